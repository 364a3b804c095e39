# JSON Web Signatures and Tokens: the subjects without a file of their own.

## JSON

jwt-json-invalid = The JSON is broken at byte { $position }.
    .explain = Everything before that byte was read and is shown; nothing after it was read.
    .fix = Compare the text with its source: it was cut off or edited.
jwt-json-trailing_data = There is more text after the JSON value, at byte { $position }.
    .explain = JSON text must be exactly one value. A strict parser rejects the whole text.
jwt-json-control_character = There is an unescaped control character in a string at byte { $position }.
    .explain = JSON strings must escape line breaks, tabs and other control characters. A strict parser rejects the text.
    .fix = Find the line break that wrapping or pasting put into the string, and remove it.
jwt-json-too_deep = The JSON is nested more than { $limit } levels deep.
    .explain = Parsers limit the depth to protect themselves. Nothing deeper was read.
jwt-json-too_large = The JSON exceeds the size limit ({ $limit }).
    .explain = Everything up to the limit was read; the rest was not.
jwt-json-invalid_utf8 = The JSON is not UTF-8 at byte { $position }.
    .explain = JSON text must be UTF-8. Other bytes are shown as the replacement character.
jwt-json-byte_order_mark = The JSON starts with a byte order mark.
    .explain = JSON text must not start with one. Some parsers ignore it, others reject the text.
    .fix = Save the text as UTF-8 without a byte order mark.
jwt-json-duplicate_member = The member “{ $member }” appears more than once in its object.
    .explain = Parsers differ in which one they use, so two programs can see different content. A strict parser rejects it. Credscope shows the last one.
jwt-json-lone_surrogate = There is half of an escaped surrogate pair at byte { $position }.
    .explain = It is not a Unicode character. It is shown as the replacement character; other software may show something else.

## Parts and their encoding

jwt-parts-count = The text has { $parts } { $parts ->
        [one] part
       *[other] parts
    } separated by dots; a signed token has 3.
    .explain = A JWS in compact form is header, payload and signature, joined with two dots.
    .fix = Check that the whole token was copied and nothing around it.
jwt-parts-no_header = The token has no header.
    .explain = There is nothing before the first dot, so the algorithm and key id are unknown.
jwt-parts-detached = The token has no payload in it.
    .explain = Either the payload is missing, or it is detached: sent separately, and needed to check the signature.
jwt-parts-encrypted = { $enc-given ->
        [0] The token is encrypted ({ $alg }), so its content cannot be read.
       *[other] The token is encrypted ({ $alg }, { $enc }), so its content cannot be read.
    }
    .explain = A token with five parts is a JWE. Only the holder of the decryption key can read it. Kubernetes does not accept one.
jwt-parts-too_large = The token is { $bytes } bytes long; a strict verifier reads at most { $limit }.
    .explain = No HTTP header fits a token of that size. A verifier limits the size to protect itself.
jwt-encoding-invalid = The { $part } is not base64url, starting at character { $position }.
    .explain = Only letters, digits, “-” and “_” are allowed. Everything before the damage was decoded.
    .fix = Copy the token again from its source, without line numbers or an ellipsis.
jwt-encoding-padding = The { $part } ends in padding (“=”).
    .explain = Tokens use base64url without padding. Strict parsers, including Kubernetes, reject it.
    .fix = Remove the “=” at the end of the part.
jwt-encoding-standard_alphabet = The { $part } uses “+” or “/” instead of “-” and “_”.
    .explain = That is standard base64, not base64url. A strict parser rejects it.
    .fix = Encode the part as base64url.
jwt-encoding-white_space = There is whitespace in or around the { $part }.
    .explain = A token is one word. Credscope decodes wrapped text; a strict verifier rejects it.
    .fix = Join the lines and remove the spaces.
jwt-encoding-trailing_bits = The last character of the { $part } has unused bits set.
    .explain = There is only one correct way to write these bytes, and this is not it: the text was changed, or made by a faulty encoder. A strict parser rejects it.

## Header and payload

jwt-payload-not_json = The payload is not JSON.
    .explain = A JWS can sign any text, but a JWT's payload is a JSON object of claims.
jwt-payload-not_object = The payload is a JSON { $found }, not an object of claims.
    .explain = A JWT's payload is a JSON object; this is some other signed text.

## Rules: form

jwt-form-strict = Well formed (RFC 7515 and 7519).
jwt-form-broken = The token is not well formed: { $problems }.
    .explain = A strict verifier rejects a token whose text can be read in more than one way. See the findings for each of these codes.
jwt-form-encrypted = The token is encrypted, so there is no signature to verify.
    .explain = It is a JWE, which is rejected: only the holder of the decryption key can read its content.
jwt-typ-expected = The type is the expected one: { $typ }.
jwt-typ-mismatch = The type is { $typ }, but { $expected } is expected.
    .explain = Verifiers use typ to tell types of tokens apart, so that one cannot pass for another.
jwt-typ-missing = The token has no type; { $expected } is expected.
    .explain = Verifiers use typ to tell types of tokens apart, so that one cannot pass for another.
jwt-cty-nested = The payload is another token (cty is { $cty }), not claims.
    .explain = The inner token must be unwrapped and verified separately before its claims mean anything.
jwt-crit-understood = All critical parameters are supported: { $names }.
jwt-crit-unknown = The token requires unsupported parameters: { $names }.
    .explain = Software must reject a token whose crit names an extension that it does not support.
jwt-crit-malformed = The parameter crit is invalid.
    .explain = It must be a list of one or more distinct extension names, each present in the header and none defined by the standard itself. If b64 is false, crit must include it.
jwt-b64-unencoded = The payload is not encoded, which a JWT does not allow.
    .explain = RFC 7797 forbids b64 = false in a JWT.
jwt-alg-allowed = The algorithm { $alg } is allowed.
jwt-alg-not_allowed = The algorithm { $alg } is not allowed; { $allowed } are allowed.
    .explain = The verifier, not the token, decides which algorithms are accepted.

## Rules: key

jwt-key-fits = The key { $key } works with { $alg }.
jwt-key-unusable = The key { $key } cannot be read.
    .explain = Its findings say what is wrong with it. No signature was checked with it.
jwt-key-ambiguous = { $kid-given ->
        [0] The header names no key, and the set has several.
        [empty] Several keys in the set have an empty key id.
       *[other] Several keys in the set have the key id “{ $kid }”.
    }
    .explain = A key id must identify one key. A strict verifier does not guess which one is meant.
jwt-key-use_mismatch = The key { $key } is for “{ $key_use }”, not for signatures.
    .explain = Its parameter use is not “sig”, so it must not verify signatures.
jwt-key-ops_mismatch = { $key_ops-given ->
        [0] The key { $key } allows no operations, so `verify` is not among them.
       *[other] The key { $key } allows { $key_ops }; `verify` is not among them.
    }
    .explain = Its parameter key_ops does not include “verify”.
jwt-key-alg_mismatch = The key { $key } is for { $key_alg }, but the token says { $alg }.
    .explain = A key that names an algorithm must not be used with any other.
jwt-key-wrong_kind = The key { $key } is the wrong type for { $alg }.
    .explain = Each algorithm works with one type of key, and ECDSA also with one curve. A public key is never used as a shared secret.
jwt-key-too_short = The key { $key } has { $bits } bits; at least { $minimum } are required.
    .explain = RFC 7518 requires RSA keys of at least 2048 bits, and secrets at least as long as the hash.
jwt-key-weak = With the key { $key }, any message appears to be signed.
    .explain = Its point has small order. No honest signer has such a key.

## Rules: claims

jwt-exp-within = The token has not expired: exp is { $exp }.
    .explain = Checked at { $judged_at }.
jwt-exp-expired = The token expired at { $exp }.
    .explain = Checked at { $judged_at }, with a clock tolerance of { $clock_tolerance }.
    .fix = Issue a new token: `kubectl create token SERVICEACCOUNT`.
jwt-exp-absent = The token has no exp, so it never expires.
jwt-nbf-within = The token is already valid: nbf is { $nbf }.
    .explain = Checked at { $judged_at }.
jwt-nbf-not_yet_valid = The token is not valid before { $nbf }.
    .explain = Checked at { $judged_at }, with a clock tolerance of { $clock_tolerance }.
    .fix = Wait, or compare the clocks of the issuer and the verifier: `timedatectl`.
jwt-nbf-absent = The token has no nbf, so it is valid from the start.
jwt-iss-expected = The issuer is accepted: { $iss }.
jwt-iss-mismatch = The issuer is { $iss }, but only { $expected } is accepted.
    .explain = Issuers are compared character by character; a trailing slash makes a different issuer.
    .fix = Use a token from the right issuer, or name this issuer with `--issuer`.
jwt-iss-missing = The token names no issuer, but { $expected } is expected.
    .explain = Without iss, a verifier cannot tell which keys to use.
jwt-iss-unknown_expectation = Cannot tell whether the verifier accepts the issuer { $iss }.
    .explain = No expected issuer was given. Everything else was checked.
    .fix = Name the issuer that the verifier expects: `--issuer`.
jwt-aud-expected = The audience is accepted: { $matched }.
    .explain = The token is for { $aud }; one match is enough.
jwt-aud-mismatch = The token is for { $aud }, but the verifier accepts only { $expected }.
    .explain = A verifier must reject a token for another audience. Audiences are compared character by character.
    .fix = Issue a token for the right audience: `kubectl create token SERVICEACCOUNT --audience AUDIENCE`.
jwt-aud-missing = The token names no audience, but the verifier expects { $expected }.
    .explain = A verifier that expects an audience rejects a token without one.
jwt-aud-unknown_expectation = Cannot tell whether the verifier accepts the audience { $aud }.
    .explain = No expected audience was given. Everything else was checked.
    .fix = Name the audience that the verifier expects: `--audience`.

## After the name of what was judged

brief-jwt-form-broken = is not well formed
brief-jwt-form-encrypted = is encrypted
brief-jwt-exp-expired = has expired
brief-jwt-nbf-not_yet_valid = is not valid yet
brief-jwt-iss-mismatch = has an issuer that is not accepted
brief-jwt-iss-missing = names no issuer
brief-jwt-iss-unknown_expectation = depends on whether its issuer is accepted
brief-jwt-aud-mismatch = is not meant for this verifier
brief-jwt-aud-missing = names no audience
brief-jwt-aud-unknown_expectation = depends on whether it is meant for this verifier

## Names of the rules

rule-jwt-form = Form
rule-jwt-crit = Critical header parameters
rule-jwt-b64 = Payload encoding
rule-jwt-typ = Type
rule-jwt-cty = Content type
rule-jwt-alg = Algorithm
rule-jwt-key = Key
rule-jwt-iss = Issuer
rule-jwt-aud = Audience
rule-jwt-exp = Expiry
rule-jwt-nbf = Start

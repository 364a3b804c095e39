# JSON Web Signatures and Tokens: the subjects without a file of their own.

## JSON

jwt-json-invalid = The JSON is broken at byte { $position }.
    .explain = What stands before that byte was read and is shown; nothing after it was.
    .fix = Compare the text with its source: it was cut off or edited.
jwt-json-trailing_data = Something follows the JSON value at byte { $position }.
    .explain = JSON text is exactly one value. A strict reader refuses the whole text.
jwt-json-control_character = A control character stands unescaped in a string at byte { $position }.
    .explain = Strings in JSON must escape line breaks, tabs and other control characters. A strict reader refuses the text.
    .fix = Look for a line break that wrapping or pasting put into the string.
jwt-json-too_deep = The JSON is nested deeper than { $limit } levels.
    .explain = Readers bound the depth to protect themselves. Nothing beyond that depth was read.
jwt-json-too_large = The JSON is larger than what is read here ({ $limit }).
    .explain = What stands before the bound was read; the rest was not.
jwt-json-invalid_utf8 = The JSON is not UTF-8 at byte { $position }.
    .explain = JSON text is exchanged in UTF-8. The bytes that are not are shown as the replacement character.
jwt-json-byte_order_mark = The JSON begins with a byte order mark.
    .explain = JSON text must not begin with one. Some readers ignore it, others refuse the text.
    .fix = Save the text as UTF-8 without a byte order mark.
jwt-json-duplicate_member = The member “{ $member }” stands more than once in its object.
    .explain = Readers disagree on which one counts, so two programs can see different content. A strict reader refuses it. The last one is shown here.
jwt-json-lone_surrogate = Half of a surrogate pair is escaped at byte { $position }.
    .explain = It is not a Unicode character; it is shown as the replacement character, and other readers may show something else.

## Parts and their encoding

jwt-parts-count = The text has { $parts } { $parts ->
        [one] part
       *[other] parts
    } separated by dots; a signed token has 3.
    .explain = A JWS in compact form is header, payload and signature, joined by two dots.
    .fix = Check that the whole token was copied, and nothing around it.
jwt-parts-no_header = The token has no header.
    .explain = Nothing stands before the first dot, so neither algorithm nor key id is known.
jwt-parts-detached = The token has no payload of its own.
    .explain = The payload is empty, or it is detached: sent separately, and needed to check the signature.
jwt-parts-encrypted = The token is encrypted ({ $alg }, { $enc }); its content cannot be read here.
    .explain = Five parts make a JWE. Only the holder of the decryption key can read it, and Kubernetes does not accept one.
jwt-parts-too_large = The token is { $bytes } bytes long, more than the { $limit } that a strict verifier reads.
    .explain = No HTTP header carries a token of that size; a verifier bounds it to protect itself.
jwt-encoding-invalid = The { $part } is not base64url from character { $position } on.
    .explain = Only letters, digits, “-” and “_” can stand there. What precedes the damage was decoded.
    .fix = Copy the token again from its source, without line numbers or an ellipsis.
jwt-encoding-padding = The { $part } ends in padding (“=”).
    .explain = Tokens use base64url without padding. A strict reader, Kubernetes among them, refuses it.
    .fix = Remove the “=” at the end of the part.
jwt-encoding-standard_alphabet = The { $part } uses “+” or “/” instead of “-” and “_”.
    .explain = That is standard base64, not base64url. A strict reader refuses it.
    .fix = Encode the part as base64url.
jwt-encoding-white_space = There is white space within or around the { $part }.
    .explain = A token is one word. Wrapped text decodes here, and a strict verifier refuses it.
    .fix = Join the lines and remove the spaces.
jwt-encoding-trailing_bits = The last character of the { $part } has bits set that belong to no byte.
    .explain = The same bytes have one proper spelling, and this is another: the text was changed or made by an odd encoder. A strict reader refuses it.

## Header and payload

jwt-payload-not_json = The payload is not JSON.
    .explain = A signed text may carry anything, but a JWT carries a JSON object of claims.
jwt-payload-not_object = The payload is JSON of type { $found }, not an object of claims.
    .explain = A JWT carries a JSON object; this is signed text of another kind.

## Rules: form

jwt-form-strict = The token is written exactly as the RFCs ask.
jwt-form-broken = The token is not written as the RFCs ask: { $problems }.
    .explain = A strict verifier refuses a token whose text can be read in more than one way. Each of these codes is explained among the findings.
jwt-form-encrypted = The token is encrypted; there is no signature to verify.
    .explain = A JWE was recognised and is refused: its content is for the holder of the decryption key.
jwt-typ-expected = The type is the one expected: { $typ }.
jwt-typ-mismatch = The type is { $typ }; { $expected } is expected.
    .explain = Verifiers tell kinds of tokens apart by typ, so that one kind cannot pass for another.
jwt-typ-missing = The token names no type; { $expected } is expected.
    .explain = Verifiers tell kinds of tokens apart by typ, so that one kind cannot pass for another.
jwt-cty-nested = The payload is another token (cty is { $cty }), not claims.
    .explain = The inner token must be unwrapped and verified by itself before its claims mean anything.
jwt-crit-understood = Every critical parameter is understood: { $names }.
jwt-crit-unknown = The token demands what is not understood here: { $names }.
    .explain = A reader must refuse a token whose crit names an extension that it does not implement.
jwt-crit-malformed = The parameter crit breaks its own rules.
    .explain = It must be a non-empty list of distinct extension names, each present in the header and none defined by the standard itself; and b64 = false must stand in it.
jwt-b64-unencoded = The payload is not encoded, which a JWT does not allow.
    .explain = RFC 7797 forbids b64 = false in a JWT.
jwt-alg-allowed = The algorithm { $alg } is allowed.
jwt-alg-not_allowed = The algorithm { $alg } is not allowed; allowed are { $allowed }.
    .explain = The verifier, not the token, decides which algorithms count.

## Rules: key

jwt-key-fits = The key { $key } is meant for { $alg }.
jwt-key-unusable = The key { $key } cannot be read.
    .explain = Its findings say what is wrong with it. No signature was checked with it.
jwt-key-ambiguous = Several keys of the set have the key id “{ $kid }”.
    .explain = A key id must lead to one key. A strict verifier does not guess which is meant.
jwt-key-use_mismatch = The key { $key } is for “{ $key_use }”, not for signatures.
    .explain = Its parameter use is not “sig”, so it must not verify signatures.
jwt-key-ops_mismatch = The key { $key } may do: { $key_ops }; verifying is not among it.
    .explain = Its parameter key_ops lacks “verify”.
jwt-key-alg_mismatch = The key { $key } is for { $key_alg }, the token says { $alg }.
    .explain = A key that names an algorithm is used with no other.
jwt-key-wrong_kind = The key { $key } is not of the kind that { $alg } needs.
    .explain = Each algorithm works with one kind of key, and for ECDSA with one curve. A public key is never taken as a shared secret.
jwt-key-too_short = The key { $key } has { $bits } bits; at least { $minimum } are demanded.
    .explain = RFC 7518 asks for RSA keys of 2048 bits or more, and for secrets at least as long as the hash.
jwt-key-weak = The key { $key } is a point under which any message seems signed.
    .explain = The point has small order. No honest signer has such a key.

## Rules: claims

jwt-exp-within = The token has not expired: exp is { $exp }.
    .explain = Judged at { $judged_at }.
jwt-exp-expired = The token expired at { $exp }.
    .explain = Judged at { $judged_at }, with a clock tolerance of { $clock_tolerance }.
    .fix = Have a new token issued: `kubectl create token SERVICEACCOUNT`.
jwt-exp-absent = The token has no exp: it never expires by itself.
jwt-nbf-within = The token is already valid: nbf is { $nbf }.
    .explain = Judged at { $judged_at }.
jwt-nbf-not_yet_valid = The token is not valid before { $nbf }.
    .explain = Judged at { $judged_at }, with a clock tolerance of { $clock_tolerance }.
    .fix = Compare the clocks of issuer and verifier, or wait.
jwt-nbf-absent = The token has no nbf: it is valid from the start.
jwt-iss-expected = The issuer is accepted: { $iss }.
jwt-iss-mismatch = The issuer is { $iss }; accepted are { $expected }.
    .explain = Issuers are compared character by character; a slash at the end makes another issuer.
    .fix = Use a token of the right issuer, or name this one with `--issuer`.
jwt-iss-missing = The token names no issuer; accepted are { $expected }.
    .explain = Without iss a verifier cannot know whose keys to use.
jwt-iss-unknown_expectation = The issuer is { $iss }; which one the verifier expects is not known here.
    .explain = Everything else was checked without it.
    .fix = Name the issuer that the verifier expects (`--issuer`).
jwt-aud-expected = The audience is accepted: { $matched }.
    .explain = The token is for { $aud }; one match is enough.
jwt-aud-mismatch = The token is for { $aud }; the verifier answers to { $expected }.
    .explain = A verifier must refuse a token that is meant for others. Audiences are compared character by character.
    .fix = Have a token issued for the right audience: `kubectl create token SERVICEACCOUNT --audience AUDIENCE`.
jwt-aud-missing = The token names no audience; the verifier answers to { $expected }.
    .explain = A verifier that expects an audience refuses a token without one.
jwt-aud-unknown_expectation = The token is for { $aud }; which audience the verifier answers to is not known here.
    .explain = Everything else was checked without it.
    .fix = Name the audience that the verifier answers to (`--audience`).

## Behind the name of what was judged

brief-jwt-form-broken = is not written as the RFCs ask
brief-jwt-form-encrypted = is encrypted
brief-jwt-exp-expired = has expired
brief-jwt-nbf-not_yet_valid = is not valid yet
brief-jwt-iss-mismatch = is of an issuer that is not accepted
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

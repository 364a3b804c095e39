# The signature of a JSON Web Signature.

jwt-signature-length = Signature length in bytes
jwt-signature-verified = Signed with the key `{ $key }` ({ $alg }).
    .explain = { $kid-given ->
        [0] The holder of that key made the token, and it was not changed since. The header names no key.
        [empty] The holder of that key made the token, and it was not changed since. The header has an empty key id.
       *[other] The holder of that key made the token, and it was not changed since. The header has the key id “{ $kid }”.
    }
jwt-signature-no_key = No key was provided to check the signature.
    .explain = { $kid-given ->
        [0] The signature was not checked; it may well be valid. Its algorithm is { $alg }, and the header names no key.
        [empty] The signature was not checked; it may well be valid. Its algorithm is { $alg }, and the header has an empty key id.
       *[other] The signature was not checked; it may well be valid. Its algorithm is { $alg }, and the header names the key “{ $kid }”.
    }
    .fix = Paste the issuer's public key or its JWKS together with the token: `kubectl get --raw /openid/v1/jwks`.
jwt-signature-wrong_key = None of the keys provided signed this token (tried: `{ $tried }`).
    .explain = { $kid-given ->
        [0] The header names no key. The token may be good: it was signed with a different key, for example by another cluster or before a key rotation.
        [empty] The header has an empty key id. The token may be good: it was signed with a different key, for example by another cluster or before a key rotation.
       *[other] The header names the key “{ $kid }”. The token may be good: it was signed with a different key, for example by another cluster or before a key rotation.
    }
    .fix = Paste the JWKS of the cluster that issued the token: `kubectl get --raw /openid/v1/jwks`.
jwt-signature-invalid = The signature does not match the content, although the key is the right one (`{ $key }`).
    .explain = { $kid-given ->
        [0] The header names no key, and the algorithm is { $alg }. Header, payload or signature were changed after signing, or damaged when copied.
        [empty] The header has an empty key id, and the algorithm is { $alg }. Header, payload or signature were changed after signing, or damaged when copied.
       *[other] The header has the key id “{ $kid }”, and the algorithm is { $alg }. Header, payload or signature were changed after signing, or damaged when copied.
    }
    .fix = Copy the token again from its source. If it is still rejected, do not trust its content.
jwt-signature-mismatch = The signature is not valid with any key provided (tried: `{ $tried }`).
    .explain = With { $alg }, there is no way to tell whether a different key signed the token or its content was changed.
    .fix = Check that the key is the issuer's, then copy the token again from its source.
jwt-signature-other_hash = The key `{ $key }` signed this content with { $hash }, but the header says { $alg }.
    .explain = Key and content are right; only the algorithm is wrong. A verifier rejects the token.
    .fix = Have the issuer name the algorithm that it uses.
jwt-signature-key_type = No key provided has the type that { $alg } needs (provided: `{ $tried }`).
    .explain = Each algorithm works with one type of key. A public key is never used as a shared secret.
jwt-signature-alg_none = The token is unsecured: alg is “none”, so nothing was verified.
    .explain = Anyone can write such a token. It must be rejected.
jwt-signature-alg_refused = { $alg-given ->
        [0] The header names no algorithm, so nothing was verified.
        [empty] The header has an empty algorithm, so nothing was verified.
       *[other] The algorithm “{ $alg }” is not accepted, so nothing was verified.
    }
    .explain = The header must name an algorithm that is known and accepted. Names are case-sensitive.
jwt-signature-malformed = This cannot be a signature: { $length } { $length ->
        [one] byte does
       *[other] bytes do
    } not make an { $alg } signature.
    .explain = The length or structure is impossible for any key. The token was cut off, or its last part was changed.
    .fix = Copy the whole token again from its source.

## After the name of what was judged

brief-jwt-signature-verified = has a valid signature
brief-jwt-signature-no_key = could not be verified, because no key was provided
brief-jwt-signature-wrong_key = was not signed with any key provided
brief-jwt-signature-invalid = was changed after it was signed
brief-jwt-signature-mismatch = has an invalid signature
brief-jwt-signature-other_hash = names a different algorithm than the one it was signed with
brief-jwt-signature-key_type = cannot be verified with any key provided
brief-jwt-signature-alg_none = is unsecured
brief-jwt-signature-alg_refused = names an algorithm that is not accepted
brief-jwt-signature-malformed = has an impossible signature

## Names of the rules

rule-jwt-signature = Signature

# The signature of a JSON Web Signature.

jwt-signature-length = Signature length in bytes
jwt-signature-verified = The key `{ $key }` made the signature ({ $alg }).
    .explain = The token was made by the holder of that key and was not changed since. The key id in its header is “{ $kid }”.
jwt-signature-no_key = No key is here yet to check the signature with.
    .explain = The signature was not checked, which says nothing about whether it is valid. It is by { $alg }, and the header names the key “{ $kid }”.
    .fix = Paste the issuer's public key or its JWKS beside the token: `kubectl get --raw /openid/v1/jwks`.
jwt-signature-wrong_key = None of the keys here signed this token (tried: `{ $tried }`).
    .explain = The header names the key “{ $kid }”. The token may be sound: it was signed with another key, as by another cluster or before a key rotation.
    .fix = Paste the JWKS of the cluster that issued the token: `kubectl get --raw /openid/v1/jwks`.
jwt-signature-invalid = The signature does not fit the content, and the key is the right one (`{ $key }`).
    .explain = The key id in the header is “{ $kid }” and the algorithm { $alg }. Header, payload or signature were changed after signing, or damaged in copying.
    .fix = Take the token from its source again. If it still fails, do not trust what it says.
jwt-signature-mismatch = The signature does not hold with any key here (tried: `{ $tried }`).
    .explain = { $alg } leaves no way to tell whether another key signed the token or its content was changed.
    .fix = Make sure that the key is the issuer's, then take the token from its source again.
jwt-signature-other_hash = The key `{ $key }` signed this content with { $hash }, and the header says { $alg }.
    .explain = Key and content are right, and the algorithm is misnamed. A verifier refuses the token.
    .fix = Have the issuer name the algorithm that it uses.
jwt-signature-key_type = No key here is of the kind that { $alg } needs (here: `{ $tried }`).
    .explain = Each algorithm works with one kind of key. A public key is never taken as a shared secret.
jwt-signature-alg_none = The token is unsecured: alg is “none”, and nothing was verified.
    .explain = Anyone can write such a token. It must be refused.
jwt-signature-alg_refused = The algorithm “{ $alg }” is not accepted, and nothing was verified.
    .explain = The header names no algorithm, or one that is unknown or not accepted here. Names are case-sensitive.
jwt-signature-malformed = The signature cannot be one: { $length } { $length ->
        [one] byte does
       *[other] bytes do
    } not make a signature by { $alg }.
    .explain = Length or structure are impossible, whatever the key. The token was cut off, or its last part was changed.
    .fix = Copy the whole token again from its source.

## Behind the name of what was judged

brief-jwt-signature-verified = holds
brief-jwt-signature-no_key = could not be verified, for no key is here yet
brief-jwt-signature-wrong_key = was signed by none of the keys here
brief-jwt-signature-invalid = was changed after it was signed
brief-jwt-signature-mismatch = has a signature that does not hold
brief-jwt-signature-other_hash = names another algorithm than it was signed with
brief-jwt-signature-key_type = cannot be verified with any key here
brief-jwt-signature-alg_none = is unsecured
brief-jwt-signature-alg_refused = names an algorithm that is not accepted
brief-jwt-signature-malformed = has a signature that cannot be one

## Names of the rules

rule-jwt-signature = Signature

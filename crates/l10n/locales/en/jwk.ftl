# JSON Web Keys.

## What a key says

jwk-key-kty = Key type (kty)
jwk-key-kid = Key id (kid)
jwk-key-use = Use (use)
jwk-key-key_ops = Operations (key_ops)
jwk-key-alg = Algorithm (alg)
jwk-key-crv = Curve (crv)
jwk-key-bits = Bits
    .explain = Length of an RSA modulus, of a curve's field, or of a shared secret.
jwk-key-thumbprint = JWK thumbprint (SHA-256)
    .explain = A digest of the key's own numbers by RFC 7638. It is not the kid that Kubernetes computes.
jwk-key-x5c = Certificates (x5c)
jwk-set-size = Keys in the set
jwk-set-kids = Key ids in the set

## What is wrong with a key

jwk-key-not_object = The JWK is not a JSON object.
jwk-kty-unsupported = The key type “{ $kty }” is not supported.
    .explain = RSA, EC, OKP and oct are. The other parameters are shown; no signature can be checked with this key.
jwk-crv-unsupported = The curve “{ $crv }” is not supported.
    .explain = P-256, P-384, P-521 and Ed25519 are. No signature can be checked with this key.
jwk-member-missing = The key lacks the member { $member }.
    .explain = Without it there is no key.
    .fix = Copy the whole key from its source.
jwk-member-wrong_type = The member { $member } is of JSON type { $found }, which its definition does not allow.
jwk-member-encoding = The member { $member } is not valid base64 from character { $position } on.
    .explain = The numbers of a key are base64url; certificates in x5c are standard base64.
jwk-member-not_strict = The member { $member } is base64 in a form that strict readers refuse.
    .explain = The numbers of a key are base64url without padding or white space. It was read nevertheless.
jwk-key-not_on_curve = The point is not on the curve { $crv }.
    .explain = x and y do not belong together or to this curve: the key was changed or damaged.
jwk-key-length = A number of the key does not have the length that { $crv } asks for.
    .explain = Coordinates are written in full length, leading zeros included.
jwk-key-modulus = The number n cannot be an RSA modulus.
    .explain = It is zero, even, or larger than any that is computed with.
jwk-key-exponent = The number e cannot be an RSA exponent.
    .explain = It must be odd, at least 3, and small. With the exponent 1 anyone could sign.
jwk-key-damaged = The key's numbers make no key.
jwk-key-private = The private key is in this JWK.
    .explain = Its private numbers are not shown and not kept; only the public half is used. Whoever saw the text can sign in its name.
    .fix = Share the public members only. If this key was in use, replace it.
jwk-key-symmetric = The key is a shared secret.
    .explain = Whoever can verify with it can sign with it too. Its bytes are not shown.

## What is wrong with a set

jwk-set-not_array = The JWK Set has no array “keys”.
jwk-set-empty = The JWK Set is empty.
    .explain = No signature can be checked with it.
jwk-set-duplicate_kid = Several keys of the set have the key id “{ $kid }”.
    .explain = A key id must lead to one key; verifiers disagree on what to do otherwise.

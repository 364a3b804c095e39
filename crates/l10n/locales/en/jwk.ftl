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
jwk-kty-unsupported = { $kty-given ->
        [empty] The key has an empty key type.
       *[other] The key type “{ $kty }” is not supported.
    }
    .explain = RSA, EC, OKP and oct are supported. The other parameters are shown, but this key cannot check signatures.
jwk-crv-unsupported = The curve “{ $crv }” is not supported.
    .explain = P-256, P-384, P-521 and Ed25519 are supported. This key cannot check signatures.
jwk-member-missing = The key has no member { $member }.
    .explain = The key is not usable without it.
    .fix = Copy the whole key from its source.
jwk-member-wrong_type = The member { $member } has the JSON type { $found }, which is not allowed.
jwk-member-encoding = The member { $member } is not valid base64, starting at character { $position }.
    .explain = The numbers of a key are base64url; certificates in x5c are standard base64.
jwk-member-not_strict = The member { $member } is written in a form of base64 that strict parsers reject.
    .explain = The numbers of a key are base64url without padding or whitespace. It was read nevertheless.
jwk-key-not_on_curve = The point is not on the curve { $crv }.
    .explain = Either x and y do not match each other, or they belong to another curve: the key was changed or damaged.
jwk-key-length = A number in the key has the wrong length for { $crv }.
    .explain = Coordinates must be written in full length, including leading zeros.
jwk-key-modulus = The number n cannot be an RSA modulus.
    .explain = It is zero, even, or too large to compute with.
jwk-key-exponent = The number e cannot be an RSA exponent.
    .explain = It must be odd, at least 3, and not too large. With the exponent 1, anyone could sign.
jwk-key-damaged = The key's numbers do not form a key.
jwk-key-private = This JWK contains the private key.
    .explain = Its private numbers are neither shown nor stored; only the public half is used. Anyone who has seen the text can sign with it.
    .fix = Share only the public members. If this key was in use, replace it.
jwk-key-symmetric = The key is a shared secret.
    .explain = Anyone who can verify with it can also sign with it. Its bytes are not shown.

## What is wrong with a set

jwk-set-not_array = The JWK Set has no array “keys”.
jwk-set-empty = The JWK Set has no keys.
    .explain = No signature can be checked with it.
jwk-set-duplicate_kid = { $kid-given ->
        [empty] Several keys in the set have an empty key id.
       *[other] Several keys in the set have the key id “{ $kid }”.
    }
    .explain = A key id must identify one key. Verifiers differ in what they do otherwise.

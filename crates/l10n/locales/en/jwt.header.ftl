# The header of a JSON Web Signature.

## What was read

jwt-header-alg = Algorithm (alg)
jwt-header-kid = Key id (kid)
jwt-header-typ = Type (typ)
jwt-header-cty = Content type (cty)
jwt-header-enc = Content encryption (enc)
jwt-header-crit = Critical parameters (crit)
jwt-header-other = Other header parameters

## What is wrong with it

jwt-header-not_object = The header is not a JSON object.
    .explain = The header names algorithm and key; without it nothing can be verified.
jwt-header-alg_missing = The header has no usable alg.
    .explain = The parameter alg must be present and must be text. A verifier never guesses it.
jwt-header-alg_none = The token is unsecured: alg is “none”.
    .explain = Nothing protects its content; anyone can write such a token. It must be refused.
jwt-header-alg_unknown = The algorithm “{ $alg }” is not known.
    .explain = Names are case-sensitive. The signature cannot be verified under an unknown algorithm.
jwt-header-wrong_type = The header parameter { $parameter } is of JSON type { $found }, which its definition does not allow.
    .explain = A strict reader refuses the token; a lenient one may take the parameter for absent.
jwt-header-crit_present = The header demands that its reader understands: { $names }.
    .explain = A reader that does not understand every name in crit must refuse the token.
jwt-header-key_inside = The header brings a key or says where to find one: { $names }.
    .explain = It was not used and nothing was fetched. A key that comes with the token proves nothing about who signed it.
jwt-header-zip = The header has the parameter zip, which means nothing in a signed token.
    .explain = Compression is defined for encrypted tokens only; the payload is read as it stands.
jwt-header-unencoded_payload = The payload stands unencoded (b64 is false).
    .explain = The signature covers the payload's bytes as they are. This is not allowed in a JWT.
jwt-header-repeated = The header parameter { $parameter } stands in the protected and in the unprotected header.
    .explain = The names of both must be different. The protected one is used here.

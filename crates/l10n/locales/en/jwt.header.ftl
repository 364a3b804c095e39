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
    .explain = The header names the algorithm and key; without it, nothing can be verified.
jwt-header-alg_missing = The header has no usable alg.
    .explain = The parameter alg must be present and must be text. A verifier never guesses it.
jwt-header-alg_none = The token is unsecured: alg is “none”.
    .explain = Nothing protects its content; anyone can write such a token. It must be rejected.
jwt-header-alg_unknown = The algorithm “{ $alg }” is not known.
    .explain = Names are case-sensitive. The signature cannot be verified under an unknown algorithm.
jwt-header-wrong_type = The header parameter { $parameter } has the JSON type { $found }, which is not allowed.
    .explain = A strict parser rejects the token; a lenient one may treat the parameter as absent.
jwt-header-crit_present = { $names-given ->
        [0] The header has a crit parameter that lists nothing.
       *[other] The header requires support for: { $names }.
    }
    .explain = Software that does not support every name in crit must reject the token.
jwt-header-key_inside = The header contains a key, or says where to find one: { $names }.
    .explain = It was not used, and nothing was fetched. A key that comes with the token does not prove who signed it.
jwt-header-zip = The header has the parameter zip, which has no meaning in a signed token.
    .explain = Compression is defined only for encrypted tokens; the payload is read as it is.
jwt-header-unencoded_payload = The payload is not encoded (b64 is false).
    .explain = The signature covers the payload's raw bytes. This is not allowed in a JWT.
jwt-header-repeated = The header parameter { $parameter } is in both the protected and the unprotected header.
    .explain = The two must not share names. Credscope uses the protected one.

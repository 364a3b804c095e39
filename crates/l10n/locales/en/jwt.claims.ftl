# The claims of a JSON Web Token.

## What was read

jwt-claims-iss = Issuer (iss)
jwt-claims-sub = Subject (sub)
jwt-claims-aud = Audience (aud)
jwt-claims-exp = Expires (exp)
jwt-claims-nbf = Not before (nbf)
jwt-claims-iat = Issued at (iat)
jwt-claims-jti = Token id (jti)
jwt-claims-lifetime = Lifetime
    .explain = The time from iat (or nbf, when there is no iat) to exp.
jwt-claims-other = Other claims

## What is wrong with them

jwt-claims-wrong_type = The claim { $claim } is of JSON type { $found }, which its definition does not allow.
    .explain = exp, nbf and iat are numbers; iss, sub and jti are text; aud is text or an array of text. A verifier must not take such a claim for absent.
jwt-claims-date_out_of_range = The claim { $claim } ({ $value }) lies outside the years 0 to 9999.
    .explain = The nearest date of that range is shown and used.
jwt-claims-date_milliseconds = The claim { $claim } ({ $value }) looks like milliseconds; read so it is { $meant }.
    .explain = Dates in tokens count seconds. Taken at its word, this one lies thousands of years ahead.
    .fix = Have the issuer write seconds.
jwt-claims-date_fraction = The claim { $claim } ({ $value }) has a fraction of a second.
    .explain = That is allowed. The fraction is dropped here, as Kubernetes does.
jwt-claims-never_valid = The token is never valid: it expires at { $exp } and begins only at { $from }.
    .explain = exp is not later than nbf and iat, so no instant lies between them.

## Rules

jwt-claims-malformed = The claim { $claim } is of JSON type { $found }, which its definition does not allow.
    .explain = A claim of the wrong type is not absent: a strict verifier refuses the token.
jwt-claims-absent = The payload is not a set of claims.
    .explain = A JWT carries a JSON object of claims; this payload is something else, or could not be read.

## Behind the name of what was judged

brief-jwt-claims-malformed = has a claim of the wrong type
brief-jwt-claims-absent = holds no claims

## Names of the rules

rule-jwt-claims = Claims

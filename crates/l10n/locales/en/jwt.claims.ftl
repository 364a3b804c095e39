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

jwt-claims-wrong_type = The claim { $claim } has the JSON type { $found }, which is not allowed.
    .explain = exp, nbf and iat must be numbers; iss, sub and jti must be text; aud must be text or an array of text. A verifier must not treat such a claim as absent.
jwt-claims-date_out_of_range = The claim { $claim } ({ $value }) is outside the years 0 to 9999.
    .explain = The nearest date in that range is shown and used.
jwt-claims-date_milliseconds = The claim { $claim } ({ $value }) looks like milliseconds, which would be { $meant }.
    .explain = Dates in tokens are in seconds. Read as seconds, this one is thousands of years in the future.
    .fix = Have the issuer write seconds.
jwt-claims-date_fraction = The claim { $claim } ({ $value }) has a fraction of a second.
    .explain = This is allowed. Like Kubernetes, Credscope drops the fraction.
jwt-claims-never_valid = The token is never valid: it expires at { $exp }, but is not valid before { $from }.
    .explain = exp is not later than nbf and iat, so there is no time between them.

## Rules

jwt-claims-malformed = The claim { $claim } has the JSON type { $found }, which is not allowed.
    .explain = A claim of the wrong type is not absent: a strict verifier rejects the token.
jwt-claims-absent = The payload is not a set of claims.
    .explain = A JWT's payload is a JSON object of claims; this payload is something else, or could not be read.

## After the name of what was judged

brief-jwt-claims-malformed = has a claim of the wrong type
brief-jwt-claims-absent = has no claims

## Names of the rules

rule-jwt-claims = Claims

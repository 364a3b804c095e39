# Tokens of OpenID providers.

kube-oidc-audiences = Audiences
kube-oidc-mapping = Claims to identity
kube-oidc-expressions = CEL (shown, not run)
kube-oidc-audience_foreign = The token is for `{ $audiences }`, but the configuration requires one of `{ $accepted }`.
    .explain = `issuer.audiences` of the AuthenticationConfiguration lists the clients whose tokens are accepted.
kube-oidc-claim_type = The claim `{ $claim }` has the JSON type { $found }, which the verifier does not accept.
    .explain = One claim of the wrong type makes the whole token invalid.
kube-oidc-algorithm_refused = OpenID providers may sign tokens with RS, PS or ES, not with { $alg }.
    .explain = With a shared secret, anyone who can verify can also sign, so HS is never accepted.
kube-oidc-within_times = The token is within its times: exp is { $exp }.
    .explain = Unlike service-account tokens, tokens of OpenID providers get no leeway on `exp`.
kube-oidc-expired = { $exp-given ->
        [0] The token has no exp, so it counts as expired (checked at { $judged_at }).
       *[other] The token expired at { $exp } (checked at { $judged_at }).
    }
    .explain = There is no leeway. A token without `exp` counts as expired.
    .fix = Log in to the provider again; kubectl's exec plugin does this automatically.
kube-oidc-not_yet_valid = The token is not valid before { $nbf } (checked at { $judged_at }).
    .explain = A minute of leeway on `nbf` is already included.
    .fix = Compare the clocks of the provider and the API server: `timedatectl`.
kube-oidc-claim_missing = The claim `{ $claim }` is missing or unusable; the configuration needs it for `{ $part }`.
    .explain = The AuthenticationConfiguration builds the user from these claims, and rejects a token that lacks one.
kube-oidc-claim_value = { $found-given ->
        [empty] The claim `{ $claim }` is blank, but the configuration requires `{ $expected }`.
       *[other] The claim `{ $claim }` is `{ $found }`, but the configuration requires `{ $expected }`.
    }
    .explain = `claimValidationRules` rejects every other value.
kube-oidc-email_unverified = The provider says that the e-mail address is not verified.
    .explain = If the user name comes from `email`, a token whose `email_verified` is not true is rejected. A token without that claim is accepted.
kube-oidc-mapped = The claims give the user `{ $username }`.
    .explain = The configuration's prefixes keep such names apart from Kubernetes' own.
kube-oidc-expression_not_run = Only the cluster can tell whether these expressions are true: `{ $expressions }`.
    .explain = They are CEL. Credscope shows them but does not run them.
    .fix = Try the token: `kubectl --token=TOKEN auth whoami`.
kube-oidc-distributed_claims = The provider stores `{ $claims }` elsewhere; the API server would fetch it.
    .explain = Credscope never fetches what a token refers to, so the groups are not known.
kube-oidc-holds = The provider's token is valid: `{ $username }`.
    .explain = Issuer, audience, times, signature and mapped claims meet the configuration.

## Names of the rules

rule-kube-oidc = Provider's rules
rule-kube-oidc-algorithm_refused = Algorithm
rule-kube-oidc-within_times = Times
rule-kube-oidc-expired = Times
rule-kube-oidc-not_yet_valid = Times
rule-kube-oidc-audience_foreign = Audience
rule-kube-oidc-mapped = User

# Tokens of OpenID providers.

kube-oidc-audiences = Audiences
kube-oidc-mapping = Claims to identity
kube-oidc-expressions = CEL, shown and not run
kube-oidc-audience_foreign = The token is meant for `{ $audiences }`; the configuration asks for one of `{ $accepted }`.
    .explain = `issuer.audiences` of the AuthenticationConfiguration names the clients whose tokens are taken.
kube-oidc-claim_type = The claim `{ $claim }` is of the JSON type { $found }, which the verifier does not read.
    .explain = One claim of the wrong type refuses the whole token.
kube-oidc-algorithm_refused = Tokens of OpenID providers may be signed with RS, PS or ES, not with { $alg }.
    .explain = A shared secret would let everyone who can verify also sign, so HS is never taken.
kube-oidc-within_times = The token is within its times: exp is { $exp }.
    .explain = For tokens of OpenID providers there is no leeway on `exp`, unlike those of service accounts.
kube-oidc-expired = The token expired: exp is { $exp }, and it is judged at { $judged_at }.
    .explain = There is no leeway. A token without `exp` counts as expired.
    .fix = Log in again with the provider; kubectl's plug-in does that by itself.
kube-oidc-not_yet_valid = The token is valid only from { $nbf } on, and it is judged at { $judged_at }.
    .explain = A minute of leeway is granted on `nbf`.
    .fix = Compare the clocks of the provider and of the API server: `timedatectl`.
kube-oidc-claim_missing = The claim `{ $claim }` is missing or of no use; the configuration needs it for `{ $part }`.
    .explain = The AuthenticationConfiguration makes the user from these claims, and refuses a token that lacks one.
kube-oidc-claim_value = The claim `{ $claim }` is `{ $found }`; the configuration asks for `{ $expected }`.
    .explain = `claimValidationRules` refuses every other value.
kube-oidc-email_unverified = The provider says that the e-mail address is not verified.
    .explain = Where the user name comes from `email`, a token with `email_verified` other than true is refused. Without that claim it is taken.
kube-oidc-mapped = The claims give the user `{ $username }`.
    .explain = Prefixes of the configuration keep such names apart from those of Kubernetes itself.
kube-oidc-expression_not_run = Whether these expressions hold only the cluster knows: `{ $expressions }`.
    .explain = They are CEL. They are shown here and not run.
    .fix = Try the token: `kubectl --token=TOKEN auth whoami`.
kube-oidc-distributed_claims = The provider keeps `{ $claims }` elsewhere; the API server would fetch it.
    .explain = Nothing that a token names is fetched here, so the groups are not known.
kube-oidc-holds = The provider's token holds: `{ $username }`.
    .explain = Issuer, audience, times, signature and the mapped claims are as the configuration asks.

## Names of the rules

rule-kube-oidc = Rules of the provider
rule-kube-oidc-algorithm_refused = Algorithm
rule-kube-oidc-within_times = Times
rule-kube-oidc-expired = Times
rule-kube-oidc-not_yet_valid = Times
rule-kube-oidc-audience_foreign = Audience
rule-kube-oidc-mapped = User

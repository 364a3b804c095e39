# Service-account tokens.

## What was read

kube-token-family = Kind of token
    .explain = A legacy token lives in a Secret and has no end. A bound token ends by itself, and with the objects that it names. An extended one lives longer than the hour it was asked for.
kube-token-namespace = Namespace
kube-token-service_account = Service account
kube-token-service_account_uid = UID of the service account
kube-token-pod = Pod
kube-token-secret = Secret
kube-token-node = Node
kube-token-warn_after = To be refreshed by
    .explain = A use after this instant is still accepted, and noted as stale.

## The API server's rules

kube-token-well_formed = The form is right: a { $family }.
    .explain = Three parts in base64url without padding, with JSON in them. The layout of the claims tells which validator takes the token.
kube-token-malformed = The API server does not recognise this token: { $reason }.
    .explain = It does not say so. The caller sees 401 Unauthorized, and the log no more than `invalid bearer token`.
    .fix = Copy the token again from its source, or have a new one issued: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-issuer_accepted = The issuer `{ $issuer }` is one that the API server accepts: `{ $accepted }`.
    .explain = Compared character by character with every `--service-account-issuer`. Legacy tokens all name `kubernetes/serviceaccount`.
kube-token-issuer_foreign = The token's issuer is `{ $issuer }`; this API server accepts `{ $accepted }`.
    .explain = A token of another issuer is passed over in silence: the caller sees 401 Unauthorized, the log says `invalid bearer token`, and no reason. Most often the token is of another cluster.
    .fix = Use a token of this cluster: `kubectl -n NAMESPACE create token SERVICEACCOUNT`. To see what the cluster accepts: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-issuer_unknown = Whether the API server accepts the issuer `{ $issuer }` is not known here.
    .explain = It accepts the values of its flag `--service-account-issuer`. Everything else was checked without it.
    .fix = Paste the cluster's own answer beside the token: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-key_chosen = The header names the key `{ $kid }`, and it is here.
    .explain = Since 1.31 the API server looks the key up by kid and tries no other. The kid is the SHA-256 of the public key, so another key cannot be meant.
kube-token-key_any = Every key is tried: `{ $keys }`.
    .explain = The header names no key, or the release is 1.30 or older and does not look at its name.
kube-token-audience_accepted = The token is for `{ $audiences }`; the API server answers to `{ $accepted }`.
    .explain = One audience in common is enough. Without `--api-audiences` the API server answers to its issuers.
kube-token-audience_foreign = The token is for `{ $audiences }`, and the API server answers to `{ $accepted }`.
    .explain = It was made for another service, and only that service should take it. The API server refuses it and writes `token audiences … is invalid for the target audiences …`.
    .fix = Have one issued for the API server: `kubectl -n NAMESPACE create token SERVICEACCOUNT`. Send this one where it is meant to go.
kube-token-audience_unknown = The token is for `{ $audiences }`; what the API server answers to is not known here.
    .explain = It answers to the values of `--api-audiences`, and without that flag to its issuers. Everything else was checked without it.
    .fix = Paste the kube-apiserver manifest, or the cluster's issuer: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-audience_none = The token names no audience, and so counts as meant for the API server.
    .explain = Legacy tokens never name one. The API server marks such a use in its audit log.
kube-token-within_times = The token has not expired: exp is { $exp }.
    .explain = The API server grants { $leeway } of leeway on exp, nbf and iat.
kube-token-times_ignored = A legacy token has no times, and none are looked at.
    .explain = It ends when its Secret or its service account is deleted, when the Secret's content changes, or when the Secret is labelled `kubernetes.io/legacy-token-invalid-since`.
kube-token-exp_missing = The token has no exp.
    .explain = Kubernetes itself always writes one into a bound token. Newer releases accept a token without it, 1.36 for one; older ones refuse it, 1.20 for one.
    .fix = Have a token issued by the API server: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-expired = The token expired at { $exp }; it was judged at { $judged_at }.
    .explain = The leeway of { $leeway } is over too. The kubelet replaces a mounted token long before its end, so a program that fails like this has kept an old copy; a token made by hand is never replaced.
    .fix = Restart the program, or update its client library so that it reads the token file again. For a token made by hand, make another: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-not_yet_valid = The token is valid only from { $nbf } on; it was judged at { $judged_at }.
    .explain = A leeway of { $leeway } is granted already. The clock of the API server that issued it is ahead of the one that judges it.
    .fix = Compare the clocks of the control-plane nodes: `timedatectl`.
kube-token-issued_in_future = The token was issued at { $iat }, which is later than { $judged_at }.
    .explain = A leeway of { $leeway } is granted already. The clock of the API server that issued it is ahead of the one that judges it.
    .fix = Compare the clocks of the control-plane nodes: `timedatectl`.
kube-token-claim_missing = The claim `{ $claim }` is missing.
    .explain = Without it the API server cannot tell for which service account the token stands. Kubernetes always writes it: the token was changed, or made by something else.
    .fix = Have a token issued by the API server: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-subject_mismatch = The subject is `{ $subject }`, and the other claims say `{ $expected }`.
    .explain = In a legacy token both must agree; the API server writes `sub claim is invalid`.
    .fix = Take the token from its Secret again: `kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`.
kube-token-claims_complete = The claims name `{ $username }`.
    .explain = Namespace, service account and its UID are there. The user name is made of the first two.
kube-token-bound_object_unknown = Only the cluster knows whether `{ $username }` still has `{ $objects }`.
    .explain = At every use the API server looks these objects up and compares them with the token: deleted, or deleted and made again, they end it, whatever exp says. What is not pasted here counts as unknown, never as deleted.
    .fix = Ask the cluster, and compare with the UIDs in the token: `{ $commands }`.
kube-token-object_unknown = Only the cluster knows whether it still has `{ $object }`.
    .fix = Ask it: `{ $command }`.
kube-token-object_found = `{ $object }` is here, and nothing in it contradicts the token; its UID is `{ $uid }`.
    .explain = What was pasted counts as the cluster's state at the instant of judgement.
kube-token-object_replaced = `{ $object }` was deleted and made again: its UID is `{ $uid }`, and the token names `{ $claimed }`.
    .explain = The name is the same, the object is not, and a token does not pass from one to the other.
    .fix = Have a token issued for the object that exists now: a Pod gets its own when it starts; by hand, `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-secret_copy_equal = `{ $object }` holds this very token.
    .explain = A legacy token counts only while its Secret holds it, byte for byte.
kube-token-secret_copy_differs = `{ $object }` holds another token than this one.
    .explain = A legacy token counts only while its Secret holds it, byte for byte; the API server writes `Token does not match server's copy`.
    .fix = Take the token from its Secret again: `kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`.
kube-token-bound_objects_found = Every object that the token names is here, and agrees with it: `{ $objects }`.
    .explain = What was pasted counts as the cluster's state at the instant of judgement.
kube-token-object_deleted = `{ $object }` was deleted at { $deleted }.
    .explain = A token dies with the objects that it is bound to. For a minute after the deletion Kubernetes still lets it pass; a legacy token gets no such minute.
    .fix = Have a new token issued for an object that exists: a Pod gets one when it starts.
kube-token-object_absent = There is no `{ $object }`, on which this { $family } depends.
    .explain = The API server looks the object up each time the token is used. It was deleted, or was never there: the token is refused, whatever its own times say.
    .fix = Have a new token issued for an object that exists: a Pod gets one when it starts.
kube-token-marked_invalid = `{ $object }` carries the label `{ $label }`, so the token is refused.
    .explain = The controller manager marks legacy tokens that nobody used for a year, and deletes them after one more.
    .fix = Ask for a bound token instead: `kubectl create token`. To let the old one in once more, remove the label from the Secret.

## What is worth telling

kube-token-never_expires = The token has no end: it holds for as long as its Secret `{ $secret }` does.
    .explain = Whoever gets a copy can use it for just as long. Since 1.24 Kubernetes makes no such Secrets by itself.
    .fix = Give its users a token that ends (`kubectl -n NAMESPACE create token SERVICEACCOUNT`, or a projected volume), then end this one: `kubectl -n NAMESPACE delete secret { $secret }`.
kube-token-extended = The token lives until { $exp }, though it is meant to be refreshed by { $warn_after }.
    .explain = Its Pod asked for 3607 s. The API server adds to that by default, so that programs that never read the file again do not fail, and the kubelet still replaces the file within the hour. A copy that leaks is good until the later date.
    .fix = Treat it as a credential of that length. Once nothing uses stale tokens, kube-apiserver can stop this with `--service-account-extend-token-expiration=false`.
kube-token-stale = The token was to be refreshed by { $warn_after }; it was judged at { $judged_at }.
    .explain = It is still accepted, and each use is noted: audit annotation `authentication.k8s.io/stale-token`, metric `serviceaccount_stale_tokens_total`. The program that sends it does not read its token file again.
    .fix = Update the program's client library. client-go reads the file again every minute.
kube-token-foreign_typ = The header says typ `{ $typ }`, which the API server's own signer never writes.
    .explain = It writes alg and kid, and nothing else; an external signer may write more. The verdict does not depend on it.

## Who takes a token, and with which key

kube-token-no_issuer = The token names no issuer, so no authenticator takes it.
    .explain = The API server chooses the authenticator by `iss`. Without one the token is passed over in silence: 401 Unauthorized, and `invalid bearer token` in the log.
    .fix = Ask for a new token: `kubectl create token SERVICEACCOUNT -n NAMESPACE`.
kube-token-authenticator_unknown = No service-account issuer here is `{ $issuer }`; another authenticator may know it.
    .explain = An OpenID provider of an AuthenticationConfiguration, the `--oidc-…` flags or a webhook can take tokens of this issuer. None of these is here, so whether it is taken only the cluster knows.
    .fix = Add the file of `--authentication-config`, or the manifest of kube-apiserver.
kube-token-opaque = This token has no structure; only the cluster knows it.
    .explain = It is neither a JWT nor a bootstrap token. A static token file (`--token-auth-file`) or a webhook can know any text.
    .fix = Ask the cluster: `kubectl --token=TOKEN auth whoami`.
kube-token-ignored = White space stands before the token, so the API server reads no token at all.
    .explain = It splits the header at single spaces and finds an empty word behind `Bearer`. The request is anonymous: not 401, but usually 403 for `system:anonymous`.
    .fix = Leave one single space behind `Bearer`.
kube-token-keys_compared = { $keys ->
    [one] { $fitting ->
        [0] The key here is not `{ $kid }`, the one that the token names.
       *[other] The key here is `{ $kid }`, the one that the token names.
        }
   *[other] { $fitting ->
        [0] None of the { $keys } keys here is `{ $kid }`, the one that the token names.
        [one] One of { $keys } keys here is `{ $kid }`, the one that the token names.
       *[other] { $fitting } of { $keys } keys here are `{ $kid }`, the one that the token names.
        }
    }
    .explain = A key id is the SHA-256 of the public key. A key with another id cannot have signed this token; no signature has to be tried for that. These are bare keys: no CA stands behind them, and they do not expire.
kube-token-key_fits = `{ $source }` holds the key that the token names: `{ $key }`.
kube-token-key_other = `{ $source }` holds another key, `{ $key }`: it cannot have signed this token.
kube-token-key_of_certificate = `{ $source }` is a TLS certificate; its key, `{ $key }`, did not sign this token.
kube-token-keys_disagree = { $fitting ->
    [one] One of { $keys } keys here can verify this token, the others cannot.
   *[other] { $fitting } of { $keys } keys here can verify this token, the others cannot.
    }
    .explain = If these are the `sa.pub` files of one control plane, its API servers disagree: behind a load balancer the same token is accepted by one and refused with 401 by another. The keys have no CA and no end; only the files decide.
    .fix = Give every API server the same files, and restart it: `--service-account-key-file` may be given several times, `--service-account-signing-key-file` once.
kube-token-certificate_is_no_signing_key = { $subject } is a TLS certificate; its key did not sign this token.
    .explain = Tokens are signed with a key of their own, `sa.key`, which has no certificate. The key id of this certificate's key would be `{ $key }`.
    .fix = Paste the public key of tokens instead: `kubectl get --raw /openid/v1/jwks`, or `/etc/kubernetes/pki/sa.pub`.
kube-token-claim_type = The claim `{ $claim }` is of the JSON type { $found }, which Kubernetes does not read.
    .explain = One claim of the wrong type refuses the whole token, signature or not.
kube-token-claim_repeated = The claim `{ $claim }` stands twice.
    .explain = Readers differ in which of the two counts, so go-jose refuses such a token.
kube-token-issuer_spelling = Behind the signature the issuer is read as `{ $issuer }`, which is not accepted.
    .explain = Before the signature names are matched without regard to case, behind it exactly. From 1.31 on the second reading must agree with the first; older releases do not look again.

## Behind the name of what was judged

brief-kube-token-malformed = does not have the form of a token
brief-kube-token-issuer_foreign = is of an issuer that the API server does not accept
brief-kube-token-issuer_unknown = depends on whether the API server accepts its issuer
brief-kube-token-audience_foreign = is not meant for the API server
brief-kube-token-audience_unknown = depends on whether it is meant for the API server
brief-kube-token-exp_missing = has no exp
brief-kube-token-expired = has expired
brief-kube-token-not_yet_valid = is not valid yet
brief-kube-token-issued_in_future = was issued in the future
brief-kube-token-claim_missing = lacks a claim
brief-kube-token-subject_mismatch = contradicts itself about its subject
brief-kube-token-bound_object_unknown = depends on objects that only the cluster knows
brief-kube-token-object_replaced = is bound to an object that was deleted and made again
brief-kube-token-secret_copy_differs = is not the one that its Secret holds
brief-kube-token-bound_objects_found = holds
brief-kube-token-object_deleted = is bound to an object that was deleted
brief-kube-token-object_absent = is bound to an object that does not exist
brief-kube-token-marked_invalid = was marked invalid

## Names of the rules

rule-kube-token = Token
rule-kube-token-well_formed = Form
rule-kube-token-malformed = Form
rule-kube-token-issuer_accepted = Issuer
rule-kube-token-issuer_foreign = Issuer
rule-kube-token-issuer_unknown = Issuer
rule-kube-token-key_chosen = Choice of key
rule-kube-token-key_any = Choice of key
rule-kube-token-keys_compared = Choice of key
rule-kube-token-audience_accepted = Audience
rule-kube-token-audience_foreign = Audience
rule-kube-token-audience_unknown = Audience
rule-kube-token-audience_none = Audience
rule-kube-token-within_times = Times
rule-kube-token-times_ignored = Times
rule-kube-token-exp_missing = Times
rule-kube-token-expired = Times
rule-kube-token-not_yet_valid = Times
rule-kube-token-issued_in_future = Times
rule-kube-token-claims_complete = Claims
rule-kube-token-claim_missing = Claims
rule-kube-token-subject_mismatch = Claims
rule-kube-token-bound_object_unknown = Bound objects
rule-kube-token-bound_objects_found = Bound objects
rule-kube-token-object_unknown = Bound objects
rule-kube-token-object_found = Bound objects
rule-kube-token-object_replaced = Bound objects
rule-kube-token-object_deleted = Bound objects
rule-kube-token-object_absent = Bound objects
rule-kube-token-marked_invalid = Bound objects
rule-kube-token-secret_copy_equal = Copy in the Secret
rule-kube-token-secret_copy_differs = Copy in the Secret
rule-kube-token-no_issuer = Issuer
rule-kube-token-authenticator_unknown = Issuer
rule-kube-token-issuer_spelling = Issuer
rule-kube-token-opaque = Form
rule-kube-token-ignored = Form
rule-kube-token-key_fits = Key
rule-kube-token-key_other = Key
rule-kube-token-key_of_certificate = Key
rule-kube-token-claim_type = Claims
rule-kube-token-claim_repeated = Claims

# Service-account tokens.

## What was read

kube-token-family = Kind of token
    .explain = A legacy token is stored in a Secret and never expires. A bound token expires, and also ends with the objects it is bound to. An extended token lives longer than the hour that was requested.
kube-token-namespace = Namespace
kube-token-service_account = Service account
kube-token-service_account_uid = Service account UID
kube-token-pod = Pod
kube-token-secret = Secret
kube-token-node = Node
kube-token-warn_after = Refresh expected from
    .explain = After this time the token is still accepted, and each use is recorded as stale.

## The API server's rules

kube-token-well_formed = Well formed: a { $family }.
    .explain = Three base64url parts without padding, containing JSON. The layout of the claims decides which validator handles the token.
kube-token-malformed = The API server does not recognise this token: { $reason }.
    .explain = It does not say so. The caller sees 401 Unauthorized, and the log has only `invalid bearer token`.
    .fix = Copy the token again from its source, or issue a new one: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-issuer_accepted = The API server accepts the issuer `{ $issuer }`; its issuers are `{ $accepted }`.
    .explain = The issuer is compared character by character with every `--service-account-issuer`. All legacy tokens have the issuer `kubernetes/serviceaccount`.
kube-token-issuer_foreign = The token's issuer is `{ $issuer }`, but this API server accepts only `{ $accepted }`.
    .explain = The API server silently skips a token with another issuer: the caller sees 401 Unauthorized, the log says `invalid bearer token` and gives no reason. Usually the token belongs to another cluster.
    .fix = Use a token of this cluster: `kubectl -n NAMESPACE create token SERVICEACCOUNT`. To see which issuer the cluster accepts: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-issuer_unknown = Cannot tell whether the API server accepts the issuer `{ $issuer }`.
    .explain = It accepts the values of its flag `--service-account-issuer`, which were not provided. Everything else was checked.
    .fix = Paste the cluster's own answer together with the token: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-key_chosen = The header names the key `{ $kid }`, which was provided.
    .explain = Since 1.31 the API server looks up the key by kid and tries no other. The kid is the SHA-256 of the public key, so it cannot mean a different key.
kube-token-key_any = All keys are tried: `{ $keys }`.
    .explain = Either the header names no key, or the release is 1.30 or older and ignores the name.
kube-token-audience_accepted = The token is for `{ $audiences }`; the API server accepts `{ $accepted }`.
    .explain = One common audience is enough. Without `--api-audiences`, the API server uses its issuers as its audiences.
kube-token-audience_foreign = The token is for `{ $audiences }`, but the API server accepts only `{ $accepted }`.
    .explain = It was issued for another service, and only that service should accept it. The API server rejects it and logs `token audiences … is invalid for the target audiences …`.
    .fix = Issue one for the API server: `kubectl -n NAMESPACE create token SERVICEACCOUNT`. Use this one only with the service it was issued for.
kube-token-audience_unknown = Cannot tell whether the API server accepts the audience `{ $audiences }`.
    .explain = It accepts the values of `--api-audiences` or, without that flag, its issuers. Neither was provided. Everything else was checked.
    .fix = Paste the kube-apiserver manifest, or the cluster's issuer: `kubectl get --raw /.well-known/openid-configuration`.
kube-token-audience_none = The token names no audience, so it counts as meant for the API server.
    .explain = Legacy tokens never name one. The API server marks each use in its audit log.
kube-token-within_times = The token has not expired: exp is { $exp }.
    .explain = The API server allows { $leeway } of leeway on exp, nbf and iat.
kube-token-times_ignored = A legacy token has no times, so none are checked.
    .explain = It works until its Secret or service account is deleted, the Secret's content changes, or the Secret gets the label `kubernetes.io/legacy-token-invalid-since`.
kube-token-exp_missing = The token has no exp.
    .explain = Kubernetes always writes an exp into a bound token. Newer releases (such as 1.36) accept a token without it; older ones (such as 1.20) reject it.
    .fix = Have the API server issue a token: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-expired = The token expired at { $exp } (checked at { $judged_at }).
    .explain = The { $leeway } of leeway has passed too. The kubelet replaces a mounted token long before it expires, so a program that fails this way kept an old copy. A token made by hand is never replaced.
    .fix = Restart the program, or update its client library so that it rereads the token file. If the token was made by hand, make a new one: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-not_yet_valid = The token is not valid before { $nbf } (checked at { $judged_at }).
    .explain = This already includes { $leeway } of leeway. The clock of the API server that issued it is ahead of the one that checks it.
    .fix = Compare the clocks of the control-plane nodes: `timedatectl`.
kube-token-issued_in_future = The token was issued at { $iat }, which is in the future (checked at { $judged_at }).
    .explain = This already includes { $leeway } of leeway. The clock of the API server that issued it is ahead of the one that checks it.
    .fix = Compare the clocks of the control-plane nodes: `timedatectl`.
kube-token-claim_missing = The claim `{ $claim }` is missing.
    .explain = Without it the API server cannot tell which service account the token is for. Kubernetes always writes it, so the token was changed or made by something else.
    .fix = Have the API server issue a token: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-subject_mismatch = The subject is `{ $subject }`, but the other claims say `{ $expected }`.
    .explain = In a legacy token both must agree, or the API server logs `sub claim is invalid`.
    .fix = Take the token from its Secret again: `kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`.
kube-token-claims_complete = The claims name `{ $username }`.
    .explain = It has the namespace, the service account and its UID. The user name is made from the first two.
kube-token-bound_object_unknown = { $objects-given ->
        [one] Only the cluster can tell whether `{ $objects }` still exists; `{ $username }`'s token is bound to it.
       *[other] Only the cluster can tell whether `{ $objects }` still exist; `{ $username }`'s token is bound to them.
    }
    .explain = On every use, the API server looks these objects up and compares them with the token. Once an object is deleted, or deleted and recreated, the token ends, whatever exp says. Objects that were not pasted count as unknown, never as deleted.
    .fix = Ask the cluster, and compare with the UIDs in the token: `{ $commands }`.
kube-token-object_unknown = Only the cluster can tell whether `{ $object }` still exists.
    .fix = Ask the cluster: `{ $command }`.
kube-token-object_found = `{ $object }` was provided and agrees with the token; its UID is `{ $uid }`.
    .explain = What was pasted counts as the cluster's state at the time of the check.
kube-token-object_replaced = `{ $object }` was deleted and recreated: its UID is `{ $uid }`, but the token names `{ $claimed }`.
    .explain = It has the same name but is a different object. A token does not carry over to the new one.
    .fix = Issue a token for the object that exists now. A Pod gets its own when it starts; by hand: `kubectl -n NAMESPACE create token SERVICEACCOUNT`.
kube-token-secret_copy_equal = `{ $object }` contains exactly this token.
    .explain = A legacy token is valid only while its Secret contains it, byte for byte.
kube-token-secret_copy_differs = `{ $object }` contains a different token.
    .explain = A legacy token is valid only while its Secret contains it, byte for byte. The API server logs `Token does not match server's copy`.
    .fix = Take the token from its Secret again: `kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`.
kube-token-bound_objects_found = Every object that the token names was provided and agrees with it: `{ $objects }`.
    .explain = What was pasted counts as the cluster's state at the time of the check.
kube-token-object_deleted = `{ $object }` was deleted at { $deleted }.
    .explain = A token ends with the objects it is bound to. Kubernetes still accepts it for one minute after the deletion; a legacy token gets no such minute.
    .fix = Issue a new token for an object that exists. A Pod gets one when it starts.
kube-token-object_absent = `{ $object }` does not exist, and this { $family } depends on it.
    .explain = The API server looks the object up each time the token is used. It was deleted or never existed, so the token is rejected whatever its own times say.
    .fix = Issue a new token for an object that exists. A Pod gets one when it starts.
kube-token-marked_invalid = `{ $object }` has the label `{ $label }`, so the token is rejected.
    .explain = The controller manager marks legacy tokens that were not used for a year, and deletes them a year later.
    .fix = Use a bound token instead: `kubectl create token`. To make the old one work again, remove the label from the Secret.

## Findings

kube-token-never_expires = { $secret-given ->
        [empty] The token never expires; it works until its Secret is deleted.
       *[other] The token never expires; it works until its Secret `{ $secret }` is deleted.
    }
    .explain = Anyone with a copy can use it for just as long. Since 1.24, Kubernetes no longer creates such Secrets automatically.
    .fix = { $secret-given ->
        [empty] Give its users a token that expires (`kubectl -n NAMESPACE create token SERVICEACCOUNT`) or use a projected volume; then delete this one: `kubectl -n NAMESPACE delete secret SECRET`.
       *[other] Give its users a token that expires (`kubectl -n NAMESPACE create token SERVICEACCOUNT`) or use a projected volume; then delete this one: `kubectl -n NAMESPACE delete secret { $secret }`.
    }
kube-token-extended = The token is valid until { $exp }, although a refresh is expected from { $warn_after }.
    .explain = Its Pod requested 3607 s. By default the API server extends that, so that programs which never reread the file keep working. The kubelet still replaces the file within the hour. A leaked copy works until the later date.
    .fix = Treat it as a credential with that lifetime. Once no program uses stale tokens, turn the extension off in kube-apiserver: `--service-account-extend-token-expiration=false`.
kube-token-stale = The token's refresh has been overdue since { $warn_after } (checked at { $judged_at }).
    .explain = It is still accepted, and each use is recorded: audit annotation `authentication.k8s.io/stale-token`, metric `serviceaccount_stale_tokens_total`. The program that sends it does not reread its token file.
    .fix = Update the program's client library. client-go rereads the file every minute.
kube-token-foreign_typ = The header has typ `{ $typ }`, which the API server's own signer never writes.
    .explain = It writes only alg and kid. An external signer may write more. This does not affect the verdict.

## Who takes a token, and with which key

kube-token-no_issuer = The token names no issuer, so no authenticator accepts it.
    .explain = The API server chooses the authenticator by `iss`. A token without one is silently skipped: 401 Unauthorized, and `invalid bearer token` in the log.
    .fix = Issue a new token: `kubectl create token SERVICEACCOUNT -n NAMESPACE`.
kube-token-authenticator_unknown = { $issuer-given ->
        [empty] The token's issuer is blank, which no known service-account issuer is; another authenticator may accept it.
       *[other] `{ $issuer }` is not a known service-account issuer; another authenticator may accept it.
    }
    .explain = An OpenID provider of an AuthenticationConfiguration, the `--oidc-…` flags or a webhook could accept tokens of this issuer. None of these was provided, so only the cluster can tell.
    .fix = Add the file given by `--authentication-config`, or the kube-apiserver manifest.
kube-token-opaque = This token has no structure; only the cluster can tell what it is.
    .explain = It is neither a JWT nor a bootstrap token. A static token file (`--token-auth-file`) or a webhook can accept any text.
    .fix = Ask the cluster: `kubectl --token=TOKEN auth whoami`.
kube-token-ignored = There is whitespace before the token, so the API server reads no token at all.
    .explain = It splits the header at single spaces and finds an empty string after `Bearer`. The request is anonymous: not 401, but usually 403 for `system:anonymous`.
    .fix = Leave exactly one space after `Bearer`.
kube-token-keys_compared = { $keys ->
    [one] { $fitting ->
        [0] The key provided is not `{ $kid }`, which the token names.
       *[other] The key provided is `{ $kid }`, which the token names.
        }
   *[other] { $fitting ->
        [0] None of the { $keys } keys provided is `{ $kid }`, which the token names.
        [one] One of the { $keys } keys provided is `{ $kid }`, which the token names.
       *[other] { $fitting } of the { $keys } keys provided are `{ $kid }`, which the token names.
        }
    }
    .explain = A key id is the SHA-256 of the public key. A key with a different id did not sign this token, so its signature need not be tried. These are bare keys: they have no CA and do not expire.
kube-token-key_fits = `{ $source }` contains the key that the token names: `{ $key }`.
kube-token-key_other = `{ $source }` contains `{ $key }`, which did not sign this token (different key id).
kube-token-key_of_certificate = `{ $source }` is a TLS certificate; its key `{ $key }` did not sign this token.
kube-token-keys_some = { $fitting ->
    [one] 1 of { $keys } keys can verify this token: `{ $sources }`.
   *[other] { $fitting } of { $keys } keys can verify this token: `{ $sources }`.
    }
    .explain = Every other step was passed as far as it can be checked offline. API servers with the other keys answer 401, so behind a load balancer some requests fail.
    .fix = Give every API server the same files, and restart it: `--service-account-key-file` may be given several times, `--service-account-signing-key-file` once.
kube-token-keys_disagree = { $fitting ->
    [one] One of the { $keys } keys provided can verify this token; the others cannot.
   *[other] { $fitting } of the { $keys } keys provided can verify this token; the others cannot.
    }
    .explain = If these are the `sa.pub` files of one control plane, its API servers disagree: with a load balancer in front, one server accepts the token and another answers 401. The keys have no CA and never expire; only the files decide.
    .fix = Give every API server the same files, and restart it: `--service-account-key-file` may be given several times, `--service-account-signing-key-file` once.
kube-token-certificate_is_no_signing_key = { $subject } is a TLS certificate; its key did not sign this token.
    .explain = Tokens are signed with a separate key, `sa.key`, which has no certificate. The key id of this certificate's key would be `{ $key }`.
    .fix = Paste the public key for tokens instead: `kubectl get --raw /openid/v1/jwks`, or `/etc/kubernetes/pki/sa.pub`.
kube-token-claim_type = The claim `{ $claim }` has the JSON type { $found }, which Kubernetes does not accept.
    .explain = One claim of the wrong type makes the whole token invalid, whatever its signature.
kube-token-claim_repeated = The claim `{ $claim }` appears twice.
    .explain = Parsers differ in which of the two they use, so go-jose rejects such a token.
kube-token-issuer_spelling = { $issuer-given ->
        [empty] After the signature check, the token has no issuer, so it is not accepted.
       *[other] After the signature check, the issuer is `{ $issuer }`, which is not accepted.
    }
    .explain = Before the signature check, claim names match in any case; after it, only in the exact case. Since 1.31 both readings must agree. Older releases do not check a second time.

## After the name of what was judged

brief-kube-token-malformed = does not have the form of a token
brief-kube-token-issuer_foreign = has an issuer that the API server does not accept
brief-kube-token-issuer_unknown = depends on whether the API server accepts its issuer
brief-kube-token-audience_foreign = is not meant for the API server
brief-kube-token-audience_unknown = depends on whether it is meant for the API server
brief-kube-token-exp_missing = has no exp
brief-kube-token-expired = has expired
brief-kube-token-not_yet_valid = is not valid yet
brief-kube-token-issued_in_future = was issued in the future
brief-kube-token-claim_missing = lacks a claim
brief-kube-token-subject_mismatch = contradicts itself about its subject
brief-kube-token-bound_object_unknown = depends on objects that only the cluster can look up
brief-kube-token-object_replaced = is bound to an object that was deleted and recreated
brief-kube-token-secret_copy_differs = differs from the one in its Secret
brief-kube-token-bound_objects_found = is valid
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
rule-kube-token-key_chosen = Key selection
rule-kube-token-key_any = Key selection
rule-kube-token-keys_some = Key selection
rule-kube-token-keys_compared = Key selection
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

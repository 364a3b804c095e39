# Kubernetes: tokens, identities, kubeconfigs, joining, signing requests, objects.

## Objects

kube-object-api_version = API version
kube-object-kind = Kind
kube-object-name = Name
kube-object-namespace = Namespace
kube-object-uid = UID
kube-object-created = Created
kube-object-data_keys = Keys of its data
kube-secret-type = Type of Secret
kube-secret-token_namespace = Namespace in it
kube-static_pod-image = Image
kube-static_pod-flag = Flag
kube-role-rules = Rules
kube-role_binding-role = Grants
kube-role_binding-subjects = To

kube-secret-data_not_base64 = The value of `{ $key }` under `data` is not base64 from byte { $position } on.
    .explain = Values under `data` are base64. Text in clear belongs under `stringData`; short words like `true` pass for base64 by accident and become other bytes.
    .fix = Move the value to `stringData`, or encode it: `printf %s VALUE | base64 -w0`.
kube-secret-copied_in_annotation = The annotation `{ $annotation }` repeats the Secret's values.
    .explain = `kubectl apply` writes what it was given into this annotation, values included. They appear wherever annotations are printed.
    .fix = Take the annotation off: `kubectl annotate secret NAME { $annotation }-`; from then on use `kubectl create` or `kubectl replace` for it.

## Certificate authorities

kube-ca-expired = The CA { $subject } expired on { $not_after }.
    .explain = Nothing that it signed holds any more, whatever the certificates themselves say, and kube-controller-manager signs nothing with it: `the signer has expired`.
    .fix = Make a new CA certificate, with the same key if possible so that what it signed keeps holding; distribute it to every kubeconfig and node, then restart the control plane.
kube-ca-not_yet_valid = The CA { $subject } is valid only from { $not_before } on.
    .explain = Until then nothing that it signed holds.
    .fix = Compare the clock of the machine that made it with that of the machine that judges: `timedatectl`.
kube-ca-assumed_trusted = The CA { $subject } is taken as trusted.
    .explain = Nothing here says which CA is trusted: no kubeconfig field, no file ca.crt, no flag. It is the only CA that signed itself, so certificates were judged by it.
    .fix = To say it for certain, give the file with `--ca FILE`, or add the kubeconfig or manifest that names it.
kube-ca-same_name_different_key = Two CAs are called { $name }, and their keys differ.
    .explain = Their key ids are `{ $key_id }` and `{ $other_key_id }`. Every kubeadm cluster gives its CA the same name, so files of two clusters, or from before and after a rebuild, look alike and do not fit.
    .fix = Keep what belongs to one cluster. The dates and fingerprint of its CA tell them apart: `kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d | openssl x509 -noout -fingerprint -sha256 -dates`.

## Service-account tokens: what was read

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

## Service-account tokens: the API server's rules

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

## Service-account tokens: what is worth telling

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

## Identities

kube-identity-user = The API server sees the user `{ $username }`, in the groups `{ $groups }`.
    .explain = The last common name is the user, every organization a group; `system:authenticated` is added. What the user may do RBAC decides, in the cluster.
kube-identity-no_common_name = The certificate has no common name, and so names no user.
    .explain = The API server takes the user name from the common name of a client certificate. Alternative names do not count.
    .fix = Have the certificate issued again, with the user name as common name.
kube-identity-uid_invalid = The UID attribute must stand once and not be empty; it is `{ $uids }`.
    .explain = Since 1.33 the API server reads the subject's attribute 1.3.6.1.4.1.57683.2 as the user's UID, and refuses a certificate where it is unclear.
    .fix = Have the certificate issued again, with one such attribute or none.
kube-identity-system_masters = `{ $username }` is in `system:masters` and may do anything.
    .explain = This group passes every authorizer, so no RBAC rule limits it, and the certificate cannot be revoked: it is good until it expires or the CA is replaced.
    .fix = Keep it for emergencies. For daily work issue a certificate of a group that RBAC governs: `kubeadm kubeconfig user --client-name NAME --org GROUP --config FILE`.
kube-identity-cluster_admins = `{ $username }` is in `kubeadm:cluster-admins`, which kubeadm binds to `cluster-admin`.
    .explain = As good as every right in the cluster. Unlike `system:masters` it rests on a binding, which can be taken away.
    .fix = See who has it: `kubectl get clusterrolebinding kubeadm:cluster-admins -o yaml`.
kube-identity-half_a_node = `{ $username }` in the groups `{ $groups }` is not a node: name and group must both say so.
    .explain = A node needs both: a name that begins with `system:node:`, and the group `system:nodes`. With one of them the API server sees an ordinary user without a node's rights.
    .fix = Have the certificate issued again with the common name `system:node:NAME` and the organization `system:nodes`.
kube-identity-several_names = The certificate has several common names (`{ $names }`); the last one counts: `{ $username }`.
    .explain = Other readers may take the first.

## kubeconfig: what was read

kube-kubeconfig-server = Server
kube-kubeconfig-current_context = Current context
kube-kubeconfig-contexts = Contexts
kube-kubeconfig-user = User entry
kube-kubeconfig-methods = Authenticates by

## kubeconfig: client-go's rules

kube-kubeconfig-context_complete = The context `{ $context }` leads to the cluster `{ $cluster }` and the user `{ $user }`.
kube-kubeconfig-no_current_context = No current context is set; the file has: `{ $contexts }`.
    .explain = The current context says which server to call and with which credential.
    .fix = Choose one: `kubectl config use-context CONTEXT`.
kube-kubeconfig-reference_missing = The current context `{ $context }` needs the { $what } `{ $name }`, which is not in the file.
    .explain = A context joins a cluster and a user by their names, letter by letter.
    .fix = See what is there: `kubectl config view`. Correct the name, or merge the file that has the entry.
kube-kubeconfig-server_set = The server is `{ $server }`.
kube-kubeconfig-no_server = The cluster `{ $cluster }` has no server.
    .explain = client-go refuses the file: `no server found for cluster`.
    .fix = Set it: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-plain_http = The server `{ $server }` is called without TLS.
    .explain = The API server answers 400: `Client sent an HTTP request to an HTTPS server.` Credentials would cross the network readable.
    .fix = Set the address with https: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-ca_readable = `{ $path }` holds { $certificates ->
        [one] the CA certificate
       *[other] { $certificates } CA certificates
    } that the server is verified by.
kube-kubeconfig-system_roots = No CA is given; the server is verified by the roots of the machine.
    .explain = That fits servers with a public certificate. A kubeadm cluster's CA is not among them: `x509: certificate signed by unknown authority`.
kube-kubeconfig-tls_not_verified = The server is not verified: `insecure-skip-tls-verify` is true.
    .explain = Whoever answers at that address is taken for the cluster, and is sent the token.
    .fix = Put the cluster's CA in its place: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-insecure_with_ca = A CA (`{ $path }`) and `insecure-skip-tls-verify` are given together.
    .explain = client-go refuses before it connects: `specifying a root certificates file with the insecure flag is not allowed`.
    .fix = Keep the CA: `kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`.
kube-kubeconfig-data_not_base64 = `{ $path }` is not base64 from byte { $position } on.
    .explain = The file is decoded as a whole, so that one damaged field makes every context in it unusable: `illegal base64 data at input byte { $position }`.
    .fix = Copy the file again from where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-no_certificate = There is no certificate in `{ $path }`.
    .explain = Go asks for a PEM block CERTIFICATE: `tls: failed to find any PEM data in certificate input`. DER, an empty value and base64 applied twice all end like this.
    .fix = Put the PEM file in again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`, for a CA `kubectl config set-cluster CLUSTER --certificate-authority=FILE --embed-certs`.
kube-kubeconfig-no_private_key = There is no private key in `{ $path }`.
    .explain = Go asks for a PEM block PRIVATE KEY that it can read, unencrypted.
    .fix = Put certificate and key in again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-pair_incomplete = `{ $path }` is given, and `{ $missing }` is not.
    .explain = A client certificate is of use only with its private key, and the other way round; client-go refuses the user.
    .fix = Put both in: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-data_and_file = `{ $data }` and `{ $file }` are given together.
    .explain = They say the same thing in two ways, and client-go refuses to choose.
    .fix = Remove one of the two from the file.
kube-kubeconfig-too_many_methods = The user has more than one way to authenticate: { $methods }.
    .explain = client-go refuses these together: `more than one authentication method found`. A client certificate beside a token is allowed.
    .fix = Remove all but one from the user's entry.
kube-kubeconfig-methods_found = The user authenticates by { $methods }.
kube-kubeconfig-key_matches = The private key in `{ $path }` belongs to the client certificate.
kube-kubeconfig-key_mismatch = The private key in `{ $path }` does not belong to the client certificate.
    .explain = The certificate holds the key `{ $certificate_key }`, the field the private half of `{ $private_key }`; Go refuses: `tls: private key does not match public key`. Often the two come from different renewals.
    .fix = Find the pair that fits and put both in: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-file_unknown = `{ $path }` points to the file `{ $file }`, which is not here.
    .explain = Everything that stands in the kubeconfig itself was checked.
    .fix = Add that file from the machine: `sudo cat { $file }`.
kube-kubeconfig-plugin_unknown = The credential comes from the plug-in `{ $command }`, which is not run here.
    .explain = It is made anew when kubectl runs; nothing in the file says what it will be.
    .fix = Where the plug-in works, ask who it makes you: `kubectl auth whoami`. Or paste the ExecCredential that it prints.
kube-kubeconfig-client_certificate = The client certificate in `{ $path }` { $verdict }.
    .explain = The certificate is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the certificate itself. If it has expired, a control-plane node renews what kubeadm wrote: `kubeadm certs renew all`.
kube-kubeconfig-token = The token in `{ $path }` { $verdict }.
    .explain = The token is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the token itself. A new one is put in like this: `kubectl config set-credentials USER --token=TOKEN`.
kube-kubeconfig-opaque_token = The token in `{ $path }` is neither a JWT nor a bootstrap token; only the cluster knows it.
    .explain = It may stand in a static token file, or be for a webhook. Nothing in it can be read.
    .fix = Ask the cluster who it is: `kubectl auth whoami`.
kube-kubeconfig-token_not_sendable = The token in `{ $path }` has a line break in it and cannot be sent.
    .explain = Go refuses an HTTP header that contains one. It mostly comes from a file that ends in a line break.
    .fix = Put it in without: `kubectl config set-credentials USER --token="$(cat FILE)"`.
kube-kubeconfig-basic_authentication = The user name `{ $username }` and a password are sent; only the server knows whether it takes them.
    .explain = kube-apiserver ignores basic authentication and treats the request as anonymous; a proxy before it may take it.
    .fix = Ask the server who it makes you: `kubectl auth whoami`.
kube-kubeconfig-no_credential = The user `{ $user }` has no credential, so that requests go out as `system:anonymous`.
    .explain = What that user may do, if anonymous requests are allowed at all, only the cluster knows. Usually the answer is 403 Forbidden.
    .fix = Give the user a credential: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-without_users = This kubeconfig names clusters and no user: `{ $clusters }`.
    .explain = Such a kubeconfig stands in the ConfigMap cluster-info. It says where the cluster is and by which CA it is known, and lets nobody in.
kube-kubeconfig-holds = The credential of `{ $user }` is good for `{ $server }`.
    .explain = Everything that client-go and the API server check, and that can be checked here, holds. What the user may do only the cluster knows: `kubectl auth can-i --list`.

## kubeconfig: what is worth telling

kube-kubeconfig-impersonates = Every request asks to be treated as `{ $user }`.
    .explain = The entry has `as`. The API server does it if the credential's own user may impersonate that one, and answers 403 Forbidden if not.
kube-kubeconfig-skips_verification = `{ $path }` turns off the verification of the server.
    .explain = Whoever answers at that address is taken for the cluster, and is sent the token.
    .fix = Put the cluster's CA in its place: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-field_damaged = `{ $path }` is damaged from byte { $position } on.
    .explain = It must be standard base64 with padding and nothing else: no line breaks, no `XXXX`. One damaged field makes the whole file unusable.
    .fix = Copy the file again from where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-field_redacted = `{ $path }` was left out when the file was printed.
    .explain = `kubectl config view` writes `DATA+OMITTED` or `REDACTED` in place of credentials.
    .fix = Print it with them, and keep the output to yourself: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-password = `{ $path }` is a password in clear.
    .explain = kube-apiserver has no use for it.
    .fix = Remove it: `kubectl config unset users.USER.password`.

## Bootstrap tokens and joining: what was read

kube-bootstrap_token-id = Token id
kube-bootstrap_token-usages = Usages
kube-bootstrap_token-groups = Extra groups
kube-bootstrap_token-expiration = Expires
kube-join-endpoint = API server
kube-join-pins = CA hashes

## Bootstrap tokens: the API server's rules

kube-bootstrap_token-well_formed = The form is right: six characters (`{ $id }`), a dot, sixteen characters.
    .explain = Lower-case letters and digits only. The first part is public, the second is secret and masked here.
kube-bootstrap_token-malformed = The token is not six characters, a dot and sixteen characters.
    .explain = Both parts are lower-case letters and digits only. kubeadm stops before it asks anyone and prints `the bootstrap token is invalid`; the API server looks nothing up.
    .fix = Copy the whole token, or make one: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_unknown = Only the cluster knows whether it still has the Secret `{ $secret }`, and what it allows.
    .explain = A bootstrap token is nothing but this Secret: it holds the secret part, the expiration (24 hours by kubeadm's default), the usages and the groups. What is not pasted here counts as unknown, never as deleted.
    .fix = Paste what this prints beside the token: `{ $command }`. If the Secret is gone, make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_found = The Secret `{ $secret }` is here.
    .explain = What was pasted counts as the cluster's state at the instant of judgement.
kube-bootstrap_token-secret_refused = The Secret's `{ $field }` is `{ $found }`; it must be `{ $expected }`.
    .explain = The API server compares it exactly and refuses in silence: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which has everything in its place: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_differs = The Secret `{ $secret }` holds another secret part than this token.
    .explain = The id is known to the cluster and the rest does not fit: a typing error, or a token of another cluster. The API server refuses it in silence.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expired = The bootstrap token expired at { $expiration }; it was judged at { $judged_at }.
    .explain = kubeadm gives its tokens 24 hours. There is no leeway, and the Secret is deleted at that instant where the controller tokencleaner runs.
    .fix = Make a new one on a control-plane node: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expiration_unreadable = The expiration `{ $expiration }` cannot be read, and so counts as past.
    .explain = It must be RFC 3339, with time and zone, as in 2026-03-02T14:07:00Z.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_expired = The bootstrap token expires at { $expiration }, later than { $judged_at }.
kube-bootstrap_token-never_expires = The bootstrap token has no expiration.
    .explain = It holds until its Secret is deleted. Whoever has it can have a node join until then.
kube-bootstrap_token-may_authenticate = The Secret allows authentication.
    .explain = `usage-bootstrap-authentication` is exactly `true`; no other spelling counts.
kube-bootstrap_token-groups_valid = The extra groups are in order: `{ $groups }`.
    .explain = Each must begin with `system:bootstrappers:`; there is no trimming of spaces.
kube-bootstrap_token-group_refused = The extra group `{ $group }` is not allowed, and so the whole token is refused.
    .explain = Each group must begin with `system:bootstrappers:`, continue in lower-case letters, digits, colons and hyphens, and end in a letter or digit. A space after a comma is enough to break it, and the refusal is silent.
    .fix = Correct `auth-extra-groups`, or make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-holds = The bootstrap token authenticates as `{ $username }`.
    .explain = By the Secret that was pasted. That is enough to ask for a kubelet's certificate, if the usual bindings of kubeadm are there.

## Joining: kubeadm's rules

kube-join-well_formed = The cluster to join is asked for at `{ $endpoint }`.
kube-join-no_token = There is no token to join with.
    .explain = Without one kubeadm can neither trust the cluster's description nor have the kubelet ask for a certificate. It stands in `--token`, or in `discovery.bootstrapToken.token` of a JoinConfiguration.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_malformed = `{ $pin }` is not a CA hash.
    .explain = kubeadm takes `sha256:` and 64 hexadecimal digits, in either case, and stops at anything else with `{ $message }`.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_matches = The hash `{ $pin }` is that of the CA { $ca }.
    .explain = It is the SHA-256 of the CA's public key, so it survives a renewal of the CA with the same key.
kube-join-pin_differs = The hash is `{ $pin }`; the cluster's CA has `{ $found }`.
    .explain = The command is of another cluster, or from before the CA was replaced. kubeadm stops with `{ $message }`.
    .fix = Have the command printed by the cluster that is to be joined: `kubeadm token create --print-join-command`.
kube-join-ca_unknown = The CA of the hash `{ $pin }` is not here to compare.
    .explain = kubeadm compares the hash with the CA that the cluster itself presents.
    .fix = Paste that CA beside the command, from cluster-info or from the file: `kubectl -n kube-public get configmap cluster-info -o yaml`, `sudo cat /etc/kubernetes/pki/ca.crt`.
kube-join-no_pin = There is no CA hash, and nothing vouches for the cluster's CA but the token.
    .explain = kubeadm stops before it calls anyone, unless it is told to go without a hash. Whoever knows the token could then pass for the cluster.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-skips_verification = The command waives the verification of the cluster's CA.
    .explain = `--discovery-token-unsafe-skip-ca-verification`: anyone who knows the token can pass for the cluster and take over the node.
    .fix = Use the command with its hash: `kubeadm token create --print-join-command`.

## Certificate signing requests

kube-csr-signer = Signer
kube-csr-requestor = Requested by
kube-csr-groups = Groups of the requestor
kube-csr-usages = Usages
kube-csr-expiration = Lifetime asked for
kube-csr-state = State

kube-csr-request_readable = The request inside is for { $subject }.
kube-csr-request_unreadable = There is no certificate request in `{ $path }`.
    .explain = It must be one PEM block CERTIFICATE REQUEST in base64.
    .fix = Put the request in: `base64 -w0 < REQUEST.csr`.
kube-csr-signer_rules_hold = The request keeps the rules of `{ $signer }`.
    .explain = Subject, alternative names and usages are what this signer issues. It looks at them after approval.
kube-csr-signer_refuses = The signer `{ $signer }` refuses the request: `{ $message }`.
    .explain = The signer looks only after approval: kubectl then shows `Approved,Failed`, reason `SignerValidationFailure`, and that is final.
    .fix = Correct what the message names and make a new request; the specification of this one cannot be changed.
kube-csr-signer_foreign = `{ $signer }` is not one of Kubernetes' own signers; its rules are not known here.
    .explain = A controller that somebody installed signs for it. Without that controller an approved request waits for ever.
kube-csr-issued = The certificate was issued.
    .explain = It stands in `status.certificate`. The object is deleted one to two hours later; the certificate stays good.
kube-csr-denied = The request was denied (`{ $reason }`): `{ $message }`.
    .explain = A denial is final.
    .fix = Clear up why with whoever denied it, then make a new request.
kube-csr-failed = The signer refused the request (`{ $reason }`): `{ $message }`.
    .explain = The request was approved and breaks a rule of its signer. That is final.
    .fix = Correct what the message names and make a new request.
kube-csr-approved_not_issued = The request is approved, and no certificate was issued yet.
    .explain = Approval and signing are the work of two controllers. With Kubernetes' own signers it takes seconds; if it stays like this, kube-controller-manager lacks `--cluster-signing-cert-file` and its key, or the controller of a foreign signer is not running. After 24 hours the request is deleted.
    .fix = Look again: `kubectl get csr`. Then look at the signer: `kubectl -n kube-system logs -l component=kube-controller-manager`.
kube-csr-pending_automatic = The request waits for approval, which comes by itself if `{ $requestor }` may ask for it.
    .explain = For `{ $signer }` kube-controller-manager approves as soon as a SubjectAccessReview allows the requestor to create `certificatesigningrequests/nodeclient`, or `selfnodeclient` for a node's own certificate. If that binding is missing, the request waits without a word and is deleted after 24 hours.
    .fix = See whether the requestor may: `kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as { $requestor } --as-group GROUP`, with each group that the request records.
kube-csr-pending_manual = The request waits until a person approves it, for Kubernetes approves nothing for `{ $signer }` by itself.
    .explain = Until then no certificate is issued, and after 24 hours the request is deleted. A kubelet that waits for its serving certificate answers `kubectl logs` and `kubectl exec` with `remote error: tls: internal error`.
    .fix = Make sure that requestor, subject and names are the node's own, then approve: `kubectl certificate approve { $name }`.

## Discovery documents, headers, curl

kube-openid-issuer = Issuer
kube-openid-jwks_uri = Address of the keys
kube-header-bearer = The header carries a bearer token.
    .explain = The API server drops blanks around the value, splits it at single spaces and takes the second word. The scheme may be in any case; what follows the token is not looked at.
kube-header-ignored = The API server ignores this header: { $reason }.
    .explain = A header that it cannot read as a bearer token counts as none at all. The request is anonymous, and the answer is mostly 403 Forbidden for `system:anonymous`; where anonymous requests are switched off, 401.
    .fix = Write the word Bearer, one space, and the token: `Authorization: Bearer TOKEN`.
kube-curl-url = URL
kube-curl-skips_verification = `{ $flag }` turns off the verification of the server.
    .explain = Whoever answers at that address is sent the token.
    .fix = Give curl the cluster's CA in its place: `curl --cacert ca.crt URL`.
kube-curl-plain_http = `{ $url }` is called without TLS.
    .explain = The API server answers 400: `{ $message }` A credential that is sent along crosses the network readable, and counts as known to others.
    .fix = Call it with https, and give curl the cluster's CA: `curl --cacert ca.crt https://HOST:6443/`.

# $object (Text), $deleted (Instant)
kube-token-object_deleted = `{ $object }` was deleted at { $deleted }.
    .explain = A token dies with the objects that it is bound to. For a minute after the deletion Kubernetes still lets it pass; a legacy token gets no such minute.
    .fix = Have a new token issued for an object that exists: a Pod gets one when it starts.

# $object (Text), $label (Text)
kube-token-marked_invalid = `{ $object }` carries the label `{ $label }`, so the token is refused.
    .explain = The controller manager marks legacy tokens that nobody used for a year, and deletes them after one more.
    .fix = Ask for a bound token instead: `kubectl create token`. To let the old one in once more, remove the label from the Secret.

# $id (Text)
kube-cluster_info-signature_matches = The signature for token `{ $id }` is the one that its secret makes.
    .explain = kubeadm makes the signature anew from the secret half of the token and compares the texts. It proves that the cluster, not someone between, wrote this cluster-info.

# $id (Text)
kube-cluster_info-signature_differs = The signature for token `{ $id }` is not the one that its secret makes.
    .explain = Either the secret half is another, or the kubeconfig in cluster-info was changed after it was signed. kubeadm makes the signature anew and compares the texts letter for letter; it says `{ $message }`.
    .fix = Compare with the cluster's own: `kubectl -n kube-public get configmap cluster-info -o yaml`. If the token is wrong, make a new one: `kubeadm token create --print-join-command`.

# $id (Text), $secret (Text)
kube-cluster_info-token_unknown = The signature is for token `{ $id }`, which is not here to check it with.
    .explain = The key is the secret half of the bootstrap token, so only who has the token can check the signature.
    .fix = Paste the token, the join command, or its Secret as well: `kubectl -n kube-system get secret { $secret } -o yaml`

# $id (Text)
kube-cluster_info-other_token = The signature is for another token, `{ $id }`.
    .explain = cluster-info carries one signature for each bootstrap token that may sign. Whoever joins looks at their own only.

## Tokens: who takes them, and with which key

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
kube-token-keys_compared = { $fitting ->
    [0] None of the { $keys } keys here is `{ $kid }`, the one that the token names.
    [one] One of { $keys } keys here is `{ $kid }`, the one that the token names.
   *[other] { $fitting } of { $keys } keys here are `{ $kid }`, the one that the token names.
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
kube-caller-unauthorized = The caller sees 401 Unauthorized and no reason; kube-apiserver logs `{ $log }`.
    .explain = The reason stands in the log of the API server that answered, behind `Unable to authenticate the request`. kubectl prints `error: You must be logged in to the server (Unauthorized)`.
    .fix = Look for it: `kubectl -n kube-system logs -l component=kube-apiserver | grep 'Unable to authenticate'`.

## Refresh

kube-refresh-due = The kubelet asks for a new token between { $from } and { $until }.
    .explain = It does so when a fifth of the lifetime is left, or after a day; up to nine seconds are drawn, and the volume is looked at every 60 to 90 seconds. The file in the pod changes then.
kube-refresh-clients_use_new = By { $at } clients that read the file again use the new token.
    .explain = client-go reads it at least once a minute. A program that read the file once keeps the old token until that is refused.
kube-refresh-overdue = The kubelet should have replaced this token by { $until }; it is judged at { $judged_at }.
    .explain = This may be an old copy. If it is what the pod's file holds now, the kubelet cannot reach the API server, or the pod has a volume that is being deleted, which stops the refresh.
    .fix = Compare with the file: `kubectl exec POD -- cat /var/run/secrets/kubernetes.io/serviceaccount/token`.

## Tokens of OpenID providers

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
kube-identity-subject = For a RoleBinding

kube-bootstrap_token-field_missing = The Secret has no `{ $field }`; it must be `{ $expected }`.
    .explain = The API server compares it exactly and refuses in silence: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which has everything in its place: `kubeadm token create --print-join-command`.
kube-bootstrap_token-data_not_base64 = The Secret's `data.{ $key }` stands in clear, where base64 belongs.
    .explain = Under `data` every value is base64. Clear text there is refused with the whole object, or is taken for base64 and stored as something else; no token then fits the Secret, and nobody says so.
    .fix = Write `stringData` instead of `data`, where clear text is right, or have the whole made: `kubeadm token create --print-join-command`.
kube-bootstrap_token-clear_text = The clear text in `data.{ $key }` happens to be valid base64.
    .explain = The API server decodes it to other bytes and stores those without an error. The Secret looks right in the file and is of no use in the cluster.
    .fix = Write `stringData` instead of `data`, or encode the value: `printf %s VALUE | base64`.
kube-bootstrap_token-being_deleted = The Secret `{ $secret }` is being deleted.
    .explain = From the moment `metadata.deletionTimestamp` is set, the API server refuses the token in silence, even while the object is still there.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_part_malformed = The secret part in `{ $secret }` is not sixteen lower-case letters and digits.
    .explain = A token of another form is not looked up at all, so none can ever match this Secret.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_for_authentication = The Secret `{ $secret }` is not meant for authentication.
    .explain = `usage-bootstrap-authentication` is not switched on. kubeadm keeps such Secrets for signing cluster-info, and to have the uploaded certificates expire; a token presented to one is refused in silence.
kube-join-no_endpoint = No API server is named.
    .explain = The first word of the command that is no flag, or `apiServerEndpoint` in a JoinConfiguration, must be its host and port.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-endpoint_refused = `{ $endpoint }` is not the host and port of an API server.
    .explain = kubeadm wants both, and no `https://` before them; it stops with `{ $message }`.
    .fix = Write it as 10.0.0.1:6443 or [fd00::1]:6443.
kube-join-file_unknown = The cluster is described by the file `{ $file }`, which is not here.
    .explain = With a discovery file kubeadm needs neither a token nor a hash to trust the cluster: it believes the CA in that kubeconfig, so the file must have come by a safe way.
    .fix = Paste the file beside the command: `sudo cat { $file }`.
kube-join-configuration_unknown = The command leaves everything to the file `{ $file }`, and no JoinConfiguration is here.
    .explain = Token, hash and API server stand in that file.
    .fix = Paste the file beside the command: `sudo cat { $file }`.
kube-join-flag_unknown = kubeadm does not know the flag `{ $flag }`.
    .explain = It stops at a flag that it does not know, before it does anything else.
    .fix = Compare with `kubeadm join --help`.
kube-join-certificate_key_malformed = The certificate key has { $characters } characters that are not 64 hexadecimal digits.
    .explain = It is the key, 32 bytes in hexadecimal, with which the control plane's certificates were encrypted. Any other cannot open them; after two hours they are gone in any case.
    .fix = Upload them again and take the key that is printed: `sudo kubeadm init phase upload-certs --upload-certs`.
kube-join-control_plane_missing = A certificate key is given without `--control-plane`, and is ignored.
    .explain = The machine joins as an ordinary node. kubeadm only warns.
    .fix = Add `--control-plane` if it is to become a control-plane node.
kube-join-discovery_accepted = kubeadm accepts the cluster at `{ $endpoint }`: token, signature and CA agree.
    .explain = This is all that discovery looks at. It reads neither the expiration nor the usages of the token's Secret; those count when the kubelet authenticates.
kube-join-left_to_cluster = The rest shows only when `{ $endpoint }` is called.
    .explain = kubeadm calls it once more over TLS with that CA and compares cluster-info byte for byte; then the token's user must be allowed to ask for a certificate, and someone must approve it.
    .fix = Look at the request and who may make it: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:kubelet-bootstrap -o yaml`.
kube-join-holds = The join to `{ $endpoint }` holds: discovery is accepted, and the token authenticates as `{ $username }`.
    .explain = By the cluster-info and the Secret that were pasted, at the instant of judgement. TLS and the approval of the certificate are left to the cluster.
kube-join-pin_not_read = The hash `{ $pin }` is not read.
    .explain = kubeadm before 1.22 takes only the first of several hashes.
    .fix = Put the right hash first, or join with a newer kubeadm.
kube-join-pin_of_certificate = The hash `{ $pin }` is that of the certificate of { $ca }; kubeadm wants that of its public key.
    .explain = The fingerprint of a certificate changes with every renewal, the hash of its key does not. kubeadm stops with `{ $message }`.
    .fix = Give the hash of the key: `--discovery-token-ca-cert-hash { $expected }`. A whole command is printed by `kubeadm token create --print-join-command`.
kube-join-verification_waived = There is no CA hash, and none is asked for.
    .explain = With the option that waives it kubeadm believes whatever CA stands in a cluster-info that the token has signed. Whoever knows the token can make such a one.
kube-cluster_info-unknown = Whether cluster-info is signed for token `{ $id }`, only the cluster knows.
    .explain = kubeadm fetches this ConfigMap first, and believes it if it bears a signature that the secret half of the token makes. What is not pasted counts as unknown.
    .fix = Paste what this prints beside the command; anyone may read it: `{ $command }`.
kube-cluster_info-no_kubeconfig = cluster-info has no `kubeconfig`.
    .explain = Without it there is nothing to sign and nothing to join. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-expired_and_cleaned = cluster-info has no signature for token `{ $id }`: it has expired and been cleaned up, or never was of this cluster.
    .explain = A signature is taken away as soon as its token expires or its Secret is gone; kubeadm's tokens live for 24 hours. kubeadm waits up to five minutes and then says `{ $message }`. Should the Secret still be there, paste it: then the signature was never made.
    .fix = Make a new token, with its command: `kubeadm token create --print-join-command`.
kube-cluster_info-never_signed = cluster-info was never signed for token `{ $id }`: the Secret's `{ $field }` is not `{ $expected }`.
    .explain = The controller bootstrapsigner signs only where it is exactly that. The token has not expired; it may even authenticate. kubeadm says `{ $message }`.
    .fix = Make a token that may sign: `kubeadm token create --usages signing,authentication --print-join-command`.
kube-cluster_info-signer_absent = cluster-info has no signature for token `{ $id }`, though its Secret allows one.
    .explain = The controller bootstrapsigner is not at work: it is off unless kube-controller-manager names it in `--controllers`, as kubeadm does. kubeadm says `{ $message }`.
    .fix = See what runs: `kubectl -n kube-system get pod -l component=kube-controller-manager -o yaml | grep controllers`.
kube-cluster_info-kubeconfig_readable = The kubeconfig in cluster-info names the cluster at `{ $server }`.
kube-cluster_info-kubeconfig_unreadable = The kubeconfig in cluster-info names no cluster that kubeadm could take.
    .explain = It must be a kubeconfig with one cluster without a name, as kubeadm writes it. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-ca_unreadable = The kubeconfig in cluster-info holds no CA to compare the hash with.
    .explain = `certificate-authority-data` must be base64 of certificates in PEM. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.

kube-header-extra_space = The API server ignores this header: more than one space stands before the token.
    .explain = It splits at single spaces, so the token is what stands between the two: nothing. The request is anonymous, and the answer is mostly 403 Forbidden for `system:anonymous`. Only a header `Warning` of the answer tells: `{ $warning }`.
    .fix = Leave one space between Bearer and the token: `Authorization: Bearer TOKEN`.
kube-header-scheme_twice = The word Bearer stands there twice, so the second one is taken for the token.
    .explain = No authenticator knows a token `Bearer`. The caller sees 401 Unauthorized, the log says `invalid bearer token`. It happens where a program adds the scheme by itself.
    .fix = Give the token without the scheme, or write the header with it once: `Authorization: Bearer TOKEN`.
kube-header-token = The token in the header { $verdict }.
    .explain = The token is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the token itself.
kube-header-opaque_token = The token in the header is neither a JWT nor a bootstrap token; only the cluster knows it.
    .explain = It may stand in a static token file, or be for a webhook. Nothing in it can be read. A token that nobody knows is answered with 401 Unauthorized.
    .fix = Ask the cluster whom it takes you for: `kubectl auth whoami`.
kube-header-variable = The token stands in `{ $variable }`, which only the shell knows.
    .explain = If nothing is in it, the header is ignored and the request is anonymous: 403 in place of 401. A file with a token often ends in a line break, which the shell takes off.
    .fix = Paste the token itself as well, to have it judged.
kube-header-variable_quoted = The text `{ $variable }` is sent in place of a token.
    .explain = Between single quotes, and behind a backslash, the shell leaves everything as it is written. The caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Put the header into double quotes: `curl -H "Authorization: Bearer $TOKEN" URL`.
kube-curl-request = Asks for
kube-curl-https = `{ $url }` is called with TLS.
    .explain = The API server speaks nothing else. The credential travels encrypted, to whoever holds the key of the server certificate.
kube-curl-local_proxy = `{ $url }` is on this machine and without TLS: who answers there decides.
    .explain = It is the way to `kubectl proxy`, which sends the requests on with the credential of its own kubeconfig. The API server itself answers no request without TLS.
    .fix = See whom the proxy stands for: `kubectl auth whoami`.
kube-curl-url_variable = Where the request goes stands in `{ $variable }`, which only the shell knows.
    .explain = The API server is reached with https only.
    .fix = Write the address out: `kubectl config view --minify -o jsonpath='{"{"}.clusters[0].cluster.server{"}"}'` prints it.
kube-curl-no_url = The command names no URL.
    .explain = curl stops before it sends anything.
    .fix = Name the API server: `curl --cacert ca.crt https://HOST:6443/api`.
kube-curl-ca_given = The server is verified by `{ $file }`.
    .explain = Its certificate has to lead to a CA in this file, and to name the host of the URL.
kube-curl-ca_system = No CA is given, so the server is verified by the CAs of the system, which hardly know a cluster's own.
    .explain = The API server's certificate is issued by the cluster's CA. Unless that was added to the system, or the variable `CURL_CA_BUNDLE` names it, curl stops with error 60 before any credential is sent.
    .fix = Give curl the cluster's CA, in a Pod for example: `curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt URL`.
kube-curl-unverified = The server is not verified, for `{ $flag }` says so.
    .explain = Whoever answers is taken for the API server.
kube-curl-certificate = The client certificate in `{ $file }` { $verdict }.
    .explain = The API server looks at a certificate before any token: a good one names the user, and a bad one leaves the token to be tried. The certificate is an item of its own, with every step.
    .fix = What to do stands with the steps of the certificate itself.
kube-curl-certificate_unknown = The client certificate is in `{ $file }`, which is not here.
    .explain = The API server looks at a certificate before any token: a good one names the user, and a bad one leaves the token to be tried.
    .fix = Add that file, without its key.
kube-curl-anonymous = No credential is sent, so the request is one of `system:anonymous`.
    .explain = That is how the API server answers `/healthz`, `/livez`, `/readyz` and `/version` by default, and cluster-info to a node that joins. Everything else is mostly answered with 403 Forbidden; where anonymous requests are switched off, with 401.
    .fix = Send a token: `curl --cacert ca.crt -H "Authorization: Bearer $TOKEN" URL`.

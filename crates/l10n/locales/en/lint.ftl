# What an operator would want to know of a certificate, and what to do about it.

## How long

lint-validity-beyond_issuer = The certificate ends on { $not_after }, after its CA { $issuer }, which ends on { $issuer_not_after }.
    .explain = From the day the CA ends, nobody accepts the certificate, whatever its own date says. Go's message is then the same as for an expired certificate.
    .fix = Replace the CA before that day, then renew what it signed; `kubeadm certs check-expiration` shows both dates.
lint-validity-very_long = The certificate is valid for { $lifetime }.
    .explain = Kubernetes asks nobody whether a certificate was revoked: whoever has its key may use it until it ends. kubeadm gives its CAs ten years, and certificates one.
    .fix = Have it issued again with a shorter life, a year for a certificate and ten for a CA, and let a machine renew it: `kubeadm certs renew all` for what kubeadm made, `rotateCertificates: true` for kubelets.
lint-validity-copied_start = The certificate begins on { $not_before }, in the same second as its CA { $issuer }; it may have been made later.
    .explain = kubeadm up to 1.30 copies this date from the CA, and so do its kubeconfigs still. A kubelet that reckons its renewal from such a date renews at once.
    .fix = Nothing needs to be done; `kubeadm certs renew all` of 1.31 or later writes the true date.
lint-authority-ends_soon = The CA { $subject } ends on { $not_after }, within a year.
    .explain = What it signs for a year from now on ends with it: kube-controller-manager shortens such certificates, kubeadm does not. `kubeadm certs renew` renews no CA.
    .fix = Plan its replacement now: put the new CA beside the old one into `ca.crt` everywhere, restart, renew every certificate, then take the old one out.
lint-masters-long_lived = `{ $username }` may do anything until { $not_after }: the certificate is in `system:masters` for { $lifetime }.
    .explain = This group passes every authorizer, so no RBAC rule limits it, and no certificate is ever revoked: only a new CA ends it earlier.
    .fix = Lock its key away, or replace the CA if it was ever shared. For daily work issue a short one of a group that RBAC governs: `kubeadm kubeconfig user --client-name NAME --org GROUP --validity-period 24h --config FILE`.

## What for

lint-client-usage_missing = The certificate is a client's, and does not permit client authentication; it permits { $usages }.
    .explain = The API server answers such a client with 401, and logs `x509: certificate specifies an incompatible key usage`. `kubeadm certs renew` copies the usages, so it does not help.
    .fix = Have it issued again with clientAuth: as a CertificateSigningRequest with `signerName: kubernetes.io/kube-apiserver-client` and `usages: ["client auth"]`, or with OpenSSL and `extendedKeyUsage=clientAuth`.
lint-etcd-client_usage_missing = etcd uses this certificate as a client too, and it permits only { $usages }.
    .explain = etcd's gateway calls etcd with its serving certificate, and members call each other with theirs. Without clientAuth these calls fail: `certificate specifies an incompatible key usage`.
    .fix = Have it issued again with serverAuth and clientAuth; with kubeadm, move the pair away and run `kubeadm init phase certs etcd-server` or `kubeadm init phase certs etcd-peer`.

## Names

lint-server-common_name_only = The server's certificate names no host and no address among its alternative names; its common name ({ $subject }) does not count.
    .explain = Go ignores the common name since 1.15, so kubectl, the kubelet and the API server refuse it: `certificate relies on legacy Common Name field, use SANs instead`.
    .fix = Have it issued again with alternative names: `openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -days 365 -extfile san.cnf -out server.crt`, with the line `subjectAltName=DNS:NAME,IP:ADDRESS` in `san.cnf`.
lint-server-address_as_name = Addresses stand among the host names of the certificate: { $addresses }.
    .explain = Who calls a server by its address looks among the addresses alone: `cannot validate certificate for … because it doesn't contain any IP SANs`.
    .fix = Have it issued again with them as addresses: `subjectAltName=IP:ADDRESS` in place of `DNS:ADDRESS`.
lint-api_server-names_missing = The API server's certificate lacks names by which Pods call it: { $missing }.
    .explain = Every kubeadm cluster has them. Whoever calls the API server by one of these names gets `x509: certificate is valid for …, not …`.
    .fix = Move `apiserver.crt` and `apiserver.key` out of `/etc/kubernetes/pki`, then run `kubeadm init phase certs apiserver --config FILE`; the API server reads the new pair within a minute.
lint-node-name_empty = The common name is `system:node:`, with no node's name behind it.
    .explain = The node authorizer knows no such node, and refuses everything: `unknown node for user "system:node:"`. Often a variable was empty when the request was made.
    .fix = Have it issued again with the common name `system:node:NAME`, where NAME is what `kubectl get nodes` shows.
lint-kubelet-self_signed = The kubelet of { $host } made this serving certificate for itself on { $created_at }.
    .explain = A kubelet does so where nobody gives it one. No client can verify it, the host's name is all it holds, and it is never renewed. kubeadm's API server does not verify kubelets; metrics-server does.
    .fix = Set `serverTLSBootstrap: true` in the kubelet's configuration, restart it, and approve its request: `kubectl certificate approve NAME`.

## Key ids, where two CAs share a name

lint-key_id-issuer_unsaid = Several CAs are called { $issuer }, and the certificate does not say which of them signed it.
    .explain = With the issuer's key id in it, a verifier finds the right one at once, and an error tells which one is missing.
    .fix = Renew it by a CA that has a key id of its own: `kubeadm certs renew all`.
lint-key_id-subject_unsaid = Several CAs are called { $subject }, and this one names no key id of its own.
    .explain = What it signs cannot say by which of them it was signed; a verifier has to try them all.
    .fix = Give the next CA a name of its own, or a key id: with OpenSSL `subjectKeyIdentifier=hash`.

## The front proxy

lint-front_proxy-shared_authority = The CA { $authority } serves clients and the front proxy both.
    .explain = Each client's certificate then verifies as a front proxy's, which may speak for any user; only the allowed names ({ $allowed }) keep it from that. Since 1.35 the API server does not start without such names.
    .fix = Give the front proxy a CA of its own: move its pair away, run `kubeadm init phase certs front-proxy-ca` and `kubeadm init phase certs front-proxy-client`, then restart the API server.
lint-front_proxy-open_to_all = Every certificate of the CA { $authority } may speak for any user: clients and the front proxy share it, and no name is asked for.
    .explain = Who shows such a certificate and sends `X-Remote-User` is taken for that user. Since 1.35 the API server does not start this way: `--requestheader-allowed-names must be specified`.
    .fix = Set `--requestheader-allowed-names=front-proxy-client` for the API server at once, then give the front proxy a CA of its own: `kubeadm init phase certs front-proxy-ca`.
lint-front_proxy-name_refused = The API server takes no front proxy called { $name }; it takes { $allowed }.
    .explain = What it forwards is refused: `x509: subject with cn=… is not in the allowed list`.
    .fix = Add the name to `--requestheader-allowed-names`, or issue the certificate again: `kubeadm init phase certs front-proxy-client`.

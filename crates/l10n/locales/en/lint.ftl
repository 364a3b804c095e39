# Advice about certificates.

## How long

lint-validity-beyond_issuer = The certificate ends on { $not_after }, after its CA { $issuer }, which ends on { $issuer_not_after }.
    .explain = Once the CA has expired, the certificate is rejected, whatever its own date. Go then prints the same message as for an expired certificate.
    .fix = Replace the CA before that day, then renew what it signed. To see both dates: `kubeadm certs check-expiration`.
lint-validity-very_long = The certificate is valid for { $lifetime }.
    .explain = Kubernetes never checks whether a certificate was revoked: anyone with its key can use it until it expires. kubeadm gives its CAs ten years, and certificates one.
    .fix = Have it issued again with a shorter lifetime (a year for a certificate, ten for a CA) and renewed automatically: `kubeadm certs renew all` for what kubeadm made, `rotateCertificates: true` for kubelets.
lint-validity-copied_start = The certificate starts on { $not_before }, in the same second as its CA { $issuer }; it may have been made later.
    .explain = kubeadm up to 1.30 copies this date from the CA, and so do its kubeconfigs to this day. A kubelet that computes its renewal from such a date renews at once.
    .fix = Nothing needs to be done. To write the true date, use 1.31 or later: `kubeadm certs renew all`.
lint-authority-ends_soon = The CA { $subject } will expire on { $not_after }, within a year.
    .explain = One-year certificates that it signs from now on end with it: kube-controller-manager shortens them, kubeadm does not. `kubeadm certs renew` does not renew CAs.
    .fix = Plan its replacement now: add the new CA next to the old one in every `ca.crt`, restart, renew every certificate, then remove the old one.
lint-masters-long_lived = `{ $username }` may do anything until { $not_after }: the certificate is in `system:masters` for { $lifetime }.
    .explain = This group bypasses every authorizer, so no RBAC rule limits it, and certificates are never revoked: only a new CA ends it earlier.
    .fix = Lock its key away, or replace the CA if the key was ever shared. For daily work, issue a short-lived one for a group that RBAC controls: `kubeadm kubeconfig user --client-name NAME --org GROUP --validity-period 24h --config FILE`.

## What for

lint-client-usage_missing = { $usages-given ->
        [0] The certificate belongs to a client but does not allow client authentication.
       *[other] The certificate belongs to a client but does not allow client authentication; it allows { $usages }.
    }
    .explain = The API server answers such a client with 401, and logs `x509: certificate specifies an incompatible key usage`. `kubeadm certs renew` copies the usages, so it does not help.
    .fix = Have it issued again with clientAuth: as a CertificateSigningRequest with `signerName: kubernetes.io/kube-apiserver-client` and `usages: ["client auth"]`, or with OpenSSL and `extendedKeyUsage=clientAuth`.
lint-etcd-client_usage_missing = etcd uses this certificate as a client too, but it allows only { $usages }.
    .explain = etcd's gateway connects to etcd with its serving certificate, and members connect to each other with theirs. Without clientAuth, these connections fail: `certificate specifies an incompatible key usage`.
    .fix = Have it issued again with serverAuth and clientAuth. With kubeadm, move the certificate and key away and run `kubeadm init phase certs etcd-server` or `kubeadm init phase certs etcd-peer`.

## Names

lint-server-common_name_only = { $subject-given ->
        [empty] The server's certificate lists no host name or address in its alternative names.
       *[other] The server's certificate lists no host name or address in its alternative names; its common name ({ $subject }) is ignored.
    }
    .explain = Go ignores the common name since 1.15, so kubectl, the kubelet and the API server reject it: `certificate relies on legacy Common Name field, use SANs instead`.
    .fix = Have it issued again with alternative names: `openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -days 365 -extfile san.cnf -out server.crt`, with the line `subjectAltName=DNS:NAME,IP:ADDRESS` in `san.cnf`.
lint-server-address_as_name = The certificate lists addresses as host names: { $addresses }.
    .explain = A client that connects to an IP address checks only the IP addresses in the certificate: `cannot validate certificate for … because it doesn't contain any IP SANs`.
    .fix = Have it issued again with them as addresses: `subjectAltName=IP:ADDRESS` instead of `DNS:ADDRESS`.
lint-api_server-names_missing = The API server's certificate lacks names that Pods use to reach it: { $missing }.
    .explain = Every kubeadm cluster has them. A client that uses one of these names gets `x509: certificate is valid for …, not …`.
    .fix = Move `apiserver.crt` and `apiserver.key` out of `/etc/kubernetes/pki`, then run `kubeadm init phase certs apiserver --config FILE`. The API server reads the new pair within a minute.
lint-node-name_empty = The common name is `system:node:`, without a node name.
    .explain = The node authorizer knows no such node and rejects everything: `unknown node for user "system:node:"`. Often a variable was not set when the request was made.
    .fix = Have it issued again with the common name `system:node:NAME`, where NAME is the name in `kubectl get nodes`.
lint-kubelet-self_signed = The kubelet of { $host } made this serving certificate for itself on { $created_at }.
    .explain = A kubelet does this when it has no certificate from the cluster. No client can verify it, it lists only the host name, and it is never renewed. kubeadm's API server does not verify kubelets; metrics-server does.
    .fix = Set `serverTLSBootstrap: true` in the kubelet's configuration, restart it, and approve its request: `kubectl certificate approve NAME`.

## Key ids, where two CAs share a name

lint-key_id-issuer_unsaid = Several CAs are called { $issuer }, and the certificate does not say which one signed it.
    .explain = With the issuer's key id, a verifier finds the right CA at once, and an error says which one is missing.
    .fix = Renew it with a CA that has a key id: `kubeadm certs renew all`.
lint-key_id-subject_unsaid = Several CAs are called { $subject }, and this one has no key id.
    .explain = Certificates that it signs cannot say which of the CAs signed them, so a verifier must try them all.
    .fix = Give the next CA a unique name or a key id. With OpenSSL: `subjectKeyIdentifier=hash`.

## The front proxy

lint-front_proxy-shared_authority = The CA { $authority } signs both client certificates and front-proxy certificates.
    .explain = Every client certificate therefore verifies as a front proxy's, and a front proxy may act as any user; only the allowed names ({ $allowed }) prevent that. Since 1.35, the API server does not start without such names.
    .fix = Give the front proxy a separate CA: move its pair away, run `kubeadm init phase certs front-proxy-ca` and `kubeadm init phase certs front-proxy-client`, then restart the API server.
lint-front_proxy-open_to_all = Any certificate of the CA { $authority } may act as any user: clients and the front proxy share it, and no front-proxy name is required.
    .explain = Anyone who presents such a certificate and sends `X-Remote-User` becomes that user. Since 1.35, the API server does not start with this setting: `--requestheader-allowed-names must be specified`.
    .fix = Set `--requestheader-allowed-names=front-proxy-client` on the API server at once, then give the front proxy a separate CA: `kubeadm init phase certs front-proxy-ca`.
lint-front_proxy-name_refused = The API server accepts no front proxy called { $name }; it accepts { $allowed }.
    .explain = What it forwards is rejected: `x509: subject with cn=… is not in the allowed list`.
    .fix = Add the name to `--requestheader-allowed-names`, or issue the certificate again: `kubeadm init phase certs front-proxy-client`.

# Certificates as Kubernetes uses them.

kube-certificate-front_proxy = `{ $name }` is a front proxy: the user comes from the request headers.
    .explain = The API server lets such a client name the user in `X-Remote-User`, `X-Remote-Group` and `X-Remote-Extra-…`. Without those headers it treats the certificate like any other and answers 401.
kube-certificate-front_proxy_name = The front-proxy CA signed the certificate, but `{ $name }` is not an allowed front-proxy name: `{ $accepted }`.
    .explain = `--requestheader-allowed-names` lists the common names that may pass on requests for other users. The log has: `x509: subject with cn={ $name } is not in the allowed list`.
    .fix = Use the pair that kubeadm made: `/etc/kubernetes/pki/front-proxy-client.crt` and `.key`.
kube-certificate-issuer_not_trusted = { $issuer } issued the certificate and is not a trusted CA. The trusted CAs are: { $trusted }.
    .explain = { $key_id-given ->
        [0] The certificate does not give its issuer's key id. Go prints: `x509: certificate signed by unknown authority`. An intermediate CA that the client does not send has the same effect.
       *[other] The certificate gives its issuer's key id as { $key_id }. Go prints: `x509: certificate signed by unknown authority`. An intermediate CA that the client does not send has the same effect.
    }
    .fix = Find the issuer, for example with `openssl x509 -noout -issuer -in FILE`, and compare it with the CA that the verifier trusts: for the API server's clients, `/etc/kubernetes/pki/ca.crt`. If an intermediate CA is missing, append it to the file after the certificate.
kube-certificate-cluster_rebuilt = The trusted CA { $issuer } dates from { $since }; the certificate comes from another CA with the same name, from { $other_since } or earlier.
    .explain = Every kubeadm cluster gives its CA the same name. The trusted CA { $key_id-given ->
        [0] gives no key id
       *[other] has key id { $key_id }
    }, but the certificate { $other_key_id-given ->
        [0] does not say which key signed it
       *[other] names { $other_key_id }
    }. Either the cluster was rebuilt after the certificate was issued, or the two belong to different clusters.
    .fix = Fetch the CA and the certificate from the same cluster. `sudo cat /etc/kubernetes/admin.conf` on a control-plane node has both.
kube-certificate-revocation_ignored = There is a revocation list from { $issuer }, but Kubernetes ignores it.
    .explain = The API server checks neither revocation lists nor OCSP: a certificate works until it expires or its CA is replaced. The RFC reading takes the list into account.
    .fix = To lock out one user, remove what RBAC grants to the name and its groups. To lock out all, replace the CA.

## After the name of what was judged

brief-kube-certificate-front_proxy = is valid for a front proxy
brief-kube-certificate-front_proxy_name = has a name that is not an allowed front-proxy name
brief-kube-certificate-issuer_not_trusted = was issued by a CA that is not trusted

## Names of the rules

rule-kube-certificate = Certificate

# Certificates as Kubernetes uses them.

kube-certificate-front_proxy = `{ $name }` is a front proxy: whom a request is for, its headers say.
    .explain = The API server trusts such a client to name the user in `X-Remote-User`, `X-Remote-Group` and `X-Remote-Extra-…`. Without those headers it looks at the certificate as any other, and answers 401.
kube-certificate-front_proxy_name = The front proxy's CA signed the certificate, and `{ $name }` is none of the front proxy's names: `{ $accepted }`.
    .explain = `--requestheader-allowed-names` says which common names may pass requests on for others. The log has: `x509: subject with cn={ $name } is not in the allowed list`.
    .fix = Use the pair that kubeadm made: `/etc/kubernetes/pki/front-proxy-client.crt` and `.key`.
kube-certificate-issuer_not_trusted = The certificate was issued by { $issuer }, which is none of the trusted CAs: { $trusted }.
    .explain = It names the key of its issuer by the id { $key_id }. Go says: `x509: certificate signed by unknown authority`. An intermediate CA that the client does not send along ends the same way.
    .fix = Look up the issuer's own certificate, for instance with `openssl x509 -noout -issuer -in FILE`, and compare it with the CA that the verifier trusts: for the API server's clients `/etc/kubernetes/pki/ca.crt`. If an intermediate CA is missing, add it to the file behind the certificate.
kube-certificate-cluster_rebuilt = The trusted CA { $issuer } is of { $since }; the certificate is of another CA of that name, from { $other_since } or before.
    .explain = Every kubeadm cluster calls its CA the same. The trusted one has the key id { $key_id }, the certificate names { $other_key_id }. The cluster was rebuilt since the certificate was issued, or the two are of different clusters.
    .fix = Fetch CA and certificate from the same cluster: on a control-plane node `sudo cat /etc/kubernetes/admin.conf` holds both.
kube-certificate-revocation_ignored = There is a revocation list of { $issuer }, and Kubernetes does not look at it.
    .explain = The API server checks neither revocation lists nor OCSP: a certificate counts until it expires or its CA is replaced. The other reading here takes the list into account.
    .fix = To shut one user out, take away what RBAC grants the name and its groups; to shut out all, replace the CA.

## Behind the name of what was judged

brief-kube-certificate-front_proxy = is good for a front proxy
brief-kube-certificate-front_proxy_name = has a name that no front proxy has
brief-kube-certificate-issuer_not_trusted = was issued by a CA that is not trusted

## Names of the rules

rule-kube-certificate = Certificate

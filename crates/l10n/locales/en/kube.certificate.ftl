# Certificates as Kubernetes uses them.

kube-certificate-front_proxy = `{ $name }` is a front proxy: whom a request is for, its headers say.
    .explain = The API server trusts such a client to name the user in `X-Remote-User`, `X-Remote-Group` and `X-Remote-Extra-…`. Without those headers it looks at the certificate as any other, and answers 401.
kube-certificate-front_proxy_name = The front proxy's CA signed the certificate, and `{ $name }` is none of the front proxy's names: `{ $accepted }`.
    .explain = `--requestheader-allowed-names` says which common names may pass requests on for others. The log has: `x509: subject with cn={ $name } is not in the allowed list`.
    .fix = Use the pair that kubeadm made: `/etc/kubernetes/pki/front-proxy-client.crt` and `.key`.
kube-certificate-issuer_not_trusted = The certificate was issued by { $issuer }, which is none of the trusted CAs: { $trusted }.
    .explain = It names the key of its issuer by the id { $key_id }. Go says: `x509: certificate signed by unknown authority`. An intermediate CA that the client does not send along ends the same way.
    .fix = Look up the issuer's own certificate, for instance with `openssl x509 -noout -issuer -in FILE`, and compare it with the CA that the verifier trusts: for the API server's clients `/etc/kubernetes/pki/ca.crt`. If an intermediate CA is missing, add it to the file behind the certificate.

## Behind the name of what was judged

brief-kube-certificate-front_proxy = is good for a front proxy
brief-kube-certificate-front_proxy_name = has a name that no front proxy has
brief-kube-certificate-issuer_not_trusted = was issued by a CA that is not trusted

## Names of the rules

rule-kube-certificate = Certificate

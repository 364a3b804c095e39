# curl commands.

kube-curl-url = URL
kube-curl-skips_verification = `{ $flag }` turns off verification of the server.
    .explain = Any machine that answers at that address receives the token.
    .fix = Give curl the cluster's CA instead: `curl --cacert ca.crt URL`.
kube-curl-plain_http = `{ $url }` is requested without TLS.
    .explain = The API server answers 400: `{ $message }` A credential sent this way crosses the network in clear text and must be considered leaked.
    .fix = Use https, and give curl the cluster's CA: `curl --cacert ca.crt https://HOST:6443/`.
kube-curl-request = Requested action
kube-curl-https = `{ $url }` is requested with TLS.
    .explain = The API server accepts only TLS. The credential is encrypted for the machine that has the key of the server certificate.
kube-curl-local_proxy = `{ $url }` is on this machine and without TLS; the result depends on which program answers there.
    .explain = This is how to reach `kubectl proxy`, which forwards requests with the credential of its own kubeconfig. The API server itself answers no request without TLS.
    .fix = Check which user the proxy acts as: `kubectl auth whoami`.
kube-curl-url_variable = The URL is in `{ $variable }`, whose value only the shell knows.
    .explain = The API server can be reached only with https.
    .fix = Write the address out. This prints it: `kubectl config view --minify -o jsonpath='{"{"}.clusters[0].cluster.server{"}"}'`.
kube-curl-no_url = The command has no URL.
    .explain = curl stops before it sends anything.
    .fix = Add the API server: `curl --cacert ca.crt https://HOST:6443/api`.
kube-curl-ca_given = The server is verified with `{ $file }`.
    .explain = Its certificate must chain to a CA in this file and list the host in the URL.
kube-curl-ca_system = No CA is given, so the server is verified with the system's CAs, which rarely include a cluster's own.
    .explain = The cluster's CA issued the API server's certificate. Unless that CA was added to the system, or the variable `CURL_CA_BUNDLE` names it, curl stops with error 60 before it sends a credential.
    .fix = Give curl the cluster's CA, for example in a Pod: `curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt URL`.
kube-curl-unverified = The server is not verified, because of `{ $flag }`.
    .explain = Any machine that answers is taken for the API server.
kube-curl-certificate = The client certificate in `{ $file }` { $verdict }.
    .explain = The API server checks a certificate before any token: if it is valid, it decides the user; otherwise the token is tried. The certificate is listed as a separate item, with every step.
    .fix = See the certificate's own steps.
kube-curl-certificate_unknown = The client certificate is in `{ $file }`, which was not provided.
    .explain = The API server checks a certificate before any token: if it is valid, it decides the user; otherwise the token is tried.
    .fix = Add that file, without its key.
kube-curl-anonymous = No credential is sent, so the request comes from `system:anonymous`.
    .explain = By default the API server answers such requests for `/healthz`, `/livez`, `/readyz` and `/version`, and gives cluster-info to a joining node. Most others get 403 Forbidden, or 401 if anonymous requests are turned off.
    .fix = Send a token: `curl --cacert ca.crt -H "Authorization: Bearer $TOKEN" URL`.

## Names of the rules

rule-kube-curl = Command
rule-kube-curl-https = URL
rule-kube-curl-plain_http = URL
rule-kube-curl-local_proxy = URL
rule-kube-curl-url_variable = URL
rule-kube-curl-no_url = URL
rule-kube-curl-ca_given = Server certificate
rule-kube-curl-ca_system = Server certificate
rule-kube-curl-unverified = Server certificate
rule-kube-curl-certificate = Client certificate
rule-kube-curl-certificate_unknown = Client certificate
rule-kube-curl-anonymous = Credential

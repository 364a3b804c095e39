# curl commands.

kube-curl-url = URL
kube-curl-skips_verification = `{ $flag }` turns off the verification of the server.
    .explain = Whoever answers at that address is sent the token.
    .fix = Give curl the cluster's CA in its place: `curl --cacert ca.crt URL`.
kube-curl-plain_http = `{ $url }` is called without TLS.
    .explain = The API server answers 400: `{ $message }` A credential that is sent along crosses the network readable, and counts as known to others.
    .fix = Call it with https, and give curl the cluster's CA: `curl --cacert ca.crt https://HOST:6443/`.
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

## Names of the rules

rule-kube-curl = Command
rule-kube-curl-https = URL
rule-kube-curl-plain_http = URL
rule-kube-curl-local_proxy = URL
rule-kube-curl-url_variable = URL
rule-kube-curl-no_url = URL
rule-kube-curl-ca_given = Certificate of the server
rule-kube-curl-ca_system = Certificate of the server
rule-kube-curl-unverified = Certificate of the server
rule-kube-curl-certificate = Client certificate
rule-kube-curl-certificate_unknown = Client certificate
rule-kube-curl-anonymous = Credential

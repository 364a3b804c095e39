# curl 命令。

kube-curl-url = URL
kube-curl-skips_verification = `{ $flag }` 关闭了对服务器的验证。
    .explain = 无论谁在那个地址应答，都会收到令牌。
    .fix = 请改为给出集群的 CA：`curl --cacert ca.crt URL`。
kube-curl-plain_http = 请求 `{ $url }` 没有使用 TLS。
    .explain = API 服务器会回答 400：`{ $message }` 随之发送的凭据以明文经过网络，应视为已泄露。
    .fix = 请改用 https，并给出集群的 CA：`curl --cacert ca.crt https://HOST:6443/`。
kube-curl-request = 请求的操作
kube-curl-https = 请求 `{ $url }` 使用 TLS。
    .explain = API 服务器只接受 TLS。凭据加密传输，对方是持有服务器证书私钥的一方。
kube-curl-local_proxy = `{ $url }` 在本机且没有使用 TLS，结果取决于那里由谁应答。
    .explain = 这是访问 `kubectl proxy` 的方式，它用自己的 kubeconfig 中的凭据转发请求。API 服务器本身不接受没有 TLS 的请求。
    .fix = 请查看该代理以哪个用户的身份行事：`kubectl auth whoami`。
kube-curl-url_variable = URL 写在 `{ $variable }` 中，其值只有 shell 知道。
    .explain = API 服务器只能用 https 访问。
    .fix = 请直接写出地址，用 `kubectl config view --minify -o jsonpath='{"{"}.clusters[0].cluster.server{"}"}'` 可以打印出来。
kube-curl-no_url = 命令没有写 URL。
    .explain = curl 什么也不发送就会停下。
    .fix = 请写明 API 服务器：`curl --cacert ca.crt https://HOST:6443/api`。
kube-curl-ca_given = 以 `{ $file }` 验证服务器。
    .explain = 服务器的证书须通到该文件中的某个 CA，并写有 URL 中的主机名。
kube-curl-ca_system = 没有给出 CA，因此以系统的 CA 验证服务器，而其中很少有集群自己的 CA。
    .explain = API 服务器的证书由集群的 CA 签发。除非系统中已加入该 CA，或变量 `CURL_CA_BUNDLE` 指明了它，curl 会以错误 60 停下，凭据尚未发送。
    .fix = 请给出集群的 CA，例如在 Pod 中：`curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt URL`。
kube-curl-unverified = 因为写了 `{ $flag }`，不验证服务器。
    .explain = 无论谁应答，都会被当作 API 服务器。
kube-curl-certificate = `{ $file }` 中的客户端证书{ $verdict }。
    .explain = API 服务器先看证书，再看令牌：证书有效，用户就由它决定；无效，则继续尝试令牌。该证书另列为一项，并附有每个步骤。
    .fix = 见该证书自己的步骤。
kube-curl-certificate_unknown = 客户端证书在 `{ $file }` 中，而该文件没有给出。
    .explain = API 服务器先看证书，再看令牌：证书有效，用户就由它决定；无效，则继续尝试令牌。
    .fix = 请加上该文件，不要带私钥。
kube-curl-anonymous = 没有发送凭据，请求来自 `system:anonymous`。
    .explain = 默认情况下，API 服务器会这样回答 `/healthz`、`/livez`、`/readyz` 和 `/version`，也会把 cluster-info 交给要加入的节点。其他请求通常得到 403 Forbidden；若关闭了匿名请求，则为 401。
    .fix = 请发送令牌：`curl --cacert ca.crt -H "Authorization: Bearer $TOKEN" URL`。

## 规则名称

rule-kube-curl = 命令
rule-kube-curl-https = URL
rule-kube-curl-plain_http = URL
rule-kube-curl-local_proxy = URL
rule-kube-curl-url_variable = URL
rule-kube-curl-no_url = URL
rule-kube-curl-ca_given = 服务器证书
rule-kube-curl-ca_system = 服务器证书
rule-kube-curl-unverified = 服务器证书
rule-kube-curl-certificate = 客户端证书
rule-kube-curl-certificate_unknown = 客户端证书
rule-kube-curl-anonymous = 凭据

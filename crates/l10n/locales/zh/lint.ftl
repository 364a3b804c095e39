# 运维人员想知道的证书问题，以及处理办法。

## 有效期

lint-validity-beyond_issuer = 证书于 { $not_after } 到期，晚于其 CA { $issuer } 的到期时间 { $issuer_not_after }。
    .explain = CA 到期之后，无论证书自己写的是哪一天，都会被拒绝。此时 Go 的报错与证书到期时相同。
    .fix = 请在那之前更换 CA，再更新由它签发的证书；`kubeadm certs check-expiration` 会列出两者的日期。
lint-validity-very_long = 证书有效期长达 { $lifetime }。
    .explain = Kubernetes 不会查询证书是否已被吊销：谁持有私钥，就能一直用到到期。kubeadm 给 CA 的是十年，给其他证书的是一年。
    .fix = 请缩短有效期重新签发，证书一年、CA 不超过十年，并自动更新：kubeadm 创建的用 `kubeadm certs renew all`，kubelet 的用 `rotateCertificates: true`。
lint-validity-copied_start = 证书的生效时间 { $not_before } 与其 CA { $issuer } 分秒不差，实际签发可能在其后。
    .explain = 1.30 及以前的 kubeadm 照抄 CA 的这个日期，其 kubeconfig 至今如此。kubelet 若据此计算更新时间，会立即更新。
    .fix = 无需处理；1.31 及以后的 `kubeadm certs renew all` 会写入真实日期。
lint-authority-ends_soon = CA { $subject } 将于 { $not_after } 到期，已不足一年。
    .explain = 它现在签发的一年期证书会随它一同失效：kube-controller-manager 会将其截短，kubeadm 不会。`kubeadm certs renew` 不更新 CA。
    .fix = 请及早安排更换：先在各处的 `ca.crt` 中将新旧 CA 并列，重启并更新所有证书，再去掉旧的。
lint-masters-long_lived = `{ $username }` 在 { $not_after } 之前可以做任何事：证书属于 `system:masters`，有效期 { $lifetime }。
    .explain = 这个组绕过所有授权检查，没有 RBAC 规则能限制它；证书也不会被吊销，只有更换 CA 才能提前终止。
    .fix = 请妥善封存私钥，若曾外传则更换 CA。日常请签发受 RBAC 管理、有效期短的证书：`kubeadm kubeconfig user --client-name NAME --org GROUP --validity-period 24h --config FILE`。

## 用途

lint-client-usage_missing = { $usages-given ->
        [0] 这是客户端证书，却不允许用于客户端身份验证。
       *[other] 这是客户端证书，却不允许用于客户端身份验证，只允许 { $usages }。
    }
    .explain = API 服务器对这样的客户端返回 401，日志为 `x509: certificate specifies an incompatible key usage`。`kubeadm certs renew` 会照抄用途，因此没有帮助。
    .fix = 请重新签发，加上 clientAuth：创建 CertificateSigningRequest，写明 `signerName: kubernetes.io/kube-apiserver-client` 和 `usages: ["client auth"]`；或用 OpenSSL，写明 `extendedKeyUsage=clientAuth`。
lint-etcd-client_usage_missing = etcd 也以这个证书充当客户端，而它只允许 { $usages }。
    .explain = etcd 的网关用服务证书访问 etcd，成员之间也用各自的证书互访。没有 clientAuth，这些访问都会失败：`certificate specifies an incompatible key usage`。
    .fix = 请重新签发，同时带上 serverAuth 和 clientAuth；若用 kubeadm，请移走这对文件，再运行 `kubeadm init phase certs etcd-server` 或 `kubeadm init phase certs etcd-peer`。

## 名称

lint-server-common_name_only = { $subject-given ->
        [empty] 服务器证书的主体备用名称中没有主机名，也没有地址。
       *[other] 服务器证书的主体备用名称中没有主机名，也没有地址；其通用名称（{ $subject }）会被忽略。
    }
    .explain = Go 自 1.15 起忽略通用名称（CN），因此 kubectl、kubelet 和 API 服务器都会拒绝它：`certificate relies on legacy Common Name field, use SANs instead`。
    .fix = 请重新签发，带上主体备用名称：`openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -days 365 -extfile san.cnf -out server.crt`，并在 `san.cnf` 中写上一行 `subjectAltName=DNS:NAME,IP:ADDRESS`。
lint-server-address_as_name = 证书将地址写成了主机名：{ $addresses }。
    .explain = 按地址访问服务器时，只比对证书中的地址：`cannot validate certificate for … because it doesn't contain any IP SANs`。
    .fix = 请重新签发，将其写作地址：用 `subjectAltName=IP:ADDRESS`，而不是 `DNS:ADDRESS`。
lint-api_server-names_missing = API 服务器的证书缺少 Pod 访问它时所用的名称：{ $missing }。
    .explain = kubeadm 创建的集群都有这些名称。以其中之一访问 API 服务器，会得到 `x509: certificate is valid for …, not …`。
    .fix = 请将 `apiserver.crt` 和 `apiserver.key` 移出 `/etc/kubernetes/pki`，再运行 `kubeadm init phase certs apiserver --config FILE`；API 服务器会在一分钟内读取新文件。
lint-node-name_empty = 通用名称（CN）是 `system:node:`，没有节点名称。
    .explain = 节点鉴权器认不出这样的节点，会拒绝一切请求：`unknown node for user "system:node:"`。常见原因是生成请求时变量没有设置。
    .fix = 请重新签发，通用名称（CN）为 `system:node:NAME`，NAME 即 `kubectl get nodes` 列出的名称。
lint-kubelet-self_signed = 这个服务证书是 { $host } 的 kubelet 于 { $created_at } 自行生成的。
    .explain = 集群没有给 kubelet 签发证书时，它就这样做。客户端无从验证，其中只有主机名，也从不更新。kubeadm 的 API 服务器不验证 kubelet，metrics-server 则会验证。
    .fix = 请在 kubelet 配置中设置 `serverTLSBootstrap: true`，重启后批准它的请求：`kubectl certificate approve NAME`。

## 同名 CA 的密钥标识

lint-key_id-issuer_unsaid = 名为 { $issuer } 的 CA 不止一个，而证书没有写明是哪一个签发的。
    .explain = 证书带有颁发者的密钥标识，验证方就能立刻找对；出错时也能说明缺的是哪一个。
    .fix = 请由带有密钥标识的 CA 重新签发：`kubeadm certs renew all`。
lint-key_id-subject_unsaid = 名为 { $subject } 的 CA 不止一个，而这一个没有写明自己的密钥标识。
    .explain = 由它签发的证书无从说明出自哪一个，验证方只能逐一尝试。
    .fix = 下次创建 CA 时请另取名称，或带上密钥标识：OpenSSL 用 `subjectKeyIdentifier=hash`。

## 前端代理

lint-front_proxy-shared_authority = CA { $authority } 既签发客户端证书，又签发前端代理证书。
    .explain = 这样一来，每个客户端证书都能通过前端代理的验证，而前端代理可以代表任何用户；只有允许的名称（{ $allowed }）在阻挡。自 1.35 起，没有这些名称 API 服务器就不启动。
    .fix = 请为前端代理另设 CA：移走它的一对文件，运行 `kubeadm init phase certs front-proxy-ca` 和 `kubeadm init phase certs front-proxy-client`，再重启 API 服务器。
lint-front_proxy-open_to_all = CA { $authority } 签发的任何证书都可以代表任何用户：客户端与前端代理共用它，又不要求前端代理的名称。
    .explain = 凡是出示这样的证书并发送 `X-Remote-User` 的，都会被当作该用户。自 1.35 起，API 服务器遇到这种设置不会启动：`--requestheader-allowed-names must be specified`。
    .fix = 请立即为 API 服务器设置 `--requestheader-allowed-names=front-proxy-client`，再为前端代理另设 CA：`kubeadm init phase certs front-proxy-ca`。
lint-front_proxy-name_refused = API 服务器不接受名为 { $name } 的前端代理，只接受 { $allowed }。
    .explain = 它转发的请求会被拒绝：`x509: subject with cn=… is not in the allowed list`。
    .fix = 请将该名称加入 `--requestheader-allowed-names`，或重新签发证书：`kubeadm init phase certs front-proxy-client`。

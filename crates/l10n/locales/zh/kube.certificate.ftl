# Kubernetes 对证书的用法。

kube-certificate-front_proxy = `{ $name }` 是前端代理：用户由请求头部给出。
    .explain = API 服务器信任这样的客户端，以 `X-Remote-User`、`X-Remote-Group`、`X-Remote-Extra-…` 中写的用户为准。没有这些头部时，它与其他证书一样看待，回答 401。
kube-certificate-front_proxy_name = 证书由前端代理的 CA 签发，但 `{ $name }` 不在允许的前端代理名称之列：`{ $accepted }`。
    .explain = `--requestheader-allowed-names` 规定哪些通用名称（CN）可以替其他用户转发请求。日志中会有：`x509: subject with cn={ $name } is not in the allowed list`。
    .fix = 请使用 kubeadm 生成的一对：`/etc/kubernetes/pki/front-proxy-client.crt` 与 `.key`。
kube-certificate-issuer_not_trusted = 证书由 { $issuer } 签发，而它不是受信任的 CA。受信任的 CA 是：{ $trusted }。
    .explain = { $key_id-given ->
        [0] 证书没有写明颁发者的密钥标识。Go 会报 `x509: certificate signed by unknown authority`。客户端没有一并发送中间 CA 时，结果也是这样。
       *[other] 证书写明颁发者的密钥标识是 { $key_id }。Go 会报 `x509: certificate signed by unknown authority`。客户端没有一并发送中间 CA 时，结果也是这样。
    }
    .fix = 请查看颁发者，例如 `openssl x509 -noout -issuer -in FILE`，再与验证方信任的 CA 比较：API 服务器验证客户端用的是 `/etc/kubernetes/pki/ca.crt`。如果缺的是中间 CA，请把它加到文件中该证书之后。
kube-certificate-cluster_rebuilt = 受信任的 CA { $issuer } 自 { $since } 起有效，而证书出自另一个同名的 CA，其起始时间不晚于 { $other_since }。
    .explain = 所有 kubeadm 集群的 CA 都同名。受信任的 CA { $key_id-given ->
        [0] 没有写明密钥标识
       *[other] 密钥标识是 { $key_id }
    }，而证书{ $other_key_id-given ->
        [0] 没有写明签发它的密钥
       *[other] 指明的是 { $other_key_id }
    }。要么证书签发之后集群重建过，要么两者属于不同的集群。
    .fix = 请从同一个集群取来 CA 与证书：控制平面节点上的 `sudo cat /etc/kubernetes/admin.conf` 中两者都有。
kube-certificate-revocation_ignored = 有 { $issuer } 的吊销列表，而 Kubernetes 不检查吊销列表。
    .explain = API 服务器既不检查吊销列表，也不检查 OCSP：在到期或更换 CA 之前，证书一直可用。按 RFC 的判定会用到该列表。
    .fix = 要拒绝某个用户，请收回 RBAC 授予该名称及其组的权限；要拒绝所有用户，请更换 CA。

## 跟在被判定之物的名称之后

brief-kube-certificate-front_proxy = 可用于前端代理
brief-kube-certificate-front_proxy_name = 的名称不是允许的前端代理名称
brief-kube-certificate-issuer_not_trusted = 由不受信任的 CA 签发

## 规则名称

rule-kube-certificate = 证书

# 单独的密钥。

key-public-algorithm = 算法
key-public-kubernetes_kid = Kubernetes 密钥标识（kid）
    .explain = 公钥的 SHA-256，以 base64url 书写。由这个密钥签名的每个令牌，Kubernetes 都会在头部写上它。
key-public-pin = 公钥的 SHA-256
    .explain = 若是集群 CA 的密钥，这就是 `kubeadm join` 的参数 --discovery-token-ca-cert-hash 所用的值。
key-pem-label = PEM 标签

key-private-masked = { $count ->
        [1] 发现私钥，已遮盖，不会留存。
       *[other] 发现 { $count } 个私钥，均已遮盖，不会留存。
    }
    .explain = { $count ->
        [1] 读取时即丢弃其数值，任何内容都没有离开本机；只用公钥部分查找与它对应的项。但凡是看到过这段文本的人，都能以这个密钥的名义行事。
       *[other] 读取时即丢弃其数值，任何内容都没有离开本机；只用公钥部分查找与它们对应的项。但凡是看到过这段文本的人，都能以这些密钥的名义行事。
    }
    .fix = { $count ->
        [1] 如果有别人看过这段文本，请更换该密钥以及为它签发的每个证书。
       *[other] 如果有别人看过这段文本，请更换这些密钥以及为它们签发的每个证书。
    }
key-private-unreadable = 无法读出私钥：{ $reason }。
    .explain = Go 同样会拒绝，证书与密钥无法加载。
    .fix = 请从文件中重新复制，从 BEGIN 行到 END 行。
key-private-encrypted = 私钥是加密的。
    .explain = Kubernetes 不读取加密的密钥。Credscope 不询问口令，因此不知道它的公钥。
    .fix = 若要给 Kubernetes 使用，请写成不加密的形式：`openssl pkey -in KEY -out KEY.plain`。
key-public-unreadable = 无法读出公钥：{ $reason }。
    .explain = 不能用它验证任何内容。
    .fix = 请从来源处重新复制。

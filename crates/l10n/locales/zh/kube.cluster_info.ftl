# cluster-info 这个 ConfigMap。

kube-cluster_info-signature_matches = 令牌 `{ $id }` 的签名与令牌的秘密部分相符。
    .explain = kubeadm 用令牌的秘密部分重新计算签名，再逐字比较。相符即说明这份 cluster-info 出自集群，中途没有被替换。
kube-cluster_info-signature_differs = 令牌 `{ $id }` 的签名与令牌的秘密部分不符。
    .explain = 要么令牌的秘密部分不对，要么 cluster-info 中的 kubeconfig 在签名之后被改过。kubeadm 会重新计算签名并逐字比较，不符就报 `{ $message }`。
    .fix = 请与集群中的原件对照：`kubectl -n kube-public get configmap cluster-info -o yaml`。如果是令牌不对，请新建：`kubeadm token create --print-join-command`。
kube-cluster_info-token_unknown = 该签名对应令牌 `{ $id }`，而这个令牌没有给出，无法核对。
    .explain = 签名所用的密钥就是启动引导令牌的秘密部分，因此没有令牌就无法核对。
    .fix = 请把令牌、join 命令或对应的 Secret 一并粘贴：`kubectl -n kube-system get secret { $secret } -o yaml`
kube-cluster_info-other_token = 该签名对应另一个令牌 `{ $id }`。
    .explain = 凡可用于签名的启动引导令牌，cluster-info 中都有各自的签名；加入集群的节点只核对自己令牌的那一个。
kube-cluster_info-unknown = cluster-info 是否带有令牌 `{ $id }` 的签名，只有集群知道。
    .explain = kubeadm 首先取这个 ConfigMap，如果带有用令牌秘密部分算出的签名，就相信它。没有粘贴的对象按未知处理。
    .fix = 请把以下命令的输出与 join 命令一起粘贴，任何人都可以读取：`{ $command }`。
kube-cluster_info-no_kubeconfig = cluster-info 中没有 `kubeconfig`。
    .explain = 没有它就没有可签名的内容，也无从加入。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。
kube-cluster_info-expired_and_cleaned = cluster-info 中没有令牌 `{ $id }` 的签名：令牌已过期并被清理，或者根本不属于这个集群。
    .explain = 令牌一过期，或 Secret 不在了，签名就会被移除；kubeadm 的令牌有效 24 小时。kubeadm 最多等五分钟，然后报 `{ $message }`。如果 Secret 其实还在，请粘贴过来：那说明签名从未生成。
    .fix = 请新建令牌和相应的命令：`kubeadm token create --print-join-command`。
kube-cluster_info-never_signed = cluster-info 从未为令牌 `{ $id }` 签名：Secret 的 `{ $field }` 不是 `{ $expected }`。
    .explain = 控制器 bootstrapsigner 只为这一项完全相符的 Secret 签名。令牌并未过期，甚至可能还能认证。kubeadm 报 `{ $message }`。
    .fix = 请新建可用于签名的令牌：`kubeadm token create --usages signing,authentication --print-join-command`。
kube-cluster_info-signer_absent = cluster-info 中没有令牌 `{ $id }` 的签名，尽管 Secret 允许签名。
    .explain = 控制器 bootstrapsigner 没有运行：kube-controller-manager 的 `--controllers` 不写明它就不启用，kubeadm 会写上。kubeadm 报 `{ $message }`。
    .fix = 请查看启用了哪些控制器：`kubectl -n kube-system get pod -l component=kube-controller-manager -o yaml | grep controllers`。
kube-cluster_info-kubeconfig_readable = cluster-info 中的 kubeconfig 指明集群位于 `{ $server }`。
kube-cluster_info-kubeconfig_unreadable = cluster-info 中的 kubeconfig 没有 kubeadm 可用的集群。
    .explain = 它应当像 kubeadm 写的那样，只有一个没有名字的集群。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。
kube-cluster_info-ca_unreadable = cluster-info 中的 kubeconfig 没有可与哈希比对的 CA。
    .explain = `certificate-authority-data` 必须是 PEM 证书的 base64。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。

## 接在所判定的内容之后

brief-kube-cluster_info-signature_matches = 的签名与令牌一致
brief-kube-cluster_info-signature_differs = 的签名与令牌不一致
brief-kube-cluster_info-token_unknown = 没有令牌，无法核对
brief-kube-cluster_info-other_token = 对应另一个令牌

## 规则名称

rule-kube-cluster_info = cluster-info
rule-kube-cluster_info-signature_matches = cluster-info 的签名
rule-kube-cluster_info-signature_differs = cluster-info 的签名
rule-kube-cluster_info-token_unknown = cluster-info 的签名
rule-kube-cluster_info-other_token = cluster-info 的签名
rule-kube-cluster_info-never_signed = cluster-info 的签名
rule-kube-cluster_info-signer_absent = cluster-info 的签名
rule-kube-cluster_info-expired_and_cleaned = cluster-info 的签名
rule-kube-cluster_info-kubeconfig_readable = cluster-info 中的 kubeconfig
rule-kube-cluster_info-kubeconfig_unreadable = cluster-info 中的 kubeconfig
rule-kube-cluster_info-no_kubeconfig = cluster-info 中的 kubeconfig
rule-kube-cluster_info-ca_unreadable = cluster-info 中的 CA

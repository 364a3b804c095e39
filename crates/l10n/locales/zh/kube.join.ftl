# 加入集群。

## 读出的内容

kube-join-endpoint = API 服务器
kube-join-pins = CA 证书哈希

## kubeadm 的规则

kube-join-well_formed = API 服务器地址：`{ $endpoint }`。
kube-join-no_token = 命令中没有用来加入集群的令牌。
    .explain = 没有令牌，kubeadm 既无法确认集群的说明可信，也无法让 kubelet 申请证书。令牌写在 `--token` 里，或写在 JoinConfiguration 的 `discovery.bootstrapToken.token` 里。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-pin_malformed = `{ $pin }` 不是 CA 证书哈希。
    .explain = kubeadm 只接受 `sha256:` 加 64 个十六进制数字，大小写均可；遇到其他格式就停下，报 `{ $message }`。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-pin_matches = 哈希 `{ $pin }` 与 CA { $ca } 相符。
    .explain = 它是 CA 公钥的 SHA-256，以同一密钥更新 CA 之后仍然不变。
kube-join-pin_differs = 哈希是 `{ $pin }`，而集群的 CA 是 `{ $found }`。
    .explain = 命令属于别的集群，或在更换 CA 之前打印。kubeadm 会停下，报 `{ $message }`。
    .fix = 请由要加入的集群打印命令：`kubeadm token create --print-join-command`。
kube-join-ca_unknown = 没有给出与哈希 `{ $pin }` 对应的 CA，无法比对。
    .explain = kubeadm 会拿它与集群自己出示的 CA 比对。
    .fix = 请把那个 CA 与命令一起粘贴，取自 cluster-info 或文件均可：`kubectl -n kube-public get configmap cluster-info -o yaml`，`sudo cat /etc/kubernetes/pki/ca.crt`。
kube-join-no_pin = 没有 CA 证书哈希，只能凭令牌确认集群的 CA。
    .explain = 除非用参数允许不带哈希，kubeadm 不会连接集群就停下。允许之后，知道令牌的人就能冒充集群。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-skips_verification = 命令关闭了对集群 CA 的验证。
    .explain = `--discovery-token-unsafe-skip-ca-verification`：知道令牌的人可以冒充集群，进而控制该节点。
    .fix = 请使用带哈希的命令：`kubeadm token create --print-join-command`。
kube-join-no_endpoint = 没有写明 API 服务器。
    .explain = 命令中第一个不是参数选项的词，或 JoinConfiguration 的 `apiServerEndpoint`，必须是它的主机和端口。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-endpoint_refused = `{ $endpoint }` 不是 API 服务器的主机加端口。
    .explain = kubeadm 要求两者都有，前面不带 `https://`；否则停下并报 `{ $message }`。
    .fix = 请写成 10.0.0.1:6443 或 [fd00::1]:6443 的样子。
kube-join-file_unknown = 集群由文件 `{ $file }` 描述，而该文件没有给出。
    .explain = 使用发现文件时，kubeadm 不需要令牌或哈希就信任集群：它相信那个 kubeconfig 中的 CA，因此文件必须经可靠途径取得。
    .fix = 请把文件与命令一起粘贴：`sudo cat { $file }`。
kube-join-configuration_unknown = 命令依赖文件 `{ $file }`，而没有给出 JoinConfiguration。
    .explain = 令牌、哈希和 API 服务器都写在那个文件里。
    .fix = 请把文件与命令一起粘贴：`sudo cat { $file }`。
kube-join-flag_unknown = kubeadm 不认识参数 `{ $flag }`。
    .explain = 遇到不认识的参数，kubeadm 什么也不做就会停下。
    .fix = 请对照已有的参数：`kubeadm join --help`。
kube-join-certificate_key_malformed = 证书密钥应为 64 个十六进制数字，而这里有 { $characters } 个字符。
    .explain = 它是加密上传的控制平面证书所用的密钥，共 32 字节，以十六进制书写。写错就无法解密；而上传满两小时后，那些证书也会被删除。
    .fix = 请重新上传，并使用打印出来的密钥：`sudo kubeadm init phase upload-certs --upload-certs`。
kube-join-control_plane_missing = 给出了证书密钥，却没有 `--control-plane`，因此密钥会被忽略。
    .explain = 这台机器会作为普通节点加入。kubeadm 只给出警告。
    .fix = 如果要让它成为控制平面节点，请加上 `--control-plane`。
kube-join-discovery_accepted = kubeadm 认可位于 `{ $endpoint }` 的集群：令牌、签名和 CA 都对得上。
    .explain = 发现阶段只看这些，不看令牌的 Secret 何时过期、允许哪些用途；那些要到 kubelet 认证时才起作用。
kube-join-left_to_cluster = 其余步骤要实际连接 `{ $endpoint }` 才知道。
    .explain = kubeadm 会以该 CA 再经 TLS 连接一次，并逐字节比较 cluster-info；此后还要允许令牌对应的用户申请证书，并有人批准。
    .fix = 请查看证书请求和谁可以申请：`kubectl get csr`，`kubectl get clusterrolebinding kubeadm:kubelet-bootstrap -o yaml`。
kube-join-holds = 可以加入 `{ $endpoint }`：发现阶段通过，令牌可以认证为 `{ $username }`。
    .explain = 依据是粘贴的 cluster-info 和 Secret，以判定时刻为准。TLS 连接和证书的批准仍由集群决定。
kube-join-pin_not_read = 哈希 `{ $pin }` 会被忽略。
    .explain = 1.22 之前的 kubeadm 给出多个哈希时只取第一个。
    .fix = 请把正确的哈希放在最前面，或使用较新的 kubeadm。
kube-join-pin_of_certificate = 哈希 `{ $pin }` 是 { $ca } 的证书的，而 kubeadm 要的是其公钥的哈希。
    .explain = 证书指纹每次更新都会变，公钥的哈希则不变。kubeadm 会停下，报 `{ $message }`。
    .fix = 请改用公钥的哈希：`--discovery-token-ca-cert-hash { $expected }`。打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-verification_waived = 没有 CA 证书哈希，命令也不要求有。
    .explain = 用了这个参数，只要 cluster-info 带有该令牌的签名，kubeadm 就信任其中的 CA。知道令牌的人都能造出这样一份。

## 规则名称

rule-kube-join = 加入集群
rule-kube-join-well_formed = 格式
rule-kube-join-no_token = 令牌
rule-kube-join-ca_unknown = CA 证书哈希
rule-kube-join-pin_malformed = CA 证书哈希
rule-kube-join-pin_matches = CA 证书哈希
rule-kube-join-pin_differs = CA 证书哈希
rule-kube-join-no_pin = CA 证书哈希
rule-kube-join-verification_waived = CA 证书哈希
rule-kube-join-pin_not_read = CA 证书哈希
rule-kube-join-pin_of_certificate = CA 证书哈希
rule-kube-join-no_endpoint = API 服务器
rule-kube-join-endpoint_refused = API 服务器
rule-kube-join-discovery_accepted = 发现

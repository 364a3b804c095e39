# 更换 CA。

run-authority-trusts = 信任
run-authority-leaf = 证书颁发者
run-authority-leaf_until = 证书到期
run-authority-signs_with = 用来签发的 CA
run-authority-renews_at = 证书轮换期限

run-authority-created = 运维人员生成一个同名的新 CA { $name }，密钥不同；新的到期于 { $not_after }，旧的到期于 { $old_not_after }。
    .explain = 还没有人信任它，它也没有签发过任何证书，所以什么都不会变。同名的两个 CA 只能凭密钥区分。
run-authority-client_ca_set = API 服务器的 --client-ca-file：{ $trusted }。
    .explain = API 服务器用这些 CA 验证客户端证书。文件变化后它会自行重新读取，最迟一分钟。
run-authority-root_ca_set = kube-controller-manager 的 --root-ca-file：{ $trusted }，随后重启。
    .explain = CA 由此进入每个命名空间的 ConfigMap kube-root-ca.crt，再进入 Pod。它的 --client-ca-file 只能是单个 CA，否则无法启动。
run-authority-kubeconfig_set = { $file } 的 certificate-authority-data：{ $trusted }。
    .explain = 客户端凭它验证 API 服务器。kubeconfig 中内嵌的数据只读一次，所以 kubelet 与 kube-controller-manager 要重启；kubectl 每次运行都会重新读取。
run-authority-node_missed = { $node } 正在休眠，联系不上：它的 kubelet 保持原样。
    .explain = 新旧 CA 同时受信任期间不在线的节点，回来时就不认识服务器了。
    .fix = 节点恢复后，请手工把 CA 写入它的 kubelet.conf，再执行 `sudo systemctl restart kubelet`。
run-authority-signer_switched = kube-controller-manager 的签名者从现在起用{ $trusted } 签发。
    .explain = --cluster-signing-cert-file 与 --cluster-signing-key-file 变化后会重新读取。此后签发的证书，只在已经信任新 CA 的地方有效。
run-authority-serving_reissued = API 服务器换上新 CA 签发的证书（有效至 { $not_after }），并重启。
    .explain = 所有连接都会断开重建：每个客户端用自己信任的 CA 验证新证书。
run-authority-kubeconfig_reissued = { $file } 重新生成：证书由新 CA 签发，有效至 { $not_after }；信任{ $trusted }。
    .explain = kubeadm 只更新它自己生成的证书，不包括 kubelet 的：kubelet 自行申请轮换。
run-authority-dropped = 运维人员停止信任旧 CA；仍在使用的旧 CA 证书：{ $left } 张。
    .explain = 从现在起，它们无论日期如何都会被拒绝。这一步最怕做得太早。
run-authority-pod_restarted = Pod 重新启动，信任{ $trusted }。
    .explain = 在 1.36 之前，程序只在启动时读取一次 CA 文件。所以凡是访问 API 服务器的 Pod 都要重启。

run-authority-published = 每个命名空间的 kube-root-ca.crt：{ $trusted }。
    .explain = 发布者把 --root-ca-file 的内容复制到 ConfigMap，kubelet 再把它挂载到 Pod。这需要 kube-controller-manager 正在运行，并且 API 服务器接受它。
run-authority-volume_updated = Pod 卷中的 { $file }：{ $trusted }。
    .explain = kubelet 每 60 到 90 秒检查一次 Pod，有文件变化时就重写卷中的文件。
run-authority-reloaded = client-go 重新读取 CA 文件，信任{ $trusted }。
    .explain = 从 1.36 起，client-go 每五分钟检查一次该文件，变化时关闭空闲连接。

run-authority-renewal_begun = kubelet 开始轮换证书，现有证书有效至 { $not_after }。
    .explain = 这个时刻是在保存证书时，从有效期的 70% 到 90% 之间随机选定的。
run-authority-renewal_refused = kubelet 无法继续：{ $error }
    .explain = 申请下一张证书要用现有的这一张。它在 2、4、8、16 秒后重试，之后每 32 秒一次。
run-authority-renewal_timed_out = 15 分钟内没有得到 { $request } 的证书：kubelet 生成另一个密钥，重新申请。
run-authority-renewal_goes_on = 如此反复，每一刻钟一个新请求；情况变化之前不再逐一显示。
    .explain = 每次尝试都会生成新的密钥和新的对象；没有签发的对象一天后会被清理。
run-authority-approved = 批准者批准 { $request }：{ $message }
run-authority-signed = 签名者用{ $issuer } 签发 { $request }：有效至 { $not_after }。
    .explain = 由哪个 CA 签发，决定了证书在哪里被接受，以及停止信任旧 CA 之后还能用多久：立即失效，或者用到期满。
run-authority-signer_without_key = { $request } 已批准，但没有签发：签名者没有私钥。
    .explain = 没有私钥，签名者就不会运行。对象一直等待，kubelet 也跟着等待。
run-authority-signer_refused = 签名者拒绝签发 { $request }：{ $error }
run-authority-stored = kubelet 保存由{ $issuer } 签发的证书，有效至 { $not_after }，并在十秒内关闭所有连接。
    .explain = 下一条连接就会出示新证书。旧文件留在目录中，只是符号链接换了指向。
run-authority-leaf_expired = kubelet 的证书已于 { $not_after } 到期；此后不再出示证书。
    .explain = 到期的证书不会出示。请求发出时没有证书，成为匿名请求。
run-authority-kubelet_exited = kubelet 退出：{ $log }
    .explain = 它已有五分钟没有证书，而 API 服务器一直有应答。systemd 会反复重启它，但没有启动引导 kubeconfig 就得不到证书。
    .fix = 请让节点重新加入：`kubeadm token create --print-join-command`。
run-authority-kubelet_waits = kubelet 继续运行：{ $log }
    .explain = 服务器没有应答，它无从判断问题在服务器还是在自己的凭据。
run-authority-kubelet_started = kubelet 重新启动；它的证书有效至 { $not_after }。

run-authority-cut_off = 所有请求都失败：{ $error }
    .explain = 消息说明了是哪一方拒绝：unknown authority 是客户端不信任服务器，Unauthorized 是服务器不接受客户端；connection refused 则是无人应答。

run-authority-note_contained = 用于签发的 CA 必须包含在 --client-ca-file 之中，但不必是唯一的一个。
    .explain = 有文章说 --cluster-signing-cert-file 与 API 服务器的 --client-ca-file 必须是同一个文件。若真如此，CA 就永远无法更换：更换期间，后一个文件里有两个 CA。
run-authority-note_each_side = 每一方需要的是对方证书的 CA，两者可以不同。
    .explain = 有文章说双方必须使用同一个 CA。在重新签发与停止信任之间，服务器证书出自新 CA，某个 kubelet 的证书出自旧 CA，而每个请求都成功。
run-authority-note_tokens = 服务账号令牌与 CA 无关；有关的只是它旁边的 ca.crt。
    .explain = 有文章把 Pod 的令牌说成客户端证书及其密钥。令牌由服务账号的密钥签名，更换 CA 之后依然有效；Pod 需要的是新的 ca.crt。

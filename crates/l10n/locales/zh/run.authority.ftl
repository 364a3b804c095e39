# 更换 CA。

run-authority-trusts = 信任
run-authority-leaf = 证书颁发者
run-authority-leaf_until = 证书到期
run-authority-signs_with = 用来签发的 CA
run-authority-renews_at = 证书轮换期限

run-authority-created = 运维人员创建一个新 CA，同样名为 { $name }，但密钥不同。新的到期于 { $not_after }，旧的到期于 { $old_not_after }。
    .explain = 还没有谁信任它，它也没有签发过证书，所以什么都不会变。同名的两个 CA 只能凭密钥区分。
run-authority-client_ca_set = 运维人员把 API 服务器的 `--client-ca-file` 设为{ $trusted }。
    .explain = API 服务器用这些 CA 验证客户端证书。文件变化后，最迟一分钟就会重新读取。
run-authority-root_ca_set = 运维人员把 kube-controller-manager 的 `--root-ca-file` 设为{ $trusted }，并重启它。
    .explain = CA 由此进入每个命名空间的 ConfigMap kube-root-ca.crt，再进入 Pod。请使用单独的文件：`--cluster-signing-cert-file` 只能包含一个 CA，有两个时 kube-controller-manager 无法启动（`expected 1 certificate, found 2`）。
run-authority-kubeconfig_set = 运维人员把 { $file } 的 certificate-authority-data 设为{ $trusted }。
    .explain = 客户端用它验证 API 服务器。kubelet 与 kube-controller-manager 只在启动时读取 kubeconfig，所以要重启；kubectl 每次运行都会重新读取。
run-authority-node_missed = { $node } 正在休眠，联系不上，它的 kubelet 仍信任原来的 CA。
    .explain = 新旧 CA 同时受信任期间不在线的节点，回来时就不信任服务器了。
    .fix = 节点恢复后，请手工把 CA 写入它的 kubelet.conf，再执行 `sudo systemctl restart kubelet`。
run-authority-signer_switched = 运维人员让 kube-controller-manager 的签名者改用{ $trusted }。
    .explain = `--cluster-signing-cert-file` 与 `--cluster-signing-key-file` 变化后会重新读取。此后签发的证书，只在已经信任新 CA 的地方有效。
run-authority-serving_reissued = 运维人员给 API 服务器换上新 CA 签发的证书（有效至 { $not_after }），并重启它。
    .explain = 所有连接都会断开。客户端重新连接时，用自己信任的 CA 验证新证书。
run-authority-kubeconfig_reissued = 运维人员重新生成 { $file }：证书由新 CA 签发，有效至 { $not_after }；信任{ $trusted }。
    .explain = kubeadm 只更新它自己生成的证书，kubelet 的证书由 kubelet 自行申请。
run-authority-dropped = 运维人员停止信任旧 CA，{ $left ->
        [0] 旧 CA 的证书已不再使用
       *[other] 仍有 { $left } 个旧 CA 的证书在使用
    }。
    .explain = 从现在起，旧 CA 的证书无论日期如何都会被拒绝。这一步最怕做得太早。
run-authority-pod_restarted = 运维人员重启 Pod，它现在信任{ $trusted }。
    .explain = 在 1.36 之前，client-go 只在启动时读取 CA 文件，所以凡是访问 API 服务器的 Pod 都要重启。

run-authority-published = kube-controller-manager 把每个命名空间的 kube-root-ca.crt 更新为{ $trusted }。
    .explain = 发布者把 `--root-ca-file` 的内容复制到 ConfigMap，kubelet 再把它挂载到 Pod。这需要 kube-controller-manager 正在运行，并且 API 服务器接受它。
run-authority-volume_updated = kubelet 把 Pod 卷中的 { $file } 更新为{ $trusted }。
    .explain = kubelet 每 60 到 90 秒检查一次 Pod，有文件变化时就重写卷中的文件。
run-authority-reloaded = client-go 重新读取 CA 文件，现在信任{ $trusted }。
    .explain = 从 1.36 起，client-go 每五分钟检查一次该文件，变化时关闭空闲连接。

run-authority-renewal_begun = kubelet 开始轮换证书，现有证书有效至 { $not_after }。
    .explain = 这个时刻是在保存证书时，从有效期的 70% 到 90% 之间随机抽取的。
run-authority-renewal_refused = kubelet 无法申请新证书：{ $error }
    .explain = 申请下一个证书要用现有的证书。它在 2、4、8、16 秒后重试，之后每 32 秒一次。
run-authority-renewal_timed_out = { $request } 在 15 分钟内没有签发，kubelet 换用新密钥重新申请。
run-authority-renewal_goes_on = 如此每 15 分钟重复一次；情况变化之前，后续请求不再显示。
    .explain = 每次尝试都会生成新的密钥和新的对象；没有签发的对象一天后会被清理。
run-authority-approved = 批准者批准 { $request }：{ $message }
run-authority-signed = 签名者用{ $issuer } 签发 { $request }，有效至 { $not_after }。
    .explain = 由哪个 CA 签发，决定了证书在哪里被接受。停止信任旧 CA 之后，旧 CA 签发的证书立即被拒绝，新 CA 签发的可以用到期满。
run-authority-signer_without_key = { $request } 已批准，但没有签发：签名者没有私钥。
    .explain = 没有私钥，签名者就不会运行。对象停在已批准、未签发的状态，kubelet 一直等待。
run-authority-signer_refused = 签名者拒绝签发 { $request }：{ $error }
run-authority-stored = kubelet 保存由{ $issuer } 签发的证书，有效至 { $not_after }，并在十秒内关闭所有连接。
    .explain = 下一个连接就会出示新证书。旧文件保留，只是符号链接换了指向。
run-authority-leaf_expired = kubelet 的证书已于 { $not_after } 到期，此后不再出示证书。
    .explain = kubelet 不出示到期的证书，所以它的请求是匿名的。
run-authority-kubelet_exited = kubelet 退出：{ $log }
    .explain = 它已有五分钟没有证书，而 API 服务器一直有应答。systemd 会反复重启它，但没有启动引导 kubeconfig 就得不到证书。
    .fix = 请让节点重新加入：`kubeadm token create --print-join-command`。
run-authority-kubelet_waits = kubelet 继续运行：{ $log }
    .explain = 服务器没有应答，kubelet 无从判断问题在服务器还是在自己的凭据。
run-authority-kubelet_started = kubelet 重新启动，它的证书有效至 { $not_after }。

run-authority-cut_off = 所有请求都失败：{ $error }
    .explain = 消息说明了是哪一方拒绝：`unknown authority` 是客户端不信任服务器，`Unauthorized` 是服务器不接受客户端，`connection refused` 则是无人应答。

run-authority-note_contained = 用于签发的 CA 必须包含在 `--client-ca-file` 之中，但不必是唯一的一个。
    .explain = 有文章说 `--cluster-signing-cert-file` 与 API 服务器的 `--client-ca-file` 必须是同一个文件。若真如此，CA 就永远无法更换：更换期间，后一个文件里有两个 CA。
run-authority-note_each_side = 每一方需要的是签发对方证书的 CA，两者可以不同。
    .explain = 有文章说双方必须使用同一个 CA。从重新签发到停止信任旧 CA 的这段时间里，服务器的证书出自新 CA，kubelet 的证书出自旧 CA，而每个请求都成功。
run-authority-note_tokens = 服务账号令牌与 CA 无关；有关的只是它旁边的 ca.crt。
    .explain = 有文章把 Pod 的令牌说成客户端证书及其密钥。令牌由服务账号的密钥签名，更换 CA 之后依然有效；Pod 需要的是新的 ca.crt。

# 证书的轮换与更新。

## 读出的内容

kube-rotation-renewed_by = 由谁更新
kube-rotation-window_from = 轮换窗口起
kube-rotation-window_until = 轮换窗口止

## 要说明的事

kube-rotation-due = kubelet 会在 { $from } 到 { $until } 之间随机选一个时刻更新这个证书。
    .explain = 即有效期的 70% 到 90% 之间，kubelet 每次启动都重新抽取，免得所有节点同时更新。更新后 `/var/lib/kubelet/pki` 里会多出一个带日期的文件，链接 `…-current.pem` 改指向它。前提是 `rotateCertificates: true`，kubeadm 会这样设置。
kube-rotation-overdue = kubelet 本应在 { $from } 到 { $until } 之间更新这个证书；它有效到 { $not_after }。
    .explain = 这可能只是一份旧的拷贝。如果 `kubelet-client-current.pem` 里现在仍是它，说明更新停住了：连不上 API 服务器，没有人批准请求，或者 `rotateCertificates` 没有开启。kubeadm 1.30 及更早版本写出的证书与 CA 同时生效，窗口可能在签发之前就已过去，kubelet 会立即更新。
    .fix = 请在节点上查看：`ls -l /var/lib/kubelet/pki`，`journalctl -u kubelet --grep certificate`。在集群中查看：`kubectl get csr`，`kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`。
kube-rotation-serving_overdue = kubelet 本应在 { $from } 到 { $until } 之间更新这个服务证书；它将于 { $not_after } 到期。
    .explain = 每次更新都是发给签名者 `kubernetes.io/kubelet-serving` 的请求，默认没有人批准。证书到期之后，对这个节点执行 `kubectl logs` 和 `kubectl exec` 都会失败。
    .fix = 请找到待处理的请求，核对后批准：`kubectl get csr`，`kubectl certificate approve NAME`。
kube-rotation-expired = `{ $username }` 的客户端证书已过期 { $expired_for }，到期时间为 { $not_after }；kubelet 本应在 { $from } 到 { $until } 之间更新它。
    .explain = 更新停住的原因：那段时间一直连不上 API 服务器；请求没有获得批准（kube-controller-manager 没有运行，或者缺少 `system:nodes` 到 `selfnodeclient` 的绑定）；节点关机，到证书到期之后才开机。过期的证书无法用来申请下一个：kubelet 只能改用 `bootstrap-kubelet.conf`，而 `kubeadm join` 已将它删除，于是以 `unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory` 退出。
    .fix = 请让节点重新启动引导。在控制平面节点上新建令牌：`kubeadm token create --ttl 1h`。在该节点上用它写出启动引导 kubeconfig：`kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-cluster bootstrap --server=https://SERVER:6443 --certificate-authority=/etc/kubernetes/pki/ca.crt --embed-certs=true`，`kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-credentials kubelet-bootstrap --token=TOKEN`，`kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-context bootstrap --cluster=bootstrap --user=kubelet-bootstrap`，`kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf use-context bootstrap`。然后重启 kubelet：`systemctl restart kubelet`。如果是控制平面节点，移走 `kubelet.conf`、重新生成并重启即可：`kubeadm init phase kubeconfig kubelet`。要查看更新为何停住：`kubectl get csr`，`kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`。
kube-rotation-replaced = 这个证书已经更新过：给出了同一节点较新的一个，自 { $not_before } 起有效。
    .explain = kubelet 从不删除带日期的文件，它们就是更新的历史；链接 `…-current.pem` 指向正在使用的那一个。
kube-rotation-renewed_by_hand = 这个证书不会自动更新；要运行 kubeadm 来更新，`kubeadm upgrade` 也会更新它。
    .explain = 名称、组和用途从旧证书复制，密钥是新的。复制到 `~/.kube/config` 的 `admin.conf` 不会随之更新。CA 和 `kubelet.conf` 都不由 kubeadm 更新。
    .fix = 请在控制平面节点上运行：`{ $command }`。然后重启四个静态 Pod：kube-controller-manager 和 kube-scheduler 只在启动时读取证书。还有哪些即将到期：`kubeadm certs check-expiration`。

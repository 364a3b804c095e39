# 故障的发生与恢复。

run-fault-apiserver_down = 故障：API 服务器不再应答。
run-fault-apiserver_up = API 服务器恢复应答。
run-fault-controller_manager_down = 故障：kube-controller-manager 停止，批准者、签名者和清理器随之停止。
run-fault-controller_manager_up = kube-controller-manager 恢复运行。
run-fault-approver_missing = 故障：不再有人批准证书请求。
run-fault-approver_back = 证书请求又有人批准了。
run-fault-wrong_group = 故障：启动引导令牌的 Secret 里写了一个没有任何绑定提到的组。
run-fault-group_right = Secret 里的组改回来了。
run-fault-token_expired = 故障：令牌提前过期。
run-fault-token_valid = 令牌重新有效。
run-fault-clock_off = 故障：该节点的时钟不准。
run-fault-clock_right = 该节点的时钟恢复准确。
run-fault-signer_key_lost = 故障：签名用的私钥丢失。
run-fault-signer_key_found = 签名用的私钥找回来了。
run-fault-ca_replaced = 故障：集群的 CA 被换成同名的新 CA。
run-fault-ca_restored = 集群换回了原来的 CA。
run-fault-node_asleep = 故障：节点休眠，其上的进程随之停顿。
run-fault-node_awake = 节点从休眠中恢复。
run-fault-disk_full = 故障：磁盘写满。
run-fault-disk_free = 磁盘又有空间了。

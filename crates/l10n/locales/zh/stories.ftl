# 模拟场景：场景、参数、故障、角色与计数器的名称。

actor-person = 运维人员
actor-pod = Pod
actor-kubelet = kubelet
actor-api_server = API server
actor-controller_manager = controller manager
actor-etcd = etcd
actor-client = 客户端

fault-apiserver-down = API server 不可用
fault-controller-manager-down = controller manager 不可用
fault-approver-missing = 无人批准
fault-wrong-group = 令牌中的组不对
fault-token-expired = 令牌已过期
fault-clock-off = 某个节点时钟不准
fault-signer-key-lost = 签名私钥丢失
fault-ca-replaced = CA 被更换
fault-node-asleep = 节点休眠
fault-disk-full = 磁盘已满

counter-connections_open = 打开的连接
counter-requests_with_old_credential = 使用旧凭据的请求
counter-answers_401 = 401 应答

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

# 令牌。

story-service-account-token = Pod 的令牌
    .explain = kubelet 申请令牌，写入 Pod 的卷，并及时替换；程序读取文件并保持一个 watch。可以看到新令牌为何不需要新连接，以及刷新失败时会怎样。
parameter-duration = 场景时长
parameter-expiration-seconds = 申请的期限（秒）
parameter-extend-tokens = 默认令牌延长至一年
parameter-max-token-expiration = API server 允许的最长期限
parameter-client = 客户端
parameter-request-interval = 请求间隔
parameter-clock-offset = 节点时钟的偏差
parameter-clock-direction = 时钟偏差的方向
parameter-keys = 密钥种类

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

story-fleet = 一批节点的一年
    .explain = 成千上万个 kubelet 各自在随机选定的时刻更新证书：随机如何把更新分散开，一次故障又如何让它们重新挤到一起。

parameter-nodes = 节点数
parameter-duration = 运行时长
parameter-signing-duration = 签发的有效期
parameter-joined-within = 节点加入所用的时间
parameter-jitter = 更新时刻在 70% 到 90% 之间随机
parameter-signer-workers = 同时处理的请求数
parameter-time-per-request = 每个请求的毫秒数
parameter-bootstrap-token = 启动引导令牌仍然有效
parameter-asleep-share = 休眠节点的百分比
parameter-interval = 统计间隔

series-csr_created = 新建的请求
series-csr_approved = 获批准的请求
series-certificates_issued = 签发的证书
series-certificates_expired = 过期而无后继的证书
series-csr_pending = 期末待处理的请求
series-csr_unsigned = 期末已批准未签发的请求
series-csr_cleaned = 未签发即被清理的请求
series-nodes_without_certificate = 期末没有证书的节点
series-api_requests = 与证书有关的 API 请求

word-integer = 整数
word-duration = 时长
word-switch = 开关
word-instant = 时刻

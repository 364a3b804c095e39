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

# 一次请求的全过程。

story-request-path = 一次请求的全过程
    .explain = Pod 中的程序或 curl 向 API 服务器请求一个列表：环境变量、文件、TCP、TLS、依次询问的认证器、授权、数据、应答。改变它发送什么、信任谁，看过程停在哪里、打印出什么。
parameter-caller = 谁来请求
parameter-present = 凭什么证明调用者
parameter-trust = 凭什么证明服务器
parameter-permission = 调用者的权限
parameter-anonymous = 允许匿名请求
parameter-service-environment = 有 Service 的环境变量
parameter-tls = TLS 版本
parameter-requests = 请求次数
parameter-interval = 两次请求的间隔
parameter-clock-offset = 时钟快了多少
parameter-keys = 密钥种类
counter-answers_403 = 403 应答

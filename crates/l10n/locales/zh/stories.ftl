# 模拟场景：场景、参数、故障、角色与计数器的名称。

actor-person = 运维人员
actor-pod = Pod
actor-kubelet = kubelet
actor-api_server = API 服务器
actor-controller_manager = 控制器管理器
actor-etcd = etcd
actor-client = 客户端

fault-apiserver-down = API 服务器不可用
fault-controller-manager-down = 控制器管理器不可用
fault-approver-missing = 无人批准
fault-wrong-group = 令牌中的组不对
fault-token-expired = 令牌已过期
fault-clock-off = 一个节点的时钟不准
fault-signer-key-lost = 签名者的私钥丢失
fault-ca-replaced = CA 被更换
fault-node-asleep = 节点休眠
fault-disk-full = 磁盘已满

counter-connections_open = 已建立的连接
counter-requests_with_old_credential = 使用旧凭据的请求
counter-answers_401 = 401 应答

story-fleet = 一批节点的一年
    .explain = 成千上万个 kubelet 各自在随机时刻更新证书。看看随机性如何分散负载，一次故障又如何让更新重新挤在一起。

parameter-nodes = 节点数
parameter-duration = 运行时长
parameter-signing-duration = 签发的证书有效期
parameter-joined-within = 全部节点在多长时间内加入
parameter-jitter = 在有效期的 70% 到 90% 之间随机更新
parameter-signer-workers = 同时处理的请求数
parameter-time-per-request = 每个请求的处理时间（毫秒）
parameter-bootstrap-token = 启动引导令牌仍然有效
parameter-asleep-share = 休眠节点的比例（%）
parameter-interval = 统计间隔

series-csr_created = 新建的请求
series-csr_approved = 获批准的请求
series-certificates_issued = 签发的证书
series-certificates_expired = 未更新就到期的证书
series-csr_pending = 时段末待处理的请求
series-csr_unsigned = 时段末已批准未签发的请求
series-csr_cleaned = 未签发即被清理的请求
series-nodes_without_certificate = 时段末没有证书的节点
series-api_requests = 与证书有关的 API 请求

word-integer = 整数
word-duration = 时长
word-switch = 开关
word-instant = 时刻

# 节点的场景：TLS 启动引导、客户端证书轮换、服务证书。

story-tls-bootstrap = TLS 启动引导
    .explain = 一个节点加入集群：kubelet 凭启动引导令牌申请第一张证书，证书经批准、签发、保存后投入使用。打开一个故障，看哪一步会失败，重启有没有用。
story-client-rotation = 客户端证书轮换
    .explain = kubelet 早在到期之前就更新客户端证书，并关闭连接，以便用上新证书。如果请求无人批准或签发，它会一直重试，直到证书到期，集群失去这个节点。
story-serving-certificate = kubelet 服务证书
    .explain = 服务证书的请求要等人批准，在此之前谁也看不到这个节点上的日志。每次更新都要再等一次，而客户端证书的更新无需人工。

parameter-token-ttl = 令牌有效期（0 为永不过期）
parameter-join-after = 创建令牌后多久加入
parameter-approver-latency = 从提出请求到批准的时间
parameter-keys = 密钥算法
parameter-clock-offset = 时钟偏差
parameter-clock-direction = 时钟偏慢（behind）或偏快（ahead）
parameter-disk-full-at = 磁盘写满时失败的步骤
parameter-restart-after = 运维人员何时重启 kubelet（0 为不重启）
parameter-renew-every = 控制平面证书的更新间隔（0 为不更新）
parameter-rotations = 更新次数
parameter-not-before = 证书生效时间
parameter-not-after = 证书到期时间
parameter-bootstrap-kubeconfig = 启动引导 kubeconfig
parameter-mode = 服务证书的来源
parameter-approval = 服务证书的批准方式
parameter-approve-after = 运维人员多久后批准

counter-requests_pending = 待处理的请求

# 一次请求的全过程。

story-request-path = 一次请求的全过程
    .explain = Pod 中的程序或 curl 向 API 服务器请求 Pod 列表。跟着请求走一遍：环境变量、文件、TCP、TLS、各个认证器、鉴权、数据，直到应答。改变调用方发送什么、信任谁，看请求停在哪一步、打印出什么。
parameter-caller = 由谁发送请求
parameter-present = 调用方出示的凭据
parameter-trust = 调用方验证服务器的依据
parameter-permission = 调用方的权限
parameter-anonymous = 允许匿名请求
parameter-service-environment = 已设置 Service 的环境变量
parameter-tls = TLS 版本
parameter-requests = 请求次数
parameter-pause = 两次请求的间隔
counter-answers_403 = 403 应答

word-presents_token = Pod 的令牌
word-presents_damaged_token = 签名被破坏的令牌
word-presents_expired_token = 已过期的令牌
word-presents_foreign_token = 另一个集群的令牌
word-presents_expired_certificate = 已到期的客户端证书
word-presents_expired_certificate_and_token = 已到期的客户端证书和 Pod 的令牌
word-presents_nothing = 无
word-trusts_cluster = 集群的 CA
word-trusts_system = 系统的 CA
word-trusts_anybody = 无（谁应答就信谁）
word-trusts_without_tls = 无（不使用 TLS）
word-switched_on = 允许
word-switched_off = 不允许
word-authenticator_front_proxy = 前端代理认证器
word-authenticator_certificate = 客户端证书认证器
word-authenticator_token = bearer 令牌认证器
word-authenticator_anonymous = 匿名认证器

# 令牌。

story-service-account-token = Pod 的令牌
    .explain = kubelet 申请令牌，写入 Pod 的卷，并及时替换；程序读取该文件，并保持一个 watch。看看新令牌为何不需要新连接，刷新失败时又会怎样。
parameter-expiration-seconds = 申请的令牌期限
parameter-extend-tokens = 默认令牌延长至一年
parameter-max-token-expiration = API 服务器给予的最长令牌期限
parameter-client = client-go 的变体（决定收到 401 时怎么做）
parameter-request-interval = 请求间隔

story-legacy-and-bound-token = 传统令牌与绑定的令牌对比
    .explain = 集群外的两个调用方各持一份令牌副本：一份来自 Secret，一份来自 Pod 的卷。依次删除 Pod、Secret 和服务账号，看哪个令牌失效、何时失效，以及 API 服务器在日志里写了什么。

parameter-pod-deleted-after = 何时删除 Pod
parameter-termination-grace = Pod 的宽限期
parameter-finalizer = 终结器让 Pod 多留三分钟
parameter-labelled-after = 运维人员何时给 Secret 打上清理器的标签
parameter-secret-deleted-after = 何时删除 Secret
parameter-account-remade-after = 何时删除并重建服务账号
story-signing-key-rotation = 更换令牌的签名密钥
    .explain = 先把新公钥加到每个 API 服务器，再用新私钥签名，等旧令牌换完，最后移除旧密钥；或者一步到位。看看各个 API 服务器为何一时判断不一，谁被拒绝，持续多久。
parameter-order = 步骤顺序
parameter-api-servers = API 服务器数量
parameter-pods = Pod 数量
parameter-rotation-after = 何时开始轮换
parameter-wait = 等待旧令牌换完的时间

# 更换 CA。

story-ca-rotation = 更换 CA
    .explain = 集群的 CA 换成一个同名的新 CA，其间 kubelet、kubectl、kube-controller-manager 和一个 Pod 不断发出请求。先让各方同时信任两个 CA，再用新 CA 签发，重新签发现有证书，最后停止信任旧 CA；也可以打乱顺序，看谁拒绝谁。
parameter-step = 两步之间的间隔
parameter-overlap = 从重新签发到停止信任旧 CA 的时间
parameter-leaf-lifetime = kubeadm 所签证书的有效期
counter-requests_refused = 失败的请求
counter-leaves_of_old_ca = 仍在使用的旧 CA 证书
word-old_ca = 旧 CA
word-new_ca = 新 CA
word-both_cas = 两个 CA

# 场景中的服务账号令牌。

## Pod 来到节点

run-token-pod_applied = 运维人员执行 { $command }。
run-token-person_tries_again = 运维人员将在 { $wait } 后重试。
run-token-volume_injected = 准入插件加入卷 { $volume }，挂载于 { $path }，其中的令牌申请期限为 { $expiration }。
    .explain = ServiceAccount 准入插件加入一个投射卷，含三个来源：令牌、ConfigMap kube-root-ca.crt 中的 ca.crt、命名空间。多出的 7 秒是一个记号：凭恰好 3607 秒，API server 日后认得出这是准入插件申请的，而不是工作负载作者写的。
run-token-volume_of_manifest = 清单在 { $path } 挂载了自己的卷 { $volume }，准入插件不再加入；其令牌申请期限为 { $expiration }。
    .explain = 容器若在该路径已有挂载，ServiceAccount 准入插件便不改动它。
run-token-pod_scheduled = 调度器把 Pod { $pod } 绑定到 { $node }。
    .explain = 从此刻起，节点鉴权器允许该节点（且仅该节点）为此 Pod 的服务账号申请令牌。
run-token-pod_seen = kubelet 通过 watch 得知 Pod { $pod }。
run-token-directories_failed = kubelet 无法创建 Pod 的目录：`{ $error }`。将在 { $wait } 后重试。
    .explain = Pod 上的事件为 error making pod data directories。这些目录位于节点磁盘，没有它们容器无法启动。
run-token-container_started = { $pod } 的容器启动，卷已挂载于 { $path }。
    .explain = 卷先于容器就绪：令牌写入文件之前，Pod 的任何容器都不会运行。

## kubelet 的令牌管理器

run-token-manager_empty = kubelet 内存中没有服务账号 { $account } 用于 Pod { $pod } 的令牌，于是申请。
    .explain = 令牌保存在 kubelet 内存中，以账号、受众、期限和 Pod 为键。kubelet 重启即遗忘。
run-token-refresh_not_due = Pod 同步，卷重新就绪：令牌 { $token } 可用到 { $due }。下一次查看在 { $next } 后。
    .explain = 投射卷在 Pod 每次同步（间隔 1 至 1.5 分钟）时重新设置，只有那时才会查看令牌；到达阈值时没有任何机制唤醒 kubelet。此后无变化的查看不再记录。
run-token-refresh_due = 令牌 { $token } 自 { $due } 起该刷新：kubelet 申请新令牌。本次抽取的抖动为 { $jitter } 秒。
    .explain = 所申请期限只剩五分之一，或令牌已满 24 小时，即该刷新；两个界限都再提前 0 至 9 整秒，每次查看重新抽取。3607 秒的五分之一为 721 秒，阈值便落在第 2877 至 2886 秒。
run-token-refresh_failed = Couldn't update token：`{ $error }`。kubelet 继续使用 令牌 { $token }，直到 { $until }。
    .explain = 只要内存中的令牌按 kubelet 的算法尚未过期，刷新失败只是日志中的一行，不算错误：卷保持原样，下次同步再试。之后同样的失败不再记录。
run-token-refresh_failed_expired = 令牌已过期且刷新失败：`{ $error }`。下一次尝试在 { $wait } 后。
    .explain = 是否过期以 status.expirationTimestamp 为准，而不是令牌的 exp。文件仍留在原处；此时设置卷才算出错，重试间隔从 500 毫秒起逐次翻倍，最长 2 分 2 秒。
run-token-fetch_failed = Failed to fetch token：`{ $error }`。下一次尝试在 { $wait } 后。
    .explain = 内存中没有可退用的令牌。正在启动的 Pod 停在 ContainerCreating，带有事件 FailedMount；已在运行的 Pod 保留现有文件。
run-token-fetched_after = 失败 { $failures } 次之后，kubelet 取得新令牌。

## API server 签发

run-token-issued = API server 为 { $account } 签发 令牌 { $token }，绑定到 Pod { $pod }，exp 为 { $exp }，签名密钥为 { $kid }。
    .explain = TokenRequest 得到的令牌不保存在任何地方。节点只能为调度到自己的 Pod 申请。
run-token-issued_extended = API server 为 { $account } 签发 令牌 { $token }，绑定到 Pod { $pod }：exp 为一年后的 { $exp }；告诉 kubelet 的是 { $timestamp }。密钥为 { $kid }。
    .explain = 恰好 3607 秒、绑定到 Pod、受众为 API server 自身：--service-account-extend-token-expiration（默认开启）便让令牌有效一年，并在 3607 秒处带上 warnafter，使从不重读文件的程序不致失败。kubelet 仍按 status.expirationTimestamp 刷新。
run-token-shortened = 应答带有警告：{ $warning }
    .explain = 标志 --service-account-max-token-expiration 缩短所申请的期限。由 3607 秒缩短的令牌不再被认作准入插件所申请，也就不会延长。
run-token-stale_noted = 令牌 { $token } 在 warnafter 之后仍被接受；审计日志记下 { $annotation }
    .explain = 审计键为 authentication.k8s.io/stale-token，指标 serviceaccount_stale_tokens_total 随之上升。exp 之前不会拒绝。此处每个令牌只记一次。
run-token-server_clock_ahead = API server 的时钟向前跳 { $ahead }：在它看来，令牌 { $token } 已超出所申请期限一分钟。
    .explain = 令牌的时间只由 API server 的时钟判断。其间签发的令牌日期偏后，时钟恢复后反而尚未生效。
run-token-accepted_from_memory = 令牌 { $token } 本应被拒绝，却凭记忆被接受，直到 { $until }。
    .explain = API server 会记住刚接受的令牌 10 秒，其间不再判断。拒绝的结果不会记住。

## AtomicWriter

run-token-write_first = { $path } 处的卷还没有 ..data：全部写入。
    .explain = kubelet 的 AtomicWriter 保证读者看到的要么全是旧文件，要么全是新文件。
run-token-write_differs = { $directory } 中的文件与应有内容不同。
    .explain = 逐字节比较内容，不比较权限。若无差异，便不写任何东西。
run-token-write_unchanged = { $directory } 中的文件与应有内容一致：不写。
run-token-write_directory = 新建目录 { $directory }，权限 0755。
    .explain = 名称由 UTC 时间与位数不定的随机数字组成。
run-token-write_files = 把 { $files } 写入 { $directory }。
    .explain = 读者此时还看不到。即使只有令牌变化，三个文件也都重写。
run-token-write_permissions = 设置 { $directory } 中文件的属主与权限。
    .explain = 自 1.26 起在对外可见之前完成。Pod 设置了 fsGroup 或 runAsUser 时令牌为 0600，否则为 0644。
run-token-write_link = 第二个链接：..data_tmp 指向 { $directory }。
run-token-write_renamed = ..data_tmp 改名为 ..data：从此所有文件名都通向 { $directory }。
    .explain = 这次改名是唯一的原子时刻。已打开旧文件的程序继续读到旧内容；inotify 要监视目录，而不是文件。
run-token-write_names = 建立容器可见的名称：{ $files }，各自经 ..data 链接。
run-token-write_removed = 删除旧目录 { $directory }。
run-token-write_again = 文件照前述方式替换：..data 指向 { $directory }，其中是 令牌 { $token }。
    .explain = 新目录、文件、..data_tmp、改名、删除旧目录：这些步骤只在首次写入和首次替换时逐条记录。
run-token-write_in_memory = 磁盘已满，但卷照常写入：它位于内存。
    .explain = 投射卷是 tmpfs。磁盘写满会妨碍新 Pod 启动，却不影响令牌刷新。

## Pod 中的 client-go

run-token-client_configured = InClusterConfig：由 KUBERNETES_SERVICE_HOST 与 _PORT 得到服务器 { $server }；令牌与 CA 位于 { $path }。
    .explain = 记住的是令牌文件的路径，而不只是内容：新令牌正是因此才能到达程序。
run-token-client_asks = 程序每 { $interval } 请求一次 GET { $target }。
    .explain = 这些请求只有出现新情况（换了令牌、换了应答）时才逐条记录。
run-token-file_read = 程序从文件读到 令牌 { $token }，在 { $until } 之前不再查看。
    .explain = client-go 给读到的令牌 60 秒期限，并提前 10 秒重读，即 50 秒。在此之前都发送内存中的令牌。
run-token-file_read_new = 程序重读文件，发现 令牌 { $before } 已换成 令牌 { $token }。
    .explain = 没有任何信号通知它：读取满 50 秒后的下一个请求会重读。连接不变；令牌属于请求，不属于连接。
run-token-old_token_sent = 文件中已是 令牌 { $newer }，程序仍发送 令牌 { $token }：从 { $until } 起才重读。
    .explain = 文件替换后，内存中的令牌最多还会发送 50 秒。它仍然有效，这正是 kubelet 提早替换的原因。
run-token-client_ignores = 程序对 401 不作处理：继续用同一令牌，从 { $until } 起才重读文件。
    .explain = InClusterConfig 的客户端不看应答，既不丢弃令牌，也不重发请求。
run-token-client_resets = 程序因 401 丢弃内存中的令牌；下一个请求会重读文件。
    .explain = client-go 中只有这一个包装器如此，且只有 controller manager 自己的客户端使用它。被拒绝的请求不会重发。
run-token-watch_open = 以 令牌 { $token } 打开的 watch，时长 { $timeout }。
    .explain = 凭据只在开始时判断一次，直到结束都不再询问。timeoutSeconds 由客户端在 5 至 10 分钟之间随机选取。
run-token-watch_keeps_token = 已打开的 watch 继续沿用 令牌 { $token }，直到 { $ends }；下一个 watch 才带新令牌。
    .explain = 请求只在开始时认证一次。换新令牌不必关闭连接：下一个请求就会带上。换新客户端证书则必须关闭连接，因为证书属于连接。
run-token-watch_outlives_token = 令牌 { $token } 已于 { $exp } 过期，而它打开的 watch 持续到 { $ends }。
    .explain = 已打开的 watch 不会重新认证，只受 timeoutSeconds 限制。
run-token-watch_cut = watch 中断：连接没有了。
run-token-watch_failed = Failed to watch：`{ $error }`。reflector 等待 { $wait }。
    .explain = 等待从 800 毫秒开始，逐次翻倍至 30 秒，并随机再延长至多一倍；401 没有特殊处理。同一轮后续的失败不再记录。
run-token-watch_after = 失败 { $failures } 次之后，watch 重新打开。
    .explain = 从中断处的 resourceVersion 继续。API server 若还保有该版本，便不丢事件；否则应答 410 Gone，reflector 重新 list。

## 某一时刻的状态

run-token-cached = kubelet 内存中的令牌
run-token-due_from = 最早可刷新于
run-token-data_link = ..data 指向
run-token-directory = 卷中的内容
run-token-in_file = 文件中的令牌
run-token-in_memory = 程序内存中的令牌
run-token-watch_token = 已打开的 watch 所用令牌
run-token-signing_key = 令牌签名密钥
run-token-accepted_keys = 接受的密钥

## 与常见说法不同之处

run-token-note_extended = 默认令牌的 exp 在一年之后；3607 秒是它的 warnafter。
    .explain = 常有人说挂载的令牌有效 1 小时零 7 秒。那是所申请的期限，也是 kubelet 刷新约定的终点；除非关闭延长，令牌本身有效一年。
run-token-note_issuer = 挂载令牌的签发者是 API server 的 --service-account-issuer，kubeadm 下是一个 URL。
    .explain = 有时会把 kubernetes.io/serviceaccount 当作签发者。kubernetes.io 是声明的名称；只有传统令牌有固定签发者 kubernetes/serviceaccount。
run-token-note_refresh = kubelet 在期限的 80 % 处减去 0 至 9 秒抖动后刷新，且只在同步 Pod 时进行。
    .explain = 另一个界限 24 小时常被并列提及，其实只对超过 30 小时的期限起作用。真正的刷新比阈值最多晚 90 秒。
run-token-note_failure = 旧令牌仍有效时，刷新失败不算错误。
    .explain = 刷新流程图往往只画成功的一面。失败有三种：没有可退用的令牌，旧令牌仍有效，旧令牌已过期。
run-token-note_directory = 数据目录的名称是 UTC 时间加随机数字。
    .explain = 这些数字有时被读作秒的小数部分。它们来自 MkdirTemp，位数不固定。
run-token-note_cache = client-go 发送同一令牌 50 秒后才重读文件。
    .explain = 通常说的是一分钟。一分钟是读到内容的期限，而重读提前 10 秒。
run-token-note_unauthorized = 收到 401 之后，既不重读文件，也不重发请求。
    .explain = 常说 client-go 会丢弃令牌并重试。那只是 controller manager 使用的一个包装器；InClusterConfig 与 tokenFile 毫无反应。
run-token-note_resumed = API server 仍保有 resourceVersion 时，watch 从该处继续。
    .explain = 「不会丢失任何事件」说得过于笼统：中断较久之后应答是 410 Gone，需要重新 list。

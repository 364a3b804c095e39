# 场景中的服务账号令牌。

## Pod 来到节点

run-token-pod_applied = 运维人员执行 `{ $command }`。
run-token-person_tries_again = 运维人员将在 { $wait } 后重试。
run-token-volume_injected = 准入插件在 `{ $path }` 添加卷 `{ $volume }`，令牌期限为 { $expiration }。
    .explain = ServiceAccount 准入插件添加一个投射卷，包含令牌、来自 ConfigMap `kube-root-ca.crt` 的 `ca.crt`，以及命名空间。多出的 7 秒是个记号：API 服务器看到恰好 3607 秒的申请，就知道卷是准入插件加的，而不是工作负载的作者写的。
run-token-volume_of_manifest = 清单已在 `{ $path }` 挂载自己的卷 `{ $volume }`，令牌期限为 { $expiration }，准入插件不再添加。
    .explain = 如果容器在该路径已有挂载，ServiceAccount 准入插件就不作改动。
run-token-pod_scheduled = 调度器把 Pod { $pod } 绑定到 { $node }。
    .explain = 从现在起，这个节点可以为该 Pod 申请令牌；其他节点会被节点鉴权器和 NodeRestriction 拒绝。
run-token-pod_seen = kubelet 通过 watch 得知 Pod { $pod }。
    .explain = kubelet 一直 watch 着本节点的 Pod；控制平面不会为此调用 kubelet。
run-token-directories_failed = kubelet 无法创建 Pod 的目录：`{ $error }`。{ $wait } 后重试。
    .explain = Pod 上的事件是 `error making pod data directories`。这些目录在节点的磁盘上，没有它们，容器就无法启动。
run-token-container_started = { $pod } 的容器启动，卷已挂载于 `{ $path }`。
    .explain = kubelet 先准备好卷，再启动容器，因此程序运行之前令牌文件已经存在。

## kubelet 的令牌管理器

run-token-manager_empty = kubelet 没有服务账号 { $account } 用于 Pod { $pod } 的令牌，于是申请一个。
    .explain = 令牌只保存在 kubelet 的内存中，按账号、受众、期限和 Pod 区分；kubelet 重启后就没有了。
run-token-refresh_not_due = kubelet 同步 Pod 并检查卷：令牌 { $token } 在 { $due } 之前无需刷新，{ $next }后再次检查。
    .explain = Pod 每 60 至 90 秒同步一次，投射卷也随之重新设置。kubelet 只在这时检查令牌，没有定时器会在阈值时刻触发。此后没有变化的检查不再显示。
run-token-refresh_due = 令牌 { $token } 自 { $due } 起就该刷新（本次检查的抖动为 { $jitter } 秒），kubelet 申请新令牌。
    .explain = 所申请的期限只剩五分之一，或令牌已满 24 小时，就该刷新；每次检查时，两个界限都随机提前 0 至 9 整秒。3607 秒的五分之一是 721 秒，因此阈值在第 2877 至 2886 秒。
run-token-refresh_failed = 刷新失败：`{ $error }`。kubelet 继续使用令牌 { $token }，直到 { $until }。
    .explain = 日志中有 `Couldn't update token`。只要内存中的令牌在 kubelet 看来尚未过期，刷新失败就只是一行日志：卷保持原样，下次同步时再试。之后同样的失败不再显示。
run-token-refresh_failed_expired = 刷新失败，而旧令牌已过期：`{ $error }`。{ $wait } 后重试。
    .explain = 日志中有 `expired and refresh failed`。是否过期看 `status.expirationTimestamp`，不看令牌的 exp。文件仍在原处，但设置卷会失败；重试间隔从 500 毫秒起逐次翻倍，最长 2 分 2 秒。
run-token-fetch_failed = kubelet 没有得到令牌：`{ $error }`。{ $wait } 后重试。
    .explain = 日志中有 `failed to fetch token`。内存中没有别的令牌可用：正在启动的 Pod 停在 ContainerCreating，事件为 FailedMount；已在运行的 Pod 保留现有文件。
run-token-fetched_after = 失败 { $failures } 次之后，kubelet 取得新令牌。

## API 服务器签发

run-token-issued = API 服务器为服务账号 { $account } 签发令牌 { $token }，绑定到 Pod { $pod }，exp 为 { $exp }，签名密钥为 `{ $kid }`。
    .explain = 令牌只出现在 TokenRequest 的应答中，不会存入集群。
run-token-issued_extended = API 服务器为服务账号 { $account } 签发令牌 { $token }，绑定到 Pod { $pod }：exp 在一年之后（{ $exp }），而 `status.expirationTimestamp` 是 { $timestamp }。签名密钥为 `{ $kid }`。
    .explain = 申请恰好为 3607 秒、绑定到 Pod、受众为 API 服务器自身时，`--service-account-extend-token-expiration`（默认开启）会把令牌延长到一年，好让从不重新读取文件的程序继续工作；3607 秒则成为令牌的 warnafter。kubelet 以 `status.expirationTimestamp` 为准，仍在一小时之内刷新。
run-token-shortened = 应答带有警告：`{ $warning }`。
    .explain = 参数 `--service-account-max-token-expiration` 限制令牌的期限。从 3607 秒缩短的申请不再被认作来自准入插件，令牌也就不会延长。
run-token-stale_noted = 令牌 { $token } 在 warnafter 之后使用，仍被接受；审计日志记下 `{ $annotation }`。
    .explain = 审计注解是 `authentication.k8s.io/stale-token`，指标 `serviceaccount_stale_tokens_total` 也随之增加。exp 之前不会拒绝。每个令牌只显示一次。
run-token-server_clock_ahead = { $token-given ->
        [0] API 服务器的时钟向前跳了 { $ahead }。
       *[other] API 服务器的时钟向前跳了 { $ahead }：在它看来，令牌 { $token } 已超出所申请的期限一分钟。
    }
    .explain = 令牌是否过期，只看 API 服务器的时钟。其间签发的令牌时间超前，时钟恢复后反而尚未生效。
run-token-accepted_from_memory = 令牌 { $token } 本应被拒绝，但缓存尚未过期，在 { $until } 之前仍被接受。
    .explain = API 服务器把接受的令牌缓存 10 秒，其间不再检查；拒绝的结果不缓存。

## AtomicWriter

run-token-write_first = `{ $path }` 处的卷还没有 `..data`，kubelet 写入全部文件。
    .explain = kubelet 的 AtomicWriter 保证读者看到的要么全是旧文件，要么全是新文件。
run-token-write_differs = `{ $directory }` 中的文件需要更新。
    .explain = kubelet 逐字节比较内容，不比较权限。没有差异就什么都不写。
run-token-write_unchanged = `{ $directory }` 中的文件已是最新，无需写入。
run-token-write_directory = kubelet 新建目录 `{ $directory }`，权限 0755。
    .explain = 名称由 UTC 时间加若干随机数字组成。
run-token-write_files = kubelet 把 `{ $files }` 写入 `{ $directory }`。
    .explain = 读者此时还看不到这些文件。即使只有令牌变了，三个文件也都重写。
run-token-write_permissions = kubelet 设置 `{ $directory }` 中文件的属主和权限。
    .explain = 自 1.26 起，这在文件对外可见之前完成。Pod 设置了 fsGroup，或所有容器的 runAsUser 相同时，令牌为 0600，否则为 0644。
run-token-write_link = kubelet 建立临时链接：`..data_tmp` 指向 `{ $directory }`。
run-token-write_renamed = kubelet 把 `..data_tmp` 改名为 `..data`：从此所有文件名都通向 `{ $directory }`。
    .explain = 只有这次改名是原子操作。已打开旧文件的程序仍会读到旧内容；用 inotify 时要监视目录，而不是文件。
run-token-write_names = kubelet 建立容器可见的文件名：`{ $files }`，都经由 `..data` 链接到文件。
run-token-write_removed = kubelet 删除旧目录 `{ $directory }`。
run-token-write_again = kubelet 照前述步骤替换文件：`..data` 指向 `{ $directory }`，其中是令牌 { $token }。
    .explain = 步骤相同：新目录、文件、`..data_tmp`、改名、删除旧目录。只有首次写入和首次替换会逐条显示。
run-token-write_in_memory = 磁盘已满，但卷在内存里，照常写入。
    .explain = 投射卷是 tmpfs。磁盘写满会妨碍新 Pod 启动，却不影响令牌刷新。

## Pod 中的 client-go

run-token-client_configured = InClusterConfig：服务器是 { $server }，取自 `KUBERNETES_SERVICE_HOST` 和 `KUBERNETES_SERVICE_PORT`；令牌和 CA 在 `{ $path }`。
    .explain = client-go 记住的不只是令牌，还有令牌文件的路径，因此能换用新令牌。
run-token-client_asks = 程序每 { $interval }发送一次 GET { $target }。
    .explain = 这些请求只有在令牌或应答变化时才显示。
run-token-file_read = 程序从文件读到令牌 { $token }，在 { $until } 之前不会重新读取。
    .explain = client-go 把读到的令牌保留 60 秒，并提前 10 秒重新读取，因此同一令牌会发送 50 秒。
run-token-file_read_new = 程序重新读取文件，发现令牌 { $before } 已换成令牌 { $token }。
    .explain = 没有任何通知：距上次读取满 50 秒后的第一个请求会重新读取文件。连接不变，因为令牌属于请求，不属于连接。
run-token-old_token_sent = 文件中已是令牌 { $newer }，程序仍发送令牌 { $token }，在 { $until } 之前不会重新读取文件。
    .explain = 文件替换后，这种情况最多持续 50 秒。旧令牌仍然有效，这正是 kubelet 提早替换的原因。
run-token-client_ignores = 程序不理会 401：继续用同一令牌，在 { $until } 之前不会重新读取文件。
    .explain = 用 InClusterConfig 创建的客户端不看应答的状态，既不丢弃令牌，也不重发请求。
run-token-client_resets = 程序因 401 丢弃内存中的令牌，下一个请求会重新读取文件。
    .explain = client-go 中只有一个包装器这样做，而且只有控制器管理器自己的客户端使用它。被拒绝的请求不会重发。
run-token-watch_open = 程序用令牌 { $token } 打开 watch，时长 { $timeout }。
    .explain = API 服务器只在 watch 开始时检查令牌，直到结束都不再检查。`timeoutSeconds` 由客户端在 5 至 10 分钟之间随机选取。
run-token-watch_keeps_token = 已打开的 watch 沿用令牌 { $token }，直到 { $ends }；下一个 watch 会用新令牌。
    .explain = 换新令牌不需要新连接，下一个请求就会带上；换新客户端证书则需要，因为证书属于连接。
run-token-watch_outlives_token = 按 API 服务器的时钟，令牌 { $token } 已过期（exp 为 { $exp }），但用它打开的 watch 会持续到 { $ends }。
    .explain = 已打开的 watch 只受 `timeoutSeconds` 限制。
run-token-watch_cut = watch 中断：连接已断开。
run-token-watch_failed = watch 失败：`{ $error }`。reflector 等待 { $wait }。
    .explain = 日志中有 `Failed to watch`。等待时间从 800 毫秒起逐次翻倍，最长 30 秒，每次再随机延长，最多一倍。401 没有特殊处理。接连的失败不再显示。
run-token-watch_after = 失败 { $failures } 次之后，watch 重新打开。
    .explain = watch 从中断处的 `resourceVersion` 继续。API 服务器若还保有该版本，就不会丢事件；否则应答 410 Gone，reflector 重新 list。

## 传统令牌与绑定的令牌并列

run-token-secret_applied = Secret { $secret }（类型 `kubernetes.io/service-account-token`）已创建，尚无令牌。
    .explain = 自 1.24 起不再自动创建这种 Secret，需要由人创建，并用注解写明服务账号；令牌由控制器填入。
run-token-secret_automatic = 控制器管理器自动为服务账号创建 Secret { $secret }。
    .explain = 1.23 及以前，每个服务账号都会得到这样一个 Secret；1.20 及以前，Pod 挂载的就是它。
run-token-secret_waits = Secret { $secret } 还在等待令牌：控制器管理器没有运行。
run-token-secret_filled = 控制器管理器签发传统令牌，存入 Secret { $secret }，签名密钥为 `{ $kid }`。
    .explain = 传统令牌由 kube-controller-manager 签名（`--service-account-private-key-file`），绑定的令牌由 API 服务器签名。在 kubeadm 集群里，两者都用 `sa.key`，因此密钥标识相同。
run-token-legacy_revived = Secret { $secret } 里又是先前删除的那个令牌，它的所有副本重新有效。
    .explain = 传统令牌不含日期，只写 Secret 的名称，不写 UID：密钥和声明都相同，RS256 签名就相同。令牌若已泄露，新建的 Secret 必须换一个名称。
run-token-secret_deleted = Secret { $secret } 已删除。
    .explain = 每次使用传统令牌，API 服务器都会查找它的 Secret，没有容差。绑定的令牌不依赖这个 Secret。
run-token-secret_labelled = Secret { $secret } 现在带有标签 `{ $label }`。
    .explain = 自 1.29 起，API 服务器会拒绝带有此标签的 Secret 中的令牌。清理器给自动创建且一年未用的 Secret 打上它，再过一年删除；手工打在任何传统令牌的 Secret 上同样生效。
run-token-secret_unlabelled = Secret { $secret } 不再带有标签 `{ $label }`。
    .explain = 其他都没有变，令牌因此恢复有效。
run-token-last_used = API 服务器给 Secret { $secret } 打上标签 `{ $label }`。
    .explain = 这是最近一次使用的日期（UTC），每天写一次；清理器据此找出无人使用的 Secret。
run-token-copied = 客户端取得 { $source } 的令牌副本，每 { $interval }使用一次。
    .explain = 谁拿到令牌的文本，谁就能在任何地方使用。只有应答变化的请求才显示。
run-token-refused = 令牌从现在起被拒绝：{ $log }
    .explain = 调用方只看到 Unauthorized，原因只在 API 服务器的日志里。
run-token-accepted_again = 客户端的令牌重新被接受。
run-token-bound_lives_on = 绑定的令牌仍被接受。
    .explain = 它写明 Pod 和服务账号及各自的 UID，不依赖传统令牌的 Secret。
run-token-legacy_lives_on = 传统令牌仍被接受。
    .explain = 它写明自己的 Secret 和服务账号，与任何 Pod 无关，也永不过期。
run-token-pod_deleting = Pod { $pod } 标记为删除：deletionTimestamp 为 { $deletion }，即 { $grace }之后。
    .explain = deletionTimestamp 是宽限期结束的时刻。对象会保留到 kubelet 停止容器为止，其间 Pod 的令牌一直有效。
run-token-pod_killed = kubelet 已停止 { $pod } 的容器，请求删除该对象。
run-token-pod_held = 终结器仍保留 Pod { $pod }；它的令牌在 { $until } 之后会被拒绝。
    .explain = 只要对象还在，令牌在 deletionTimestamp 之后 60 秒内仍被接受。若没有终结器，对象此刻已消失，令牌也随之失效。
run-token-pod_gone = Pod { $pod } 已不存在。
    .explain = Pod 一旦不存在，它的令牌立即被拒绝：60 秒只适用于对象还在的时候。10 秒之内刚被接受过的令牌仍在缓存中。
run-token-pod_replaced = ReplicaSet 新建 { $pod } 取而代之。
    .explain = 它有自己的令牌，绑定到自己的 UID。
run-token-account_deleted = 服务账号 { $account }（UID 为 { $uid }）已删除。
    .explain = 两种令牌都写有它的 UID，账号不在，令牌就无效。
run-token-account_made_again = 服务账号 { $account } 重新创建，UID 由 { $before } 变为 { $uid }。
    .explain = 名称相同，对象不同。旧账号的令牌不会恢复有效；仍在运行的 Pod，卷中的令牌要等到下一次刷新或 Pod 重建才会更换。
run-token-secret_cleaned = 控制器管理器删除 Secret { $secret }：它的服务账号已不存在。
run-token-person_runs = 运维人员执行 `{ $command }`。

## 更换签名密钥

run-token-key_made = 运维人员用 `{ $command }` 生成新密钥对，密钥标识为 `{ $kid }`。
    .explain = 令牌用一把私钥签名，API 服务器用对应的公钥验证。公钥不在证书里，不由 CA 签名，也不会过期。
run-token-phase_add = 第一步，添加：让每个 API 服务器同时接受新旧公钥，仍用旧私钥签名。
    .explain = `--service-account-key-file` 可以给多次。前面有负载均衡器时，要等每一台都认识新密钥，才能有任何一台用它签名。
run-token-phase_sign = 第二步，签名：让每个 API 服务器改用新私钥签名，仍接受新旧公钥。
    .explain = `--service-account-signing-key-file` 只给一次；kube-controller-manager 的 `--service-account-private-key-file` 同时更改。
run-token-phase_wait = 第三步，等待：留出 { $wait }，让各 kubelet 换掉由旧密钥签名的令牌。
    .explain = 卷中的令牌 50 分钟之内会被替换。程序自己保留的副本最长有效一年，也无法知道有多少份。
run-token-phase_remove = 第四步，移除：让每个 API 服务器不再接受旧公钥。
    .explain = 由旧密钥签名的令牌从此被拒绝，不论 exp 是什么时候。
run-token-phase_both = 一步到位：所有文件中的旧密钥对都换成新的。
    .explain = 正在使用的令牌都不是由新密钥签名的，因此都会被拒绝。
run-token-server_restarts = { $server } 重启：密钥文件只在启动时读取。
    .explain = API 服务器运行时会重新读取自己的 TLS 证书，但不会重新读取令牌的密钥文件。
run-token-server_started = { $server } 已启动：接受由 `{ $accepted }` 签名的令牌，用 `{ $kid }` 签名。
run-token-server_failed = { $server } 无法启动：`{ $error }`。{ $wait } 后重启。
    .explain = 没有签名私钥，API 服务器就无法启动。
run-token-key_in_memory = 私钥文件丢了，但一切照旧：正在运行的 API 服务器内存中仍有密钥。
    .explain = 文件只在启动时读取一次，丢失要到下次重启才显现。
run-token-reads_once = 一个程序只在启动时读取令牌 { $token }，此后每 { $interval }发送一次。
    .explain = 旧的客户端库和脚本就是这样。默认令牌有效一年，因此很久都看不出问题。
run-token-servers_disagree = 令牌 { $token } 被 { $refusing } 拒绝，却被 { $accepting } 接受。
    .explain = 得到哪种应答，取决于负载均衡器选中哪一台。重试有时成功，有时又失败。
run-token-all_refuse = 所有 API 服务器都拒绝令牌 { $token }。
    .explain = 没有谁会对此作出反应：客户端继续发送它，kubelet 到了刷新时间才替换。
run-token-recovered = 所有 API 服务器重新接受程序的令牌（现为令牌 { $token }），距首次被拒绝 { $after }。

run-token-ends_early = 场景到此为止，已有 { $entries } 条记录；其余略去。

## 状态

run-token-cached = kubelet 内存中的令牌
run-token-due_from = 预计刷新起
run-token-data_link = ..data 指向
run-token-directory = 卷中的内容
run-token-in_file = 文件中的令牌
run-token-in_memory = 程序内存中的令牌
run-token-watch_token = 已打开的 watch 所用令牌
run-token-signing_key = 令牌签名密钥
run-token-accepted_keys = 接受的密钥

run-token-copy = 副本来源
run-token-copy_accepted = 最近的应答
run-token-account_uid = 服务账号的 UID
run-token-secret_uid = Secret 的 UID

## 与常见说法不同之处

run-token-note_extended = 默认令牌的 exp 在一年之后；3607 秒只是它的 warnafter。
    .explain = 常有人说挂载的令牌有效 1 小时零 7 秒。那是申请的期限，kubelet 也以它为准；令牌本身有效一年，除非关闭了延长。
run-token-note_issuer = 挂载令牌的签发者是 API 服务器的 `--service-account-issuer`，在 kubeadm 集群里是一个 URL。
    .explain = 有文章把 `kubernetes.io/serviceaccount` 当作签发者。`kubernetes.io` 是声明的名称；只有传统令牌有固定的签发者 `kubernetes/serviceaccount`。
run-token-note_refresh = kubelet 在期限的 80% 处减去 0 至 9 秒抖动后刷新，且只在同步 Pod 时进行。
    .explain = 许多文章还提到另一个界限 24 小时，它只对超过 30 小时的期限起作用。实际刷新比阈值最多晚 90 秒。
run-token-note_failure = 旧令牌仍有效时，刷新失败不算错误。
    .explain = 刷新流程图往往只画成功的情形。失败有三种：没有别的令牌可用，旧令牌仍有效，旧令牌已过期。
run-token-note_directory = 数据目录的名称是 UTC 时间加随机数字。
    .explain = 这些数字有时被当作秒的小数部分。它们来自 MkdirTemp，位数不固定。
run-token-note_cache = client-go 发送同一令牌 50 秒后才重新读取文件。
    .explain = 通常说是一分钟。一分钟是读到的内容保留的时间，而重新读取要提前 10 秒。
run-token-note_unauthorized = 收到 401 之后，client-go 既不重新读取文件，也不重发请求。
    .explain = 许多文章说它会丢弃令牌并重试。会丢弃令牌的只有控制器管理器使用的一个包装器；InClusterConfig 与 `tokenFile` 毫无反应。
run-token-note_resumed = 只要 API 服务器仍保有该 `resourceVersion`，watch 就从该处继续。
    .explain = “绝不丢失事件”的说法并不成立：中断较久之后，应答是 410 Gone，reflector 要重新 list。
run-token-note_legacy_ends = 传统令牌随 Secret、随服务账号或因标签而失效，从不因时间而失效。
    .explain = 它常被称为永久令牌，或说只要 Secret 在就有效。服务账号被删除或重建、Secret 内容改变，以及自 1.29 起打上清理器标签，都会使它失效。
run-token-note_signers = 绑定的令牌由 API 服务器签名，传统令牌由 kube-controller-manager 签名；两者都由 API 服务器验证。
    .explain = 有文章说签发与验证全由控制器管理器负责。它需要的只是一把私钥，与证书无关。
run-token-note_automatic = 自 1.24 起，不再自动为服务账号创建带令牌的 Secret。
    .explain = 有文章说是 1.25。该特性门控自 1.24 默认开启，自 1.27 锁定。
run-token-note_pod_deleted = 删除 Pod 的命令发出之后，它的令牌还会有效一阵。
    .explain = 常有人说它立即失效。宽限期内只要对象还在，令牌就被接受，最迟到 deletionTimestamp 之后 60 秒；API 服务器的缓存最多再延续 10 秒。
run-token-note_status = 令牌无效时的应答是 401，从来不是 403。
    .explain = 两者常被混淆。403 表示调用方已知（或匿名），但没有权限。
run-token-note_checks = 签名与 exp 只是众多检查中的两项。
    .explain = API 服务器还要检查签发者、密钥、受众、其他时间、服务账号及其 UID，以及 Pod、Secret 或节点。本次运行会显示两种令牌首次请求的每一步检查。
run-token-note_bare_keys = 令牌用一对裸密钥签名和验证，与证书无关。
    .explain = 集群证书清单常为此列出一张证书，说由控制器管理器生成并用于验证。证书文件可以充当公钥的容器，但其日期与颁发者会被忽略。
run-token-note_public_key = `sa.pub` 是一把公钥；`sa.key` 也供 API 服务器使用。
    .explain = `sa.pub` 有时被说成证书合集，`sa.key` 被说成控制器管理器专用。自 1.20 起，API 服务器用 `sa.key` 给绑定的令牌签名。

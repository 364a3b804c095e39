# 场景中的服务账号令牌。

## Pod 来到节点

run-token-pod_applied = 运维人员执行 `{ $command }`。
run-token-person_tries_again = 运维人员将在 { $wait } 后重试。
run-token-volume_injected = 准入插件加入卷 { $volume }，挂载于 { $path }；其令牌申请期限为 { $expiration }。
    .explain = ServiceAccount 准入插件加入一个投射卷，含三个来源：令牌、ConfigMap kube-root-ca.crt 中的 ca.crt、命名空间。多出的 7 秒是个记号：凭恰好 3607 秒，API 服务器日后认得出令牌是由准入插件申请的，而不是工作负载的作者写的。
run-token-volume_of_manifest = 清单自带卷 { $volume }，挂载于 { $path }，准入插件不再加入；其令牌申请期限为 { $expiration }。
    .explain = 容器在该路径已有挂载时，ServiceAccount 准入插件不作改动。
run-token-pod_scheduled = 调度器把 Pod { $pod } 绑定到 { $node }。
    .explain = 从此刻起，节点鉴权器只允许这个节点为此 Pod 的服务账号申请令牌。
run-token-pod_seen = kubelet 通过 watch 得知 Pod { $pod }。
    .explain = kubelet 一直 watch 着本节点的 Pod；并没有谁去调用 kubelet。
run-token-directories_failed = kubelet 无法创建 Pod 的目录：`{ $error }`。{ $wait } 后重试。
    .explain = Pod 上的事件为 error making pod data directories。这些目录在节点的磁盘上，没有它们就无法启动容器。
run-token-container_started = { $pod } 的容器启动，卷已挂载于 { $path }。
    .explain = 先设置卷，再启动容器：令牌写入文件之前，Pod 的任何容器都不会运行。

## kubelet 的令牌管理器

run-token-manager_empty = kubelet 没有服务账号 { $account } 用于 Pod { $pod } 的令牌，于是申请。
    .explain = 令牌保存在 kubelet 的内存中，按账号、受众、期限和 Pod 区分。kubelet 一重启就没有了。
run-token-refresh_not_due = Pod 同步，卷重新设置：令牌 { $token } 在 { $due } 之前无需刷新。{ $next }后再看。
    .explain = 投射卷在 Pod 每次同步（间隔 1 至 1.5 分钟）时重新设置，只有那时才会查看令牌；到了阈值，并没有什么会唤醒 kubelet。此后没有变化的查看不再显示。
run-token-refresh_due = 令牌 { $token } 自 { $due } 起应刷新：kubelet 申请新令牌。本次抽取的抖动为 { $jitter } 秒。
    .explain = 申请的期限只剩五分之一，或令牌已满 24 小时，就应刷新；两个界限都再提前 0 至 9 整秒，每次查看重新抽取。3607 秒的五分之一为 721 秒，阈值便落在第 2877 至 2886 秒。
run-token-refresh_failed = 刷新失败：Couldn't update token: `{ $error }`。kubelet 继续使用令牌 { $token }，直到 { $until }。
    .explain = 只要内存中的令牌在 kubelet 看来尚未过期，刷新失败只是日志中的一行，不算错误：卷保持原样，下次同步再试。之后同样的失败不再显示。
run-token-refresh_failed_expired = 刷新失败，而且旧令牌已过期：`{ $error }`。{ $wait } 后再次尝试。
    .explain = 日志写着 `expired and refresh failed`。是否过期以 status.expirationTimestamp 为准，而不是令牌的 exp。文件仍留在原处；此时设置卷才算出错，重试间隔从 500 毫秒起逐次翻倍，最长 2 分 2 秒。
run-token-fetch_failed = kubelet 没有得到令牌：`{ $error }`。{ $wait } 后再次尝试。
    .explain = 日志写着 `failed to fetch token`。内存中没有别的令牌可用：正在启动的 Pod 停在 ContainerCreating，带有事件 FailedMount；已在运行的 Pod 保留现有文件。
run-token-fetched_after = 失败 { $failures } 次之后，kubelet 取得新令牌。

## API 服务器签发

run-token-issued = API 服务器为 { $account } 签发令牌 { $token }，绑定到 Pod { $pod }，exp 为 { $exp }，签名密钥为 { $kid }。
    .explain = TokenRequest 得到的令牌不会存入集群。节点只能为调度到自己的 Pod 申请。
run-token-issued_extended = API 服务器为 { $account } 签发令牌 { $token }，绑定到 Pod { $pod }：exp 为一年后的 { $exp }，告知 kubelet 的过期时间是 { $timestamp }。签名密钥为 { $kid }。
    .explain = 申请恰好为 3607 秒、绑定到 Pod、受众为 API 服务器自身时，--service-account-extend-token-expiration（默认开启）让令牌有效一年，并把 warnafter 设在 3607 秒处，使从不重读文件的程序不致失败。kubelet 仍按 status.expirationTimestamp 刷新。
run-token-shortened = 应答带有警告：{ $warning }
    .explain = 参数 --service-account-max-token-expiration 限制令牌的期限。由 3607 秒缩短的令牌不再被认作准入插件所申请，也就不会延长。
run-token-stale_noted = 令牌 { $token } 在 warnafter 之后仍被接受；审计日志记下 { $annotation }
    .explain = 审计注解为 authentication.k8s.io/stale-token，指标 serviceaccount_stale_tokens_total 随之增加。exp 之前不会拒绝。每个令牌在此只显示一次。
run-token-server_clock_ahead = API 服务器的时钟向前跳 { $ahead }：在它看来，令牌 { $token } 已超出所申请期限一分钟。
    .explain = 令牌的时间只按 API 服务器的时钟判断。其间签发的令牌时间超前，时钟恢复后反而尚未生效。
run-token-accepted_from_memory = 令牌 { $token } 本应被拒绝，但在 { $until } 之前凭缓存接受。
    .explain = API 服务器把通过的令牌缓存 10 秒，其间不再判断；被拒绝的不缓存。

## AtomicWriter

run-token-write_first = { $path } 处的卷还没有 ..data：写入全部文件。
    .explain = kubelet 的 AtomicWriter 保证读者看到的要么全是旧文件，要么全是新文件。
run-token-write_differs = { $directory } 中的文件与应有内容不同。
    .explain = 逐字节比较内容，不比较权限。若无差异，什么都不写。
run-token-write_unchanged = { $directory } 中的文件与应有内容一致：无需写入。
run-token-write_directory = 新建目录 { $directory }，权限 0755。
    .explain = 名称由 UTC 时间加随机数字组成，数字的位数不固定。
run-token-write_files = 把 { $files } 写入 { $directory }。
    .explain = 读者此时还看不到。即使只有令牌变化，三个文件也都重写。
run-token-write_permissions = 设置 { $directory } 中文件的属主与权限。
    .explain = 自 1.26 起，这在文件对外可见之前完成。Pod 设置了 fsGroup 或 runAsUser 时令牌为 0600，否则为 0644。
run-token-write_link = 第二个链接：..data_tmp 指向 { $directory }。
run-token-write_renamed = ..data_tmp 改名为 ..data：从此所有文件名都指向 { $directory }。
    .explain = 整个过程只有这次改名是原子的。已打开旧文件的程序继续读到旧内容；用 inotify 要监视目录，而不是文件。
run-token-write_names = 建立容器可见的名称：{ $files }，各自经 ..data 链接到文件。
run-token-write_removed = 删除旧目录 { $directory }。
run-token-write_again = 文件按前述步骤替换：..data 指向 { $directory }，其中是令牌 { $token }。
    .explain = 新目录、文件、..data_tmp、改名、删除旧目录：这些步骤只在首次写入和首次替换时逐条显示。
run-token-write_in_memory = 磁盘已满，但卷照常写入：它在内存里。
    .explain = 投射卷是 tmpfs。磁盘写满会妨碍新 Pod 启动，却不影响令牌刷新。

## Pod 中的 client-go

run-token-client_configured = InClusterConfig：服务器 { $server } 取自 KUBERNETES_SERVICE_HOST 与 _PORT；令牌与 CA 位于 { $path }。
    .explain = 它记住的是令牌文件的路径，而不只是内容：程序正是因此才能用上新令牌。
run-token-client_asks = 程序每 { $interval }发送一次 GET { $target }。
    .explain = 这些请求只有出现新情况（换了令牌、应答不同）时才显示。
run-token-file_read = 程序从文件读到令牌 { $token }，在 { $until } 之前不再读取。
    .explain = client-go 把读到的令牌视为 60 秒有效，并提前 10 秒重读，即 50 秒后。在此之前都发送内存中的令牌。
run-token-file_read_new = 程序重读文件，发现令牌 { $before } 已换成令牌 { $token }。
    .explain = 没有任何信号通知它：读取满 50 秒后的下一个请求会重读。连接不变；令牌属于请求，不属于连接。
run-token-old_token_sent = 文件中已是令牌 { $newer }，程序仍发送令牌 { $token }：从 { $until } 起才重读。
    .explain = 文件替换后，内存中的令牌最多还会发送 50 秒。它仍然有效，这正是 kubelet 提早替换的原因。
run-token-client_ignores = 程序对 401 不作处理：继续用同一令牌，从 { $until } 起才重读文件。
    .explain = InClusterConfig 的客户端不看应答，既不丢弃令牌，也不重发请求。
run-token-client_resets = 程序因 401 丢弃内存中的令牌；下一个请求会重读文件。
    .explain = client-go 中只有这一个包装器如此，且只有控制器管理器自己的客户端使用它。被拒绝的请求不会重发。
run-token-watch_open = 以令牌 { $token } 打开 watch，时长 { $timeout }。
    .explain = 令牌只在 watch 开始时判断一次，直到结束都不再判断。timeoutSeconds 由客户端在 5 至 10 分钟之间随机选取。
run-token-watch_keeps_token = 已打开的 watch 沿用令牌 { $token }，直到 { $ends }；下一个 watch 才用新令牌。
    .explain = 请求只在开始时认证一次。换新令牌不需要新连接：下一个请求就会带上。换新客户端证书则需要，因为证书属于连接。
run-token-watch_outlives_token = 令牌 { $token } 已于 { $exp } 过期，但用它打开的 watch 会持续到 { $ends }。
    .explain = 已打开的 watch 不会重新认证，只受 timeoutSeconds 限制。
run-token-watch_cut = watch 中断：连接已断开。
run-token-watch_failed = watch 失败：`{ $error }`。reflector 等待 { $wait }。
    .explain = 日志写着 `Failed to watch`。等待从 800 毫秒开始，逐次翻倍至 30 秒，再随机延长，最多一倍；401 没有特殊处理。接连的失败不再显示。
run-token-watch_after = 失败 { $failures } 次之后，watch 重新打开。
    .explain = watch 从中断处的 resourceVersion 继续。API 服务器若还保有该版本，便不丢事件；否则应答 410 Gone，reflector 重新 list。

## 传统令牌与绑定的令牌并列

run-token-secret_applied = 类型为 kubernetes.io/service-account-token 的 Secret { $secret } 已创建，尚无令牌。
    .explain = 自 1.24 起不再自动创建这种 Secret；由人创建，并以注解写明服务账号。令牌由控制器签名。
run-token-secret_automatic = 控制器管理器自动为服务账号创建 Secret { $secret }。
    .explain = 1.23 及以前，每个服务账号都会得到这样一个 Secret；1.20 及以前，Pod 挂载的就是它。
run-token-secret_waits = { $secret } 等待令牌：控制器管理器没有运行。
run-token-secret_filled = 控制器管理器签发传统令牌并写入 { $secret }，签名密钥为 { $kid }。
    .explain = 传统令牌由 kube-controller-manager 用 --service-account-private-key-file 签名；绑定的令牌由 API 服务器签名。在 kubeadm 集群里，两者都是 sa.key，因此密钥标识相同。
run-token-legacy_revived = { $secret } 里又是先前删除的那个令牌：它的所有副本重新有效。
    .explain = 传统令牌只写明 Secret 的名称，不写 UID，也不含日期：同一密钥、同样的声明得出同样的 RS256 签名。要让已泄露的令牌失效，新 Secret 必须换一个名称。
run-token-secret_deleted = Secret { $secret } 已不存在。
    .explain = 传统令牌每次使用都要查对它的 Secret，没有容差。绑定的令牌与任何 Secret 无关。
run-token-secret_labelled = { $secret } 现在带有标签 { $label }。
    .explain = 清理器给自动创建且一年未用的 Secret 打上此标签，再过一年删除。手工打在任何此类 Secret 上同样生效。API 服务器自 1.29 起检查它。
run-token-secret_unlabelled = { $secret } 不再带有标签 { $label }。
    .explain = 其他都没有变，令牌因此恢复有效。
run-token-last_used = API 服务器给 { $secret } 打上标签 { $label }。
    .explain = 最近一次使用的日期（UTC），每天写一次：清理器据此判断哪些 Secret 已经没有人用。
run-token-copied = 此处使用 { $source } 的令牌副本，每 { $interval }发送一次请求。
    .explain = 谁拿到令牌的文本，谁就能在任何地方使用。只有应答与前一次不同的请求才显示。
run-token-refused = 令牌从现在起被拒绝：{ $log }
    .explain = 调用方只看到 Unauthorized，看不到原因。
run-token-accepted_again = 令牌重新被接受。
run-token-bound_lives_on = 绑定的令牌仍被接受。
    .explain = 它写明 Pod 与服务账号及各自的 UID，与传统令牌的 Secret 无关。
run-token-legacy_lives_on = 传统令牌仍被接受。
    .explain = 它写明自己的 Secret 与服务账号，与任何 Pod 无关，也不会过期。
run-token-pod_deleting = Pod { $pod } 标记为删除，deletionTimestamp 为 { $deletion }，即 { $grace }之后。
    .explain = 该时间戳比当前晚一个宽限期，对象要等 kubelet 结束容器之后才消失。其间它的令牌一直有效。
run-token-pod_killed = kubelet 已结束 { $pod } 的容器，允许删除对象。
run-token-pod_held = 终结器仍保留 { $pod }；其令牌在 { $until } 之后被拒绝。
    .explain = 只要对象还在，令牌在 deletionTimestamp 之后 60 秒内仍可通过。若没有终结器，对象此刻已消失，令牌也随之失效。
run-token-pod_gone = 对象 { $pod } 已不存在。
    .explain = Pod 已不存在，其令牌立即被拒绝：60 秒的容差只给仍查得到的对象。10 秒内刚被接受过的不再重新判断。
run-token-pod_replaced = ReplicaSet 新建 { $pod } 取而代之。
    .explain = 它得到自己的令牌，绑定到自己的 UID。
run-token-account_deleted = UID 为 { $uid } 的服务账号 { $account } 已不存在。
    .explain = 两种令牌都写有它的 UID，账号不在，都无效。
run-token-account_made_again = 又有了服务账号 { $account }，UID 为 { $uid }，不再是 { $before }。
    .explain = 名称相同，对象不同。旧账号的令牌不会恢复有效；仍在运行的 Pod，卷中的令牌也要等下一次刷新或重建 Pod。
run-token-secret_cleaned = 控制器管理器删除 { $secret }：其服务账号已不存在。
run-token-person_runs = 运维人员执行 `{ $command }`。

## 更换签名密钥

run-token-key_made = 生成新密钥对：{ $kid }。`{ $command }`
    .explain = 令牌用一把私钥签名，API 服务器用对应的公钥验证；公钥不在证书里，不由 CA 签名，也不会过期。
run-token-phase_add = 第一步，添加：让每个 API 服务器同时接受新旧公钥，仍用旧私钥签名。
    .explain = `--service-account-key-file` 可以写多次。在负载均衡器之后，任何一台用新密钥签名之前，每一台都必须认识它。
run-token-phase_sign = 第二步，签名：让每个 API 服务器改用新私钥签名，新旧公钥都接受。
    .explain = `--service-account-signing-key-file` 只能写一次；kube-controller-manager 的 `--service-account-private-key-file` 一并更改。
run-token-phase_wait = 第三步，等待 { $wait }，直到各 kubelet 换掉旧密钥签出的令牌。
    .explain = 卷中的令牌 50 分钟之内会被替换。程序自己保留的副本最长有效一年，没有人知道有多少份。
run-token-phase_remove = 第四步，移除：让每个 API 服务器不再接受旧公钥。
    .explain = 由旧密钥签名的令牌从此被拒绝，不论 exp 是什么时候。
run-token-phase_both = 一步到位：所有文件中的旧密钥对都换成新的。
    .explain = 正在使用的令牌都不是新密钥签名的，因此都会被拒绝。
run-token-server_restarts = { $server } 重启：密钥文件只在启动时读取。
    .explain = API 服务器的证书可在运行中重新读取；令牌的密钥文件则不会。
run-token-server_started = { $server } 接受 { $accepted }，用 { $kid } 签名。
run-token-server_failed = { $server } 无法启动：`{ $error }`。{ $wait } 后重启。
    .explain = 没有私钥，API 服务器拒绝启动。只要它还在运行，密钥就在内存里。
run-token-key_in_memory = 文件丢了，一切照旧：正在运行的 API 服务器内存中仍有密钥。
    .explain = 文件只在启动时读取一次；丢失要到下次重启才显现。
run-token-reads_once = 一个程序只在启动时读取令牌 { $token }，此后每 { $interval }发送一次。
    .explain = 旧的客户端库与脚本就是这样。默认令牌有效一年，因此很久都看不出问题。
run-token-servers_disagree = 令牌 { $token } 被 { $refusing } 拒绝，被 { $accepting } 接受。
    .explain = 得到哪种应答，取决于负载均衡器把连接送到哪一台。重试有时成功，有时又失败。
run-token-all_refuse = 令牌 { $token } 被所有 API 服务器拒绝。
    .explain = 没有谁会对此作出反应：客户端继续发送它，kubelet 到了刷新时间才替换。
run-token-recovered = 令牌 { $token } 重新被所有 API 服务器接受，历时 { $after }。

run-token-ends_early = 场景到此为止，已有 { $entries } 条记录；其余略去。

## 某一时刻的状态

run-token-cached = kubelet 内存中的令牌
run-token-due_from = 最早刷新时刻
run-token-data_link = ..data 指向
run-token-directory = 卷中的内容
run-token-in_file = 文件中的令牌
run-token-in_memory = 程序内存中的令牌
run-token-watch_token = 已打开的 watch 所用令牌
run-token-signing_key = 令牌签名密钥
run-token-accepted_keys = 接受的密钥

run-token-copy = 持有副本
run-token-copy_accepted = 最近的应答
run-token-account_uid = 服务账号的 UID
run-token-secret_uid = Secret 的 UID

## 与常见说法不同之处

run-token-note_extended = 默认令牌的 exp 在一年之后；3607 秒是它的 warnafter。
    .explain = 常有人说挂载的令牌有效 1 小时零 7 秒。那是申请的期限，也是告知 kubelet 的过期时间；令牌本身有效一年，除非关闭了延长。
run-token-note_issuer = 挂载令牌的签发者是 API 服务器的 --service-account-issuer，在 kubeadm 集群里是一个 URL。
    .explain = 有时会把 kubernetes.io/serviceaccount 当作签发者。kubernetes.io 是声明的名称；只有传统令牌有固定签发者 kubernetes/serviceaccount。
run-token-note_refresh = kubelet 在期限的 80% 处减去 0 至 9 秒抖动后刷新，且只在同步 Pod 时进行。
    .explain = 另一个界限 24 小时常被并列提及，其实只对超过 30 小时的期限起作用。实际刷新比阈值最多晚 90 秒。
run-token-note_failure = 旧令牌仍有效时，刷新失败不算错误。
    .explain = 刷新流程图往往只画成功的一面。失败有三种：没有别的令牌可用，旧令牌仍有效，旧令牌已过期。
run-token-note_directory = 数据目录的名称是 UTC 时间加随机数字。
    .explain = 这些数字有时被读作秒的小数部分。它们来自 MkdirTemp，位数不固定。
run-token-note_cache = client-go 发送同一令牌 50 秒后才重读文件。
    .explain = 通常说的是一分钟。一分钟是读到内容的有效期，而重读提前 10 秒。
run-token-note_unauthorized = 收到 401 之后，既不重读文件，也不重发请求。
    .explain = 常有人说 client-go 会丢弃令牌并重试。那只是控制器管理器使用的一个包装器；InClusterConfig 与 tokenFile 毫无反应。
run-token-note_resumed = 只要 API 服务器仍保有 resourceVersion，watch 就从该处继续。
    .explain = “不会丢失任何事件”说得过于笼统：中断较久之后应答是 410 Gone，reflector 要重新 list。
run-token-note_legacy_ends = 传统令牌随 Secret、随服务账号或因标签而失效，从不因时间而失效。
    .explain = 它常被称为永久令牌，或说只要 Secret 在就有效。服务账号被删除或重建、Secret 内容改变，以及自 1.29 起打上清理器标签，都会使它失效。
run-token-note_signers = 绑定的令牌由 API 服务器签名，传统令牌由 kube-controller-manager 签名；两者都由 API 服务器验证。
    .explain = 有时说一切签发与验证都由控制器管理器负责。它需要的只是一把私钥，与证书无关。
run-token-note_automatic = 自 1.24 起不再为服务账号创建带令牌的 Secret。
    .explain = 有时说是 1.25。该特性门控自 1.24 默认开启，自 1.27 锁定。
run-token-note_pod_deleted = 删除 Pod 的命令发出之后，它的令牌还会有效一阵。
    .explain = 常有人说它立即失效。宽限期内对象仍在，令牌便有效；最迟到 deletionTimestamp 之后 60 秒；最近一次判断之后还有 10 秒缓存。
run-token-note_status = 令牌无效时的应答是 401，从来不是 403。
    .explain = 两者常被混淆。403 表示调用方已知（或匿名），但无权操作。
run-token-note_checks = 签名与 exp 只是众多检查中的两项。
    .explain = 还要检查签发者、密钥、受众、时间、服务账号及其 UID，以及 Pod、Secret 或节点：每个令牌首次请求的各步骤都在本次运行中。
run-token-note_bare_keys = 令牌用一对普通的密钥签名和验证，与证书无关。
    .explain = 集群证书清单常把它算作一张证书，由控制器管理器生成并用于验证。证书文件可以充当公钥的容器，但其日期与颁发者会被忽略。
run-token-note_public_key = sa.pub 是一把公钥；sa.key 也供 API 服务器使用。
    .explain = sa.pub 有时被说成证书合集，sa.key 被说成控制器管理器专用。自 1.20 起，API 服务器用 sa.key 给绑定的令牌签名。

# 场景中某个节点的 kubelet：TLS 启动引导、证书轮换、服务证书。

## 状态

run-node-process = kubelet 进程（启动序号）
run-node-credential = 客户端证书
run-node-valid_until = 客户端证书到期
run-node-deadline = 客户端证书轮换期限
run-node-serving = 服务证书
run-node-serving_until = 服务证书到期
run-node-serving_deadline = 服务证书轮换期限
run-node-connection = API 服务器看到的身份
run-node-files = 文件
run-node-requests = 证书签名请求

## 令牌与加入

run-node-token_created = 运维人员创建启动引导令牌 { $id }，有效至 { $expiration }。
    .explain = 启动引导令牌不过是 `kube-system` 里的一个 Secret。`kubeadm token create` 在本地生成令牌，再提交这个 Secret；API 服务器什么也不生成。
run-node-lasting_token_created = 运维人员创建启动引导令牌 { $id }，它永不过期。
    .explain = Secret 里没有 `expiration`，令牌就一直有效，令牌清理器也不会动它。谁拿到这个令牌，谁就能为任意节点申请证书。
run-node-joining = `kubeadm join` 写出 { $file }，并启动 kubelet。
    .explain = 文件里有集群的 CA 和令牌。之后的事由 kubelet 自己完成；`kubeadm join` 最多等五分钟，等证书出现。在这之前还有发现集群这一步，此处略去：令牌已失效或组不对时，`kubeadm join` 在那一步就会停下，只有先前写好的或手工写的文件才会走到这里。
run-node-joined = `kubeadm join` 看到证书已就位，删除 { $file }。
    .explain = 它每秒检查一次能否用 kubelet.conf 建立客户端，而这需要证书文件已经存在。删除动作在 kubeadm 代码中以 defer 执行；kubelet 自己从不删除这个文件。
run-node-join_timed_out = `kubeadm join` 等了五分钟后放弃，但照样删除 { $file }。
    .explain = 不论等待如何结束，删除都会执行。正在运行的 kubelet 还把令牌留在内存里，会继续申请；一旦重启，就没有可用于启动引导的文件了。
    .fix = 先弄清请求为何没有签发：`kubectl get csr`。然后在节点上执行 `kubeadm reset`，用有效的令牌重新加入。
run-node-control_plane_renewed = 运维人员更新控制平面的证书；API 服务器的证书现在有效至 { $not_after }。
    .explain = `kubeadm upgrade` 会顺带更新，也可以执行 `kubeadm certs renew all`。API 服务器在一分钟内读入新的服务证书，无需重启。kubelet 的证书不在其中。
run-node-token_deleted = 令牌清理器删除已过期的 Secret { $secret }。
    .explain = 控制器 `tokencleaner` 默认不运行，kubeadm 会启用它。没有它，Secret 会一直留着，但过期的令牌同样会被拒绝。

## kubelet 启动

run-node-started = kubelet 启动（第 { $starts } 次）。
    .explain = 每次启动都重新判断 kubeconfig 是否可用、要不要启动引导；轮换期限也重新抽取，旧的没有保存在任何地方。
run-node-restarted = 运维人员重启 kubelet。
run-node-recovered = 证书存储补完上次中断的重命名：{ $link } 指向 { $file }。
    .explain = 删除旧链接之后、重命名新链接之前，当前证书并不存在。下一次启动时发现第二个链接，就把它放到位。
run-node-not_recovered = 证书存储无法补完重命名，kubelet 退出：{ $error }
    .explain = 证书存储打不开，kubelet 就无法启动。
run-node-kubeconfig_missing = 没有 { $file }：kubelet 需要启动引导。
    .explain = kubeconfig 缺失、无法加载、没有客户端证书，或证书已到期，都算无效。里面有令牌也不算数。
run-node-certificate_missing = kubelet.conf 引用的 { $file } 不存在：kubelet 需要启动引导。
    .explain = kubelet.conf 先于证书写出，所以可能有它而没有证书。只要还不能用它建立客户端，它就算无效。
run-node-stored_expired = kubelet.conf 引用的证书已于 { $not_after } 到期，节点时钟显示 { $clock }：kubelet 需要启动引导。
    .explain = 日志写着 `part of the existing bootstrap client certificate in … is expired`。以节点自己的时钟为准；证书是否已经生效则不检查。
run-node-kubeconfig_valid = kubelet.conf 有效：其证书有效至 { $not_after }。
    .explain = 日志写着 `Current kubeconfig file contents are still valid, no bootstrap necessary`。此时连启动引导 kubeconfig 是否存在都不检查。
run-node-bootstrap_loaded = kubelet 读取 { $file }。
    .explain = 其中的令牌只用来申请证书。其他通信都要等证书，在此之前是匿名的。
run-node-bootstrap_missing = kubelet 退出：{ $error }
    .explain = 节点失联的典型情形：证书已经无效，而启动引导 kubeconfig 早被 `kubeadm join` 删除。systemd 每十秒重新启动一次 kubelet，结果都一样。
    .fix = 请新建令牌并重新加入：`kubeadm token create --print-join-command`，再到节点上执行 `kubeadm reset` 和打印出的命令。
run-node-kubeconfig_written = kubelet 写出 { $file }，其中引用的 { $certificate } 还不存在。
    .explain = 先有 kubeconfig，后有证书。里面的名称是 `default-cluster`、`default-auth` 和 `default-context`，CA 从启动引导 kubeconfig 复制而来。
run-node-kubeconfig_not_written = kubelet 无法写出 kubeconfig，退出：{ $error }

## 证书轮换

run-node-deadline_drawn = kubelet 将在 { $deadline } 轮换证书：{ $not_before } 到 { $not_after } 这段有效期的 { $percent }% 处。
    .explain = 时刻在有效期的 70% 到 90% 之间随机抽取，免得同时加入的节点同时申请。它只存在于内存中，每次启动都重新抽取。
run-node-due_at_once = 没有可用的证书：立即向 { $signer } 申请。
    .explain = 没有证书、证书已到期，或证书缺少所需的名称：轮换期限就是此刻。
run-node-request_made = 第 { $attempt } 次尝试：生成新密钥和主体为 { $subject } 的请求，发往 { $signer }。
    .explain = 每次尝试都生成新的 P-256 密钥和新的对象；尝试失败，密钥随即丢弃。不论由谁提交，主体都是节点自己。
run-node-client_unloadable = 第 { $attempt } 次尝试还没发出请求就失败：{ $error } 下一次在 { $next }。
    .explain = 提交请求的客户端要读证书文件，尽管内存里的证书仍然有效。没有这个文件就建立不了客户端，要等重启时补完重命名。
    .fix = 先腾出磁盘空间，再重启 kubelet：`systemctl restart kubelet`。
run-node-request_failed = 第 { $attempt } 次尝试失败：没有创建对象。下一次在 { $next }。
    .explain = 前四次失败后依次等待 2、4、8、16 秒，每次随机延长至多一成。401 或 403 说明服务器在工作；没有应答则视为服务器不可用。
run-node-waiting = kubelet 等待 { $request } 的证书，最多 15 分钟。
    .explain = 它 watch 这个对象。超过时限后才签发的证书对它没有用：那时它已经换了密钥。
run-node-not_signed = 15 分钟过去，{ $request } 仍未签发：第 { $attempt } 次尝试失败。下一次在 { $next }。
    .explain = 日志写着 `certificate request was not signed`。对象留在 API 里，保持待处理；下一次尝试会再添一个。
    .fix = 查看本该由谁批准：`kubectl describe csr { $request }`。
run-node-request_refused = { $request } 被签名者判为失败：{ $message } 下一次尝试在 { $next }。
    .explain = Failed 状态不可撤销：这个对象再也得不到证书，下一次尝试会新建一个。
run-node-limit_reached = 已失败五次；此后每 32 秒尝试一次，下一次在 { $next }。
    .explain = 日志写着 `Reached backoff limit, still unable to rotate certs`。它不会停止尝试。若某次尝试等满 15 分钟，32 秒之内就是下一次。
run-node-received = kubelet 在 { $request } 中看到了自己的证书。
    .explain = 证书是公开的，密钥只在 kubelet 手里。
run-node-pem_written = kubelet 把证书和密钥写入 { $file }。
    .explain = 文件名取自写入时节点的本地时间，这里是 UTC；生效时间比它早五分钟。只有 root 能读这个文件。
run-node-pem_loaded = kubelet 再把 { $file } 读回来，确认内容完整。
run-node-updated_linked = 第二个链接 { $link } 指向 { $file }。
run-node-current_removed = 删除链接 { $link }。
    .explain = 到下一步之前没有当前证书：这两步不是一个原子操作。
run-node-current_renamed = 第二个链接改名为 { $link }，指向 { $file }。
    .explain = 旧的带日期文件一直保留，所以这个目录就是轮换的历史。
run-node-not_stored = 证书和密钥无法保存：{ $error } 这次尝试失败，下一次在 { $next }。
    .explain = 已签发的证书连同密钥一起丢失，kubelet 继续使用内存里的旧证书。

## 连接

run-node-connected = kubelet 以 { $file } 中的证书建立连接，证书有效至 { $not_after }。
    .explain = 证书在握手时出示，从此属于这条连接。
run-node-connected_without = kubelet 建立连接，没有出示客户端证书。
    .explain = 还没有证书时，它的传输层出示空证书。握手会成功，请求则是匿名的。
run-node-connections_closed = kubelet 发现新证书，关闭所有连接（每 { $period }检查一次）。
    .explain = 客户端证书每条连接只出示一次，连接不断，旧证书就一直在用。令牌随每个请求发送，不必关闭连接。
run-node-connection_lost = 与 API 服务器的连接断开。
run-node-expired = 客户端证书已于 { $not_after } 到期；kubelet 从此不再出示证书。
    .explain = 已打开的连接上仍是那张到期的证书，而 API 服务器对每个请求都验证它，应答是 401。新建的连接则是匿名的。
run-node-exited = 五分钟没有可用的证书，而服务器有应答：kubelet 退出。systemd 将在 { $restart } 重启它。
    .explain = 日志写着 `No valid client certificate is found and the server is responsive, exiting.` 如果启动引导 kubeconfig 还在，重启后可以再次启动引导。
run-node-not_exited = 五分钟没有可用的证书，也不知道服务器是否有应答：kubelet 继续运行。
    .explain = 日志写着 `No valid client certificate is found but the server is not responsive. A restart may be necessary to retrieve new initial credentials.` 请求创建成功但一直没有签发，不算有应答。

## 控制器

run-node-approved = 批准者批准 { $username } 的 { $request }：对方有权 { $permission }。
    .explain = 批准者先按签名者、主体和用途识别请求，再用 SubjectAccessReview 查询提交者的权限。状态条件中的消息是 `{ $message }`
run-node-approved_many = 批准者批准了积压的 { $count } 个请求。
    .explain = kubelet 早已放弃它们，对应的密钥也已丢弃。
run-node-not_permitted = 批准者没有批准：{ $message }
    .explain = 请求本身没有问题，但提交者无权让它自动获批。它保持待处理，只有较高的日志级别才写出原因。
    .fix = 请对照绑定与对象中的组：`kubectl get clusterrolebinding kubeadm:node-autoapprove-bootstrap -o yaml`。
run-node-left_pending = { $request } 保持待处理：没有控制器会批准发往 { $signer } 的请求。
    .explain = 服务证书要为节点的地址作证，而控制器无法核实这些地址。Kubernetes 把这件事留给管理员，或另行部署的批准程序。
    .fix = 请核对请求中的名称，再批准：`kubectl certificate approve { $request }`。
run-node-approved_by_person = 运维人员批准 { $requests }。
    .explain = 每次尝试都留下一个对象，只有最新的那个还有 kubelet 在等；积压很多时，这里只批准最后四个，其余留给清理器。批准需要对该签名者拥有 `approve` 权限。
run-node-signed = 签名者签发 { $request }：有效期从 { $not_before } 到 { $not_after }。
    .explain = 生效时间提前五分钟。有效期取 `--cluster-signing-duration` 与请求时长中较小的一个，并且不会超过 CA 的到期时间。
run-node-signed_many = 签名者签发了 { $count } 个已无人等待的请求。
    .explain = 这些证书的密钥已经没有人保存。对象在一小时后被清理器删除。
run-node-signer_absent = { $request } 已批准，但没有签发：签名者没有私钥。
    .explain = 没有私钥，签名者就不会运行。`kubectl get csr` 显示 Approved 而没有 Issued，kubelet 一直空等。
    .fix = 请到控制平面上查看这两个文件：`ls -l /etc/kubernetes/pki/ca.crt /etc/kubernetes/pki/ca.key`。
run-node-signer_refused = 签名者拒绝签发 { $request }：{ $message }
    .explain = 请求获批之后，签名者还要按自己的规则检查。不合规则的请求会标为 Failed，且不可撤销。
run-node-cleaned = 清理器删除了 { $count } 个请求，还剩 { $kept } 个。
    .explain = 它每小时运行一次：已签发、已拒绝、已失败的请求一小时后删除，待处理的和已批准却没有证书的 24 小时后删除。所以找不到某个请求，什么也说明不了。

## kubelet 作为服务器

run-node-logs_asked = 运维人员执行 `{ $command }`。
    .explain = API 服务器自己没有日志，要去连接 Pod 所在节点的 kubelet。
run-node-kubelet_dialled = API 服务器连接 kubelet 的 { $address }。
    .explain = 这一次 kubelet 是服务器，必须出示证书；API 服务器出示自己的 apiserver-kubelet-client。
run-node-handshake_refused = kubelet 没有证书可以出示，中止握手：{ $log }
    .explain = kubelet 申请了服务证书，但还没有拿到，也不会改用自签名证书。API 服务器只知道 TLS 失败。
run-node-handshake_done = kubelet 出示 { $file } 中的证书，有效至 { $not_after }。API 服务器不验证就接受。
    .explain = kubeadm 不设置 `--kubelet-certificate-authority`，所以任何证书都行，到期的也行。反过来，kubelet 用 clientCAFile 验证 API 服务器的证书。
run-node-logs_failed = 运维人员看到：{ $error }
run-node-logs_shown = 运维人员看到了日志。
run-node-self_signed = kubelet 自己生成一对证书与密钥：{ $file }，颁发者 { $issuer }，有效至 { $not_after }。
    .explain = 没有设置 `serverTLSBootstrap`、也没有指定文件时就是这样。名称里的数字是生成时刻的 Unix 秒数；它从不更新，只有删掉文件才会重新生成。
run-node-files_configured = kubelet 用运维人员放好的 { $file } 提供服务，有效至 { $not_after }。
    .explain = `tlsCertFile` 和 `tlsPrivateKeyFile` 原样使用。从 1.31 起，文件改变后会重新读取。
run-node-serving_expired = { $file } 中的证书已于 { $not_after } 到期，但照样出示。
    .explain = 没有谁更新这些文件；在 kubeadm 集群里，也没有谁验证它们。

## 常见的不同说法

run-node-note_kubeconfig_first = 写出 kubelet.conf 的时候，它引用的证书还不存在。
    .explain = 常见的说法正好相反，以为先有证书。开启轮换时，文件里写的是一个链接，要等请求签发之后才会出现。
run-node-note_requestor = 第一个请求由启动引导令牌提交，只有主体是节点自己。
    .explain = 常有人说 kubelet 以 system:node 的身份申请。那是轮换时的情形：第一个对象的 `spec.username` 是 `system:bootstrap:` 加令牌标识，所需权限是 `nodeclient`。
run-node-note_bootstrap_file = 启动引导 kubeconfig 由 kubeadm 删除，kubelet 从不删除。
    .explain = 常有人说 kubelet 启动引导完成后会删掉它。不用 kubeadm 搭建的节点会一直留着这个文件，令牌没过期之前它就是一份有效的凭据。
run-node-note_token = 启动引导令牌是由人创建的 Secret；要完成 TLS 启动引导，单靠接受令牌的那个参数还不够。
    .explain = 常有人说令牌由 API 服务器生成，又说 `--enable-bootstrap-token-auth` 就是 TLS 启动引导的开关。这个参数只增加一个认证器；批准和签发由控制器管理器完成，每一步还要 RBAC 放行。
run-node-note_lifetime = `--cluster-signing-duration` 是有效期的上限，不是有效期本身。
    .explain = 从 1.22 起请求可以要求更短，CA 的到期时间会截短它，生效时间还要提前五分钟；有效期很短的证书，会在末尾把这五分钟补回来。
run-node-note_deadline = kubelet 在有效期的 70% 到 90% 之间随机选一个时刻轮换证书。
    .explain = 常有人说剩余不足三分之一时轮换。实际剩余在 30% 到 10% 之间，每个节点不同，每次启动之后也不同。
run-node-note_files = 轮换时写入新的带日期文件并切换链接，旧文件保留。
    .explain = 常有人说证书文件会被替换。文件名里的日期是节点写入文件的本地时间，不是证书的生效时间。
run-node-note_connections = kubelet 在十秒之内关闭连接；从文件读取证书的客户端最多要五分钟。
    .explain = 两种机制常被混为一谈。kubelet 的传输层是自己的：从内存取证书，每 10 秒检查一次。其他程序用 client-go 的机制，每五分钟重读文件。
run-node-note_renewal_permission = 轮换所需的权限与首次申请不同：由组 system:nodes 拥有的 selfnodeclient。
    .explain = 常有人说控制器管理器会自动批准轮换。没有绑定 `kubeadm:node-autoapprove-certificate-rotation`，请求就一直待处理，证书一到期，节点便失联。
run-node-note_serving_approval = 服务证书的请求默认没有人批准，需要自行安排。
    .explain = 常有人说控制器会批准 kubelet 的请求，或者说启动引导会得到两张证书。启动引导只得到客户端证书；服务证书需要 `serverTLSBootstrap` 和一个批准者。
run-node-note_serving_unverified = 在 kubeadm 集群里，API 服务器不验证 kubelet 的服务证书。
    .explain = `--client-ca-file` 验证的是 API 服务器的调用方，不是它去连接的 kubelet。后者要用 `--kubelet-certificate-authority`，而 kubeadm 没有设置它；metrics-server 等程序可能更严格。
run-node-note_self_signed = kubelet.crt 和 kubelet.key 是 kubelet 自己生成的，与启动引导无关。
    .explain = 它们与客户端证书放在一起，常被当作启动引导的产物。只有不申请服务证书时才会有它们，而且从不更新。

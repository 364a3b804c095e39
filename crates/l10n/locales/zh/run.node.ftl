# 场景中某个节点的 kubelet：TLS 启动引导、证书轮换、服务证书。

## 状态

run-node-process = kubelet 启动序号
run-node-credential = 客户端证书
run-node-valid_until = 客户端证书到期
run-node-deadline = 客户端证书轮换期限
run-node-serving = 服务证书
run-node-serving_until = 服务证书到期
run-node-serving_deadline = 服务证书轮换期限
run-node-connection = API 服务器识别的身份
run-node-files = 文件
run-node-requests = 证书签名请求

## 令牌与加入

run-node-token_created = 运维人员创建启动引导令牌 { $id }，有效至 { $expiration }。
    .explain = 启动引导令牌只是 `kube-system` 里的一个 Secret。`kubeadm token create` 在本地生成令牌，再提交 Secret；API 服务器不生成任何内容。
run-node-lasting_token_created = 运维人员创建启动引导令牌 { $id }，永不过期。
    .explain = Secret 里没有 `expiration`，令牌就一直有效，令牌清理器也不会动它。谁拿到它，谁就能为任意节点申请证书。
run-node-joining = `kubeadm join` 写入 { $file } 并启动 kubelet。
    .explain = 文件里是集群的 CA 和令牌，之后的事由 kubelet 完成；`kubeadm join` 最多等五分钟，等证书出现。发现集群的步骤在此之前，这里不显示。如果令牌已失效或组不对，`kubeadm join` 在那一步就会停下，只有先前写好或手工编写的文件才会走到这里。
run-node-joined = `kubeadm join` 看到证书已就位，删除 { $file }。
    .explain = 它每秒尝试一次用 kubelet.conf 建立客户端，有了证书文件才会成功。kubelet 自己从不删除启动引导 kubeconfig。
run-node-join_timed_out = `kubeadm join` 等了五分钟后放弃，仍然删除 { $file }。
    .explain = 删除在 kubeadm 代码中以 defer 执行，不论等待结果如何。运行中的 kubelet 内存里还有令牌，会继续申请；一旦重启，就没有可用于启动引导的文件了。
    .fix = 请先查明请求为何没有签发：`kubectl get csr`。再到节点上执行 `kubeadm reset`，用有效的令牌重新加入。
run-node-control_plane_renewed = 运维人员更新控制平面的证书，API 服务器的证书现在有效至 { $not_after }。
    .explain = `kubeadm certs renew all` 和 `kubeadm upgrade` 都会更新这些证书。API 服务器在一分钟内读入新的服务证书，无需重启。kubelet 的证书不在其中。
run-node-token_deleted = 令牌清理器删除已过期的 Secret { $secret }。
    .explain = 控制器 `tokencleaner` 默认关闭，kubeadm 会启用它。没有它，Secret 会一直留着，但过期的令牌照样被拒绝。

## kubelet 启动

run-node-started = kubelet 启动（第 { $starts } 次）。
    .explain = 每次启动都重新判断 kubeconfig 是否仍然有效、要不要启动引导。轮换期限也重新抽取，因为旧的没有保存。
run-node-restarted = 运维人员重启 kubelet。
run-node-recovered = 证书存储补完中断的重命名：{ $link } 现在指向 { $file }。
    .explain = 更新时先删除旧链接，再给新链接改名。如果在中间被打断，下次启动时会找到新链接并放到位。
run-node-not_recovered = 证书存储无法补完中断的重命名，kubelet 退出：{ $error }
    .explain = 没有证书存储，kubelet 无法启动。
run-node-kubeconfig_missing = { $file } 不存在，kubelet 需要启动引导。
    .explain = kubeconfig 缺失、无法加载、没有客户端证书或证书已到期，都算无效。里面有令牌也不算数。
run-node-certificate_missing = kubelet.conf 引用的 { $file } 不存在，kubelet 需要启动引导。
    .explain = kubelet.conf 先于证书写入，所以可能还没有证书。只要不能用它建立客户端，它就算无效。
run-node-stored_expired = kubelet.conf 引用的证书已于 { $not_after } 到期（节点时钟显示 { $clock }），kubelet 需要启动引导。
    .explain = 日志写着 `part of the existing bootstrap client certificate in … is expired`。以节点自己的时钟为准；证书是否已经生效则不检查。
run-node-kubeconfig_valid = kubelet.conf 有效：其证书有效至 { $not_after }。
    .explain = 日志写着 `Current kubeconfig file contents are still valid, no bootstrap necessary`。此时根本不会去找启动引导 kubeconfig。
run-node-bootstrap_loaded = kubelet 读取 { $file }。
    .explain = 令牌只用来申请证书。拿到证书之前，其他请求都是匿名的。
run-node-bootstrap_missing = kubelet 退出：{ $error }
    .explain = 这是节点失联的典型情形：没有有效的证书，启动引导 kubeconfig 又已被 `kubeadm join` 删除。systemd 每十秒重启一次 kubelet，结果都一样。
    .fix = 请新建令牌并重新加入：`kubeadm token create --print-join-command`，再到节点上执行 `kubeadm reset` 和打印出的命令。
run-node-kubeconfig_written = kubelet 写入 { $file }，其中引用 { $certificate }。
    .explain = 首次启动时，这个证书文件还不存在：先有 kubeconfig，后有证书。条目的名称是 `default-cluster`、`default-auth` 和 `default-context`，CA 从启动引导 kubeconfig 复制而来。
run-node-kubeconfig_not_written = kubelet 无法写入 kubeconfig，退出：{ $error }

## 证书轮换

run-node-deadline_drawn = kubelet 将在 { $deadline } 轮换证书，即有效期（{ $not_before } 至 { $not_after }）的 { $percent }% 处。
    .explain = 这个时刻在有效期的 70% 到 90% 之间随机抽取，免得同时加入的节点同时轮换。它只保存在内存里，每次启动都重新抽取。
run-node-due_at_once = kubelet 没有可用的证书，立即向 { $signer } 申请。
    .explain = 没有证书、证书已到期或缺少所需的名称时，轮换期限就是此刻。
run-node-request_made = 第 { $attempt } 次尝试：kubelet 生成密钥，为 { $subject } 向 { $signer } 申请证书。
    .explain = 每次尝试都生成新的 P-256 密钥和新的对象，失败后密钥即丢弃。不论由谁提交，主体都是节点自己。
run-node-client_unloadable = 第 { $attempt } 次尝试还没发出请求就失败（下一次在 { $next }）：{ $error }
    .explain = 内存里的证书仍然有效，但提交请求的客户端要读证书文件。没有文件就建立不了客户端，要等重启时补完重命名。
    .fix = 请先腾出磁盘空间，再重启 kubelet：`systemctl restart kubelet`。
run-node-request_failed = 第 { $attempt } 次尝试失败，没有创建请求对象。下一次在 { $next }。
    .explain = 前四次失败后依次等待 2、4、8、16 秒，每次随机延长至多 10%。应答 401 或 403 说明服务器在工作；没有应答则视为服务器不可用。
run-node-waiting = kubelet 等待 { $request } 签发，最多 15 分钟。
    .explain = 它 watch 这个对象。超时后才签发的证书没有用：那时 kubelet 已换了密钥。
run-node-not_signed = { $request } 过了 15 分钟仍未签发，第 { $attempt } 次尝试失败。下一次在 { $next }。
    .explain = 日志写着 `certificate request was not signed`。对象留在 API 里，下一次尝试会再添一个。
    .fix = 请查看它是否已获批：`kubectl describe csr { $request }`。
run-node-request_refused = 签名者把 { $request } 标为失败（下一次尝试在 { $next }）：{ $message }
    .explain = Failed 状态不可撤销，这个对象再也得不到证书。下一次尝试会新建一个。
run-node-limit_reached = 已失败五次，此后每 32 秒尝试一次，下一次在 { $next }。
    .explain = 日志写着 `Reached backoff limit, still unable to rotate certs`。kubelet 不会停止尝试。某次尝试若等满 15 分钟，下一次会在 32 秒之内开始。
run-node-received = kubelet 在 { $request } 中看到自己的证书。
    .explain = 证书是公开的，私钥只在 kubelet 手里。
run-node-pem_written = kubelet 把证书和密钥写入 { $file }。
    .explain = 文件名取自写入时节点的本地时间（这里是 UTC），证书的生效时间比它早五分钟。只有 root 能读这个文件。
run-node-pem_loaded = kubelet 读回 { $file }，确认内容完整。
run-node-updated_linked = kubelet 建立第二个链接：{ $link } 指向 { $file }。
run-node-current_removed = kubelet 删除链接 { $link }。
    .explain = 到下一步之前没有当前证书：删除与改名不是一个原子操作。
run-node-current_renamed = kubelet 把第二个链接改名为 { $link }，它现在指向 { $file }。
    .explain = 带日期的文件从不删除，所以这个目录就是轮换的历史。
run-node-not_stored = 证书无法保存，这次尝试失败（下一次在 { $next }）：{ $error }
    .explain = 运行中的 kubelet 放弃新证书；如果内存里有旧证书，就继续使用。

## 连接

run-node-connected = kubelet 用 { $file } 中的证书建立连接，证书有效至 { $not_after }。
    .explain = 证书在 TLS 握手时出示，对整个连接有效。
run-node-connected_without = kubelet 建立连接，没有出示客户端证书。
    .explain = 还没有证书时，kubelet 出示空证书：握手会成功，请求则是匿名的。
run-node-connections_closed = kubelet 发现新证书，关闭所有连接（每 { $period }检查一次）。
    .explain = 客户端证书每个连接只出示一次，连接不断，旧证书就一直在用。令牌随每个请求发送，不必关闭连接。
run-node-connection_lost = 与 API 服务器的连接断开。
run-node-expired = 客户端证书已于 { $not_after } 到期，kubelet 此后不再出示证书。
    .explain = 已有的连接仍带着到期的证书，API 服务器对每个请求都验证它，应答 401。新建的连接是匿名的。
run-node-exited = kubelet 五分钟没有证书，而服务器有应答，于是退出。systemd 将在 { $restart } 重启它。
    .explain = 日志写着 `No valid client certificate is found and the server is responsive, exiting.` 如果启动引导 kubeconfig 还在，重启后可以再次启动引导。
run-node-not_exited = kubelet 五分钟没有证书，但看不出服务器是否有应答，于是继续运行。
    .explain = 日志写着 `No valid client certificate is found but the server is not responsive. A restart may be necessary to retrieve new initial credentials.` 请求创建成功但一直没有签发，不算有应答。

## 控制器

run-node-approved = 批准者批准 { $request }：{ $username } 有 { $permission } 权限。
    .explain = 批准者按签名者、主体和用途识别请求，再用 SubjectAccessReview 检查提交者的权限。状态条件中的消息是 `{ $message }`
run-node-approved_many = 批准者批准了积压的 { $count } 个请求。
    .explain = kubelet 早已放弃这些请求，对应的密钥也已丢弃。
run-node-not_permitted = 批准者没有批准请求：{ $message }
    .explain = 请求本身没有问题，但提交者没有让它自动获批的权限。请求保持待处理，原因只写在较高级别的日志里。
    .fix = 请对照绑定与请求中的组：`kubectl get clusterrolebinding kubeadm:node-autoapprove-bootstrap -o yaml`。
run-node-left_pending = { $request } 保持待处理：没有控制器会批准发往 { $signer } 的请求。
    .explain = 服务证书要为节点的地址作证，而内置的批准者无法核实这些地址。Kubernetes 把这件事留给你，或者你另行部署的批准程序。
    .fix = 请核对请求中的名称，再批准：`kubectl certificate approve { $request }`。
run-node-approved_by_person = 运维人员批准 { $requests }。
    .explain = 每次尝试都留下一个对象，而 kubelet 只等最新的那个。积压很多时，这个场景只批准最后四个，其余留给清理器。批准需要对该签名者拥有 `approve` 权限。
run-node-signed = 签名者签发 { $request }：有效期从 { $not_before } 到 { $not_after }。
    .explain = 生效时间比签发早五分钟。有效期取 `--cluster-signing-duration` 与请求时长中较短的一个，并且不超过 CA 的到期时间。
run-node-signed_many = 签名者签发了 { $count } 个已没有 kubelet 在等的请求。
    .explain = 这些证书的密钥已不存在。对象在一小时后被清理器删除。
run-node-signer_absent = { $request } 已批准，但没有签发：签名者没有私钥。
    .explain = 没有私钥，签名者就不会运行。`kubectl get csr` 显示 Approved 而没有 Issued，kubelet 一直空等。
    .fix = 请到控制平面上检查这两个文件：`ls -l /etc/kubernetes/pki/ca.crt /etc/kubernetes/pki/ca.key`。
run-node-signer_refused = 签名者拒绝签发 { $request }：{ $message }
    .explain = 请求获批之后，签名者还要按自己的规则检查，不合规则的标为 Failed。
run-node-cleaned = 清理器删除了 { $count } 个请求，{ $kept ->
        [0] 没有剩余
       *[other] 还剩 { $kept } 个
    }。
    .explain = 它每小时运行一次：已签发、已拒绝、已失败的请求一小时后删除，待处理的和已批准却没有证书的 24 小时后删除。所以找不到某个请求，什么也说明不了。

## kubelet 作为服务器

run-node-logs_asked = 运维人员执行 `{ $command }`。
    .explain = API 服务器自己没有日志，要向 Pod 所在节点的 kubelet 索取。
run-node-kubelet_dialled = API 服务器连接 kubelet（{ $address }）。
    .explain = 这一次 kubelet 是服务器，必须出示证书；API 服务器出示自己的客户端证书 apiserver-kubelet-client。
run-node-handshake_refused = kubelet 没有服务证书，中止握手：{ $log }
    .explain = 它申请了服务证书，但还没有拿到，也不会改用自签名证书。API 服务器只知道 TLS 失败。
run-node-handshake_done = kubelet 出示 { $file } 中的证书，有效至 { $not_after }。API 服务器不验证就接受。
    .explain = kubeadm 不设置 `--kubelet-certificate-authority`，所以任何证书都行，到期的也行。反过来，kubelet 会用 clientCAFile 验证 API 服务器的客户端证书。
run-node-logs_failed = 运维人员看到：{ $error }
run-node-logs_shown = 运维人员看到了日志。
run-node-self_signed = kubelet 自己生成证书和密钥：{ $file }，颁发者为 { $issuer }，有效至 { $not_after }。
    .explain = 没有设置 `serverTLSBootstrap`、也没有指定证书文件时就是这样。名称里的数字是生成时刻的 Unix 秒数。这个证书从不更新，只有删掉文件才会重新生成。
run-node-files_configured = kubelet 用运维人员放好的 { $file } 提供服务，有效至 { $not_after }。
    .explain = `tlsCertFile` 和 `tlsPrivateKeyFile` 原样使用。从 1.31 起，文件改变后会重新读取。
run-node-serving_expired = { $file } 中的证书已于 { $not_after } 到期，但 kubelet 仍然出示它。
    .explain = 没有什么会更新这些文件；在 kubeadm 集群里，API 服务器也不验证它们。

## 常见误解

run-node-note_kubeconfig_first = 写入 kubelet.conf 的时候，它引用的证书还不存在。
    .explain = 常见的说法正好相反。开启轮换时，文件引用的是一个链接，请求签发之后链接才会出现。
run-node-note_requestor = 第一个请求以启动引导令牌的身份提交，只有主体是节点自己。
    .explain = 常有人说 kubelet 以 system:node 的身份申请，那是轮换时的情形。第一个对象的 `spec.username` 是 `system:bootstrap:` 加令牌标识，所需权限是 `nodeclient`。
run-node-note_bootstrap_file = 启动引导 kubeconfig 由 kubeadm 删除，kubelet 从不删除。
    .explain = 常有人说 kubelet 启动引导完成后会删掉它。不用 kubeadm 搭建的节点会留着这个文件，令牌过期之前它都是有效的凭据。
run-node-note_token = 启动引导令牌是由人创建的 Secret；要完成 TLS 启动引导，只有接受令牌的那个参数还不够。
    .explain = 常有人说令牌由 API 服务器生成，又说 `--enable-bootstrap-token-auth` 就是 TLS 启动引导的开关。这个参数只增加一个认证器；批准和签发由控制器管理器完成，每一步还要 RBAC 放行。
run-node-note_lifetime = `--cluster-signing-duration` 是有效期的上限，不是有效期本身。
    .explain = 从 1.22 起请求可以要求更短，CA 的到期时间也会截短它。生效时间比签发早五分钟；只有不足八小时的有效期，才会在末尾补回这五分钟。
run-node-note_deadline = kubelet 在有效期的 70% 到 90% 之间随机选一个时刻轮换证书。
    .explain = 常有人说剩余不足三分之一时轮换。实际剩余在 30% 到 10% 之间，每个节点不同，每次启动之后也不同。
run-node-note_files = 轮换时写入新的带日期文件并切换链接，旧文件保留。
    .explain = 常有人说证书文件会被替换。文件名里的日期是节点写入文件的本地时间，不是证书的生效时间。
run-node-note_connections = kubelet 在十秒之内关闭连接；其他从文件读取证书的客户端最多要五分钟。
    .explain = 两种机制常被混为一谈。kubelet 有自己的传输层，从内存取证书，每 10 秒检查一次；其他程序用 client-go 的传输层，每五分钟重读文件。
run-node-note_renewal_permission = 轮换所需的权限与首次申请不同：是授予组 system:nodes 的 selfnodeclient。
    .explain = 常有人说控制器管理器会批准所有轮换。没有绑定 `kubeadm:node-autoapprove-certificate-rotation`，请求就一直待处理，证书一到期，节点便失联。
run-node-note_serving_approval = 服务证书的请求默认没有人批准，需要自行安排。
    .explain = 常有人说控制器会批准 kubelet 的所有请求，或者说启动引导会得到两个证书。启动引导只得到客户端证书；服务证书需要 `serverTLSBootstrap` 和一个批准者。
run-node-note_serving_unverified = 在 kubeadm 集群里，API 服务器不验证 kubelet 的服务证书。
    .explain = `--client-ca-file` 验证的是 API 服务器的调用方，不是它去连接的 kubelet。后者要用 `--kubelet-certificate-authority`，而 kubeadm 没有设置它。metrics-server 等程序可能更严格。
run-node-note_self_signed = kubelet.crt 和 kubelet.key 由 kubelet 自己生成，与启动引导无关。
    .explain = 它们与客户端证书在同一目录，常被当作启动引导的产物。只有不申请服务证书时才会有它们，而且从不更新。

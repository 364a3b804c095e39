# 与证书有关的报错信息，以及与所给内容对照的结果。

## 从报错信息中读出的内容

error-line-endpoint = 连接的地址
error-line-host = 要求匹配的主机
error-line-names = 证书中的名称
error-line-time = 验证方的时间
error-line-not_after = 证书到期时间
error-line-not_before = 证书生效时间
error-line-serial_number = 序列号
error-line-subject_key = 主体密钥标识
error-line-authority_key = 颁发者密钥标识
error-line-candidate = 尝试过的 CA
error-line-reason = 验证方的说法
error-line-file = 文件
error-line-name = 名称
error-line-caller = 调用方
error-line-pin = 集群 CA 的哈希
error-line-token_id = 令牌 ID
error-line-verb = 操作
error-line-resource = 资源
error-line-namespace = 命名空间

## openssl 的输出

error-handshake-endpoint = 连接到
error-handshake-server_name = 请求的服务器名
error-handshake-verify_result = openssl 自己的结论
    .explain = openssl 依据的是本机信任的 CA，其中通常没有集群的 CA。因此代码 20 或 21 并不说明证书有问题。
error-handshake-client_authorities = 服务器认可的客户端 CA

## 报错信息的含义

error-says-unknown_authority = 签发该证书的不是受信任的 CA。
    .explain = Go 的这句报错原因很多：kubeconfig 或 Pod 里的 CA 已过时、连到了别的集群、中间有代理、服务器没有发送中间 CA。
    .fix = 请粘贴所用的 kubeconfig，以及被拒绝的证书。
error-says-expired = 有证书已到期。
    .explain = 证书本身到期，或其上的 CA 到期，Go 的报错完全相同，只能凭日期区分。
    .fix = 请粘贴相关的证书：服务器出示的证书，以及 kubeconfig。
error-says-not_yet_valid = 有证书尚未生效。
    .explain = 要么验证方的时钟慢了，要么签发方的时钟快了。
    .fix = 请核对两台机器的时钟：`timedatectl`。较新的客户端会在报错中写出两个时间。
error-says-name = 证书上没有所访问的名称。
    .fix = 请粘贴服务器出示的证书和 kubeconfig，名称会逐个比对。
error-says-no_address = 访问时用的是 IP 地址，而证书上没有 IP 地址。
    .fix = 请粘贴服务器出示的证书：`openssl s_client -connect HOST:PORT -showcerts </dev/null`。
error-says-common_name = 证书只在通用名称（CN）里写了主机名，而 CN 会被忽略。
error-says-usage = 证书不可用于此用途。
    .explain = 客户端用了服务器证书，或者反过来。最常见的是拿 etcd 的服务器证书去连接 etcd。
    .fix = 请粘贴该证书，看它的扩展密钥用途。
error-says-rule = 证书不符合 Go 验证程序的一条规则。
    .fix = 请粘贴该证书及其上的 CA，即可看到每条规则和比对的值。
error-says-key = 私钥与证书不对应。
    .explain = 两者多半来自不同次的更新。
    .fix = 请粘贴 kubeconfig，或同时粘贴证书和私钥：私钥会被遮盖，只比对其公钥部分。
error-says-pem = 此处缺少所需类型的 PEM 块。
    .explain = 常见原因：DER、空值、重复做了 base64，或者证书和私钥放反了。
    .fix = 请粘贴 kubeconfig 或该文件，看其中到底是什么。
error-says-base64 = 有字段不是 base64。
    .explain = 必须是标准 base64，带填充，中间没有换行。
    .fix = 请原样粘贴 kubeconfig，即可看到是哪个字段、哪个字节出错。
error-says-bootstrap = kubelet 没有有效的客户端证书，启动引导 kubeconfig 也已不在。
    .explain = 只有 kubelet.conf 里的证书缺失或到期时，kubelet 才会去找启动引导 kubeconfig；节点加入之后不再需要它，kubeadm 会将其删除。
    .fix = 请粘贴在该节点上运行的结果：`sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`。新的 kubelet.conf 可在控制平面节点上生成：`kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`。
error-says-kubelet = kubelet 的客户端证书已到期。
    .explain = 证书过了有效期的 70% 至 90% 时，kubelet 会自动更新，除非当时节点关机、API 服务器连不上，或者没有人签发。
    .fix = 请粘贴在该节点上运行的结果：`sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`。新的 kubelet.conf 可在控制平面节点上生成：`kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`。
error-says-serving = kubelet 没有服务证书。
    .explain = 启用 `serverTLSBootstrap` 后，它会向集群申请一个；请求获得批准之前，与它的 TLS 握手都会失败。
error-says-node = 证书声称属于某个节点，却没有写节点名。
    .explain = 通用名称恰好是 `system:node:`。
    .fix = 请带上节点名重新签发：`kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`。
error-says-front_proxy = 该通用名称不在允许的前端代理之列。
    .explain = 证书由前端代理的 CA（`--requestheader-client-ca-file`）签发，但名称不在 `--requestheader-allowed-names` 中。如果两个参数用的是同一个 CA，每个普通客户端都会引出这条日志，可以不理会。
    .fix = 查看这两个参数：`grep requestheader /etc/kubernetes/manifests/kube-apiserver.yaml`。
error-says-refused = 连接的另一方拒绝了这一方的证书。
    .explain = 出现在服务器日志里时，表示客户端不接受服务器的证书；原因只有那个客户端的输出里才有。
    .fix = 请粘贴客户端自己的报错、它信任的 CA，以及该服务器出示的证书。
error-says-signer = 负责签发的 CA 已到期。
    .explain = 其下的证书都无法更新。
    .fix = 请粘贴该 CA：`sudo openssl x509 -in /etc/kubernetes/pki/ca.crt`。
error-says-conflict = 既给出了 CA，又有一项设置使它不起作用。
    .explain = 两者同时出现时，client-go 在连接之前就会拒绝。
    .fix = 请保留 CA：`kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`。
error-says-unauthorized = API 服务器没有接受该凭据。
    .explain = 401 从不告诉调用方原因，原因只写在 API 服务器的日志里。
    .fix = 请粘贴凭据本身（kubeconfig 或令牌），凡是不依赖集群的检查都会进行。
error-says-nameless = 只有前端代理的检查报错：客户端证书很可能没有写明用户。
    .explain = 最先进行的前端代理检查对每个普通客户端都会说不认识其 CA。如果后面没有别的错误，说明客户端检查通过了，只是没有找到通用名称。
    .fix = 请带上通用名称重新签发；粘贴该证书可看到其中的内容。
error-says-front_proxy_first = 在此之前，前端代理的检查不认识该 CA。
    .explain = 对每个普通客户端证书它都会这样说，不说明任何问题。

## kubeadm 对加入集群的报错

error-says-pin = { $pin-given ->
        [0] 加入命令中的哈希与集群 CA 的哈希不同。
       *[other] 加入命令中的哈希与集群 CA 的哈希不同，后者是 `{ $pin }`。
    }
    .explain = 这条命令来自另一个集群，或打印之后 CA 已更换，或者哈希取自证书而不是它的公钥。令牌和连接都没有问题：kubeadm 最后才核对哈希。
    .fix = 不要直接照抄报错中的哈希：冒充者的 CA 也会出现在那里。请在该集群的控制平面节点上打印完整命令：`sudo kubeadm token create --print-join-command`。
error-says-pin_malformed = 加入命令中的 CA 哈希格式不对。
    .explain = 它必须是 `sha256:` 加 64 位十六进制数字。kubeadm 还没有比对就停止了。
    .fix = 请在控制平面节点上打印完整命令：`sudo kubeadm token create --print-join-command`。
error-says-token_malformed = 加入命令中的令牌不符合启动引导令牌的格式。
    .explain = 它必须是 6 位加 16 位小写字母或数字，中间是一个点。kubeadm 还没有连接就停止了。
    .fix = 请在控制平面节点上打印完整命令：`sudo kubeadm token create --print-join-command`。
error-says-no_signature = { $id-given ->
        [0] cluster-info 没有用加入命令的令牌签名。
       *[other] cluster-info 没有令牌 `{ $id }` 的签名。
    }
    .explain = 签名只在令牌的 Secret 存在期间存在，而 kubeadm 的令牌有效期为 24 小时。
    .fix = 请在控制平面节点上新建令牌和加入命令：`sudo kubeadm token create --print-join-command`。
error-says-other_signature = cluster-info 是用另一个密文签名的，与加入命令中的不同。
    .explain = 令牌中点之后的部分不对，或 cluster-info 中的 kubeconfig 在签名后被改过，或应答的是另一台服务器。
    .fix = 请在该集群的控制平面节点上打印完整命令：`sudo kubeadm token create --print-join-command`。
error-says-cluster_info_changed = kubeadm 经 TLS 再次读取时，cluster-info 的内容不同。
    .explain = 它恰好在此时被修改，或者这台机器与 API 服务器之间有东西改动了应答。
    .fix = 请再运行一次。如果结果相同，请在控制平面节点上读取 cluster-info 并比较：`kubectl -n kube-public get configmap cluster-info -o yaml`。
error-says-cluster_info_forbidden = 集群不允许待加入的机器读取 cluster-info。
    .explain = kubeadm 以 `system:anonymous` 身份读取，不带凭据。kube-public 中的 Role 和 RoleBinding `kubeadm:bootstrap-signer-clusterinfo` 允许这样做；它们不存在，或者 API 服务器设了 `--anonymous-auth=false`。
    .fix = 请在控制平面节点上重新创建它们，并检查该标志：`sudo kubeadm init phase bootstrap-token`、`grep anonymous-auth /etc/kubernetes/manifests/kube-apiserver.yaml`。也可以用发现文件加入：`kubeadm join --discovery-file FILE`。
error-says-join_unauthorized = API 服务器不接受加入命令中的令牌。
    .explain = 这个令牌足以核对 cluster-info，但它已到期，或缺少 `authentication` 用途。
    .fix = 请在控制平面节点上新建两种用途都有的令牌：`sudo kubeadm token create --usages signing,authentication --print-join-command`。
error-says-join_forbidden = 令牌 `{ $id }` 的用户没有加入集群所需的权限。
    .explain = API 服务器接受这个令牌。它的权限来自用户组 `system:bootstrappers:kubeadm:default-node-token`（由 Secret 的 `auth-extra-groups` 给出）以及 kubeadm 创建的绑定。
    .fix = 请检查令牌的用户组，并在控制平面节点上重新创建这些绑定：`sudo kubeadm token list`、`sudo kubeadm init phase bootstrap-token`。
error-says-certs_gone = 控制平面上传的证书已被删除。
    .explain = kubeadm 把它们上传到 Secret `kubeadm-certs`，集群在两小时后删除它。
    .fix = 请在控制平面节点上重新上传，并使用打印出的密钥：`sudo kubeadm init phase upload-certs --upload-certs`。
error-says-certs_key = 证书密钥无法解密已上传的证书。
    .explain = 每次上传都会生成新的密钥，旧密钥不再适用。
    .fix = 请在控制平面节点上重新上传，并使用打印出的密钥：`sudo kubeadm init phase upload-certs --upload-certs`。

## 不是凭据的问题

error-says-connection_refused = { $host-given ->
        [0] 不是凭据的问题：该地址没有程序在监听。
       *[other] 不是凭据的问题：`{ $host }` 没有程序在监听。
    }
    .explain = 连接在发送任何证书或令牌之前就结束了。API 服务器没有运行，或者地址或端口不对。`localhost:8080` 表示 kubectl 没有找到 kubeconfig。
    .fix = 请检查地址，并在控制平面节点上检查 API 服务器是否在运行：`kubectl config view --minify`、`sudo crictl ps -a --name kube-apiserver`。
error-says-timeout = { $host-given ->
        [0] 不是凭据的问题：没有及时得到应答。
       *[other] 不是凭据的问题：`{ $host }` 没有及时应答。
    }
    .explain = 没有证书或令牌被拒绝。防火墙丢弃了数据包，缺少路由，或服务器过载。
    .fix = { $host-given ->
        [0] 请检查端口是否可达：`nc -vz -w 3 HOST PORT`。
       *[other] 请检查端口是否可达：`curl -vk --max-time 3 https://{ $host }/readyz`。
    }
error-says-no_host = { $host-given ->
        [0] 不是凭据的问题：该名称没有对应的地址。
       *[other] 不是凭据的问题：名称 `{ $host }` 没有对应的地址。
    }
    .explain = 名称服务器没有这个名称，因此没有建立连接。
    .fix = { $host-given ->
        [0] 请核对 kubeconfig 中的名称，并查询名称服务器：`kubectl config view --minify`。
       *[other] 请核对 kubeconfig 中的名称，并查询名称服务器：`kubectl config view --minify`、`getent hosts { $host }`。
    }
error-says-forbidden = 不是凭据的问题：API 服务器识别出用户 `{ $user }`，而 RBAC 不允许这个请求。
    .explain = 403 出现在身份认证之后：凭据已被接受。需要有 Role 和 RoleBinding 允许它。
    .fix = 请检查该用户的权限：`{ $command }`。
error-says-anonymous = 请求没有带 API 服务器接受的凭据，因此视为 `system:anonymous`。
    .explain = 匿名请求几乎什么都不能做。kubeconfig 的用户没有凭据，或没有找到该文件，或代理去掉了凭据。凭据错误时得到的是 401，不是这个。
    .fix = 请检查使用的是哪个 kubeconfig 和哪个用户：`kubectl config view --minify`、`kubectl auth whoami`。

## 与所给内容对照

error-match-kubeconfig = `{ $host }` 正是 kubeconfig 中的服务器：`{ $server }`。
error-match-no_kubeconfig = `{ $host }` 不是所给 kubeconfig 中的服务器：`{ $servers }`。
    .explain = 报错可能来自另一个客户端，或来自 Pod 内部。
error-match-candidate = 尝试过的 CA（`{ $name }`）已经给出：自 { $issued } 起有效{ $key_id-given ->
        [0] {""}
       *[other] ，密钥标识是 { $key_id }
    }。
error-match-presented = 服务器的证书是 { $subject }，颁发者是 { $issuer }{ $key_id-given ->
        [0] {""}
       *[other] ，对应密钥 { $key_id }
    }。
error-match-serial_number = 序列号为 { $serial_number } 的证书是 { $subject }。
error-match-names = 名称与此完全一致的证书是 { $subject }：`{ $names }`。
error-match-date = { $subject } 的日期恰好是 { $date }。
error-match-other_date = { $subject } 的日期是 { $date }，与报错中的日期不符。
error-match-path = 它可以追溯到受信任的 CA { $anchor }，只有名称不符。
error-match-other_form = `{ $name }` 不参与比对。
    .explain = IP 地址只与 IP 地址比对，域名只与域名比对。
error-match-name_differs = `{ $name }` 不符。
error-match-name_nearest = `{ $name }` 不符，但最为接近。
error-match-common_name = 通用名称（CN）`{ $name }` 不算数。
    .explain = Go 自 1.15 起忽略服务器证书的通用名称（CN）。
error-match-kubelet_made = 该证书是 kubelet 于 { $created } 为自己生成的，颁发者是 { $issuer }。
    .explain = 上面只有节点的主机名，没有 IP 地址；有效期一年，不会更新，也不由集群的 CA 签发。
    .fix = 请改由集群签发：在 kubelet 配置中设 `serverTLSBootstrap: true`，然后批准它的请求。

error-match-other_request = 请求 `{ $request }` 不是 `{ $host }` 上的 kubelet 提交的：{ $names-given ->
        [0] 它来自节点 `{ $node }`
       *[other] 它来自节点 `{ $node }`，用于 `{ $names }`
    }。
    .explain = 批准它对 `{ $host }` 上的 kubelet 没有帮助。
error-match-other_server = { $subject } 不是 `{ $host }` 的证书：{ $names-given ->
        [0] 上面没有列出任何名称
       *[other] 它对 `{ $names }` 有效
    }。
    .explain = Go 先比对名称，再查找 CA。报错没有提到名称，说明服务器出示的是另一张证书。

## 原因

error-cause-same_name = 签发该{ $side }证书的是另一个同名 CA（`{ $name }`）：证书{ $wanted_key_id-given ->
        [0] 没有写明签发它的密钥
       *[other] 指向的密钥是 { $wanted_key_id }
    }，而你的 CA 自 { $issued } 起有效，{ $given_key_id-given ->
        [0] 密钥不同
       *[other] 密钥是 { $given_key_id }
    }。
    .explain = 所有 kubeadm 集群的 CA 都同名。要么集群重建过，你的 kubeconfig 已经过时；要么它属于另一个集群。
    .fix = 请在控制平面节点上取得现在的 kubeconfig：`sudo cat /etc/kubernetes/admin.conf`。也可以在那里为自己新建一份：`sudo kubeadm kubeconfig user --client-name NAME`。
error-cause-candidate = 签发该{ $side }证书的是另一个同名 CA（`{ $name }`）；你的 CA 自 { $issued } 起有效{ $given_key_id-given ->
        [0] {""}
       *[other] ，密钥是 { $given_key_id }
    }。
    .explain = 报错说明签名不是用这个密钥做出的。所有 kubeadm 集群的 CA 都同名。要么集群重建过，你的 kubeconfig 已经过时；要么它属于另一个集群。
    .fix = 请在控制平面节点上取得现在的 kubeconfig：`sudo cat /etc/kubernetes/admin.conf`。粘贴服务器出示的证书，可以看出签名用的是哪个密钥。
error-cause-issuer = 证书 { $subject } 由 { $issuer }{ $key_id-given ->
        [0] {" "}签发
       *[other] {" "}用密钥 { $key_id } 签发
    }，而受信任的 CA 是 `{ $trusted }`。
    .explain = 可能 CA 属于另一个集群，可能中间有设备用自己的证书应答，也可能服务器没有带上中间 CA。
    .fix = 如果颁发者是集群的 CA，请在控制平面节点上取得它：`sudo cat /etc/kubernetes/pki/ca.crt`。如果是代理的 CA，请直接访问 API 服务器。
error-cause-self_signed = 证书 { $subject } 是自签名的，不受信任。
    .explain = 它之上没有 CA。kubelet 和一些面板在没有集群签发的证书时，会自己生成这样的证书。
    .fix = 请改由集群的 CA 签发，或把这个证书本身作为 CA 交给客户端。
error-cause-trusted_here = 你给出的 CA 认可{ $subject-given ->
        [empty] 服务器的证书
       *[given] 服务器的证书（{ $subject }）
    }；报错的程序用的是别的 CA，或者连到了另一台服务器。
    .explain = 它可能是 Pod，可能用了另一份 kubeconfig，也可能是 `--client-ca-file` 不同的 API 服务器；同一地址背后也可能有多台服务器。
    .fix = 请打印那里实际使用的配置（`kubectl config view --raw --minify --flatten`），以及服务器现在出示的证书：`{ $command }`。
error-cause-expired = 证书 { $subject } 当时已过期：{ $not_after } 到期，已过去 { $late }。
    .explain = 报错中的日期恰好是这个证书的到期时间，不是其上 CA 的。
    .fix = { $renewer ->
        [kubelet-client] kubeadm 不更新这个证书。请在控制平面节点上为该节点新建 kubeconfig：`sudo { $command } > kubelet.conf`。把它放到该节点的 `/etc/kubernetes/kubelet.conf`，再在该节点上删除旧证书并重启 kubelet，随后由 kubelet 自行更新：`sudo rm /var/lib/kubelet/pki/kubelet-client-*`、`sudo systemctl restart kubelet`。
        [kubelet-serving] kubeadm 不更新这个证书。kubelet 会提交下一个请求，需要有人批准：`{ $command }`、`kubectl certificate approve NAME`。
        [kubeadm] 请在控制平面节点上更新，重启使用它的组件，并重新复制它们的 kubeconfig：`sudo { $command }`。
       *[other] 请由原来的签发方重新签发。如果由 kubeadm 签发，可在控制平面节点上更新：`sudo kubeadm certs renew all`。
    }
error-cause-ca_expired = CA { $subject } 当时已过期：{ $not_after } 到期，已过去 { $late }。
    .explain = 报错中的日期是 CA 的到期时间。其下的证书无论自身日期如何，都会得到同样的报错。
    .fix = 请以原有密钥更新 CA 并分发，再更新其下的证书。`sudo kubeadm certs renew all` 不会更新 CA。
error-cause-clock_ahead = 写出这条报错的机器，时钟快了 { $ahead }：在 { $judged_at } 它显示的是 { $time }。
    .explain = 按另一个时间，证书仍在有效期内。
    .fix = 请校准那台机器的时钟：`timedatectl`。
error-cause-clock_behind = 验证方的时钟慢了：它显示的是 { $time }，而证书自 { $not_before } 起有效，晚 { $behind }。
    .explain = 在判定时刻，证书已经有效。Kubernetes 签发证书时会把生效时间提前五分钟，差距更大，就是时钟不准。
    .fix = 请校准写出报错的机器的时钟：`timedatectl`。
error-cause-issuer_ahead = 证书自 { $not_before } 起有效，比 { $judged_at } 晚 { $ahead }。
    .explain = 签发方的时钟快了。
    .fix = 请校准签发方的时钟（`timedatectl`），然后重新签发证书。
error-cause-not_backdated = 证书在 { $time } 就被使用，早了 { $behind }：它自 { $not_before } 起有效。
    .explain = Kubernetes 签发证书时会把生效时间提前五分钟，以容许时钟有这点差别；签发这个证书的工具没有这样做。
    .fix = 请让签发工具把生效时间稍稍提前，并核对时钟：`timedatectl`。
error-cause-name = 证书对 `{ $host }` 无效，上面的名称是 `{ $listed }`。
    .explain = { $nearest-given ->
        [0] IP 地址只与 IP 地址比对，域名只与域名比对，通用名称（CN）会被忽略。没有接近的名称。
       *[other] IP 地址只与 IP 地址比对，域名只与域名比对，通用名称（CN）会被忽略。最接近的是 `{ $nearest }`。
    }
    .fix = { $name-given ->
        [0] {""}
       *[other] 可以保留地址，改为验证证书上有的名称：`kubectl config set-cluster CLUSTER --tls-server-name={ $name }`。
    }{ $server-given ->
        [0] {""}
       *[other] 可以改用证书上有的名称访问：`kubectl config set-cluster CLUSTER --server={ $server }`。
    }也可以为 { $host } 重新签发：把它加入 apiServer.certSANs，移走 `/etc/kubernetes/pki/apiserver.crt` 及其私钥，在每个控制平面节点上运行 `sudo kubeadm init phase certs apiserver --config FILE`。
error-cause-no_address = 访问服务器用的是 `{ $host }`，而证书上没有 IP 地址。
    .explain = IP 地址只与证书上的 IP 地址比对，域名不算。
    .fix = 请改用证书上有的名称访问，或签发带有地址 { $host } 的证书。对于 kubelet：设 `serverTLSBootstrap: true`，然后批准请求。
error-cause-common_name = 证书没有主体备用名称，而通用名称（CN）会被忽略。
    .explain = Go 自 1.15 起忽略服务器证书的通用名称（CN）。
    .fix = 请带上 subjectAltName 重新签发：`openssl req -addext subjectAltName=DNS:NAME,IP:ADDRESS`。
error-cause-usage = 证书 { $subject } 不可用作{ $purpose }证书，它允许的用途是 { $usages }。
    .fix = 请为该用途签发证书：客户端用 clientAuth，服务器用 serverAuth。连接 etcd 用 kubeadm 生成的 `/etc/kubernetes/pki/apiserver-etcd-client.crt`。
error-cause-serving_waits = kubelet 的服务证书请求 `{ $request }` 待处理，而这种请求默认没有人批准。
    .explain = kubelet 的客户端证书请求会自动批准，发给 `kubernetes.io/kubelet-serving` 的请求则不会。批准之前，与它的 TLS 握手都会失败，`kubectl logs` 和 `kubectl exec` 也随之失败。
    .fix = 请先看请求中的名称，再运行 `{ $command }`。
error-cause-item = { $kind } `{ $name }` { $verdict }。
    .explain = 对它执行的每个步骤，见该项本身。

## 仅凭这一行的推断

error-likely-same_name = 客户端信任的 CA `{ $name }` 与签发该证书的同名 CA 密钥不同。
    .explain = 因为名称相符，客户端试了自己的 CA `{ $name }`，但签名不符：`{ $reason }`。所有 kubeadm 集群的 CA 都同名。要么集群重建过，kubeconfig 已经过时；要么它属于另一个集群。
    .fix = 请在控制平面节点上取得现在的 kubeconfig：`sudo cat /etc/kubernetes/admin.conf`。要确认，请粘贴所用的 kubeconfig 和服务器出示的证书。
error-likely-not_ca = 客户端信任的证书 `{ $name }` 不是 CA。
    .explain = 它与颁发者同名，但 Go 不接受它作为颁发者：`{ $reason }`。
    .fix = 请粘贴所用的 kubeconfig。其中的 CA 必须是集群的 CA：`sudo cat /etc/kubernetes/pki/ca.crt`。
error-likely-other_issuer = 受信任的 CA 中，没有一个与证书的颁发者同名。
    .explain = 如果有 CA 与颁发者同名，Go 会在报错中写出它试过的 CA，而这一行没有。因此证书来自名称不同的 CA：另一类集群的、中间代理的，或者是没有发送的中间 CA，也可能程序只信任本机的 CA。
    .fix = 请查看证书由谁签发，再与 kubeconfig 中的 CA 比较。
error-likely-request_waits = { $host-given ->
        [0] kubelet 的服务证书请求正在等待批准。
       *[other] `{ $host }` 上的 kubelet 的服务证书请求正在等待批准。
    }
    .explain = 设了 `serverTLSBootstrap` 时，kubelet 向集群申请服务证书，而默认没有人批准这类请求。在此之前，与它的每次 TLS 握手都以 `internal error` 结束。
    .fix = 请找到它的请求并核对名称：`{ $command }`，然后批准：`kubectl certificate approve NAME`。
error-likely-token_gone = { $id-given ->
        [0] 加入命令中的令牌已到期，或属于另一个集群。
       *[other] 令牌 `{ $id }` 已到期，或属于另一个集群。
    }
    .explain = kubeadm 的令牌有效期为 24 小时。之后它的 Secret 被删除，cluster-info 中的签名也随之消失。如果 Secret 还在，说明它不允许签名，或控制器 bootstrapsigner 没有运行。
    .fix = { $id-given ->
        [0] 请在控制平面节点上新建令牌和加入命令：`sudo kubeadm token create --print-join-command`。
       *[other] 请在控制平面节点上新建令牌和加入命令：`sudo kubeadm token create --print-join-command`。要看令牌是否还在：`{ $command }`。
    }

## 还需要什么

error-needs-server_certificate = 没有给出服务器的证书。
    .explain = 它会指明签发所用的密钥。
    .fix = 请粘贴以下命令的全部输出：`{ $command }`。
error-needs-trusted_ca = 没有给出验证方信任的 CA。
    .explain = 客户端的在 kubeconfig 里，Pod 的是令牌旁边的文件 ca.crt；API 服务器的由 `--client-ca-file` 指定。
    .fix = 请粘贴以下命令的输出，凭据不会离开本页：`{ $command }`。
error-needs-client_certificate = 没有给出序列号为 { $serial_number } 的客户端证书。
    .fix = 请粘贴该客户端的 kubeconfig 或证书，凭序列号即可对上。
error-needs-date = 没有给出日期为 { $not_after } 的证书；当时它已过期 { $late }。
    .explain = 过期的可能是所出示的证书，也可能是其上的 CA。
    .fix = 请粘贴以下命令的输出：`{ $command }`。
error-needs-serving_request = 没有给出 kubelet 的服务证书请求。
    .explain = 这种请求默认没有人批准，批准之前 kubelet 没有服务证书。
    .fix = 请粘贴以下命令的输出：`{ $command }`。

## 规则名称

rule-error-says = 报错的含义
rule-error-match = 与所给内容对照
rule-error-cause = 原因
rule-error-likely = 可能的原因
rule-error-needs = 还需要什么

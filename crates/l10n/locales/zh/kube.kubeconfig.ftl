# kubeconfig 文件。

## 读出的内容

kube-kubeconfig-server = 服务器
kube-kubeconfig-current_context = 当前上下文
kube-kubeconfig-contexts = 上下文
kube-kubeconfig-user = 用户条目
kube-kubeconfig-methods = 认证方式

## client-go 的规则

kube-kubeconfig-context_complete = 上下文 `{ $context }` 使用集群 `{ $cluster }` 和用户 `{ $user }`。
kube-kubeconfig-no_current_context = { $contexts-given ->
        [0] 没有设置当前上下文，文件中也没有上下文。
       *[other] 没有设置当前上下文。文件中有：`{ $contexts }`。
    }
    .explain = 当前上下文决定连接哪个服务器、使用哪个凭据。
    .fix = 请选定一个：`kubectl config use-context CONTEXT`。
kube-kubeconfig-reference_missing = { $context-given ->
        [empty] 当前上下文是 `{ $name }`，而文件中没有这个上下文。
       *[other] { $name-given ->
            [empty] 当前上下文 `{ $context }` 没有写明{ $what }。
           *[other] 当前上下文 `{ $context }` 需要{ $what } `{ $name }`，而文件中没有。
        }
    }
    .explain = 上下文按名称引用集群与用户，名称须逐字符相同。
    .fix = 请查看文件中有什么：`kubectl config view`。然后改正名称，或合并含有该条目的文件。
kube-kubeconfig-server_set = 服务器是 `{ $server }`。
kube-kubeconfig-no_server = 集群 `{ $cluster }` 没有写明服务器。
    .explain = client-go 会拒绝该文件：`no server found for cluster`。
    .fix = 请写明：`kubectl config set-cluster CLUSTER --server=https://HOST:6443`。
kube-kubeconfig-plain_http = 连接服务器 `{ $server }` 没有使用 TLS。
    .explain = API 服务器会回答 400：`Client sent an HTTP request to an HTTPS server.` 而且凭据会以明文经过网络。
    .fix = 请改用 https 地址：`kubectl config set-cluster CLUSTER --server=https://HOST:6443`。
kube-kubeconfig-ca_readable = `{ $path }` 中有 { $certificates } 个 CA 证书，用来验证服务器。
kube-kubeconfig-system_roots = 没有给出 CA，以本机的根证书验证服务器。
    .explain = 这适用于使用公共证书的服务器。kubeadm 集群的 CA 不在其中，会报 `x509: certificate signed by unknown authority`。
kube-kubeconfig-tls_not_verified = 不验证服务器：`insecure-skip-tls-verify` 为 true。
    .explain = 无论谁在那个地址应答，都会被当作集群，并收到令牌。
    .fix = 请改为写明集群的 CA：`kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`。
kube-kubeconfig-insecure_with_ca = 同时设置了 CA（`{ $path }`）和 `insecure-skip-tls-verify`。
    .explain = client-go 在连接之前就会拒绝：`specifying a root certificates file with the insecure flag is not allowed`。
    .fix = 请保留 CA：`kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`。
kube-kubeconfig-data_not_base64 = `{ $path }` 从字节 { $position } 起不是 base64。
    .explain = 文件是整体解码的，一个字段损坏，其中所有上下文都不能用：`illegal base64 data at input byte { $position }`。
    .fix = 请从可用的地方重新复制：`kubectl config view --raw --minify --flatten`。
kube-kubeconfig-no_certificate = `{ $path }` 中没有证书。
    .explain = Go 要求的是 PEM 块 CERTIFICATE，否则报 `tls: failed to find any PEM data in certificate input`。DER、空值、重复的 base64 编码都会如此。
    .fix = 请重新写入 PEM 文件：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`；如果是 CA：`kubectl config set-cluster CLUSTER --certificate-authority=FILE --embed-certs`。
kube-kubeconfig-no_private_key = `{ $path }` 中没有私钥。
    .explain = Go 要求的是能读出的、未加密的 PEM 块 PRIVATE KEY。
    .fix = 请重新写入证书与私钥：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-pair_incomplete = 给出了 `{ $path }`，却没有 `{ $missing }`。
    .explain = 客户端证书与私钥须成对使用，只有其一，client-go 会拒绝该用户。
    .fix = 请写入两者：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-data_and_file = 同时给出了 `{ $data }` 和 `{ $file }`。
    .explain = 两者说的是同一件事，client-go 不替人选择，直接拒绝。
    .fix = 请从文件中删去其中一个。
kube-kubeconfig-too_many_methods = 用户有不止一种认证方式：{ $methods }。
    .explain = 这几种同时出现，client-go 会拒绝：`more than one authentication method found`。客户端证书与令牌并用则是允许的。
    .fix = 请在用户条目中只保留一种。
kube-kubeconfig-methods_found = 用户的认证方式：{ $methods }。
kube-kubeconfig-key_matches = `{ $path }` 中的私钥与客户端证书对应。
kube-kubeconfig-key_mismatch = `{ $path }` 中的私钥与客户端证书不对应。
    .explain = 证书中的密钥是 `{ $certificate_key }`，而该字段是 `{ $private_key }` 的私钥，Go 会拒绝：`tls: private key does not match public key`。两者往往出自不同的几次更新。
    .fix = 请找到对应的一对并写入：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-file_unknown = { $file-given ->
        [empty] `{ $path }` 写的文件名是空白的。
       *[other] `{ $path }` 指向文件 `{ $file }`，而该文件没有给出。
    }
    .explain = kubeconfig 本身的内容都已检查。
    .fix = 请从那台机器上取来该文件：`sudo cat { $file }`。
kube-kubeconfig-plugin_unknown = 凭据由插件 `{ $command }` 提供，而 Credscope 不运行插件。
    .explain = kubectl 每次运行时，插件都会产生新的凭据，文件中没有写明会是什么。
    .fix = 请在插件可用的地方查看你被识别为哪个用户：`kubectl auth whoami`；也可以粘贴它输出的 ExecCredential。
kube-kubeconfig-client_certificate = `{ $path }` 中的客户端证书{ $verdict }。
    .explain = 该证书另列为一项，并附有对它执行的每个步骤。
    .fix = { $renewer ->
        [kubelet-client] kubeadm 不更新这个证书。请在控制平面节点上为该节点新建 kubeconfig：`sudo { $command } > kubelet.conf`。把它放到该节点的 `/etc/kubernetes/kubelet.conf`，再在该节点上删除旧证书并重启 kubelet，随后由 kubelet 自行更新：`sudo rm /var/lib/kubelet/pki/kubelet-client-*`、`sudo systemctl restart kubelet`。
        [kubeadm] 请在控制平面节点上更新：`sudo { $command }`，然后从那里复制更新后的文件。
       *[other] 见该证书自己的步骤。
    }
kube-kubeconfig-token = `{ $path }` 中的令牌{ $verdict }。
    .explain = 该令牌另列为一项，并附有对它执行的每个步骤。
    .fix = 见该令牌自己的步骤。写入新令牌：`kubectl config set-credentials USER --token=TOKEN`。
kube-kubeconfig-opaque_token = `{ $path }` 中的令牌既不是 JWT，也不是启动引导令牌，是什么只有集群知道。
    .explain = 它可能写在静态令牌文件中，或供 webhook 使用。从它本身读不出任何内容。
    .fix = 请查看集群将它识别为哪个用户：`kubectl auth whoami`。
kube-kubeconfig-token_not_sendable = `{ $path }` 中的令牌带有换行，无法发送。
    .explain = Go 拒绝发送含有换行的 HTTP 头部。换行多半来自文件末尾。
    .fix = 请写入不带换行的令牌：`kubectl config set-credentials USER --token="$(cat FILE)"`。
kube-kubeconfig-basic_authentication = 将发送用户名 `{ $username }` 和密码，是否接受只有服务器知道。
    .explain = kube-apiserver 忽略基本认证，把请求当作匿名；位于它之前的代理可能会接受。
    .fix = 请查看服务器将你识别为哪个用户：`kubectl auth whoami`。
kube-kubeconfig-no_credential = { $user-given ->
        [empty] 没有设置用户，请求将以 `system:anonymous` 的身份发出。
       *[other] 用户 `{ $user }` 没有凭据，请求将以 `system:anonymous` 的身份发出。
    }
    .explain = 通常得到的回答是 403 Forbidden。kubectl 走不到这一步：它会询问用户名，没有终端时输出 `error: EOF`。
    .fix = 请为该用户写入凭据：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-server_verified = 服务器的证书 `{ $subject }` 对 `{ $host }` 有效。
    .explain = 从它有一条路径通到 kubeconfig 中的 CA，而且 `{ $host }` 是它的名称之一。
kube-kubeconfig-server_certificate = 服务器的证书 `{ $subject }`（以 `{ $host }` 连接）{ $verdict }。
    .explain = 客户端先验证服务器，再发送凭据：须有路径通到 kubeconfig 中的 CA，而且所连接的名称（或 `tls-server-name`）须在证书的名称之中。
    .fix = 请查看服务器发送了什么：`openssl s_client -connect HOST:6443 -showcerts </dev/null`。运行中的集群的 CA 在控制平面节点的 `/etc/kubernetes/pki/ca.crt`；仍能访问集群的人也可以用 `kubectl -n kube-public get configmap cluster-info -o yaml` 查看。
kube-kubeconfig-ca_missing = 没有给出 CA，而服务器的证书 `{ $subject }` 由集群自己的 CA { $issuer } 签发。
    .explain = 没有 CA 时，客户端使用本机的根证书；除非有人放入，集群自己的 CA 不在其中，会报 `x509: certificate signed by unknown authority`。
    .fix = 请写明 CA：`kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs`。
kube-kubeconfig-proxy_invalid = client-go 不认识这种代理：`{ $proxy }`。
    .explain = `proxy-url` 须以 `http://`、`https://` 或 `socks5://` 开头。
    .fix = 请改正，或删去：`kubectl config unset clusters.CLUSTER.proxy-url`。
kube-kubeconfig-exec_incomplete = 插件条目 `{ $path }` 中没有 `{ $missing }`。
    .explain = client-go 不运行插件就会拒绝该条目：`{ $missing } must be specified`。
    .fix = 请用生成它的工具重新写入该条目，例如云厂商的 `get-credentials`。
kube-kubeconfig-exec_version = { $version-given ->
        [empty] `{ $path }` 是空白的，而该版本支持的是 `{ $accepted }`。
       *[other] `{ $path }` 是 `{ $version }`，而该版本支持的是 `{ $accepted }`。
    }
    .explain = kubectl 与插件须使用同一版本的接口。自 1.24 起 kubectl 拒绝 v1alpha1：`exec plugin: invalid apiVersion`。
    .fix = 请升级插件，并用它重新写入该条目。
kube-kubeconfig-basic_ignored = 将发送用户名 `{ $username }` 和密码，而 kube-apiserver 会忽略它们。
    .explain = 自 1.19 起它不再接受密码，请求按匿名处理，得到的回答是 `system:anonymous` 的 403 Forbidden。只有位于它之前的代理才可能接受。
    .fix = 请改用客户端证书或令牌：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-impersonation_allowed = `{ $by }` 以 `{ $user }` 的身份行事；它属于 `system:masters`，有权这样做。
kube-kubeconfig-impersonation_unknown = { $by-given ->
        [empty] 该用户请求以 `{ $user }` 的身份行事，是否有权只有集群知道。
       *[other] `{ $by }` 请求以 `{ $user }` 的身份行事，是否有权只有集群知道。
    }
    .explain = 条目中有 `as`。API 服务器会按 RBAC 查看凭据本身的用户有没有 `impersonate` 权限，没有就回答 403 Forbidden。
    .fix = 请询问集群：如果有权，`kubectl auth whoami` 会回答 `{ $user }`。
kube-kubeconfig-without_users = 这份 kubeconfig 只有集群，没有用户：`{ $clusters }`。
    .explain = cluster-info ConfigMap 中的 kubeconfig 就是这样：它写明集群的地址和 CA，但不提供访问权限。
kube-kubeconfig-holds = 用户 `{ $user }` 的凭据可用于 `{ $server }`。
    .explain = client-go 与 API 服务器的检查，凡能离线进行的都已通过。用户能做什么，只有集群知道：`kubectl auth can-i --list`。

## 值得说明的情况

kube-kubeconfig-impersonates = 每个请求都要求按 `{ $user }` 对待。
    .explain = 用户条目中写有 `as`。凭据所属的用户若有权扮演该用户，API 服务器就照办，否则回答 403 Forbidden。
kube-kubeconfig-skips_verification = `{ $path }` 关闭了对服务器的验证。
    .explain = 无论谁在那个地址应答，都会被当作集群，并收到令牌。
    .fix = 请改为写明集群的 CA：`kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`。
kube-kubeconfig-field_damaged = `{ $path }` 从字节 { $position } 起已损坏。
    .explain = 它只能是带填充的标准 base64，不能有换行，也不能有 `XXXX`。一个字段损坏，整个文件都不能用。
    .fix = 请从可用的地方重新复制：`kubectl config view --raw --minify --flatten`。
kube-kubeconfig-field_redacted = `{ $path }` 在打印文件时被隐去了。
    .explain = `kubectl config view` 会用 `DATA+OMITTED` 或 `REDACTED` 代替凭据。
    .fix = 请连同凭据一起打印，并妥善保管输出：`kubectl config view --raw --minify --flatten`。
kube-kubeconfig-password = `{ $path }` 是明文密码。
    .explain = kube-apiserver 用不着它。
    .fix = 请删去：`kubectl config unset users.USER.password`。
kube-kubeconfig-cluster_rebuilt = kubeconfig 中的 CA { $issuer } 自 { $since } 起有效，而服务器的证书出自另一个同名的 CA，其起始时间不晚于 { $other_since }。
    .explain = 所有 kubeadm 集群的 CA 都同名。kubeconfig 中的 CA { $key_id-given ->
        [0] 没有写明密钥标识
       *[other] 密钥标识是 { $key_id }
    }，服务器的证书{ $other_key_id-given ->
        [0] 没有写明签发它的密钥
       *[other] 指明的是 { $other_key_id }
    }。要么集群重建过，kubeconfig 已经过时；要么地址 `{ $server }` 属于另一个集群。
    .fix = 请从控制平面节点取来当前的文件：`sudo cat /etc/kubernetes/admin.conf`。可先比较 CA：`openssl x509 -noout -fingerprint -sha256 -in /etc/kubernetes/pki/ca.crt`。
kube-kubeconfig-proxy_used = 请求经由代理 `{ $proxy }`。
    .explain = 代理如何处理请求，无法离线检查。
kube-kubeconfig-field_overridden = 不使用 `{ $path }`，以 `{ $by }` 为准。
    .explain = 只有读不到该文件时，才使用条目中的令牌。
kube-kubeconfig-server_name_set = 连接的是 `{ $host }`，验证时用的名称是 `{ $name }`。
    .explain = 比较证书的名称时，`tls-server-name` 代替所连接的主机，并作为 TLS 服务器名称发送。
kube-kubeconfig-kubectl_prints = 使用这个 kubeconfig 时，kubectl 输出 `{ $message }`。
    .explain = 这是与上面的判定对应的报错。请与你看到的比较：报错不同，原因也不同。
kube-kubeconfig-not_merged = 有多个 kubeconfig，逐个判定：{ $files }。
    .explain = 只有变量 `KUBECONFIG` 列出多个文件时，kubectl 才会合并：同名条目以排在前面的文件为准，当前上下文也是如此。
    .fix = 要判定合并后的结果，请粘贴：`KUBECONFIG=A:B kubectl config view --raw --flatten`。

## 接在所判定的内容之后

brief-kube-kubeconfig-reference_missing = 引用了不存在的条目
brief-kube-kubeconfig-no_server = 没有写明服务器
brief-kube-kubeconfig-plain_http = 不经 TLS 访问服务器
brief-kube-kubeconfig-insecure_with_ca = 给出了 CA 又使它不起作用
brief-kube-kubeconfig-data_not_base64 = 有字段不是 base64
brief-kube-kubeconfig-no_certificate = 缺少必需的证书
brief-kube-kubeconfig-no_private_key = 缺少必需的私钥
brief-kube-kubeconfig-pair_incomplete = 的证书和私钥缺了一个
brief-kube-kubeconfig-key_mismatch = 的私钥与证书不对应
brief-kube-kubeconfig-client_certificate = 的客户端证书被拒绝
brief-kube-kubeconfig-token = 的令牌被拒绝

## 规则名称

rule-kube-kubeconfig = kubeconfig
rule-kube-kubeconfig-token = 令牌

## 整个文件

kube-kubeconfig-file_unreadable = kubectl 读不了这个文件：YAML 在第 { $line } 行第 { $column } 列有错。
    .explain = 只要有一处这样的错误，整个文件连同其中所有上下文都不能用。
    .fix = 请检查该行和上一行：多半是缩进、制表符，或引号没有闭合。
kube-kubeconfig-later_document = 这份 kubeconfig 不是文件中的第一个 YAML 文档，而 kubectl 只读第一个。
    .explain = 文档以 `---` 一行分隔，后面的文档会被忽略，没有任何提示。
    .fix = 请把 kubeconfig 单独存成一个文件。
kube-kubeconfig-version_unknown = 文件中写的是 `apiVersion: { $version }`，kubectl 只认 `v1`。
    .fix = 请写成 `apiVersion: v1`。
kube-kubeconfig-wrong_type = `{ $path }` 的类型是 `{ $found }`，应为 `{ $expected }`。
    .explain = 不论在哪个条目里，只要有一个值的类型不对，kubectl 就拒绝整个文件。不加引号时，YAML 把一串数字当作数值，把 `yes`、`no`、`on`、`off`、`y`、`n` 当作真假值。
    .fix = 如果本意是文本，请加上引号：`token: "123456"`。
kube-kubeconfig-duplicate_name = `{ $list }` 下有两个条目都叫 `{ $name }`，kubectl 会拒绝这个文件。
    .fix = 请给其中一个改名，或删去。
brief-kube-kubeconfig-file_unreadable = kubectl 读不了
brief-kube-kubeconfig-later_document = 不是文件中的第一个文档
brief-kube-kubeconfig-version_unknown = 的版本 kubectl 不认识
brief-kube-kubeconfig-wrong_type = 有字段类型不对
brief-kube-kubeconfig-duplicate_name = 有两个条目同名

# Kubernetes：令牌、身份、kubeconfig、加入集群、证书签名请求、对象。

## 对象

kube-object-api_version = API 版本
kube-object-kind = 种类
kube-object-name = 名称
kube-object-namespace = 命名空间
kube-object-uid = UID
kube-object-created = 创建时间
kube-object-data_keys = 数据中的键
kube-secret-type = Secret 类型
kube-secret-token_namespace = 其中写的命名空间
kube-static_pod-image = 镜像
kube-static_pod-flag = 启动参数
kube-role-rules = 规则
kube-role_binding-role = 授予的角色
kube-role_binding-subjects = 授予对象

kube-secret-data_not_base64 = `data` 中 `{ $key }` 的值从字节 { $position } 起不是 base64。
    .explain = `data` 下的值都应是 base64，明文应写在 `stringData` 下。像 `true` 这样的短词碰巧也是合法的 base64，会被解成另外的字节。
    .fix = 请把该值移到 `stringData`，或先编码：`printf %s VALUE | base64 -w0`。
kube-secret-copied_in_annotation = 注解 `{ $annotation }` 里又抄了一份 Secret 的值。
    .explain = `kubectl apply` 会把收到的内容连同值一起写进这个注解，凡是打印注解的地方都会露出来。
    .fix = 请去掉该注解：`kubectl annotate secret NAME { $annotation }-`；以后改用 `kubectl create` 或 `kubectl replace`。

## 证书颁发机构

kube-ca-expired = CA { $subject } 已于 { $not_after } 到期。
    .explain = 由它签发的一切都不再有效，不论那些证书自己写的日期；kube-controller-manager 也不再用它签发：`the signer has expired`。
    .fix = 请重新制作 CA 证书，尽量沿用原有密钥，这样已签发的证书仍然有效；把它分发到每份 kubeconfig 和每个节点，再重启控制平面。
kube-ca-not_yet_valid = CA { $subject } 自 { $not_before } 起才有效。
    .explain = 在此之前，由它签发的一切都无效。
    .fix = 请核对制作它的机器与判定它的机器的时钟：`timedatectl`。
kube-ca-assumed_trusted = 暂且把 CA { $subject } 当作受信任的。
    .explain = 这里没有写明信任哪个 CA：没有 kubeconfig 字段，没有名为 ca.crt 的文件，也没有启动参数。自签名的 CA 只有这一个，因此以它判定其他证书。
    .fix = 若要确定，请用 `--ca FILE` 给出文件，或加上写明它的 kubeconfig 或清单。
kube-ca-same_name_different_key = 有两个 CA 都叫 { $name }，密钥却不同。
    .explain = 两者的密钥标识符分别是 `{ $key_id }` 和 `{ $other_key_id }`。kubeadm 集群的 CA 名称都一样，因此两个集群的文件，或重建前后的文件，看上去相同，彼此却不通用。
    .fix = 请只留下同一个集群的文件。从 CA 的指纹和日期可以分辨：`kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d | openssl x509 -noout -fingerprint -sha256 -dates`。

## 服务账号令牌：读出的内容

kube-token-family = 令牌类别
    .explain = 传统令牌存放在 Secret 中，没有期限。绑定的令牌到期失效，所绑定的对象消失时也随之失效。延长过的令牌比申请时的一小时活得更久。
kube-token-namespace = 命名空间
kube-token-service_account = 服务账号
kube-token-service_account_uid = 服务账号的 UID
kube-token-pod = Pod
kube-token-secret = Secret
kube-token-node = 节点
kube-token-warn_after = 应在此前刷新
    .explain = 过了这一时刻仍可使用，但会被记为陈旧。

## 服务账号令牌：API 服务器的规则

kube-token-well_formed = 写法正确：{ $family }。
    .explain = 三个部分，均为不带填充的 base64url，里面是 JSON。由哪个校验程序处理，取决于声明的布局。
kube-token-malformed = API 服务器认不出这个令牌：{ $reason }。
    .explain = 它不会说明原因：调用方只看到 401 Unauthorized，日志里也只有 `invalid bearer token`。
    .fix = 请从来源处重新复制，或重新签发：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-issuer_accepted = API 服务器接受签发者 `{ $issuer }`；它接受的是 `{ $accepted }`。
    .explain = 与每一个 `--service-account-issuer` 逐字符比较。传统令牌的签发者一律是 `kubernetes/serviceaccount`。
kube-token-issuer_foreign = 令牌的签发者为 `{ $issuer }`，而这个 API 服务器只接受 `{ $accepted }`。
    .explain = 对其他签发者的令牌，API 服务器默不作声地跳过：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`，没有原因。多半是别的集群的令牌。
    .fix = 请使用本集群的令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。要看集群接受哪个签发者：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-issuer_unknown = API 服务器是否接受签发者 `{ $issuer }`，此处不知道。
    .explain = 它接受启动参数 `--service-account-issuer` 的各个值。其余各项已照常检查。
    .fix = 请把集群自己的回答与令牌一起粘贴：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-key_chosen = 头部指明的密钥 `{ $kid }` 就在这里。
    .explain = 自 1.31 起，API 服务器按 kid 查找密钥，不再尝试其他密钥。kid 是公钥的 SHA-256，不可能指别的密钥。
kube-token-key_any = 逐一尝试所有密钥：`{ $keys }`。
    .explain = 头部没有指明密钥，或者版本不高于 1.30，不看密钥标识。
kube-token-audience_accepted = 令牌面向 `{ $audiences }`，而 API 服务器的受众是 `{ $accepted }`。
    .explain = 有一个相同即可。没有 `--api-audiences` 时，API 服务器以各签发者为自己的受众。
kube-token-audience_foreign = 令牌面向 `{ $audiences }`，不是 API 服务器的受众（`{ $accepted }`）。
    .explain = 它是为另一个服务签发的，也只应由那个服务接受。API 服务器会拒绝，并写下 `token audiences … is invalid for the target audiences …`。
    .fix = 请为 API 服务器签发令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`；这一个请用在它所面向的服务上。
kube-token-audience_unknown = 令牌面向 `{ $audiences }`；API 服务器的受众是什么，此处不知道。
    .explain = 它的受众是 `--api-audiences` 的各个值，没有该参数时是各签发者。其余各项已照常检查。
    .fix = 请粘贴 kube-apiserver 的清单，或集群的签发者：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-audience_none = 令牌没有写明受众，视为面向 API 服务器。
    .explain = 传统令牌从不写明受众。这样的使用会在 API 服务器的审计日志中留下标记。
kube-token-within_times = 令牌尚未过期：exp 为 { $exp }。
    .explain = 对 exp、nbf 和 iat，API 服务器都留有 { $leeway }的容差。
kube-token-times_ignored = 传统令牌没有时间，也不检查时间。
    .explain = 它何时失效，取决于 Secret 或服务账号何时删除、Secret 的内容何时改变，或 Secret 何时被加上标签 `kubernetes.io/legacy-token-invalid-since`。
kube-token-exp_missing = 令牌没有过期时间（exp）。
    .explain = Kubernetes 自己签发的绑定令牌一定有 exp。没有它的令牌，较新的版本（如 1.36）接受，较旧的版本（如 1.20）拒绝。
    .fix = 请由 API 服务器签发令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-expired = 令牌已于 { $exp } 过期，判定时刻为 { $judged_at }。
    .explain = { $leeway }的容差也已用完。kubelet 早在到期之前就会更换挂载的令牌，因此出现这种情况，多半是程序一直拿着旧的一份；手工签发的令牌则没有谁来更换。
    .fix = 请重启该程序，或更新其客户端库，让它重新读取令牌文件。手工签发的令牌请重新签发：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-not_yet_valid = 令牌自 { $nbf } 起才生效，判定时刻为 { $judged_at }。
    .explain = 已计入 { $leeway }的容差。签发它的 API 服务器，时钟比判定它的一方快。
    .fix = 请核对各控制平面节点的时钟：`timedatectl`。
kube-token-issued_in_future = 令牌的签发时间 { $iat } 晚于判定时刻 { $judged_at }。
    .explain = 已计入 { $leeway }的容差。签发它的 API 服务器，时钟比判定它的一方快。
    .fix = 请核对各控制平面节点的时钟：`timedatectl`。
kube-token-claim_missing = 缺少声明 `{ $claim }`。
    .explain = 没有它，API 服务器就不知道令牌代表哪个服务账号。Kubernetes 一定会写：令牌被改动过，或出自别处。
    .fix = 请由 API 服务器签发令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-subject_mismatch = 主体为 `{ $subject }`，而其他声明指的是 `{ $expected }`。
    .explain = 传统令牌的这两处必须一致，否则 API 服务器写下 `sub claim is invalid`。
    .fix = 请从 Secret 中重新取出令牌：`kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`。
kube-token-claims_complete = 声明所指的用户是 `{ $username }`。
    .explain = 命名空间、服务账号及其 UID 都在。用户名由前两者组成。
kube-token-bound_object_unknown = `{ $username }` 所绑定的 `{ $objects }` 是否仍然存在，只有集群知道。
    .explain = 令牌每次使用时，API 服务器都会查找这些对象，与令牌核对：对象一旦删除，或删除后重建，令牌随即失效，不论 exp 写的是什么时候。这里没有粘贴的对象按未知处理，绝不当作已删除。
    .fix = 请询问集群，并与令牌中的 UID 核对：`{ $commands }`。
kube-token-object_unknown = `{ $object }` 是否仍然存在，只有集群知道。
    .fix = 请询问集群：`{ $command }`。
kube-token-object_found = `{ $object }` 在这里，与令牌没有矛盾；其 UID 为 `{ $uid }`。
    .explain = 粘贴的对象视为判定时刻的集群状态。
kube-token-object_replaced = `{ $object }` 删除后重建过：现在的 UID 是 `{ $uid }`，而令牌写的是 `{ $claimed }`。
    .explain = 名称相同，却已不是同一个对象，令牌不会转给新的对象。
    .fix = 请为现有的对象签发令牌：Pod 启动时会自动得到；手工签发用 `kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-secret_copy_equal = `{ $object }` 中存放的正是这个令牌。
    .explain = 传统令牌须与 Secret 中的内容逐字节相同，才算有效。
kube-token-secret_copy_differs = `{ $object }` 中存放的是另一个令牌。
    .explain = 传统令牌须与 Secret 中的内容逐字节相同，才算有效；否则 API 服务器写下 `Token does not match server's copy`。
    .fix = 请从 Secret 中重新取出令牌：`kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`。
kube-token-bound_objects_found = 令牌所指的对象都在这里，且与令牌相符：`{ $objects }`。
    .explain = 粘贴的对象视为判定时刻的集群状态。

## 服务账号令牌：值得说明的情况

kube-token-never_expires = 令牌没有期限：Secret `{ $secret }` 在一天，它就有效一天。
    .explain = 谁拿到一份，就能用同样长的时间。自 1.24 起，Kubernetes 不再自动创建这样的 Secret。
    .fix = 请让使用它的程序改用有期限的令牌（`kubectl -n NAMESPACE create token SERVICEACCOUNT`，或投射卷），再删除它：`kubectl -n NAMESPACE delete secret { $secret }`。
kube-token-extended = 令牌有效到 { $exp }，尽管按约定应在 { $warn_after } 之前刷新。
    .explain = Pod 申请的是 3607 秒。API 服务器默认会延长，以免从不重新读取文件的程序出错；kubelet 仍会在一小时之内更换文件。令牌若泄露，则到后一个日期为止都可使用。
    .fix = 请按这一期限看待它。等到不再有程序使用陈旧的令牌，可以给 kube-apiserver 加上 `--service-account-extend-token-expiration=false`，不再延长。
kube-token-stale = 令牌应在 { $warn_after } 之前刷新，判定时刻为 { $judged_at }。
    .explain = 它仍被接受，但每次使用都会留下记录：审计注解 `authentication.k8s.io/stale-token`，指标 `serviceaccount_stale_tokens_total`。发送它的程序没有重新读取令牌文件。
    .fix = 请更新该程序的客户端库。client-go 每分钟都会重新读取文件。
kube-token-foreign_typ = 头部写有 typ：`{ $typ }`，而 API 服务器自己的签名程序从不写它。
    .explain = 它只写 alg 和 kid；外部签名程序可能多写一些。判定不受影响。

## 身份

kube-identity-user = API 服务器看到的用户是 `{ $username }`，所属组为 `{ $groups }`。
    .explain = 最后一个通用名是用户，每个组织是一个组，另外加上 `system:authenticated`。用户能做什么，由集群中的 RBAC 决定。
kube-identity-no_common_name = 证书没有通用名，因此不代表任何用户。
    .explain = API 服务器以客户端证书的通用名为用户名，主体备用名称不算在内。
    .fix = 请重新签发证书，以用户名为通用名。
kube-identity-uid_invalid = UID 属性只能有一个，且不能为空，而这里为 `{ $uids }`。
    .explain = 自 1.33 起，API 服务器以主体的属性 1.3.6.1.4.1.57683.2 为用户 UID，不明确时拒绝该证书。
    .fix = 请重新签发证书，带一个这样的属性，或者不带。
kube-identity-system_masters = `{ $username }` 属于 `system:masters`，可以做任何事。
    .explain = 这个组绕过所有授权检查，没有 RBAC 规则能限制它；证书也无法吊销，到期或更换 CA 之前一直有效。
    .fix = 请留作应急之用。日常请为受 RBAC 管理的组签发证书：`kubeadm kubeconfig user --client-name NAME --org GROUP --config FILE`。
kube-identity-cluster_admins = `{ $username }` 属于 `kubeadm:cluster-admins`，kubeadm 将该组绑定到 `cluster-admin`。
    .explain = 等于拥有集群的全部权限。与 `system:masters` 不同，这里靠的是一个绑定，可以撤去。
    .fix = 查看谁拥有它：`kubectl get clusterrolebinding kubeadm:cluster-admins -o yaml`。
kube-identity-half_a_node = 用户 `{ $username }`、组 `{ $groups }` 不构成节点：名称与组都得是节点的。
    .explain = 节点的名称须以 `system:node:` 开头，并属于组 `system:nodes`，缺一不可。只有其一，API 服务器只当作普通用户，没有节点的权限。
    .fix = 请重新签发证书，通用名为 `system:node:NAME`，组织为 `system:nodes`。
kube-identity-several_names = 证书有多个通用名（`{ $names }`），以最后一个为准：`{ $username }`。
    .explain = 其他读取方可能取第一个。

## kubeconfig：读出的内容

kube-kubeconfig-server = 服务器
kube-kubeconfig-current_context = 当前上下文
kube-kubeconfig-contexts = 上下文
kube-kubeconfig-user = 用户条目
kube-kubeconfig-methods = 认证方式

## kubeconfig：client-go 的规则

kube-kubeconfig-context_complete = 上下文 `{ $context }` 指向集群 `{ $cluster }` 和用户 `{ $user }`。
kube-kubeconfig-no_current_context = 没有设置当前上下文；文件中有：`{ $contexts }`。
    .explain = 当前上下文决定连接哪个服务器、使用哪个凭据。
    .fix = 请选定一个：`kubectl config use-context CONTEXT`。
kube-kubeconfig-reference_missing = 当前上下文 `{ $context }` 需要{ $what } `{ $name }`，而文件中没有。
    .explain = 上下文按名称把集群与用户连在一起，名称须逐字符相同。
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
kube-kubeconfig-insecure_with_ca = 同时给出了 CA（`{ $path }`）和 `insecure-skip-tls-verify`。
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
kube-kubeconfig-key_matches = `{ $path }` 中的私钥与客户端证书配对。
kube-kubeconfig-key_mismatch = `{ $path }` 中的私钥与客户端证书不配对。
    .explain = 证书中的密钥是 `{ $certificate_key }`，而该字段是 `{ $private_key }` 的私钥，Go 会拒绝：`tls: private key does not match public key`。两者往往出自不同的几次更新。
    .fix = 请找到配对的一组并写入：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-file_unknown = `{ $path }` 指向文件 `{ $file }`，而它不在这里。
    .explain = kubeconfig 本身的内容都已检查。
    .fix = 请从那台机器上取来该文件：`sudo cat { $file }`。
kube-kubeconfig-plugin_unknown = 凭据由插件 `{ $command }` 提供，此处不运行插件。
    .explain = 凭据在 kubectl 运行时才产生，文件中没有写明会是什么。
    .fix = 请在插件可用的地方查看身份：`kubectl auth whoami`；也可以粘贴它输出的 ExecCredential。
kube-kubeconfig-client_certificate = `{ $path }` 中的客户端证书{ $verdict }。
    .explain = 该证书另列为一项，并附有对它执行的每个步骤。
    .fix = 处理办法见该证书自己的步骤。如果是已到期，kubeadm 写的文件可在控制平面节点上更新：`kubeadm certs renew all`。
kube-kubeconfig-token = `{ $path }` 中的令牌{ $verdict }。
    .explain = 该令牌另列为一项，并附有对它执行的每个步骤。
    .fix = 处理办法见该令牌自己的步骤。写入新令牌：`kubectl config set-credentials USER --token=TOKEN`。
kube-kubeconfig-opaque_token = `{ $path }` 中的令牌既不是 JWT，也不是启动引导令牌，只有集群认得它。
    .explain = 它可能写在静态令牌文件中，或供 webhook 使用。从它本身读不出任何内容。
    .fix = 请询问集群它是谁：`kubectl auth whoami`。
kube-kubeconfig-token_not_sendable = `{ $path }` 中的令牌带有换行，无法发送。
    .explain = Go 拒绝发送含有换行的 HTTP 头部。换行多半来自文件末尾。
    .fix = 请写入不带换行的令牌：`kubectl config set-credentials USER --token="$(cat FILE)"`。
kube-kubeconfig-basic_authentication = 将发送用户名 `{ $username }` 和密码，是否接受只有服务器知道。
    .explain = kube-apiserver 忽略基本认证，把请求当作匿名；位于它之前的代理可能会接受。
    .fix = 请询问服务器把您当作谁：`kubectl auth whoami`。
kube-kubeconfig-no_credential = 用户 `{ $user }` 没有凭据，请求将以 `system:anonymous` 的身份发出。
    .explain = 是否允许匿名请求、匿名用户能做什么，只有集群知道。通常得到的回答是 403 Forbidden。
    .fix = 请为该用户写入凭据：`kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`。
kube-kubeconfig-without_users = 这份 kubeconfig 只有集群，没有用户：`{ $clusters }`。
    .explain = cluster-info ConfigMap 中的 kubeconfig 就是这样：它说明集群在哪里、以哪个 CA 为凭，但不让任何人进入。
kube-kubeconfig-holds = 用户 `{ $user }` 的凭据可用于 `{ $server }`。
    .explain = client-go 与 API 服务器所检查的，凡此处能检查的都已通过。用户能做什么，只有集群知道：`kubectl auth can-i --list`。

## kubeconfig：值得说明的情况

kube-kubeconfig-impersonates = 每个请求都要求按 `{ $user }` 对待。
    .explain = 用户条目中写有 `as`。凭据所属的用户若有权扮演该用户，API 服务器就照办，否则回答 403 Forbidden。
kube-kubeconfig-skips_verification = `{ $path }` 关闭了对服务器的验证。
    .explain = 无论谁在那个地址应答，都会被当作集群，并收到令牌。
    .fix = 请改为写明集群的 CA：`kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`。
kube-kubeconfig-field_damaged = `{ $path }` 从字节 { $position } 起已损坏。
    .explain = 这里只能是带填充的标准 base64，不能有换行，也不能有 `XXXX`。一个字段损坏，整个文件都不能用。
    .fix = 请从可用的地方重新复制：`kubectl config view --raw --minify --flatten`。
kube-kubeconfig-field_redacted = `{ $path }` 在打印文件时被略去了。
    .explain = `kubectl config view` 会用 `DATA+OMITTED` 或 `REDACTED` 代替凭据。
    .fix = 请连同凭据一起打印，并妥善保管输出：`kubectl config view --raw --minify --flatten`。
kube-kubeconfig-password = `{ $path }` 是明文密码。
    .explain = kube-apiserver 用不着它。
    .fix = 请删去：`kubectl config unset users.USER.password`。

## 启动引导令牌与加入集群：读出的内容

kube-bootstrap_token-id = 令牌标识
kube-bootstrap_token-usages = 用途
kube-bootstrap_token-groups = 附加组
kube-bootstrap_token-expiration = 过期时间
kube-join-endpoint = API 服务器
kube-join-pins = CA 证书哈希

## 启动引导令牌：API 服务器的规则

kube-bootstrap_token-well_formed = 写法正确：六个字符（`{ $id }`）、一个点、十六个字符。
    .explain = 只能是小写字母和数字。前一部分是公开的，后一部分是秘密，此处已遮盖。
kube-bootstrap_token-malformed = 令牌不是六个字符、一个点、十六个字符的写法。
    .explain = 两部分都只能是小写字母和数字。kubeadm 不会发出任何请求，直接报 `the bootstrap token is invalid`；API 服务器也不会去查找。
    .fix = 请复制完整的令牌，或新建一个：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_unknown = Secret `{ $secret }` 是否仍然存在、允许什么，只有集群知道。
    .explain = 启动引导令牌就是这个 Secret：秘密部分、过期时间（kubeadm 默认 24 小时）、用途和组都写在里面。这里没有粘贴的对象按未知处理，绝不当作已删除。
    .fix = 请把以下命令的输出与令牌一起粘贴：`{ $command }`。如果 Secret 已不存在，请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_found = Secret `{ $secret }` 在这里。
    .explain = 粘贴的对象视为判定时刻的集群状态。
kube-bootstrap_token-secret_refused = Secret 的 `{ $field }` 为 `{ $found }`，而必须为 `{ $expected }`。
    .explain = API 服务器逐字比较，不符就默不作声地拒绝：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`。
    .fix = 请新建令牌，各字段都会写对：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_differs = Secret `{ $secret }` 中的秘密部分与这个令牌不同。
    .explain = 集群认得这个标识，但其余部分对不上：可能是输错了，或是别的集群的令牌。API 服务器会默不作声地拒绝。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-expired = 启动引导令牌已于 { $expiration } 过期，判定时刻为 { $judged_at }。
    .explain = kubeadm 给令牌的期限是 24 小时，没有容差；如果运行着 tokencleaner 控制器，Secret 届时即被删除。
    .fix = 请在控制平面节点上新建一个：`kubeadm token create --print-join-command`。
kube-bootstrap_token-expiration_unreadable = 无法读出过期时间 `{ $expiration }`，因此视为已过期。
    .explain = 必须是 RFC 3339，含时间和时区，如 2026-03-02T14:07:00Z。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-not_expired = 启动引导令牌到 { $expiration } 才过期，判定时刻为 { $judged_at }。
kube-bootstrap_token-never_expires = 启动引导令牌没有过期时间。
    .explain = 删除 Secret 之前一直有效，拿到它的人随时可以让节点加入。
kube-bootstrap_token-may_authenticate = Secret 允许用它认证。
    .explain = `usage-bootstrap-authentication` 恰为 `true`，其他写法都不算。
kube-bootstrap_token-groups_valid = 附加组的写法正确：`{ $groups }`。
    .explain = 每个组都须以 `system:bootstrappers:` 开头，前后的空格不会去掉。
kube-bootstrap_token-group_refused = 附加组 `{ $group }` 不合规定，整个令牌因此被拒绝。
    .explain = 组名须以 `system:bootstrappers:` 开头，其后只能是小写字母、数字、冒号和连字符，并以字母或数字结尾。逗号后多一个空格就不合规定，而且拒绝时没有任何提示。
    .fix = 请改正 `auth-extra-groups`，或新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-holds = 启动引导令牌可以认证为 `{ $username }`。
    .explain = 依据是粘贴的 Secret。如果 kubeadm 通常的各项绑定都在，凭它就能申请 kubelet 证书。

## 加入集群：kubeadm 的规则

kube-join-well_formed = 要加入的集群位于 `{ $endpoint }`。
kube-join-no_token = 没有用来加入集群的令牌。
    .explain = 没有令牌，kubeadm 既无法确认集群的说明可信，也无法让 kubelet 申请证书。令牌写在 `--token` 里，或写在 JoinConfiguration 的 `discovery.bootstrapToken.token` 里。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-pin_malformed = `{ $pin }` 不是 CA 证书哈希。
    .explain = kubeadm 只接受 `sha256:` 加 64 个十六进制数字，大小写均可；遇到其他写法就停下，报 `{ $message }`。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-pin_matches = 哈希 `{ $pin }` 正是 CA { $ca } 的哈希。
    .explain = 它是 CA 公钥的 SHA-256，以同一密钥更新 CA 之后仍然不变。
kube-join-pin_differs = 哈希是 `{ $pin }`，而集群的 CA 是 `{ $found }`。
    .explain = 命令属于别的集群，或在更换 CA 之前打印。kubeadm 会停下，报 `{ $message }`。
    .fix = 请由要加入的集群打印命令：`kubeadm token create --print-join-command`。
kube-join-ca_unknown = 这里没有可与哈希 `{ $pin }` 比对的 CA。
    .explain = kubeadm 会拿它与集群自己出示的 CA 比对。
    .fix = 请把那个 CA 与命令一起粘贴，取自 cluster-info 或文件均可：`kubectl -n kube-public get configmap cluster-info -o yaml`，`sudo cat /etc/kubernetes/pki/ca.crt`。
kube-join-no_pin = 没有 CA 证书哈希，集群的 CA 除令牌之外没有其他凭证。
    .explain = 除非特意要求不用哈希，kubeadm 不会发出任何请求就停下。否则知道令牌的人就能冒充集群。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-skips_verification = 命令放弃了对集群 CA 的验证。
    .explain = `--discovery-token-unsafe-skip-ca-verification`：知道令牌的人可以冒充集群，进而控制该节点。
    .fix = 请使用带哈希的命令：`kubeadm token create --print-join-command`。

## 证书签名请求

kube-csr-signer = 签名者
kube-csr-requestor = 申请者
kube-csr-groups = 申请者所属组
kube-csr-usages = 用途
kube-csr-expiration = 申请的有效期
kube-csr-state = 状态

kube-csr-request_readable = 其中的证书请求，主体是 { $subject }。
kube-csr-request_unreadable = `{ $path }` 中没有证书请求。
    .explain = 必须是一个 PEM 块 CERTIFICATE REQUEST，再以 base64 编码。
    .fix = 请写入证书请求：`base64 -w0 < REQUEST.csr`。
kube-csr-signer_rules_hold = 请求符合签名者 `{ $signer }` 的规则。
    .explain = 主体、备用名称和用途都是这个签名者可以签发的。批准之后它才会检查。
kube-csr-signer_refuses = 签名者 `{ $signer }` 会拒绝该请求：`{ $message }`。
    .explain = 签名者在批准之后才检查：届时 kubectl 显示 `Approved,Failed`，原因是 `SignerValidationFailure`，不可挽回。
    .fix = 请按这条消息改正，重新提交请求；已提交的请求内容不能更改。
kube-csr-signer_foreign = `{ $signer }` 不是 Kubernetes 自带的签名者，其规则此处不知道。
    .explain = 由另外安装的控制器负责签名。没有那个控制器，批准之后也只能一直等待。
kube-csr-issued = 证书已签发。
    .explain = 证书在 `status.certificate` 中。该对象一两个小时后会被删除，证书不受影响。
kube-csr-denied = 请求已被拒绝（`{ $reason }`）：`{ $message }`。
    .explain = 拒绝之后不可更改。
    .fix = 请向拒绝者问明原因，再重新提交请求。
kube-csr-failed = 签名者已拒绝该请求（`{ $reason }`）：`{ $message }`。
    .explain = 请求已获批准，但违反了签名者的规则，不可挽回。
    .fix = 请按这条消息改正，重新提交请求。
kube-csr-approved_not_issued = 请求已批准，证书尚未签发。
    .explain = 批准与签名由两个控制器分别负责。Kubernetes 自带的签名者只需几秒；若一直如此，则是 kube-controller-manager 缺少 `--cluster-signing-cert-file` 及其密钥，或外部签名者的控制器没有运行。24 小时后该请求会被删除。
    .fix = 请再看一次：`kubectl get csr`。然后查看签名者：`kubectl -n kube-system logs -l component=kube-controller-manager`。
kube-csr-pending_automatic = 请求待批准；只要 `{ $requestor }` 有权申请，就会自动批准。
    .explain = 对于 `{ $signer }`，kube-controller-manager 以 SubjectAccessReview 确认申请者可以创建 `certificatesigningrequests/nodeclient`（节点更新自己的证书时是 `selfnodeclient`），随即批准。如果缺少该绑定，请求就一直等待，没有任何提示，24 小时后被删除。
    .fix = 请查看申请者是否有权：`kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as { $requestor } --as-group GROUP`，请求中记录的每个组都要写上。
kube-csr-pending_manual = 请求要等人来批准，Kubernetes 不会自动批准 `{ $signer }` 的请求。
    .explain = 批准之前不会签发证书，24 小时后请求会被删除。kubelet 在等到服务证书之前，对 `kubectl logs` 和 `kubectl exec` 的回答是 `remote error: tls: internal error`。
    .fix = 请先确认申请者、主体和名称都属于该节点，再批准：`kubectl certificate approve { $name }`。

## 发现文档、请求头、curl

kube-openid-issuer = 签发者
kube-openid-jwks_uri = 密钥集端点
kube-header-bearer = 请求头携带 bearer 令牌。
    .explain = API 服务器去掉值两端的空白，按单个空格拆分，取第二个词。认证方案不分大小写；令牌之后的内容不看。
kube-header-ignored = API 服务器忽略这个请求头：{ $reason }。
    .explain = 不能读作 bearer 令牌的请求头，等于没有。请求按匿名处理，通常得到的是 `system:anonymous` 的 403 Forbidden；若关闭了匿名请求，则为 401。
    .fix = 请写 Bearer、一个空格，再写令牌：`Authorization: Bearer TOKEN`。
kube-curl-url = URL
kube-curl-skips_verification = `{ $flag }` 关闭了对服务器的验证。
    .explain = 无论谁在那个地址应答，都会收到令牌。
    .fix = 请改为给出集群的 CA：`curl --cacert ca.crt URL`。
kube-curl-plain_http = 请求 `{ $url }` 没有使用 TLS。
    .explain = API 服务器会回答 400：`{ $message }` 随之发送的凭据以明文经过网络，应视为已泄露。
    .fix = 请改用 https，并给出集群的 CA：`curl --cacert ca.crt https://HOST:6443/`。

# $object (Text), $deleted (Instant)
kube-token-object_deleted = `{ $object }` 已于 { $deleted } 删除。
    .explain = 令牌随它所绑定的对象一同失效。对象删除后的一分钟内 Kubernetes 仍会放行；传统令牌没有这一分钟。
    .fix = 请为现存的对象重新签发令牌：Pod 启动时会自动得到一个。

# $object (Text), $label (Text)
kube-token-marked_invalid = `{ $object }` 带有标签 `{ $label }`，因此该令牌会被拒绝。
    .explain = 传统令牌若一年无人使用，控制器管理器会给它打上这个标签，再过一年便删除。
    .fix = 请改用绑定的令牌：`kubectl create token`。若要暂时恢复旧令牌，可从 Secret 上去掉该标签。

# $id (Text)
kube-cluster_info-signature_matches = 令牌 `{ $id }` 的签名与用其密钥部分算出的一致。
    .explain = kubeadm 用令牌的密钥部分重新计算签名，再逐字比较。一致即说明这份 cluster-info 出自集群，中途没有被替换。

# $id (Text)
kube-cluster_info-signature_differs = 令牌 `{ $id }` 的签名与用其秘密部分算出的不一致。
    .explain = 要么令牌的秘密部分不对，要么 cluster-info 中的 kubeconfig 在签名之后被改过。kubeadm 会重新计算签名并逐字比较，不符就报 `{ $message }`。
    .fix = 请与集群中的原件对照：`kubectl -n kube-public get configmap cluster-info -o yaml`。如果是令牌不对，请新建：`kubeadm token create --print-join-command`。

# $id (Text), $secret (Text)
kube-cluster_info-token_unknown = 该签名属于令牌 `{ $id }`，而这里没有这枚令牌，无法核对。
    .explain = 签名所用的密钥就是启动引导令牌的密钥部分，只有持有令牌的人才能核对。
    .fix = 请把令牌、join 命令或对应的 Secret 一并粘贴：`kubectl -n kube-system get secret { $secret } -o yaml`

# $id (Text)
kube-cluster_info-other_token = 该签名属于另一枚令牌 `{ $id }`。
    .explain = 凡可用于签名的启动引导令牌，cluster-info 中都有各自的签名；加入集群时只看自己那一枚的。

## 令牌：由谁受理，用哪把密钥

kube-token-no_issuer = 令牌没有写明签发者，没有任何认证器会受理。
    .explain = API 服务器按 `iss` 选择认证器。没有签发者的令牌会被悄悄略过：返回 401 Unauthorized，日志里只有 `invalid bearer token`。
    .fix = 重新申请令牌：`kubectl create token SERVICEACCOUNT -n NAMESPACE`。
kube-token-authenticator_unknown = 此处的服务账号签发者中没有 `{ $issuer }`；也许别的认证器认识它。
    .explain = AuthenticationConfiguration 里的 OpenID 提供方、`--oidc-…` 参数或 webhook 都可能受理这个签发者的令牌。这些配置此处都没有，是否受理只有集群知道。
    .fix = 补上 `--authentication-config` 所指的文件，或 kube-apiserver 的清单。
kube-token-opaque = 这个令牌没有可解读的结构，只有集群认得。
    .explain = 它既不是 JWT，也不是引导令牌。静态令牌文件（`--token-auth-file`）或 webhook 可以认得任意文本。
    .fix = 问一下集群：`kubectl --token=TOKEN auth whoami`。
kube-token-ignored = 令牌前面有空白，API 服务器等于什么令牌也没读到。
    .explain = 它按单个空格切分头部，`Bearer` 后面得到的是空串。请求按匿名处理：不是 401，通常是针对 `system:anonymous` 的 403。
    .fix = `Bearer` 后面只留一个空格。
kube-token-keys_compared = { $fitting ->
    [0] 此处的 { $keys } 把密钥中，没有令牌所指的 `{ $kid }`。
   *[other] 此处的 { $keys } 把密钥中，有 { $fitting } 把是令牌所指的 `{ $kid }`。
    }
    .explain = 密钥 ID 就是公钥的 SHA-256。ID 不同的密钥不可能签过这个令牌，不必再试签名。这些只是裸密钥：背后没有 CA，也没有有效期。
kube-token-key_fits = `{ $source }` 正是令牌所指的密钥：`{ $key }`。
kube-token-key_other = `{ $source }` 是另一把密钥 `{ $key }`：不可能由它签署这个令牌。
kube-token-key_of_certificate = `{ $source }` 是 TLS 证书，它的密钥 `{ $key }` 没有签署过这个令牌。
kube-token-keys_disagree = 此处 { $keys } 把密钥中只有 { $fitting } 把能验证这个令牌。
    .explain = 如果它们是同一控制平面里各台 API 服务器的 `sa.pub`，那么这些服务器并不一致：经过负载均衡时，同一个令牌一会儿被接受，一会儿得到 401。这类密钥没有 CA，也没有期限，全看文件本身。
    .fix = 让每台 API 服务器使用相同的文件并重启：`--service-account-key-file` 可以给多次，`--service-account-signing-key-file` 只给一次。
kube-token-certificate_is_no_signing_key = { $subject } 是 TLS 证书，它的密钥没有签署过这个令牌。
    .explain = 令牌用专门的密钥 `sa.key` 签署，这把密钥没有证书。若按证书里的密钥计算，密钥 ID 会是 `{ $key }`。
    .fix = 请改为粘贴验证令牌的公钥：`kubectl get --raw /openid/v1/jwks`，或 `/etc/kubernetes/pki/sa.pub`。
kube-token-claim_type = 声明 `{ $claim }` 的 JSON 类型是 { $found }，Kubernetes 读不了。
    .explain = 只要有一个声明类型不对，整个令牌就被拒绝，与签名无关。
kube-token-claim_repeated = 声明 `{ $claim }` 出现了两次。
    .explain = 两个值以哪个为准，各家实现不同，因此 go-jose 拒绝这样的令牌。
kube-token-issuer_spelling = 验签之后读到的签发者是 `{ $issuer }`，不被接受。
    .explain = 验签之前，字段名不区分大小写；验签之后则必须完全一致。自 1.31 起两次读到的必须相同，更早的版本不会再看第二次。
kube-caller-unauthorized = 调用方只看到 401 Unauthorized，没有原因；kube-apiserver 的日志写的是 `{ $log }`。
    .explain = 原因只在应答的那台 API 服务器的日志里，跟在 `Unable to authenticate the request` 之后。kubectl 显示的是 `error: You must be logged in to the server (Unauthorized)`。
    .fix = 在日志里查找：`kubectl -n kube-system logs -l component=kube-apiserver | grep 'Unable to authenticate'`。

## 刷新

kube-refresh-due = kubelet 会在 { $from } 到 { $until } 之间申请新令牌。
    .explain = 剩余寿命不足五分之一，或者已满一天，就会申请；其中有至多九秒的随机量，卷每 60 到 90 秒检查一次。Pod 里的文件随之更新。
kube-refresh-clients_use_new = 到 { $at }，会重新读取文件的客户端都已换用新令牌。
    .explain = client-go 至少每分钟读一次文件。只在启动时读一次的程序会一直用旧令牌，直到被拒绝。
kube-refresh-overdue = kubelet 本应在 { $until } 之前换掉这个令牌，判定时刻为 { $judged_at }。
    .explain = 这可能只是一份旧的拷贝。如果 Pod 里的文件现在仍是它，说明 kubelet 连不上 API 服务器，或者 Pod 有正在删除的卷，刷新因此停住。
    .fix = 与文件对比：`kubectl exec POD -- cat /var/run/secrets/kubernetes.io/serviceaccount/token`。

## OpenID 提供方的令牌

kube-oidc-audiences = 受众
kube-oidc-mapping = 声明到身份的映射
kube-oidc-expressions = CEL（只展示，不执行）
kube-oidc-audience_foreign = 令牌面向 `{ $audiences }`；配置要求的是 `{ $accepted }` 之一。
    .explain = AuthenticationConfiguration 的 `issuer.audiences` 列出了哪些客户端的令牌可以受理。
kube-oidc-claim_type = 声明 `{ $claim }` 的 JSON 类型是 { $found }，验证程序读不了。
    .explain = 只要有一个声明类型不对，整个令牌就被拒绝。
kube-oidc-algorithm_refused = OpenID 提供方的令牌可以用 RS、PS 或 ES 签名，不能用 { $alg }。
    .explain = 共享密钥意味着能验证的人也能签发，所以从不接受 HS。
kube-oidc-within_times = 令牌在有效期内：exp 为 { $exp }。
    .explain = 与服务账号令牌不同，OpenID 令牌的 `exp` 没有宽限。
kube-oidc-expired = 令牌已过期：exp 为 { $exp }，判定时刻为 { $judged_at }。
    .explain = 没有宽限。没有 `exp` 的令牌视为已过期。
    .fix = 重新登录提供方；kubectl 的插件会自动完成。
kube-oidc-not_yet_valid = 令牌自 { $nbf } 起才生效，判定时刻为 { $judged_at }。
    .explain = `nbf` 有一分钟宽限。
    .fix = 对比提供方与 API 服务器的时钟：`timedatectl`。
kube-oidc-claim_missing = 缺少可用的声明 `{ $claim }`；配置的 `{ $part }` 要用到它。
    .explain = AuthenticationConfiguration 用这些声明得出用户，缺一个就拒绝整个令牌。
kube-oidc-claim_value = 声明 `{ $claim }` 为 `{ $found }`；配置要求 `{ $expected }`。
    .explain = `claimValidationRules` 拒绝其他任何值。
kube-oidc-email_unverified = 提供方说明该邮箱地址尚未验证。
    .explain = 用户名取自 `email` 时，`email_verified` 不为 true 的令牌会被拒绝；没有这个声明则照常接受。
kube-oidc-mapped = 由声明得出的用户是 `{ $username }`。
    .explain = 配置里的前缀使这些名字不会与 Kubernetes 自身的名字混淆。
kube-oidc-expression_not_run = 这些表达式是否成立，只有集群知道：`{ $expressions }`。
    .explain = 它们是 CEL，此处只展示，不执行。
    .fix = 直接试一下令牌：`kubectl --token=TOKEN auth whoami`。
kube-oidc-distributed_claims = 提供方把 `{ $claims }` 存放在别处，API 服务器会去取。
    .explain = 令牌指向的任何地址此处都不会访问，因此不知道用户属于哪些组。
kube-oidc-holds = OpenID 令牌有效：`{ $username }`。
    .explain = 签发者、受众、时间、签名以及映射的声明都符合配置。
kube-identity-subject = 可用于 RoleBinding

kube-bootstrap_token-field_missing = Secret 中没有 `{ $field }`，而它必须为 `{ $expected }`。
    .explain = API 服务器逐字比较，不符就默不作声地拒绝：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`。
    .fix = 请新建令牌，各字段都会写对：`kubeadm token create --print-join-command`。
kube-bootstrap_token-data_not_base64 = Secret 的 `data.{ $key }` 写成了明文，这里应当是 base64。
    .explain = `data` 下的每个值都是 base64。写成明文时，要么整个对象被拒收，要么明文被当作 base64 解码，存进去的是别的内容；此后没有令牌能与这个 Secret 对上，也没有任何提示。
    .fix = 请把 `data` 改为 `stringData`，那里可以写明文；也可以全部交给 kubeadm 生成：`kubeadm token create --print-join-command`。
kube-bootstrap_token-clear_text = `data.{ $key }` 中的明文碰巧也是合法的 base64。
    .explain = API 服务器会把它解码成别的字节再存储，而且不报错。文件里看着正确，到了集群里却没有用。
    .fix = 请把 `data` 改为 `stringData`，或先对值编码：`printf %s VALUE | base64`。
kube-bootstrap_token-being_deleted = Secret `{ $secret }` 正在被删除。
    .explain = 一旦设置了 `metadata.deletionTimestamp`，即使对象还在，API 服务器也会默不作声地拒绝该令牌。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_part_malformed = `{ $secret }` 中的秘密部分不是十六个小写字母或数字。
    .explain = 其他写法的令牌根本不会被查找，所以没有任何令牌能与这个 Secret 对上。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-not_for_authentication = Secret `{ $secret }` 不用于认证。
    .explain = 它没有开启 `usage-bootstrap-authentication`。kubeadm 会保留这样的 Secret，用来给 cluster-info 签名，或让上传的证书按时失效；拿这种令牌去认证，会被默不作声地拒绝。
kube-join-no_endpoint = 没有写明 API 服务器。
    .explain = 命令中第一个不是参数选项的词，或 JoinConfiguration 的 `apiServerEndpoint`，必须是它的主机和端口。
    .fix = 请在控制平面节点上打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-endpoint_refused = `{ $endpoint }` 不是 API 服务器的主机加端口。
    .explain = kubeadm 要求两者都有，前面不带 `https://`；否则停下并报 `{ $message }`。
    .fix = 请写成 10.0.0.1:6443 或 [fd00::1]:6443 的样子。
kube-join-file_unknown = 集群由文件 `{ $file }` 描述，而这里没有该文件。
    .explain = 使用发现文件时，kubeadm 不需要令牌或哈希就信任集群：它相信那个 kubeconfig 中的 CA，因此文件必须经可靠途径取得。
    .fix = 请把文件与命令一起粘贴：`sudo cat { $file }`。
kube-join-configuration_unknown = 命令把一切都交给文件 `{ $file }`，而这里没有 JoinConfiguration。
    .explain = 令牌、哈希和 API 服务器都写在那个文件里。
    .fix = 请把文件与命令一起粘贴：`sudo cat { $file }`。
kube-join-flag_unknown = kubeadm 不认识参数 `{ $flag }`。
    .explain = 遇到不认识的参数，kubeadm 什么也不做就会停下。
    .fix = 请对照 `kubeadm join --help`。
kube-join-certificate_key_malformed = 证书密钥有 { $characters } 个字符，不是 64 个十六进制数字。
    .explain = 它是加密控制平面证书所用的密钥，共 32 字节，以十六进制书写。写错就解不开那些证书；而上传满两小时后，证书本身也会被删除。
    .fix = 请重新上传，并使用打印出来的密钥：`sudo kubeadm init phase upload-certs --upload-certs`。
kube-join-control_plane_missing = 给出了证书密钥，却没有 `--control-plane`，密钥因此不起作用。
    .explain = 这台机器会作为普通节点加入。kubeadm 只给出警告。
    .fix = 如果要让它成为控制平面节点，请加上 `--control-plane`。
kube-join-discovery_accepted = kubeadm 认可位于 `{ $endpoint }` 的集群：令牌、签名和 CA 都对得上。
    .explain = 发现阶段只看这些，不看令牌的 Secret 何时过期、允许哪些用途；那些要到 kubelet 认证时才起作用。
kube-join-left_to_cluster = 其余步骤要实际连接 `{ $endpoint }` 才知道。
    .explain = kubeadm 会以该 CA 再经 TLS 连接一次，并逐字节比较 cluster-info；此后还要允许令牌对应的用户申请证书，并有人批准。
    .fix = 请查看证书请求和谁可以申请：`kubectl get csr`，`kubectl get clusterrolebinding kubeadm:kubelet-bootstrap -o yaml`。
kube-join-holds = 可以加入 `{ $endpoint }`：发现阶段通过，令牌可以认证为 `{ $username }`。
    .explain = 依据是粘贴的 cluster-info 和 Secret，以判定时刻为准。TLS 连接和证书的批准仍由集群决定。
kube-join-pin_not_read = 哈希 `{ $pin }` 不会被读取。
    .explain = 1.22 之前的 kubeadm 给出多个哈希时只取第一个。
    .fix = 请把正确的哈希放在最前面，或使用较新的 kubeadm。
kube-join-pin_of_certificate = 哈希 `{ $pin }` 是 { $ca } 的证书的，而 kubeadm 要的是其公钥的哈希。
    .explain = 证书指纹每次更新都会变，公钥的哈希则不变。kubeadm 会停下，报 `{ $message }`。
    .fix = 请改用公钥的哈希：`--discovery-token-ca-cert-hash { $expected }`。打印完整的命令：`kubeadm token create --print-join-command`。
kube-join-verification_waived = 没有 CA 证书哈希，也声明了不需要。
    .explain = 放弃验证之后，只要 cluster-info 带有该令牌的签名，kubeadm 就相信其中的 CA。知道令牌的人都能造出这样一份。
kube-cluster_info-unknown = cluster-info 是否带有令牌 `{ $id }` 的签名，只有集群知道。
    .explain = kubeadm 首先取这个 ConfigMap，如果带有用令牌秘密部分算出的签名，就相信它。没有粘贴的对象按未知处理。
    .fix = 请把以下命令的输出与 join 命令一起粘贴，任何人都可以读取：`{ $command }`。
kube-cluster_info-no_kubeconfig = cluster-info 中没有 `kubeconfig`。
    .explain = 没有它就没有可签名的内容，也无从加入。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。
kube-cluster_info-expired_and_cleaned = cluster-info 中没有令牌 `{ $id }` 的签名：令牌已过期并被清理，或者根本不属于这个集群。
    .explain = 令牌一过期，或 Secret 不在了，签名就会被移除；kubeadm 的令牌有效 24 小时。kubeadm 最多等五分钟，然后报 `{ $message }`。如果 Secret 其实还在，请粘贴过来：那说明签名从未生成。
    .fix = 请新建令牌和相应的命令：`kubeadm token create --print-join-command`。
kube-cluster_info-never_signed = cluster-info 从未为令牌 `{ $id }` 签名：Secret 的 `{ $field }` 不是 `{ $expected }`。
    .explain = 控制器 bootstrapsigner 只为这一项完全相符的 Secret 签名。令牌并未过期，甚至可能还能认证。kubeadm 报 `{ $message }`。
    .fix = 请新建可用于签名的令牌：`kubeadm token create --usages signing,authentication --print-join-command`。
kube-cluster_info-signer_absent = cluster-info 中没有令牌 `{ $id }` 的签名，尽管 Secret 允许签名。
    .explain = 控制器 bootstrapsigner 没有运行：kube-controller-manager 的 `--controllers` 不写明它就不启用，kubeadm 会写上。kubeadm 报 `{ $message }`。
    .fix = 请查看启用了哪些控制器：`kubectl -n kube-system get pod -l component=kube-controller-manager -o yaml | grep controllers`。
kube-cluster_info-kubeconfig_readable = cluster-info 中的 kubeconfig 指明集群位于 `{ $server }`。
kube-cluster_info-kubeconfig_unreadable = cluster-info 中的 kubeconfig 没有 kubeadm 可用的集群。
    .explain = 它应当像 kubeadm 写的那样，只有一个没有名字的集群。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。
kube-cluster_info-ca_unreadable = cluster-info 中的 kubeconfig 没有可与哈希比对的 CA。
    .explain = `certificate-authority-data` 必须是 PEM 证书的 base64。kubeadm 报 `{ $message }`。
    .fix = 请在控制平面节点上重新写入：`sudo kubeadm init phase bootstrap-token`。

kube-header-extra_space = API 服务器忽略这个请求头：令牌之前不止一个空格。
    .explain = 它按单个空格拆分，两个空格之间的“令牌”是空的。请求按匿名处理，通常得到的是 `system:anonymous` 的 403 Forbidden。只有响应的 `Warning` 头部会说明：`{ $warning }`。
    .fix = Bearer 与令牌之间请只留一个空格：`Authorization: Bearer TOKEN`。
kube-header-scheme_twice = Bearer 写了两遍，第二个被当成了令牌。
    .explain = 没有哪个认证器认得 `Bearer` 这个令牌：调用方看到 401 Unauthorized，日志写 `invalid bearer token`。多见于程序会自动加上认证方案的情况。
    .fix = 请只给出令牌，或在请求头中只写一遍：`Authorization: Bearer TOKEN`。
kube-header-token = 请求头中的令牌{ $verdict }。
    .explain = 该令牌另列为一项，并附有对它执行的每个步骤。
    .fix = 处理办法见该令牌自己的步骤。
kube-header-opaque_token = 请求头中的令牌既不是 JWT，也不是启动引导令牌，只有集群认得它。
    .explain = 它可能写在静态令牌文件中，或供 webhook 使用。从它本身读不出任何内容。没有人认得的令牌，得到的回答是 401 Unauthorized。
    .fix = 请询问集群它是谁：`kubectl auth whoami`。
kube-header-variable = 令牌写在 `{ $variable }` 中，其值只有 shell 知道。
    .explain = 如果它是空的，请求头会被忽略，请求按匿名处理，得到的是 403 而不是 401。令牌文件末尾常有换行，shell 会把它去掉。
    .fix = 请把令牌本身也粘贴进来，以便判定。
kube-header-variable_quoted = 发送出去的不是令牌，而是文字 `{ $variable }`。
    .explain = 在单引号中，或在反斜杠之后，shell 一律原样保留。调用方看到 401 Unauthorized，日志写 `invalid bearer token`。
    .fix = 请把请求头放在双引号中：`curl -H "Authorization: Bearer $TOKEN" URL`。
kube-curl-request = 请求的操作
kube-curl-https = 请求 `{ $url }` 使用 TLS。
    .explain = API 服务器只接受 TLS。凭据加密传输，对方是持有服务器证书私钥的一方。
kube-curl-local_proxy = `{ $url }` 在本机且没有使用 TLS，结果取决于那里由谁应答。
    .explain = 这是访问 `kubectl proxy` 的方式，它用自己的 kubeconfig 中的凭据转发请求。API 服务器本身不接受没有 TLS 的请求。
    .fix = 请查看该代理代表谁：`kubectl auth whoami`。
kube-curl-url_variable = 请求发往何处写在 `{ $variable }` 中，其值只有 shell 知道。
    .explain = API 服务器只能用 https 访问。
    .fix = 请直接写出地址，用 `kubectl config view --minify -o jsonpath='{"{"}.clusters[0].cluster.server{"}"}'` 可以打印出来。
kube-curl-no_url = 命令没有写 URL。
    .explain = curl 什么也不发送就会停下。
    .fix = 请写明 API 服务器：`curl --cacert ca.crt https://HOST:6443/api`。
kube-curl-ca_given = 以 `{ $file }` 验证服务器。
    .explain = 服务器证书须通向该文件中的某个 CA，并写有 URL 中的主机名。
kube-curl-ca_system = 没有给出 CA，因此以系统的 CA 验证服务器，而它们多半不认得集群自己的 CA。
    .explain = API 服务器的证书由集群的 CA 签发。除非系统中已加入该 CA，或变量 `CURL_CA_BUNDLE` 指明了它，curl 会以错误 60 停下，凭据尚未发送。
    .fix = 请给出集群的 CA，例如在 Pod 中：`curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt URL`。
kube-curl-unverified = 因为写了 `{ $flag }`，不验证服务器。
    .explain = 无论谁应答，都会被当作 API 服务器。
kube-curl-certificate = `{ $file }` 中的客户端证书{ $verdict }。
    .explain = API 服务器先看证书，再看令牌：证书有效，用户就由它决定；无效，则继续尝试令牌。该证书另列为一项，并附有每个步骤。
    .fix = 处理办法见该证书自己的步骤。
kube-curl-certificate_unknown = 客户端证书在 `{ $file }` 中，而该文件不在这里。
    .explain = API 服务器先看证书，再看令牌：证书有效，用户就由它决定；无效，则继续尝试令牌。
    .fix = 请加上该文件，不要带私钥。
kube-curl-anonymous = 没有发送凭据，请求者是 `system:anonymous`。
    .explain = 默认情况下，API 服务器会这样回答 `/healthz`、`/livez`、`/readyz` 和 `/version`，也会把 cluster-info 交给要加入的节点。其他请求通常得到 403 Forbidden；若关闭了匿名请求，则为 401。
    .fix = 请发送令牌：`curl --cacert ca.crt -H "Authorization: Bearer $TOKEN" URL`。

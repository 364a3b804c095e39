# 服务账号令牌。

## 读出的内容

kube-token-family = 令牌类别
    .explain = 传统令牌存放在 Secret 中，永不过期。绑定的令牌会到期，也会随它绑定的对象一同失效。延长过的令牌比申请的一小时活得更久。
kube-token-namespace = 命名空间
kube-token-service_account = 服务账号
kube-token-service_account_uid = 服务账号的 UID
kube-token-pod = Pod
kube-token-secret = Secret
kube-token-node = 节点
kube-token-warn_after = 应自此刷新
    .explain = 过了这一时刻令牌仍被接受，但每次使用都会记为陈旧。

## API 服务器的规则

kube-token-well_formed = 格式正确：{ $family }。
    .explain = 三个部分，均为不带填充的 base64url，里面是 JSON。由哪个校验程序处理，取决于声明的布局。
kube-token-malformed = API 服务器认不出这个令牌：{ $reason }。
    .explain = 它不会说明原因：调用方只看到 401 Unauthorized，日志里也只有 `invalid bearer token`。
    .fix = 请从来源处重新复制，或重新签发：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-issuer_accepted = API 服务器接受签发者 `{ $issuer }`；它接受的是 `{ $accepted }`。
    .explain = 与每一个 `--service-account-issuer` 逐字符比较。传统令牌的签发者一律是 `kubernetes/serviceaccount`。
kube-token-issuer_foreign = 令牌的签发者是 `{ $issuer }`，而这个 API 服务器只接受 `{ $accepted }`。
    .explain = 对其他签发者的令牌，API 服务器会默默跳过：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`，没有原因。多半是别的集群的令牌。
    .fix = 请使用本集群的令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。要看集群接受哪个签发者：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-issuer_unknown = 无法判断 API 服务器是否接受签发者 `{ $issuer }`。
    .explain = 它接受启动参数 `--service-account-issuer` 的各个值，而这些值没有给出。其余各项均已检查。
    .fix = 请把集群自己的回答与令牌一起粘贴：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-key_chosen = 头部指明的密钥 `{ $kid }` 已经给出。
    .explain = 自 1.31 起，API 服务器按 kid 查找密钥，不再尝试其他密钥。kid 是公钥的 SHA-256，不可能指别的密钥。
kube-token-key_any = 逐一尝试所有密钥：`{ $keys }`。
    .explain = 要么头部没有指明密钥，要么版本不高于 1.30，不看密钥标识。
kube-token-audience_accepted = 令牌面向 `{ $audiences }`，API 服务器接受的受众是 `{ $accepted }`。
    .explain = 有一个相同即可。没有 `--api-audiences` 时，API 服务器以各签发者为自己的受众。
kube-token-audience_foreign = 令牌面向 `{ $audiences }`，而 API 服务器只接受 `{ $accepted }`。
    .explain = 它是为另一个服务签发的，也只应由那个服务接受。API 服务器会拒绝，并写下 `token audiences … is invalid for the target audiences …`。
    .fix = 请为 API 服务器签发令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`；这一个请用在它所面向的服务上。
kube-token-audience_unknown = 无法判断 API 服务器是否接受受众 `{ $audiences }`。
    .explain = 它接受 `--api-audiences` 的各个值，没有该参数时接受各签发者。两者都没有给出。其余各项均已检查。
    .fix = 请粘贴 kube-apiserver 的清单，或集群的签发者：`kubectl get --raw /.well-known/openid-configuration`。
kube-token-audience_none = 令牌没有写明受众，视为面向 API 服务器。
    .explain = 传统令牌从不写明受众。这样的使用会在 API 服务器的审计日志中留下标记。
kube-token-within_times = 令牌尚未过期：exp 为 { $exp }。
    .explain = 对 exp、nbf 和 iat，API 服务器都留有 { $leeway }的容差。
kube-token-times_ignored = 传统令牌没有时间，也不检查时间。
    .explain = 它一直有效，直到 Secret 或服务账号被删除、Secret 的内容改变，或 Secret 被加上标签 `kubernetes.io/legacy-token-invalid-since`。
kube-token-exp_missing = 令牌没有过期时间（exp）。
    .explain = Kubernetes 自己签发的绑定的令牌一定有 exp。没有它的令牌，较新的版本（如 1.36）接受，较旧的版本（如 1.20）拒绝。
    .fix = 请由 API 服务器签发令牌：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-expired = 令牌已于 { $exp } 过期（判定时刻 { $judged_at }）。
    .explain = { $leeway }的容差也已用完。kubelet 早在到期之前就会更换挂载的令牌，因此出现这种情况的程序一直拿着旧的一份；手工签发的令牌则不会有人更换。
    .fix = 请重启该程序，或更新其客户端库，让它重新读取令牌文件。手工签发的令牌请重新签发：`kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-not_yet_valid = 令牌自 { $nbf } 起有效（判定时刻 { $judged_at }）。
    .explain = 已计入 { $leeway }的容差。签发它的 API 服务器，时钟比判定它的一方快。
    .fix = 请核对各控制平面节点的时钟：`timedatectl`。
kube-token-issued_in_future = 令牌的签发时间 { $iat } 在未来（判定时刻 { $judged_at }）。
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
kube-token-bound_object_unknown = `{ $username }` 的令牌所绑定的 `{ $objects }` 是否仍然存在，只有集群知道。
    .explain = 令牌每次使用时，API 服务器都会查找这些对象并与令牌核对：对象一旦删除，或删除后重建，令牌随即失效，不论 exp 写的是什么时候。没有粘贴的对象按未知处理，绝不当作已删除。
    .fix = 请询问集群，并与令牌中的 UID 核对：`{ $commands }`。
kube-token-object_unknown = `{ $object }` 是否仍然存在，只有集群知道。
    .fix = 请询问集群：`{ $command }`。
kube-token-object_found = `{ $object }` 已经给出，与令牌相符；其 UID 为 `{ $uid }`。
    .explain = 粘贴的对象视为判定时刻的集群状态。
kube-token-object_replaced = `{ $object }` 已删除并重建：现在的 UID 是 `{ $uid }`，而令牌写的是 `{ $claimed }`。
    .explain = 名称相同，却已不是同一个对象，令牌不会转给新的对象。
    .fix = 请为现有的对象签发令牌：Pod 启动时会自动得到；手工签发用 `kubectl -n NAMESPACE create token SERVICEACCOUNT`。
kube-token-secret_copy_equal = `{ $object }` 中存放的正是这个令牌。
    .explain = 传统令牌只有在 Secret 中存有逐字节相同的一份时才有效。
kube-token-secret_copy_differs = `{ $object }` 中存放的是另一个令牌。
    .explain = 传统令牌只有在 Secret 中存有逐字节相同的一份时才有效；否则 API 服务器写下 `Token does not match server's copy`。
    .fix = 请从 Secret 中重新取出令牌：`kubectl -n NAMESPACE get secret SECRET -o jsonpath='{"{"}.data.token{"}"}' | base64 -d`。
kube-token-bound_objects_found = 令牌所指的对象都已给出，且与令牌相符：`{ $objects }`。
    .explain = 粘贴的对象视为判定时刻的集群状态。
kube-token-object_deleted = `{ $object }` 已于 { $deleted } 删除。
    .explain = 令牌随它绑定的对象一同失效。对象删除后的一分钟内 Kubernetes 仍会接受；传统令牌没有这一分钟。
    .fix = 请为现存的对象重新签发令牌：Pod 启动时会自动得到一个。
kube-token-object_absent = `{ $object }` 不存在，而这个令牌（{ $family }）依赖它。
    .explain = 每次使用令牌时，API 服务器都会查找这个对象。它已被删除，或者从未存在，因此无论令牌自身的时间如何，都会被拒绝。
    .fix = 请为现存的对象重新签发令牌：Pod 启动时会自动得到一个。
kube-token-marked_invalid = `{ $object }` 带有标签 `{ $label }`，因此该令牌会被拒绝。
    .explain = 传统令牌若一年无人使用，控制器管理器会给它打上这个标签，再过一年便删除。
    .fix = 请改用绑定的令牌：`kubectl create token`。若要暂时恢复旧令牌，可从 Secret 上去掉该标签。

## 值得说明的情况

kube-token-never_expires = { $secret-given ->
        [empty] 令牌永不过期；在它的 Secret 被删除之前一直有效。
       *[other] 令牌永不过期；在它的 Secret `{ $secret }` 被删除之前一直有效。
    }
    .explain = 谁拿到一份，就能用同样长的时间。自 1.24 起，Kubernetes 不再自动创建这样的 Secret。
    .fix = { $secret-given ->
        [empty] 请让使用它的程序改用有期限的令牌（`kubectl -n NAMESPACE create token SERVICEACCOUNT`）或投射卷，然后删除它：`kubectl -n NAMESPACE delete secret SECRET`。
       *[other] 请让使用它的程序改用有期限的令牌（`kubectl -n NAMESPACE create token SERVICEACCOUNT`）或投射卷，然后删除它：`kubectl -n NAMESPACE delete secret { $secret }`。
    }
kube-token-extended = 令牌有效至 { $exp }，但从 { $warn_after } 起就应刷新。
    .explain = Pod 申请的是 3607 秒。API 服务器默认会延长，好让从不重新读取文件的程序继续工作；kubelet 仍会在一小时之内更换文件。泄露的令牌到后一个日期为止都可使用。
    .fix = 请把它当作有这么长期限的凭据。等到不再有程序使用陈旧的令牌，可以在 kube-apiserver 中关掉延长：`--service-account-extend-token-expiration=false`。
kube-token-stale = 令牌自 { $warn_after } 起就应刷新，至今没有（判定时刻 { $judged_at }）。
    .explain = 它仍被接受，但每次使用都会留下记录：审计注解 `authentication.k8s.io/stale-token`，指标 `serviceaccount_stale_tokens_total`。发送它的程序没有重新读取令牌文件。
    .fix = 请更新该程序的客户端库。client-go 每分钟都会重新读取文件。
kube-token-foreign_typ = 头部写有 typ：`{ $typ }`，而 API 服务器自己的签名程序从不写它。
    .explain = 它只写 alg 和 kid；外部签名程序可能多写一些。判定不受影响。

## 由谁受理，用哪把密钥

kube-token-no_issuer = 令牌没有写明签发者，没有任何认证器会受理。
    .explain = API 服务器按 `iss` 选择认证器。没有签发者的令牌会被默默跳过：返回 401 Unauthorized，日志里只有 `invalid bearer token`。
    .fix = 重新申请令牌：`kubectl create token SERVICEACCOUNT -n NAMESPACE`。
kube-token-authenticator_unknown = { $issuer-given ->
        [empty] 令牌的签发者是空白的，不是已知的服务账号签发者；也许别的认证器会接受。
       *[other] `{ $issuer }` 不是已知的服务账号签发者；也许别的认证器会接受。
    }
    .explain = AuthenticationConfiguration 里的 OpenID 提供方、`--oidc-…` 参数或 webhook 都可能接受这个签发者的令牌。这些都没有给出，因此只有集群知道。
    .fix = 补上 `--authentication-config` 所指的文件，或 kube-apiserver 的清单。
kube-token-opaque = 这个令牌没有结构，是什么只有集群知道。
    .explain = 它既不是 JWT，也不是启动引导令牌。静态令牌文件（`--token-auth-file`）或 webhook 可以接受任意文本。
    .fix = 请询问集群：`kubectl --token=TOKEN auth whoami`。
kube-token-ignored = 令牌前面有空白，API 服务器等于没有读到令牌。
    .explain = 它按单个空格切分头部，`Bearer` 后面得到的是空串。请求按匿名处理：不是 401，通常是针对 `system:anonymous` 的 403。
    .fix = `Bearer` 后面只留一个空格。
kube-token-keys_compared = { $fitting ->
    [0] { $keys ->
        [1] 给出的密钥不是令牌所指的 `{ $kid }`。
       *[other] 给出的 { $keys } 把密钥都不是令牌所指的 `{ $kid }`。
        }
   *[other] { $keys ->
        [1] 给出的密钥正是令牌所指的 `{ $kid }`。
       *[other] 给出的 { $keys } 把密钥中，有 { $fitting } 把是令牌所指的 `{ $kid }`。
        }
    }
    .explain = 密钥标识就是公钥的 SHA-256。标识不同的密钥没有签过这个令牌，不必再试签名。这些只是裸密钥：没有 CA，也不会过期。
kube-token-key_fits = `{ $source }` 中正是令牌所指的密钥：`{ $key }`。
kube-token-key_other = `{ $source }` 中的密钥是 `{ $key }`，没有签过这个令牌（密钥标识不同）。
kube-token-key_of_certificate = `{ $source }` 是 TLS 证书，它的密钥 `{ $key }` 没有签过这个令牌。
kube-token-keys_some = { $keys } 把密钥中有 { $fitting } 把能验证这个令牌：`{ $sources }`。
    .explain = 其余步骤在离线可检查的范围内都已通过。使用其他密钥的 API 服务器应答 401，因此在负载均衡之后，部分请求会失败。
    .fix = 让每台 API 服务器使用相同的文件并重启：`--service-account-key-file` 可以给多次，`--service-account-signing-key-file` 只给一次。
kube-token-keys_disagree = 给出的 { $keys } 把密钥中，有 { $fitting } 把能验证这个令牌，其余不能。
    .explain = 如果它们是同一控制平面里各台 API 服务器的 `sa.pub`，那么这些服务器并不一致：经过负载均衡时，同一个令牌在一台上被接受，在另一台上得到 401。这类密钥没有 CA，也不会过期，全看文件本身。
    .fix = 让每台 API 服务器使用相同的文件并重启：`--service-account-key-file` 可以给多次，`--service-account-signing-key-file` 只给一次。
kube-token-certificate_is_no_signing_key = { $subject } 是 TLS 证书，它的密钥没有签过这个令牌。
    .explain = 令牌用专门的密钥 `sa.key` 签署，这把密钥没有证书。若按证书里的密钥计算，密钥标识会是 `{ $key }`。
    .fix = 请改为粘贴验证令牌的公钥：`kubectl get --raw /openid/v1/jwks`，或 `/etc/kubernetes/pki/sa.pub`。
kube-token-claim_type = 声明 `{ $claim }` 的 JSON 类型是 { $found }，Kubernetes 不接受。
    .explain = 只要有一个声明类型不对，整个令牌就被拒绝，与签名无关。
kube-token-claim_repeated = 声明 `{ $claim }` 出现了两次。
    .explain = 以哪个为准，各家实现不同，因此 go-jose 拒绝这样的令牌。
kube-token-issuer_spelling = { $issuer-given ->
        [empty] 验签之后读到的令牌没有签发者，因此不被接受。
       *[other] 验签之后读到的签发者是 `{ $issuer }`，不被接受。
    }
    .explain = 验签之前，声明的名称不区分大小写；验签之后则必须大小写一致。自 1.31 起两次读到的必须相同，更早的版本不会再看第二次。

## 接在所判定的内容之后

brief-kube-token-malformed = 不符合令牌格式
brief-kube-token-issuer_foreign = 的签发者不被 API 服务器接受
brief-kube-token-issuer_unknown = 是否有效，取决于 API 服务器是否接受其签发者
brief-kube-token-audience_foreign = 不是面向 API 服务器的
brief-kube-token-audience_unknown = 是否有效，取决于它是否面向 API 服务器
brief-kube-token-exp_missing = 没有过期时间
brief-kube-token-expired = 已过期
brief-kube-token-not_yet_valid = 尚未生效
brief-kube-token-issued_in_future = 的签发时间在未来
brief-kube-token-claim_missing = 缺少声明
brief-kube-token-subject_mismatch = 所写的主体自相矛盾
brief-kube-token-bound_object_unknown = 是否有效，取决于所绑定的对象，这只有集群知道
brief-kube-token-object_replaced = 所绑定的对象已删除并重建
brief-kube-token-secret_copy_differs = 与 Secret 中的令牌不同
brief-kube-token-bound_objects_found = 有效
brief-kube-token-object_deleted = 所绑定的对象已删除
brief-kube-token-object_absent = 所绑定的对象不存在
brief-kube-token-marked_invalid = 已被标记为失效

## 规则名称

rule-kube-token = 令牌
rule-kube-token-well_formed = 格式
rule-kube-token-malformed = 格式
rule-kube-token-issuer_accepted = 签发者
rule-kube-token-issuer_foreign = 签发者
rule-kube-token-issuer_unknown = 签发者
rule-kube-token-key_chosen = 密钥选择
rule-kube-token-key_any = 密钥选择
rule-kube-token-keys_some = 密钥选择
rule-kube-token-keys_compared = 密钥选择
rule-kube-token-audience_accepted = 受众
rule-kube-token-audience_foreign = 受众
rule-kube-token-audience_unknown = 受众
rule-kube-token-audience_none = 受众
rule-kube-token-within_times = 时间
rule-kube-token-times_ignored = 时间
rule-kube-token-exp_missing = 时间
rule-kube-token-expired = 时间
rule-kube-token-not_yet_valid = 时间
rule-kube-token-issued_in_future = 时间
rule-kube-token-claims_complete = 声明
rule-kube-token-claim_missing = 声明
rule-kube-token-subject_mismatch = 声明
rule-kube-token-bound_object_unknown = 绑定的对象
rule-kube-token-bound_objects_found = 绑定的对象
rule-kube-token-object_unknown = 绑定的对象
rule-kube-token-object_found = 绑定的对象
rule-kube-token-object_replaced = 绑定的对象
rule-kube-token-object_deleted = 绑定的对象
rule-kube-token-object_absent = 绑定的对象
rule-kube-token-marked_invalid = 绑定的对象
rule-kube-token-secret_copy_equal = Secret 中的副本
rule-kube-token-secret_copy_differs = Secret 中的副本
rule-kube-token-no_issuer = 签发者
rule-kube-token-authenticator_unknown = 签发者
rule-kube-token-issuer_spelling = 签发者
rule-kube-token-opaque = 格式
rule-kube-token-ignored = 格式
rule-kube-token-key_fits = 密钥
rule-kube-token-key_other = 密钥
rule-kube-token-key_of_certificate = 密钥
rule-kube-token-claim_type = 声明
rule-kube-token-claim_repeated = 声明

# OpenID 提供方的令牌。

kube-oidc-audiences = 受众
kube-oidc-mapping = 声明到身份的映射
kube-oidc-expressions = CEL（只展示，不执行）
kube-oidc-audience_foreign = 令牌面向 `{ $audiences }`，而配置要求的是 `{ $accepted }` 之一。
    .explain = AuthenticationConfiguration 的 `issuer.audiences` 列出了接受哪些客户端的令牌。
kube-oidc-claim_type = 声明 `{ $claim }` 的 JSON 类型是 { $found }，验证方不接受。
    .explain = 只要有一个声明类型不对，整个令牌就被拒绝。
kube-oidc-algorithm_refused = OpenID 提供方的令牌可以用 RS、PS 或 ES 签名，不能用 { $alg }。
    .explain = 共享密钥意味着能验证的人也能签发，所以从不接受 HS。
kube-oidc-within_times = 令牌在有效期内：exp 为 { $exp }。
    .explain = 与服务账号令牌不同，OpenID 提供方的令牌在 `exp` 上没有容差。
kube-oidc-expired = { $exp-given ->
        [0] 令牌没有 exp，视为已过期（判定时刻 { $judged_at }）。
       *[other] 令牌已于 { $exp } 过期（判定时刻 { $judged_at }）。
    }
    .explain = 没有容差。没有 `exp` 的令牌视为已过期。
    .fix = 请重新登录提供方；kubectl 的插件会自动完成。
kube-oidc-not_yet_valid = 令牌自 { $nbf } 起有效（判定时刻 { $judged_at }）。
    .explain = 已计入 `nbf` 的一分钟容差。
    .fix = 对比提供方与 API 服务器的时钟：`timedatectl`。
kube-oidc-claim_missing = 声明 `{ $claim }` 缺失或不可用，而配置的 `{ $part }` 需要它。
    .explain = AuthenticationConfiguration 用这些声明得出用户，缺一个就拒绝整个令牌。
kube-oidc-claim_value = { $found-given ->
        [empty] 声明 `{ $claim }` 是空白的，而配置要求 `{ $expected }`。
       *[other] 声明 `{ $claim }` 为 `{ $found }`，而配置要求 `{ $expected }`。
    }
    .explain = `claimValidationRules` 拒绝其他任何值。
kube-oidc-email_unverified = 提供方说明该邮箱地址尚未验证。
    .explain = 用户名取自 `email` 时，`email_verified` 不为 true 的令牌会被拒绝；没有这个声明则照常接受。
kube-oidc-mapped = 由声明得出的用户是 `{ $username }`。
    .explain = 配置里的前缀使这些名字不会与 Kubernetes 自身的名字混淆。
kube-oidc-expression_not_run = 这些表达式是否成立，只有集群知道：`{ $expressions }`。
    .explain = 它们是 CEL，Credscope 只展示，不执行。
    .fix = 直接试一下令牌：`kubectl --token=TOKEN auth whoami`。
kube-oidc-distributed_claims = 提供方把 `{ $claims }` 存放在别处，API 服务器会去取。
    .explain = Credscope 从不访问令牌指向的地址，因此不知道用户属于哪些组。
kube-oidc-holds = OpenID 提供方的令牌有效：`{ $username }`。
    .explain = 签发者、受众、时间、签名以及映射的声明都符合配置。

## 规则名称

rule-kube-oidc = 提供方的规则
rule-kube-oidc-algorithm_refused = 算法
rule-kube-oidc-within_times = 时间
rule-kube-oidc-expired = 时间
rule-kube-oidc-not_yet_valid = 时间
rule-kube-oidc-audience_foreign = 受众
rule-kube-oidc-mapped = 用户

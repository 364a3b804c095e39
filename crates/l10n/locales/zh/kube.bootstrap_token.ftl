# 启动引导令牌。

## 读出的内容

kube-bootstrap_token-id = 令牌标识
kube-bootstrap_token-usages = 用途
kube-bootstrap_token-groups = 附加组
kube-bootstrap_token-expiration = 过期时间

## API 服务器的规则

kube-bootstrap_token-well_formed = 格式正确：六个字符（`{ $id }`）、一个点、十六个字符。
    .explain = 只能是小写字母和数字。前一部分是公开的，后一部分是秘密，已遮盖。
kube-bootstrap_token-malformed = 令牌不是“六个字符、一个点、十六个字符”的格式。
    .explain = 两部分都只能是小写字母和数字。kubeadm 不会连接集群，直接报 `the bootstrap token is invalid`；API 服务器也不会去查找。
    .fix = 请复制完整的令牌，或新建一个：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_unknown = Secret `{ $secret }` 是否仍然存在、允许什么，只有集群知道。
    .explain = 启动引导令牌就是这个 Secret：秘密部分、过期时间（kubeadm 默认 24 小时）、用途和组都写在里面。没有粘贴的 Secret 按未知处理，绝不当作已删除。
    .fix = 请把以下命令的输出与令牌一起粘贴：`{ $command }`。如果 Secret 已不存在，请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_absent = Secret `{ $secret }` 不存在。
    .explain = 启动引导令牌就是这个 Secret。令牌过期后，控制器会把它删除；此后集群就不认识这个令牌了。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_found = Secret `{ $secret }` 已经给出。
    .explain = 粘贴的对象视为判定时刻的集群状态。
kube-bootstrap_token-secret_refused = { $found-given ->
        [empty] Secret 的 `{ $field }` 是空白的，而它必须为 `{ $expected }`。
       *[other] Secret 的 `{ $field }` 为 `{ $found }`，而它必须为 `{ $expected }`。
    }
    .explain = API 服务器要求完全一致，不符就默默拒绝：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`。
    .fix = 请新建令牌，各字段都会写对：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_differs = Secret `{ $secret }` 中的秘密部分与这个令牌不同。
    .explain = 集群认得这个标识，但其余部分对不上：可能是输错了，或是别的集群的令牌。API 服务器会默默拒绝。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-expired = 启动引导令牌已于 { $expiration } 过期（判定时刻 { $judged_at }）。
    .explain = kubeadm 给令牌的期限是 24 小时，没有容差；如果运行着 tokencleaner 控制器，Secret 届时即被删除。
    .fix = 请在控制平面节点上新建一个：`kubeadm token create --print-join-command`。
kube-bootstrap_token-expiration_unreadable = 无法读出过期时间 `{ $expiration }`，因此视为已过期。
    .explain = 必须是 RFC 3339，含时间和时区，如 2026-03-02T14:07:00Z。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-not_expired = 启动引导令牌到 { $expiration } 过期（判定时刻 { $judged_at }）。
kube-bootstrap_token-never_expires = 启动引导令牌永不过期。
    .explain = 在 Secret 被删除之前一直有效，在此之前，拿到它的人随时可以让节点加入。
kube-bootstrap_token-may_authenticate = Secret 允许用它认证。
    .explain = `usage-bootstrap-authentication` 恰为 `true`，其他写法都不算。
kube-bootstrap_token-groups_valid = { $groups-given ->
        [0] 没有附加组，这是允许的。
       *[other] 附加组有效：`{ $groups }`。
    }
    .explain = 每个组都须以 `system:bootstrappers:` 开头，前后的空格不会去掉。
kube-bootstrap_token-group_refused = { $group-given ->
        [empty] 有一个空白的附加组，整个令牌因此被拒绝。
       *[other] 附加组 `{ $group }` 不允许使用，整个令牌因此被拒绝。
    }
    .explain = 组名须以 `system:bootstrappers:` 开头，其后只能是小写字母、数字、冒号和连字符，并以字母或数字结尾。逗号后多一个空格就无效，而且 API 服务器会默默拒绝。
    .fix = 请改正 `auth-extra-groups`，或新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-holds = 启动引导令牌可以认证为 `{ $username }`。
    .explain = 依据是粘贴的 Secret。如果 kubeadm 通常的各项绑定都在，凭它就能申请 kubelet 证书。
kube-bootstrap_token-field_missing = Secret 中没有 `{ $field }`，而它必须为 `{ $expected }`。
    .explain = API 服务器要求完全一致，不符就默默拒绝：调用方看到 401 Unauthorized，日志只写 `invalid bearer token`。
    .fix = 请新建令牌，各字段都会写对：`kubeadm token create --print-join-command`。
kube-bootstrap_token-data_not_base64 = Secret 的 `data.{ $key }` 是明文，而它必须是 base64。
    .explain = `data` 下的每个值都是 base64。写成明文时，要么整个对象被拒收，要么明文被当作 base64 解码，存进去的是别的内容；此后没有令牌能与这个 Secret 对上，也没有任何提示。
    .fix = 请把 `data` 改为 `stringData`，那里可以写明文；也可以全部交给 kubeadm 生成：`kubeadm token create --print-join-command`。
kube-bootstrap_token-clear_text = `data.{ $key }` 中的明文碰巧也是合法的 base64。
    .explain = API 服务器会把它解码成别的字节再存储，而且不报错。文件里看着正确，到了集群里却没有用。
    .fix = 请把 `data` 改为 `stringData`，或先对值编码：`printf %s VALUE | base64`。
kube-bootstrap_token-being_deleted = Secret `{ $secret }` 正在被删除。
    .explain = 一旦设置了 `metadata.deletionTimestamp`，即使对象还在，API 服务器也会默默拒绝该令牌。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-secret_part_malformed = `{ $secret }` 中的秘密部分不是十六个小写字母或数字。
    .explain = API 服务器不会查找其他格式的令牌，所以没有任何令牌能与这个 Secret 对上。
    .fix = 请新建令牌：`kubeadm token create --print-join-command`。
kube-bootstrap_token-not_for_authentication = Secret `{ $secret }` 不用于认证。
    .explain = 它没有开启 `usage-bootstrap-authentication`。kubeadm 会保留这样的 Secret，用来给 cluster-info 签名，或让上传的证书按时失效；拿这种令牌去认证，API 服务器会默默拒绝。

## 接在所判定的内容之后

brief-kube-bootstrap_token-malformed = 不符合启动引导令牌的格式
brief-kube-bootstrap_token-secret_unknown = 是否有效，取决于它的 Secret，这只有集群知道
brief-kube-bootstrap_token-secret_absent = 的 Secret 已不存在，或从未存在
brief-kube-bootstrap_token-secret_refused = 因 Secret 的某个字段被拒绝
brief-kube-bootstrap_token-secret_differs = 与 Secret 中的令牌不同
brief-kube-bootstrap_token-expired = 已过期
brief-kube-bootstrap_token-expiration_unreadable = 的过期时间无法读出
brief-kube-bootstrap_token-group_refused = 带有不合规定的组
brief-kube-bootstrap_token-holds = 有效

## 规则名称

rule-kube-bootstrap_token = 启动引导令牌
rule-kube-bootstrap_token-well_formed = 格式
rule-kube-bootstrap_token-malformed = 格式
rule-kube-bootstrap_token-expired = 过期时间
rule-kube-bootstrap_token-expiration_unreadable = 过期时间
rule-kube-bootstrap_token-not_expired = 过期时间
rule-kube-bootstrap_token-never_expires = 过期时间
rule-kube-bootstrap_token-may_authenticate = 允许的用途
rule-kube-bootstrap_token-groups_valid = 组
rule-kube-bootstrap_token-group_refused = 组

# 报告前后的文字：页面、纯文本与 Markdown 共用。

## 识别结果

shelf = 识别结果
masked = 已遮盖

## 详情

line = 第 { $line } 行
reading-kubernetes = Kubernetes
reading-rfc = 按 RFC
reading-web_pki = 公共 Web PKI
purpose-client = 用作客户端
purpose-server = 用作服务器
purpose-ca = 用作 CA
purpose-client-refused = 不能用作客户端
purpose-server-refused = 不能用作服务器
purpose-ca-refused = 不能用作 CA
purpose-all-refused = 不能用于任何用途
trace = 检查步骤
findings = 发现
findings-elsewhere =
    { $count ->
       *[other] 另有 { $count } 条关于其他项
    }
changes = 接下来的变化
changes-later =
    { $count ->
       *[other] 之后还有 { $count } 次
    }
judge-then = 以 { $at } 为判定时刻
then-x509-validity-expired = 证书到期。
then-x509-revocation-list_expired = 吊销列表不再使用：下一份应已发布。
then-kube-token-expired = 令牌过期，容差也已用完，不再被接受。
then-kube-oidc-expired = 令牌过期，不再被接受。
then-kube-token-stale = 令牌到期未刷新，此后每次使用都会留下记录。
then-kube-refresh-due = kubelet 将申请新令牌。
then-kube-refresh-clients_use_new = 会重新读取文件的客户端都将换用新令牌。
then-kube-rotation-due = 更换窗口开始：kubelet 会在其中随机选一个时刻更新这个证书。
then-kube-rotation-overdue = 更换窗口结束：kubelet 应已更新这个证书。
then-kube-rotation-serving_overdue = 更换窗口结束：kubelet 应已更新这个服务证书。
then-kube-bootstrap_token-expired = 启动引导令牌过期。
then-kube-kubeconfig-server_certificate = 客户端将拒绝服务器的证书 `{ $subject }`（以 `{ $host }` 连接）。
facts = 字段
copy = 复制
copied = 已复制
copy-one = 复制：{ $name }
copy-commands = 复制全部命令
copy-commands-hint = 把 { $count } 条命令复制为脚本，理由写在注释里
see-steps = 步骤见：
step-decides = 决定了判定结果

identity = 身份
identity-user = 用户
identity-uid = UID
identity-groups = 组

related = 关联
related-signed-by = 签名者
related-signed = 由其签名
related-key-of = 对应
related-has-key = 对应密钥
related-names = 引用
related-named-by = 被引用于
related-issued-for = 对应请求
related-request-of = 据此签发
related-same-name-different-key = 同名但密钥不同
related-same-as = 内容相同

## 导出

export = 导出
export-markdown-download = 下载 Markdown
export-markdown-copy = 复制 Markdown
export-json-download = 下载 JSON
export-json-copy = 复制 JSON

## 写成文档

report-judged = 判定时刻：{ $at }，依据 Kubernetes { $kubernetes } 的规则。
report-colon = ：
report-line = 第 { $count } 行
report-more = 另有 { $count } 项
report-line-says = 报错的意思：{ $title }
report-steps-hold = { $count } 个步骤通过
report-steps-silent = { $count } 个步骤不适用
report-steps-unreached = { $count } 个步骤未评估
report-extra = 附加属性
report-see = 步骤见：{ $item }。
report-finding-of = 见于：{ $items }。

## 多项内容

summary = { $inputs } 份输入，{ $items } 项
summary-between = ；
summary-failed = { $count } 项被拒绝
summary-passed = { $count } 项有效
summary-inconclusive = { $count } 项离线可检查的部分均有效
summary-not_applicable = { $count } 项无需判定
summary-for_cluster = { $count } 项的其余部分只有集群才知道
summary-external = { $count } 个 CA 的密钥在外部（{ $names }）
summary-first = 最先失效：{ $name }，{ $at }（{ $left }）

## 全部项的表格

table = 全部内容
table-open = 全部 { $count } 项
table-find = 查找
table-filter = 显示
table-all = 全部
table-chosen = 摘要所指的项
table-shown = { $shown } / { $all } 项
table-none = 没有符合条件的项。
column-result = 结论
column-kind = 种类
column-name = 名称
column-place = 位置
column-until = 有效期至

## 多个密钥与一个令牌

keys-source = 出处
keys-id = 密钥标识
keys-answer = 结论

## 时间条

time-bar = 时间
time-valid = 有效
time-renewal = 更换窗口
time-change = 变化
time-squeezed = 较长的时段已压缩
time-next = 下一次变化：{ $at }（{ $distance }）
time-next-none = 此后没有变化
time-more =
    { $count ->
       *[other] 另有 { $count } 项
    }

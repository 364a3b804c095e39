# 页面自身的文字。

## 页眉

name = Credscope
page-title = Credscope：这个 Kubernetes 凭据能用吗？
skip-to-detail = 跳到详情
other-language = English
samples = 示例
theme = 配色
theme-system = 跟随系统配色
theme-light = 浅色
theme-dark = 深色
parts = 页面的各部分
inspect = 检查
simulate = 模拟
large-type = 大字号，适合投影
simulator-loading = 正在载入模拟器…
simulator-failed = 模拟器未能载入，请重新加载页面。
find = 查找示例、模拟、已识别的项和规则（Ctrl+K、⌘K）
find-hint = 示例、模拟、已识别的项或规则
find-nothing = 没有找到。
find-item = 输入中的项
find-sample = 示例
find-story = 模拟
find-rule = 规则
keys-and-about = 快捷键与关于本页（?）
keys = 快捷键
key-help = 显示此面板
key-find = 查找示例、模拟、已识别的项和规则
key-judge = 在输入框中：重新判定
key-undo = 恢复被清空或被替换的内容
key-escape = 离开输入框、关闭面板
key-arrows = 在列表、树或时间轴中移动
key-play = 模拟：播放、暂停
key-step = 模拟：下一个或上一个事件
key-edge = 模拟：第一个或最后一个事件
key-zoom = 模拟：缩放
key-whole = 模拟：显示全程
about = 关于
about-what = Credscope 解码 Kubernetes 凭据，并按 API 服务器、kubectl 和 kubelet 的规则判定。全部在本页内运行。
about-licence = 开源软件，可任选 Apache License 2.0 或 MIT 许可证，两份许可证全文随源代码提供。
about-rules = 已知 Kubernetes { $release } 及更早版本的规则。
about-build = 本次构建的版本标记：
restore = 恢复先前粘贴的内容

## 判定

verdict = 判定结果
verdict-nothing = 粘贴一个 Kubernetes 凭据，看它是什么、是否有效、为什么。
judged-at = 判定时刻
now = 现在
utc = UTC
as-of = 按 { $at }（{ $distance }）判定
judge-now = 改按现在判定
instant-hint = UTC 日期和时间，如 2026-11-21 22:00:00，也可填 Unix 秒数
failure-stopped = 检查程序在这份输入上崩溃了。这是 Credscope 的错误，不是你的凭据有问题；页面可以继续使用。
failure-overran = 判定这份输入用时过长，已放弃。请只粘贴其中一部分再试。
failure-unavailable = 无法在此浏览器中启动检查程序：需要 Web Worker 和 WebAssembly。
failure-unreadable = 页面与检查程序的版本不一致，请重新加载页面。
try-again = 重试

## 输入

input = 待判定的凭据
input-placeholder =
    令牌、证书、kubeconfig、Secret、密钥集……
    可同时粘贴多项，会一并关联。也可把文件或文件夹拖到页面任意位置。
drop-anywhere = 松手即可：文件、文件夹或文字
add-files = 添加文件
add-folder = 添加文件夹
pasted-text = 粘贴的文本
reading = 正在读取……
dead-end = 可以改为粘贴
dead-end-token = 看起来是一个被截断的令牌。令牌由两个点分隔的三部分组成，缺少任何一部分都无法检查。请复制完整的令牌：
dead-end-openssl = 这是 `openssl x509 -text` 打印给人看的文字。请粘贴证书本身，从 BEGIN 到 END：
dead-end-other = 其中没有 Credscope 认识的凭据或报错。请粘贴 kubectl 或日志中的整行报错，或以下任一命令的输出：
clear = 清空
mask = 遮盖输入框中的文字
undo = 撤销
undo-hint = 恢复被清空或被替换的内容（Ctrl+Z、⌘Z）
paste-question = 已与原有内容合并。以后粘贴时：
paste-join = 合并
paste-replace = 替换
files = 已添加的文件
remove-file = 移除 { $name }
files-renamed =
    { $count ->
       *[other] 已有同名文件，新文件列为：{ $names }
    }
files-same =
    { $count ->
       *[other] { $count } 个文件已添加过，内容相同：{ $names }
    }
files-refused =
    { $count ->
       *[other] { $count } 个文件过大或无法读取，未采用：{ $names }
    }

## 尚未粘贴任何内容

promise = 输入框接受的内容
promise-takes = 接受令牌、证书、密钥、密钥集、kubeconfig、Secret、签名请求和 kubeadm join 命令，可以混在一起：PEM、DER、base64、YAML、JSON，或整个文件夹。
promise-errors = 也接受 kubectl、kubeadm 和 kubelet 的报错、整份日志、`openssl s_client` 的输出和 curl 命令。请把报错和相关文件一起粘贴。
promise-answers = 说明每一项是什么、由哪个密钥签名、Kubernetes 是否接受，以及会在哪一步被拒绝。
promise-private = 所有内容都不会离开本页，也不会留存；私钥一律遮盖，输入框也可一键遮盖。打印和导出都不含输入框的内容。
samples-heading = 示例，其中一些有意做坏
stories-heading = 九个模拟：用真实的证书和令牌演示凭据的一生
link-story-tls-bootstrap = TLS 启动引导
link-story-client-rotation = 客户端证书轮换
link-story-serving-certificate = kubelet 服务证书
link-story-ca-rotation = 更换 CA
link-story-request-path = 一次请求的全过程
link-story-service-account-token = Pod 的令牌
link-story-legacy-and-bound-token = 传统令牌与绑定的令牌对比
link-story-signing-key-rotation = 更换令牌的签名密钥
link-story-fleet = 一批节点的一年

sample-token-and-keys = 令牌与本集群公钥
sample-token-and-keys-shows = 一个 Pod 的令牌，签名可以验证；只有集群才知道的事会逐一列出。
sample-token-wrong-keys = 令牌与另一集群的公钥
sample-token-wrong-keys-shows = 令牌完好，密钥集不对：是密钥不符，不是签名错误。
sample-token-tampered = 被篡改的令牌
sample-token-tampered-shows = 一行请求头，其中令牌的主体在签名之后被改过。
sample-token-alone = 只有令牌
sample-token-alone-shows = 还没有粘贴公钥：未检查不等于无效。
sample-admin-conf = admin.conf
sample-admin-conf-shows = 一份完整有效的 kubeconfig，以及其所属组拥有的权限。
sample-same-name-ca = 未知的颁发机构
sample-same-name-ca-shows = 一行报错、一份 kubeconfig 和服务器出示的证书：两个 CA 同名。
sample-controller-manager-conf = 2020 年的 controller-manager.conf
sample-controller-manager-conf-shows = 密钥处是一段普通文字，整份文件因此读不出；客户端证书也已过期。
sample-legacy-secret = 传统令牌 Secret
sample-legacy-secret-shows = kube-proxy 的 Secret，其中的令牌永不过期。
sample-kubelet-client-current = kubelet-client-current.pem
sample-kubelet-client-current-shows = 节点证书与私钥在同一个文件里，私钥已遮盖。
sample-kubelet-serving-csr = 待处理的证书签名请求
sample-kubelet-serving-csr-shows = kubelet 申请服务证书，默认没有人批准。
sample-kubeadm-join = kubeadm join
sample-kubeadm-join-shows = 把 join 命令、cluster-info 与启动引导令牌放在一起比对。

## 字节

bytes = 字节
to-bytes = 查看字节 { $range }

## 判定依据

assumed-release = 按 Kubernetes { $release } 判定
assumed-kubernetes = Kubernetes
assumed-issuers = 签发者
assumed-audiences = 受众
assumed-host = 主机
assumed-kubernetes-hint = 各版本的规则和消息有所不同，按此版本判定。
assumed-issuers-hint = API 服务器接受的签发者（--service-account-issuer）。
assumed-audiences-hint = API 服务器接受的受众（--api-audiences）。
assumed-host-hint = 客户端连接的主机名或地址。
assumed-empty = 取自输入，没有则视为未知
release-newest = { $release }（已知的最新版本）

## 应用载入之前

shell-waiting = 正在载入检查程序。你的输入会保留，就绪后立即判定。
shell-failed = 页面未能完整载入。请检查网络连接后重新加载。

## 本页与其主机之间

host-requests = 打开本页以来共发出 { $count } 个请求。
host-since = { $count ->
        [0] 页面全部到齐之后，再没有任何请求。
       *[other] 页面全部到齐之后又有 { $count } 个。
    }
host-awaited = 其余部分正在加载，与粘贴的内容无关。
host-kept = 断网也能使用。
host-update = 新版本已就绪。
host-update-take = 重新加载（已粘贴的内容会消失）

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
restore = 恢复先前粘贴的内容

## 判定

verdict = 判定结果
verdict-nothing = 粘贴一个 Kubernetes 凭据，看它是什么、是否有效、为什么。
judged-at = 判定时刻
now = 现在
utc = UTC
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
    可同时粘贴多项，会一并关联。也可把文件或文件夹拖到这里。
add-files = 添加文件
add-folder = 添加文件夹
clear = 清空
files = 已添加的文件
remove-file = 移除 { $name }
files-refused =
    { $count ->
       *[other] { $count } 个文件过大或无法读取，未采用：{ $names }
    }

## 尚未粘贴任何内容

promise = 输入框接受的内容
promise-takes = 接受令牌、证书、密钥、密钥集、kubeconfig、Secret、签名请求和 kubeadm join 命令，可以混在一起：PEM、DER、base64、YAML、JSON，或整个文件夹。
promise-answers = 说明每一项是什么、由哪个密钥签名、Kubernetes 是否接受，以及会在哪一步被拒绝。
promise-private = 所有内容都不会离开本页，也不会留存；私钥一律遮盖。
samples-heading = 示例，其中一些有意做坏

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
assumed-empty = 取自输入，没有则视为未知
release-newest = { $release }（已知的最新版本）

## 应用载入之前

shell-waiting = 正在载入检查程序。你的输入会保留，就绪后立即判定。
shell-failed = 页面未能完整载入。请检查网络连接后重新加载。
words-awaited = 正在载入该语言的文字……
failure-wordless = 未能载入该语言的文字。请检查网络连接后重试。

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

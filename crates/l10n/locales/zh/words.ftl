# 固定词汇、判定语句、时间与列表。

## 清单上各项的种类

kind-service_account_token = 服务账号令牌
kind-jwt = JWT
kind-certificate = 证书
kind-certification_request = 证书请求
kind-certificate_revocation_list = 证书吊销列表
kind-private_key = 私钥
kind-public_key = 公钥
kind-jwk = 密钥（JWK）
kind-jwk_set = 密钥集（JWK Set）
kind-kubeconfig = kubeconfig
kind-secret = Secret
kind-config_map = ConfigMap
kind-cluster_info = cluster-info ConfigMap
kind-bootstrap_token = 启动引导令牌
kind-join_command = kubeadm join 命令
kind-certificate_signing_request = 证书签名请求
kind-token_request = 令牌请求
kind-token_review = 令牌审查
kind-openid_configuration = OpenID 提供者配置
kind-static_pod = 静态 Pod 清单
kind-kubelet_configuration = KubeletConfiguration
kind-kubeadm_configuration = kubeadm 配置
kind-authentication_configuration = AuthenticationConfiguration
kind-exec_credential = ExecCredential
kind-service_account = 服务账号
kind-pod = Pod
kind-cluster_trust_bundle = 信任包（ClusterTrustBundle）
kind-role = 角色
kind-role_binding = 角色绑定
kind-kubernetes_object = Kubernetes 对象
kind-authorization_header = Authorization 头部
kind-curl_command = curl 命令
kind-certificate_key = kubeadm 证书密钥
kind-ca_certificate_hash = CA 证书哈希
kind-error_line = 报错信息
kind-log = 日志
kind-document = 文档
kind-unrecognised = 未能识别

## 结论

outcome-passed = 有效
outcome-warning = 有效，但有警告
outcome-failed = 被拒绝
outcome-inconclusive = 只有集群知道
outcome-not_applicable = 无需判定
outcome-not_evaluated = 未评估

## 发现的严重程度

severity-error = 错误
severity-warning = 警告
severity-notice = 注意
severity-info = 信息

## 一项与另一项的关系，后接另一项的名称

relation-signed_by = 签名者
relation-key_of = 对应
relation-names = 引用
relation-issued_for = 对应请求
relation-same_name_different_key = 同名但密钥不同
relation-same_as = 内容相同

## 句中词汇

word-server = 服务器
word-client = 客户端
word-anchor = 信任锚点
word-intermediate = 中间证书
word-header = 头部
word-payload = 载荷
word-signature = 签名
word-legacy = 传统令牌
word-bound = 绑定的令牌
word-openid = OpenID 提供方的令牌
word-extended = 延长了有效期的绑定的令牌
word-context = 上下文
word-cluster = 集群
word-user = 用户
word-client_certificate = 客户端证书
word-token = 令牌
word-basic = 用户名和密码
word-plugin = 插件
word-line_breaks = 换行
word-backslashes = 反斜杠
word-form_brace = 以花括号开头
word-form_parts = 不是三个部分
word-form_encoding = 有一部分不是 base64url
word-form_padding = 有一部分以填充符（“=”）结尾
word-form_standard_alphabet = 有一部分用了标准 base64 的字符“+”或“/”
word-form_duplicate_member = JSON 中有重复的名称
word-form_json = JSON 已损坏
word-form_header = 头部有参数的类型不对
word-header_scheme = 认证方案不是 Bearer
word-header_tab = 本应是一个空格的地方是制表符
word-header_empty = 认证方案之后没有令牌
word-header_extra_space = 令牌之前不止一个空格
word-header_nothing = 其中没有内容
word-header_basic = 认证方案是 Basic（用户名和密码），自 1.19 起的版本都不再接受
word-header_no_scheme = 缺少 Bearer 一词
word-key_der = 结构已损坏
word-key_algorithm = 不支持其算法
word-key_not_on_curve = 点不在曲线上
word-key_point_length = 点的长度与曲线不符
word-key_modulus = 这样的模数不可能属于 RSA 密钥
word-key_exponent = 这样的指数不可能属于 RSA 密钥
word-key_length = 长度与算法的要求不符
word-key_halves_differ = 私钥部分与公钥部分不对应
word-key_scalar = 私钥数值超出范围
word-key_encrypted = 密钥是加密的
word-empty = 空白文本
word-gzip = gzip 压缩文件
word-zip = zip 压缩文件
word-java_keystore = Java 密钥库
word-picture = 图片
word-pdf = PDF 文档
word-program = 程序
word-database = 数据库
word-der = 其他种类的 DER 结构
word-binary = 二进制数据
word-pem = 损坏的 PEM
word-json = JSON
word-html = 网页
word-ssh_key = SSH 密钥
word-openssl_text = OpenSSL 的 -text 输出
word-opaque_secret = 密码或其他秘密
word-yaml = YAML
word-prose = 普通文本

## 规则的结论，接在所判定的内容之后：“某某令牌已过期。”

brief-other = 的结论是 { $code }

## 判定语句

# 中文句首无需改为小写。
sentence-lowered = {""}
sentence-end = 。
sentence-passed = 有效：{ $title }
    .until = 有效，至 { $at }（还剩 { $left }）：{ $title }
sentence-warning = 有效，但有警告：{ $title }
    .until = 有效，至 { $at }（还剩 { $left }），但有警告：{ $title }
sentence-inconclusive = 离线可检查的各项均有效：{ $title }
    .until = 离线可检查的各项均有效，至 { $at }（还剩 { $left }）：{ $title }
sentence-waiting = 格式正确，等待中：{ $title }
sentence-unexplained = 原因尚未查明：{ $title }
sentence-likely = 可能的原因：{ $title }
sentence-failed = 被拒绝：{ $title }
sentence-not_applicable = 无需判定：{ $title }
sentence-not_evaluated = 未评估：{ $title }

## 时间

time-instant = { $date } { $time } UTC
time-of-day = { $time } UTC
time-now = 现在
time-future = { $duration }后
time-past = { $duration }前
unit-year = { $n } 年
unit-day = { $n } 天
unit-hour = { $n } 小时
unit-minute = { $n } 分钟
unit-second = { $n } 秒
unit-millisecond = { $n } 毫秒

## 列表

list-comma = 、
list-empty = 无
text-empty = 无

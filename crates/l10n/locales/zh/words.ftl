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

outcome-passed = 通过
outcome-warning = 通过，但有警告
outcome-failed = 不通过
outcome-inconclusive = 只有集群知道
outcome-not_applicable = 无需判定
outcome-not_evaluated = 未执行到

## 发现的严重程度

severity-error = 错误
severity-warning = 警告
severity-notice = 注意
severity-info = 信息

## 一项与另一项的关系，后接另一项的名称

relation-signed_by = 签名者
relation-key_of = 所属
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
word-extended = 延长了有效期的绑定令牌
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
word-form_header = 头部有参数的类型无法读取
word-header_scheme = 认证方案不是 Bearer
word-header_tab = 本应是一个空格的地方是制表符
word-header_empty = 认证方案之后没有令牌
word-header_extra_space = 令牌之前不止一个空格
word-header_nothing = 其中没有内容
word-header_basic = 认证方案是 Basic（用户名和密码），自 1.19 起不再支持
word-header_no_scheme = 缺少 Bearer 一词
word-key_der = 结构已损坏
word-key_algorithm = 不认识其算法
word-key_not_on_curve = 点不在曲线上
word-key_point_length = 点的长度与曲线不符
word-key_modulus = 模数不可能是 RSA 密钥的
word-key_exponent = 指数不可能是 RSA 密钥的
word-key_length = 长度与算法的要求不符
word-key_halves_differ = 私钥与公钥部分不配套
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
word-opaque_secret = 密码或其他秘密
word-yaml = YAML
word-prose = 普通文本

## 规则的结论，接在所判定的内容之后：“某某令牌已过期。”

brief-other = 的结论是 { $code }
brief-x509-structure-refused = 的结构不合验证方的要求
brief-x509-extension-unhandled_critical = 带有无法理解的关键扩展
brief-x509-validity-expired = 已到期
brief-x509-validity-not_yet_valid = 尚未生效
brief-x509-validity-unreadable = 的日期无法读出
brief-x509-host-mismatch = 属于别的主机
brief-x509-host-no_identifiers = 没有写明任何主机
brief-x509-path-found = 通向受信任的 CA
brief-x509-path-end_entity_is_anchor = 本身就受信任
brief-x509-path-issuer_unknown = 没有发现问题，但签发它的 CA 不在这里
brief-x509-path-self_signed_not_trusted = 是自签名的，不受信任
brief-x509-path-no_valid_path = 不能通向受信任的 CA
brief-x509-path-same_name_different_key = 由另一个同名 CA 签发
brief-x509-path-issuer_expired = 的颁发者已到期
brief-x509-path-issuer_not_yet_valid = 的颁发者尚未生效
brief-x509-path-too_long = 之上的 CA 层数超出允许的范围
brief-x509-path-budget_exhausted = 的候选颁发者过多，未能逐一尝试
brief-x509-basic_constraints-not_ca = 由一个不是 CA 的证书签发
brief-x509-key_usage-cert_sign_not_permitted = 由一个不可签发证书的密钥签发
brief-x509-signature-algorithm_refused = 的签名算法会被拒绝
brief-x509-signature-algorithm_unsupported = 的签名算法，Kubernetes 不验证
brief-x509-signature-invalid = 与其签名不符
brief-x509-name_constraints-not_permitted = 带有其 CA 不可签发的名称
brief-x509-name_constraints-unreadable = 的名称无法与 CA 的名称约束比对
brief-x509-extended_key_usage-not_permitted = 不可用于此用途
brief-kube-identity-no_common_name = 不代表任何用户
brief-kube-identity-uid_invalid = 的 UID 不明确
brief-kube-token-malformed = 的写法不是令牌的写法
brief-kube-token-issuer_foreign = 的签发者不为 API 服务器所接受
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
brief-kube-token-object_replaced = 所绑定的对象已删除重建
brief-kube-token-secret_copy_differs = 与 Secret 中的令牌不同
brief-kube-token-bound_objects_found = 有效
brief-kube-bootstrap_token-malformed = 的写法不是启动引导令牌的写法
brief-kube-bootstrap_token-secret_unknown = 是否有效，取决于它的 Secret，这只有集群知道
brief-kube-bootstrap_token-secret_refused = 因 Secret 的某个字段被拒绝
brief-kube-bootstrap_token-secret_differs = 与 Secret 中的令牌不同
brief-kube-bootstrap_token-expired = 已过期
brief-kube-bootstrap_token-expiration_unreadable = 的过期时间无法读出
brief-kube-bootstrap_token-group_refused = 带有不合规定的组
brief-kube-bootstrap_token-holds = 有效
brief-jwt-form-broken = 的写法不符合 RFC
brief-jwt-form-encrypted = 是加密的
brief-jwt-exp-expired = 已过期
brief-jwt-nbf-not_yet_valid = 尚未生效
brief-jwt-iss-mismatch = 的签发者不在接受之列
brief-jwt-iss-missing = 没有写明签发者
brief-jwt-iss-unknown_expectation = 是否有效，取决于其签发者是否被接受
brief-jwt-aud-mismatch = 不是面向此验证方的
brief-jwt-aud-missing = 没有写明受众
brief-jwt-aud-unknown_expectation = 是否有效，取决于它是否面向此验证方
brief-jwt-signature-verified = 有效
brief-jwt-signature-no_key = 尚未验证签名，因为这里还没有密钥
brief-jwt-signature-wrong_key = 不是由这里的任何密钥签名的
brief-jwt-signature-invalid = 在签名之后被改动过
brief-jwt-signature-mismatch = 的签名不成立
brief-jwt-signature-other_hash = 写明的算法与签名所用的不同
brief-jwt-signature-key_type = 无法用这里的任何密钥验证
brief-jwt-signature-alg_none = 是未保护的
brief-jwt-signature-alg_refused = 写明的算法不被接受
brief-jwt-signature-malformed = 的签名不可能是签名
brief-jwt-claims-malformed = 有类型不对的声明
brief-jwt-claims-absent = 没有声明

## 判定语句

# 中文句首无需改为小写。
sentence-lowered = {""}
sentence-end = 。
sentence-passed = 有效：{ $title }
    .until = 有效，到 { $at } 为止（还剩 { $left }）：{ $title }
sentence-inconclusive = 就此处能检查的而言有效：{ $title }
    .until = 就此处能检查的而言有效，到 { $at } 为止（还剩 { $left }）：{ $title }
sentence-failed = 不通过：{ $title }
    .until = 不通过，到 { $at } 为止（还有 { $left }）：{ $title }
sentence-not_applicable = { $title }
sentence-not_evaluated = 未判定：{ $title }

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
text-empty = 空
brief-kube-cluster_info-signature_matches = 的签名与令牌一致
brief-kube-cluster_info-signature_differs = 的签名与令牌不一致
brief-kube-cluster_info-token_unknown = 没有令牌，无法核对
brief-kube-cluster_info-other_token = 属于另一枚令牌
brief-kube-token-object_deleted = 所绑定的对象已删除
brief-kube-token-marked_invalid = 已被标记为失效

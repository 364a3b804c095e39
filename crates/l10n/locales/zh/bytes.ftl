# 每一段字节说了什么。

## 按类型读 DER

bytes-der-list = 一个 { $type }，内有 { $count } 个值。
bytes-der-tagged = 字段 [{ $number }] 的标记，它的值在里面。
    .explain = 内容共 { $length } 个字节。可以缺省的字段靠这样的编号区分。
bytes-der-integer = { $type }，值为 `{ $value }`。
bytes-der-boolean = BOOLEAN，值为 `{ $value }`。
bytes-der-oid = 对象标识符 `{ $name }`。
bytes-der-string = 一个 { $type }，{ $length } 个字节，含义未知。
bytes-der-null = NULL：没有值。
bytes-der-text = 文本“{ $text }”，写作 { $type }。
bytes-der-time = { $at }，写作 { $type }。
bytes-der-other = 一个 { $type } 类型的值，{ $length } 个字节，含义未知。
bytes-der-rest = 其余 { $count } 个字节不再拆解。
    .explain = 一个列表最多拆解两千个值，整体最多两万个。
bytes-der-whole = 全部 { $length } 个字节：一个 DER 值，以及它旁边的内容。

## 证书

bytes-certificate-whole = { $role ->
        [ca] CA 证书
        [client] 客户端证书
        [server] 服务器证书
        [both] 客户端和服务器两用的证书
       *[other] 证书
    }，{ $length } 个字节：被签名的部分、签名算法、签名。
bytes-certificate-tbs = 签名覆盖这 { $length } 个字节以及前面的标签和长度；改动任何一个字节，签名便无效。
bytes-certificate-signature_algorithm = 签名的方式：{ $name }。
bytes-certificate-signature_value = 签名：{ $length } 个字节，只有签名密钥的持有者才能生成。
bytes-certificate-signature_ecdsa = 签名：两个数，共 { $length } 个字节，只有签名密钥的持有者才能生成。
bytes-certificate-signature_numbers = ECDSA 签名的两个数。
bytes-certificate-signature_number = 签名中的数 { $name }，{ $length } 个字节。
bytes-certificate-version = 第 { $version } 版，写作 { $written }，因为从 0 数起。
bytes-certificate-serial_number = { $form ->
        [zero] 序列号为 0，1.27 及更早的 kubeadm 就是这样给 CA 编号的。
        [negative] 序列号 { $value }：{ $length } 个字节，为负数，RFC 不允许。
        [short] 序列号 { $value }：{ $length } 个字节，由颁发者选定；kubeadm 取 63 个随机位。
        [medium] 序列号 { $value }：{ $length } 个字节，由颁发者选定；controller manager 的签名者取 128 个随机位。
       *[long] 序列号 { $value }：{ $length } 个字节，由颁发者选定。
    }
bytes-certificate-signature = 签名算法在被签名的部分里又写了一遍：{ $name }；它必须与外面的那个相同。
bytes-certificate-validity = 有效期：共 { $lifetime }。
    .explain = kubeadm 给客户端证书和服务器证书 365 天，给 CA 证书十年。
bytes-certificate-not_before = 自 { $at } 起有效{ $type ->
        [UTCTime] ；写作 UTCTime，年份只有两位
       *[other] ；写作 { $type }，年份有四位
    }。
    .explain = 1.30 及更早的 kubeadm 照抄 CA 的生效时间；自 1.31 起，它比签发时刻早五分钟。
bytes-certificate-not_after = 有效到 { $at }{ $type ->
        [UTCTime] ；写作 UTCTime，年份只有两位
       *[other] ；写作 { $type }，年份有四位
    }。
    .explain = 最后一秒也算在内。Kubernetes 不留容差。
bytes-certificate-unique_id = X.509 第 2 版的标识，{ $length } 个字节，如今已不使用。

## 名称

bytes-name-issuer = 颁发者：`{ $name }`。验证方要找的，是主体字节与此完全相同的 CA。
bytes-name-subject = { $role ->
        [ca] 这个证书所说的 CA：`{ $name }`。
        [server] 持有密钥的服务器：`{ $name }`。
        [client] 持有密钥的客户端：`{ $name }`；Kubernetes 据此得出用户。
        [none] 为谁申请证书：`{ $name }`。
       *[other] 谁持有密钥：`{ $name }`。
    }
bytes-name-other = 可分辨名称 `{ $name }`。
bytes-name-rdn = { $count ->
        [1] 名称的一个部分。
       *[other] 名称的一个部分，由 { $count } 个属性组成。
    }
bytes-name-attribute = 名称的一个属性：{ $name } 及其值。
bytes-name-attribute_type = 属性的类型：{ $name }。
bytes-name-attribute_value = { $name } 的值：`{ $text }`。
bytes-name-common_name = { $role ->
        [ca] 通用名称 `{ $text }`：这个 CA 的名字。
        [server] 通用名称 `{ $text }`；客户端忽略它，只拿主机名与备用名称比对。
        [client] 通用名称 `{ $text }`：Kubernetes 以它为用户名。
        [none] 通用名称 `{ $text }`：若签发为客户端证书，Kubernetes 以它为用户名。
       *[other] 通用名称 `{ $text }`：客户端出示这个证书时，Kubernetes 以它为用户名。
    }
bytes-name-organization = { $group ->
        [masters] 组织 `{ $text }`：Kubernetes 将其视为用户组，而这个组不受角色约束，什么都可以做。
        [admins] 组织 `{ $text }`：Kubernetes 将其视为用户组；自 1.29 起，kubeadm 将这个组绑定到 cluster-admin。
        [nodes] 组织 `{ $text }`：Kubernetes 将其视为用户组，即各个 kubelet 的组。
       *[other] { $role ->
            [ca] CA 所属的组织 `{ $text }`。
            [server] 组织 `{ $text }`；在服务器证书中会被忽略。
           *[other] 组织 `{ $text }`：在客户端证书中，Kubernetes 将其视为用户组。
        }
    }
bytes-name-kubernetes_uid = UID `{ $text }`：自 1.33 起，Kubernetes 以它为用户的 UID。
bytes-name-subject_value = { $name } 的值：`{ $text }`。Kubernetes 忽略它。
bytes-name-general = `{ $text }`。

## 密钥与算法

bytes-key-whole = 公钥（{ $algorithm }）及其所用的算法。
    .explain = kubeadm 用这些字节计算 `kubeadm join` 的 CA 证书哈希。
bytes-key-algorithm = 密钥用于：{ $name }。
bytes-key-bits = 密钥本身，{ $length } 个字节。
bytes-key-identifier = 算法 { $name }。
bytes-key-no_parameters = NULL：该算法没有参数。
bytes-key-parameters = 算法的参数。
bytes-key-curve = 密钥所在的曲线：{ $name }。
bytes-key-rsa = RSA 密钥的两个数。
bytes-key-modulus = 模数，{ $bits } 位：两个素数的乘积，只有持有者知道这两个素数。
bytes-key-exponent = 公开指数 { $value }。
bytes-key-point = 曲线上的一个点，{ $length } 个字节，这就是公钥。
bytes-key-point_format = { $value ->
        [uncompressed] 后面是这个点的两个坐标。
        [compressed] 后面是一个坐标，这个字节说明是两个点中的哪一个。
       *[other] 未知的点格式。
    }
bytes-key-coordinate = 坐标 { $name }，{ $length } 个字节。
bytes-key-unused_bits = { $count ->
        [0] 后面的每一位都使用。
       *[other] 后面的末尾 { $count } 位不使用。
    }
bytes-key-pss_hash = 摘要：{ $name }。
bytes-key-pss_mask = 掩码的生成方式：{ $name }。
bytes-key-pss_salt = 盐有 { $value } 个字节。
bytes-key-pss_trailer = 尾部编号 { $value }。

## 扩展

bytes-extension-list = { $count } 个扩展。
bytes-extension-one = { $critical ->
        [TRUE] 扩展 { $name }；不支持它的软件必须拒绝该证书。
       *[other] 扩展 { $name }；不支持它的软件可以忽略它。
    }
bytes-extension-identifier = 这是哪个扩展：{ $name }。
bytes-extension-critical = { $value ->
        [TRUE] 关键：不支持该扩展的软件必须拒绝该证书。
       *[other] 非关键；按 DER 应当省略不写。
    }
bytes-extension-value = { $name } 的值，{ $length } 个字节；外面包了一层 OCTET STRING，不认识它的软件也能跳过。
bytes-extension-basic_constraints = { $count ->
        [0] 里面什么都没有写：不是 CA。
       *[other] 主体是不是 CA，以及路径可以有多长。
    }
bytes-extension-ca = { $value ->
        [TRUE] 主体是 CA：它的密钥可以签发证书。
       *[other] 主体不是 CA。
    }
bytes-extension-path_length = { $value ->
        [0] 这个 CA 与它签发的证书之间不能再有别的 CA。
       *[other] 这个 CA 之下最多还可以有 { $value } 级 CA。
    }
bytes-extension-key_usage = 密钥可以用来：{ $usages }。
    .explain = kubeadm 设置 digitalSignature 和 keyEncipherment，对 CA 还有 keyCertSign。各位从左边数起。
bytes-extension-ext_key_usage = 证书可以用于 { $count } 种用途。
bytes-extension-purpose = { $name ->
        [clientAuth] 可以表明客户端的身份：用证书登录时，Kubernetes 要求有这一项。
        [serverAuth] 可以表明服务器的身份：API 服务器和 kubelet 的客户端要求有这一项。
        [anyExtendedKeyUsage] 可以用于任何用途。
       *[other] 可以用于 { $name }。
    }
bytes-extension-alt_names = 主体的 { $count } 个名称；客户端拿所连接的主机与它们比对。在客户端证书中，Kubernetes 忽略它们。
bytes-extension-dns_name = 主机名 `{ $text }`：客户端可以用它连接服务器。
bytes-extension-ip_address = 地址 `{ $text }`：客户端可以用它连接服务器。
bytes-extension-issuer_alt_names = 颁发者的另外 { $count } 个名称。
bytes-extension-subject_key_id = 主体的密钥标识 `{ $value }`：由这个密钥签发的证书会重复它。
bytes-extension-authority_key_id = 有几个同名的 CA 时，用它说明是哪个密钥签的名。
bytes-extension-authority_key = 颁发者的密钥标识 `{ $value }`：Go 先试密钥标识与此相同的 CA。
bytes-extension-authority_name = 颁发者的证书由谁颁发。
bytes-extension-authority_serial = 颁发者的证书的序列号 `{ $value }`。
bytes-extension-name_constraints = 这个 CA 以及它之下的所有 CA 可以签发哪些名称。
bytes-extension-permitted = 可以签发的 { $count } 部分名称；同一形式的其他名称都不可以。
bytes-extension-excluded = 不可以签发的 { $count } 部分名称。
bytes-extension-subtree = 一个名称，以及它之下的一切。
bytes-extension-subtree_base = `{ $text }`，以及它之下的一切。
bytes-extension-number = { $name } 为 { $value }。
bytes-extension-distribution_points = 吊销列表的 { $count } 个位置。Kubernetes 从不使用。
bytes-extension-distribution_point = 吊销列表的一个位置。
bytes-extension-distribution_name = 该位置的名称。
bytes-extension-reasons = 列表涵盖的吊销原因：{ $names }。
bytes-extension-list_issuer = 由谁颁发吊销列表。
bytes-extension-access = { $count } 个位置，可以从那里进一步了解颁发者或主体。Kubernetes 从不使用。
bytes-extension-access_one = 一个位置，用于 { $name }。
bytes-extension-access_method = { $name ->
        [id-ad-ocsp] 可以在此查询证书的状态（OCSP）。
        [id-ad-caIssuers] 可以在此获取颁发者的证书。
       *[other] 可以在此得到：{ $name }。
    }
bytes-extension-policies = 证书依照 { $count } 项策略签发。
bytes-extension-policy = 策略 { $name }。
bytes-extension-policy_id = 策略的编号：{ $name }。
bytes-extension-policy_qualifiers = 关于该策略的 { $count } 条说明。
bytes-extension-policy_qualifier = { $name ->
        [id-qt-cps] 颁发机构在何处说明自己的做法。
        [id-qt-unotice] 要显示给人看的声明。
       *[other] { $name } 一类的说明。
    }
bytes-extension-policy_mappings = { $count } 对视为相同的策略。
bytes-extension-policy_mapping = 颁发者的一项策略，以及与之视为相同的主体策略。
bytes-extension-policy_constraints = 从何处起必须有策略，或不得映射策略。
bytes-extension-policy_skip = { $name } 再过 { $value } 个证书之后生效。
bytes-extension-tls_feature = 服务器必须提供的 { $count } 个 TLS 扩展。
bytes-extension-timestamps = 公开日志为该证书出具的回执，{ $length } 个字节。
bytes-extension-issuing_point = 这个吊销列表针对哪些证书。
bytes-extension-issuing_flag = { $name } 为 `{ $value }`。
bytes-extension-reason_code = 证书被吊销的原因：{ $reason }。
bytes-extension-invalidity_date = 自 { $at } 起，该密钥不再可信；写作 { $type }。
bytes-extension-entry_issuer = 这一条以及后面各条针对谁的证书。

## 证书请求与吊销列表

bytes-request-whole = 证书请求，{ $length } 个字节：所申请的内容、签名算法，以及请求自身密钥的签名。
bytes-request-tbs = 签名覆盖这 { $length } 个字节以及前面的标签和长度。
bytes-request-attributes = { $count ->
        [0] 没有其他属性。
       *[other] 请求的另外 { $count } 个属性。
    }
bytes-request-attribute = 属性 { $name } 及其值。
bytes-request-values = { $name } 的值。
bytes-request-extensions = 希望证书带有的 { $count } 个扩展。Kubernetes 的签名者只照抄其中的备用名称。
bytes-request-challenge_password = 用于吊销的密码，{ $length } 个字符（已遮盖）。
bytes-list-whole = 证书吊销列表，{ $length } 个字节：被签名的部分、签名算法、签名。Kubernetes 不读取这样的列表。
bytes-list-tbs = 签名覆盖这 { $length } 个字节以及前面的标签和长度。
bytes-list-this_update = 列表生成于 { $at }；写作 { $type }。
bytes-list-next_update = 下一个列表最迟于 { $at } 发布；写作 { $type }。
bytes-list-revoked = { $count } 个已吊销的证书。
bytes-list-revoked_one = 一个已吊销的证书：它的序列号和吊销时间。
bytes-list-revoked_serial = 已吊销的证书的序列号：`{ $value }`。
bytes-list-revoked_at = 吊销于 { $at }；写作 { $type }。
bytes-list-entry_extensions = 关于它的另外 { $count } 个扩展。

## 令牌

bytes-token-whole = 令牌，{ $length } 个字符：头部、载荷和签名，各为 base64url。
bytes-token-header = 头部，base64url 共 { $length } 个字符：令牌是怎样签名的。
bytes-token-payload = 载荷，base64url 共 { $length } 个字符：令牌说了什么。
bytes-token-signature = 签名，{ $length } 个字符，即 { $bytes } 个字节；已遮盖，因为有了它，谁都可以使用这个令牌。
bytes-token-dot = 两个部分之间的点。
bytes-token-hidden = 未解码的部分，{ $length } 个字符，已遮盖。
bytes-token-alg = 以 { $value } 签名。
    .explain = 密钥为 RSA 时，Kubernetes 用 RS256 签名；为椭圆曲线密钥时，用 ES256、ES384 或 ES512。
bytes-token-kid = 密钥标识 `{ $value }`：自 1.31 起，Kubernetes 按它查找密钥；此前则逐个尝试所有密钥。
    .explain = Kubernetes 以公钥的 SHA-256 作为密钥标识。
bytes-token-typ = 媒体类型 `{ $value }`。Kubernetes 自己不写这一项。
bytes-token-iss = { $family ->
        [other] 签发者 `{ $value }`：API 服务器只接受事先配置的签发者的令牌。
        [legacy] 签发者 `{ $value }`，凡是来自 Secret 的令牌都是它。
       *[bound] 签发者 `{ $value }`：必须是 API 服务器启动时指定的签发者之一。
    }
bytes-token-sub = { $family ->
        [other] 主体 `{ $value }`：令牌说的是谁。
       *[bound] 主体 `{ $value }`：Kubernetes 以它为用户名。
    }
bytes-token-aud = 受众 `{ $values }`：只有其中的一方才可以接受这个令牌。
bytes-token-exp = { $family ->
        [legacy] 于 { $at } 过期；对于来自 Secret 的令牌，Kubernetes 忽略这一项。
        [other] 于 { $at } 过期。
       *[bound] 于 { $at } 过期；Kubernetes 留有一分钟容差。
    }
bytes-token-nbf = 自 { $at } 起有效。
bytes-token-iat = 签发于 { $at }。
bytes-token-jti = 这个令牌的标识 `{ $value }`：Kubernetes 将它作为凭据标识记在用户信息里。
bytes-token-kubernetes = Kubernetes 自己的声明。
bytes-token-namespace = 命名空间 `{ $value }`。
bytes-token-object = { $kind ->
        [serviceaccount] 令牌所认证的服务账号。
        [pod] 令牌绑定到的 Pod：令牌随它一同失效。
        [secret] 令牌绑定到的 Secret：令牌随它一同失效。
        [node] 节点：Pod 所在的节点；令牌若未写明 Pod，则是令牌绑定到的节点。
       *[other] 令牌提到的对象。
    }
bytes-token-object_name = { $kind ->
        [serviceaccount] 服务账号名为 `{ $value }`。
        [pod] Pod 名为 `{ $value }`。
        [secret] Secret 名为 `{ $value }`。
        [node] 节点名为 `{ $value }`。
       *[other] 对象名为 `{ $value }`。
    }
bytes-token-object_uid = { $kind ->
        [node] 节点的 UID `{ $value }`；令牌只绑定到节点时，Kubernetes 会比对它。
       *[other] UID `{ $value }`：Kubernetes 会比对它，因此以同名重建的对象不算数。
    }
bytes-token-warn_after = 过了 { $at }，每次使用都算陈旧：仍会接受，但记入审计日志。
bytes-token-other = { $name }，JSON 类型为 { $type }，Kubernetes 自身忽略这一项。

## 其他文本

bytes-text-whole = 文本，{ $length } 个字节。
bytes-text-member = 成员 { $name }，JSON 类型为 { $type }。
bytes-text-value = 列表中的一个值，JSON 类型为 { $type }。
bytes-text-keys = 密钥集中的密钥。
bytes-text-key_member = { $name ->
        [kty] 密钥的种类：{ $value }。
        [kid] 密钥标识 `{ $value }`：令牌以它指明密钥。
        [use] 密钥的用途：{ $value ->
            [sig] 签名
           *[other] { $value }
        }。
        [alg] 与密钥配合的算法：{ $value }。
        [crv] 密钥所在的曲线：{ $value }。
        [n] RSA 密钥的模数，base64url。
        [e] 公开指数，base64url。
       *[other] 公钥的坐标 { $name }，base64url。
    }

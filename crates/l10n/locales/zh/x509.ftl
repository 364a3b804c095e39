# 证书、证书请求、证书路径。


## 读出的内容

x509-certificate-subject = 主体
x509-certificate-issuer = 颁发者
x509-certificate-serial_number = 序列号
x509-certificate-version = 版本
x509-certificate-kubernetes_uid = 用户 UID
    .explain = 自 1.33 起，API 服务器以主体的属性 1.3.6.1.4.1.57683.2 为用户 UID。
x509-certificate-issuer_unique_id = 颁发者唯一标识
x509-certificate-subject_unique_id = 主体唯一标识
x509-certificate-not_before = 生效时间
x509-certificate-not_after = 到期时间
    .explain = 证书有效的最后一秒。
x509-certificate-lifetime = 有效期长度
x509-certificate-public_key = 公钥
x509-certificate-subject_alt_names = 主体备用名称
    .explain = 服务证书对哪些主机名和地址有效。通用名称（CN）会被忽略。
x509-certificate-issuer_alt_names = 颁发者备用名称
x509-certificate-key_usage = 密钥用途
x509-certificate-extended_key_usage = 扩展密钥用途
    .explain = 证书可以用来做什么。Kubernetes 要求客户端有 clientAuth，服务器有 serverAuth。
x509-certificate-basic_constraints = 基本约束
x509-certificate-subject_key_identifier = 主体密钥标识
x509-certificate-authority_key_identifier = 颁发机构密钥标识
    .explain = 有多个同名 CA 时，用它区分是哪一个签发了这个证书。
x509-certificate-authority_cert_issuer = 颁发者证书的颁发者
x509-certificate-authority_cert_serial_number = 颁发者证书的序列号
x509-certificate-computed_key_id = 密钥的 SHA-1
    .explain = 证书没有写明自己的密钥标识；由它签发的证书多半会以此值指称它的密钥。
x509-certificate-authority_info_access = 颁发者信息
    .explain = 从何处获取颁发者的证书（caIssuers），向何处查询吊销状态（OCSP）。Kubernetes 都不会去取。
x509-certificate-subject_info_access = 主体信息
x509-certificate-private_key_not_before = 私钥启用时间
x509-certificate-private_key_not_after = 私钥停用时间
x509-certificate-tls_features = 服务器必须提供的功能
    .explain = status_request 即 must-staple：服务器必须附上未被吊销的证明。Go 不做此要求。
x509-certificate-signed_timestamp = 公开日志的收录承诺
    .explain = 承诺的时间，以及日志公钥的 SHA-256。
x509-certificate-netscape_cert_type = Netscape 证书类型
    .explain = keyUsage 出现之前用来说明证书用途，如今已无人读取。
x509-certificate-directory_attribute = 主体属性
x509-certificate-name_constraints = 名称约束
    .explain = 这个 CA 可以签发（+）和不可以签发（-）的名称。
x509-certificate-certificate_policies = 证书策略
    .explain = 颁发者声明自己按哪些规则签发。Kubernetes 忽略这一项。
x509-certificate-policy_mappings = 策略映射
    .explain = 左边是颁发者的策略，右边是与之等同的主体的策略。
x509-certificate-policy_constraints = 策略约束
    .explain = 往下再经过多少个证书，就必须有可接受的策略（requireExplicitPolicy），或不再映射策略（inhibitPolicyMapping）。Kubernetes 忽略这一项。
x509-certificate-inhibit_any_policy = anyPolicy 失效前允许的证书数
x509-certificate-crl_distribution_points = 吊销列表地址
    .explain = 从何处获取吊销列表。Kubernetes 不会去取。
x509-certificate-freshest_crl = 增量吊销列表地址
    .explain = 从何处获取上一份完整列表之后新增的吊销记录。
x509-certificate-other_extensions = 其他扩展
x509-certificate-signature_algorithm = 签名算法
x509-certificate-fingerprint_sha256 = SHA-256 指纹
x509-certificate-fingerprint_sha1 = SHA-1 指纹
x509-certificate-spki_sha256 = 公钥的 SHA-256
x509-certificate-ca_pin = CA 证书哈希
    .explain = `kubeadm join` 的参数 --discovery-token-ca-cert-hash 所用的值。
x509-request-attributes = 请求属性
x509-revocation_list-this_update = 本次更新时间
x509-revocation_list-next_update = 下次更新时间
x509-revocation_list-revoked_count = 已吊销的证书数
x509-revocation_list-number = 列表编号
x509-revocation_list-base_number = 所依据的列表编号
    .explain = 这是增量列表：只列出那份列表之后的变化。
x509-revocation_list-issuing_distribution_point = 列表的适用范围
    .explain = 列表发布在何处，涵盖哪些证书；范围以外的证书，它不作任何说明。

## 终端实体证书的规则

x509-structure-sound = 格式正确（RFC 5280）。
x509-structure-refused = 验证方无法解析该证书：{ $problem }
    .explain = Go 的解析程序在检查日期和签名之前就会拒绝这样的证书，Kubernetes 也是如此。
    .fix = 请从颁发处重新获取该文件；如果那里的也是这样，请重新签发。
x509-extension-critical_handled = 关键扩展全部受支持：{ $extensions }。
x509-extension-none_critical = 没有标为关键的扩展。
x509-extension-unhandled_critical = 有不受支持的关键扩展：{ $extensions }。
    .explain = 颁发者将扩展标为关键，就是要求不支持它的软件拒绝该证书。Kubernetes 不支持这一个。
    .fix = 请重新签发证书，去掉该扩展，或不将其标为关键。
x509-extension-critical_not_reached = 未检查关键扩展。
x509-validity-within = 在有效期内（{ $not_before } 至 { $not_after }，判定时刻 { $judged_at }）。
    .explain = 首尾两端都算在内，Kubernetes 不留容差。
x509-validity-expired = 证书已于 { $not_after } 到期，距判定时刻已有 { $off }。
    .explain = 判定时刻为 { $judged_at }；最后一秒过后，Kubernetes 不留容差。kubeadm 签发的客户端证书和服务证书有效期为一年。
    .fix = { $renewer ->
        [kubelet-client] kubeadm 不更新这个证书。请在控制平面节点上为该节点新建 kubeconfig：`sudo { $command } > kubelet.conf`。把它放到该节点的 `/etc/kubernetes/kubelet.conf`，再在该节点上删除旧证书并重启 kubelet，随后由 kubelet 自行更新：`sudo rm /var/lib/kubelet/pki/kubelet-client-*`、`sudo systemctl restart kubelet`。
        [kubelet-serving] kubeadm 不更新这个证书。kubelet 会提交下一个请求，需要有人批准：`{ $command }`、`kubectl certificate approve NAME`。
        [kubeadm] 请在控制平面节点上更新，再重启使用该证书的组件：`sudo { $command }`。
       *[other] 请由原来的签发方重新签发。如果由 kubeadm 签发，可在控制平面节点上更新，再重启使用该证书的组件：`sudo kubeadm certs renew all`。
    }
x509-validity-not_yet_valid = 证书自 { $not_before } 起有效（判定时刻 { $judged_at }）。
    .explain = 还差 { $off }；第一秒到来之前，Kubernetes 不留容差。常见原因是签发证书的机器时钟偏快。
    .fix = 请核对签发方与验证方机器的时钟：`timedatectl`。
x509-validity-unreadable = 无法读出证书的日期。
x509-validity-not_reached = 未检查日期。
x509-host-matched = 证书对 { $host } 有效：上面有 { $identifier }。
x509-host-mismatch = { $nearest-given ->
        [0] 证书对 { $host } 无效。上面的名称是 { $presented }。
       *[other] 证书对 { $host } 无效。上面的名称是 { $presented }，最接近的是 { $nearest }。
    }
    .explain = 客户端将所连接的主机与主体备用名称比对：域名逐段比较，通配符只能代替第一段；IP 地址按字节比较。通用名称（CN）会被忽略。
    .fix = 请改用其中的某个名称连接服务器，或重新签发包含该名称的证书；对于 API 服务器，将其加入 certSANs，移走旧的证书和密钥后运行 `kubeadm init phase certs apiserver`。
x509-host-no_identifiers = { $subject-given ->
        [empty] 证书没有主体备用名称，无法与 { $host } 匹配。
       *[other] 证书没有主体备用名称，无法与 { $host } 匹配。其主体 { $subject } 会被忽略。
    }
    .explain = Go 自 1.15 起忽略服务器证书的通用名称（CN）。
    .fix = 请重新签发带有主体备用名称的证书。
x509-mailbox-matched = 证书对 { $mailbox } 有效。
x509-mailbox-mismatch = 证书对 { $mailbox } 无效。上面的名称是 { $presented }。
    .explain = 邮箱 @ 之前的部分必须一字不差，域名不分大小写。
    .fix = 请重新签发带有该邮箱的证书。
x509-host-not_given = 没有给出要与证书名称比对的主机。
x509-host-not_reached = 未检查主机。

## 证书路径

x509-path-found = 证书可追溯到受信任的 CA { $anchor }（{ $certificates } 个证书）。
x509-path-end_entity_is_anchor = { $subject-given ->
        [empty] 该证书本身就是信任锚点。
       *[other] { $subject } 本身就是信任锚点。
    }
    .explain = 证书若在信任锚点之列，Go 就直接接受，不再查找颁发者。
x509-path-issuer_unknown = { $issuer-given ->
        [empty] 没有给出颁发者的证书，因此无法检查签名。
       *[other] 没有给出颁发者的证书（{ $issuer }），因此无法检查签名。
    }
    .explain = { $key_id-given ->
        [0] 没有给出该名称的证书。这并不说明这个证书有问题。
       *[other] 没有给出该名称的证书；颁发者的密钥标识是 { $key_id }。这并不说明这个证书有问题。
    }
    .fix = 请加上验证方信任的 CA：对于 API 服务器的客户端，在控制平面节点上运行 `sudo cat /etc/kubernetes/pki/ca.crt`，或从可用的 kubeconfig 中取出：`kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d`。etcd 的 CA 在 `/etc/kubernetes/pki/etcd/ca.crt`。
x509-path-self_signed_not_trusted = { $subject-given ->
        [empty] 该证书是自签名的，且不是信任锚点。
       *[other] { $subject } 是自签名的，且不是信任锚点。
    }
    .explain = 客户端只有把它列为信任锚点，才会信任它。集群没有为 kubelet 签发服务证书时，kubelet 会自己生成这样一个证书。
    .fix = 请加上验证方信任的 CA，或将这个证书列为信任锚点。
x509-path-no_valid_path = 名为 { $issuer } 的证书有 { $candidates } 个，没有一个能通到信任锚点。
    .explain = 它们被排除的原因各不相同，见各自的步骤。
x509-path-same_name_different_key = 签发该证书的是另一个同名 CA（{ $issuer }）。
    .explain = 给出的 CA 自 { $issued } 起有效，{ $given_key_id-given ->
        [0] 没有写明密钥标识
       *[other] 密钥标识是 { $given_key_id }
    }，而证书{ $wanted_key_id-given ->
        [0] 没有写明签发它的密钥
       *[other] 指向的是 { $wanted_key_id }
    }。所有 kubeadm 集群的 CA 都同名。要么集群重建过，要么该文件属于另一个集群。
    .fix = 请从同一个集群获取 CA 和证书：在那里运行 `kubectl config view --raw --minify` 可同时看到两者。
x509-path-issuer_expired = 颁发者 { $issuer } 已于 { $not_after } 到期（判定时刻 { $judged_at }）。
    .explain = 晚了 { $off }。证书本身可能仍在有效期内，但它的路径不在。Go 对这两种情况的报错相同，只有日期不同。
    .fix = 请尽量以原有密钥更新 CA 并分发，再更新由它签发的证书。
x509-path-issuer_not_yet_valid = 颁发者 { $issuer } 自 { $not_before } 起有效（判定时刻 { $judged_at }）。
    .explain = 早了 { $off }，可能有机器的时钟不准。
    .fix = 请核对签发方与验证方机器的时钟：`timedatectl`。
x509-path-too_long = { $issuer } 之下至多允许 { $limit } 个中间证书，而实际有 { $below } 个。
    .explain = 路径长度约束（pathLenConstraint）规定一个 CA 到终端实体证书之间还可以有几个 CA。
    .fix = 请改用更靠近根的 CA 签发，或以更大的路径长度重新签发上级 CA。
x509-path-budget_exhausted = 已尝试 { $limit } 个证书作为颁发者，查找到此为止。
    .explain = Go 也止于此数。同名证书这么多，很少是有意为之。
x509-path-deeper_than_asked = 证书与信任锚点之间的中间证书多于 { $limit } 个，超过了设定的上限。
x509-path-not_reached = 未构建证书路径。

## 单个候选证书

x509-candidate-kept = { $name }（{ $role }）是颁发者。
x509-candidate-dropped = { $name }（{ $role }）不能通到信任锚点。
x509-candidate-already_in_path = { $name } 已在路径之中。
x509-candidate-open = { $name }（{ $role }）是颁发者，但它自己的颁发者没有给出。
x509-issuer_name-matches = 颁发者与主体的名称逐字节相同：{ $name }。
x509-key_identifier-matches = CA 的密钥标识正是证书要求的那一个：{ $key_id }。
x509-key_identifier-differs = CA 的密钥标识是 { $given_key_id }，而证书要求的是 { $wanted_key_id }。
    .explain = 密钥标识用于在同名 CA 之间挑选，不会排除任何一个，最终由签名决定。
x509-key_identifier-absent = 两个密钥标识缺了一个，由签名决定。
x509-basic_constraints-is_ca = { $issuer } 标明是 CA。
x509-basic_constraints-not_ca = { $issuer-given ->
        [empty] 该证书没有标明是 CA。
       *[other] { $issuer } 没有标明是 CA。
    }
    .explain = 只有基本约束中 cA 为 TRUE 的证书才能签发其他证书。
    .fix = 请用 CA 自己的证书和密钥签发。
x509-basic_constraints-unsaid = { $issuer } 是版本 { $version } 的证书，无法标明是否为 CA。
    .explain = 如果它是信任锚点，Go 就将其视为 CA。
x509-key_usage-cert_sign_permitted = { $issuer } 的密钥用途允许签发证书。
x509-key_usage-cert_sign_unsaid = { $issuer } 没有限制其密钥的用途。
x509-key_usage-cert_sign_not_permitted = { $issuer } 的密钥用途不允许签发证书：{ $usages }。
    .explain = CA 若带有密钥用途扩展，其中必须有 keyCertSign。
    .fix = 请重新签发带有 keyCertSign 的 CA。
x509-signature-algorithm_accepted = 接受 { $algorithm } 算法的签名。
x509-signature-algorithm_refused = 拒绝 { $algorithm } 算法的签名。
    .explain = 这种签名可以伪造。Go 自 1.1 起拒绝 MD5，自 1.18 起拒绝 SHA-1，自 1.24 起拒绝 1024 位以下的 RSA 密钥。
    .fix = 请以 SHA-256 或更强的算法重新签发证书。
x509-signature-algorithm_unsupported = Kubernetes 不验证 { $algorithm } 算法的签名。
    .fix = 请以 RSA、ECDSA P-256、P-384、P-521 或 Ed25519 重新签发证书。
x509-signature-valid = 签名由 { $issuer } 的密钥做出（{ $algorithm }）。
x509-signature-invalid = 证书指明由 { $issuer } 签发，但签名（{ $algorithm }）与证书的字节不符。
    .explain = 证书在签名之后被改动，或签名已损坏。
    .fix = 请从颁发处重新获取证书。
x509-signature-other_key = 签名不是由 { $issuer } 的密钥做出的（{ $algorithm }）。
x509-key_usage-permitted = 密钥用途 { $usages } 允许 { $wanted }。
x509-key_usage-unsaid = 证书没有限制其密钥的用途。
x509-key_usage-not_permitted = 密钥用途 { $usages } 不允许 { $wanted }。
    .fix = 请重新签发带有该密钥用途的证书。
x509-key_usage-not_reached = 未检查密钥用途。
x509-path_length-within = 其下有 { $below } 个中间证书，至多允许 { $limit } 个。
x509-path_length-unlimited = 没有限制路径长度。
x509-name_constraints-permitted = { $issuer } 可以签发其下的所有名称。
x509-name_constraints-not_permitted = { $issuer } 不可以签发名称 { $name }。
    .explain = 其名称约束是 { $constraints }，对该 CA 之下的一切都适用。
    .fix = 请去掉该名称，或改用可以签发它的 CA。
x509-name_constraints-unreadable = 名称 { $name } 无法与 { $issuer } 的名称约束比对。
    .explain = 无法比对的，即不允许。

## 用途

x509-extended_key_usage-permitted = 证书可以用作{ $purpose }证书：{ $usages }。
x509-extended_key_usage-unrestricted = 路径上的证书都没有限制用途，因此可以用作{ $purpose }证书。
x509-extended_key_usage-not_permitted = { $name-given ->
        [empty] 该证书不可以用作{ $purpose }证书，它允许的用途是 { $usages }。
       *[other] { $name } 不可以用作{ $purpose }证书，它允许的用途是 { $usages }。
    }
    .explain = 路径上每个证书的扩展密钥用途都必须允许该用途；CA 的限制对其下的证书同样生效。
    .fix = 请为该用途签发证书：客户端用 clientAuth，服务器用 serverAuth。
x509-extended_key_usage-not_asked = 没有给出要检查的用途。
x509-extended_key_usage-not_reached = 未检查用途。

## 证书请求

x509-request-signature_valid = 请求由其自身的密钥签名（{ $algorithm }）。
    .explain = 这表明申请者持有私钥。
x509-request-signature_invalid = 请求不是由其自身的密钥签名的（{ $algorithm }）。
    .explain = 请求在签名之后被改动，或其中的密钥不属于申请者。
    .fix = 请用私钥重新生成请求。
x509-request-signature_unsupported = Credscope 无法检查请求的签名（{ $algorithm }）。

## 值得说明的情况

x509-structure-field_missing = 字段 { $field } 缺失，或类型不对。
    .explain = 能读出的内容已经显示。
x509-structure-field_unexpected = { $after } 之后有不该出现的内容。
x509-structure-version_unknown = 没有版本 { $version }。
x509-structure-version_too_old = 版本 { $version } 的证书中有扩展，而扩展自版本 3 才有。
    .explain = 对这样的证书，Go 会忽略这些扩展。
x509-structure-algorithms_differ = 被签名的部分写的算法是 { $inner }，外层写的是 { $outer }。
    .explain = 两者必须相同，否则 Go 会拒绝该证书。
x509-serial_number-negative = 序列号 { $serial_number } 是负数。
    .explain = RFC 5280 要求正数。Go 自 1.23 起拒绝这样的证书，集群可能因此在升级时出问题。
    .fix = 请在升级之前重新签发证书。
x509-serial_number-zero = 序列号是 0。
    .explain = RFC 5280 要求正数。Kubernetes 接受它；旧版 kubeadm 给 CA 用的就是 0。
x509-serial_number-too_long = 序列号有 { $length } 个字节，而 RFC 5280 只允许 20 个。
x509-request-challenge_password = 请求中带有质询密码。
    .explain = 凡是看得到该请求的人都能读出密码。Kubernetes 忽略它。
    .fix = 如果别处也在用这个密码，请在那里更换；再重新生成不带密码的请求。
x509-validity-reversed = 证书的到期时间 { $not_after } 早于生效时间 { $not_before }。
x509-extension-duplicate = 扩展 { $extension } 出现了两次。
    .explain = Go 会拒绝该证书；其他解析程序以哪一个为准，并不一致。
x509-extension-unreadable = 无法读出扩展 { $extension } 的值。
x509-extension-damaged = 无法读出扩展 { $extension } 的值。
    .explain = Kubernetes 忽略这个扩展。
x509-subject_alt_name-address_length = 有一个地址长 { $length } 个字节，而应为 4 个或 16 个。
x509-key-unreadable = 无法读出公钥。
x509-key-unsupported = 公钥的算法是 { $algorithm }，Credscope 无法用它验证。
x509-key-too_weak = RSA 密钥有 { $bits } 位，低于 { $minimum } 位即为弱密钥。
    .explain = Kubernetes 仍然接受。
    .fix = 请新建至少 2048 位的 RSA 密钥或 ECDSA P-256 密钥，并为其签发证书。
x509-signature-weak_digest = 证书以 { $algorithm } 签名，这种签名可以伪造。
    .explain = Go 不接受这样的签名，Kubernetes 也是如此。
    .fix = 请以 SHA-256 或更强的算法重新签发证书。

## 接在所判定的内容之后

brief-x509-structure-refused = 无法被验证方解析
brief-x509-extension-unhandled_critical = 带有不受支持的关键扩展
brief-x509-validity-expired = 已到期
brief-x509-validity-not_yet_valid = 尚未生效
brief-x509-validity-unreadable = 的日期无法读出
brief-x509-host-mismatch = 属于别的主机
brief-x509-host-no_identifiers = 没有写明任何主机
brief-x509-path-found = 可追溯到受信任的 CA
brief-x509-path-end_entity_is_anchor = 本身就受信任
brief-x509-path-issuer_unknown = 至此没有发现问题，但没有给出签发它的 CA
brief-x509-path-self_signed_not_trusted = 是自签名的，不受信任
brief-x509-path-no_valid_path = 不能通到受信任的 CA
brief-x509-path-same_name_different_key = 由另一个同名 CA 签发
brief-x509-path-issuer_expired = 的颁发者已到期
brief-x509-path-issuer_not_yet_valid = 的颁发者尚未生效
brief-x509-path-too_long = 之上的 CA 层数超出允许的范围
brief-x509-path-budget_exhausted = 的候选颁发者过多，未能逐一尝试
brief-x509-basic_constraints-not_ca = 由一个不是 CA 的证书签发
brief-x509-key_usage-cert_sign_not_permitted = 由一个不可签发证书的密钥签发
brief-x509-key_usage-not_permitted = 密钥不允许用于此处
brief-x509-mailbox-mismatch = 属于另一个邮箱
brief-x509-path-deeper_than_asked = 其上的 CA 多于设定的上限
brief-x509-signature-algorithm_refused = 的签名算法会被拒绝
brief-x509-signature-algorithm_unsupported = 的签名算法，Kubernetes 不验证
brief-x509-signature-invalid = 与其签名不符
brief-x509-name_constraints-not_permitted = 带有其 CA 不可签发的名称
brief-x509-name_constraints-unreadable = 的名称无法与 CA 的名称约束比对
brief-x509-extended_key_usage-not_permitted = 不可用于此用途

## 规则名称

rule-x509-structure = 结构
rule-x509-extension = 关键扩展
rule-x509-validity = 有效期
rule-x509-host = 主机名
rule-x509-extended_key_usage = 扩展密钥用途
rule-x509-path = 到可信 CA 的证书路径
rule-x509-candidate = 候选颁发者
rule-x509-issuer_name = 颁发者名称
rule-x509-key_identifier = 密钥标识
rule-x509-basic_constraints = 基本约束
rule-x509-path_length = 路径长度
rule-x509-key_usage = 密钥用途
rule-x509-mailbox = 邮箱
rule-x509-name_constraints = 名称约束
rule-x509-signature = 签名
rule-x509-request = 证书请求

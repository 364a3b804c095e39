# JSON Web Signature 的签名。

jwt-signature-length = 签名的字节数
jwt-signature-verified = 签名由密钥 `{ $key }` 做出（{ $alg }）。
    .explain = { $kid-given ->
        [0] 令牌由持有该密钥的一方制作，此后未被改动。头部没有写明密钥。
        [empty] 令牌由持有该密钥的一方制作，此后未被改动。头部中的密钥标识是空的。
       *[other] 令牌由持有该密钥的一方制作，此后未被改动。头部中的密钥标识是 { $kid }。
    }
jwt-signature-no_key = 没有给出用来检查签名的密钥。
    .explain = { $kid-given ->
        [0] 签名没有检查，完全可能是有效的。算法是 { $alg }，头部没有写明密钥。
        [empty] 签名没有检查，完全可能是有效的。算法是 { $alg }，头部中的密钥标识是空的。
       *[other] 签名没有检查，完全可能是有效的。算法是 { $alg }，头部写明的密钥是 { $kid }。
    }
    .fix = 请把签发者的公钥或密钥集与令牌一起粘贴：`kubectl get --raw /openid/v1/jwks`。
jwt-signature-wrong_key = 给出的密钥都没有签过这个令牌（试过：`{ $tried }`）。
    .explain = { $kid-given ->
        [0] 头部没有写明密钥。令牌本身可能没有问题：它由另一个密钥签名，例如出自另一个集群，或签于密钥轮换之前。
        [empty] 头部中的密钥标识是空的。令牌本身可能没有问题：它由另一个密钥签名，例如出自另一个集群，或签于密钥轮换之前。
       *[other] 头部写明的密钥是 { $kid }。令牌本身可能没有问题：它由另一个密钥签名，例如出自另一个集群，或签于密钥轮换之前。
    }
    .fix = 请粘贴签发此令牌的集群的密钥集：`kubectl get --raw /openid/v1/jwks`。
jwt-signature-invalid = 签名与内容不符，而密钥正是所指的那一个（`{ $key }`）。
    .explain = { $kid-given ->
        [0] 头部没有写明密钥，算法是 { $alg }。头部、载荷或签名在签名之后被改动，或在复制时损坏。
        [empty] 头部中的密钥标识是空的，算法是 { $alg }。头部、载荷或签名在签名之后被改动，或在复制时损坏。
       *[other] 头部中的密钥标识是 { $kid }，算法是 { $alg }。头部、载荷或签名在签名之后被改动，或在复制时损坏。
    }
    .fix = 请从来源处重新复制令牌。如果仍被拒绝，请不要相信其中的内容。
jwt-signature-mismatch = 用给出的密钥检查，签名都无效（试过：`{ $tried }`）。
    .explain = 对于 { $alg }，无法分辨是由另一个密钥签名，还是内容被改动。
    .fix = 请先确认密钥属于签发者，再从来源处重新复制令牌。
jwt-signature-other_hash = 密钥 `{ $key }` 签此内容时用的是 { $hash }，而头部写的是 { $alg }。
    .explain = 密钥和内容都对，只是算法写错了。验证方会拒绝该令牌。
    .fix = 请让签发者写明实际使用的算法。
jwt-signature-key_type = 给出的密钥中没有 { $alg } 所需的类型（给出的有：`{ $tried }`）。
    .explain = 每种算法只能使用一种类型的密钥。公钥绝不会被当作共享秘密使用。
jwt-signature-alg_none = 这是未保护的令牌：alg 为“none”，没有验证任何签名。
    .explain = 谁都可以写出这样的令牌，必须拒绝。
jwt-signature-alg_refused = { $alg-given ->
        [0] 头部没有写明算法，因此没有验证签名。
        [empty] 头部中的算法是空的，因此没有验证签名。
       *[other] 不接受算法 { $alg }，因此没有验证签名。
    }
    .explain = 头部必须写明已知且可接受的算法。算法名称区分大小写。
jwt-signature-malformed = 这不可能是签名：{ $length } 个字节构不成 { $alg } 签名。
    .explain = 无论用哪个密钥，这样的长度或结构都不可能成立。令牌被截断，或最后一部分被改动。
    .fix = 请从来源处重新复制完整的令牌。

## 接在所判定的内容之后

brief-jwt-signature-verified = 的签名有效
brief-jwt-signature-no_key = 没有验证签名，因为没有给出密钥
brief-jwt-signature-wrong_key = 不是由给出的任何密钥签名的
brief-jwt-signature-invalid = 在签名之后被改动过
brief-jwt-signature-mismatch = 的签名无效
brief-jwt-signature-other_hash = 写明的算法与签名所用的不同
brief-jwt-signature-key_type = 无法用给出的任何密钥验证
brief-jwt-signature-alg_none = 是未保护的
brief-jwt-signature-alg_refused = 写明的算法不被接受
brief-jwt-signature-malformed = 的签名不可能是签名

## 规则名称

rule-jwt-signature = 签名

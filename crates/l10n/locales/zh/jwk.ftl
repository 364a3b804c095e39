# JSON Web Key。

## 密钥写明的内容

jwk-key-kty = 密钥类型（kty）
jwk-key-kid = 密钥标识（kid）
jwk-key-use = 用途（use）
jwk-key-key_ops = 允许的操作（key_ops）
jwk-key-alg = 算法（alg）
jwk-key-crv = 曲线（crv）
jwk-key-bits = 位数
    .explain = RSA 模数、曲线所在域或共享秘密的长度。
jwk-key-thumbprint = JWK 指纹（SHA-256）
    .explain = 按 RFC 7638 对密钥本身的数值计算的摘要，与 Kubernetes 计算的 kid 不同。
jwk-key-x5c = 所附证书（x5c）
jwk-set-size = 密钥集中的密钥数
jwk-set-kids = 密钥集中的密钥标识

## 密钥的问题

jwk-key-not_object = 这个 JWK 不是 JSON 对象。
jwk-kty-unsupported = { $kty-given ->
        [empty] 密钥的类型是空的。
       *[other] 不支持密钥类型 { $kty }。
    }
    .explain = 支持的是 RSA、EC、OKP 和 oct。其余参数照常显示，但不能用这个密钥验证签名。
jwk-crv-unsupported = 不支持曲线 { $crv }。
    .explain = 支持的是 P-256、P-384、P-521 和 Ed25519。不能用这个密钥验证签名。
jwk-member-missing = 密钥缺少成员 { $member }。
    .explain = 没有它，密钥就不可用。
    .fix = 请从来源处复制完整的密钥。
jwk-member-wrong_type = 成员 { $member } 的 JSON 类型是 { $found }，与定义不符。
jwk-member-encoding = 成员 { $member } 从第 { $position } 个字符起不是有效的 base64。
    .explain = 密钥的数值使用 base64url，x5c 中的证书使用标准 base64。
jwk-member-not_strict = 成员 { $member } 的 base64 写法会被严格的读取方拒绝。
    .explain = 密钥的数值应为 base64url，不带填充和空白。此处仍已读出。
jwk-key-not_on_curve = 公钥的点不在曲线 { $crv } 上。
    .explain = x 与 y 不对应，或属于另一条曲线：密钥被改动过，或已损坏。
jwk-key-length = 密钥中有一个数值的长度不符合 { $crv } 的要求。
    .explain = 坐标须按完整长度书写，包括前导零。
jwk-key-modulus = 数值 n 不可能是 RSA 模数。
    .explain = 它是零、是偶数，或者大到无法用于计算。
jwk-key-exponent = 数值 e 不可能是 RSA 指数。
    .explain = 它应为奇数、不小于 3，且不宜过大。若指数为 1，任何人都能签名。
jwk-key-damaged = 密钥的数值不能构成密钥。
jwk-key-private = 这个 JWK 中含有私钥。
    .explain = 私钥数值不会显示，也不会留存，只使用公钥部分。凡是看到过这段文本的人，都能以它的名义签名。
    .fix = 只分享公开的成员；如果这个密钥已在使用，请更换。
jwk-key-symmetric = 这个密钥是共享秘密。
    .explain = 能用它验证的人，也能用它签名。其字节不会显示。

## 密钥集的问题

jwk-set-not_array = 密钥集中没有名为 keys 的数组。
jwk-set-empty = 密钥集中没有密钥。
    .explain = 不能用它验证任何签名。
jwk-set-duplicate_kid = { $kid-given ->
        [empty] 密钥集中有多个密钥的标识是空的。
       *[other] 密钥集中有多个密钥的标识都是 { $kid }。
    }
    .explain = 一个密钥标识应当只对应一个密钥；遇到重复时，各验证方的做法并不一致。

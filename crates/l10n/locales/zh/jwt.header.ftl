# JSON Web Signature 的头部。

## 读出的内容

jwt-header-alg = 算法（alg）
jwt-header-kid = 密钥标识（kid）
jwt-header-typ = 类型（typ）
jwt-header-cty = 内容类型（cty）
jwt-header-enc = 内容加密（enc）
jwt-header-crit = 关键参数（crit）
jwt-header-other = 其他头部参数

## 头部的问题

jwt-header-not_object = 头部不是 JSON 对象。
    .explain = 头部写明算法和密钥，没有它就什么也无法验证。
jwt-header-alg_missing = 头部没有可用的 alg。
    .explain = 参数 alg 必须存在，且必须是文本。验证方不会去猜测。
jwt-header-alg_none = 这是未保护的令牌：alg 为“none”。
    .explain = 其内容没有任何保护，谁都可以写出这样的令牌，必须拒绝。
jwt-header-alg_unknown = 不认识算法 { $alg }。
    .explain = 算法名称区分大小写。算法未知，就无法验证签名。
jwt-header-wrong_type = 头部参数 { $parameter } 的 JSON 类型是 { $found }，与定义不符。
    .explain = 严格的读取方会拒绝该令牌，宽松的读取方可能当作没有这个参数。
jwt-header-crit_present = { $names-given ->
        [0] 头部的 crit 参数没有列出任何名称。
       *[other] 头部要求支持：{ $names }。
    }
    .explain = 只要 crit 中有一个名称不受支持，软件就必须拒绝该令牌。
jwt-header-key_inside = 头部自带密钥，或写明了密钥的获取处：{ $names }。
    .explain = 没有使用它，也没有去获取。随令牌而来的密钥，证明不了是谁签的名。
jwt-header-zip = 头部有参数 zip，它在签名的令牌中没有意义。
    .explain = 压缩只为加密的令牌定义，载荷按原样读取。
jwt-header-unencoded_payload = 载荷未经编码（b64 为 false）。
    .explain = 签名直接覆盖载荷的原始字节。JWT 不允许这样做。
jwt-header-repeated = 头部参数 { $parameter } 同时出现在受保护头部和不受保护头部中。
    .explain = 两处的参数名不得重复。Credscope 采用受保护头部中的那一个。

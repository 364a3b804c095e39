# JSON Web Signature 与 JSON Web Token。

## 头部写明的内容

jwt-header-alg = 算法（alg）
jwt-header-kid = 密钥标识（kid）
jwt-header-typ = 类型（typ）
jwt-header-cty = 内容类型（cty）
jwt-header-enc = 内容加密（enc）
jwt-header-crit = 关键参数（crit）
jwt-header-other = 其他头部参数

## 声明写明的内容

jwt-claims-iss = 签发者（iss）
jwt-claims-sub = 主体（sub）
jwt-claims-aud = 受众（aud）
jwt-claims-exp = 过期时间（exp）
jwt-claims-nbf = 生效时间（nbf）
jwt-claims-iat = 签发时间（iat）
jwt-claims-jti = 令牌标识（jti）
jwt-claims-lifetime = 有效期长度
    .explain = 从 iat（没有 iat 时从 nbf）到 exp 的时间。
jwt-claims-other = 其他声明
jwt-signature-length = 签名的字节数

## JSON

jwt-json-invalid = JSON 在第 { $position } 个字节处中断。
    .explain = 该字节之前的内容已读出并显示，之后的内容未读取。
    .fix = 请与来源比对：文本可能被截断或改动过。
jwt-json-trailing_data = JSON 值之后，从第 { $position } 个字节起还有其他内容。
    .explain = 一段 JSON 文本只能是一个值。严格的读取方会拒绝整段文本。
jwt-json-control_character = 第 { $position } 个字节是字符串中未转义的控制字符。
    .explain = JSON 字符串中的换行、制表符等控制字符必须转义。严格的读取方会拒绝这段文本。
    .fix = 请检查是否因折行或粘贴，在字符串中混入了换行。
jwt-json-too_deep = JSON 的嵌套超过 { $limit } 层。
    .explain = 读取方限制嵌套层数以保护自身。更深处的内容未读取。
jwt-json-too_large = JSON 超过此处读取的上限（{ $limit }）。
    .explain = 上限之前的内容已读出，其余未读取。
jwt-json-invalid_utf8 = JSON 的第 { $position } 个字节不是 UTF-8。
    .explain = JSON 文本以 UTF-8 交换。不是 UTF-8 的字节显示为替换字符。
jwt-json-byte_order_mark = JSON 以字节顺序标记开头。
    .explain = JSON 文本不得以它开头。有的读取方会忽略，有的会拒绝整段文本。
    .fix = 请将文本存为不带字节顺序标记的 UTF-8。
jwt-json-duplicate_member = 成员 { $member } 在同一对象中出现了不止一次。
    .explain = 以哪一个为准，各读取方并不一致，两个程序可能因此看到不同的内容。严格的读取方会拒绝。此处显示最后一个。
jwt-json-lone_surrogate = 第 { $position } 个字节处的转义只有半个代理对。
    .explain = 它不是 Unicode 字符，此处显示为替换字符，其他读取方的显示可能不同。

## 各部分及其编码

jwt-parts-count = 文本以点分成 { $parts } 个部分，而签名的令牌应有 3 个。
    .explain = 紧凑序列化的 JWS 由头部、载荷和签名组成，以两个点相连。
    .fix = 请确认复制了完整的令牌，且前后没有多余内容。
jwt-parts-no_header = 令牌没有头部。
    .explain = 第一个点之前是空的，因此算法和密钥标识都无从得知。
jwt-parts-detached = 令牌本身不含载荷。
    .explain = 载荷为空，或者是分离的：另行发送，验证签名时需要它。
jwt-parts-encrypted = 令牌是加密的（{ $alg }、{ $enc }），此处无法读出其内容。
    .explain = 五个部分组成的是 JWE，只有持有解密密钥的一方才能读取，Kubernetes 也不接受。
jwt-parts-too_large = 令牌长 { $bytes } 个字节，超过严格验证方读取的上限 { $limit }。
    .explain = 没有哪个 HTTP 头部会携带这么大的令牌；验证方设此上限以保护自身。
jwt-encoding-invalid = { $part }从第 { $position } 个字符起不是 base64url。
    .explain = 此处只能出现字母、数字、“-”和“_”。损坏处之前的内容已解码。
    .fix = 请从来源处重新复制令牌，不要带上行号或省略号。
jwt-encoding-padding = { $part }以填充符（“=”）结尾。
    .explain = 令牌使用不带填充的 base64url。严格的读取方会拒绝，Kubernetes 也是如此。
    .fix = 请去掉该部分末尾的“=”。
jwt-encoding-standard_alphabet = { $part }使用了“+”或“/”，而不是“-”或“_”。
    .explain = 那是标准 base64，不是 base64url。严格的读取方会拒绝。
    .fix = 请用 base64url 重新编码该部分。
jwt-encoding-white_space = { $part }的内部或前后有空白字符。
    .explain = 令牌是一个不间断的词。折行的文本此处可以解码，严格的验证方则会拒绝。
    .fix = 请把各行接成一行，并去掉空格。
jwt-encoding-trailing_bits = { $part }的最后一个字符中，有不属于任何字节的位被置为 1。
    .explain = 同样的字节只有一种正确写法，而这是另一种：文本被改动过，或编码程序不规范。严格的读取方会拒绝。

## 头部与载荷

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
jwt-header-crit_present = 头部要求读取方必须理解：{ $names }。
    .explain = 只要 crit 中有一个名称不被理解，读取方就必须拒绝该令牌。
jwt-header-key_inside = 头部自带密钥，或写明了密钥的获取处：{ $names }。
    .explain = 此处没有使用，也没有去获取。随令牌而来的密钥，证明不了是谁签的名。
jwt-header-zip = 头部有参数 zip，它在签名的令牌中没有意义。
    .explain = 压缩只为加密的令牌定义，载荷按原样读取。
jwt-header-unencoded_payload = 载荷未经编码（b64 为 false）。
    .explain = 签名直接覆盖载荷的原始字节。JWT 不允许这样做。
jwt-header-repeated = 头部参数 { $parameter } 同时出现在受保护头部和不受保护头部中。
    .explain = 两处的参数名不得重复。此处采用受保护头部中的那一个。
jwt-payload-not_json = 载荷不是 JSON。
    .explain = 签名的文本可以携带任何内容，但 JWT 携带的是由声明组成的 JSON 对象。
jwt-payload-not_object = 载荷的 JSON 类型是 { $found }，不是由声明组成的对象。
    .explain = JWT 携带的是 JSON 对象，这是另一种签名文本。
jwt-claims-wrong_type = 声明 { $claim } 的 JSON 类型是 { $found }，与定义不符。
    .explain = exp、nbf、iat 是数字；iss、sub、jti 是文本；aud 是文本或文本数组。验证方不得把这样的声明当作不存在。
jwt-claims-date_out_of_range = 声明 { $claim } 的值（{ $value }）超出公元 0 年至 9999 年。
    .explain = 显示和使用的是该范围内最接近的日期。
jwt-claims-date_milliseconds = 声明 { $claim } 的值（{ $value }）像是毫秒数；按毫秒计是 { $meant }。
    .explain = 令牌中的日期以秒计。照字面理解，这个日期远在数千年之后。
    .fix = 请让签发者以秒为单位书写。
jwt-claims-date_fraction = 声明 { $claim } 的值（{ $value }）带有小数秒。
    .explain = 这是允许的。与 Kubernetes 一样，此处舍去小数部分。
jwt-claims-never_valid = 令牌从未有效：{ $exp } 就已过期，而 { $from } 才生效。
    .explain = exp 不晚于 nbf 和 iat，两者之间没有任何有效的时刻。

## 规则：写法

jwt-form-strict = 令牌的写法完全符合 RFC。
jwt-form-broken = 令牌的写法不符合 RFC：{ $problems }。
    .explain = 一段文本若能有不止一种读法，严格的验证方就会拒绝。上述各代码在“发现”中均有说明。
jwt-form-encrypted = 令牌是加密的，没有签名可以验证。
    .explain = 识别出 JWE 并予以拒绝：其内容只给持有解密密钥的一方。
jwt-typ-expected = 类型符合预期：{ $typ }。
jwt-typ-mismatch = 类型是 { $typ }，预期为 { $expected }。
    .explain = 验证方依据 typ 区分令牌的种类，以免一种令牌冒充另一种。
jwt-typ-missing = 令牌没有写明类型，预期为 { $expected }。
    .explain = 验证方依据 typ 区分令牌的种类，以免一种令牌冒充另一种。
jwt-cty-nested = 载荷是另一个令牌（cty 为 { $cty }），而不是声明。
    .explain = 须先取出内层令牌并单独验证，其声明才有意义。
jwt-crit-understood = 关键参数全部可以理解：{ $names }。
jwt-crit-unknown = 令牌要求理解的内容，此处无法理解：{ $names }。
    .explain = crit 中写明的扩展只要有一个没有实现，读取方就必须拒绝该令牌。
jwt-crit-malformed = 参数 crit 违反了它自身的规则。
    .explain = 它必须是非空的、互不相同的扩展名称列表，每个名称都出现在头部中，且不得是标准本身定义的参数；b64 为 false 时必须列入其中。
jwt-b64-unencoded = 载荷未经编码，而 JWT 不允许这样。
    .explain = RFC 7797 禁止在 JWT 中使用 b64 = false。
jwt-alg-allowed = 算法 { $alg } 在允许之列。
jwt-alg-not_allowed = 算法 { $alg } 不在允许之列；允许的有 { $allowed }。
    .explain = 哪些算法可用，由验证方决定，而不是由令牌决定。

## 规则：密钥

jwt-key-fits = 密钥 { $key } 适用于 { $alg }。
jwt-key-unusable = 无法读出密钥 { $key }。
    .explain = 哪里不对，见该密钥的各项发现。没有用它验证任何签名。
jwt-key-ambiguous = 密钥集中有多个密钥的标识都是 { $kid }。
    .explain = 一个密钥标识应当只对应一个密钥。严格的验证方不会去猜是哪一个。
jwt-key-use_mismatch = 密钥 { $key } 的用途是 { $key_use }，不是签名。
    .explain = 其参数 use 不是“sig”，因此不得用来验证签名。
jwt-key-ops_mismatch = 密钥 { $key } 允许的操作是 { $key_ops }，其中没有验证。
    .explain = 其参数 key_ops 中没有“verify”。
jwt-key-alg_mismatch = 密钥 { $key } 用于 { $key_alg }，而令牌写的是 { $alg }。
    .explain = 写明了算法的密钥，不得用于其他算法。
jwt-key-wrong_kind = 密钥 { $key } 的种类不适用于 { $alg }。
    .explain = 每种算法只能使用一种密钥，ECDSA 还要求特定的曲线。公钥绝不会被当作共享秘密使用。
jwt-key-too_short = 密钥 { $key } 有 { $bits } 位，而至少需要 { $minimum } 位。
    .explain = RFC 7518 要求 RSA 密钥不少于 2048 位，共享秘密不短于散列值。
jwt-key-weak = 密钥 { $key } 是一个弱点：任何消息在它之下都像是签过名的。
    .explain = 该点的阶很小，正常的签名者不会有这样的密钥。

## 规则：签名

jwt-signature-verified = 签名由密钥 `{ $key }` 做出（{ $alg }）。
    .explain = 令牌由持有该密钥的一方制作，此后未被改动。头部中的密钥标识是 { $kid }。
jwt-signature-no_key = 这里还没有可以验证签名的密钥。
    .explain = 签名尚未验证，是否有效还不得而知。算法是 { $alg }，头部写明的密钥是 { $kid }。
    .fix = 请把签发者的公钥或密钥集与令牌一起粘贴：`kubectl get --raw /openid/v1/jwks`。
jwt-signature-wrong_key = 这里的密钥都没有签过此令牌（试过：`{ $tried }`）。
    .explain = 头部写明的密钥是 { $kid }。令牌本身可能没有问题：它由另一个密钥签名，例如出自另一个集群，或签于密钥轮换之前。
    .fix = 请粘贴签发此令牌的集群的密钥集：`kubectl get --raw /openid/v1/jwks`。
jwt-signature-invalid = 签名与内容不符，而密钥正是所指的那一个（`{ $key }`）。
    .explain = 头部中的密钥标识是 { $kid }，算法是 { $alg }。头部、载荷或签名在签名之后被改动，或在复制时损坏。
    .fix = 请从来源处重新获取令牌。如果仍不通过，请不要相信其中的内容。
jwt-signature-mismatch = 用这里的密钥验证，签名都不成立（试过：`{ $tried }`）。
    .explain = 对于 { $alg }，无法分辨是由另一个密钥签名，还是内容被改动。
    .fix = 请先确认密钥属于签发者，再从来源处重新获取令牌。
jwt-signature-other_hash = 密钥 `{ $key }` 签此内容时用的是 { $hash }，而头部写的是 { $alg }。
    .explain = 密钥和内容都对，只是算法写错了。验证方会拒绝该令牌。
    .fix = 请让签发者写明实际使用的算法。
jwt-signature-key_type = 这里没有 { $alg } 所需种类的密钥（现有：`{ $tried }`）。
    .explain = 每种算法只能使用一种密钥。公钥绝不会被当作共享秘密使用。
jwt-signature-alg_none = 这是未保护的令牌：alg 为“none”，没有验证任何签名。
    .explain = 谁都可以写出这样的令牌，必须拒绝。
jwt-signature-alg_refused = 不接受算法 { $alg }，没有验证签名。
    .explain = 头部没有写明算法，或写的算法未知、此处不接受。算法名称区分大小写。
jwt-signature-malformed = 这不可能是签名：{ $length } 个字节构不成 { $alg } 签名。
    .explain = 无论用哪个密钥，这样的长度或结构都不可能成立。令牌被截断，或最后一部分被改动。
    .fix = 请从来源处重新复制完整的令牌。

## 规则：声明

jwt-exp-within = 令牌尚未过期：exp 为 { $exp }。
    .explain = 判定时刻为 { $judged_at }。
jwt-exp-expired = 令牌已于 { $exp } 过期。
    .explain = 判定时刻为 { $judged_at }，时钟容差为 { $clock_tolerance }。
    .fix = 请重新签发令牌：`kubectl create token SERVICEACCOUNT`。
jwt-exp-absent = 令牌没有 exp，不会自行过期。
jwt-nbf-within = 令牌已经生效：nbf 为 { $nbf }。
    .explain = 判定时刻为 { $judged_at }。
jwt-nbf-not_yet_valid = 令牌在 { $nbf } 之前尚未生效。
    .explain = 判定时刻为 { $judged_at }，时钟容差为 { $clock_tolerance }。
    .fix = 请核对签发者与验证方的时钟，或者等待。
jwt-nbf-absent = 令牌没有 nbf，自始有效。
jwt-iss-expected = 签发者在接受之列：{ $iss }。
jwt-iss-mismatch = 签发者是 { $iss }，接受的是 { $expected }。
    .explain = 签发者逐字符比较，末尾多一个斜杠就是另一个签发者。
    .fix = 请使用正确签发者的令牌，或以 `--issuer` 写明这个签发者。
jwt-iss-missing = 令牌没有写明签发者，接受的是 { $expected }。
    .explain = 没有 iss，验证方就不知道该用谁的密钥。
jwt-iss-unknown_expectation = 签发者是 { $iss }；验证方预期的是谁，此处不知道。
    .explain = 其余各项已在不考虑它的情况下检查。
    .fix = 请以 `--issuer` 写明预期的签发者。
jwt-aud-expected = 受众在接受之列：{ $matched }。
    .explain = 令牌面向 { $aud }，有一个相符即可。
jwt-aud-mismatch = 令牌面向 { $aud }，而验证方的受众是 { $expected }。
    .explain = 面向他人的令牌，验证方必须拒绝。受众逐字符比较。
    .fix = 请为正确的受众签发令牌：`kubectl create token SERVICEACCOUNT --audience AUDIENCE`。
jwt-aud-missing = 令牌没有写明受众，而验证方的受众是 { $expected }。
    .explain = 要求受众的验证方会拒绝没有受众的令牌。
jwt-aud-unknown_expectation = 令牌面向 { $aud }；验证方的受众是什么，此处不知道。
    .explain = 其余各项已在不考虑它的情况下检查。
    .fix = 请以 `--audience` 写明预期的受众。
jwt-claims-malformed = 声明 { $claim } 的 JSON 类型是 { $found }，与定义不符。
    .explain = 类型不对的声明不等于不存在：严格的验证方会拒绝该令牌。
jwt-claims-absent = 载荷不是声明集。
    .explain = JWT 携带由声明组成的 JSON 对象；这里的载荷是别的内容，或无法读出。

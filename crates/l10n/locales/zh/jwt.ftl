# JSON Web Signature 与 JSON Web Token：没有单独文件的主题。

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
jwt-json-too_large = JSON 超过读取的上限（{ $limit }）。
    .explain = 上限之前的内容已读出，其余未读取。
jwt-json-invalid_utf8 = JSON 的第 { $position } 个字节不是 UTF-8。
    .explain = JSON 文本以 UTF-8 交换。不是 UTF-8 的字节显示为替换字符。
jwt-json-byte_order_mark = JSON 以字节顺序标记开头。
    .explain = JSON 文本不得以它开头。有的读取方会忽略，有的会拒绝整段文本。
    .fix = 请将文本存为不带字节顺序标记的 UTF-8。
jwt-json-duplicate_member = 成员 { $member } 在同一对象中出现了不止一次。
    .explain = 以哪一个为准，各解析程序并不一致，两个程序可能因此看到不同的内容。严格的解析程序会拒绝。Credscope 显示最后一个。
jwt-json-lone_surrogate = 第 { $position } 个字节处的转义只有半个代理对。
    .explain = 它不是 Unicode 字符，显示为替换字符，其他软件的显示可能不同。

## 各部分及其编码

jwt-parts-count = 文本以点分成 { $parts } 个部分，而签名的令牌应有 3 个。
    .explain = 紧凑序列化的 JWS 由头部、载荷和签名组成，以两个点相连。
    .fix = 请确认复制了完整的令牌，且前后没有多余内容。
jwt-parts-no_header = 令牌没有头部。
    .explain = 第一个点之前没有内容，因此算法和密钥标识都无从得知。
jwt-parts-detached = 令牌本身不含载荷。
    .explain = 要么缺少载荷，要么载荷是分离的：另行发送，检查签名时需要它。
jwt-parts-encrypted = { $enc-given ->
        [0] 令牌是加密的（{ $alg }），无法读出其内容。
       *[other] 令牌是加密的（{ $alg }、{ $enc }），无法读出其内容。
    }
    .explain = 五个部分组成的是 JWE，只有持有解密密钥的一方才能读取，Kubernetes 也不接受。
jwt-parts-too_large = 令牌长 { $bytes } 个字节，超过严格验证方读取的上限 { $limit }。
    .explain = 没有哪个 HTTP 头部会携带这么大的令牌；验证方设此上限以保护自身。
jwt-encoding-invalid = { $part }从第 { $position } 个字符起不是 base64url。
    .explain = 只能出现字母、数字、“-”和“_”。损坏处之前的内容已解码。
    .fix = 请从来源处重新复制令牌，不要带上行号或省略号。
jwt-encoding-padding = { $part }以填充符（“=”）结尾。
    .explain = 令牌使用不带填充的 base64url。严格的读取方会拒绝，Kubernetes 也是如此。
    .fix = 请去掉该部分末尾的“=”。
jwt-encoding-standard_alphabet = { $part }使用了“+”或“/”，而不是“-”或“_”。
    .explain = 那是标准 base64，不是 base64url。严格的读取方会拒绝。
    .fix = 请用 base64url 重新编码该部分。
jwt-encoding-white_space = { $part }的内部或前后有空白字符。
    .explain = 令牌是一个不间断的词。Credscope 可以解码折行的文本，严格的验证方则会拒绝。
    .fix = 请把各行接成一行，并去掉空格。
jwt-encoding-trailing_bits = { $part }的最后一个字符中，有不使用的位被置为 1。
    .explain = 同样的字节只有一种正确写法，而这是另一种：文本被改动过，或编码程序不规范。严格的读取方会拒绝。

## 头部与载荷

jwt-payload-not_json = 载荷不是 JSON。
    .explain = 签名的文本可以携带任何内容，但 JWT 携带的是由声明组成的 JSON 对象。
jwt-payload-not_object = 载荷的 JSON 类型是 { $found }，不是由声明组成的对象。
    .explain = JWT 携带的是 JSON 对象，这是另一种签名文本。

## 规则：写法

jwt-form-strict = 格式正确（RFC 7515 和 7519）。
jwt-form-broken = 令牌的格式不正确：{ $problems }。
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
jwt-crit-understood = 关键参数全部受支持：{ $names }。
jwt-crit-unknown = 令牌要求的参数不受支持：{ $names }。
    .explain = crit 中写明的扩展只要有一个不受支持，软件就必须拒绝该令牌。
jwt-crit-malformed = 参数 crit 无效。
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
jwt-key-ambiguous = { $kid-given ->
        [0] 头部没有写明密钥，而密钥集中有多个。
        [empty] 密钥集中有多个密钥的标识是空的。
       *[other] 密钥集中有多个密钥的标识都是 { $kid }。
    }
    .explain = 一个密钥标识应当只对应一个密钥。严格的验证方不会去猜是哪一个。
jwt-key-use_mismatch = 密钥 { $key } 的用途是 { $key_use }，不是签名。
    .explain = 其参数 use 不是“sig”，因此不得用来验证签名。
jwt-key-ops_mismatch = { $key_ops-given ->
        [0] 密钥 { $key } 不允许任何操作，其中自然没有 `verify`。
       *[other] 密钥 { $key } 允许的操作是 { $key_ops }，其中没有 `verify`。
    }
    .explain = 其参数 key_ops 中没有“verify”。
jwt-key-alg_mismatch = 密钥 { $key } 用于 { $key_alg }，而令牌写的是 { $alg }。
    .explain = 写明了算法的密钥，不得用于其他算法。
jwt-key-wrong_kind = 密钥 { $key } 的种类不适用于 { $alg }。
    .explain = 每种算法只能使用一种密钥，ECDSA 还要求特定的曲线。公钥绝不会被当作共享秘密使用。
jwt-key-too_short = 密钥 { $key } 有 { $bits } 位，而至少需要 { $minimum } 位。
    .explain = RFC 7518 要求 RSA 密钥不少于 2048 位，共享秘密不短于哈希值。
jwt-key-weak = 用密钥 { $key } 验证，任何消息都像是签过名的。
    .explain = 该点的阶很小，正常的签名者不会有这样的密钥。

## 规则：声明

jwt-exp-within = 令牌尚未过期：exp 为 { $exp }。
    .explain = 判定时刻为 { $judged_at }。
jwt-exp-expired = 令牌已于 { $exp } 过期。
    .explain = 判定时刻为 { $judged_at }，时钟容差为 { $clock_tolerance }。
    .fix = 请重新签发令牌：`kubectl create token SERVICEACCOUNT`。
jwt-exp-absent = 令牌没有 exp，永不过期。
jwt-nbf-within = 令牌已经生效：nbf 为 { $nbf }。
    .explain = 判定时刻为 { $judged_at }。
jwt-nbf-not_yet_valid = 令牌自 { $nbf } 起有效。
    .explain = 判定时刻为 { $judged_at }，时钟容差为 { $clock_tolerance }。
    .fix = 请等待，或核对签发者与验证方的时钟：`timedatectl`。
jwt-nbf-absent = 令牌没有 nbf，自始有效。
jwt-iss-expected = 签发者在接受之列：{ $iss }。
jwt-iss-mismatch = 签发者是 { $iss }，而只接受 { $expected }。
    .explain = 签发者逐字符比较，末尾多一个斜杠就是另一个签发者。
    .fix = 请使用正确签发者的令牌，或以 `--issuer` 写明这个签发者。
jwt-iss-missing = 令牌没有写明签发者，而应为 { $expected }。
    .explain = 没有 iss，验证方就不知道该用谁的密钥。
jwt-iss-unknown_expectation = 无法判断验证方是否接受签发者 { $iss }。
    .explain = 没有给出预期的签发者。其余各项均已检查。
    .fix = 请写明验证方预期的签发者：`--issuer`。
jwt-aud-expected = 受众在接受之列：{ $matched }。
    .explain = 令牌面向 { $aud }，有一个相符即可。
jwt-aud-mismatch = 令牌面向 { $aud }，而验证方只接受 { $expected }。
    .explain = 面向他人的令牌，验证方必须拒绝。受众逐字符比较。
    .fix = 请为正确的受众签发令牌：`kubectl create token SERVICEACCOUNT --audience AUDIENCE`。
jwt-aud-missing = 令牌没有写明受众，而验证方要求 { $expected }。
    .explain = 要求受众的验证方会拒绝没有受众的令牌。
jwt-aud-unknown_expectation = 无法判断验证方是否接受受众 { $aud }。
    .explain = 没有给出预期的受众。其余各项均已检查。
    .fix = 请写明验证方预期的受众：`--audience`。

## 接在所判定的内容之后

brief-jwt-form-broken = 的格式不正确
brief-jwt-form-encrypted = 是加密的
brief-jwt-exp-expired = 已过期
brief-jwt-nbf-not_yet_valid = 尚未生效
brief-jwt-iss-mismatch = 的签发者不在接受之列
brief-jwt-iss-missing = 没有写明签发者
brief-jwt-iss-unknown_expectation = 是否有效，取决于其签发者是否被接受
brief-jwt-aud-mismatch = 不是面向此验证方的
brief-jwt-aud-missing = 没有写明受众
brief-jwt-aud-unknown_expectation = 是否有效，取决于它是否面向此验证方

## 规则名称

rule-jwt-form = 格式
rule-jwt-crit = 关键头部参数
rule-jwt-b64 = 载荷编码
rule-jwt-typ = 类型
rule-jwt-cty = 内容类型
rule-jwt-alg = 算法
rule-jwt-key = 密钥
rule-jwt-iss = 签发者
rule-jwt-aud = 受众
rule-jwt-exp = 过期时间
rule-jwt-nbf = 生效时间

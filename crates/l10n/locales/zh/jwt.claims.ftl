# JSON Web Token 的声明。

## 读出的内容

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

## 声明的问题

jwt-claims-wrong_type = 声明 { $claim } 的 JSON 类型是 { $found }，与定义不符。
    .explain = exp、nbf、iat 是数字；iss、sub、jti 是文本；aud 是文本或文本数组。验证方不得把这样的声明当作不存在。
jwt-claims-date_out_of_range = 声明 { $claim } 的值（{ $value }）超出公元 0 年至 9999 年。
    .explain = 显示和使用的是该范围内最接近的日期。
jwt-claims-date_milliseconds = 声明 { $claim } 的值（{ $value }）像是毫秒数；按毫秒计是 { $meant }。
    .explain = 令牌中的日期以秒计。照字面理解，这个日期远在数千年之后。
    .fix = 请让签发者以秒为单位书写。
jwt-claims-date_fraction = 声明 { $claim } 的值（{ $value }）带有小数秒。
    .explain = 这是允许的。与 Kubernetes 一样，Credscope 舍去小数部分。
jwt-claims-never_valid = 令牌从不有效：它在 { $exp } 过期，而自 { $from } 起才有效。
    .explain = exp 不晚于 nbf 和 iat，两者之间没有任何有效的时刻。

## 规则

jwt-claims-malformed = 声明 { $claim } 的 JSON 类型是 { $found }，与定义不符。
    .explain = 类型不对的声明不等于不存在：严格的验证方会拒绝该令牌。
jwt-claims-absent = 载荷不是声明集。
    .explain = JWT 携带由声明组成的 JSON 对象；这里的载荷是别的内容，或无法读出。

## 接在所判定的内容之后

brief-jwt-claims-malformed = 有类型不对的声明
brief-jwt-claims-absent = 没有声明

## 规则名称

rule-jwt-claims = 声明

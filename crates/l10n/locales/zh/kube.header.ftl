# Authorization 请求头。

kube-header-bearer = 请求头携带 bearer 令牌。
    .explain = API 服务器去掉值两端的空白，按单个空格拆分，取第二个词。认证方案不分大小写；令牌之后的内容会被忽略。
kube-header-ignored = API 服务器忽略这个请求头：{ $reason }。
    .explain = 不能读作 bearer 令牌的请求头，等于没有。请求按匿名处理，通常得到的是 `system:anonymous` 的 403 Forbidden；若关闭了匿名请求，则为 401。
    .fix = 请写 Bearer、一个空格，再写令牌：`Authorization: Bearer TOKEN`。
kube-header-extra_space = API 服务器忽略这个请求头：令牌之前不止一个空格。
    .explain = 它按单个空格拆分，两个空格之间的“令牌”是空的。请求按匿名处理，通常得到的是 `system:anonymous` 的 403 Forbidden。只有响应的 `Warning` 头部会说明：`{ $warning }`。
    .fix = Bearer 与令牌之间请只留一个空格：`Authorization: Bearer TOKEN`。
kube-header-scheme_twice = Bearer 写了两遍，第二个被当成了令牌。
    .explain = 没有哪个认证器认得 `Bearer` 这个令牌：调用方看到 401 Unauthorized，日志写 `invalid bearer token`。多见于程序会自动加上认证方案的情况。
    .fix = 请只给出令牌，或在请求头中只写一遍：`Authorization: Bearer TOKEN`。
kube-header-token = 请求头中的令牌{ $verdict }。
    .explain = 该令牌另列为一项，并附有对它执行的每个步骤。
    .fix = 见该令牌自己的步骤。
kube-header-opaque_token = 请求头中的令牌既不是 JWT，也不是启动引导令牌，是什么只有集群知道。
    .explain = 它可能写在静态令牌文件中，或供 webhook 使用。从它本身读不出任何内容。不认识的令牌得到的回答是 401 Unauthorized。
    .fix = 请查看集群将你识别为哪个用户：`kubectl auth whoami`。
kube-header-variable = 令牌写在 `{ $variable }` 中，其值只有 shell 知道。
    .explain = 如果变量没有设置，请求头会被忽略，请求按匿名处理，得到的是 403 而不是 401。令牌文件末尾常有换行，shell 会把它去掉。
    .fix = 请把令牌本身也粘贴进来，以便判定。
kube-header-variable_quoted = 发送出去的不是令牌，而是文字 `{ $variable }`。
    .explain = 在单引号中，或在反斜杠之后，shell 一律原样保留。调用方看到 401 Unauthorized，日志写 `invalid bearer token`。
    .fix = 请把请求头放在双引号中：`curl -H "Authorization: Bearer $TOKEN" URL`。

## 规则名称

rule-kube-header = Authorization 头部

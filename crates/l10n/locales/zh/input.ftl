# 粘贴的内容，尚不知道是什么。

## 整体

input-shelf-empty = 没有给出任何内容。
    .explain = 可以给出令牌、证书、密钥、kubeconfig、Secret、证书签名请求或 join 命令，也可以同时给出多项。
input-shelf-nothing_to_judge = 没有能单独判定的内容。
    .explain = 密钥、CA 和普通对象是判定其他内容的依据。请再加上要检查的令牌、证书或 kubeconfig。
input-shelf-authorities = { $count } 个 CA，{ $expired ->
        [0] 均未到期
       *[other] 其中 { $expired } 个已到期
    }；下一个到期的是 { $next }，于 { $not_after }。
    .explain = CA 是信任锚点，本身没有判定。信任它们的验证方接受由它们签发的内容，直到该 CA 到期。
input-shelf-authorities_expired = { $count } 个 CA，全部已到期。
    .explain = 它们签发的任何内容都不再被接受，与内容自身的日期无关。
input-shelf-too_many_items = 内容超过 { $limit } 项，其余未读取。
    .fix = 请分次给出文件。
input-shelf-too_deep = `{ $source }` 嵌套超过 { $limit } 层，未读取。
    .explain = base64、YAML 与 JSON 可以无止境地互相嵌套，Credscope 设此上限以保护自身。
    .fix = 请取出该处的内容，单独给出。
input-shelf-too_large = 有一份输入长 { $bytes } 个字节，超过上限 { $limit }，未读取。
    .fix = 请只给出含有凭据的部分。

## 单独一项

input-item-claims_nothing = 无法单独判定：{ $kind }。
    .explain = 只有作出声明的内容才谈得上有效或被拒绝：令牌、CA 以外的证书、kubeconfig、证书签名请求、join 命令。
input-item-unrecognised = 未能识别：{ $bytes } 个字节（可能是：{ $guess }）。
    .explain = 其中没有像凭据的内容。
    .fix = 请确认内容复制完整，包括前后各行。

input-item-openssl_text = 这是 OpenSSL 对证书或请求的文字描述，不是证书或请求本身。
    .explain = 文字中没有确切的字节，因此无法检查签名和密钥标识，也看不出 CA。
    .fix = 请粘贴以 `-----BEGIN` 开头的 PEM：`openssl x509 -in FILE`；如果是请求：`openssl req -in FILE`。

## 文本

input-text-length = 字节数
input-text-lines = 行数
input-text-left_over = 有 { $lines } 行未能识别，从第 { $first_line } 行起。
    .explain = 其余各行已读出。
input-text-was_base64 = { $source-given ->
        [empty] 这段文本多包了一层 base64，已解开。
       *[other] `{ $source }` 的内容多包了一层 base64，已解开。
    }
    .explain = Credscope 仍可读取；直接使用这份内容的程序则会拒绝。
input-text-was_utf16 = 这段文本是 UTF-16，已按此读取。
    .explain = Windows PowerShell 的 `>` 会写成这种编码，Go 在这样的文件里找不到任何 PEM 块。
    .fix = 请将文件存为 UTF-8。
input-text-not_utf8 = 文本在字节 { $position } 处不是 UTF-8。
    .explain = 读不出的地方显示为替换字符，其余已读出。
input-token-mended = 去掉了复制时混入的字符：{ $removed }。
    .explain = 判定的是去掉之后的令牌。按粘贴的样子，API 服务器会拒绝它。
    .fix = 用它发送请求时，请写成一行，不要带上这些内容。

## PEM

input-pem-damaged = PEM 块 { $label } 已损坏，位置在文本的第 { $position } 个字符处。
    .explain = BEGIN 与 END 之间只能是 base64。遮盖过（`XXXX`）或截短的内容就会这样。
    .fix = 请从文件中重新复制，从 BEGIN 行到 END 行。
input-pem-no_end = PEM 块 { $label } 没有 END 行。
    .explain = 已有的部分已读出。Go 与 Kubernetes 会忽略没有 END 行的块。
    .fix = 请重新复制，直到最后一行。
input-pem-label_mismatch = PEM 块以 { $label } 开始，却以 { $end } 结束。
    .explain = 很可能误把两个块接在了一起。Go 与 Kubernetes 会忽略这样的块。
    .fix = 请从文件中重新复制。
input-pem-indented = PEM 块 { $label } 带有缩进。
    .explain = 如同写在 YAML 里。读取时已去掉缩进。
input-pem-one_line = PEM 块 { $label } 的换行丢失了。
    .explain = 换行变成了空格，或变成 `\n` 两个字符，在 JSON 和环境变量中常见。这个块仍已读出，但 Go 与 Kubernetes 会忽略没有换行的块。
    .fix = 使用之前请恢复换行：`printf '%b' "$PEM"`。
input-pem-unknown_label = 不认识 PEM 标签 { $label }。
    .explain = 已改按字节本身的内容识别。
input-pem-wrong_content = PEM 标签是 { $label }，而内容从字节 { $position } 起是别的东西。
    .explain = Go 与 Kubernetes 只看标签，内容与标签不符就拒绝。
    .fix = 请从来源处重新获取，或改用与内容相符的标签。

## YAML

input-yaml-invalid = YAML 在第 { $line } 行第 { $column } 列无效。
    .explain = 之前的内容已读出。kubectl 会拒绝整个文件。
    .fix = 请检查该行和上一行：多半是缩进、制表符，或引号没有闭合。
input-yaml-duplicate_key = 键 `{ $key }` 在第 { $line } 行再次出现。
    .explain = kubectl 采用最后一个值，忽略其余的值；严格的解析器会拒绝该文件。
    .fix = 请删去其中一个。
input-yaml-overridden = 第 { $line } 行 `{ $key }` 的值不起作用：第 { $by } 行又设置了这个键。
    .explain = 合并键会带入另一个映射的键，以最后出现的值为准。
    .fix = 请删去其中一个，或把合并键移到映射的开头。
input-yaml-alias_refused = 第 { $line } 行的 YAML 别名没有展开。
    .explain = 它没有指向任何内容，或重复的内容超过读取上限：几行别名就可能展开成数 GB。

## 规则名称

rule-input-item = 识别
rule-input-shelf = 识别

## 只有 kubectl 会拒绝的 YAML

input-yaml-refused = kubectl 读不了这份 YAML：第 { $line } 行第 { $column } 列。
    .explain = kubectl 等工具按 goyaml.v2 的规则读取 YAML 1.1：不支持 `%YAML 1.2`，引号内不能写 `\/`，缩进处不能用制表符，键不能为空，也不能是列表或映射。
    .fix = 请修改该行，或改用 JSON 提交对象。

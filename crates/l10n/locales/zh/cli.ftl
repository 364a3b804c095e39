# 命令行自身的文字。

cli-error = credscope：{ $message }
cli-see-help = 参见 `credscope --help`，或在命令后加 `--help`。
cli-note-stdin = 正在读取标准输入，按 Ctrl-D 结束。

cli-error-command-missing = 缺少命令。
cli-error-command-unknown = 没有 `{ $command }` 这个命令。
cli-error-command-near = 没有 `{ $command }` 这个命令，是否想用 `{ $near }`？
cli-error-option-unknown = 没有 `{ $option }` 这个选项。
cli-error-option-near = 没有 `{ $option }` 这个选项，是否想用 `{ $near }`？
cli-error-value-missing = `{ $option }` 需要一个值。
cli-error-value-unexpected = `{ $option }` 不带值。
cli-error-argument-unexpected = 多出了参数 `{ $argument }`。
cli-error-value = `{ $option }` 的值不能是 `{ $value }`，应为{ $expected }。
cli-error-not-text = 有参数不是有效的 UTF-8。
cli-error-argument-missing = 缺少参数 { $argument }。
cli-error-other = 无法解析命令行（{ $reason }）。
cli-error-code-unknown = 没有 `{ $code }` 这个代码。
cli-error-code-near = 没有 `{ $code }` 这个代码。相近的有：{ $near }。
cli-error-item-unknown = 没有 `{ $item }` 这一项。
cli-error-item-hidden = 不显示 `{ $item }`（{ $kind }）的字节：它没有自己的字节，或者其中含有秘密。
cli-error-bytes-none = 这里没有可以显示的字节。
cli-error-not-found = { $path }：没有这个文件或目录。
cli-error-denied = { $path }：没有读取权限。
cli-error-directory = { $path }：这是目录，而这里需要一个文件。
cli-error-reading = { $path }：无法读取（{ $reason }）。
cli-error-too-large = { $path }：超过 { $limit } MiB，未读取。
cli-error-too-much = { $path }：全部内容合计超过 { $limit } MiB，此文件及其后的文件未读取。
cli-error-too-many = { $path }：超过 { $limit } 个文件，此文件及其后的文件未读取。
cli-error-json = 报告无法写成 JSON（{ $reason }）。
cli-error-writing = 无法写入标准输出（{ $reason }）。
cli-note-link = { $path }：该链接指向给定目录之外，未跟随。
cli-expected-instant = RFC 3339 时刻（如 2026-03-02T14:07:00Z）或 Unix 秒数
cli-expected-release = 版本号（如 1.36）
cli-expected-purpose = server 或 client
cli-expected-language = en 或 zh
cli-expected-format = text、json 或 markdown
cli-expected-format-codes = text 或 json
cli-expected-shell = bash、zsh 或 fish

cli-nothing-recognised = 没有识别出任何内容。`credscope --help` 说明了可以读取什么。

cli-bytes-item = { $item }：{ $kind } { $label }
cli-bytes-item-only = { $item }：{ $kind }

cli-shape-fact = 事实
cli-shape-rule = 规则
cli-shape-retired = 已停用
cli-explain-citation = { $document }，{ $section }

cli-told = { $sentence }
cli-error-story-missing = 缺少要运行的场景；用 `credscope simulate --list` 可列出全部场景。
cli-error-story-unknown = 没有场景 `{ $story }`。已有的场景：{ $known }。
cli-expected-seed = 0 到 18446744073709551615 之间的整数
cli-expected-setting = 名称和值（如 token-ttl=1h）
cli-expected-format-run = text、json 或 svg

cli-list-parameters = 参数
cli-list-faults = 故障
cli-list-bounds = { $meaning }：{ $kind }，默认 { $default }，可取 { $min } 至 { $max }
cli-list-default = { $meaning }：{ $kind }，默认 { $default }
cli-list-optional = { $meaning }：{ $kind }，默认不设置
cli-list-choice = 可选 { $choices }

# 帮助。消息本身是命令的一行说明，explain 只显示在该命令自己的帮助里。
cli-heading-usage = 用法
cli-heading-commands = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数
cli-usage = credscope 命令 {"["}选项]
cli-credscope = 读取 Kubernetes 凭据，说明它们是否有效以及原因，并模拟凭据如何签发、更新和失效。
    .explain =
        任何内容都不会离开本机。

        inspect 的退出状态：0 表示没有不通过的项（包括只有集群知道的情况），1 表示有不通过的项，2 表示命令行有误、文件无法读取，或没有识别出任何内容。simulate 的退出状态：0 表示场景已运行（无论结果如何），2 表示命令行有误，或所要求的内容无法运行。
cli-usage-inspect = {"["}选项] {"["}文件|目录|-]…
cli-inspect = 说明凭据是什么、是否有效以及原因
    .explain =
        给出的所有内容会放在一起判断。可以读取证书、密钥、令牌、证书请求、kubeconfig、Secret 及其他对象、join 命令、日志和报错，PEM、DER、JSON、YAML 与普通文本可以混在一起。

        退出状态：0 表示没有不通过的项（包括只有集群知道的情况），1 表示有不通过的项，2 表示命令行有误、文件无法读取，或没有识别出任何内容。
cli-usage-bytes = {"["}选项] {"["}文件|目录|-]…
cli-bytes = 逐字节显示凭据：字段、值和含义
    .explain = 适用于证书、证书请求、吊销列表、公钥和令牌：位置、字节、字段、值，以及一句说明。秘密内容会被遮盖，或者不显示。
cli-usage-explain = 代码
cli-explain = 说明报告中一个代码的含义和处理办法
cli-usage-codes = {"["}选项]
cli-codes = 列出全部代码
cli-usage-simulate = {"["}选项] 场景
cli-simulate = 在虚拟时间上运行一个凭据场景
    .explain =
        每一步都使用真实的凭据。种子、参数和故障相同，在任何地方得到的结果都相同；日志末尾列出 inspect 对每个凭据的判定。用 `credscope simulate --list` 查看各个场景。

        退出状态：0 表示场景已运行（无论结果如何），2 表示命令行有误，或所要求的内容无法运行。
cli-usage-completions = bash|zsh|fish
cli-completions = 输出 shell 的命令补全脚本
    .explain =
        bash：credscope completions bash > ~/.local/share/bash-completion/completions/credscope
        zsh：credscope completions zsh > $fpath 中某个目录下的 _credscope
        fish：credscope completions fish > ~/.config/fish/completions/credscope.fish
cli-usage-help = {"["}命令]
cli-help = 显示一个命令的帮助
cli-arg-help = 显示此帮助
cli-arg-version = 显示版本
cli-arg-lang = 输出的语言，en 或 zh（默认：依 LC_ALL、LC_MESSAGES、LANG）
cli-value-lang = 语言
cli-arg-paths = 文件和目录（包括其下所有文件）；`-` 或不给出则读取标准输入
cli-value-paths = 文件|目录|-
cli-arg-at = 以此时刻判定，RFC 3339 或 Unix 秒数（默认：现在）
cli-arg-at-run = 从此时刻开始（默认：2026-03-02T08:00:00Z）
cli-value-at = 时刻
cli-arg-ca = 将此文件中的证书作为受信任的 CA，可重复
cli-value-ca = 文件
cli-arg-kubernetes = 按此版本的规则判定，例如 1.36（默认：已知的最新版本）
cli-arg-kubernetes-run = 按此版本的规则运行（默认：已知的最新版本）
cli-value-kubernetes = 版本
cli-arg-issuer = API 服务器接受的签发者，可重复
cli-value-issuer = URL
cli-arg-audience = API 服务器接受的受众，可重复
cli-value-audience = 名称
cli-arg-host = 客户端连接时使用的名称或 IP 地址
cli-value-host = 名称|IP
cli-arg-purpose = 按 server（服务器）或 client（客户端）判定证书（默认：依上下文）
cli-value-purpose = 用途
cli-arg-format = 输出格式：{ $formats }（默认：text）
cli-value-format = 格式
cli-arg-item = 只显示这一项，标识见 `inspect --format json`（默认：全部）
cli-value-item = 标识
cli-arg-code = 代码，例如 x509.validity.expired
cli-value-code = 代码
cli-arg-story = 场景，例如 tls-bootstrap
cli-value-story = 场景
cli-arg-list = 说明各个场景及其参数和故障；同时给出场景则只说明该场景
cli-arg-seed = 所有随机选择的种子（默认：0）
cli-value-seed = 数字
cli-arg-set = 设置一个参数，例如 token-ttl=1h，可重复
cli-value-set = 名称=值
cli-arg-fault = 故障及其起止时间，从开始时刻算起，例如 apiserver-down@5m..20m；省略“止”则持续到结束，可重复
cli-value-fault = 名称@起..止
cli-arg-shell = shell 的名称
cli-value-shell = SHELL
cli-arg-command = 命令
cli-value-command = 命令

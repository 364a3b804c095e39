# 命令行自身的文字。

cli-help =
    credscope 读取 Kubernetes 凭据，说明它们是否有效以及原因，并模拟凭据如何产生、更新和失效。
    任何内容都不会离开本机。

    用法：
      credscope inspect {"["}选项]… {"["}文件|目录|-]…
      credscope bytes {"["}选项]… {"["}文件|目录|-]…
      credscope explain 代码
      credscope codes
      credscope simulate 场景 {"["}选项]…
      credscope simulate --list

    inspect 把给出的所有内容合在一起判断。给出目录即读取其下所有文件；给出 `-` 或不给文件名则读取标准输入。
    可以读取证书、密钥、令牌、证书请求、kubeconfig、Secret 及其他对象、join 命令，
    PEM、DER、JSON、YAML 与普通文本可以混在一起。

      --at 时刻              以此时刻判定，RFC 3339 或 Unix 秒数（默认：现在）
      --ca 文件              以文件中的证书为信任锚点，可重复
      --kubernetes 版本      按此版本的规则判定，例如 1.36（默认：已知的最新版本）
      --issuer URL           API 服务器接受的签发者，可重复
      --audience 名称        API 服务器接受的受众，可重复
      --host 名称|IP         连接服务器时所用的名称或地址
      --purpose 用途         按 server（服务器）或 client（客户端）判定证书（默认：依上下文）
      --format 格式          text、json 或 markdown（默认：text）
      --lang 语言            en 或 zh（默认：依 LC_ALL、LC_MESSAGES、LANG）

    bytes 逐字节显示证书、证书请求、吊销列表、公钥和令牌：位置、字节、字段、值，以及一句说明。
    秘密内容会被遮盖，或者不显示。

      --item 标识            只显示这一项，标识见 inspect --format json（默认：全部）
      --format 格式          text 或 json（默认：text）

    explain 说明一个代码的含义和处理办法；codes 列出全部代码（供程序使用时加 --format json）。

    simulate 在虚拟时间上运行一个场景，每一步都使用真实的凭据。种子、参数和故障相同，在任何地方得到的结果都相同；
    日志末尾列出 `inspect` 对每个凭据的判定。

      --list                 说明各个场景及其参数和故障；同时给出场景则只说明该场景
      --seed 数字            随机数的种子（默认：0）
      --kubernetes 版本      按此版本的规则运行（默认：已知的最新版本）
      --at 时刻              从此时刻开始（默认：2026-03-02T08:00:00Z）
      --set 名称=值          设置一个参数，例如 token-ttl=1h，可重复
      --fault 名称@起..止    故障及其起止时间，从开始时刻算起，例如 apiserver-down@5m..20m；
                             省略“止”则持续到结束，可重复
      --format 格式          text、json 或 svg（默认：text）；与 --list 合用时为 text 或 json

    inspect 的退出状态：0 表示没有不通过的项（包括只有集群知道的情况）；1 表示有不通过的项；
    2 表示命令行有误、文件无法读取，或没有识别出任何内容。
    simulate 的退出状态：0 表示场景已运行（无论结果如何）；2 表示命令行有误，或所要求的内容无法运行。
cli-version = credscope { $version }
cli-error = credscope：{ $message }
cli-see-help = 参见 `credscope --help`。
cli-note-stdin = 正在读取标准输入，按 Ctrl-D 结束。

cli-error-command-missing = 缺少命令。
cli-error-command-unknown = 没有 `{ $command }` 这个命令。
cli-error-option-unknown = `credscope { $command }` 没有 `{ $option }` 这个选项。
cli-error-value-missing = `{ $option }` 需要一个值。
cli-error-value-unexpected = `{ $option }` 不带值。
cli-error-argument-unexpected = 多出了参数 `{ $argument }`。
cli-error-value = `{ $option }` 的值不能是 `{ $value }`，应为{ $expected }。
cli-error-not-text = `{ $argument }` 不是有效的 UTF-8。
cli-error-code-missing = 缺少要说明的代码。
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

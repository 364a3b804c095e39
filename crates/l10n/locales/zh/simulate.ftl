# 模拟请求中的问题。

simulate-story-unknown = 没有名为 { $story } 的场景。
    .explain = 现有场景：{ $known }。
    .fix = 用 `credscope simulate --list` 列出全部场景。
simulate-release-unknown = 这里没有 Kubernetes { $release } 的规则。
    .explain = 场景可按 { $oldest } 到 { $newest } 之间任一版本的规则运行。
simulate-parameter-unknown = 场景 { $story } 没有参数 { $name }。
    .explain = 它的参数有：{ $known }。
    .fix = 用 `credscope simulate --list` 列出全部参数。
simulate-parameter-unreadable = { $text } 无法作为 { $name } 读取，该参数应为{ $kind }。
    .explain = 时长写作 90s、15m、1h30m 或 7d；开关写作 true 或 false；时刻用 RFC 3339 格式。
simulate-parameter-out_of_bounds = { $name } 的值 { $text } 超出范围，允许 { $min } 到 { $max }。
simulate-parameter-not_a_choice = { $name } 没有 { $text } 这个选项。
    .explain = 可选值：{ $known }。
simulate-fault-unreadable = { $text } 无法作为故障读取。
    .explain = 故障写作“名称@发生..恢复”，两个时间都从开始算起，例如 approver-missing@5m..20m；省略后者表示一直持续到结束。
simulate-fault-unknown = 场景 { $story } 没有故障 { $name }。
    .explain = 这个场景可能出的故障有：{ $known }。
    .fix = 用 `credscope simulate --list` 列出全部故障。
simulate-fault-reversed = 故障 { $name } 在 { $until } 恢复，却到 { $from } 才发生。
simulate-run-exhausted = 场景 { $story } 没有运行到结尾。
    .explain = 事件数量超过了任何正常运行所需，因此被中止。这是本程序的错误，与请求无关。

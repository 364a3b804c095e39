# 模拟请求中的问题。

simulate-story-unknown = { $story-given ->
        [empty] 没有写明场景。
       *[other] 没有名为 `{ $story }` 的场景。
    }
    .explain = 现有场景：`{ $known }`。
    .fix = 用 `credscope simulate --list` 列出全部场景。
simulate-release-unknown = { $release-given ->
        [empty] 没有写明 Kubernetes 版本。
       *[other] 模拟器不认识 Kubernetes `{ $release }`。
    }
    .explain = 可选版本为 { $oldest } 到 { $newest }。
simulate-parameter-unknown = { $name-given ->
        [empty] 给场景 `{ $story }` 设置的一个参数没有名称。
       *[other] 场景 `{ $story }` 没有参数 `{ $name }`。
    }
    .explain = 它的参数有：`{ $known }`。
    .fix = 用 `credscope simulate --list` 列出全部参数。
simulate-parameter-unreadable = { $text-given ->
        [empty] 参数 `{ $name }` 没有值，它应为{ $kind }。
       *[other] 参数 `{ $name }` 应为{ $kind }，而 `{ $text }` 不是。
    }
    .explain = 整数只用数字；时长写作 `90s`、`15m`、`1h30m` 或 `7d`；开关写作 `true` 或 `false`；时刻用 RFC 3339 格式，如 `2026-03-02T08:00:00Z`。
simulate-parameter-out_of_bounds = 参数 `{ $name }` 应在 { $min } 到 { $max } 之间，{ $text } 超出了范围。
simulate-parameter-not_a_choice = { $text-given ->
        [empty] 参数 `{ $name }` 没有值。
       *[other] 参数 `{ $name }` 不能是 `{ $text }`。
    }
    .explain = 可选值：`{ $known }`。
simulate-fault-unreadable = { $text-given ->
        [empty] 有一个故障没有写明名称。
       *[other] `{ $text }` 无法作为故障读取。
    }
    .explain = 故障写作 `NAME@FROM..TO`，例如 `approver-missing@5m..20m`，两个时间都从开始算起。省略 `TO` 表示持续到结束；只写名称表示全程。
simulate-fault-unknown = 场景 `{ $story }` 没有故障 `{ $name }`。
    .explain = { $known-given ->
        [0] 这个场景没有故障可选。
       *[other] 它的故障有：`{ $known }`。
    }
    .fix = 用 `credscope simulate --list` 列出全部故障。
simulate-fault-reversed = 故障 `{ $name }` 的结束时间必须晚于开始时间；它从 { $from } 开始，到 { $until } 结束。
simulate-run-exhausted = 场景 `{ $story }` 没有运行到结尾。
    .explain = 事件数量超过任何一次运行所需，因此中止。这是 Credscope 的缺陷，不是你的请求有误。

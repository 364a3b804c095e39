# 模拟运行的日志与图形中的说明文字。

run-text-story = 场景
run-text-seed = 种子
run-text-release = Kubernetes
run-text-begins = 开始
run-text-ends = 结束
run-text-length = { $at }（历时 { $length }）
run-text-again = 重现

run-text-parameters = 参数
run-text-changed = * 不是默认值
run-text-default = 默认 { $value }
run-text-default-of = { $meaning }，默认 { $value }
run-text-unset = 未设置

run-text-faults = 故障
run-text-window = { $from } 至 { $until }
run-text-to-end = 结束
run-text-fault-begins = 故障开始：{ $name }。
run-text-fault-ends = 故障解除：{ $name }。

run-text-log = 日志
run-text-log-columns = 距开始的时间，UTC 时刻；✓ 成功，✗ 失败，… 等待，= 自此时起的状态
run-text-until = 持续到 { $at }（{ $length }）
run-text-open = 到结束时仍在持续
run-text-arrives = { $at } 到达（{ $length } 后）
run-text-lost = 未能送达
run-text-answers = 回应 { $at }
run-text-with = 携带：{ $artefacts }
run-text-artefact = { $artefact }（{ $id }）
run-text-rule = { $document }，{ $section }
run-text-gone = 无

run-text-counters = 结束时的计数
run-text-peak = 峰值 { $value }，在 { $at }

run-text-series = 分段计数
run-text-per-interval = 每行为 { $length } 内的计数。
run-text-summed = 每行为 { $count } 段之和，每段 { $length }。
run-text-gathered = 每行合并 { $count } 段，每段 { $length }：计数求和，“时段末”取该行结束时的值。
run-text-from = 起始
run-text-total = 合计

run-text-artefacts = 凭据与对象
run-text-notes = 常见误解更正

## 图形

run-text-described =
    时序图，时间自上而下：{ $lanes } 个角色，{ $entries } 个事件，从 { $from } 到 { $until }。
run-text-charted = 计数随时间变化的图表，从 { $from } 到 { $until }。
run-text-by-event = 每个时刻占一步，时间轴标出距开始的时间。
run-text-by-time = 按时间比例绘制，时间轴标出距开始的时间。
run-text-most = { $length } 内的峰值 { $value }，合计 { $total }
run-text-level = 峰值 { $value }

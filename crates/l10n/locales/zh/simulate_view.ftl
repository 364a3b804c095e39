# 模拟页面自身的文字。

sim = 模拟
sim-controls = 模拟设置
sim-story = 场景
sim-seed = 种子
sim-seed-hint = 整数；种子相同，运行就相同
sim-another-seed = 换一个种子
sim-parameters = 参数
sim-reset = 全部恢复为场景默认值
sim-default = 默认 `{ $value }`
sim-bounds = `{ $least }` 至 `{ $most }`
sim-unit-duration = 时长，如 90s、15m、1h30m、3d
sim-unit-instant = UTC 时刻，如 2026-03-02T08:00:00Z
sim-faults = 故障
sim-faults-hint = 时间从运行开始时算起；故障之前的一切保持不变。
sim-fault-from = 从
sim-fault-from-empty = 开始
sim-fault-until = 到
sim-fault-until-empty = 结束
sim-fault-remove = 移除：{ $name }
sim-inject = 从此处开始
sim-inject-hint = 故障从当前位置开始，此后的运行随之改变
sim-link = 复制链接
sim-link-hint = 打开链接看到的是同一次运行、同一位置
sim-export = 导出
sim-export-json = 整次运行（JSON）
sim-export-svg = 整次运行的图（SVG）
sim-export-text = 文字日志
sim-notes = 常见误解更正（{ $count }）
sim-wrong = 请求中的问题
sim-unread = 链接中的这一部分无法识别，已忽略：`{ $text }`
sim-no-stories = 此版本的 Credscope 不含任何场景。

## 泳道

sim-lanes = 谁在何时做了什么
sim-picture = 时间线，每个角色一条泳道。下方日志用文字列出同样的事件。按 Enter 键转到当前位置的事件。
sim-spacing = 间距
sim-spacing-events = 按事件
sim-spacing-events-hint = 每个有事件的时刻占一格
sim-spacing-time = 按时间
sim-spacing-time-hint = 距离与时间成比例
sim-zoom = 可见范围
sim-narrower = 放大（+）
sim-wider = 缩小（−）
sim-whole = 显示全程（0）
sim-lane-state = 该角色在当前位置的状态
sim-rooted = 高度按平方根绘制，因为有一处峰值远高于其余
sim-rooted-short = （平方根刻度）
sim-flat = 全程为零：{ $names }
sim-counters = 当前位置的计数

## 播放

sim-player = 播放控制
sim-first = 回到开头（Home）
sim-back = 上一个事件（←）
sim-play = 播放（空格）
sim-pause = 暂停（空格）
sim-forward = 下一个事件（→）
sim-last = 跳到结尾（End）
sim-speed = 速度
sim-speed-half = 每两秒一步
sim-speed-steps = 每秒 { $count } 步
sim-speed-times =
    { $count ->
        [1] 实际速度
        [10] 每秒 10 秒
        [60] 每秒 1 分钟
        [600] 每秒 10 分钟
        [3600] 每秒 1 小时
        [21600] 每秒 6 小时
        [86400] 每秒 1 天
        [604800] 每秒 1 周
       *[other] 每秒 { $count } 秒
    }
sim-slider = 位置
sim-at = { $at }：{ $sentence }
sim-at-beginning = { $at }：尚无事件
sim-of = { $at } / { $length }
sim-map = 整次运行；拖动以选择可见范围

## 当前位置

sim-present = 当前位置的事件
sim-actors = { $count } 个角色
sim-events = { $count } 个事件
sim-lasts = 全程 { $length }
sim-begin = 播放
sim-begin-pause = 暂停
sim-begin-step = 第一个事件
sim-begin-keys = 也可以按 → 看下一个事件，或在日志中选择一行。
sim-to = 发往
sim-until = 直到 { $at }
sim-lost = 未能送达
sim-answers = 起因：
sim-answered = 后续：
sim-artefacts = 随附的凭据与对象
sim-artefact = 选中的凭据或对象
sim-state-now = 此刻的状态
sim-no-state = 目前还没有它的任何信息。
sim-to-present = 回到当前事件
sim-close = 关闭
sim-inspect = 在“检查”中打开
sim-reading = 正在解读…
sim-text = 原文

## 日志

sim-log = 日志
sim-sift = 搜索日志
sim-only = 显示哪些行
sim-only-all = 全部事件
sim-only-failures = 仅失败
sim-find = 搜索（/）
sim-failure-before = 上一处失败（Shift+F）
sim-failure-next = 下一处失败（F）
sim-shown = { $count } / { $all }
sim-shown-none = 没有匹配的行。

## 演示

sim-presenter = 演示
sim-presenter-hint = 全屏，隐藏页眉与设置（P）
sim-leave = 退出演示
sim-leave-hint = 退出演示布局（Esc）

# 调用方看到的结果。

kube-caller-unauthorized = 调用方只看到 401 Unauthorized，没有原因；kube-apiserver 的日志写的是 `{ $log }`。
    .explain = 原因只在应答的那台 API 服务器的日志里，跟在 `Unable to authenticate the request` 之后。kubectl 显示的是 `error: You must be logged in to the server (Unauthorized)`。
    .fix = 在日志里查找：`kubectl -n kube-system logs -l component=kube-apiserver | grep 'Unable to authenticate'`。

## 规则名称

rule-kube-caller = 调用方

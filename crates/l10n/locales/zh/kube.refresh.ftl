# 服务账号令牌的刷新。

## 读出的内容

kube-refresh-window_from = 刷新窗口起
kube-refresh-window_until = 刷新窗口止

## 会发生什么

kube-refresh-due = kubelet 会在 { $from } 到 { $until } 之间申请新令牌。
    .explain = 剩余有效期不足五分之一，或者已满一天，就会申请，其中有至多九秒的随机量；卷每 60 到 90 秒检查一次。Pod 里的文件随之更新。
kube-refresh-clients_use_new = 到 { $at }，会重新读取文件的客户端都已换用新令牌。
    .explain = client-go 至少每分钟读一次文件。只在启动时读一次的程序会一直用旧令牌，直到被拒绝。
kube-refresh-overdue = kubelet 本应在 { $until } 之前换掉这个令牌（判定时刻 { $judged_at }）。
    .explain = 这可能只是一份旧的拷贝。如果 Pod 里的文件现在仍是它，说明 kubelet 连不上 API 服务器，或者 Pod 有正在删除的卷，刷新因此停住。
    .fix = 与文件对比：`kubectl exec POD -- cat /var/run/secrets/kubernetes.io/serviceaccount/token`。

## 规则名称

rule-kube-refresh = 刷新

# 一批节点中发生的事。

## 超出限度

run-fleet-too_much = 大约要签发 { $renewals } 个证书，超出一次运行的上限 { $most } 个。
    .explain = 数量取决于节点数、运行时长和证书的有效期。减少节点数，曲线的形状不变，各项计数按比例变小。
    .fix = 请减少节点数、缩短运行时长，或调大 `signing-duration`。
run-fleet-overloaded = 运行在 { $reached } 中止，此前已发生 { $events } 个事件。
    .explain = 节点的请求超出了控制器的处理能力：节点等满 15 分钟就会新建请求，而旧请求还在批准者的队列里。
    .fix = 请增加工作线程、缩短单个请求的处理时间、减少节点数，或拉长加入所用的时间。

## 常见误解

run-fleet-spread = 一起加入的节点，并不会一起轮换证书。
    .explain = 每个 kubelet 都在有效期的 70% 到 90% 之间随机选定轮换时刻。证书有效期为一年时，一小时内加入的一批节点会在 73 天里陆续轮换。落在这段时间里的故障才会让节点挤到一起：其间轮到的节点会在恢复时同时发出请求。

## 经过

run-fleet-joined = { $nodes } 个节点全部拿到第一个证书，距运行开始 { $took }。
    .explain = 每个 kubelet 只用启动引导令牌申请这一次，此后凭自己的证书轮换。
run-fleet-api_server_down = API 服务器的地址无人应答。
    .explain = 轮到轮换的 kubelet 连接被拒。它隔 2、4、8、16 秒重试，之后每 32 秒一次，这些都到不了服务器。没有 API 服务器，各控制器也无法工作。
run-fleet-controllers_down = 没有控制器在运行：请求能创建，但无人批准、签发和清理。
    .explain = kubelet 等证书 15 分钟，然后用新密钥新建请求：每个轮到轮换的节点每小时约四个。
run-fleet-nobody_approves = 请求能创建，但无人批准。
    .explain = kubelet 等 15 分钟，然后新建请求。无人批准的请求 24 小时后被清理，因此积压到一定数量便不再增长，看不出问题已持续多久。
run-fleet-key_lost = 签名者的私钥丢失：请求获得批准，但没有证书签发。
    .explain = 在 kubelet 看来，这与无人批准没有区别。`kubectl get csr` 则看得出：有 Approved，没有 Issued。
run-fleet-asleep = { $nodes } 个节点休眠。
    .explain = 其间轮到的轮换在节点醒来时一齐发生，而证书仍然按时到期。
run-fleet-first_failed = 第一个 kubelet 没有申请到新证书。
    .explain = 此时还没有影响：kubelet 开始轮换时，至少还剩有效期的十分之一，一年的证书即 36 天。
run-fleet-first_expired = 第一个证书到期，没有新证书接替；到期时间为 { $not_after }。
    .explain = kubelet 不再出示它，请求便是匿名的。节点上的 Pod 继续运行，但节点不再上报状态，很快就会变为 NotReady。
run-fleet-first_lost = 第一个 kubelet 退出，且无法再次启动引导。
    .explain = kubelet 五分钟没有证书，而服务器有应答，于是退出。systemd 将它重启，但没有有效的启动引导令牌，它随即又退出。每个这样的节点都需要新令牌。
    .fix = 请新建令牌，用它让这些节点重新启动引导：`kubeadm token create --ttl 1h`。
run-fleet-first_bootstrapped = 第一个 kubelet 退出，并用令牌重新启动引导。
    .explain = kubelet 五分钟没有证书，而服务器有应答，于是退出。systemd 将它重启，它发现证书已到期，便像初次加入时那样申请。
run-fleet-unnoticed = 没有 kubelet 察觉：其间没有节点轮到轮换。
    .explain = 有效的证书用不着控制器。只有轮换时刻恰好落在故障期间的节点才会受影响。
run-fleet-herd = 故障之后最忙的一分钟从 { $minute } 开始，共 { $requests } 个请求。
    .explain = 连接被拒的 kubelet 每 32 秒重试一次，所以服务器恢复后半分钟左右全部涌来。等待签发的 kubelet 则分散在各自 15 分钟的等待里。
run-fleet-recovered = 故障结束 { $took }后，所有 kubelet 都重新有了证书。
    .explain = 早已没有 kubelet 在等的请求同样会签发，在这个场景里先旧后新。如果只是控制器停了很久，真正需要的请求前面可能排着整整一天的积压。挤在一起的节点会各自重新抽取轮换时刻，下一次不会再挤到一起。
run-fleet-recovered_in_part = 故障结束 { $took }后，不再有逾期未轮换的证书，但 { $lost } 个 kubelet 无法再次启动引导。
    .explain = 它们的证书在故障期间到期；没有有效的启动引导令牌，一启动便会退出。
    .fix = 请新建令牌，用它让这些节点重新启动引导：`kubeadm token create --ttl 1h`。

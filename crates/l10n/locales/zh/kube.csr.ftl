# 证书签名请求。

kube-csr-signer = 签名者
kube-csr-requestor = 申请者
kube-csr-groups = 申请者所属组
kube-csr-usages = 用途
kube-csr-expiration = 申请的有效期
kube-csr-state = 状态
kube-csr-request_readable = { $subject-given ->
        [empty] 其中的证书请求没有主体。
       *[other] 其中的证书请求，主体是 { $subject }。
    }
kube-csr-request_unreadable = `{ $path }` 中没有证书请求。
    .explain = 必须是一个 PEM 块 CERTIFICATE REQUEST，再以 base64 编码。
    .fix = 请写入证书请求：`base64 -w0 < REQUEST.csr`。
kube-csr-signer_rules_hold = 请求符合签名者 `{ $signer }` 的规则。
    .explain = 主体、备用名称和用途都是这个签名者可以签发的。批准之后它才会检查。
kube-csr-signer_refuses = 签名者 `{ $signer }` 会拒绝该请求：`{ $message }`。
    .explain = 签名者在批准之后才检查：届时 kubectl 显示 `Approved,Failed`，原因是 `SignerValidationFailure`，无法撤回。
    .fix = 请按这条消息改正，重新提交请求；这个请求已不能更改。
kube-csr-signer_foreign = { $signer-given ->
        [empty] 请求没有写明签名者。
       *[other] `{ $signer }` 不是 Kubernetes 自带的签名者，因此不知道它的规则。
    }
    .explain = 由另外安装的控制器负责签名。没有那个控制器，批准之后也只能一直等待。
kube-csr-issued = 证书已签发。
    .explain = 证书在 `status.certificate` 中。该对象一两个小时后会被删除，证书不受影响。
kube-csr-denied = { $message-given ->
        [empty] 请求已被拒绝（`{ $reason }`），没有说明。
       *[other] 请求已被拒绝（`{ $reason }`）：`{ $message }`。
    }
    .explain = 拒绝之后无法撤回。
    .fix = 请向拒绝者问明原因，再重新提交请求。
kube-csr-failed = { $message-given ->
        [empty] 签名者已拒绝该请求（`{ $reason }`），没有说明。
       *[other] 签名者已拒绝该请求（`{ $reason }`）：`{ $message }`。
    }
    .explain = 请求已获批准，但违反了签名者的规则，无法撤回。
    .fix = 请按这条消息改正，重新提交请求。
kube-csr-approved_not_issued = 请求已批准，证书尚未签发。
    .explain = 批准与签名由两个控制器分别负责。Kubernetes 自带的签名者只需几秒；若一直如此，则是 kube-controller-manager 缺少 `--cluster-signing-cert-file` 及其密钥，或外部签名者的控制器没有运行。24 小时后该请求会被删除。
    .fix = 请再看一次：`kubectl get csr`。然后查看签名者：`kubectl -n kube-system logs -l component=kube-controller-manager`。
kube-csr-pending_automatic = { $requestor-given ->
        [0] 待处理；如果申请者有权限，会自动批准。
       *[other] 待处理；如果 `{ $requestor }` 有权限，会自动批准。
    }
    .explain = 对于 `{ $signer }`，kube-controller-manager 以 SubjectAccessReview 确认申请者可以创建 `certificatesigningrequests/nodeclient`（节点更新自己的证书时是 `selfnodeclient`），随即批准。如果缺少该绑定，请求就一直等待，没有任何提示，24 小时后被删除。
    .fix = { $requestor-given ->
        [0] 请查看申请者的权限：`kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as USER --as-group GROUP`。
       *[other] 请查看权限：`kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as { $requestor } --as-group GROUP`，请求中记录的每个组都要写上。
    }
kube-csr-pending_manual = 待处理，须由人来批准；Kubernetes 从不自动批准 `{ $signer }` 的请求。
    .explain = 批准之前不会签发证书，24 小时后请求会被删除。kubelet 在等到服务证书之前，对 `kubectl logs` 和 `kubectl exec` 的回答是 `remote error: tls: internal error`。
    .fix = 请先确认申请者、主体和名称都属于该节点，再批准：`kubectl certificate approve { $name }`。

## 接在所判定的内容之后

brief-kube-csr-signer_refuses = 不合签名者的规则
brief-kube-csr-denied = 已被拒绝
brief-kube-csr-failed = 虽已批准，签发却失败了

## 规则名称

rule-kube-csr = 签名请求

# 身份：凭据所代表的用户与组。

kube-identity-user = { $groups-given ->
        [0] API 服务器看到的用户是 `{ $username }`，不属于任何组。
       *[other] API 服务器看到的用户是 `{ $username }`，所属组为 `{ $groups }`。
    }
    .explain = 最后一个通用名称（CN）是用户，每个组织（O）是一个组，另外加上 `system:authenticated`。用户能做什么，由集群中的 RBAC 决定。
kube-identity-no_common_name = 证书没有通用名称（CN），因此没有写明用户。
    .explain = API 服务器以客户端证书的通用名称（CN）为用户名，主体备用名称会被忽略。
    .fix = 请重新签发证书，以用户名为通用名称（CN）。
kube-identity-uid_invalid = { $uids-given ->
        [1] UID 属性是空白的，而它必须有值。
       *[other] UID 属性必须恰好出现一次且有值，而证书中是 `{ $uids }`。
    }
    .explain = 自 1.33 起，API 服务器以主体的属性 1.3.6.1.4.1.57683.2 为用户 UID，不明确时拒绝该证书。
    .fix = 请重新签发证书，带一个这样的属性，或者不带。
kube-identity-system_masters = `{ $username }` 属于 `system:masters`，可以做任何事。
    .explain = 这个组绕过所有授权检查，没有 RBAC 规则能限制它；证书也无法吊销，到期或更换 CA 之前一直有效。
    .fix = 请留作应急之用。日常请为受 RBAC 管理的组签发证书：`kubeadm kubeconfig user --client-name NAME --org GROUP --config FILE`。
kube-identity-cluster_admins = `{ $username }` 属于 `kubeadm:cluster-admins`，kubeadm 将该组绑定到 `cluster-admin`。
    .explain = 等于拥有集群的全部权限。与 `system:masters` 不同，这里靠的是一个绑定，可以撤去。
    .fix = 查看谁拥有它：`kubectl get clusterrolebinding kubeadm:cluster-admins -o yaml`。
kube-identity-half_a_node = { $groups-given ->
        [0] `{ $username }` 不是节点，因为它不属于组 `system:nodes`。
       *[other] 用户 `{ $username }`、组 `{ $groups }` 不构成节点：名称与组都必须是节点的。
    }
    .explain = 节点的名称须以 `system:node:` 开头，并属于组 `system:nodes`，缺一不可。只有其一，API 服务器只当作普通用户，没有节点的权限。
    .fix = 请重新签发证书，通用名称（CN）为 `system:node:NAME`，组织（O）为 `system:nodes`。
kube-identity-several_names = 证书有多个通用名称（`{ $names }`），以最后一个为准：`{ $username }`。
    .explain = 其他软件可能取第一个。
kube-identity-subject = 可用于 RoleBinding

## 接在所判定的内容之后

brief-kube-identity-no_common_name = 没有写明用户
brief-kube-identity-uid_invalid = 的 UID 不明确

## 规则名称

rule-kube-identity = 用户

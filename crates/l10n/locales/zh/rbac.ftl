# 基于角色的访问控制：这里的角色与绑定允许做什么。

## 该用户可以这样做吗？

rbac-access-allowed = `{ $username }` 可以执行 `{ $request }`。
    .explain = 给出的规则允许：`{ $rule }`。API 服务器的审计日志会写 `{ $reason }`。
rbac-access-unrestricted = `{ $username }` 可以执行 `{ $request }`，也可以做其他任何事。
    .explain = `system:masters` 的成员绕过所有鉴权器：不需要绑定角色，也收不回权限。
rbac-access-not_granted = `{ $username }` 能否执行 `{ $request }`，只有集群知道。
    .explain = { $bindings ->
        [0] RBAC 只会增加权限。没有给出任何绑定；集群中的绑定或 webhook 可能允许。若都没有，调用方看到 403：`{ $message }`。
       *[other] RBAC 只会增加权限。给出的 { $bindings } 个绑定都没有授予，但集群中别的绑定或 webhook 可能允许。若都没有，调用方看到 403：`{ $message }`。
    }
    .fix = 请询问集群：`{ $command }`。也可以粘贴缺少的绑定：`kubectl get rolebindings,clusterrolebindings -A -o yaml`。
rbac-access-role_unknown = `{ $username }` 能否执行 `{ $request }`，取决于没有给出的 `{ $role }`。
    .explain = `{ $binding }` 把这个角色授予了该用户，而角色允许什么，只写在角色里。若它和其他角色都不允许，调用方看到 403：`{ $message }`。
    .fix = 请把该角色也粘贴进来：`{ $command }`
rbac-access-node = 节点 `{ $username }` 能否执行 `{ $request }`，只有集群知道。
    .explain = 节点由另一个鉴权器决定：节点可以读取与调度到它上面的 Pod 有关的对象，随 Pod 而变。若它拒绝，又没有绑定授予，调用方看到 403：`{ $message }`，后面附有原因。
    .fix = 请询问集群：`{ $command }`。
rbac-access-node_allowed = 节点 `{ $username }` 可以执行 `{ $request }`。
    .explain = 节点鉴权器允许：这是节点自己的对象，或属于调度到该节点的 Pod，或者 ClusterRole `system:node` 允许所有节点这样做。
rbac-access-forbidden = `{ $username }` 不可以执行 `{ $request }`。
    .explain = RBAC 只会增加权限，而集群中没有绑定授予它。调用方看到 403：`{ $message }`。
    .fix = 请把允许这样做的角色绑定到该用户或它的某个组。

## 绑定本身

rbac-binding-role_found = { $rules-given ->
        [0] 授予 `{ $role }`，而它没有规则。
       *[other] 授予 `{ $role }`，其规则为 `{ $rules }`。
    }
    .explain = RoleBinding 只在自己的命名空间内授予，即使授予的是 ClusterRole；ClusterRoleBinding 则处处有效。聚合 ClusterRole 的规则由控制器写入，照现有内容判定。
rbac-binding-role_unknown = 授予 `{ $role }`，而它没有给出。
    .explain = 允许什么写在角色里。绑定可以指向尚不存在的角色，在角色创建之前不授予任何权限。
    .fix = 请把该角色也粘贴进来：`{ $command }`
rbac-binding-role_impossible = 这种绑定不能授予 `{ $role }`。
    .explain = ClusterRoleBinding 不属于任何命名空间，只能授予 ClusterRole。API 服务器会拒绝该对象；角色引用事后也不能修改。
    .fix = 请改为绑定 ClusterRole，或在 Role 所在的命名空间中改用 RoleBinding。
rbac-binding-applies = 适用于给出的凭据中的这些用户：`{ $users }`。
    .explain = 他们的用户名或所属组列在主体中。能做什么，见各凭据自己的步骤。
rbac-binding-applies_to_none = 不适用于给出的凭据中的任何用户。
    .explain = 用户和组须全名相同，服务账号须命名空间与名称都相同，并区分大小写。

## 主体

rbac-subject-namespace_missing = 服务账号 `{ $name }` 没有写命名空间。
    .explain = ClusterRoleBinding 没有命名空间可供沿用。API 服务器会拒绝该对象：`subjects[…].namespace: Required value`。
    .fix = 请在该主体下补上 `namespace:`。
rbac-subject-kind_unknown = { $kind-given ->
        [empty] 主体 `{ $name }` 没有写明种类，因此不与任何用户匹配。
       *[other] `{ $kind }` 不是有效的主体种类，因此 `{ $name }` 不与任何用户匹配。
    }
    .explain = 种类只有 `User`、`Group` 和 `ServiceAccount`，写法须完全一致。API 服务器会拒绝该对象。
    .fix = 请改正该主体的种类。

## 规则名称

rule-rbac-access = 权限
rule-rbac-binding = 角色绑定

# Role-based access control: what roles and bindings on the shelf allow.

## May this user do that?

rbac-access-allowed = `{ $username }` may: `{ $request }`.
    .explain = A rule that is here allows it: `{ $rule }`. The API server's audit log would say `{ $reason }`.
rbac-access-unrestricted = `{ $username }` may: `{ $request }`, and everything else.
    .explain = Members of `system:masters` pass before any authorizer is asked. No role has to be bound, and none can be taken away.
rbac-access-not_granted = Whether `{ $username }` may `{ $request }` only the cluster knows.
    .explain = RBAC only ever adds: none of the { $bindings } bindings that are here grants it, and others in the cluster may, or a webhook. If none does, the caller sees 403: `{ $message }`.
    .fix = Ask the cluster: `{ $command }`. Or paste the bindings that are missing here: `kubectl get rolebindings,clusterrolebindings -A -o yaml`.
rbac-access-role_unknown = Whether `{ $username }` may `{ $request }` depends on `{ $role }`, which is not here.
    .explain = `{ $binding }` grants the user this role. What the role allows stands in the role alone. If neither it nor any other allows the request, the caller sees 403: `{ $message }`.
    .fix = Paste the role as well: `{ $command }`
rbac-access-node = Whether the node `{ $username }` may `{ $request }` only the cluster knows.
    .explain = About nodes another authorizer decides: a node may read what belongs to the Pods that are scheduled on it, and that changes with them. If it refuses and no binding grants it, the caller sees 403: `{ $message }`, with a reason behind it.
    .fix = Ask the cluster: `{ $command }`.
rbac-access-node_allowed = The node `{ $username }` may: `{ $request }`.
    .explain = The node authorizer allows it: it is the node's own object, belongs to a Pod that is scheduled on the node, or is allowed to every node by the ClusterRole `system:node`.
rbac-access-forbidden = `{ $username }` may not: `{ $request }`.
    .explain = RBAC only ever adds, and no binding of the cluster grants it. The caller sees 403: `{ $message }`.
    .fix = Bind a role that allows it to the user or to one of the groups.

## A binding by itself

rbac-binding-role_found = It grants `{ $role }`, whose rules are `{ $rules }`.
    .explain = A RoleBinding grants them in its own namespace only, those of a ClusterRole too; a ClusterRoleBinding grants them everywhere. The rules of an aggregated ClusterRole are written by a controller and are taken as they stand.
rbac-binding-role_unknown = It grants `{ $role }`, which is not here.
    .explain = What it allows stands in the role. A binding to a role that does not exist is accepted, and grants nothing until somebody makes the role.
    .fix = Paste the role as well: `{ $command }`
rbac-binding-role_impossible = It names `{ $role }`, which such a binding cannot grant.
    .explain = A ClusterRoleBinding has no namespace, and grants a ClusterRole only. The API server refuses the object; a role reference cannot be changed afterwards either.
    .fix = Bind a ClusterRole, or make it a RoleBinding in the namespace of the Role.
rbac-binding-applies = It applies to these users of credentials that are here: `{ $users }`.
    .explain = Their name is one of its subjects, or one of their groups is. Each of them shows what follows.
rbac-binding-applies_to_none = It applies to no user of the credentials that are here.
    .explain = A user matches by its whole name, a group by its whole name, a service account by namespace and name. Upper and lower case differ.

## Subjects

rbac-subject-namespace_missing = The service account `{ $name }` stands there without its namespace.
    .explain = A ClusterRoleBinding has no namespace to take in its place. The API server refuses the object: `subjects[…].namespace: Required value`.
    .fix = Write `namespace:` below the name of the subject.
rbac-subject-kind_unknown = `{ $kind }` is not a kind of subject; `{ $name }` is nobody.
    .explain = The kinds are `User`, `Group` and `ServiceAccount`, in exactly this spelling. The API server refuses the object.
    .fix = Correct the kind of the subject.

## Names of the rules

rule-rbac-access = Permission
rule-rbac-binding = Role binding

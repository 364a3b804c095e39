# Role-based access control: what the roles and bindings provided allow.

## May this user do that?

rbac-access-allowed = `{ $username }` may `{ $request }`.
    .explain = A rule that was provided allows it: `{ $rule }`. The API server's audit log would say `{ $reason }`.
rbac-access-unrestricted = `{ $username }` may `{ $request }` and do anything else.
    .explain = Members of `system:masters` bypass every authorizer. No role needs to be bound, and no right can be taken away.
rbac-access-not_granted = Only the cluster can tell whether `{ $username }` may `{ $request }`.
    .explain = { $bindings ->
        [0] RBAC only adds rights. No bindings were provided; a binding in the cluster or a webhook may grant it. If none does, the caller sees 403: `{ $message }`.
        [one] RBAC only adds rights. The one binding provided does not grant it, but another one in the cluster or a webhook may. If none does, the caller sees 403: `{ $message }`.
       *[other] RBAC only adds rights. None of the { $bindings } bindings provided grants it, but others in the cluster or a webhook may. If none does, the caller sees 403: `{ $message }`.
    }
    .fix = Ask the cluster: `{ $command }`. Or paste the missing bindings: `kubectl get rolebindings,clusterrolebindings -A -o yaml`.
rbac-access-role_unknown = Whether `{ $username }` may `{ $request }` depends on `{ $role }`, which was not provided.
    .explain = `{ $binding }` grants this role to the user, but only the role says what it allows. If neither this role nor any other allows the request, the caller sees 403: `{ $message }`.
    .fix = Paste the role as well: `{ $command }`
rbac-access-node = Only the cluster can tell whether the node `{ $username }` may `{ $request }`.
    .explain = A separate authorizer decides about nodes: a node may read objects that belong to the Pods scheduled on it, which changes with the Pods. If it denies the request and no binding grants it, the caller sees 403: `{ $message }`, followed by a reason.
    .fix = Ask the cluster: `{ $command }`.
rbac-access-node_allowed = The node `{ $username }` may `{ $request }`.
    .explain = The node authorizer allows it: the object is the node's own, or belongs to a Pod scheduled on the node, or the ClusterRole `system:node` allows it for every node.
rbac-access-forbidden = `{ $username }` may not `{ $request }`.
    .explain = RBAC only adds rights, and no binding in the cluster grants this one. The caller sees 403: `{ $message }`.
    .fix = Bind a role that allows it to the user or to one of its groups.

## A binding by itself

rbac-binding-role_found = { $rules-given ->
        [0] It grants `{ $role }`, which has no rules.
       *[other] It grants `{ $role }`, with the rules `{ $rules }`.
    }
    .explain = A RoleBinding grants them only in its own namespace, even those of a ClusterRole; a ClusterRoleBinding grants them everywhere. A controller writes the rules of an aggregated ClusterRole; they are judged as they are.
rbac-binding-role_unknown = It grants `{ $role }`, which was not provided.
    .explain = Only the role says what it allows. The API server accepts a binding to a role that does not exist; it grants nothing until the role is created.
    .fix = Paste the role as well: `{ $command }`
rbac-binding-role_impossible = It names `{ $role }`, which such a binding cannot grant.
    .explain = A ClusterRoleBinding has no namespace, so it can grant only a ClusterRole. The API server rejects the object. A role reference cannot be changed later either.
    .fix = Bind a ClusterRole, or make it a RoleBinding in the namespace of the Role.
rbac-binding-applies = It applies to these users of the credentials provided: `{ $users }`.
    .explain = Their name, or one of their groups, is one of its subjects. What they may do is listed with each credential's own steps.
rbac-binding-applies_to_none = It applies to no user of the credentials provided.
    .explain = Users and groups match by their full name, a service account by namespace and name. Matching is case-sensitive.

## Subjects

rbac-subject-namespace_missing = The service account `{ $name }` has no namespace.
    .explain = A ClusterRoleBinding has no namespace that could be used instead. The API server rejects the object: `subjects[…].namespace: Required value`.
    .fix = Add `namespace:` below the subject's name.
rbac-subject-kind_unknown = { $kind-given ->
        [empty] The subject `{ $name }` has no kind, so it matches no user.
       *[other] `{ $kind }` is not a valid kind of subject, so `{ $name }` matches no user.
    }
    .explain = The kinds are `User`, `Group` and `ServiceAccount`, spelled exactly like this. The API server rejects the object.
    .fix = Correct the kind of the subject.

## Names of the rules

rule-rbac-access = Permission
rule-rbac-binding = Role binding

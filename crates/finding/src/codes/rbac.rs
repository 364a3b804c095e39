codes! {
    // Whether a user can do something.
    /// A binding allows the request.
    ACCESS_ALLOWED = Rule "rbac.access.allowed" [username: Text, request: Text, reason: Text, rule: Text] "Kubernetes" "plugin/pkg/auth/authorizer/rbac/rbac.go";
    /// The user is a member of system:masters, which no authorizer checks.
    ACCESS_UNRESTRICTED = Rule "rbac.access.unrestricted" [username: Text, request: Text] "Kubernetes" "apiserver pkg/authorization/authorizerfactory/builtin.go";
    /// None of the provided bindings allows the request; others might.
    ACCESS_NOT_GRANTED = Rule "rbac.access.not_granted" [username: Text, request: Text, bindings: Integer, command: Text, message: Text] "Kubernetes" "plugin/pkg/auth/authorizer/rbac/rbac.go";
    /// A binding applies to the user, but its role was not provided.
    ACCESS_ROLE_UNKNOWN = Rule "rbac.access.role_unknown" [username: Text, request: Text, binding: Text, role: Text, command: Text, message: Text] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// The user is a node, which another authorizer decides about.
    ACCESS_NODE = Rule "rbac.access.node" [username: Text, request: Text, command: Text, message: Text] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// The node authorizer allows the request.
    ACCESS_NODE_ALLOWED = Rule "rbac.access.node_allowed" [username: Text, request: Text] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// Nothing allows the request; only where every role and binding is known.
    ACCESS_FORBIDDEN = Rule "rbac.access.forbidden" [username: Text, request: Text, message: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/responsewriters/errors.go";

    // A binding on its own.
    /// The role that a binding grants was provided.
    BINDING_ROLE = Rule "rbac.binding.role_found" [role: Text, rules: List] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// The role that a binding grants was not provided.
    BINDING_ROLE_UNKNOWN = Rule "rbac.binding.role_unknown" [role: Text, command: Text] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A ClusterRoleBinding that names a Role, or a kind that is not a role.
    BINDING_ROLE_IMPOSSIBLE = Rule "rbac.binding.role_impossible" [role: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
    /// The users among the provided credentials that a binding applies to.
    BINDING_APPLIES = Rule "rbac.binding.applies" [users: List] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A binding applies to none of the users of the provided credentials.
    BINDING_APPLIES_TO_NONE = Rule "rbac.binding.applies_to_none" [] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A service account without a namespace, in a binding that has none either.
    SUBJECT_NO_NAMESPACE = Finding(Error) "rbac.subject.namespace_missing" [name: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
    /// A subject of an unknown kind.
    SUBJECT_KIND = Finding(Error) "rbac.subject.kind_unknown" [kind: Text, name: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
}

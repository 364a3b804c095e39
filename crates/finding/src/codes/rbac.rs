codes! {
    // May this user do that?
    /// A binding allows the request.
    ACCESS_ALLOWED = Rule "rbac.access.allowed" [username: Text, request: Text, reason: Text, rule: Text] "Kubernetes" "plugin/pkg/auth/authorizer/rbac/rbac.go";
    /// The user is a member of system:masters, whom no authorizer is asked about.
    ACCESS_UNRESTRICTED = Rule "rbac.access.unrestricted" [username: Text, request: Text] "Kubernetes" "apiserver pkg/authorization/authorizerfactory/builtin.go";
    /// No binding that is here allows the request; others may.
    ACCESS_NOT_GRANTED = Rule "rbac.access.not_granted" [username: Text, request: Text, bindings: Integer, command: Text, message: Text] "Kubernetes" "plugin/pkg/auth/authorizer/rbac/rbac.go";
    /// A binding is the user's, and its role is not here.
    ACCESS_ROLE_UNKNOWN = Rule "rbac.access.role_unknown" [username: Text, request: Text, binding: Text, role: Text, command: Text, message: Text] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// The user is a node, about which another authorizer decides.
    ACCESS_NODE = Rule "rbac.access.node" [username: Text, request: Text, command: Text, message: Text] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// The node authorizer allows the request.
    ACCESS_NODE_ALLOWED = Rule "rbac.access.node_allowed" [username: Text, request: Text] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// Nobody allows the request; only where every role and binding is known.
    ACCESS_FORBIDDEN = Rule "rbac.access.forbidden" [username: Text, request: Text, message: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/responsewriters/errors.go";

    // A binding by itself.
    /// The role that a binding grants is here.
    BINDING_ROLE = Rule "rbac.binding.role_found" [role: Text, rules: List] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// The role that a binding grants is not here.
    BINDING_ROLE_UNKNOWN = Rule "rbac.binding.role_unknown" [role: Text, command: Text] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A binding of the whole cluster names a role of a namespace, or a kind that is none.
    BINDING_ROLE_IMPOSSIBLE = Rule "rbac.binding.role_impossible" [role: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
    /// Users of credentials that are here, to whom a binding applies.
    BINDING_APPLIES = Rule "rbac.binding.applies" [users: List] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A binding applies to no user of the credentials that are here.
    BINDING_APPLIES_TO_NONE = Rule "rbac.binding.applies_to_none" [] "Kubernetes" "pkg/registry/rbac/validation/rule.go";
    /// A service account of no namespace in a binding that has none.
    SUBJECT_NO_NAMESPACE = Finding(Error) "rbac.subject.namespace_missing" [name: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
    /// A subject of an unknown kind.
    SUBJECT_KIND = Finding(Error) "rbac.subject.kind_unknown" [kind: Text, name: Text] "Kubernetes" "pkg/apis/rbac/validation/validation.go";
}

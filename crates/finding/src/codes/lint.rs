codes! {
    // How long.
    /// The certificate ends after its issuer.
    BEYOND_ISSUER = Finding(Warning) "lint.validity.beyond_issuer" [not_after: Instant, issuer: Text, issuer_not_after: Instant] "RFC 5280" "6.1.3";
    /// Longer than the ten years that kubeadm gives its CAs.
    VERY_LONG = Finding(Notice) "lint.validity.very_long" [lifetime: Duration] "Kubernetes" "cmd/kubeadm/app/constants/constants.go";
    /// The start is the issuer's, and may say nothing about the certificate.
    COPIED_START = Finding(Info) "lint.validity.copied_start" [not_before: Instant, issuer: Text] "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// A CA that ends before what it signs now would.
    AUTHORITY_ENDS_SOON = Finding(Notice) "lint.authority.ends_soon" [subject: Text, not_after: Instant] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// Every right, for longer than a year, and no way to take it back.
    MASTERS_LONG_LIVED = Finding(Warning) "lint.masters.long_lived" [username: Text, lifetime: Duration, not_after: Instant] "Kubernetes" "pkg/registry/rbac/escalation_check.go";

    // What for.
    /// A client's certificate that may not be used as one.
    CLIENT_USAGE_MISSING = Finding(Warning) "lint.client.usage_missing" [usages: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// etcd shows its serving certificate as a client too.
    ETCD_CLIENT_USAGE_MISSING = Finding(Warning) "lint.etcd.client_usage_missing" [usages: List] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";

    // Names.
    /// A server's certificate without alternative names.
    COMMON_NAME_ONLY = Finding(Error) "lint.server.common_name_only" [subject: Text] "Go" "crypto/x509 verify.go";
    /// Addresses that stand among the host names, where nobody looks for them.
    ADDRESS_AS_NAME = Finding(Warning) "lint.server.address_as_name" [addresses: List] "Go" "crypto/x509 verify.go";
    /// The API server's certificate lacks names by which Pods call it.
    API_SERVER_NAMES_MISSING = Finding(Warning) "lint.api_server.names_missing" [missing: List] "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// `system:node:` and no name behind it.
    NODE_NAME_EMPTY = Finding(Error) "lint.node.name_empty" [] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// The pair that a kubelet makes for itself.
    KUBELET_SELF_SIGNED = Finding(Notice) "lint.kubelet.self_signed" [host: Text, created_at: Instant] "Kubernetes" "cmd/kubelet/app/server.go";

    // Key ids, where two CAs share a name.
    /// The certificate does not say which of them signed it.
    ISSUER_UNSAID = Finding(Notice) "lint.key_id.issuer_unsaid" [issuer: Text] "RFC 5280" "4.2.1.1";
    /// The CA does not say which of them it is.
    SUBJECT_UNSAID = Finding(Notice) "lint.key_id.subject_unsaid" [subject: Text] "RFC 5280" "4.2.1.2";

    // The front proxy.
    /// One CA for clients and for the front proxy.
    SHARED_AUTHORITY = Finding(Warning) "lint.front_proxy.shared_authority" [authority: Text, allowed: List] "Kubernetes" "apiserver pkg/server/options/authentication.go";
    /// One CA for both, and any of its certificates may speak for any user.
    OPEN_TO_ALL = Finding(Error) "lint.front_proxy.open_to_all" [authority: Text] "Kubernetes" "apiserver pkg/server/options/authentication.go";
    /// The front proxy's certificate has a name that the API server does not take.
    PROXY_NAME_REFUSED = Finding(Error) "lint.front_proxy.name_refused" [name: Text, allowed: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
}

codes! {
    // Lifetimes.
    /// The certificate expires after its issuer.
    BEYOND_ISSUER = Finding(Warning) "lint.validity.beyond_issuer" [not_after: Instant, issuer: Text, issuer_not_after: Instant] "RFC 5280" "6.1.3";
    /// Longer than the ten years of kubeadm's CAs.
    VERY_LONG = Finding(Notice) "lint.validity.very_long" [lifetime: Duration] "Kubernetes" "cmd/kubeadm/app/constants/constants.go";
    /// The start date is the issuer's, so it may not be the date of issue.
    COPIED_START = Finding(Info) "lint.validity.copied_start" [not_before: Instant, issuer: Text] "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// A CA that expires before the certificates that it would sign now.
    AUTHORITY_ENDS_SOON = Finding(Notice) "lint.authority.ends_soon" [subject: Text, not_after: Instant] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// Full rights for longer than a year, without a way to revoke them.
    MASTERS_LONG_LIVED = Finding(Warning) "lint.masters.long_lived" [username: Text, lifetime: Duration, not_after: Instant] "Kubernetes" "pkg/registry/rbac/escalation_check.go";

    // Purposes.
    /// A client's certificate that cannot be used as one.
    CLIENT_USAGE_MISSING = Finding(Warning) "lint.client.usage_missing" [usages: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// An etcd serving certificate, which etcd also uses as a client.
    ETCD_CLIENT_USAGE_MISSING = Finding(Warning) "lint.etcd.client_usage_missing" [usages: List] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";

    // Names.
    /// A server's certificate without alternative names.
    COMMON_NAME_ONLY = Finding(Error) "lint.server.common_name_only" [subject: Text] "Go" "crypto/x509 verify.go";
    /// Addresses among the host names, where no client looks for them.
    ADDRESS_AS_NAME = Finding(Warning) "lint.server.address_as_name" [addresses: List] "Go" "crypto/x509 verify.go";
    /// The API server's certificate lacks names that Pods use to call it.
    API_SERVER_NAMES_MISSING = Finding(Warning) "lint.api_server.names_missing" [missing: List] "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// `system:node:` without a name after it.
    NODE_NAME_EMPTY = Finding(Error) "lint.node.name_empty" [] "Kubernetes" "plugin/pkg/auth/authorizer/node/node_authorizer.go";
    /// A certificate that a kubelet signed itself.
    KUBELET_SELF_SIGNED = Finding(Notice) "lint.kubelet.self_signed" [host: Text, created_at: Instant] "Kubernetes" "cmd/kubelet/app/server.go";

    // Key ids, where two CAs have the same name.
    /// The certificate does not name the key of its issuer.
    ISSUER_UNSAID = Finding(Notice) "lint.key_id.issuer_unsaid" [issuer: Text] "RFC 5280" "4.2.1.1";
    /// The CA does not name its own key.
    SUBJECT_UNSAID = Finding(Notice) "lint.key_id.subject_unsaid" [subject: Text] "RFC 5280" "4.2.1.2";

    // The front proxy.
    /// The same CA for clients and for the front proxy.
    SHARED_AUTHORITY = Finding(Warning) "lint.front_proxy.shared_authority" [authority: Text, allowed: List] "Kubernetes" "apiserver pkg/server/options/authentication.go";
    /// The same CA for both, and the holder of any of its certificates can claim to be any user.
    OPEN_TO_ALL = Finding(Error) "lint.front_proxy.open_to_all" [authority: Text] "Kubernetes" "apiserver pkg/server/options/authentication.go";
    /// The API server does not accept the name in the front proxy's certificate.
    PROXY_NAME_REFUSED = Finding(Error) "lint.front_proxy.name_refused" [name: Text, allowed: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
}

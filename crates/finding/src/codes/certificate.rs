codes! {
    /// A certificate of the front proxy: the request's headers name the user.
    FRONT_PROXY = Rule "kube.certificate.front_proxy" [name: Text] "Kubernetes" "apiserver pkg/authentication/request/headerrequest/requestheader.go";
    /// A certificate from the front proxy's CA whose name is not among the allowed names.
    FRONT_PROXY_NAME = Rule "kube.certificate.front_proxy_name" [name: Text, accepted: List] "Kubernetes" "apiserver pkg/authentication/request/headerrequest/requestheader.go";
    /// The verifier trusts no CA with the issuer's name; all CAs that it trusts are known.
    ISSUER_NOT_TRUSTED = Rule "kube.certificate.issuer_not_trusted" [issuer: Text, key_id: Text, trusted: List] "Go" "crypto/x509 verify.go";
    /// The trusted CA and the CA that signed the certificate have the same name.
    CLUSTER_REBUILT = Finding(Warning) "kube.certificate.cluster_rebuilt"
        [issuer: Text, key_id: Text, since: Instant, other_key_id: Text, other_since: Instant] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// A revocation list from the certificate's issuer, which Kubernetes ignores.
    REVOCATION_IGNORED = Finding(Notice) "kube.certificate.revocation_ignored" [issuer: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
}

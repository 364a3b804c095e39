codes! {
    /// A certificate of the front proxy: the request's headers say whom it is for.
    FRONT_PROXY = Rule "kube.certificate.front_proxy" [name: Text] "Kubernetes" "apiserver pkg/authentication/request/headerrequest/requestheader.go";
    /// A certificate of the front proxy's CA whose name is not one of the front proxy's.
    FRONT_PROXY_NAME = Rule "kube.certificate.front_proxy_name" [name: Text, accepted: List] "Kubernetes" "apiserver pkg/authentication/request/headerrequest/requestheader.go";
    /// The verifier knows no CA of the issuer's name, and all that it trusts is known here.
    ISSUER_NOT_TRUSTED = Rule "kube.certificate.issuer_not_trusted" [issuer: Text, key_id: Text, trusted: List] "Go" "crypto/x509 verify.go";
    /// The CA that is trusted and the one that signed the certificate share a name.
    CLUSTER_REBUILT = Finding(Warning) "kube.certificate.cluster_rebuilt"
        [issuer: Text, key_id: Text, since: Instant, other_key_id: Text, other_since: Instant] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// A revocation list of the certificate's issuer, which Kubernetes does not look at.
    REVOCATION_IGNORED = Finding(Notice) "kube.certificate.revocation_ignored" [issuer: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
}

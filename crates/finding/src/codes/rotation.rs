codes! {
    /// What renews the certificate: a program, or a command.
    RENEWED_BY = Fact "kube.rotation.renewed_by" [value: Text];
    /// When the kubelet starts to renew it at the earliest.
    WINDOW_FROM = Fact "kube.rotation.window_from" [value: Instant];
    /// When the kubelet starts to renew it at the latest.
    WINDOW_UNTIL = Fact "kube.rotation.window_until" [value: Instant];
    /// The kubelet renews it about now.
    DUE = Finding(Info) "kube.rotation.due" [from: Instant, until: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The kubelet should have renewed its client certificate, which is still valid.
    OVERDUE = Finding(Warning) "kube.rotation.overdue" [from: Instant, until: Instant, not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The kubelet should have renewed its serving certificate, which may have expired.
    SERVING_OVERDUE = Finding(Warning) "kube.rotation.serving_overdue" [from: Instant, until: Instant, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// The kubelet's client certificate expired before it was renewed.
    EXPIRED = Finding(Error) "kube.rotation.expired"
        [username: Text, expired_for: Duration, not_after: Instant, from: Instant, until: Instant]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The certificate has been renewed: the next one was provided.
    REPLACED = Finding(Info) "kube.rotation.replaced" [not_before: Instant]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// An expired certificate that a person renews with kubeadm.
    RENEWED_BY_HAND = Finding(Notice) "kube.rotation.renewed_by_hand" [command: Text]
        "Kubernetes" "cmd/kubeadm/app/phases/certs/renewal/manager.go";
}

codes! {
    // State.
    /// The CAs that a client trusts, or that the API server trusts for its clients.
    TRUSTS = Fact "run.authority.trusts" [value: Word];
    /// The CA that signed the certificate in use.
    LEAF = Fact "run.authority.leaf" [value: Word];
    /// The expiration of that certificate.
    LEAF_UNTIL = Fact "run.authority.leaf_until" [value: Instant];
    /// The CA that the signer uses.
    SIGNS_WITH = Fact "run.authority.signs_with" [value: Word];
    /// When the kubelet will renew its certificate.
    RENEWS_AT = Fact "run.authority.renews_at" [value: Instant];

    // Actions of the operator.
    /// A new CA with the same name is created.
    CREATED = Rule "run.authority.created" [name: Text, not_after: Instant, old_not_after: Instant] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// The API server trusts other CAs for its clients.
    CLIENT_CA_SET = Rule "run.authority.client_ca_set" [trusted: Word] "Kubernetes" "apiserver pkg/server/dynamiccertificates/dynamic_cafile_content.go";
    /// The CAs for pods are set.
    ROOT_CA_SET = Rule "run.authority.root_ca_set" [trusted: Word] "Kubernetes" "pkg/controller/certificates/rootcacertpublisher/publisher.go";
    /// A kubeconfig contains other CAs.
    KUBECONFIG_SET = Rule "run.authority.kubeconfig_set" [file: Text, trusted: Word] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// A node that was asleep keeps its files.
    NODE_MISSED = Rule "run.authority.node_missed" [node: Text] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// The signers use the new CA.
    SIGNER_SWITCHED = Rule "run.authority.signer_switched" [trusted: Word] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The API server gets a certificate from the new CA.
    SERVING_REISSUED = Rule "run.authority.serving_reissued" [not_after: Instant] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// A kubeconfig gets a certificate from the new CA.
    KUBECONFIG_REISSUED = Rule "run.authority.kubeconfig_reissued" [file: Text, not_after: Instant, trusted: Word] "Kubernetes" "cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go";
    /// The old CA is removed everywhere.
    DROPPED = Rule "run.authority.dropped" [left: Integer] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// A pod is restarted, which makes it read its files again.
    POD_RESTARTED = Rule "run.authority.pod_restarted" [trusted: Word] "Kubernetes" "docs: Manual Rotation of CA Certificates";

    // How pods get the CAs.
    /// The ConfigMap in every namespace is updated.
    PUBLISHED = Rule "run.authority.published" [trusted: Word] "Kubernetes" "pkg/controller/certificates/rootcacertpublisher/publisher.go";
    /// The file in the pod's volume is updated.
    VOLUME_UPDATED = Rule "run.authority.volume_updated" [file: Text, trusted: Word] "Kubernetes" "pkg/volume/projected/projected.go";
    /// client-go reads the file again.
    AUTHORITY_RELOADED = Rule "run.authority.reloaded" [trusted: Word] "Kubernetes" "client-go transport/ca_rotation.go";

    // How kubelets renew their certificates.
    /// The renewal is due.
    RENEWAL_BEGUN = Rule "run.authority.renewal_begun" [not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The API server refuses the request for a certificate.
    RENEWAL_REFUSED = Rule "run.authority.renewal_refused" [error: Text] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// No certificate arrived in time.
    RENEWAL_TIMED_OUT = Rule "run.authority.renewal_timed_out" [request: Text] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// Failed renewals are repeated.
    RENEWAL_GOES_ON = Rule "run.authority.renewal_goes_on" [] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The approver approves a request.
    APPROVED = Rule "run.authority.approved" [request: Text, message: Text] "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The signer signs a request.
    SIGNED = Rule "run.authority.signed" [request: Text, issuer: Word, not_after: Instant] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer has no private key.
    SIGNER_WITHOUT_KEY = Rule "run.authority.signer_without_key" [request: Text] "Kubernetes" "pkg/controller/certificates/signer/ca_provider.go";
    /// The signer refuses a request.
    SIGNER_REFUSED = Rule "run.authority.signer_refused" [request: Text, error: Text] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// The kubelet has stored its new certificate.
    STORED = Rule "run.authority.stored" [issuer: Word, not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The certificate has expired, and the kubelet presents none.
    LEAF_EXPIRED = Rule "run.authority.leaf_expired" [not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_manager.go, Current";
    /// The kubelet exits.
    KUBELET_EXITED = Rule "run.authority.kubelet_exited" [log: Text] "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The kubelet does not exit, because the server does not respond.
    KUBELET_WAITS = Rule "run.authority.kubelet_waits" [log: Text] "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The kubelet starts again with a valid certificate.
    KUBELET_STARTED = Rule "run.authority.kubelet_started" [not_after: Instant] "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";

    // Consequences.
    /// From the first failing request to the next successful one.
    CUT_OFF = Rule "run.authority.cut_off" [error: Text] "Kubernetes" "docs: Manual Rotation of CA Certificates";

    // Common misconceptions.
    /// The signer's CA must be among the trusted ones.
    NOTE_CONTAINED = Finding(Info) "run.authority.note_contained" [] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// Each side needs the CA of the other side.
    NOTE_EACH_SIDE = Finding(Info) "run.authority.note_each_side" [] "Go" "crypto/tls common.go, RootCAs and ClientCAs";
    /// Tokens do not depend on the CA.
    NOTE_TOKENS = Finding(Info) "run.authority.note_tokens" [] "Kubernetes" "pkg/serviceaccount/jwt.go";
}

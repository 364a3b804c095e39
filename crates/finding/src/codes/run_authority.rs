codes! {
    // State.
    /// Which CAs a client trusts, or the API server for its clients.
    TRUSTS = Fact "run.authority.trusts" [value: Word];
    /// Which CA signed the certificate in use.
    LEAF = Fact "run.authority.leaf" [value: Word];
    /// Until when that certificate is valid.
    LEAF_UNTIL = Fact "run.authority.leaf_until" [value: Instant];
    /// Which CA the signer signs with.
    SIGNS_WITH = Fact "run.authority.signs_with" [value: Word];
    /// When the kubelet will renew its certificate.
    RENEWS_AT = Fact "run.authority.renews_at" [value: Instant];

    // What the operator does.
    /// A new CA of the same name.
    CREATED = Rule "run.authority.created" [name: Text, not_after: Instant, old_not_after: Instant] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// The API server holds clients to other CAs.
    CLIENT_CA_SET = Rule "run.authority.client_ca_set" [trusted: Word] "Kubernetes" "apiserver pkg/server/dynamiccertificates/dynamic_cafile_content.go";
    /// What pods are to trust.
    ROOT_CA_SET = Rule "run.authority.root_ca_set" [trusted: Word] "Kubernetes" "pkg/controller/certificates/rootcacertpublisher/publisher.go";
    /// A kubeconfig holds other CAs.
    KUBECONFIG_SET = Rule "run.authority.kubeconfig_set" [file: Text, trusted: Word] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// A node that sleeps keeps what it had.
    NODE_MISSED = Rule "run.authority.node_missed" [node: Text] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// The signers sign with the new CA.
    SIGNER_SWITCHED = Rule "run.authority.signer_switched" [trusted: Word] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The API server's certificate of the new CA.
    SERVING_REISSUED = Rule "run.authority.serving_reissued" [not_after: Instant] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// A kubeconfig with a certificate of the new CA.
    KUBECONFIG_REISSUED = Rule "run.authority.kubeconfig_reissued" [file: Text, not_after: Instant, trusted: Word] "Kubernetes" "cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go";
    /// The old CA is no longer trusted by anybody.
    DROPPED = Rule "run.authority.dropped" [left: Integer] "Kubernetes" "docs: Manual Rotation of CA Certificates";
    /// A pod is started anew, so that it reads its files again.
    POD_RESTARTED = Rule "run.authority.pod_restarted" [trusted: Word] "Kubernetes" "docs: Manual Rotation of CA Certificates";

    // How trust comes to pods.
    /// The ConfigMap of every namespace.
    PUBLISHED = Rule "run.authority.published" [trusted: Word] "Kubernetes" "pkg/controller/certificates/rootcacertpublisher/publisher.go";
    /// The file in the pod's volume.
    VOLUME_UPDATED = Rule "run.authority.volume_updated" [file: Text, trusted: Word] "Kubernetes" "pkg/volume/projected/projected.go";
    /// client-go reads that file again.
    AUTHORITY_RELOADED = Rule "run.authority.reloaded" [trusted: Word] "Kubernetes" "client-go transport/ca_rotation.go";

    // How kubelets renew.
    /// It is time.
    RENEWAL_BEGUN = Rule "run.authority.renewal_begun" [not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The request for a certificate is not taken.
    RENEWAL_REFUSED = Rule "run.authority.renewal_refused" [error: Text] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// No certificate came.
    RENEWAL_TIMED_OUT = Rule "run.authority.renewal_timed_out" [request: Text] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// That goes on.
    RENEWAL_GOES_ON = Rule "run.authority.renewal_goes_on" [] "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The approver approves.
    APPROVED = Rule "run.authority.approved" [request: Text, message: Text] "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The signer signs.
    SIGNED = Rule "run.authority.signed" [request: Text, issuer: Word, not_after: Instant] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer has no key.
    SIGNER_WITHOUT_KEY = Rule "run.authority.signer_without_key" [request: Text] "Kubernetes" "pkg/controller/certificates/signer/ca_provider.go";
    /// The signer refuses.
    SIGNER_REFUSED = Rule "run.authority.signer_refused" [request: Text, error: Text] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// The kubelet has its new certificate.
    STORED = Rule "run.authority.stored" [issuer: Word, not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The certificate is over, and the kubelet presents none.
    LEAF_EXPIRED = Rule "run.authority.leaf_expired" [not_after: Instant] "Kubernetes" "client-go util/certificate/certificate_manager.go, Current";
    /// The kubelet ends itself.
    KUBELET_EXITED = Rule "run.authority.kubelet_exited" [log: Text] "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// It does not, for the server does not respond.
    KUBELET_WAITS = Rule "run.authority.kubelet_waits" [log: Text] "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// It starts again with a certificate that holds.
    KUBELET_STARTED = Rule "run.authority.kubelet_started" [not_after: Instant] "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";

    // What comes of it.
    /// From the first request that fails to the first that does not.
    CUT_OFF = Rule "run.authority.cut_off" [error: Text] "Kubernetes" "docs: Manual Rotation of CA Certificates";

    // What is commonly said otherwise.
    /// The signer's CA has to be among the trusted ones.
    NOTE_CONTAINED = Finding(Info) "run.authority.note_contained" [] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// Each side needs the CA of the other.
    NOTE_EACH_SIDE = Finding(Info) "run.authority.note_each_side" [] "Go" "crypto/tls common.go, RootCAs and ClientCAs";
    /// Tokens are not of the CA.
    NOTE_TOKENS = Finding(Info) "run.authority.note_tokens" [] "Kubernetes" "pkg/serviceaccount/jwt.go";
}

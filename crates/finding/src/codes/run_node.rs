codes! {
    // What is true of a node's kubelet.
    /// Whether its process runs, and which start it was.
    PROCESS = Fact "run.node.process" [value: Integer];
    /// The client certificate in use, by its file.
    CREDENTIAL = Fact "run.node.credential" [value: Text];
    /// Until when it holds.
    VALID_UNTIL = Fact "run.node.valid_until" [value: Instant];
    /// When it is to be renewed.
    DEADLINE = Fact "run.node.deadline" [value: Instant];
    /// The same of the serving certificate.
    SERVING = Fact "run.node.serving" [value: Text];
    /// Until when the serving certificate holds.
    SERVING_UNTIL = Fact "run.node.serving_until" [value: Instant];
    /// When the serving certificate is to be renewed.
    SERVING_DEADLINE = Fact "run.node.serving_deadline" [value: Instant];
    /// Whom the API server sees behind the open connection.
    CONNECTION = Fact "run.node.connection" [value: Text];
    /// The files that bear on it.
    FILES = Fact "run.node.files" [value: List];
    /// The CertificateSigningRequests in the API.
    REQUESTS = Fact "run.node.requests" [value: List];

    // A token, a join.
    /// A bootstrap token is made.
    TOKEN_CREATED = Rule "run.node.token_created" [id: Text, expiration: Instant]
        "Kubernetes" "cmd/kubeadm/app/phases/bootstraptoken/node/token.go";
    /// One that never expires.
    LASTING_TOKEN_CREATED = Rule "run.node.lasting_token_created" [id: Text]
        "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// `kubeadm join` writes the bootstrap kubeconfig and starts the kubelet.
    JOINING = Rule "run.node.joining" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// `kubeadm join` finds the certificate and removes the bootstrap kubeconfig.
    JOINED = Rule "run.node.joined" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// `kubeadm join` gives up and removes the bootstrap kubeconfig all the same.
    JOIN_TIMED_OUT = Rule "run.node.join_timed_out" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// A person renews what kubeadm signed for the control plane.
    CONTROL_PLANE_RENEWED = Rule "run.node.control_plane_renewed" [not_after: Instant]
        "Kubernetes" "cmd/kubeadm/app/phases/certs/renewal/manager.go";
    /// The controller `tokencleaner` deletes an expired token's Secret.
    TOKEN_DELETED = Rule "run.node.token_deleted" [secret: Text]
        "Kubernetes" "pkg/controller/bootstrap/tokencleaner.go";

    // A kubelet starts.
    /// The process starts.
    STARTED = Rule "run.node.started" [starts: Integer]
        "Kubernetes" "cmd/kubelet/app/server.go";
    /// A person restarts it.
    RESTARTED = Rule "run.node.restarted" [];
    /// The store finishes a rename that was cut short.
    RECOVERED = Rule "run.node.recovered" [link: Text, file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The store cannot finish it, and the kubelet ends.
    NOT_RECOVERED = Rule "run.node.not_recovered" [error: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// There is no kubeconfig.
    KUBECONFIG_MISSING = Rule "run.node.kubeconfig_missing" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig names a file that is not there.
    CERTIFICATE_MISSING = Rule "run.node.certificate_missing" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The certificate behind the kubeconfig has expired, by the node's clock.
    STORED_EXPIRED = Rule "run.node.stored_expired" [not_after: Instant, clock: Instant]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig is good for everything.
    KUBECONFIG_VALID = Rule "run.node.kubeconfig_valid" [not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The bootstrap kubeconfig is read.
    BOOTSTRAP_LOADED = Rule "run.node.bootstrap_loaded" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// There is none, and the kubelet ends.
    BOOTSTRAP_MISSING = Rule "run.node.bootstrap_missing" [error: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig is written, for a certificate that is not there yet.
    KUBECONFIG_WRITTEN = Rule "run.node.kubeconfig_written" [file: Text, certificate: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// It cannot be written, and the kubelet ends.
    KUBECONFIG_NOT_WRITTEN = Rule "run.node.kubeconfig_not_written" [error: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";

    // A certificate is renewed.
    /// The instant of the next renewal is drawn.
    DEADLINE_DRAWN = Rule "run.node.deadline_drawn" [deadline: Instant, percent: Integer, not_before: Instant, not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// There is no certificate: the first is requested at once.
    DUE_AT_ONCE = Rule "run.node.due_at_once" [signer: Text]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// A new key and a request.
    REQUEST_MADE = Rule "run.node.request_made" [attempt: Integer, subject: Text, signer: Text]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The client for the request cannot be built.
    CLIENT_UNLOADABLE = Rule "run.node.client_unloadable" [attempt: Integer, error: Text, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The object could not be created.
    REQUEST_FAILED = Rule "run.node.request_failed" [attempt: Integer, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The kubelet waits for the certificate.
    WAITING = Rule "run.node.waiting" [request: Text]
        "Kubernetes" "client-go util/certificate/csr/csr.go";
    /// It waited in vain.
    NOT_SIGNED = Rule "run.node.not_signed" [request: Text, attempt: Integer, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The request failed at the signer.
    REQUEST_REFUSED = Rule "run.node.request_refused" [request: Text, message: Text, next: Instant]
        "Kubernetes" "client-go util/certificate/csr/csr.go";
    /// Five attempts failed.
    LIMIT_REACHED = Rule "run.node.limit_reached" [next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The certificate arrives.
    RECEIVED = Rule "run.node.received" [request: Text]
        "Kubernetes" "client-go util/certificate/csr/csr.go";
    /// Certificate and key are written to a file of their own.
    PEM_WRITTEN = Rule "run.node.pem_written" [file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// They are read back.
    PEM_LOADED = Rule "run.node.pem_loaded" [file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// A second link is made.
    UPDATED_LINKED = Rule "run.node.updated_linked" [link: Text, file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The link in use is removed.
    CURRENT_REMOVED = Rule "run.node.current_removed" [link: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The second link takes its place.
    CURRENT_RENAMED = Rule "run.node.current_renamed" [link: Text, file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The store fails.
    NOT_STORED = Rule "run.node.not_stored" [error: Text, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";

    // Connections.
    /// A connection with a client certificate.
    CONNECTED = Rule "run.node.connected" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// A connection without one.
    CONNECTED_WITHOUT = Rule "run.node.connected_without" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// Every connection is closed for the new certificate.
    CONNECTIONS_CLOSED = Rule "run.node.connections_closed" [period: Duration]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The connection breaks.
    CONNECTION_LOST = Rule "run.node.connection_lost" [];
    /// The certificate in use has expired, by the node's clock.
    EXPIRED = Rule "run.node.expired" [not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The kubelet ends, for want of a certificate.
    EXITED = Rule "run.node.exited" [restart: Instant]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// It would end, but does not know that the server answers.
    NOT_EXITED = Rule "run.node.not_exited" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";

    // Controllers.
    /// The approver approves.
    APPROVED = Rule "run.node.approved" [request: Text, username: Text, permission: Text, message: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// Many at once.
    APPROVED_MANY = Rule "run.node.approved_many" [count: Integer]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The approver recognises a request and may not approve it.
    NOT_PERMITTED = Rule "run.node.not_permitted" [message: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// No controller approves requests to this signer.
    LEFT_PENDING = Rule "run.node.left_pending" [request: Text, signer: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// A person approves.
    APPROVED_BY_PERSON = Rule "run.node.approved_by_person" [requests: List]
        "Kubernetes" "plugin/pkg/admission/certificates/approval/admission.go";
    /// The signer signs.
    SIGNED = Rule "run.node.signed" [request: Text, not_before: Instant, not_after: Instant]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// Many at once, for which nobody waits any more.
    SIGNED_MANY = Rule "run.node.signed_many" [count: Integer]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer has no key.
    SIGNER_ABSENT = Rule "run.node.signer_absent" [request: Text]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer refuses.
    SIGNER_REFUSED = Rule "run.node.signer_refused" [request: Text, message: Text]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The cleaner deletes requests.
    CLEANED = Rule "run.node.cleaned" [count: Integer, kept: Integer]
        "Kubernetes" "pkg/controller/certificates/cleaner/cleaner.go";

    // The kubelet as a server.
    /// Someone asks for a pod's log.
    LOGS_ASKED = Rule "run.node.logs_asked" [command: Text]
        "Kubernetes" "pkg/registry/core/pod/rest/log.go";
    /// The API server calls the kubelet.
    KUBELET_DIALLED = Rule "run.node.kubelet_dialled" [address: Text]
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// The kubelet has nothing to show.
    HANDSHAKE_REFUSED = Rule "run.node.handshake_refused" [log: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";
    /// The kubelet shows a certificate, which nobody verifies.
    HANDSHAKE_DONE = Rule "run.node.handshake_done" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// The person sees an error.
    LOGS_FAILED = Rule "run.node.logs_failed" [error: Text]
        "Go" "crypto/tls alert.go";
    /// The person sees the log.
    LOGS_SHOWN = Rule "run.node.logs_shown" []
        "Kubernetes" "pkg/registry/core/pod/rest/log.go";
    /// The kubelet makes a pair of its own.
    SELF_SIGNED = Rule "run.node.self_signed" [file: Text, issuer: Text, not_after: Instant]
        "Kubernetes" "cmd/kubelet/app/server.go";
    /// The kubelet serves with files that a person put there.
    FILES_CONFIGURED = Rule "run.node.files_configured" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// Its serving certificate has expired.
    SERVING_EXPIRED = Rule "run.node.serving_expired" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/kubelet.go";

    // What is commonly said otherwise.
    /// The kubeconfig comes before the certificate.
    NOTE_KUBECONFIG_FIRST = Finding(Info) "run.node.note_kubeconfig_first" []
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The first request is the token's, not the node's.
    NOTE_REQUESTOR = Finding(Info) "run.node.note_requestor" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// kubeadm, not the kubelet, removes the bootstrap kubeconfig.
    NOTE_BOOTSTRAP_FILE = Finding(Info) "run.node.note_bootstrap_file" []
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// A token is a Secret that someone creates.
    NOTE_TOKEN = Finding(Info) "run.node.note_token" []
        "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// The duration of the flag is an upper bound.
    NOTE_LIFETIME = Finding(Info) "run.node.note_lifetime" []
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// When a certificate is renewed.
    NOTE_DEADLINE = Finding(Info) "run.node.note_deadline" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// Old files stay.
    NOTE_FILES = Finding(Info) "run.node.note_files" []
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// Two mechanisms of reloading.
    NOTE_CONNECTIONS = Finding(Info) "run.node.note_connections" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// Renewal needs a permission of its own.
    NOTE_RENEWAL_PERMISSION = Finding(Info) "run.node.note_renewal_permission" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// Nobody approves serving certificates.
    NOTE_SERVING_APPROVAL = Finding(Info) "run.node.note_serving_approval" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// Nobody verifies them under kubeadm.
    NOTE_SERVING_UNVERIFIED = Finding(Info) "run.node.note_serving_unverified" []
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// kubelet.crt has nothing to do with bootstrapping.
    NOTE_SELF_SIGNED = Finding(Info) "run.node.note_self_signed" []
        "Kubernetes" "cmd/kubelet/app/server.go";
}

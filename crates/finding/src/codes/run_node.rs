codes! {
    // State of a node's kubelet.
    /// Whether its process is running, and how many times it has started.
    PROCESS = Fact "run.node.process" [value: Integer];
    /// The file of the client certificate in use.
    CREDENTIAL = Fact "run.node.credential" [value: Text];
    /// The expiration of that certificate.
    VALID_UNTIL = Fact "run.node.valid_until" [value: Instant];
    /// When it will be renewed.
    DEADLINE = Fact "run.node.deadline" [value: Instant];
    /// The file of the serving certificate in use.
    SERVING = Fact "run.node.serving" [value: Text];
    /// The expiration of the serving certificate.
    SERVING_UNTIL = Fact "run.node.serving_until" [value: Instant];
    /// When the serving certificate will be renewed.
    SERVING_DEADLINE = Fact "run.node.serving_deadline" [value: Instant];
    /// The user that the API server sees on the open connection.
    CONNECTION = Fact "run.node.connection" [value: Text];
    /// The relevant files.
    FILES = Fact "run.node.files" [value: List];
    /// The CertificateSigningRequests in the API.
    REQUESTS = Fact "run.node.requests" [value: List];

    // Token and join.
    /// A bootstrap token is created.
    TOKEN_CREATED = Rule "run.node.token_created" [id: Text, expiration: Instant]
        "Kubernetes" "cmd/kubeadm/app/phases/bootstraptoken/node/token.go";
    /// A bootstrap token that never expires is created.
    LASTING_TOKEN_CREATED = Rule "run.node.lasting_token_created" [id: Text]
        "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// `kubeadm join` writes the bootstrap kubeconfig and starts the kubelet.
    JOINING = Rule "run.node.joining" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// `kubeadm join` finds the certificate and removes the bootstrap kubeconfig.
    JOINED = Rule "run.node.joined" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// `kubeadm join` gives up and removes the bootstrap kubeconfig anyway.
    JOIN_TIMED_OUT = Rule "run.node.join_timed_out" [file: Text]
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// A person renews the control plane's certificates with kubeadm.
    CONTROL_PLANE_RENEWED = Rule "run.node.control_plane_renewed" [not_after: Instant]
        "Kubernetes" "cmd/kubeadm/app/phases/certs/renewal/manager.go";
    /// The controller `tokencleaner` deletes an expired token's Secret.
    TOKEN_DELETED = Rule "run.node.token_deleted" [secret: Text]
        "Kubernetes" "pkg/controller/bootstrap/tokencleaner.go";

    // Start of a kubelet.
    /// The process starts.
    STARTED = Rule "run.node.started" [starts: Integer]
        "Kubernetes" "cmd/kubelet/app/server.go";
    /// A person restarts the kubelet.
    RESTARTED = Rule "run.node.restarted" [];
    /// The store completes an interrupted rename.
    RECOVERED = Rule "run.node.recovered" [link: Text, file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The store cannot complete it, and the kubelet exits.
    NOT_RECOVERED = Rule "run.node.not_recovered" [error: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// There is no kubeconfig.
    KUBECONFIG_MISSING = Rule "run.node.kubeconfig_missing" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig refers to a file that does not exist.
    CERTIFICATE_MISSING = Rule "run.node.certificate_missing" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig's certificate has expired, by the node's clock.
    STORED_EXPIRED = Rule "run.node.stored_expired" [not_after: Instant, clock: Instant]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig is valid.
    KUBECONFIG_VALID = Rule "run.node.kubeconfig_valid" [not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The bootstrap kubeconfig is read.
    BOOTSTRAP_LOADED = Rule "run.node.bootstrap_loaded" [file: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// There is no bootstrap kubeconfig, and the kubelet exits.
    BOOTSTRAP_MISSING = Rule "run.node.bootstrap_missing" [error: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig is written before its certificate exists.
    KUBECONFIG_WRITTEN = Rule "run.node.kubeconfig_written" [file: Text, certificate: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubeconfig cannot be written, and the kubelet exits.
    KUBECONFIG_NOT_WRITTEN = Rule "run.node.kubeconfig_not_written" [error: Text]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";

    // Renewal of a certificate.
    /// The instant of the next renewal is drawn.
    DEADLINE_DRAWN = Rule "run.node.deadline_drawn" [deadline: Instant, percent: Integer, not_before: Instant, not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// There is no certificate, so the first is requested at once.
    DUE_AT_ONCE = Rule "run.node.due_at_once" [signer: Text]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// A new key and a request are created.
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
    /// The wait timed out.
    NOT_SIGNED = Rule "run.node.not_signed" [request: Text, attempt: Integer, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The signer refused the request.
    REQUEST_REFUSED = Rule "run.node.request_refused" [request: Text, message: Text, next: Instant]
        "Kubernetes" "client-go util/certificate/csr/csr.go";
    /// Five attempts failed.
    LIMIT_REACHED = Rule "run.node.limit_reached" [next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The certificate arrives.
    RECEIVED = Rule "run.node.received" [request: Text]
        "Kubernetes" "client-go util/certificate/csr/csr.go";
    /// Certificate and key are written to a new file.
    PEM_WRITTEN = Rule "run.node.pem_written" [file: Text]
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// The file is read back.
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
    /// The certificate could not be stored.
    NOT_STORED = Rule "run.node.not_stored" [error: Text, next: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";

    // Connections.
    /// A connection with a client certificate is opened.
    CONNECTED = Rule "run.node.connected" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// A connection without a client certificate is opened.
    CONNECTED_WITHOUT = Rule "run.node.connected_without" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// Every connection is closed because of the new certificate.
    CONNECTIONS_CLOSED = Rule "run.node.connections_closed" [period: Duration]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The connection breaks.
    CONNECTION_LOST = Rule "run.node.connection_lost" [];
    /// The certificate in use has expired, by the node's clock.
    EXPIRED = Rule "run.node.expired" [not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The kubelet exits because it has no certificate.
    EXITED = Rule "run.node.exited" [restart: Instant]
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The kubelet would exit, but does not know whether the server responds.
    NOT_EXITED = Rule "run.node.not_exited" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";

    // Controllers.
    /// The approver approves a request.
    APPROVED = Rule "run.node.approved" [request: Text, username: Text, permission: Text, message: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The approver approves many requests at once.
    APPROVED_MANY = Rule "run.node.approved_many" [count: Integer]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The approver recognises a request but does not have permission to approve it.
    NOT_PERMITTED = Rule "run.node.not_permitted" [message: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// No controller approves requests to this signer.
    LEFT_PENDING = Rule "run.node.left_pending" [request: Text, signer: Text]
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// A person approves requests.
    APPROVED_BY_PERSON = Rule "run.node.approved_by_person" [requests: List]
        "Kubernetes" "plugin/pkg/admission/certificates/approval/admission.go";
    /// The signer signs a request.
    SIGNED = Rule "run.node.signed" [request: Text, not_before: Instant, not_after: Instant]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer signs many requests at once that no kubelet waits for any more.
    SIGNED_MANY = Rule "run.node.signed_many" [count: Integer]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer has no private key.
    SIGNER_ABSENT = Rule "run.node.signer_absent" [request: Text]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The signer refuses a request.
    SIGNER_REFUSED = Rule "run.node.signer_refused" [request: Text, message: Text]
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// The cleaner deletes requests.
    CLEANED = Rule "run.node.cleaned" [count: Integer, kept: Integer]
        "Kubernetes" "pkg/controller/certificates/cleaner/cleaner.go";

    // The kubelet as a server.
    /// A person requests a pod's log.
    LOGS_ASKED = Rule "run.node.logs_asked" [command: Text]
        "Kubernetes" "pkg/registry/core/pod/rest/log.go";
    /// The API server calls the kubelet.
    KUBELET_DIALLED = Rule "run.node.kubelet_dialled" [address: Text]
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// The kubelet has no certificate to present.
    HANDSHAKE_REFUSED = Rule "run.node.handshake_refused" [log: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";
    /// The kubelet presents a certificate, which the API server does not verify.
    HANDSHAKE_DONE = Rule "run.node.handshake_done" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// The person gets an error.
    LOGS_FAILED = Rule "run.node.logs_failed" [error: Text]
        "Go" "crypto/tls alert.go";
    /// The person gets the log.
    LOGS_SHOWN = Rule "run.node.logs_shown" []
        "Kubernetes" "pkg/registry/core/pod/rest/log.go";
    /// The kubelet creates a key and signs its own certificate.
    SELF_SIGNED = Rule "run.node.self_signed" [file: Text, issuer: Text, not_after: Instant]
        "Kubernetes" "cmd/kubelet/app/server.go";
    /// The kubelet serves with files that a person installed.
    FILES_CONFIGURED = Rule "run.node.files_configured" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// Its serving certificate has expired.
    SERVING_EXPIRED = Rule "run.node.serving_expired" [file: Text, not_after: Instant]
        "Kubernetes" "pkg/kubelet/certificate/kubelet.go";

    // Common misconceptions.
    /// The kubeconfig exists before the certificate.
    NOTE_KUBECONFIG_FIRST = Finding(Info) "run.node.note_kubeconfig_first" []
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The first request comes from the token's user, not from the node.
    NOTE_REQUESTOR = Finding(Info) "run.node.note_requestor" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// kubeadm, not the kubelet, removes the bootstrap kubeconfig.
    NOTE_BOOTSTRAP_FILE = Finding(Info) "run.node.note_bootstrap_file" []
        "Kubernetes" "cmd/kubeadm/app/cmd/phases/join/kubelet.go";
    /// A token is a Secret that someone creates.
    NOTE_TOKEN = Finding(Info) "run.node.note_token" []
        "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// The duration in the flag is an upper limit.
    NOTE_LIFETIME = Finding(Info) "run.node.note_lifetime" []
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// When a certificate is renewed.
    NOTE_DEADLINE = Finding(Info) "run.node.note_deadline" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// Old files are kept.
    NOTE_FILES = Finding(Info) "run.node.note_files" []
        "Kubernetes" "client-go util/certificate/certificate_store.go";
    /// There are two reload mechanisms.
    NOTE_CONNECTIONS = Finding(Info) "run.node.note_connections" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// Renewal requires a permission of its own.
    NOTE_RENEWAL_PERMISSION = Finding(Info) "run.node.note_renewal_permission" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// No controller approves serving certificates.
    NOTE_SERVING_APPROVAL = Finding(Info) "run.node.note_serving_approval" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// With kubeadm, the API server does not verify serving certificates.
    NOTE_SERVING_UNVERIFIED = Finding(Info) "run.node.note_serving_unverified" []
        "Kubernetes" "pkg/kubelet/client/kubelet_client.go";
    /// kubelet.crt is not part of bootstrapping.
    NOTE_SELF_SIGNED = Finding(Info) "run.node.note_self_signed" []
        "Kubernetes" "cmd/kubelet/app/server.go";
}

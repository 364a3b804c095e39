codes! {
    /// More renewals than a run can process in its time limit.
    TOO_MUCH = Finding(Error) "run.fleet.too_much" [renewals: Integer, most: Integer];
    /// The fleet sends more requests than the controllers can ever handle.
    OVERLOADED = Finding(Error) "run.fleet.overloaded" [events: Integer, reached: Instant];
    /// Nodes that joined at the same time do not renew at the same time.
    SPREAD = Rule "run.fleet.spread" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// Every node has its first certificate.
    JOINED = Rule "run.fleet.joined" [nodes: Integer, took: Duration]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The API server does not answer.
    API_SERVER_DOWN = Rule "run.fleet.api_server_down" [];
    /// No controller runs: neither approver, nor signer, nor cleaner.
    CONTROLLERS_DOWN = Rule "run.fleet.controllers_down" [];
    /// Requests are not approved.
    NOBODY_APPROVES = Rule "run.fleet.nobody_approves" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The signer's private key is lost.
    KEY_LOST = Rule "run.fleet.key_lost" []
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// Some of the nodes are asleep.
    ASLEEP = Rule "run.fleet.asleep" [nodes: Integer];
    /// The first attempt without a certificate.
    FIRST_FAILED = Rule "run.fleet.first_failed" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The first certificate that expires before its renewal.
    FIRST_EXPIRED = Rule "run.fleet.first_expired" [not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The first kubelet that exits and cannot start again.
    FIRST_LOST = Rule "run.fleet.first_lost" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The first kubelet that exits and bootstraps again.
    FIRST_BOOTSTRAPPED = Rule "run.fleet.first_bootstrapped" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// No renewal was due during the outage.
    UNNOTICED = Rule "run.fleet.unnoticed" [];
    /// The busiest minute after an outage.
    HERD = Rule "run.fleet.herd" [requests: Integer, minute: Instant];
    /// Every node has a certificate again.
    RECOVERED = Rule "run.fleet.recovered" [took: Duration];
    /// Every node that can recover has a certificate again; some cannot.
    RECOVERED_IN_PART = Rule "run.fleet.recovered_in_part" [took: Duration, lost: Integer];
}

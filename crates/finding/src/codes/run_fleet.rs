codes! {
    /// More renewals than one run is given time for.
    TOO_MUCH = Finding(Error) "run.fleet.too_much" [renewals: Integer, most: Integer];
    /// The fleet asks for more than the controllers ever answer.
    OVERLOADED = Finding(Error) "run.fleet.overloaded" [events: Integer, reached: Instant];
    /// Nodes that joined together do not renew together.
    SPREAD = Rule "run.fleet.spread" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// Every node has its first certificate.
    JOINED = Rule "run.fleet.joined" [nodes: Integer, took: Duration]
        "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// Nobody answers at the API server's address.
    API_SERVER_DOWN = Rule "run.fleet.api_server_down" [];
    /// No controller runs: neither approver, nor signer, nor cleaner.
    CONTROLLERS_DOWN = Rule "run.fleet.controllers_down" [];
    /// The approver approves nothing.
    NOBODY_APPROVES = Rule "run.fleet.nobody_approves" []
        "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The signer's key is gone.
    KEY_LOST = Rule "run.fleet.key_lost" []
        "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// A share of the nodes sleeps.
    ASLEEP = Rule "run.fleet.asleep" [nodes: Integer];
    /// The first attempt that brings no certificate.
    FIRST_FAILED = Rule "run.fleet.first_failed" []
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The first certificate that expires before there is another.
    FIRST_EXPIRED = Rule "run.fleet.first_expired" [not_after: Instant]
        "Kubernetes" "client-go util/certificate/certificate_manager.go";
    /// The first kubelet that ends itself and cannot begin again.
    FIRST_LOST = Rule "run.fleet.first_lost" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The first kubelet that ends itself and bootstraps once more.
    FIRST_BOOTSTRAPPED = Rule "run.fleet.first_bootstrapped" []
        "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// No renewal fell into the outage.
    UNNOTICED = Rule "run.fleet.unnoticed" [];
    /// The busiest minute after an outage.
    HERD = Rule "run.fleet.herd" [requests: Integer, minute: Instant];
    /// Every node has a certificate again.
    RECOVERED = Rule "run.fleet.recovered" [took: Duration];
    /// Every node that can has a certificate again, and some cannot.
    RECOVERED_IN_PART = Rule "run.fleet.recovered_in_part" [took: Duration, lost: Integer];
}

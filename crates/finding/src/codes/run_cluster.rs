codes! {
    /// A request with a client certificate.
    REQUEST_WITH_CERTIFICATE = Rule "run.cluster.request_with_certificate" [method: Text, target: Text]
        "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// A request with a bearer token.
    REQUEST_WITH_TOKEN = Rule "run.cluster.request_with_token" [method: Text, target: Text]
        "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// A request with no credential.
    REQUEST_WITHOUT_CREDENTIAL = Rule "run.cluster.request_without_credential" [method: Text, target: Text]
        "Kubernetes" "apiserver pkg/authentication/request/anonymous/anonymous.go";
    /// The API server performs the request.
    ANSWERED = Rule "run.cluster.answered" [status: Integer, user: Text]
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// 401, with the API server's log line.
    UNAUTHORIZED = Rule "run.cluster.unauthorized" [log: Text]
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// 403, with the message to the caller.
    FORBIDDEN = Rule "run.cluster.forbidden" [message: Text]
        "Kubernetes" "apiserver pkg/endpoints/handlers/responsewriters/errors.go";
    /// The server does not answer.
    NO_ANSWER = Rule "run.cluster.no_answer" [server: Text];
    /// The client does not trust the server and sends nothing.
    SERVER_NOT_TRUSTED = Rule "run.cluster.server_not_trusted" [error: Text]
        "Go" "crypto/x509 verify.go";

    /// The API server stops answering.
    APISERVER_DOWN = Rule "run.fault.apiserver_down" [];
    /// The API server answers again.
    APISERVER_UP = Rule "run.fault.apiserver_up" [];
    /// kube-controller-manager stops.
    CONTROLLER_MANAGER_DOWN = Rule "run.fault.controller_manager_down" [];
    /// kube-controller-manager runs again.
    CONTROLLER_MANAGER_UP = Rule "run.fault.controller_manager_up" [];
    /// Requests for certificates are no longer approved.
    APPROVER_MISSING = Rule "run.fault.approver_missing" [];
    /// Requests are approved again.
    APPROVER_BACK = Rule "run.fault.approver_back" [];
    /// The bootstrap token's group is changed to one without a binding.
    WRONG_GROUP = Rule "run.fault.wrong_group" [];
    /// The group is restored.
    GROUP_RIGHT = Rule "run.fault.group_right" [];
    /// The token expires early.
    TOKEN_EXPIRED = Rule "run.fault.token_expired" [];
    /// The token is valid again.
    TOKEN_VALID = Rule "run.fault.token_valid" [];
    /// A node's clock is set wrong.
    CLOCK_OFF = Rule "run.fault.clock_off" [];
    /// The clock is correct again.
    CLOCK_RIGHT = Rule "run.fault.clock_right" [];
    /// The signer's private key is lost.
    SIGNER_KEY_LOST = Rule "run.fault.signer_key_lost" [];
    /// The key is restored.
    SIGNER_KEY_FOUND = Rule "run.fault.signer_key_found" [];
    /// The cluster's CA is replaced.
    CA_REPLACED = Rule "run.fault.ca_replaced" [];
    /// The old CA is restored.
    CA_RESTORED = Rule "run.fault.ca_restored" [];
    /// A node goes to sleep.
    NODE_ASLEEP = Rule "run.fault.node_asleep" [];
    /// The node wakes up.
    NODE_AWAKE = Rule "run.fault.node_awake" [];
    /// The disk fills up.
    DISK_FULL = Rule "run.fault.disk_full" [];
    /// The disk has space again.
    DISK_FREE = Rule "run.fault.disk_free" [];
}

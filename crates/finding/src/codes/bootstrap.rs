codes! {
    // Bootstrap tokens and joining.
    /// The public half of a bootstrap token.
    BOOTSTRAP_ID = Fact "kube.bootstrap_token.id" [value: Text];
    /// What the token may be used for.
    BOOTSTRAP_USAGES = Fact "kube.bootstrap_token.usages" [value: List];
    /// Extra groups.
    BOOTSTRAP_GROUPS = Fact "kube.bootstrap_token.groups" [value: List];
    /// Expiration.
    BOOTSTRAP_EXPIRATION = Fact "kube.bootstrap_token.expiration" [value: Instant];
    /// API server of a join command.
    JOIN_ENDPOINT = Fact "kube.join.endpoint" [value: Text];
    /// CA pins of a join command.
    JOIN_PINS = Fact "kube.join.pins" [value: List];

    /// Six and sixteen lower-case letters and digits.
    BOOTSTRAP_SHAPE = Rule "kube.bootstrap_token.well_formed" [id: Text] "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// Not of that form.
    BOOTSTRAP_MALFORMED = Rule "kube.bootstrap_token.malformed" [] "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// The Secret is not on the shelf.
    BOOTSTRAP_SECRET_UNKNOWN = Rule "kube.bootstrap_token.secret_unknown" [secret: Text, command: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The Secret is on the shelf.
    BOOTSTRAP_SECRET_FOUND = Rule "kube.bootstrap_token.secret_found" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The Secret is refused in silence, for this field.
    BOOTSTRAP_SECRET_REFUSED = Rule "kube.bootstrap_token.secret_refused" [field: Text, found: Text, expected: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The secret part differs.
    BOOTSTRAP_SECRET_DIFFERS = Rule "kube.bootstrap_token.secret_differs" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// Expired.
    BOOTSTRAP_EXPIRED = Rule "kube.bootstrap_token.expired" [expiration: Instant, judged_at: Instant] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The expiration cannot be read, and counts as expired.
    BOOTSTRAP_EXPIRATION_UNREADABLE = Rule "kube.bootstrap_token.expiration_unreadable" [expiration: Text] "Kubernetes" "cluster-bootstrap util/secrets";
    /// Not expired.
    BOOTSTRAP_WITHIN = Rule "kube.bootstrap_token.not_expired" [expiration: Instant, judged_at: Instant] "Kubernetes" "cluster-bootstrap util/secrets";
    /// Never expires.
    BOOTSTRAP_FOR_EVER = Rule "kube.bootstrap_token.never_expires" [] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The token may be used to authenticate.
    BOOTSTRAP_MAY_AUTHENTICATE = Rule "kube.bootstrap_token.may_authenticate" [] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// Its groups are well formed.
    BOOTSTRAP_GROUPS_VALID = Rule "kube.bootstrap_token.groups_valid" [groups: List] "Kubernetes" "cluster-bootstrap util/secrets";
    /// One group is not, and refuses the whole token.
    BOOTSTRAP_GROUP_REFUSED = Rule "kube.bootstrap_token.group_refused" [group: Text] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The token authenticates.
    BOOTSTRAP_HOLDS = Rule "kube.bootstrap_token.holds" [username: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";

    /// The join command names a token and an API server.
    JOIN_SHAPE = Rule "kube.join.well_formed" [endpoint: Text] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// The join command names no token.
    JOIN_NO_TOKEN = Rule "kube.join.no_token" [] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// A pin that cannot be one.
    JOIN_PIN_MALFORMED = Rule "kube.join.pin_malformed" [pin: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// The pin is that of a CA on the shelf.
    JOIN_PIN_MATCHES = Rule "kube.join.pin_matches" [pin: Text, ca: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No CA on the shelf has this pin.
    JOIN_PIN_DIFFERS = Rule "kube.join.pin_differs" [pin: Text, found: List] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No CA is on the shelf.
    JOIN_CA_UNKNOWN = Rule "kube.join.ca_unknown" [pin: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No pin: the CA is not verified.
    JOIN_NO_PIN = Rule "kube.join.no_pin" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// The CA is not verified.
    JOIN_SKIPS_VERIFICATION = Finding(Warning) "kube.join.skips_verification" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// The token's own verdict.
    JOIN_TOKEN = Rule "kube.join.token" [id: Text, verdict: Code] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";

    // cluster-info.
    /// The signature is right for a bootstrap token on the shelf.
    CLUSTER_INFO_SIGNED = Rule "kube.cluster_info.signature_matches" [id: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// The signature is not the one that the bootstrap token on the shelf makes.
    CLUSTER_INFO_NOT_SIGNED = Rule "kube.cluster_info.signature_differs" [id: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// No bootstrap token is on the shelf to check with.
    CLUSTER_INFO_TOKEN_UNKNOWN = Rule "kube.cluster_info.token_unknown" [id: Text, secret: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// The signature is for another bootstrap token than the one on the shelf.
    CLUSTER_INFO_OTHER_TOKEN = Rule "kube.cluster_info.other_token" [id: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
}

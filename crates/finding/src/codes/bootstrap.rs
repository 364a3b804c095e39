codes! {
    // Bootstrap tokens and joining.
    /// The public half of a bootstrap token.
    BOOTSTRAP_ID = Fact "kube.bootstrap_token.id" [value: Text];
    /// The allowed usages of the token.
    BOOTSTRAP_USAGES = Fact "kube.bootstrap_token.usages" [value: List];
    /// Extra groups.
    BOOTSTRAP_GROUPS = Fact "kube.bootstrap_token.groups" [value: List];
    /// Expiration.
    BOOTSTRAP_EXPIRATION = Fact "kube.bootstrap_token.expiration" [value: Instant];
    /// API server in a join command.
    JOIN_ENDPOINT = Fact "kube.join.endpoint" [value: Text];
    /// CA pins in a join command.
    JOIN_PINS = Fact "kube.join.pins" [value: List];

    /// Six and sixteen lower-case letters and digits, separated by a dot.
    BOOTSTRAP_SHAPE = Rule "kube.bootstrap_token.well_formed" [id: Text] "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// Not in that form.
    BOOTSTRAP_MALFORMED = Rule "kube.bootstrap_token.malformed" [] "Kubernetes" "cluster-bootstrap token/api/types.go";
    /// The Secret was not provided.
    BOOTSTRAP_SECRET_UNKNOWN = Rule "kube.bootstrap_token.secret_unknown" [secret: Text, command: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// There is no such Secret. Only an API server that knows every object answers this.
    BOOTSTRAP_SECRET_ABSENT = Rule "kube.bootstrap_token.secret_absent" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The Secret was provided.
    BOOTSTRAP_SECRET_FOUND = Rule "kube.bootstrap_token.secret_found" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The API server refuses the Secret without a message, because of this field.
    BOOTSTRAP_SECRET_REFUSED = Rule "kube.bootstrap_token.secret_refused" [field: Text, found: Text, expected: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// As before, for an absent field.
    BOOTSTRAP_FIELD_MISSING = Rule "kube.bootstrap_token.field_missing" [field: Text, expected: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// A value of the Secret's data is in plain text, or does not decode to the form that its key requires.
    BOOTSTRAP_NOT_BASE64 = Rule "kube.bootstrap_token.data_not_base64" [key: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// As before, where the API server takes the plain text for base64 and stores the decoded bytes.
    BOOTSTRAP_CLEAR_TEXT = Finding(Error) "kube.bootstrap_token.clear_text" [key: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The Secret is being deleted.
    BOOTSTRAP_BEING_DELETED = Rule "kube.bootstrap_token.being_deleted" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The secret part in the Secret does not have the form of a token.
    BOOTSTRAP_SECRET_PART_MALFORMED = Rule "kube.bootstrap_token.secret_part_malformed" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The secret part differs.
    BOOTSTRAP_SECRET_DIFFERS = Rule "kube.bootstrap_token.secret_differs" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// Expired.
    BOOTSTRAP_EXPIRED = Rule "kube.bootstrap_token.expired" [expiration: Instant, judged_at: Instant] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The expiration cannot be read, which counts as expired.
    BOOTSTRAP_EXPIRATION_UNREADABLE = Rule "kube.bootstrap_token.expiration_unreadable" [expiration: Text] "Kubernetes" "cluster-bootstrap util/secrets";
    /// Not expired.
    BOOTSTRAP_WITHIN = Rule "kube.bootstrap_token.not_expired" [expiration: Instant, judged_at: Instant] "Kubernetes" "cluster-bootstrap util/secrets";
    /// Never expires.
    BOOTSTRAP_FOR_EVER = Rule "kube.bootstrap_token.never_expires" [] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The token can be used to authenticate.
    BOOTSTRAP_MAY_AUTHENTICATE = Rule "kube.bootstrap_token.may_authenticate" [] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// A Secret for another purpose: kubeadm keeps some only for signing, or only for their expiration.
    BOOTSTRAP_NOT_FOR_AUTHENTICATION = Rule "kube.bootstrap_token.not_for_authentication" [secret: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// Its groups are well formed.
    BOOTSTRAP_GROUPS_VALID = Rule "kube.bootstrap_token.groups_valid" [groups: List] "Kubernetes" "cluster-bootstrap util/secrets";
    /// A malformed group, which makes the API server refuse the whole token.
    BOOTSTRAP_GROUP_REFUSED = Rule "kube.bootstrap_token.group_refused" [group: Text] "Kubernetes" "cluster-bootstrap util/secrets";
    /// The token authenticates.
    BOOTSTRAP_HOLDS = Rule "kube.bootstrap_token.holds" [username: Text] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";

    /// The join command names a token and an API server.
    JOIN_SHAPE = Rule "kube.join.well_formed" [endpoint: Text] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// The join command names no token.
    JOIN_NO_TOKEN = Rule "kube.join.no_token" [] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// No API server is named.
    JOIN_NO_ENDPOINT = Rule "kube.join.no_endpoint" [] "Kubernetes" "cmd/kubeadm/app/apis/kubeadm/validation/validation.go";
    /// The API server is not host and port; `message` as kubeadm prints it.
    JOIN_ENDPOINT_REFUSED = Rule "kube.join.endpoint_refused" [endpoint: Text, message: Text] "Kubernetes" "cmd/kubeadm/app/apis/kubeadm/validation/validation.go";
    /// Discovery by a file that was not provided.
    JOIN_FILE_UNKNOWN = Rule "kube.join.file_unknown" [file: Text] "Kubernetes" "cmd/kubeadm/app/discovery/file/file.go";
    /// The command names a configuration file that was not provided.
    JOIN_CONFIGURATION_UNKNOWN = Rule "kube.join.configuration_unknown" [file: Text] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// A flag that kubeadm does not know.
    JOIN_FLAG_UNKNOWN = Finding(Warning) "kube.join.flag_unknown" [flag: Text] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// A certificate key that is not 64 hexadecimal digits.
    JOIN_CERTIFICATE_KEY = Finding(Error) "kube.join.certificate_key_malformed" [characters: Integer] "Kubernetes" "cmd/kubeadm/app/apis/kubeadm/validation/validation.go";
    /// Flags of a control-plane node without `--control-plane`: they are ignored.
    JOIN_CONTROL_PLANE_MISSING = Finding(Warning) "kube.join.control_plane_missing" [] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// Discovery would succeed.
    JOIN_DISCOVERED = Rule "kube.join.discovery_accepted" [endpoint: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// What only the cluster can answer: TLS, the second fetch, the permission to request a certificate.
    JOIN_LEFT_TO_CLUSTER = Rule "kube.join.left_to_cluster" [endpoint: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// Discovery and authentication would succeed.
    JOIN_HOLDS = Rule "kube.join.holds" [endpoint: Text, username: Text] "Kubernetes" "cmd/kubeadm/app/cmd/join.go";
    /// A malformed pin; `message` as kubeadm prints it.
    JOIN_PIN_MALFORMED = Rule "kube.join.pin_malformed" [pin: Text, message: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// The pin is not read: kubeadm before 1.22 stops at the first one.
    JOIN_PIN_NOT_READ = Rule "kube.join.pin_not_read" [pin: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// The pin is the fingerprint of a certificate instead of its key; `expected` is the key's.
    JOIN_PIN_OF_CERTIFICATE = Rule "kube.join.pin_of_certificate" [pin: Text, ca: Text, expected: Text, message: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// The pin is that of a CA in cluster-info, or of one that was provided.
    JOIN_PIN_MATCHES = Rule "kube.join.pin_matches" [pin: Text, ca: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No CA has this pin; `message` as kubeadm prints it.
    JOIN_PIN_DIFFERS = Rule "kube.join.pin_differs" [pin: Text, found: List, message: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No CA was provided.
    JOIN_CA_UNKNOWN = Rule "kube.join.ca_unknown" [pin: Text] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin";
    /// No pin; the command skips the verification.
    JOIN_VERIFICATION_WAIVED = Rule "kube.join.verification_waived" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// No pin, and the command does not skip the verification.
    JOIN_NO_PIN = Rule "kube.join.no_pin" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// The CA is not verified.
    JOIN_SKIPS_VERIFICATION = Finding(Warning) "kube.join.skips_verification" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// The token's own verdict; retired because the trace of the command now contains its steps.
    JOIN_TOKEN = Retired "kube.join.token" [];

    // cluster-info; `message` is what kubeadm prints.
    /// cluster-info was not provided.
    CLUSTER_INFO_UNKNOWN = Rule "kube.cluster_info.unknown" [id: Text, command: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// It has no kubeconfig.
    CLUSTER_INFO_NO_KUBECONFIG = Rule "kube.cluster_info.no_kubeconfig" [message: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// No signature for the token, which has expired or was deleted.
    CLUSTER_INFO_EXPIRED = Rule "kube.cluster_info.expired_and_cleaned" [id: Text, message: Text] "Kubernetes" "pkg/controller/bootstrap/bootstrapsigner.go";
    /// No signature for the token, because its Secret does not permit one.
    CLUSTER_INFO_NEVER_SIGNED = Rule "kube.cluster_info.never_signed" [id: Text, field: Text, expected: Text, message: Text] "Kubernetes" "pkg/controller/bootstrap/bootstrapsigner.go";
    /// No signature for the token, although its Secret permits one: the controller is not working.
    CLUSTER_INFO_SIGNER_ABSENT = Rule "kube.cluster_info.signer_absent" [id: Text, message: Text] "Kubernetes" "pkg/controller/bootstrap/bootstrapsigner.go";
    /// Its kubeconfig names a cluster.
    CLUSTER_INFO_READABLE = Rule "kube.cluster_info.kubeconfig_readable" [server: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// Its kubeconfig cannot be read, or names no cluster.
    CLUSTER_INFO_UNREADABLE = Rule "kube.cluster_info.kubeconfig_unreadable" [message: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// Its CA cannot be read.
    CLUSTER_INFO_CA_UNREADABLE = Rule "kube.cluster_info.ca_unreadable" [message: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// The signature is correct for a bootstrap token that was provided.
    CLUSTER_INFO_SIGNED = Rule "kube.cluster_info.signature_matches" [id: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// The signature is not that of the bootstrap token that was provided.
    CLUSTER_INFO_NOT_SIGNED = Rule "kube.cluster_info.signature_differs" [id: Text, message: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// No bootstrap token was provided to check the signature.
    CLUSTER_INFO_TOKEN_UNKNOWN = Rule "kube.cluster_info.token_unknown" [id: Text, secret: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
    /// The signature is for a different bootstrap token than the one provided.
    CLUSTER_INFO_OTHER_TOKEN = Rule "kube.cluster_info.other_token" [id: Text] "Kubernetes" "cluster-bootstrap token/jws/jws.go";
}

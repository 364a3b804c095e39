codes! {
    // Values read from the line.
    /// Host and port that were dialled.
    ENDPOINT = Fact "error.line.endpoint" [value: Text];
    /// The host name or address that the certificate was checked against.
    HOST = Fact "error.line.host" [value: Text];
    /// The certificate's names of one form.
    NAMES = Fact "error.line.names" [value: List];
    /// The verifier's time.
    TIME = Fact "error.line.time" [value: Instant];
    /// The end of the certificate's validity.
    NOT_AFTER = Fact "error.line.not_after" [value: Instant];
    /// The beginning of the certificate's validity.
    NOT_BEFORE = Fact "error.line.not_before" [value: Instant];
    /// The serial number, in decimal.
    SERIAL_NUMBER = Fact "error.line.serial_number" [value: Text];
    /// Key id of the certificate.
    SUBJECT_KEY = Fact "error.line.subject_key" [value: Text];
    /// Key id of the certificate's issuer.
    AUTHORITY_KEY = Fact "error.line.authority_key" [value: Text];
    /// The name of the CA that the verifier tried.
    CANDIDATE = Fact "error.line.candidate" [value: Text];
    /// The verifier's reason for rejecting that CA.
    REASON = Fact "error.line.reason" [value: Text];
    /// A file.
    FILE = Fact "error.line.file" [value: Text];
    /// A common name or a user.
    NAME = Fact "error.line.name" [value: Text];
    /// The caller of the server that wrote the line.
    CALLER = Fact "error.line.caller" [value: Text];

    /// The hash of a CA's public key.
    PIN = Fact "error.line.pin" [value: Text];
    /// The id of a bootstrap token.
    TOKEN_ID = Fact "error.line.token_id" [value: Text];
    /// What a user wanted to do.
    VERB = Fact "error.line.verb" [value: Text];
    /// To what.
    RESOURCE = Fact "error.line.resource" [value: Text];
    /// In which namespace.
    NAMESPACE = Fact "error.line.namespace" [value: Text];

    // What `openssl s_client` printed.
    /// The address it connected to.
    HANDSHAKE_ENDPOINT = Fact "error.handshake.endpoint" [value: Text];
    /// The name it requested from the server.
    HANDSHAKE_NAME = Fact "error.handshake.server_name" [value: Text];
    /// Its own verdict, by the trust store of its machine.
    HANDSHAKE_RESULT = Fact "error.handshake.verify_result" [value: Text];
    /// The names of the CAs whose client certificates the server accepts.
    HANDSHAKE_CLIENT_CAS = Fact "error.handshake.client_authorities" [value: List];

    // The meaning of the line, in plain words.
    /// No trusted CA signed the certificate.
    SAYS_UNKNOWN_AUTHORITY = Rule "error.says.unknown_authority" [] "Go" "crypto/x509 verify.go UnknownAuthorityError";
    /// The certificate has expired.
    SAYS_EXPIRED = Rule "error.says.expired" [] "Go" "crypto/x509 verify.go CertificateInvalidError";
    /// The certificate is not valid yet.
    SAYS_NOT_YET = Rule "error.says.not_yet_valid" [] "Go" "crypto/x509 verify.go CertificateInvalidError";
    /// The host is not among the certificate's names.
    SAYS_NAME = Rule "error.says.name" [] "Go" "crypto/x509 verify.go HostnameError";
    /// An address was dialled, and the certificate contains none.
    SAYS_NO_ADDRESS = Rule "error.says.no_address" [] "Go" "crypto/x509 verify.go HostnameError";
    /// The certificate has a common name but no alternative names.
    SAYS_COMMON_NAME = Rule "error.says.common_name" [] "Go" "crypto/x509 verify.go HostnameError";
    /// The certificate cannot be used for this purpose.
    SAYS_USAGE = Rule "error.says.usage" [] "Go" "crypto/x509 verify.go IncompatibleUsage";
    /// Another rule of Go's verifier or parser.
    SAYS_RULE = Rule "error.says.rule" [] "Go" "crypto/x509 verify.go, parser.go";
    /// The private key does not belong to the certificate.
    SAYS_KEY = Rule "error.says.key" [] "Go" "crypto/tls tls.go X509KeyPair";
    /// There is no PEM block of the right type.
    SAYS_PEM = Rule "error.says.pem" [] "Go" "crypto/tls tls.go X509KeyPair";
    /// Damaged base64.
    SAYS_BASE64 = Rule "error.says.base64" [] "Go" "encoding/base64 CorruptInputError";
    /// The kubelet has neither a valid client certificate nor a bootstrap kubeconfig.
    SAYS_BOOTSTRAP = Rule "error.says.bootstrap" [] "Kubernetes" "pkg/kubelet/certificate/bootstrap/bootstrap.go";
    /// The kubelet's client certificate has expired.
    SAYS_KUBELET = Rule "error.says.kubelet" [] "Kubernetes" "pkg/kubelet/certificate/transport.go";
    /// The kubelet has no serving certificate.
    SAYS_SERVING = Rule "error.says.serving" [] "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// The node's name in the certificate is empty.
    SAYS_NODE = Rule "error.says.node" [] "Kubernetes" "pkg/auth/nodeidentifier/default.go";
    /// The common name is not one of the front proxy's.
    SAYS_FRONT_PROXY = Rule "error.says.front_proxy" [] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The other side rejected this side's certificate.
    SAYS_REFUSED = Rule "error.says.refused" [] "Go" "crypto/tls alert.go";
    /// The signing CA has expired.
    SAYS_SIGNER = Rule "error.says.signer" [] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// A CA together with the flag that makes it useless.
    SAYS_CONFLICT = Rule "error.says.conflict" [] "Kubernetes" "client-go transport/transport.go";
    /// 401; only the API server's log has the reason.
    SAYS_UNAUTHORIZED = Rule "error.says.unauthorized" [] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// Only the front proxy's check complains: the certificate is valid but has no common name.
    SAYS_NAMELESS = Rule "error.says.nameless" [] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The front proxy's check runs first and logs this for every ordinary client.
    SAYS_FRONT_PROXY_FIRST = Rule "error.says.front_proxy_first" [] "Kubernetes" "apiserver pkg/authentication/request/headerrequest";

    // What kubeadm says about a join.
    /// None of the hashes in the command is that of the cluster's CA.
    SAYS_PIN = Rule "error.says.pin" [pin: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// A hash that is not one.
    SAYS_PIN_MALFORMED = Rule "error.says.pin_malformed" [] "Kubernetes" "cmd/kubeadm/app/util/pubkeypin/pubkeypin.go";
    /// A token that does not have a token's form.
    SAYS_TOKEN_MALFORMED = Rule "error.says.token_malformed" [] "Kubernetes" "cmd/kubeadm/app/apis/kubeadm/validation/validation.go";
    /// cluster-info is not signed for the token.
    SAYS_NO_SIGNATURE = Rule "error.says.no_signature" [id: Text] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// cluster-info is signed with another secret.
    SAYS_OTHER_SIGNATURE = Rule "error.says.other_signature" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// cluster-info is not the same over TLS.
    SAYS_CLUSTER_INFO_CHANGED = Rule "error.says.cluster_info_changed" [] "Kubernetes" "cmd/kubeadm/app/discovery/token/token.go";
    /// cluster-info may not be read without a credential.
    SAYS_CLUSTER_INFO_FORBIDDEN = Rule "error.says.cluster_info_forbidden" [] "Kubernetes" "cmd/kubeadm/app/phases/bootstraptoken/clusterinfo/clusterinfo.go";
    /// The token vouches for the cluster but does not authenticate.
    SAYS_JOIN_UNAUTHORIZED = Rule "error.says.join_unauthorized" [] "Kubernetes" "plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go";
    /// The token authenticates, and its user may not do what a join needs.
    SAYS_JOIN_FORBIDDEN = Rule "error.says.join_forbidden" [id: Text] "Kubernetes" "cmd/kubeadm/app/phases/bootstraptoken/node/tlsbootstrap.go";
    /// The uploaded certificates are gone.
    SAYS_CERTS_GONE = Rule "error.says.certs_gone" [] "Kubernetes" "cmd/kubeadm/app/phases/copycerts/copycerts.go";
    /// The certificate key does not decrypt the uploaded certificates.
    SAYS_CERTS_KEY = Rule "error.says.certs_key" [] "Kubernetes" "cmd/kubeadm/app/phases/copycerts/copycerts.go";

    // What is no problem of a credential.
    /// Nothing listens at the address.
    SAYS_CONNECTION_REFUSED = Rule "error.says.connection_refused" [host: Text] "Go" "net net.go OpError";
    /// No answer in time.
    SAYS_TIMEOUT = Rule "error.says.timeout" [host: Text] "Go" "net net.go OpError";
    /// The name has no address.
    SAYS_NO_HOST = Rule "error.says.no_host" [host: Text] "Go" "net net.go DNSError";
    /// The credential is accepted, and its user may not do this.
    SAYS_FORBIDDEN = Rule "error.says.forbidden" [user: Text, command: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/responsewriters/errors.go";
    /// The request had no credential.
    SAYS_ANONYMOUS = Rule "error.says.anonymous" [] "Kubernetes" "apiserver pkg/authentication/request/anonymous/anonymous.go";

    // Matches with the shelf.
    /// The host is the server of a kubeconfig.
    HOST_IN_CONFIG = Rule "error.match.kubeconfig" [host: Text, server: Text] "Kubernetes" "client-go tools/clientcmd";
    /// The host is not the server of any kubeconfig.
    HOST_ELSEWHERE = Rule "error.match.no_kubeconfig" [host: Text, servers: List] "Kubernetes" "client-go tools/clientcmd";
    /// The CA with this name.
    CANDIDATE_HELD = Rule "error.match.candidate" [name: Text, issued: Instant, key_id: Text] "Go" "crypto/x509 verify.go";
    /// The certificate that the server presents.
    PRESENTED = Rule "error.match.presented" [subject: Text, issuer: Text, key_id: Text] "RFC 8446" "4.4.2";
    /// The certificate with the serial number and the key ids.
    IDENTIFIED = Rule "error.match.serial_number" [subject: Text, serial_number: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The certificate with exactly these names.
    SAME_NAMES = Rule "error.match.names" [subject: Text, names: List] "Go" "crypto/x509 verify.go HostnameError";
    /// A certificate with exactly this date.
    SAME_DATE = Rule "error.match.date" [subject: Text, date: Instant] "Go" "crypto/x509 verify.go";
    /// A certificate with a different date.
    OTHER_DATE = Rule "error.match.other_date" [subject: Text, date: Instant] "Go" "crypto/x509 verify.go";
    /// Apart from the error in the line, the path is valid.
    PATH_HOLDS = Rule "error.match.path" [anchor: Text] "RFC 5280" "6.1";
    /// One of the certificate's names, in the other form.
    NAME_OTHER_FORM = Rule "error.match.other_form" [name: Text] "RFC 9525" "6";
    /// A name that is not the host.
    NAME_DIFFERS = Rule "error.match.name_differs" [name: Text] "RFC 9525" "6";
    /// The name that is closest to the host.
    NAME_NEAREST = Rule "error.match.name_nearest" [name: Text] "RFC 9525" "6";
    /// The common name, which is ignored.
    NAME_IGNORED = Rule "error.match.common_name" [name: Text] "RFC 9525" "6";
    /// The kubelet signed the certificate itself.
    MADE_BY_KUBELET = Rule "error.match.kubelet_made" [issuer: Text, created: Instant] "Kubernetes" "pkg/kubelet/certificate/kubelet.go";

    /// A kubelet's request, and the node that was dialled is another one.
    OTHER_REQUEST = Rule "error.match.other_request" [host: Text, request: Text, node: Text, names: List] "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// A server's certificate, and the server that was dialled is another one.
    OTHER_SERVER = Rule "error.match.other_server" [host: Text, subject: Text, names: List] "Go" "crypto/x509 verify.go";

    // The cause.
    /// Two CAs with the same name.
    CAUSE_SAME_NAME = Rule "error.cause.same_name" [side: Word, name: Text, issued: Instant, wanted_key_id: Text, given_key_id: Text] "Go" "crypto/x509 verify.go";
    /// This CA did not sign the certificate; the CA that did is unknown.
    CAUSE_CANDIDATE = Rule "error.cause.candidate" [side: Word, name: Text, issued: Instant, given_key_id: Text] "Go" "crypto/x509 verify.go";
    /// A CA that is not trusted.
    CAUSE_ISSUER = Rule "error.cause.issuer" [subject: Text, issuer: Text, key_id: Text, trusted: List] "Go" "crypto/x509 verify.go";
    /// The certificate is its own issuer.
    CAUSE_SELF_SIGNED = Rule "error.cause.self_signed" [subject: Text] "Go" "crypto/x509 verify.go";
    /// The path is valid with the CAs that were provided.
    CAUSE_TRUSTED_HERE = Rule "error.cause.trusted_here" [subject: Text, command: Text] "Go" "crypto/x509 verify.go";
    /// An end-entity certificate with exactly this date.
    CAUSE_EXPIRED = Rule "error.cause.expired" [subject: Text, not_after: Instant, late: Duration, renewer: Text, command: Text] "RFC 5280" "4.1.2.5";
    /// A CA with exactly this date.
    CAUSE_CA_EXPIRED = Rule "error.cause.ca_expired" [subject: Text, not_after: Instant, late: Duration] "RFC 5280" "4.1.2.5";
    /// The verifier's clock is ahead.
    CAUSE_CLOCK_AHEAD = Rule "error.cause.clock_ahead" [time: Instant, judged_at: Instant, ahead: Duration] "RFC 5280" "4.1.2.5";
    /// The verifier's clock is behind.
    CAUSE_CLOCK_BEHIND = Rule "error.cause.clock_behind" [not_before: Instant, time: Instant, behind: Duration] "RFC 5280" "4.1.2.5";
    /// The issuer's clock is ahead.
    CAUSE_ISSUER_AHEAD = Rule "error.cause.issuer_ahead" [not_before: Instant, judged_at: Instant, ahead: Duration] "RFC 5280" "4.1.2.5";
    /// The certificate was not backdated.
    CAUSE_NOT_BACKDATED = Rule "error.cause.not_backdated" [not_before: Instant, time: Instant, behind: Duration] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// The host is not among the names.
    CAUSE_NAME = Rule "error.cause.name" [host: Text, listed: List, nearest: List, name: Text, server: Text] "RFC 9525" "6";
    /// The names contain no address.
    CAUSE_NO_ADDRESS = Rule "error.cause.no_address" [host: Text] "RFC 9525" "6";
    /// Only the common name matches.
    CAUSE_COMMON_NAME = Rule "error.cause.common_name" [] "RFC 9525" "6";
    /// A certificate for a different purpose.
    CAUSE_USAGE = Rule "error.cause.usage" [subject: Text, usages: List, purpose: Word] "RFC 5280" "4.2.1.12";
    /// The kubelet's request is waiting for approval.
    CAUSE_SERVING_WAITS = Rule "error.cause.serving_waits" [request: Text, command: Text] "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// The verdict on another item.
    CAUSE_ITEM = Rule "error.cause.item" [kind: Word, name: Text, verdict: Code];

    // What the line alone makes likely.
    /// Another CA with the name of the one that was tried.
    LIKELY_SAME_NAME = Rule "error.likely.same_name" [name: Text, reason: Text] "Go" "crypto/x509 verify.go";
    /// The CA that was tried is not one.
    LIKELY_NOT_CA = Rule "error.likely.not_ca" [name: Text, reason: Text] "Go" "crypto/x509 verify.go";
    /// No trusted CA has the issuer's name.
    LIKELY_OTHER_ISSUER = Rule "error.likely.other_issuer" [] "Go" "crypto/x509 verify.go";
    /// The kubelet's request for a serving certificate is pending.
    LIKELY_REQUEST_WAITS = Rule "error.likely.request_waits" [host: Text, command: Text] "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
    /// The bootstrap token has expired.
    LIKELY_TOKEN_GONE = Rule "error.likely.token_gone" [id: Text, command: Text] "Kubernetes" "pkg/controller/bootstrap/tokencleaner.go";

    // Inputs that would reveal more.
    /// The certificate that the server presents.
    NEEDS_SERVER = Rule "error.needs.server_certificate" [command: Text] "RFC 8446" "4.4.2";
    /// The CA that the client trusts.
    NEEDS_CA = Rule "error.needs.trusted_ca" [command: Text] "Kubernetes" "client-go tools/clientcmd";
    /// The client's certificate.
    NEEDS_CLIENT = Rule "error.needs.client_certificate" [serial_number: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The certificate with this date.
    NEEDS_DATE = Rule "error.needs.date" [not_after: Instant, late: Duration, command: Text] "RFC 5280" "4.1.2.5";
    /// The kubelet's request for a serving certificate.
    NEEDS_SERVING = Rule "error.needs.serving_request" [command: Text] "Kubernetes" "pkg/kubelet/certificate/kubelet.go";
}

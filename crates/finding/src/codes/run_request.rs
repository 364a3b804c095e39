codes! {
    // State of the client.
    /// The client's credential: none, a token, a certificate.
    CREDENTIAL = Fact "run.request.credential" [value: Word];
    /// The expiration of its token.
    TOKEN_UNTIL = Fact "run.request.token_until" [value: Instant];
    /// The CAs that it verifies the server with.
    TRUSTS = Fact "run.request.trusts" [value: Word];
    /// The open connection.
    CONNECTION = Fact "run.request.connection" [value: Text];
    /// Its last output.
    OUTPUT = Fact "run.request.output" [value: Text];

    // State of the API server.
    /// The expiration of its serving certificate.
    SERVING_UNTIL = Fact "run.request.serving_until" [value: Instant];
    /// The user of the last request.
    USER = Fact "run.request.user" [value: Text];
    /// Whether requests without a credential are allowed as the anonymous user.
    ANONYMOUS_ALLOWED = Fact "run.request.anonymous_allowed" [value: Word];

    // A program in a pod finds its configuration.
    /// The two variables are set.
    ENVIRONMENT_FOUND = Rule "run.request.environment_found" [host: Text, port: Text] "Kubernetes" "client-go rest/config.go, InClusterConfig";
    /// The variables are not set, and no other source is tried.
    ENVIRONMENT_ABSENT = Rule "run.request.environment_absent" [error: Text] "Kubernetes" "client-go rest/config.go, ErrNotInCluster";
    /// The token's file is read.
    TOKEN_READ = Rule "run.request.token_read" [file: Text, expires: Instant] "Kubernetes" "client-go rest/config.go, InClusterConfig";
    /// The token's file is read again.
    TOKEN_READ_AGAIN = Rule "run.request.token_read_again" [file: Text, expires: Instant] "Kubernetes" "client-go transport/token_source.go";
    /// The CA's file is read.
    AUTHORITY_READ = Rule "run.request.authority_read" [file: Text, expires: Instant] "Kubernetes" "client-go rest/config.go, InClusterConfig";
    /// The CA's file cannot be read, so the CAs of the system are trusted instead.
    AUTHORITY_ABSENT = Rule "run.request.authority_absent" [file: Text] "Kubernetes" "client-go rest/config.go, InClusterConfig";
    /// The namespace's file is read, which is up to the program.
    NAMESPACE_READ = Rule "run.request.namespace_read" [file: Text, namespace: Text] "Kubernetes" "client-go tools/clientcmd/client_config.go";
    /// The program sends a different credential than its pod's token, or does not verify the server.
    CONFIG_CHANGED = Rule "run.request.config_changed" [] "Kubernetes" "client-go rest/config.go";
    /// curl is run.
    CURL_CALLED = Rule "run.request.curl_called" [command: Text] "curl" "docs/cmdline-opts";

    // The connection.
    /// The first packet is sent.
    TCP_OPENING = Rule "run.request.tcp_opening" [endpoint: Text] "RFC 9293" "3.5";
    /// The server answers it.
    TCP_OPEN = Rule "run.request.tcp_open" [endpoint: Text] "RFC 9293" "3.5";
    /// Nothing listens on the port.
    TCP_REFUSED = Rule "run.request.tcp_refused" [endpoint: Text] "RFC 9293" "3.5.2";
    /// The connection was closed by the other side.
    TCP_RESET = Rule "run.request.tcp_reset" [endpoint: Text] "RFC 9293" "3.5.2";
    /// The client starts the handshake.
    CLIENT_HELLO = Rule "run.request.client_hello" [version: Text, host: Text] "RFC 8446" "4.1.2";
    /// The client starts the handshake of TLS 1.2.
    CLIENT_HELLO_OLD = Rule "run.request.client_hello_old" [version: Text, host: Text] "RFC 5246" "7.4.1.2";
    /// The server's messages in TLS 1.3.
    SERVER_HELLO = Rule "run.request.server_hello" [subject: Text] "RFC 8446" "4.4.2";
    /// The server's messages in TLS 1.2.
    SERVER_HELLO_OLD = Rule "run.request.server_hello_old" [subject: Text] "RFC 5246" "7.4.3";
    /// The server requests a client certificate, which is optional.
    CERTIFICATE_ASKED = Rule "run.request.certificate_asked" [] "Kubernetes" "apiserver pkg/server/secure_serving.go, tls.RequestClientCert";
    /// The server's certificate chains to a CA that the client trusts, and names the host.
    SERVER_TRUSTED = Rule "run.request.server_trusted" [host: Text, authority: Text] "Go" "crypto/tls handshake_client.go, verifyServerCertificate";
    /// The server's certificate is not trusted, or does not name the host.
    SERVER_REFUSED = Rule "run.request.server_refused" [error: Text] "Go" "crypto/tls handshake_client.go, verifyServerCertificate";
    /// The server's certificate is not verified.
    SERVER_UNVERIFIED = Rule "run.request.server_unverified" [] "Go" "crypto/tls common.go, InsecureSkipVerify";
    /// The client aborts the handshake.
    ALERT = Rule "run.request.alert" [alert: Text] "RFC 8446" "6.2";
    /// What the server then logs.
    HANDSHAKE_LOGGED = Rule "run.request.handshake_logged" [log: Text] "Go" "net/http server.go, conn.serve";
    /// Both sides have the same keys.
    KEYS_AGREED = Rule "run.request.keys_agreed" [version: Text] "RFC 8446" "7.1";
    /// The client finishes the handshake, with a certificate.
    FINISHED_WITH_CERTIFICATE = Rule "run.request.finished_with_certificate" [subject: Text] "RFC 8446" "4.4.3";
    /// The client finishes the handshake, without a certificate.
    FINISHED = Rule "run.request.finished" [] "RFC 8446" "4.4.2";
    /// The server finishes the handshake of TLS 1.2.
    SERVER_FINISHED = Rule "run.request.server_finished" [] "RFC 5246" "7.4.9";
    /// A connection, from the end of the handshake on.
    CONNECTION_OPEN = Rule "run.request.connection_open" [endpoint: Text, version: Text] "RFC 8446" "2";
    /// The next request uses the open connection.
    CONNECTION_REUSED = Rule "run.request.connection_reused" [endpoint: Text] "Kubernetes" "client-go transport/cache.go";

    // The request.
    /// Sent with a bearer token.
    SENT_WITH_TOKEN = Rule "run.request.sent_with_token" [method: Text, target: Text] "RFC 6750" "2.1";
    /// Sent with user name and password.
    SENT_WITH_PASSWORD = Rule "run.request.sent_with_password" [method: Text, target: Text] "RFC 7617" "2";
    /// Sent without a header: the connection's certificate is the credential.
    SENT_WITH_CERTIFICATE = Rule "run.request.sent_with_certificate" [method: Text, target: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// Sent without a credential.
    SENT_WITH_NOTHING = Rule "run.request.sent_with_nothing" [method: Text, target: Text] "Kubernetes" "apiserver pkg/authentication/request/anonymous/anonymous.go";
    /// Sent in plain text to a port that expects TLS.
    SENT_IN_CLEAR = Rule "run.request.sent_in_clear" [method: Text, target: Text] "RFC 9112" "3";
    /// The server's answer to that.
    ANSWERED_IN_CLEAR = Rule "run.request.answered_in_clear" [message: Text] "Go" "net/http server.go, conn.serve";

    // The authenticators, in order.
    /// There is no certificate to authenticate.
    CERTIFICATE_ABSENT = Rule "run.request.certificate_absent" [] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// An authenticator is tried.
    AUTHENTICATOR_ASKED = Rule "run.request.authenticator_asked" [authenticator: Word] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// The authenticator recognises the caller.
    AUTHENTICATOR_ACCEPTED = Rule "run.request.authenticator_accepted" [authenticator: Word, user: Text] "Kubernetes" "apiserver pkg/authentication/request/union/union.go";
    /// The authenticator does not recognise the caller.
    AUTHENTICATOR_PASSED = Rule "run.request.authenticator_passed" [authenticator: Word] "Kubernetes" "apiserver pkg/authentication/request/union/union.go";
    /// The same token was accepted a moment ago.
    TOKEN_REMEMBERED = Rule "run.request.token_remembered" [until: Instant] "Kubernetes" "apiserver pkg/authentication/token/cache/cached_token_authenticator.go";
    /// The user and the groups of the caller.
    IDENTIFIED = Rule "run.request.identified" [user: Text, groups: List] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// There is no credential, and anonymous requests are disabled.
    NOTHING_PRESENTED = Rule "run.request.nothing_presented" [] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// No authenticator recognises the credential.
    UNAUTHENTICATED = Rule "run.request.unauthenticated" [log: Text] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// Admission plug-ins are not called for reads.
    ADMISSION_NOT_ASKED = Rule "run.request.admission_not_asked" [method: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/get.go";

    // Storage.
    /// The current revision is requested.
    REVISION_ASKED = Rule "run.request.revision_asked" [] "Kubernetes" "apiserver pkg/storage/cacher/delegator.go";
    /// The objects of the list are read.
    OBJECTS_READ = Rule "run.request.objects_read" [key: Text] "Kubernetes" "apiserver pkg/storage/etcd3/store.go";
    /// etcd answers.
    ETCD_ANSWERED = Rule "run.request.etcd_answered" [revision: Integer] "Kubernetes" "apiserver pkg/storage/etcd3/store.go";
    /// 200.
    ANSWERED = Rule "run.request.answered" [status: Integer] "Kubernetes" "apiserver pkg/endpoints/handlers/get.go";
    /// 401 or 403.
    REFUSED = Rule "run.request.refused" [status: Integer, message: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/responsewriters/errors.go";

    // What the caller gets.
    /// The list.
    RECEIVED = Rule "run.request.received" [status: Integer] "Kubernetes" "client-go rest/request.go";
    /// The error of a program that uses client-go.
    FAILED = Rule "run.request.failed" [error: Text] "Kubernetes" "client-go rest/request.go";
    /// The output of curl.
    PRINTED = Rule "run.request.printed" [output: Text] "curl" "src/tool_operate.c";
    /// The request is not retried.
    NOT_RETRIED = Rule "run.request.not_retried" [] "Kubernetes" "client-go transport/round_trippers.go, bearerAuthRoundTripper";

    // Common misconceptions.
    /// 401 is not 403.
    NOTE_STATUS = Finding(Info) "run.request.note_status" [] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// What is checked in a token.
    NOTE_TOKEN_CHECKS = Finding(Info) "run.request.note_token_checks" [] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// How the keys are agreed on.
    NOTE_KEYS = Finding(Info) "run.request.note_keys" [] "RFC 8446" "4.2.8";
    /// What is optional in the handshake.
    NOTE_OPTIONAL_CERTIFICATE = Finding(Info) "run.request.note_optional_certificate" [] "Kubernetes" "apiserver pkg/server/secure_serving.go, tls.RequestClientCert";
    /// What -k leaves out.
    NOTE_INSECURE = Finding(Info) "run.request.note_insecure" [] "Go" "crypto/tls common.go, InsecureSkipVerify";
    /// How a plain HTTP request is answered.
    NOTE_PLAIN = Finding(Info) "run.request.note_plain" [] "Go" "net/http server.go, conn.serve";
    /// What reacts to a 401.
    NOTE_UNAUTHORIZED = Finding(Info) "run.request.note_unauthorized" [] "Kubernetes" "client-go transport/round_trippers.go, bearerAuthRoundTripper";
}

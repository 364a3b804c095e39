codes! {
    // The Authorization header.
    /// The header contains a bearer token.
    HEADER_BEARER = Rule "kube.header.bearer" [] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The header is ignored, and the request is anonymous.
    HEADER_IGNORED = Rule "kube.header.ignored" [reason: Word] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The header is ignored because of a second space, and the response contains a warning.
    HEADER_EXTRA_SPACE = Rule "kube.header.extra_space" [warning: Text] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The token is the name of the scheme.
    HEADER_SCHEME_TWICE = Rule "kube.header.scheme_twice" [] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The token's own verdict.
    HEADER_TOKEN = Rule "kube.header.token" [verdict: Code] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The token is neither a JWT nor a bootstrap token.
    HEADER_OPAQUE = Rule "kube.header.opaque_token" [] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// The token is in a variable, whose value only the shell knows.
    HEADER_VARIABLE = Rule "kube.header.variable" [variable: Text] "POSIX" "2.6 Word Expansions";
    /// Single quotes prevent the shell from expanding the variable, so its name is sent as the token.
    HEADER_VARIABLE_QUOTED = Rule "kube.header.variable_quoted" [variable: Text] "POSIX" "2.2.2 Single-Quotes";

    // A curl command.
    /// The URL of a curl command.
    CURL_URL = Fact "kube.curl.url" [value: Text];
    /// The requested access, as `kubectl auth can-i` writes it.
    CURL_REQUEST = Fact "kube.curl.request" [value: Text];
    /// The server is called with TLS.
    CURL_HTTPS = Rule "kube.curl.https" [url: Text] "Kubernetes" "apiserver pkg/server/secure_serving.go";
    /// A request without TLS, and the API server's answer.
    CURL_PLAIN_HTTP = Rule "kube.curl.plain_http" [url: Text, message: Text] "Go" "net/http server.go";
    /// A request without TLS to this machine, where `kubectl proxy` listens.
    CURL_LOCAL = Rule "kube.curl.local_proxy" [url: Text] "Kubernetes" "kubectl pkg/cmd/proxy";
    /// The URL begins with a variable.
    CURL_URL_VARIABLE = Rule "kube.curl.url_variable" [variable: Text] "POSIX" "2.6 Word Expansions";
    /// The command names no URL.
    CURL_NO_URL = Rule "kube.curl.no_url" [] "curl" "URL";
    /// The server is verified with this file.
    CURL_CA = Rule "kube.curl.ca_given" [file: Text] "curl" "--cacert";
    /// The server is verified with the CAs of the system.
    CURL_CA_SYSTEM = Rule "kube.curl.ca_system" [] "curl" "--cacert";
    /// The server is not verified.
    CURL_UNVERIFIED = Rule "kube.curl.unverified" [flag: Text] "curl" "--insecure";
    /// Without verification, the token goes to whoever answers.
    CURL_INSECURE = Finding(Warning) "kube.curl.skips_verification" [flag: Text] "curl" "--insecure";
    /// A client certificate, with its own verdict.
    CURL_CERTIFICATE = Rule "kube.curl.certificate" [file: Text, verdict: Code] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// A client certificate whose file was not provided.
    CURL_CERTIFICATE_UNKNOWN = Rule "kube.curl.certificate_unknown" [file: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// No credential is sent.
    CURL_ANONYMOUS = Rule "kube.curl.anonymous" [] "Kubernetes" "apiserver pkg/authentication/request/anonymous/anonymous.go";
}

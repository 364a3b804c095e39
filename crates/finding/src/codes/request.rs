codes! {
    /// The header carries a bearer token.
    HEADER_BEARER = Rule "kube.header.bearer" [] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The header is ignored, and the request is anonymous.
    HEADER_IGNORED = Rule "kube.header.ignored" [reason: Word] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";

    /// URL of a curl command.
    CURL_URL = Fact "kube.curl.url" [value: Text];
    /// The server is not verified.
    CURL_INSECURE = Finding(Warning) "kube.curl.skips_verification" [flag: Text] "curl" "-k";
    /// A request without TLS.
    CURL_PLAIN_HTTP = Finding(Error) "kube.curl.plain_http" [url: Text] "Kubernetes" "go net/http server.go";
}

# Requests and answers in the stories.

run-cluster-request_with_certificate = { $method } { $target } with the connection's client certificate.
    .explain = The certificate was presented in the TLS handshake. It belongs to the connection and authenticates every request on it.
run-cluster-request_with_token = { $method } { $target } with a bearer token.
    .explain = The token is sent in the Authorization header of every request, so the next request on the same connection can use another one.
run-cluster-request_without_credential = { $method } { $target } without a credential.
    .explain = Nothing in the request says who the caller is. If anonymous requests are allowed, the caller is system:anonymous.
run-cluster-answered = { $status }: allowed; the caller is { $user }.
    .explain = Authentication decides who the caller is, authorization whether they may do this.
run-cluster-unauthorized = { $log-given ->
        [empty] 401 Unauthorized.
       *[other] 401 Unauthorized; the API server logs: { $log }
    }
    .explain = An invalid credential is not treated as no credential. The caller is told only Unauthorized; the reason is in the server's log.
run-cluster-forbidden = 403 Forbidden: { $message }
    .explain = Authentication succeeded, or the request counts as anonymous, but no rule allows this caller to do this.
run-cluster-no_answer = Nothing listens at { $server }: connection refused.
    .explain = There is no connection, so nothing was sent and no credential was checked.
run-cluster-server_not_trusted = The client ends the handshake: { $error }
    .explain = The client verifies the server's certificate before it sends anything, so the API server sees no request.

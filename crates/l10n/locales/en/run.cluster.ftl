# Requests and answers in the stories.

run-cluster-request_with_certificate = { $method } { $target }, with the connection's client certificate.
    .explain = The certificate was shown in the TLS handshake; it belongs to the connection, not to the request. Every request on this connection is authenticated with it.
run-cluster-request_with_token = { $method } { $target }, with a bearer token.
    .explain = The token travels in the header Authorization of each request, so the next request may carry another one on the same connection.
run-cluster-request_without_credential = { $method } { $target }, without a credential.
    .explain = Nothing in it says who asks. While anonymous requests are allowed, the caller is system:anonymous.
run-cluster-answered = { $status }: the caller is { $user }, and the request is granted.
    .explain = Two questions were answered: authentication says who the caller is, authorization whether they may do this.
run-cluster-unauthorized = 401 Unauthorized; the API server logs: { $log }
    .explain = A credential that fails is never treated as none. The caller is told only Unauthorized; the reason stands in the server's log alone.
run-cluster-forbidden = 403 Forbidden: { $message }
    .explain = Authentication has succeeded, or the request counts as anonymous; authorization has not: no rule lets this caller do this.
run-cluster-no_answer = Nobody listens at { $server }: connection refused.
    .explain = No connection comes about, so nothing was sent and no credential was judged.
run-cluster-server_not_trusted = The client ends the handshake: { $error }
    .explain = The client verifies the server's certificate before it sends anything. The API server sees no request.

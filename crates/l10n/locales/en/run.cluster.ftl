# Requests and answers in the stories.

run-cluster-request_with_certificate = { $method } { $target }, over a connection with a client certificate.
    .explain = The certificate was shown in the TLS handshake; it belongs to the connection, not to the request. Every request on this connection is authenticated with it.
run-cluster-request_with_token = { $method } { $target }, with a bearer token in the header.
    .explain = The token travels in the header Authorization of each request, so the next request may carry another one on the same connection.
run-cluster-request_without_credential = { $method } { $target }, without a credential.
    .explain = Nothing in it says who asks. While anonymous requests are allowed, the caller is system:anonymous.
run-cluster-answered = { $status }: the API server takes the caller for { $user } and does what was asked.
run-cluster-unauthorized = 401 Unauthorized; the API server logs { $log }
    .explain = A credential that fails is never treated as none. The caller is told only Unauthorized; the reason stands in the server's log alone.
run-cluster-forbidden = 403 Forbidden: { $message }
    .explain = The caller is known and is not allowed to do this.
run-cluster-no_answer = Nobody answers at { $server }: connection refused.
run-cluster-server_not_trusted = The client ends the handshake: { $error }
    .explain = The client verifies the server's certificate before it sends anything. The API server sees no request.

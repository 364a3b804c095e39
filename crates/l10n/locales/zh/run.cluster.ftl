# 场景中的请求与应答。

run-cluster-request_with_certificate = { $method } { $target }，走的是出示过客户端证书的连接。
    .explain = 证书在 TLS 握手时出示，属于连接而不属于单个请求；这条连接上的每个请求都以它认证。
run-cluster-request_with_token = { $method } { $target }，请求头中带有 bearer 令牌。
    .explain = 令牌随每个请求的 Authorization 头发送，因此同一条连接上的下一个请求就可以换用新令牌。
run-cluster-request_without_credential = { $method } { $target }，不带任何凭据。
    .explain = 请求没有说明来者是谁。在允许匿名请求时，调用者被视为 system:anonymous。
run-cluster-answered = { $status }：API server 认出调用者为 { $user }，并执行了请求。
run-cluster-unauthorized = 401 Unauthorized；API server 的日志写着 { $log }
    .explain = 凭据无效不等于没有凭据，不会退回匿名。调用者只看到 Unauthorized，原因只出现在服务端日志里。
run-cluster-forbidden = 403 Forbidden：{ $message }
    .explain = 已经知道调用者是谁，但它无权执行该操作。
run-cluster-no_answer = { $server } 无人应答：连接被拒绝。
run-cluster-server_not_trusted = 客户端中止握手：{ $error }
    .explain = 客户端先验证服务器证书，然后才发送内容。API server 根本看不到请求。

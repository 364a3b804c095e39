# 场景中的请求与应答。

run-cluster-request_with_certificate = { $method } { $target }，使用连接上的客户端证书。
    .explain = 证书在 TLS 握手时出示，属于连接；这个连接上的每个请求都凭它认证。
run-cluster-request_with_token = { $method } { $target }，使用 bearer 令牌。
    .explain = 令牌放在每个请求的 Authorization 头部中，因此同一连接上的下一个请求就可以换用新令牌。
run-cluster-request_without_credential = { $method } { $target }，不带任何凭据。
    .explain = 请求没有说明调用方是谁。如果允许匿名请求，调用方就是 system:anonymous。
run-cluster-answered = { $status }：允许，调用方是 { $user }。
    .explain = 认证确定调用方是谁，鉴权确定它能否这样做。
run-cluster-unauthorized = { $log-given ->
        [empty] 401 Unauthorized。
       *[other] 401 Unauthorized；API 服务器的日志：{ $log }
    }
    .explain = 凭据无效不等于没有凭据，不会按匿名处理。调用方只看到 Unauthorized，原因写在服务器的日志里。
run-cluster-forbidden = 403 Forbidden：{ $message }
    .explain = 认证已经通过（或按匿名处理），但没有规则允许这个调用方这样做。
run-cluster-no_answer = { $server } 无人监听：connection refused。
    .explain = 连接没有建立，所以什么都没有发送，凭据也没有检查。
run-cluster-server_not_trusted = 客户端中止握手：{ $error }
    .explain = 客户端先验证服务器的证书，再发送请求，所以 API 服务器看不到任何请求。

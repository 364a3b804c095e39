# 证书策略。

x509-policy-valid = 路径在以下证书策略下有效：{ $policies }。
    .explain = 路径上的每个 CA 都按这些策略签发证书，所用的名称是它自己的，或由上级 CA 映射而来。
x509-policy-not_required = 路径没有有效的证书策略，也没有要求证书策略。
x509-policy-none_valid = 要求有证书策略，但在 { $name } 之后已一个不剩。
    .explain = 路径上的某个 CA 或验证方要求其下的证书都写明同一策略；从这个证书起，再没有共同的策略。
    .fix = 请按上级 CA 写明的策略签发证书。
x509-policy-any_mapped = { $name } 映射了 anyPolicy，而它不得映射。
x509-policy-too_many = 路径上的证书策略多于 { $limit } 个，查找到此为止。
    .explain = OpenSSL 也止于此数。
x509-policy-not_reached = 未检查证书策略。

brief-x509-policy-none_valid = 没有所要求的策略
brief-x509-policy-any_mapped = 其上有 CA 映射了 anyPolicy
brief-x509-policy-too_many = 其上的证书策略太多

rule-x509-policy = 证书策略

# 吊销。

x509-revocation-not_checked = 没有给出证书吊销列表，未检查证书是否已吊销。
    .explain = Kubernetes 自己从不检查吊销列表：客户端证书在到期或更换其 CA 之前一直可用。
x509-revocation-none_revoked = 信任锚点之下的 { $certificates } 个证书都没有被吊销。
x509-revocation-good = { $name } 没有被吊销。
x509-revocation-revoked = { $name } 已于 { $since } 被吊销（{ $reason }）。
    .explain = 证书吊销列表中有它的序列号 { $serial_number }。Kubernetes 不检查吊销列表，因此仍会接受该证书。
    .fix = 请以新的密钥签发新的证书。要让集群不再接受旧证书，只能更换签发它的 CA。
x509-revocation-undetermined = 无法判断 { $name } 是否已被吊销。
    .explain = 给出的证书吊销列表中，没有一份是 { $issuer } 的有效列表且涵盖该证书的所有吊销原因。
    .fix = 请加上 { $issuer } 最新的证书吊销列表。
x509-revocation-not_reached = 未检查吊销状态。
x509-revocation-list_used = 采用 { $issuer } 的证书吊销列表 { $digest }。
x509-revocation-list_unusable = 没有采用 { $issuer } 的一份证书吊销列表：它已损坏、缺少日期或编号，或带有不受支持的关键扩展。
    .fix = 请从发布处重新获取该列表。
x509-revocation-list_expired = 没有采用 { $issuer } 的一份证书吊销列表：下一份应于 { $next_update } 之前发布（判定时刻 { $judged_at }）。
    .fix = 请从发布处获取最新的列表。
x509-revocation-list_not_yet_valid = 没有采用 { $issuer } 的一份证书吊销列表：它自 { $this_update } 起有效（判定时刻 { $judged_at }）。
    .fix = 请核对签发方与验证方机器的时钟：`timedatectl`。
x509-revocation-list_no_signer = 没有采用 { $issuer } 的一份证书吊销列表：签名不是由可以签发其列表的密钥做出的。
    .explain = 该密钥的证书必须有这个名称、通到同一个信任锚点，而且若带有密钥用途，其中必须有 cRLSign。
    .fix = 请加上签发列表的密钥所对应的证书。

brief-x509-revocation-revoked = 已被吊销，或其上的 CA 已被吊销
brief-x509-revocation-undetermined = 是否已被吊销，从给出的列表无法判断

rule-x509-revocation = 吊销

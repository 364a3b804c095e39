# Revocation.

x509-revocation-not_checked = No revocation list is given; whether the certificates are revoked was not looked at.
    .explain = Kubernetes itself never looks: a client certificate counts until it expires or its CA is replaced.
x509-revocation-none_revoked = { $certificates ->
        [one] The certificate below the trust anchor is not revoked.
       *[other] None of the { $certificates } certificates below the trust anchor is revoked.
    }
x509-revocation-good = { $name } is not revoked.
x509-revocation-revoked = { $name } was revoked on { $since } ({ $reason }).
    .explain = The revocation list names its serial number { $serial_number }. Kubernetes does not look at revocation lists and accepts the certificate all the same.
    .fix = Have a new certificate issued for a new key. To keep the old one out of a cluster, replace the CA that issued it.
x509-revocation-undetermined = Whether { $name } is revoked cannot be told.
    .explain = None of the revocation lists that are given is a valid one of { $issuer } that covers the certificate for every reason.
    .fix = Add the newest revocation list of { $issuer }.
x509-revocation-not_reached = Revocation was not looked at.
x509-revocation-list_used = The revocation list { $digest } of { $issuer } is used.
x509-revocation-list_unusable = A revocation list of { $issuer } is not used: it is damaged, lacks a date or its number, or has a critical extension that is not understood.
    .fix = Fetch the list again from where it is published.
x509-revocation-list_expired = A revocation list of { $issuer } is not used: the next one was due on { $next_update }, and it was judged at { $judged_at }.
    .fix = Fetch the newest list from where it is published.
x509-revocation-list_not_yet_valid = A revocation list of { $issuer } is not used: it holds from { $this_update } on, and it was judged at { $judged_at }.
    .fix = Compare the clocks of the machines that issue and that verify: `timedatectl`.
x509-revocation-list_no_signer = A revocation list of { $issuer } is not used: no key that may sign its lists made the signature.
    .explain = The key must be of a certificate with that name which leads to the same trust anchor and, if it has a key usage, has cRLSign.
    .fix = Add the certificate of the key that signs the lists.

brief-x509-revocation-revoked = is revoked, or a CA above it is
brief-x509-revocation-undetermined = may be revoked; that cannot be told from the lists that are given

rule-x509-revocation = Revocation

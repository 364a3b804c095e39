# Revocation.

x509-revocation-not_checked = No revocation list was provided, so revocation was not checked.
    .explain = Kubernetes itself never checks revocation lists: a client certificate works until it expires or its CA is replaced.
x509-revocation-none_revoked = { $certificates ->
        [one] The certificate below the trust anchor is not revoked.
       *[other] None of the { $certificates } certificates below the trust anchor is revoked.
    }
x509-revocation-good = { $name } is not revoked.
x509-revocation-revoked = { $name } was revoked on { $since } ({ $reason }).
    .explain = The revocation list has its serial number { $serial_number }. Kubernetes does not check revocation lists, so it still accepts the certificate.
    .fix = Have a new certificate issued for a new key. To keep the old one out of a cluster, replace the CA that issued it.
x509-revocation-undetermined = Cannot tell whether { $name } is revoked.
    .explain = None of the revocation lists provided is a valid list from { $issuer } that covers the certificate for every reason.
    .fix = Add the newest revocation list from { $issuer }.
x509-revocation-not_reached = Revocation was not checked.
x509-revocation-list_used = The revocation list { $digest } from { $issuer } is used.
x509-revocation-list_unusable = A revocation list from { $issuer } is not used: it is damaged, lacks a date or a number, or has an unsupported critical extension.
    .fix = Fetch the list again from where it is published.
x509-revocation-list_expired = A revocation list from { $issuer } is not used: the next one was due on { $next_update } (checked at { $judged_at }).
    .fix = Fetch the newest list from where it is published.
x509-revocation-list_not_yet_valid = A revocation list from { $issuer } is not used: it is not valid before { $this_update } (checked at { $judged_at }).
    .fix = Compare the clocks of the issuing and the verifying machine: `timedatectl`.
x509-revocation-list_no_signer = A revocation list from { $issuer } is not used: it was not signed by a key that may sign its lists.
    .explain = The key's certificate must have that name, chain to the same trust anchor and, if it has a key usage, include cRLSign.
    .fix = Add the certificate of the key that signs the lists.

brief-x509-revocation-revoked = is revoked, or a CA above it is
brief-x509-revocation-undetermined = may be revoked; the lists provided do not tell

rule-x509-revocation = Revocation

# Certificates, requests, paths.

## What was read

x509-certificate-subject = Subject
x509-certificate-issuer = Issuer
x509-certificate-serial_number = Serial number
x509-certificate-version = Version
x509-certificate-kubernetes_uid = UID of the user
    .explain = Since 1.33 the API server takes the subject's attribute 1.3.6.1.4.1.57683.2 for the UID of the user.
x509-certificate-issuer_unique_id = Unique id of the issuer
x509-certificate-subject_unique_id = Unique id of the subject
x509-certificate-not_before = Valid from
x509-certificate-not_after = Valid until
    .explain = The last second at which the certificate holds.
x509-certificate-lifetime = Lifetime
x509-certificate-public_key = Public key
x509-certificate-subject_alt_names = Alternative names
    .explain = The host names and addresses that a server certificate is valid for. The common name does not count.
x509-certificate-issuer_alt_names = Alternative names of the issuer
x509-certificate-key_usage = Key usage
x509-certificate-extended_key_usage = Extended key usage
    .explain = What the certificate may be used for. Kubernetes asks for clientAuth of a client and serverAuth of a server.
x509-certificate-basic_constraints = Basic constraints
x509-certificate-subject_key_identifier = Key id of the subject
x509-certificate-authority_key_identifier = Key id of the issuer
    .explain = Which of several CAs of the same name signed this certificate.
x509-certificate-authority_cert_issuer = Issuer of the issuer's certificate
x509-certificate-authority_cert_serial_number = Serial number of the issuer's certificate
x509-certificate-computed_key_id = SHA-1 of the key
    .explain = The certificate names no key id of its own; what it signed would most likely name its key by this one.
x509-certificate-authority_info_access = About the issuer
    .explain = Where the issuer's certificate is to be had (caIssuers), and where its revocation is asked (OCSP). Kubernetes follows neither.
x509-certificate-subject_info_access = About the subject
x509-certificate-private_key_not_before = Private key signs from
x509-certificate-private_key_not_after = Private key signs until
x509-certificate-tls_features = Features that a server must offer
    .explain = With status_request, known as must-staple, the server must bring a proof that it is not revoked. Go does not ask for it.
x509-certificate-signed_timestamp = Promised to a public log
    .explain = When, and the SHA-256 of the log's key.
x509-certificate-netscape_cert_type = Netscape certificate type
    .explain = What certificates were used for before keyUsage; nobody reads it any more.
x509-certificate-directory_attribute = Attribute of the subject
x509-certificate-name_constraints = Name constraints
    .explain = The names that this CA may sign (+) and may not sign (-).
x509-certificate-certificate_policies = Policies
    .explain = By which rules the issuer says it issues. Kubernetes does not look at them.
x509-certificate-policy_mappings = Policies that count as the same
    .explain = On the left the issuer's policy, on the right the subject's.
x509-certificate-policy_constraints = Policy constraints
    .explain = After how many more certificates a policy is required (requireExplicitPolicy), or policies are mapped no more (inhibitPolicyMapping). Kubernetes does not look at them.
x509-certificate-inhibit_any_policy = Certificates until anyPolicy counts no more
x509-certificate-crl_distribution_points = Revocation lists
    .explain = Where the lists of revoked certificates are to be had. Kubernetes fetches none.
x509-certificate-freshest_crl = Delta revocation lists
    .explain = Where the lists of what was revoked since the last full list are to be had.
x509-certificate-other_extensions = Other extensions
x509-certificate-signature_algorithm = Signature algorithm
x509-certificate-fingerprint_sha256 = SHA-256 fingerprint
x509-certificate-fingerprint_sha1 = SHA-1 fingerprint
x509-certificate-spki_sha256 = SHA-256 of the public key
x509-certificate-ca_pin = CA pin
    .explain = What `kubeadm join` takes as --discovery-token-ca-cert-hash.
x509-request-attributes = Attributes
x509-revocation_list-this_update = Issued
x509-revocation_list-next_update = Next one due
x509-revocation_list-revoked_count = Revoked certificates
x509-revocation_list-number = Number of the list
x509-revocation_list-base_number = Number of the list that it adds to
    .explain = It is a delta list: it holds only what changed since that one.
x509-revocation_list-issuing_distribution_point = Scope of the list
    .explain = Where it is published, and which certificates it covers; it says nothing about others.

## Rules of the end entity

x509-structure-sound = The certificate is built as RFC 5280 asks.
x509-structure-refused = The verifier refuses to read the certificate: { $problem }
    .explain = Go's parser, and with it Kubernetes, refuses such a certificate before it looks at dates or signatures.
    .fix = Fetch the file again from where it was issued; if it is the same there, have it issued anew.
x509-extension-critical_handled = Every critical extension is understood: { $extensions }.
x509-extension-none_critical = No extension is marked critical.
x509-extension-unhandled_critical = A critical extension is not understood: { $extensions }.
    .explain = An issuer marks an extension critical so that whoever does not understand it refuses the certificate. Kubernetes does not understand this one.
    .fix = Have the certificate issued again without this extension, or with the extension not critical.
x509-extension-critical_not_reached = Critical extensions were not looked at.
x509-validity-within = { $judged_at } lies between { $not_before } and { $not_after }.
    .explain = Both ends are included, and Kubernetes allows no leeway.
x509-validity-expired = The certificate expired on { $not_after }; it was judged at { $judged_at }.
    .explain = That is { $off } too late, and Kubernetes allows no leeway after the last second. The client certificates and server certificates that kubeadm makes last one year.
    .fix = If kubeadm made it, renew it on a control-plane node and restart the components that hold it: `kubeadm certs renew all`. A kubelet renews its own certificate; what to do when it did not is told among the findings.
x509-validity-not_yet_valid = The certificate holds from { $not_before } on; it was judged at { $judged_at }.
    .explain = That is { $off } too early, and Kubernetes allows no leeway before the first second. Often the clock of the issuing machine is ahead.
    .fix = Compare the clocks of the machines that issue and that verify: `timedatectl`.
x509-validity-unreadable = The dates of the certificate cannot be read.
x509-validity-not_reached = Dates were not looked at.
x509-host-matched = { $host } is one of the certificate's names: { $identifier }.
x509-host-mismatch = { $host } is none of the certificate's names: { $presented }. Nearest to it: { $nearest }.
    .explain = A client compares the host that it calls with the alternative names: labels one by one, a star for the first at most, addresses by their bytes. The common name does not count.
    .fix = Call the server by one of these names, or issue its certificate with this one too; for the API server, add it to certSANs and run `kubeadm init phase certs apiserver` after moving the old pair away.
x509-host-no_identifiers = The certificate has no alternative names, so that { $host } cannot match; its subject { $subject } does not count.
    .explain = Go ignores the common name of a server certificate since 1.15.
    .fix = Have the certificate issued again with alternative names.
x509-mailbox-matched = { $mailbox } is one of the certificate's names.
x509-mailbox-mismatch = { $mailbox } is none of the certificate's names: { $presented }.
    .explain = What stands before the at sign is compared letter for letter, the domain in any case.
    .fix = Have the certificate issued again with this mailbox.
x509-host-not_given = No host is given to compare with the certificate's names.
x509-host-not_reached = The host was not looked at.

## The path

x509-path-found = { $certificates ->
        [one] A path of one certificate leads
       *[other] A path of { $certificates } certificates leads
    } to the trust anchor { $anchor }.
x509-path-end_entity_is_anchor = { $subject } is a trust anchor itself.
    .explain = Go accepts a certificate that stands in the set of anchors as it is, without looking for an issuer.
x509-path-issuer_unknown = The issuer { $issuer } is not here, so that the signature cannot be checked.
    .explain = No certificate of that name was given; the certificate names the issuer's key by the id { $key_id }. That says nothing against it.
    .fix = Add the CA that the verifier trusts: for the API server's clients `sudo cat /etc/kubernetes/pki/ca.crt` on a control-plane node, or out of a kubeconfig that works `kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d`. For etcd it is `/etc/kubernetes/pki/etcd/ca.crt`.
x509-path-self_signed_not_trusted = { $subject } signed itself and is not one of the trust anchors here.
    .explain = Whoever trusts it must hold it as an anchor. A kubelet without a serving certificate from the cluster makes such a one.
    .fix = Add the CA that the verifier trusts, or give this certificate as the anchor.
x509-path-no_valid_path = { $candidates ->
        [one] One certificate is named { $issuer }, and it is not the issuer.
       *[other] { $candidates } certificates are named { $issuer }, and none of them leads to a trust anchor.
    }
    .explain = They fail for different reasons, which the steps of each tell.
x509-path-same_name_different_key = The certificate was signed by another CA that is also called { $issuer }.
    .explain = The CA that is given holds from { $issued } and has the key id { $given_key_id }; the certificate names the key { $wanted_key_id }. Every kubeadm cluster calls its CA the same: the cluster was probably rebuilt, or the file is of another cluster.
    .fix = Fetch the CA and the certificate from the same cluster: `kubectl config view --raw --minify` there shows both.
x509-path-issuer_expired = The issuer { $issuer } expired on { $not_after }; it was judged at { $judged_at }.
    .explain = That is { $off } too late. The certificate itself may still hold; its path does not. Go's message is the same for both, only the date differs.
    .fix = Renew the CA with the same key if you can, distribute it, then renew what it signed.
x509-path-issuer_not_yet_valid = The issuer { $issuer } holds from { $not_before } on; it was judged at { $judged_at }.
    .explain = That is { $off } too early; a clock may be wrong.
    .fix = Compare the clocks of the machines that issue and that verify: `timedatectl`.
x509-path-too_long = { $issuer } allows { $limit ->
        [0] no intermediate
        [one] one intermediate
       *[other] { $limit } intermediates
    } below it, and there { $below ->
        [one] is one.
       *[other] are { $below }.
    }
    .explain = pathLenConstraint says how many CAs may follow a CA on the way down to the certificate.
    .fix = Sign with a CA that is closer to the root, or have the upper CA issued again with a longer path.
x509-path-budget_exhausted = More than { $limit } certificates were tried as issuers; the search stopped.
    .explain = Go stops there too. So many certificates of one name are seldom meant.
x509-path-deeper_than_asked = More than { $limit ->
        [one] one intermediate stands
       *[other] { $limit } intermediates stand
    } between the certificate and the trust anchor, and no more are allowed here.
x509-path-not_reached = No path was looked for.

## One candidate

x509-candidate-kept = { $name } ({ $role }) is the issuer.
x509-candidate-dropped = { $name } ({ $role }) does not lead to a trust anchor.
x509-candidate-already_in_path = { $name } is in the path already.
x509-candidate-open = { $name } ({ $role }) is the issuer; its own issuer is not here.
x509-issuer_name-matches = Issuer and subject are the same name, byte for byte: { $name }.
x509-key_identifier-matches = The key id is the one that is asked for: { $key_id }.
x509-key_identifier-differs = The key id is { $given_key_id }, where { $wanted_key_id } is asked for.
    .explain = A key id helps to choose between CAs of one name. It refuses nobody: the signature decides.
x509-key_identifier-absent = One of the two key ids is missing; the signature decides.
x509-basic_constraints-is_ca = { $issuer } says that it is a CA.
x509-basic_constraints-not_ca = { $issuer } does not say that it is a CA.
    .explain = Only a certificate with cA TRUE in its basic constraints may sign others.
    .fix = Sign with the CA's own certificate and key.
x509-basic_constraints-unsaid = { $issuer } is of version { $version }, which cannot say whether it is a CA.
    .explain = Go takes such a certificate for a CA when it is a trust anchor.
x509-key_usage-cert_sign_permitted = The key usage of { $issuer } lets it sign certificates.
x509-key_usage-cert_sign_unsaid = { $issuer } does not restrict the use of its key.
x509-key_usage-cert_sign_not_permitted = The key usage of { $issuer } does not let it sign certificates: { $usages }.
    .explain = A CA with a key usage extension needs keyCertSign in it.
    .fix = Have the CA issued again with keyCertSign.
x509-signature-algorithm_accepted = Signatures of the algorithm { $algorithm } are accepted.
x509-signature-algorithm_refused = Signatures of the algorithm { $algorithm } are refused.
    .explain = Its signatures can be forged. Go refuses MD5 since 1.1 and SHA-1 since 1.18, and RSA keys under 1024 bits since 1.24.
    .fix = Have the certificate issued again with SHA-256 or better.
x509-signature-algorithm_unsupported = Signatures of the algorithm { $algorithm } are not verified by Kubernetes.
    .fix = Have the certificate issued again with RSA, ECDSA P-256, P-384 or P-521, or Ed25519.
x509-signature-valid = The key of { $issuer } made the signature ({ $algorithm }).
x509-signature-invalid = The signature ({ $algorithm }) names the key of { $issuer }, and does not fit the certificate's bytes.
    .explain = The certificate was changed after it was signed, or its signature was damaged.
    .fix = Fetch the certificate again from where it was issued.
x509-signature-other_key = The key of { $issuer } did not make the signature ({ $algorithm }).
x509-key_usage-permitted = The key usage { $usages } permits what is asked for: { $wanted }.
x509-key_usage-unsaid = The certificate does not restrict the use of its key.
x509-key_usage-not_permitted = The key usage { $usages } does not permit what is asked for: { $wanted }.
    .fix = Have the certificate issued again with this key usage.
x509-key_usage-not_reached = The key usage was not looked at.
x509-path_length-within = { $below ->
        [0] No intermediate stands
        [one] One intermediate stands
       *[other] { $below } intermediates stand
    } below it; { $limit ->
        [0] none is allowed.
        [one] one is allowed.
       *[other] { $limit } are allowed.
    }
x509-path_length-unlimited = It does not limit the length of the path.
x509-name_constraints-permitted = { $issuer } may sign every name below it.
x509-name_constraints-not_permitted = { $issuer } may not sign the name { $name }.
    .explain = Its name constraints are { $constraints }. A CA is held to them in everything below it.
    .fix = Leave the name out, or sign with a CA that may sign it.
x509-name_constraints-unreadable = The name { $name } cannot be compared with the name constraints of { $issuer }.
    .explain = What cannot be compared is not permitted.

## The purpose

x509-extended_key_usage-permitted = The certificate may be used as a { $purpose }: { $usages }.
x509-extended_key_usage-unrestricted = No certificate of the path restricts its use, as a { $purpose } or otherwise.
x509-extended_key_usage-not_permitted = { $name } may not be used as a { $purpose }; it permits { $usages }.
    .explain = The extended key usage of every certificate of the path must permit the purpose; a CA's restricts what is below it.
    .fix = Have the certificate issued for this purpose: clientAuth for a client, serverAuth for a server.
x509-extended_key_usage-not_asked = No purpose was asked for.
x509-extended_key_usage-not_reached = The purpose was not looked at.

## Requests

x509-request-signature_valid = The request is signed by its own key ({ $algorithm }).
    .explain = That shows that the requester holds the private key.
x509-request-signature_invalid = The request is not signed by its own key ({ $algorithm }).
    .explain = The request was changed after it was signed, or the key in it is not the requester's.
    .fix = Make the request again from the private key.
x509-request-signature_unsupported = The signature of the request ({ $algorithm }) cannot be checked here.

## What is worth telling

x509-structure-field_missing = The field { $field } is missing or is of another type.
    .explain = What could be read is shown.
x509-structure-field_unexpected = Something stands after { $after } that has no place there.
x509-structure-version_unknown = There is no version { $version }.
x509-structure-version_too_old = Extensions stand in a certificate of version { $version }; they came with version 3.
    .explain = Go does not look at them then.
x509-structure-algorithms_differ = The signed part names the algorithm { $inner }, the outer part { $outer }.
    .explain = The two must be the same; Go refuses the certificate.
x509-serial_number-negative = The serial number { $serial_number } is negative.
    .explain = RFC 5280 asks for a positive one. Go refuses such a certificate since 1.23, so that a cluster can fail on an upgrade.
    .fix = Have the certificate issued again before the upgrade.
x509-serial_number-zero = The serial number is 0.
    .explain = RFC 5280 asks for a positive one. Kubernetes accepts it; older releases of kubeadm gave it to their CAs.
x509-serial_number-too_long = The serial number has { $length } bytes; RFC 5280 allows 20.
x509-request-challenge_password = The request carries a challenge password.
    .explain = Whoever sees the request can read it. Kubernetes does not look at it.
    .fix = If the password is used anywhere else, change it there; make the request again without it.
x509-validity-reversed = The certificate ends on { $not_after }, before it begins on { $not_before }.
x509-extension-duplicate = The extension { $extension } stands twice.
    .explain = Go refuses the certificate; other readers differ about which of the two counts.
x509-extension-unreadable = The value of the extension { $extension } cannot be read.
x509-extension-damaged = The value of the extension { $extension } cannot be read.
    .explain = Kubernetes does not look at it.
x509-subject_alt_name-address_length = An address has { $length } bytes; it must have 4 or 16.
x509-key-unreadable = The public key cannot be read.
x509-key-unsupported = The public key is of the algorithm { $algorithm }, which is not verified here.
x509-key-too_weak = The RSA key has { $bits } bits; below { $minimum } a key counts as weak.
    .explain = Kubernetes accepts it all the same.
    .fix = Make a new key of at least 2048 bits, or an ECDSA P-256 key, and have a certificate issued for it.
x509-signature-weak_digest = The certificate is signed with { $algorithm }, whose signatures can be forged.
    .explain = Go, and with it Kubernetes, refuses to follow such a signature.
    .fix = Have the certificate issued again with SHA-256 or better.

## Behind the name of what was judged

brief-x509-structure-refused = is not built as the verifier asks
brief-x509-extension-unhandled_critical = has a critical extension that is not understood
brief-x509-validity-expired = has expired
brief-x509-validity-not_yet_valid = is not valid yet
brief-x509-validity-unreadable = has dates that cannot be read
brief-x509-host-mismatch = is for another host
brief-x509-host-no_identifiers = names no host
brief-x509-path-found = leads to a trusted CA
brief-x509-path-end_entity_is_anchor = is trusted itself
brief-x509-path-issuer_unknown = is in order as far as it goes, but the CA that issued it is not here
brief-x509-path-self_signed_not_trusted = signed itself, and is not trusted
brief-x509-path-no_valid_path = leads to no trusted CA
brief-x509-path-same_name_different_key = was signed by another CA of the same name
brief-x509-path-issuer_expired = was issued by a CA that has expired
brief-x509-path-issuer_not_yet_valid = was issued by a CA that is not valid yet
brief-x509-path-too_long = stands below more CAs than one of them allows
brief-x509-path-budget_exhausted = has more possible issuers than are tried
brief-x509-basic_constraints-not_ca = was signed by a certificate that is no CA
brief-x509-key_usage-cert_sign_not_permitted = was signed by a key that may not sign certificates
brief-x509-key_usage-not_permitted = has a key that may not be used for this
brief-x509-mailbox-mismatch = is for another mailbox
brief-x509-path-deeper_than_asked = stands below more CAs than are allowed here
brief-x509-signature-algorithm_refused = is signed with an algorithm that is refused
brief-x509-signature-algorithm_unsupported = is signed with an algorithm that Kubernetes does not verify
brief-x509-signature-invalid = does not fit its signature
brief-x509-name_constraints-not_permitted = has a name that its CA may not sign
brief-x509-name_constraints-unreadable = has a name that cannot be compared with its CA's constraints
brief-x509-extended_key_usage-not_permitted = may not be used for this purpose

## Names of the rules

rule-x509-structure = Structure
rule-x509-extension = Critical extensions
rule-x509-validity = Validity
rule-x509-host = Host
rule-x509-extended_key_usage = Extended key usage
rule-x509-path = Path to a trusted CA
rule-x509-candidate = Possible issuer
rule-x509-issuer_name = Issuer name
rule-x509-key_identifier = Key identifiers
rule-x509-basic_constraints = Basic constraints
rule-x509-path_length = Path length
rule-x509-key_usage = Key usage
rule-x509-mailbox = Mailbox
rule-x509-name_constraints = Name constraints
rule-x509-signature = Signature
rule-x509-request = Request

# Certificates, requests, paths.

## What was read

x509-certificate-subject = Subject
x509-certificate-issuer = Issuer
x509-certificate-serial_number = Serial number
x509-certificate-version = Version
x509-certificate-kubernetes_uid = User UID
    .explain = Since 1.33, the API server uses the subject's attribute 1.3.6.1.4.1.57683.2 as the user's UID.
x509-certificate-issuer_unique_id = Issuer unique id
x509-certificate-subject_unique_id = Subject unique id
x509-certificate-not_before = Valid from
x509-certificate-not_after = Valid until
    .explain = The last second at which the certificate is valid.
x509-certificate-lifetime = Lifetime
x509-certificate-public_key = Public key
x509-certificate-subject_alt_names = Alternative names
    .explain = The host names and addresses that a server certificate is valid for. The common name is ignored.
x509-certificate-issuer_alt_names = Issuer alternative names
x509-certificate-key_usage = Key usage
x509-certificate-extended_key_usage = Extended key usage
    .explain = What the certificate may be used for. Kubernetes requires clientAuth from a client and serverAuth from a server.
x509-certificate-basic_constraints = Basic constraints
x509-certificate-subject_key_identifier = Subject key id
x509-certificate-authority_key_identifier = Issuer key id
    .explain = Tells which of several CAs with the same name signed this certificate.
x509-certificate-authority_cert_issuer = Issuer of the issuer's certificate
x509-certificate-authority_cert_serial_number = Serial number of the issuer's certificate
x509-certificate-computed_key_id = SHA-1 of the key
    .explain = The certificate gives no key id. Certificates that it signed most likely refer to its key by this one.
x509-certificate-authority_info_access = Issuer information
    .explain = Where to get the issuer's certificate (caIssuers) and where to ask about revocation (OCSP). Kubernetes uses neither.
x509-certificate-subject_info_access = Subject information
x509-certificate-private_key_not_before = Private key signs from
x509-certificate-private_key_not_after = Private key signs until
x509-certificate-tls_features = Required TLS features
    .explain = With status_request (must-staple), the server must send proof that the certificate is not revoked. Go does not require it.
x509-certificate-signed_timestamp = Signed certificate timestamp
    .explain = The promise of a public log to include the certificate: its time, and the SHA-256 of the log's key.
x509-certificate-netscape_cert_type = Netscape certificate type
    .explain = How certificate purposes were written before keyUsage. No software reads it any more.
x509-certificate-directory_attribute = Subject directory attribute
x509-certificate-name_constraints = Name constraints
    .explain = The names that this CA may sign (+) and may not sign (-).
x509-certificate-certificate_policies = Policies
    .explain = The rules by which the issuer says it issues certificates. Kubernetes ignores them.
x509-certificate-policy_mappings = Policy mappings
    .explain = Left: the issuer's policy. Right: the subject's policy that counts as the same.
x509-certificate-policy_constraints = Policy constraints
    .explain = After how many more certificates a policy is required (requireExplicitPolicy), or policies are no longer mapped (inhibitPolicyMapping). Kubernetes ignores this.
x509-certificate-inhibit_any_policy = Certificates until anyPolicy no longer counts
x509-certificate-crl_distribution_points = Revocation lists
    .explain = Where to get the lists of revoked certificates. Kubernetes fetches none.
x509-certificate-freshest_crl = Delta revocation lists
    .explain = Where to get the lists of certificates revoked since the last full list.
x509-certificate-other_extensions = Other extensions
x509-certificate-signature_algorithm = Signature algorithm
x509-certificate-fingerprint_sha256 = SHA-256 fingerprint
x509-certificate-fingerprint_sha1 = SHA-1 fingerprint
x509-certificate-spki_sha256 = SHA-256 of the public key
x509-certificate-ca_pin = CA certificate hash
    .explain = The value for --discovery-token-ca-cert-hash of `kubeadm join`.
x509-request-attributes = Attributes
x509-revocation_list-this_update = Issued
x509-revocation_list-next_update = Next update due
x509-revocation_list-revoked_count = Revoked certificates
x509-revocation_list-number = List number
x509-revocation_list-base_number = Base list number
    .explain = This is a delta list: it has only what changed since that list.
x509-revocation_list-issuing_distribution_point = Scope of the list
    .explain = Where the list is published and which certificates it covers. It says nothing about other certificates.

## Rules of the end entity

x509-structure-sound = Well formed (RFC 5280).
x509-structure-refused = The verifier cannot parse the certificate: { $problem }
    .explain = Go's parser, and so Kubernetes, rejects such a certificate before it checks dates or signatures.
    .fix = Fetch the file again from where it was issued. If it is the same there, have it issued again.
x509-extension-critical_handled = All critical extensions are supported: { $extensions }.
x509-extension-none_critical = No extension is marked critical.
x509-extension-unhandled_critical = There is an unsupported critical extension: { $extensions }.
    .explain = An issuer marks an extension critical so that software which does not support it rejects the certificate. Kubernetes does not support this one.
    .fix = Have the certificate issued again without this extension, or with the extension not critical.
x509-extension-critical_not_reached = Critical extensions were not checked.
x509-validity-within = Within its dates ({ $not_before } to { $not_after }, checked at { $judged_at }).
    .explain = Both ends are included. Kubernetes allows no leeway.
x509-validity-expired = The certificate expired on { $not_after }, { $off } ago.
    .explain = It was judged at { $judged_at }; Kubernetes allows no leeway after the last second. The client and serving certificates that kubeadm makes last one year.
    .fix = { $renewer ->
        [kubelet-client] kubeadm does not renew this certificate. Make a new kubeconfig for the node on a control-plane node: `sudo { $command } > kubelet.conf`. Put it in `/etc/kubernetes/kubelet.conf` on the node, then remove the old certificates there and restart the kubelet, which then renews it: `sudo rm /var/lib/kubelet/pki/kubelet-client-*`, `sudo systemctl restart kubelet`.
        [kubelet-serving] kubeadm does not renew this certificate. The kubelet requests the next one, and someone must approve it: `{ $command }`, `kubectl certificate approve NAME`.
        [kubeadm] Renew it on a control-plane node, then restart the components that use it: `sudo { $command }`.
       *[other] Have it issued again where it was issued. If kubeadm made it, renew it on a control-plane node, then restart the components that use it: `sudo kubeadm certs renew all`.
    }
x509-validity-not_yet_valid = The certificate is not valid before { $not_before } (checked at { $judged_at }).
    .explain = That is { $off } too early; Kubernetes allows no leeway before the first second. The issuing machine's clock is often ahead.
    .fix = Compare the clocks of the issuing and the verifying machine: `timedatectl`.
x509-validity-unreadable = The certificate's dates cannot be read.
x509-validity-not_reached = Dates were not checked.
x509-host-matched = The certificate is valid for { $host }: it lists { $identifier }.
x509-host-mismatch = { $nearest-given ->
        [0] The certificate is not valid for { $host }. It lists { $presented }.
       *[other] The certificate is not valid for { $host }. It lists { $presented }; the closest is { $nearest }.
    }
    .explain = A client compares the host it connects to with the subject alternative names: label by label, with a wildcard for the first label only; IP addresses by their bytes. The common name is ignored.
    .fix = Connect to the server by one of these names, or issue its certificate with this name too. For the API server: add it to certSANs, move the old certificate and key away, and run `kubeadm init phase certs apiserver`.
x509-host-no_identifiers = { $subject-given ->
        [empty] The certificate has no subject alternative names, so it cannot match { $host }.
       *[other] The certificate has no subject alternative names, so it cannot match { $host }. Its subject { $subject } is ignored.
    }
    .explain = Since 1.15, Go ignores the common name of a server certificate.
    .fix = Have the certificate issued again with subject alternative names.
x509-mailbox-matched = The certificate is valid for { $mailbox }.
x509-mailbox-mismatch = The certificate is not valid for { $mailbox }. It lists { $presented }.
    .explain = The part before the at sign must match exactly, the domain in any case.
    .fix = Have the certificate issued again with this mailbox.
x509-host-not_given = No host was given to compare with the certificate's names.
x509-host-not_reached = The host was not checked.

## The path

x509-path-found = Chains to the trusted CA { $anchor } ({ $certificates ->
        [one] { $certificates } certificate
       *[other] { $certificates } certificates
    }).
x509-path-end_entity_is_anchor = { $subject-given ->
        [empty] The certificate is itself a trust anchor.
       *[other] { $subject } is itself a trust anchor.
    }
    .explain = Go accepts a certificate that is one of the trust anchors as it is, without looking for an issuer.
x509-path-issuer_unknown = { $issuer-given ->
        [empty] The issuer's certificate was not provided, so the signature cannot be checked.
       *[other] The issuer's certificate ({ $issuer }) was not provided, so the signature cannot be checked.
    }
    .explain = { $key_id-given ->
        [0] No certificate with that name was provided. That does not mean that this certificate is bad.
       *[other] No certificate with that name was provided; the issuer's key id is { $key_id }. That does not mean that this certificate is bad.
    }
    .fix = Add the CA that the verifier trusts. For the API server's clients, on a control-plane node: `sudo cat /etc/kubernetes/pki/ca.crt`, or from a kubeconfig that works: `kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d`. For etcd: `/etc/kubernetes/pki/etcd/ca.crt`.
x509-path-self_signed_not_trusted = { $subject-given ->
        [empty] The certificate is self-signed and is not one of the trust anchors.
       *[other] { $subject } is self-signed and is not one of the trust anchors.
    }
    .explain = A client trusts it only if it has this certificate as a trust anchor. A kubelet makes such a certificate when the cluster has not issued its serving certificate.
    .fix = Add the CA that the verifier trusts, or provide this certificate as the trust anchor.
x509-path-no_valid_path = { $candidates ->
        [one] One certificate is named { $issuer }, but it is not the issuer.
       *[other] { $candidates } certificates are named { $issuer }, but none of them chains to a trust anchor.
    }
    .explain = They fail for different reasons; see the steps of each.
x509-path-same_name_different_key = The certificate was signed by another CA that is also called { $issuer }.
    .explain = The CA that was provided is valid from { $issued } and { $given_key_id-given ->
        [0] gives no key id
       *[other] has key id { $given_key_id }
    }, but the certificate { $wanted_key_id-given ->
        [0] does not say which key signed it
       *[other] names { $wanted_key_id }
    }. Every kubeadm cluster gives its CA the same name. Either the cluster was rebuilt, or the file belongs to another cluster.
    .fix = Fetch the CA and the certificate from the same cluster. This prints both: `kubectl config view --raw --minify`.
x509-path-issuer_expired = The issuer { $issuer } expired on { $not_after } (checked at { $judged_at }).
    .explain = That is { $off } too late. The certificate itself may still be within its dates, but its path is not. Go prints the same message for both; only the date differs.
    .fix = Renew the CA, with the same key if you can. Distribute it, then renew what it signed.
x509-path-issuer_not_yet_valid = The issuer { $issuer } is not valid before { $not_before } (checked at { $judged_at }).
    .explain = That is { $off } too early; a clock may be wrong.
    .fix = Compare the clocks of the issuing and the verifying machine: `timedatectl`.
x509-path-too_long = { $issuer } allows { $limit ->
        [0] no intermediates
        [one] one intermediate
       *[other] { $limit } intermediates
    } below it, but there { $below ->
        [one] is one.
       *[other] are { $below }.
    }
    .explain = pathLenConstraint limits how many CAs may come between a CA and the end-entity certificate.
    .fix = Sign with a CA that is closer to the root, or have the upper CA issued again with a longer path.
x509-path-budget_exhausted = The search stopped after { $limit } certificates had been tried as issuers.
    .explain = Go stops there too. So many certificates with the same name are rarely intended.
x509-path-deeper_than_asked = There are more than { $limit ->
        [one] one intermediate
       *[other] { $limit } intermediates
    } between the certificate and the trust anchor, which is the limit that was set.
x509-path-not_reached = No path was built.

## One candidate

x509-candidate-kept = { $name } ({ $role }) is the issuer.
x509-candidate-dropped = { $name } ({ $role }) does not chain to a trust anchor.
x509-candidate-already_in_path = { $name } is already in the path.
x509-candidate-open = { $name } ({ $role }) is the issuer; its own issuer was not provided.
x509-issuer_name-matches = Issuer and subject are identical, byte for byte: { $name }.
x509-key_identifier-matches = The CA's key id is the one that the certificate asks for: { $key_id }.
x509-key_identifier-differs = The CA's key id is { $given_key_id }, but the certificate asks for { $wanted_key_id }.
    .explain = A key id helps to choose between CAs with the same name. It rules none out; the signature decides.
x509-key_identifier-absent = One of the two key ids is missing, so the signature decides.
x509-basic_constraints-is_ca = { $issuer } is marked as a CA.
x509-basic_constraints-not_ca = { $issuer-given ->
        [empty] The certificate is not marked as a CA.
       *[other] { $issuer } is not marked as a CA.
    }
    .explain = Only a certificate with cA TRUE in its basic constraints may sign others.
    .fix = Sign with the CA's own certificate and key.
x509-basic_constraints-unsaid = { $issuer } is a version { $version } certificate, which cannot be marked as a CA.
    .explain = Go treats such a certificate as a CA if it is a trust anchor.
x509-key_usage-cert_sign_permitted = The key usage of { $issuer } allows signing certificates.
x509-key_usage-cert_sign_unsaid = { $issuer } does not restrict its key usage.
x509-key_usage-cert_sign_not_permitted = The key usage of { $issuer } does not allow signing certificates: { $usages }.
    .explain = If a CA has the key usage extension, it must include keyCertSign.
    .fix = Have the CA issued again with keyCertSign.
x509-signature-algorithm_accepted = The signature algorithm { $algorithm } is accepted.
x509-signature-algorithm_refused = The signature algorithm { $algorithm } is rejected.
    .explain = Signatures with it can be forged. Go rejects MD5 since 1.1, SHA-1 since 1.18, and RSA keys under 1024 bits since 1.24.
    .fix = Have the certificate issued again with SHA-256 or better.
x509-signature-algorithm_unsupported = Kubernetes does not verify signatures with the algorithm { $algorithm }.
    .fix = Have the certificate issued again with RSA, ECDSA P-256, P-384 or P-521, or Ed25519.
x509-signature-valid = Signed with the key of { $issuer } ({ $algorithm }).
x509-signature-invalid = The certificate names { $issuer } as its issuer, but the signature ({ $algorithm }) does not fit the certificate's bytes.
    .explain = The certificate was changed after it was signed, or its signature was damaged.
    .fix = Fetch the certificate again from where it was issued.
x509-signature-other_key = The key of { $issuer } did not make the signature ({ $algorithm }).
x509-key_usage-permitted = The key usage { $usages } allows { $wanted }.
x509-key_usage-unsaid = The certificate does not restrict its key usage.
x509-key_usage-not_permitted = The key usage { $usages } does not allow { $wanted }.
    .fix = Have the certificate issued again with this key usage.
x509-key_usage-not_reached = The key usage was not checked.
x509-path_length-within = { $below ->
        [0] There are no intermediates below it
        [one] There is one intermediate below it
       *[other] There are { $below } intermediates below it
    } ({ $limit ->
        [0] none allowed
        [one] one allowed
       *[other] { $limit } allowed
    }).
x509-path_length-unlimited = It does not limit the path length.
x509-name_constraints-permitted = { $issuer } may sign every name below it.
x509-name_constraints-not_permitted = { $issuer } may not sign the name { $name }.
    .explain = Its name constraints are { $constraints }. They apply to everything below the CA.
    .fix = Leave the name out, or sign with a CA that may sign it.
x509-name_constraints-unreadable = The name { $name } cannot be compared with the name constraints of { $issuer }.
    .explain = A name that cannot be compared is not permitted.

## The purpose

x509-extended_key_usage-permitted = The certificate may be used as a { $purpose }: { $usages }.
x509-extended_key_usage-unrestricted = No certificate in the path restricts its use, so use as a { $purpose } is allowed.
x509-extended_key_usage-not_permitted = { $name-given ->
        [empty] The certificate may not be used as a { $purpose }; it allows { $usages }.
       *[other] { $name } may not be used as a { $purpose }; it allows { $usages }.
    }
    .explain = Every certificate in the path must allow the purpose in its extended key usage. A CA's restriction applies to everything below it.
    .fix = Have the certificate issued for this purpose: clientAuth for a client, serverAuth for a server.
x509-extended_key_usage-not_asked = No purpose was given to check.
x509-extended_key_usage-not_reached = The purpose was not checked.

## Requests

x509-request-signature_valid = Signed with its own key ({ $algorithm }).
    .explain = This proves that the requester has the private key.
x509-request-signature_invalid = The request was not signed with its own key ({ $algorithm }).
    .explain = Either the request was changed after it was signed, or the key in it is not the requester's.
    .fix = Make the request again from the private key.
x509-request-signature_unsupported = Credscope cannot check the request's signature ({ $algorithm }).

## Findings

x509-structure-field_missing = The field { $field } is missing or has the wrong type.
    .explain = Everything that could be read is shown.
x509-structure-field_unexpected = There is unexpected data after { $after }.
x509-structure-version_unknown = Version { $version } does not exist.
x509-structure-version_too_old = A version { $version } certificate has extensions, which exist only since version 3.
    .explain = Go ignores them in such a certificate.
x509-structure-algorithms_differ = The signed part names the algorithm { $inner }, the outer part names { $outer }.
    .explain = The two must be identical, or Go rejects the certificate.
x509-serial_number-negative = The serial number { $serial_number } is negative.
    .explain = RFC 5280 requires a positive number. Go rejects such a certificate since 1.23, so a cluster can fail after an upgrade.
    .fix = Have the certificate issued again before the upgrade.
x509-serial_number-zero = The serial number is 0.
    .explain = RFC 5280 requires a positive number. Kubernetes accepts 0; older kubeadm releases gave it to their CAs.
x509-serial_number-too_long = The serial number has { $length } bytes; RFC 5280 allows 20.
x509-request-challenge_password = The request contains a challenge password.
    .explain = Anyone who sees the request can read it. Kubernetes ignores it.
    .fix = If the password is used anywhere else, change it there. Make the request again without it.
x509-validity-reversed = The certificate ends on { $not_after }, before it starts on { $not_before }.
x509-extension-duplicate = The extension { $extension } appears twice.
    .explain = Go rejects the certificate. Other parsers differ in which of the two they use.
x509-extension-unreadable = The value of the extension { $extension } cannot be read.
x509-extension-damaged = The value of the extension { $extension } cannot be read.
    .explain = Kubernetes ignores it.
x509-subject_alt_name-address_length = An address has { $length } bytes; it must have 4 or 16.
x509-key-unreadable = The public key cannot be read.
x509-key-unsupported = The public key's algorithm is { $algorithm }, which Credscope cannot verify.
x509-key-too_weak = The RSA key has { $bits } bits. A key below { $minimum } bits is weak.
    .explain = Kubernetes accepts it nevertheless.
    .fix = Make a new key of at least 2048 bits, or an ECDSA P-256 key, and have a certificate issued for it.
x509-signature-weak_digest = The certificate is signed with { $algorithm }, whose signatures can be forged.
    .explain = Go, and so Kubernetes, does not accept such a signature.
    .fix = Have the certificate issued again with SHA-256 or better.

## After the name of what was judged

brief-x509-structure-refused = cannot be parsed by the verifier
brief-x509-extension-unhandled_critical = has an unsupported critical extension
brief-x509-validity-expired = has expired
brief-x509-validity-not_yet_valid = is not valid yet
brief-x509-validity-unreadable = has dates that cannot be read
brief-x509-host-mismatch = is for another host
brief-x509-host-no_identifiers = names no host
brief-x509-path-found = chains to a trusted CA
brief-x509-path-end_entity_is_anchor = is itself trusted
brief-x509-path-issuer_unknown = passes all checks so far, but the CA that issued it was not provided
brief-x509-path-self_signed_not_trusted = is self-signed and not trusted
brief-x509-path-no_valid_path = does not chain to a trusted CA
brief-x509-path-same_name_different_key = was signed by another CA with the same name
brief-x509-path-issuer_expired = was issued by a CA that has expired
brief-x509-path-issuer_not_yet_valid = was issued by a CA that is not valid yet
brief-x509-path-too_long = is below more CAs than one of them allows
brief-x509-path-budget_exhausted = has more possible issuers than can be tried
brief-x509-basic_constraints-not_ca = was signed by a certificate that is not a CA
brief-x509-key_usage-cert_sign_not_permitted = was signed with a key that may not sign certificates
brief-x509-key_usage-not_permitted = has a key that may not be used for this purpose
brief-x509-mailbox-mismatch = is for another mailbox
brief-x509-path-deeper_than_asked = is below more CAs than the limit allows
brief-x509-signature-algorithm_refused = is signed with a rejected algorithm
brief-x509-signature-algorithm_unsupported = is signed with an algorithm that Kubernetes does not verify
brief-x509-signature-invalid = does not match its signature
brief-x509-name_constraints-not_permitted = has a name that its CA may not sign
brief-x509-name_constraints-unreadable = has a name that cannot be compared with its CA's constraints
brief-x509-extended_key_usage-not_permitted = may not be used for this purpose

## Names of the rules

rule-x509-structure = Structure
rule-x509-extension = Critical extensions
rule-x509-validity = Validity
rule-x509-host = Host name
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

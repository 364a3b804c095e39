codes! {
    // Contents.
    /// The subject's name (RFC 4514).
    SUBJECT = Fact "x509.certificate.subject" [value: Text];
    /// The issuer's name (RFC 4514).
    ISSUER = Fact "x509.certificate.issuer" [value: Text];
    /// The serial number, hexadecimal with colons.
    SERIAL_NUMBER = Fact "x509.certificate.serial_number" [value: Text];
    /// The UID that Kubernetes reads from the subject since 1.33.
    KUBERNETES_UID = Fact "x509.certificate.kubernetes_uid" [value: Text];
    /// issuerUniqueID, hexadecimal.
    ISSUER_UNIQUE_ID = Fact "x509.certificate.issuer_unique_id" [value: Text];
    /// subjectUniqueID, hexadecimal.
    SUBJECT_UNIQUE_ID = Fact "x509.certificate.subject_unique_id" [value: Text];
    /// The version: 1, 2 or 3.
    VERSION = Fact "x509.certificate.version" [value: Integer];
    /// First second of validity.
    NOT_BEFORE = Fact "x509.certificate.not_before" [value: Instant];
    /// Last second of validity.
    NOT_AFTER = Fact "x509.certificate.not_after" [value: Instant];
    /// From notBefore to notAfter.
    LIFETIME = Fact "x509.certificate.lifetime" [value: Duration];
    /// Algorithm and size.
    PUBLIC_KEY = Fact "x509.certificate.public_key" [value: Text];
    /// Names of the subjectAltName extension.
    SUBJECT_ALT_NAMES = Fact "x509.certificate.subject_alt_names" [value: List];
    /// Names of the issuerAltName extension.
    ISSUER_ALT_NAMES = Fact "x509.certificate.issuer_alt_names" [value: List];
    /// Bits of keyUsage, by their names in RFC 5280.
    KEY_USAGE = Fact "x509.certificate.key_usage" [value: List];
    /// Purposes of extKeyUsage, by their names in RFC 5280 or dotted.
    EXTENDED_KEY_USAGE = Fact "x509.certificate.extended_key_usage" [value: List];
    /// basicConstraints.
    BASIC_CONSTRAINTS = Fact "x509.certificate.basic_constraints" [value: Text];
    /// Key id of the subject.
    SUBJECT_KEY_IDENTIFIER = Fact "x509.certificate.subject_key_identifier" [value: Text];
    /// Key id of the issuer.
    AUTHORITY_KEY_IDENTIFIER = Fact "x509.certificate.authority_key_identifier" [value: Text];
    /// A name of the issuer's issuer, next to the key id.
    AUTHORITY_CERT_ISSUER = Fact "x509.certificate.authority_cert_issuer" [value: Text];
    /// The serial number of the issuer's certificate, next to the key id.
    AUTHORITY_CERT_SERIAL = Fact "x509.certificate.authority_cert_serial_number" [value: Text];
    /// The key id as most CAs derive it, if the certificate contains none.
    COMPUTED_KEY_ID = Fact "x509.certificate.computed_key_id" [value: Text];
    /// The location of the issuer's certificate or its OCSP responder.
    AUTHORITY_INFO_ACCESS = Fact "x509.certificate.authority_info_access" [value: Text];
    /// The location of what the subject offers.
    SUBJECT_INFO_ACCESS = Fact "x509.certificate.subject_info_access" [value: Text];
    /// The private key signs from this instant on.
    PRIVATE_KEY_NOT_BEFORE = Fact "x509.certificate.private_key_not_before" [value: Instant];
    /// The private key signs until this instant.
    PRIVATE_KEY_NOT_AFTER = Fact "x509.certificate.private_key_not_after" [value: Instant];
    /// What a server must offer in the handshake.
    TLS_FEATURES = Fact "x509.certificate.tls_features" [value: List];
    /// A log's promise to publish the certificate: the time and the log's id.
    SIGNED_TIMESTAMP = Fact "x509.certificate.signed_timestamp" [value: Text];
    /// Bits of Netscape's certificate type.
    NETSCAPE_CERT_TYPE = Fact "x509.certificate.netscape_cert_type" [value: List];
    /// An attribute of the subject that is not part of its name.
    DIRECTORY_ATTRIBUTE = Fact "x509.certificate.directory_attribute" [value: Text];
    /// Subtrees that restrict the names below a CA.
    NAME_CONSTRAINTS = Fact "x509.certificate.name_constraints" [value: List];
    /// Policies that a certificate was issued under, or that a CA can issue under.
    CERTIFICATE_POLICIES = Fact "x509.certificate.certificate_policies" [value: List];
    /// Pairs of policies that count as equal.
    POLICY_MAPPINGS = Fact "x509.certificate.policy_mappings" [value: List];
    /// The numbers of certificates after which a policy is required, and after which policies are no longer
    /// mapped.
    POLICY_CONSTRAINTS = Fact "x509.certificate.policy_constraints" [value: List];
    /// The number of certificates after which anyPolicy no longer counts.
    INHIBIT_ANY_POLICY = Fact "x509.certificate.inhibit_any_policy" [value: Text];
    /// The locations of the issuer's revocation lists.
    CRL_DISTRIBUTION_POINTS = Fact "x509.certificate.crl_distribution_points" [value: List];
    /// The locations of the issuer's delta revocation lists.
    FRESHEST_CRL = Fact "x509.certificate.freshest_crl" [value: List];
    /// The other extensions.
    OTHER_EXTENSIONS = Fact "x509.certificate.other_extensions" [value: List];
    /// The signature algorithm.
    SIGNATURE_ALGORITHM = Fact "x509.certificate.signature_algorithm" [value: Text];
    /// SHA-256 of the certificate.
    FINGERPRINT_SHA256 = Fact "x509.certificate.fingerprint_sha256" [value: Text];
    /// SHA-1 of the certificate.
    FINGERPRINT_SHA1 = Fact "x509.certificate.fingerprint_sha1" [value: Text];
    /// SHA-256 of the public key.
    SPKI_SHA256 = Fact "x509.certificate.spki_sha256" [value: Text];
    /// The pin of a CA for `kubeadm join`.
    CA_PIN = Fact "x509.certificate.ca_pin" [value: Text];
    /// Attributes of a request other than its extensions.
    REQUEST_ATTRIBUTES = Fact "x509.request.attributes" [value: List];
    /// When a revocation list was issued.
    THIS_UPDATE = Fact "x509.revocation_list.this_update" [value: Instant];
    /// When the next list is due.
    NEXT_UPDATE = Fact "x509.revocation_list.next_update" [value: Instant];
    /// The number of revoked certificates.
    REVOKED_COUNT = Fact "x509.revocation_list.revoked_count" [value: Integer];
    /// The sequence number of the list.
    CRL_NUMBER = Fact "x509.revocation_list.number" [value: Text];
    /// The number of the list that a delta list extends.
    BASE_CRL_NUMBER = Fact "x509.revocation_list.base_number" [value: Text];
    /// Where the list is published, and which certificates it covers.
    ISSUING_DISTRIBUTION_POINT = Fact "x509.revocation_list.issuing_distribution_point" [value: List];

    // Rules for the end entity.
    /// The certificate is well formed by the verifier's parser.
    STRUCTURE_SOUND = Rule "x509.structure.sound" [] "RFC 5280" "4.1";
    /// The verifier's parser refuses the certificate.
    STRUCTURE_REFUSED = Rule "x509.structure.refused" [problem: Code] "Go" "crypto/x509 parser.go";
    /// Every critical extension is understood.
    CRITICAL_HANDLED = Rule "x509.extension.critical_handled" [extensions: List] "RFC 5280" "4.2";
    /// No extension is critical.
    CRITICAL_NONE = Rule "x509.extension.none_critical" [] "RFC 5280" "4.2";
    /// A critical extension that the verifier does not understand.
    UNHANDLED_CRITICAL = Rule "x509.extension.unhandled_critical" [extensions: List] "RFC 5280" "4.2";
    /// Not reached.
    CRITICAL_NOT_REACHED = Rule "x509.extension.critical_not_reached" [] "RFC 5280" "4.2";
    /// The instant is within the validity period.
    VALIDITY_WITHIN = Rule "x509.validity.within" [not_before: Instant, not_after: Instant, judged_at: Instant] "RFC 5280" "4.1.2.5";
    /// The certificate has expired.
    ///
    /// `renewer` is `kubelet-client`, `kubelet-serving` or `kubeadm` where Kubernetes' own rules tell who renews it,
    /// with its command; both are absent otherwise.
    VALIDITY_EXPIRED = Rule "x509.validity.expired" [not_after: Instant, judged_at: Instant, off: Duration, renewer: Text, command: Text] "RFC 5280" "4.1.2.5";
    /// The certificate is not valid yet.
    VALIDITY_NOT_YET_VALID = Rule "x509.validity.not_yet_valid" [not_before: Instant, judged_at: Instant, off: Duration] "RFC 5280" "4.1.2.5";
    /// The dates cannot be read.
    VALIDITY_UNREADABLE = Rule "x509.validity.unreadable" [] "RFC 5280" "4.1.2.5";
    /// Not reached.
    VALIDITY_NOT_REACHED = Rule "x509.validity.not_reached" [] "RFC 5280" "4.1.2.5";
    /// One of the certificate's names matches the host.
    HOST_MATCHED = Rule "x509.host.matched" [host: Text, identifier: Text] "RFC 9525" "6";
    /// None of the certificate's names matches the host.
    HOST_MISMATCH = Rule "x509.host.mismatch" [host: Text, presented: List, nearest: List] "RFC 9525" "6";
    /// There is no subjectAltName to match; the common name does not count.
    HOST_NO_IDENTIFIERS = Rule "x509.host.no_identifiers" [host: Text, subject: Text] "RFC 9525" "6";
    /// No host was given.
    HOST_NOT_GIVEN = Rule "x509.host.not_given" [] "RFC 9525" "6";
    /// Not reached.
    HOST_NOT_REACHED = Rule "x509.host.not_reached" [] "RFC 9525" "6";

    // Rules for the path.
    /// There is a path to an anchor.
    PATH_FOUND = Rule "x509.path.found" [anchor: Text, certificates: Integer] "RFC 5280" "6.1";
    /// The certificate is an anchor itself.
    PATH_IS_ANCHOR = Rule "x509.path.end_entity_is_anchor" [subject: Text] "RFC 5280" "6.1";
    /// No certificate with the issuer's name was provided.
    PATH_ISSUER_UNKNOWN = Rule "x509.path.issuer_unknown" [issuer: Text, key_id: Text] "RFC 5280" "6.1";
    /// Self-signed, but not an anchor.
    PATH_SELF_SIGNED = Rule "x509.path.self_signed_not_trusted" [subject: Text] "RFC 5280" "6.1";
    /// The candidates fail for reasons of several kinds, or for one without its own code.
    PATH_NO_VALID_PATH = Rule "x509.path.no_valid_path" [issuer: Text, candidates: Integer] "RFC 5280" "6.1";
    /// A certificate with the issuer's name has a different key than the one that signed.
    PATH_SAME_NAME_DIFFERENT_KEY = Rule "x509.path.same_name_different_key"
        [issuer: Text, issued: Instant, wanted_key_id: Text, given_key_id: Text] "RFC 5280" "6.1.3";
    /// The issuer has expired.
    PATH_ISSUER_EXPIRED = Rule "x509.path.issuer_expired" [issuer: Text, not_after: Instant, judged_at: Instant, off: Duration] "RFC 5280" "6.1.3";
    /// The issuer is not valid yet.
    PATH_ISSUER_NOT_YET_VALID = Rule "x509.path.issuer_not_yet_valid" [issuer: Text, not_before: Instant, judged_at: Instant, off: Duration] "RFC 5280" "6.1.3";
    /// More certificates below a CA than its path length allows.
    PATH_TOO_LONG = Rule "x509.path.too_long" [issuer: Text, limit: Integer, below: Integer] "RFC 5280" "4.2.1.9";
    /// Too many signatures would have to be checked.
    PATH_BUDGET_EXHAUSTED = Rule "x509.path.budget_exhausted" [limit: Integer] "Go" "crypto/x509 verify.go maxChainSignatureChecks";
    /// Not reached.
    PATH_NOT_REACHED = Rule "x509.path.not_reached" [] "RFC 5280" "6.1";

    // Rules for one candidate in the path.
    /// The candidate is the issuer.
    CANDIDATE_KEPT = Rule "x509.candidate.kept" [name: Text, role: Word] "RFC 5280" "6.1.3";
    /// The candidate is not the issuer, or leads to no anchor.
    CANDIDATE_DROPPED = Rule "x509.candidate.dropped" [name: Text, role: Word] "RFC 5280" "6.1.3";
    /// The candidate is already in the path.
    CANDIDATE_REPEATED = Rule "x509.candidate.already_in_path" [name: Text] "RFC 5280" "6.1";
    /// The candidate is the issuer, but its own issuer was not provided.
    CANDIDATE_OPEN = Rule "x509.candidate.open" [name: Text, role: Word] "RFC 5280" "6.1.3";
    /// The candidate's subject is the issuer's name.
    ISSUER_NAME_MATCHES = Rule "x509.issuer_name.matches" [name: Text] "RFC 5280" "6.1.3";
    /// Key ids agree.
    KEY_IDENTIFIER_MATCHES = Rule "x509.key_identifier.matches" [key_id: Text] "RFC 5280" "4.2.1.1";
    /// Key ids differ: the candidate is tried last.
    KEY_IDENTIFIER_DIFFERS = Rule "x509.key_identifier.differs" [wanted_key_id: Text, given_key_id: Text] "RFC 5280" "4.2.1.1";
    /// One of the key ids is missing.
    KEY_IDENTIFIER_ABSENT = Rule "x509.key_identifier.absent" [] "RFC 5280" "4.2.1.1";
    /// basicConstraints marks the certificate as a CA.
    IS_CA = Rule "x509.basic_constraints.is_ca" [issuer: Text] "RFC 5280" "4.2.1.9";
    /// The certificate is not marked as a CA.
    NOT_CA = Rule "x509.basic_constraints.not_ca" [issuer: Text] "RFC 5280" "4.2.1.9";
    /// Older than version 3, without basicConstraints: counts as a CA if it is an anchor.
    CA_UNSAID = Rule "x509.basic_constraints.unsaid" [issuer: Text, version: Integer] "RFC 5280" "6.1.4";
    /// keyUsage allows the key to sign certificates.
    CERT_SIGN_PERMITTED = Rule "x509.key_usage.cert_sign_permitted" [issuer: Text] "RFC 5280" "4.2.1.3";
    /// There is no keyUsage.
    CERT_SIGN_UNSAID = Rule "x509.key_usage.cert_sign_unsaid" [issuer: Text] "RFC 5280" "4.2.1.3";
    /// keyUsage does not allow the key to sign certificates.
    CERT_SIGN_NOT_PERMITTED = Rule "x509.key_usage.cert_sign_not_permitted" [issuer: Text, usages: List] "RFC 5280" "4.2.1.3";
    /// The signature algorithm is accepted.
    ALGORITHM_ACCEPTED = Rule "x509.signature.algorithm_accepted" [algorithm: Text] "Go" "crypto/x509 x509.go checkSignature";
    /// The signature algorithm is known but refused.
    ALGORITHM_REFUSED = Rule "x509.signature.algorithm_refused" [algorithm: Text] "Go" "crypto/x509 x509.go checkSignature";
    /// The algorithm of the signature or of the key is unknown.
    ALGORITHM_UNSUPPORTED = Rule "x509.signature.algorithm_unsupported" [algorithm: Text] "Go" "crypto/x509 x509.go checkSignature";
    /// The signature was made by this key over these bytes.
    SIGNATURE_VALID = Rule "x509.signature.valid" [issuer: Text, algorithm: Text] "RFC 5280" "6.1.3";
    /// The key is the one named, but it did not sign these bytes.
    SIGNATURE_INVALID = Rule "x509.signature.invalid" [issuer: Text, algorithm: Text] "RFC 5280" "6.1.3";
    /// Another key made the signature.
    SIGNATURE_OTHER_KEY = Rule "x509.signature.other_key" [issuer: Text, algorithm: Text] "RFC 5280" "6.1.3";
    /// The path is no longer than the CA allows.
    PATH_LENGTH_WITHIN = Rule "x509.path_length.within" [limit: Integer, below: Integer] "RFC 5280" "4.2.1.9";
    /// The CA sets no path length.
    PATH_LENGTH_UNLIMITED = Rule "x509.path_length.unlimited" [] "RFC 5280" "4.2.1.9";
    /// The CA is allowed to sign every name.
    NAMES_PERMITTED = Rule "x509.name_constraints.permitted" [issuer: Text] "RFC 5280" "4.2.1.10";
    /// A name that the CA is not allowed to sign.
    NAME_NOT_PERMITTED = Rule "x509.name_constraints.not_permitted" [issuer: Text, name: Text, constraints: List] "RFC 5280" "4.2.1.10";
    /// A name or a constraint cannot be read, so nothing is permitted.
    NAME_CONSTRAINTS_UNREADABLE = Rule "x509.name_constraints.unreadable" [issuer: Text, name: Text] "RFC 5280" "4.2.1.10";

    // Purposes of the path.
    /// Every certificate in the path permits the purpose.
    PURPOSE_PERMITTED = Rule "x509.extended_key_usage.permitted" [purpose: Word, usages: List] "RFC 5280" "4.2.1.12";
    /// No certificate in the path restricts its purpose.
    PURPOSE_UNRESTRICTED = Rule "x509.extended_key_usage.unrestricted" [purpose: Word] "RFC 5280" "4.2.1.12";
    /// A certificate in the path does not permit the purpose.
    PURPOSE_NOT_PERMITTED = Rule "x509.extended_key_usage.not_permitted" [purpose: Word, usages: List, name: Text] "RFC 5280" "4.2.1.12";
    /// No purpose was given.
    PURPOSE_NOT_ASKED = Rule "x509.extended_key_usage.not_asked" [] "RFC 5280" "4.2.1.12";
    /// Not reached.
    PURPOSE_NOT_REACHED = Rule "x509.extended_key_usage.not_reached" [] "RFC 5280" "4.2.1.12";

    // The signature of a request.
    /// The requester holds the private key.
    REQUEST_SIGNATURE_VALID = Rule "x509.request.signature_valid" [algorithm: Text] "RFC 2986" "4.2";
    /// The request's own key did not make this signature.
    REQUEST_SIGNATURE_INVALID = Rule "x509.request.signature_invalid" [algorithm: Text] "RFC 2986" "4.2";
    /// The signature cannot be checked.
    REQUEST_SIGNATURE_UNSUPPORTED = Rule "x509.request.signature_unsupported" [algorithm: Text] "RFC 2986" "4.2";

    // Findings.
    /// A field is missing or of another type.
    FIELD_MISSING = Finding(Error) "x509.structure.field_missing" [field: Text] "RFC 5280" "4.1";
    /// An unexpected field.
    FIELD_UNEXPECTED = Finding(Warning) "x509.structure.field_unexpected" [after: Text] "RFC 5280" "4.1";
    /// A version that does not exist.
    VERSION_UNKNOWN = Finding(Error) "x509.structure.version_unknown" [version: Integer] "RFC 5280" "4.1.2.1";
    /// Extensions in a certificate older than version 3.
    VERSION_TOO_OLD = Finding(Warning) "x509.structure.version_too_old" [version: Integer] "RFC 5280" "4.1.2.9";
    /// The two signature algorithms differ.
    ALGORITHMS_DIFFER = Finding(Error) "x509.structure.algorithms_differ" [inner: Text, outer: Text] "RFC 5280" "4.1.1.2";
    /// A negative serial number: Go refuses it since 1.23.
    SERIAL_NEGATIVE = Finding(Error) "x509.serial_number.negative" [serial_number: Text] "RFC 5280" "4.1.2.2";
    /// The serial number 0, as in CAs of old kubeadm releases.
    SERIAL_ZERO = Finding(Notice) "x509.serial_number.zero" [] "RFC 5280" "4.1.2.2";
    /// A serial number of more than 20 bytes.
    SERIAL_TOO_LONG = Finding(Notice) "x509.serial_number.too_long" [length: Integer] "RFC 5280" "4.1.2.2";
    /// A password that anyone who sees the request can read.
    CHALLENGE_PASSWORD = Finding(Notice) "x509.request.challenge_password" [] "RFC 2985" "5.4.1";
    /// notAfter comes before notBefore.
    VALIDITY_REVERSED = Finding(Error) "x509.validity.reversed" [not_before: Instant, not_after: Instant] "RFC 5280" "4.1.2.5";
    /// The same extension occurs twice.
    EXTENSION_DUPLICATE = Finding(Error) "x509.extension.duplicate" [extension: Text] "RFC 5280" "4.2";
    /// The value of an extension is not as its type requires.
    EXTENSION_UNREADABLE = Finding(Error) "x509.extension.unreadable" [extension: Text] "RFC 5280" "4.2";
    /// The value of an extension that verifiers ignore is not as its type requires.
    EXTENSION_DAMAGED = Finding(Notice) "x509.extension.damaged" [extension: Text] "RFC 5280" "4.2";
    /// An address that is neither four nor sixteen bytes long.
    ADDRESS_LENGTH = Finding(Error) "x509.subject_alt_name.address_length" [length: Integer] "RFC 5280" "4.2.1.6";
    /// The public key cannot be read.
    KEY_UNREADABLE = Finding(Error) "x509.key.unreadable" [] "RFC 5280" "4.1.2.7";
    /// A key of an unsupported algorithm.
    KEY_UNSUPPORTED = Finding(Notice) "x509.key.unsupported" [algorithm: Text] "RFC 5280" "4.1.2.7";
    /// An RSA key that is too short to be safe.
    KEY_TOO_WEAK = Finding(Warning) "x509.key.too_weak" [bits: Integer, minimum: Integer] "NIST SP 800-131A" "3";
    /// A signature with a hash that is not collision-resistant.
    SIGNATURE_WEAK = Finding(Warning) "x509.signature.weak_digest" [algorithm: Text] "NIST SP 800-131A" "9";
}

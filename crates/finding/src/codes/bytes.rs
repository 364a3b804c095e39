codes! {
    // Values of which only the type is known.
    /// SEQUENCE or SET.
    DER_LIST = Finding(Info) "bytes.der.list" [type: Text, count: Integer] "X.690" "8.9";
    /// A numbered field that contains a value.
    DER_TAGGED = Finding(Info) "bytes.der.tagged" [number: Integer, length: Integer] "X.690" "8.14";
    /// INTEGER or ENUMERATED.
    DER_INTEGER = Finding(Info) "bytes.der.integer" [type: Text, value: Text] "X.690" "8.3";
    /// BOOLEAN.
    DER_BOOLEAN = Finding(Info) "bytes.der.boolean" [value: Text] "X.690" "8.2";
    /// OBJECT IDENTIFIER.
    DER_OID = Finding(Info) "bytes.der.oid" [name: Text] "X.690" "8.19";
    /// OCTET STRING or BIT STRING.
    DER_STRING = Finding(Info) "bytes.der.string" [type: Text, length: Integer] "X.690" "8.7";
    /// NULL.
    DER_NULL = Finding(Info) "bytes.der.null" [] "X.690" "8.8";
    /// A string of characters.
    DER_TEXT = Finding(Info) "bytes.der.text" [type: Text, text: Text] "X.690" "8.23";
    /// UTCTime or GeneralizedTime.
    DER_TIME = Finding(Info) "bytes.der.time" [type: Text, at: Instant] "X.690" "11.7";
    /// Any other type.
    DER_OTHER = Finding(Info) "bytes.der.other" [type: Text, length: Integer] "X.690" "8.1";
    /// Bytes that are not broken down because there are too many.
    DER_REST = Finding(Info) "bytes.der.rest" [count: Integer];
    /// A value, and any bytes next to it.
    DER_WHOLE = Finding(Info) "bytes.der.whole" [length: Integer] "X.690" "8.1";

    // Certificates.
    /// A certificate.
    CERTIFICATE = Finding(Info) "bytes.certificate.whole" [length: Integer, role: Text] "RFC 5280" "4.1";
    /// The signed part of a certificate.
    TBS_CERTIFICATE = Finding(Info) "bytes.certificate.tbs" [length: Integer] "RFC 5280" "4.1.1.1";
    /// The algorithm of a structure's signature.
    SIGNATURE_ALGORITHM = Finding(Info) "bytes.certificate.signature_algorithm" [name: Text] "RFC 5280" "4.1.1.2";
    /// The signature.
    SIGNATURE_VALUE = Finding(Info) "bytes.certificate.signature_value" [length: Integer] "RFC 5280" "4.1.1.3";
    /// An ECDSA signature, made of two numbers.
    SIGNATURE_ECDSA = Finding(Info) "bytes.certificate.signature_ecdsa" [length: Integer] "RFC 3279" "2.2.3";
    /// Both numbers of an ECDSA signature.
    SIGNATURE_NUMBERS = Finding(Info) "bytes.certificate.signature_numbers" [] "RFC 3279" "2.2.3";
    /// One number of an ECDSA signature.
    SIGNATURE_NUMBER = Finding(Info) "bytes.certificate.signature_number" [name: Text, length: Integer] "RFC 3279" "2.2.3";
    /// The version of a structure.
    VERSION = Finding(Info) "bytes.certificate.version" [version: Integer, written: Integer] "RFC 5280" "4.1.2.1";
    /// The serial number; `form` is `zero`, `negative`, `short` (63 bits), `medium` (128 bits) or `long`.
    SERIAL_NUMBER = Finding(Info) "bytes.certificate.serial_number" [form: Text, length: Integer, value: Text] "RFC 5280" "4.1.2.2";
    /// The signature algorithm again, within the signed part.
    TBS_SIGNATURE = Finding(Info) "bytes.certificate.signature" [name: Text] "RFC 5280" "4.1.2.3";
    /// Both ends of the validity period.
    VALIDITY = Finding(Info) "bytes.certificate.validity" [lifetime: Duration] "RFC 5280" "4.1.2.5";
    /// First second of validity.
    NOT_BEFORE = Finding(Info) "bytes.certificate.not_before" [at: Instant, type: Text] "RFC 5280" "4.1.2.5";
    /// Last second of validity.
    NOT_AFTER = Finding(Info) "bytes.certificate.not_after" [at: Instant, type: Text] "RFC 5280" "4.1.2.5";
    /// An identifier that is not used in practice.
    UNIQUE_ID = Finding(Info) "bytes.certificate.unique_id" [length: Integer] "RFC 5280" "4.1.2.8";

    // Names.
    /// The name of the signer.
    ISSUER = Finding(Info) "bytes.name.issuer" [name: Text] "RFC 5280" "4.1.2.4";
    /// The name of the key's owner.
    SUBJECT = Finding(Info) "bytes.name.subject" [name: Text, role: Text] "RFC 5280" "4.1.2.6";
    /// Any other distinguished name.
    NAME = Finding(Info) "bytes.name.other" [name: Text] "RFC 5280" "4.1.2.4";
    /// A part of a name.
    RDN = Finding(Info) "bytes.name.rdn" [count: Integer] "RFC 5280" "4.1.2.4";
    /// Type and value.
    ATTRIBUTE = Finding(Info) "bytes.name.attribute" [name: Text] "RFC 5280" "4.1.2.4";
    /// The type of an attribute.
    ATTRIBUTE_TYPE = Finding(Info) "bytes.name.attribute_type" [name: Text] "RFC 5280" "4.1.2.4";
    /// The value of an attribute that has no effect.
    ATTRIBUTE_VALUE = Finding(Info) "bytes.name.attribute_value" [name: Text, text: Text] "RFC 5280" "4.1.2.4";
    /// The subject's common name.
    COMMON_NAME = Finding(Info) "bytes.name.common_name" [text: Text, role: Text] "Kubernetes" "pkg/authentication/request/x509/x509.go";
    /// The subject's organization; `group` is `masters`, `admins`, `nodes` or `other`.
    ORGANIZATION = Finding(Info) "bytes.name.organization" [text: Text, role: Text, group: Text] "Kubernetes" "pkg/authentication/request/x509/x509.go";
    /// The subject's UID in Kubernetes.
    KUBERNETES_UID = Finding(Info) "bytes.name.kubernetes_uid" [text: Text] "Kubernetes" "pkg/authentication/request/x509/x509.go";
    /// An attribute of the subject that Kubernetes ignores.
    SUBJECT_VALUE = Finding(Info) "bytes.name.subject_value" [name: Text, text: Text] "Kubernetes" "pkg/authentication/request/x509/x509.go";
    /// A name of any form.
    GENERAL_NAME = Finding(Info) "bytes.name.general" [text: Text] "RFC 5280" "4.2.1.6";

    // Keys and algorithms.
    /// A public key with its algorithm.
    KEY = Finding(Info) "bytes.key.whole" [algorithm: Text] "RFC 5280" "4.1.2.7";
    /// The algorithm that the key is for.
    KEY_ALGORITHM = Finding(Info) "bytes.key.algorithm" [name: Text] "RFC 5280" "4.1.2.7";
    /// The key itself.
    KEY_BITS = Finding(Info) "bytes.key.bits" [length: Integer] "RFC 5280" "4.1.2.7";
    /// An algorithm by its object identifier.
    ALGORITHM = Finding(Info) "bytes.key.identifier" [name: Text] "RFC 5280" "4.1.1.2";
    /// NULL in place of parameters.
    PARAMETERS_NULL = Finding(Info) "bytes.key.no_parameters" [] "RFC 4055" "1.2";
    /// Parameters of an algorithm.
    PARAMETERS = Finding(Info) "bytes.key.parameters" [] "RFC 5280" "4.1.1.2";
    /// The curve of an EC key.
    NAMED_CURVE = Finding(Info) "bytes.key.curve" [name: Text] "RFC 5480" "2.1.1";
    /// Both numbers of an RSA key.
    RSA_KEY = Finding(Info) "bytes.key.rsa" [] "RFC 8017" "A.1.1";
    /// The modulus of an RSA key.
    MODULUS = Finding(Info) "bytes.key.modulus" [bits: Integer] "RFC 8017" "A.1.1";
    /// The public exponent of an RSA key.
    PUBLIC_EXPONENT = Finding(Info) "bytes.key.exponent" [value: Text] "RFC 8017" "A.1.1";
    /// The point of an EC key.
    EC_POINT = Finding(Info) "bytes.key.point" [length: Integer] "RFC 5480" "2.2";
    /// The format of the point.
    EC_FORMAT = Finding(Info) "bytes.key.point_format" [value: Text] "RFC 5480" "2.2";
    /// A coordinate of the point.
    EC_COORDINATE = Finding(Info) "bytes.key.coordinate" [name: Text, length: Integer] "RFC 5480" "2.2";
    /// The first byte of a BIT STRING.
    UNUSED_BITS = Finding(Info) "bytes.key.unused_bits" [count: Integer] "X.690" "8.6.2";
    /// The hash of RSASSA-PSS.
    PSS_HASH = Finding(Info) "bytes.key.pss_hash" [name: Text] "RFC 4055" "3.1";
    /// The mask generation function of RSASSA-PSS.
    PSS_MASK = Finding(Info) "bytes.key.pss_mask" [name: Text] "RFC 4055" "3.1";
    /// The salt length of RSASSA-PSS.
    PSS_SALT = Finding(Info) "bytes.key.pss_salt" [value: Text] "RFC 4055" "3.1";
    /// The trailer of RSASSA-PSS.
    PSS_TRAILER = Finding(Info) "bytes.key.pss_trailer" [value: Text] "RFC 4055" "3.1";

    // Extensions.
    /// All extensions.
    EXTENSIONS = Finding(Info) "bytes.extension.list" [count: Integer] "RFC 5280" "4.1.2.9";
    /// One extension.
    EXTENSION = Finding(Info) "bytes.extension.one" [name: Text, critical: Text] "RFC 5280" "4.2";
    /// The type of an extension.
    EXTENSION_ID = Finding(Info) "bytes.extension.identifier" [name: Text] "RFC 5280" "4.2";
    /// Whether the extension is critical.
    CRITICAL = Finding(Info) "bytes.extension.critical" [value: Text] "RFC 5280" "4.2";
    /// The value of an extension, wrapped in an OCTET STRING.
    EXTENSION_VALUE = Finding(Info) "bytes.extension.value" [name: Text, length: Integer] "RFC 5280" "4.2";
    /// basicConstraints.
    BASIC_CONSTRAINTS = Finding(Info) "bytes.extension.basic_constraints" [count: Integer] "RFC 5280" "4.2.1.9";
    /// Whether the subject is a CA.
    CA = Finding(Info) "bytes.extension.ca" [value: Text] "RFC 5280" "4.2.1.9";
    /// The maximum number of CAs below this one.
    PATH_LENGTH = Finding(Info) "bytes.extension.path_length" [value: Text] "RFC 5280" "4.2.1.9";
    /// keyUsage.
    KEY_USAGE = Finding(Info) "bytes.extension.key_usage" [usages: List] "RFC 5280" "4.2.1.3";
    /// extKeyUsage.
    EXT_KEY_USAGE = Finding(Info) "bytes.extension.ext_key_usage" [count: Integer] "RFC 5280" "4.2.1.12";
    /// One purpose.
    KEY_PURPOSE = Finding(Info) "bytes.extension.purpose" [name: Text] "RFC 5280" "4.2.1.12";
    /// subjectAltName.
    ALT_NAMES = Finding(Info) "bytes.extension.alt_names" [count: Integer] "RFC 5280" "4.2.1.6";
    /// A host name of a server.
    DNS_NAME = Finding(Info) "bytes.extension.dns_name" [text: Text] "RFC 9525" "6";
    /// An address of a server.
    IP_ADDRESS = Finding(Info) "bytes.extension.ip_address" [text: Text] "RFC 9525" "6";
    /// issuerAltName.
    ISSUER_ALT_NAMES = Finding(Info) "bytes.extension.issuer_alt_names" [count: Integer] "RFC 5280" "4.2.1.7";
    /// subjectKeyIdentifier.
    SUBJECT_KEY_ID = Finding(Info) "bytes.extension.subject_key_id" [value: Text] "RFC 5280" "4.2.1.2";
    /// authorityKeyIdentifier.
    AUTHORITY_KEY_ID = Finding(Info) "bytes.extension.authority_key_id" [] "RFC 5280" "4.2.1.1";
    /// The key id of the issuer.
    AUTHORITY_KEY = Finding(Info) "bytes.extension.authority_key" [value: Text] "RFC 5280" "4.2.1.1";
    /// The name of the issuer's issuer.
    AUTHORITY_NAME = Finding(Info) "bytes.extension.authority_name" [] "RFC 5280" "4.2.1.1";
    /// The serial number of the issuer's certificate.
    AUTHORITY_SERIAL = Finding(Info) "bytes.extension.authority_serial" [value: Text] "RFC 5280" "4.2.1.1";
    /// nameConstraints.
    NAME_CONSTRAINTS = Finding(Info) "bytes.extension.name_constraints" [] "RFC 5280" "4.2.1.10";
    /// Names that the CA can sign.
    PERMITTED = Finding(Info) "bytes.extension.permitted" [count: Integer] "RFC 5280" "4.2.1.10";
    /// Names that the CA cannot sign.
    EXCLUDED = Finding(Info) "bytes.extension.excluded" [count: Integer] "RFC 5280" "4.2.1.10";
    /// One subtree of names.
    SUBTREE = Finding(Info) "bytes.extension.subtree" [] "RFC 5280" "4.2.1.10";
    /// The top of a subtree.
    SUBTREE_BASE = Finding(Info) "bytes.extension.subtree_base" [text: Text] "RFC 5280" "4.2.1.10";
    /// The number in an extension that consists of one.
    NUMBER = Finding(Info) "bytes.extension.number" [name: Text, value: Text] "RFC 5280" "4.2";
    /// cRLDistributionPoints.
    DISTRIBUTION_POINTS = Finding(Info) "bytes.extension.distribution_points" [count: Integer] "RFC 5280" "4.2.1.13";
    /// One location of a revocation list.
    DISTRIBUTION_POINT = Finding(Info) "bytes.extension.distribution_point" [] "RFC 5280" "4.2.1.13";
    /// Names of the location.
    DISTRIBUTION_NAME = Finding(Info) "bytes.extension.distribution_name" [] "RFC 5280" "4.2.1.13";
    /// Reasons that a revocation list covers.
    REASONS = Finding(Info) "bytes.extension.reasons" [names: List] "RFC 5280" "4.2.1.13";
    /// The issuer of the revocation list.
    LIST_ISSUER = Finding(Info) "bytes.extension.list_issuer" [] "RFC 5280" "4.2.1.13";
    /// authorityInfoAccess and subjectInfoAccess.
    ACCESS = Finding(Info) "bytes.extension.access" [count: Integer] "RFC 5280" "4.2.2.1";
    /// One location of more information.
    ACCESS_ONE = Finding(Info) "bytes.extension.access_one" [name: Text] "RFC 5280" "4.2.2.1";
    /// The kind of information at that location.
    ACCESS_METHOD = Finding(Info) "bytes.extension.access_method" [name: Text] "RFC 5280" "4.2.2.1";
    /// certificatePolicies.
    POLICIES = Finding(Info) "bytes.extension.policies" [count: Integer] "RFC 5280" "4.2.1.4";
    /// One policy.
    POLICY = Finding(Info) "bytes.extension.policy" [name: Text] "RFC 5280" "4.2.1.4";
    /// A policy by its object identifier.
    POLICY_ID = Finding(Info) "bytes.extension.policy_id" [name: Text] "RFC 5280" "4.2.1.4";
    /// The qualifiers of a policy.
    POLICY_QUALIFIERS = Finding(Info) "bytes.extension.policy_qualifiers" [count: Integer] "RFC 5280" "4.2.1.4";
    /// One qualifier of a policy, by its kind.
    POLICY_QUALIFIER = Finding(Info) "bytes.extension.policy_qualifier" [name: Text] "RFC 5280" "4.2.1.4";
    /// policyMappings.
    POLICY_MAPPINGS = Finding(Info) "bytes.extension.policy_mappings" [count: Integer] "RFC 5280" "4.2.1.5";
    /// Two policies that count as equal.
    POLICY_MAPPING = Finding(Info) "bytes.extension.policy_mapping" [] "RFC 5280" "4.2.1.5";
    /// policyConstraints.
    POLICY_CONSTRAINTS = Finding(Info) "bytes.extension.policy_constraints" [] "RFC 5280" "4.2.1.11";
    /// The number of certificates after which a policy constraint applies.
    POLICY_SKIP = Finding(Info) "bytes.extension.policy_skip" [name: Text, value: Text] "RFC 5280" "4.2.1.11";
    /// tlsFeature.
    TLS_FEATURE = Finding(Info) "bytes.extension.tls_feature" [count: Integer] "RFC 7633" "4";
    /// Signed certificate timestamps.
    TIMESTAMPS = Finding(Info) "bytes.extension.timestamps" [length: Integer] "RFC 6962" "3.3";
    /// issuingDistributionPoint.
    ISSUING_POINT = Finding(Info) "bytes.extension.issuing_point" [] "RFC 5280" "5.2.5";
    /// A restriction of the revocation list.
    ISSUING_FLAG = Finding(Info) "bytes.extension.issuing_flag" [name: Text, value: Text] "RFC 5280" "5.2.5";
    /// The reason for a revocation.
    REASON_CODE = Finding(Info) "bytes.extension.reason_code" [reason: Text] "RFC 5280" "5.3.1";
    /// The date since which the key is not trusted.
    INVALIDITY_DATE = Finding(Info) "bytes.extension.invalidity_date" [at: Instant, type: Text] "RFC 5280" "5.3.2";
    /// The issuer of the certificate in an entry of an indirect list.
    ENTRY_ISSUER = Finding(Info) "bytes.extension.entry_issuer" [] "RFC 5280" "5.3.3";

    // Requests and revocation lists.
    /// A certification request.
    REQUEST = Finding(Info) "bytes.request.whole" [length: Integer] "RFC 2986" "4.2";
    /// The signed part of a request.
    TBS_REQUEST = Finding(Info) "bytes.request.tbs" [length: Integer] "RFC 2986" "4.1";
    /// The attributes of a request.
    ATTRIBUTES = Finding(Info) "bytes.request.attributes" [count: Integer] "RFC 2986" "4.1";
    /// One attribute.
    REQUEST_ATTRIBUTE = Finding(Info) "bytes.request.attribute" [name: Text] "RFC 2986" "4.1";
    /// The values of an attribute.
    REQUEST_VALUES = Finding(Info) "bytes.request.values" [name: Text] "RFC 2986" "4.1";
    /// The requested extensions.
    EXTENSION_REQUEST = Finding(Info) "bytes.request.extensions" [count: Integer] "RFC 2985" "5.4.2";
    /// A password; its characters are masked.
    CHALLENGE_PASSWORD = Finding(Info) "bytes.request.challenge_password" [length: Integer] "RFC 2985" "5.4.1";
    /// A certificate revocation list.
    LIST = Finding(Info) "bytes.list.whole" [length: Integer] "RFC 5280" "5.1";
    /// The signed part of a revocation list.
    TBS_LIST = Finding(Info) "bytes.list.tbs" [length: Integer] "RFC 5280" "5.1.1.1";
    /// When the list was issued.
    THIS_UPDATE = Finding(Info) "bytes.list.this_update" [at: Instant, type: Text] "RFC 5280" "5.1.2.4";
    /// When the next list is due.
    NEXT_UPDATE = Finding(Info) "bytes.list.next_update" [at: Instant, type: Text] "RFC 5280" "5.1.2.5";
    /// The revoked certificates.
    REVOKED = Finding(Info) "bytes.list.revoked" [count: Integer] "RFC 5280" "5.1.2.6";
    /// One revoked certificate.
    REVOKED_ONE = Finding(Info) "bytes.list.revoked_one" [] "RFC 5280" "5.1.2.6";
    /// The serial number of a revoked certificate.
    REVOKED_SERIAL = Finding(Info) "bytes.list.revoked_serial" [value: Text] "RFC 5280" "5.1.2.6";
    /// When a certificate was revoked.
    REVOKED_AT = Finding(Info) "bytes.list.revoked_at" [at: Instant, type: Text] "RFC 5280" "5.1.2.6";
    /// The extensions of an entry.
    ENTRY_EXTENSIONS = Finding(Info) "bytes.list.entry_extensions" [count: Integer] "RFC 5280" "5.3";

    // Tokens and other texts.
    /// A token.
    TOKEN = Finding(Info) "bytes.token.whole" [length: Integer] "RFC 7515" "7.1";
    /// The header.
    TOKEN_HEADER = Finding(Info) "bytes.token.header" [length: Integer] "RFC 7515" "4";
    /// The payload.
    TOKEN_PAYLOAD = Finding(Info) "bytes.token.payload" [length: Integer] "RFC 7519" "4";
    /// The signature, masked.
    TOKEN_SIGNATURE = Finding(Info) "bytes.token.signature" [length: Integer, bytes: Integer] "RFC 7515" "5.1";
    /// The dot between two parts.
    TOKEN_DOT = Finding(Info) "bytes.token.dot" [] "RFC 7515" "7.1";
    /// Any other part, masked.
    TOKEN_HIDDEN = Finding(Info) "bytes.token.hidden" [length: Integer] "RFC 7515" "7.1";
    /// The algorithm.
    HEADER_ALG = Finding(Info) "bytes.token.alg" [value: Text] "RFC 7515" "4.1.1";
    /// The key id.
    HEADER_KID = Finding(Info) "bytes.token.kid" [value: Text] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The media type.
    HEADER_TYP = Finding(Info) "bytes.token.typ" [value: Text] "RFC 7519" "5.1";
    /// The issuer.
    CLAIM_ISS = Finding(Info) "bytes.token.iss" [value: Text, family: Text] "RFC 7519" "4.1.1";
    /// The subject.
    CLAIM_SUB = Finding(Info) "bytes.token.sub" [value: Text, family: Text] "RFC 7519" "4.1.2";
    /// The audiences.
    CLAIM_AUD = Finding(Info) "bytes.token.aud" [values: List] "RFC 7519" "4.1.3";
    /// The expiration.
    CLAIM_EXP = Finding(Info) "bytes.token.exp" [at: Instant, family: Text] "RFC 7519" "4.1.4";
    /// The beginning of validity.
    CLAIM_NBF = Finding(Info) "bytes.token.nbf" [at: Instant] "RFC 7519" "4.1.5";
    /// When it was issued.
    CLAIM_IAT = Finding(Info) "bytes.token.iat" [at: Instant] "RFC 7519" "4.1.6";
    /// The token id.
    CLAIM_JTI = Finding(Info) "bytes.token.jti" [value: Text] "RFC 7519" "4.1.7";
    /// The claims in `kubernetes.io`.
    CLAIM_KUBERNETES = Finding(Info) "bytes.token.kubernetes" [] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The namespace.
    CLAIM_NAMESPACE = Finding(Info) "bytes.token.namespace" [value: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that the token names.
    CLAIM_OBJECT = Finding(Info) "bytes.token.object" [kind: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The name of an object.
    CLAIM_NAME = Finding(Info) "bytes.token.object_name" [kind: Text, value: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The UID of an object.
    CLAIM_UID = Finding(Info) "bytes.token.object_uid" [kind: Text, value: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The instant after which using the token counts as stale.
    CLAIM_WARN_AFTER = Finding(Info) "bytes.token.warn_after" [at: Instant] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A member that has no effect.
    CLAIM_OTHER = Finding(Info) "bytes.token.other" [name: Text, type: Text];
    /// A text.
    TEXT = Finding(Info) "bytes.text.whole" [length: Integer];
    /// A member of a document.
    JSON_MEMBER = Finding(Info) "bytes.text.member" [name: Text, type: Text] "RFC 8259" "4";
    /// A value of a list.
    JSON_VALUE = Finding(Info) "bytes.text.value" [type: Text] "RFC 8259" "5";
    /// The keys of a set.
    KEYS = Finding(Info) "bytes.text.keys" [] "RFC 7517" "5.1";
    /// A member of a key.
    KEY_MEMBER = Finding(Info) "bytes.text.key_member" [name: Text, value: Text] "RFC 7517" "4";
}

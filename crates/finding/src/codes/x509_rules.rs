codes! {
    // Requirements of certificate profiles for issuers.
    /// The certificate meets the profile.
    PROFILE_MET = Rule "x509.profile.met" [] "RFC 5280" "4";
    /// An extension must be critical but is not.
    PROFILE_NOT_CRITICAL = Rule "x509.profile.not_critical" [extension: Text, name: Text] "RFC 5280" "4.2";
    /// An extension must not be critical but is.
    PROFILE_CRITICAL = Rule "x509.profile.critical" [extension: Text, name: Text] "RFC 5280" "4.2";
    /// A required extension is missing.
    PROFILE_EXTENSION_MISSING = Rule "x509.profile.extension_missing" [extension: Text, name: Text] "RFC 5280" "4.2";
    /// A forbidden extension is present.
    PROFILE_EXTENSION_FORBIDDEN = Rule "x509.profile.extension_forbidden" [extension: Text, name: Text] "RFC 5280" "4.2";
    /// The value of an extension is not allowed.
    PROFILE_EXTENSION_VALUE = Rule "x509.profile.extension_value" [extension: Text, name: Text] "RFC 5280" "4.2";
    /// Two parts of the certificate contradict each other.
    PROFILE_CONTRADICTION = Rule "x509.profile.contradiction" [one: Text, other: Text, name: Text] "RFC 5280" "4.2.1.9";
    /// A name is empty that must not be.
    PROFILE_NAME_EMPTY = Rule "x509.profile.name_empty" [field: Text] "RFC 5280" "4.1.2.4";
    /// A serial number that is not positive, or is too long.
    PROFILE_SERIAL_NUMBER = Rule "x509.profile.serial_number" [serial_number: Text] "RFC 5280" "4.1.2.2";
    /// Not version 3.
    PROFILE_VERSION = Rule "x509.profile.version" [version: Integer] "Baseline Requirements" "7.1.1";
    /// A date in the wrong one of the two time types.
    PROFILE_TIME_TYPE = Rule "x509.profile.time_type" [name: Text] "RFC 5280" "4.1.2.5";
    /// A key of an algorithm or size that is not allowed.
    PROFILE_KEY = Rule "x509.profile.key" [algorithm: Text, name: Text] "Baseline Requirements" "6.1.5";
    /// A signature algorithm that is not allowed.
    PROFILE_SIGNATURE = Rule "x509.profile.signature" [algorithm: Text, name: Text] "Baseline Requirements" "7.1.3.2";
    /// The common name is not one of the alternative names.
    PROFILE_COMMON_NAME = Rule "x509.profile.common_name" [common_name: Text, presented: List] "Baseline Requirements" "7.1.4.3";
    /// Not reached.
    PROFILE_NOT_REACHED = Rule "x509.profile.not_reached" [] "RFC 5280" "4";

    // Further requirements for the end entity.
    /// The mailbox is one of the alternative names.
    MAILBOX_MATCHED = Rule "x509.mailbox.matched" [mailbox: Text] "RFC 5280" "7.5";
    /// The mailbox is not among the alternative names.
    MAILBOX_MISMATCH = Rule "x509.mailbox.mismatch" [mailbox: Text, presented: List] "RFC 5280" "7.5";
    /// keyUsage contains the required usages.
    KEY_USAGE_PERMITTED = Rule "x509.key_usage.permitted" [usages: List, wanted: List] "RFC 5280" "4.2.1.3";
    /// There is no keyUsage.
    KEY_USAGE_UNSAID = Rule "x509.key_usage.unsaid" [] "RFC 5280" "4.2.1.3";
    /// keyUsage does not contain the required usages.
    KEY_USAGE_NOT_PERMITTED = Rule "x509.key_usage.not_permitted" [usages: List, wanted: List] "RFC 5280" "4.2.1.3";
    /// Not reached.
    KEY_USAGE_NOT_REACHED = Rule "x509.key_usage.not_reached" [] "RFC 5280" "4.2.1.3";
    /// More intermediates than the request allows.
    PATH_DEEPER_THAN_ASKED = Rule "x509.path.deeper_than_asked" [limit: Integer] "RFC 5280" "6.1.1";

    // Policies.
    /// The path is valid under these policies.
    POLICY_VALID = Rule "x509.policy.valid" [policies: List] "RFC 5280" "6.1.5";
    /// The path is valid under no policy, and none is required.
    POLICY_NOT_REQUIRED = Rule "x509.policy.not_required" [] "RFC 5280" "6.1.5";
    /// A policy is required, and from this certificate on the path is valid under none.
    POLICY_NONE_VALID = Rule "x509.policy.none_valid" [name: Text] "RFC 5280" "6.1.3";
    /// A CA maps anyPolicy.
    POLICY_ANY_MAPPED = Rule "x509.policy.any_mapped" [name: Text] "RFC 5280" "6.1.4";
    /// Too many policies to process.
    POLICY_TOO_MANY = Rule "x509.policy.too_many" [limit: Integer] "OpenSSL" "crypto/x509/pcy_tree.c";
    /// Not reached.
    POLICY_NOT_REACHED = Rule "x509.policy.not_reached" [] "RFC 5280" "6.1.5";

    // Revocation.
    /// No revocation list was provided.
    REVOCATION_NOT_CHECKED = Rule "x509.revocation.not_checked" [] "RFC 5280" "6.3";
    /// None of the certificates in the path is revoked.
    REVOCATION_NONE = Rule "x509.revocation.none_revoked" [certificates: Integer] "RFC 5280" "6.3";
    /// This certificate is not revoked.
    REVOCATION_GOOD = Rule "x509.revocation.good" [name: Text] "RFC 5280" "6.3.3";
    /// This certificate is revoked.
    REVOCATION_REVOKED = Rule "x509.revocation.revoked" [name: Text, serial_number: Text, since: Text, reason: Text] "RFC 5280" "6.3.3";
    /// No usable list covers this certificate for every reason.
    REVOCATION_UNDETERMINED = Rule "x509.revocation.undetermined" [name: Text, issuer: Text] "RFC 5280" "6.3.3";
    /// Not reached.
    REVOCATION_NOT_REACHED = Rule "x509.revocation.not_reached" [] "RFC 5280" "6.3";
    /// The list is used.
    LIST_USED = Rule "x509.revocation.list_used" [issuer: Text, digest: Text] "RFC 5280" "6.3.3";
    /// The list is damaged, has a critical extension that is not understood, or lacks a required field.
    LIST_UNUSABLE = Rule "x509.revocation.list_unusable" [issuer: Text] "RFC 5280" "5.2";
    /// The list has expired.
    LIST_EXPIRED = Rule "x509.revocation.list_expired" [issuer: Text, next_update: Instant, judged_at: Instant] "RFC 5280" "5.1.2.5";
    /// The list is not valid yet.
    LIST_NOT_YET_VALID = Rule "x509.revocation.list_not_yet_valid" [issuer: Text, this_update: Instant, judged_at: Instant] "RFC 5280" "5.1.2.4";
    /// The list was not signed by any key that is allowed to sign lists.
    LIST_NO_SIGNER = Rule "x509.revocation.list_no_signer" [issuer: Text] "RFC 5280" "6.3.3";
}

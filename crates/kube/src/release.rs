use credscope_finding::codes::x509;
use credscope_x509::Profile;
use std::fmt;

/// The Kubernetes minor release whose rules apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    /// Major version, always 1.
    pub major: u16,
    /// Minor version.
    pub minor: u16,
}

impl Release {
    /// The newest supported release.
    pub const NEWEST: Self = Self::minor(36);

    /// The release `1.minor`.
    #[must_use]
    pub const fn minor(minor: u16) -> Self {
        Self { major: 1, minor }
    }

    /// Parses a release such as `1.36`, `v1.36.2`; `None` if the text is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().trim_start_matches(['v', 'V']).split('.');
        let major = parts.next()?.parse().ok()?;
        let digits: String = parts.next()?.chars().take_while(char::is_ascii_digit).collect();
        Some(Self { major, minor: digits.parse().ok()? })
    }

    /// Whether the key of a token is looked up by its key id (1.31 and later) or all keys are tried.
    /// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `StaticPublicKeysGetter`.
    #[must_use]
    pub fn selects_key_by_kid(self) -> bool {
        self >= Self::minor(31)
    }

    /// Whether `authentication.kubernetes.io/credential-id` is set for certificates (1.32 and later).
    #[must_use]
    pub fn sets_credential_id(self) -> bool {
        self >= Self::minor(32)
    }

    /// Whether a UID is read from a client certificate (gate `AllowParsingUserUIDFromCertAuth`, on from 1.33).
    #[must_use]
    pub fn reads_uid_from_certificate(self) -> bool {
        self >= Self::minor(33)
    }

    /// Whether `jti` becomes a credential id (gate `ServiceAccountTokenJTI`, on from 1.30).
    #[must_use]
    pub fn reads_jti(self) -> bool {
        self >= Self::minor(30)
    }

    /// Whether a token may carry its node (gate `ServiceAccountTokenPodNodeInfo`, on from 1.30).
    #[must_use]
    pub fn reads_node(self) -> bool {
        self >= Self::minor(30)
    }

    /// Whether the label of the legacy token cleaner refuses a token
    /// (gate `LegacyServiceAccountTokenCleanUp`, on from 1.29).
    #[must_use]
    pub fn tracks_legacy_tokens(self) -> bool {
        self >= Self::minor(29)
    }

    /// Whether an issue time in the future is refused (1.27 and later, with an error text of its own).
    #[must_use]
    pub fn refuses_future_issue(self) -> bool {
        self >= Self::minor(27)
    }

    /// Whether kubeadm reads every CA hash of a join command (1.22 and later) or only the first.
    /// Source: Kubernetes pull request 101977.
    #[must_use]
    pub fn reads_every_pin(self) -> bool {
        self >= Self::minor(22)
    }

    /// Whether kubeadm lists the supported formats of a CA hash in its error (1.21 and later).
    /// Source: Kubernetes pull request 97290.
    #[must_use]
    pub fn explains_pins(self) -> bool {
        self >= Self::minor(21)
    }

    /// Whether kubeadm takes the nameless or current cluster of cluster-info's kubeconfig, or requires
    /// exactly one.
    /// Observed in the sources of 1.36 and 1.20; the release that changed it is between them.
    #[must_use]
    pub fn reads_current_cluster(self) -> bool {
        self >= Self::minor(30)
    }

    /// Go's rules for certificates in the Go version of this release: negative serial numbers are refused
    /// from Go 1.23 (Kubernetes 1.32) on, RSA keys below 1024 bits from Go 1.24 (Kubernetes 1.33) on.
    ///
    /// Source: Go `crypto/x509` `parser.go`, `crypto/rsa` `checkKeySize`.
    #[must_use]
    pub fn profile(self) -> Profile {
        let mut profile = Profile::go();
        if self < Self::minor(32)
            && let Some((first, rest)) = profile.refused_problems.split_first()
            && **first == [x509::SERIAL_NEGATIVE]
        {
            profile.refused_problems = rest;
        }
        if self < Self::minor(33) {
            profile.minimum_rsa_bits = 0;
        }
        profile
    }

    /// Whether clients print `tls: failed to verify certificate:` before the error about the server's
    /// certificate (1.27 and later). Source: Go `crypto/tls` 1.20, `CertificateVerificationError`.
    #[must_use]
    pub fn prefixes_verify_errors(self) -> bool {
        self >= Self::minor(27)
    }

    /// Whether name constraints are checked once a path is complete, or at each issuer while it is built.
    /// Observed: 1.36 (Go 1.26) and 1.20 (Go 1.19); Go changed it in 1.25.
    #[must_use]
    pub fn checks_names_of_whole_path(self) -> bool {
        self >= Self::minor(35)
    }

    /// Whether the API server can read user names and passwords (`--basic-auth-file`, removed in 1.19).
    #[must_use]
    pub fn reads_basic_authentication(self) -> bool {
        self < Self::minor(19)
    }

    /// Whether a node may read only its own Node and its own Pods (gate `AuthorizeNodeWithSelectors`, on from
    /// 1.32).
    /// Source: Kubernetes `pkg/features/kube_features.go`.
    #[must_use]
    pub fn authorizes_nodes_by_selector(self) -> bool {
        self >= Self::minor(32)
    }

    /// Whether NodeRestriction compares the name in a node's request with the node (1.31 and later).
    /// Source: Kubernetes `plugin/pkg/admission/noderestriction/admission.go`, `admitCSR`.
    #[must_use]
    pub fn restricts_names_of_node_requests(self) -> bool {
        self >= Self::minor(31)
    }

    /// Whether the kubelet's signers accept requests without the usage `key encipherment` (1.27 and later).
    /// Source: Kubernetes `pkg/apis/certificates/helpers.go`.
    #[must_use]
    pub fn signs_without_key_encipherment(self) -> bool {
        self >= Self::minor(27)
    }

    /// Whether kubectl supports `client.authentication.k8s.io/v1alpha1` for plug-ins (until 1.23).
    #[must_use]
    pub fn has_alpha_exec(self) -> bool {
        self < Self::minor(24)
    }

    /// Whether kubectl supports `client.authentication.k8s.io/v1` for plug-ins, which introduced
    /// `interactiveMode` (from 1.22).
    #[must_use]
    pub fn has_stable_exec(self) -> bool {
        self >= Self::minor(22)
    }

    /// Whether JSON is decoded like Go's own library, with its error for a value of another type (1.23 and
    /// later), or by jsoniter, which quotes the bytes around the error. Source: Kubernetes apimachinery
    /// `pkg/runtime/serializer/json/json.go`.
    #[must_use]
    pub fn decodes_json_as_go(self) -> bool {
        self >= Self::minor(23)
    }

    /// Whether Go still has a setting that accepts SHA-1, which it mentions in its error (Go before 1.24,
    /// Kubernetes before 1.33). Source: Go `crypto/x509` `InsecureAlgorithmError`.
    #[must_use]
    pub fn may_accept_sha1(self) -> bool {
        self < Self::minor(33)
    }

    /// Whether a bound token without `exp` is accepted: go-jose 4 skips the check.
    #[must_use]
    pub fn accepts_missing_exp(self) -> bool {
        self >= Self::minor(33)
    }
}

impl fmt::Display for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_read_from_what_people_write() {
        for (text, expected) in [
            ("1.36", Some(Release::minor(36))),
            ("v1.36.2", Some(Release::minor(36))),
            (" 1.20+k3s1", Some(Release::minor(20))),
            ("1", None),
            ("", None),
            ("1.x", None),
        ] {
            assert_eq!(Release::parse(text), expected, "{text}");
        }
        assert_eq!(Release::NEWEST.to_string(), "1.36");
    }

    #[test]
    fn rules_begin_with_their_release() {
        assert!(!Release::minor(30).selects_key_by_kid());
        assert!(Release::minor(31).selects_key_by_kid());
        assert!(!Release::minor(20).accepts_missing_exp());
        for (minor, refuses_negative, minimum) in [(31, false, 0), (32, true, 0), (33, true, 1024)] {
            let profile = Release::minor(minor).profile();
            assert_eq!(profile.refuses(x509::SERIAL_NEGATIVE), refuses_negative, "1.{minor}");
            assert_eq!(profile.minimum_rsa_bits, minimum, "1.{minor}");
        }
    }
}

use crate::Code;

/// The codes of an area (`x509`), or of a subject within it (`x509.validity`).
///
/// For questions about a whole family; for a single answer compare its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeFamily(&'static str);

impl CodeFamily {
    /// What an error line alone makes likely.
    pub const ERROR_LIKELY: Self = Self("error.likely");
    /// What error lines say.
    pub const ERROR_SAYS: Self = Self("error.says");
    /// JSON Web Signatures and Tokens.
    pub const JWT: Self = Self("jwt");
    /// How the parts of a token are encoded.
    pub const JWT_ENCODING: Self = Self("jwt.encoding");
    /// Kubernetes.
    pub const KUBE: Self = Self("kube");
    /// The user that a credential names.
    pub const KUBE_IDENTITY: Self = Self("kube.identity");
    /// What happens in a simulation.
    pub const RUN: Self = Self("run");
    /// Certificates and paths.
    pub const X509: Self = Self("x509");
    /// The answers of the search for a path.
    pub const X509_PATH: Self = Self("x509.path");
    /// The dates of a certificate.
    pub const X509_VALIDITY: Self = Self("x509.validity");

    /// Whether a code is of this family.
    #[must_use]
    pub fn contains(self, code: Code) -> bool {
        code.text().strip_prefix(self.0).is_some_and(|rest| rest.starts_with('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    #[test]
    fn every_family_has_codes() {
        for family in [
            CodeFamily::ERROR_LIKELY,
            CodeFamily::ERROR_SAYS,
            CodeFamily::JWT,
            CodeFamily::JWT_ENCODING,
            CodeFamily::KUBE,
            CodeFamily::KUBE_IDENTITY,
            CodeFamily::RUN,
            CodeFamily::X509,
            CodeFamily::X509_PATH,
            CodeFamily::X509_VALIDITY,
        ] {
            assert!(codes::all().any(|code| family.contains(code)), "{family:?}");
        }
    }

    #[test]
    fn a_family_is_of_whole_words() {
        assert!(CodeFamily::X509_VALIDITY.contains(codes::x509::VALIDITY_EXPIRED));
        assert!(!CodeFamily::X509_PATH.contains(codes::x509::VALIDITY_EXPIRED));
        assert!(!CodeFamily("x509.valid").contains(codes::x509::VALIDITY_EXPIRED));
    }
}

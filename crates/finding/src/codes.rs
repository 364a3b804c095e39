//! The one table of codes. An area is a file of `codes/` and a line in the list below; a code is a line in its area's file.

use crate::Code;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Declares the codes of an area: a constant each, and `ALL` of them in order.
///
/// `NAME = Fact "x509.certificate.subject" [value: Text];`
/// `NAME = Rule "x509.validity.expired" [not_after: Instant, judged_at: Instant] "RFC 5280" "4.1.2.5";`
/// `NAME = Finding(Warning) "kube.token.never_expires" [] "Kubernetes" "pkg/serviceaccount/legacy.go";`
/// `NAME = Retired "x509.name.former" [];` keeps the text of a code that is no longer produced from being used again.
macro_rules! codes {
    ($(
        $(#[$doc:meta])*
        $name:ident = $shape:ident $(($severity:ident))? $text:literal [$($arg:ident : $kind:ident),* $(,)?]
            $($document:literal $section:literal)?;
    )*) => {
        $(
            $(#[$doc])*
            pub const $name: $crate::Code = $crate::Code::of(&$crate::code::CodeRow {
                text: $text,
                shape: $crate::Shape::$shape $(($crate::Severity::$severity))?,
                args: &[$((stringify!($arg), $crate::ArgKind::$kind)),*],
                cited: codes!(@cited $($document $section)?),
            });
        )*
        /// Every code of this area, in the order of their declaration.
        pub const ALL: &[$crate::Code] = &[$($name),*];
    };
    (@cited) => { None };
    (@cited $document:literal $section:literal) => { Some(($document, $section)) };
}

/// Declares the files of the table.
macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident;)*) => {
        $($(#[$doc])* pub mod $area;)*
        const AREAS: &[&[Code]] = &[$($area::ALL),*];
    };
}

areas! {
    /// DER trees.
    asn1;
    /// Bootstrap tokens, `kubeadm join`, cluster-info.
    bootstrap;
    /// What each run of bytes says.
    bytes;
    /// Certificates as Kubernetes uses them.
    certificate;
    /// Lines of errors, and what the shelf says to them.
    error_line;
    /// What was pasted, before anyone knows what it is.
    input;
    /// JOSE Web Keys.
    jwk;
    /// JSON Web Signatures and Tokens.
    jwt;
    /// Keys by themselves.
    key;
    /// Kubernetes: tokens, identities, kubeconfig, objects.
    kube;
    /// kubeconfigs: server, plug-ins, what kubectl prints.
    kubeconfig;
    /// What an operator would want to know of a certificate.
    lint;
    /// Role-based access control.
    rbac;
    /// Requests to the API server: headers and command lines.
    request;
    /// Renewal of certificates.
    rotation;
    /// The rotation of a CA.
    run_authority;
    /// What the stories of a cluster share: requests, answers, faults.
    run_cluster;
    /// A fleet of nodes over a year.
    run_fleet;
    /// A node: TLS bootstrap, rotation, serving certificate.
    run_node;
    /// The path of a request.
    run_request;
    /// Service-account tokens in the stories.
    run_token;
    /// What is asked of a simulation.
    simulate;
    /// Certificates, requests, paths.
    x509;
    /// Rules of paths beyond Go's: certificate profiles, policies, revocation.
    x509_rules;
}

/// The whole table.
pub fn all() -> impl Iterator<Item = Code> {
    AREAS.iter().copied().flatten().copied()
}

/// The code of this text.
pub(crate) fn find(text: &str) -> Option<Code> {
    static BY_TEXT: LazyLock<BTreeMap<&str, Code>> =
        LazyLock::new(|| all().map(|code| (code.text(), code)).collect());
    BY_TEXT.get(text).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ArgKind, Shape};
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_dotted_lower_snake_and_used_once() {
        let mut seen = BTreeSet::new();
        for code in all() {
            let text = code.text();
            assert!(seen.insert(text), "{text} is declared twice");
            assert_eq!(text.split('.').count(), 3, "{text} is not area.subject.condition");
            assert!(
                text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.')),
                "{text} is not lower snake"
            );
            assert_eq!(Code::find(text), Some(code));
        }
        for text in ["", "x509", "x509.validity", "x509.validity.expired\n"] {
            assert_eq!(Code::find(text), None, "{text}");
        }
    }

    #[test]
    fn a_fact_has_its_value_and_nothing_else() {
        for code in all().filter(|code| code.shape() == Shape::Fact) {
            assert!(matches!(code.args(), [("value", _)]), "{code}");
        }
    }

    #[test]
    fn argument_names_are_lower_snake_and_unique() {
        for code in all() {
            let names: BTreeSet<_> = code.args().iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), code.args().len(), "{code}");
            let is_lower_snake =
                |name: &&str| name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
            assert!(names.iter().all(is_lower_snake), "{code}");
        }
    }

    #[test]
    fn a_row_says_what_its_line_declares() {
        let code = x509::VALIDITY_EXPIRED;
        assert_eq!((code.text(), code.shape()), ("x509.validity.expired", Shape::Rule));
        let declared =
            [("not_after", ArgKind::Instant), ("judged_at", ArgKind::Instant), ("off", ArgKind::Duration)];
        assert_eq!(code.args(), declared);
        let citation = code.citation().unwrap();
        assert_eq!((&*citation.document, &*citation.section), ("RFC 5280", "4.1.2.5"));
        assert_eq!(key::PRIVATE_MASKED.citation(), None);
    }

    #[test]
    fn codes_are_equal_and_ordered_by_their_texts() {
        assert_eq!(x509::VALIDITY_EXPIRED, Code::find("x509.validity.expired").unwrap());
        assert_ne!(x509::VALIDITY_EXPIRED, x509::VALIDITY_WITHIN);
        assert!(kube::TOKEN_EXPIRED < x509::VALIDITY_EXPIRED && jwt::KEY_FITS < kube::TOKEN_EXPIRED);
        assert_eq!(all().collect::<BTreeSet<_>>().len(), all().count());
    }
}

//! The only table of codes. An area is a file in `codes/` and a line in the list below; a code is a line in
//! its area's file.
//!
//! The table is in each of the page's four programs. As text it compresses to half of what rows with pointers do, so
//! it is read into rows when it is first asked; what only some programs ask for, arguments and sources, is a text
//! of its own.

use crate::Code;
use crate::code::CodeRow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Declares the codes of an area: a constant each, and `ALL` with all of them in order.
///
/// `NAME = Fact "x509.certificate.subject" [value: Text];`
/// `NAME = Rule "x509.validity.expired" [not_after: Instant, judged_at: Instant] "RFC 5280" "4.1.2.5";`
/// `NAME = Finding(Warning) "kube.token.never_expires" [] "Kubernetes" "pkg/serviceaccount/legacy.go";`
/// `NAME = Retired "x509.name.former" [];` reserves the text of a code that is no longer produced.
macro_rules! codes {
    ($(
        $(#[$doc:meta])*
        $name:ident = $shape:ident $(($severity:ident))? $text:literal [$($arg:ident : $kind:ident),* $(,)?]
            $($document:literal $section:literal)?;
    )*) => {
        /// The codes in the order of declaration, and their number.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they are named as their constants")]
        #[repr(u16)]
        enum Row {
            $($name,)*
            Count,
        }
        const AREA_FIRST: u16 = $crate::codes::first_of(module_path!());
        $(
            $(#[$doc])*
            pub const $name: $crate::Code = $crate::Code::of(AREA_FIRST + Row::$name as u16);
            // Every shape and every kind exists.
            const _: (&[$crate::Shape], &[$crate::ArgKind]) =
                (&[$crate::Shape::$shape $(($crate::Severity::$severity))?], &[$($crate::ArgKind::$kind),*]);
        )*
        /// Every code of this area, in the order of declaration.
        pub const ALL: &[$crate::Code] = &[$($name),*];
        /// A line for each code: its text and its shape, with a tab between them.
        pub(super) const AREA_TEXT: &str =
            concat!($($text, "\t", stringify!($shape), $(" ", stringify!($severity),)? "\n",)*);
        /// A line for each code: its arguments.
        pub(super) const AREA_ARGS: &str = concat!($($(stringify!($arg), ":", stringify!($kind), " ",)* "\n",)*);
        /// A line for each code: its document and section, with a tab between them, or nothing.
        pub(super) const AREA_CITED: &str = concat!($($($document, "\t", $section,)? "\n",)*);
        pub(super) const AREA_COUNT: u16 = Row::Count as u16;
    };
}

/// Declares the files of the table.
macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident;)*) => {
        $($(#[$doc])* pub mod $area;)*
        /// The name of each area, and the number of its codes.
        const AREAS: &[(&str, u16)] = &[$((stringify!($area), $area::AREA_COUNT)),*];
        const TEXTS: &[&str] = &[$($area::AREA_TEXT),*];
        const ARGS: &[&str] = &[$($area::AREA_ARGS),*];
        const CITED: &[&str] = &[$($area::AREA_CITED),*];
    };
}

areas! {
    /// DER trees.
    asn1;
    /// Bootstrap tokens, `kubeadm join`, cluster-info.
    bootstrap;
    /// The meaning of each run of bytes.
    bytes;
    /// Certificates as Kubernetes uses them.
    certificate;
    /// Error lines, and how they match the shelf.
    error_line;
    /// Input before its kind is known.
    input;
    /// JOSE Web Keys.
    jwk;
    /// JSON Web Signatures and Tokens.
    jwt;
    /// Keys on their own.
    key;
    /// Kubernetes: tokens, identities, kubeconfig, objects.
    kube;
    /// kubeconfigs: server, plug-ins, kubectl's output.
    kubeconfig;
    /// Oddities of certificates that matter to an operator.
    lint;
    /// Role-based access control.
    rbac;
    /// Requests to the API server: headers and command lines.
    request;
    /// Renewal of certificates.
    rotation;
    /// The rotation of a CA, simulated.
    run_authority;
    /// What all stories of a cluster have in common: requests, answers, faults.
    run_cluster;
    /// A fleet of nodes over a year, simulated.
    run_fleet;
    /// A node, simulated: TLS bootstrap, rotation, serving certificate.
    run_node;
    /// The path of a request, simulated.
    run_request;
    /// Service-account tokens, simulated.
    run_token;
    /// Requests for a simulation.
    simulate;
    /// Certificates, requests, paths.
    x509;
    /// Rules of paths beyond Go's: certificate profiles, policies, revocation.
    x509_rules;
}

/// The number of codes in the areas before that of a module.
const fn first_of(module: &str) -> u16 {
    let (mut first, mut at) = (0, 0);
    loop {
        assert!(at < AREAS.len(), "the module is not in the list of areas");
        let (name, count) = AREAS[at];
        if is_last_of(module.as_bytes(), name.as_bytes()) {
            return first;
        }
        first += count;
        at += 1;
    }
}

/// Whether a path of modules ends in this name.
const fn is_last_of(path: &[u8], name: &[u8]) -> bool {
    if path.len() <= name.len() {
        return false;
    }
    let (before, last) = path.split_at(path.len() - name.len());
    let mut at = 0;
    while at < name.len() {
        if last[at] != name[at] {
            return false;
        }
        at += 1;
    }
    before[before.len() - 1] == b':'
}

/// The rows of the table, in the order of the codes.
static ROWS: LazyLock<Vec<CodeRow>> = LazyLock::new(|| lines(TEXTS).map(CodeRow::read).collect());

fn lines(texts: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    texts.iter().flat_map(|text| text.lines())
}

/// Names and kinds of the arguments of a code, such as `not_after:Instant judged_at:Instant `.
pub(crate) fn args(number: u16) -> &'static str {
    static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| lines(ARGS).collect());
    LINES.get(usize::from(number)).copied().unwrap_or_default()
}

/// Document and section of a code, with a tab between them; empty if there are none.
pub(crate) fn cited(number: u16) -> &'static str {
    static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| lines(CITED).collect());
    LINES.get(usize::from(number)).copied().unwrap_or_default()
}

/// The row of a code with this number.
pub(crate) fn row(number: u16) -> &'static CodeRow {
    ROWS.get(usize::from(number)).unwrap_or(&CodeRow::NONE)
}

/// Every code of the table.
pub fn all() -> impl Iterator<Item = Code> {
    let count: u16 = AREAS.iter().map(|(_, count)| count).sum();
    (0..count).map(Code::of)
}

/// The code with this text.
pub(crate) fn find(text: &str) -> Option<Code> {
    static BY_TEXT: LazyLock<HashMap<&str, Code>> =
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
            assert!(matches!(*code.args(), [("value", _)]), "{code}");
        }
    }

    #[test]
    fn every_declared_argument_is_read_back() {
        let declared: usize = all().map(|code| code.declared().matches(':').count()).sum();
        assert_eq!(all().map(|code| code.args().len()).sum::<usize>(), declared);
        assert!(declared > 1_500, "{declared} arguments");
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
    fn every_code_has_the_row_of_its_line() {
        let counts = [ROWS.len(), lines(ARGS).count(), lines(CITED).count()];
        assert_eq!(counts, [all().count(); 3]);
        // The first and the last of an area, and of the table.
        for (code, text) in [
            (asn1::DOCUMENT_TRAILING_BYTES, "asn1.document.trailing_bytes"),
            (x509::VALIDITY_WITHIN, "x509.validity.within"),
            (kube::TOKEN_EXPIRED, "kube.token.expired"),
        ] {
            assert_eq!(code.text(), text);
        }
        assert!(all().all(|code| !code.text().is_empty()));
    }

    #[test]
    fn a_row_says_what_its_line_declares() {
        let code = x509::VALIDITY_EXPIRED;
        assert_eq!((code.text(), code.shape()), ("x509.validity.expired", Shape::Rule));
        let declared = [
            ("not_after", ArgKind::Instant),
            ("judged_at", ArgKind::Instant),
            ("off", ArgKind::Duration),
            ("renewer", ArgKind::Text),
            ("command", ArgKind::Text),
        ];
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

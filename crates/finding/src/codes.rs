use crate::Code;

/// Declares the codes of one file of the table: a constant each, and `ALL` of them in order.
///
/// `NAME = Fact "x509.certificate.subject" [value: Text];`
/// `NAME = Rule "x509.validity.expired" [not_after: Instant, judged_at: Instant] "RFC 5280" "4.1.2.5";`
/// `NAME = Finding(Warning) "kube.token.never_expires" [] "Kubernetes" "pkg/serviceaccount/legacy.go";`
///
/// The table is text, a line for each code: four hundred rows of pointers would be a twentieth of the page.
macro_rules! codes {
    (letter Fact) => { "F" };
    (letter Rule) => { "R" };
    (letter Finding Error) => { "E" };
    (letter Finding Warning) => { "W" };
    (letter Finding Notice) => { "N" };
    (letter Finding Info) => { "I" };
    (letter Retired) => { "-" };
    (odd $arg:ident Text) => { "" };
    (odd $arg:ident List) => { "" };
    (odd $arg:ident Integer) => { "" };
    (odd $arg:ident $kind:ident) => { concat!(stringify!($arg), ":", stringify!($kind)) };
    (in $area:ident; $(
        $(#[$doc:meta])*
        $name:ident = $shape:ident $(($severity:ident))? $text:literal [$($arg:ident : $kind:ident),* $(,)?]
            $($document:literal $section:literal)?;
    )*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Line { $($name),* }
        $(
            $(#[$doc])*
            pub const $name: $crate::Code = $crate::Code::new(super::Area::$area as u8, Line::$name as u8);
        )*
        /// Every code of this file, in the order of their declaration.
        pub const ALL: &[$crate::Code] = &[$($name),*];
        /// Of each: its text.
        pub(super) const ROWS: &str = concat!($($text, "\n",)*);
        /// Of each: its shape, a letter.
        pub(super) const SHAPES: &str = concat!($(codes!(letter $shape $($severity)?),)*);
        /// Of each: names and kinds of its arguments, which neither of the page's programs asks for and so neither carries.
        pub(super) const ARGS: &str = concat!($($(stringify!($arg), ":", stringify!($kind), ",",)* "\n",)*);
        /// Of each: the same without those whose values show what they are, of which only the comma is left. A program that
        /// only reports, as the page's worker, does not carry them.
        pub(super) const KINDS: &str = concat!($($(codes!(odd $arg $kind), ",",)* "\n",)*);
        /// Of each: document and section, between bars. They stand apart, so that a program that only reads reports, as the
        /// page's app, does not carry them.
        pub(super) const CITATIONS: &str = concat!($($($document, "|", $section,)? "\n",)*);
    };
}

/// DER trees.
pub mod asn1;
/// Bootstrap tokens, `kubeadm join`, cluster-info.
pub mod bootstrap;
/// What each run of bytes says.
pub mod bytes;
/// Certificates as Kubernetes uses them.
pub mod certificate;
/// Lines of errors, and what the shelf says to them.
pub mod error_line;
/// What was pasted, before anyone knows what it is.
pub mod input;
/// JOSE Web Keys.
pub mod jwk;
/// JSON Web Signatures and Tokens.
pub mod jwt;
/// Keys by themselves.
pub mod key;
/// Kubernetes: tokens, identities, kubeconfig, objects.
pub mod kube;
/// kubeconfigs: server, plug-ins, what kubectl prints.
pub mod kubeconfig;
/// What an operator would want to know of a certificate.
pub mod lint;
/// Role-based access control.
pub mod rbac;
/// Requests to the API server: headers and command lines.
pub mod request;
/// Renewal of certificates.
pub mod rotation;
/// The rotation of a CA.
pub mod run_authority;
/// What the stories of a cluster share: requests, answers, faults.
pub mod run_cluster;
/// A fleet of nodes over a year.
pub mod run_fleet;
/// A node: TLS bootstrap, rotation, serving certificate.
pub mod run_node;
/// The path of a request.
pub mod run_request;
/// Service-account tokens in the stories.
pub mod run_token;
/// What is asked of a simulation.
pub mod simulate;
/// Certificates, requests, paths.
pub mod x509;
/// Rules of paths beyond Go's: certificate profiles, policies, revocation.
pub mod x509_rules;

/// The files of the table, in their order.
#[derive(Clone, Copy)]
enum Area {
    Asn1,
    Bootstrap,
    Bytes,
    Certificate,
    ErrorLine,
    Input,
    Jwk,
    Jwt,
    Key,
    Kube,
    Kubeconfig,
    Lint,
    Rbac,
    Request,
    Rotation,
    RunAuthority,
    RunCluster,
    RunFleet,
    RunNode,
    RunRequest,
    RunToken,
    Simulate,
    X509,
    X509Rules,
}

const FILES: [(&[Code], &str, &str); 24] = [
    (asn1::ALL, asn1::ROWS, asn1::SHAPES),
    (bootstrap::ALL, bootstrap::ROWS, bootstrap::SHAPES),
    (bytes::ALL, bytes::ROWS, bytes::SHAPES),
    (certificate::ALL, certificate::ROWS, certificate::SHAPES),
    (error_line::ALL, error_line::ROWS, error_line::SHAPES),
    (input::ALL, input::ROWS, input::SHAPES),
    (jwk::ALL, jwk::ROWS, jwk::SHAPES),
    (jwt::ALL, jwt::ROWS, jwt::SHAPES),
    (key::ALL, key::ROWS, key::SHAPES),
    (kube::ALL, kube::ROWS, kube::SHAPES),
    (kubeconfig::ALL, kubeconfig::ROWS, kubeconfig::SHAPES),
    (lint::ALL, lint::ROWS, lint::SHAPES),
    (rbac::ALL, rbac::ROWS, rbac::SHAPES),
    (request::ALL, request::ROWS, request::SHAPES),
    (rotation::ALL, rotation::ROWS, rotation::SHAPES),
    (run_authority::ALL, run_authority::ROWS, run_authority::SHAPES),
    (run_cluster::ALL, run_cluster::ROWS, run_cluster::SHAPES),
    (run_fleet::ALL, run_fleet::ROWS, run_fleet::SHAPES),
    (run_node::ALL, run_node::ROWS, run_node::SHAPES),
    (run_request::ALL, run_request::ROWS, run_request::SHAPES),
    (run_token::ALL, run_token::ROWS, run_token::SHAPES),
    (simulate::ALL, simulate::ROWS, simulate::SHAPES),
    (x509::ALL, x509::ROWS, x509::SHAPES),
    (x509_rules::ALL, x509_rules::ROWS, x509_rules::SHAPES),
];

const ARGS: [&str; 24] = [
    asn1::ARGS,
    bootstrap::ARGS,
    bytes::ARGS,
    certificate::ARGS,
    error_line::ARGS,
    input::ARGS,
    jwk::ARGS,
    jwt::ARGS,
    key::ARGS,
    kube::ARGS,
    kubeconfig::ARGS,
    lint::ARGS,
    rbac::ARGS,
    request::ARGS,
    rotation::ARGS,
    run_authority::ARGS,
    run_cluster::ARGS,
    run_fleet::ARGS,
    run_node::ARGS,
    run_request::ARGS,
    run_token::ARGS,
    simulate::ARGS,
    x509::ARGS,
    x509_rules::ARGS,
];

const KINDS: [&str; 24] = [
    asn1::KINDS,
    bootstrap::KINDS,
    bytes::KINDS,
    certificate::KINDS,
    error_line::KINDS,
    input::KINDS,
    jwk::KINDS,
    jwt::KINDS,
    key::KINDS,
    kube::KINDS,
    kubeconfig::KINDS,
    lint::KINDS,
    rbac::KINDS,
    request::KINDS,
    rotation::KINDS,
    run_authority::KINDS,
    run_cluster::KINDS,
    run_fleet::KINDS,
    run_node::KINDS,
    run_request::KINDS,
    run_token::KINDS,
    simulate::KINDS,
    x509::KINDS,
    x509_rules::KINDS,
];

const CITATIONS: [&str; 24] = [
    asn1::CITATIONS,
    bootstrap::CITATIONS,
    bytes::CITATIONS,
    certificate::CITATIONS,
    error_line::CITATIONS,
    input::CITATIONS,
    jwk::CITATIONS,
    jwt::CITATIONS,
    key::CITATIONS,
    kube::CITATIONS,
    kubeconfig::CITATIONS,
    lint::CITATIONS,
    rbac::CITATIONS,
    request::CITATIONS,
    rotation::CITATIONS,
    run_authority::CITATIONS,
    run_cluster::CITATIONS,
    run_fleet::CITATIONS,
    run_node::CITATIONS,
    run_request::CITATIONS,
    run_token::CITATIONS,
    simulate::CITATIONS,
    x509::CITATIONS,
    x509_rules::CITATIONS,
];

/// The whole table.
pub fn all() -> impl Iterator<Item = Code> {
    FILES.into_iter().flat_map(|(codes, ..)| codes).copied()
}

/// Of each file its column of texts, and its column of shapes: alone, so that a program which only reads reports carries no list
/// of codes.
const TEXTS: [&str; FILES.len()] = column(false);
const SHAPES: [&str; FILES.len()] = column(true);

#[expect(clippy::indexing_slicing, reason = "within the length of both, and at compile time")]
const fn column(is_of_shapes: bool) -> [&'static str; FILES.len()] {
    let mut column = [""; FILES.len()];
    let mut at = 0;
    while at < FILES.len() {
        column[at] = if is_of_shapes { FILES[at].2 } else { FILES[at].1 };
        at += 1;
    }
    column
}

/// The code of this text.
pub(crate) fn find(text: &str) -> Option<Code> {
    // Behind the last line of a file stands an empty one.
    TEXTS.iter().zip(0..).filter(|_| !text.is_empty()).find_map(|(lines, area)| {
        let line = lines.split('\n').position(|line| line == text)?;
        Some(Code::new(area, u8::try_from(line).ok()?))
    })
}

/// The text of a code.
pub(crate) fn line(area: u8, position: u8) -> &'static str {
    TEXTS.get(usize::from(area)).map_or("", |lines| nth(lines, position))
}

/// The letter of a code's shape.
pub(crate) fn letter(area: u8, position: u8) -> u8 {
    let letters = SHAPES.get(usize::from(area)).map_or("", |letters| *letters);
    letters.as_bytes().get(usize::from(position)).copied().unwrap_or_default()
}

/// Names and kinds of a code's arguments, as `not_after:Instant,judged_at:Instant,`.
pub(crate) fn declared_args(area: u8, position: u8) -> &'static str {
    ARGS.get(usize::from(area)).map_or("", |lines| nth(lines, position))
}

/// The same of those arguments whose values do not show what they are; of the others the comma alone.
pub(crate) fn odd_args(area: u8, position: u8) -> &'static str {
    KINDS.get(usize::from(area)).map_or("", |lines| nth(lines, position))
}

/// Document and section of a code, between bars; nothing when it has none.
pub(crate) fn cited(area: u8, position: u8) -> &'static str {
    CITATIONS.get(usize::from(area)).map_or("", |lines| nth(lines, position))
}

fn nth(lines: &'static str, position: u8) -> &'static str {
    lines.split('\n').nth(usize::from(position)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Shape};
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_dotted_lower_snake_and_used_once() {
        let mut seen = BTreeSet::new();
        for code in all() {
            let text = code.text();
            assert!(seen.insert(text), "{text} stands twice");
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
            assert!(matches!(code.args().as_slice(), [("value", _)]), "{code}");
        }
    }

    #[test]
    fn a_kind_that_a_value_shows_need_not_be_told() {
        for code in all() {
            let mut args = code.args();
            assert_eq!(code.has_args(), !args.is_empty(), "{code}");
            args.retain(|(_, kind)| !matches!(kind, Kind::Text | Kind::List | Kind::Integer));
            assert_eq!(code.kinds(), args, "{code}");
        }
    }

    #[test]
    fn argument_names_are_lower_snake_and_unique() {
        for code in all() {
            let names: BTreeSet<_> = code.args().iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), code.args().len(), "{code}");
        }
    }
}

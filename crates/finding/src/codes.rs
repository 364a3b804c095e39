use crate::{Code, Kind};

/// Declares the codes of one area: a constant each, and `ALL` of them in order.
///
/// `NAME = Fact "x509.certificate.subject" [value: Text];`
/// `NAME = Rule "x509.validity.expired" [not_after: Instant, judged_at: Instant] "RFC 5280" "4.1.2.5";`
/// `NAME = Finding(Warning) "kube.token.never_expires" [] "Kubernetes" "pkg/serviceaccount/legacy.go";`
macro_rules! codes {
    ($(
        $(#[$doc:meta])*
        $name:ident = $shape:ident $(($severity:ident))? $text:literal [$($arg:ident : $kind:ident),* $(,)?]
            $($document:literal $section:literal)?;
    )*) => {
        $(
            $(#[$doc])*
            pub const $name: $crate::Code = $crate::Code::new(&$crate::Definition {
                text: $text,
                shape: $crate::Shape::$shape $(($crate::Severity::$severity))?,
                citation: codes!(@citation $($document $section)?),
            });
        )*
        /// Every code of this area, in the order of their declaration.
        pub const ALL: &[$crate::Code] = &[$($name),*];
        /// Names and kinds of the arguments of each, in the same order.
        pub(super) const ARGS: super::Declarations = &[$(&[$((stringify!($arg), $crate::Kind::$kind)),*]),*];
    };
    (@citation) => { None };
    (@citation $document:literal $section:literal) => { Some(($document, $section)) };
}

/// DER trees.
pub mod asn1;
/// Bootstrap tokens, `kubeadm join`, cluster-info.
pub mod bootstrap;
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
/// Role-based access control.
pub mod rbac;
/// Requests to the API server: headers and command lines.
pub mod request;
/// Certificates, requests, paths.
pub mod x509;

/// Names and kinds of arguments, code by code.
type Declarations = &'static [&'static [(&'static str, Kind)]];

const AREAS: [(&[Code], Declarations); 10] = [
    (asn1::ALL, asn1::ARGS),
    (bootstrap::ALL, bootstrap::ARGS),
    (input::ALL, input::ARGS),
    (jwk::ALL, jwk::ARGS),
    (jwt::ALL, jwt::ARGS),
    (key::ALL, key::ARGS),
    (kube::ALL, kube::ARGS),
    (rbac::ALL, rbac::ARGS),
    (request::ALL, request::ARGS),
    (x509::ALL, x509::ARGS),
];

/// The whole table.
pub fn all() -> impl Iterator<Item = Code> {
    AREAS.into_iter().flat_map(|(codes, _)| codes).copied()
}

/// The declaration of a code's arguments.
pub(crate) fn declared_args(code: Code) -> Option<&'static [(&'static str, Kind)]> {
    AREAS.into_iter().find_map(|(codes, args)| {
        let position = codes.iter().position(|known| *known == code)?;
        args.get(position).copied()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;
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
    }

    #[test]
    fn a_fact_has_its_value_and_nothing_else() {
        for code in all().filter(|code| code.definition().shape == Shape::Fact) {
            assert!(matches!(code.args(), [("value", _)]), "{code}");
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

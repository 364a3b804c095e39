//! The JSON types that Kubernetes requires of claims; a claim of another type makes it refuse the token.

use super::Family;
use super::reading::repeated;
use crate::Release;
use credscope_finding::{Step, args, codes::kube as codes};
use credscope_jose::json::{Kind, Node};

/// The type of a claim; `null` counts as absent for all of them except an audience.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    Number,
    Audience,
    Object(&'static [(&'static str, Shape)]),
}

/// go-jose `jwt/claims.go`, `Claims`.
const REGISTERED: [(&str, Shape); 7] = [
    ("iss", Shape::Text),
    ("sub", Shape::Text),
    ("aud", Shape::Audience),
    ("exp", Shape::Number),
    ("nbf", Shape::Number),
    ("iat", Shape::Number),
    ("jti", Shape::Text),
];

const REFERENCE: Shape = Shape::Object(&[("name", Shape::Text), ("uid", Shape::Text)]);

/// Kubernetes `pkg/serviceaccount/claims.go`, `privateClaims`; `node` is last because older releases do not
/// read it.
const BOUND: [(&str, Shape); 6] = [
    ("namespace", Shape::Text),
    ("serviceaccount", REFERENCE),
    ("pod", REFERENCE),
    ("secret", REFERENCE),
    ("warnafter", Shape::Number),
    ("node", REFERENCE),
];

/// Kubernetes `pkg/serviceaccount/legacy.go`, `legacyPrivateClaims`.
const LEGACY: [(&str, Shape); 4] = [
    ("kubernetes.io/serviceaccount/namespace", Shape::Text),
    ("kubernetes.io/serviceaccount/secret.name", Shape::Text),
    ("kubernetes.io/serviceaccount/service-account.name", Shape::Text),
    ("kubernetes.io/serviceaccount/service-account.uid", Shape::Text),
];

/// The first claim that cannot be read; the step's span refers to the payload's JSON.
pub(super) fn check_types(claims: &Node, family: Family, release: Release) -> Option<Step> {
    let mut found = check_object("", claims, &REGISTERED);
    match family {
        Family::Legacy => found = found.or_else(|| check_object("", claims, &LEGACY)),
        Family::Bound => {
            let known = BOUND.len() - usize::from(!release.reads_node());
            let shapes = BOUND.get(..known).unwrap_or_default();
            if let Some(private) = claims.member("kubernetes.io").filter(|node| !node.is_null()) {
                found = found.or_else(|| match private.is_object() {
                    true => check_object("kubernetes.io.", private, shapes),
                    false => Some(wrong_type("kubernetes.io", private)),
                });
            }
        }
    }
    found
}

fn check_object(path: &str, object: &Node, shapes: &[(&str, Shape)]) -> Option<Step> {
    if let Some(name) = repeated(object) {
        let claim = format!("{path}{name}");
        return Some(Step::failed(codes::TOKEN_CLAIM_REPEATED, args! { claim: claim }).at(object.span));
    }
    shapes.iter().find_map(|(name, shape)| {
        let value = object.member(name)?;
        let path = format!("{path}{name}");
        match shape {
            Shape::Audience if value.as_str().is_none() && value.as_strings().is_none() => {
                Some(wrong_type(&path, value))
            }
            Shape::Audience => None,
            _ if value.is_null() => None,
            Shape::Text if value.as_str().is_none() => Some(wrong_type(&path, value)),
            Shape::Number if value.as_number().is_none_or(|number| !number.fits_double()) => {
                Some(wrong_type(&path, value))
            }
            Shape::Object(shapes) if value.is_object() => check_object(&format!("{path}."), value, shapes),
            Shape::Object(_) => Some(wrong_type(&path, value)),
            Shape::Text | Shape::Number => None,
        }
    })
}

fn wrong_type(path: &str, value: &Node) -> Step {
    let inner = match &value.kind {
        // An array is an audience if all its items are text.
        Kind::Array(items) if path == "aud" => items.iter().find(|item| item.as_str().is_none()),
        _ => None,
    };
    let found = inner.unwrap_or(value).type_name();
    Step::failed(codes::TOKEN_CLAIM_TYPE, args! { claim: path, found: found }).at(value.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_jose::json::parse;

    #[track_caller]
    fn check(family: Family, claims: &str, expected: Option<(&str, &str)>) {
        let step = check_types(&parse(claims.as_bytes()).value, family, Release::NEWEST);
        let found = step.map(|step| {
            let claim = step.args["claim"].as_text().unwrap_or_default().to_owned();
            (step.code.text(), claim)
        });
        assert_eq!(found, expected.map(|(code, claim)| (code, claim.to_owned())), "{claims}");
    }

    #[test]
    fn every_claim_is_held_to_the_type_that_kubernetes_reads() {
        let bound =
            |claims: &str, claim: &str| check(Family::Bound, claims, Some(("kube.token.claim_type", claim)));
        bound(r#"{"sub":1}"#, "sub");
        bound(r#"{"jti":1}"#, "jti");
        bound(r#"{"aud":null}"#, "aud");
        bound(r#"{"aud":["a",7]}"#, "aud");
        bound(r#"{"exp":"1700000000"}"#, "exp");
        bound(r#"{"exp":1e400}"#, "exp");
        bound(r#"{"kubernetes.io":"x"}"#, "kubernetes.io");
        bound(r#"{"kubernetes.io":{"namespace":1}}"#, "kubernetes.io.namespace");
        bound(r#"{"kubernetes.io":{"pod":[]}}"#, "kubernetes.io.pod");
        bound(r#"{"kubernetes.io":{"pod":{"uid":1}}}"#, "kubernetes.io.pod.uid");
        bound(r#"{"kubernetes.io":{"warnafter":"x"}}"#, "kubernetes.io.warnafter");
        for claims in [
            "{}",
            r#"{"aud":"a","exp":null,"sub":null,"kubernetes.io":null}"#,
            r#"{"aud":[],"exp":1e9,"other":{"a":1,"a":2},"kubernetes.io":{"pod":null,"other":7}}"#,
        ] {
            check(Family::Bound, claims, None);
        }
        let legacy = "kubernetes.io/serviceaccount/secret.name";
        check(Family::Legacy, &format!(r#"{{"{legacy}":1}}"#), Some(("kube.token.claim_type", legacy)));
        check(Family::Legacy, r#"{"kubernetes.io":"x"}"#, None);
    }

    #[test]
    fn a_claim_that_stands_twice_is_refused_where_kubernetes_looks() {
        let twice = |claims: &str, claim: &str| {
            check(Family::Bound, claims, Some(("kube.token.claim_repeated", claim)));
        };
        twice(r#"{"iss":"a","iss":"b"}"#, "iss");
        twice(r#"{"x":1,"x":2}"#, "x");
        twice(r#"{"kubernetes.io":{"namespace":"a","namespace":"b"}}"#, "kubernetes.io.namespace");
    }
}

use super::*;
use crate::{CertificatePolicies, InhibitAnyPolicy, PolicyConstraints, PolicyMappings};
use credscope_finding::{Outcome, Span};

/// A certificate with policy extensions, described as words: policies; `a>b` maps; `explicit=n`, `mapping=n`,
/// `any=n`; `self` for self-issued. Short names are short for dotted ones, `*` for anyPolicy.
fn certificate(words: &str) -> Certificate {
    let span = Span::default();
    let policy = |name: &str| if name == "*" { ANY_POLICY.to_owned() } else { format!("1.2.{name}") };
    let mut certificate = crate::samples::kubernetes_ca();
    certificate.issuer.raw =
        if words.contains("self") { certificate.subject.raw.clone() } else { Vec::new() };
    let extensions = &mut certificate.extensions;
    let mut constraints = PolicyConstraints::default();
    for word in words.split_whitespace() {
        if let Some((from, to)) = word.split_once('>') {
            let mappings = extensions.policy_mappings.get_or_insert_with(PolicyMappings::default);
            mappings.mappings.push((policy(from), policy(to)));
        } else if let Some((name, count)) = word.split_once('=') {
            let count = count.parse().ok();
            match name {
                "explicit" => constraints.require_explicit_policy = count,
                "mapping" => constraints.inhibit_policy_mapping = count,
                _ => {
                    extensions.inhibit_any_policy =
                        count.map(|skip_certs| InhibitAnyPolicy { skip_certs, span });
                }
            }
        } else if word != "self" {
            let policies = extensions.certificate_policies.get_or_insert_with(CertificatePolicies::default);
            policies.policies.push(policy(word));
        }
    }
    extensions.policy_constraints = Some(constraints);
    certificate
}

/// Checks the certificates from the end entity up; the anchor is added above them.
fn check_with(path: &[&str], inputs: &PolicyInputs<'_>, expected: Result<&[&str], &str>) {
    let certificates: Vec<Certificate> = path.iter().chain(&[""]).map(|words| certificate(words)).collect();
    let step = check_policies(&certificates.iter().collect::<Vec<_>>(), inputs);
    let valid = match step.args.get("policies") {
        Some(credscope_finding::Value::List(policies)) => policies.clone(),
        _ => Vec::new(),
    };
    match expected {
        Ok(policies) => {
            let policies: Vec<String> = policies
                .iter()
                .map(|name| if *name == "*" { ANY_POLICY.to_owned() } else { format!("1.2.{name}") })
                .collect();
            assert_eq!((step.outcome, valid), (Outcome::Passed, policies), "{path:?}");
        }
        Err(code) => assert_eq!((step.outcome, step.code.text()), (Outcome::Failed, code), "{path:?}"),
    }
}

fn check(path: &[&str], expected: Result<&[&str], &str>) {
    check_with(path, &PolicyInputs::default(), expected);
}

const NONE: &str = "x509.policy.none_valid";

#[test]
fn a_policy_is_valid_when_every_certificate_names_it() {
    check(&["1", "1 2"], Ok(&["1"]));
    check(&["1", "2"], Ok(&[]));
    check(&["1", ""], Ok(&[]));
    check(&["1", "*"], Ok(&["1"]));
    check(&["*", "1"], Ok(&["1"]));
    check(&["*", "*"], Ok(&["*"]));
    check(&["", "1 explicit=0"], Err(NONE));
    check(&["2", "1 explicit=0"], Err(NONE));
    check(&["1", "1 explicit=0"], Ok(&["1"]));
    check(&["2", "1 explicit=5"], Ok(&[]));
    check(&["2 explicit=0", "1"], Err(NONE));
    check(&["2", "2", "1 explicit=2"], Err(NONE));
    check(&["2", "2 self", "1 explicit=2"], Ok(&[]));
}

#[test]
fn the_verifier_may_ask_for_policies() {
    let explicit = PolicyInputs { is_explicit: true, ..PolicyInputs::default() };
    check_with(&["2", "1"], &explicit, Err(NONE));
    check_with(&["1", "1"], &explicit, Ok(&["1"]));
    let asked = PolicyInputs { acceptable: &["1.2.2"], ..explicit };
    check_with(&["1 2", "1 2"], &asked, Ok(&["2"]));
    check_with(&["1", "1"], &asked, Err(NONE));
    check_with(&["*", "*"], &asked, Ok(&["2"]));
    let not_any = PolicyInputs { is_any_inhibited: true, ..explicit };
    check_with(&["1", "*"], &not_any, Err(NONE));
    check_with(&["1", "1 * self", "1"], &not_any, Ok(&["1"]));
}

#[test]
fn policies_are_mapped_until_a_ca_forbids_it() {
    check(&["2", "1 1>2 explicit=0"], Ok(&["1"]));
    check(&["1", "1 1>2 explicit=0"], Err(NONE));
    check(&["3", "2 2>3", "1 1>2 explicit=0"], Ok(&["1"]));
    check(&["3", "2 2>3", "1 1>2 mapping=0 explicit=0"], Err(NONE));
    check(&["2", "* 1>2 explicit=0"], Ok(&["1"]));
    check(&["2", "1 1>*"], Err("x509.policy.any_mapped"));
    let inhibited = PolicyInputs { is_mapping_inhibited: true, is_explicit: true, ..PolicyInputs::default() };
    check_with(&["2", "1 1>2"], &inhibited, Err(NONE));
}

#[test]
fn any_policy_counts_until_a_ca_forbids_it() {
    check(&["*", "1 any=0 explicit=0"], Err(NONE));
    check(&["1", "*", "1 any=1 explicit=0"], Ok(&["1"]));
    check(&["*", "*", "1 any=1 explicit=0"], Err(NONE));
    check(&["1", "* self", "1 any=0 explicit=0"], Ok(&["1"]));
}

#[test]
fn policies_without_end_are_not_gone_through() {
    let all: String = (0..POLICY_BUDGET + 1).map(|number| format!("{number} ")).collect();
    check(&[&all, &all], Err("x509.policy.too_many"));
    let mappings: String =
        (0..40).flat_map(|from| (0..40).map(move |to| format!("{from} {from}>{to} "))).collect();
    check(&["1", &mappings, &mappings, &mappings], Err("x509.policy.too_many"));
}

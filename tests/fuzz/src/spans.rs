//! Spans are within bounds, and texts show all their characters.

use credscope_asn1::is_hidden;
use credscope_finding::{Fact, Finding, Span, Step, Value};

/// Checks that a span is within bounds.
///
/// # Panics
/// If it is not.
#[track_caller]
pub fn check_within(span: Span, outer: Span, what: &str) {
    let is_within = outer.start <= span.start && span.start <= span.end && span.end <= outer.end;
    assert!(is_within, "{what}: {span:?} is not within {outer:?}");
}

/// Checks that the spans of steps, including nested ones, are within bounds.
///
/// # Panics
/// If one is not.
pub fn check_steps(steps: &[Step], outer: Span) {
    for step in steps {
        if let Some(span) = step.span {
            check_within(span, outer, step.code.text());
        }
        check_steps(&step.steps, outer);
    }
}

/// Checks that the spans of facts are within bounds.
///
/// # Panics
/// If one is not.
pub fn check_facts(facts: &[Fact], outer: Span) {
    for fact in facts {
        if let Some(span) = fact.span {
            check_within(span, outer, fact.code.text());
        }
    }
}

/// Checks that facts are within bounds, and that their values contain only visible characters.
///
/// # Panics
/// If a value could deceive a reader.
pub fn check_shown(facts: &[Fact], outer: Span) {
    check_facts(facts, outer);
    let check = |fact: &Fact, text: &str| {
        assert!(!text.chars().any(is_hidden), "{}: {}", fact.code.text(), text.escape_debug());
    };
    for fact in facts {
        match &fact.args["value"] {
            Value::Text(text) => check(fact, text),
            Value::List(list) => list.iter().for_each(|text| check(fact, text)),
            Value::Integer(_) => (),
        }
    }
}

/// Whether something was skipped with a finding: the crates compared with accept padded identifiers.
#[must_use]
pub fn is_incomplete(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.code.text() == "x509.structure.field_missing")
}

/// Checks that the spans of findings are within bounds.
///
/// # Panics
/// If one is not.
pub fn check_findings(findings: &[Finding], outer: Span) {
    for finding in findings {
        if let Some(span) = finding.span {
            check_within(span, outer, finding.code.text());
        }
    }
}

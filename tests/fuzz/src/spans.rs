//! Spans lie where they say, and texts show what they hold.

use credscope_asn1::is_hidden;
use credscope_finding::{Fact, Finding, Span, Step, Value};

/// Holds a span to its bounds.
///
/// # Panics
/// When it does not lie within them.
#[track_caller]
pub fn check_within(span: Span, outer: Span, what: &str) {
    let is_within = outer.start <= span.start && span.start <= span.end && span.end <= outer.end;
    assert!(is_within, "{what}: {span:?} is not within {outer:?}");
}

/// Holds the spans of steps, and of the steps within, to their bounds.
///
/// # Panics
/// When one does not lie within them.
pub fn check_steps(steps: &[Step], outer: Span) {
    for step in steps {
        if let Some(span) = step.span {
            check_within(span, outer, step.code.text());
        }
        check_steps(&step.steps, outer);
    }
}

/// Holds the spans of facts to their bounds.
///
/// # Panics
/// When one does not lie within them.
pub fn check_facts(facts: &[Fact], outer: Span) {
    for fact in facts {
        if let Some(span) = fact.span {
            check_within(span, outer, fact.code.text());
        }
    }
}

/// Holds facts to their bounds, and their values to characters that show.
///
/// # Panics
/// When a value could deceive who reads it.
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

/// Whether something was left out, and told: the crates that are compared with take identifiers that are padded.
#[must_use]
pub fn is_incomplete(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.code.text() == "x509.structure.field_missing")
}

/// Holds the spans of findings to their bounds.
///
/// # Panics
/// When one does not lie within them.
pub fn check_findings(findings: &[Finding], outer: Span) {
    for finding in findings {
        if let Some(span) = finding.span {
            check_within(span, outer, finding.code.text());
        }
    }
}

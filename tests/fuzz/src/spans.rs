//! Spans lie where they say.

use credscope_finding::{Fact, Span, Step};

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

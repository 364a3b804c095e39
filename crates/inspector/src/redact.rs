//! The last step of every report: searches all its texts for secrets again.
//!
//! Recognised secrets never enter a report. But a name, a path, a claim or an error line can be any text, and
//! an unclosed quote makes everything after it part of a name.

mod carriers;
mod extent;
mod named;
mod names;
mod placeholder;
mod query;
mod secrets;
mod tools;
mod vendors;

pub(crate) use secrets::{MASK, redact_bytes, redact_text};

use crate::report::{Report, ReportedUser};
use credscope_finding::{Args, Step, Value};

/// Masks the secrets in every text of a report.
pub(crate) fn redact(report: &mut Report) {
    redact_args(&mut report.verdict.args);
    for item in &mut report.items {
        redact_text(&mut item.source);
        redact_text(&mut item.label);
        redact_args(&mut item.verdict.args);
        for one in &mut item.purposes {
            redact_args(&mut one.verdict.args);
        }
        if let Some(readings) = &mut item.readings {
            redact_args(&mut readings.kubernetes.args);
            redact_args(&mut readings.rfc.args);
            if let Some(web_pki) = &mut readings.web_pki {
                redact_args(&mut web_pki.args);
            }
        }
        if let Some(user) = &mut item.user_info {
            redact_user(user);
        }
        item.facts.iter_mut().for_each(|fact| redact_args(&mut fact.args));
        redact_steps(&mut item.trace);
        item.blanks.values_mut().for_each(redact_text);
    }
    report.findings.iter_mut().for_each(|finding| redact_args(&mut finding.args));
    report.changes.iter_mut().for_each(|change| redact_args(&mut change.args));
}

fn redact_steps(steps: &mut [Step]) {
    for step in steps {
        redact_args(&mut step.args);
        redact_steps(&mut step.steps);
    }
}

fn redact_user(user: &mut ReportedUser) {
    redact_text(&mut user.username);
    redact_text(&mut user.uid);
    user.groups.iter_mut().for_each(redact_text);
    user.extra.values_mut().flatten().for_each(redact_text);
}

pub(crate) fn redact_args(args: &mut Args) {
    for value in args.values_mut() {
        match value {
            Value::Text(text) => redact_text(text),
            Value::List(texts) => texts.iter_mut().for_each(redact_text),
            Value::Integer(_) => (),
        }
    }
}

#[cfg(test)]
mod tests;

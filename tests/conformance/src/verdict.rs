use credscope_finding::Step;
use credscope_x509::PathAnswer;
use std::fmt;

/// The result of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The path is valid.
    Accepted,
    /// The path is not valid, or that cannot be determined.
    Refused,
    /// The case requires something unsupported.
    Skipped,
}

/// A case with its result and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The suite's name of the case.
    pub id: String,
    /// The result.
    pub answer: Answer,
    /// The code of the deciding step; for an accepted case that of the path; a few words if no step was
    /// reached.
    pub reason: String,
}

impl Verdict {
    /// The verdict for a path, with the deciding step's code.
    #[must_use]
    pub fn of(id: &str, answer: &PathAnswer) -> Self {
        let path = || answer.trace.iter().find(|step| step.code.text().starts_with("x509.path."));
        let reason = Step::deciding(&answer.trace).or_else(path).map_or("", |step| step.code.text());
        let is_accepted = answer.is_accepted();
        let answer = if is_accepted { Answer::Accepted } else { Answer::Refused };
        Self { id: id.to_owned(), answer, reason: reason.to_owned() }
    }

    /// A verdict without a path.
    #[must_use]
    pub fn without_path(id: &str, answer: Answer, reason: &str) -> Self {
        Self { id: id.to_owned(), answer, reason: reason.to_owned() }
    }
}

impl fmt::Display for Verdict {
    /// Formats it as a line of a verdict file, without the line end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = match self.answer {
            Answer::Accepted => "accepted",
            Answer::Refused => "refused",
            Answer::Skipped => "skipped",
        };
        write!(formatter, "{} {answer} {}", self.id, self.reason)
    }
}

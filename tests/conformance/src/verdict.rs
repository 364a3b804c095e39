use credscope_finding::Step;
use credscope_x509::PathAnswer;
use std::fmt;

/// What was said to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The path is valid.
    Accepted,
    /// It is not, or that cannot be told.
    Refused,
    /// The case asks for what is not answered here.
    Skipped,
}

/// A case with its answer and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The suite's name of the case.
    pub id: String,
    /// What was said.
    pub answer: Answer,
    /// The code of the deciding step; for an accepted case that of the path; a few words for what never came to a step.
    pub reason: String,
}

impl Verdict {
    /// The answer, of the deciding step's code.
    #[must_use]
    pub fn of(id: &str, answer: &PathAnswer) -> Self {
        let path = || answer.trace.iter().find(|step| step.code.text().starts_with("x509.path."));
        let reason = Step::deciding(&answer.trace).or_else(path).map_or("", |step| step.code.text());
        let is_accepted = answer.is_accepted();
        let answer = if is_accepted { Answer::Accepted } else { Answer::Refused };
        Self { id: id.to_owned(), answer, reason: reason.to_owned() }
    }

    /// An answer without a path.
    #[must_use]
    pub fn without_path(id: &str, answer: Answer, reason: &str) -> Self {
        Self { id: id.to_owned(), answer, reason: reason.to_owned() }
    }
}

impl fmt::Display for Verdict {
    /// As a line of a verdict file, without its end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = match self.answer {
            Answer::Accepted => "accepted",
            Answer::Refused => "refused",
            Answer::Skipped => "skipped",
        };
        write!(formatter, "{} {answer} {}", self.id, self.reason)
    }
}

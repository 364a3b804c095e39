//! Failures with advice on what to do next.

use std::fmt;

/// What failed, and what the user can do about it.
#[derive(Debug)]
pub struct TaskFailure {
    what: String,
    remedy: Option<String>,
}

/// The result of every step in this crate.
pub type Result<T> = std::result::Result<T, TaskFailure>;

impl TaskFailure {
    /// A failure with a description.
    #[must_use]
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Converts an error of the operating system into a failure with a description of the operation.
    pub fn of<E: fmt::Display>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |error| Self::new(format!("{what}: {error}"))
    }
}

impl fmt::Display for TaskFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(formatter, "\n  {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TaskFailure {}

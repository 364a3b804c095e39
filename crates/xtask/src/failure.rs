//! Failures that say what to do next.

use std::fmt;

/// What could not be done, and what a person can do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

/// The result of every step here.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure that says what could not be done.
    #[must_use]
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// The same, with what to do next.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Turns an error of the operating system into a failure that names what was tried.
    pub fn of<E: fmt::Display>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |error| Self::new(format!("{what}: {error}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(formatter, "\n  {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

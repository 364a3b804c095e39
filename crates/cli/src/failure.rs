use credscope_finding::{Args, Value, args};
use credscope_l10n::Localizer;
use std::io;

/// Why the program could not carry out the command: a message of `cli.ftl` with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    pub(crate) id: &'static str,
    pub(crate) args: Args,
}

impl Failure {
    pub(crate) fn new(id: &'static str, args: Args) -> Self {
        Self { id, args }
    }

    /// A file or directory that could not be read.
    pub(crate) fn of_reading(path: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("cli-error-not-found", args! { path: path }),
            io::ErrorKind::PermissionDenied => Self::new("cli-error-denied", args! { path: path }),
            io::ErrorKind::IsADirectory => Self::new("cli-error-directory", args! { path: path }),
            _ => Self::new("cli-error-reading", args! { path: path, reason: error.to_string() }),
        }
    }

    /// The line for standard error. The argument `expected` is the id of a message.
    pub(crate) fn line(&self, localizer: &Localizer) -> String {
        let mut args = self.args.clone();
        if let Some(Value::Text(expected)) = args.get_mut("expected") {
            *expected = localizer.ui(expected, &args! {});
        }
        localizer.ui("cli-error", &args! { message: localizer.ui(self.id, &args) })
    }
}

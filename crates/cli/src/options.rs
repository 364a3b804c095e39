//! The command line, read.

mod simulate;

pub(crate) use simulate::Simulate;

use crate::failure::Failure;
use credscope_clock::Instant;
use credscope_finding::args;
use credscope_inspector::Purpose;
use credscope_l10n::Language;
use lexopt::Arg;
use std::ffi::OsString;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Command {
    Inspect(Inspect),
    Bytes(Bytes),
    Explain { code: String },
    Codes { format: Format },
    Simulate(Simulate),
    Help,
    Version,
}

/// Everything that `inspect` is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Inspect {
    pub(crate) at: Option<Instant>,
    pub(crate) anchors: Vec<OsString>,
    pub(crate) kubernetes: Option<String>,
    pub(crate) issuers: Vec<String>,
    pub(crate) audiences: Vec<String>,
    pub(crate) host: Option<String>,
    pub(crate) purpose: Option<Purpose>,
    pub(crate) format: Format,
    pub(crate) paths: Vec<OsString>,
}

/// Everything that `bytes` is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bytes {
    /// The one item that is asked for; none for all.
    pub(crate) item: Option<String>,
    pub(crate) format: Format,
    pub(crate) paths: Vec<OsString>,
}

/// How the answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Markdown,
    Svg,
}

/// The command, or why there is none, and the language that was asked for as far as it was read.
pub(crate) struct Parsed {
    pub(crate) language: Option<Language>,
    pub(crate) command: Result<Command, Failure>,
}

/// Reads the arguments that follow the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Parsed {
    let mut reader =
        Reader { parser: lexopt::Parser::from_args(arguments), language: None, command: String::new() };
    let command = reader.command();
    if command.is_err() {
        reader.look_for_language();
    }
    Parsed { language: reader.language, command }
}

struct Reader {
    parser: lexopt::Parser,
    language: Option<Language>,
    /// The command's word, once it was read.
    command: String,
}

enum Token {
    Option(String),
    Value(OsString),
}

impl Reader {
    fn command(&mut self) -> Result<Command, Failure> {
        loop {
            match self.next()? {
                None => return Err(Failure::new("cli-error-command-missing", args! {})),
                Some(Token::Option(option)) => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
                Some(Token::Value(word)) => {
                    self.command = text(word)?;
                    return match self.command.as_str() {
                        "inspect" => self.inspect(),
                        "bytes" => self.bytes(),
                        "explain" => self.explain(),
                        "codes" => self.codes(),
                        "simulate" => self.simulate(),
                        "help" => Ok(Command::Help),
                        other => Err(Failure::new("cli-error-command-unknown", args! { command: other })),
                    };
                }
            }
        }
    }

    fn inspect(&mut self) -> Result<Command, Failure> {
        let mut asked = Inspect::default();
        while let Some(token) = self.next()? {
            let option = match token {
                Token::Value(path) => {
                    asked.paths.push(path);
                    continue;
                }
                Token::Option(option) => option,
            };
            match option.as_str() {
                "--at" => {
                    let read = |at: &str| Instant::parse_lenient(at).ok();
                    asked.at = Some(self.read(&option, "cli-expected-instant", read)?);
                }
                "--ca" => asked.anchors.push(self.raw(&option)?),
                "--kubernetes" => {
                    asked.kubernetes = Some(self.read(&option, "cli-expected-release", release)?);
                }
                "--issuer" => asked.issuers.push(self.value(&option)?),
                "--audience" => asked.audiences.push(self.value(&option)?),
                "--host" => asked.host = Some(self.value(&option)?),
                "--purpose" => asked.purpose = Some(self.read(&option, "cli-expected-purpose", purpose)?),
                "--format" => {
                    let formats = [Format::Text, Format::Json, Format::Markdown];
                    asked.format = self.format(&option, "cli-expected-format", &formats)?;
                }
                _ => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
            }
        }
        Ok(Command::Inspect(asked))
    }

    fn bytes(&mut self) -> Result<Command, Failure> {
        let mut asked = Bytes::default();
        while let Some(token) = self.next()? {
            match token {
                Token::Value(path) => asked.paths.push(path),
                Token::Option(option) if option == "--item" => asked.item = Some(self.value(&option)?),
                Token::Option(option) if option == "--format" => asked.format = self.text_or_json(&option)?,
                Token::Option(option) => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
            }
        }
        Ok(Command::Bytes(asked))
    }

    fn explain(&mut self) -> Result<Command, Failure> {
        let mut code = None;
        while let Some(token) = self.next()? {
            match token {
                Token::Value(word) if code.is_none() => code = Some(text(word)?),
                Token::Value(word) => return Err(too_many(&word)),
                Token::Option(option) => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
            }
        }
        code.map(|code| Command::Explain { code })
            .ok_or_else(|| Failure::new("cli-error-code-missing", args! {}))
    }

    fn codes(&mut self) -> Result<Command, Failure> {
        let mut chosen = Format::Text;
        while let Some(token) = self.next()? {
            match token {
                Token::Value(word) => return Err(too_many(&word)),
                Token::Option(option) if option == "--format" => chosen = self.text_or_json(&option)?,
                Token::Option(option) => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
            }
        }
        Ok(Command::Codes { format: chosen })
    }

    fn text_or_json(&mut self, option: &str) -> Result<Format, Failure> {
        self.format(option, "cli-expected-format-codes", &[Format::Text, Format::Json])
    }

    fn format(
        &mut self,
        option: &str,
        expected: &'static str,
        formats: &[Format],
    ) -> Result<Format, Failure> {
        self.read(option, expected, |word| format(word).filter(|format| formats.contains(format)))
    }

    /// Options that every command has; a command when one replaces what was asked.
    fn common(&mut self, option: &str) -> Result<Option<Command>, Failure> {
        match option {
            "--help" | "-h" => Ok(Some(Command::Help)),
            "--version" | "-V" => Ok(Some(Command::Version)),
            "--lang" => {
                self.language = Some(self.read(option, "cli-expected-language", Language::from_tag)?);
                Ok(None)
            }
            _ => Err(Failure::new(
                "cli-error-option-unknown",
                args! { option: option, command: self.command.as_str() },
            )),
        }
    }

    /// What is wrong is said in the language that was asked for, even when that stands further on.
    fn look_for_language(&mut self) {
        while let Ok(Some(token)) = self.next() {
            if matches!(token, Token::Option(option) if option == "--lang") {
                let asked = self.value("--lang").ok();
                self.language = asked.as_deref().and_then(Language::from_tag).or(self.language);
            }
        }
    }

    fn next(&mut self) -> Result<Option<Token>, Failure> {
        Ok(match self.parser.next().map_err(failure)? {
            None => None,
            Some(Arg::Short(letter)) => Some(Token::Option(format!("-{letter}"))),
            Some(Arg::Long(name)) => Some(Token::Option(format!("--{name}"))),
            Some(Arg::Value(value)) => Some(Token::Value(value)),
        })
    }

    fn raw(&mut self, option: &str) -> Result<OsString, Failure> {
        self.parser.value().map_err(|_| Failure::new("cli-error-value-missing", args! { option: option }))
    }

    fn value(&mut self, option: &str) -> Result<String, Failure> {
        text(self.raw(option)?)
    }

    fn read<T>(
        &mut self,
        option: &str,
        expected: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Failure> {
        let value = self.value(option)?;
        read(&value).ok_or_else(|| {
            Failure::new(
                "cli-error-value",
                args! { option: option, value: value.as_str(), expected: expected },
            )
        })
    }
}

fn failure(error: lexopt::Error) -> Failure {
    match error {
        lexopt::Error::MissingValue { option } => {
            Failure::new("cli-error-value-missing", args! { option: option.unwrap_or_default() })
        }
        lexopt::Error::UnexpectedValue { option, .. } => {
            Failure::new("cli-error-value-unexpected", args! { option: option })
        }
        lexopt::Error::NonUnicodeValue(value) => not_text(&value),
        other => Failure::new("cli-error-argument-unexpected", args! { argument: other.to_string() }),
    }
}

fn text(word: OsString) -> Result<String, Failure> {
    word.into_string().map_err(|word| not_text(&word))
}

fn not_text(word: &OsString) -> Failure {
    Failure::new("cli-error-not-text", args! { argument: word.to_string_lossy().into_owned() })
}

fn too_many(word: &OsString) -> Failure {
    Failure::new("cli-error-argument-unexpected", args! { argument: word.to_string_lossy().into_owned() })
}

fn format(word: &str) -> Option<Format> {
    match word {
        "text" => Some(Format::Text),
        "json" => Some(Format::Json),
        "markdown" => Some(Format::Markdown),
        "svg" => Some(Format::Svg),
        _ => None,
    }
}

fn purpose(word: &str) -> Option<Purpose> {
    match word {
        "server" => Some(Purpose::Server),
        "client" => Some(Purpose::Client),
        _ => None,
    }
}

/// Major and minor version of `1.36`, `v1.36`, `v1.36.2`.
fn release(word: &str) -> Option<String> {
    let word = word.strip_prefix('v').unwrap_or(word);
    let mut numbers = word.split('.').map(|part| part.parse::<u16>().ok());
    let (major, minor) = (numbers.next()??, numbers.next()??);
    numbers.all(|number| number.is_some()).then(|| format!("{major}.{minor}"))
}

#[cfg(test)]
mod tests;

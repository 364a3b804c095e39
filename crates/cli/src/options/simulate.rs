//! The options of `simulate`.

use super::{Command, Format, Reader, Token, release, text, too_many};
use crate::failure::Failure;
use credscope_clock::Instant;
use credscope_finding::args;

/// Everything that `simulate` is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Simulate {
    /// The story's id; none only where stories are listed.
    pub(crate) story: Option<String>,
    pub(crate) seed: u64,
    pub(crate) kubernetes: Option<String>,
    pub(crate) at: Option<Instant>,
    /// Names and values, as typed.
    pub(crate) parameters: Vec<(String, String)>,
    /// Faults, as typed.
    pub(crate) faults: Vec<String>,
    pub(crate) format: Format,
    /// Whether stories are described and not run.
    pub(crate) is_list: bool,
}

impl Reader {
    pub(super) fn simulate(&mut self) -> Result<Command, Failure> {
        let mut asked = Simulate::default();
        while let Some(token) = self.next()? {
            let option = match token {
                Token::Value(word) if asked.story.is_none() => {
                    asked.story = Some(text(word)?);
                    continue;
                }
                Token::Value(word) => return Err(too_many(&word)),
                Token::Option(option) => option,
            };
            match option.as_str() {
                "--seed" => asked.seed = self.read(&option, "cli-expected-seed", |seed| seed.parse().ok())?,
                "--kubernetes" => {
                    asked.kubernetes = Some(self.read(&option, "cli-expected-release", release)?);
                }
                "--at" => {
                    let read = |at: &str| Instant::parse_lenient(at).ok();
                    asked.at = Some(self.read(&option, "cli-expected-instant", read)?);
                }
                "--set" => asked.parameters.push(self.read(&option, "cli-expected-setting", setting)?),
                "--fault" => asked.faults.push(self.value(&option)?),
                "--format" => {
                    let formats = [Format::Text, Format::Json, Format::Svg];
                    asked.format = self.format(&option, "cli-expected-format-run", &formats)?;
                }
                "--list" => asked.is_list = true,
                _ => {
                    if let Some(command) = self.common(&option)? {
                        return Ok(command);
                    }
                }
            }
        }
        match (asked.is_list, asked.format) {
            (false, _) if asked.story.is_none() => Err(Failure::new("cli-error-story-missing", args! {})),
            (true, Format::Svg) => Err(Failure::new(
                "cli-error-value",
                args! { option: "--format", value: "svg", expected: "cli-expected-format-codes" },
            )),
            _ => Ok(Command::Simulate(asked)),
        }
    }
}

fn setting(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    (!name.is_empty()).then(|| (name.to_owned(), value.to_owned()))
}

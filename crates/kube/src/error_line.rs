//! Certificate errors printed by Go, kubectl, kubelet, kubeadm, curl and openssl: their meaning, and the
//! values in them.

mod matcher;
mod patterns;

use credscope_clock::Instant;
use credscope_finding::{Code, Fact, Span, Value, codes::error_line as codes};
use matcher::{Match, Plain, find};
use patterns::{CALLER_CONTEXT, OF_NO_CREDENTIAL, PATTERNS, SLOTS, VERIFYING};

/// The result for one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorLine {
    /// What the line says, each with its span in the line, in order.
    pub told: Vec<(Code, Span)>,
    /// The values in it, each with its span in the line; the first of each kind.
    pub facts: Vec<Fact>,
    /// Where the line identifies the client's certificate (`verifying certificate SN=…`).
    verifying: Option<usize>,
    /// Whether it is from a server's log, about its caller.
    is_of_caller: bool,
}

/// Maximum number of matches of one pattern in a line: an error repeats what it wraps once or twice.
const MAX_MATCHES: usize = 4;
/// Maximum number of bytes read of a line: log lines can have any length.
const MAX_LINE: usize = 1 << 14;

/// Reads a line; the result is empty if it contains no known text.
///
/// Escapes of logs (`\"`), JSON (`\u003c`) and HTML (`&#34;`) are decoded; spans refer to the original line.
#[must_use]
pub fn decode_error_line(line: &str) -> ErrorLine {
    let plain = Plain::of(line.get(..MAX_LINE).unwrap_or(line));
    let mut read = ErrorLine { is_of_caller: plain.text.contains(CALLER_CONTEXT), ..ErrorLine::default() };
    let mut taken: Vec<Match<'_>> = Vec::new();
    for (code, pattern) in PATTERNS {
        let mut from = 0;
        for _ in 0..MAX_MATCHES {
            let Some(found) = find(pattern, &plain.text, from) else { break };
            from = found.start + 1;
            // Where texts overlap, the longer one comes first in the table.
            if taken.iter().any(|other| found.start < other.end && other.start < found.end) {
                continue;
            }
            match code {
                Some(code) => {
                    let place =
                        taken.iter().filter(|other| other.start < found.start && other.is_told).count();
                    read.told.insert(place.min(read.told.len()), (*code, plain.span(found.start..found.end)));
                }
                None if *pattern == VERIFYING => {
                    read.verifying = Some(plain.span(found.start..found.end).end);
                }
                None => (),
            }
            for (slot, range) in &found.slots {
                read.put(slot, plain.text.get(range.clone()).unwrap_or_default(), plain.span(range.clone()));
            }
            taken.push(Match { is_told: code.is_some(), ..found });
        }
    }
    read
}

impl ErrorLine {
    fn put(&mut self, slot: &str, text: &str, span: Span) {
        let Some((_, code)) = SLOTS.iter().find(|(name, _)| *name == slot) else { return };
        let value = match *code {
            codes::NAMES => Value::List(text.split(", ").map(str::to_owned).collect()),
            codes::TIME | codes::NOT_AFTER | codes::NOT_BEFORE => match decode_time(text) {
                Some(instant) => instant.into(),
                None => return,
            },
            _ => text.into(),
        };
        let is_known = self.facts.iter().any(|fact| fact.code == *code);
        if !text.is_empty() && !is_known {
            self.facts.push(Fact::new(*code, value).at(span));
        }
    }

    /// The main message: the one after the client's certificate if any, else the first; the plain 401 comes
    /// after all others about credentials, and what is about none comes last.
    #[must_use]
    pub fn main(&self) -> Option<(Code, Span)> {
        let behind = self.told.iter().find(|(_, span)| self.verifying.is_some_and(|end| span.start >= end));
        let of_credential = || self.told.iter().filter(|(code, _)| !OF_NO_CREDENTIAL.contains(code));
        let telling = of_credential().find(|(code, _)| *code != codes::SAYS_UNAUTHORIZED);
        behind.or(telling).or(of_credential().next()).or(self.told.first()).copied()
    }

    /// Whether the line says something, and nothing of it is about a credential.
    #[must_use]
    pub fn is_of_no_credential(&self) -> bool {
        self.main().is_some_and(|(code, _)| OF_NO_CREDENTIAL.contains(&code))
    }

    /// Whether another line says the same, regardless of position and time.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let values = self.facts.iter().filter(|fact| fact.code != codes::TIME);
        let others = other.facts.iter().filter(|fact| fact.code != codes::TIME);
        let told = self.told.iter().map(|(code, _)| code);
        told.eq(other.told.iter().map(|(code, _)| code))
            && values.map(|fact| (fact.code, &fact.args)).eq(others.map(|fact| (fact.code, &fact.args)))
    }

    /// Whether it is about a client's certificate, as the API server saw it.
    #[must_use]
    pub fn is_of_client(&self) -> bool {
        self.is_of_caller || self.verifying.is_some()
    }

    /// The first of two errors: that of the front proxy's check, which every ordinary client gets.
    #[must_use]
    pub fn front_proxy(&self) -> Option<Span> {
        let (code, span) = *self.told.first()?;
        let is_first = self.verifying.is_some_and(|end| span.end <= end);
        (is_first && code == codes::SAYS_UNKNOWN_AUTHORITY).then_some(span)
    }

    fn value(&self, code: Code) -> Option<&Value> {
        self.facts.iter().find(|fact| fact.code == code)?.args.get("value")
    }

    /// The text of a value.
    #[must_use]
    pub fn text(&self, code: Code) -> Option<&str> {
        self.value(code)?.as_text()
    }

    /// The instant of a value.
    #[must_use]
    pub fn instant(&self, code: Code) -> Option<Instant> {
        self.value(code)?.as_instant()
    }

    /// The names that the line lists.
    #[must_use]
    pub fn names(&self) -> &[String] {
        match self.value(codes::NAMES) {
            Some(Value::List(names)) => names,
            _ => &[],
        }
    }

    /// The span of a value.
    #[must_use]
    pub fn span(&self, code: Code) -> Option<Span> {
        self.facts.iter().find(|fact| fact.code == code)?.span
    }
}

/// RFC 3339 as in Go's errors, or Go's own format of a time in UTC (`2021-08-20 02:30:07 +0000 UTC`).
fn decode_time(text: &str) -> Option<Instant> {
    let (date, zone) = (text.get(..19)?, text.get(19..)?);
    let is_utc = zone.starts_with(" +0000");
    text.parse().ok().or_else(|| if is_utc { (date.to_owned() + "Z").parse().ok() } else { None })
}

#[cfg(test)]
mod tests;

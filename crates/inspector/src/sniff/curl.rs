//! `curl` commands and `Authorization` headers.

mod options;

use super::shell::{Word, split_command, variables_of};
use crate::redact::{MASK, redact_text};
use credscope_kube::authorization::{Ignored, decode_authorization, is_scheme_again};
use options::is_valued;
use std::ops::Range;

/// The content of an `Authorization` header. The token itself is a separate item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AuthorizationHeader {
    /// A bearer token that the API server accepts as such.
    Bearer,
    /// A header that the API server ignores.
    Ignored(Ignored),
    /// `Bearer Bearer …`.
    SchemeTwice,
    /// A variable that only the shell can expand.
    Variable(String),
    /// A variable in single quotes, which is not expanded.
    Quoted(String),
}

/// A parsed `curl` command, without any secret.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct CurlCommand {
    /// The URL, with user name and password masked.
    pub(crate) url: Option<Word>,
    /// The HTTP method.
    pub(crate) method: String,
    /// `-k` or `--insecure`, as written.
    pub(crate) insecure: Option<String>,
    /// `--cacert` or `--capath`.
    pub(crate) ca: Option<String>,
    /// `--cert`, without its password.
    pub(crate) certificate: Option<String>,
    /// Whether the request impersonates another user.
    pub(crate) impersonates: bool,
}

/// Replaces a variable while a header is read: neither whitespace nor a character of a token.
const FILLED_IN: &str = "\u{fffc}";

/// A `curl` command while it is read, with the header that it sends.
#[derive(Debug, Default)]
struct Reading {
    curl: CurlCommand,
    headers: Vec<Word>,
    bearer: Option<Word>,
    is_basic: bool,
    implied_method: Option<&'static str>,
}

/// Reads a `curl` command, and the value of the `Authorization` header that it sends, if any.
pub(crate) fn decode_curl(command: &str) -> (CurlCommand, Option<Word>) {
    let mut reading = Reading::default();
    let mut words = split_command(command).into_iter().skip(1);
    while let Some(word) = words.next() {
        if let Some(long) = word.text.strip_prefix("--").filter(|long| !long.is_empty()) {
            if long == "next" {
                break;
            }
            let (name, inline) = long
                .split_once('=')
                .map_or((long, None), |(name, _)| (name, Some(word.after(name.len() + "--=".len()))));
            let value = match inline {
                None if is_valued(name) => words.next(),
                inline => inline,
            };
            reading.apply(name, &word.text, value.unwrap_or_default());
        } else if word.text.len() > 1 && word.text.starts_with('-') {
            for (at, letter) in word.text.char_indices().skip(1) {
                let name = long_name(letter);
                if !is_valued(name) {
                    reading.apply(name, &word.text, Word::default());
                    continue;
                }
                let rest = word.after(at + letter.len_utf8());
                let value = if rest.text.is_empty() { words.next() } else { Some(rest) };
                reading.apply(name, &word.text, value.unwrap_or_default());
                break;
            }
        } else if is_address(&word) {
            reading.apply("url", "", word);
        }
    }
    reading.finish()
}

/// Whether a word can be a URL: a sentence that starts with the word curl contains none.
fn is_address(word: &Word) -> bool {
    !word.variables.is_empty() || word.text.contains(['/', '.', ':'])
}

/// The long name of a short option; empty for those without a value that do not matter.
fn long_name(letter: char) -> &'static str {
    match letter {
        'G' => "get",
        'I' => "head",
        'k' => "insecure",
        _ => options::long_name(letter),
    }
}

impl Reading {
    fn apply(&mut self, name: &str, written: &str, value: Word) {
        match name {
            "url" if self.curl.url.is_none() => self.put_url(value),
            "header" => self.headers.push(value),
            "insecure" => self.curl.insecure = Some(written.to_owned()),
            "cacert" | "capath" => self.curl.ca = Some(value.text),
            // The password follows a colon.
            "cert" => self.curl.certificate = value.text.split(':').next().map(str::to_owned),
            "oauth2-bearer" => self.bearer = Some(value),
            "user" => self.is_basic = true,
            "request" => self.curl.method = value.text,
            "get" => self.implied_method = Some("GET"),
            "head" => self.implied_method = Some("HEAD"),
            "upload-file" => self.implied_method = Some("PUT"),
            "form" | "form-string" | "json" => self.implied_method = self.implied_method.or(Some("POST")),
            name if name.starts_with("data") => self.implied_method = self.implied_method.or(Some("POST")),
            _ => (),
        }
    }

    /// Adds the URL. A user name and password in it are sent as Basic credentials; neither these nor secrets
    /// in the query are kept. The fragment is dropped because it is not sent.
    fn put_url(&mut self, url: Word) {
        let Word { mut text, mut variables } = url;
        let start = text.find("://").map_or(0, |at| at + "://".len());
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let authority = rest.get(..end).unwrap_or_default();
        let port = authority.rsplit_once(':').map_or("", |(_, port)| port);
        let at = match authority.rfind('@') {
            // What follows the colon is no port: the password contains a delimiter.
            None if port.starts_with(|first: char| first.is_ascii_alphabetic()) => rest.rfind('@'),
            at => at,
        };
        if let Some(at) = at {
            self.is_basic = true;
            let host = rest.get(at..).unwrap_or_default();
            text = format!("{}{MASK}{host}", text.get(..start).unwrap_or_default());
            variables.clear();
        }
        text.truncate(text.find('#').unwrap_or(text.len()));
        let written = text.clone();
        redact_text(&mut text);
        // The ranges after a mask are others, and the shell's variable in it is a placeholder.
        let kept = written.bytes().zip(text.bytes()).take_while(|(before, after)| before == after).count();
        if text != written {
            variables.retain(|range| range.end <= kept);
        }
        variables.retain(|range| range.end <= text.len());
        self.curl.url = Some(Word { text, variables });
    }

    fn finish(mut self) -> (CurlCommand, Option<Word>) {
        if self.curl.method.is_empty() {
            self.implied_method.unwrap_or("GET").clone_into(&mut self.curl.method);
        }
        let mut authorization = None;
        for header in &self.headers {
            let Some((name, value)) = header.text.split_once(':') else { continue };
            let name = name.trim();
            if authorization.is_none() && is_authorization(name) && !value.trim().is_empty() {
                authorization = Some(header.after(header.text.len() - value.len()));
            }
            self.curl.impersonates |= name.to_ascii_lowercase().starts_with("impersonate-");
        }
        // An explicit header replaces the one that curl would make.
        let made = |scheme: &str, value: &Word| {
            let shift = scheme.len();
            Word {
                text: format!("{scheme}{}", value.text),
                variables: value
                    .variables
                    .iter()
                    .map(|range| range.start + shift..range.end + shift)
                    .collect(),
            }
        };
        let authorization =
            authorization.or_else(|| self.bearer.as_ref().map(|token| made("Bearer ", token))).or_else(
                || self.is_basic.then(|| made("Basic ", &Word { text: MASK.to_owned(), ..Word::default() })),
            );
        (self.curl, authorization)
    }
}

fn is_authorization(name: &str) -> bool {
    name.eq_ignore_ascii_case("authorization")
}

/// Reads the value of a header: as the shell passes it, or as written if it is not in a command.
pub(crate) fn decode_header(value: &Word, is_command: bool) -> AuthorizationHeader {
    let alone;
    let value = if is_command {
        value
    } else {
        alone = Word { text: value.text.clone(), variables: variables_of(&value.text) };
        &alone
    };
    let text = filled_in(value);
    let variable = || AuthorizationHeader::Variable(value.variable().unwrap_or_default());
    match decode_authorization(&text) {
        Ok(token) if token.contains(FILLED_IN) => variable(),
        // The variable can contain the scheme as well.
        Err(_) if text.trim_start().split(' ').next().is_some_and(|word| word.contains(FILLED_IN)) => {
            variable()
        }
        Ok(token) if is_scheme_again(token) => AuthorizationHeader::SchemeTwice,
        Ok(token) if token.starts_with('$') && token.len() > 1 => {
            let quoted = Word { text: token.to_owned(), variables: variables_of(token) };
            // A command contains spaces, so its first word is sent.
            AuthorizationHeader::Quoted(quoted.variable().unwrap_or_else(|| "$(…".to_owned()))
        }
        Ok(_) => AuthorizationHeader::Bearer,
        Err(ignored) => AuthorizationHeader::Ignored(ignored),
    }
}

fn filled_in(value: &Word) -> String {
    let mut text = String::new();
    let mut from = 0;
    for Range { start, end } in &value.variables {
        text.push_str(value.text.get(from..*start).unwrap_or_default());
        text.push_str(FILLED_IN);
        from = *end;
    }
    text.push_str(value.text.get(from..).unwrap_or_default());
    text
}

/// The lines that consist of an `Authorization` header.
pub(crate) fn find_headers(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start_matches([' ', '\t', '>', '<', '*']);
        let offset = line.len() - trimmed.len();
        if trimmed.split_once(':').is_some_and(|(name, _)| is_authorization(name)) {
            found.push(start + offset..start + offset + trimmed.trim_end_matches(['\n', '\r']).len());
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests;

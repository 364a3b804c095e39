//! The route of a run:
//! `#/simulate/STORY?seed=7&release=1.36&at=…&NAME=VALUE&fault=NAME@FROM..TO&t=SECONDS&lang=…`.
//!
//! A route is all that is needed to make a run again. Unknown parts are reported, never silently dropped.

use credscope_clock::Instant;
use credscope_l10n::Language;

const ROUTE: &str = "#/simulate";
const SEED: &str = "seed";
const RELEASE: &str = "release";
const AT: &str = "at";
const FAULT: &str = "fault";
const POSITION: &str = "t";
const LANGUAGE: &str = "lang";

/// The seed of a run without one.
pub(crate) const FIRST_SEED: u64 = 1;

/// The largest integer that the browser's numbers represent exactly.
const LAST_SEED: u64 = (1 << 53) - 1;

/// A fault as written: `name@from..to`, with both ends relative to the beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RouteFault {
    /// The name.
    pub(crate) name: String,
    /// The start; empty for the beginning.
    pub(crate) from: String,
    /// The end; empty for the end.
    pub(crate) until: String,
}

impl RouteFault {
    /// Parses a fault.
    pub(crate) fn parse(text: &str) -> Self {
        let (name, span) = text.split_once('@').unwrap_or((text, ""));
        let (from, until) = span.split_once("..").unwrap_or((span, ""));
        Self { name: name.to_owned(), from: from.to_owned(), until: until.to_owned() }
    }

    /// The fault as written.
    pub(crate) fn text(&self) -> String {
        let Self { name, from, until } = self;
        match (from.is_empty(), until.is_empty()) {
            (true, true) => name.clone(),
            (false, true) => format!("{name}@{from}"),
            (true, false) => format!("{name}@0s..{until}"),
            (false, false) => format!("{name}@{from}..{until}"),
        }
    }
}

/// The request for a run, and the position in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Route {
    /// The story; empty if none has been chosen.
    pub(crate) story: String,
    /// The seed.
    pub(crate) seed: u64,
    /// The Kubernetes release; `None` for the newest.
    pub(crate) release: Option<String>,
    /// When the run begins; `None` for the story's default.
    pub(crate) begins: Option<Instant>,
    /// Parameters that differ from the story's defaults, as written.
    pub(crate) parameters: Vec<(String, String)>,
    /// The faults.
    pub(crate) faults: Vec<RouteFault>,
    /// Milliseconds since the beginning.
    pub(crate) position: i64,
    /// Which of several entries at that instant, counted from 0; `None` for the last.
    pub(crate) nth: Option<usize>,
    /// The language of the sender.
    pub(crate) language: Option<Language>,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            story: String::new(),
            seed: FIRST_SEED,
            release: None,
            begins: None,
            parameters: Vec::new(),
            faults: Vec::new(),
            position: 0,
            nth: None,
            language: None,
        }
    }
}

/// A part of a route that could not be read, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnreadPart(pub(crate) String);

impl Route {
    /// Parses a route, and returns the parts that could not be read; `None` if it belongs to another part of
    /// the page.
    pub(crate) fn parse(fragment: &str) -> Option<(Self, Vec<UnreadPart>)> {
        let rest = fragment.strip_prefix(ROUTE)?;
        if !(rest.is_empty() || rest.starts_with(['/', '?'])) {
            return None;
        }
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut route = Self::default();
        let mut unread = Vec::new();
        match decoded(path.trim_matches('/')) {
            Some(story) => route.story = story,
            None => unread.push(UnreadPart(path.to_owned())),
        }
        let mut seen: Vec<String> = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let named =
                pair.split_once('=').and_then(|(name, value)| Some((decoded(name)?, decoded(value)?)));
            let is_read = named.is_some_and(|(name, value)| {
                let is_new = name == FAULT || !seen.contains(&name);
                seen.push(name.clone());
                is_new && route.take(name, value)
            });
            if !is_read {
                unread.push(UnreadPart(pair.to_owned()));
            }
        }
        Some((route, unread))
    }

    /// Reads one pair; returns whether it could be read. An unknown name is a parameter, which the story
    /// checks.
    fn take(&mut self, name: String, value: String) -> bool {
        match name.as_str() {
            "" => return false,
            SEED => return seed_of(&value).map(|seed| self.seed = seed).is_some(),
            AT => return value.parse().map(|at| self.begins = Some(at)).is_ok(),
            POSITION => return self.take_position(&value).is_some(),
            LANGUAGE => {
                self.language = Language::from_tag(&value);
                return self.language.is_some();
            }
            RELEASE => self.release = Some(value),
            FAULT => self.faults.push(RouteFault::parse(&value)),
            _ => self.parameters.push((name, value)),
        }
        true
    }

    /// Reads seconds, and after a tilde the number of the entry at that instant.
    fn take_position(&mut self, text: &str) -> Option<()> {
        let (at, nth) = match text.split_once('~') {
            Some((at, nth)) => (at, Some(nth.parse().ok()?)),
            None => (text, None),
        };
        (self.position, self.nth) = (millis(at)?, nth);
        Some(())
    }

    /// The fragment for this route.
    pub(crate) fn fragment(&self) -> String {
        let mut fragment = ROUTE.to_owned();
        if self.story.is_empty() {
            return fragment;
        }
        fragment.push('/');
        fragment.push_str(&encoded(&self.story));
        let mut mark = '?';
        let mut put = |name: &str, value: &str| {
            fragment.push(mark);
            mark = '&';
            fragment.push_str(&encoded(name));
            fragment.push('=');
            fragment.push_str(&encoded(value));
        };
        put(SEED, &self.seed.to_string());
        if let Some(release) = &self.release {
            put(RELEASE, release);
        }
        if let Some(at) = self.begins {
            put(AT, &at.to_string());
        }
        for (name, value) in &self.parameters {
            put(name, value);
        }
        for fault in &self.faults {
            put(FAULT, &fault.text());
        }
        match self.nth {
            Some(nth) => put(POSITION, &format!("{}~{nth}", seconds(self.position))),
            None if self.position > 0 => put(POSITION, &seconds(self.position)),
            None => {}
        }
        if let Some(language) = self.language {
            put(LANGUAGE, language.tag());
        }
        fragment
    }

    /// The request for the worker, as JSON.
    pub(crate) fn request(&self) -> String {
        let list = |texts: Vec<String>| format!("[{}]", texts.join(","));
        let pair = |(name, value): &(String, String)| format!("[{},{}]", quoted(name), quoted(value));
        let or_null = |text: Option<String>| text.map_or_else(|| "null".to_owned(), |text| quoted(&text));
        format!(
            r#"{{"story":{},"seed":{},"kubernetes":{},"begins":{},"parameters":{},"faults":{}}}"#,
            quoted(&self.story),
            self.seed,
            or_null(self.release.clone()),
            or_null(self.begins.map(|at| at.to_string())),
            list(self.parameters.iter().map(pair).collect()),
            list(self.faults.iter().map(|fault| quoted(&fault.text())).collect()),
        )
    }

    /// The parameter as written; `None` if it is the story's default.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sets a parameter; `None` restores the story's default.
    pub(crate) fn set_parameter(&mut self, name: &str, value: Option<String>) {
        self.parameters.retain(|(known, _)| known != name);
        self.parameters.extend(value.map(|value| (name.to_owned(), value)));
    }
}

/// Parses a seed, if the browser's numbers represent it exactly.
pub(crate) fn seed_of(text: &str) -> Option<u64> {
    text.parse().ok().filter(|seed| *seed <= LAST_SEED)
}

/// Parses seconds with at most three decimals, as milliseconds.
fn millis(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(format!("{part:0<3}").parse().ok()?)
}

/// Writes milliseconds as seconds.
pub(crate) fn seconds(millis: i64) -> String {
    let text = format!("{}.{:03}", millis / 1_000, millis % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Percent-decodes a text; `None` if it is not UTF-8 or an escape is cut off.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// Percent-encodes a text.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b':'
            | b'@'
            | b','
            | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// A text as a JSON string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            ' '.. => quoted.push(character),
            _ => quoted.push_str(&format!("\\u{:04x}", u32::from(character))),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests;

//! The route of a run: `#/simulate/STORY?seed=7&release=1.36&at=…&NAME=VALUE&fault=NAME@FROM..TO&t=SECONDS&lang=…`.
//!
//! A run is made again from it alone. What it holds that nobody knows is told, never dropped in silence.

use credscope_clock::Instant;
use credscope_l10n::Language;

const ROUTE: &str = "#/simulate";
const SEED: &str = "seed";
const RELEASE: &str = "release";
const AT: &str = "at";
const FAULT: &str = "fault";
const POSITION: &str = "t";
const LANGUAGE: &str = "lang";

/// The seed of a run that names none.
pub(crate) const FIRST_SEED: u64 = 1;

/// The largest whole number that the browser's numbers tell from the next.
const LAST_SEED: u64 = (1 << 53) - 1;

/// Something that goes wrong, as it was written: `name@from..to`, both ends since the beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RouteFault {
    /// Which.
    pub(crate) name: String,
    /// From when on; empty for the beginning.
    pub(crate) from: String,
    /// Until when; empty for the end.
    pub(crate) until: String,
}

impl RouteFault {
    /// The fault that is written so.
    pub(crate) fn parse(text: &str) -> Self {
        let (name, span) = text.split_once('@').unwrap_or((text, ""));
        let (from, until) = span.split_once("..").unwrap_or((span, ""));
        Self { name: name.to_owned(), from: from.to_owned(), until: until.to_owned() }
    }

    /// As it is written.
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

/// What a run is made of, and where in it the reader stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Route {
    /// The story; empty when none is chosen yet.
    pub(crate) story: String,
    /// The seed.
    pub(crate) seed: u64,
    /// The Kubernetes release; none for the newest.
    pub(crate) release: Option<String>,
    /// When the run begins; none for the story's own instant.
    pub(crate) begins: Option<Instant>,
    /// Parameters that are not as the story has them, as they were written.
    pub(crate) parameters: Vec<(String, String)>,
    /// What goes wrong.
    pub(crate) faults: Vec<RouteFault>,
    /// Milliseconds since the beginning.
    pub(crate) position: i64,
    /// Which of several entries at that instant, counted from the first; none for the last.
    pub(crate) nth: Option<usize>,
    /// The language that it was sent in.
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

/// A part of a route that says nothing, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnreadPart(pub(crate) String);

impl Route {
    /// Reads a route, and what in it could not be read; none when it is another's.
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

    /// Takes one pair; whether it can be read. What is no name of ours is a parameter, and the story knows its own.
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

    /// Seconds, and behind a tilde which of several entries at that instant.
    fn take_position(&mut self, text: &str) -> Option<()> {
        let (at, nth) = match text.split_once('~') {
            Some((at, nth)) => (at, Some(nth.parse().ok()?)),
            None => (text, None),
        };
        (self.position, self.nth) = (millis(at)?, nth);
        Some(())
    }

    /// The fragment that it is read from again.
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

    /// What the worker is asked, as JSON.
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

    /// The parameter as it was written; none when it is left as the story has it.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Writes a parameter; none leaves it to the story.
    pub(crate) fn set_parameter(&mut self, name: &str, value: Option<String>) {
        self.parameters.retain(|(known, _)| known != name);
        self.parameters.extend(value.map(|value| (name.to_owned(), value)));
    }
}

/// A seed as it is written, if the page's own numbers hold it exactly.
pub(crate) fn seed_of(text: &str) -> Option<u64> {
    text.parse().ok().filter(|seed| *seed <= LAST_SEED)
}

/// Seconds with at most three decimals, as milliseconds.
fn millis(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(format!("{part:0<3}").parse().ok()?)
}

/// The same the other way.
pub(crate) fn seconds(millis: i64) -> String {
    let text = format!("{}.{:03}", millis / 1_000, millis % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Text of a route as it was before it was put there; none when it is no UTF-8 or an escape is cut.
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

/// Text as a route may hold it.
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

/// Text as JSON writes it.
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

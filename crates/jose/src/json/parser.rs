use super::{Kind, Member, Node, Number, Parsed};
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, Span, args};
use std::collections::BTreeSet;

/// Maximum number of bytes read.
pub const MAX_BYTES: usize = 16 << 20;
/// Maximum nesting depth of arrays and objects.
pub const MAX_DEPTH: usize = 64;
/// Maximum number of values read.
pub const MAX_NODES: usize = 1 << 20;
/// Maximum number of problems reported.
pub const MAX_PROBLEMS: usize = 100;

/// Parses JSON; never fails. At damage that cannot be skipped, the value is what was read so far.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut parser = Parser { bytes, position: 0, problems: Vec::new(), has_stopped: false, nodes: 0 };
    if bytes.len() > MAX_BYTES {
        parser.tell(Finding::new(jwt::JSON_TOO_LARGE, args! { limit: MAX_BYTES }));
        parser.bytes = bytes.get(..MAX_BYTES).unwrap_or_default();
    }
    if parser.bytes.starts_with(b"\xEF\xBB\xBF") {
        parser.tell(Finding::new(jwt::JSON_BYTE_ORDER_MARK, args! {}).at(Span::new(0, 3)));
        parser.position = 3;
    }
    if let Err(error) = std::str::from_utf8(parser.bytes) {
        let position = error.valid_up_to();
        parser.tell_at(jwt::JSON_INVALID_UTF8, position);
    }
    parser.skip_white_space();
    let value = parser.value(0);
    parser.skip_white_space();
    if !parser.has_stopped && parser.position < parser.bytes.len() {
        let rest = Span::new(parser.position, parser.bytes.len());
        parser.tell(Finding::new(jwt::JSON_TRAILING_DATA, args! { position: rest.start }).at(rest));
    }
    Parsed { value, problems: parser.problems }
}

struct Parser<'a> {
    bytes: &'a [u8],
    position: usize,
    problems: Vec<Finding>,
    has_stopped: bool,
    nodes: usize,
}

impl Parser<'_> {
    fn tell(&mut self, finding: Finding) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(finding);
        }
    }

    fn tell_at(&mut self, code: credscope_finding::Code, position: usize) {
        let end = (position + 1).min(self.bytes.len());
        self.tell(Finding::new(code, args! { position: position }).at(Span::new(position, end)));
    }

    /// Stops parsing: the rest of the input is ignored.
    fn stop(&mut self) {
        if !self.has_stopped {
            self.has_stopped = true;
            self.tell_at(jwt::JSON_INVALID, self.position);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.position).copied()
    }

    fn skip_white_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.position += 1;
        }
    }

    fn accept(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.position += usize::from(is_there);
        is_there
    }

    fn value(&mut self, depth: usize) -> Node {
        let start = self.position;
        self.nodes += 1;
        let kind = if self.nodes > MAX_NODES {
            self.give_up(Finding::new(jwt::JSON_TOO_LARGE, args! { limit: MAX_NODES }))
        } else {
            match self.peek() {
                Some(b'{' | b'[') if depth == MAX_DEPTH => {
                    self.give_up(Finding::new(jwt::JSON_TOO_DEEP, args! { limit: MAX_DEPTH }))
                }
                Some(b'{') => self.object(depth),
                Some(b'[') => self.array(depth),
                Some(b'"') => Kind::String(self.string()),
                Some(b'-' | b'0'..=b'9') => self.number(),
                Some(b't') => self.word(b"true", Kind::Bool(true)),
                Some(b'f') => self.word(b"false", Kind::Bool(false)),
                _ => self.word(b"null", Kind::Null),
            }
        };
        Node { span: Span::new(start, self.position), kind }
    }

    fn give_up(&mut self, finding: Finding) -> Kind {
        let end = (self.position + 1).min(self.bytes.len());
        self.tell(finding.at(Span::new(self.position, end)));
        self.has_stopped = true;
        Kind::Null
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Kind {
        if self.bytes.get(self.position..).is_some_and(|rest| rest.starts_with(word)) {
            self.position += word.len();
            kind
        } else {
            self.stop();
            Kind::Null
        }
    }

    fn digits(&mut self) -> bool {
        let start = self.position;
        while let Some(b'0'..=b'9') = self.peek() {
            self.position += 1;
        }
        self.position > start
    }

    fn number(&mut self) -> Kind {
        let start = self.position;
        self.accept(b'-');
        let mut is_whole = self.accept(b'0') || self.digits();
        if is_whole && self.accept(b'.') {
            is_whole = self.digits();
        }
        if is_whole && (self.accept(b'e') || self.accept(b'E')) {
            let _sign = self.accept(b'+') || self.accept(b'-');
            is_whole = self.digits();
        }
        if !is_whole {
            self.stop();
            return Kind::Null;
        }
        let text = self.bytes.get(start..self.position).unwrap_or_default();
        Kind::Number(Number(String::from_utf8_lossy(text).into_owned()))
    }

    fn array(&mut self, depth: usize) -> Kind {
        let mut items = Vec::new();
        self.position += 1;
        self.skip_white_space();
        if self.accept(b']') {
            return Kind::Array(items);
        }
        while !self.has_stopped {
            let before = self.position;
            let item = self.value(depth + 1);
            if !self.has_stopped || self.position > before {
                items.push(item);
            }
            if self.is_closed(b']') {
                break;
            }
        }
        Kind::Array(items)
    }

    fn object(&mut self, depth: usize) -> Kind {
        let mut members: Vec<Member> = Vec::new();
        self.position += 1;
        self.skip_white_space();
        if self.accept(b'}') {
            return Kind::Object(members);
        }
        while !self.has_stopped {
            let start = self.position;
            if self.peek() != Some(b'"') {
                self.stop();
                break;
            }
            let key = self.string();
            let key_span = Span::new(start, self.position);
            self.skip_white_space();
            if self.has_stopped || !self.accept(b':') {
                self.stop();
                break;
            }
            self.skip_white_space();
            let before = self.position;
            let value = self.value(depth + 1);
            if !self.has_stopped || self.position > before {
                members.push(Member { key, key_span, value });
            }
            if self.is_closed(b'}') {
                break;
            }
        }
        self.tell_duplicates(&members);
        Kind::Object(members)
    }

    /// Parses what follows a value: the closing bracket, or a comma and whitespace.
    fn is_closed(&mut self, bracket: u8) -> bool {
        if self.has_stopped {
            return true;
        }
        self.skip_white_space();
        if self.accept(bracket) {
            return true;
        }
        if !self.accept(b',') {
            self.stop();
            return true;
        }
        self.skip_white_space();
        if self.peek() == Some(bracket) {
            // A trailing comma is unambiguous: it is reported and skipped.
            self.tell_at(jwt::JSON_INVALID, self.position);
            self.position += 1;
            return true;
        }
        false
    }

    fn tell_duplicates(&mut self, members: &[Member]) {
        let mut seen = BTreeSet::new();
        for member in members.iter().filter(|member| !seen.insert(member.key.as_str())) {
            let finding = Finding::new(jwt::JSON_DUPLICATE_MEMBER, args! { member: &member.key });
            self.tell(finding.at(Span::new(member.key_span.start, member.value.span.end)));
        }
    }

    fn string(&mut self) -> String {
        let mut text = Vec::new();
        self.position += 1;
        loop {
            match self.peek() {
                None => {
                    self.stop();
                    break;
                }
                Some(b'"') => {
                    self.position += 1;
                    break;
                }
                Some(b'\\') => match self.escape() {
                    Some(character) => text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
                    None => {
                        self.stop();
                        break;
                    }
                },
                Some(byte) => {
                    if byte < 0x20 {
                        self.tell_at(jwt::JSON_CONTROL_CHARACTER, self.position);
                    }
                    text.push(byte);
                    self.position += 1;
                }
            }
        }
        match String::from_utf8(text) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        }
    }

    /// Parses one escape; `None` leaves the position at its backslash.
    fn escape(&mut self) -> Option<char> {
        let character = match self.bytes.get(self.position + 1)? {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return None,
        };
        self.position += 2;
        Some(character)
    }

    fn unicode_escape(&mut self) -> Option<char> {
        let start = self.position;
        let first = self.hex4(start)?;
        self.position = start + 6;
        if let Some(character) = char::from_u32(first) {
            return Some(character);
        }
        if first < 0xDC00
            && let Some(second @ 0xDC00..=0xDFFF) = self.hex4(start + 6)
        {
            self.position = start + 12;
            return char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        }
        self.tell_at(jwt::JSON_LONE_SURROGATE, start);
        Some(char::REPLACEMENT_CHARACTER)
    }

    /// The value of `\uXXXX` at a position.
    fn hex4(&self, position: usize) -> Option<u32> {
        let digits = self.bytes.get(position..position + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |value, digit| Some(value * 16 + char::from(*digit).to_digit(16)?))
    }
}

//! Secrets recognised by the name before them: flags, variables, members of JSON and YAML, elements of XML,
//! parameters of a URL, headers. After a secret's name everything up to the end of the value is masked.

use super::carriers::{is_known_scheme, is_scheme};
use super::extent::{Extent, extent, next_listed, without_quotes};
use super::names::{Name, ends_in_chinese, kind_of, names_secret};
use super::placeholder::{is_common_word, is_object_name, is_path, is_placeholder, is_public_token};
use credscope_encoding::decode_tolerant;
use std::ops::Range;

/// Maximum number of characters of a name that are examined, counted from its end.
const MAX_NAME: usize = 64;
/// Maximum number of bytes between a name and its value that are members of their own.
const MAX_APART: usize = 48;
/// Maximum length of a private number of a JSON Web Key.
const MAX_NUMBER: usize = 2_048;
/// Words before a name and its value, without a separator: Docker's, Windows's, and netrc's.
const SETTERS: [&str; 4] = ["ENV", "setx", "set", "export"];

/// The separator between a name and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    Equals,
    Colon,
    /// After a flag.
    Blank,
    /// Between the elements of a list of arguments.
    Comma,
    /// After the tag of an XML element.
    Tag,
    /// `为` and `是`, after a name in Chinese.
    Is,
}

/// Values after the names of secrets.
pub(super) fn find_named(text: &str) -> Vec<Range<usize>> {
    let mut reader = Reader { text, found: Vec::new(), rejected: [0; 2], named: 0 };
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(rest) = bytes.get(from..) {
        let Some(at) = rest.iter().position(|byte| is_separator_start(*byte)).map(|offset| from + offset)
        else {
            break;
        };
        from = at + 1;
        let Some((separator, length)) = separator_at(bytes, at) else { continue };
        if let Some(end) = reader.read(at, separator, length) {
            from = from.max(end);
        }
    }
    reader.found
}

const fn is_separator_start(byte: u8) -> bool {
    matches!(byte, b'=' | b':' | b' ' | b'\t' | b',' | b'>' | b'%' | 0xef | 0xe4 | 0xe6)
}

fn separator_at(bytes: &[u8], at: usize) -> Option<(Separator, usize)> {
    let rest = bytes.get(at..)?;
    let found = match rest.first()? {
        b'=' if rest.get(1) == Some(&b'>') => (Separator::Equals, 2),
        b'=' => (Separator::Equals, 1),
        b':' if rest.get(1) == Some(&b'=') => (Separator::Equals, 2),
        b':' => (Separator::Colon, 1),
        b' ' | b'\t' => (Separator::Blank, 1),
        b',' => (Separator::Comma, 1),
        b'>' => (Separator::Tag, 1),
        b'%' if rest.starts_with(b"%3D") || rest.starts_with(b"%3d") => (Separator::Equals, 3),
        b'%' if rest.starts_with(b"%3A") || rest.starts_with(b"%3a") => (Separator::Equals, 3),
        _ if rest.starts_with("：".as_bytes()) => (Separator::Colon, 3),
        _ if rest.starts_with("＝".as_bytes()) => (Separator::Equals, 3),
        _ if rest.starts_with("为".as_bytes()) || rest.starts_with("是".as_bytes()) => (Separator::Is, 3),
        _ => return None,
    };
    Some(found)
}

/// The name at the end of a text.
fn last_name(before: &str) -> &str {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let length = before.bytes().rev().take(MAX_NAME).take_while(is_part).count();
    let name = before.get(before.len() - length..).unwrap_or_default();
    // A quote in percent-encoding before the name.
    let is_encoded = before.get(..before.len() - length).is_some_and(|before| before.ends_with('%'));
    if is_encoded { name.get(2..).unwrap_or_default() } else { name }
}

struct Reader<'a> {
    text: &'a str,
    found: Vec<Range<usize>>,
    /// Where the last value ended that turned out to be no secret: of a pair, and of another kind. It is not
    /// read again from a separator in it.
    rejected: [usize; 2],
    /// Where the last `"name": "DB_PASSWORD"` ended.
    named: usize,
}

impl Reader<'_> {
    /// Reads the name before a separator and the value after it; returns where a secret ended.
    fn read(&mut self, at: usize, separator: Separator, length: usize) -> Option<usize> {
        let before = self.text.get(..at)?;
        let near = before.get(before.floor_char_boundary(at.saturating_sub(2 * MAX_NAME))..)?;
        let start = at + length;
        if matches!(separator, Separator::Colon | Separator::Equals | Separator::Is) {
            let name = without_quotes(near);
            if ends_in_chinese(name) {
                return self.put_chinese(start);
            }
        }
        let kind = match separator {
            Separator::Is => None,
            Separator::Blank => self.kind_before_blank(near, at),
            Separator::Comma => {
                let name = without_quotes(near);
                let flag = last_name(name);
                (name.len() < near.len() && flag.starts_with('-')).then(|| kind_of(flag)).flatten()
            }
            Separator::Tag => {
                let name = last_name(near);
                let is_tag = near.get(..near.len() - name.len()).is_some_and(|before| before.ends_with('<'));
                return is_tag.then(|| kind_of(name)).flatten().and_then(|_| self.put_element(start));
            }
            Separator::Equals | Separator::Colon => self.kind_of_member(near, start),
        }?;
        self.put(start, kind, separator)
    }

    fn kind_before_blank(&self, near: &str, at: usize) -> Option<Name> {
        let is_last_blank =
            self.text.as_bytes().get(at + 1).is_some_and(|next| !matches!(next, b' ' | b'\t'));
        if !is_last_blank {
            return None;
        }
        let trimmed = near.trim_end_matches([' ', '\t']);
        // `"--password" "x"`, as Go and a shell write arguments.
        let name = last_name(trimmed.trim_end_matches(['"', '\'']));
        if name.starts_with('-') {
            return kind_of(name);
        }
        let kind = kind_of(name).filter(|kind| *kind == Name::Secret)?;
        let is_quoted = self.text.get(at + 1..).is_some_and(|rest| rest.starts_with(['"', '\'']));
        let mut words = trimmed.get(..trimmed.len() - name.len())?.split_whitespace().rev();
        let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let is_login = matches!(before, "login" | "user" | "username");
        (is_quoted || is_login || SETTERS.contains(&last) || name == "rootpw").then_some(kind)
    }

    /// The kind of a member's name; `value` has that of the name that its neighbour contains.
    fn kind_of_member(&mut self, near: &str, start: usize) -> Option<Name> {
        let before = without_quotes(near);
        let name = last_name(before);
        if name.eq_ignore_ascii_case("name") {
            let near = self.text.get(..self.text.floor_char_boundary(start + 2 * MAX_NAME))?;
            let value = extent(near, start)?;
            let written = near.get(value.range.clone()).filter(|written| written.len() <= MAX_NAME)?;
            if names_secret(written) {
                self.named = value.range.end;
            }
            return None;
        }
        if name.eq_ignore_ascii_case("value") && self.named > 0 && start - self.named.min(start) <= MAX_APART
        {
            self.named = 0;
            return Some(Name::Secret);
        }
        let is_unseal_key =
            || before.get(..before.len() - name.len()).is_some_and(|before| before.ends_with("Unseal Key "));
        if name.bytes().all(|byte| byte.is_ascii_digit()) && is_unseal_key() {
            return Some(Name::Secret);
        }
        if is_private_number(name) && before.len() < near.len() {
            return self.is_number_of_key(name, start).then_some(Name::Secret);
        }
        // `?key=`, `?code=`: the names of parameters that are secret in a URL only are in another finder.
        kind_of(name)
    }

    /// Whether a private number of a JSON Web Key follows.
    fn is_number_of_key(&self, name: &str, start: usize) -> bool {
        let near = self.text.get(..self.text.floor_char_boundary(start + MAX_NUMBER)).unwrap_or_default();
        let Some(value) = extent(near, start).filter(|value| value.is_quoted) else { return false };
        let written = near.get(value.range).unwrap_or_default();
        let least = if name == "k" { 20 } else { 30 };
        written.len() >= least
            && written.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    }

    fn put_element(&mut self, start: usize) -> Option<usize> {
        let rest = self.text.get(start..)?;
        let length =
            rest.find('<').filter(|end| rest.get(*end..).is_some_and(|rest| rest.starts_with("</")))?;
        let value = rest.get(..length).filter(|value| !is_placeholder(value.trim()))?;
        self.found.push(start..start + value.len());
        Some(start + length)
    }

    fn put_chinese(&mut self, start: usize) -> Option<usize> {
        // A sentence continues in Chinese.
        let first = self.text.get(start..)?.trim_start_matches([' ', '\t']).chars().next()?;
        if !first.is_ascii_graphic() && !matches!(first, '“' | '‘') {
            return None;
        }
        let value = extent(self.text, start)?;
        let written = self.text.get(value.range.clone())?;
        (!is_placeholder(written) && !is_public_token(written)).then(|| self.push(value.range))
    }

    fn push(&mut self, range: Range<usize>) -> usize {
        let end = range.end;
        self.found.push(range);
        end
    }

    fn put(&mut self, start: usize, kind: Name, separator: Separator) -> Option<usize> {
        let group = usize::from(matches!(kind, Name::Pair | Name::Auth));
        if self.rejected.get(group).is_some_and(|end| start < *end) {
            return None;
        }
        if separator == Separator::Colon && self.text.get(start..)?.starts_with("//") {
            return None;
        }
        let first = extent(self.text, start)?;
        let mut value = Some(first.clone());
        let mut end = None;
        while let Some(one) = value {
            if let Some(range) = self.secret_of(&one, kind, separator) {
                end = Some(self.push(range));
            }
            value = one.is_listed.then(|| next_listed(self.text, one.range.end)).flatten();
        }
        if end.is_none()
            && group == 1
            && let Some(rejected) = self.rejected.get_mut(group)
        {
            *rejected = first.range.end;
        }
        end
    }

    /// The secret part of a value.
    fn secret_of(&self, value: &Extent, kind: Name, separator: Separator) -> Option<Range<usize>> {
        let Extent { range, is_quoted, .. } = value.clone();
        let written = self.text.get(range.clone())?;
        if is_placeholder(written) || is_public_token(written) {
            return None;
        }
        let can_be_prose = separator != Separator::Equals && !is_quoted;
        if can_be_prose && is_common_word(written) {
            return None;
        }
        match kind {
            Name::Secret => Some(range),
            Name::Header => self.credentials(range, is_quoted),
            Name::Rest => {
                let rest = self.text.get(range.start..)?;
                let length = rest.find(['"', '\'', '\n', '\r', '\0']).unwrap_or(rest.len());
                let end = if is_quoted { range.end } else { range.start + length };
                Some(range.start..end)
            }
            Name::Perhaps => {
                let is_reference = is_path(written)
                    || separator == Separator::Equals
                        && is_quoted
                        && written.contains('/')
                        && is_object_name(written);
                (!is_reference).then_some(range)
            }
            Name::Reference => (!is_object_name(written)).then_some(range),
            Name::Pair => {
                let (user, password) = written.split_once(':')?;
                let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
                let is_kept = is_placeholder(password)
                    || is_number(user) && is_number(password)
                    || matches!(user, "file" | "env" | "fd") && is_path_like(password);
                (!is_kept).then(|| range.start + user.len() + 1..range.end)
            }
            Name::Auth => {
                let is_method = written.len() < 24
                    && written.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                let is_prose = can_be_prose && !is_encoded_pair(written) && !written.contains(':');
                (!is_method && !is_prose && !is_path(written)).then_some(range)
            }
        }
    }

    /// The credentials of an Authorization header: what follows the scheme.
    fn credentials(&self, range: Range<usize>, is_quoted: bool) -> Option<Range<usize>> {
        // A shell escapes blanks: `Authorization:\ Bearer\ x`.
        let blanks = [' ', '\t', '\\'];
        let whole = self.text.get(range.clone())?;
        let written = whole.trim_start_matches(blanks);
        let range = range.end - written.len()..range.end;
        let scheme = written.split([' ', '\t', '+', '\\']).next().unwrap_or_default();
        let scheme = scheme.split("%20").next().unwrap_or_default();
        if !is_known_scheme(scheme) {
            return Some(range);
        }
        let start = range.start + scheme.len();
        let rest = self.text.get(start..)?;
        let rest_of_value =
            if is_quoted || scheme.len() < written.len() { rest.get(..range.end - start)? } else { rest };
        let gap = rest_of_value.len()
            - rest_of_value.trim_start_matches([' ', '\t', '"', '\'', '+', '\\', '`']).len();
        let begin = start + gap;
        let end = match (is_quoted, is_scheme(scheme)) {
            (true, _) => range.end,
            // Several parameters.
            (false, false) => {
                let rest = self.text.get(begin..)?;
                begin + rest.find(['\'', '\n', '\r', '\0']).unwrap_or(rest.len())
            }
            (false, true) => {
                extent(self.text, begin).map(|value| value.range.end).filter(|end| *end >= begin)?
            }
        };
        let credentials = self.text.get(begin..end)?;
        let is_kept = gap == 0 && scheme.len() == written.len()
            || is_placeholder(credentials)
            || is_public_token(credentials);
        (!is_kept).then_some(begin..end)
    }
}

fn is_path_like(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/'))
}

fn is_private_number(name: &str) -> bool {
    matches!(name, "d" | "p" | "q" | "dp" | "dq" | "qi" | "k")
}

fn is_encoded_pair(value: &str) -> bool {
    let decoded = decode_tolerant(value.as_bytes()).map(|decoded| decoded.bytes).unwrap_or_default();
    String::from_utf8(decoded).is_ok_and(|pair| pair.contains(':'))
}

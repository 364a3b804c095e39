//! Scalars without quotes and with them, over one line or several (YAML 1.2.2 section 7.3).

use super::reader::{Reader, is_blank, is_break, is_control, is_flow_indicator, is_space};
use super::resolved;
use credscope_finding::Span;
use credscope_jose::json::{Kind, Node};

impl Reader<'_> {
    /// A scalar without quotes; its further lines stand at column `least` or behind.
    pub(super) fn plain(&mut self, least: usize, is_text: bool) -> Option<Node> {
        if !self.is_at_plain() {
            return self.fail_here();
        }
        let start = self.at.position;
        let mut text = String::new();
        loop {
            let from = self.at.position;
            self.plain_line();
            text.push_str(self.slice(from, self.at.position));
            let end = self.at;
            let breaks = self.skip_fold();
            let is_outside = self.flows == 0 && self.indent() < least;
            if breaks == 0 || is_outside || self.is_over() || !self.is_plain_here() {
                self.at = end;
                break;
            }
            push_fold(&mut text, breaks);
        }
        if is_control(self.peek()) && !self.is_at_end() {
            return self.fail_here();
        }
        let kind = if is_text { Kind::String(text) } else { resolved(text) };
        Some(Node { span: Span::new(start, self.at.position), kind })
    }

    fn is_at_plain(&self) -> bool {
        match self.peek() {
            b'-' | b'?' | b':' => {
                !(is_space(self.byte(1)) || (self.flows > 0 && is_flow_indicator(self.byte(1))))
            }
            b'#' | b'&' | b'*' | b'!' | b'|' | b'>' | b'\'' | b'"' | b'%' | b'@' | b'`' => false,
            byte => !is_flow_indicator(byte) && !is_control(byte),
        }
    }

    /// Whether a line of a plain scalar goes on with this character.
    fn is_plain_here(&self) -> bool {
        let byte = self.peek();
        !(is_control(byte)
            || is_break(byte)
            || self.is_at_comment()
            || self.is_at_colon()
            || (self.flows > 0 && is_flow_indicator(byte)))
    }

    /// Goes to the end of what this line has of a plain scalar, white space behind it excluded.
    fn plain_line(&mut self) {
        let mut end = self.at;
        while self.is_plain_here() {
            let is_text = !is_blank(self.peek());
            self.step();
            if is_text {
                end = self.at;
            }
        }
        self.at = end;
    }

    /// A scalar in single or double quotes.
    pub(super) fn quoted(&mut self, least: usize) -> Option<Node> {
        let start = self.at;
        let quote = self.peek();
        self.step();
        let mut text = String::new();
        loop {
            let byte = self.peek();
            if self.is_at_end() {
                self.fail(start);
                return None;
            } else if self.is_at_marker() {
                return self.fail_here();
            } else if byte == quote && quote == b'\'' && self.byte(1) == quote {
                text.push('\'');
                self.at.position += 2;
            } else if byte == quote {
                self.step();
                let span = Span::new(start.position, self.at.position);
                return Some(Node { span, kind: Kind::String(text) });
            } else if byte == b'\\' && quote == b'"' {
                self.escape(&mut text)?;
            } else if is_space(byte) && byte != 0 {
                let from = self.at.position;
                let breaks = self.skip_fold();
                if breaks == 0 {
                    text.push_str(self.slice(from, self.at.position));
                } else {
                    self.check_fold(least, quote)?;
                    push_fold(&mut text, breaks);
                }
            } else if is_control(byte) {
                return self.fail_here();
            } else {
                self.run(quote, &mut text);
            }
        }
    }

    /// Takes characters that mean themselves.
    fn run(&mut self, quote: u8, text: &mut String) {
        let from = self.at.position;
        loop {
            let byte = self.peek();
            if byte == quote || byte == b'\\' && quote == b'"' || is_space(byte) || is_control(byte) {
                break;
            }
            self.step();
        }
        text.push_str(self.slice(from, self.at.position));
    }

    /// Refuses a further line that is not indented, unless it only closes the quotes.
    fn check_fold(&mut self, least: usize, quote: u8) -> Option<()> {
        let is_outside = self.flows == 0 && self.indent() < least && self.peek() != quote;
        if is_outside && !self.is_at_end() {
            return self.fail_here();
        }
        Some(())
    }

    fn escape(&mut self, text: &mut String) -> Option<()> {
        if is_break(self.byte(1)) {
            self.step();
            let breaks = self.skip_fold();
            push_breaks(text, breaks - 1);
            return Some(());
        }
        let digits = match self.byte(1) {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            letter => {
                let Some(character) = escaped(letter) else { return self.fail_here() };
                text.push(character);
                self.at.position += 2;
                return Some(());
            }
        };
        let mut length = 2 + digits;
        let mut code = self.hex(2, digits);
        let is_high = code.is_some_and(|code| (0xd800..0xdc00).contains(&code));
        if is_high && self.byte(length) == b'\\' && self.byte(length + 1) == b'u' {
            let low = self.hex(length + 2, 4).filter(|low| (0xdc00..0xe000).contains(low));
            code = code.zip(low).map(|(high, low)| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            length += 6;
        }
        let Some(character) = code.and_then(char::from_u32) else { return self.fail_here() };
        text.push(character);
        self.at.position += length;
        Some(())
    }

    fn hex(&self, ahead: usize, digits: usize) -> Option<u32> {
        (ahead..ahead + digits).try_fold(0_u32, |code, ahead| {
            Some(code.wrapping_shl(4) | char::from(self.byte(ahead)).to_digit(16)?)
        })
    }
}

/// What a letter behind a backslash stands for (YAML 1.2.2 section 5.7).
const fn escaped(letter: u8) -> Option<char> {
    Some(match letter {
        b'0' => '\0',
        b'a' => '\u{7}',
        b'b' => '\u{8}',
        b't' | b'\t' => '\t',
        b'n' => '\n',
        b'v' => '\u{b}',
        b'f' => '\u{c}',
        b'r' => '\r',
        b'e' => '\u{1b}',
        b' ' | b'"' | b'/' | b'\\' => letter as char,
        b'N' => '\u{85}',
        b'_' => '\u{a0}',
        b'L' => '\u{2028}',
        b'P' => '\u{2029}',
        _ => return None,
    })
}

/// One line break is a space, each further one a line break.
fn push_fold(text: &mut String, breaks: usize) {
    if breaks == 1 {
        text.push(' ');
    } else {
        push_breaks(text, breaks - 1);
    }
}

pub(super) fn push_breaks(text: &mut String, breaks: usize) {
    for _ in 0..breaks {
        text.push('\n');
    }
}

//! Scalars behind `|` and `>`, line by line (YAML 1.2.2 section 8.1).

use super::reader::{Reader, is_blank, is_break, is_control};
use super::scalar::push_breaks;
use credscope_finding::Span;
use credscope_jose::json::{Kind, Node};

/// What stands behind `|` or `>`.
struct Header {
    is_folded: bool,
    /// `+` or `-`; zero when neither stands there.
    chomping: u8,
    /// The indentation that is told; zero when it is to be found out.
    indentation: usize,
}

impl Reader<'_> {
    /// A literal or folded scalar whose lines stand at column `least` or behind.
    pub(super) fn literal(&mut self, least: usize) -> Option<Node> {
        let nowhere = self.at.position;
        let header = self.header()?;
        let mut column = match header.indentation {
            0 => None,
            more => Some(least.saturating_sub(1) + more),
        };
        let mut text = String::new();
        let mut start = None;
        let mut breaks = 0;
        let mut widest = 0;
        let mut was_normal = false;
        loop {
            let line = self.at;
            while self.peek() == b' ' && column.is_none_or(|column| self.at.column() < column) {
                self.step();
            }
            let indent = self.at.column();
            if is_break(self.peek()) {
                widest = widest.max(indent);
                breaks += 1;
                self.skip_break();
                continue;
            }
            let is_outside = indent < column.unwrap_or(least);
            if is_outside || self.is_over() {
                self.at = line;
                break;
            }
            if column.is_none() && widest > indent {
                return self.fail_here();
            }
            column = Some(indent);
            let from = self.at.position;
            start.get_or_insert(from);
            let is_normal = header.is_folded && !is_blank(self.peek());
            if !was_normal || !is_normal {
                push_breaks(&mut text, breaks);
            } else if breaks == 1 {
                text.push(' ');
            } else {
                push_breaks(&mut text, breaks - 1);
            }
            was_normal = is_normal;
            while !is_break(self.peek()) && !self.is_at_end() {
                if is_control(self.peek()) {
                    return self.fail_here();
                }
                self.step();
            }
            text.push_str(self.slice(from, self.at.position));
            breaks = usize::from(self.skip_break());
        }
        match header.chomping {
            b'-' => (),
            b'+' => push_breaks(&mut text, breaks),
            _ if text.is_empty() => (),
            _ => push_breaks(&mut text, breaks.min(1)),
        }
        let end = self.at.position;
        Some(Node { span: Span::new(start.unwrap_or(nowhere), end), kind: Kind::String(text) })
    }

    fn header(&mut self) -> Option<Header> {
        let mut header = Header { is_folded: self.peek() == b'>', chomping: 0, indentation: 0 };
        self.step();
        loop {
            match self.peek() {
                byte @ (b'+' | b'-') if header.chomping == 0 => header.chomping = byte,
                byte @ b'1'..=b'9' if header.indentation == 0 => {
                    header.indentation = usize::from(byte - b'0');
                }
                _ => break,
            }
            self.step();
        }
        self.skip_blanks();
        if self.is_at_comment() {
            self.skip_line();
        }
        if !self.skip_break() && !self.is_at_end() {
            return self.fail_here();
        }
        Some(header)
    }
}

//! Where the reader stands, and what stands there.

use super::properties::Anchor;
use super::{MAX_DEPTH, MAX_PROBLEMS};
use credscope_finding::{Code, Finding, Span, args, codes::input as codes};
use credscope_jose::json::Member;
use std::collections::BTreeSet;

/// A place in the text.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// In bytes.
    pub(super) position: usize,
    /// From 1.
    pub(super) line: usize,
    /// Where the line begins, in bytes.
    pub(super) line_start: usize,
}

impl Mark {
    pub(super) const fn column(self) -> usize {
        self.position - self.line_start
    }
}

/// Reads one document; after the first damage every function returns at once.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: Mark,
    /// Flow collections that are open.
    pub(super) flows: usize,
    pub(super) problems: Vec<Finding>,
    pub(super) broken_at: Option<usize>,
    depth: usize,
    pub(super) anchors: Vec<Anchor<'a>>,
    /// What aliases have repeated, in the weight of values.
    pub(super) repeated: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        Self {
            text,
            at: Mark { position: start, line: 1, line_start: start },
            flows: 0,
            problems: Vec::new(),
            broken_at: None,
            depth: 0,
            anchors: Vec::new(),
            repeated: 0,
        }
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The byte so many behind this place; zero behind the end.
    pub(super) fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at.position + ahead).copied().unwrap_or_default()
    }

    pub(super) fn peek(&self) -> u8 {
        self.byte(0)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at.position >= self.text.len()
    }

    pub(super) fn step(&mut self) {
        self.at.position += 1;
    }

    /// What stands on this line before this place.
    pub(super) fn before(&self) -> &'a [u8] {
        self.slice(self.at.line_start, self.at.position).as_bytes()
    }

    /// Whether `---` or `...` stands here.
    pub(super) fn is_at_marker(&self) -> bool {
        self.at.column() == 0
            && matches!(self.slice(self.at.position, self.at.position + 3), "---" | "...")
            && is_space(self.byte(3))
    }

    /// Whether nothing of the document follows.
    pub(super) fn is_over(&self) -> bool {
        self.broken_at.is_some() || self.is_at_end() || self.is_at_marker()
    }

    /// Whether an indicator that needs white space behind it stands here.
    pub(super) fn is_at(&self, indicator: u8) -> bool {
        self.peek() == indicator && is_space(self.byte(1))
    }

    /// Whether a colon that ends a key stands here.
    pub(super) fn is_at_colon(&self) -> bool {
        self.peek() == b':' && (is_space(self.byte(1)) || (self.flows > 0 && is_flow_indicator(self.byte(1))))
    }

    /// The spaces that this line begins with; a tab ends them.
    pub(super) fn indent(&self) -> usize {
        self.before().iter().take_while(|byte| **byte == b' ').count()
    }

    /// Whether nothing but white space stands before this place on its line.
    pub(super) fn is_fresh(&self) -> bool {
        self.before().iter().all(|byte| is_blank(*byte))
    }

    pub(super) fn skip_blanks(&mut self) {
        while is_blank(self.peek()) {
            self.step();
        }
    }

    /// Goes to the end of the line, or to what may not stand there.
    pub(super) fn skip_line(&mut self) {
        while !is_break(self.peek()) && !is_control(self.peek()) {
            self.step();
        }
    }

    /// Steps over a line break, if one stands here.
    pub(super) fn skip_break(&mut self) -> bool {
        let is_there = is_break(self.peek());
        if is_there {
            self.at.position += if self.peek() == b'\r' && self.byte(1) == b'\n' { 2 } else { 1 };
            self.at.line += 1;
            self.at.line_start = self.at.position;
        }
        is_there
    }

    /// Whether a comment begins here.
    pub(super) fn is_at_comment(&self) -> bool {
        self.peek() == b'#' && self.before().last().is_none_or(|byte| is_blank(*byte))
    }

    /// Steps over white space, comments and line breaks.
    pub(super) fn skip(&mut self) {
        loop {
            self.skip_blanks();
            if self.is_at_comment() {
                self.skip_line();
            } else if !self.skip_break() {
                return;
            }
        }
    }

    /// Steps over white space within a scalar and counts the line breaks.
    pub(super) fn skip_fold(&mut self) -> usize {
        let mut breaks = 0;
        loop {
            self.skip_blanks();
            if !self.skip_break() {
                return breaks;
            }
            breaks += 1;
        }
    }

    /// The document breaks off; only the first time counts.
    pub(super) fn fail(&mut self, place: Mark) {
        if self.broken_at.is_none() {
            self.broken_at = Some(place.position);
            let column = self.slice(place.line_start, place.position).chars().count() + 1;
            let finding = Finding::new(codes::YAML_INVALID, args! { line: place.line, column: column });
            self.problems.push(finding.at(Span::new(place.position, place.position)));
        }
    }

    /// The document breaks off here.
    pub(super) fn fail_here<T>(&mut self) -> Option<T> {
        self.fail(self.at);
        None
    }

    /// Refuses a tab before this place on its line: block collections are indented by spaces alone.
    pub(super) fn refuse_tab(&mut self) -> bool {
        let tab = self.before().iter().position(|byte| *byte == b'\t');
        if let Some(column) = tab {
            self.fail(Mark { position: self.at.line_start + column, ..self.at });
        }
        tab.is_some()
    }

    /// Opens a collection; false when it is too deep.
    pub(super) fn enter(&mut self) -> bool {
        if self.depth >= MAX_DEPTH {
            self.fail(self.at);
            return false;
        }
        self.depth += 1;
        true
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    pub(super) fn tell(&mut self, code: Code, span: Span, arguments: credscope_finding::Args) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Finding::new(code, arguments).at(span));
        }
    }

    /// Tells the keys that stand twice; `start` is where the mapping begins.
    pub(super) fn tell_duplicates(&mut self, start: Mark, members: &[Member]) {
        let Mark { mut line, mut position, .. } = start;
        let mut seen = BTreeSet::new();
        for member in members.iter().filter(|member| !seen.insert(member.key.as_str())) {
            let from_there = self.slice(position, member.key_span.start).bytes();
            line += from_there.filter(|byte| *byte == b'\n').count();
            position = member.key_span.start;
            self.tell(codes::YAML_DUPLICATE_KEY, member.key_span, args! { key: &member.key, line: line });
        }
    }
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

pub(super) const fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// White space, a line break, or the end.
pub(super) const fn is_space(byte: u8) -> bool {
    is_blank(byte) || is_break(byte) || byte == 0
}

pub(super) const fn is_flow_indicator(byte: u8) -> bool {
    matches!(byte, b',' | b'[' | b']' | b'{' | b'}')
}

/// Whether YAML forbids the byte in a text.
pub(super) const fn is_control(byte: u8) -> bool {
    (byte < b' ' && !is_space(byte)) || byte == 0 || byte == 0x7f
}

//! Values whose structure is their indentation (YAML 1.2.2 chapter 8).

use super::properties::Properties;
use super::reader::{Mark, Reader, is_break};
use super::{empty, key_text};
use credscope_finding::Span;
use credscope_jose::json::{Kind, Member, Node};

/// Characters of a key at most, as every reader of YAML has it.
const MAX_KEY: usize = 1024;

impl Reader<'_> {
    /// A value that stands at column `least` or behind, read up to the end of its last token.
    ///
    /// The value of a key (`is_value`) may be a sequence one column before that, but no block collection on the line of
    /// the key. Where nothing stands it is null, of no length, at `nowhere`.
    pub(super) fn node(&mut self, least: usize, is_value: bool, nowhere: usize) -> Option<Node> {
        let line = self.at.line;
        self.skip();
        let mut may_open = !is_value || self.at.line != line;
        if self.is_before(least, is_value, line) {
            return Some(empty(nowhere, false));
        }
        let mut outer = Properties::default();
        let (start, own) = loop {
            let start = self.at;
            let own = self.properties()?;
            if !own.are_there || !(self.is_at_end() || is_break(self.peek()) || self.is_at_comment()) {
                break (start, own);
            }
            let Some(both) = outer.and(own) else { return self.fail_here() };
            outer = both;
            self.skip();
            if self.is_before(least, is_value, line) {
                return Some(self.with(outer, empty(outer.end, outer.is_text)));
            }
            may_open = true;
        };
        if self.is_at(b'-') {
            if !may_open || own.are_there {
                return self.fail_here();
            }
            let node = self.sequence()?;
            return Some(self.with(outer, node));
        }
        let is_alias = self.peek() == b'*';
        let is_literal = matches!(self.peek(), b'|' | b'>');
        let node = if is_literal { self.literal(least)? } else { self.atom(least, own, outer.is_text)? };
        if !is_literal && self.is_behind_key() {
            if !may_open || !self.is_key_since(start) {
                // No key can stand here; what was read before the colon is the value all the same.
                self.fail(self.at);
                return Some(node);
            }
            let key = self.with(own, node);
            let node = self.mapping(start, key)?;
            return Some(self.with(outer, node));
        }
        match outer.and(own) {
            Some(both) if !is_alias || !both.are_there => Some(self.with(both, node)),
            _ => {
                self.fail(start);
                None
            }
        }
    }

    /// Whether what follows on a later line belongs to what is around.
    fn is_before(&self, least: usize, is_value: bool, line: usize) -> bool {
        let indent = self.indent();
        let is_same = is_value && indent + 1 == least && self.at.column() == indent && self.is_at(b'-');
        self.is_over() || (line != self.at.line && indent < least && !is_same)
    }

    fn is_behind_key(&mut self) -> bool {
        let end = self.at;
        self.skip_blanks();
        let is_there = self.is_at_colon();
        if !is_there {
            self.at = end;
        }
        is_there
    }

    fn is_key_since(&self, start: Mark) -> bool {
        let length = self.slice(start.position, self.at.position).chars().count();
        start.line == self.at.line && length <= MAX_KEY
    }

    /// Goes to the next entry of a collection at this column; false when there is none.
    fn is_at_entry(&mut self, column: usize) -> bool {
        self.skip();
        if self.is_over() {
            return false;
        }
        let indent = self.indent();
        if !self.is_fresh() || indent > column {
            self.fail(self.at);
        }
        indent == column && self.broken_at.is_none() && !self.refuse_tab()
    }

    fn sequence(&mut self) -> Option<Node> {
        let start = self.at;
        if self.refuse_tab() || !self.enter() {
            return None;
        }
        let mut items = Vec::new();
        let mut end = start.position;
        loop {
            self.step();
            end = end.max(self.at.position);
            if let Some(item) = self.node(start.column() + 1, false, self.at.position) {
                end = end.max(item.span.end);
                items.push(item);
            }
            if !self.is_at_entry(start.column()) || !self.is_at(b'-') {
                break;
            }
        }
        self.leave();
        Some(Node { span: Span::new(start.position, end), kind: Kind::Array(items) })
    }

    /// A mapping whose first key was read; its colon stands here.
    fn mapping(&mut self, start: Mark, first: Node) -> Option<Node> {
        let colon = self.at;
        self.at = start;
        if self.refuse_tab() || !self.enter() {
            return None;
        }
        self.at = colon;
        let mut members = Vec::new();
        let mut end = start.position;
        let mut next = Some(first);
        while let Some(key) = next {
            let colon = self.at.position;
            self.step();
            let value = self.node(start.column() + 1, true, colon);
            let value = value.unwrap_or(Node { span: key.span, kind: Kind::Null });
            end = value.span.end.max(colon + 1);
            members.push(Member { key: key_text(&key), key_span: key.span, value });
            next = if self.is_at_entry(start.column()) { self.key(start.column() + 1) } else { None };
        }
        self.leave();
        self.tell_duplicates(start, &members);
        Some(Node { span: Span::new(start.position, end), kind: Kind::Object(members) })
    }

    /// A key, read up to its colon.
    fn key(&mut self, least: usize) -> Option<Node> {
        let start = self.at;
        let own = self.properties()?;
        let node = self.atom(least, own, false)?;
        let is_key = self.is_behind_key();
        if self.at.line != start.line {
            self.fail(start);
        } else if !is_key || !self.is_key_since(start) {
            self.fail(self.at);
        }
        let key = self.with(own, node);
        self.broken_at.is_none().then_some(key)
    }
}

//! Values whose structure is their brackets and quotes (YAML 1.2.2 chapter 7).

use super::properties::Properties;
use super::reader::Reader;
use super::{empty, key_text};
use credscope_finding::Span;
use credscope_jose::json::{Kind, Member, Node};

impl Reader<'_> {
    /// A value behind its properties that is neither a block collection nor a block scalar.
    pub(super) fn atom(&mut self, least: usize, own: Properties, is_text: bool) -> Option<Node> {
        let is_text = is_text || own.is_text;
        match self.peek() {
            b'*' if own.are_there => self.fail_here(),
            b'*' => self.alias(),
            b'"' | b'\'' => self.quoted(least),
            b'[' | b'{' => self.flow(),
            _ if self.is_at_colon() || (self.flows > 0 && own.are_there && self.is_at_flow_end()) => {
                Some(empty(if own.are_there { own.end } else { self.at.position }, is_text))
            }
            _ => self.plain(least, is_text),
        }
    }

    fn is_at_flow_end(&self) -> bool {
        matches!(self.peek(), b',' | b']' | b'}')
    }

    fn flow_node(&mut self) -> Option<Node> {
        let mut own = Properties::default();
        loop {
            self.skip();
            if self.is_over() {
                return self.fail_here();
            }
            let more = self.properties()?;
            if !more.are_there {
                break;
            }
            let Some(both) = own.and(more) else { return self.fail_here() };
            own = both;
        }
        let node = self.atom(0, own, false)?;
        Some(self.with(own, node))
    }

    /// A sequence or mapping in brackets.
    fn flow(&mut self) -> Option<Node> {
        let start = self.at;
        if !self.enter() {
            return None;
        }
        self.flows += 1;
        let is_mapping = self.peek() == b'{';
        let closing = if is_mapping { b'}' } else { b']' };
        let mut items = Vec::new();
        let mut members = Vec::new();
        self.step();
        while !self.is_flow_closed(closing) {
            let line = self.at.line;
            let Some(key) = self.flow_node() else { break };
            let is_pair = self.is_at_pair(&key, if is_mapping { None } else { Some(line) });
            let value = if is_pair { self.flow_value() } else { Some(empty(key.span.end, false)) };
            if is_mapping {
                members.push(member(&key, value));
            } else if is_pair {
                let value = member(&key, value);
                let span = Span::new(key.span.start, value.value.span.end.max(key.span.end));
                items.push(Node { span, kind: Kind::Object(vec![value]) });
            } else {
                items.push(key);
            }
            self.skip();
            if self.peek() == b',' {
                self.step();
            } else if self.peek() != closing || self.is_over() {
                self.fail(self.at);
            }
        }
        self.flows -= 1;
        self.leave();
        self.tell_duplicates(start, &members);
        let kind = if is_mapping { Kind::Object(members) } else { Kind::Array(items) };
        Some(Node { span: Span::new(start.position, self.at.position), kind })
    }

    /// Steps over the closing bracket, if it stands here; also true where the text breaks off.
    fn is_flow_closed(&mut self, closing: u8) -> bool {
        self.skip();
        if self.broken_at.is_some() {
            return true;
        }
        let is_closed = self.peek() == closing;
        if is_closed {
            self.step();
        }
        is_closed
    }

    /// Whether a colon makes a pair of what was read; it may follow quotes and brackets directly, and in a sequence
    /// must stand on the line where the key begins.
    fn is_at_pair(&mut self, key: &Node, line: Option<usize>) -> bool {
        let end = self.at;
        self.skip();
        let is_json = self
            .text
            .as_bytes()
            .get(key.span.start)
            .is_some_and(|byte| matches!(byte, b'"' | b'\'' | b'[' | b'{'));
        let is_near = line.is_none_or(|line| self.at.line == line);
        let is_pair = is_near && (self.is_at_colon() || (is_json && self.peek() == b':'));
        if !is_pair {
            self.at = end;
        }
        is_pair
    }

    /// What stands behind the colon that stands here.
    fn flow_value(&mut self) -> Option<Node> {
        let colon = self.at.position;
        self.step();
        self.skip();
        if self.is_at_flow_end() {
            return Some(empty(colon, false));
        }
        self.flow_node()
    }
}

fn member(key: &Node, value: Option<Node>) -> Member {
    let value = value.unwrap_or(Node { span: key.span, kind: Kind::Null });
    Member { key: key_text(key), key_span: key.span, value }
}

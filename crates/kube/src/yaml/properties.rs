//! Anchors, aliases and tags (YAML 1.2.2 sections 6.9 and 7.1).

use super::ALIAS_BUDGET;
use super::reader::{Reader, is_control, is_flow_indicator, is_space};
use credscope_finding::{Span, args, codes::input as codes};
use credscope_jose::json::{Kind, Node};

/// A name for a value.
pub(super) struct Anchor<'a> {
    name: &'a str,
    /// Unknown until the value was read to its end, and for values that are too large to repeat.
    value: Option<Node>,
    weight: usize,
}

/// What stands before a value: an anchor and a tag.
#[derive(Clone, Copy, Default)]
pub(super) struct Properties {
    pub(super) are_there: bool,
    /// Whether the tag makes a text of whatever follows.
    pub(super) is_text: bool,
    /// Where they end, in bytes.
    pub(super) end: usize,
    has_tag: bool,
    anchor: Option<usize>,
}

impl Properties {
    /// Both, unless they have two anchors or two tags.
    pub(super) fn and(self, more: Self) -> Option<Self> {
        let is_twice = (self.has_tag && more.has_tag) || (self.anchor.is_some() && more.anchor.is_some());
        (!is_twice).then_some(Self {
            are_there: self.are_there || more.are_there,
            is_text: self.is_text || more.is_text,
            end: self.end.max(more.end),
            has_tag: self.has_tag || more.has_tag,
            anchor: self.anchor.or(more.anchor),
        })
    }
}

/// Anchors that are remembered; each alias looks through them.
const MAX_ANCHORS: usize = 1_000;

impl<'a> Reader<'a> {
    fn name(&mut self) -> &'a str {
        let start = self.at.position;
        while !is_space(self.peek()) && !is_control(self.peek()) && !is_flow_indicator(self.peek()) {
            self.step();
        }
        self.slice(start, self.at.position)
    }

    /// A tag; handles that a directive declares are not known here.
    fn tag(&mut self) -> Option<&'a str> {
        let start = self.at.position;
        let is_verbatim = self.byte(1) == b'<';
        self.at.position += if is_verbatim || self.byte(1) == b'!' { 2 } else { 1 };
        while is_tag(self.peek()) || (is_verbatim && b",[]!".contains(&self.peek())) {
            self.step();
        }
        if is_verbatim {
            if self.peek() != b'>' {
                return self.fail_here();
            }
            self.step();
        }
        Some(self.slice(start, self.at.position)).filter(|tag| *tag != "!!").or_else(|| self.fail_here())
    }

    /// The anchor and the tag that stand here, and the white space behind them on this line.
    pub(super) fn properties(&mut self) -> Option<Properties> {
        let mut found = Properties::default();
        loop {
            match self.peek() {
                b'&' if found.anchor.is_none() && self.anchors.len() < MAX_ANCHORS => {
                    self.step();
                    let name = self.name();
                    if name.is_empty() {
                        return self.fail_here();
                    }
                    found.anchor = Some(self.anchors.len());
                    self.anchors.push(Anchor { name, value: None, weight: 0 });
                }
                b'!' if !found.has_tag => {
                    found.has_tag = true;
                    found.is_text = matches!(self.tag()?, "!!str" | "!");
                }
                _ => return Some(found),
            }
            found.are_there = true;
            found.end = self.at.position;
            let is_in_flow = self.flows > 0 && matches!(self.peek(), b',' | b']' | b'}');
            if !is_in_flow && !is_space(self.peek()) {
                return self.fail_here();
            }
            self.skip_blanks();
        }
    }

    /// The value with what its properties make of it.
    pub(super) fn with(&mut self, properties: Properties, node: Node) -> Node {
        let anchor = properties.anchor.and_then(|index| self.anchors.get_mut(index));
        if let Some(anchor) = anchor {
            anchor.weight = weight(&node);
            if anchor.weight <= ALIAS_BUDGET {
                anchor.value = Some(node.clone());
            }
        }
        node
    }

    /// The value that `*name` stands for.
    pub(super) fn alias(&mut self) -> Option<Node> {
        let start = self.at;
        self.step();
        let name = self.name();
        let Some(anchor) = self.anchors.iter().rev().find(|anchor| anchor.name == name) else {
            self.fail(start);
            return None;
        };
        let span = Span::new(start.position, self.at.position);
        let repeated = self.repeated + anchor.weight;
        let value = anchor.value.as_ref().filter(|_| repeated <= ALIAS_BUDGET);
        if let Some(node) = value {
            self.repeated = repeated;
            return Some(Node { span, kind: node.kind.clone() });
        }
        self.tell(codes::YAML_ALIAS_REFUSED, span, args! { line: start.line });
        Some(Node { span, kind: Kind::Null })
    }
}

/// What a value costs when it is repeated: one for each value, and more for long texts.
fn weight(node: &Node) -> usize {
    let own = match &node.kind {
        Kind::String(text) => 1 + text.len() / 1024,
        _ => 1,
    };
    own + node.items().iter().map(weight).sum::<usize>()
        + node.members().iter().map(|member| weight(&member.value)).sum::<usize>()
}

const fn is_tag(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'#'
                | b';'
                | b'/'
                | b'?'
                | b':'
                | b'@'
                | b'&'
                | b'='
                | b'+'
                | b'$'
                | b'_'
                | b'.'
                | b'~'
                | b'*'
                | b'\''
                | b'('
                | b')'
        )
}

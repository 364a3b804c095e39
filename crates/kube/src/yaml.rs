//! YAML into the same tree as JSON, with the place of everything; what breaks off is kept as far as it was read.

use credscope_finding::{Finding, Span, args, codes::input as codes};
use credscope_jose::json::{Kind, Member, Node, Number};
use granit_parser::{Event, Parser, ScalarStyle};
use std::collections::BTreeMap;

/// One document, as far as it could be read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its value; `Null` when nothing could be read.
    pub value: Node,
    /// What went wrong, with places.
    pub problems: Vec<Finding>,
    /// Where it breaks off, in bytes; none when it was read to its end.
    pub broken_at: Option<usize>,
}

/// Values that aliases may repeat in all; a handful of lines can otherwise stand for gigabytes ("billion laughs").
const ALIAS_BUDGET: usize = 10_000;
/// Values within one another that are read at most; Kubernetes' own decoder stops at 10,000, no object needs 100.
const MAX_DEPTH: usize = 128;

/// Reads the first document of a text; never fails.
#[must_use]
pub fn parse(text: &str) -> Document {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    let broken_at = loop {
        match parser.next_event() {
            Some(Ok((event, span))) => {
                let span = span.byte_range().map_or(Span::new(0, 0), Span::from);
                let line = text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
                match event {
                    Event::DocumentEnd | Event::StreamEnd => break None,
                    event => {
                        if !builder.take(event, span, line) {
                            break Some(span.start);
                        }
                    }
                }
            }
            Some(Err(error)) => {
                let marker = error.marker();
                let place = marker.byte_offset().unwrap_or(text.len()).min(text.len());
                let finding = args! { line: marker.line(), column: marker.col() + 1 };
                builder.problems.push(Finding::new(codes::YAML_INVALID, finding).at(Span::new(place, place)));
                break Some(place);
            }
            None => break None,
        }
    };
    builder.finish(broken_at)
}

enum Open {
    Sequence { start: usize, anchor: usize, items: Vec<Node> },
    Mapping { start: usize, anchor: usize, members: Vec<Member>, key: Option<(String, Span)> },
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
    repeated: usize,
    problems: Vec<Finding>,
}

impl Builder {
    /// Takes one event; false when the document is too deep to go on.
    fn take(&mut self, event: Event<'_>, span: Span, line: usize) -> bool {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let node = Node { span, kind: scalar(&text, style) };
                self.remember(anchor, &node);
                self.place(node, line);
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open.push(Open::Sequence { start: span.start, anchor, items: Vec::new() });
            }
            Event::MappingStart(_, anchor, _) => {
                self.open.push(Open::Mapping { start: span.start, anchor, members: Vec::new(), key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end, line),
            Event::Alias(anchor) => {
                let node = self.resolve(anchor, span, line);
                self.place(node, line);
            }
            _ => (),
        }
        self.open.len() <= MAX_DEPTH
    }

    fn remember(&mut self, anchor: usize, node: &Node) {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
    }

    fn resolve(&mut self, anchor: usize, span: Span, line: usize) -> Node {
        let target = self.anchors.get(&anchor).cloned();
        self.repeated += target.as_ref().map_or(0, count);
        match target {
            Some(target) if self.repeated <= ALIAS_BUDGET => Node { span, kind: target.kind },
            _ => {
                self.problems.push(Finding::new(codes::YAML_ALIAS_REFUSED, args! { line: line }).at(span));
                Node { span, kind: Kind::Null }
            }
        }
    }

    fn close(&mut self, end: usize, line: usize) {
        let (node, anchor) = match self.open.pop() {
            Some(Open::Sequence { start, anchor, items }) => {
                (Node { span: Span::new(start, end.max(start)), kind: Kind::Array(items) }, anchor)
            }
            Some(Open::Mapping { start, anchor, mut members, key }) => {
                if let Some((key, key_span)) = key {
                    let value = Node { span: key_span, kind: Kind::Null };
                    members.push(Member { key, key_span, value });
                }
                (Node { span: Span::new(start, end.max(start)), kind: Kind::Object(members) }, anchor)
            }
            None => return,
        };
        self.remember(anchor, &node);
        self.place(node, line);
    }

    fn place(&mut self, node: Node, line: usize) {
        match self.open.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Open::Sequence { items, .. }) => items.push(node),
            Some(Open::Mapping { members, key, .. }) => match key.take() {
                None => *key = Some((key_text(&node), node.span)),
                Some((key, key_span)) => {
                    if members.iter().any(|member| member.key == key) {
                        let finding =
                            Finding::new(codes::YAML_DUPLICATE_KEY, args! { key: &key, line: line });
                        self.problems.push(finding.at(key_span));
                    }
                    members.push(Member { key, key_span, value: node });
                }
            },
        }
    }

    fn finish(mut self, broken_at: Option<usize>) -> Document {
        let end = broken_at.unwrap_or_default();
        while !self.open.is_empty() {
            self.close(end, 0);
        }
        let value = self.root.unwrap_or(Node { span: Span::new(0, 0), kind: Kind::Null });
        Document { value, problems: self.problems, broken_at }
    }
}

fn count(node: &Node) -> usize {
    1 + node.items().iter().map(count).sum::<usize>()
        + node.members().iter().map(|member| count(&member.value)).sum::<usize>()
}

fn key_text(node: &Node) -> String {
    match &node.kind {
        Kind::String(text) => text.clone(),
        Kind::Number(number) => number.text().to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => String::new(),
    }
}

/// Resolves a plain scalar by the core schema (YAML 1.2.2 section 10.3.2); any other style is a string.
fn scalar(text: &str, style: ScalarStyle) -> Kind {
    if style != ScalarStyle::Plain {
        return Kind::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        _ if is_number(text) => Kind::Number(Number::from_text(text)),
        _ => Kind::String(text.to_owned()),
    }
}

/// Whether a plain scalar is a number of the core schema: `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let has_digit = !whole.is_empty() || !fraction.is_empty();
    has_digit
        && is_digits(whole)
        && is_digits(fraction)
        && exponent.is_none_or(|exponent| !exponent.is_empty() && is_digits(exponent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_places() {
        let text = "apiVersion: v1\ndata:\n  a: 'b c'\nlist:\n- 1\n- true\n";
        let document = parse(text);
        assert!(document.problems.is_empty() && document.broken_at.is_none(), "{document:?}");
        let value = document.value.at(&["data", "a"]).unwrap();
        assert_eq!((value.as_str(), &text[value.span.range()]), (Some("b c"), "'b c'"));
        assert_eq!(document.value.at(&["list", "0"]).and_then(Node::as_integer), Some(1));
        assert_eq!(document.value.at(&["list", "1"]).and_then(Node::as_bool), Some(true));
    }

    #[test]
    fn what_stands_before_the_damage_is_kept() {
        let document = parse("kind: Secret\ndata:\n  a: b\n  \"c\n");
        assert_eq!(document.value.str_at(&["kind"]), Some("Secret"));
        assert_eq!(document.value.str_at(&["data", "a"]), Some("b"));
        assert!(document.broken_at.is_some());
        assert_eq!(document.problems.first().map(|finding| finding.code), Some(codes::YAML_INVALID));
    }

    #[test]
    fn a_key_that_stands_twice_is_told() {
        let document = parse("a: 1\nb: 2\na: 3\n");
        assert_eq!(document.problems.first().map(|finding| finding.code), Some(codes::YAML_DUPLICATE_KEY));
    }

    #[test]
    fn numbers_are_told_from_texts() {
        for (text, expected) in [
            ("1", true),
            ("-1.5e3", true),
            (".5", true),
            ("1.", true),
            ("1e5", true),
            ("1e", false),
            (".", false),
            ("1.2.3", false),
            ("0x1f", false),
            ("1-2", false),
            ("", false),
            ("e5", false),
        ] {
            assert_eq!(is_number(text), expected, "{text}");
        }
    }

    #[test]
    fn aliases_are_followed_within_a_budget() {
        assert_eq!(parse("a: &x hello\nb: *x\n").value.str_at(&["b"]), Some("hello"));
        let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for level in 1..9 {
            let previous = level - 1;
            let list = vec![format!("*a{previous}"); 10].join(",");
            bomb.push_str(&format!("a{level}: &a{level} [{list}]\n"));
        }
        let document = parse(&bomb);
        assert!(document.problems.iter().any(|finding| finding.code == codes::YAML_ALIAS_REFUSED));
    }

    #[test]
    fn depth_is_bounded() {
        let text = "[".repeat(100_000);
        assert!(parse(&text).broken_at.is_some());
        let text: String = (0..1_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
        assert!(parse(&text).broken_at.is_some());
    }
}

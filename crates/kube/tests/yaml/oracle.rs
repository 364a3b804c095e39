//! What `granit-parser`, a complete reader of YAML 1.2, makes of a text, to compare ours with.
#![allow(clippy::expect_used)]

use credscope_finding::Span;
use credscope_finding::codes::input as codes;
use credscope_jose::json::{Kind, Member, Node, Number};
use credscope_kube::yaml;
use granit_parser::{Event, Parser, ScalarStyle};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What the other reader says.
enum Answer {
    /// It reads the first document.
    Taken(Node),
    /// It reads the first document, and refuses what stands behind it.
    TakenButRest(Node),
    Refused(String),
}

/// How the two readers differ on a text.
#[derive(Debug)]
pub(crate) enum Difference {
    /// Ours refuses, at this byte.
    OnlyOursRefuses(usize),
    /// The other one refuses, with this sentence.
    OnlyOursReads(String),
    /// Both read, and not the same.
    Trees { ours: String, theirs: String },
}

/// Compares the two readers; nothing when they agree.
pub(crate) fn difference(text: &str) -> Option<Difference> {
    let ours = yaml::parse(text);
    let is_told = ours.problems.iter().any(|problem| problem.code == codes::YAML_INVALID);
    assert_eq!(is_told, ours.broken_at.is_some(), "whether it breaks off is not told: {text:?}");
    let tree = written(&ours.value, text);
    match (answer(text), ours.broken_at) {
        (Answer::Taken(_), Some(place)) => Some(Difference::OnlyOursRefuses(place)),
        (Answer::Refused(error), None) => Some(Difference::OnlyOursReads(error)),
        (Answer::Taken(theirs) | Answer::TakenButRest(theirs), None) => {
            let theirs = written(&theirs, text);
            (theirs != tree).then_some(Difference::Trees { ours: tree, theirs })
        }
        (Answer::Refused(_) | Answer::TakenButRest(_), Some(_)) => None,
    }
}

/// White space that granit counts to a block scalar: the indentation of what follows it.
const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// Kinds, texts and the places of scalars in one line. The two readers differ on where collections and block scalars
/// end, and on the place of what is not there.
fn written(node: &Node, text: &str) -> String {
    let mut line = String::new();
    write_node(&mut line, node, text);
    line
}

fn write_node(line: &mut String, node: &Node, text: &str) {
    assert!(text.get(node.span.range()).is_some(), "{:?} is no part of the text {text:?}", node.span);
    match &node.kind {
        Kind::Array(items) => {
            line.push_str("[ ");
            items.iter().for_each(|item| write_node(line, item, text));
            line.push_str("] ");
        }
        Kind::Object(members) => {
            line.push_str("{ ");
            for member in members {
                write!(line, "{:?}@{:?}=", member.key, member.key_span.range()).expect("a string takes it");
                write_node(line, &member.value, text);
            }
            line.push_str("} ");
        }
        Kind::Null if node.span.start == node.span.end => line.push_str("absent "),
        kind => {
            let there = text.get(node.span.range()).unwrap_or_default().trim_end_matches(BLANK);
            let end = node.span.start + there.len();
            let is_nowhere = there.is_empty() || there.starts_with(['|', '>']);
            let place = if is_nowhere { 0..0 } else { node.span.start..end };
            write!(line, "{kind:?}@{place:?} ").expect("a string takes it");
        }
    }
}

fn answer(text: &str) -> Answer {
    let mut builder = Builder::default();
    let mut is_finished = false;
    for event in Parser::new_from_str(text) {
        match event {
            Err(_) if is_finished => return Answer::TakenButRest(builder.root()),
            Err(error) => return Answer::Refused(error.to_string()),
            Ok((Event::DocumentStart(..), _)) if is_finished => break,
            Ok((Event::DocumentEnd, _)) => is_finished = true,
            Ok((event, span)) => builder.take(event, span.byte_range().expect("it counts bytes").into()),
        }
    }
    Answer::Taken(builder.root())
}

enum Open {
    Sequence(usize, usize, Vec<Node>),
    Mapping(usize, usize, Vec<Member>, Option<Node>),
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
}

impl Builder {
    fn root(self) -> Node {
        self.root.unwrap_or(Node { span: Span::new(0, 0), kind: Kind::Null })
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_text = tag.is_some_and(|tag| {
                    matches!((tag.handle(), tag.suffix()), ("tag:yaml.org,2002:", "str") | ("", "!"))
                });
                let is_absent = span.start == span.end && !is_text;
                let kind = match style {
                    ScalarStyle::Plain if is_absent => Kind::Null,
                    ScalarStyle::Plain if !is_text => resolved(&text),
                    _ => Kind::String(text.into_owned()),
                };
                self.put(Node { span, kind }, anchor);
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open.push(Open::Sequence(span.start, anchor, Vec::new()));
            }
            Event::MappingStart(_, anchor, _) => {
                self.open.push(Open::Mapping(span.start, anchor, Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (start, anchor, kind) = match self.open.pop().expect("it was opened") {
                    Open::Sequence(start, anchor, items) => (start, anchor, Kind::Array(items)),
                    Open::Mapping(start, anchor, members, _) => (start, anchor, Kind::Object(members)),
                };
                self.put(Node { span: Span::new(start, span.end.max(start)), kind }, anchor);
            }
            Event::Alias(anchor) => {
                let kind = self.anchors.get(&anchor).map_or(Kind::Null, |node| node.kind.clone());
                self.put(Node { span, kind }, 0);
            }
            _ => (),
        }
    }

    fn put(&mut self, node: Node, anchor: usize) {
        self.anchors.insert(anchor, node.clone());
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence(_, _, items)) => items.push(node),
            Some(Open::Mapping(_, _, members, key)) => match key.take() {
                None => *key = Some(node),
                Some(name) => {
                    members.push(Member { key: key_text(name.kind), key_span: name.span, value: node });
                }
            },
        }
    }
}

fn key_text(kind: Kind) -> String {
    match kind {
        Kind::String(text) => text,
        Kind::Number(number) => number.text().to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => String::new(),
    }
}

fn resolved(text: &str) -> Kind {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        _ if is_number && text.parse::<f64>().is_ok() => Kind::Number(Number::from_text(text)),
        _ => Kind::String(text.to_owned()),
    }
}

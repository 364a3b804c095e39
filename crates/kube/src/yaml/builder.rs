//! The parser's events into the tree, with the place of everything; what is open when they end is closed there.

use super::members::{Members, Told};
use super::places::{Lines, colon_after, null, placed, without_indentation};
use super::refusal::{check_escapes, check_name};
use super::resolve::{Scalar, Unfit, resolve};
use super::tabs::{Before, check_gap, check_plain};
use super::{ALIAS_BUDGET, MAX_NODES, MAX_PROBLEMS, Refusal};
use credscope_finding::{Args, Code, Finding, Span, args, codes::input as codes};
use credscope_jose::json::{Kind, Member, Node};
use granit_parser::{Event, ScalarStyle, StructureStyle, Tag};
use std::collections::HashMap;

/// What a key is, once it was read.
struct Key {
    text: String,
    span: Span,
    is_merge: bool,
}

/// A collection that is being read.
struct Open {
    start: usize,
    /// Where its last token ends, so far.
    end: usize,
    /// Whether its end is a bracket, which the parser's events have the place of.
    is_bracketed: bool,
    /// The column of a collection of lines, from 1.
    column: Option<usize>,
    anchor: usize,
    content: Content,
}

enum Content {
    Items(Vec<Node>),
    Members { members: Members, key: Option<Key> },
}

/// A value that aliases may repeat.
struct Anchored {
    /// None for a value that is too large to repeat.
    node: Option<Node>,
    weight: usize,
}

/// A scalar or a finished collection, on its way to its place in the tree.
struct Finished {
    node: Node,
    /// What it says as a key.
    key: Result<String, Unfit>,
    is_merge: bool,
}

pub(super) struct Builder<'a> {
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    anchors: HashMap<usize, Anchored>,
    /// What aliases have repeated, in the weight of values.
    repeated: usize,
    nodes: usize,
    lines: Lines<'a>,
    /// Where the last event ends.
    pub(super) end: usize,
    before: Before,
    pub(super) problems: Vec<Finding>,
    pub(super) refusal: Option<Refusal>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            open: Vec::new(),
            root: None,
            anchors: HashMap::new(),
            repeated: 0,
            nodes: 0,
            lines: Lines::new(text),
            end: 0,
            before: Before::Other,
            problems: Vec::new(),
            refusal: None,
        }
    }

    /// Whether the value of the document was read to its end.
    pub(super) const fn is_done(&self) -> bool {
        self.root.is_some()
    }

    /// Whether the value of the document is a collection in brackets.
    pub(super) fn is_in_brackets(&self) -> bool {
        let start = self.root.as_ref().map(|root| root.span.start);
        start.is_some_and(|start| matches!(self.text.as_bytes().get(start), Some(b'[' | b'{')))
    }

    /// The brackets that would close what is open.
    pub(super) fn closing_brackets(&self) -> String {
        let open = self.open.iter().rev().filter(|open| open.is_bracketed);
        open.map(|open| if matches!(open.content, Content::Items(_)) { ']' } else { '}' }).collect()
    }

    /// Looks at what lies between the last event and this one.
    pub(super) fn pass(&mut self, to: usize) {
        let is_in_flow = self.open.iter().any(|open| open.is_bracketed);
        if !is_in_flow && to > self.end && self.refusal.is_none() {
            check_gap(self, self.text, Span::new(self.end, to), self.before);
        }
    }

    /// Takes one event of the first document; false when no more is read.
    pub(super) fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        if self.refusal.is_none() {
            self.check(&event, span);
        }
        if let Event::Anchor(..) = event {
            return true;
        }
        self.pass(span.start);
        if event.is_node() {
            self.nodes += 1;
        }
        if span.end > self.end {
            self.end = span.end;
            self.before = Before::Other;
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if style == ScalarStyle::Plain && span.start < span.end {
                    self.before = Before::Plain(self.column());
                }
                let finished = self.scalar(&text, style, tag.as_deref(), span);
                self.put(finished, anchor);
            }
            Event::Alias(anchor) => {
                let finished = self.alias(anchor, span);
                self.put(finished, 0);
            }
            Event::SequenceStart(style, anchor, _) => {
                let span = Span { start: self.dash(span), ..span };
                self.open(style, anchor, span, Content::Items(Vec::new()));
            }
            Event::MappingStart(style, anchor, _) => {
                let content = Content::Members { members: Members::default(), key: None };
                self.open(style, anchor, span, content);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(Some(span.end)),
            _ => (),
        }
        self.nodes <= MAX_NODES
    }

    /// Looks for what Go's reader does not take.
    fn check(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Anchor(..) | Event::Alias(_) => check_name(self, self.text, span),
            Event::Scalar(_, ScalarStyle::DoubleQuoted, ..) => check_escapes(self, self.text, span),
            Event::Scalar(_, ScalarStyle::Plain, ..) => check_plain(self, self.text, span, self.column()),
            _ => (),
        }
    }

    /// The root, with everything closed that is still open.
    pub(super) fn finish(&mut self) -> Node {
        while !self.open.is_empty() {
            self.close(None);
        }
        self.root.take().unwrap_or(Node { span: Span::new(0, 0), kind: Kind::Null })
    }

    /// The column of the innermost collection of lines, from 1; 0 when there is none.
    fn column(&self) -> usize {
        self.open.iter().rev().find_map(|open| open.column).unwrap_or_default()
    }

    /// Where a sequence begins: one that is not indented deeper than its key has its place after its first dash.
    fn dash(&self, span: Span) -> usize {
        let is_there = self.text.as_bytes().get(span.start).is_some_and(|byte| matches!(byte, b'-' | b'['));
        let Some(Open { content: Content::Members { key: Some(key), .. }, .. }) = self.open.last() else {
            return span.start;
        };
        let between = self.text.get(key.span.end..span.start).filter(|_| !is_there);
        let mut place = key.span.end;
        for line in between.unwrap_or_default().split_inclusive('\n') {
            let blanks = line.len() - line.trim_start().len();
            if place > key.span.end && line.get(blanks..).is_some_and(|rest| rest.starts_with('-')) {
                return place + blanks;
            }
            place += line.len();
        }
        span.start
    }

    fn open(&mut self, style: StructureStyle, anchor: usize, span: Span, content: Content) {
        let is_bracketed = style == StructureStyle::Flow && span.start < span.end;
        let before = self.text.get(..span.start).filter(|_| style == StructureStyle::Block);
        let column = before.map(|before| span.start - before.rfind('\n').map_or(0, |end| end + 1) + 1);
        self.open.push(Open { start: span.start, end: span.end, is_bracketed, column, anchor, content });
    }

    /// Closes the innermost collection: at its bracket, or where its last token ends.
    fn close(&mut self, bracket: Option<usize>) {
        let Some(mut open) = self.open.pop() else { return };
        if let Content::Members { key: Some(_), .. } = open.content {
            // The text breaks off after the key.
            let key = match &mut open.content {
                Content::Members { key, .. } => key.take(),
                Content::Items(_) => None,
            };
            if let (Content::Members { members, .. }, Some(key)) = (&mut open.content, key) {
                open.end = open.end.max(key.span.end);
                members.push(Member { key: key.text, key_span: key.span, value: null(key.span.end) });
            }
        }
        let end = match bracket.filter(|_| open.is_bracketed) {
            Some(end) => end,
            None => open.end,
        };
        let kind = match open.content {
            Content::Items(items) => Kind::Array(items),
            Content::Members { members, .. } => {
                let (members, told) = members.settle();
                self.tell_members(told);
                Kind::Object(members)
            }
        };
        let node = Node { span: Span::new(open.start, end.max(open.start)), kind };
        self.put(Finished { node, key: Err(Unfit(None)), is_merge: false }, open.anchor);
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Finished {
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let span = if is_block { without_indentation(span, self.text) } else { span };
        let is_plain = style == ScalarStyle::Plain;
        let is_absent = is_plain && tag.is_none() && span.start == span.end;
        let text = if is_absent { "" } else { text };
        let tag = tag.map(|tag| format!("{}{}", tag.handle(), tag.suffix()));
        let is_merge =
            is_plain && text == "<<" && tag.as_deref().is_none_or(|tag| tag == "tag:yaml.org,2002:merge");
        let scalar = match (&tag, is_plain) {
            (None, false) => Ok(Scalar::Text(text.to_owned())),
            _ => resolve(tag.as_deref(), text),
        };
        let (kind, key) = match scalar {
            Ok(scalar) => (scalar.clone().into_kind(), scalar.into_key()),
            Err(Unfit(words)) => (Err(Unfit(words)), Ok(text.to_owned())),
        };
        let is_key = self.is_at_key();
        let kind = kind.unwrap_or_else(|Unfit(words)| {
            if !is_key {
                self.refuse(span, words);
            }
            Kind::String(text.to_owned())
        });
        Finished { node: Node { span, kind }, key, is_merge }
    }

    fn is_at_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { content: Content::Members { key: None, .. }, .. }))
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Finished {
        let known = self.anchors.get(&anchor);
        let weight = known.map_or(0, |anchored| anchored.weight);
        let value = known.and_then(|anchored| anchored.node.as_ref());
        let value = value.filter(|_| self.repeated + weight <= ALIAS_BUDGET).cloned();
        if known.is_none() {
            self.refuse(span, None);
        }
        let kind = match value {
            Some(node) => {
                self.repeated += weight;
                node.kind
            }
            None => {
                let line = self.lines.of(span.start);
                self.tell(codes::YAML_ALIAS_REFUSED, span, args! { line: line });
                Kind::Null
            }
        };
        let key = match &kind {
            Kind::String(text) => Ok(text.clone()),
            Kind::Bool(value) => Ok(value.to_string()),
            Kind::Number(number) => Ok(number.text().to_owned()),
            Kind::Null | Kind::Array(_) | Kind::Object(_) => Err(Unfit(None)),
        };
        Finished { node: Node { span, kind }, key, is_merge: false }
    }

    fn put(&mut self, finished: Finished, anchor: usize) {
        let Finished { node, key: key_text, is_merge } = finished;
        if anchor != 0 {
            let weight = weight(&node);
            let kept = (weight <= ALIAS_BUDGET).then(|| node.clone());
            self.anchors.insert(anchor, Anchored { node: kept, weight });
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        let mut refused = None;
        match &mut open.content {
            Content::Items(items) => {
                open.end = open.end.max(node.span.end);
                items.push(node);
            }
            Content::Members { members, key } => match key.take() {
                None => {
                    let span = node.span;
                    if let Err(Unfit(words)) = &key_text {
                        refused = Some((span, words.clone()));
                    }
                    let text = key_text.unwrap_or_default();
                    open.end = open.end.max(span.end);
                    *key = Some(Key { text, span, is_merge });
                }
                Some(name) => {
                    let node = placed(node, name.span, self.text);
                    let colon = colon_after(self.text, name.span.end);
                    open.end = open.end.max(node.span.end).max(colon.map_or(0, |colon| colon + 1));
                    match name.is_merge.then(|| sources(&node)).flatten() {
                        Some(sources) => members.merge(name.span, sources),
                        None => {
                            if name.is_merge {
                                let words = "yaml: map merge requires map or sequence of maps as the value";
                                refused = Some((node.span, Some(words.to_owned())));
                            }
                            members.push(Member { key: name.text, key_span: name.span, value: node });
                        }
                    }
                }
            },
        }
        if let Some((span, words)) = refused {
            self.refuse(span, words);
        }
    }

    /// Go reads no further than the first thing that it cannot read.
    pub(super) fn refuse(&mut self, span: Span, message: Option<String>) {
        self.refusal.get_or_insert(Refusal { span, message });
    }

    fn tell(&mut self, code: Code, span: Span, arguments: Args) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Finding::new(code, arguments).at(span));
        }
    }

    /// Tells the keys that are set more than once.
    fn tell_members(&mut self, told: Vec<Told>) {
        for told in told {
            if self.problems.len() >= MAX_PROBLEMS {
                return;
            }
            match told {
                Told::Again { key, span } => {
                    let line = self.lines.of(span.start);
                    self.tell(codes::YAML_DUPLICATE_KEY, span, args! { key: key, line: line });
                }
                Told::Overridden { key, span, by } => {
                    let (line, by) = (self.lines.of(span.start), self.lines.of(by.start));
                    self.tell(codes::YAML_OVERRIDDEN, span, args! { key: key, line: line, by: by });
                }
            }
        }
    }
}

/// The members that a merge key brings, in the order in which Go sets them; none where it takes no such value.
fn sources(node: &Node) -> Option<Vec<Member>> {
    match &node.kind {
        Kind::Object(members) => Some(members.clone()),
        Kind::Array(items) => {
            let is_fit = items.iter().all(Node::is_object);
            is_fit.then(|| items.iter().rev().flat_map(Node::members).cloned().collect())
        }
        _ => None,
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

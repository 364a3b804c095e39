//! The one selection: which bytes of the chosen item are meant, in the trace, the facts, the findings, the tree and the rows.

use crate::areas::Areas;
use crate::rows::Rows;
use crate::tree::Row;
use credscope_finding::Span;
use credscope_inspector::bytes::{ByteNode, Bytes, Form};
use std::ops::Deref;
use std::rc::Rc;

/// Bytes that are pointed at: a whole node, or the part of one that something is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pick {
    pub(crate) span: Span,
    pub(crate) node: usize,
}

/// An item's bytes with what the pane asks of them; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Loaded(Rc<(Bytes, Vec<Row>, Rows, Areas)>);

impl Loaded {
    /// The bytes, to be shown on a screen that is narrow or not.
    pub(crate) fn new(bytes: Bytes, is_narrow: bool) -> Self {
        let tree = tree(&bytes.nodes);
        let rows = Rows::of(&bytes, is_narrow);
        let areas = Areas::of_bytes(&bytes);
        Self(Rc::new((bytes, tree, rows, areas)))
    }

    /// What an item has whose bytes are not to be had.
    pub(crate) fn none() -> Self {
        let (item, bytes, nodes) = (String::new(), Vec::new(), Vec::new());
        Self::new(Bytes { item, form: Form::Text, bytes, signed: None, nodes }, false)
    }

    /// The nodes as rows of a tree.
    pub(crate) fn tree(&self) -> &[Row] {
        &self.0.1
    }

    /// The bytes as rows.
    pub(crate) fn rows(&self) -> &Rows {
        &self.0.2
    }

    /// The whole node of this index.
    pub(crate) fn node(&self, node: usize) -> Option<Pick> {
        self.nodes.get(node).map(|found| Pick { span: found.span, node })
    }

    /// These bytes, with the innermost node around them; none where there are no such bytes.
    pub(crate) fn span(&self, span: Span) -> Option<Pick> {
        let is_there = span.start <= span.end && span.end <= self.bytes.len();
        let node = node_around(&self.nodes, span).filter(|_| is_there)?;
        Some(Pick { span, node })
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Loaded {
    type Target = Bytes;
    fn deref(&self) -> &Bytes {
        &self.0.0
    }
}

/// The innermost node with all of these bytes: of those that begin no later, the last that ends no earlier.
pub(crate) fn node_around(nodes: &[ByteNode], span: Span) -> Option<usize> {
    let begun = nodes.partition_point(|node| node.span.start <= span.start);
    nodes.get(..begun)?.iter().rposition(|node| span.end <= node.span.end)
}

/// The nodes around this one, the innermost first, beginning with itself.
pub(crate) fn lineage(nodes: &[ByteNode], node: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut depth = usize::MAX;
    for (at, other) in nodes.iter().enumerate().take(node + 1).rev() {
        if other.depth < depth {
            depth = other.depth;
            found.push(at);
        }
    }
    found
}

fn tree(nodes: &[ByteNode]) -> Vec<Row> {
    let depth = |at: usize| nodes.get(at).map_or(0, |node| node.depth);
    let row = |index: usize| Row {
        index,
        level: depth(index) + 1,
        position: (0, 0),
        has_children: depth(index + 1) > depth(index),
    };
    (0..nodes.len()).map(row).collect()
}

/// Where something that is said of bytes says that they are, as the markup has it: item, first byte, byte after the last.
pub(crate) fn place(item: &str, span: Span) -> String {
    format!("{item} {} {}", span.start, span.end)
}

/// The item and the bytes of a place.
pub(crate) fn read_place(place: &str) -> Option<(&str, Span)> {
    let mut parts = place.rsplitn(3, ' ');
    let end = parts.next()?.parse().ok()?;
    let start = parts.next()?.parse().ok()?;
    Some((parts.next()?, Span::new(start, end)))
}

/// Whether what is said of some bytes concerns those that are selected: the one lies in the other, and the larger is not
/// everything there is.
pub(crate) fn concerns(said: Span, selected: Span, length: usize) -> bool {
    let is_within = |one: Span, other: Span| other.start <= one.start && one.end <= other.end;
    let is_part = |span: Span| span.end - span.start < length;
    said == selected
        || is_within(said, selected) && is_part(selected)
        || is_within(selected, said) && is_part(said)
}

/// The pane of bytes: whether it is open, whose bytes it has, and what is selected in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ByteView {
    pub(crate) is_open: bool,
    /// Counts the times that bytes are wanted; they are asked for whenever it grows.
    pub(crate) wanted: u32,
    /// What there is of the chosen item; nothing while it is awaited.
    pub(crate) loaded: Option<Loaded>,
    /// Bytes to be led to when they have come.
    awaited: Option<Span>,
    /// What is pointed at, or walked to by keys.
    pub(crate) preview: Option<Pick>,
    pub(crate) pinned: Option<Pick>,
    /// The node that keys walk on from.
    pub(crate) cursor: usize,
    /// Nodes whose content is folded away.
    pub(crate) folded: Vec<usize>,
    /// The first rows that are drawn, of the tree and of the bytes.
    pub(crate) from: [usize; 2],
    /// Counts what may move the eye: selections, and bytes that come.
    pub(crate) moves: u32,
    /// Whether the last of them leads to the bytes from elsewhere or by keys, and not by a pointer that is there already.
    pub(crate) leads: bool,
}

/// What can happen to the pane.
pub(crate) enum Act {
    Open,
    Close,
    /// Leads to these bytes of the chosen item.
    Lead(Span),
    Came(Loaded),
    Preview(Option<Pick>),
    /// Keys walk to this node.
    Walk(usize),
    Pin(Pick),
    Clear,
    Fold(usize),
    /// Draws the tree (0) or the bytes (1) from this row.
    Scroll(usize, usize),
}

impl ByteView {
    /// What is selected: what is pointed at, else what is pinned.
    pub(crate) fn current(&self) -> Option<Pick> {
        self.preview.or(self.pinned)
    }

    /// The words that its bytes need.
    pub(crate) fn areas(&self) -> Areas {
        self.loaded.as_ref().map_or(Areas::NONE, |loaded| loaded.0.3)
    }

    /// Another item is chosen, or the input is another.
    pub(crate) fn forget(&mut self) {
        *self = Self { is_open: self.is_open, wanted: self.wanted, moves: self.moves, ..Self::default() };
    }

    /// Asks for bytes that are not there.
    pub(crate) fn want(&mut self) {
        if self.is_open && self.loaded.is_none() {
            self.wanted = self.wanted.wrapping_add(1);
        }
    }

    /// What becomes of it.
    pub(crate) fn reduce(&mut self, act: Act) {
        let (moves, leads) = match act {
            Act::Open => {
                self.is_open = true;
                self.want();
                (true, true)
            }
            Act::Close => {
                self.is_open = false;
                self.clear();
                (true, false)
            }
            Act::Lead(span) => {
                self.is_open = true;
                self.awaited = Some(span);
                self.arrive();
                self.want();
                (true, true)
            }
            Act::Came(loaded) => {
                self.loaded = Some(loaded);
                self.arrive();
                (true, self.leads)
            }
            Act::Preview(preview) => {
                self.preview = preview;
                (true, false)
            }
            Act::Walk(node) => {
                self.preview = self.loaded.as_ref().and_then(|loaded| loaded.node(node));
                self.cursor = node;
                (true, true)
            }
            Act::Pin(pick) => {
                self.pin(pick);
                (true, false)
            }
            Act::Clear => {
                self.clear();
                (true, false)
            }
            Act::Fold(node) => {
                let before = self.folded.len();
                self.folded.retain(|known| *known != node);
                if self.folded.len() == before {
                    self.folded.push(node);
                }
                (false, self.leads)
            }
            Act::Scroll(list, from) => {
                if let Some(known) = self.from.get_mut(list) {
                    *known = from;
                }
                (false, self.leads)
            }
        };
        self.leads = leads;
        self.moves = self.moves.wrapping_add(u32::from(moves));
    }

    fn clear(&mut self) {
        (self.preview, self.pinned, self.awaited) = (None, None, None);
    }

    fn arrive(&mut self) {
        let Some(loaded) = self.loaded.clone() else { return };
        if let Some(pick) = self.awaited.take().and_then(|span| loaded.span(span)) {
            self.preview = None;
            self.pin(pick);
        }
    }

    /// Pins, and unfolds whatever hides it.
    fn pin(&mut self, pick: Pick) {
        if let Some(loaded) = &self.loaded {
            let around = lineage(&loaded.nodes, pick.node);
            self.folded.retain(|known| *known == pick.node || !around.contains(known));
        }
        self.pinned = Some(pick);
        self.cursor = pick.node;
    }
}

#[cfg(test)]
pub(crate) mod tests;

//! The one selection: which bytes of the chosen item are meant, in the trace, the facts, the findings, the tree and the rows.

use crate::rows::Rows;
use crate::tree::Row;
use credscope_finding::Span;
use credscope_inspector::bytes::{ByteForm, ByteNode, Bytes};
use std::ops::Deref;
use std::rc::Rc;

/// An item's bytes with what the pane asks of them; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Loaded(Rc<(Bytes, Vec<Row>, Rows)>);

impl Loaded {
    /// The bytes, to be shown on a screen that is narrow or not.
    pub(crate) fn new(bytes: Bytes, is_narrow: bool) -> Self {
        let tree = tree(&bytes.nodes);
        let rows = Rows::of(&bytes, is_narrow);
        Self(Rc::new((bytes, tree, rows)))
    }

    /// The same; of an item that has none, no bytes.
    pub(crate) fn of(bytes: Option<Bytes>, is_narrow: bool) -> Self {
        let (item, own, nodes) = (String::new(), Vec::new(), Vec::new());
        let none = Bytes { item, form: ByteForm::Text, bytes: own, signed: None, nodes };
        Self::new(bytes.unwrap_or(none), is_narrow)
    }

    /// The nodes as rows of a tree.
    pub(crate) fn tree(&self) -> &[Row] {
        &self.0.1
    }

    /// The bytes as rows.
    pub(crate) fn rows(&self) -> &Rows {
        &self.0.2
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

/// How a node stands to the selected one: it is `that`, is `within` it, or is `around` it; nothing for any other, and for
/// the whole, which is around everything.
pub(crate) fn tint(nodes: &[ByteNode], node: usize, selected: usize) -> &'static str {
    let (Some(one), Some(that)) = (nodes.get(node), nodes.get(selected)) else { return "" };
    let has = |outer: Span, inner: Span| outer.start <= inner.start && inner.end <= outer.end;
    if node == selected {
        "that"
    } else if node > selected && has(that.span, one.span) {
        "within"
    } else if node > 0 && node < selected && has(one.span, that.span) {
        "around"
    } else {
        ""
    }
}

fn tree(nodes: &[ByteNode]) -> Vec<Row> {
    let depth = |at: usize| nodes.get(at).map_or(0, |node| node.depth);
    let mut rows: Vec<Row> = Vec::with_capacity(nodes.len());
    // Siblings are counted forwards for positions, then backwards for those that follow.
    let mut counts = Vec::new();
    for index in 0..nodes.len() {
        let position = (count(&mut counts, depth(index)), 0);
        rows.push(Row {
            index,
            level: depth(index) + 1,
            position,
            has_children: depth(index + 1) > depth(index),
        });
    }
    counts.clear();
    for row in rows.iter_mut().rev() {
        row.position.1 = row.position.0 + count(&mut counts, row.level - 1) - 1;
    }
    rows
}

/// Counts one more of this depth; what is deeper is counted afresh.
fn count(counts: &mut Vec<usize>, depth: usize) -> usize {
    counts.resize(depth + 1, 0);
    let Some(count) = counts.last_mut() else { return 0 };
    *count += 1;
    *count
}

/// Where the bytes are of which something is said, as the markup has it: item, first byte, byte after the last;
/// nothing without bytes.
pub(crate) fn place(item: &str, span: Option<Span>) -> Option<String> {
    span.map(|span| format!("{item} {} {}", span.start, span.end))
}

/// The item and the bytes of a place.
pub(crate) fn read_place(place: &str) -> Option<(&str, Span)> {
    let mut parts = place.split(' ');
    let item = parts.next()?;
    Some((item, Span::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))
}

/// The pane of bytes: whether it is open, whose bytes it has, and which node of them is selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ByteView {
    pub(crate) is_open: bool,
    /// Counts the times that bytes are wanted; they are asked for whenever it grows.
    pub(crate) wanted: u32,
    /// What there is of the chosen item; nothing while it is awaited.
    pub(crate) loaded: Option<Loaded>,
    /// Bytes to be led to when they have come.
    awaited: Option<Span>,
    /// The node that is pointed at, or walked to by keys.
    pub(crate) preview: Option<usize>,
    pub(crate) pinned: Option<usize>,
    /// The last that was selected: keys walk on from it.
    pub(crate) cursor: usize,
    /// Nodes whose content is folded away.
    pub(crate) folded: Vec<usize>,
    /// The first rows that are drawn, of the tree and of the bytes.
    pub(crate) from: [usize; 2],
    /// Counts what happened.
    pub(crate) acts: u32,
    /// What the last of it asks of the lists.
    pub(crate) follow: Follow,
}

/// What is brought into view when something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Follow {
    /// Nothing: a person scrolls or folds.
    #[default]
    No,
    /// Any part of the selected node: a pointer is on some part of it.
    Part,
    /// The same, and what is said of it: it was pinned.
    Said,
    /// Where the selected node begins, and the focus with it: keys or a way from elsewhere lead to it.
    Start,
}

/// What can happen to the pane.
pub(crate) enum Act {
    /// Opens it, or closes it when it is open.
    Toggle,
    /// Leads to these bytes of the chosen item.
    Lead(Span),
    Came(Loaded),
    Preview(Option<usize>),
    /// Keys walk to this node.
    Walk(usize),
    Pin(usize),
    Clear,
    Fold(usize),
    /// Draws the tree (0) or the bytes (1) from this row.
    Scroll(usize, usize),
}

impl ByteView {
    /// What is selected: what is pointed at, else what is pinned.
    pub(crate) fn current(&self) -> Option<usize> {
        self.preview.or(self.pinned)
    }

    /// Another item is chosen, or the input is another.
    pub(crate) fn forget(&mut self) {
        *self = Self { is_open: self.is_open, wanted: self.wanted, acts: self.acts, ..Self::default() };
    }

    /// Asks for bytes that are not there.
    pub(crate) fn want(&mut self) {
        if self.is_open && self.loaded.is_none() {
            self.wanted = self.wanted.wrapping_add(1);
        }
    }

    /// What becomes of it.
    pub(crate) fn reduce(&mut self, act: Act) {
        self.acts = self.acts.wrapping_add(1);
        self.follow = match act {
            Act::Toggle => {
                self.is_open = !self.is_open;
                self.clear();
                self.want();
                Follow::Start
            }
            Act::Lead(span) => {
                self.is_open = true;
                self.awaited = Some(span);
                self.arrive();
                self.want();
                Follow::Start
            }
            Act::Came(loaded) => {
                self.loaded = Some(loaded);
                self.arrive();
                self.follow
            }
            Act::Preview(preview) => {
                self.preview = preview;
                Follow::Part
            }
            Act::Walk(node) => {
                self.preview = Some(node);
                Follow::Start
            }
            Act::Pin(node) => {
                self.pin(node);
                Follow::Said
            }
            Act::Clear => {
                self.clear();
                Follow::No
            }
            Act::Fold(node) => {
                let before = self.folded.len();
                self.folded.retain(|known| *known != node);
                if self.folded.len() == before {
                    self.folded.push(node);
                }
                Follow::No
            }
            Act::Scroll(list, from) => {
                if let Some(known) = self.from.get_mut(list) {
                    *known = from;
                }
                Follow::No
            }
        };
        self.cursor = self.current().unwrap_or(self.cursor);
    }

    fn clear(&mut self) {
        (self.preview, self.pinned, self.awaited) = (None, None, None);
    }

    /// Pins what is led to, when it is there.
    fn arrive(&mut self) {
        let Some(loaded) = &self.loaded else { return };
        if let Some(node) = self.awaited.take().and_then(|span| node_around(&loaded.nodes, span)) {
            self.preview = None;
            self.pin(node);
        }
    }

    /// Pins, and unfolds whatever hides it.
    fn pin(&mut self, node: usize) {
        if let Some(loaded) = &self.loaded {
            self.folded.retain(|known| *known == node || tint(&loaded.nodes, *known, node) != "around");
        }
        self.pinned = Some(node);
    }
}

#[cfg(test)]
pub(crate) mod tests;

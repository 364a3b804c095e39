//! The only selection: bytes of the selected item, shared by trace, facts, findings, tree and rows.

use crate::rows::Rows;
use crate::tree::Row;
use credscope_finding::Span;
use credscope_inspector::bytes::{ByteForm, ByteNode, Bytes};
use std::ops::Deref;
use std::rc::Rc;

/// An item's bytes with derived data; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Loaded(Rc<(Bytes, Vec<Row>, Rows)>);

impl Loaded {
    /// The bytes for a screen of this width.
    pub(crate) fn new(bytes: Bytes, is_narrow: bool) -> Self {
        let tree = tree(&bytes.nodes);
        let rows = Rows::of(&bytes, is_narrow);
        Self(Rc::new((bytes, tree, rows)))
    }

    /// The same; an item without bytes has an empty list.
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

/// The innermost node that contains all of these bytes: the last of those that start no later and end no
/// earlier.
pub(crate) fn node_around(nodes: &[ByteNode], span: Span) -> Option<usize> {
    let begun = nodes.partition_point(|node| node.span.start <= span.start);
    nodes.get(..begun)?.iter().rposition(|node| span.end <= node.span.end)
}

/// The relation of a node to the selected one: it is `that`, is `within` it, or is `around` it; empty for any
/// other node and for the root, which is around everything.
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
    // Siblings are counted forwards for positions, then backwards to find whether others follow.
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

/// Counts one more at this depth, and resets the deeper counters.
fn count(counts: &mut Vec<usize>, depth: usize) -> usize {
    counts.resize(depth + 1, 0);
    let Some(count) = counts.last_mut() else { return 0 };
    *count += 1;
    *count
}

/// The bytes of a value in the form of `data-place`: item, first byte, byte after the last one; `None`
/// without bytes.
pub(crate) fn place(item: &str, span: Option<Span>) -> Option<String> {
    span.map(|span| format!("{item} {} {}", span.start, span.end))
}

/// The item and the bytes in a `data-place`.
pub(crate) fn read_place(place: &str) -> Option<(&str, Span)> {
    let mut parts = place.split(' ');
    let item = parts.next()?;
    Some((item, Span::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))
}

/// The pane of bytes: whether it is open, the bytes, and the selected node.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ByteView {
    pub(crate) is_open: bool,
    /// Number of times that bytes were requested; an increase triggers the request.
    pub(crate) wanted: u32,
    /// The bytes of the selected item; `None` until they arrive.
    pub(crate) loaded: Option<Loaded>,
    /// Bytes to select once they arrive.
    awaited: Option<Span>,
    /// The node under the pointer, or reached by keyboard.
    pub(crate) preview: Option<usize>,
    pub(crate) pinned: Option<usize>,
    /// The last selected node, from which keys continue.
    pub(crate) cursor: usize,
    /// Nodes whose children are hidden.
    pub(crate) folded: Vec<usize>,
    /// The first rows drawn, in the tree and in the bytes.
    pub(crate) from: [usize; 2],
    /// Number of actions.
    pub(crate) acts: u32,
    /// What the last action scrolls to.
    pub(crate) follow: Follow,
}

/// What to scroll to after an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Follow {
    /// Nothing: the user scrolls or folds.
    #[default]
    No,
    /// Any part of the selected node: the pointer is on some part of it.
    Part,
    /// The same, and its fact or step: it was pinned.
    Said,
    /// The start of the selected node, with the focus: it was reached by keyboard or a link.
    Start,
}

/// An action on the pane.
pub(crate) enum Act {
    /// Opens the pane, or closes it if it is open.
    Toggle,
    /// Selects these bytes of the selected item.
    Lead(Span),
    Came(Loaded),
    Preview(Option<usize>),
    /// Moves to this node by keyboard.
    Walk(usize),
    Pin(usize),
    Clear,
    Fold(usize),
    /// Draws the tree (0) or the bytes (1) from this row.
    Scroll(usize, usize),
}

impl ByteView {
    /// The selected node: the previewed one, or the pinned one.
    pub(crate) fn current(&self) -> Option<usize> {
        self.preview.or(self.pinned)
    }

    /// Resets the selection, because the item or the input has changed.
    pub(crate) fn forget(&mut self) {
        *self = Self { is_open: self.is_open, wanted: self.wanted, acts: self.acts, ..Self::default() };
    }

    /// Requests the bytes if they are missing.
    pub(crate) fn want(&mut self) {
        if self.is_open && self.loaded.is_none() {
            self.wanted = self.wanted.wrapping_add(1);
        }
    }

    /// Applies an action.
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

    /// Pins the awaited bytes, if they have arrived.
    fn arrive(&mut self) {
        let Some(loaded) = &self.loaded else { return };
        if let Some(node) = self.awaited.take().and_then(|span| node_around(&loaded.nodes, span)) {
            self.preview = None;
            self.pin(node);
        }
    }

    /// Pins a node, and unfolds its ancestors.
    fn pin(&mut self, node: usize) {
        if let Some(loaded) = &self.loaded {
            self.folded.retain(|known| *known == node || tint(&loaded.nodes, *known, node) != "around");
        }
        self.pinned = Some(node);
    }
}

#[cfg(test)]
pub(crate) mod tests;

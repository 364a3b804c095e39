//! Common listeners for elements that exist by the hundred: those that represent bytes (rows of the tree and
//! runs of bytes have `data-node`; values read from bytes have `data-place`), entries of the shelf, and
//! copyable lines.

use crate::dom;
use crate::rows;
use crate::selection::{Act, Follow, Loaded, node_around, read_place, tint};
use crate::state::{Action, State};
use crate::tree::{self, Row, TreeStep, visible};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

type Page = UseReducerHandle<State>;

/// The button that opens the pane of bytes, which Escape returns to.
const OPENER: &str = "#show-bytes";
/// Elements that represent bytes.
const STANDS: &str = "[data-node],[data-place]";

fn closest(event: &Event, selector: &str) -> Option<Element> {
    dom::target(event)?.closest(selector).ok()?
}

fn emit(page: &Page, act: Act) {
    page.dispatch(Action::View(act));
}

/// The node that an element represents, in the selected item's bytes.
fn node_of(page: &Page, loaded: &Loaded, element: &Element) -> Option<usize> {
    if let Some(node) = element.get_attribute("data-node") {
        return node.parse().ok();
    }
    let place = element.get_attribute("data-place")?;
    let (item, span) = read_place(&place)?;
    node_around(&loaded.nodes, span).filter(|_| page.selected.as_deref() == Some(item))
}

/// Handles the pointer. Moving it previews the node under it, or clears the preview; scrolling a list under
/// it does not. A click pins or folds a node, or selects the bytes of a value; on the shelf it selects or
/// folds an item.
pub(crate) fn point(page: &Page, event: &MouseEvent) {
    let on = |selector: &str| closest(event, selector);
    if event.type_() != "click" {
        let Some(loaded) = &page.view.loaded else { return };
        let preview = on(STANDS).filter(|_| event.type_() == "mousemove");
        let preview = preview.and_then(|element| node_of(page, loaded, &element));
        if preview != page.view.preview {
            emit(page, Act::Preview(preview));
        }
    } else if let Some(id) = on(".entry").and_then(|entry| entry.get_attribute("data-item")) {
        let is_fold = on(".fold").is_some();
        page.dispatch(if is_fold { Action::Fold(id) } else { Action::Select(id) });
    } else if on(OPENER).is_some() {
        emit(page, Act::Toggle);
    } else if on(".to-bytes").is_some() {
        let place =
            on("[data-place]").and_then(|element| element.get_attribute("data-place")).unwrap_or_default();
        if let Some((item, span)) = read_place(&place) {
            page.dispatch(Action::Select(item.to_owned()));
            emit(page, Act::Lead(span));
        }
    } else if let (Some(loaded), Some(element)) = (&page.view.loaded, on("[data-node]"))
        && let Some(node) = node_of(page, loaded, &element)
    {
        let is_fold = on("[aria-expanded]>.fold").is_some();
        emit(page, if is_fold { Act::Fold(node) } else { Act::Pin(node) });
    }
}

/// The visible rows of the tree, and the position of a node, or of the folded row that contains it.
fn seen(page: &Page, loaded: &Loaded, node: usize) -> (Vec<Row>, usize) {
    let rows = visible(loaded.tree(), &|index| page.view.folded.contains(&index));
    let at = rows.iter().rposition(|row| row.index <= node).unwrap_or(0);
    (rows, at)
}

/// Handles keys in the tree: moves, pins and clears.
pub(crate) fn key(page: &Page, event: &KeyboardEvent) {
    let view = &page.view;
    let (Some(loaded), Some(_)) = (&view.loaded, closest(event, ".bytes")) else { return };
    let (rows, at) = seen(page, loaded, view.cursor);
    let index_of = |at: usize| rows.get(at).map_or(0, |row| row.index);
    let node = index_of(at);
    let act = match &*event.key() {
        "Escape" if view.current().is_some() => Act::Clear,
        "Escape" => return dom::focus(OPENER),
        _ if closest(event, "#nodes").is_none() => return,
        "Enter" | " " => Act::Pin(node),
        key => match tree::step(key, &rows, at, view.folded.contains(&node)) {
            Some(TreeStep::To(at)) => Act::Walk(index_of(at)),
            Some(TreeStep::Fold | TreeStep::Unfold) => Act::Fold(node),
            _ => return,
        },
    };
    event.prevent_default();
    emit(page, act);
}

/// Scrolls a list until the first of these rows is visible, or any of them.
fn reveal(list: &str, count: usize, (first, last): (usize, usize), follow: Follow) {
    let Some(list) = dom::find(list) else { return };
    let (top, view) = (list.scroll_top(), list.client_height());
    let above = |row: usize| rows::above(list.scroll_height(), row, count);
    let is_seen = match follow {
        Follow::No => true,
        Follow::Part | Follow::Said => above(last + 1) > top && above(first) < top + view,
        Follow::Start => above(first) >= top && above(first + 1) <= top + view,
    };
    if !is_seen {
        list.set_scroll_top(above(first) - view / 3);
    }
}

/// Marks the selected bytes everywhere they are shown or mentioned.
pub(crate) fn light(page: &Page) {
    // Without bytes nothing is marked, and clearing marks touches only what has some.
    let marked = if page.view.loaded.is_some() { STANDS } else { "[data-tint]:not([data-tint=''])" };
    for element in dom::find_all(marked) {
        let tint = page.view.loaded.as_ref().zip(page.view.current()).and_then(|(loaded, selected)| {
            Some(tint(&loaded.nodes, node_of(page, loaded, &element)?, selected))
        });
        element.set_attribute("data-tint", tint.unwrap_or_default()).ok();
    }
}

/// Shows the selection: marks it, and scrolls as the last action requires.
pub(crate) fn settle(page: &Page) {
    light(page);
    let view = &page.view;
    if let (Some(loaded), Some(selected)) = (&view.loaded, view.current()) {
        let (nodes, at) = seen(page, loaded, selected);
        reveal("#nodes", nodes.len(), (at, at), view.follow);
        let span = loaded.nodes.get(selected).map(|node| node.span).unwrap_or_default();
        let lines = (loaded.rows().row_of(span.start), loaded.rows().row_of(span.end.saturating_sub(1)));
        reveal("#rows", loaded.rows().len(), lines, view.follow);
    }
    match view.follow {
        Follow::Start => dom::focus("#nodes"),
        // Where the detail has no scrolling of its own, this would scroll the page away from the bytes.
        Follow::Said
            if dom::find(".detail").is_some_and(|detail| detail.scroll_height() > detail.client_height()) =>
        {
            if let Some(said) = dom::find("[data-place][data-tint=that]") {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                said.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
        _ => {}
    }
}

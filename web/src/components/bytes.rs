use super::element::{classed, element};
use super::parts::{icon, truth};
use super::prose::{machine, plain, prose};
use crate::dom;
use crate::rows::{Run, ascii, first_drawn, hexadecimal, runs, window};
use crate::selection::{Act, ByteView, Loaded};
use crate::state::{Action, State};
use crate::tree::{Row, visible};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::bytes::Form;
use credscope_l10n::visible as spelled;
use yew::prelude::*;

/// Bytes that stand for a node without name, type and value.
const SHOWN_BYTES: usize = 12;

/// What stands in for rows that are not drawn: as high as they would be. Markup may not carry styles here, but a drawing may
/// carry its height, and an em of it is a row.
fn gap(rows: usize) -> Html {
    element("svg", &["class", "height", "aria-hidden"], &["gap", &format!("{rows}em"), "true"], Vec::new())
}

/// The name of a node, its type and its value.
fn title(loaded: &Loaded, node: usize) -> Vec<Html> {
    let Some(node) = loaded.nodes.get(node) else { return Vec::new() };
    // What has neither is shown as it stands: a dot between two parts, or how the whole begins.
    if node.name.is_empty() && node.type_name.is_empty() && node.value.is_empty() {
        let own = node.span.of(&loaded.bytes);
        return vec![machine(&ascii(own.get(..SHOWN_BYTES).unwrap_or(own)))];
    }
    vec![
        classed("span", "node-name", vec![plain(node.name.clone())]),
        classed("span", "node-type", vec![plain(node.type_name.clone())]),
        machine(&node.value),
    ]
}

/// What is selected: its name, what it says, where it stands and how long it is.
fn card(words: &Words, loaded: &Loaded, current: Option<usize>) -> Html {
    let lines = match current.and_then(|node| Some((node, loaded.nodes.get(node)?))) {
        None => vec![classed("p", "card-place", vec![words.text("bytes-hint")])],
        Some((at, node)) => {
            let header = node.header.end - node.header.start;
            let content = node.span.end - node.span.start - header;
            let id = if header > 0 { "bytes-place" } else { "bytes-place-text" };
            let offset = format!("{} ({:#x})", node.span.start, node.span.start);
            let place = words.ui(id, &args! { offset: offset, header: header, content: content });
            vec![
                classed("p", "card-title", title(loaded, at)),
                element("p", &[], &[], vec![prose(&words.title(node.code, &node.args))]),
                classed("p", "card-place", vec![plain(place)]),
            ]
        }
    };
    element("div", &["class", "aria-live"], &["card", "polite"], lines)
}

/// One node as a row of the tree.
fn node(loaded: &Loaded, view: &ByteView, row: &Row) -> Html {
    let number = row.index.to_string();
    let is_open = truth(!view.folded.contains(&row.index));
    let keys = &[
        "role",
        "class",
        "id",
        "aria-level",
        "aria-posinset",
        "aria-setsize",
        "aria-expanded",
        "aria-selected",
        "data-node",
    ];
    let values = [
        "treeitem",
        "node",
        &format!("node-{number}"),
        &row.level.to_string(),
        &row.position.0.to_string(),
        &row.position.1.to_string(),
        if row.has_children { is_open } else { "" },
        truth(view.pinned == Some(row.index)),
        &number,
    ];
    let fold = row.has_children.then(|| icon("M3 6l5 5l5-5")).into_iter().collect();
    let indent = format!("{}em", row.level - 1);
    let mut parts = vec![
        element("svg", &["class", "width", "aria-hidden"], &["indent", &indent, "true"], Vec::new()),
        element("span", &["class", "aria-hidden"], &["fold", "true"], fold),
    ];
    parts.append(&mut title(loaded, row.index));
    element("div", keys, &values, parts)
}

/// One row: the offset, and the runs twice for DER, else as text.
fn row(loaded: &Loaded, at: usize) -> Html {
    let runs = runs(loaded, loaded.rows(), at);
    let digits = if loaded.bytes.len() > 0xFFFF { 6 } else { 4 };
    let offset = format!("{:0digits$x}", loaded.rows().span(at).start);
    let cells = |class: &str, shown: fn(&[u8]) -> String| {
        let cell = |run: &Run| {
            let keys = &["data-byte", "data-signed", "data-node"];
            let text = plain(shown(run.span.of(&loaded.bytes)));
            element("span", keys, &[run.kind, run.signed, &run.node.to_string()], vec![text])
        };
        classed("code", class, runs.iter().map(cell).collect())
    };
    let mut parts = vec![classed("span", "offset", vec![plain(offset)])];
    if loaded.form == Form::Der {
        parts.push(cells("hex", hexadecimal));
        parts.push(cells("ascii", ascii));
    } else {
        parts.push(cells("ascii", |own| {
            str::from_utf8(own)
                .map_or_else(|_| ascii(own), |text| spelled(text.trim_end_matches(['\r', '\n'])).into_owned())
        }));
    }
    classed("div", "row", parts)
}

/// What the colours mean.
fn legend(words: &Words, loaded: &Loaded) -> Html {
    let kinds: &[&str] = match loaded.form {
        Form::Der => &["tag", "length", "value"],
        Form::Token => &["header", "payload", "signature"],
        Form::Text => &[],
    };
    let entry = |(kind, signed): (&str, &str)| {
        element(
            "span",
            &["data-byte", "data-signed"],
            &[kind, signed],
            vec![words.text(&format!("bytes-{kind}"))],
        )
    };
    let signed = loaded.signed.map(|_| ("signed", "both"));
    let entries = kinds.iter().map(|kind| (*kind, "")).chain(signed).map(entry).collect();
    classed("p", "legend", entries)
}

/// A list of rows, of which those are drawn that are near what is seen.
fn list(
    view: &ByteView,
    which: usize,
    count: usize,
    label: AttrValue,
    act: &Callback<Action>,
    draw: &dyn Fn(usize) -> Html,
) -> Html {
    let from = view.from.get(which).copied().unwrap_or_default();
    let drawn = window(count, from);
    let act = act.clone();
    let on_scroll = move |event: Event| {
        let Some(list) = dom::target(&event) else { return };
        let first = first_drawn(list.scroll_top(), list.scroll_height(), count);
        if first != from {
            act.emit(Action::View(Act::Scroll(which, first)));
        }
    };
    let (role, id) = if which == 0 { ("tree", "nodes") } else { ("group", "rows") };
    let active = (which == 0).then(|| format!("node-{}", view.cursor));
    html! {
        <div
            {role} {id} class="list" tabindex="0" aria-label={label} aria-activedescendant={active} onscroll={on_scroll}
        >
            { gap(drawn.start) }
            { for drawn.clone().map(draw) }
            { gap(count - drawn.end) }
        </div>
    }
}

/// The bytes of the chosen item: what is selected, the tree of what they are, and they themselves.
pub(crate) fn byte_pane(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let view = &state.view;
    let parts = match &view.loaded {
        // Until then there is nothing to say.
        Some(loaded) if words.areas().covers(view.areas()) => {
            let tree = visible(loaded.tree(), &|index| view.folded.contains(&index));
            let draw_node = |at: usize| tree.get(at).map(|row| node(loaded, view, row)).unwrap_or_default();
            let draw_row = |at: usize| row(loaded, at);
            if loaded.nodes.is_empty() {
                vec![classed("p", "card", vec![words.text("bytes-none")])]
            } else {
                vec![
                    card(words, loaded, view.current()),
                    list(view, 0, tree.len(), words.say("bytes-tree"), act, &draw_node),
                    list(view, 1, loaded.rows().len(), words.say("bytes-rows"), act, &draw_row),
                    legend(words, loaded),
                ]
            }
        }
        _ => Vec::new(),
    };
    element("section", &["class", "aria-label"], &["bytes", &words.say("bytes")], parts)
}

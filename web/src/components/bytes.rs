use super::parts::{icon, truth};
use super::prose::{machine, prose};
use crate::dom;
use crate::model;
use crate::rows::{ByteRun, ascii, first_drawn, hexadecimal, runs, window};
use crate::selection::{Act, ByteView, Loaded};
use crate::state::{Action, Answer, State};
use crate::tree::{Row, visible};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::bytes::ByteForm;
use credscope_inspector::report::ItemKind;
use credscope_l10n::visible as spelled;
use yew::prelude::*;

/// Maximum number of bytes shown for a node without name, type and value.
const SHOWN_BYTES: usize = 12;

/// A placeholder of the same height for rows that are not drawn. The page's policy forbids inline styles, but
/// not the height of an SVG; one em of it is one row.
fn gap(rows: usize) -> Html {
    html! { <svg class="gap" height={format!("{rows}em")} aria-hidden="true" /> }
}

/// The name, type and value of a node.
fn title(loaded: &Loaded, node: usize) -> Html {
    let Some(node) = loaded.nodes.get(node) else { return Html::default() };
    // A node with none of these is shown by its bytes: the dot between two parts, or the beginning of the
    // whole.
    if node.name.is_empty() && node.type_name.is_empty() && node.value.is_empty() {
        let own = node.span.of(&loaded.bytes);
        return machine(&ascii(own.get(..SHOWN_BYTES).unwrap_or(own)));
    }
    html! {
        <>
            <span class="node-name">{ &node.name }</span>
            <span class="node-type">{ &node.type_name }</span>
            { machine(&node.value) }
        </>
    }
}

/// The same as one text, for a tooltip where a row is too narrow for it.
fn whole(loaded: &Loaded, node: usize) -> Option<String> {
    let node = loaded.nodes.get(node)?;
    let parts = [&*node.name, &*node.type_name, &*node.value];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The selected node: its name, its sentence, its position and its length.
fn card(words: &Words, loaded: &Loaded, current: Option<usize>) -> Html {
    let lines = match current.and_then(|node| Some((node, loaded.nodes.get(node)?))) {
        None => html! { <p class="card-place">{ words.text("bytes-hint") }</p> },
        Some((at, node)) => {
            let header = node.header.end - node.header.start;
            let content = node.span.end - node.span.start - header;
            let id = if header > 0 { "bytes-place" } else { "bytes-place-text" };
            let offset = format!("{} ({:#x})", node.span.start, node.span.start);
            html! {
                <>
                    <p class="card-title">{ title(loaded, at) }</p>
                    <p>{ prose(&words.title(node.code, &node.args)) }</p>
                    <p class="card-place">
                        { words.ui(id, &args! { offset: offset, header: header, content: content }) }
                    </p>
                </>
            }
        }
    };
    html! { <div class="card" aria-live="polite">{ lines }</div> }
}

/// One node as a row of the tree.
fn node(loaded: &Loaded, view: &ByteView, row: &Row) -> Html {
    let is_open = row.has_children.then(|| truth(!view.folded.contains(&row.index)));
    let (position, siblings) = row.position;
    html! {
        <div
            role="treeitem" class="node" id={format!("node-{}", row.index)} aria-level={row.level.to_string()}
            aria-posinset={position.to_string()} aria-setsize={siblings.to_string()} aria-expanded={is_open}
            aria-selected={truth(view.pinned == Some(row.index))} data-node={row.index.to_string()}
            title={whole(loaded, row.index)}
        >
            <svg class="indent" width={format!("{}em", row.level - 1)} aria-hidden="true" />
            <span class="fold" aria-hidden="true">
                if row.has_children {
                    { icon("M3 6l5 5l5-5") }
                }
            </span>
            { title(loaded, row.index) }
        </div>
    }
}

/// The bytes of a text as visible characters, without the newline.
fn text(own: &[u8]) -> String {
    str::from_utf8(own)
        .map_or_else(|_| ascii(own), |text| spelled(text.trim_end_matches(['\r', '\n'])).into_owned())
}

/// One row: the offset, and the runs, as hexadecimal and ASCII for DER, otherwise as text.
fn row(loaded: &Loaded, at: usize) -> Html {
    let runs = runs(loaded, loaded.rows(), at);
    let digits = if loaded.bytes.len() > 0xFFFF { 6 } else { 4 };
    let cell = |run: &ByteRun, shown: fn(&[u8]) -> String| {
        html! {
            <span data-byte={run.kind} data-signed={run.signed} data-node={run.node.to_string()}>
                { shown(run.span.of(&loaded.bytes)) }
            </span>
        }
    };
    let is_der = loaded.form == ByteForm::Der;
    html! {
        <div class="row">
            <span class="offset">{ format!("{:0digits$x}", loaded.rows().span(at).start) }</span>
            if is_der {
                <code class="hex">{ for runs.iter().map(|run| cell(run, hexadecimal)) }</code>
            }
            <code class="ascii">
                { for runs.iter().map(|run| cell(run, if is_der { ascii } else { text })) }
            </code>
        </div>
    }
}

/// The meaning of the colours.
fn legend(words: &Words, loaded: &Loaded) -> Html {
    let kinds: &[&'static str] = match loaded.form {
        ByteForm::Der => &["tag", "length", "value"],
        ByteForm::Token => &["header", "payload", "signature"],
        ByteForm::Text => &[],
    };
    let entry = |kind: &'static str, signed: Option<&'static str>| {
        html! {
            <span data-byte={kind} data-signed={signed}>{ words.text(&format!("bytes-{kind}")) }</span>
        }
    };
    html! {
        <p class="legend">
            { for kinds.iter().map(|kind| entry(kind, None)) }
            if loaded.signed.is_some() {
                { entry("signed", Some("both")) }
            }
        </p>
    }
}

/// A scrolling list that only draws the rows in or near its visible part.
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

/// The reason why an item has no bytes to show.
fn why_none(state: &State) -> &'static str {
    let Answer::Report(report) = &state.answer else { return "bytes-none" };
    match state.selected.as_deref().and_then(|id| model::item(report, id)).map(|item| item.kind) {
        Some(ItemKind::PrivateKey | ItemKind::BootstrapToken) => "bytes-none-secret",
        Some(
            ItemKind::ServiceAccountToken
            | ItemKind::Jwt
            | ItemKind::Certificate
            | ItemKind::CertificationRequest
            | ItemKind::CertificateRevocationList
            | ItemKind::PublicKey
            | ItemKind::Jwk
            | ItemKind::JwkSet,
        )
        | None => "bytes-none",
        Some(_) => "bytes-none-text",
    }
}

/// The bytes of the selected item: the selected node, the tree of nodes, and the bytes themselves.
pub(crate) fn byte_pane(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let view = &state.view;
    let parts = match &view.loaded {
        Some(loaded) => {
            let tree = visible(loaded.tree(), &|index| view.folded.contains(&index));
            let draw_node = |at: usize| tree.get(at).map(|row| node(loaded, view, row)).unwrap_or_default();
            let draw_row = |at: usize| row(loaded, at);
            if loaded.nodes.is_empty() {
                html! { <p class="card">{ words.text(why_none(state)) }</p> }
            } else {
                html! {
                    <>
                        { card(words, loaded, view.current()) }
                        { list(view, 0, tree.len(), words.say("bytes-tree"), act, &draw_node) }
                        { list(view, 1, loaded.rows().len(), words.say("bytes-rows"), act, &draw_row) }
                        { legend(words, loaded) }
                    </>
                }
            }
        }
        // There is nothing to show until they arrive.
        None => Html::default(),
    };
    html! { <section class="bytes" aria-label={words.say("bytes")}>{ parts }</section> }
}

use super::parts::icon;
use super::prose::{machine, plain, prose};
use crate::rows::{self, Run, first_drawn, window};
use crate::selection::{Act, ByteView, Loaded, Pick, lineage};
use crate::state::{Action, State};
use crate::tree::{Row, visible};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::bytes::Form;
use credscope_l10n::visible as spelled;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What stands in for rows that are not drawn: as high as they would be. Markup may not carry styles here, but a drawing may
/// carry its height, and an em of it is a row.
fn gap(rows: usize) -> Html {
    html! { <svg class="gap" height={format!("{rows}em")} aria-hidden="true" /> }
}

/// Draws other rows when those that are seen come near the end of what is drawn.
fn on_scroll(list: usize, count: usize, from: usize, act: &Callback<Action>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let Some(list_element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let wide = |pixels: i32| u64::try_from(pixels).unwrap_or_default();
        let seen = wide(list_element.scroll_top()) * count as u64 / wide(list_element.scroll_height()).max(1);
        let first = first_drawn(usize::try_from(seen).unwrap_or(count));
        if first != from {
            act.emit(Action::View(Act::Scroll(list, first)));
        }
    })
}

/// The name of a node, its type and its value.
fn title(loaded: &Loaded, node: usize) -> Html {
    let Some(node) = loaded.nodes.get(node) else { return Html::default() };
    html! {
        <>
            if !node.name.is_empty() {
                <span class="node-name">{ plain(node.name.clone()) }</span>
            }
            <span class="node-type">{ plain(node.type_name.clone()) }</span>
            { machine(&node.value) }
        </>
    }
}

/// What is selected: its name, where it stands and how long it is, and what it says.
fn card(words: &Words, loaded: &Loaded, current: Option<Pick>) -> Html {
    let found = current.and_then(|pick| Some((pick, loaded.nodes.get(pick.node)?)));
    let Some((pick, node)) = found else {
        return html! { <div class="card"><p class="card-place">{ words.text("bytes-hint") }</p></div> };
    };
    let header = node.header.end - node.header.start;
    let content = node.span.end - node.span.start - header;
    let id = if header > 0 { "bytes-place" } else { "bytes-place-text" };
    let offset = format!("{} ({:#x})", pick.span.start, pick.span.start);
    html! {
        <div class="card" aria-live="polite">
            <p class="card-title">{ title(loaded, pick.node) }</p>
            <p>{ prose(&words.title(node.code, &node.args)) }</p>
            <p class="card-place">{ plain(words.ui(id, &args! { offset: offset, header: header, content: content })) }</p>
        </div>
    }
}

fn node(loaded: &Loaded, view: &ByteView, around: &[usize], row: &Row) -> Html {
    let index = row.index;
    let is_folded = view.folded.contains(&index);
    let tint = around.iter().position(|at| *at == index).map(|at| if at == 0 { "on" } else { "around" });
    html! {
        <div
            role="treeitem" class="node" id={format!("node-{index}")} aria-level={row.level.to_string()}
            aria-expanded={row.has_children.then(|| (!is_folded).to_string())}
            aria-selected={view.pinned.is_some_and(|pick| pick.node == index).to_string()}
            data-node={index.to_string()} data-tint={tint} data-cursor={(view.cursor == index).to_string()}
        >
            <svg class="indent" width={format!("{}em", row.level - 1)} aria-hidden="true" />
            <span class="fold" data-folded={is_folded.to_string()} aria-hidden="true">
                if row.has_children {
                    { icon("M3 6l5 5l5-5") }
                }
            </span>
            { title(loaded, index) }
        </div>
    }
}

fn cells(class: &'static str, runs: &[Run], text: &dyn Fn(&Run) -> String) -> Html {
    let cell = |run: &Run| {
        html! { <span class={run.class.clone()} data-node={run.node.to_string()}>{ plain(text(run)) }</span> }
    };
    html! { <code {class}>{ for runs.iter().map(cell) }</code> }
}

fn row(loaded: &Loaded, at: usize, current: Option<Pick>, around: &[usize]) -> Html {
    let runs = rows::runs(loaded, loaded.rows(), at, current, around);
    let digits = if loaded.bytes.len() > 0xFFFF { 6 } else { 4 };
    let own = |run: &Run| run.span.of(&loaded.bytes);
    let shown = if loaded.form == Form::Der {
        html! {
            <>
                { cells("cells", &runs, &|run| rows::hexadecimal(own(run))) }
                { cells("cells ascii", &runs, &|run| rows::ascii(own(run))) }
            </>
        }
    } else {
        cells("cells", &runs, &|run| {
            spelled(String::from_utf8_lossy(own(run)).trim_end_matches(['\r', '\n'])).into_owned()
        })
    };
    html! {
        <div class="row">
            <span class="offset">{ plain(format!("{:0digits$x}", loaded.rows().span(at).start)) }</span>
            { shown }
        </div>
    }
}

fn legend(words: &Words, loaded: &Loaded) -> Html {
    let classes: &[&str] = match loaded.form {
        Form::Der => &["tag", "length", "value"],
        Form::Token => &["part-1", "part-2", "part-3"],
        Form::Text => &[],
    };
    let signed = loaded.signed.map(|_| "signed");
    let entry = |class: &'static str| html! { <span {class}>{ words.text(&format!("bytes-{class}")) }</span> };
    html! { <p class="legend">{ for classes.iter().copied().chain(signed).map(entry) }</p> }
}

fn body(words: &Words, view: &ByteView, loaded: &Loaded, act: &Callback<Action>) -> Html {
    if loaded.nodes.is_empty() {
        return html! { <p class="card">{ words.text("bytes-none") }</p> };
    }
    let current = view.current();
    let around = current.map(|pick| lineage(&loaded.nodes, pick.node)).unwrap_or_default();
    let tree = visible(loaded.tree(), &|index| view.folded.contains(&index));
    let [nodes_from, rows_from] = view.from;
    let (nodes, lines) = (window(tree.len(), nodes_from), window(loaded.rows().len(), rows_from));
    html! {
        <>
            { card(words, loaded, current) }
            <div
                role="tree" id="nodes" class="list" tabindex="0" aria-label={words.say("bytes-tree")}
                aria-activedescendant={format!("node-{}", view.cursor)} onscroll={on_scroll(0, tree.len(), nodes_from, act)}
            >
                { gap(nodes.start) }
                { for tree.get(nodes.clone()).unwrap_or_default().iter().map(|row| node(loaded, view, &around, row)) }
                { gap(tree.len() - nodes.end) }
            </div>
            <div
                role="group" id="rows" class="list" tabindex="0" aria-label={words.say("bytes-rows")}
                data-form={form(loaded.form)} onscroll={on_scroll(1, loaded.rows().len(), rows_from, act)}
            >
                { gap(lines.start) }
                { for lines.clone().map(|at| row(loaded, at, current, &around)) }
                { gap(loaded.rows().len() - lines.end) }
            </div>
            { legend(words, loaded) }
        </>
    }
}

/// The bytes of the chosen item: what is selected, the tree of what they are, and they themselves.
pub(crate) fn byte_pane(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let view = &state.view;
    let shown = match &view.loaded {
        // Until then there is nothing to say.
        Some(loaded) if words.areas().covers(view.areas()) => body(words, view, loaded, act),
        _ => Html::default(),
    };
    html! {
        <section class="bytes" id="bytes" aria-label={words.say("bytes")}>{ shown }</section>
    }
}

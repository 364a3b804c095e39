use super::gradual::{rows_of_part, use_parts};
use super::mark::mark;
use super::parts::{icon, truth};
use crate::dom;
use crate::model::{self, Mark};
use crate::state::{Action, Shared};
use crate::tree::{Row, TreeStep, step, visible};
use crate::words::Words;
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::{Report, ShelfId};
use std::rc::Rc;
use yew::prelude::*;

/// The kind, name and place of an item.
fn entry(words: &Words, shown: Mark, item: &Item) -> Html {
    let place = Some(&item.source).filter(|source| !source.is_empty()).or(item.input.as_ref());
    html! {
        <>
            { mark(shown) }
            <span class="entry-name">
                <span class="entry-kind">{ words.word("kind", item.kind.word()) }</span>
                if item.kind == ItemKind::PrivateKey {
                    <span class="masked" title={words.say("masked")}>
                        <span aria-hidden="true">{ "••••••" }</span>
                        <span class="unseen">{ words.text("masked") }</span>
                    </span>
                }
                if !item.label.is_empty() {
                    <code class="entry-label">{ &item.label }</code>
                }
                <span class="unseen">{ words.word("outcome", item.verdict.outcome.word()) }</span>
            </span>
            if let Some(place) = place {
                <code class="entry-place">{ place }</code>
            }
        </>
    }
}

/// Scrolls the shelf to the selected item, where it has scrolling of its own.
pub(crate) fn follow() {
    if dom::find(".pane-left").is_some_and(|pane| pane.scroll_height() > pane.client_height()) {
        dom::reveal(".entry[aria-selected=true]");
    }
}

/// Handles a key on the row at this position.
fn on_key(
    event: &KeyboardEvent,
    report: &Report,
    rows: &[Row],
    at: usize,
    folded: &[String],
    act: &Callback<Action>,
) {
    let id_at = |at: usize| Some(report.items.get(rows.get(at)?.index)?.id.clone());
    let Some(id) = id_at(at) else { return };
    let Some(step) = step(&event.key(), rows, at, folded.contains(&id)) else { return };
    event.prevent_default();
    match step {
        TreeStep::To(at) => {
            if let Some(id) = id_at(at) {
                dom::focus(&format!("[role='treeitem'][data-item='{id}']"));
                act.emit(Action::Select(id));
            }
        }
        TreeStep::Fold | TreeStep::Unfold => act.emit(Action::Fold(id)),
        TreeStep::Leave => dom::focus("textarea"),
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    words: Words,
    report: Shared,
    /// All visible rows.
    rows: Rc<Vec<Row>>,
    part: usize,
    /// Of the rows of this part: the selected one, the one in the tab order, the folded ones, and those related to
    /// the selected one.
    selected: Option<usize>,
    at: Option<usize>,
    folded: Vec<usize>,
    related: Vec<usize>,
}

/// Some entries of the shelf. They change only if something about them does.
#[component]
fn ShelfPart(props: &PartProps) -> Html {
    let PartProps { words, report, rows, part, selected, at, folded, related } = props;
    let row = |row: &Row| {
        let Some(item) = report.items.get(row.index) else { return Html::default() };
        let shown = report.shelf().mark(ShelfId::at(row.index));
        let is_folded = folded.contains(&row.index);
        let (position, siblings) = row.position;
        html! {
            <li
                key={item.id.clone()} role="treeitem" class="entry" aria-level={row.level.to_string()}
                aria-posinset={position.to_string()} aria-setsize={siblings.to_string()}
                aria-selected={truth(*selected == Some(row.index))}
                aria-expanded={row.has_children.then(|| truth(!is_folded))}
                tabindex={if *at == Some(row.index) { "0" } else { "-1" }} data-kind={item.kind.word()}
                data-item={item.id.clone()} data-outcome={item.verdict.outcome.word()}
                data-level={row.level.min(6).to_string()} data-related={truth(related.contains(&row.index))}
            >
                <span class="fold" data-folded={truth(is_folded)} aria-hidden="true">
                    if row.has_children {
                        { icon("M3 6l5 5l5-5") }
                    }
                </span>
                { entry(words, shown, item) }
            </li>
        }
    };
    html! { <>{ for rows_of_part(rows, *part).iter().map(row) }</> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ShelfProps {
    pub(crate) words: Words,
    pub(crate) report: Shared,
    pub(crate) selected: Option<String>,
    pub(crate) folded: Vec<String>,
    pub(crate) act: Callback<Action>,
}

/// All recognised items, as a tree by where they were found; `picking` handles the clicks with one listener.
/// It is a component because typing does not change a long shelf until there is another report.
#[component]
pub(crate) fn Shelf(props: &ShelfProps) -> Html {
    let ShelfProps { words, report, selected, folded, act } = props;
    let index_of = |id: &str| report.find(id).map(ShelfId::place);
    let all_folded: Vec<usize> = folded.iter().filter_map(|id| index_of(id)).collect();
    let rows = Rc::new(visible(&report.shelf().rows, &|index| all_folded.contains(&index)));
    let parts = use_parts(rows.len(), report);
    let chosen = selected.as_deref().and_then(index_of);
    // One row is in the tab order: the selected one, or the closest visible one.
    let at = rows
        .iter()
        .position(|row| Some(row.index) == chosen)
        .or_else(|| {
            let selected = selected.as_deref()?;
            let holds = |row: &Row| {
                report.items.get(row.index).is_some_and(|item| model::is_within(report, selected, &item.id))
            };
            rows.iter().rposition(holds)
        })
        .unwrap_or(0);
    let all_related: Vec<usize> = selected
        .as_deref()
        .map(|id| {
            model::related(report, id).into_iter().filter_map(|(_, _, item)| index_of(&item.id)).collect()
        })
        .unwrap_or_default();
    let part = |part: usize| {
        let of_part = rows_of_part(&rows, part);
        let is_here = |index: &usize| of_part.iter().any(|row| row.index == *index);
        let among = |all: &[usize]| all.iter().copied().filter(is_here).collect::<Vec<usize>>();
        html! {
            <ShelfPart
                key={part} words={words.clone()} report={report.clone()} rows={Rc::clone(&rows)} {part}
                selected={chosen.filter(is_here)} at={rows.get(at).map(|row| row.index).filter(is_here)}
                folded={among(&all_folded)} related={among(&all_related)}
            />
        }
    };
    let entries: Html = (0..parts).map(part).collect();
    let on_key_down = {
        let (report, folded, act, rows) = (report.clone(), folded.clone(), act.clone(), Rc::clone(&rows));
        move |event: KeyboardEvent| on_key(&event, &report, &rows, at, &folded, &act)
    };
    html! {
        <section class="shelf" aria-labelledby="shelf-heading">
            <h2 class="section-title" id="shelf-heading">
                { words.text("shelf") }
                <span class="count">{ report.items.len() }</span>
            </h2>
            <ul role="tree" class="tree" aria-labelledby="shelf-heading" onkeydown={on_key_down}>{ entries }</ul>
        </section>
    }
}

use super::mark::mark;
use super::parts::{icon, truth};
use crate::dom;
use crate::model::{self, Mark};
use crate::state::{Action, Shared};
use crate::tree::{Row, TreeStep, step, visible};
use crate::words::Words;
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::{Report, ShelfId};
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
    let selected = selected.as_deref();
    let is_folded = |index: usize| report.items.get(index).is_some_and(|item| folded.contains(&item.id));
    let rows = visible(&report.shelf().rows, &is_folded);
    let id_of = |row: &Row| report.items.get(row.index).map(|item| item.id.as_str());
    // One row is in the tab order: the selected one, or the closest visible one.
    let at = rows
        .iter()
        .position(|row| id_of(row) == selected)
        .or_else(|| {
            let selected = selected?;
            rows.iter().rposition(|row| id_of(row).is_some_and(|id| model::is_within(report, selected, id)))
        })
        .unwrap_or(0);
    let related: Vec<&str> = selected
        .map(|id| model::related(report, id).into_iter().map(|(_, _, item)| item.id.as_str()).collect())
        .unwrap_or_default();

    let row = |(place, row): (usize, &Row)| {
        let Some(item) = report.items.get(row.index) else { return Html::default() };
        let shown = report.shelf().mark(ShelfId::at(row.index));
        let is_folded = folded.contains(&item.id);
        let (position, siblings) = row.position;
        html! {
            <li
                key={item.id.clone()} role="treeitem" class="entry" aria-level={row.level.to_string()}
                aria-posinset={position.to_string()} aria-setsize={siblings.to_string()}
                aria-selected={truth(selected == Some(item.id.as_str()))}
                aria-expanded={row.has_children.then(|| truth(!is_folded))}
                tabindex={if place == at { "0" } else { "-1" }} data-kind={item.kind.word()}
                data-item={item.id.clone()} data-outcome={item.verdict.outcome.word()}
                data-level={row.level.min(6).to_string()} data-related={truth(related.contains(&item.id.as_str()))}
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
    let entries: Html = rows.iter().enumerate().map(row).collect();
    let on_key_down = {
        let (report, folded, act) = (report.clone(), folded.clone(), act.clone());
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

use super::element::{classed, element, group, keyed};
use super::mark::mark;
use super::parts::{icon, truth};
use super::prose::plain;
use crate::dom;
use crate::model::{self, Mark};
use crate::state::{Action, Shared};
use crate::tree::{Row, Step, step, visible};
use crate::words::Words;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, ItemKind};
use yew::prelude::*;

const ENTRY: &[&str] = &[
    "role",
    "class",
    "aria-level",
    "aria-posinset",
    "aria-setsize",
    "aria-selected",
    "aria-expanded",
    "tabindex",
    "data-kind",
    "data-item",
    "data-outcome",
    "data-level",
    "data-related",
];

fn entry(words: &Words, shown: Mark, item: &Item) -> Html {
    let kind = words.word("kind", item.kind.word());
    let place = match (&item.input, item.source.is_empty()) {
        (Some(input), true) => Some(input.clone()),
        (_, false) => Some(item.source.clone()),
        (None, true) => None,
    };
    let mut name = vec![classed("span", "entry-kind", vec![plain(kind)])];
    if item.kind == ItemKind::PrivateKey {
        let said = classed("span", "unseen", vec![words.text("masked")]);
        let dots = element("span", &["aria-hidden"], &["true"], vec![plain("••••••".to_owned())]);
        name.push(element("span", &["class", "title"], &["masked", &words.say("masked")], vec![dots, said]));
    }
    if !item.label.is_empty() {
        name.push(classed("code", "entry-label", vec![plain(item.label.clone())]));
    }
    name.push(classed("span", "unseen", vec![plain(words.word("outcome", item.verdict.outcome.word()))]));
    let mut parts = vec![mark(shown), classed("span", "entry-name", name)];
    if let Some(place) = place {
        parts.push(classed("code", "entry-place", vec![plain(place)]));
    }
    group(parts)
}

/// What a key does on the row at this place.
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
        Step::To(at) => {
            if let Some(id) = id_at(at) {
                dom::focus(&format!("[role='treeitem'][data-item='{id}']"));
                act.emit(Action::Select(id));
            }
        }
        Step::Fold | Step::Unfold => act.emit(Action::Fold(id)),
        Step::Leave => dom::focus("textarea"),
    }
}

/// Everything that was recognised, as a tree by where it was found; clicks on it are heard by `picking`.
pub(crate) fn shelf(
    words: &Words,
    report: &Shared,
    (selected, folded): (Option<&str>, &[String]),
    act: &Callback<Action>,
) -> Html {
    let is_folded = |index: usize| report.items.get(index).is_some_and(|item| folded.contains(&item.id));
    let rows = visible(&report.shelf().rows, &is_folded);
    let id_of = |row: &Row| report.items.get(row.index).map(|item| item.id.as_str());
    // One row takes part in the tab order: the selected one, else the nearest that is to be seen.
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
        let shown = report.shelf().marks.get(row.index).copied().unwrap_or(Mark::Neutral);
        let is_folded = folded.contains(&item.id);
        let fold = if row.has_children { icon("M3 6l5 5l5-5") } else { Html::default() };
        let fold_keys = &["class", "data-folded", "aria-hidden"];
        let fold = element("span", fold_keys, &["fold", truth(is_folded), "true"], vec![fold]);
        let values = [
            "treeitem",
            "entry",
            &row.level.to_string(),
            &row.position.0.to_string(),
            &row.position.1.to_string(),
            truth(selected == Some(item.id.as_str())),
            if row.has_children { truth(!is_folded) } else { "" },
            if place == at { "0" } else { "-1" },
            item.kind.word(),
            &item.id,
            item.verdict.outcome.word(),
            &row.level.min(6).to_string(),
            truth(related.contains(&item.id.as_str())),
        ];
        keyed(item.id.clone(), "li", ENTRY, &values, vec![fold, entry(words, shown, item)])
    };
    let entries: Html = rows.iter().enumerate().map(row).collect();
    let on_key_down = {
        let (report, folded, act) = (report.clone(), folded.to_vec(), act.clone());
        move |event: KeyboardEvent| on_key(&event, &report, &rows, at, &folded, &act)
    };
    let count = classed("span", "count", vec![plain(report.items.len().to_string())]);
    let heading = element(
        "h2",
        &["class", "id"],
        &["section-title", "shelf-heading"],
        vec![words.text("shelf"), count],
    );
    let tree = html! {
        <ul role="tree" class="tree" aria-labelledby="shelf-heading" onkeydown={on_key_down}>{ entries }</ul>
    };
    element("section", &["class", "aria-labelledby"], &["shelf", "shelf-heading"], vec![heading, tree])
}

use super::parts::item_link;
use crate::model;
use crate::state::{Action, Shared};
use crate::table::TableFilter;
use crate::words::Words;
use credscope_document::{SummaryPart, SummaryTopic, summary_parts};
use credscope_finding::args;
use yew::prelude::*;

/// What a click on a part of the summary does: one item is opened, several are listed.
fn action(about: &SummaryTopic) -> Action {
    match about {
        SummaryTopic::All => Action::Tabulate(Some(TableFilter::All)),
        SummaryTopic::Outcomes(outcomes) => {
            Action::Tabulate(Some(TableFilter::Outcomes(outcomes.as_slice().into())))
        }
        SummaryTopic::Items(ids) => match ids.as_slice() {
            [only] => Action::Select(only.clone()),
            ids => Action::Tabulate(Some(TableFilter::Items(ids.into()))),
        },
    }
}

/// What several things come to, each part a link to what it is about; `None` if there is only one thing.
pub(crate) fn summary(words: &Words, report: &Shared, act: &Callback<Action>) -> Option<(String, Html)> {
    let parts = summary_parts(report, words)?;
    let sentence = parts.iter().map(|part| format!("{}{}", part.before, part.text)).collect();
    let part = |part: SummaryPart| {
        let SummaryPart { before, text, about } = part;
        let onclick = act.reform(move |_: MouseEvent| action(&about));
        // The button is no character to the browser, so the punctuation is joined to it.
        let joined = if before.is_empty() { before } else { format!("\u{2060}{before}") };
        html! { <>{ joined }<button type="button" class="link" {onclick}>{ text }</button></> }
    };
    Some((sentence, parts.into_iter().map(part).collect()))
}

/// The way to the table of all items; empty if there is only one.
pub(crate) fn table_link(words: &Words, report: &Shared, is_open: bool, act: &Callback<Action>) -> Html {
    if report.items.len() < 2 || is_open {
        return Html::default();
    }
    let onclick = act.reform(|_: MouseEvent| Action::Tabulate(Some(TableFilter::All)));
    html! {
        <button type="button" class="link" id="open-table" {onclick}>
            { words.ui("table-open", &args! { count: report.items.len() }) }
        </button>
    }
}

/// The item that the verdict is about, as a link.
pub(crate) fn about(words: &Words, report: &Shared, act: &Callback<Action>) -> Html {
    let Some(item) = report.verdict_item.as_deref().and_then(|id| model::item(report, id)) else {
        return Html::default();
    };
    html! {
        <>
            { item_link(words, item, act) }
            if !item.source.is_empty() {
                <code class="source">{ &item.source }</code>
            }
        </>
    }
}

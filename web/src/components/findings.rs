use super::mark::mark;
use super::parts::{because, disclosure, item_link, section};
use super::prose::{plain, prose};
use crate::model::{self, Mark};
use crate::selection::place;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::{FindingEntry, Item};
use yew::prelude::*;

fn title(words: &Words, entry: &FindingEntry) -> Html {
    prose(&words.title(entry.code, &entry.args))
}

/// A finding in one line, with the way to the item that it is about; there it is told in full.
fn elsewhere(words: &Words, report: &Report, entry: &FindingEntry, act: &Callback<Action>) -> Html {
    let about = entry.item.as_deref().and_then(|id| model::item(report, id));
    html! {
        <li class="finding" data-code={entry.code.text()} data-severity={entry.severity.word()}>
            <p class="brief">
                { mark(Mark::of_severity(entry.severity)) }
                <span>
                    { title(words, entry) }
                    if let Some(about) = about {
                        { item_link(words, about, act) }
                    }
                </span>
            </p>
        </li>
    }
}

/// What is worth telling: about this item and what is in it, then about the rest of the shelf.
pub(crate) fn findings(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let here = |entry: &&FindingEntry| {
        let severity = entry.severity.word();
        let about = entry.item.as_deref().filter(|id| *id != item.id).and_then(|id| model::item(report, id));
        let side = html! { <span class="severity">{ plain(words.word("severity", severity)) }</span> };
        let body = html! {
            <>
                { because(words, entry.code, &entry.args, entry.span) }
                if let Some(about) = about {
                    { item_link(words, about, act) }
                }
            </>
        };
        let is_open = entry.severity.is_warning();
        let place = place(entry.item.as_ref().unwrap_or(&item.id), entry.span);
        html! {
            <li class="finding" data-code={entry.code.text()} data-severity={severity} data-place={place}>
                { disclosure(is_open, Mark::of_severity(entry.severity), title(words, entry), side, body) }
            </li>
        }
    };
    let (own, others) = model::findings(report, &item.id);
    if own.is_empty() && others.is_empty() {
        return Html::default();
    }
    let body = html! {
        <>
            if !own.is_empty() {
                <ul class="steps">{ for own.iter().map(here) }</ul>
            }
            if !others.is_empty() {
                <details class="more">
                    <summary>{ plain(words.ui("findings-elsewhere", &args! { count: others.len() })) }</summary>
                    <ul class="steps">
                        { for others.iter().map(|entry| elsewhere(words, report, entry, act)) }
                    </ul>
                </details>
            }
        </>
    };
    let count = (!own.is_empty()).then(|| own.len().to_string());
    section("findings", words.say("findings"), count, body)
}

use super::parts::{because, disclosure, item_link, section};
use super::prose::prose;
use crate::model::{self, Mark};
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Severity, args};
use credscope_inspector::Report;
use credscope_inspector::report::{FindingEntry, Item};
use yew::prelude::*;

const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
        Severity::Info => "info",
    }
}

/// What is worth telling: about this item and what is in it, then about the rest of the shelf.
pub(crate) fn findings(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let finding = |entry: &FindingEntry| {
        let severity = severity_word(entry.severity);
        let about = entry.item.as_deref().filter(|id| *id != item.id).and_then(|id| model::item(report, id));
        let side = html! { <span class="severity">{ words.word("severity", severity) }</span> };
        let body = html! {
            <>
                { because(words, entry.code, &entry.args, entry.code.citation().as_ref()) }
                if let Some(about) = about {
                    { item_link(words, about, act) }
                }
            </>
        };
        let is_open = matches!(entry.severity, Severity::Error | Severity::Warning);
        let title = prose(&words.title(entry.code, &entry.args));
        html! {
            <li class="finding" data-code={entry.code.text()} data-severity={severity}>
                { disclosure(is_open, Mark::of_severity(entry.severity), title, side, body) }
            </li>
        }
    };
    let list = |entries: &[&FindingEntry]| {
        html! { <ul class="steps">{ for entries.iter().map(|entry| finding(entry)) }</ul> }
    };
    let (here, elsewhere) = model::findings(report, &item.id);
    if here.is_empty() && elsewhere.is_empty() {
        return Html::default();
    }
    let body = html! {
        <>
            if !here.is_empty() {
                { list(&here) }
            }
            if !elsewhere.is_empty() {
                <details class="elsewhere">
                    <summary>{ words.ui("findings-elsewhere", &args! { count: elsewhere.len() }) }</summary>
                    { list(&elsewhere) }
                </details>
            }
        </>
    };
    let count = (!here.is_empty()).then(|| here.len().to_string());
    section("findings", words.say("findings"), count, body)
}

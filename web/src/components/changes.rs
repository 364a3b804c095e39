use super::parts::{item_link, section};
use super::prose::prose;
use crate::dom;
use crate::model;
use crate::state::{Action, JudgedAt};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::Change;
use yew::prelude::*;

/// Number of changes shown; the others are folded.
const SHOWN: usize = 8;

/// The instants at which a verdict changes; selecting one judges at that instant.
pub(crate) fn changes(words: &Words, report: &Report, act: &Callback<Action>) -> Html {
    if report.changes.is_empty() {
        return Html::default();
    }
    let change = |change: &Change| {
        let at = change.at;
        let instant = words.instant(at);
        let label = words.ui("judge-then", &args! { at: instant.clone() });
        let label = AttrValue::from(match dom::local(at) {
            Some(local) => format!("{label} · {local}"),
            None => label,
        });
        let pick = act.reform(move |_: MouseEvent| Action::Pick(JudgedAt::At(at)));
        html! {
            <li class="change" data-code={change.code.text()} data-item={change.item.clone()}>
                <button
                    type="button" class="link change-at" title={label.clone()} aria-label={label} onclick={pick}
                >
                    { instant }
                </button>
                <span class="relative">{ words.relative(at, report.judged_at) }</span>
                <span class="change-what">
                    <span>{ prose(&words.then(change.code, &change.args)) }</span>
                    { model::item(report, &change.item).map(|item| item_link(words, item, act)) }
                </span>
            </li>
        }
    };
    let (next, later) = report.changes.split_at(report.changes.len().min(SHOWN));
    let list = |changes: &[Change]| html! { <ol>{ for changes.iter().map(change) }</ol> };
    let body = html! {
        <>
            { list(next) }
            if !later.is_empty() {
                <details class="more">
                    <summary>{ words.ui("changes-later", &args! { count: later.len() }) }</summary>
                    { list(later) }
                </details>
            }
        </>
    };
    section(words, "changes", None, body)
}

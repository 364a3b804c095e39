use super::gradual::Fold;
use super::parts::{item_link, section};
use super::prose::prose;
use crate::dom;
use crate::model;
use crate::state::{Action, JudgedAt, Shared};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::Change;
use yew::prelude::*;

/// Number of changes shown; the others are folded.
const SHOWN: usize = 8;

/// One change.
fn row(words: &Words, report: &Report, change: &Change, act: &Callback<Action>) -> Html {
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
            <button type="button" class="link change-at" title={label.clone()} aria-label={label} onclick={pick}>
                { instant }
            </button>
            <span class="relative">{ words.relative(at, report.judged_at) }</span>
            <span class="change-what">
                <span>{ prose(&words.then(change.code, &change.args)) }</span>
                { model::item(report, &change.item).map(|item| item_link(words, item, act)) }
            </span>
        </li>
    }
}

/// The instants at which a verdict changes; selecting one judges at that instant.
pub(crate) fn changes(words: &Words, report: &Shared, act: &Callback<Action>) -> Html {
    if report.changes.is_empty() {
        return Html::default();
    }
    let next = report.changes.iter().take(SHOWN);
    let count = report.changes.len().saturating_sub(SHOWN);
    let later = {
        let (words, report, act) = (words.clone(), report.clone(), act.clone());
        Callback::from(move |()| {
            let later = report.changes.iter().skip(SHOWN);
            html! { <ol>{ for later.map(|change| row(&words, &report, change, &act)) }</ol> }
        })
    };
    let body = html! {
        <>
            <ol>{ for next.map(|change| row(words, report, change, act)) }</ol>
            if count > 0 {
                <Fold class="more" title={words.ui("changes-later", &args! { count: count })} body={later} />
            }
        </>
    };
    section(words, "changes", None, body)
}

use crate::model;
use crate::state::{Action, Moment};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::Change;
use yew::prelude::*;

/// The instants at which some verdict changes, each a step of the time machine.
pub(crate) fn changes(words: &Words, report: &Report, act: &Callback<Action>) -> Html {
    if report.changes.is_empty() {
        return Html::default();
    }
    let change = |change: &Change| {
        let (at, id) = (change.at, change.item.clone());
        let instant = words.instant(at);
        let label = words.ui("judge-then", &args! { at: instant.clone() });
        html! {
            <li class="change" data-code={change.code.text()} data-item={change.item.clone()}>
                <button
                    type="button" class="link change-at" title={label.clone()} aria-label={label}
                    onclick={act.reform(move |_: MouseEvent| Action::Pick(Moment::At(at)))}
                >
                    <code>{ instant }</code>
                </button>
                <span class="relative">{ words.relative(at, report.judged_at) }</span>
                if let Some(item) = model::item(report, &change.item) {
                    <button
                        type="button" class="link change-item"
                        onclick={act.reform(move |_: MouseEvent| Action::Select(id.clone()))}
                    >
                        { words.word("kind", item.kind.word()) }
                        <code>{ item.label.clone() }</code>
                    </button>
                }
                <code class="change-code">{ change.code.text() }</code>
            </li>
        }
    };
    html! {
        <section class="changes" aria-labelledby="changes-heading">
            <h3 class="section-title" id="changes-heading">{ words.say("changes") }</h3>
            <ol>{ for report.changes.iter().map(change) }</ol>
        </section>
    }
}

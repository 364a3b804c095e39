use super::instant_control::InstantControl;
use super::mark_icon::MarkIcon;
use super::prose::prose;
use crate::model::{self, Mark};
use crate::state::{Answer, Moment};
use crate::words::{Words, use_words};
use credscope_inspector::Report;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct VerdictStripProps {
    pub(crate) answer: Answer,
    pub(crate) is_busy: bool,
    pub(crate) moment: Moment,
    pub(crate) on_pick: Callback<Moment>,
    pub(crate) on_judge: Callback<()>,
    pub(crate) on_select: Callback<String>,
}

/// What the verdict is about, and a way to it.
fn about(words: &Words, report: &Report, on_select: &Callback<String>) -> Html {
    let Some(item) = report.verdict_item.as_deref().and_then(|id| model::item(report, id)) else {
        return Html::default();
    };
    let id = item.id.clone();
    html! {
        <p class="about">
            <button
                type="button" class="link"
                onclick={on_select.reform(move |_: MouseEvent| id.clone())}
            >
                { words.word("kind", item.kind.word()) }
                <code>{ item.label.clone() }</code>
            </button>
            if !item.source.is_empty() {
                <code class="source">{ item.source.clone() }</code>
            }
        </p>
    }
}

/// The one line that everything else explains.
#[component]
pub(crate) fn VerdictStrip(props: &VerdictStripProps) -> Html {
    let words = use_words();
    let (mark, outcome, code, sentence, below) = match &props.answer {
        Answer::Nothing => (Mark::Neutral, None, None, words.say("verdict-nothing"), Html::default()),
        Answer::Failure(failure) => {
            let again = props.on_judge.reform(|_: MouseEvent| ());
            let below = html! {
                <p class="about">
                    <button type="button" class="quiet" onclick={again}>{ words.say("try-again") }</button>
                </p>
            };
            (Mark::Fails, None, None, words.say(&format!("failure-{}", failure.word())), below)
        }
        Answer::Report(report) => {
            let (verdict, horizon) = model::verdict_and_horizon(report);
            let sentence =
                words.sentence(verdict, horizon.map(|change| (change.at, change.code)), report.judged_at);
            (
                model::mark_of_report(report),
                Some(verdict.outcome.word()),
                Some(verdict.code.text()),
                sentence,
                about(&words, report, &props.on_select),
            )
        }
    };
    let failure = match &props.answer {
        Answer::Failure(failure) => Some(failure.word()),
        Answer::Nothing | Answer::Report(_) => None,
    };
    let judged_at = match &props.answer {
        Answer::Report(report) => Some(report.judged_at),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    html! {
        <section class="strip" data-mark={mark.word()} data-busy={props.is_busy.to_string()}>
            <div
                class="verdict" role="status" aria-live="polite" aria-busy={props.is_busy.to_string()}
                data-outcome={outcome} data-code={code} data-failure={failure}
            >
                if props.answer != Answer::Nothing {
                    <MarkIcon {mark} />
                }
                <p class="sentence">{ prose(&sentence) }</p>
                if mark == Mark::Warning {
                    <span class="tag" data-mark="warning">{ words.word("outcome", "warning") }</span>
                }
                { below }
            </div>
            <InstantControl moment={props.moment} {judged_at} on_pick={props.on_pick.clone()} />
        </section>
    }
}

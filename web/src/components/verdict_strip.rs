use super::as_of::as_of;
use super::assumptions::assumptions;
use super::instant_control::instant_control;
use super::mark::mark;
use super::parts::{self, item_link, truth};
use super::prose::prose;
use crate::model::{self, Mark};
use crate::state::{Action, Answer, State};
use crate::words::Words;
use credscope_inspector::Report;
use yew::prelude::*;

/// The item that the verdict is about, as a link.
fn about(words: &Words, report: &Report, act: &Callback<Action>) -> Html {
    let Some(item) = report.verdict_item.as_deref().and_then(|id| model::item(report, id)) else {
        return Html::default();
    };
    html! {
        <p class="about">
            { item_link(words, item, act) }
            if !item.source.is_empty() {
                <code class="source">{ &item.source }</code>
            }
        </p>
    }
}

/// The reason why there is no report, and a button to try again.
fn failed(words: &Words, act: &Callback<Action>) -> Html {
    let again = act.reform(|_: MouseEvent| Action::Judge);
    html! {
        <p class="about">
            <button type="button" class="quiet" onclick={again}>{ words.text("try-again") }</button>
        </p>
    }
}

/// The headline with the verdict.
pub(crate) fn verdict_strip(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let (shown, sentence, below) = match &state.answer {
        Answer::Nothing => {
            let id = if state.is_busy { "reading" } else { "verdict-nothing" };
            (Mark::Neutral, words.say(id), Html::default())
        }
        Answer::Failure(failure) => {
            (Mark::Fails, words.say(&format!("failure-{}", failure.word())), failed(words, act))
        }
        Answer::Report(report) => {
            let (verdict, horizon) = model::verdict_and_horizon(report);
            let shown = model::mark_of_report(report);
            let sentence = parts::sentence(words, report, shown, verdict, horizon);
            (shown, sentence.into(), about(words, report, act))
        }
    };
    let verdict = match &state.answer {
        Answer::Report(report) => Some(&report.verdict),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    let failure = match &state.answer {
        Answer::Failure(failure) => Some(failure.word()),
        Answer::Nothing | Answer::Report(_) => None,
    };
    html! {
        <section
            class="strip" aria-label={words.say("verdict")} data-mark={shown.word()}
            data-busy={truth(state.is_busy)}
        >
            <div
                class="verdict" role="status" aria-live="polite" aria-busy={truth(state.is_busy)}
                data-outcome={verdict.map(|verdict| verdict.outcome.word())}
                data-code={verdict.map(|verdict| verdict.code.text())} data-failure={failure}
            >
                if state.answer != Answer::Nothing {
                    { mark(shown) }
                }
                <p class="sentence">{ prose(&sentence) }</p>
                { below }
                { as_of(words, state, act) }
            </div>
            <div class="judged">
                { instant_control(words, state, act) }
                { assumptions(words, state, act) }
            </div>
        </section>
    }
}

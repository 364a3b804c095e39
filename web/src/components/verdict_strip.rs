use super::assumptions::assumptions;
use super::element::{button, classed, element};
use super::instant_control::instant_control;
use super::mark::mark;
use super::parts::item_link;
use super::prose::{plain, prose};
use crate::model::{self, Mark};
use crate::state::{Action, Answer, State};
use crate::words::Words;
use credscope_inspector::Report;
use yew::prelude::*;

/// What the verdict is about, and a way to it.
fn about(words: &Words, report: &Report, act: &Callback<Action>) -> Html {
    let Some(item) = report.verdict_item.as_deref().and_then(|id| model::item(report, id)) else {
        return Html::default();
    };
    let source = Some(&item.source).filter(|source| !source.is_empty());
    let source = source.map(|source| classed("code", "source", vec![plain(source.clone())]));
    classed("p", "about", vec![item_link(words, item, act), source.unwrap_or_default()])
}

/// The one line that everything else explains.
pub(crate) fn verdict_strip(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let answer = &state.answer;
    let (shown, outcome, code, sentence, below) = match answer {
        Answer::Nothing => (Mark::Neutral, "", "", words.say("verdict-nothing"), Html::default()),
        Answer::Failure(failure) => {
            let again = act.reform(|_: MouseEvent| Action::Judge);
            let again =
                button(&["type", "class"], &["button", "quiet"], again, vec![words.text("try-again")]);
            let below = classed("p", "about", vec![again]);
            (Mark::Fails, "", "", words.say(&format!("failure-{}", failure.word())), below)
        }
        Answer::Report(report) => {
            let (verdict, horizon) = model::verdict_and_horizon(report);
            let sentence = words.sentence(verdict, horizon.map(|change| change.named), report.judged_at);
            (
                model::mark_of_report(report),
                verdict.outcome.word(),
                verdict.code.text(),
                sentence.into(),
                about(words, report, act),
            )
        }
    };
    let failure = match answer {
        Answer::Failure(failure) => failure.word(),
        Answer::Nothing | Answer::Report(_) => "",
    };
    let busy = if state.is_busy { "true" } else { "false" };
    let mut parts = Vec::new();
    if *answer != Answer::Nothing {
        parts.push(mark(shown));
    }
    parts.push(classed("p", "sentence", vec![prose(&sentence)]));
    if shown == Mark::Warning {
        let word = plain(words.word("outcome", "warning"));
        parts.push(element("span", &["class", "data-mark"], &["tag", "warning"], vec![word]));
    }
    parts.push(below);
    let keys = &["class", "role", "aria-live", "aria-busy", "data-outcome", "data-code", "data-failure"];
    let verdict = element("div", keys, &["verdict", "status", "polite", busy, outcome, code, failure], parts);
    let judged =
        classed("div", "judged", vec![instant_control(words, state, act), assumptions(words, state, act)]);
    let keys = &["class", "aria-label", "data-mark", "data-busy"];
    element("section", keys, &["strip", &words.say("verdict"), shown.word(), busy], vec![verdict, judged])
}

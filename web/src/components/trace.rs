use super::parts::{because, disclosure, section};
use super::prose::prose;
use crate::model::{self, Mark};
use crate::words::Words;
use credscope_finding::{Outcome, Step};
use credscope_inspector::report::Item;
use yew::prelude::*;

fn steps(words: &Words, trace: &[Step], opened: Option<usize>) -> Html {
    let step = |(at, step): (usize, &Step)| {
        let is_open = opened == Some(at);
        let title = html! {
            <>
                { prose(&words.title(step.code, &step.args)) }
                if step.outcome != Outcome::NotEvaluated {
                    <span class="unseen">{ words.word("outcome", step.outcome.word()) }</span>
                }
            </>
        };
        // What was not reached says so where it is seen: its title is the rule's, not its answer.
        let side = (step.outcome == Outcome::NotEvaluated)
            .then(|| html! { <span class="severity">{ words.word("outcome", step.outcome.word()) }</span> });
        let within = model::opened(&step.steps).filter(|_| is_open);
        let body = html! {
            <>
                { because(words, step.code, &step.args) }
                if !step.steps.is_empty() {
                    { steps(words, &step.steps, within) }
                }
            </>
        };
        html! {
            <li class="step" data-code={step.code.text()} data-outcome={step.outcome.word()}>
                { disclosure(is_open, Mark::of_outcome(step.outcome), title, side.unwrap_or_default(), body) }
            </li>
        }
    };
    html! { <ol class="steps">{ for trace.iter().enumerate().map(step) }</ol> }
}

/// The rules that were applied, in their order; open where it was decided.
pub(crate) fn trace(words: &Words, item: &Item) -> Html {
    if item.trace.is_empty() {
        return Html::default();
    }
    let passed = item.trace.iter().filter(|step| step.outcome == Outcome::Passed).count();
    let count = format!("{passed}/{}", item.trace.len());
    let opened = model::opened_by(&item.verdict, &item.trace);
    section("trace", words.say("trace"), Some(count), steps(words, &item.trace, opened))
}

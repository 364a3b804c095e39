use super::command::fix;
use super::mark::mark;
use super::prose::prose;
use crate::model::{self, Mark};
use crate::words::Words;
use credscope_finding::{Citation, Outcome, Step};
use credscope_inspector::report::Item;
use yew::prelude::*;

fn citation(citation: &Citation) -> Html {
    html! { <cite><span>{ citation.document.to_string() }</span>{ " " }<span>{ citation.section.to_string() }</span></cite> }
}

fn step(words: &Words, step: &Step, is_open: bool) -> Html {
    let title = words.title(step.code, &step.args);
    let inner = model::opened(&step.steps);
    let outcome = words.word("outcome", step.outcome.word());
    html! {
        <li class="step" data-code={step.code.text()} data-outcome={step.outcome.word()}>
            <details open={is_open}>
                <summary>
                    { mark(Mark::of_outcome(step.outcome)) }
                    <span class="step-title">{ prose(&title) }<span class="unseen">{ outcome }</span></span>
                    <svg class="caret" viewBox="0 0 8 8" aria-hidden="true" focusable="false"><path d="M2.5 1l3 3l-3 3" /></svg>
                </summary>
                <div class="step-body">
                    if let Some(text) = words.explain(step.code, &step.args) {
                        <p>{ prose(&text) }</p>
                    }
                    if let Some(text) = words.fix(step.code, &step.args) {
                        { fix(&text) }
                    }
                    if !step.steps.is_empty() {
                        <ol class="steps">
                            { for step.steps.iter().enumerate().map(|(at, within)| self::step(words, within, is_open && inner == Some(at))) }
                        </ol>
                    }
                    <p class="origin">
                        <code>{ step.code.text() }</code>
                        if let Some(source) = &step.citation {
                            { citation(source) }
                        }
                    </p>
                </div>
            </details>
        </li>
    }
}

/// The rules that were applied, in their order; open where it was decided.
pub(crate) fn trace(words: &Words, item: &Item, key: String) -> Html {
    if item.trace.is_empty() {
        return Html::default();
    }
    let opened = model::opened_by(&item.verdict, &item.trace);
    let passed = item.trace.iter().filter(|step| step.outcome == Outcome::Passed).count();
    html! {
        <section class="trace" {key} aria-labelledby="trace-heading">
            <h3 class="section-title" id="trace-heading">
                { words.say("trace") }
                <span class="count">{ format!("{passed}/{}", item.trace.len()) }</span>
            </h3>
            <ol class="steps">
                { for item.trace.iter().enumerate().map(|(at, one)| step(words, one, opened == Some(at))) }
            </ol>
        </section>
    }
}

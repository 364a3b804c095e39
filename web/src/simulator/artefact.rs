use super::app::{assumed, inputs};
use super::export;
use super::run::DrawnArtefact;
use super::state::{Read, SharedRun, SimulatorAction, SimulatorState};
use crate::components::{Findings, copy_clicked, copy_label, facts, identity, machine, mark, prose, trace};
use crate::model;
use crate::state::Shared;
use crate::words::Words;
use yew::prelude::*;

/// The artefact's own item in the report, not one that accompanies it or is contained in it.
fn own(report: &Shared) -> Option<&credscope_inspector::report::Item> {
    let is_pasted = |item: &&credscope_inspector::report::Item| item.input.is_none();
    report.items.iter().find(|item| is_pasted(item) && item.parent.is_none()).or_else(|| report.items.first())
}

fn read(words: &Words, report: &Shared) -> Html {
    let Some(item) = own(report) else { return Html::default() };
    let horizon = model::horizon(report, &item.id).map(|change| change.named);
    let sentence = words.sentence(&item.verdict, horizon, report.judged_at);
    let shown = report.mark(item);
    html! {
        <>
            <p
                class="sim-verdict" data-mark={shown.word()} data-outcome={item.verdict.outcome.word()}
                data-code={item.verdict.code.text()}
            >
                { mark(shown) }
                <span>{ prose(&sentence) }</span>
            </p>
            { trace(words, item) }
            <Findings words={words.clone()} report={report.clone()} id={item.id.clone()} act={Callback::noop()} />
            { item.user_info.as_ref().map(|user| identity(words, user, &item.facts)) }
            { facts(words, item, report.judged_at) }
        </>
    }
}

fn text(words: &Words, artefact: &DrawnArtefact) -> Html {
    let copied = |event: MouseEvent| copy_clicked(&event);
    html! {
        <details class="sim-own-text">
            <summary>{ words.text("sim-text") }</summary>
            <div class="sim-own">
                <pre class="sim-text">{ machine(&artefact.text) }</pre>
                <button
                    type="button" class="quiet" aria-live="polite" data-copy="artefact" onclick={copied}
                >
                    { copy_label(words, "copy") }
                </button>
            </div>
        </details>
    }
}

/// The opened artefact, inspected at the position.
pub(super) fn artefact(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    let Some((id, was)) = &state.artefact else { return Html::default() };
    let Some(artefact) = run.artefact(id) else { return Html::default() };
    let close = act.reform(|_: MouseEvent| SimulatorAction::Artefact(None));
    let open = {
        let (given, assumed) = (inputs(run, artefact), assumed(run));
        let at = run.instant(state.position);
        move |_: MouseEvent| export::open_in_app(&given, &assumed, at)
    };
    let nothing = |id: &str| html! { <p class="sim-nothing">{ words.text(id) }</p> };
    let body = match was {
        Read::Awaited => nothing("sim-reading"),
        Read::Failed(failure) => nothing(&format!("failure-{}", failure.word())),
        Read::Report(report) => read(words, report),
    };
    html! {
        <section
            class="sim-artefact" id="sim-artefact" aria-label={words.say("sim-artefact")}
            aria-busy={(*was == Read::Awaited).then_some("true")} data-kind={artefact.kind.clone()}
        >
            <div class="sim-artefact-head">
                <h3 class="detail-kind">
                    { words.word("kind", &artefact.kind) }
                    { machine(&artefact.label) }
                </h3>
                <button type="button" class="quiet" id="sim-inspect" onclick={open}>
                    { words.text("sim-inspect") }
                </button>
                <button type="button" class="quiet" onclick={close}>{ words.text("sim-close") }</button>
            </div>
            { body }
            { text(words, artefact) }
        </section>
    }
}

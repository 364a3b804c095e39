use super::app::{assumed, inputs};
use super::export;
use super::run::Artefact;
use super::state::{Action, Read, SharedRun, State};
use crate::components::{
    button, classed, copy, element, facts, findings, group, identity, machine, mark, plain, prose, trace,
};
use crate::dom;
use crate::model;
use crate::state::Shared;
use crate::words::Words;
use yew::prelude::*;

/// The artefact's own item of the report: what was pasted, and not what lies beside it or in it.
fn own(report: &Shared) -> Option<&credscope_inspector::report::Item> {
    let is_pasted = |item: &&credscope_inspector::report::Item| item.input.is_none();
    report.items.iter().find(|item| is_pasted(item) && item.parent.is_none()).or_else(|| report.items.first())
}

fn read(words: &Words, report: &Shared) -> Html {
    let Some(item) = own(report) else { return Html::default() };
    let horizon = model::horizon(report, &item.id).map(|change| change.named);
    let sentence = words.sentence(&item.verdict, horizon, report.judged_at);
    let shown = model::mark_of_item(report, item);
    let line = vec![mark(shown), element("span", &[], &[], vec![prose(&sentence)])];
    let keys = &["class", "data-mark", "data-outcome", "data-code"];
    let values = ["sim-verdict", shown.word(), item.verdict.outcome.word(), item.verdict.code.text()];
    let user = item.user_info.as_ref().map(|user| identity(words, user, &item.facts));
    group(vec![
        element("p", keys, &values, line),
        trace(words, item),
        findings(words, report, item, &Callback::noop()),
        user.unwrap_or_default(),
        facts(words, item, report.judged_at),
    ])
}

fn text(words: &Words, artefact: &Artefact) -> Html {
    let copied = Callback::from(|event: MouseEvent| {
        if let Some(button) = dom::target(&event).and_then(|target| target.closest("button").ok().flatten()) {
            copy(button);
        }
    });
    let names = vec![
        element("span", &[], &[], vec![words.text("copy")]),
        classed("span", "said", vec![words.text("copied")]),
    ];
    let keys = &["type", "class", "aria-live", "data-copy"];
    let copy = button(keys, &["button", "quiet", "polite", "artefact"], copied, names);
    let shown = vec![classed("pre", "sim-text", vec![machine(&artefact.text)]), copy];
    let summary = element("summary", &[], &[], vec![words.text("sim-text")]);
    element("details", &["class"], &["sim-own-text"], vec![summary, classed("div", "sim-own", shown)])
}

/// The artefact that is opened, read as the inspector reads it at the position.
pub(super) fn artefact(words: &Words, state: &State, run: &SharedRun, act: &Callback<Action>) -> Html {
    let Some((id, was)) = &state.artefact else { return Html::default() };
    let Some(artefact) = run.artefact(id) else { return Html::default() };
    let close = act.reform(|_: MouseEvent| Action::Artefact(None));
    let close = button(&["type", "class"], &["button", "quiet"], close, vec![words.text("sim-close")]);
    let open = {
        let (given, assumed) = (inputs(run, artefact), assumed(run));
        let at = run.instant(state.position);
        Callback::from(move |_: MouseEvent| export::open_in_app(&given, &assumed, at))
    };
    let open = button(
        &["type", "class", "id"],
        &["button", "quiet", "sim-inspect"],
        open,
        vec![words.text("sim-inspect")],
    );
    let title = vec![plain(words.word("kind", &artefact.kind)), machine(&artefact.label)];
    let body = match was {
        Read::Awaited => classed("p", "sim-nothing", vec![words.text("sim-reading")]),
        Read::Failed(failure) => {
            classed("p", "sim-nothing", vec![words.text(&format!("failure-{}", failure.word()))])
        }
        Read::Report(report) => read(words, report),
    };
    let parts = vec![
        classed("div", "sim-artefact-head", vec![classed("h3", "detail-kind", title), open, close]),
        body,
        text(words, artefact),
    ];
    let keys = &["class", "id", "aria-label", "aria-busy", "data-kind"];
    let busy = if *was == Read::Awaited { "true" } else { "" };
    element(
        "section",
        keys,
        &["sim-artefact", "sim-artefact", &words.say("sim-artefact"), busy, &artefact.kind],
        parts,
    )
}

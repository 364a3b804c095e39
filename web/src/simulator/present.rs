use super::caption::{request, short};
use super::glossary::glossed;
use super::lanes::who;
use super::run::{DrawnArtefact, DrawnEntry, DrawnRun, StateFact};
use super::scale::elapsed;
use super::scene::scene;
use super::state::{Opened, SharedRun, SimulatorAction, SimulatorState};
use crate::components::{fix, machine, mark, prose, truth};
use crate::model::Mark;
use crate::words::Words;
use credscope_finding::{Args, Code, Fact, args};
use credscope_inspector::simulation::{EntryKind, Tone};
use yew::prelude::*;

/// The mark of an entry.
pub(super) const fn mark_of(tone: Tone) -> Mark {
    match tone {
        Tone::Good => Mark::Holds,
        Tone::Bad => Mark::Fails,
        Tone::Waiting => Mark::Undecided,
        Tone::Neutral => Mark::Neutral,
    }
}

/// Announces the entry that was stepped to, for screen readers.
pub(super) fn announcement(words: &Words, state: &SimulatorState) -> Html {
    let entry = state.current.and_then(|at| state.run.as_ref()?.entries.get(at));
    let said = match (entry, state.stepped) {
        (Some(entry), 1..) if !state.is_playing => words.title(entry.said.code, &entry.said.args),
        _ => String::new(),
    };
    html! {
        <p class="unseen" id="sim-announcement" aria-live="polite" aria-atomic="true">{ prose(&said) }</p>
    }
}

/// What to do about an entry, and the source of its rule; its explanation has terms, which the report's has not.
fn because(words: &Words, code: Code, args: &Args) -> Html {
    html! {
        <>
            { words.fix(code, args).map(|text| fix(words, &text)) }
            <p class="origin">
                { machine(code.text()) }
                if let Some(citation) = code.citation() {
                    <cite>{ format!("{} {}", citation.document, citation.section) }</cite>
                }
            </p>
        </>
    }
}

/// The actors of an entry, and its time.
fn heading(words: &Words, run: &DrawnRun, entry: &DrawnEntry) -> Html {
    let is_span = entry.kind == EntryKind::Span;
    let is_lost = entry.kind == EntryKind::Message && entry.until.is_none();
    html! {
        <p class="sim-heading">
            <span class="sim-when">{ elapsed(entry.at) }</span>
            { who(words, run, entry.lane) }
            if let Some(to) = entry.to {
                <span class="sim-to">{ words.text("sim-to") }</span>
                { who(words, run, to) }
            }
            if let Some(until) = entry.until.filter(|_| is_span) {
                <span class="sim-until">{ words.ui("sim-until", &args! { at: elapsed(until) }) }</span>
            }
            if is_lost {
                <span class="sim-until">{ words.text("sim-lost") }</span>
            }
        </p>
    }
}

fn way(words: &Words, run: &DrawnRun, index: usize, id: &str, act: &Callback<SimulatorAction>) -> Html {
    let Some(entry) = run.entries.get(index) else { return Html::default() };
    let choose = act.reform(move |_: MouseEvent| SimulatorAction::Choose(index));
    html! {
        <p class="sim-way">
            { words.text(id) }
            <button type="button" class="link" onclick={choose}>
                { prose(&words.title(entry.said.code, &entry.said.args)) }
            </button>
        </p>
    }
}

fn artefacts(
    words: &Words,
    state: &SimulatorState,
    run: &DrawnRun,
    entry: &DrawnEntry,
    act: &Callback<SimulatorAction>,
) -> Html {
    let row = |artefact: &DrawnArtefact| {
        let is_open = state.artefact.as_ref().is_some_and(|(open, _)| *open == artefact.id);
        let next = (!is_open).then(|| artefact.id.clone());
        let open = act.reform(move |_: MouseEvent| SimulatorAction::Artefact(next.clone()));
        html! {
            <li>
                <button
                    type="button" class="sim-carried" aria-expanded={truth(is_open)} aria-controls="sim-artefact"
                    data-artefact={artefact.id.clone()} data-kind={artefact.kind.clone()} onclick={open}
                >
                    { words.word("kind", &artefact.kind) }
                    { machine(&artefact.label) }
                </button>
            </li>
        }
    };
    let mut carried = entry.artefacts.iter().filter_map(|id| run.artefact(id)).peekable();
    if carried.peek().is_none() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="section-title">{ words.text("sim-artefacts") }</h3>
            <ul class="sim-artefacts">{ for carried.map(row) }</ul>
        </>
    }
}

/// The state of an actor at the position.
fn state_of(words: &Words, state: &SimulatorState, run: &DrawnRun, lane: usize) -> Html {
    let facts = run.state(lane, state.position);
    if facts.is_empty() {
        return html! { <p class="sim-nothing">{ words.text("sim-no-state") }</p> };
    }
    let row = |fact: &&StateFact| {
        let said = Fact { code: fact.said.code, args: fact.said.args.clone(), span: None };
        html! {
            <div class="fact" data-field={fact.said.code.text()}>
                <dt>{ words.title(fact.said.code, &fact.said.args) }</dt>
                <dd>{ machine(&words.fact_value(&said)) }</dd>
            </div>
        }
    };
    html! { <dl class="sim-state">{ for facts.iter().map(row) }</dl> }
}

fn state_section(words: &Words, state: &SimulatorState, run: &DrawnRun, index: usize) -> Html {
    let Some(lane) = run.lanes.get(index) else { return Html::default() };
    html! {
        <section class="sim-part" data-state={lane.id.clone()}>
            <h3 class="section-title">{ who(words, run, index) }{ words.text("sim-state-now") }</h3>
            { state_of(words, state, run, index) }
        </section>
    }
}

/// The entry at the position: its sentence, explanation, source, and artefacts.
pub(super) fn entry(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    let label = words.say("sim-present");
    let Some((index, entry)) = state.current.and_then(|at| Some((at, run.entries.get(at)?))) else {
        return scene(words, state, run, act);
    };
    let said = &entry.said;
    let about = entry.about.as_ref().and_then(|id| run.entries.iter().position(|one| one.id == *id));
    let answered = run.entries.iter().position(|one| one.about.as_ref() == Some(&entry.id));
    let whole = words.title(said.code, &said.args);
    // Of a request, what the caller wants is said first, and the request itself beneath.
    let (sentence, beneath) = match request(entry) {
        Some(_) => (
            glossed(words, &short(words, entry)),
            html! { <p class="sim-beneath">{ glossed(words, &whole) }</p> },
        ),
        None => (glossed(words, &whole), Html::default()),
    };
    html! {
        // Another entry folds what was opened in this one.
        <section
            key={format!("entry-{index}")} class="sim-present" id="sim-present" tabindex="-1" aria-label={label}
            data-code={said.code.text()} data-tone={entry.tone.word()}
        >
            { heading(words, run, entry) }
            <p class="sim-sentence">
                { mark(mark_of(entry.tone)) }
                <span>{ sentence }</span>
            </p>
            { beneath }
            <div class="sim-because">
                if let Some(text) = words.explain(said.code, &said.args) {
                    <p>{ glossed(words, &text) }</p>
                }
                { because(words, said.code, &said.args) }
            </div>
            { about.map(|about| way(words, run, about, "sim-answers", act)) }
            { answered.map(|answer| way(words, run, answer, "sim-answered", act)) }
            { artefacts(words, state, run, entry, act) }
        </section>
    }
}

/// The state at the position of the entry's actor, if it is known.
pub(super) fn state_of_present(words: &Words, state: &SimulatorState, run: &SharedRun) -> Html {
    match state.current.and_then(|at| run.entries.get(at)) {
        Some(entry) if !run.state(entry.lane, state.position).is_empty() => {
            state_section(words, state, run, entry.lane)
        }
        _ => Html::default(),
    }
}

/// The actor of a lane, with its state at the position.
pub(super) fn lane(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    lane: usize,
    act: &Callback<SimulatorAction>,
) -> Html {
    let close = act.reform(|_: MouseEvent| SimulatorAction::Open(Opened::Present));
    html! {
        <section class="sim-present" id="sim-present" tabindex="-1" aria-label={words.say("sim-lane-state")}>
            <button type="button" class="quiet" onclick={close}>{ words.text("sim-to-present") }</button>
            { state_section(words, state, run, lane) }
        </section>
    }
}

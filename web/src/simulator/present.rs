use super::lanes::lane_name;
use super::run::{Entry, EntryKind, Run, Tone};
use super::scale::elapsed;
use super::state::{Action, SharedRun, State};
use crate::components::{because, button, classed, element, group, machine, mark, plain, prose};
use crate::model::Mark;
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// The mark of what happens.
pub(super) const fn mark_of(tone: Tone) -> Mark {
    match tone {
        Tone::Good => Mark::Holds,
        Tone::Bad => Mark::Fails,
        Tone::Waiting => Mark::Undecided,
        Tone::Neutral => Mark::Neutral,
    }
}

/// Says the entry that was stepped to, for those who hear the page.
pub(super) fn announcement(words: &Words, state: &State) -> Html {
    let entry = state.current.and_then(|at| state.run.as_ref()?.entries.get(at));
    let said = match (entry, state.stepped) {
        (Some(entry), 1..) if !state.is_playing => words.title(entry.said.code, &entry.said.args),
        _ => String::new(),
    };
    let keys = &["class", "id", "aria-live", "aria-atomic"];
    element("p", keys, &["unseen", "sim-announcement", "polite", "true"], vec![prose(&said)])
}

/// Who, and to whom, when.
fn heading(words: &Words, run: &Run, entry: &Entry) -> Html {
    let lane = |index: usize| {
        let lane = run.lanes.get(index);
        let actor = lane.map_or("", |lane| lane.actor.as_str());
        let name = lane.map(|lane| lane_name(words, lane)).unwrap_or_default();
        element("span", &["class", "data-actor"], &["sim-who", actor], name)
    };
    let mut parts = vec![classed("span", "sim-when", vec![plain(elapsed(entry.at))]), lane(entry.lane)];
    if let Some(to) = entry.to {
        parts.push(classed("span", "sim-to", vec![words.text("sim-to")]));
        parts.push(lane(to));
    }
    let length = entry.until.filter(|_| entry.kind == EntryKind::Span).map(|until| {
        classed("span", "sim-until", vec![plain(words.ui("sim-until", &args! { at: elapsed(until) }))])
    });
    parts.extend(length);
    if entry.kind == EntryKind::Message && entry.until.is_none() {
        parts.push(classed("span", "sim-until", vec![words.text("sim-lost")]));
    }
    classed("p", "sim-heading", parts)
}

fn way(words: &Words, run: &Run, index: usize, id: &str, act: &Callback<Action>) -> Html {
    let Some(entry) = run.entries.get(index) else { return Html::default() };
    let choose = act.reform(move |_: MouseEvent| Action::Choose(index));
    let sentence = prose(&words.title(entry.said.code, &entry.said.args));
    let link = button(&["type", "class"], &["button", "link"], choose, vec![sentence]);
    classed("p", "sim-way", vec![words.text(id), link])
}

fn artefacts(words: &Words, state: &State, run: &Run, entry: &Entry, act: &Callback<Action>) -> Html {
    let carried: Vec<Html> = entry
        .artefacts
        .iter()
        .filter_map(|id| run.artefact(id))
        .map(|artefact| {
            let is_open = state.artefact.as_ref().is_some_and(|(open, _)| *open == artefact.id);
            let next = (!is_open).then(|| artefact.id.clone());
            let open = act.reform(move |_: MouseEvent| Action::Artefact(next.clone()));
            let keys = &["type", "class", "aria-expanded", "aria-controls", "data-artefact", "data-kind"];
            let is_open = if is_open { "true" } else { "false" };
            let values = ["button", "sim-carried", is_open, "sim-artefact", &artefact.id, &artefact.kind];
            let label = vec![plain(words.word("kind", &artefact.kind)), machine(&artefact.label)];
            element("li", &[], &[], vec![button(keys, &values, open, label)])
        })
        .collect();
    if carried.is_empty() {
        return Html::default();
    }
    group(vec![
        classed("h3", "section-title", vec![words.text("sim-artefacts")]),
        classed("ul", "sim-artefacts", carried),
    ])
}

/// What holds of an actor at the position.
fn state_of(words: &Words, state: &State, run: &Run, lane: usize) -> Html {
    let facts = run.state(lane, state.position);
    if facts.is_empty() {
        return classed("p", "sim-nothing", vec![words.text("sim-no-state")]);
    }
    let row = |fact: &&super::run::StateFact| {
        let said = credscope_finding::Fact { code: fact.said.code, args: fact.said.args.clone(), span: None };
        let label = element("dt", &[], &[], vec![plain(words.title(fact.said.code, &fact.said.args))]);
        let value = element("dd", &[], &[], vec![machine(&words.fact_value(&said))]);
        element("div", &["class", "data-field"], &["fact", fact.said.code.text()], vec![label, value])
    };
    element("dl", &["class"], &["sim-state"], facts.iter().map(row).collect())
}

fn state_section(words: &Words, state: &State, run: &Run, index: usize) -> Html {
    let Some(lane) = run.lanes.get(index) else { return Html::default() };
    let mut title =
        vec![element("span", &["class", "data-actor"], &["sim-who", &lane.actor], lane_name(words, lane))];
    title.push(words.text("sim-state-now"));
    let parts = vec![classed("h3", "section-title", title), state_of(words, state, run, index)];
    element("section", &["class", "data-state"], &["sim-part", &lane.id], parts)
}

/// The entry at the position: its sentence, why, where it is written, what it carries.
pub(super) fn entry(words: &Words, state: &State, run: &SharedRun, act: &Callback<Action>) -> Html {
    let keys = &["class", "id", "tabindex", "aria-label", "data-code", "data-tone"];
    let label = words.say("sim-present");
    let Some((index, entry)) = state.current.and_then(|at| Some((at, run.entries.get(at)?))) else {
        let nothing = classed("p", "sim-nothing", vec![words.text("sim-before")]);
        return element(
            "section",
            keys,
            &["sim-present", "sim-present", "-1", &label, "", ""],
            vec![nothing],
        );
    };
    let said = &entry.said;
    let sentence = vec![
        mark(mark_of(entry.tone)),
        element("span", &[], &[], vec![prose(&words.title(said.code, &said.args))]),
    ];
    let mut parts = vec![
        heading(words, run, entry),
        classed("p", "sim-sentence", sentence),
        classed("div", "sim-because", vec![because(words, said.code, &said.args, None)]),
    ];
    let about = entry.about.as_ref().and_then(|id| run.entries.iter().position(|one| one.id == *id));
    parts.extend(about.map(|about| way(words, run, about, "sim-answers", act)));
    let answered = run.entries.iter().position(|one| one.about.as_ref() == Some(&entry.id));
    parts.extend(answered.map(|answer| way(words, run, answer, "sim-answered", act)));
    parts.push(artefacts(words, state, run, entry, act));
    let key = format!("entry-{index}");
    let values = ["sim-present", "sim-present", "-1", &label, said.code.text(), entry.tone.word()];
    crate::components::keyed(key, "section", keys, &values, parts)
}

/// What holds at the position of whom the entry is about, where anything is known.
pub(super) fn state_of_present(words: &Words, state: &State, run: &SharedRun) -> Html {
    match state.current.and_then(|at| run.entries.get(at)) {
        Some(entry) if !run.state(entry.lane, state.position).is_empty() => {
            state_section(words, state, run, entry.lane)
        }
        _ => Html::default(),
    }
}

/// The actor of a lane, as it is at the position.
pub(super) fn lane(
    words: &Words,
    state: &State,
    run: &SharedRun,
    lane: usize,
    act: &Callback<Action>,
) -> Html {
    let close = act.reform(|_: MouseEvent| Action::Open(super::state::Opened::Present));
    let close = button(&["type", "class"], &["button", "quiet"], close, vec![words.text("sim-to-present")]);
    let keys = &["class", "id", "tabindex", "aria-label"];
    let values = ["sim-present", "sim-present", "-1", &words.say("sim-lane-state")];
    element("section", keys, &values, vec![close, state_section(words, state, run, lane)])
}

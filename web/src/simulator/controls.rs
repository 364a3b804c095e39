use super::export;
use super::faults::faults;
use super::parameters::parameters;
use super::present::mark_of;
use super::route::{Route, Unread, seed_of};
use super::run::{Said, Tone};
use super::state::{Action, State};
use crate::assumed::MINORS;
use crate::components::{because, button, classed, element, group, icon, mark, plain, prose};
use crate::dom;
use crate::model::Mark;
use crate::words::Words;
use credscope_finding::{Severity, args};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A menu that opens below its name: the browser opens and closes it.
pub(super) fn menu(id: &str, name: Vec<Html>, body: Html) -> Html {
    let mut summary = name;
    summary.push(icon("M3 6l5 5l5-5"));
    let parts =
        vec![element("summary", &["class"], &["quiet"], summary), classed("div", "sim-panel", vec![body])];
    element("details", &["class", "id"], &["sim-menu", id], parts)
}

fn story_picker(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let Some(stories) = &state.stories else { return Html::default() };
    let choose = act.reform(|event: Event| {
        let story = dom::target(&event).and_then(|select| dom::value(&select)).unwrap_or_default();
        Action::Ask(Route { story, ..Route::default() })
    });
    let chosen = state.route.story.as_str();
    let is_known = stories.iter().any(|story| story.id == chosen);
    html! {
        <label class="sim-field">
            { classed("span", "unseen", vec![words.text("sim-story")]) }
            <select id="sim-story" class="sim-story" onchange={choose}>
                if !is_known {
                    <option value="" selected=true disabled=true>{ plain(chosen.to_owned()) }</option>
                }
                { for stories.iter().map(|story| html! {
                    <option value={story.id.clone()} selected={story.id == chosen}>
                        { plain(words.word("story", &story.id)) }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn seed(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let typed = {
        let (act, route, hint) = (act.clone(), state.route.clone(), words.say("sim-seed-hint"));
        move |event: Event| {
            let Some(input) = dom::input(&event) else { return };
            let seed = seed_of(input.value().trim());
            input.set_custom_validity(if seed.is_some() { "" } else { &hint });
            match seed {
                Some(seed) => act.emit(Action::Ask(Route { seed, ..route.clone() })),
                None => {
                    input.report_validity();
                }
            }
        }
    };
    let next = {
        let route = state.route.clone();
        act.reform(move |_: MouseEvent| {
            Action::Ask(Route { seed: route.seed.wrapping_add(1), ..route.clone() })
        })
    };
    let label = words.say("sim-another-seed");
    let keys = &["type", "class", "id", "aria-label", "title"];
    let values = ["button", "icon", "sim-another-seed", &label, &label];
    let again = button(keys, &values, next, vec![icon("M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.5v3h-3")]);
    html! {
        <span class="sim-field">
            <label for="sim-seed">{ words.text("sim-seed") }</label>
            <input
                id="sim-seed" type="text" inputmode="numeric" size="4" value={state.route.seed.to_string()}
                onchange={typed} autocomplete="off" spellcheck="false"
            />
            { again }
        </span>
    }
}

fn release(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let (newest, oldest) = MINORS;
    let chosen = state.route.release.clone().unwrap_or_default();
    let choose = {
        let route = state.route.clone();
        act.reform(move |event: Event| {
            let release = dom::target(&event).and_then(|select| dom::value(&select));
            let release = release.filter(|release| !release.is_empty());
            Action::Ask(Route { release, ..route.clone() })
        })
    };
    let newest_text = words.ui("release-newest", &args! { release: format!("1.{newest}") });
    let others: Vec<String> = (oldest..newest).rev().map(|minor| format!("1.{minor}")).collect();
    // What a link names is shown as it is; the worker says what it makes of it.
    let is_known = chosen.is_empty() || others.contains(&chosen) || chosen == format!("1.{newest}");
    html! {
        <label class="sim-field">
            { words.text("assumed-kubernetes") }
            <select id="sim-release" onchange={choose}>
                <option value="" selected={chosen.is_empty() || chosen == format!("1.{newest}")}>{ plain(newest_text) }</option>
                if !is_known {
                    <option value={chosen.clone()} selected=true>{ plain(chosen.clone()) }</option>
                }
                { for others.iter().map(|release| html! {
                    <option value={release.clone()} selected={*release == chosen}>{ plain(release.clone()) }</option>
                }) }
            </select>
        </label>
    }
}

fn link(words: &Words, state: &State) -> Html {
    let copied = {
        let fragment = state.link();
        Callback::from(move |event: MouseEvent| {
            let button = dom::target(&event).and_then(|target| target.closest("button").ok().flatten());
            let address = dom::address(&fragment);
            spawn_local(async move {
                if let (true, Some(button)) = (dom::copy(&address).await, button) {
                    dom::mark_copied(button);
                } else {
                    dom::replace_fragment(&address);
                }
            });
        })
    };
    let names = vec![
        element("span", &[], &[], vec![words.text("sim-link")]),
        classed("span", "said", vec![words.text("copied")]),
    ];
    let keys = &["type", "class", "id", "aria-live", "title"];
    button(keys, &["button", "quiet", "sim-link", "polite", &words.say("sim-link-hint")], copied, names)
}

fn exports(words: &Words, state: &State) -> Html {
    let Some(run) = &state.run else { return Html::default() };
    let entry = |id: &'static str| {
        let name = words.text(&format!("sim-export-{id}"));
        let (words, run, story) = (words.clone(), run.clone(), state.route.story.clone());
        let take = Callback::from(move |_: MouseEvent| export::take(id, &words, &run, &story));
        button(&["type", "class", "data-export"], &["button", "menu-item", id], take, vec![name])
    };
    let list = export::FORMATS.map(entry).to_vec();
    menu("sim-export", vec![words.text("sim-export")], group(list))
}

/// What the story shows, and where it says something else than an article does.
fn told(words: &Words, state: &State) -> Html {
    let explained = words.ui_explain(&format!("story-{}", state.route.story));
    let note = |said: &Said| {
        let explained =
            words.explain(said.code, &said.args).map(|text| classed("p", "sim-note-why", vec![prose(&text)]));
        let sentence = classed("p", "", vec![prose(&words.title(said.code, &said.args))]);
        element("li", &["data-code"], &[said.code.text()], vec![sentence, explained.unwrap_or_default()])
    };
    let notes: Vec<Html> = state.run.iter().flat_map(|run| run.notes.iter()).map(note).collect();
    let mut parts =
        vec![classed("p", "sim-explained", explained.map(|text| prose(&text)).into_iter().collect())];
    if !notes.is_empty() {
        let count = plain(words.ui("sim-notes", &args! { count: notes.len() }));
        let summary = element("summary", &["class"], &["quiet"], vec![icon("M6 3l5 5l-5 5"), count]);
        parts.push(classed("details", "sim-notes", vec![summary, classed("ul", "sim-note-list", notes)]));
    }
    classed("div", "sim-told", parts)
}

/// What is told, with what, and what goes wrong.
pub(super) fn controls(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let bar = vec![
        story_picker(words, state, act),
        seed(words, state, act),
        release(words, state, act),
        parameters(words, state, act),
        faults(words, state, act),
        classed("span", "space", Vec::new()),
        link(words, state),
        exports(words, state),
    ];
    group(vec![
        element(
            "div",
            &["class", "role", "aria-label"],
            &["sim-controls", "group", &words.say("sim-controls")],
            bar,
        ),
        told(words, state),
    ])
}

fn finding(words: &Words, severity: Severity, said: &Said) -> Html {
    let line = vec![
        mark(Mark::of_severity(severity)),
        element("span", &[], &[], vec![prose(&words.title(said.code, &said.args))]),
    ];
    let parts = vec![classed("p", "sim-wrong-line", line), because(words, said.code, &said.args, None)];
    element(
        "li",
        &["class", "data-code", "data-severity"],
        &["finding", said.code.text(), severity.word()],
        parts,
    )
}

/// What is wrong with the address or with the request, and why there is no run.
pub(super) fn wrong(words: &Words, state: &State) -> Html {
    let unread = |Unread(text): &Unread| {
        let sentence = words.ui("sim-unread", &args! { text: text.as_str() });
        let line = vec![mark(mark_of(Tone::Bad)), element("span", &[], &[], vec![prose(&sentence)])];
        element(
            "li",
            &["class", "data-unread"],
            &["finding", text],
            vec![classed("p", "sim-wrong-line", line)],
        )
    };
    let mut list: Vec<Html> = state.unread.iter().map(unread).collect();
    list.extend(state.findings.iter().map(|(severity, said)| finding(words, *severity, said)));
    if let Some(failure) = state.failure {
        let route = format!("failure-{}", failure.word());
        let line = vec![mark(Mark::Fails), element("span", &[], &[], vec![words.text(&route)])];
        list.push(element(
            "li",
            &["class", "data-failure"],
            &["finding", failure.word()],
            vec![classed("p", "sim-wrong-line", line)],
        ));
    }
    if state.stories.as_ref().is_some_and(|stories| stories.is_empty()) {
        list.push(element("li", &["class"], &["finding"], vec![words.text("sim-no-stories")]));
    }
    if list.is_empty() {
        return Html::default();
    }
    element("ul", &["class", "role", "aria-label"], &["sim-wrong", "alert", &words.say("sim-wrong")], list)
}

use super::asking::{Answered, Asked, Asker};
use super::read::{read_simulation, read_stories};
use super::route::Route;
use super::run::{DrawnArtefact, DrawnRun, DrawnSimulation};
use super::scale::Spacing;
use super::state::{Opened, Read, SharedRun, SimulatorAction, SimulatorState};
use super::{artefact, controls, curves, export, glossary, keys, lanes, log, player, present, presenter};
use crate::assumed::{Assumed, AssumedField};
use crate::components::truth;
use crate::engine::reader::unreadable;
use crate::engine::{Binary, EngineFailure, Given};
use crate::words::{Extent, Words};
use crate::{dom, preferences};
use gloo_timers::callback::{Interval, Timeout};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Milliseconds between two frames of playback.
const PICTURE_MILLIS: u32 = 40;
/// Milliseconds after which the address is updated; browsers refuse many updates in a row.
const ADDRESS_MILLIS: u32 = 250;
/// The event by which the app announces another language, and the one by which its width can have changed.
const LANGUAGE: &str = "languagechange";
const RESIZE: &str = "resize";

/// Draws the simulator into its place in the page, once its words are loaded.
pub fn run_simulator() {
    let Some(place) = dom::find("#simulator") else { return };
    let outside = dom::document().and_then(|document| document.create_element("div").ok());
    spawn_local(async move {
        let Some(words) = Words::fetch(preferences::language(), Extent::Runs).await else {
            place.set_attribute("data-failed", "").ok();
            return;
        };
        // Yew numbers the roots of a program from 1, and uses the number to decide which elements to handle
        // events for. The page's app is another program and contains this element, so both roots would have
        // number 1: a click in the simulator would trigger the app's button with the same number. A root
        // outside the page takes that number first.
        if let Some(outside) = outside {
            yew::Renderer::<Outside>::with_root(outside).render();
        }
        yew::Renderer::<Simulator>::with_root_and_props(place, Props { words }).render();
    });
}

#[component]
fn Outside() -> Html {
    Html::default()
}

/// The properties that the simulator starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    words: Words,
}

fn start(words: Words) -> SimulatorState {
    let (route, unread) = Route::parse(&dom::fragment()).unwrap_or_default();
    let language = route.language;
    let mut state = SimulatorState::new(Route { language: None, ..route }, unread, words);
    if let Some(language) = language.filter(|language| *language != state.language) {
        state.language = language;
        export::tell_language(language);
    }
    state
}

/// The inputs for judging an artefact: itself, and those that its story requires with it.
pub(super) fn inputs(run: &DrawnRun, artefact: &DrawnArtefact) -> Vec<Given> {
    let given = |one: &DrawnArtefact, is_context: bool| Given {
        name: is_context.then(|| one.label.as_str().into()),
        bytes: one.text.as_bytes().into(),
        is_anchor: is_context && one.is_authority,
    };
    let context = artefact.context.iter().filter_map(|id| run.artefact(id));
    [given(artefact, false)].into_iter().chain(context.map(|one| given(one, true))).collect()
}

/// The assumptions for judging an artefact.
pub(super) fn assumed(run: &DrawnRun) -> Assumed {
    let mut assumed = Assumed::default();
    assumed.set(AssumedField::Kubernetes, &run.kubernetes);
    assumed.set(AssumedField::Issuers, &run.issuers.join(" "));
    assumed
}

fn hear(state: &UseReducerDispatcher<SimulatorState>) {
    let (routed, spoke, sized, keyed) = (state.clone(), state.clone(), state.clone(), state.clone());
    let follow = move |_| match Route::parse(&dom::fragment()) {
        Some((route, unread)) => routed.dispatch(SimulatorAction::Follow(route, unread)),
        None => {
            routed.dispatch(SimulatorAction::Pause);
            routed.dispatch(SimulatorAction::Present(false));
        }
    };
    presenter::hear(state);
    glossary::hear();
    dom::hear("hashchange", Box::new(follow));
    dom::hear(LANGUAGE, Box::new(move |_| spoke.dispatch(SimulatorAction::Speak(preferences::language()))));
    dom::hear(
        RESIZE,
        Box::new(move |_| {
            lanes::measure(&sized);
            log::show_present();
        }),
    );
    dom::hear("keydown", Box::new(move |event| keys::press(&event, &keyed)));
}

/// Reads the worker's answer, and dispatches it.
fn take(text: String, state: &UseReducerDispatcher<SimulatorState>) {
    state.dispatch(match read_simulation(&text) {
        Ok(DrawnSimulation { findings, run }) => {
            SimulatorAction::Ran(findings.into(), run.map(|run| SharedRun::new(run, text)))
        }
        Err(error) => SimulatorAction::Failed(unreadable(&error)),
    });
}

fn ask_stories(asker: &Asker, state: UseReducerDispatcher<SimulatorState>) {
    asker.ask(Asked::Stories, move |answered| {
        state.dispatch(match answered {
            Answered::Text(text) => read_stories(&text)
                .map_or_else(|error| SimulatorAction::Failed(unreadable(&error)), SimulatorAction::Told),
            Answered::Failed(failure) => SimulatorAction::Failed(failure),
            Answered::Report(_) => return,
        });
    });
}

fn ask_run(asker: &Asker, route: &Route, state: UseReducerDispatcher<SimulatorState>) {
    asker.ask(Asked::Run(route.request()), move |answered| match answered {
        Answered::Text(text) => take(text, &state),
        Answered::Failed(failure) => state.dispatch(SimulatorAction::Failed(failure)),
        Answered::Report(_) => {}
    });
}

fn ask_artefact(asker: &Asker, state: &UseReducerHandle<SimulatorState>) {
    let (Some(run), Some((id, Read::Awaited))) = (&state.run, &state.artefact) else { return };
    let Some(artefact) = run.artefact(id) else { return };
    let asked = Asked::Artefact(run.instant(state.position), inputs(run, artefact), assumed(run));
    let (id, dispatcher) = (id.clone(), state.dispatcher());
    asker.ask(asked, move |answered| {
        let read = match answered {
            Answered::Report(report) => Read::Report(report),
            Answered::Failed(failure) => Read::Failed(failure),
            Answered::Text(_) => return,
        };
        dispatcher.dispatch(SimulatorAction::Was(id, read));
    });
}

/// Whether the user prefers reduced motion.
fn is_still() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Plays continuously, or from entry to entry if the user prefers reduced motion.
fn play(state: &UseReducerHandle<SimulatorState>) -> Interval {
    let dispatcher = state.dispatcher();
    if is_still() {
        return Interval::new(player::step_millis(state.speed), move || {
            dispatcher.dispatch(SimulatorAction::Next);
        });
    }
    let last = std::cell::Cell::new(dom::now());
    Interval::new(PICTURE_MILLIS, move || {
        let now = dom::now();
        dispatcher.dispatch(SimulatorAction::Pass((now - last.replace(now)).millis().clamp(0, 1_000)));
    })
}

#[hook]
fn use_playing(state: &UseReducerHandle<SimulatorState>) {
    let state = state.clone();
    use_effect_with((state.is_playing, state.speed), move |(is_playing, _)| {
        let playing = is_playing.then(|| play(&state));
        move || drop(playing)
    });
}

#[component]
fn Simulator(props: &Props) -> Html {
    let state = use_reducer(|| start(props.words.clone()));
    let asker = use_mut_ref(|| None::<Asker>);
    let checker = use_mut_ref(|| None::<Asker>);
    use_effect_with((), {
        let (asker, dispatcher) = (Rc::clone(&asker), state.dispatcher());
        move |()| {
            hear(&dispatcher);
            let started = Asker::start(Binary::Runs);
            ask_stories(&started, dispatcher);
            *asker.borrow_mut() = Some(started);
        }
    });
    use_effect_with(state.asked, {
        let (asker, state) = (Rc::clone(&asker), state.clone());
        move |_| {
            if let (Some(asker), false) = (&*asker.borrow(), state.route.story.is_empty()) {
                ask_run(asker, &state.route, state.dispatcher());
            }
        }
    });
    use_effect_with(state.language, {
        let state = state.clone();
        move |language| {
            let language = *language;
            if state.words.language() != language {
                spawn_local(async move {
                    state.dispatch(match Words::fetch(language, Extent::Runs).await {
                        Some(words) => SimulatorAction::Spoken(words),
                        None => SimulatorAction::Failed(EngineFailure::Wordless),
                    });
                });
            }
        }
    });
    use_effect_with((state.position, state.current, state.asked, state.routed), {
        let state = state.clone();
        move |_| {
            let follow = Timeout::new(ADDRESS_MILLIS, move || {
                if !state.route.story.is_empty() && Route::parse(&dom::fragment()).is_some() {
                    dom::replace_fragment(&state.fragment());
                }
            });
            // The next change drops this timer, and with it this address.
            move || drop(follow)
        }
    });
    use_effect_with(state.opened_artefacts, {
        let (checker, state) = (Rc::clone(&checker), state.clone());
        move |_| {
            if state.artefact.is_some() {
                let mut checker = checker.borrow_mut();
                ask_artefact(checker.get_or_insert_with(|| Asker::start(Binary::Checker)), &state);
            }
        }
    });
    use_effect_with(state.is_presenting, |is_presenting| presenter::show(*is_presenting));
    let has_problems = !state.findings.is_empty() || !state.unread.is_empty();
    let faults = state.route.faults.len();
    use_effect_with((state.scale.is_some(), state.words.language(), state.asked, has_problems, faults), {
        let dispatcher = state.dispatcher();
        move |_| lanes::measure(&dispatcher)
    });
    use_playing(&state);

    let act =
        use_callback(state.dispatcher(), |action: SimulatorAction, dispatcher| dispatcher.dispatch(action));
    let words = &state.words;
    view(words, &state, &act)
}

fn view(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let spacing = state.scale.as_ref().map_or(Spacing::Events, |scale| scale.spacing());
    let told = match &state.run {
        Some(run) => {
            let below = match state.opened {
                Opened::Present => html! {
                    <>
                        { present::entry(words, state, run, act) }
                        { artefact::artefact(words, state, run, act) }
                        { present::state_of_present(words, state, run) }
                    </>
                },
                Opened::Lane(lane) => present::lane(words, state, run, lane, act),
            };
            html! {
                <>
                    <div class="sim-scene">
                        { lanes::lanes(words, state, act) }
                        { curves::curves(words, state) }
                    </div>
                    { player::player(words, state, run, act) }
                    <div class="sim-below">
                        <div class="sim-left">
                            { below }
                        </div>
                        { log::log(words, state, run, act) }
                    </div>
                </>
            }
        }
        None => Html::default(),
    };
    html! {
        // The app's own main part is hidden while this one is shown.
        <main
            class="sim" data-busy={truth(state.is_busy)} data-story={state.route.story.clone()} data-spacing={spacing.word()}
            data-playing={truth(state.is_playing)} aria-label={words.say("sim")}
        >
            // The presenter's layout hides the page's header, and with it the heading of the page.
            if state.is_presenting {
                <h1 class="unseen">{ words.text("name") }</h1>
            }
            <h2 class="sim-title unseen">{ words.word("story", &state.route.story) }</h2>
            { controls::controls(words, state, act) }
            { controls::wrong(words, state) }
            { told }
            { present::announcement(words, state) }
            { glossary::explanations(words) }
        </main>
    }
}

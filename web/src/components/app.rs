use super::bytes::byte_pane;
use super::dead_end::dead_end;
use super::detail::Detail;
use super::dropping::{self, drop_sign};
use super::empty::empty;
use super::export::export_menu;
use super::header::header;
use super::help::help;
use super::input_pane::input_pane;
use super::palette::Palette;
use super::panels;
use super::picking;
use super::reading::reading_pane;
use super::shelf::{self, Shelf};
use super::table::Table;
use super::text_box;
use super::time_bar::time_bar;
use super::verdict_strip::verdict_strip;
use super::window_keys;
use super::wordless::wordless;
use crate::assumed::Assumed;
use crate::engine::{Engine, EngineEvent};
use crate::selection::{Act, Loaded};
use crate::state::{Action, Answer, Haste, InputFile, JudgedAt, Kept, State, View};
use crate::words::{Extent, Words};
use crate::{dom, model, preferences};
use credscope_l10n::Language;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Milliseconds without a key press that count as a pause in typing.
const PAUSE_MILLIS: u32 = 150;
/// The route of the app; routes never contain input.
const ROUTE: &str = "#/inspect";
/// The event by which the simulator sends the app a text, files with it, and an instant.
const BROUGHT: &str = "credscope-open";

/// The properties that the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    words: Words,
}

/// Draws the page once its words are loaded, so codes are never visible. Until then, or if they cannot be
/// loaded, `index.html` says so.
pub fn run_app() {
    spawn_local(async {
        let words = Words::fetch(preferences::language(), Extent::Reports).await;
        match (words, dom::find("#app")) {
            (Some(words), Some(root)) => {
                yew::Renderer::<App>::with_root_and_props(root, Props { words }).render();
            }
            _ => dom::mark_root("data-failed", "words"),
        }
    });
}

/// The initial state, with what was typed before the app started.
fn start(words: Words) -> State {
    let mut state = State::new(words, preferences::theme());
    state.is_large = preferences::is_large();
    state.mask = preferences::is_masked();
    state.shown = View::of_fragment(&dom::fragment());
    let typed = text_box::text();
    if typed.is_empty() { state } else { Rc::unwrap_or_clone(Rc::new(state).reduce(Action::Type(typed))) }
}

fn start_engine(state: &UseReducerDispatcher<State>) -> Engine {
    let state = state.clone();
    Engine::start(move |event| {
        state.dispatch(match event {
            EngineEvent::Report(report) => Action::Answered(report),
            EngineEvent::Bytes(bytes) => Action::View(Act::Came(Loaded::of(bytes, dom::is_narrow()))),
            EngineEvent::Failed(failure) => Action::Failed(failure),
        });
    })
}

/// Shows the part of the page that the address names.
fn follow_route(state: &UseReducerDispatcher<State>) {
    let fragment = dom::fragment();
    let view = View::of_fragment(&fragment);
    if view == View::Inspect && fragment != ROUTE {
        dom::replace_fragment(ROUTE);
    }
    state.dispatch(Action::Show(view));
}

/// Reads the simulator's event: either only a language, or a text, its instant, the assumptions, and pairs of
/// names and texts of the files with it. `None` if its form is not that of this version.
fn said(event: &Event) -> Option<Action> {
    let detail: Array = Reflect::get(event, &JsValue::from_str("detail")).ok()?.dyn_into().ok()?;
    let texts: Vec<String> = detail.iter().filter_map(|text| text.as_string()).collect();
    let [text, at, rest @ ..] = texts.as_slice() else {
        return Language::from_tag(texts.first()?).map(Action::Speak);
    };
    let (assumed, files) = rest.split_at_checked(4)?;
    let file =
        |[name, text]: &[String; 2]| InputFile { name: (**name).into(), bytes: text.as_bytes().into() };
    let files = files.as_chunks().0.iter().map(file).collect();
    Some(Action::Bring(
        Kept::of(text, files, at.parse().ok()).with(Assumed::of_texts(assumed.iter().cloned())),
    ))
}

/// Listens to events of the window.
fn listen(state: &UseReducerDispatcher<State>) {
    dropping::listen(state);
    window_keys::listen(state);
    panels::listen();
    for name in ["hashchange", BROUGHT] {
        let state = state.clone();
        dom::hear(
            name,
            Box::new(move |event| match name {
                BROUGHT => said(&event).into_iter().for_each(|action| state.dispatch(action)),
                _ => follow_route(&state),
            }),
        );
    }
}

#[component]
fn App(props: &Props) -> Html {
    let state = use_reducer(|| start(props.words.clone()));
    let engine = use_mut_ref(|| None::<Engine>);
    let words = &state.words;

    use_effect_with((), {
        let dispatcher = state.dispatcher();
        move |()| {
            text_box::take_over();
            follow_route(&dispatcher);
            listen(&dispatcher);
        }
    });
    // The simulator alone needs no checker; a question asked in the meantime is repeated.
    use_effect_with(state.shown, {
        let (engine, state) = (Rc::clone(&engine), state.clone());
        move |_| {
            if state.shown == View::Inspect && engine.borrow().is_none() {
                *engine.borrow_mut() = Some(start_engine(&state.dispatcher()));
                if state.is_busy {
                    state.dispatch(Action::Judge);
                }
            }
        }
    });
    use_effect_with(state.spoken, {
        let state = state.clone();
        move |_| {
            let language = state.language;
            if !state.has_words() {
                spawn_local(async move {
                    state.dispatch(match Words::fetch(language, Extent::Reports).await {
                        Some(words) => Action::Spoken(words),
                        None => Action::Unspoken(language),
                    });
                });
            }
        }
    });
    use_effect_with(state.put, {
        let state = state.clone();
        move |_| text_box::show(&state.text)
    });
    use_effect_with(state.asked, {
        let (state, engine) = (state.clone(), Rc::clone(&engine));
        move |_| {
            let haste = state.haste;
            let ask = move || {
                let Some(engine) = engine.borrow().clone() else { return };
                match state.question(dom::now(), None) {
                    Some(question) => engine.ask(question),
                    None => engine.forget(),
                }
            };
            let pause = match haste {
                Haste::Pause => Some(Timeout::new(PAUSE_MILLIS, ask)),
                Haste::Now => {
                    ask();
                    None
                }
            };
            // A newer question drops this timer.
            move || drop(pause)
        }
    });
    use_effect_with(state.view.wanted, {
        let (state, engine) = (state.clone(), Rc::clone(&engine));
        move |_| {
            // A pending report is requested first; then the bytes are requested again.
            if let (false, Some(engine), Some(_)) = (state.is_busy, &*engine.borrow(), &state.selected)
                && let Some(question) = state.question(dom::now(), state.selected.clone())
            {
                engine.ask(question);
            }
        }
    });
    use_effect_with(state.chosen(), |chosen| {
        if chosen.is_some() {
            shelf::follow();
        }
    });
    use_effect_with(state.view.acts, {
        let state = state.clone();
        move |_| picking::settle(&state)
    });
    use_effect_with((state.answered, state.asked), {
        let state = state.clone();
        move |_| {
            picking::light(&state);
            let wait = match (&state.answer, state.moment) {
                (Answer::Report(report), JudgedAt::Now) => model::millis_to_next_change(report, dom::now()),
                _ => None,
            };
            let change = wait.map(|wait| Timeout::new(wait, move || state.dispatch(Action::Judge)));
            move || drop(change)
        }
    });
    use_effect_with((words.clone(), state.theme), |(words, theme)| {
        dom::mark_root("lang", words.language().tag());
        dom::mark_root("data-theme", theme.word());
        if let Some(document) = dom::document() {
            document.set_title(&words.say("page-title"));
        }
        text_box::hint(words);
        dom::announce("languagechange");
    });
    use_effect_with(state.is_masked(), |is_masked| {
        dom::mark_root("data-mask", if *is_masked { "on" } else { "" });
    });
    use_effect_with((state.is_large, state.shown), |(is_large, view)| {
        dom::mark_root("data-type", if *is_large { "large" } else { "" });
        if *view == View::Simulate {
            dom::run_module(&dom::own_file("simulate.js"));
        }
        dom::announce("resize");
    });

    let act = use_callback(state.dispatcher(), |action: Action, dispatcher| {
        if let Action::Speak(language) = action {
            preferences::keep_language(language);
        } else if let Action::Paint(theme) = action {
            preferences::keep_theme(theme);
        } else if let Action::Enlarge(is_large) = action {
            preferences::keep_large(is_large);
        } else if let Action::Mask(is_masked) = action {
            preferences::keep_masked(is_masked);
        }
        dispatcher.dispatch(action);
    });
    let report = match &state.answer {
        Answer::Report(report) => Some(report),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    let export = report.map(|report| export_menu(words, report)).unwrap_or_default();
    let shows_bytes = state.view.is_open && state.selected.is_some() && state.table.is_none();
    let point = Callback::from({
        let state = state.clone();
        move |event: MouseEvent| picking::point(&state, &event)
    });
    let key = {
        let state = state.clone();
        move |event: KeyboardEvent| picking::key(&state, &event)
    };
    let simulates = state.shown == View::Simulate;
    // The simulator is a separate app, drawn into this element; the style sheets show the note that applies.
    let note = |id: &'static str| html! { <main class={id}><p role="status">{ words.text(id) }</p></main> };
    html! {
        <>
            { header(words, &state, &act, export) }
            { wordless(&state, &act) }
            { drop_sign(words) }
            { help(words, &state, &act) }
            <Palette words={words.clone()} report={report.cloned()} act={act.clone()} />
            <div class="inspect" hidden={simulates}>
                { verdict_strip(words, &state, &act) }
                <main
                    class="panes" data-filled={report.is_some().to_string()} data-bytes={shows_bytes.to_string()}
                    onmousemove={point.clone()} onmouseleave={point.clone()} onclick={point} onkeydown={key}
                >
                    <div class="pane pane-left">
                        { input_pane(words, &state, &act) }
                        if let Some(report) = report {
                            { dead_end(words, report, &state.text) }
                            <Shelf
                                words={words.clone()} report={report.clone()} selected={state.selected.clone()}
                                folded={state.folded.clone()} act={act.clone()}
                            />
                        }
                    </div>
                    if let (Some(report), Some(filter)) = (report, &state.table) {
                        <Table words={words.clone()} report={report.clone()} filter={filter.clone()} act={act.clone()} />
                    } else if let Some(report) = report {
                        <Detail
                            words={words.clone()} report={report.clone()} selected={state.selected.clone()}
                            {shows_bytes} act={act.clone()}
                        />
                    } else if let Some(pane) = reading_pane(words, &state) {
                        { pane }
                    } else {
                        { empty(words, &act) }
                    }
                    if shows_bytes {
                        { byte_pane(words, &state, &act) }
                    }
                </main>
                { time_bar(words, &state, &act) }
            </div>
            <div class="simulate" hidden={!simulates}>
                <div id="simulator" tabindex="-1" />
                if simulates {
                    { note("simulator-loading") }
                    { note("simulator-failed") }
                }
            </div>
        </>
    }
}

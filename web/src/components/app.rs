use super::detail::detail;
use super::empty::empty;
use super::export::export_menu;
use super::header::header;
use super::input_pane::input_pane;
use super::shelf::shelf;
use super::still::Still;
use super::verdict_strip::verdict_strip;
use crate::engine::{Engine, Event};
use crate::state::{Action, Answer, Haste, Moment, State};
use crate::words::Words;
use crate::{dom, model, preferences};
use credscope_l10n::Language;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Milliseconds without a key press after which typing counts as paused.
const PAUSE_MILLIS: u32 = 150;
/// The only route so far; a route never holds input.
const ROUTE: &str = "#/inspect";

/// Draws the page into the document.
pub fn run_app() {
    yew::Renderer::<App>::new().render();
}

fn start_engine(state: &UseReducerDispatcher<State>) -> Engine {
    let script = dom::build().map_or_else(|| "engine.js".to_owned(), |build| format!("engine.js?{build}"));
    let state = state.clone();
    Engine::start(script, move |event| {
        state.dispatch(match event {
            Event::Report(report) => Action::Answered(report),
            Event::Failed(failure) => Action::Failed(failure),
        });
    })
}

/// Changes the language once its words are here.
fn speak(language: Language, state: UseReducerDispatcher<State>) {
    spawn_local(async move { state.dispatch(Action::Spoken(Words::fetch(language).await)) });
}

fn settle_route() {
    let Some(window) = web_sys::window() else { return };
    if window.location().hash().is_ok_and(|hash| hash != ROUTE)
        && let Ok(history) = window.history()
    {
        history.replace_state_with_url(&JsValue::NULL, "", Some(ROUTE)).ok();
    }
}

#[component]
fn App() -> Html {
    let state = use_reducer(|| State::new(Words::chrome(preferences::language()), preferences::theme()));
    let engine = use_mut_ref(|| None::<Engine>);
    let words = &state.words;

    use_effect_with((), {
        let (engine, dispatcher) = (Rc::clone(&engine), state.dispatcher());
        move |()| {
            settle_route();
            *engine.borrow_mut() = Some(start_engine(&dispatcher));
            speak(preferences::language(), dispatcher);
        }
    });
    use_effect_with((state.asked, state.haste), {
        let (state, engine) = (state.clone(), Rc::clone(&engine));
        move |(_, haste)| {
            let ask = move || {
                let Some(engine) = engine.borrow().clone() else { return };
                match state.question(dom::now()) {
                    Some(question) => engine.ask(question),
                    None => engine.forget(),
                }
            };
            // A newer question drops the timer, and with it this one.
            let timer = match haste {
                Haste::Pause => Some(Timeout::new(PAUSE_MILLIS, ask)),
                Haste::Now => {
                    ask();
                    None
                }
            };
            move || drop(timer)
        }
    });
    use_effect_with((state.answer.clone(), state.moment), {
        let dispatcher = state.dispatcher();
        move |(answer, moment)| {
            let wait = match (answer, moment) {
                (Answer::Report(report), Moment::Now) => model::millis_to_next_change(report, dom::now()),
                _ => None,
            };
            let timer = wait.map(|wait| Timeout::new(wait, move || dispatcher.dispatch(Action::Judge)));
            move || drop(timer)
        }
    });
    use_effect_with((words.clone(), state.theme), {
        move |(words, theme)| {
            dom::mark_root("lang", words.language().tag());
            dom::mark_root("data-theme", theme.word());
            if let Some(document) = dom::document() {
                document.set_title(&words.say("page-title"));
            }
        }
    });

    let act = use_callback(state.dispatcher(), |action: Action, dispatcher| {
        if let Action::Speak(language) = action {
            preferences::keep_language(language);
            speak(language, dispatcher.clone());
        } else if let Action::Paint(theme) = action {
            preferences::keep_theme(theme);
        }
        dispatcher.dispatch(action);
    });
    let report = match state.shown() {
        Answer::Report(report) => Some(report.clone()),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    let is_filled = report.is_some();
    let export = report.as_ref().map(|report| export_menu(words, report)).unwrap_or_default();
    let on_shelf = use_memo(
        (report.clone(), state.selected.clone(), state.folded.clone(), words.clone(), act.clone()),
        |(report, selected, folded, words, act)| {
            report
                .as_ref()
                .map(|report| shelf(words, report, (selected.as_deref(), folded), act))
                .unwrap_or_default()
        },
    );
    let beside = use_memo(
        (report, state.selected.clone(), words.clone(), act.clone()),
        |(report, selected, words, act)| match report {
            Some(report) => detail(words, report, selected.as_deref(), act),
            None => empty(words, act),
        },
    );
    html! {
        <>
            { header(words, words.language(), state.theme, &act, export) }
            { verdict_strip(words, &state, &act) }
            <main class="panes" data-filled={is_filled.to_string()}>
                <div class="pane pane-left">
                    { input_pane(words, &state, &act) }
                    <Still html={on_shelf} />
                </div>
                <Still html={beside} />
            </main>
        </>
    }
}

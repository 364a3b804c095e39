use super::detail::Detail;
use super::empty::Empty;
use super::header::Header;
use super::input_pane::InputPane;
use super::shelf::Shelf;
use super::verdict_strip::VerdictStrip;
use crate::engine::{Engine, Event};
use crate::samples::Sample;
use crate::state::{Action, Answer, Gathered, Haste, Moment, State};
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
    let state = use_reducer(|| State::new(preferences::language(), preferences::theme()));
    let engine = use_mut_ref(|| None::<Engine>);
    let words = use_memo(state.language, |language| Words::new(*language));

    use_effect_with((), {
        let (engine, dispatcher) = (Rc::clone(&engine), state.dispatcher());
        move |()| {
            settle_route();
            *engine.borrow_mut() = Some(start_engine(&dispatcher));
        }
    });
    use_effect_with((state.question, state.haste), {
        let (state, engine) = (state.clone(), Rc::clone(&engine));
        move |(_, haste)| {
            let ask = move || {
                let Some(engine) = engine.borrow().clone() else { return };
                match state.request(dom::now()) {
                    Some((request, bytes)) => engine.ask(request, bytes),
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
    use_effect_with((Rc::clone(&words), state.theme), {
        move |(words, theme)| {
            dom::mark_root("lang", words.language().tag());
            dom::mark_root("data-theme", theme.word());
            if let Some(document) = dom::document() {
                document.set_title(&words.say("page-title"));
            }
        }
    });

    let act = |make: fn(_) -> Action| {
        let dispatcher = state.dispatcher();
        Callback::from(move |value| dispatcher.dispatch(make(value)))
    };
    let on_language = {
        let dispatcher = state.dispatcher();
        Callback::from(move |language: Language| {
            preferences::keep_language(language);
            dispatcher.dispatch(Action::Speak(language));
        })
    };
    let on_theme = {
        let dispatcher = state.dispatcher();
        Callback::from(move |theme| {
            preferences::keep_theme(theme);
            dispatcher.dispatch(Action::Paint(theme));
        })
    };
    let on_sample = {
        let dispatcher = state.dispatcher();
        Callback::from(move |sample: &'static Sample| {
            let dispatcher = dispatcher.clone();
            spawn_local(async move {
                if let Some(text) = sample.fetch().await {
                    dispatcher.dispatch(Action::Open(sample, text));
                }
            });
        })
    };
    let on_select = {
        let dispatcher = state.dispatcher();
        Callback::from(move |id: String| dispatcher.dispatch(Action::Select(id)))
    };
    let on_type = {
        let dispatcher = state.dispatcher();
        Callback::from(move |text: String| dispatcher.dispatch(Action::Type(text)))
    };
    let on_add = {
        let dispatcher = state.dispatcher();
        Callback::from(move |gathered: Gathered| dispatcher.dispatch(Action::Add(gathered)))
    };
    let on_remove = {
        let dispatcher = state.dispatcher();
        Callback::from(move |index: usize| dispatcher.dispatch(Action::Remove(index)))
    };
    let on_pick = {
        let dispatcher = state.dispatcher();
        Callback::from(move |moment: Moment| dispatcher.dispatch(Action::Pick(moment)))
    };
    let on_clear = act(|()| Action::Clear);
    let on_judge = act(|()| Action::Judge);

    let report = match &state.answer {
        Answer::Report(report) => Some(Rc::clone(report)),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        dom::focus("#detail");
    });

    html! {
        <ContextProvider<Words> context={(*words).clone()}>
            <a class="skip" href={ROUTE} onclick={skip}>{ words.say("skip-to-detail") }</a>
            <Header
                language={state.language} theme={state.theme}
                {on_language} {on_theme} on_sample={on_sample.clone()}
            />
            <VerdictStrip
                answer={state.answer.clone()} is_busy={state.is_busy} moment={state.moment}
                on_pick={on_pick.clone()} on_judge={on_judge.clone()} on_select={on_select.clone()}
            />
            <main class="panes" data-filled={report.is_some().to_string()}>
                <div class="pane pane-left">
                    <InputPane
                        text={Rc::clone(&state.text)} files={state.files.clone()} refused={state.refused.clone()}
                        {on_type} {on_add} {on_remove} {on_clear} {on_judge}
                    />
                    if let Some(report) = &report {
                        <Shelf
                            report={Rc::clone(report)} selected={state.selected.clone()}
                            on_select={on_select.clone()}
                        />
                    }
                </div>
                if let Some(report) = &report {
                    <Detail
                        report={Rc::clone(report)} selected={state.selected.clone()}
                        {on_select} {on_pick}
                    />
                } else {
                    <Empty {on_sample} />
                }
            </main>
        </ContextProvider<Words>>
    }
}

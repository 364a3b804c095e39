use super::controls::menu;
use super::route::Route;
use super::run::OfferedParameter;
use super::state::{SimulatorAction, SimulatorState};
use crate::components::{machine, prose};
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// The values of a switch.
const ON: &str = "true";
const OFF: &str = "false";

/// Requests the run with this parameter, which is omitted if it equals the story's default.
fn chosen(state: &SimulatorState, parameter: &OfferedParameter, value: &str) -> SimulatorAction {
    let mut route = state.route.clone();
    let value = value.trim();
    let is_own = value.is_empty() || value == parameter.default;
    route.set_parameter(&parameter.name, (!is_own).then(|| value.to_owned()));
    SimulatorAction::Ask(route)
}

fn control(
    words: &Words,
    state: &SimulatorState,
    parameter: &OfferedParameter,
    value: &str,
    act: &Callback<SimulatorAction>,
) -> Html {
    let id = format!("parameter-{}", parameter.name);
    let change = {
        let (act, state, parameter) = (act.clone(), state.clone(), parameter.clone());
        move |event: Event| {
            let value = dom::target(&event).and_then(|target| dom::value(&target)).unwrap_or_default();
            act.emit(chosen(&state, &parameter, &value));
        }
    };
    match parameter.kind.as_str() {
        "choice" => html! {
            <select {id} onchange={change}>
                { for parameter.choices.iter().map(|choice| html! {
                    <option value={choice.clone()} selected={choice == value}>{ words.word("choice", choice) }</option>
                }) }
            </select>
        },
        "switch" => {
            let is_on = value == ON;
            let toggle = {
                let (state, parameter) = (state.clone(), parameter.clone());
                act.reform(move |_: Event| chosen(&state, &parameter, if is_on { OFF } else { ON }))
            };
            html! { <input {id} type="checkbox" role="switch" checked={is_on} onchange={toggle} /> }
        }
        kind => html! {
            <input
                {id} type="text" value={value.to_owned()} placeholder={parameter.default.clone()} onchange={change} size="10"
                inputmode={(kind == "integer").then_some("numeric")} spellcheck="false" autocomplete="off"
            />
        },
    }
}

/// The unit, bounds and default of a parameter, and their source.
fn about(words: &Words, parameter: &OfferedParameter) -> Html {
    let is_written = matches!(parameter.kind.as_str(), "duration" | "instant");
    html! {
        <p class="sim-about">
            if is_written {
                <span>{ words.text(&format!("sim-unit-{}", parameter.kind)) }</span>
            }
            if !parameter.default.is_empty() {
                <span>{ prose(&words.ui("sim-default", &args! { value: parameter.default.as_str() })) }</span>
            }
            if let Some((least, most)) = &parameter.bounds {
                <span>
                    { prose(&words.ui("sim-bounds", &args! { least: least.as_str(), most: most.as_str() })) }
                </span>
            }
            if !parameter.source.is_empty() {
                <span><cite>{ &parameter.source }</cite></span>
            }
        </p>
    }
}

fn row(
    words: &Words,
    state: &SimulatorState,
    parameter: &OfferedParameter,
    act: &Callback<SimulatorAction>,
) -> Html {
    let told = || {
        let told = &state.run.as_ref()?.parameters;
        told.iter().find(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str())
    };
    let own = state.route.parameter(&parameter.name);
    let value = own.or_else(told).unwrap_or(&parameter.default);
    html! {
        <div
            class="sim-parameter" data-parameter={parameter.name.clone()}
            data-own={own.is_some().then_some("true")}
        >
            <label for={format!("parameter-{}", parameter.name)}>
                { words.word("parameter", &parameter.name) }
                { machine(&parameter.name) }
            </label>
            { control(words, state, parameter, value, act) }
            { about(words, parameter) }
        </div>
    }
}

/// The parameters of the story, as a menu.
pub(super) fn parameters(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let Some(story) = state.story().filter(|story| !story.parameters.is_empty()) else {
        return Html::default();
    };
    let own = state.route.parameters.len();
    let reset = {
        let route = Route { parameters: Vec::new(), ..state.route.clone() };
        act.reform(move |_: MouseEvent| SimulatorAction::Ask(route.clone()))
    };
    let name = html! {
        <>
            { words.text("sim-parameters") }
            if own > 0 {
                <span class="count">{ own }</span>
            }
        </>
    };
    let body = html! {
        <>
            { for story.parameters.iter().map(|parameter| row(words, state, parameter, act)) }
            if own > 0 {
                <button type="button" class="quiet" onclick={reset}>{ words.text("sim-reset") }</button>
            }
        </>
    };
    menu("sim-parameters", name, body)
}

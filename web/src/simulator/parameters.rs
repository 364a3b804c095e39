use super::controls::menu;
use super::run::Parameter;
use super::state::{Action, State};
use crate::components::{button, classed, element, group, machine, plain, prose};
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// What a switch says when it is on, and when it is off.
const ON: &str = "true";
const OFF: &str = "false";

/// Asks for the run with this parameter; as the story has it, it is left out.
fn chosen(state: &State, parameter: &Parameter, value: &str) -> Action {
    let mut route = state.route.clone();
    let value = value.trim();
    let is_own = value.is_empty() || value == parameter.default;
    route.set_parameter(&parameter.name, (!is_own).then(|| value.to_owned()));
    Action::Ask(route)
}

fn control(words: &Words, state: &State, parameter: &Parameter, value: &str, act: &Callback<Action>) -> Html {
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
                    <option value={choice.clone()} selected={choice == value}>{ plain(words.word("choice", choice)) }</option>
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

/// Its unit, bounds and default, and where they come from.
fn about(words: &Words, parameter: &Parameter) -> Html {
    let mut parts = Vec::new();
    if matches!(parameter.kind.as_str(), "duration" | "instant") {
        parts.push(words.text(&format!("sim-unit-{}", parameter.kind)));
    }
    if !parameter.default.is_empty() {
        parts.push(prose(&words.ui("sim-default", &args! { value: parameter.default.as_str() })));
    }
    if let Some((least, most)) = &parameter.bounds {
        parts.push(prose(&words.ui("sim-bounds", &args! { least: least.as_str(), most: most.as_str() })));
    }
    if !parameter.source.is_empty() {
        parts.push(element("cite", &[], &[], vec![plain(parameter.source.clone())]));
    }
    let parts = parts.into_iter().map(|part| element("span", &[], &[], vec![part])).collect();
    classed("p", "sim-about", parts)
}

fn row(words: &Words, state: &State, parameter: &Parameter, act: &Callback<Action>) -> Html {
    let told = || {
        state
            .run
            .as_ref()?
            .parameters
            .iter()
            .find(|(name, _)| *name == parameter.name)
            .map(|(_, value)| value.as_str())
    };
    let own = state.route.parameter(&parameter.name);
    let value = own.or_else(told).unwrap_or(&parameter.default);
    let id = format!("parameter-{}", parameter.name);
    let label = vec![plain(words.word("parameter", &parameter.name)), machine(&parameter.name)];
    let parts = vec![
        element("label", &["for"], &[&id], label),
        control(words, state, parameter, value, act),
        about(words, parameter),
    ];
    element(
        "div",
        &["class", "data-parameter", "data-own"],
        &["sim-parameter", &parameter.name, if own.is_some() { "true" } else { "" }],
        parts,
    )
}

/// What about the story can be chosen, as a menu.
pub(super) fn parameters(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let Some(story) = state.story().filter(|story| !story.parameters.is_empty()) else {
        return Html::default();
    };
    let rows: Vec<Html> =
        story.parameters.iter().map(|parameter| row(words, state, parameter, act)).collect();
    let own = state.route.parameters.len();
    let mut name = vec![words.text("sim-parameters")];
    let mut body = rows;
    if own > 0 {
        name.push(classed("span", "count", vec![plain(own.to_string())]));
        let route = super::route::Route { parameters: Vec::new(), ..state.route.clone() };
        let reset = act.reform(move |_: MouseEvent| Action::Ask(route.clone()));
        body.push(button(&["type", "class"], &["button", "quiet"], reset, vec![words.text("sim-reset")]));
    }
    menu("sim-parameters", name, group(body))
}

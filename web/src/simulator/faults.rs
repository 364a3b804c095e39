use super::controls::menu;
use super::route::{Route, RouteFault};
use super::state::{SimulatorAction, SimulatorState};
use crate::components::icon;
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// Units of a written duration, with their seconds.
const UNITS: [(i64, &str); 4] = [(86_400, "d"), (3_600, "h"), (60, "m"), (1, "s")];

/// The icon of a fault.
const BOLT: &str = "M9 1L3 9h4l-1 6l7-9H8z";

/// The next whole second after an instant, as written in a fault: everything up to the instant stays the
/// same.
pub(super) fn written(millis: i64) -> String {
    let mut rest = millis.max(0) / 1_000 + 1;
    let mut text = String::new();
    for (length, unit) in UNITS {
        if rest >= length {
            text.push_str(&format!("{}{unit}", rest / length));
            rest %= length;
        }
    }
    text
}

/// Requests the run with this fault instead of the one with its name, or without it.
fn with(route: &Route, name: &str, fault: Option<RouteFault>) -> SimulatorAction {
    let mut route = route.clone();
    match (route.faults.iter_mut().find(|known| known.name == name), fault) {
        (Some(known), Some(fault)) => *known = fault,
        (None, Some(fault)) => route.faults.push(fault),
        (_, None) => route.faults.retain(|known| known.name != name),
    }
    SimulatorAction::Ask(route)
}

/// The input for the start or the end of a fault; empty for the beginning or the end of the run.
fn end(
    words: &Words,
    state: &SimulatorState,
    fault: &RouteFault,
    is_from: bool,
    act: &Callback<SimulatorAction>,
) -> Html {
    let word = if is_from { "from" } else { "until" };
    let id = format!("fault-{}-{word}", fault.name);
    let change = {
        let (act, route, fault) = (act.clone(), state.route.clone(), fault.clone());
        move |event: Event| {
            let Some(input) = dom::input(&event) else { return };
            let mut changed = fault.clone();
            let text = input.value().split_whitespace().collect();
            *(if is_from { &mut changed.from } else { &mut changed.until }) = text;
            act.emit(with(&route, &fault.name, Some(changed)));
        }
    };
    let value = if is_from { fault.from.clone() } else { fault.until.clone() };
    html! {
        <label class="sim-end" for={id.clone()}>
            { words.text(&format!("sim-fault-{word}")) }
            <input
                {id} type="text" {value} size="6" onchange={change} placeholder={words.say(&format!("sim-fault-{word}-empty"))}
                spellcheck="false" autocomplete="off"
            />
        </label>
    }
}

fn row(words: &Words, state: &SimulatorState, name: &str, act: &Callback<SimulatorAction>) -> Html {
    let active = state.route.faults.iter().find(|fault| fault.name == name);
    let is_on = active.is_some();
    let toggle = {
        let (route, name) = (state.route.clone(), name.to_owned());
        act.reform(move |_: Event| {
            let fault = (!is_on).then(|| RouteFault { name: name.clone(), ..RouteFault::default() });
            with(&route, &name, fault)
        })
    };
    let inject = {
        let (route, name, from) = (state.route.clone(), name.to_owned(), written(state.position));
        act.reform(move |_: MouseEvent| {
            let fault = RouteFault { name: name.clone(), from: from.clone(), until: String::new() };
            with(&route, &name, Some(fault))
        })
    };
    let id = format!("fault-{name}");
    let explained = words.ui_explain(&id);
    html! {
        <div class="sim-fault-row" data-fault={name.to_owned()}>
            <label class="sim-switch" for={id.clone()}>
                <input {id} type="checkbox" role="switch" checked={is_on} onchange={toggle} />
                <span>{ words.word("fault", name) }</span>
            </label>
            <button
                type="button" class="quiet" data-inject={name.to_owned()} title={words.say("sim-inject-hint")}
                onclick={inject}
            >
                { icon(BOLT) }
                { words.text("sim-inject") }
            </button>
            <div class="sim-ends">
                if let Some(fault) = active {
                    { end(words, state, fault, true, act) }
                    { end(words, state, fault, false, act) }
                }
            </div>
            if let Some(explained) = explained {
                <p class="sim-about">{ explained }</p>
            }
        </div>
    }
}

/// The available faults as a menu, and the active ones as chips that remove them.
pub(super) fn faults(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let Some(story) = state.story() else { return Html::default() };
    let chip = |fault: &RouteFault| {
        let (route, name) = (state.route.clone(), fault.name.clone());
        let remove = act.reform(move |_: MouseEvent| with(&route, &name, None));
        let name = words.word("fault", &fault.name);
        let label = AttrValue::from(words.ui("sim-fault-remove", &args! { name: name.as_str() }));
        html! {
            <button
                type="button" class="sim-chip" data-chip={fault.name.clone()} aria-label={label.clone()}
                title={label} onclick={remove}
            >
                { name }
                { icon("M4 4l8 8M12 4l-8 8") }
            </button>
        }
    };
    let panel = || {
        let name = html! { <>{ icon(BOLT) }{ words.text("sim-faults") }</> };
        let body = html! {
            <>
                <p class="sim-about">{ words.text("sim-faults-hint") }</p>
                { for story.faults.iter().map(|name| row(words, state, name, act)) }
            </>
        };
        menu("sim-faults", name, body)
    };
    html! {
        <>
            if !story.faults.is_empty() {
                { panel() }
            }
            <span class="sim-chips">{ for state.route.faults.iter().map(chip) }</span>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_begins_at_the_next_whole_second() {
        for (millis, expected) in [
            (0, "1s"),
            (1, "1s"),
            (90_000, "1m31s"),
            (89_999, "1m30s"),
            (3_599_001, "1h"),
            (90_060_999, "1d1h1m1s"),
            (299_000, "5m"),
        ] {
            assert_eq!(written(millis), expected, "{millis}");
        }
    }

    #[test]
    fn a_fault_is_put_changed_and_taken_away() {
        let route = |action: SimulatorAction| match action {
            SimulatorAction::Ask(route) => route,
            _ => panic!("nothing was asked"),
        };
        let one = route(with(&Route::default(), "disk-full", Some(RouteFault::parse("disk-full"))));
        let two = route(with(&one, "node-asleep", Some(RouteFault::parse("node-asleep@1h"))));
        let changed = route(with(&two, "disk-full", Some(RouteFault::parse("disk-full@5m..6m"))));
        let texts: Vec<String> = changed.faults.iter().map(RouteFault::text).collect();
        assert_eq!(texts, ["disk-full@5m..6m", "node-asleep@1h"]);
        assert_eq!(route(with(&changed, "disk-full", None)).faults, [RouteFault::parse("node-asleep@1h")]);
    }
}

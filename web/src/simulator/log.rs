use super::lanes::who;
use super::present::mark_of;
use super::scale::Clock;
use super::state::{SharedRun, SimulatorAction, SimulatorState};
use crate::components::{mark, prose, section};
use crate::dom;
use crate::words::Words;
use yew::prelude::*;

/// Scrolls only the list so that the current line is visible; before the first entry, to the beginning.
pub(super) fn show_present() {
    let Some(list) = dom::find(".sim-log ol") else { return };
    let Some(present) = list.query_selector("[aria-current=true]").ok().flatten() else {
        list.set_scroll_top(0);
        return;
    };
    // Offsets depend on which ancestor is positioned; rectangles do not.
    let (line, frame) = (present.get_bounding_client_rect(), list.get_bounding_client_rect());
    if line.top() < frame.top() || line.bottom() > frame.bottom() {
        let above = f64::from(list.client_height()) / 3.0;
        let by = super::draw::px(line.top() - frame.top() - above);
        list.set_scroll_top(list.scroll_top() + i32::try_from(by).unwrap_or_default());
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    run: SharedRun,
    index: usize,
    /// Whether this is the entry at the position, and whether the position has reached it.
    is_current: bool,
    is_passed: bool,
    /// Whether it is in the tab order.
    is_stop: bool,
    /// How the times of all lines are written.
    clock: Clock,
    words: Words,
}

/// One entry. It is a component because each step of playback changes only two of some hundred lines, and the
/// sentences of the others do not have to be formatted again.
#[component]
fn Line(props: &LineProps) -> Html {
    let LineProps { run, index, is_current, is_passed, is_stop, clock, words } = props;
    let Some(entry) = run.entries.get(*index) else { return Html::default() };
    html! {
        <li
            aria-current={is_current.then_some("true")} data-code={entry.said.code.text()}
            data-tone={entry.tone.word()} data-passed={is_passed.then_some("true")}
        >
            <button
                type="button" class="sim-entry" data-entry={index.to_string()}
                tabindex={if *is_stop { "0" } else { "-1" }}
            >
                <span class="sim-when">{ clock.written(entry.at) }</span>
                { mark(mark_of(entry.tone)) }
                { who(words, run, entry.lane) }
                <span class="sim-said">{ prose(&words.title(entry.said.code, &entry.said.args)) }</span>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct LogProps {
    run: SharedRun,
    current: Option<usize>,
    words: Words,
    act: Callback<SimulatorAction>,
}

#[component]
fn Log(props: &LogProps) -> Html {
    let LogProps { run, current, words, act } = props;
    // Runs once the lines are drawn, which set the mark of the current one.
    use_effect_with((run.clone(), *current, words.clone()), |_| show_present());
    let instants: Vec<i64> = run.entries.iter().map(|entry| entry.at).collect();
    let has_fractions = instants.iter().any(|at| at % 1_000 != 0);
    let clock = Clock::of(&instants, if has_fractions { 3 } else { 0 });
    // One line is in the tab order: the arrow keys move from line to line.
    let stop = current.unwrap_or_default();
    let line = |index: usize| {
        html! {
            <Line
                run={run.clone()} {index} is_current={*current == Some(index)}
                is_passed={current.is_some_and(|current| index <= current)} is_stop={index == stop} {clock}
                words={words.clone()}
            />
        }
    };
    // One listener for all lines.
    let choose = act.reform(|event: MouseEvent| {
        let entry = dom::target(&event).and_then(|target| target.closest("[data-entry]").ok().flatten());
        let index = entry.and_then(|entry| entry.get_attribute("data-entry")?.parse().ok());
        index.map_or(SimulatorAction::Pause, SimulatorAction::Choose)
    });
    let list = html! {
        <ol aria-label={words.say("sim-log")} tabindex="-1">{ for (0..run.entries.len()).map(line) }</ol>
    };
    let count = run.entries.len().to_string();
    html! { <div class="sim-log" onclick={choose}>{ section(words, "sim-log", Some(count), list) }</div> }
}

/// The whole run as a list.
pub(super) fn log(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    html! { <Log run={run.clone()} current={state.current} words={words.clone()} act={act.clone()} /> }
}

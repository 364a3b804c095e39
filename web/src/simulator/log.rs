use super::caption::{request, short};
use super::lanes::who;
use super::present::mark_of;
use super::scale::elapsed_to;
use super::sift::{self, Only, Sift};
use super::state::{SharedRun, SimulatorAction, SimulatorState};
use crate::components::{icon, mark, prose, truth};
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::simulation::Lane;
use yew::prelude::*;

/// Scrolls only the list so that the current line is visible; before the first entry, to the beginning.
pub(super) fn show_present() {
    let Some(list) = dom::find(".sim-log ol") else { return };
    let Some(present) = list.query_selector("[aria-current=true], [data-near]").ok().flatten() else {
        list.set_scroll_top(0);
        return;
    };
    // Offsets depend on which ancestor is positioned; rectangles do not.
    let (line, frame) = (present.get_bounding_client_rect(), list.get_bounding_client_rect());
    if line.top() < frame.top() || line.bottom() > frame.bottom() {
        let room = f64::from(list.client_height());
        // Some lines before it are shown too, unless it would be cut.
        let above = (room / 3.0).min(room - line.height()).max(0.0);
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
    /// Whether it is the last shown one before the entry at the position, which is not shown.
    is_near: bool,
    /// Whether it is in the tab order.
    is_stop: bool,
    /// The decimals of the times of all lines.
    decimals: usize,
    words: Words,
}

/// One entry. It is a component because each step of playback changes only two of some hundred lines, and the
/// sentences of the others do not have to be formatted again.
#[component]
fn Line(props: &LineProps) -> Html {
    let LineProps { run, index, is_current, is_passed, is_near, is_stop, decimals, words } = props;
    let Some(entry) = run.entries.get(*index) else { return Html::default() };
    html! {
        <li
            aria-current={is_current.then_some("true")} data-code={entry.said.code.text()}
            data-tone={entry.tone.word()} data-passed={is_passed.then_some("true")}
            data-near={is_near.then_some("true")}
        >
            <button
                type="button" class="sim-entry" data-entry={index.to_string()}
                tabindex={if *is_stop { "0" } else { "-1" }}
            >
                <span class="sim-when">{ elapsed_to(entry.at, *decimals) }</span>
                { mark(mark_of(entry.tone)) }
                { who(words, run, entry.lane) }
                <span class="sim-said">
                    if request(entry).is_some() {
                        <span class="sim-wish">{ short(words, entry) }</span>
                    }
                    { prose(&words.title(entry.said.code, &entry.said.args)) }
                </span>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct LogProps {
    run: SharedRun,
    current: Option<usize>,
    sift: Sift,
    words: Words,
    act: Callback<SimulatorAction>,
}

/// The lines to show, the searched text, and the buttons for failures.
fn tools(props: &LogProps) -> Html {
    let LogProps { run, current, sift, words, act } = props;
    let choose = {
        let (act, text) = (act.clone(), sift.text.clone());
        move |event: Event| {
            let value = dom::target(&event).and_then(|select| dom::value(&select)).unwrap_or_default();
            let only = match value.as_str() {
                "all" => Only::All,
                "failures" => Only::Failures,
                lane => lane.parse().map_or(Only::All, Only::Lane),
            };
            act.emit(SimulatorAction::Sift(Sift { only, text: text.clone() }));
        }
    };
    let find = {
        let (act, only) = (act.clone(), sift.only);
        move |event: InputEvent| {
            let text = dom::input(&event).map(|input| input.value()).unwrap_or_default();
            act.emit(SimulatorAction::Sift(Sift { only, text }));
        }
    };
    let lane = |(index, lane): (usize, &Lane)| {
        let name = sift::lane_name(words, lane);
        html! {
            <option value={index.to_string()} selected={sift.only == Only::Lane(index)}>{ name }</option>
        }
    };
    let failure = |id: &'static str, path: &'static str, is_forward: bool| {
        let label = words.say(id);
        let is_none = sift::failure(run, *current, is_forward).is_none();
        let go = act.reform(move |_: MouseEvent| SimulatorAction::Failure(is_forward));
        html! {
            <button
                type="button" class="icon" {id} aria-label={label.clone()} title={label} aria-disabled={truth(is_none)}
                onclick={go}
            >
                { icon(path) }
            </button>
        }
    };
    html! {
        <div class="sim-sift" role="search" aria-label={words.say("sim-sift")}>
            <select id="sim-only" aria-label={words.say("sim-only")} onchange={choose}>
                <option value="all" selected={sift.only == Only::All}>{ words.text("sim-only-all") }</option>
                <option value="failures" selected={sift.only == Only::Failures}>
                    { words.text("sim-only-failures") }
                </option>
                { for run.lanes.iter().enumerate().map(lane) }
            </select>
            <input
                id="sim-find" type="search" size="8" value={sift.text.clone()} placeholder={words.say("sim-find")}
                aria-label={words.say("sim-find")} oninput={find} spellcheck="false" autocomplete="off"
            />
            { failure("sim-failure-before", "M8 13.5V3M4 7l4-4l4 4", false) }
            { failure("sim-failure-next", "M8 2.5V13M4 9l4 4l4-4", true) }
        </div>
    }
}

#[component]
fn Log(props: &LogProps) -> Html {
    let LogProps { run, current, sift, words, act } = props;
    let shown =
        use_memo((run.clone(), sift.clone(), words.clone()), |(run, sift, words)| sift.shown(words, run));
    // Runs once the lines are drawn, which set the mark of the current one.
    use_effect_with((run.clone(), *current, sift.clone(), words.clone()), |_| show_present());
    let decimals = run.decimals();
    let reached = current.map_or(0, |current| shown.partition_point(|index| *index <= current));
    let near = reached.checked_sub(1).and_then(|last| shown.get(last)).copied();
    // One line is in the tab order: the arrow keys move from line to line.
    let stop = near.or_else(|| shown.first().copied());
    let line = |index: usize| {
        html! {
            <Line
                key={index} run={run.clone()} {index} is_current={*current == Some(index)}
                is_near={near == Some(index) && *current != near} is_passed={near.is_some_and(|near| index <= near)}
                is_stop={stop == Some(index)} {decimals} words={words.clone()}
            />
        }
    };
    // One listener for all lines.
    let choose = act.reform(|event: MouseEvent| {
        let entry = dom::target(&event).and_then(|target| target.closest("[data-entry]").ok().flatten());
        let index = entry.and_then(|entry| entry.get_attribute("data-entry")?.parse().ok());
        index.map_or(SimulatorAction::Pause, SimulatorAction::Choose)
    });
    let count = match sift.is_all() {
        true => run.entries.len().to_string(),
        false => words.ui("sim-shown", &args! { count: shown.len(), all: run.entries.len() }),
    };
    html! {
        <section class="sim-log" aria-label={words.say("sim-log")}>
            <div class="sim-log-head">
                <h3 class="section-title">{ words.text("sim-log") }<span class="count" role="status">{ count }</span></h3>
                { tools(props) }
            </div>
            <ol aria-label={words.say("sim-log")} tabindex="-1" onclick={choose}>
                { for shown.iter().copied().map(line) }
            </ol>
            if shown.is_empty() {
                <p class="sim-nothing">{ words.text("sim-shown-none") }</p>
            }
        </section>
    }
}

/// The run as a list.
pub(super) fn log(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    html! {
        <Log
            run={run.clone()} current={state.current} sift={state.sift.clone()} words={words.clone()} act={act.clone()}
        />
    }
}

use super::parts::icon;
use super::prose::machine;
use crate::assumed::{AssumedField, MINORS};
use crate::dom;
use crate::state::{Action, Answer, State};
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// The field of an event, and its new content.
fn change(event: &Event) -> Option<(AssumedField, String)> {
    let element = dom::target(event)?;
    Some((AssumedField::find(&element.id())?, dom::value(&element)?))
}

fn releases(words: &Words, chosen: &str) -> Html {
    let (newest, oldest) = MINORS;
    let release = |minor: u16| {
        let release = format!("1.{minor}");
        html! { <option value={release.clone()}>{ release }</option> }
    };
    let label = words.ui("release-newest", &args! { release: format!("1.{newest}") });
    html! {
        <select id={AssumedField::Kubernetes.word()} ~value={chosen.to_owned()}>
            // The options are inserted in reverse order, and the first one inserted would be selected.
            <option value="" selected=true>{ label }</option>
            { for (oldest..newest).rev().map(release) }
        </select>
    }
}

/// The conditions that verdicts depend on besides the input: a line that names them, and opens to change
/// them.
pub(crate) fn assumptions(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let assumed = &state.assumed;
    let chosen = assumed.text(AssumedField::Kubernetes);
    let release = match &state.answer {
        Answer::Report(report) => report.kubernetes.clone(),
        _ if chosen.is_empty() => format!("1.{}", MINORS.0),
        _ => chosen.to_owned(),
    };
    let said = |field: &AssumedField| -> Option<Html> {
        let text = assumed.text(*field).trim();
        (*field != AssumedField::Kubernetes && !text.is_empty()).then(|| machine(text))
    };
    let field = |field: AssumedField| {
        let (id, label) = (field.word(), words.say(&format!("assumed-{}", field.word())));
        let control = match field {
            AssumedField::Kubernetes => releases(words, chosen),
            AssumedField::Issuers | AssumedField::Audiences | AssumedField::Host => html! {
                <input
                    {id} type="text" value={assumed.text(field).to_owned()} placeholder={words.say("assumed-empty")}
                    spellcheck="false" autocomplete="off" autocapitalize="off"
                />
            },
        };
        let hint = words.text(&format!("assumed-{id}-hint"));
        html! { <><label for={id}>{ label }</label>{ control }<p class="assumed-hint">{ hint }</p></> }
    };
    // Both typing and selecting send this event, whichever the field.
    let on_input = {
        let act = act.clone();
        move |event: InputEvent| {
            if let Some((field, text)) = change(&event) {
                act.emit(Action::Assume(field, text));
            }
        }
    };
    html! {
        <details class="assumed">
            <summary>
                <span>{ words.ui("assumed-release", &args! { release: release }) }</span>
                { for AssumedField::ALL.iter().filter_map(said) }
                { icon("M6 3l5 5l-5 5") }
            </summary>
            <div class="assumed-fields" oninput={on_input}>{ for AssumedField::ALL.into_iter().map(field) }</div>
        </details>
    }
}

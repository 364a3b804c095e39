use super::prose::prose;
use crate::dom;
use crate::words::use_words;
use credscope_l10n::{Run, runs};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// Milliseconds for which a button says that it has copied.
const SAID_MILLIS: u32 = 1_600;

#[derive(Properties, PartialEq)]
pub(crate) struct CommandProps {
    pub(crate) text: AttrValue,
}

/// A command with a button that copies it.
#[component]
fn Command(props: &CommandProps) -> Html {
    let words = use_words();
    let code = use_node_ref();
    let is_copied = use_state(|| false);
    use_effect_with(*is_copied, {
        let is_copied = is_copied.clone();
        move |copied| {
            let timer = copied.then(|| Timeout::new(SAID_MILLIS, move || is_copied.set(false)));
            move || drop(timer)
        }
    });
    let copy = {
        let (text, code, is_copied) = (props.text.clone(), code.clone(), is_copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, code, is_copied) = (text.clone(), code.clone(), is_copied.clone());
            spawn_local(async move {
                if dom::copy(&text).await {
                    is_copied.set(true);
                } else if let Some(code) = code.cast::<Element>() {
                    dom::select(&code);
                }
            });
        })
    };
    let label = words.say(if *is_copied { "copied" } else { "copy" });
    html! {
        <div class="command">
            <code ref={code}>{ props.text.clone() }</code>
            <button type="button" class="quiet" onclick={copy} aria-live="polite">{ label }</button>
        </div>
    }
}

/// Whether what stands in backticks is something to run rather than a name.
fn is_command(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some()
}

/// What to do next: prose, and commands to copy below it.
pub(crate) fn fix(sentence: &str) -> Html {
    let commands: Vec<_> = runs(sentence)
        .filter_map(|run| match run {
            Run::Machine(text) if is_command(text) => Some(text.to_owned()),
            Run::Machine(_) | Run::Prose(_) => None,
        })
        .collect();
    html! {
        <div class="fix">
            <p>{ prose(sentence) }</p>
            { for commands.into_iter().map(|text| html! { <Command {text} /> }) }
        </div>
    }
}

use crate::dom;
use crate::files::{Dropped, read_list};
use crate::state::{Action, InputFile};
use crate::words::use_words;
use credscope_finding::args;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct InputPaneProps {
    pub(crate) text: Rc<str>,
    pub(crate) files: Vec<InputFile>,
    pub(crate) refused: Vec<String>,
    pub(crate) act: Callback<Action>,
}

/// A size in the unit that a person reads it in.
fn size(bytes: usize) -> String {
    if bytes < 1_024 { format!("{bytes} B") } else { format!("{} KiB", bytes.div_ceil(1_024)) }
}

fn opens(input: &NodeRef) -> Callback<MouseEvent> {
    let input = input.clone();
    Callback::from(move |_| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.click();
        }
    })
}

/// Reads what was chosen, and empties the input so that the same files can be chosen again.
fn chosen(act: &Callback<Action>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let act = act.clone();
        spawn_local(async move {
            act.emit(Action::Add(read_list(input.files()).await));
            input.set_value("");
        });
    })
}

/// The box, the drop zone round it, and the files beside it.
#[component]
pub(crate) fn InputPane(props: &InputPaneProps) -> Html {
    let words = use_words();
    let is_over = use_state(|| false);
    let (files_input, folder_input) = (use_node_ref(), use_node_ref());

    let on_input = props.act.reform(|event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        Action::Type(area.map(|area| area.value()).unwrap_or_default())
    });
    let on_key = {
        let act = props.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                act.emit(Action::Judge);
            } else if event.key() == "Escape" {
                dom::focus("[role='treeitem'][tabindex='0']");
            }
        })
    };
    let on_over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        })
    };
    let on_leave = {
        let is_over = is_over.clone();
        Callback::from(move |_: DragEvent| is_over.set(false))
    };
    let on_drop = {
        let (is_over, act) = (is_over.clone(), props.act.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let Some(data) = event.data_transfer() else { return };
            let dropped = Dropped::take(&data);
            if let Some(text) = dropped.text.clone() {
                act.emit(Action::Type(text));
                return;
            }
            let act = act.clone();
            spawn_local(async move { act.emit(Action::Add(dropped.read().await)) });
        })
    };
    let file = |(index, file): (usize, &InputFile)| {
        let label = words.ui("remove-file", &args! { name: &*file.name });
        html! {
            <li key={file.name.to_string()}>
                <code class="file-name" title={file.name.to_string()}>{ file.name.to_string() }</code>
                <span class="file-size">{ size(file.bytes.len()) }</span>
                <button
                    type="button" class="icon" aria-label={label.clone()} title={label}
                    onclick={props.act.reform(move |_: MouseEvent| Action::Remove(index))}
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M4 4l8 8M12 4l-8 8" /></svg>
                </button>
            </li>
        }
    };
    let is_filled = !props.text.is_empty() || !props.files.is_empty();
    html! {
        <section
            class="input" aria-label={words.say("input")} data-over={is_over.to_string()}
            ondragover={on_over} ondragleave={on_leave} ondrop={on_drop}
        >
            <label class="unseen" for="input">{ words.say("input") }</label>
            <textarea
                id="input" value={props.text.to_string()} oninput={on_input} onkeydown={on_key}
                placeholder={words.say("input-placeholder")} spellcheck="false" autocomplete="off" autocapitalize="off"
                autofocus=true wrap="off"
            />
            <div class="tools">
                <button type="button" class="quiet" onclick={opens(&files_input)}>{ words.say("add-files") }</button>
                <button type="button" class="quiet" onclick={opens(&folder_input)}>{ words.say("add-folder") }</button>
                <span class="space" />
                if is_filled {
                    <button type="button" class="quiet" onclick={props.act.reform(|_: MouseEvent| Action::Clear)}>
                        { words.say("clear") }
                    </button>
                }
                <input
                    ref={files_input} type="file" multiple=true hidden=true aria-hidden="true" tabindex="-1"
                    onchange={chosen(&props.act)} data-picks="files"
                />
                <input
                    ref={folder_input} type="file" webkitdirectory=true hidden=true aria-hidden="true" tabindex="-1"
                    onchange={chosen(&props.act)} data-picks="folder"
                />
            </div>
            if !props.files.is_empty() {
                <ul class="files" aria-label={words.say("files")}>
                    { for props.files.iter().enumerate().map(file) }
                </ul>
            }
            if !props.refused.is_empty() {
                <p class="refused" role="alert">
                    { words.ui("files-refused", &args! { names: props.refused.clone(), count: props.refused.len() }) }
                </p>
            }
        </section>
    }
}

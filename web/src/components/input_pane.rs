use super::gradual::{PART, use_parts};
use super::host_record::HostRecord;
use super::parts::{icon, truth};
use super::reading::reading;
use super::text_box;
use crate::dom;
use crate::files::read_list;
use crate::state::{Action, InputFile, PasteChoice, State, is_further_input, is_large_input};
use crate::words::Words;
use credscope_finding::args;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::ClipboardEvent;
use yew::prelude::*;

/// A size in a readable unit.
fn size(bytes: usize) -> String {
    if bytes < 1_024 { format!("{bytes} B") } else { format!("{} KiB", bytes.div_ceil(1_024)) }
}

/// Reads the chosen files, and clears the input so the same files can be chosen again.
fn chosen(act: &Callback<Action>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let Some(input) = dom::input(&event) else { return };
        let act = act.clone();
        spawn_local(async move {
            act.emit(Action::Add(read_list(input.files()).await));
            input.set_value("");
        });
    })
}

fn on_key(event: &KeyboardEvent, act: &Callback<Action>) {
    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
        event.prevent_default();
        act.emit(Action::Judge);
    } else if event.key() == "Escape" {
        dom::focus("[role='treeitem'][tabindex='0']");
    }
}

fn file(words: &Words, index: usize, file: &InputFile, act: &Callback<Action>) -> Html {
    let label = AttrValue::from(words.ui("remove-file", &args! { name: &*file.name }));
    let remove = act.reform(move |_: MouseEvent| Action::Remove(index));
    html! {
        <li>
            <code class="file-name" title={Rc::clone(&file.name)}>{ Rc::clone(&file.name) }</code>
            <span class="file-size">{ size(file.bytes.len()) }</span>
            <button type="button" class="icon" aria-label={label.clone()} title={label} onclick={remove}>
                { icon("M4 4l8 8M12 4l-8 8") }
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    words: Words,
    files: Vec<InputFile>,
    act: Callback<Action>,
}

/// The added files. It is a component because typing does not change them.
#[component]
fn Files(props: &FilesProps) -> Html {
    let FilesProps { words, files, act } = props;
    let parts = use_parts(files.len(), &());
    let shown = files.iter().enumerate().take(parts * PART);
    html! {
        <ul class="files" aria-label={words.say("files")}>
            { for shown.map(|(index, one)| file(words, index, one, act)) }
        </ul>
    }
}

/// Takes a large paste as a file, and one as further input if there is other input already and no part of it is
/// selected.
fn paste(act: &Callback<Action>, is_empty: bool) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let pasted = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let text = pasted.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        let is_beside = !is_empty && is_further_input(&text) && !text_box::has_selection();
        if is_beside || is_large_input(&text) {
            event.prevent_default();
            act.emit(Action::Paste(text));
        }
    })
}

/// Masks the text of the box, for a screen that others see.
fn mask_switch(words: &Words, is_masked: bool, act: &Callback<Action>) -> Html {
    let mask = act.reform(move |_: MouseEvent| Action::Mask(!is_masked));
    let label = words.say("mask");
    html! {
        <button
            type="button" class="icon" id="mask" aria-pressed={truth(is_masked)} aria-label={label.clone()}
            title={label} onclick={mask}
        >
            { icon("M1.5 8C4 3.5 12 3.5 14.5 8C12 12.5 4 12.5 1.5 8zM8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4zM2.5 13.5l11-11") }
        </button>
    }
}

/// Asks what pastes do with the input that is there.
fn paste_question(words: &Words, act: &Callback<Action>) -> Html {
    let choice = |(id, choice): (&'static str, PasteChoice)| {
        let choose = act.reform(move |_: MouseEvent| Action::ChoosePaste(choice));
        html! { <button type="button" class="quiet" {id} onclick={choose}>{ words.text(id) }</button> }
    };
    let choices = [("paste-join", PasteChoice::Join), ("paste-replace", PasteChoice::Replace)];
    html! {
        <div class="asked" role="group" aria-labelledby="paste-question">
            <p id="paste-question" role="status">{ words.text("paste-question") }</p>
            { for choices.map(choice) }
        </div>
    }
}

/// The box, and the added files.
pub(crate) fn input_pane(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let on_input = act.reform(|event: InputEvent| {
        let text = text_box::text();
        if event.input_type().starts_with("insertFrom") { Action::Give(text) } else { Action::Type(text) }
    });
    let on_key_down = {
        let act = act.clone();
        move |event: KeyboardEvent| on_key(&event, &act)
    };
    let is_filled = !state.text.is_empty() || !state.files.is_empty();
    let clear = act.reform(|_: MouseEvent| Action::Clear);
    let undo = act.reform(|_: MouseEvent| Action::Undo);
    let on_paste = paste(act, state.is_empty());
    let restore = act.reform(|_: MouseEvent| Action::Restore);
    let count = state.refused.len();
    let refused = words.ui("files-refused", &args! { names: state.refused.clone(), count: count });
    let note = |(id, names): (&str, &Vec<String>)| {
        let said = words.ui(id, &args! { names: names.clone(), count: names.len() });
        (!names.is_empty()).then(|| html! { <p class="noted" role="status">{ said }</p> })
    };
    let doubles = [("files-renamed", &state.doubles.renamed), ("files-same", &state.doubles.same)];
    let notes = doubles.into_iter().filter_map(note);
    html! {
        <section class="input" aria-label={words.say("input")}>
            <label class="unseen" for="input">{ words.text("input") }</label>
            <div id={text_box::PLACE} oninput={on_input} onkeydown={on_key_down} onpaste={on_paste} />
            { reading(words, state) }
            <div class="tools">
                <input id="pick-files" class="unseen" type="file" multiple=true onchange={chosen(act)} />
                <label class="quiet" for="pick-files">{ words.text("add-files") }</label>
                <input id="pick-folder" class="unseen" type="file" webkitdirectory=true onchange={chosen(act)} />
                <label class="quiet" for="pick-folder">{ words.text("add-folder") }</label>
                <span class="space" />
                { mask_switch(words, state.is_masked(), act) }
                if state.undone.is_some() {
                    <button
                        type="button" class="quiet" id="undo" title={words.say("undo-hint")} onclick={undo}
                    >
                        { words.text("undo") }
                    </button>
                }
                if is_filled {
                    <button type="button" class="quiet" onclick={clear}>{ words.text("clear") }</button>
                }
            </div>
            if state.pasted.is_some() {
                { paste_question(words, act) }
            }
            if state.kept.is_some() {
                <button type="button" class="quiet" id="restore" onclick={restore}>{ words.text("restore") }</button>
            }
            if !state.files.is_empty() {
                <Files words={words.clone()} files={state.files.clone()} act={act.clone()} />
            }
            { for notes }
            if !state.refused.is_empty() {
                <p class="refused" role="alert">{ refused }</p>
            }
            <HostRecord words={words.clone()} />
        </section>
    }
}

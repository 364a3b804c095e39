use super::host_record::HostRecord;
use super::parts::icon;
use super::text_box;
use crate::dom;
use crate::files::{Dropped, read_list};
use crate::state::{Action, InputFile, State};
use crate::words::Words;
use credscope_finding::args;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
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

/// Marks the box as a drop target while something is dragged over it.
fn show_over(event: &DragEvent, is_over: bool) {
    event.prevent_default();
    let element = dom::target(event);
    if let Some(zone) = element.and_then(|element| element.closest(".input").ok().flatten()) {
        zone.set_attribute("data-over", if is_over { "true" } else { "false" }).ok();
    }
}

fn on_drop(act: &Callback<Action>) -> Callback<DragEvent> {
    let act = act.clone();
    Callback::from(move |event: DragEvent| {
        show_over(&event, false);
        let Some(data) = event.data_transfer() else { return };
        let dropped = Dropped::take(&data);
        if let Some(text) = dropped.text.clone() {
            text_box::show(&text);
            act.emit(Action::Type(text));
            return;
        }
        let act = act.clone();
        spawn_local(async move { act.emit(Action::Add(dropped.read().await)) });
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

/// The box with its drop zone, and the added files.
pub(crate) fn input_pane(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let on_input = act.reform(|_: InputEvent| Action::Type(text_box::text()));
    let on_key_down = {
        let act = act.clone();
        move |event: KeyboardEvent| on_key(&event, &act)
    };
    let is_filled = !state.text.is_empty() || !state.files.is_empty();
    let clear = act.reform(|_: MouseEvent| Action::Clear);
    let restore = act.reform(|_: MouseEvent| Action::Restore);
    let files = state.files.iter().enumerate().map(|(index, one)| file(words, index, one, act));
    let count = state.refused.len();
    let refused = words.ui("files-refused", &args! { names: state.refused.clone(), count: count });
    html! {
        <section
            class="input" aria-label={words.say("input")} ondrop={on_drop(act)}
            ondragover={|event: DragEvent| show_over(&event, true)}
            ondragleave={|event: DragEvent| show_over(&event, false)}
        >
            <label class="unseen" for="input">{ words.text("input") }</label>
            <div id={text_box::PLACE} oninput={on_input} onkeydown={on_key_down} />
            <div class="tools">
                <input id="pick-files" class="unseen" type="file" multiple=true onchange={chosen(act)} />
                <label class="quiet" for="pick-files">{ words.text("add-files") }</label>
                <input id="pick-folder" class="unseen" type="file" webkitdirectory=true onchange={chosen(act)} />
                <label class="quiet" for="pick-folder">{ words.text("add-folder") }</label>
                <span class="space" />
                if is_filled {
                    <button type="button" class="quiet" onclick={clear}>{ words.text("clear") }</button>
                }
            </div>
            if state.kept.is_some() {
                <button type="button" class="quiet" id="restore" onclick={restore}>{ words.text("restore") }</button>
            }
            if !state.files.is_empty() {
                <ul class="files" aria-label={words.say("files")}>{ for files }</ul>
            }
            if !state.refused.is_empty() {
                <p class="refused" role="alert">{ refused }</p>
            }
            <HostRecord words={words.clone()} />
        </section>
    }
}

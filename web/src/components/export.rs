use super::parts::copy_label;
use super::samples_menu::{menu_button, step};
use crate::dom;
use crate::export::{ExportFormat, offer};
use crate::state::Shared;
use crate::words::Words;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

const EXPORT: &str = "data-export";
/// The entries, as ids of their words.
const ENTRIES: [&str; 4] =
    ["export-markdown-download", "export-markdown-copy", "export-json-download", "export-json-copy"];

/// Performs the chosen entry. If the page is not allowed to copy, it saves a file instead.
fn choose(event: &MouseEvent, words: &Words, report: &Shared) {
    let entry = dom::target(event);
    let Some(id) = entry.and_then(|entry| entry.get_attribute(EXPORT)) else { return };
    let format = if id.contains("json") { ExportFormat::Json } else { ExportFormat::Markdown };
    let text = format.write(words, report);
    let is_copy = id.ends_with("copy");
    spawn_local(async move {
        if !is_copy || !dom::copy(&text).await {
            offer(format, &text);
        } else if let Some(button) = dom::find("#export-button") {
            dom::mark_copied(button);
        }
    });
}

/// The export formats of the report, as a menu.
pub(crate) fn export_menu(words: &Words, report: &Shared) -> Html {
    let onclick = {
        let (words, report) = (words.clone(), report.clone());
        move |event: MouseEvent| choose(&event, &words, &report)
    };
    let entry = |id: &'static str| {
        html! {
            <button
                type="button" role="menuitem" class="menu-item" data-export={id} tabindex="-1"
                autofocus={id == ENTRIES[0]} popovertarget="export-menu" popovertargetaction="hide"
            >
                { words.text(id) }
            </button>
        }
    };
    html! {
        <>
            { menu_button("export-button", "export-menu", copy_label(words, "export")) }
            <div
                class="menu-list" id="export-menu" role="menu" aria-labelledby="export-button" popover="auto"
                onkeydown={|event: KeyboardEvent| step(&event)} {onclick}
            >
                { for ENTRIES.into_iter().map(entry) }
            </div>
        </>
    }
}

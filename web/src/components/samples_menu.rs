use crate::dom;
use crate::samples::{self, SAMPLES, Sample};
use crate::state::Action;
use crate::words::use_words;
use web_sys::{FocusEvent, HtmlElement, Node};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct SamplesMenuProps {
    pub(crate) act: Callback<Action>,
}

const BUTTON: &str = "#samples-button";

/// The place to which a key moves within the menu.
fn moved(key: &str, at: usize) -> Option<usize> {
    let last = SAMPLES.len() - 1;
    match key {
        "ArrowDown" => Some(if at >= last { 0 } else { at + 1 }),
        "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// Inputs to try, as a menu.
#[component]
pub(crate) fn SamplesMenu(props: &SamplesMenuProps) -> Html {
    let words = use_words();
    let is_open = use_state(|| false);
    let at = use_state(|| 0_usize);
    let menu = use_node_ref();

    use_effect_with((*is_open, *at), |(is_open, at)| {
        if *is_open {
            dom::focus(&format!("#samples-menu [data-index='{at}']"));
        }
    });
    let toggle = {
        let (is_open, at) = (is_open.clone(), at.clone());
        Callback::from(move |_: MouseEvent| {
            at.set(0);
            is_open.set(!*is_open);
        })
    };
    let on_key = {
        let (is_open, at) = (is_open.clone(), at.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                event.prevent_default();
                is_open.set(false);
                dom::focus(BUTTON);
            } else if event.key() == "ArrowDown" && !*is_open {
                event.prevent_default();
                at.set(0);
                is_open.set(true);
            } else if let Some(next) = moved(&event.key(), *at).filter(|_| *is_open) {
                event.prevent_default();
                at.set(next);
            }
        })
    };
    let on_leave = {
        let (is_open, menu) = (is_open.clone(), menu.clone());
        Callback::from(move |event: FocusEvent| {
            let goes_to = event.related_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<Node>(target).ok());
            let stays = menu.cast::<HtmlElement>().is_some_and(|menu| menu.contains(goes_to.as_ref()));
            if !stays {
                is_open.set(false);
            }
        })
    };
    let entry = |(index, sample): (usize, &'static Sample)| {
        let onclick = {
            let (act, is_open) = (props.act.clone(), is_open.clone());
            Callback::from(move |_: MouseEvent| {
                is_open.set(false);
                dom::focus(BUTTON);
                samples::open(sample, &act);
            })
        };
        html! {
            <button
                type="button" role="menuitem" class="menu-item" {onclick} tabindex="-1"
                data-sample={sample.id} data-index={index.to_string()}
            >
                <span class="menu-title">{ words.say(&format!("sample-{}", sample.id)) }</span>
                <span class="menu-shows">{ words.say(&format!("sample-{}-shows", sample.id)) }</span>
            </button>
        }
    };
    html! {
        <div class="menu" ref={menu} onkeydown={on_key} onfocusout={on_leave}>
            <button
                type="button" class="quiet" id="samples-button" onclick={toggle}
                aria-haspopup="menu" aria-expanded={is_open.to_string()} aria-controls="samples-menu"
            >
                { words.say("samples") }
                <svg class="caret" viewBox="0 0 8 8" aria-hidden="true" focusable="false"><path d="M1 2.5l3 3l3-3" /></svg>
            </button>
            if *is_open {
                <div class="menu-list" id="samples-menu" role="menu" aria-labelledby="samples-button">
                    { for SAMPLES.iter().enumerate().map(entry) }
                </div>
            }
        </div>
    }
}

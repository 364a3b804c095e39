use crate::state::{Action, State};
use crate::words::Words;
use credscope_l10n::Language;
use yew::prelude::*;

/// Reports that the words of the chosen language are loading or cannot be loaded, in every language, because
/// it is unknown which of them the reader understands.
pub(crate) fn wordless(state: &State, act: &Callback<Action>) -> Html {
    if state.has_words() {
        return Html::default();
    }
    let language = state.language;
    let again = act.reform(move |_: MouseEvent| Action::Speak(language));
    let (id, role) =
        if state.lacks_words { ("failure-wordless", "alert") } else { ("words-awaited", "status") };
    let said = |language: &Language| {
        let words = Words::wordless(*language);
        html! { <span lang={language.tag()}>{ words.text(id) }</span> }
    };
    html! {
        <p class="wordless" {role} data-failed={state.lacks_words.to_string()}>
            { for Language::ALL.iter().map(said) }
            if state.lacks_words {
                <button type="button" class="quiet" onclick={again}>{ state.words.text("try-again") }</button>
            }
        </p>
    }
}

//! Terms that explain themselves on hover and on focus, from the glossary of `l10n`.

use crate::components::machine;
use crate::dom;
use crate::words::Words;
use credscope_l10n::{SentenceRun, runs};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The terms: `term-ID` is the name, its `explain` the explanation, `term-ID-forms` the words in a sentence,
/// separated by bars.
pub(super) const TERMS: [&str; 12] = [
    "csr",
    "signer",
    "approver",
    "cn",
    "o",
    "subject-access-review",
    "atomic-writer",
    "leeway",
    "kid",
    "san",
    "bootstrap-token",
    "kubeconfig",
];

/// The element that shows an explanation, and the attribute of a term.
const TIP: &str = "sim-tip";
const TERM: &str = "data-term";
/// The space between a term and its explanation, in pixels.
const BELOW: f64 = 6.0;

const fn is_part_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '-'
}

/// Whether a form at this place of a text is a whole word; Chinese has no space between words.
fn is_whole(text: &str, at: usize, form: &str) -> bool {
    let (before, after) =
        (text.get(..at).unwrap_or_default(), text.get(at + form.len()..).unwrap_or_default());
    let is_joined = |edge: Option<char>, beside: Option<char>| {
        edge.is_some_and(is_part_of_word) && beside.is_some_and(is_part_of_word)
    };
    !is_joined(form.chars().next(), before.chars().next_back())
        && !is_joined(form.chars().next_back(), after.chars().next())
}

/// The first term in a text: its place, its length, and its index.
fn first_term(words: &Words, text: &str, used: &[usize]) -> Option<(usize, usize, usize)> {
    let mut first: Option<(usize, usize, usize)> = None;
    for (index, term) in TERMS.iter().enumerate().filter(|(index, _)| !used.contains(index)) {
        let forms = words.say(&format!("term-{term}-forms"));
        for form in forms.split('|') {
            let place = text.match_indices(form).map(|(at, _)| at).find(|at| is_whole(text, *at, form));
            let Some(at) = place else { continue };
            // Of two forms at one place, the longer one counts.
            let is_better =
                first.is_none_or(|(known, length, _)| at < known || (at == known && form.len() > length));
            if is_better {
                first = Some((at, form.len(), index));
            }
        }
    }
    first
}

/// The parts of a text: plain, or a term by its index; each term only the first time.
fn parts<'a>(words: &Words, mut rest: &'a str, used: &mut Vec<usize>) -> Vec<(&'a str, Option<usize>)> {
    let mut parts = Vec::new();
    while let Some((at, length, index)) = first_term(words, rest, used) {
        let (before, after) = rest.split_at(at);
        let (term, after) = after.split_at(length);
        parts.extend((!before.is_empty()).then_some((before, None)));
        parts.push((term, Some(index)));
        used.push(index);
        rest = after;
    }
    parts.extend((!rest.is_empty()).then_some((rest, None)));
    parts
}

/// A sentence with its machine text marked up and its terms explained.
pub(super) fn glossed(words: &Words, sentence: &str) -> Html {
    let mut used = Vec::new();
    let shown =
        |text: &str, is_machine: bool| if is_machine { machine(text) } else { Html::from(text.to_owned()) };
    let mut all = Vec::new();
    for run in runs(sentence) {
        let (text, is_machine) = match run {
            SentenceRun::Prose(text) => (text, false),
            SentenceRun::Machine(text) => (text, true),
        };
        for (part, term) in parts(words, text, &mut used) {
            let Some(id) = term.and_then(|index| TERMS.get(index)) else {
                all.push(shown(part, is_machine));
                continue;
            };
            all.push(html! {
                <span class="term" tabindex="0" data-term={*id} aria-describedby={format!("term-{id}")}>
                    { shown(part, is_machine) }
                </span>
            });
        }
    }
    all.into_iter().collect()
}

/// All explanations, for the terms to refer to, and the place in which one is shown.
pub(super) fn explanations(words: &Words) -> Html {
    let explanation = |id: &&str| {
        let (name, text) = (words.say(&format!("term-{id}")), words.ui_explain(&format!("term-{id}")));
        html! { <p id={format!("term-{id}")}>{ name }{ ": " }{ text }</p> }
    };
    html! {
        <>
            <div hidden=true>{ for TERMS.iter().map(explanation) }</div>
            <p class="sim-tip" id={TIP} role="tooltip" hidden=true />
        </>
    }
}

fn tip() -> Option<HtmlElement> {
    dom::find("#sim-tip")?.dyn_into().ok()
}

fn hide() {
    if let Some(tip) = tip() {
        tip.set_hidden(true);
    }
}

#[expect(clippy::cast_lossless, reason = "pixels of a window")]
fn show(term: &Element) {
    let id = term.get_attribute(TERM).unwrap_or_default();
    let text = dom::find(&format!("#term-{id}")).and_then(|text| text.text_content());
    let (Some(tip), Some(text)) = (tip(), text) else { return };
    tip.set_text_content(Some(&text));
    tip.set_hidden(false);
    let (place, size) = (term.get_bounding_client_rect(), tip.get_bounding_client_rect());
    let root = dom::document().and_then(|document| document.document_element());
    let window =
        root.map_or((1_280.0, 800.0), |root| (root.client_width() as f64, root.client_height() as f64));
    let left = place.left().min(window.0 - size.width() - BELOW).max(BELOW);
    let below = place.bottom() + BELOW;
    let top = if below + size.height() > window.1 { place.top() - BELOW - size.height() } else { below };
    tip.style().set_property("left", &format!("{left}px")).ok();
    tip.style().set_property("top", &format!("{}px", top.max(0.0))).ok();
}

/// Shows the explanation of the term that the pointer is over or that has the focus; Escape hides it.
pub(super) fn hear() {
    for name in ["mouseover", "focusin"] {
        dom::hear(
            name,
            Box::new(|event| {
                let target = dom::target(&event);
                match target.and_then(|target| target.closest(".term, .sim-tip").ok().flatten()) {
                    Some(term) if term.has_attribute(TERM) => show(&term),
                    // The explanation itself can be pointed at.
                    Some(_) => {}
                    None => hide(),
                }
            }),
        );
    }
    dom::hear("scroll", Box::new(|_| hide()));
    dom::hear(
        "keydown",
        Box::new(|event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.as_deref() == Some("Escape") {
                hide();
            }
        }),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::Language;

    fn terms(language: Language, text: &str) -> Vec<(&str, &'static str)> {
        let found = parts(&Words::whole(language), text, &mut Vec::new());
        found.into_iter().filter_map(|(part, term)| Some((part, TERMS[term?]))).collect()
    }

    #[test]
    fn every_term_is_explained_in_both_languages() {
        for language in Language::ALL {
            let words = Words::whole(*language);
            for term in TERMS {
                let id = format!("term-{term}");
                assert_ne!(words.say(&id), id.as_str());
                assert!(words.ui_explain(&id).is_some(), "{id}");
                let forms = words.say(&format!("{id}-forms"));
                assert!(!forms.is_empty() && forms.split('|').all(|form| !form.is_empty()), "{id}: {forms}");
                assert!(!forms.starts_with("term-"), "{id}");
            }
        }
    }

    #[test]
    fn terms_are_found_as_whole_words_once() {
        assert_eq!(
            terms(Language::En, "The signer signs a CSR; the signers and CSRs of csr-1, another signer."),
            [("signer", "signer"), ("CSR", "csr")]
        );
        assert_eq!(terms(Language::En, "CN=system:node:a, O=system:nodes"), [("CN", "cn"), ("O", "o")]);
        assert_eq!(terms(Language::En, "designer"), []);
        assert_eq!(
            terms(Language::Zh, "签名者为证书签名请求签名"),
            [("签名者", "signer"), ("证书签名请求", "csr")]
        );
    }
}

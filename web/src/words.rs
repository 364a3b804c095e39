//! Everything that is read on the page comes through here from `l10n`.
//!
//! The page's own words are part of it; the sentences of codes are files, so that a visit loads one language.

use crate::areas::Areas;
use crate::dom;
use credscope_finding::{Args, Code};
use credscope_l10n::{AREAS, Language, Localizer};
use js_sys::Promise;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use yew::virtual_dom::VText;
use yew::{AttrValue, Html};

/// A file that was asked for; it is asked for again only when it could not be had.
struct File {
    language: Language,
    /// Its place in `AREAS`.
    place: usize,
    /// Kept when it has arrived or failed.
    arrival: Promise,
    /// Kept for the life of the page.
    text: Option<&'static str>,
}

thread_local! {
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// The words of the language chosen; clones share them.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    localizer: Rc<Localizer>,
    areas: Areas,
}

impl Words {
    /// The page's own words.
    pub(crate) fn chrome(language: Language) -> Self {
        Self { localizer: Rc::new(Localizer::chrome(language)), areas: Areas::NONE }
    }

    /// All words, as tests have them.
    #[cfg(test)]
    pub(crate) fn whole(language: Language) -> Self {
        let areas = (0..AREAS.len()).fold(Areas::NONE, |all, place| all.and(Areas::at(place)));
        Self { localizer: Rc::new(Localizer::new(language)), areas }
    }

    /// The words of these areas, and of all that were fetched before. An area that cannot be had shows as its codes.
    pub(crate) async fn fetch(language: Language, areas: Areas) -> Self {
        // All are on their way before the first is awaited.
        let arrivals: Vec<Promise> = areas.places().map(|place| arrival(language, place)).collect();
        for arrival in arrivals {
            JsFuture::from(arrival).await.ok();
        }
        let mut there = areas;
        let mut sources = Vec::new();
        FILES.with_borrow(|files| {
            for file in files.iter().filter(|file| file.language == language) {
                if let Some(text) = file.text {
                    there = there.and(Areas::at(file.place));
                    sources.push(text);
                }
            }
        });
        Self { localizer: Rc::new(Localizer::chrome(language).with(&sources)), areas: there }
    }

    /// The areas whose sentences are among them.
    pub(crate) const fn areas(&self) -> Areas {
        self.areas
    }

    /// The name of the rule that a code is an answer of, whatever the answer.
    pub(crate) fn rule(&self, code: Code) -> Option<String> {
        let id = format!("rule-{}", code.text().replace('.', "-"));
        let of_subject = id.rsplit_once('-').map_or("", |(subject, _)| subject);
        // What is missing shows as its id.
        let said = |id: &str| Some(self.ui(id, &Args::new())).filter(|said| said != id);
        said(&id).or_else(|| said(of_subject))
    }

    /// Page chrome without values.
    #[inline(never)]
    pub(crate) fn say(&self, id: &str) -> AttrValue {
        self.ui(id, &Args::new()).into()
    }

    /// The same, to stand in the page.
    #[inline(never)]
    pub(crate) fn text(&self, id: &str) -> Html {
        VText::new(self.say(id)).into()
    }
}

/// When a file has arrived or failed.
fn arrival(language: Language, place: usize) -> Promise {
    let is_it = move |file: &File| (file.language, file.place) == (language, place);
    let known =
        FILES.with_borrow(|files| files.iter().find(|file| is_it(file)).map(|file| file.arrival.clone()));
    known.unwrap_or_else(|| {
        let arrival = future_to_promise(async move {
            let area = AREAS.get(place).copied().unwrap_or_default();
            let text = dom::fetch_text(&format!("locales/{}/{area}.ftl", directory(language))).await;
            FILES.with_borrow_mut(|files| match (text, files.iter().position(is_it)) {
                (Some(text), Some(at)) => {
                    if let Some(file) = files.get_mut(at) {
                        file.text = Some(&*text.leak());
                    }
                }
                (None, Some(at)) => drop(files.remove(at)),
                (_, None) => {}
            });
            Ok(JsValue::UNDEFINED)
        });
        let file = File { language, place, arrival: arrival.clone(), text: None };
        FILES.with_borrow_mut(|files| files.push(file));
        arrival
    })
}

/// The folder of a language's files.
const fn directory(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Zh => "zh",
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        (self.language(), self.areas) == (other.language(), other.areas)
    }
}

impl Deref for Words {
    type Target = Localizer;
    fn deref(&self) -> &Localizer {
        &self.localizer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::{Shape, codes};

    #[test]
    fn every_rule_has_a_name_that_is_no_answer() {
        for language in Language::ALL {
            let words = Words::whole(*language);
            // What happens in a run is no rule that could be left unreached.
            let is_of_report = |code: &Code| code.shape() == Shape::Rule && !code.text().starts_with("run.");
            for code in codes::all().filter(is_of_report) {
                let name = words.rule(code);
                assert!(name.as_ref().is_some_and(|name| !name.ends_with(['.', '。'])), "{code}: {name:?}");
            }
        }
    }
}

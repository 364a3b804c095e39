//! Everything that is read on the page comes through here from `l10n`.
//!
//! The page's own words are part of it; the sentences of codes are files, so that a visit loads one language.

use crate::dom;
use credscope_finding::Args;
use credscope_l10n::{Language, Localizer};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The files of a report's words: those that every area shares, those around a report, and the sentences of codes, one an
/// area.
const AREAS: [&str; 10] = ["words", "asn1", "input", "jwk", "jwt", "key", "kube", "rbac", "report", "x509"];

thread_local! {
    static FETCHED: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
}

/// The words of the language chosen; clones share them.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    localizer: Rc<Localizer>,
    /// Whether the sentences of codes are among them.
    pub(crate) is_complete: bool,
}

impl Words {
    /// The page's own words.
    pub(crate) fn chrome(language: Language) -> Self {
        Self { localizer: Rc::new(Localizer::chrome(language)), is_complete: false }
    }

    /// All words of a language, fetched once. An area that cannot be had shows as its codes.
    pub(crate) async fn fetch(language: Language) -> Self {
        let known = FETCHED.with_borrow(|all| all.iter().find(|words| words.language() == language).cloned());
        if let Some(words) = known {
            return words;
        }
        // All are on their way before the first is awaited.
        let asked: Vec<_> = AREAS.iter().map(|area| future_to_promise(fetch_area(language, area))).collect();
        let mut sources = Vec::with_capacity(asked.len());
        for promise in asked {
            // Kept for the life of the page: each of the two languages once.
            let text = JsFuture::from(promise).await.ok().and_then(|text| text.as_string());
            sources.extend(text.map(|text| &*text.leak()));
        }
        let is_whole = sources.len() == AREAS.len();
        let words =
            Self { localizer: Rc::new(Localizer::chrome(language).with(&sources)), is_complete: true };
        if is_whole {
            FETCHED.with_borrow_mut(|all| all.push(words.clone()));
        }
        words
    }

    /// Page chrome without values.
    pub(crate) fn say(&self, id: &str) -> String {
        self.ui(id, &Args::new())
    }
}

async fn fetch_area(language: Language, area: &str) -> Result<JsValue, JsValue> {
    let text = dom::fetch_text(&format!("locales/{}/{area}.ftl", directory(language))).await;
    Ok(text.map_or(JsValue::NULL, Into::into))
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
        (self.language(), self.is_complete) == (other.language(), other.is_complete)
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
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_file_of_sentences_is_fetched() {
        // The page has its own words in itself, and never says those of the command line.
        let others = ["cli.ftl", "ui.ftl"].map(str::to_owned);
        for language in Language::ALL {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../crates/l10n/locales")
                .join(directory(*language));
            let there: BTreeSet<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .filter(|name| !others.contains(name))
                .collect();
            assert_eq!(there, AREAS.iter().map(|area| format!("{area}.ftl")).collect());
        }
    }
}

//! All text of the page, from `l10n`.
//!
//! They are two files for each language, made by `cargo xtask pack`: those of the page and of reports, and those that
//! only the simulator needs. Nothing is drawn before they are loaded, so codes are never visible. Built in is only
//! what is said while there are none.

use crate::dom;
use credscope_finding::{Args, Code};
use credscope_l10n::{Language, Localizer};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use yew::virtual_dom::VText;
use yew::{AttrValue, Html};

/// The sentences to load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Those of reports.
    Reports,
    /// Those of runs too.
    Runs,
}

thread_local! {
    /// The loaded words; each file is only requested again after a failure.
    static KNOWN: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
}

/// The words of one language, shared by its clones.
#[derive(Clone, Debug)]
pub(crate) struct Words(Rc<Localizer>);

impl Words {
    /// What is said of a language whose words are not there.
    pub(crate) fn wordless(language: Language) -> Self {
        Self(Rc::new(Localizer::wordless(language)))
    }

    /// The page's own words without the sentences of codes, for tests.
    #[cfg(test)]
    pub(crate) fn chrome(language: Language) -> Self {
        Self(Rc::new(Localizer::chrome(language)))
    }

    /// All words, for tests.
    #[cfg(test)]
    pub(crate) fn whole(language: Language) -> Self {
        Self(Rc::new(Localizer::new(language)))
    }

    /// Loads the words of a language; `None` if that fails. A binary always loads the same extent.
    pub(crate) async fn fetch(language: Language, extent: Extent) -> Option<Self> {
        let known = KNOWN.with_borrow(|all| all.iter().find(|words| words.language() == language).cloned());
        if known.is_some() {
            return known;
        }
        let name = match language {
            Language::En => "en",
            Language::Zh => "zh",
        };
        // Both requests start before the first is awaited.
        let of_reports = dom::words_file(name);
        let of_runs = (extent == Extent::Runs).then(|| dom::words_file(&format!("{name}-runs")));
        let mut sources: Vec<&'static str> = vec![of_reports.await?.leak()];
        if let Some(of_runs) = of_runs {
            sources.push(of_runs.await?.leak());
        }
        let words = Self(Rc::new(Localizer::wordless(language).with(&sources)));
        KNOWN.with_borrow_mut(|all| all.push(words.clone()));
        Some(words)
    }

    /// What a code will mean once it applies, for a list that has its date; its sentence if there is no other.
    pub(crate) fn then(&self, code: Code, args: &Args) -> String {
        let id = format!("then-{}", code.text().replace('.', "-"));
        // A missing message appears as its id.
        Some(self.ui(&id, args)).filter(|said| *said != id).unwrap_or_else(|| self.title(code, args))
    }

    /// A message of the page without values.
    pub(crate) fn say(&self, id: &str) -> AttrValue {
        self.ui(id, &Args::new()).into()
    }

    /// The same, as an element.
    pub(crate) fn text(&self, id: &str) -> Html {
        VText::new(self.say(id)).into()
    }
}

/// The words of a language are complete from the start, so comparing languages is enough.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.language() == other.0.language()
    }
}

impl Deref for Words {
    type Target = Localizer;
    fn deref(&self) -> &Localizer {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::{CodeFamily, Shape, args, codes};

    #[test]
    fn what_will_happen_is_not_told_as_past() {
        let args = args! { exp: "2026-11-21T22:00:00Z", judged_at: "2026-11-21T22:01:01Z", leeway: 60_i64 };
        for (language, said) in
            [(Language::En, "The token will be rejected as expired"), (Language::Zh, "令牌过期")]
        {
            let words = Words::whole(language);
            let then = words.then(codes::kube::TOKEN_EXPIRED, &args);
            assert!(then.starts_with(said) && !then.contains("2026"), "{then}");
            let other = codes::kube::TOKEN_TIMELESS;
            assert_eq!(words.then(other, &args! {}), words.title(other, &args! {}));
        }
    }

    #[test]
    fn every_rule_has_a_name_that_is_no_answer() {
        for language in Language::ALL {
            let words = Words::whole(*language);
            // Entries of a run are not rules that could be unreached.
            let is_of_report = |code: &Code| code.shape() == Shape::Rule && !CodeFamily::RUN.contains(*code);
            for code in codes::all().filter(is_of_report) {
                let name = words.rule(code);
                assert!(name.as_ref().is_some_and(|name| !name.ends_with(['.', '。'])), "{code}: {name:?}");
            }
        }
    }
}

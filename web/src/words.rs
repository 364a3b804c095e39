//! Everything that is read on the page comes through here from `l10n`.

use credscope_finding::Args;
use credscope_l10n::{Language, Localizer};
use std::ops::Deref;
use std::rc::Rc;
use yew::{hook, use_context};

/// The words of the language chosen; clones share them.
#[derive(Clone)]
pub(crate) struct Words(Rc<Localizer>);

impl Words {
    pub(crate) fn new(language: Language) -> Self {
        Self(Rc::new(Localizer::new(language)))
    }

    /// Page chrome without values.
    pub(crate) fn say(&self, id: &str) -> String {
        self.ui(id, &Args::new())
    }
}

impl Deref for Words {
    type Target = Localizer;
    fn deref(&self) -> &Localizer {
        &self.0
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language() == other.language()
    }
}

/// The words of the page; English where no language was provided.
#[hook]
pub(crate) fn use_words() -> Words {
    use_context().unwrap_or_else(|| Words::new(Language::En))
}

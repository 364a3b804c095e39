//! The settings that persist between visits: language, theme, type size, and whether the box is masked. Nothing
//! else is stored.
//!
//! `public/paint.js` reads them too, which makes the first paint correct.

use crate::dom;
use credscope_l10n::Language;
use web_sys::Storage;

const LANGUAGE: &str = "credscope.language";
const THEME: &str = "credscope.theme";
const TYPE: &str = "credscope.type";
const LARGE: &str = "large";
const MASK: &str = "credscope.mask";
const MASKED: &str = "on";
const UNMASKED: &str = "off";

/// Light, dark, or the system's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The identifier for attributes and storage.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// Storage can be forbidden, in which case nothing is remembered.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(key, value).ok();
    }
}

/// The language of the document, set before the first paint: that of an earlier visit, or the browser's.
pub(crate) fn language() -> Language {
    dom::root_attribute("lang").and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}

/// The theme chosen on an earlier visit, or the system's.
pub(crate) fn theme() -> Theme {
    recall(THEME).and_then(|word| Theme::from_word(&word)).unwrap_or(Theme::System)
}

/// Whether large type was chosen on an earlier visit, for a projector.
pub(crate) fn is_large() -> bool {
    recall(TYPE).as_deref() == Some(LARGE)
}

/// Whether the box was masked on an earlier visit; `None` if that was never chosen.
pub(crate) fn is_masked() -> Option<bool> {
    recall(MASK).map(|word| word == MASKED)
}

pub(crate) fn keep_masked(is_masked: bool) {
    keep(MASK, if is_masked { MASKED } else { UNMASKED });
}

pub(crate) fn keep_large(is_large: bool) {
    keep(TYPE, if is_large { LARGE } else { "" });
}

pub(crate) fn keep_language(language: Language) {
    keep(LANGUAGE, language.tag());
}

pub(crate) fn keep_theme(theme: Theme) {
    keep(THEME, theme.word());
}

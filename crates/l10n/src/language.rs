use crate::area::{CHINESE, ENGLISH};

/// A language with a complete translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Language {
    /// Every language.
    pub const ALL: &[Self] = &[Self::En, Self::Zh];

    /// The BCP 47 tag, for `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }

    /// The language of a BCP 47 tag or a POSIX locale name, such as `zh-CN` or `zh_CN.UTF-8`; `None` if there
    /// is no translation.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        [("en", Self::En), ("zh", Self::Zh)]
            .into_iter()
            .find_map(|(name, language)| primary.eq_ignore_ascii_case(name).then_some(language))
    }

    /// What the page says while it has no other words.
    pub(crate) const fn wordless_sources(self) -> &'static [&'static str] {
        match self {
            Self::En => &[include_str!("../locales/en/wordless.ftl")],
            Self::Zh => &[include_str!("../locales/zh/wordless.ftl")],
        }
    }

    /// The page's own words: enough to draw the page before a report exists.
    #[must_use]
    pub const fn chrome_sources(self) -> &'static [&'static str] {
        match self {
            Self::En => &[include_str!("../locales/en/wordless.ftl"), include_str!("../locales/en/ui.ftl")],
            Self::Zh => &[include_str!("../locales/zh/wordless.ftl"), include_str!("../locales/zh/ui.ftl")],
        }
    }

    /// Words of fixed sets, verdict lines, times, and the sentences of every code: one file for each of
    /// `AREAS`.
    #[must_use]
    pub const fn area_sources(self) -> &'static [&'static str] {
        match self {
            Self::En => ENGLISH,
            Self::Zh => CHINESE,
        }
    }

    /// The command line's own words, which the page does not include.
    pub(crate) const fn terminal_sources(self) -> &'static [&'static str] {
        match self {
            Self::En => &[include_str!("../locales/en/cli.ftl")],
            Self::Zh => &[include_str!("../locales/zh/cli.ftl")],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locale_names_are_understood() {
        for (tag, language) in [
            ("en", Some(Language::En)),
            ("en-GB", Some(Language::En)),
            ("en_US.UTF-8", Some(Language::En)),
            ("zh", Some(Language::Zh)),
            ("zh-Hans", Some(Language::Zh)),
            ("ZH-cn", Some(Language::Zh)),
            ("zh_CN.UTF-8", Some(Language::Zh)),
            ("fr", None),
            ("C", None),
            ("", None),
            ("english", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(*language));
        }
    }
}

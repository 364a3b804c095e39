use crate::blanks::filled;
use crate::message::{Arguments, Messages};
use crate::{Language, visible};
use credscope_finding::{Args, Code, Fact};
use std::collections::BTreeMap;
use std::fmt;

/// Turns codes and values into sentences of one language.
///
/// A missing message appears as its id.
pub struct Localizer {
    language: Language,
    messages: Messages,
}

impl Localizer {
    /// The sentences of this language for both the page and the command line.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::chrome(language).with(language.area_sources())
    }

    /// The same, with the command line's own words.
    #[must_use]
    pub fn for_terminal(language: Language) -> Self {
        Self::new(language).with(language.terminal_sources())
    }

    /// Only what the page says while it has no other words, which is all that its binaries contain.
    #[must_use]
    pub fn wordless(language: Language) -> Self {
        Self { language, messages: Messages::new(language) }.with(language.wordless_sources())
    }

    /// Only the page's own words; codes appear as their text until their sentences are added.
    #[must_use]
    pub fn chrome(language: Language) -> Self {
        Self { language, messages: Messages::new(language) }.with(language.chrome_sources())
    }

    /// The same, with the messages of these files.
    #[must_use]
    pub fn with(mut self, sources: &[&str]) -> Self {
        for source in sources {
            self.messages.add(source);
        }
        self
    }

    /// The errors in the added files, in Fluent's words; the rest of a damaged file is still used.
    #[must_use]
    pub fn faults(&self) -> &[String] {
        self.messages.faults()
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The one-line sentence of a code; for a fact, its label.
    #[must_use]
    pub fn title(&self, code: Code, args: &Args) -> String {
        self.of_code(code, None, args).unwrap_or_else(|| code.text().to_owned())
    }

    /// The explanation of the rule, if the title is not enough.
    #[must_use]
    pub fn explain(&self, code: Code, args: &Args) -> Option<String> {
        self.of_code(code, Some("explain"), args)
    }

    /// The next step, if there is one; commands are in backticks.
    #[must_use]
    pub fn fix(&self, code: Code, args: &Args) -> Option<String> {
        self.of_code(code, Some("fix"), args)
    }

    /// The same, with the blanks of its commands filled with what is known (`Item::blanks` of a report).
    #[must_use]
    pub fn fix_with(&self, code: Code, args: &Args, blanks: &BTreeMap<String, String>) -> Option<String> {
        self.fix(code, args).map(|text| filled(&text, blanks))
    }

    /// The value of a fact, formatted by its kind.
    #[must_use]
    pub fn fact_value(&self, fact: &Fact) -> String {
        let kind = fact.code.args().first().map(|(_, kind)| *kind);
        let shown = |text: &str| visible(text).into_owned();
        fact.args.get("value").map(|value| self.value(kind, value, &shown)).unwrap_or_default()
    }

    /// A word from a fixed set: `kind` is one of `word`, `kind`, `outcome`, `severity`, `relation`.
    #[must_use]
    pub fn word(&self, kind: &str, word: &str) -> String {
        self.message(&format!("{kind}-{word}"), None, None).unwrap_or_else(|| visible(word).into_owned())
    }

    /// The name of the rule that a code answers, whatever the answer; `None` if it has none.
    #[must_use]
    pub fn rule(&self, code: Code) -> Option<String> {
        let id = format!("rule-{}", code.text().replace('.', "-"));
        let of_subject = id.rsplit_once('-').map_or("", |(subject, _)| subject);
        [&id, of_subject].into_iter().find_map(|id| self.message(id, None, None))
    }

    /// A sentence of the page or the command line. Values are formatted by their type: numbers select
    /// plurals, lists are joined, text is inserted unchanged and can be a sentence itself.
    #[must_use]
    pub fn ui(&self, id: &str, args: &Args) -> String {
        self.message(id, None, Some(&self.undeclared(args))).unwrap_or_else(|| id.to_owned())
    }

    /// The attribute `explain` of a message of the page or the command line.
    #[must_use]
    pub fn ui_explain(&self, id: &str) -> Option<String> {
        self.message(id, Some("explain"), None)
    }

    fn of_code(&self, code: Code, attribute: Option<&str>, args: &Args) -> Option<String> {
        let declared = code.args();
        let formatted = match attribute {
            Some("fix") => self.command_arguments(&declared, args),
            _ => self.arguments(&declared, args),
        };
        let said = self.message(&code.text().replace('.', "-"), attribute, Some(&formatted))?;
        Some(self.settled(&said))
    }

    pub(crate) fn message(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: Option<&Arguments>,
    ) -> Option<String> {
        let (said, missing) = self.messages.format(id, attribute, args.unwrap_or(&Arguments::new()))?;
        // A missing argument appears as its name; in debug builds it is a bug in the caller.
        debug_assert!(missing.is_empty(), "{id}: {missing:?}");
        Some(said)
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Localizer").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::{ArgKind, Value, args, codes};
    use std::collections::BTreeSet;

    fn sources(language: Language) -> impl Iterator<Item = &'static str> {
        [language.chrome_sources(), language.area_sources(), language.terminal_sources()].concat().into_iter()
    }

    #[test]
    fn every_file_is_sound_and_no_id_is_used_twice() {
        for language in Language::ALL {
            let localizer = Localizer::for_terminal(*language);
            assert!(localizer.faults().is_empty(), "{}: {:?}", language.tag(), localizer.faults());
        }
    }

    /// A sample value of this kind.
    fn sample(kind: ArgKind) -> Value {
        match kind {
            ArgKind::Text => "text".into(),
            ArgKind::List => vec!["one".to_owned(), "two".to_owned()].into(),
            ArgKind::Integer | ArgKind::Duration => 1_i64.into(),
            ArgKind::Instant => "2021-08-20T02:30:07Z".into(),
            ArgKind::Word => "client".into(),
            ArgKind::Code => "x509.validity.expired".into(),
            ArgKind::Words => vec!["client".to_owned()].into(),
        }
    }

    #[test]
    fn no_sentence_uses_an_undeclared_argument() {
        for localizer in Language::ALL.iter().map(|language| Localizer::for_terminal(*language)) {
            let mut count = 0;
            for code in codes::all() {
                let args = code.args().iter().map(|(name, kind)| (*name, sample(*kind))).collect();
                let formatted = localizer.arguments(&code.args(), &args);
                let id = code.text().replace('.', "-");
                for attribute in [None, Some("explain"), Some("fix")] {
                    if let Some((said, errors)) = localizer.messages.format(&id, attribute, &formatted) {
                        assert!(errors.is_empty() && !said.contains("{$"), "{said}: {errors:?}");
                        count += 1;
                    }
                }
            }
            assert!(count > codes::all().count(), "{count} sentences");
        }
    }

    /// Ids and attributes of a file, each with the arguments that it uses.
    fn outline(source: &str) -> BTreeSet<(String, BTreeSet<String>)> {
        let mut outline = BTreeSet::new();
        let mut id = String::new();
        let mut current: Option<(String, BTreeSet<String>)> = None;
        for line in source.lines() {
            let attribute =
                line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" =")).map(|at| at.0);
            let message = line.split_once(" =").map(|at| at.0).filter(|head| {
                line.starts_with(|first: char| first.is_ascii_alphabetic()) && !head.contains([' ', '{'])
            });
            if let Some(name) = message {
                name.clone_into(&mut id);
                outline.extend(current.replace((id.clone(), BTreeSet::new())));
            } else if let Some(name) = attribute {
                outline.extend(current.replace((format!("{id}.{name}"), BTreeSet::new())));
            }
            if let Some((_, names)) = &mut current {
                for part in line.split('$').skip(1) {
                    let end =
                        part.find(|at: char| !at.is_ascii_alphanumeric() && at != '_').unwrap_or(part.len());
                    names.insert(part.chars().take(end).collect());
                }
            }
        }
        outline.extend(current);
        outline
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for (english, chinese) in sources(Language::En).zip(sources(Language::Zh)) {
            let (english, chinese) = (outline(english), outline(chinese));
            let differing: Vec<_> = english.symmetric_difference(&chinese).collect();
            assert!(differing.is_empty(), "in one language only, or with other arguments: {differing:#?}");
        }
    }

    #[test]
    fn a_missing_message_shows_as_its_id() {
        for language in Language::ALL {
            let localizer = Localizer::new(*language);
            assert_eq!(localizer.ui("no-such-message", &args! {}), "no-such-message");
            assert_eq!(localizer.word("kind", "no_such_kind"), "no_such_kind");
        }
    }

    #[test]
    fn words_are_found_in_both_languages() {
        let (en, zh) = (Localizer::new(Language::En), Localizer::new(Language::Zh));
        for (kind, word, english, chinese) in [
            ("kind", "certificate", "certificate", "证书"),
            ("outcome", "inconclusive", "only the cluster can tell", "只有集群知道"),
            ("severity", "warning", "warning", "警告"),
            ("relation", "signed_by", "signed by", "签名者"),
            ("word", "client", "client", "客户端"),
        ] {
            assert_eq!(en.word(kind, word), english);
            assert_eq!(zh.word(kind, word), chinese);
        }
    }

    #[test]
    fn the_command_line_has_words_of_its_own() {
        assert_eq!(Localizer::new(Language::En).ui("cli-see-help", &args! {}), "cli-see-help");
        for (language, said) in [
            (Language::En, "See `credscope --help`, or `--help` after a command."),
            (Language::Zh, "参见 `credscope --help`，或在命令后加 `--help`。"),
        ] {
            assert_eq!(Localizer::for_terminal(language).ui("cli-see-help", &args! {}), said);
        }
    }
}

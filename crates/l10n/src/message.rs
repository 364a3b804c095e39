//! Formats Fluent messages.

use crate::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};

/// The messages of one language by id.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
}

impl Messages {
    pub(crate) fn new(language: Language) -> Self {
        // Every tag parses, as a test checks.
        let mut bundle = FluentBundle::new(language.tag().parse().into_iter().collect());
        // Direction marks around values would be copied along with a command.
        bundle.set_use_isolating(false);
        Self { bundle, faults: Vec::new() }
    }

    /// Adds the messages of a file. The rest of a damaged file is still added, and the first of two messages
    /// with the same id is used; both count as faults.
    pub(crate) fn add(&mut self, source: &str) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
            self.faults.extend(errors.iter().map(ToString::to_string));
            rest
        });
        if let Err(errors) = self.bundle.add_resource(resource) {
            self.faults.extend(errors.iter().map(ToString::to_string));
        }
    }

    /// The errors in the files.
    pub(crate) fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Formats a message, or one of its attributes; `None` if there is no such message. A missing argument
    /// appears as its name, `{$name}`, and is an error.
    pub(crate) fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Option<(String, Vec<FluentError>)> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((said, errors))
    }
}

/// A number as an argument, which lets messages select plurals. Fluent uses `f64`: a number that it cannot
/// represent exactly is passed as text, with the plural of any large number.
pub(crate) fn number(number: i64) -> FluentValue<'static> {
    const LARGEST_EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    if number.unsigned_abs() <= LARGEST_EXACT { number.into() } else { number.to_string().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
plain = Words
    .more = More of { $what }
quoted = {"["}{ "\u00e9" }{"\""} { 7 }
count = { $n ->
        [0] nothing
        [one] { $n } thing
       *[other] { $n } things
    }
choice = { $what ->
        [key] a key
       *[any] anything
    }
whole = { plain }, { plain.more }
"#;

    #[track_caller]
    fn check(
        language: Language,
        (id, attribute): (&str, Option<&str>),
        args: &[(&'static str, FluentValue<'static>)],
        expected: Option<(&str, usize)>,
    ) {
        let mut messages = Messages::new(language);
        messages.add(SOURCE);
        assert!(messages.faults().is_empty());
        let said = messages.format(id, attribute, &args.iter().cloned().collect());
        assert_eq!(said.as_ref().map(|(said, errors)| (said.as_str(), errors.len())), expected, "{id}");
    }

    #[test]
    fn messages_are_formatted_with_their_arguments() {
        let key = [("what", "key".into())];
        for (id, attribute, args, expected) in [
            ("plain", None, &[][..], Some(("Words", 0))),
            ("plain", Some("more"), &key, Some(("More of key", 0))),
            ("plain", Some("less"), &[], None),
            ("absent", None, &[], None),
            ("quoted", None, &[], Some(("[é\" 7", 0))),
            ("choice", None, &key, Some(("a key", 0))),
            ("whole", None, &key, Some(("Words, More of key", 0))),
        ] {
            check(Language::En, (id, attribute), args, expected);
        }
    }

    #[test]
    fn a_missing_argument_shows_as_its_name_and_is_an_error() {
        for (id, attribute, expected) in [
            ("plain", Some("more"), ("More of {$what}", 1)),
            ("count", None, ("{$n} things", 2)),
            ("choice", None, ("anything", 1)),
        ] {
            check(Language::En, (id, attribute), &[], Some(expected));
        }
    }

    #[test]
    fn numbers_choose_the_plural_of_their_language() {
        for (count, english, chinese) in [
            (0, "nothing", "nothing"),
            (1, "1 thing", "1 things"),
            (-1, "-1 thing", "-1 things"),
            (21, "21 things", "21 things"),
            (i64::MAX, "9223372036854775807 things", "9223372036854775807 things"),
            (i64::MIN + 1, "-9223372036854775807 things", "-9223372036854775807 things"),
        ] {
            let args = [("n", number(count))];
            check(Language::En, ("count", None), &args, Some((english, 0)));
            check(Language::Zh, ("count", None), &args, Some((chinese, 0)));
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        for language in Language::ALL {
            let locales = Messages::new(*language).bundle.locales;
            let tags: Vec<String> = locales.iter().map(ToString::to_string).collect();
            assert_eq!(tags, [language.tag()]);
        }
    }

    #[test]
    fn a_damaged_file_is_reported_and_the_rest_of_it_is_used() {
        let mut messages = Messages::new(Language::En);
        messages.add("good = Good\nbad = { $\nbetter = Better\n");
        assert_eq!(messages.faults().len(), 1);
        messages.add("good = Worse\n");
        assert!(matches!(messages.faults(), [_, twice] if twice.contains("good")), "{:?}", messages.faults());
        let said = |id| messages.format(id, None, &FluentArgs::new()).map(|(said, _)| said);
        assert_eq!((said("good"), said("better")), (Some("Good".to_owned()), Some("Better".to_owned())));
    }
}

//! Fluent messages: files in, texts out.

use crate::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};

/// The messages of one language by their ids.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
}

impl Messages {
    pub(crate) fn new(language: Language) -> Self {
        // Every tag parses; a test holds it.
        let mut bundle = FluentBundle::new(language.tag().parse().into_iter().collect());
        // Marks of direction around every value would be copied with a command.
        bundle.set_use_isolating(false);
        Self { bundle, faults: Vec::new() }
    }

    /// Adds the messages of a file. Of a damaged file the rest is added, and of two messages with one id the first counts;
    /// both are faults.
    pub(crate) fn add(&mut self, source: &str) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
            self.faults.extend(errors.iter().map(ToString::to_string));
            rest
        });
        if let Err(errors) = self.bundle.add_resource(resource) {
            self.faults.extend(errors.iter().map(ToString::to_string));
        }
    }

    /// What was wrong with the files.
    pub(crate) fn faults(&self) -> &[String] {
        &self.faults
    }

    /// A message, or one of its attributes, with its arguments put in; none when there is no such message. What a message
    /// names and was not given shows as its name, `{$name}`, and is an error.
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

/// A number as an argument, so that messages can choose by plural. Fluent counts in `f64`: a number that it cannot hold is
/// shown as text, and its plural is that of any large number.
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
    fn messages_are_put_together() {
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
    fn what_is_not_given_shows_as_its_name_and_is_an_error() {
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
    fn what_is_wrong_with_a_file_is_told_and_the_rest_is_there() {
        let mut messages = Messages::new(Language::En);
        messages.add("good = Good\nbad = { $\nbetter = Better\n");
        assert_eq!(messages.faults().len(), 1);
        messages.add("good = Worse\n");
        assert!(matches!(messages.faults(), [_, twice] if twice.contains("good")), "{:?}", messages.faults());
        let said = |id| messages.format(id, None, &FluentArgs::new()).map(|(said, _)| said);
        assert_eq!((said("good"), said("better")), (Some("Good".to_owned()), Some("Better".to_owned())));
    }
}

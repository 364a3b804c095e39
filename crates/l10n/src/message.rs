//! Fluent messages, read by the Fluent project's parser and put together here.
//!
//! Of the format this takes what the locale files use: placeables of arguments, literals and other messages, and
//! choices by plural or by text. Terms and functions stay out; the tests compare with the reference implementation.

use crate::Language;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser::{ParserError, parse_runtime};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;

/// A value that is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Argument {
    /// Finished text.
    Text(String),
    /// A number, which may choose a plural.
    Number(i64),
}

/// Named values.
pub(crate) type Arguments = BTreeMap<String, Argument>;

/// The messages of one language by their ids.
pub(crate) struct Messages {
    language: Language,
    by_id: BTreeMap<&'static str, Message<&'static str>>,
}

impl Messages {
    pub(crate) const fn new(language: Language) -> Self {
        Self { language, by_id: BTreeMap::new() }
    }

    pub(crate) fn count(&self) -> usize {
        self.by_id.len()
    }

    /// Adds the messages of a file; a later one replaces an earlier of the same id. Returns what is wrong with the
    /// file; everything else of it is added.
    pub(crate) fn add(&mut self, source: &'static str) -> Vec<ParserError> {
        let (resource, errors) = match parse_runtime(source) {
            Ok(resource) => (resource, Vec::new()),
            Err(damaged) => damaged,
        };
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                self.by_id.insert(message.id.name, message);
            }
        }
        errors
    }

    /// A message, or one of its attributes, with its arguments put in; none when there is no such message. What a
    /// message names and is not given shows as its name.
    pub(crate) fn format(&self, id: &str, attribute: Option<&str>, args: &Arguments) -> Option<String> {
        let mut out = String::new();
        self.write(&mut out, self.pattern(id, attribute)?, args, 0);
        Some(out)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern<&'static str>> {
        let message = self.by_id.get(id)?;
        match attribute {
            Some(name) => message
                .attributes
                .iter()
                .find(|attribute| attribute.id.name == name)
                .map(|found| &found.value),
            None => message.value.as_ref(),
        }
    }

    fn write(&self, out: &mut String, pattern: &Pattern<&'static str>, args: &Arguments, depth: usize) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_str(value),
                PatternElement::Placeable { expression } => {
                    self.write_expression(out, expression, args, depth);
                }
            }
        }
    }

    fn write_expression(
        &self,
        out: &mut String,
        expression: &Expression<&'static str>,
        args: &Arguments,
        depth: usize,
    ) {
        match expression {
            Expression::Inline(inline) => self.write_inline(out, inline, args, depth),
            Expression::Select { selector, variants } => {
                if let Some(variant) = self.choose(selector, variants, args) {
                    self.write(out, &variant.value, args, depth);
                }
            }
        }
    }

    fn write_inline(
        &self,
        out: &mut String,
        inline: &InlineExpression<&'static str>,
        args: &Arguments,
        depth: usize,
    ) {
        match inline {
            InlineExpression::StringLiteral { value } => out.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => out.push_str(value),
            InlineExpression::VariableReference { id } => match args.get(id.name) {
                Some(Argument::Text(text)) => out.push_str(text),
                Some(Argument::Number(number)) => out.push_str(&number.to_string()),
                None => out.push_str(&["{$", id.name, "}"].concat()),
            },
            // One message may quote another, and that one none: no circle can form.
            InlineExpression::MessageReference { id, attribute } if depth == 0 => {
                let name = attribute.as_ref().map(|attribute| attribute.name);
                match self.pattern(id.name, name) {
                    Some(pattern) => self.write(out, pattern, args, depth + 1),
                    None => out.push_str(id.name),
                }
            }
            InlineExpression::Placeable { expression } => self.write_expression(out, expression, args, depth),
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => out.push_str(id.name),
        }
    }

    /// The variant of the exact number or text, else of the number's plural category, else the default.
    fn choose<'a>(
        &self,
        selector: &InlineExpression<&'static str>,
        variants: &'a [Variant<&'static str>],
        args: &Arguments,
    ) -> Option<&'a Variant<&'static str>> {
        let value = match selector {
            InlineExpression::VariableReference { id } => args.get(id.name),
            _ => None,
        };
        let fits = |variant: &&Variant<&'static str>| match (&variant.key, value) {
            (VariantKey::NumberLiteral { value: key }, Some(Argument::Number(number))) => {
                key.parse::<i64>().is_ok_and(|key| key == *number)
            }
            (VariantKey::Identifier { name }, Some(Argument::Number(number))) => {
                *name == self.language.plural(*number)
            }
            (VariantKey::Identifier { name }, Some(Argument::Text(text))) => name == text,
            _ => false,
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }
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
round = { round }
term = { -brand } { NUMBER($n) } { absent }
"#;

    fn check(id: &str, attribute: Option<&str>, args: &[(&str, Argument)], expected: Option<&str>) {
        let mut messages = Messages::new(Language::En);
        assert_eq!(messages.add(SOURCE), []);
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        assert_eq!(messages.format(id, attribute, &args).as_deref(), expected);
    }

    #[test]
    fn messages_are_put_together() {
        let key = [("what", Argument::Text("key".to_owned()))];
        for (id, attribute, args, expected) in [
            ("plain", None, &[][..], Some("Words")),
            ("plain", Some("more"), &key, Some("More of key")),
            ("plain", Some("more"), &[], Some("More of {$what}")),
            ("plain", Some("less"), &[], None),
            ("absent", None, &[], None),
            ("quoted", None, &[], Some("[é\" 7")),
            ("count", None, &[("n", Argument::Number(0))], Some("nothing")),
            ("count", None, &[("n", Argument::Number(1))], Some("1 thing")),
            ("count", None, &[("n", Argument::Number(12))], Some("12 things")),
            ("count", None, &[], Some("{$n} things")),
            ("choice", None, &key, Some("a key")),
            ("choice", None, &[], Some("anything")),
            ("whole", None, &key, Some("Words, More of key")),
            ("round", None, &[], Some("round")),
            ("term", None, &[], Some("brand NUMBER absent")),
        ] {
            check(id, attribute, args, expected);
        }
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_and_the_rest_is_there() {
        let mut messages = Messages::new(Language::En);
        assert_eq!(messages.add("good = Good\nbad = { $\nbetter = Better\n").len(), 1);
        let said = |id| messages.format(id, None, &Arguments::new());
        assert_eq!((said("good"), said("better")), (Some("Good".to_owned()), Some("Better".to_owned())));
    }
}

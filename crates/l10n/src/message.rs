//! Formats Fluent messages. `fluent-syntax` parses the files; messages are resolved here, because `fluent-bundle` brings the
//! plural rules of some two hundred languages and arithmetic in `f64`.

use crate::Language;
use fluent_syntax::ast::{
    Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;

/// How deep messages may refer to each other.
const DEEPEST: usize = 8;

/// A value for a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// Selects by plural category, and appears in digits.
    Number(i64),
    /// Text, inserted as it is.
    Text(String),
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Names and values for one message, a handful at most.
pub(crate) type Arguments = Vec<(String, Argument)>;

/// The messages of one language by id.
pub(crate) struct Messages {
    language: Language,
    messages: HashMap<String, Message>,
    faults: Vec<String>,
}

struct Message {
    value: Option<Pattern<String>>,
    attributes: Vec<Attribute<String>>,
}

impl Messages {
    pub(crate) fn new(language: Language) -> Self {
        Self { language, messages: HashMap::new(), faults: Vec::new() }
    }

    /// Adds the messages of a file. The rest of a damaged file is still added, and the first of two messages
    /// with the same id is used; both count as faults.
    pub(crate) fn add(&mut self, source: &str) {
        let resource = parser::parse_runtime(source.to_owned()).unwrap_or_else(|(rest, errors)| {
            self.faults.extend(errors.iter().map(ToString::to_string));
            rest
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            match self.messages.entry(message.id.name) {
                Place::Occupied(there) => self.faults.push(format!("{} is there twice", there.key())),
                Place::Vacant(place) => {
                    place.insert(Message { value: message.value, attributes: message.attributes });
                }
            }
        }
    }

    /// The errors in the files.
    pub(crate) fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Formats a message, or one of its attributes; `None` if there is no such message. A missing argument
    /// appears as its name, `{$name}`; the second part lists these names.
    pub(crate) fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &Arguments,
    ) -> Option<(String, Vec<String>)> {
        let pattern = self.pattern(id, attribute)?;
        let mut writer = Writer { messages: self, args, said: String::new(), missing: Vec::new(), depth: 0 };
        writer.pattern(pattern);
        Some((writer.said, writer.missing))
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern<String>> {
        let message = self.messages.get(id)?;
        match attribute {
            Some(name) => message
                .attributes
                .iter()
                .find(|attribute| attribute.id.name == name)
                .map(|found| &found.value),
            None => message.value.as_ref(),
        }
    }
}

/// Resolves one message.
struct Writer<'a> {
    messages: &'a Messages,
    args: &'a Arguments,
    said: String,
    missing: Vec<String>,
    depth: usize,
}

impl Writer<'_> {
    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.said.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let chosen = self.value(selector);
                let is_chosen = |variant: &&Variant<String>| {
                    chosen.as_ref().is_some_and(|value| fits(self.messages.language, value, &variant.key))
                };
                // The parser demands exactly one default.
                let default = || variants.iter().find(|variant| variant.default);
                if let Some(variant) = variants.iter().find(is_chosen).or_else(default) {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        if let InlineExpression::Placeable { expression } = inline {
            return self.expression(expression);
        }
        if let InlineExpression::MessageReference { id, attribute } = inline {
            let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
            let pattern = self.messages.pattern(&id.name, attribute).filter(|_| self.depth < DEEPEST);
            if let Some(pattern) = pattern {
                self.depth += 1;
                self.pattern(pattern);
                self.depth -= 1;
            } else {
                self.said.extend(["{", &id.name, "}"]);
                self.missing.push(id.name.clone());
            }
            return;
        }
        match self.value(inline) {
            Some(Argument::Number(number)) => self.said.push_str(&number.to_string()),
            Some(Argument::Text(text)) => self.said.push_str(&text),
            None => {
                let name = name_of(inline);
                self.said.extend(["{", &name, "}"]);
            }
        }
    }

    /// The value of a literal or a variable; `None` also for what our files do not use: terms and functions.
    fn value(&mut self, inline: &InlineExpression<String>) -> Option<Argument> {
        let value = match inline {
            InlineExpression::StringLiteral { value } => {
                Some(Argument::Text(unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::NumberLiteral { value } => {
                Some(value.parse().map_or_else(|_| Argument::Text(value.clone()), Argument::Number))
            }
            InlineExpression::VariableReference { id } => {
                self.args.iter().find(|(name, _)| *name == id.name).map(|(_, value)| value.clone())
            }
            _ => None,
        };
        if value.is_none() {
            self.missing.push(name_of(inline));
        }
        value
    }
}

/// How an expression without a value appears.
fn name_of(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
        InlineExpression::FunctionReference { id, .. } => format!("{}()", id.name),
        _ => "?".to_owned(),
    }
}

/// Whether a variant matches a value: it is equal, or names its plural category.
fn fits(language: Language, value: &Argument, key: &VariantKey<String>) -> bool {
    match (value, key) {
        (Argument::Number(number), VariantKey::NumberLiteral { value }) => value.parse() == Ok(*number),
        (Argument::Number(number), VariantKey::Identifier { name }) => name == plural(language, *number),
        (Argument::Text(text), VariantKey::Identifier { name }) => text == name,
        (Argument::Text(_), VariantKey::NumberLiteral { .. }) => false,
    }
}

/// The plural category of a whole number (CLDR cardinal rules of `en` and `zh`).
fn plural(language: Language, number: i64) -> &'static str {
    match (language, number.unsigned_abs()) {
        (Language::En, 1) => "one",
        (Language::En | Language::Zh, _) => "other",
    }
}

#[cfg(test)]
mod tests;

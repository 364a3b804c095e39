//! Every code has its sentences in both languages, and they speak of what the code declares.

use crate::assert_none;
use credscope_finding::{Code, Shape, codes};
use credscope_l10n::{AREAS, area_of};
use credscope_tests::source::sources;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: &[&str] = &["en", "zh"];

/// A message: its attributes (the empty name is its value), each with the variables in it.
type Message = BTreeMap<String, BTreeSet<String>>;

/// All messages of a language: file and id.
fn messages(language: &str) -> BTreeMap<(String, String), Message> {
    let mut found = BTreeMap::new();
    for file in sources(&format!("crates/l10n/locales/{language}")) {
        let name = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl").to_owned();
        let resource = parser::parse(file.text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut parts = Message::new();
            if let Some(value) = &message.value {
                parts.insert(String::new(), variables(value));
            }
            for attribute in &message.attributes {
                parts.insert(attribute.id.name.to_owned(), variables(&attribute.value));
            }
            let id = (name.clone(), message.id.name.to_owned());
            assert!(found.insert(id, parts).is_none(), "{}: {} stands twice", file.path, message.id.name);
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, &mut found);
        }
    }
    found
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            found.extend(variants.iter().flat_map(|variant| variables(&variant.value)));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        // How many texts an argument has is said with it, for a sentence of its own where there is none.
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.trim_end_matches("-given").to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, found));
        }
        _ => {}
    }
}

/// The file that a code, or what its text begins with, is spoken in.
fn file_of(beginning: &str) -> Option<&'static str> {
    area_of(&format!("{beginning}.")).map(|place| AREAS[place])
}

fn id_of(code: Code) -> (String, String) {
    (file_of(code.text()).unwrap_or_default().to_owned(), code.text().replace('.', "-"))
}

fn spoken() -> impl Iterator<Item = Code> {
    codes::all().filter(|code| code.shape() != Shape::Retired)
}

#[test]
fn every_code_has_a_title_in_both_languages() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let messages = messages(language);
        let has_title = |code: &Code| messages.get(&id_of(*code)).is_some_and(|parts| parts.contains_key(""));
        found.extend(spoken().filter(|code| !has_title(code)).map(|code| format!("{language}: {code}")));
    }
    assert_none("codes without a title", &found);
}

#[test]
fn every_code_s_sentences_speak_of_exactly_what_it_declares() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let messages = messages(language);
        for code in spoken() {
            let Some(message) = messages.get(&id_of(code)) else { continue };
            let is_fact = code.shape() == Shape::Fact;
            let declared: BTreeSet<String> = match is_fact {
                true => BTreeSet::new(),
                false => code.args().iter().map(|(name, _)| (*name).to_owned()).collect(),
            };
            let spoken: BTreeSet<String> = message.values().flatten().cloned().collect();
            if spoken != declared {
                found.push(format!("{language}: {code} declares {declared:?}, its sentences use {spoken:?}"));
            }
            let unknown = message.keys().filter(|part| !matches!(part.as_str(), "" | "explain" | "fix"));
            found.extend(unknown.map(|part| format!("{language}: {code} has .{part}")));
        }
    }
    assert_none("sentences and declarations", &found);
}

/// The messages that a file of sentences may hold: of a code its own, what came of it and the rule's name, of a subject the
/// rule's name.
fn expected() -> BTreeSet<(String, String)> {
    let mut expected = BTreeSet::new();
    for code in spoken() {
        let (file, id) = id_of(code);
        let subject = id.rsplit_once('-').map_or("", |(subject, _)| subject);
        expected.insert((file.clone(), format!("brief-{id}")));
        expected.insert((file.clone(), format!("rule-{id}")));
        expected.insert((file.clone(), format!("rule-{subject}")));
        expected.insert((file, id));
    }
    expected
}

#[test]
fn no_sentence_speaks_of_a_code_that_is_not_there() {
    let expected = expected();
    let of_codes: BTreeSet<&String> = expected.iter().map(|(file, _)| file).collect();
    let mut found = Vec::new();
    for language in LANGUAGES {
        for (file, id) in messages(language).into_keys() {
            let is_of_code = of_codes.contains(&file)
                || id.starts_with("rule-")
                || (id.starts_with("brief-") && id != "brief-other");
            if is_of_code && !expected.contains(&(file.clone(), id.clone())) {
                found.push(format!("{language}/{file}.ftl: {id}"));
            }
        }
    }
    assert_none("messages of no code, or in another file than the code's", &found);
}

#[test]
fn every_file_of_words_is_known() {
    // The page has its own words in itself; those of the command line are said nowhere else.
    let known: BTreeSet<&str> = AREAS.iter().copied().chain(["cli", "ui"]).collect();
    let mut found = Vec::new();
    for language in LANGUAGES {
        let there: BTreeSet<String> = messages(language).into_keys().map(|(file, _)| file).collect();
        found.extend(
            there
                .iter()
                .filter(|file| !known.contains(file.as_str()))
                .map(|file| format!("{language}/{file}.ftl")),
        );
        found.extend(
            known
                .iter()
                .filter(|file| !there.contains(**file))
                .map(|file| format!("{language} lacks {file}.ftl")),
        );
    }
    assert_none("files of words", &found);
}

#[test]
fn both_languages_say_the_same_things() {
    let [one, other] = ["en", "zh"].map(messages);
    let mut found = Vec::new();
    for ((file, id), message) in &one {
        match other.get(&(file.clone(), id.clone())) {
            None => found.push(format!("zh/{file}.ftl lacks {id}")),
            Some(translated) if translated != message => {
                found.push(format!("{file}.ftl: {id} is {message:?} in en, {translated:?} in zh"));
            }
            Some(_) => {}
        }
    }
    let only = other.keys().filter(|id| !one.contains_key(*id));
    found.extend(only.map(|(file, id)| format!("en/{file}.ftl lacks {id}")));
    assert_none("English and Chinese", &found);
}

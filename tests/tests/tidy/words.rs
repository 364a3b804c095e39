//! Every code has sentences in both languages, which use exactly the declared arguments.

use crate::assert_none;
use credscope_finding::{Code, Shape, codes};
use credscope_l10n::{AREAS, area_of};
use credscope_tests::source::sources;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: &[&str] = &["en", "zh"];

/// A message: its attributes (its value has an empty name), each with its variables.
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
            assert!(found.insert(id, parts).is_none(), "{}: {} occurs twice", file.path, message.id.name);
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
        // `$name-given` belongs to the argument: it lets a message choose another sentence for an absent
        // value.
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

/// The file with the sentences of a code, or of a prefix of its text.
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
fn every_code_s_sentences_use_exactly_its_arguments() {
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

/// The messages that a file of sentences can contain: for a code its sentence, its brief answer and the
/// rule's name; for a subject the rule's name.
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
fn no_sentence_belongs_to_a_missing_code() {
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
    assert_none("messages without a code, or in the wrong file", &found);
}

#[test]
fn every_file_of_words_is_known() {
    // The page includes its own words; those of the command line are only in the program.
    let known: BTreeSet<&str> = AREAS.iter().copied().chain(["cli", "ui", "wordless"]).collect();
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
    assert_none("unknown or missing files of words", &found);
}

#[test]
fn both_languages_have_the_same_messages() {
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
    assert_none("differences between English and Chinese", &found);
}

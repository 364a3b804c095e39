use super::*;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::collections::{BTreeMap, BTreeSet};

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
    args: &[(&'static str, Argument)],
    expected: Option<(&str, usize)>,
) {
    let mut messages = Messages::new(language);
    messages.add(SOURCE);
    assert!(messages.faults().is_empty());
    let said = messages.format(
        id,
        attribute,
        &args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
    );
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
        (0_i64, "nothing", "nothing"),
        (1, "1 thing", "1 things"),
        (-1, "-1 thing", "-1 things"),
        (21, "21 things", "21 things"),
        (i64::MAX, "9223372036854775807 things", "9223372036854775807 things"),
        (i64::MIN + 1, "-9223372036854775807 things", "-9223372036854775807 things"),
    ] {
        let args = [("n", count.into())];
        check(Language::En, ("count", None), &args, Some((english, 0)));
        check(Language::Zh, ("count", None), &args, Some((chinese, 0)));
    }
}

#[test]
fn messages_that_name_each_other_come_to_an_end() {
    let mut messages = Messages::new(Language::En);
    messages.add("hen = of { egg }\negg = of { hen }\n");
    let (said, missing) = messages.format("hen", None, &Arguments::new()).unwrap();
    assert!(said.ends_with("of {egg}") || said.ends_with("of {hen}"), "{said}");
    assert_eq!(missing.len(), 1);
}

#[test]
fn a_damaged_file_is_reported_and_the_rest_of_it_is_used() {
    let mut messages = Messages::new(Language::En);
    messages.add("good = Good\nbad = { $\nbetter = Better\n");
    assert_eq!(messages.faults().len(), 1);
    messages.add("good = Worse\n");
    assert!(matches!(messages.faults(), [_, twice] if twice.contains("good")), "{:?}", messages.faults());
    let said = |id| messages.format(id, None, &Arguments::new()).map(|(said, _)| said);
    assert_eq!((said("good"), said("better")), (Some("Good".to_owned()), Some("Better".to_owned())));
}

/// Names that a pattern uses.
fn names(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    let inline = |inline: &InlineExpression<String>, found: &mut BTreeSet<String>| {
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.clone());
        }
    };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(one) } => inline(one, found),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector, found);
                variants.iter().for_each(|variant| names(&variant.value, found));
            }
        }
    }
}

#[test]
fn every_message_reads_as_fluent_bundle_writes_it() {
    let mut compared = 0;
    for language in Language::ALL {
        let mut ours = Messages::new(*language);
        let mut theirs = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        theirs.set_use_isolating(false);
        let sources =
            [language.chrome_sources(), language.area_sources(), language.terminal_sources()].concat();
        for source in sources {
            ours.add(source);
            theirs.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        }
        for (id, message) in ours.messages.iter().collect::<BTreeMap<_, _>>() {
            let attributes = message.attributes.iter().map(|one| (Some(one.id.name.as_str()), &one.value));
            for (attribute, pattern) in message.value.iter().map(|value| (None, value)).chain(attributes) {
                let mut found = BTreeSet::new();
                names(pattern, &mut found);
                for number in [-1, 0, 1, 2, 21, 1_000_000] {
                    let args: Arguments =
                        found.iter().map(|name| (name.clone(), Argument::Number(number))).collect();
                    let same = FluentArgs::from_iter(found.iter().map(|name| (name.as_str(), number)));
                    compared += compare(&ours, &theirs, (id, attribute), &args, &same);
                }
                for text in ["", "one", "client", "x `y`"] {
                    let args: Arguments =
                        found.iter().map(|name| (name.clone(), Argument::from(text))).collect();
                    let same = FluentArgs::from_iter(found.iter().map(|name| (name.as_str(), text)));
                    compared += compare(&ours, &theirs, (id, attribute), &args, &same);
                }
                compared += compare(&ours, &theirs, (id, attribute), &vec![], &FluentArgs::new());
            }
        }
    }
    assert!(compared > 20_000, "{compared} texts");
}

#[track_caller]
fn compare(
    ours: &Messages,
    theirs: &FluentBundle<FluentResource>,
    (id, attribute): (&str, Option<&str>),
    args: &Arguments,
    same: &FluentArgs<'_>,
) -> usize {
    let message = theirs.get_message(id).unwrap();
    let pattern = attribute
        .map_or_else(|| message.value().unwrap(), |name| message.get_attribute(name).unwrap().value());
    let mut errors = Vec::new();
    let expected = theirs.format_pattern(pattern, Some(same), &mut errors);
    let (said, missing) = ours.format(id, attribute, args).unwrap();
    assert_eq!((said.as_str(), missing.len()), (expected.as_ref(), errors.len()), "{id} {attribute:?}");
    1
}

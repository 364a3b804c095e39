//! Every code of a run has a sentence in both languages that shows every argument. The wording is not tested.

use crate::{ids, quick, run, varied};
use credscope_document::{Paint, run_text};
use credscope_finding::{Args, Code, Fact, Value, args, codes};
use credscope_inspector::simulation::Run;
use credscope_l10n::{Language, Localizer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const LANGUAGES: [Language; 2] = [Language::En, Language::Zh];

/// An HTTP status with the server's own message, which is the same in every language.
const QUOTED: [Code; 2] = [codes::run_cluster::FORBIDDEN, codes::run_request::REFUSED];

/// The runs of all stories, with defaults and with every fault.
static RUNS: LazyLock<Vec<Run>> =
    LazyLock::new(|| ids().into_iter().flat_map(varied).map(|request| run(&request)).collect());

/// One example of each code with each set of argument names.
fn all_said() -> Vec<(Code, Args)> {
    let mut found = BTreeMap::new();
    for run in RUNS.iter() {
        let entries = run.entries.iter().map(|entry| (entry.code, &entry.args));
        let notes = run.notes.iter().map(|note| (note.code, &note.args));
        for (code, args) in entries.chain(notes) {
            let names: Vec<String> = args.iter().map(|(name, _)| name.to_owned()).collect();
            found.entry((code.text(), names)).or_insert_with(|| (code, args.clone()));
        }
    }
    found.into_values().collect()
}

/// The complete text for a code: sentence, explanation, and next step.
fn text(localizer: &Localizer, code: Code, args: &Args) -> String {
    let parts = [Some(localizer.title(code, args)), localizer.explain(code, args), localizer.fix(code, args)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Other values of the same kind; several for a number, because a sentence may only distinguish one or none.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Integer(number) => [0, 1, number + 7_000_001].map(Value::Integer).to_vec(),
        Value::Text(_) if value.as_instant().is_some() => {
            vec![Value::Text("2049-12-31T23:58:57Z".to_owned())]
        }
        Value::Text(text) => vec![Value::Text(format!("{text}-other"))],
        Value::List(texts) => vec![Value::List([texts.as_slice(), &["other".to_owned()]].concat())],
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|at| ('\u{4e00}'..='\u{9fff}').contains(&at))
}

/// Problems of a code's sentence in a language.
fn wrong(localizer: &Localizer, code: Code, args: &Args) -> Vec<String> {
    let language = localizer.language();
    let title = localizer.title(code, args);
    let mut wrong = Vec::new();
    if title.is_empty() || title.contains(code.text()) {
        wrong.push(format!("{language:?}: {code} has no sentence: {title}"));
    }
    if title.contains("{$") {
        wrong.push(format!("{language:?}: {code} lacks an argument: {title}"));
    }
    if is_chinese(&title) != (language == Language::Zh) && !QUOTED.contains(&code) {
        wrong.push(format!("{language:?}: {code} is in another language: {title}"));
    }
    let whole = text(localizer, code, args);
    for (name, value) in args.iter() {
        let shows = others(value).into_iter().any(|other| {
            let mut changed = args.clone();
            changed.insert(name.to_owned(), other);
            text(localizer, code, &changed) != whole
        });
        if !shows {
            wrong.push(format!("{language:?}: {code} does not show {name}: {title}"));
        }
    }
    wrong
}

#[test]
fn every_code_of_a_run_has_a_sentence_with_its_arguments_in_both_languages() {
    let said = all_said();
    assert!(said.len() > 200, "only {} sentences", said.len());
    for language in LANGUAGES {
        let localizer = Localizer::new(language);
        let wrong: Vec<String> =
            said.iter().flat_map(|(code, args)| wrong(&localizer, *code, args)).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn every_fact_has_a_label_and_shows_its_value() {
    let mut facts: BTreeMap<&str, Fact> = BTreeMap::new();
    for fact in RUNS.iter().flat_map(|run| &run.facts) {
        if let Some(value) = fact.args.get("value") {
            facts.entry(fact.code.text()).or_insert_with(|| Fact::new(fact.code, value.clone()));
        }
    }
    assert!(facts.len() > 20, "only {} facts", facts.len());
    for localizer in LANGUAGES.map(Localizer::new) {
        for (code, fact) in &facts {
            let label = localizer.title(fact.code, &fact.args);
            assert!(!label.is_empty() && !label.contains(code), "{code}: {label}");
            assert!(!localizer.fact_value(fact).is_empty(), "{code} shows no value");
        }
    }
}

#[test]
fn the_log_of_every_story_is_in_its_language() {
    for language in LANGUAGES {
        let localizer = Localizer::new(language);
        for id in ids() {
            let run = run(&quick(id, 3));
            let log = run_text(&run, &localizer, Paint { is_on: false });
            // Verdicts on artefacts are shown with their codes; log entries never are.
            let codes =
                run.entries.iter().map(|entry| entry.code).chain(run.facts.iter().map(|fact| fact.code));
            let raw = codes.map(Code::text).find(|code| code.starts_with("run.") && log.contains(code));
            assert_eq!(raw, None, "{id}, {language:?}");
            let chinese = log.chars().filter(|at| is_chinese(&at.to_string())).count();
            assert_eq!(chinese > 100, language == Language::Zh, "{id}, {language:?}: {log}");
        }
    }
}

#[test]
fn problems_of_sentences_are_found() {
    let english = Localizer::new(Language::En);
    let wordless = Localizer::chrome(Language::En);
    let code = codes::run_cluster::NO_ANSWER;
    let args = args! { server: "https://192.168.0.10:6443" };
    assert_eq!(wrong(&english, code, &args), Vec::<String>::new());
    assert!(!wrong(&wordless, code, &args).is_empty(), "a raw code");
    // In debug builds, formatting a sentence panics at a missing argument.
    let without = std::panic::catch_unwind(|| wrong(&Localizer::new(Language::En), code, &Args::new()));
    assert!(without.map_or(true, |wrong| !wrong.is_empty()), "no argument");
    let more = args! { server: "https://192.168.0.10:6443", unknown: "x" };
    assert!(!wrong(&english, code, &more).is_empty(), "an argument that no sentence shows");
}

#[test]
fn instants_lists_and_names_are_formatted_in_sentences() {
    let dates = args! { request: "csr-abcde", not_before: instant("2026-03-02T07:55:00Z"), not_after: instant("2027-03-02T08:00:00Z") };
    let words = args! { refusing: vec!["api-1".to_owned(), "api-2".to_owned()], accepting: vec!["api-3".to_owned()], token: "1" };
    for localizer in LANGUAGES.map(Localizer::new) {
        let signed = localizer.title(codes::run_node::SIGNED, &dates);
        for part in ["csr-abcde", "2026-03-02 07:55:00 UTC", "2027-03-02 08:00:00 UTC"] {
            assert!(signed.contains(part), "{signed} lacks {part}");
        }
        let disagree = localizer.title(codes::run_token::SERVERS_DISAGREE, &words);
        for part in ["api-1", "api-2", "api-3"] {
            assert!(disagree.contains(part), "{disagree} lacks {part}");
        }
    }
}

fn instant(text: &str) -> credscope_clock::Instant {
    credscope_clock::Instant::parse_lenient(text).unwrap()
}

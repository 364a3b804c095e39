//! Our reader of YAML against a complete one, on everything that Kubernetes wrote.

#[path = "../../crates/kube/tests/yaml/exceptions.rs"]
mod exceptions;
#[path = "../../crates/kube/tests/yaml/mutation.rs"]
mod mutation;
#[path = "../../crates/kube/tests/yaml/oracle.rs"]
mod oracle;

use credscope_tests::input;
use exceptions::EXCEPTIONS;
use mutation::Mutation;
use oracle::difference;

/// Damaged copies of each text that are compared.
const MUTANTS: usize = 10;

/// The YAML of the corpus, by the names of its files.
fn corpus() -> Vec<(String, String)> {
    let is_yaml = |name: &str| [".yaml", ".yml", ".conf", ".json"].iter().any(|end| name.ends_with(end));
    let files = input::corpus().iter().filter(|(name, _)| is_yaml(name));
    files.map(|(name, content)| (name.clone(), String::from_utf8_lossy(content).into_owned())).collect()
}

/// What stands between the fences of the articles, and what follows each `apiVersion:` up to an empty line.
fn articles() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, content) in input::articles() {
        let text = String::from_utf8_lossy(content);
        let fenced = text.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
        let blocks = fenced.map(|(_, block)| block.to_owned());
        let objects = text.match_indices("apiVersion:").map(|(start, _)| {
            let rest = &text[start..];
            rest[..rest.find("\n\n").unwrap_or(rest.len())].to_owned()
        });
        found.extend(blocks.chain(objects).map(|block| (name.clone(), block)));
    }
    found
}

/// Compares each text and its mutants; a text itself has no exceptions.
fn check(texts: &[(String, String)]) {
    let mut mutation = Mutation::new(1);
    let mut found = Vec::new();
    for (name, text) in texts {
        if let Some(difference) = difference(text) {
            found.push(format!("{name}: {difference:?}"));
        }
        for _ in 0..MUTANTS {
            let mutant = mutation.next_text(&[text]);
            let Some(difference) = difference(&mutant) else { continue };
            if !EXCEPTIONS.iter().any(|(_, holds)| holds(&mutant, &difference)) {
                found.push(format!("{name}, damaged: {difference:?} {mutant:?}"));
            }
        }
    }
    assert!(found.is_empty(), "{} differences, as\n{}", found.len(), found[..found.len().min(5)].join("\n"));
}

#[test]
fn the_corpus_is_read_as_a_complete_reader_reads_it() {
    let texts = corpus();
    assert!(texts.len() > 100, "only {} files", texts.len());
    check(&texts);
}

#[test]
fn the_articles_are_read_as_a_complete_reader_reads_them() {
    let texts = articles();
    assert!(texts.len() > 10, "only {} regions", texts.len());
    check(&texts);
}

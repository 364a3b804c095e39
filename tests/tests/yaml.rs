//! Invariants of reading YAML, checked on everything that Kubernetes wrote.

#[path = "../../crates/kube/tests/yaml/mutation.rs"]
mod mutation;
#[path = "../../crates/kube/tests/yaml/places.rs"]
mod places;

use credscope_finding::codes::input as codes;
use credscope_kube::yaml;
use credscope_tests::input;
use mutation::Mutation;

/// Number of damaged copies of each text.
const MUTANTS: usize = 10;

/// The YAML of the corpus, by file name.
fn corpus() -> Vec<(String, String)> {
    let is_yaml = |name: &str| [".yaml", ".yml", ".conf", ".json"].iter().any(|end| name.ends_with(end));
    let files = input::corpus().iter().filter(|(name, _)| is_yaml(name));
    files.map(|(name, content)| (name.clone(), String::from_utf8_lossy(content).into_owned())).collect()
}

/// The text between code fences in the articles, and the text from each `apiVersion:` to an empty line.
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

/// Checks every span in each text and its mutants.
fn check(texts: &[(String, String)]) {
    let mut mutation = Mutation::new(1);
    for (_, text) in texts {
        places::check(text);
        for _ in 0..MUTANTS {
            places::check(&mutation.next_text(&[text]));
        }
    }
}

#[test]
fn the_corpus_is_read_completely_and_go_accepts_it() {
    let texts = corpus();
    assert!(texts.len() > 100, "only {} files", texts.len());
    check(&texts);
    for (name, text) in texts {
        let document = yaml::parse(&text);
        let problem = document.problems.iter().find(|problem| problem.code != codes::YAML_DUPLICATE_KEY);
        assert_eq!((problem, &document.refusal), (None, &None), "{name}");
    }
}

#[test]
fn the_places_in_the_articles_are_right() {
    let texts = articles();
    assert!(texts.len() > 10, "only {} regions", texts.len());
    check(&texts);
}

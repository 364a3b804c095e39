//! Our reader of YAML against a complete one.

mod exceptions;
mod mutation;
mod oracle;
mod snippets;

use exceptions::EXCEPTIONS;
use mutation::Mutation;
use oracle::difference;
use snippets::SNIPPETS;

/// Damaged texts that are compared.
const MUTANTS: usize = 40_000;

#[test]
fn both_readers_read_the_same_but_for_the_exceptions() {
    let mut mutation = Mutation::new(2);
    let mutants = std::iter::from_fn(|| Some(mutation.next_text(SNIPPETS))).take(MUTANTS);
    let mut met = [false; EXCEPTIONS.len()];
    let mut found = Vec::new();
    for text in SNIPPETS.iter().map(|text| (*text).to_owned()).chain(mutants) {
        let Some(difference) = difference(&text) else { continue };
        match EXCEPTIONS.iter().position(|(_, holds)| holds(&text, &difference)) {
            Some(exception) => met[exception] = true,
            None => found.push(format!("{text:?}\n  {difference:?}")),
        }
    }
    assert!(found.is_empty(), "{} differences, as\n{}", found.len(), found[..found.len().min(20)].join("\n"));
    for ((reason, _), is_met) in EXCEPTIONS.iter().zip(met) {
        assert!(is_met, "stale exception: {reason}");
    }
}

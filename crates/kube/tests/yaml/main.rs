//! Our reader of YAML against Go's, and what must hold for any text.

mod goyaml;
mod mutation;
mod places;
mod snippets;

use goyaml::{cases, difference};
use mutation::Mutation;
use snippets::SNIPPETS;

/// Damaged texts whose places are looked at.
const MUTANTS: usize = 40_000;

#[test]
fn go_reads_the_same_but_where_the_parsers_are_known_to_differ() {
    let cases = cases();
    let mut found = Vec::new();
    let mut known = 0;
    for case in &cases {
        let difference = difference(case);
        known += usize::from(difference.is_some());
        if difference != case.differs.as_deref() {
            found.push(format!("{:?}: {difference:?}, where {:?} is known", case.text, case.differs));
        }
    }
    println!("{} texts, of which {known} are read in another way", cases.len());
    assert!(found.is_empty(), "{} differ, as\n{}", found.len(), found[..found.len().min(20)].join("\n"));
    assert!(cases.len() > 1_500 && known * 25 < cases.len(), "{known} of {}", cases.len());
}

#[test]
fn every_snippet_was_shown_to_go() {
    let cases = cases();
    let absent = SNIPPETS.iter().find(|snippet| cases.iter().all(|case| case.text != **snippet));
    assert_eq!(absent, None);
}

#[test]
fn every_place_is_one_of_the_text_however_damaged_it_is() {
    let mut mutation = Mutation::new(2);
    SNIPPETS.iter().for_each(|text| places::check(text));
    for _ in 0..MUTANTS {
        places::check(&mutation.next_text(SNIPPETS));
    }
}

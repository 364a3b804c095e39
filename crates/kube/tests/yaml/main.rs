//! Our reader of YAML against a complete one.

mod mutation;
mod oracle;
mod snippets;

use oracle::difference;
use snippets::SNIPPETS;

#[test]
fn probe() {
    for text in SNIPPETS {
        if let Some(difference) = difference(text) {
            println!("{text:?}\n{difference}\n");
        }
    }
    let mut mutation = mutation::Mutation::new(std::env::var("SEED").map_or(1, |x| x.parse().unwrap()));
    let count = std::env::var("COUNT").map_or(20000, |x| x.parse().unwrap());
    let mut told = 0;
    println!("=====");
    for _ in 0..count {
        let text = mutation.next_text(SNIPPETS);
        if text.match_indices('\u{feff}').any(|(i,_)|i>0) {continue}
let Some(difference) = difference(&text) else { continue };
        told += 1;
        if text.len() < 120 {
            println!("{text:?}\n{difference}\n");
        }
    }
    println!("{told} of {count}");
}

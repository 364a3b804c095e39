//! Rules that reviewers would otherwise have to check: crate dependencies, house rules, words.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice;
mod arrows;
mod codes;
mod cycles;
mod house;
mod markup;
mod modules;
mod names;
mod tokens;
mod words;

/// Fails with everything that was found, so a single run shows all of it.
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

//! What reviewers would otherwise have to look for: arrows, house rules, words.
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

/// Fails with all that was found, so that one run tells the whole.
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

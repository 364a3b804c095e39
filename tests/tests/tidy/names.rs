//! One name, one thing: every visible type has a name of its own, and no import gives it another.

use crate::assert_none;
use crate::tokens::{each_group, inside, is_sign, is_word, of};
use credscope_tests::source::{Source, sources};
use proc_macro2::{Delimiter, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

const TYPES: &[&str] = &["enum", "struct", "trait", "type", "union"];

/// Names that several types have, and why.
const SHARED: &[(&str, &str)] = &[];

/// Types that are imported under another name, and why.
const RENAMED: &[(&str, &str)] = &[];

/// The product's sources: programs, libraries and the page, without their tests.
fn product() -> impl Iterator<Item = Source> {
    let is_test =
        |file: &Source| file.path.contains("/tests/") || file.is("tests.rs") || file.package() == "tests";
    ["crates", "web"].into_iter().flat_map(sources).filter(move |file| file.is(".rs") && !is_test(file))
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

/// Whether the tokens begin with `pub` or `pub(crate)`, and how many tokens that takes.
fn visibility(tokens: &[TokenTree]) -> Option<(bool, usize)> {
    let scope = inside(tokens.get(1), Delimiter::Parenthesis);
    is_word(tokens.first(), "pub").then(|| match scope {
        Some(scope) => (is_word(scope.first(), "crate"), 2),
        None => (true, 1),
    })
}

/// The types that a text declares, each with whether it is `pub` or `pub(crate)`.
fn types(file: &str, text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    each_group(of(file, text), &mut |tokens| {
        for index in 0..tokens.len() {
            let at = |offset: usize| tokens.get(index + offset);
            // The words of a simulation are enums that a macro makes.
            if let (true, true, Some(body)) =
                (is_word(at(0), "words"), is_sign(at(1), '!'), inside(at(2), Delimiter::Brace))
            {
                let names = body.windows(2).filter(|pair| inside(pair.get(1), Delimiter::Brace).is_some());
                found.extend(names.filter_map(|pair| word(pair.first())).map(|name| (name, true)));
            }
            let Some(keyword) = word(at(0)).filter(|keyword| TYPES.contains(&keyword.as_str())) else {
                continue;
            };
            let Some(name) = word(at(1)).filter(|name| name.starts_with(char::is_uppercase)) else {
                continue;
            };
            let is_seen = (1..=2)
                .filter_map(|back| {
                    visibility(tokens.get(index.checked_sub(back)?..)?).filter(|seen| seen.1 == back)
                })
                .any(|(is_seen, _)| is_seen);
            // `type` within an impl answers a trait.
            let is_answer = keyword == "type" && !is_seen;
            if !is_answer {
                found.push((name, is_seen));
            }
        }
    });
    found
}

/// The imports that give a path another name, each with that name.
fn renamings(file: &str, text: &str) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    each_group(of(file, text), &mut |tokens| {
        for (index, _) in tokens.iter().enumerate().filter(|(_, token)| is_word(Some(token), "use")) {
            let rest = &tokens[index + 1..];
            let end = rest.iter().position(|token| is_sign(Some(token), ';')).unwrap_or(rest.len());
            read_tree(Vec::new(), &rest[..end], &mut found);
        }
    });
    found
}

fn read_tree(mut path: Vec<String>, tokens: &[TokenTree], found: &mut Vec<(Vec<String>, String)>) {
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        match token {
            TokenTree::Ident(ident) if *ident == "as" => {
                found.extend(word(tokens.get(index + 1)).map(|name| (path, name)));
                return;
            }
            TokenTree::Ident(ident) => path.push(ident.to_string()),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for tree in inner.split(|token| is_sign(Some(token), ',')) {
                    read_tree(path.clone(), tree, found);
                }
                return;
            }
            _ => (),
        }
        index += 1;
    }
}

#[test]
fn no_two_types_that_others_see_share_a_name() {
    let mut declared: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in product() {
        for (name, _) in types(&file.path, &file.text).into_iter().filter(|(_, is_seen)| *is_seen) {
            declared.entry(name).or_default().insert(file.path.clone());
        }
    }
    let is_allowed = |name: &str| SHARED.iter().any(|(shared, _)| *shared == name);
    let several = declared.iter().filter(|(name, files)| files.len() > 1 && !is_allowed(name));
    let found: Vec<String> = several
        .map(|(name, files)| {
            format!("{name}: {}", files.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert_none("one name for several types", &found);
    for (name, _) in SHARED {
        assert!(declared.get(*name).is_some_and(|files| files.len() > 1), "{name} is a name of its own now");
    }
}

#[test]
fn no_type_of_ours_is_given_another_name() {
    let own: BTreeSet<String> =
        product().flat_map(|file| types(&file.path, &file.text)).map(|(name, _)| name).collect();
    let mut renamed = BTreeSet::new();
    for file in ["crates", "web", "tests"].into_iter().flat_map(sources).filter(|file| file.is(".rs")) {
        for (path, name) in renamings(&file.path, &file.text) {
            let is_ours = path.first().is_some_and(|root| {
                matches!(root.as_str(), "crate" | "self" | "super") || root.starts_with("credscope_")
            });
            if let Some(last) = path.last().filter(|last| is_ours && name != "_" && own.contains(*last)) {
                renamed.insert((last.clone(), format!("{}: {} as {name}", file.path, path.join("::"))));
            }
        }
    }
    let is_allowed = |name: &str| RENAMED.iter().any(|(renamed, _)| *renamed == name);
    let found: Vec<String> =
        renamed.iter().filter(|(name, _)| !is_allowed(name)).map(|(_, shown)| shown.clone()).collect();
    assert_none("another name for a type of ours", &found);
    for (name, _) in RENAMED {
        assert!(renamed.iter().any(|(renamed, _)| renamed == name), "{name} is not renamed any more");
    }
}

#[test]
fn types_and_other_names_are_seen_however_they_are_written() {
    let declared = types(
        "x.rs",
        "pub struct A; pub(crate) enum B {} pub(super) struct C; struct D<'a>(&'a u8); mod m { pub trait E {} } \
         words! { /// Doc. \n F { /// One. \n G = \"g\", } } impl I for J { type K = L; }",
    );
    let expected = [("A", true), ("B", true), ("C", false), ("D", false), ("E", true), ("F", true)]
        .map(|(name, is_seen)| (name.to_owned(), is_seen));
    let declared: BTreeSet<_> = declared.into_iter().collect();
    assert_eq!(declared, BTreeSet::from(expected));
    let renamed = renamings("x.rs", "use a::{B as C, d::{self, E as F}}; use g::H as _; use i::J;");
    let shown: Vec<String> =
        renamed.iter().map(|(path, name)| format!("{} {name}", path.join("::"))).collect();
    assert_eq!(shown, ["a::B C", "a::d::E F", "g::H _"]);
}

//! Files that refer to each other: a cycle of them can only be read and changed as a whole.

use crate::assert_none;
use crate::modules::Modules;
use credscope_tests::source::sources;
use std::collections::{BTreeMap, BTreeSet};

/// The largest cycle, which a parser needs: recognising a text finds documents, whose fields contain texts to
/// recognise.
const RECURSION: &[&str] = &[
    "crates/inspector/src/recognise.rs",
    "crates/inspector/src/recognise/object.rs",
    "crates/inspector/src/recognise/plain.rs",
    "crates/inspector/src/recognise/text.rs",
    "crates/inspector/src/recognise/walk.rs",
];

#[test]
fn no_cycle_of_files_is_larger_than_the_parser_s() {
    let mut found = Vec::new();
    for root in roots() {
        let edges = edges(&root);
        for circle in circles(&edges).into_iter().filter(|circle| circle.len() > RECURSION.len()) {
            found.push(shown(&circle, &edges));
        }
    }
    assert_none("files that refer to each other", &found);
}

#[test]
fn the_parser_s_cycle_is_exactly_the_allowed_one() {
    let circles = circles(&edges("crates/inspector/src/lib.rs"));
    let expected: BTreeSet<String> = RECURSION.iter().map(|file| (*file).to_owned()).collect();
    let found = circles.iter().find(|circle| circle.contains(RECURSION[0]));
    assert_eq!(found, Some(&expected), "the allowed cycle is larger than needed");
}

/// The cycles in a crate of these files, each with its text; the first is the root.
fn circles_of(files: &[(&str, &str)]) -> Vec<BTreeSet<String>> {
    let text = |path: &str| files.iter().find(|(file, _)| *file == path).map(|(_, text)| (*text).to_owned());
    circles(&Modules::read(files[0].0, &text).edges())
}

#[test]
fn a_cycle_is_found_through_every_way_of_naming() {
    let seen = [
        // By `use` of the crate, of the parent, in braces, with another name, by a glob.
        ("mod a; mod b;", "use crate::b::B; pub struct A;", "use crate::a::A; pub struct B;"),
        ("mod a; mod b;", "use super::b::{self, B}; pub struct A;", "use crate::{a::A as C}; pub struct B;"),
        ("mod a; mod b;", "use crate::b::*; pub struct A;", "use super::a::A; pub struct B;"),
        // By a path without `use`, and by one that begins with an imported name.
        ("mod a; mod b;", "pub fn a() { crate::b::b(); }", "pub fn b() { super::a::a(); }"),
        (
            "mod a; mod b;",
            "use super::b; pub fn a() { b::b(); }",
            "use super::a as c; pub fn b() { c::a(); }",
        ),
        // Through re-exports of the parent, single or as a glob.
        (
            "mod a; mod b; use a::A; pub use b::B;",
            "pub struct A; use super::B;",
            "use super::A; pub struct B;",
        ),
        (
            "mod a; mod b; pub use b::*; pub use a::A;",
            "pub struct A; use super::B;",
            "use super::A; pub struct B;",
        ),
        // In a module within the file, and in a macro.
        (
            "mod a; mod b;",
            "pub struct A; mod t { use super::super::b::B; }",
            "use super::a::A; pub struct B;",
        ),
        ("mod a; mod b;", "pub struct A; m!(crate::b::B);", "use super::a::A; pub struct B;"),
    ];
    for (root, a, b) in seen {
        let circles = circles_of(&[("src/lib.rs", root), ("src/a.rs", a), ("src/b.rs", b)]);
        assert_eq!(circles.len(), 1, "{root} {a} {b}");
        assert_eq!(circles[0].len(), 2, "{root} {a} {b}: {circles:?}");
    }
    let parent =
        [("src/lib.rs", "mod a; use a::A; pub struct R;"), ("src/a.rs", "use super::R; pub struct A;")];
    assert_eq!(circles_of(&parent).len(), 1, "a parent and its child that use each other");
}

#[test]
fn files_without_a_cycle_are_accepted() {
    let unseen = [
        // Declaring a child is not using it; a re-exported item belongs to its own module.
        ("mod a; mod b; pub struct R;", "pub struct A; use super::R;", "use super::a::A; pub struct B;"),
        ("mod a; mod b; pub use a::A;", "pub struct A;", "use super::A; pub struct B;"),
        // Words in comments, in strings, and of other crates.
        (
            "mod a; mod b;",
            "// crate::b::B\npub const A: &str = \"crate::b::B\";",
            "use super::a::A; pub struct B;",
        ),
        ("mod a; mod b;", "use other::b::B; pub struct A;", "use super::a::A; pub struct B;"),
    ];
    for (root, a, b) in unseen {
        let circles = circles_of(&[("src/lib.rs", root), ("src/a.rs", a), ("src/b.rs", b)]);
        assert_eq!(circles, Vec::<BTreeSet<String>>::new(), "{root} {a} {b}");
    }
}

type Edges = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The root files of every package's libraries and programs.
fn roots() -> Vec<String> {
    let files = sources("");
    let folders = files.iter().filter_map(|file| file.path.strip_suffix("Cargo.toml"));
    let is_root = |folder: &str, path: &str| {
        path.strip_prefix(folder).and_then(|path| path.strip_prefix("src/")).is_some_and(|path| {
            let parts: Vec<&str> = path.split('/').collect();
            matches!(parts.as_slice(), ["lib.rs" | "main.rs"] | ["bin", _] | ["bin", _, "main.rs"])
        })
    };
    folders
        .flat_map(|folder| files.iter().filter(move |file| file.is(".rs") && is_root(folder, &file.path)))
        .map(|file| file.path.clone())
        .collect()
}

fn edges(root: &str) -> Edges {
    let text = |path: &str| std::fs::read_to_string(credscope_xtask::place::root().join(path)).ok();
    Modules::read(root, &text).edges()
}

/// Sets of files that all reach each other.
fn circles(edges: &Edges) -> Vec<BTreeSet<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        edges.keys().map(|file| (file, reach(edges, file))).collect();
    let mut circles: Vec<BTreeSet<String>> = Vec::new();
    for (file, beyond) in &reached {
        let circle: BTreeSet<String> = beyond
            .iter()
            .filter(|other| reached.get(*other).is_some_and(|back| back.contains(file)))
            .map(|other| (*other).clone())
            .collect();
        if circle.len() > 1 && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}

fn reach<'a>(edges: &'a Edges, from: &str) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&String> = edges.get(from).into_iter().flat_map(BTreeMap::keys).collect();
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(edges.get(file).into_iter().flat_map(BTreeMap::keys));
        }
    }
    found
}

fn shown(circle: &BTreeSet<String>, edges: &Edges) -> String {
    let mut text = format!("{} files:", circle.len());
    for file in circle {
        for (to, names) in edges.get(file).into_iter().flatten().filter(|(to, _)| circle.contains(*to)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            text += &format!("\n    {file} names {to}: {}", names.join(", "));
        }
    }
    text
}

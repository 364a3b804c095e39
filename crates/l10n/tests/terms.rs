//! Each English term has one Chinese term, in every message.

#![allow(clippy::unwrap_used)]

use credscope_l10n::Language;
use std::collections::BTreeSet;

/// One line of `terms.tsv`.
struct Term {
    english: &'static str,
    chinese: &'static str,
    unused: Vec<&'static str>,
    /// The messages that the term applies to; all if empty.
    ids: Vec<&'static str>,
}

fn terms() -> Vec<Term> {
    let list =
        |column: Option<&'static str>| column.map(|names| names.split('、').collect()).unwrap_or_default();
    let lines = include_str!("terms.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut columns = line.split('\t');
            let (english, chinese) = (columns.next().unwrap(), columns.next().unwrap());
            Term { english, chinese, unused: list(columns.next()), ids: list(columns.next()) }
        })
        .collect()
}

/// The lines of the Chinese messages, each with its message id.
fn messages() -> Vec<(&'static str, &'static str)> {
    let of_terminal = include_str!("../locales/zh/cli.ftl");
    let sources = [Language::Zh.chrome_sources(), Language::Zh.area_sources(), &[of_terminal]].concat();
    let mut id = "";
    let mut messages = Vec::new();
    for line in sources.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')) {
        match line.split_once(" = ") {
            Some((name, text)) if !line.starts_with(' ') => {
                id = name;
                messages.push((id, text));
            }
            _ => messages.push((id, line)),
        }
    }
    messages
}

/// The messages that use a wrong term. The correct term can contain the wrong one, as 通用名称 contains 通用名.
fn otherwise(terms: &[Term], messages: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for term in terms {
        for wrong in &term.unused {
            let holders: Vec<&Term> = terms.iter().filter(|other| other.chinese.contains(wrong)).collect();
            for (id, text) in messages.iter().filter(|(id, _)| term.ids.is_empty() || term.ids.contains(id)) {
                let rest =
                    holders.iter().fold((*text).to_owned(), |rest, term| rest.replace(term.chinese, "\n"));
                if rest.contains(wrong) {
                    found.push(format!("{id}: {wrong}, not {} ({})", term.chinese, term.english));
                }
            }
        }
    }
    found
}

#[test]
fn every_term_has_one_chinese_rendering() {
    let found = otherwise(&terms(), &messages());
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_term_of_the_table_is_in_use() {
    let messages = messages();
    assert!(messages.len() > 3_000, "{}", messages.len());
    let is_used = |term: &&Term| messages.iter().any(|(_, text)| text.contains(term.chinese));
    let unused: Vec<&str> = terms().iter().filter(|term| !is_used(term)).map(|term| term.chinese).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_table_does_not_contradict_itself() {
    let terms = terms();
    let english: BTreeSet<&str> = terms.iter().map(|term| term.english).collect();
    assert_eq!(english.len(), terms.len(), "a term has two lines");
    for term in terms.iter().filter(|term| term.ids.is_empty()) {
        let contradicting = terms.iter().find(|other| term.unused.contains(&other.chinese));
        assert!(contradicting.is_none(), "{}: another line forbids this term", term.english);
    }
}

#[test]
fn another_rendering_is_found() {
    let term = |chinese, unused, ids: &[&'static str]| Term {
        english: "term",
        chinese,
        unused: vec![unused],
        ids: ids.to_vec(),
    };
    let messages =
        [("one", "通用名称无效"), ("two", "通用名无效，通用名称有效"), ("three", "宽限期内有宽限")];
    let found = |terms: &[Term]| otherwise(terms, &messages);
    assert_eq!(found(&[term("通用名称", "通用名", &[])]), ["two: 通用名, not 通用名称 (term)"]);
    assert!(found(&[term("通用名称", "通用名", &["one"])]).is_empty());
    let leeway = [term("容差", "宽限", &[]), term("宽限期", "宽限时间", &[])];
    assert_eq!(found(&leeway), ["three: 宽限, not 容差 (term)"]);
}

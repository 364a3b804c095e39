//! What goyaml.v2 and `encoding/json` made of the texts in `goyaml.jsonl`.
#![allow(clippy::expect_used)]

use credscope_jose::json::{self, Kind, Node};
use credscope_kube::yaml;

/// A text, and Go's JSON or its error.
pub(crate) struct Case {
    pub(crate) text: String,
    pub(crate) answer: Result<String, String>,
    /// How we are known to differ, in a word.
    pub(crate) differs: Option<String>,
}

pub(crate) fn cases() -> Vec<Case> {
    let lines = include_str!("goyaml.jsonl").lines();
    lines
        .map(|line| {
            let line = json::parse(line.as_bytes()).value;
            let text = |name: &str| line.str_at(&[name]).map(str::to_owned);
            let answer = text("json").ok_or_else(|| text("error").expect("JSON or an error"));
            Case { text: text("yaml").expect("a text"), answer, differs: text("differs") }
        })
        .collect()
}

/// How our reading differs from Go's; nothing where they agree. Words that we do not know are no difference.
pub(crate) fn difference(case: &Case) -> Option<&'static str> {
    let document = yaml::parse(&case.text);
    match (&case.answer, &document.refusal) {
        (Ok(json), None) => {
            let theirs = written(&json::parse(json.as_bytes()).value);
            (written(&document.value) != theirs).then_some("value")
        }
        (Ok(_), Some(_)) => Some("only ours refuses"),
        (Err(_), None) => Some("only Go refuses"),
        (Err(error), Some(refusal)) => {
            refusal.message.as_ref().is_some_and(|message| message != error).then_some("words")
        }
    }
}

/// A value as Go writes it: keys sorted, of one key the last.
pub(crate) fn written(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(number) => number.text().to_owned(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(",")),
        Kind::Object(members) => {
            let members: std::collections::BTreeMap<&str, String> =
                members.iter().map(|member| (member.key.as_str(), written(&member.value))).collect();
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
            format!("{{{}}}", members.join(","))
        }
    }
}

//! What holds for the reading of any text, whole or damaged.

use credscope_finding::codes::input as codes;
use credscope_jose::json::{Kind, Node};
use credscope_kube::yaml;

/// Reads a text and looks at every place in what comes of it.
#[track_caller]
pub(crate) fn check(text: &str) {
    let document = yaml::parse(text);
    check_node(&document.value, text);
    let is_told = document.problems.iter().any(|problem| problem.code == codes::YAML_INVALID);
    assert_eq!(is_told, document.broken_at.is_some(), "whether it breaks off is not told: {text:?}");
    assert!(document.broken_at.is_none_or(|place| text.get(place..).is_some()), "{document:?} {text:?}");
    let spans = document.problems.iter().filter_map(|problem| problem.span);
    for span in spans.chain(document.refusal.as_ref().map(|refusal| refusal.span)) {
        assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text {text:?}");
    }
    let is_refused = document.refusal.is_some();
    assert!(
        is_refused || document.problems.iter().all(|problem| problem.code != codes::YAML_REFUSED),
        "{text:?}"
    );
}

fn check_node(node: &Node, text: &str) {
    let there = text.get(node.span.range());
    assert!(there.is_some(), "{:?} is no part of the text {text:?}", node.span);
    if let (Kind::String(value), Some(there)) = (&node.kind, there) {
        // A word without quotes on one line is what is written.
        let is_plain =
            there.chars().next().is_some_and(char::is_alphanumeric) && !there.contains(['\n', '\r']);
        let is_tagged = text.contains('!');
        assert!(
            !is_plain || is_tagged || value.trim_end() == there.trim_end(),
            "{value:?} at {there:?} of {text:?}"
        );
    }
    node.items().iter().for_each(|item| check_node(item, text));
    for member in node.members() {
        assert!(text.get(member.key_span.range()).is_some(), "{:?} {text:?}", member.key_span);
        check_node(&member.value, text);
    }
}

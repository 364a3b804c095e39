//! YAML into the same tree as JSON, with the place of everything; what breaks off is kept as far as it was read.

mod block;
mod flow;
mod literal;
mod properties;
mod reader;
mod scalar;

use credscope_finding::{Finding, Span};
use credscope_jose::json::{Kind, Node, Number};
use reader::Reader;

/// One document, as far as it could be read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its value; `Null` when nothing could be read.
    pub value: Node,
    /// What went wrong, with places.
    pub problems: Vec<Finding>,
    /// Where it breaks off, in bytes; none when it was read to its end.
    pub broken_at: Option<usize>,
}

/// Values that aliases may repeat in all; a handful of lines can otherwise stand for gigabytes ("billion laughs").
const ALIAS_BUDGET: usize = 10_000;
/// Values within one another that are read at most; Kubernetes' own decoder stops at 10,000, no object needs 100.
const MAX_DEPTH: usize = 128;
/// Problems that are told at most, besides the place where the document breaks off.
const MAX_PROBLEMS: usize = 100;

/// Reads the first document of a text; never fails.
#[must_use]
pub fn parse(text: &str) -> Document {
    let mut reader = Reader::new(text);
    let value = root(&mut reader).unwrap_or(empty(0, false));
    Document { value, problems: reader.problems, broken_at: reader.broken_at }
}

fn root(reader: &mut Reader<'_>) -> Option<Node> {
    let mut has_directive = false;
    reader.skip();
    loop {
        let is_directive = reader.peek() == b'%' && reader.at.column() == 0;
        let is_end = reader.is_at_marker() && reader.peek() == b'.';
        if !is_directive && (!is_end || has_directive) {
            break;
        }
        has_directive = is_directive;
        reader.skip_line();
        reader.skip();
    }
    let is_marked = reader.is_at_marker() && reader.peek() == b'-';
    if is_marked {
        reader.at.position += 3;
    } else if has_directive {
        return reader.fail_here();
    } else if reader.is_at_end() {
        return None;
    }
    let value = reader.node(0, is_marked, reader.at.position);
    reader.skip();
    if !reader.is_over() {
        reader.fail(reader.at);
    }
    value
}

/// What stands where nothing is written.
fn empty(position: usize, is_text: bool) -> Node {
    let kind = if is_text { Kind::String(String::new()) } else { Kind::Null };
    Node { span: Span::new(position, position), kind }
}

fn key_text(node: &Node) -> String {
    match &node.kind {
        Kind::String(text) => text.clone(),
        Kind::Number(number) => number.text().to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => String::new(),
    }
}

/// Resolves a plain scalar by the core schema (YAML 1.2.2 section 10.3.2).
fn resolved(text: String) -> Kind {
    match text.as_str() {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        _ if is_number(&text) => Kind::Number(Number::from_text(&text)),
        _ => Kind::String(text),
    }
}

/// Whether a plain scalar is a number of the core schema: `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let has_digit = !whole.is_empty() || !fraction.is_empty();
    has_digit
        && is_digits(whole)
        && is_digits(fraction)
        && exponent.is_none_or(|exponent| !exponent.is_empty() && is_digits(exponent))
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::codes::input as codes;

    #[test]
    fn values_keep_their_places() {
        let text = "apiVersion: v1\ndata:\n  a: 'b c'\nlist:\n- 1\n- true\n";
        let document = parse(text);
        assert!(document.problems.is_empty() && document.broken_at.is_none(), "{document:?}");
        let value = document.value.at(&["data", "a"]).unwrap();
        assert_eq!((value.as_str(), &text[value.span.range()]), (Some("b c"), "'b c'"));
        assert_eq!(document.value.at(&["list", "0"]).and_then(Node::as_integer), Some(1));
        assert_eq!(document.value.at(&["list", "1"]).and_then(Node::as_bool), Some(true));
    }

    #[test]
    fn what_stands_before_the_damage_is_kept() {
        let document = parse("kind: Secret\ndata:\n  a: b\n  \"c\n");
        assert_eq!(document.value.str_at(&["kind"]), Some("Secret"));
        assert_eq!(document.value.str_at(&["data", "a"]), Some("b"));
        assert!(document.broken_at.is_some());
        assert_eq!(document.problems.first().map(|finding| finding.code), Some(codes::YAML_INVALID));
    }

    #[test]
    fn a_key_that_stands_twice_is_told() {
        let document = parse("a: 1\nb: 2\na: 3\n");
        assert_eq!(document.problems.first().map(|finding| finding.code), Some(codes::YAML_DUPLICATE_KEY));
    }

    #[test]
    fn numbers_are_told_from_texts() {
        for (text, expected) in [
            ("1", true),
            ("-1.5e3", true),
            (".5", true),
            ("1.", true),
            ("1e5", true),
            ("1e", false),
            (".", false),
            ("1.2.3", false),
            ("0x1f", false),
            ("1-2", false),
            ("", false),
            ("e5", false),
        ] {
            assert_eq!(is_number(text), expected, "{text}");
        }
    }

    #[test]
    fn aliases_are_followed_within_a_budget() {
        assert_eq!(parse("a: &x hello\nb: *x\n").value.str_at(&["b"]), Some("hello"));
        let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for level in 1..9 {
            let previous = level - 1;
            let list = vec![format!("*a{previous}"); 10].join(",");
            bomb.push_str(&format!("a{level}: &a{level} [{list}]\n"));
        }
        let document = parse(&bomb);
        assert!(document.problems.iter().any(|finding| finding.code == codes::YAML_ALIAS_REFUSED));
    }

    #[test]
    fn an_alias_within_its_own_anchor_and_one_without_are_told() {
        let within = parse("a: &x [*x]\n");
        let codes: Vec<_> = within.problems.iter().map(|finding| finding.code).collect();
        assert_eq!((codes, within.broken_at), (vec![codes::YAML_ALIAS_REFUSED], None));
        assert_eq!(parse("a: b\nc: *x\n").broken_at, Some(8));
        let large = format!("a: &x {}\nb: [{}]\n", "y".repeat(1 << 20), "*x,".repeat(1_000));
        assert!(parse(&large).problems.iter().any(|finding| finding.code == codes::YAML_ALIAS_REFUSED));
    }

    #[test]
    fn collections_reach_from_their_first_byte_to_the_end_of_their_last() {
        for (text, path, expected) in [
            ("a:\n  b: c\n  d: 'e'  # f\ng: h\n", "a", "b: c\n  d: 'e'"),
            ("a:\n- b\n- c: d\n\ne: f\n", "a", "- b\n- c: d"),
            ("a:\n- b\n-\ne: f\n", "a", "- b\n-"),
            ("a: [b, {c: d} ] # e\n", "a", "[b, {c: d} ]"),
            ("a: {b:\n  c}\n", "a", "{b:\n  c}"),
            ("a:\n  b: |\n    c\n  d:\ne: f\n", "a", "b: |\n    c\n  d:"),
            ("a: |\n  b\n  c\n  \nd: e\n", "a", "b\n  c\n  \n"),
            ("a: &x !!str 1 # b\n", "a", "1"),
        ] {
            let document = parse(text);
            let node = document.value.at(&[path]).unwrap();
            assert_eq!((&text[node.span.range()], document.broken_at), (expected, None), "{text:?}");
        }
    }

    #[test]
    fn damage_is_told_with_its_place() {
        for (text, line, column, kept) in [
            ("a: b\nc: d: e\n", 2_usize, 5_usize, "a"),
            ("é: b\nü: 'c\n", 2, 4, "é"),
            ("a: b\n\tc: d\n", 2, 1, "a"),
            ("a:\n  b: c\n   d: e\n", 3, 5, "a"),
            ("a: b\nkind\nc: d\n", 2, 5, "a"),
            ("a: b\r\n  c: d\r\n", 2, 4, "a"),
            ("a: b\n? c\n: d\n", 2, 1, "a"),
            ("a: [b, c\nd: e\n", 2, 2, "a"),
            ("a: b\nc: \"\\q\"\n", 2, 5, "a"),
            ("a: b\nc: @d\n", 2, 4, "a"),
            ("a: b\n] c\n", 2, 1, "a"),
            ("a: {b: c, d: [e, f\n", 2, 1, "a"),
        ] {
            let document = parse(text);
            let [problem] = document.problems.as_slice() else { panic!("{text:?}: {document:?}") };
            assert_eq!(problem.code, codes::YAML_INVALID, "{text:?}");
            assert_eq!(problem.args, credscope_finding::args! { line: line, column: column }, "{text:?}");
            assert!(document.value.member(kept).is_some(), "{text:?}: {document:?}");
        }
        let nested = parse("a: {b: c, d: [e, f\n");
        assert_eq!(nested.value.str_at(&["a", "d", "1"]), Some("f"));
    }

    #[test]
    fn a_tag_makes_a_text_of_a_number() {
        assert_eq!(parse("a: !!str 1\n").value.str_at(&["a"]), Some("1"));
        assert_eq!(parse("a: !!int 1\n").value.at(&["a"]).and_then(Node::as_integer), Some(1));
    }

    #[test]
    fn what_repeats_without_end_is_read_with_few_problems() {
        for (unit, count) in [
            ("a", 200_000),
            ("&a ", 60_000),
            ("- &a b\n- *a\n", 50_000),
            ("a: b\n", 60_000),
            ("- - - - a\n", 50_000),
            ("a:\n\n\n", 60_000),
            ("[a, ", 60_000),
            ("{\"a\":[", 60_000),
            ("- 'a\n", 60_000),
            ("\n ", 50_000),
            ("a b # c\n", 50_000),
            ("\u{e9}: \t", 60_000),
            ("\"\\\n", 60_000),
            ("a: |\n", 60_000),
            ("---\n", 60_000),
            ("- a:\n  b: c\n", 50_000),
        ] {
            let document = parse(&unit.repeat(count));
            assert!(document.problems.len() <= MAX_PROBLEMS + 1, "{unit:?}");
        }
        let keys: String = (0..60_000).map(|key| format!("a{key}: 1\n")).collect();
        assert_eq!(parse(&keys).value.members().len(), 60_000);
    }

    #[test]
    fn depth_is_bounded() {
        let text = "[".repeat(100_000);
        assert!(parse(&text).broken_at.is_some());
        let text: String = (0..1_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
        assert!(parse(&text).broken_at.is_some());
    }
}

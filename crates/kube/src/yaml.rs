//! YAML as Kubernetes reads it, into the same tree as JSON, with the place of everything; what breaks off is kept as far as
//! it was read.
//!
//! `granit-parser` reads the syntax. What a scalar means, what a merge key does and which key wins is as in goyaml.v2, which
//! kubectl reads every file with before it becomes JSON.

mod builder;
mod members;
mod places;
mod refusal;
mod resolve;
mod tabs;

use builder::Builder;
use credscope_finding::{Finding, Span, args, codes::input as codes};
use credscope_jose::json::{Kind, Node};
use granit_parser::{Event, Parser, options};
pub use refusal::line_and_column;

/// One document, as far as it could be read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its value; `Null` when nothing could be read.
    pub value: Node,
    /// What went wrong, with places.
    pub problems: Vec<Finding>,
    /// Where it breaks off, in bytes; none when it was read to its end.
    pub broken_at: Option<usize>,
    /// Why kubectl does not read it, although it may have been read all the same.
    pub refusal: Option<Refusal>,
}

/// What keeps Go's reader from a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its place.
    pub span: Span,
    /// Go's words for it, where they are known.
    pub message: Option<String>,
}

/// Values that aliases may repeat in all; a handful of lines can otherwise stand for gigabytes ("billion laughs").
const ALIAS_BUDGET: usize = 10_000;
/// Collections of brackets and collections of lines within one another that are read at most, of each; Kubernetes' own
/// decoder stops at 10,000, no object needs 100.
const MAX_DEPTH: usize = 128;
/// Values that are read at most, as of JSON.
const MAX_NODES: usize = credscope_jose::json::MAX_NODES;
/// Problems that are told at most, besides the place where the document breaks off.
const MAX_PROBLEMS: usize = 100;

/// Reads the first document of a text; never fails.
#[must_use]
pub fn parse(text: &str) -> Document {
    let mut builder = Builder::new(text);
    refusal::check_characters(&mut builder, text);
    let damage = read(&mut builder, text);
    if let Some(place) = damage {
        let (line, column) = line_and_column(text, place);
        let finding = Finding::new(codes::YAML_INVALID, args! { line: line, column: column });
        builder.problems.push(finding.at(Span::new(place, place)));
    } else if let Some(Refusal { span, .. }) = builder.refusal {
        let (line, column) = line_and_column(text, span.start);
        let is_told = builder.problems.iter().any(|problem| problem.span == Some(span));
        let finding = Finding::new(codes::YAML_REFUSED, args! { line: line, column: column });
        builder.problems.extend((!is_told).then(|| finding.at(span)));
    }
    // What was read after the place of the damage, as within a bracket that is never closed, is not read again.
    let broken_at = damage.map(|place| place.max(builder.end));
    let missing = builder.closing_brackets();
    let mut value = builder.finish();
    if damage.is_some() && !missing.is_empty() {
        // The parser keeps the last scalar to itself until it has seen what follows.
        let closed = format!("{text}\n{missing}");
        let mut again = Builder::new(&closed);
        if read(&mut again, &closed).is_none() {
            value = again.finish();
            clamp(&mut value, text.len());
        }
    }
    Document { value, problems: builder.problems, broken_at, refusal: builder.refusal }
}

/// Reads the first document of a text; answers where it is damaged.
fn read(builder: &mut Builder<'_>, text: &str) -> Option<usize> {
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        // As libyaml, of which Go's reader is a copy.
        bom_inside_document_as_content: true,
        block_scalar_eof_without_line_feed: true,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match event {
            Ok((event, span)) => (event, span.byte_range().map_or(Span::new(0, 0), Span::from)),
            Err(error) => return Some(refusal::refuse_syntax(builder, text, &error)),
        };
        match event {
            Event::DocumentStart(_, version) => {
                builder.pass(span.start);
                refusal::check_directives(builder, text, version, span);
                builder.end = span.end;
            }
            Event::DocumentEnd | Event::StreamEnd => {
                builder.pass(span.start);
                return None;
            }
            event => {
                if !builder.take(event, span) {
                    return Some(span.start);
                }
            }
        }
    }
    None
}

/// Keeps every place within the text.
fn clamp(node: &mut Node, end: usize) {
    let clamped = |span: Span| Span::new(span.start.min(end), span.end.min(end));
    node.span = clamped(node.span);
    match &mut node.kind {
        Kind::Array(items) => items.iter_mut().for_each(|item| clamp(item, end)),
        Kind::Object(members) => members.iter_mut().for_each(|member| {
            member.key_span = clamped(member.key_span);
            clamp(&mut member.value, end);
        }),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => (),
    }
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
    fn the_last_member_of_a_name_is_kept_and_the_others_are_told() {
        use codes::{YAML_DUPLICATE_KEY as AGAIN, YAML_OVERRIDDEN as OVERRIDDEN};
        for (text, kept, told) in [
            ("a: {b: 1, c: 2, b: 3}\n", vec![("c", 2), ("b", 3)], vec![AGAIN]),
            // What an alias repeats is read where it is written.
            ("x: &x {b: 1, c: 2}\na: {<<: *x, b: 3}\n", vec![("c", 2), ("b", 3)], vec![]),
            ("x: &x {b: 1, c: 2}\na: {b: 3, <<: *x}\n", vec![("b", 1), ("c", 2)], vec![OVERRIDDEN]),
            ("a: {<<: {b: 1}, b: 3}\n", vec![("b", 3)], vec![OVERRIDDEN]),
            ("a: {<<: [{b: 1}, {b: 2}], b: 3}\n", vec![("b", 3)], vec![OVERRIDDEN, OVERRIDDEN]),
            ("a: {b: 1, b: 2, <<: {b: 3}}\n", vec![("b", 3)], vec![OVERRIDDEN, AGAIN, OVERRIDDEN]),
        ] {
            let document = parse(text);
            let found = document.value.at(&["a"]).unwrap().members();
            let found: Vec<_> = found
                .iter()
                .map(|member| (member.key.as_str(), member.value.as_integer().unwrap()))
                .collect();
            let problems: Vec<_> = document.problems.iter().map(|problem| problem.code).collect();
            assert_eq!((found, problems), (kept, told), "{text}");
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
            ("a: b\nkind\nc: d\n", 2, 1, "a"),
            ("a: b\r\n  c: d\r\n", 2, 4, "a"),
            ("a: [b, c\nd: e\n", 2, 2, "a"),
            ("a: b\nc: \"\\q\"\n", 2, 5, "a"),
            ("a: b\nc: @d\n", 2, 4, "a"),
            ("a: b\n] c\n", 2, 1, "a"),
            ("a: {b: c, d: [e, f\n", 1, 14, "a"),
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

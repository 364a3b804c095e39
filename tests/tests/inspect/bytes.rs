//! The bytes of every item: each byte belongs to a node, and each node has a sentence.

use crate::CORPUS_TIME;
use credscope_finding::{Span, Step};
use credscope_inspector::bytes::{ByteForm, ByteNode, Bytes};
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::{Input, Request, all_bytes, bytes, inspect};
use credscope_l10n::{Language, Localizer};
use credscope_tests::input::{articles, corpus};
use std::collections::BTreeMap;

fn request(pasted: &[u8]) -> Request {
    let input = Input { name: None, bytes: pasted.to_vec(), is_anchor: false };
    Request::new(vec![input], CORPUS_TIME.parse().unwrap())
}

/// Every item of an input that has bytes to show.
fn all(pasted: &[u8]) -> Vec<(Item, Bytes)> {
    let request = request(pasted);
    let mut items = inspect(&request).items;
    let of_item = |bytes: Bytes| {
        let place = items.iter().position(|item| item.id == bytes.item).unwrap();
        (items.swap_remove(place), bytes)
    };
    all_bytes(&request).into_iter().map(of_item).collect()
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Checks the shape of a tree: the first node covers all bytes, children are within their parents, in order
/// and without overlap.
#[track_caller]
fn check_shape(bytes: &Bytes) {
    let first = bytes.nodes.first().unwrap();
    assert_eq!((first.depth, first.span), (0, Span::new(0, bytes.bytes.len())));
    assert!(bytes.signed.is_none_or(|signed| holds(first.span, signed)));
    // The open nodes, each with the end of its last child.
    let mut open: Vec<(Span, usize)> = Vec::new();
    for (place, node) in bytes.nodes.iter().enumerate() {
        assert!(node.depth <= open.len() && (place == 0 || node.depth > 0), "{node:?} has no parent");
        assert!(node.header == Span::new(0, 0) || holds(node.span, node.header), "{node:?}");
        open.truncate(node.depth);
        if let Some((parent, end)) = open.last_mut() {
            assert!(holds(*parent, node.span) && *end <= node.span.start, "{node:?} overlaps {parent:?}");
            *end = node.span.end;
        }
        open.push((node.span, node.span.start));
        let declared = node.code.args();
        assert_eq!(node.args.len(), declared.len(), "{node:?}");
        for (name, kind) in declared {
            assert!(node.args.get(name).is_some_and(|value| value.is_of(kind)), "{node:?}: {name}");
        }
    }
}

/// Checks that every node has a sentence in both languages.
#[track_caller]
fn check_sentences(bytes: &Bytes, localizers: &[Localizer]) {
    for node in &bytes.nodes {
        for localizer in localizers {
            let said = localizer.title(node.code, &node.args);
            let is_sentence = said.ends_with(['.', '。', '…']) && said != node.code.text();
            assert!(is_sentence && !said.contains("{$"), "{}: {said}", node.code);
        }
    }
}

fn localizers() -> Vec<Localizer> {
    Language::ALL.iter().map(|language| Localizer::new(*language)).collect()
}

fn steps_of<'a>(steps: &'a [Step], spans: &mut Vec<(&'a str, Span)>) {
    for step in steps {
        spans.extend(step.span.map(|span| (step.code.text(), span)));
        steps_of(&step.steps, spans);
    }
}

/// The spans of an item's facts and steps, each with its code.
fn spans_of(item: &Item) -> Vec<(&str, Span)> {
    let facts = item.facts.iter().filter_map(|fact| Some((fact.code.text(), fact.span?)));
    let mut spans = facts.collect();
    steps_of(&item.trace, &mut spans);
    spans
}

/// Whether a run of bytes belongs to a node: in DER it equals the node, with or without tag and length;
/// otherwise it is within the node.
fn is_of(form: ByteForm, node: &ByteNode, span: Span) -> bool {
    let is_exact = node.span == span || Span::new(node.header.end, node.span.end) == span;
    is_exact || (form != ByteForm::Der && node.depth > 0 && holds(node.span, span))
}

#[test]
fn every_byte_of_the_corpus_is_in_a_node_with_a_sentence() {
    let localizers = localizers();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unknown = Vec::new();
    let mut beside = Vec::new();
    for (name, pasted) in corpus().iter().chain(articles()) {
        for (item, bytes) in all(pasted) {
            *counts.entry(item.kind.word()).or_default() += 1;
            check_shape(&bytes);
            check_sentences(&bytes, &localizers);
            let is_generic =
                |node: &&ByteNode| node.name.is_empty() && node.code.text().starts_with("bytes.der.");
            let generic = bytes.nodes.iter().filter(is_generic).map(|node| node.code.text());
            // In these files the value of an unknown extension is NULL.
            let other = generic.filter(|code| !matches!(*code, "bytes.der.tagged" | "bytes.der.null"));
            unknown.extend(other.map(|code| format!("{name}: {code}")));
            for (code, span) in spans_of(&item) {
                if !bytes.nodes.iter().any(|node| is_of(bytes.form, node, span)) {
                    beside.push(format!("{name} {}: {code} {span:?}", item.kind.word()));
                }
            }
        }
    }
    println!("{counts:?}");
    unknown.dedup();
    assert!(unknown.is_empty(), "{unknown:#?}");
    assert!(beside.is_empty(), "{beside:#?}");
    for (kind, least) in [("certificate", 300), ("certification_request", 20), ("public_key", 5)] {
        assert!(counts.get(kind).copied().unwrap_or_default() >= least, "{kind}: {counts:?}");
    }
}

#[test]
fn damaged_bytes_are_in_nodes_too() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).unwrap()).unwrap()
    };
    let mut there = 0;
    for (_, pasted) in
        corpus().iter().filter(|(name, _)| name.ends_with(".crt") || name.ends_with(".csr")).take(12)
    {
        for (_, whole) in all(pasted) {
            for round in 0..80 {
                let mut damaged = whole.bytes.clone();
                match round % 4 {
                    0 => damaged.truncate(random(damaged.len())),
                    1 => {
                        let at = random(damaged.len());
                        damaged[at] = u8::try_from(random(256)).unwrap();
                    }
                    2 => {
                        let at = random(damaged.len());
                        damaged.splice(at..at, [0x30, 0x80, 0x24, 0x80, 0x1f]);
                    }
                    _ => damaged.extend([0x05, 0x00, 0x30]),
                }
                for (_, bytes) in all(&damaged) {
                    there += 1;
                    check_shape(&bytes);
                }
            }
        }
    }
    assert!(there > 500, "only {there} were read");
}

#[test]
fn the_bytes_of_one_item_are_requested_by_its_id() {
    let (_, pasted) =
        corpus().iter().find(|(name, _)| name.ends_with("k8s-1.36/clusters/alpha/admin.conf")).unwrap();
    let request = request(pasted);
    let all = all_bytes(&request);
    assert!(!all.is_empty());
    for one in &all {
        assert_eq!(bytes(&request, &one.item).as_ref(), Some(one));
    }
    for name in ["", "i", "i0", "i1", "i999", "1", "i-1", "x1"] {
        let there = all.iter().any(|one| one.item == name);
        assert_eq!(bytes(&request, name).is_some(), there, "{name}");
    }
}

#[test]
fn damaged_tokens_are_in_nodes_and_masked() {
    let (_, pasted) =
        corpus().iter().find(|(name, _)| name.ends_with("k8s-1.36/live/tokenrequests.json")).unwrap();
    let is_token = |(item, _): &(Item, Bytes)| item.kind == ItemKind::ServiceAccountToken;
    let text = String::from_utf8(pasted.clone()).unwrap();
    let start = text.find("eyJ").unwrap();
    let token = text[start..].split('"').next().unwrap();
    assert_eq!(all(token.as_bytes()).iter().filter(|found| is_token(found)).count(), 1);
    let signature = token.rsplit('.').next().unwrap();
    let dot = token.len() - signature.len();
    let wrapped: String = token
        .chars()
        .enumerate()
        .flat_map(|(at, one)| (at % 64 == 63).then_some('\n').into_iter().chain([one]))
        .collect();
    let damaged = [
        token.to_owned(),
        wrapped,
        token[..dot - 9].to_owned(),
        token.replace('.', ".="),
        format!("{}!{}", &token[..dot / 2], &token[dot / 2..]),
        format!("{token}.{signature}.{signature}"),
        format!("{}.{signature}", token.split('.').next().unwrap()),
    ];
    let mut shown = 0;
    for text in damaged {
        for (_, bytes) in all(text.as_bytes()) {
            check_shape(&bytes);
            shown += 1;
            let said = String::from_utf8_lossy(&bytes.bytes).into_owned();
            assert!(!said.contains(&signature[10..40]), "{said}");
        }
    }
    assert!(shown >= 4, "only {shown} were shown");
}

/// The type of a request's challenge password, and a part of the password.
const PASSWORD_TYPE: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07";
const PASSWORD: &[u8] = b"not to be";

#[test]
fn only_the_password_of_a_request_is_masked() {
    let pem = include_str!("../../../crates/x509/tests/data/attributes.csr");
    let der = credscope_encoding::find_pem_blocks(pem).remove(0).contents.unwrap();
    let place = der.windows(PASSWORD.len()).position(|window| window == PASSWORD).unwrap();
    let values = der.windows(PASSWORD_TYPE.len()).position(|window| window == PASSWORD_TYPE).unwrap()
        + PASSWORD_TYPE.len();
    let check = |der: &[u8]| {
        let (_, bytes) = all(der).into_iter().next()?;
        check_shape(&bytes);
        let shown = format!("{bytes:?}");
        let is_shown = bytes.bytes.windows(PASSWORD.len()).any(|window| window == PASSWORD);
        assert!(!is_shown && !shown.contains("not to be") && !shown.contains("6e6f7420746f"), "{shown}");
        Some(bytes)
    };
    let bytes = check(&der).unwrap();
    let password = bytes.nodes.iter().find(|node| node.name == "challengePassword" && node.value.is_empty());
    let content = password.map(|node| Span::new(node.header.end, node.span.end)).unwrap();
    assert!(content.start <= place && place < content.end, "{content:?}");
    for (at, (shown, given)) in bytes.bytes.iter().zip(&der).enumerate() {
        let is_masked = content.start <= at && at < content.end;
        assert_eq!(*shown, if is_masked { b'*' } else { *given }, "{at}");
    }
    // Whatever its type and its declared length are.
    for at in values..values + 4 {
        for byte in [0, 1, 2, 4, 9, 0x0c, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x84, 0xa0, 0xff] {
            let mut damaged = der.clone();
            damaged[at] = byte;
            assert!(check(&damaged).is_some(), "{at} {byte}");
        }
    }
}

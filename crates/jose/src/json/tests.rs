use super::*;

fn codes_of(parsed: &Parsed) -> Vec<&'static str> {
    parsed.problems.iter().map(|finding| finding.code.text()).collect()
}

fn check(text: &[u8], expected: &[&str]) -> Parsed {
    let parsed = parse(text);
    assert_eq!(codes_of(&parsed), expected, "{}", String::from_utf8_lossy(text));
    parsed
}

#[test]
fn json_is_read_with_the_place_of_everything() {
    let text = br#" {"a" : [1, -2.5e3, true, null], "b":{"c":"x\n\u00e9\ud83d\ude00"}} "#;
    let parsed = check(text, &[]);
    assert!(parsed.is_strict());
    assert_eq!(parsed.value.span, Span::new(1, text.len() - 1));
    assert_eq!(parsed.value.str_at(&["b", "c"]), Some("x\né😀"));
    assert_eq!(parsed.value.at(&["a", "0"]).and_then(Node::as_integer), Some(1));
    let number = parsed.value.at(&["a", "1"]).and_then(Node::as_number).unwrap();
    assert_eq!((number.as_integer(), number.text()), (None, "-2.5e3"));
    let node = parsed.value.at(&["a", "2"]).unwrap();
    assert_eq!((node.span.of(text), node.as_bool()), (&b"true"[..], Some(true)));
    assert!(parsed.value.at(&["a", "3"]).unwrap().is_null());
    assert_eq!(parsed.value.members()[0].key_span.of(text), b"\"a\"");
}

#[test]
fn what_is_not_json_is_told_and_the_rest_is_kept() {
    for (text, problem) in [
        (&b""[..], "jwt.json.invalid"),
        (b"   ", "jwt.json.invalid"),
        (b"{", "jwt.json.invalid"),
        (b"[1,", "jwt.json.invalid"),
        (b"{\"a\":1,}", "jwt.json.invalid"),
        (b"{\"a\" 1}", "jwt.json.invalid"),
        (b"{a:1}", "jwt.json.invalid"),
        (b"{\"a\":1/**/}", "jwt.json.invalid"),
        (b"[NaN]", "jwt.json.invalid"),
        (b"[01]", "jwt.json.invalid"),
        (b"[0x1]", "jwt.json.invalid"),
        (b"[+1]", "jwt.json.invalid"),
        (b"[1.]", "jwt.json.invalid"),
        (b"[.5]", "jwt.json.invalid"),
        (b"[1e]", "jwt.json.invalid"),
        (b"[-]", "jwt.json.invalid"),
        (b"'a'", "jwt.json.invalid"),
        (b"\"a", "jwt.json.invalid"),
        (b"\"\\x\"", "jwt.json.invalid"),
        (b"\"\\u12g4\"", "jwt.json.invalid"),
        (b"truE", "jwt.json.invalid"),
        (b"{} x", "jwt.json.trailing_data"),
        (b"{}{}", "jwt.json.trailing_data"),
        (b"\"a\x01\"", "jwt.json.control_character"),
        (b"\"\xff\"", "jwt.json.invalid_utf8"),
        (b"\xEF\xBB\xBF{}", "jwt.json.byte_order_mark"),
        (b"{\"a\":1,\"a\":2}", "jwt.json.duplicate_member"),
        (b"{\"a\":1,\"\\u0061\":2}", "jwt.json.duplicate_member"),
    ] {
        assert!(!check(text, &[problem]).is_strict(), "{}", String::from_utf8_lossy(text));
    }
    let damaged = check(br#"{"alg":"RS256","kid":"a"#, &["jwt.json.invalid"]);
    assert_eq!(damaged.value.str_at(&["alg"]), Some("RS256"));
    assert_eq!(damaged.value.str_at(&["kid"]), Some("a"));
    assert_eq!(damaged.problems[0].span, Some(Span::new(23, 23)));
}

#[test]
fn the_last_of_two_members_counts_and_both_are_kept() {
    let parsed = parse(br#"{"a":1,"a":2}"#);
    assert_eq!(parsed.value.member("a").and_then(Node::as_integer), Some(2));
    assert_eq!(parsed.value.members().len(), 2);
    assert_eq!(parsed.problems[0].span, Some(Span::new(7, 12)));
}

#[test]
fn half_a_surrogate_pair_becomes_the_replacement_character() {
    for text in [r#""\ud800""#, r#""\ud800x""#, r#""\udc00""#, r#""\ud800\n""#, r#""\ud800\ud800""#] {
        let parsed = parse(text.as_bytes());
        assert!(
            parsed.problems.iter().all(|finding| finding.code.text() == "jwt.json.lone_surrogate"),
            "{text}"
        );
        assert!(parsed.value.as_str().unwrap().starts_with('\u{FFFD}'), "{text}");
        assert!(parsed.is_strict(), "{text}");
    }
}

#[test]
fn depth_and_number_of_values_are_bounded() {
    let nested = |depth| [vec![b'['; depth], vec![b']'; depth]].concat();
    check(&nested(MAX_DEPTH), &[]);
    check(&nested(MAX_DEPTH + 1), &["jwt.json.too_deep"]);
    check(&vec![b'['; 1 << 20], &["jwt.json.too_deep"]);
    let many = ["[", &"0,".repeat(MAX_NODES), "0]"].concat();
    let parsed = check(many.as_bytes(), &["jwt.json.too_large"]);
    assert_eq!(parsed.value.items().len(), MAX_NODES - 1);
    assert_eq!(parse(&b"\x01".repeat(10)).problems.len(), 1);
    let many = format!("\"{}\"", "\u{1}".repeat(1000));
    assert_eq!(parse(many.as_bytes()).problems.len(), MAX_PROBLEMS);
}

#[test]
fn any_bytes_are_read_without_panic_and_spans_stay_inside() {
    fn walk(node: &Node, length: usize) {
        assert!(node.span.start <= node.span.end && node.span.end <= length);
        node.items().iter().for_each(|item| walk(item, length));
        node.members().iter().for_each(|member| walk(&member.value, length));
    }
    let sample = br#"{"alg":"RS256","x":[1,2.5,{"k":"v\u00e9"}],"n":null,"t":true}"#;
    let mut state = 1_u64;
    for round in 0..20_000 {
        let mut text = sample.to_vec();
        for _ in 0..=round % 4 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let place = usize::try_from(state >> 33).unwrap() % text.len();
            text[place] = state.to_be_bytes()[round % 8];
        }
        text.truncate(text.len() - round % 7);
        let parsed = parse(&text);
        walk(&parsed.value, text.len());
        assert!(parsed.problems.iter().filter_map(|finding| finding.span).all(|span| span.end <= text.len()));
    }
}

#[test]
fn a_number_fits_a_double_as_long_as_it_is_finite() {
    for (text, expected) in [
        ("0", true),
        ("0e999", true),
        ("1e308", true),
        ("1.7976931348623157e308", true),
        ("1.8e308", false),
        ("-1e309", false),
        ("0.001e311", true),
        ("1e99999999999999999999", false),
        ("1e-99999999999999999999", true),
    ] {
        let number = Number::from_text(text);
        assert_eq!(number.fits_double(), expected, "{text}");
        assert_eq!(text.parse::<f64>().unwrap().is_finite(), expected, "{text}");
    }
}

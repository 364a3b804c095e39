use super::*;
use crate::selection::tests::bytes as der;

fn text(form: ByteForm, content: &str) -> Bytes {
    Bytes { form, bytes: content.as_bytes().to_vec(), signed: None, nodes: Vec::new(), ..der() }
}

fn lines(bytes: &Bytes, is_narrow: bool) -> Vec<String> {
    let rows = Rows::of(bytes, is_narrow);
    let line = |row| String::from_utf8(rows.span(row).of(&bytes.bytes).to_vec()).unwrap();
    (0..rows.len()).map(line).collect()
}

#[test]
fn rows_have_sixteen_bytes_or_eight() {
    let bytes = Bytes { bytes: vec![0; 20], ..der() };
    for (is_narrow, expected) in [(false, vec![0..16, 16..20]), (true, vec![0..8, 8..16, 16..20])] {
        let rows = Rows::of(&bytes, is_narrow);
        let spans: Vec<_> = (0..rows.len()).map(|row| rows.span(row).range()).collect();
        assert_eq!(spans, expected);
    }
}

#[test]
fn lines_of_text_end_rows_and_characters_are_whole() {
    let long = "证".repeat(22);
    assert_eq!(
        lines(&text(ByteForm::Text, "kind: Pod\n\nname: web"), false),
        ["kind: Pod\n", "\n", "name: web"]
    );
    assert_eq!(lines(&text(ByteForm::Text, &long), false), ["证".repeat(21), "证".to_owned()]);
    assert_eq!(lines(&text(ByteForm::Text, &long), true).concat(), long);
    assert_eq!(lines(&text(ByteForm::Token, &"a".repeat(65)), false), ["a".repeat(64), "a".to_owned()]);
}

#[test]
fn bytes_that_are_no_text_are_cut_all_the_same() {
    let bytes = Bytes { form: ByteForm::Text, bytes: vec![0x80; 200], ..der() };
    let rows = Rows::of(&bytes, false);
    assert_eq!(rows.span(rows.len() - 1).end, 200);
    assert!((0..rows.len()).all(|row| !rows.span(row).range().is_empty()));
}

#[test]
fn the_row_of_a_byte_is_found() {
    let rows = Rows::of(&Bytes { bytes: vec![0; 40], ..der() }, false);
    for (offset, row) in [(0, 0), (15, 0), (16, 1), (39, 2), (400, 2)] {
        assert_eq!(rows.row_of(offset), row, "{offset}");
    }
    assert_eq!(Rows::of(&text(ByteForm::Text, ""), false).row_of(0), 0);
}

#[test]
fn a_row_is_made_of_runs_of_one_node_and_kind() {
    let bytes = der();
    let runs = runs(&bytes, &Rows::of(&bytes, true), 0);
    let seen: Vec<_> = runs.iter().map(|run| (run.span.range(), run.node, run.kind, run.signed)).collect();
    assert_eq!(
        seen,
        [
            (0..1, 0, "tag", None),
            (1..2, 0, "length", None),
            (2..3, 1, "tag", None),
            (3..4, 1, "length", None),
            (4..5, 1, "value", None),
            (5..6, 2, "tag", Some("both")),
            (6..7, 2, "length", Some("both")),
            (7..8, 3, "tag", Some("both")),
        ]
    );
}

#[test]
fn the_signed_part_has_an_edge_where_its_neighbour_is_not_signed() {
    let bytes = Bytes { bytes: vec![0; 64], signed: Some(Span::new(20, 60)), nodes: Vec::new(), ..der() };
    let rows = Rows::of(&bytes, false);
    let of_row =
        |row| runs(&bytes, &rows, row).iter().map(|run| (run.span.range(), run.signed)).collect::<Vec<_>>();
    assert_eq!(of_row(1), [(16..20, None), (20..32, Some("top"))]);
    assert_eq!(of_row(2), [(32..36, Some("top")), (36..44, Some("inside")), (44..48, Some("bottom"))]);
    assert_eq!(of_row(3), [(48..60, Some("bottom")), (60..64, None)]);
}

#[test]
fn a_tag_of_several_bytes_is_one_tag() {
    for (header, end) in [
        (vec![0x30, 3], 1),
        (vec![0x1F, 0x81, 0x01, 3], 3),
        (vec![0x7F, 0x22, 3], 2),
        (vec![0x30, 0x82, 1, 0], 1),
        (vec![0x1F], 1),
    ] {
        let mut bytes = der();
        bytes.nodes[0].header = Span::new(0, header.len());
        assert_eq!(tag_end(&header, &bytes.nodes[0]), end, "{header:02x?}");
    }
}

#[test]
fn a_token_has_three_parts() {
    let mut bytes = text(ByteForm::Token, "aa.bb.cc");
    bytes.nodes = [
        (0, 0, 8, ""),
        (1, 0, 2, "header"),
        (2, 0, 1, "alg"),
        (1, 2, 3, ""),
        (1, 3, 5, "payload"),
        (1, 5, 6, ""),
        (1, 6, 8, "signature"),
    ]
    .map(|(depth, start, end, name)| {
        let (name, span) = (name.to_owned(), Span::new(start, end));
        ByteNode { depth, span, name, ..der().nodes[0].clone() }
    })
    .to_vec();
    let runs = runs(&bytes, &Rows::of(&bytes, false), 0);
    let kinds: Vec<_> = runs.iter().map(|run| (run.span.range(), run.kind)).collect();
    assert_eq!(
        kinds,
        [
            (0..1, "header"),
            (1..2, "header"),
            (2..3, "value"),
            (3..5, "payload"),
            (5..6, "value"),
            (6..8, "signature")
        ]
    );
}

#[test]
fn bytes_are_written_out() {
    assert_eq!(hexadecimal(&[0, 0x3F, 0xA0]), "00 3f a0");
    assert_eq!(hexadecimal(&[]), "");
    assert_eq!(ascii(b"a ~\x7f\n\xe8<"), "a ~···<");
}

#[test]
fn only_rows_near_what_is_seen_are_drawn() {
    assert_eq!(window(20, 0), 0..20);
    assert_eq!(window(70_000, 480), 480..480 + DRAWN);
    assert_eq!(window(70_000, 69_990), 69_990..70_000);
    assert_eq!(window(5, 32), 5..5);
}

#[test]
fn scrolling_is_counted_in_rows_of_any_height() {
    for (top, height, count, first) in [
        (0, 20_000, 1_000, 0),
        (300, 20_000, 1_000, 0),
        (640, 20_000, 1_000, 16),
        (1_310_000, 1_310_720, 65_536, 65_472),
        (0, 0, 0, 0),
        (-3, 20_000, 1_000, 0),
    ] {
        assert_eq!(first_drawn(top, height, count), first, "{top}");
    }
    assert_eq!(above(1_310_720, 65_500, 65_536), 1_310_000);
    assert_eq!(above(0, 3, 0), 0);
}

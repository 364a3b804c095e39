use super::*;
use crate::generator::Generator;
use Base64Reason::{Alphabet, Length, Padding};

/// The expected block: label, contents or (text at the error, reason), notes, whether Go accepts it.
type Expected<'a> = (&'a str, Result<&'a [u8], (&'a str, Base64Reason)>, &'a [PemNote], bool);

fn check(text: &str, expected: &[Expected]) {
    let blocks = find_pem_blocks(text);
    assert_eq!(blocks.len(), expected.len(), "{text:?}: {blocks:?}");
    for (block, (label, contents, notes, is_go)) in blocks.iter().zip(expected) {
        assert_eq!(block.label, *label, "{text:?}");
        match (&block.contents, contents) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{text:?}"),
            (Err(error), Err((rest, reason))) => {
                assert_eq!(error.reason, *reason, "{text:?}");
                assert!(text[error.position..].starts_with(rest), "{text:?} {error:?}");
            }
            (found, expected) => panic!("{text:?}: {found:?}, not {expected:?}"),
        }
        assert_eq!(block.notes, *notes, "{text:?}");
        assert_eq!(is_go_pem(text, block), *is_go, "{text:?}");
        assert!(text[block.range.clone()].starts_with("-----BEGIN "), "{text:?}");
        let has_end = !notes.contains(&PemNote::MissingEnd);
        assert!(!has_end || text[block.body.end..block.range.end].starts_with("-----END"), "{text:?}");
    }
}

#[test]
fn reads_blocks_between_other_text() {
    check("", &[]);
    check("-----BEGIN ", &[]);
    check("-----BEGIN A\n-----", &[]);
    check("-----BEGIN A-----\nZm9v\n-----END A-----", &[("A", Ok(b"foo"), &[], true)]);
    check("-----BEGIN A-----\r\nZm9v\r\nYg==\r\n-----END A-----\r\n", &[("A", Ok(b"foob"), &[], true)]);
    check(
        "before\n-----BEGIN A B-----\nZm\n9v\n-----END A B-----\nbetween\n-----BEGIN C-----\nZg==\n-----END C-----\nafter",
        &[("A B", Ok(b"foo"), &[], true), ("C", Ok(b"f"), &[], true)],
    );
    check("-----BEGIN A-----\n Zm 9v \n\n-----END A-----", &[("A", Ok(b"foo"), &[PemNote::Indented], true)]);
    check("-----BEGIN A-----\n-----END A-----\n", &[("A", Ok(b""), &[], true)]);
}

#[test]
fn reads_blocks_that_yaml_json_and_shells_bent() {
    check(
        "ca: |\n  -----BEGIN A-----\n  Zm9v\n  -----END A-----\n",
        &[("A", Ok(b"foo"), &[PemNote::Indented], false)],
    );
    check(
        r#"{"ca":"-----BEGIN A-----\nZm9v\nYmFy\n-----END A-----\n"}"#,
        &[("A", Ok(b"foobar"), &[PemNote::EscapedNewlines], false)],
    );
    check(
        r#""-----BEGIN A-----\\nZm9v\\nYm\/y\\n-----END A-----""#,
        &[("A", Ok(&[0x66, 0x6f, 0x6f, 0x62, 0x6f, 0xf2]), &[PemNote::EscapedNewlines], false)],
    );
    check(
        "x -----BEGIN A----- Zm9v YmFy -----END A----- y",
        &[("A", Ok(b"foobar"), &[PemNote::OneLine], false)],
    );
    check("-----BEGIN A-----Zm9v-----END A-----", &[("A", Ok(b"foo"), &[PemNote::OneLine], false)]);
}

#[test]
fn reads_legacy_headers() {
    let text =
        "-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nZm9v\n-----END A-----\n";
    check(text, &[("A", Ok(b"foo"), &[PemNote::Headers], true)]);
    let headers = find_pem_blocks(text).remove(0).headers;
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(headers, [header("Proc-Type", "4,ENCRYPTED"), header("DEK-Info", "AES-128-CBC,00")]);
    check(
        r"-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\n\nZm9v\n-----END A-----",
        &[("A", Ok(b"foo"), &[PemNote::Headers, PemNote::EscapedNewlines], false)],
    );
}

#[test]
fn reads_blocks_whose_end_is_damaged() {
    let missing = [PemNote::MissingEnd];
    let mismatch = |end: &str| [PemNote::LabelMismatch { end: end.to_owned() }];
    check("-----BEGIN A-----\nZm9v\n", &[("A", Ok(b"foo"), &missing, false)]);
    check("-----BEGIN A-----\nZm9vYmFy\nYg==\nwords\n", &[("A", Ok(b"foobarb"), &missing, false)]);
    check("-----BEGIN A-----\nZm9vYmFy\nZm9vYg==\nb: words\n", &[("A", Ok(b"foobarfoob"), &missing, false)]);
    check("-----BEGIN A-----\nZm9vYmFy\nZm9", &[("A", Err(("", Padding)), &missing, false)]);
    check(
        "-----BEGIN A-----\nZm9v\n-----BEGIN B-----\nYmFy\n-----END B-----",
        &[("A", Ok(b"foo"), &missing, false), ("B", Ok(b"bar"), &[], true)],
    );
    check(
        "-----BEGIN A----- Zm9v, and more",
        &[("A", Ok(b"foo"), &[PemNote::MissingEnd, PemNote::OneLine], false)],
    );
    check("-----BEGIN A-----\nZm9v\n-----END B-----", &[("A", Ok(b"foo"), &mismatch("B"), false)]);
    check("-----BEGIN A-----\nZm9v\n-----END A--", &[("A", Ok(b"foo"), &[], false)]);
    let longest = "A".repeat(80);
    check(
        &format!("-----BEGIN {longest}-----\nZm9v\n-----END {longest}-----"),
        &[(&longest, Ok(b"foo"), &[], true)],
    );
    check("-----BEGIN A-----\nZm9v\n-----ENDA\nx", &[("A", Ok(b"foo"), &[], false)]);
    check("-----BEGIN A-----\nZm9v\n-----END A-----x", &[("A", Ok(b"foo"), &[], false)]);
}

#[test]
fn says_where_contents_are_not_base64() {
    check("-----BEGIN A-----\nZm9\n-----END A-----", &[("A", Err(("\n-----END", Padding)), &[], false)]);
    check("-----BEGIN A-----\nZm9vY\n-----END A-----", &[("A", Err(("\n-----END", Length)), &[], false)]);
    check("-----BEGIN A-----\nZm8=\nZm9v\n-----END A-----", &[("A", Err(("Zm9v", Padding)), &[], false)]);
    check("-----BEGIN A-----\nZm8==\n-----END A-----", &[("A", Err(("=\n-----END", Padding)), &[], false)]);
    check(
        "-----BEGIN A-----\nthe key was here.\n-----END A-----",
        &[("A", Err((".", Alphabet)), &[], false)],
    );
    check("-----BEGIN A-----\nZm\u{e9}9v\n-----END A-----", &[("A", Err(("\u{e9}", Alphabet)), &[], false)]);
    check("-----BEGIN A-----\n<KEY: gone>\n-----END A-----", &[("A", Err(("<KEY", Alphabet)), &[], false)]);
}

#[test]
fn any_text_is_read_without_a_panic_and_blocks_stay_in_order() {
    let pieces = [
        "-----BEGIN ",
        "-----END ",
        "-----",
        "A",
        "B",
        "\n",
        "\r\n",
        "\\n",
        "\\",
        " ",
        "Zm9v",
        "Zg==",
        "=",
        "x: y",
        "é",
        "-",
        "-----BEGIN A-----",
        "-----END A-----",
        "\n-----END A-----\n",
    ];
    let mut generator = Generator(3);
    for _ in 0..20_000 {
        let text = generator.text_of(&pieces, 14);
        let mut from = 0;
        for block in find_pem_blocks(&text) {
            assert!(from <= block.range.start && block.range.start < block.body.start, "{text:?} {block:?}");
            assert!(
                block.body.start <= block.body.end && block.body.end <= block.range.end,
                "{text:?} {block:?}"
            );
            assert!(
                text.get(block.range.clone()).is_some() && text.get(block.body.clone()).is_some(),
                "{text:?}"
            );
            if let Err(error) = &block.contents {
                assert!(
                    text.is_char_boundary(error.position) && block.body.contains(&error.position)
                        || error.position == block.body.end,
                    "{text:?} {error:?}"
                );
            }
            is_go_pem(&text, &block);
            from = block.range.end;
        }
    }
}

/// With quadratic time, this would take hours.
#[test]
fn megabytes_of_beginnings_are_read() {
    let count = 200_000;
    let check = |piece: &str, blocks: usize| {
        assert_eq!(find_pem_blocks(&piece.repeat(count)).len(), blocks, "{piece:?}");
    };
    check("-----BEGIN A-----\n", count);
    check("-----BEGIN A-----", count);
    check("  -----BEGIN A-----\n  Zm9v\n", count);
    check("-----BEGIN A----\n", 0);
    check("-----END A-----", 0);
    check("-----", 0);
}

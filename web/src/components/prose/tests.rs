use super::*;
use crate::components::render::{markup, seen};

const ID: &str = "52:0D:62:1A:EF:31:99:BA:EF:35:3C:EE:1C:B7:8E:13:71:3F:F8:B4";
const KEY: &str = "hFZwL0Zb5X1q3oT7mB2eVd8uJ9sNcKfRyPaQgXWag4E";

/// The text of the markup, without its elements.
fn text(html: Html) -> String {
    seen(html).replace('|', "")
}

#[test]
fn long_ids_are_short_and_copied_whole() {
    let hash = format!("sha256:{}", "de39".repeat(16));
    for (id, start, end) in [(ID, "52:0D", "F8:B4"), (KEY, "hFZw", "ag4E"), (&hash, "sha256:de39", "de39")] {
        let middle = middle(id).expect(id);
        assert_eq!((&id[..middle.start], &id[middle.end..]), (start, end));
        for sentence in [format!("It names key {id}."), format!("它指向 `{id}`。")] {
            let shown = markup(prose(&sentence));
            assert!(shown.contains(&format!("title=\"{id}\"")) && shown.contains("short-middle"), "{shown}");
            assert_eq!(text(prose(&sentence)), sentence.replace('`', ""));
            assert!(width(&sentence) < 40, "{}", width(&sentence));
        }
    }
    for plain in
        ["kubernetes", "10:30", "system:serviceaccount:lab:builder", "2026-11-21", &KEY.to_lowercase()]
    {
        assert_eq!(middle(plain), None, "{plain}");
    }
}

#[test]
fn long_ids_that_a_message_quotes_are_short_too() {
    let hash = format!("sha256:{}", "de39".repeat(16));
    let sentence = format!("It stops with `none of \"{hash}\" and {ID}: are pinned`.");
    let shown = markup(headline(&sentence)).replace("<!--/-->", "");
    for id in [&*hash, ID] {
        assert!(shown.contains(&format!("title=\"{id}\" tabindex=\"0\"")), "{shown}");
    }
    assert_eq!(shown.matches("short-middle").count(), 2, "{shown}");
    assert_eq!(text(headline(&sentence)), sentence.replace('`', ""));
    assert!(width(&sentence) < 80, "{}", width(&sentence));
}

#[test]
fn only_a_headline_takes_the_focus() {
    let sentence = format!("key {ID}");
    assert!(markup(headline(&sentence)).contains("tabindex=\"0\""));
    assert!(!markup(prose(&sentence)).contains("tabindex"));
}

#[test]
fn signs_stay_with_the_word_beside_them() {
    let word = |before: &str, text: &str, behind: &str| {
        format!("<span class=\"word\">{before}<code>{text}</code>{behind}</span>")
    };
    for (sentence, words) in [
        ("Signed by `ca`, not (`other`).", vec![word("", "ca", ","), word("(", "other", ").")]),
        ("由 `ca` 签发（`other`）。", vec![word("", "ca", ""), word("（", "other", "）。")]),
        // No line begins with a mark that ends what is before it.
        ("还剩 355 天）：`a` 的", vec!["还剩 355 天）：<span".to_owned(), word("", "a", "")]),
        ("issued by CN=kubernetes: `a`/`b`", vec![word("", "CN=kubernetes", ":"), word("", "b", "")]),
        ("`a`'s key", vec![word("", "a", "'s")]),
    ] {
        let shown = markup(prose(sentence)).replace("<!--/-->", "");
        for word in words {
            assert!(shown.contains(&word), "{word} is not in {shown}");
        }
        assert_eq!(text(prose(sentence)), sentence.replace('`', ""));
    }
    assert!(!markup(prose(&format!("`{}`", "long-name.".repeat(9)))).contains("class=\"word\""));
}

#[test]
fn only_instants_are_instants() {
    for (text, length) in [
        ("2026-11-21 22:00:00 UTC, then", 23),
        ("2026-11-21 22:00:00.", 19),
        ("2026-11-21.", 10),
        ("22:00:05 UTC", 12),
        ("22:00", 0),
        ("10.96.0.1", 0),
        ("", 0),
    ] {
        assert_eq!(instant_length(text), length, "{text}");
    }
    assert_eq!(instant("2026-11-21 22:00:00 UTC"), Some(Instant::from_unix_seconds(1_795_298_400)));
    assert_eq!(instant("22:00 UTC"), None);
    assert_eq!(split("id-2026-11-21"), [Piece::Plain("id-2026-11-21")]);
}

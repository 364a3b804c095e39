//! Where the two readers may differ, each with its reason; one that is no longer met fails the test.

use crate::oracle::Difference;

/// A reason, and whether it holds for a text and the difference.
pub(crate) type Exception = (&'static str, fn(&str, &Difference) -> bool);

/// All of them.
pub(crate) const EXCEPTIONS: &[Exception] = &[
    ("explicit keys (`? a`) are refused: nobody writes them for Kubernetes", |text, difference| {
        refused_at(text, difference, |_, there| there.starts_with('?'))
    }),
    (
        "a tab before a block collection, or in place of indentation, is refused, as kubectl does",
        |text, difference| {
            refused_at(text, difference, |before, there| {
                there.starts_with('\t') || current_line(before).starts_with('\t')
            })
        },
    ),
    ("behind a colon without a key no block collection begins", |text, difference| {
        refused_at(text, difference, |before, there| {
            let is_dash = there.starts_with('-');
            lacks_key(current_line(before)) || (is_dash && lacks_key(last_full_line(before)))
        })
    }),
    ("white space stands between an anchor and a bracket, as kubectl asks for", |text, difference| {
        refused_at(text, difference, |before, there| before.contains('&') && there.starts_with(['[', '{']))
    }),
    ("white space stands before a comment, also behind a colon", |text, difference| {
        refused_at(text, difference, |before, there| before.ends_with(':') && there.starts_with('#'))
    }),
    ("a comment ends a scalar without quotes, also behind a tab", |text, difference| {
        refused_at(text, difference, |before, _| before.contains('\t') && before.contains('#'))
    }),
    ("a tab is white space wherever it indents nothing", |_, difference| is_told(difference, "tab")),
    (
        "tags with escapes or with a handle of their own are refused: Kubernetes has none",
        |text, difference| {
            refused_at(text, difference, |before, there| {
                let word = current_line(before).rsplit(' ').next().unwrap_or_default();
                word.starts_with('!') && there.starts_with(['%', '!'])
            })
        },
    ),
    ("directives are skipped unread", |text, difference| {
        let words = ["directive", "comments must be separated", "unsupported YAML major version"];
        text.contains('%') && words.iter().any(|words| is_told(difference, words))
    }),
    ("a comment may stand less indented behind an empty block scalar", |_, difference| {
        is_told(difference, "wrongly indented line in block scalar")
    }),
    ("in braces a colon may stand on the line below its key", |_, difference| {
        is_told(difference, "illegal placement of ':'")
    }),
    ("in braces a bracket may follow the colon directly", |_, difference| {
        is_told(difference, "may not precede")
    }),
    ("what stands behind the end of the document is not read", |_, difference| {
        is_told(difference, "after document end marker")
    }),
    (
        "a block scalar at the very end of the text gets no line break that is not there",
        |text, difference| {
            let Difference::Trees { ours, theirs } = difference else { return false };
            !text.ends_with('\n') && theirs.replace("\\n\")", "\")") == ours.replace("\\n\")", "\")")
        },
    ),
];

fn refused_at(text: &str, difference: &Difference, is_so: fn(&str, &str) -> bool) -> bool {
    let Difference::OnlyOursRefuses(place) = difference else { return false };
    is_so(&text[..*place], &text[*place..])
}

fn is_told(difference: &Difference, words: &str) -> bool {
    matches!(difference, Difference::OnlyOursReads(error) if error.contains(words))
}

fn current_line(before: &str) -> &str {
    before.rfind(['\n', '\r']).map_or(before, |end| &before[end + 1..])
}

fn last_full_line(before: &str) -> &str {
    before.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// Whether nothing but dashes, anchors and tags stands before the first colon.
fn lacks_key(line: &str) -> bool {
    let mut words = line.trim_start_matches('\u{feff}').split([' ', '\t']);
    let is_before_key = |word: &&str| word.is_empty() || *word == "-" || word.starts_with(['&', '!']);
    words.find(|word| !is_before_key(word)).is_some_and(|word| word.starts_with(':'))
}

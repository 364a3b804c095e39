//! Sentences in lines of a picture.

use crate::wrap::{is_closing, is_opening, is_wide, width};
use credscope_l10n::{SentenceRun, runs};

/// A part of a line in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) is_machine: bool,
}

#[derive(Clone, Copy)]
struct Letter {
    letter: char,
    is_machine: bool,
}

fn columns_of(letters: &[Letter]) -> usize {
    letters.iter().map(|letter| if is_wide(letter.letter) { 2 } else { 1 }).sum()
}

/// Whether a line may end before this letter.
fn may_break(before: Letter, letter: Letter) -> bool {
    let is_prose = !before.is_machine || !letter.is_machine;
    before.letter == ' '
        || (is_prose
            && (is_wide(before.letter) || is_wide(letter.letter))
            && !is_closing(letter.letter)
            && !is_opening(before.letter))
}

/// How many of the letters fit on a line of this many columns, considering line breaks.
fn line(letters: &[Letter], columns: usize) -> usize {
    let (mut column, mut broken, mut behind_sign) = (0, 0, 0);
    let mut before: Option<Letter> = None;
    for (index, letter) in letters.iter().enumerate() {
        if before.is_some_and(|before| may_break(before, *letter)) {
            broken = index;
        }
        if before.is_some_and(|before| matches!(before.letter, '/' | '?' | '&' | ',')) {
            behind_sign = index;
        }
        column += columns_of(std::slice::from_ref(letter));
        // A space at the end of a line takes no room.
        if column > columns && letter.letter != ' ' {
            // A path or a query is broken if otherwise a third of the line would be empty.
            let is_short = 3 * columns_of(letters.get(..broken).unwrap_or_default()) < 2 * columns;
            let place = if is_short { broken.max(behind_sign) } else { broken };
            return if place == 0 { index.max(1) } else { place };
        }
        before = Some(*letter);
    }
    letters.len()
}

fn pieces(letters: &[Letter]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for letter in letters {
        match pieces.last_mut() {
            Some(last) if last.is_machine == letter.is_machine => last.text.push(letter.letter),
            _ => pieces.push(Piece { text: letter.letter.to_string(), is_machine: letter.is_machine }),
        }
    }
    pieces
}

fn trimmed(mut letters: &[Letter]) -> &[Letter] {
    while let Some((Letter { letter: ' ', .. }, rest)) = letters.split_first() {
        letters = rest;
    }
    while let Some((Letter { letter: ' ', .. }, rest)) = letters.split_last() {
        letters = rest;
    }
    letters
}

/// A sentence in at most `most` lines of this many columns, of whose first line `taken` columns are in use;
/// an ellipsis replaces what does not fit.
pub(crate) fn lines(sentence: &str, taken: usize, columns: usize, most: usize) -> Vec<Vec<Piece>> {
    let mut letters = Vec::new();
    for run in runs(sentence) {
        let (text, is_machine) = match run {
            SentenceRun::Prose(text) => (text, false),
            SentenceRun::Machine(text) => (text, true),
        };
        letters.extend(text.chars().map(|letter| Letter { letter, is_machine }));
    }
    let mut rest = trimmed(&letters);
    let mut lines = Vec::new();
    let mut room = columns.saturating_sub(taken).max(1);
    while !rest.is_empty() && lines.len() < most {
        let is_last = lines.len() + 1 == most;
        let (now, later) = rest.split_at_checked(line(rest, room)).unwrap_or((rest, &[]));
        if is_last && !later.is_empty() {
            let fitting = trimmed(rest.get(..line(rest, room.saturating_sub(1))).unwrap_or(rest));
            let mut cut = pieces(fitting);
            cut.push(Piece { text: "…".to_owned(), is_machine: false });
            lines.push(cut);
            return lines;
        }
        lines.push(pieces(trimmed(now)));
        rest = trimmed(later);
        room = columns;
    }
    lines
}

/// A text in this many columns, truncated with an ellipsis if it does not fit.
pub(crate) fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut shortened = String::new();
    let mut column = 1;
    for letter in text.chars() {
        column += if is_wide(letter) { 2 } else { 1 };
        if column > columns {
            break;
        }
        shortened.push(letter);
    }
    shortened.truncate(shortened.trim_end().len());
    shortened + "…"
}

/// A sentence without the backticks around machine-written runs.
pub(crate) fn plain(sentence: &str) -> String {
    let mut plain = String::new();
    for run in runs(sentence) {
        match run {
            SentenceRun::Prose(text) | SentenceRun::Machine(text) => plain.push_str(text),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, taken: usize, columns: usize, most: usize, expected: &[&str]) {
        let shown = |line: &Vec<Piece>| {
            line.iter()
                .map(|piece| if piece.is_machine { format!("`{}`", piece.text) } else { piece.text.clone() })
                .collect::<String>()
        };
        let found = lines(sentence, taken, columns, most);
        assert_eq!(found.iter().map(shown).collect::<Vec<_>>(), expected);
        for (index, line) in found.iter().enumerate() {
            let taken = if index == 0 { taken } else { 0 };
            let columns_taken: usize = line.iter().map(|piece| width(&piece.text)).sum();
            assert!(columns_taken + taken <= columns.max(taken + 1), "{line:?}");
        }
    }

    #[test]
    fn a_sentence_is_broken_where_it_may_be_and_cut_where_it_must() {
        check("", 0, 10, 2, &[]);
        check("one two three", 0, 20, 2, &["one two three"]);
        check("one two three", 0, 7, 2, &["one two", "three"]);
        check("one two three", 4, 7, 3, &["one", "two", "three"]);
        check("one two three", 0, 7, 1, &["one…"]);
        check("one two three four", 0, 7, 2, &["one two", "three…"]);
        check("see `a b` now", 0, 5, 3, &["see `a`", "`b` now"]);
        check("POST /api/v1/nodes/a is", 0, 14, 3, &["POST /api/v1/", "nodes/a is"]);
        check("GET pods?limit=500&watch=true now", 0, 20, 3, &["GET pods?limit=500&", "watch=true now"]);
        check("twelve is a dozen /a/b", 0, 20, 3, &["twelve is a dozen", "/a/b"]);
        check("abcdefghij", 0, 4, 2, &["abcd", "efg…"]);
        check("证书已经到期，不再有效。", 0, 12, 3, &["证书已经到", "期，不再有", "效。"]);
        check("证书已经到期，不再有效。", 0, 8, 1, &["证书已…"]);
    }

    #[test]
    fn a_text_is_shortened_by_columns() {
        for (text, columns, expected) in [
            ("kubelet", 7, "kubelet"),
            ("kubelet", 6, "kubel…"),
            ("运维人员", 7, "运维人…"),
            ("a b", 2, "a…"),
        ] {
            assert_eq!(shortened(text, columns), expected);
        }
    }

    #[test]
    fn backticks_are_dropped() {
        assert_eq!(plain("see `ca.crt` now"), "see ca.crt now");
    }
}

//! Sentences as elements: machine text in the monospace, instants and names in one piece, long ids short.

use crate::dom;
use credscope_clock::Instant;
use credscope_l10n::{SentenceRun, runs};
use std::ops::Range;
use yew::prelude::*;

/// Maximum number of characters that a line break must not divide: longer ones need not fit any line.
const WHOLE: usize = 48;
/// Number of characters of a name that fits next to its label.
const FITTING: usize = 20;
/// Number of bytes of an id written as `52:0D:…` from which it is shortened.
const LONG_ID: usize = 8;
/// Length of a base64url key id, the SHA-256 of a key.
const KEY_ID: usize = 43;
/// Length of a SHA-256 in hexadecimal.
const HASH: usize = 64;
const HASH_NAME: &str = "sha256:";

/// Machine text.
pub(crate) fn machine(text: &str) -> Html {
    html! { <code>{ text }</code> }
}

/// A value as machine text. One with a long name has the class `wide`, for the width of its whole row, and
/// breaks between the parts of the name.
pub(crate) fn value(text: &str) -> Html {
    if !text.split(' ').any(|word| word.chars().count() > FITTING) {
        return html! { <code class="line">{ text }</code> };
    }
    let part = |part: &str| html! { <>{ part.to_owned() }<wbr /></> };
    html! { <code class="line wide">{ for text.split_inclusive([':', ',', '/']).map(part) }</code> }
}

/// The middle of an id that is too long to be read, such as `52:0D…F8:B4`; `None` for all other text.
fn middle(text: &str) -> Option<Range<usize>> {
    let is_pair = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    if text.is_ascii() && text.len() >= LONG_ID * 3 - 1 && text.split(':').all(is_pair) {
        return Some(5..text.len() - 5);
    }
    let is_url_safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let has = |is: fn(&u8) -> bool| text.bytes().any(|byte| is(&byte));
    if text.len() == KEY_ID
        && text.bytes().all(is_url_safe)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
    {
        return Some(4..KEY_ID - 4);
    }
    let hash = text.strip_prefix(HASH_NAME)?;
    let is_hash = hash.len() == HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(HASH_NAME.len() + 4..text.len() - 4)
}

/// The long ids in machine text, each with its middle: the text itself is one, or a message that quotes some.
fn ids(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let is_other = |letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, ':' | '-' | '_'));
    let mut at = 0;
    let mut ids = Vec::new();
    for part in text.split_inclusive(is_other) {
        let word = part.trim_end_matches(is_other).trim_end_matches(':');
        if let Some(middle) = middle(word) {
            ids.push((at..at + word.len(), at + middle.start..at + middle.end));
        }
        at += part.len();
    }
    ids
}

/// Machine text within a sentence. The middle of a long id has no width until the focus or a printer asks for
/// it, so that copying and reading aloud still give the whole.
pub(crate) fn shortened(text: &str, is_focusable: bool) -> Html {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let short = |id: &Range<usize>, middle: &Range<usize>| {
        html! {
            <>
                { part(id.start..middle.start) }
                <span class="short-middle">{ part(middle.clone()) }</span>
                { part(middle.end..id.end) }
            </>
        }
    };
    let tabindex = is_focusable.then_some("0");
    let ids = ids(text);
    match ids.as_slice() {
        [] => machine(text),
        [(id, middle)] if id.len() == text.len() => html! {
            <code class="short" title={text.to_owned()} {tabindex}>{ short(id, middle) }</code>
        },
        quoted => {
            let mut at = 0;
            let quote = |(id, middle): &(Range<usize>, Range<usize>)| {
                let before = part(std::mem::replace(&mut at, id.end)..id.start);
                html! {
                    <>
                        { before }
                        <span class="short" title={part(id.clone())} {tabindex}>{ short(id, middle) }</span>
                    </>
                }
            };
            let quotes: Html = quoted.iter().map(quote).collect();
            html! { <code>{ quotes }{ part(at..text.len()) }</code> }
        }
    }
}

/// The instant of a text such as `2026-11-21 22:00:00 UTC`.
fn instant(text: &str) -> Option<Instant> {
    format!("{}Z", text.strip_suffix(" UTC")?.replace(' ', "T")).parse().ok()
}

/// An instant in UTC, with the same instant in the browser's time zone where it is pointed at or focused.
fn moment(text: &str, is_focusable: bool) -> Html {
    let local = instant(text).and_then(dom::local);
    html! {
        <span
            class="moment" title={local.clone()} data-local={local.clone()}
            tabindex={local.filter(|_| is_focusable).map(|_| "0")}
        >
            { text }
        </span>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Machine(&'a str),
    Instant(&'a str),
}

/// The length of an instant at the start of the text, such as `2026-11-21 22:00:00 UTC` or `22:00 UTC`, or of
/// a date; 0 if there is none.
fn instant_length(text: &str) -> usize {
    let shaped = |text: &str, shape: &str| {
        let fits =
            |(byte, shape): (u8, u8)| if shape == b'0' { byte.is_ascii_digit() } else { byte == shape };
        text.len() >= shape.len() && text.bytes().zip(shape.bytes()).all(fits)
    };
    let shapes =
        ["0000-00-00 00:00:00 UTC", "0000-00-00 00:00:00", "00:00:00 UTC", "00:00 UTC", "0000-00-00"];
    shapes.into_iter().find(|shape| shaped(text, shape)).map_or(0, str::len)
}

/// Whether a word of prose is one that a machine wrote: a long id, or an attribute of a name.
fn is_machine(word: &str) -> bool {
    let attributes = ["CN=", "O=", "OU=", "DC=", "UID="];
    middle(word).is_some() || attributes.into_iter().any(|attribute| word.starts_with(attribute))
}

/// Splits prose at the instants and machine words in it.
fn split(prose: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let mut is_start = true;
    while let Some(rest) = prose.get(at..).filter(|rest| !rest.is_empty()) {
        let word_end = rest.find(|next: char| !next.is_ascii_graphic()).unwrap_or(rest.len());
        let word = rest.get(..word_end).unwrap_or_default().trim_end_matches([',', '.', ';', ')', ':', '"']);
        let (length, piece) = match instant_length(rest) {
            _ if !is_start => (0, Piece::Plain("")),
            0 if is_machine(word) => (word.len(), Piece::Machine(word)),
            length => (length, Piece::Instant(rest.get(..length).unwrap_or_default())),
        };
        if length == 0 {
            let step = rest.chars().next().map_or(1, char::len_utf8);
            is_start = !rest.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '-');
            at += step;
            continue;
        }
        pieces.extend(prose.get(plain..at).filter(|text| !text.is_empty()).map(Piece::Plain));
        pieces.push(piece);
        at += length;
        (plain, is_start) = (at, false);
    }
    pieces.extend(prose.get(plain..).filter(|text| !text.is_empty()).map(Piece::Plain));
    pieces
}

fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let of_run = |run| match run {
        SentenceRun::Prose(text) => split(text),
        SentenceRun::Machine(text) => vec![Piece::Machine(text)],
    };
    runs(sentence).flat_map(of_run).collect()
}

/// Chinese marks that end what is before them, so that no line begins with one.
const CLOSING: &str = "，。；：！？、）」』”’…";
const OPENING: &str = "（「『“‘";

/// Characters that belong to the word before them, so no line begins or ends between the two.
fn clings_to_before(character: char) -> bool {
    character.is_ascii_graphic() || CLOSING.contains(character) || OPENING.contains(character)
}

/// Characters that belong to the word after them.
fn clings_to_after(character: char) -> bool {
    character.is_ascii_graphic() || OPENING.contains(character)
}

/// Divides plain text into what clings to the word before it, its own part, and what clings to the word after.
fn divided(text: &str, has_before: bool, has_after: bool) -> [&str; 3] {
    let is_own = |character: char| !clings_to_before(character);
    let start = if has_before { text.find(is_own).unwrap_or(text.len()) } else { 0 };
    let (before, rest) = text.split_at(start);
    let own = if has_after { rest.trim_end_matches(clings_to_after) } else { rest };
    [before, own, rest.get(own.len()..).unwrap_or_default()]
}

fn write(sentence: &str, is_focusable: bool) -> Html {
    let pieces = pieces(sentence);
    let plain = |at: Option<usize>| match at.and_then(|at| Some((at, pieces.get(at)?))) {
        Some((at, Piece::Plain(text))) => divided(text, at > 0, at + 1 < pieces.len()),
        _ => [""; 3],
    };
    let part = |(at, piece): (usize, &Piece<'_>)| {
        let ([.., before], [behind, ..]) = (plain(at.checked_sub(1)), plain(at.checked_add(1)));
        match *piece {
            Piece::Plain(_) => {
                let [_, own, _] = plain(Some(at));
                Html::from(own.to_owned())
            }
            Piece::Machine(text) => word(before, shortened(text, is_focusable), behind, text, false),
            Piece::Instant(text) => word(before, moment(text, is_focusable), behind, text, true),
        }
    };
    pieces.iter().enumerate().map(part).collect()
}

/// One word with the signs that cling to it.
fn word(before: &str, shown: Html, behind: &str, text: &str, is_moment: bool) -> Html {
    let parts = html! { <>{ before.to_owned() }{ shown }{ behind.to_owned() }</> };
    if middle(text).is_none() && (text.chars().count() > WHOLE || !is_moment && text.contains(' ')) {
        return parts;
    }
    html! { <span class="word">{ parts }</span> }
}

/// A sentence, with its machine text marked up.
pub(crate) fn prose(sentence: &str) -> Html {
    write(sentence, false)
}

/// A sentence whose shortened ids and instants take the focus; it must not be part of a button.
pub(crate) fn headline(sentence: &str) -> Html {
    write(sentence, true)
}

/// The width of a sentence in Latin letters, with its ids short: a Chinese character is two wide.
pub(crate) fn width(sentence: &str) -> usize {
    let letters = |text: &str| text.chars().map(|one| if one.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let of_piece = |piece: &Piece<'_>| match *piece {
        Piece::Machine(text) => {
            letters(text) - ids(text).iter().map(|(_, middle)| middle.len()).sum::<usize>()
        }
        Piece::Plain(text) | Piece::Instant(text) => letters(text),
    };
    pieces(sentence).iter().map(of_piece).sum()
}

#[cfg(test)]
mod tests;

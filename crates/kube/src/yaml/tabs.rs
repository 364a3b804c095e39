//! Tabs that goyaml.v2 refuses and the parser takes: libyaml has them nowhere that an indentation may be.

use super::builder::Builder;
use super::refusal::of_scanner;
use credscope_finding::Span;

/// What was read before the white space that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// A scalar without quotes, in a collection that is indented to this column: it may go on over the next lines.
    Plain(usize),
    /// Anything else.
    Other,
}

/// Looks through what lies between two events outside of brackets: white space, comments, dashes, colons, properties.
pub(super) fn check_gap(builder: &mut Builder<'_>, text: &str, span: Span, before: Before) {
    let bytes = text.as_bytes();
    let mut is_indent = span.start == 0;
    let mut may_go_on = before;
    let mut place = span.start;
    let mut column = 0;
    while place < span.end {
        let byte = bytes.get(place).copied().unwrap_or_default();
        match byte {
            b'\n' | b'\r' => {
                (is_indent, column) = (true, 0);
                place += 1;
                continue;
            }
            b' ' => (),
            b'\t' if is_indent => {
                let words = match may_go_on {
                    Before::Plain(least) if column >= least => None,
                    Before::Plain(_) => Some("found a tab character that violates indentation"),
                    Before::Other => Some("found character that cannot start any token"),
                };
                if let Some(words) = words {
                    builder.refuse(Span::new(place, place + 1), Some(of_scanner(text, place, words)));
                    return;
                }
            }
            b'\t' => (),
            b'#' => {
                may_go_on = Before::Other;
                while place < span.end && !matches!(bytes.get(place), Some(b'\n' | b'\r') | None) {
                    place += 1;
                }
                continue;
            }
            // What follows a dash or a question mark is indented by it.
            b'-' | b'?' => (is_indent, may_go_on) = (true, Before::Other),
            b'|' | b'>' => {
                check_header(builder, text, Span::new(place, span.end));
                return;
            }
            _ => (is_indent, may_go_on) = (false, Before::Other),
        }
        column += 1;
        place += 1;
    }
}

/// Looks at the further lines of a scalar without quotes, in a collection that is indented to this column.
pub(super) fn check_plain(builder: &mut Builder<'_>, text: &str, span: Span, least: usize) {
    let mut start = span.start;
    for line in text.get(span.range()).unwrap_or_default().split_inclusive('\n') {
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        let tab = line.get(..blank.min(least)).and_then(|blanks| blanks.find('\t'));
        if let Some(tab) = tab.filter(|_| start > span.start) {
            let place = start + tab;
            let words = of_scanner(text, place, "found a tab character that violates indentation");
            builder.refuse(Span::new(place, place + 1), Some(words));
            return;
        }
        start += line.len();
    }
}

/// Looks at the lines before the text of a block scalar, and at its first character.
fn check_header(builder: &mut Builder<'_>, text: &str, span: Span) {
    let header = text.get(span.range()).unwrap_or_default();
    let Some(line_end) = header.find('\n') else { return };
    let is_told = header.get(..line_end).is_some_and(|line| {
        line.split('#').next().unwrap_or_default().contains(|character: char| character.is_ascii_digit())
    });
    let tab =
        header.get(line_end..).and_then(|lines| lines.find('\t')).map(|place| span.start + line_end + place);
    let first = text.as_bytes().get(span.end).filter(|byte| **byte == b'\t').map(|_| span.end);
    if let Some(place) = tab.or(first).filter(|_| !is_told) {
        let words = "found a tab character where an indentation space is expected";
        builder.refuse(Span::new(place, place + 1), Some(of_scanner(text, place, words)));
    }
}

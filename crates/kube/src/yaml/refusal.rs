//! What goyaml.v2 does not read, and its words for it: it is libyaml of YAML 1.1, the parser beneath ours is of 1.2.
//!
//! Source: `sigs.k8s.io/yaml` `goyaml.v2/{scannerc,parserc,readerc,decode}.go`. A scanner's error names the line, a parser's
//! error the line before it, and neither names the first line.

use super::builder::Builder;
use credscope_finding::Span;
use granit_parser::{ErrorKind, ScanError, YamlVersion};

/// Line and column of a byte, both from 1.
#[must_use]
pub fn line_and_column(text: &str, position: usize) -> (usize, usize) {
    let before = text.get(..position).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// Go's sentence with the line of a scanner's error.
pub(super) fn of_scanner(text: &str, position: usize, words: &str) -> String {
    match line_and_column(text, position).0 {
        1 => format!("yaml: {words}"),
        line => format!("yaml: line {line}: {words}"),
    }
}

/// Go's sentence with the line of a parser's error.
fn of_parser(text: &str, position: usize, words: &str) -> String {
    match line_and_column(text, position).0 {
        1 => format!("yaml: {words}"),
        line => format!("yaml: line {}: {words}", line - 1),
    }
}

/// Refuses the first character that YAML has no place for.
pub(super) fn check_characters(builder: &mut Builder<'_>, text: &str) {
    let is_fit = |character: char| {
        matches!(
            character,
            '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}'
                | '\u{10000}'..='\u{10ffff}'
        )
    };
    if let Some((position, character)) = text.char_indices().find(|(_, character)| !is_fit(*character)) {
        let span = Span::new(position, position + character.len_utf8());
        builder.refuse(span, Some("yaml: control characters are not allowed".to_owned()));
    }
}

/// Refuses directives other than `%YAML 1.1` and `%TAG`, which are before the document at `document`.
pub(super) fn check_directives(
    builder: &mut Builder<'_>,
    text: &str,
    version: Option<YamlVersion>,
    document: Span,
) {
    let mut start = 0;
    for line in text.get(..document.start).unwrap_or_default().split_inclusive('\n') {
        let name = line.strip_prefix('%').map(|rest| rest.split_whitespace().next().unwrap_or_default());
        if name.is_some_and(|name| !matches!(name, "YAML" | "TAG")) {
            let is_word = name.is_some_and(|name| {
                !name.is_empty()
                    && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
            });
            let words = is_word.then(|| of_scanner(text, start, "found unknown directive name"));
            builder.refuse(Span::new(start, start + line.trim_end().len()), words);
        }
        let is_version = name == Some("YAML");
        if is_version && version.is_some_and(|version| (version.major, version.minor) != (1, 1)) {
            let words = of_parser(text, start, "found incompatible YAML document");
            builder.refuse(Span::new(start, start + line.trim_end().len()), Some(words));
        }
        start += line.len();
    }
}

/// Refuses the escapes of double quotes that YAML 1.1 does not have, `\/` and halves of surrogate pairs.
pub(super) fn check_escapes(builder: &mut Builder<'_>, text: &str, span: Span) {
    let mut bytes = text.as_bytes().get(span.range()).unwrap_or_default().iter().enumerate();
    while let Some((place, byte)) = bytes.next() {
        if *byte != b'\\' {
            continue;
        }
        let escape = bytes.next().map_or(0, |(_, byte)| *byte);
        let start = span.start + place;
        let code = text.get(start + 2..start + 6).filter(|_| escape == b'u');
        let is_surrogate = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .is_some_and(|code| (0xd800..0xe000).contains(&code));
        let (words, end) = match escape {
            b'/' => ("found unknown escape character", start + 2),
            _ if is_surrogate => ("found invalid Unicode character escape code", start + 6),
            _ => continue,
        };
        builder.refuse(Span::new(start, end), Some(of_scanner(text, start, words)));
        return;
    }
}

/// Refuses names of anchors and aliases that are more than ASCII letters, digits, `_` and `-`, and what follows them
/// without white space.
pub(super) fn check_name(builder: &mut Builder<'_>, text: &str, span: Span) {
    let name = text.get(span.start + 1..span.end).unwrap_or_default();
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
    let is_end = |character: char| "?:,]}%@`".contains(character);
    let words =
        || Some(of_scanner(text, span.start, "did not find expected alphabetic or numeric character"));
    match name.chars().find(|character| !is_of_name(*character)) {
        // Behind these the name ends, and what follows is read as something else.
        Some(first) if is_end(first) && !name.starts_with(first) => builder.refuse(span, None),
        Some(_) => builder.refuse(span, words()),
        None => {
            let next = text.get(span.end..).and_then(|rest| rest.chars().next());
            if next.is_some_and(|next| !next.is_whitespace() && !is_end(next)) {
                builder.refuse(span, words());
            }
        }
    }
}

/// Refuses what the parser could not read; answers its place.
pub(super) fn refuse_syntax(builder: &mut Builder<'_>, text: &str, error: &ScanError) -> usize {
    let marker = error.marker().byte_offset().unwrap_or_default().min(text.len());
    let place = match error.kind() {
        // The parser tells where the scalar begins.
        ErrorKind::TabInPlainScalar => indenting_tab(text, marker).unwrap_or(marker),
        // It tells where what follows the tabs begins.
        ErrorKind::TabInBlockIndentation => {
            text.get(..marker).map_or(marker, |before| before.trim_end_matches('\t').len())
        }
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            bad_escape(text, marker).unwrap_or(marker)
        }
        _ => marker,
    };
    if !is_left_unread(builder, text, error.kind(), place) {
        builder.refuse(Span::new(place, place), words(text, error.kind(), place));
    }
    place
}

/// Whether Go does not come so far: it reads one value, and when that is in brackets nothing after it.
fn is_left_unread(builder: &Builder<'_>, text: &str, kind: &ErrorKind, place: usize) -> bool {
    let rest = text.get(place..).unwrap_or_default();
    let is_directive = rest.starts_with("%YAML ") || rest.starts_with("%TAG ");
    builder.is_done()
        && match kind {
            ErrorKind::InvalidDocumentEnd => true,
            ErrorKind::MissingDocumentEndBeforeDirective => is_directive,
            ErrorKind::UnexpectedCharacter { .. } | ErrorKind::UnclosedQuotedScalar => false,
            _ => builder.is_in_brackets(),
        }
}

fn words(text: &str, kind: &ErrorKind, place: usize) -> Option<String> {
    let scanner = |words: &str| Some(of_scanner(text, place, words));
    match kind {
        ErrorKind::MappingValueNotAllowed => scanner("mapping values are not allowed in this context"),
        ErrorKind::SimpleKeyExpected => {
            Some(of_scanner(text, next_token(text, place)?, "could not find expected ':'"))
        }
        // After a block scalar it is the tab.
        ErrorKind::ExpectedBlockMappingKey if is_after_tab(text, place) => None,
        ErrorKind::ExpectedBlockMappingKey => Some(of_parser(text, place, "did not find expected key")),
        ErrorKind::ExpectedBlockSequenceEntry => {
            Some(of_parser(text, place, "did not find expected '-' indicator"))
        }
        ErrorKind::UnclosedQuotedScalar => {
            Some(of_scanner(text, text.len(), "found unexpected end of stream"))
        }
        ErrorKind::UnknownQuotedScalarEscape => scanner("found unknown escape character"),
        ErrorKind::InvalidQuotedScalarHexEscape => scanner("did not find expected hexdecimal number"),
        ErrorKind::InvalidBlockScalarHeader => scanner("did not find expected comment or line break"),
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::TabInBlockIndentation => {
            scanner("found character that cannot start any token")
        }
        ErrorKind::TabInPlainScalar => scanner("found a tab character that violates indentation"),
        ErrorKind::BlockSequenceEntryNotAllowed => {
            scanner("block sequence entries are not allowed in this context")
        }
        ErrorKind::ZeroBlockScalarIndent => scanner("found an indentation indicator equal to 0"),
        ErrorKind::UnknownAnchor => {
            let rest = text.get(place..)?.strip_prefix('*')?;
            let is_of_name = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
            let name = rest.get(..rest.find(|character| !is_of_name(character)).unwrap_or(rest.len()))?;
            let next = rest.get(name.len()..)?.chars().next();
            let is_whole = next.is_none_or(|next| next.is_whitespace() || "?:,]}%@`".contains(next));
            // Go quotes the name, which may be a password that begins with an asterisk.
            let is_name = is_whole && !name.is_empty();
            if is_name { None } else { scanner("did not find expected alphabetic or numeric character") }
        }
        _ => None,
    }
}

/// The first escape of a text in double quotes that is none; the parser tells where the quotes open.
fn bad_escape(text: &str, quote: usize) -> Option<usize> {
    let mut rest = text.get(quote + 1..)?.char_indices();
    while let Some((place, character)) = rest.next() {
        if character != '\\' {
            continue;
        }
        let digits = match rest.next()?.1 {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            known if "0abt\tnvfre \"/\\N_LP\r\n".contains(known) => 0,
            _ => return Some(quote + 1 + place),
        };
        let mut hex = rest.by_ref().take(digits);
        if !hex.all(|(_, character)| character.is_ascii_hexdigit()) {
            return Some(quote + 1 + place);
        }
    }
    None
}

/// Whether a tab is in the white space before a place.
fn is_after_tab(text: &str, place: usize) -> bool {
    let line = text.get(..place).and_then(|before| before.rsplit('\n').next());
    line.is_some_and(|line| line.trim().is_empty() && line.contains('\t'))
}

/// Where Go is when it misses the colon after a word: at the next line that is not empty, and after quotes not a comment
/// either; none when the word may go on there.
fn next_token(text: &str, word: usize) -> Option<usize> {
    let line_start = text.get(..word)?.rfind('\n').map_or(0, |end| end + 1);
    let is_quoted = match text.as_bytes().get(word)? {
        b'"' | b'\'' => true,
        b'|' | b'>' | b'[' | b'{' | b'&' | b'*' | b'!' => return None,
        _ => false,
    };
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut lines = text.get(line_start..)?.split_inclusive('\n');
    let first = lines.next()?;
    let mut start = line_start + first.len();
    for line in lines {
        let content = line.trim();
        let is_passed = content.is_empty() || (is_quoted && content.starts_with('#'));
        if !is_passed {
            return (indent(line) <= indent(first) && !line.contains('\t')).then_some(start);
        }
        start += line.len();
    }
    Some(start)
}

/// The first tab after a place with nothing but spaces before it on its line.
fn indenting_tab(text: &str, from: usize) -> Option<usize> {
    let mut start = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if start > from && line.as_bytes().get(spaces) == Some(&b'\t') {
            return Some(start + spaces);
        }
        start += line.len();
    }
    None
}

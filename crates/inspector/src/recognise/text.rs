//! Recognises text: JSON and YAML documents first, then the text around them.

use super::object::{is_telling, put_document};
use super::plain::recognise_plain;
use super::rest::Rest;
use crate::report::ItemKind;
use crate::shelf::{Content, LineCounter, Place, Shelf};
use crate::shelf_id::ShelfId;
use crate::sniff;
use credscope_jose::json::{self, Kind, Node};
use credscope_kube::kubeconfig::read_file;
use credscope_kube::yaml;
use std::cell::LazyCell;
use std::ops::{Deref, Range};

/// The text as one YAML file, parsed when needed.
type File<'a> = &'a dyn Deref<Target = AsFile>;

struct AsFile {
    document: yaml::Document,
    /// Whether damaged lines are those of the file, not of a text around it.
    is_whole: bool,
}

/// Attaches to a kubeconfig how client-go reads the file, which is as YAML even if it is JSON.
fn read_as_file(shelf: &mut Shelf, index: ShelfId, text: &str, file: File<'_>, own: Range<usize>) {
    if let Some(Content::Kubeconfig(config)) = shelf.get_mut(index).map(|entry| &mut entry.content) {
        config.unread = read_file(text, &file.document, own, file.is_whole);
    }
}

/// Recognises the contents of a text; returns whether there are any.
pub(super) fn recognise_text(shelf: &mut Shelf, place: &Place, text: &str) -> bool {
    let before = shelf.next();
    let mut rest = Rest::new(text);
    let is_file =
        place.parent.is_none() && shelf.inputs.get(place.input).is_some_and(|input| input.name.is_some());
    let file = LazyCell::new(|| {
        let document = yaml::parse(text);
        let is_whole = document.broken_at.is_some() && sniff::is_one_file(text, is_file);
        AsFile { document, is_whole }
    });
    let end = take_whole_json(shelf, place, text, &file, &mut rest);
    if end < text.len() {
        take_json(shelf, place, text, end, &file, &mut rest);
        take_yaml(shelf, place, &file, &mut rest);
    }
    recognise_plain(shelf, place, rest, before);
    shelf.next() > before
}

/// Recognises a text that is JSON as a whole: one value, or one on each line. Returns the length that was
/// read; the text after damage is examined again.
fn take_whole_json(
    shelf: &mut Shelf,
    place: &Place,
    text: &str,
    file: File<'_>,
    rest: &mut Rest<'_>,
) -> usize {
    let trimmed = text.trim();
    if !trimmed.starts_with(['{', '[']) {
        return 0;
    }
    let lines: Vec<&str> = trimmed.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_json_lines = lines.len() > 1
        && lines.iter().all(|line| line.trim_start().starts_with('{') && line.trim_end().ends_with('}'));
    if is_json_lines {
        let values: Vec<Node> = lines
            .iter()
            .map(|line| json::parse(line.as_bytes()))
            .filter(json::Parsed::is_strict)
            .map(|parsed| parsed.value)
            .collect();
        if values.len() == lines.len() {
            put_json_lines(shelf, place, text);
            rest.take(0..text.len());
            return text.len();
        }
    }
    let offset = text.len() - text.trim_start().len();
    let parsed = json::parse(trimmed.as_bytes());
    // Damaged JSON is shown as far as it was read, if its kind is known; otherwise it can be something else.
    let is_whole = parsed.is_strict();
    let is_worth_showing = is_whole || (parsed.value.is_object() && is_telling(&parsed.value));
    let read = parsed.value.span.end;
    // A complete object with text after it is an object within other text.
    let is_followed = read < trimmed.len() && trimmed.get(..read).is_some_and(|read| read.ends_with('}'));
    if !is_worth_showing || is_followed {
        return 0;
    }
    let kept = kept_end(&parsed.value);
    let index = shelf.next();
    let is_known = put_document(
        shelf,
        &place.below(LineCounter::new(text).before(offset)),
        trimmed,
        parsed.value,
        parsed.problems,
        true,
    );
    if !is_known {
        return 0;
    }
    read_as_file(shelf, index, text, file, 0..text.len());
    if is_whole {
        rest.take(0..text.len());
        return text.len();
    }
    rest.take(0..offset + kept);
    offset + kept
}

/// The end of the last value kept of damaged JSON; a name without a value is not kept.
fn kept_end(node: &Node) -> usize {
    let last = match &node.kind {
        Kind::Array(items) => items.last(),
        Kind::Object(members) => members.last().map(|member| &member.value),
        _ => return node.span.end,
    };
    last.map_or(node.span.start + 1, kept_end)
}

/// One JSON value on each line is a log, whose children are the credentials.
fn put_json_lines(shelf: &mut Shelf, place: &Place, text: &str) {
    let Some(log) = shelf.put(ItemKind::Log, place, text.as_bytes().to_vec(), Content::Text) else { return };
    for (line, value) in text.lines().enumerate() {
        let parsed = json::parse(value.as_bytes());
        let inside = place.inside(log, String::new(), line);
        super::walk::walk(shelf, &inside, log, &parsed.value, value, &format!("[{line}]"));
    }
}

/// Recognises JSON objects within other text, each from the start of its line; the text before `from` has
/// been recognised.
fn take_json(shelf: &mut Shelf, place: &Place, text: &str, from: usize, file: File<'_>, rest: &mut Rest<'_>) {
    const MAX_ATTEMPTS: usize = 64;
    // JSON within a YAML document belongs to that document: an annotation, a flow value.
    let of_yaml: Vec<Range<usize>> = sniff::find_regions(text)
        .into_iter()
        .filter(sniff::Region::is_telling)
        .map(|region| region.range)
        .collect();
    let mut lines = LineCounter::new(text);
    let mut attempts = 0;
    let mut resume = from;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let offset = start + line.len() - line.trim_start().len();
        start += line.len();
        let opens = line.trim_start().starts_with('{') || line.trim() == "[";
        if !opens || offset < resume || attempts >= MAX_ATTEMPTS {
            continue;
        }
        let next = of_yaml.partition_point(|range| range.end <= offset);
        if of_yaml.get(next).is_some_and(|range| range.start < offset) {
            continue;
        }
        let Some(from_here) = text.get(offset..) else { continue };
        let parsed = json::parse(from_here.as_bytes());
        let end = offset + parsed.value.span.end;
        let is_closed = text.get(..end).is_some_and(|text| text.ends_with(['}', ']']));
        if is_closed && is_telling(&parsed.value) {
            let problems = parsed.problems.into_iter().filter(|problem| {
                problem.span.is_none_or(|span| offset + span.end <= end && offset + span.start < end)
            });
            let place = place.below(lines.before(offset));
            let slice = text.get(offset..end).unwrap_or_default();
            let index = shelf.next();
            if put_document(shelf, &place, slice, parsed.value, problems.collect(), true) {
                read_as_file(shelf, index, text, file, offset..end);
                rest.take(offset..end);
                resume = end;
            }
        } else {
            attempts += 1;
        }
    }
}

/// Recognises YAML documents, each a run of connected lines.
fn take_yaml(shelf: &mut Shelf, place: &Place, file: File<'_>, rest: &mut Rest<'_>) {
    let text = rest.text();
    let regions = sniff::find_regions(&text);
    let content = content_of(&text);
    let is_alone = |range: &Range<usize>| range.start <= content.start && content.end <= range.end;
    let mut lines = LineCounter::new(&text);
    for region in regions {
        let is_whole = is_alone(&region.range) && (region.keys.len() > 1 || region.is_nested);
        if !region.is_telling() && !is_whole {
            continue;
        }
        let Some(slice) = text.get(region.range.clone()) else { continue };
        let document = yaml::parse(slice);
        let is_object = document.value.is_object();
        let is_worth_showing = is_telling(&document.value) || (is_whole && document.broken_at.is_none());
        if !is_object || !is_worth_showing {
            continue;
        }
        let end = document.broken_at.unwrap_or(slice.len());
        let place = place.below(lines.before(region.range.start));
        let index = shelf.next();
        if put_document(shelf, &place, slice, document.value, document.problems, false) {
            read_as_file(shelf, index, rest.original, file, region.range.clone());
            // The text after the damage is examined again, as plain text.
            rest.take(region.range.start..region.range.start + end);
        }
    }
}

/// The lines from the first one to the last that is not empty, a comment, or a mark of YAML.
fn content_of(text: &str) -> Range<usize> {
    let is_comment = |line: &&str| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#') || matches!(line, "---" | "...")
    };
    let before: usize = text.split_inclusive('\n').take_while(is_comment).map(str::len).sum();
    let after: usize = text.split_inclusive('\n').rev().take_while(is_comment).map(str::len).sum();
    before..text.len() - after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::recognise_input;

    #[test]
    fn the_content_is_between_the_comments_around_it() {
        for (text, expected) in [
            ("", ""),
            ("# a\n\n---\n", ""),
            ("a", "a"),
            ("# a\n \n---\nb: c\n# d\ne: f\n...\n  # g", "b: c\n# d\ne: f\n"),
            ("b: c\r\n\r\n", "b: c\r\n"),
        ] {
            assert_eq!(text.get(content_of(text)).unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_behind_json_is_looked_at_whether_the_json_is_whole_or_damaged() {
        let secret = "{\n \"apiVersion\": \"v1\",\n \"kind\": \"Secret\"\n}\n";
        let damaged = "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", data:\n";
        for (text, kinds) in [
            (format!("{secret}abcdef.0123456789abcdef\n"), [ItemKind::Secret, ItemKind::BootstrapToken]),
            (format!("{damaged}\nabcdef.0123456789abcdef\n"), [ItemKind::Secret, ItemKind::BootstrapToken]),
            (format!("{secret}{}", secret.replace("Secret", "Pod")), [ItemKind::Secret, ItemKind::Pod]),
            (
                format!("{}, \"da\nabcdef.0123456789abcdef\n", &damaged[..damaged.len() - 8]),
                [ItemKind::Secret, ItemKind::BootstrapToken],
            ),
            (format!("{damaged}{}", secret.replace("Secret", "Pod")), [ItemKind::Secret, ItemKind::Pod]),
        ] {
            let mut shelf = Shelf::default();
            recognise_input(&mut shelf, 0, text.as_bytes());
            let found: Vec<ItemKind> = shelf.entries().map(|entry| entry.kind).collect();
            assert_eq!(found, kinds, "{text}");
        }
    }
}

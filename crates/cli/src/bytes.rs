//! The bytes of items, with their meaning.

use crate::failure::Failure;
use credscope_document::{Paint, TextStyle, width, wrap};
use credscope_finding::{Span, args};
use credscope_inspector::bytes::{ByteForm, ByteNode, Bytes};
use credscope_inspector::report::Item;
use credscope_inspector::{Report, Request};
use credscope_l10n::{Localizer, visible};

/// Maximum number of a node's bytes in its row.
const SHOWN: usize = 8;
/// Columns of offset and bytes: four or more digits, and three columns per byte.
const COLUMNS: usize = 33;

/// The bytes of one item, or of all items that have bytes.
///
/// # Errors
/// The item does not exist, or there is nothing to show.
pub(crate) fn shown(request: &Request, report: &Report, item: Option<&str>) -> Result<Vec<Bytes>, Failure> {
    let Some(id) = item else {
        let all = credscope_inspector::all_bytes(request);
        return if all.is_empty() { Err(Failure::new("cli-error-bytes-none", args! {})) } else { Ok(all) };
    };
    let Some(item) = item_of(report, id) else {
        return Err(Failure::new("cli-error-item-unknown", args! { item: id }));
    };
    let bytes = credscope_inspector::bytes(request, id);
    let hidden = || Failure::new("cli-error-item-hidden", args! { item: id, kind: item.kind.word() });
    bytes.map(|bytes| vec![bytes]).ok_or_else(hidden)
}

fn item_of<'a>(report: &'a Report, id: &str) -> Option<&'a Item> {
    report.item(report.find(id)?)
}

/// A heading per item; then for each node a row of offset, bytes, name, type and value, and its sentence.
pub(crate) fn text(all: &[Bytes], report: &Report, localizer: &Localizer, paint: Paint) -> String {
    let mut text = String::new();
    for bytes in all {
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(item) = item_of(report, &bytes.item) {
            let kind = localizer.word("kind", item.kind.word());
            let id = if item.label.is_empty() { "cli-bytes-item-only" } else { "cli-bytes-item" };
            let named = args! { item: &item.id, kind: kind, label: &item.label };
            text.push_str(&paint.paint(TextStyle::Strong, &localizer.ui(id, &named)));
            text.push_str("\n\n");
        }
        for node in &bytes.nodes {
            push_node(&mut text, bytes, node, localizer, paint);
        }
    }
    text
}

fn push_node(text: &mut String, bytes: &Bytes, node: &ByteNode, localizer: &Localizer, paint: Paint) {
    let place = format!("{:04x}  {}", node.span.start, excerpt(bytes, node));
    let padding = " ".repeat((COLUMNS + 2 * node.depth).saturating_sub(width(&place)).max(1));
    let words = [node.name.as_str(), node.type_name.as_str(), node.value.as_str()];
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).map(visible).collect();
    let indent = " ".repeat(COLUMNS + 2 * node.depth);
    text.push_str(&paint.paint(TextStyle::Machine, &place));
    if !words.is_empty() {
        text.push_str(&padding);
        text.push_str(&paint.paint(TextStyle::Strong, &words.join(" ")));
        text.push('\n');
    }
    let first = if words.is_empty() { &padding } else { &indent };
    text.push_str(&wrap(&localizer.title(node.code, &node.args), first, &indent, TextStyle::Plain, paint));
}

/// The beginning of a node: tag and length of a constructed value, the bytes of a primitive one, the
/// characters of a text.
fn excerpt(bytes: &Bytes, node: &ByteNode) -> String {
    // X.690 section 8.1.2.5.
    let is_constructed = node.header.of(&bytes.bytes).first().is_some_and(|tag| tag & 0x20 != 0);
    let span = if is_constructed { node.header } else { node.span };
    let (count, beginning) = (span.end - span.start, Span::new(span.start, span.end.min(span.start + SHOWN)));
    let shown = match bytes.form {
        ByteForm::Der => {
            let pairs: Vec<String> =
                beginning.of(&bytes.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            pairs.join(" ")
        }
        ByteForm::Token | ByteForm::Text => {
            let beginning = Span::new(span.start, span.end.min(span.start + 2 * SHOWN));
            visible(&String::from_utf8_lossy(beginning.of(&bytes.bytes))).into_owned()
        }
    };
    let limit = if bytes.form == ByteForm::Der { SHOWN } else { 2 * SHOWN };
    if count > limit { shown + " …" } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Instant;
    use credscope_inspector::{Input, inspect};
    use credscope_l10n::Language;

    const PLAIN: Paint = Paint { is_on: false };

    fn request(pasted: &str) -> Request {
        let input = Input { name: None, bytes: pasted.as_bytes().to_vec(), is_anchor: false };
        // 2026-11-21T22:00:00Z
        Request::new(vec![input], Instant::from_unix_seconds(1_795_298_400))
    }

    fn printed(pasted: &str, item: Option<&str>, language: Language) -> Result<String, &'static str> {
        let request = request(pasted);
        let report = inspect(&request);
        let shown = shown(&request, &report, item).map_err(|failure| failure.id)?;
        Ok(text(&shown, &report, &Localizer::for_terminal(language), PLAIN))
    }

    const CONFIG: &str = include_str!("../../../public/samples/admin-conf.txt");
    const TOKEN: &str = include_str!("../../../public/samples/token-alone.txt");

    #[test]
    fn each_field_has_its_place_its_bytes_and_its_sentence() {
        let text = printed(CONFIG, None, Language::En).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in [
            "CN=kubernetes-admin",
            "notAfter UTCTime 2027-11-21T21:",
            "02 01 02",
            "version INTEGER v3",
            "Kubernetes uses it as the user name.",
            "Kubernetes uses it as a group",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(!text.contains("PRIVATE KEY"));
        assert!(printed(CONFIG, None, Language::Zh).unwrap().contains("Kubernetes 以它为用户名。"));
    }

    #[test]
    fn a_token_shows_its_claims_and_not_its_signature() {
        let text = printed(TOKEN, None, Language::En).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let signature = TOKEN.trim().rsplit('.').next().unwrap();
        assert!(text.contains("sub string system:serviceaccount:"), "{text}");
        assert!(text.contains("**************** … signature") && !text.contains(&signature[..8]), "{text}");
    }

    #[test]
    fn what_cannot_be_shown_is_told() {
        for (pasted, item, id) in [
            (CONFIG, Some("i99"), "cli-error-item-unknown"),
            (CONFIG, Some("i1"), "cli-error-item-hidden"),
            ("good morning", None, "cli-error-bytes-none"),
        ] {
            assert_eq!(printed(pasted, item, Language::En), Err(id));
        }
    }
}

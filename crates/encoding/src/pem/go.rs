//! Go's `encoding/pem`.

use super::{PemBlock, PemNote, slice};

/// Whether the rest of the line at `from` contains only blanks.
fn is_blank_to_line_end(bytes: &[u8], from: usize) -> bool {
    let rest = slice(bytes, from..bytes.len());
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.strip_suffix(b"\r").unwrap_or(line).iter().all(|byte| matches!(byte, b' ' | b'\t'))
}

/// Whether Go's `pem.Decode` (which Kubernetes uses for all PEM) would return this block, which
/// [`find_pem_blocks`](super::find_pem_blocks) found in the same text: Go silently skips blocks that are
/// indented, on one line, truncated, or have a different label at the end.
pub fn is_go_pem(text: &str, block: &PemBlock) -> bool {
    let bytes = text.as_bytes();
    let is_plain = block.notes.iter().all(|note| matches!(note, PemNote::Headers | PemNote::Indented));
    let starts_line = |position: usize| match position.checked_sub(1) {
        None => true,
        Some(before) => bytes.get(before) == Some(&b'\n'),
    };
    let body = slice(bytes, block.body.clone());
    is_plain
        && block.contents.is_ok()
        && starts_line(block.range.start)
        && is_blank_to_line_end(bytes, block.body.start)
        && starts_line(block.body.end)
        && slice(bytes, block.range.clone()).ends_with(format!("-----END {}-----", block.label).as_bytes())
        && is_blank_to_line_end(bytes, block.range.end)
        && !body.iter().any(|byte| matches!(byte, b'\\' | b'\x0c'))
}

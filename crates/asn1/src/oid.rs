use std::fmt::Write;

/// The dotted text of an OBJECT IDENTIFIER's content; `None` if it is empty, truncated, padded, or has an arc
/// that exceeds 64 bits (X.690 section 8.19).
#[must_use]
pub fn oid_text(content: &[u8]) -> Option<String> {
    if content.is_empty() || content.last()? & 0x80 != 0 {
        return None;
    }
    let mut text = String::new();
    let mut arc = 0_u64;
    let mut is_at_start = true;
    for byte in content {
        if is_at_start && *byte == 0x80 {
            return None;
        }
        arc = arc.checked_mul(128)? | u64::from(byte & 0x7f);
        is_at_start = byte & 0x80 == 0;
        if is_at_start {
            let written = if text.is_empty() {
                let top = (arc / 40).min(2);
                write!(text, "{top}.{}", arc - top * 40)
            } else {
                write!(text, ".{arc}")
            };
            debug_assert!(written.is_ok(), "a String takes every write");
            arc = 0;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_are_read_as_x690_encodes_them() {
        for (content, text) in [
            (&[0x55, 0x1d, 0x0f][..], Some("2.5.29.15")),
            (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b], Some("1.2.840.113549.1.1.11")),
            (&[0x88, 0x37, 0x03], Some("2.999.3")),
            (&[0x00], Some("0.0")),
            (&[0x2b, 0x06, 0x01, 0x04, 0x01, 0x83, 0xc2, 0x53, 0x02], Some("1.3.6.1.4.1.57683.2")),
            (&[], None),
            (&[0x55, 0x9d], None),
            (&[0x55, 0x80, 0x01], None),
            (&[0x55, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], None),
        ] {
            assert_eq!(oid_text(content).as_deref(), text, "{content:02x?}");
        }
    }
}

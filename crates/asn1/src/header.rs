use crate::Class;
use credscope_finding::{Finding, Span, args, codes::asn1 as codes};

/// Tag and length of one value.
pub(crate) struct Header {
    pub(crate) class: Class,
    pub(crate) constructed: bool,
    pub(crate) number: u32,
    /// Tag and length bytes.
    pub(crate) span: Span,
    /// The byte after the content; `None` for an indefinite length.
    pub(crate) content_end: Option<usize>,
    pub(crate) problems: Vec<Finding>,
}

/// Parses the header at `at`; the value must end at or before `limit`.
///
/// # Errors
/// The bytes end within the header, or its tag number is too large.
pub(crate) fn read_header(bytes: &[u8], at: usize, limit: usize) -> Result<Header, Finding> {
    let rest = Span::new(at, limit);
    let byte_at = |position: usize| if position < limit { bytes.get(position).copied() } else { None };
    let mut problems = Vec::new();
    let Some(first) = byte_at(at) else {
        return Err(Finding::new(codes::TAG_TRUNCATED, args! {}).at(rest));
    };
    let class = match first >> 6 {
        0 => Class::Universal,
        1 => Class::Application,
        2 => Class::ContextSpecific,
        _ => Class::Private,
    };
    let mut position = at + 1;
    let mut number = u32::from(first & 0x1f);
    if number == 0x1f {
        number = 0;
        let mut is_minimal = byte_at(position) != Some(0x80);
        loop {
            let Some(byte) = byte_at(position) else {
                return Err(Finding::new(codes::TAG_TRUNCATED, args! {}).at(rest));
            };
            position += 1;
            if number >> 25 != 0 {
                return Err(Finding::new(codes::TAG_TOO_LARGE, args! {}).at(rest));
            }
            number = number << 7 | u32::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                break;
            }
        }
        is_minimal &= number >= 0x1f;
        if !is_minimal {
            let args = args! { number: i64::from(number) };
            problems.push(Finding::new(codes::TAG_NOT_MINIMAL, args).at(Span::new(at, position)));
        }
    }

    let length_start = position;
    let Some(first_length) = byte_at(position) else {
        return Err(Finding::new(codes::LENGTH_TRUNCATED, args! {}).at(rest));
    };
    position += 1;
    let constructed = first & 0x20 != 0;
    let mut length = Some(usize::from(first_length));
    let length_span = |end| Span::new(length_start, end);
    match first_length {
        0x00..=0x7f => {}
        0x80 if constructed => {
            problems.push(Finding::new(codes::LENGTH_INDEFINITE, args! {}).at(length_span(position)));
            length = None;
        }
        0x80 => {
            problems
                .push(Finding::new(codes::LENGTH_INDEFINITE_PRIMITIVE, args! {}).at(length_span(position)));
            length = Some(limit - position);
        }
        0xff => {
            problems.push(Finding::new(codes::LENGTH_RESERVED, args! {}).at(length_span(position)));
            length = Some(limit - position);
        }
        _ => {
            let mut value = 0_usize;
            let mut is_minimal = byte_at(position) != Some(0);
            for _ in 0..first_length & 0x7f {
                let Some(byte) = byte_at(position) else {
                    return Err(Finding::new(codes::LENGTH_TRUNCATED, args! {}).at(rest));
                };
                position += 1;
                // Greater than any possible end already; it stays so.
                value = value.checked_mul(256).map_or(usize::MAX, |shifted| shifted | usize::from(byte));
            }
            is_minimal &= value > 0x7f;
            if !is_minimal {
                let args = args! { length: value };
                problems.push(Finding::new(codes::LENGTH_NOT_MINIMAL, args).at(length_span(position)));
            }
            length = Some(value);
        }
    }
    let content_end = length.map(|length| {
        let available = limit - position;
        if length > available {
            let args = args! { length: length, available: available };
            problems.push(Finding::new(codes::LENGTH_OVERRUNS, args).at(length_span(position)));
        }
        position + length.min(available)
    });
    Ok(Header { class, constructed, number, span: Span::new(at, position), content_end, problems })
}

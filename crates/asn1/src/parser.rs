use crate::header::read_header;
use crate::{Class, DerNode, Tree, tag};
use credscope_finding::{Finding, Span, args, codes::asn1 as codes};

/// Maximum nesting depth. OpenSSL's limit for constructed values is 30 (`ASN1_MAX_CONSTRUCTED_NEST`).
pub const DEPTH_LIMIT: usize = 30;

/// Maximum number of values. A Secret is at most 1 MiB (Kubernetes `MaxSecretSize`), and credentials have
/// more than sixteen bytes per value.
pub const NODE_LIMIT: usize = 65_536;

/// Parses any bytes to a DER tree; BER's indefinite lengths are parsed too.
#[must_use]
pub fn parse(bytes: &[u8]) -> Tree {
    parse_within(bytes, Span::new(0, bytes.len()))
}

/// Parses a part of the bytes; spans still refer to all of them.
#[must_use]
pub fn parse_within(bytes: &[u8], part: Span) -> Tree {
    let mut parser = Parser { bytes, nodes: 0, problems: 0 };
    let part = Span::new(part.start.min(bytes.len()), part.end.min(bytes.len()));
    if part.start >= part.end {
        let empty = Finding::new(codes::DOCUMENT_EMPTY, args! {}).at(part);
        return Tree { root: None, problems: vec![empty] };
    }
    match parser.element(part.start, part.end, 0) {
        Err(problem) => Tree { root: None, problems: vec![problem] },
        Ok(root) => {
            let trailing = Span::new(root.end, part.end);
            let mut problems = Vec::new();
            if trailing.start < trailing.end {
                let args = args! { count: trailing.end - trailing.start };
                problems.push(Finding::new(codes::DOCUMENT_TRAILING_BYTES, args).at(trailing));
            }
            Tree { root: Some(root), problems }
        }
    }
}

struct Parser<'a> {
    bytes: &'a [u8],
    nodes: usize,
    problems: usize,
}

impl Parser<'_> {
    fn element(&mut self, at: usize, limit: usize, depth: usize) -> Result<DerNode, Finding> {
        let header = read_header(self.bytes, at, limit).inspect_err(|_| self.problems += 1)?;
        self.nodes += 1;
        self.problems += header.problems.len();
        let mut node = DerNode {
            class: header.class,
            constructed: header.constructed,
            number: header.number,
            header: header.span,
            content: Span::new(header.span.end, header.content_end.unwrap_or(limit)),
            end: header.content_end.unwrap_or(limit),
            children: Vec::new(),
            encapsulates: false,
            problems: header.problems,
        };
        if node.constructed {
            if self.may_descend(&mut node, depth) {
                self.children(&mut node, header.content_end.is_none(), depth + 1);
            }
        } else if let Some(inner) = encapsulated(self.bytes, &node)
            && depth < DEPTH_LIMIT
            && self.nodes < NODE_LIMIT
        {
            self.encapsulated_children(&mut node, inner, depth + 1);
        }
        Ok(node)
    }

    fn may_descend(&mut self, node: &mut DerNode, depth: usize) -> bool {
        let problem = if depth >= DEPTH_LIMIT {
            Finding::new(codes::TREE_TOO_DEEP, args! { limit: DEPTH_LIMIT })
        } else if self.nodes >= NODE_LIMIT {
            Finding::new(codes::TREE_TOO_LARGE, args! { limit: NODE_LIMIT })
        } else {
            return true;
        };
        self.problem(node, problem.at(node.span()));
        false
    }

    fn problem(&mut self, node: &mut DerNode, problem: Finding) {
        self.problems += 1;
        node.problems.push(problem);
    }

    fn children(&mut self, node: &mut DerNode, is_indefinite: bool, depth: usize) {
        let mut at = node.content.start;
        let limit = node.content.end;
        while at < limit {
            if is_indefinite && self.bytes.get(at..at + 2) == Some(&[0, 0]) {
                node.content.end = at;
                node.end = at + 2;
                return;
            }
            if self.nodes >= NODE_LIMIT {
                let problem = Finding::new(codes::TREE_TOO_LARGE, args! { limit: NODE_LIMIT });
                self.problem(node, problem.at(Span::new(at, limit)));
                return;
            }
            match self.element(at, limit, depth) {
                Ok(child) => {
                    at = child.end;
                    node.children.push(child);
                }
                Err(problem) => {
                    node.problems.push(problem);
                    break;
                }
            }
        }
        if is_indefinite {
            let problem = Finding::new(codes::LENGTH_END_MISSING, args! {}).at(node.header);
            self.problem(node, problem);
        }
    }

    /// Keeps the value in a string only if it is valid and fills the whole string; bytes that merely look
    /// like a header are common in key identifiers.
    fn encapsulated_children(&mut self, node: &mut DerNode, inner: Span, depth: usize) {
        let before = self.problems;
        let child = self.element(inner.start, inner.end, depth);
        if let Ok(child) = child
            && self.problems == before
            && child.end == inner.end
            && is_plausible(self.bytes, &child)
        {
            node.children.push(child);
            node.encapsulates = true;
        }
        self.problems = before;
    }
}

/// The bytes of a string that may contain another value.
fn encapsulated(bytes: &[u8], node: &DerNode) -> Option<Span> {
    if node.class != Class::Universal || !node.problems.is_empty() {
        return None;
    }
    let inner = match node.number {
        tag::OCTET_STRING => node.content,
        tag::BIT_STRING if node.content_of(bytes).first() == Some(&0) => {
            Span::new(node.content.start + 1, node.content.end)
        }
        _ => return None,
    };
    (inner.end - inner.start >= 2).then_some(inner)
}

fn is_plausible(bytes: &[u8], node: &DerNode) -> bool {
    let content = node.content_of(bytes);
    if node.class != Class::Universal {
        return false;
    }
    match node.number {
        tag::SEQUENCE | tag::SET => node.constructed,
        _ if node.constructed => false,
        tag::BOOLEAN => content.len() == 1,
        tag::INTEGER | tag::ENUMERATED => !content.is_empty() && crate::is_minimal_integer(content),
        tag::BIT_STRING => node.bit_string(bytes).is_some(),
        tag::OCTET_STRING => !content.is_empty(),
        tag::NULL => content.is_empty(),
        tag::OBJECT_IDENTIFIER => crate::oid_text(content).is_some(),
        tag::UTF8_STRING => std::str::from_utf8(content).is_ok(),
        tag::IA5_STRING | tag::PRINTABLE_STRING | tag::VISIBLE_STRING => {
            content.iter().all(|byte| (0x20..0x7f).contains(byte))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], codes_wanted: &[&str]) -> Tree {
        let tree = parse(bytes);
        let found: Vec<&str> = tree.all_problems().iter().map(|problem| problem.code.text()).collect();
        assert_eq!(found, codes_wanted, "{bytes:02x?}");
        tree
    }

    #[test]
    fn what_is_wrong_is_found_with_its_code() {
        for (bytes, wanted) in [
            (&b"\x05\x00"[..], &[][..]),
            (b"", &["asn1.document.empty"]),
            (b"\x30", &["asn1.length.truncated"]),
            (b"\x1f", &["asn1.tag.truncated"]),
            (b"\x1f\x80\x1f\x00", &["asn1.tag.not_minimal"]),
            (b"\x1f\x1e\x00", &["asn1.tag.not_minimal"]),
            (b"\x1f\xff\xff\xff\xff\xff\x7f\x00", &["asn1.tag.too_large"]),
            (b"\x04\x81\x01\x00", &["asn1.length.not_minimal"]),
            (b"\x04\x82\x00\x01\x00", &["asn1.length.not_minimal"]),
            (b"\x04\x05\x01", &["asn1.length.overruns"]),
            (b"\x04\x88\xff\xff\xff\xff\xff\xff\xff\xff", &["asn1.length.overruns"]),
            (b"\x04\x89\x01\xff\xff\xff\xff\xff\xff\xff\xff\x01", &["asn1.length.overruns"]),
            (b"\x04\xff\x00", &["asn1.length.reserved"]),
            (b"\x04\x80\x00\x00", &["asn1.length.indefinite_primitive"]),
            (b"\x30\x80\x05\x00\x00\x00", &["asn1.length.indefinite"]),
            (b"\x30\x80\x05\x00", &["asn1.length.end_missing", "asn1.length.indefinite"]),
            (b"\x05\x00\xff\xff", &["asn1.document.trailing_bytes"]),
            (b"\x30\x03\x05\x00\x02", &["asn1.length.truncated"]),
        ] {
            check(bytes, wanted);
        }
    }

    #[test]
    fn spans_are_those_of_the_bytes() {
        let tree = check(b"\x30\x05\x02\x01\x07\x05\x00\xaa", &["asn1.document.trailing_bytes"]);
        let root = tree.root.expect("a root");
        assert_eq!((root.header, root.content, root.end), (Span::new(0, 2), Span::new(2, 7), 7));
        let spans: Vec<Span> = root.children.iter().map(DerNode::span).collect();
        assert_eq!(spans, [Span::new(2, 5), Span::new(5, 7)]);
    }

    #[test]
    fn a_part_is_read_with_places_in_the_whole() {
        let tree = parse_within(b"\xff\x02\x01\x07\xff", Span::new(1, 4));
        assert_eq!(tree.root.map(|root| root.span()), Some(Span::new(1, 4)));
        assert_eq!(tree.problems, []);
        assert!(parse_within(b"\x05\x00", Span::new(5, 9)).root.is_none());
    }

    #[test]
    fn an_indefinite_value_ends_at_its_end_of_contents() {
        let tree = check(b"\x30\x80\x02\x01\x07\x00\x00", &["asn1.length.indefinite"]);
        let root = tree.root.expect("a root");
        assert_eq!((root.content, root.end, root.children.len()), (Span::new(2, 5), 7, 1));
    }

    #[test]
    fn values_inside_strings_are_read_and_chance_likeness_is_not() {
        for (bytes, encapsulates) in [
            (&b"\x04\x04\x03\x02\x05\xa0"[..], true),
            (b"\x03\x04\x00\x30\x01\x05", false),
            (b"\x03\x05\x00\x30\x02\x05\x00", true),
            (b"\x03\x05\x01\x30\x02\x05\x00", false),
            (b"\x04\x03\x02\x00\x00", false),
            (b"\x04\x04\x80\x02\x01\x01", false),
            (b"\x04\x00", false),
        ] {
            let tree = check(bytes, &[]);
            assert_eq!(tree.root.map(|root| root.encapsulates), Some(encapsulates), "{bytes:02x?}");
        }
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = b"\x30\x80".repeat(100_000);
        let tree = parse(&deep);
        assert!(tree.all_problems().iter().any(|problem| problem.code == codes::TREE_TOO_DEEP));
        let strings: Vec<u8> = (0..60_u8).rev().flat_map(|level| [0x04, level * 2]).collect();
        assert!(parse(&strings).root.is_some());
        let mut wide = b"\x30\x83\x04\x00\x00".to_vec();
        wide.extend(b"\x05\x00".repeat(0x2_0000));
        let tree = parse(&wide);
        assert_eq!(tree.root.as_ref().map(|root| root.children.len()), Some(NODE_LIMIT - 1));
        assert!(tree.all_problems().iter().any(|problem| problem.code == codes::TREE_TOO_LARGE));
    }

    #[test]
    fn any_bytes_are_taken() {
        // xorshift64 (Marsaglia 2003): the same bytes on every run.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()
        };
        for round in 0..20_000_usize {
            let mut bytes: Vec<u8> = (0..8).flat_map(|_| next()).collect();
            bytes.truncate(round % 64);
            for byte in &mut bytes {
                // Short lengths and common tags get further than random bytes.
                if *byte & 1 == 0 {
                    *byte &= 0x3f;
                }
            }
            let tree = parse(&bytes);
            if let Some(root) = &tree.root {
                assert!(root.end <= bytes.len());
            }
        }
    }
}

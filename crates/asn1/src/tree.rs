use credscope_finding::{Finding, Span};

/// The class of a tag (X.690 section 8.1.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Types of ASN.1 itself.
    Universal,
    /// Types of one application.
    Application,
    /// Fields of the surrounding type.
    ContextSpecific,
    /// Types of one organisation.
    Private,
}

/// Universal tag numbers (X.680 section 8.4).
pub mod tag {
    /// End of contents of an indefinite length.
    pub const END_OF_CONTENTS: u32 = 0;
    /// BOOLEAN.
    pub const BOOLEAN: u32 = 1;
    /// INTEGER.
    pub const INTEGER: u32 = 2;
    /// BIT STRING.
    pub const BIT_STRING: u32 = 3;
    /// OCTET STRING.
    pub const OCTET_STRING: u32 = 4;
    /// NULL.
    pub const NULL: u32 = 5;
    /// OBJECT IDENTIFIER.
    pub const OBJECT_IDENTIFIER: u32 = 6;
    /// ENUMERATED.
    pub const ENUMERATED: u32 = 10;
    /// UTF8String.
    pub const UTF8_STRING: u32 = 12;
    /// SEQUENCE and SEQUENCE OF.
    pub const SEQUENCE: u32 = 16;
    /// SET and SET OF.
    pub const SET: u32 = 17;
    /// NumericString.
    pub const NUMERIC_STRING: u32 = 18;
    /// PrintableString.
    pub const PRINTABLE_STRING: u32 = 19;
    /// TeletexString, T61String.
    pub const TELETEX_STRING: u32 = 20;
    /// IA5String.
    pub const IA5_STRING: u32 = 22;
    /// UTCTime.
    pub const UTC_TIME: u32 = 23;
    /// GeneralizedTime.
    pub const GENERALIZED_TIME: u32 = 24;
    /// VisibleString.
    pub const VISIBLE_STRING: u32 = 26;
    /// UniversalString.
    pub const UNIVERSAL_STRING: u32 = 28;
    /// BMPString.
    pub const BMP_STRING: u32 = 30;
}

/// One value: its tag, its bytes, and the values within.
#[derive(Clone, Debug, PartialEq)]
pub struct DerNode {
    /// The class of its tag.
    pub class: Class,
    /// Whether its content consists of other values.
    pub constructed: bool,
    /// The number of its tag.
    pub number: u32,
    /// Tag and length bytes.
    pub header: Span,
    /// Content bytes; truncated at the end of the parent.
    pub content: Span,
    /// The byte after the value, end-of-contents bytes included.
    pub end: usize,
    /// The values within, in order.
    pub children: Vec<DerNode>,
    /// Whether the children were found in an OCTET STRING or BIT STRING.
    pub encapsulates: bool,
    /// The problems of this value itself.
    pub problems: Vec<Finding>,
}

impl DerNode {
    /// All bytes of the value, header included.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.header.start, self.end)
    }

    /// Whether the tag is this universal one.
    #[must_use]
    pub fn is_universal(&self, number: u32) -> bool {
        self.class == Class::Universal && self.number == number
    }

    /// Whether the tag is `[number]`.
    #[must_use]
    pub fn is_context(&self, number: u32) -> bool {
        self.class == Class::ContextSpecific && self.number == number
    }

    /// Whether this is a constructed SEQUENCE.
    #[must_use]
    pub fn is_sequence(&self) -> bool {
        self.is_universal(tag::SEQUENCE) && self.constructed
    }

    /// The content, taken from the bytes that were parsed.
    #[must_use]
    pub fn content_of<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        self.content.of(bytes)
    }

    /// The dotted text of an OBJECT IDENTIFIER; `None` for other types, or if it is damaged.
    #[must_use]
    pub fn oid(&self, bytes: &[u8]) -> Option<String> {
        if self.is_universal(tag::OBJECT_IDENTIFIER) { crate::oid_text(self.content_of(bytes)) } else { None }
    }

    /// The bits of a BIT STRING as bytes, and the number of unused bits of the last; `None` for other types.
    #[must_use]
    pub fn bit_string<'a>(&self, bytes: &'a [u8]) -> Option<(&'a [u8], u8)> {
        if !self.is_universal(tag::BIT_STRING) || self.constructed {
            return None;
        }
        let (unused, bits) = self.content_of(bytes).split_first()?;
        (*unused < 8 && (*unused == 0 || !bits.is_empty())).then_some((bits, *unused))
    }

    /// Visits every problem of this value and of those within.
    pub fn for_each_problem<'a>(&'a self, visit: &mut impl FnMut(&'a Finding)) {
        self.problems.iter().for_each(&mut *visit);
        for child in &self.children {
            child.for_each_problem(visit);
        }
    }
}

/// The result of parsing.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The first value; `None` if not even a header can be read.
    pub root: Option<DerNode>,
    /// The problems outside of any value.
    pub problems: Vec<Finding>,
}

impl Tree {
    /// All problems, including those of the values, in byte order.
    #[must_use]
    pub fn all_problems(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = Vec::new();
        let start = |problem: &Finding| problem.span.map_or(0, |span| span.start);
        // They come nearly in order; a general sort would be a hundredth of the page's worker.
        let mut put = |problem| {
            let place = all.partition_point(|known| start(known) <= start(problem));
            all.insert(place, problem);
        };
        if let Some(root) = &self.root {
            root.for_each_problem(&mut put);
        }
        self.problems.iter().for_each(put);
        all
    }
}

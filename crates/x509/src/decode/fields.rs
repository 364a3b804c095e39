use credscope_asn1::{DerNode, decode_time, tag};
use credscope_clock::Instant;
use credscope_finding::{Finding, Span, args, codes::asn1, codes::x509 as codes};

/// The bytes to decode, and the findings so far.
pub(super) struct CertificateReader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) problems: Vec<Finding>,
}

impl CertificateReader<'_> {
    pub(super) fn tell(&mut self, finding: Finding) {
        self.problems.push(finding);
    }

    /// Reports a field that is missing from this value, or does not have the required form.
    pub(super) fn missing(&mut self, field: &str, within: &DerNode) {
        self.tell(Finding::new(codes::FIELD_MISSING, args! { field: field }).at(within.span()));
    }

    pub(super) fn nothing_follows(&mut self, fields: &Fields<'_>, after: &str) {
        if let Some(next) = fields.rest.first() {
            self.tell(Finding::new(codes::FIELD_UNEXPECTED, args! { after: after }).at(next.span()));
        }
    }

    pub(super) fn raw(&self, node: &DerNode) -> Vec<u8> {
        node.span().of(self.bytes).to_vec()
    }

    /// Decodes a Time; `None`, with a finding, if it cannot be read.
    pub(super) fn time(&mut self, node: &DerNode) -> Option<Instant> {
        let decoded = decode_time(node.number, node.content_of(self.bytes), node.span());
        self.problems.extend(decoded.problem);
        decoded.instant
    }

    /// The bytes of an INTEGER, with a finding if it is padded.
    pub(super) fn integer<'b>(&'b mut self, node: &DerNode) -> &'b [u8] {
        let content = node.content_of(self.bytes);
        if !credscope_asn1::is_minimal_integer(content) {
            self.tell(Finding::new(asn1::INTEGER_NOT_MINIMAL, args! {}).at(node.span()));
        }
        node.content_of(self.bytes)
    }
}

/// The values within a value, taken from the front; an unwanted one stays for the next field.
pub(super) struct Fields<'t> {
    rest: &'t [DerNode],
}

impl<'t> Fields<'t> {
    pub(super) fn of(node: &'t DerNode) -> Self {
        Self { rest: &node.children }
    }

    pub(super) fn take(&mut self, is_wanted: impl Fn(&DerNode) -> bool) -> Option<&'t DerNode> {
        let (first, rest) = self.rest.split_first()?;
        is_wanted(first).then(|| {
            self.rest = rest;
            first
        })
    }

    pub(super) fn take_any(&mut self) -> Option<&'t DerNode> {
        self.take(|_| true)
    }
}

/// Whether the value is one of the two types of time.
pub(super) fn is_time(node: &DerNode) -> bool {
    node.is_universal(tag::UTC_TIME) || node.is_universal(tag::GENERALIZED_TIME)
}

/// The empty span at the end of a value, for an absent field.
pub(super) const fn nowhere(within: &DerNode) -> Span {
    Span::new(within.end, within.end)
}

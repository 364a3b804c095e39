//! All recognised items, before they are judged.

use crate::report::ItemKind;
use crate::shelf_id::ShelfId;
use crate::sniff::{AuthorizationHeader, CurlCommand, Handshake};
use credscope_crypto::PublicKey;
use credscope_finding::{Finding, args, codes::input as codes};
use credscope_jose::json::Node;
use credscope_jose::{Decoded, Jwk};
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_kube::discovery::JoinRequest;
use credscope_kube::error_line::ErrorLine;
use credscope_kube::kubeconfig::Kubeconfig;
use credscope_kube::token::KubernetesClaims;
use credscope_x509::{Certificate, CertificateRevocationList, CertificationRequest};

/// Maximum number of items: a whole cluster's files contain some thousands.
pub(crate) const MAX_ITEMS: usize = 20_000;
/// Maximum depth of nested items: a List of Secrets with kubeconfigs that contain bundles has five levels.
pub(crate) const MAX_DEPTH: usize = 10;

/// The decoded content of an item.
pub(crate) enum Content {
    Certificate(Box<Certificate>),
    Request(Box<CertificationRequest>),
    RevocationList(Box<CertificateRevocationList>),
    /// Only the public half; `None` if it could not be read.
    PrivateKey(Option<PublicKey>),
    PublicKey(Option<PublicKey>),
    Token(Box<Decoded>, Option<Box<KubernetesClaims>>),
    Jwk(Box<Jwk>),
    Kubeconfig(Box<Kubeconfig>),
    Object(Box<Node>),
    BootstrapToken(BootstrapToken),
    Join(Box<JoinRequest>),
    Curl(Box<CurlCommand>),
    Header(AuthorizationHeader),
    CaHash(String),
    ErrorLine(Box<ErrorLine>),
    /// The output of a TLS handshake; the certificates that the server presented are its children.
    Handshake(Box<Handshake>),
    /// Lines of text.
    Text,
    /// Not recognised; the word for the closest kind.
    Unrecognised(&'static str),
}

/// Where an item was found.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Index of the input.
    pub(crate) input: usize,
    /// Line of the input, counted from 1.
    pub(crate) line: usize,
    /// The entry that it stands in.
    pub(crate) parent: Option<ShelfId>,
    /// Path inside the parent.
    pub(crate) source: String,
    /// Number of items that contain it.
    pub(crate) depth: usize,
    /// Whether unrecognised text is ignored: most values within an object are not credentials.
    pub(crate) is_quiet: bool,
}

/// One item on the shelf.
pub(crate) struct ShelfEntry {
    pub(crate) kind: ItemKind,
    pub(crate) place: Place,
    /// Its own decoded bytes; empty for private keys.
    pub(crate) bytes: Vec<u8>,
    pub(crate) content: Content,
    pub(crate) findings: Vec<Finding>,
    /// PEM label, if it was PEM.
    pub(crate) pem_label: Option<String>,
}

/// One input as provided.
pub(crate) struct ShelfInput {
    pub(crate) name: Option<String>,
    pub(crate) is_anchor: bool,
}

/// All recognised items.
#[derive(Default)]
pub(crate) struct Shelf {
    pub(crate) inputs: Vec<ShelfInput>,
    entries: Vec<ShelfEntry>,
    /// Findings about whole inputs.
    pub(crate) findings: Vec<Finding>,
}

impl Shelf {
    /// Adds an item; `None` if the shelf is full.
    pub(crate) fn put(
        &mut self,
        kind: ItemKind,
        place: &Place,
        bytes: Vec<u8>,
        content: Content,
    ) -> Option<ShelfId> {
        let id = self.next();
        if self.entries.len() >= MAX_ITEMS {
            let full = Finding::new(codes::TOO_MANY_ITEMS, args! { limit: MAX_ITEMS });
            if !self.findings.contains(&full) {
                self.findings.push(full);
            }
            return None;
        }
        let place = place.clone();
        self.entries.push(ShelfEntry { kind, place, bytes, content, findings: Vec::new(), pem_label: None });
        Some(id)
    }

    /// Adds a finding to an entry, or to the whole input if there is no entry.
    pub(crate) fn tell(&mut self, entry: Option<ShelfId>, finding: Finding) {
        let findings = match entry {
            Some(id) => self.get_mut(id).map(|entry| &mut entry.findings),
            None => None,
        };
        match findings {
            Some(findings) => findings.push(finding),
            None => self.findings.push(finding),
        }
    }

    /// Adds a finding before an entry's other findings.
    pub(crate) fn tell_first(&mut self, id: ShelfId, finding: Finding) {
        if let Some(entry) = self.get_mut(id) {
            entry.findings.insert(0, finding);
        }
    }

    /// The entry of this id.
    pub(crate) fn get(&self, id: ShelfId) -> Option<&ShelfEntry> {
        self.entries.get(id.place())
    }

    /// The entry with this id, to change it.
    pub(crate) fn get_mut(&mut self, id: ShelfId) -> Option<&mut ShelfEntry> {
        self.entries.get_mut(id.place())
    }

    /// Every entry in order, with its id.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = (ShelfId, &ShelfEntry)> {
        self.entries.iter().enumerate().map(|(place, entry)| (ShelfId::at(place), entry))
    }

    /// Every entry in order.
    pub(crate) fn entries(&self) -> std::slice::Iter<'_, ShelfEntry> {
        self.entries.iter()
    }

    /// The id that the next entry will have.
    pub(crate) const fn next(&self) -> ShelfId {
        ShelfId::at(self.entries.len())
    }

    /// The entries from this one on.
    pub(crate) fn since(&self, first: ShelfId) -> impl ExactSizeIterator<Item = (ShelfId, &ShelfEntry)> {
        self.iter().skip(first.place())
    }

    /// The entries from this one on, to change them.
    pub(crate) fn since_mut(&mut self, first: ShelfId) -> impl ExactSizeIterator<Item = &mut ShelfEntry> {
        self.entries.iter_mut().skip(first.place())
    }

    /// Removes this entry and all after it.
    pub(crate) fn remove_since(&mut self, first: ShelfId) {
        self.entries.truncate(first.place());
    }

    /// Sorts the entries by their places in the inputs, each before its children.
    pub(crate) fn sort(&mut self) {
        let root = |mut id: ShelfId| {
            while let Some(parent) = self.get(id).and_then(|entry| entry.place.parent) {
                id = parent;
            }
            id
        };
        // Top-level entries are in the order of their inputs; within one input, by line.
        let mut order: Vec<ShelfId> = self.iter().map(|(id, _)| id).collect();
        order.sort_by_cached_key(|&id| {
            let root = root(id);
            (self.get(root).map(|root| (root.place.input, root.place.line)), root, id)
        });
        let mut moved_to = order.clone();
        for (now, before) in order.iter().enumerate() {
            if let Some(place) = moved_to.get_mut(before.place()) {
                *place = ShelfId::at(now);
            }
        }
        let mut entries: Vec<Option<ShelfEntry>> = self.entries.drain(..).map(Some).collect();
        for before in order {
            if let Some(mut entry) = entries.get_mut(before.place()).and_then(Option::take) {
                entry.place.parent =
                    entry.place.parent.and_then(|parent| moved_to.get(parent.place()).copied());
                self.entries.push(entry);
            }
        }
    }

    /// The children of an entry, in order. They follow it, before the next entry that is in no other.
    pub(crate) fn children(&self, parent: ShelfId) -> impl Iterator<Item = (ShelfId, &ShelfEntry)> {
        let below = self.since(parent).skip(1).take_while(|(_, entry)| entry.place.parent.is_some());
        below.filter(move |(_, entry)| entry.place.parent == Some(parent))
    }

    /// Whether an entry is a certificate that a server presented in a handshake, which does not make it
    /// trusted.
    pub(crate) fn is_presented(&self, entry: &ShelfEntry) -> bool {
        let parent = entry.place.parent.and_then(|parent| self.get(parent));
        parent.is_some_and(|parent| matches!(parent.content, Content::Handshake(_)))
    }

    /// The certificate at this position, if it is one.
    pub(crate) fn certificate(&self, index: ShelfId) -> Option<&Certificate> {
        match &self.get(index)?.content {
            Content::Certificate(certificate) => Some(certificate),
            _ => None,
        }
    }

    /// The name of an entry's input.
    pub(crate) fn input_name(&self, entry: &ShelfEntry) -> Option<&str> {
        self.inputs.get(entry.place.input)?.name.as_deref()
    }
}

impl Place {
    /// The place of an item inside the entry `parent`, `line` lines after the first line of this one.
    pub(crate) fn inside(&self, parent: ShelfId, source: impl Into<String>, lines_below: usize) -> Self {
        Self {
            input: self.input,
            line: self.line + lines_below,
            parent: Some(parent),
            source: source.into(),
            depth: self.depth + 1,
            is_quiet: true,
        }
    }

    /// The same place, `lines` further down.
    pub(crate) fn below(&self, lines: usize) -> Self {
        Self { line: self.line + lines, ..self.clone() }
    }
}

/// Where the lines of a text end, to count the lines before any of its places without reading the text again.
pub(crate) struct LineIndex(Vec<usize>);

impl LineIndex {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place).collect())
    }

    /// The number of line breaks before a byte.
    pub(crate) fn before(&self, at: usize) -> usize {
        self.0.partition_point(|end| *end < at)
    }
}

/// Counts the lines of a text up to places in it, on from the place before: places in order cost one reading of the text.
pub(crate) struct LineCounter<'a> {
    bytes: &'a [u8],
    at: usize,
    lines: usize,
}

impl<'a> LineCounter<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, lines: 0 }
    }

    /// The number of line breaks before a byte.
    pub(crate) fn before(&mut self, at: usize) -> usize {
        let at = at.min(self.bytes.len());
        let between = self.bytes.get(self.at.min(at)..self.at.max(at)).unwrap_or_default();
        let breaks = between.iter().filter(|&&byte| byte == b'\n').count();
        self.lines = if at < self.at { self.lines - breaks } else { self.lines + breaks };
        self.at = at;
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_in_any_order() {
        let text = "a\n\nb\nc";
        let mut counter = LineCounter::new(text);
        let index = LineIndex::new(text);
        for at in [0, 1, 2, 3, 3, 7, 9, 5, 2, 1, 4, 0, 6] {
            let expected = text.bytes().take(at).filter(|byte| *byte == b'\n').count();
            assert_eq!((counter.before(at), index.before(at)), (expected, expected), "{at}");
        }
    }
}

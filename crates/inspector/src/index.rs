//! Entries by digest: one kind of map and one kind of sort for every question, since each further kind is code in the
//! page's worker.

use credscope_crypto::sha256;
use std::collections::BTreeMap;

/// Entries by a digest, in the order in which they were put.
#[derive(Default)]
pub(crate) struct Index(BTreeMap<[u8; 32], Vec<usize>>);

impl Index {
    /// Puts an entry under a digest; answers whether it is the first there.
    pub(crate) fn put(&mut self, digest: [u8; 32], entry: usize) -> bool {
        let entries = self.0.entry(digest).or_default();
        entries.push(entry);
        entries.len() == 1
    }

    /// Puts an entry under the digest of some bytes; answers whether it is the first there.
    pub(crate) fn put_bytes(&mut self, bytes: &[u8], entry: usize) -> bool {
        self.put(sha256(bytes), entry)
    }

    /// The entries under a digest.
    pub(crate) fn find(&self, digest: &[u8; 32]) -> &[usize] {
        self.0.get(digest).map(Vec::as_slice).unwrap_or_default()
    }

    /// The entries under the digest of some bytes.
    pub(crate) fn find_bytes(&self, bytes: &[u8]) -> &[usize] {
        self.find(&sha256(bytes))
    }

    /// The groups of entries that share a digest.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &[usize]> {
        self.0.values().map(Vec::as_slice)
    }
}

/// Sorts by three numbers, of which the last is a position.
pub(crate) fn sort(keys: &mut Vec<[i64; 3]>) {
    keys.sort_unstable();
    keys.dedup();
}

/// A position as part of a key.
pub(crate) fn key(position: usize) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

/// A part of a key as a position.
pub(crate) fn position(key: i64) -> usize {
    usize::try_from(key).unwrap_or_default()
}

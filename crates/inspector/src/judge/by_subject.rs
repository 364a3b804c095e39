//! The certificates of a shelf by subject.

use std::collections::BTreeMap;

/// Entries of certificates by subject, byte for byte.
#[derive(Default)]
pub(crate) struct BySubject<'a>(BTreeMap<&'a [u8], Vec<usize>>);

impl<'a> BySubject<'a> {
    pub(crate) fn put(&mut self, subject: &'a [u8], entry: usize) {
        self.0.entry(subject).or_default().push(entry);
    }

    /// The certificates with this subject, in the order in which they were added.
    pub(crate) fn named(&self, subject: &[u8]) -> &[usize] {
        self.0.get(subject).map_or(&[], Vec::as_slice)
    }

    /// The certificates of each subject, in the order of their first entries.
    pub(crate) fn groups(&self) -> Vec<&[usize]> {
        let mut groups: Vec<&[usize]> = self.0.values().map(Vec::as_slice).collect();
        groups.sort_by_key(|group| group.first());
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_come_in_the_order_of_the_shelf_and_not_in_that_of_their_names() {
        let mut by_subject = BySubject::default();
        for (entry, subject) in [b"c", b"a", b"c", b"b", b"a"].into_iter().enumerate() {
            by_subject.put(subject, entry);
        }
        assert_eq!(by_subject.groups(), [&[0, 2][..], &[1, 4], &[3]]);
        assert_eq!(by_subject.named(b"a"), [1, 4]);
        assert!(by_subject.named(b"d").is_empty());
    }
}

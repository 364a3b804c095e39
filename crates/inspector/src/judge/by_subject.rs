//! The certificates of a shelf by subject.

use crate::shelf_id::ShelfId;
use std::collections::BTreeMap;

/// Entries of certificates by subject, byte for byte.
#[derive(Default)]
pub(crate) struct BySubject<'a>(BTreeMap<&'a [u8], Vec<ShelfId>>);

impl<'a> BySubject<'a> {
    pub(crate) fn put(&mut self, subject: &'a [u8], entry: ShelfId) {
        self.0.entry(subject).or_default().push(entry);
    }

    /// The certificates with this subject, in the order in which they were added.
    pub(crate) fn named(&self, subject: &[u8]) -> &[ShelfId] {
        self.0.get(subject).map_or(&[], Vec::as_slice)
    }

    /// The certificates of each subject, in the order of their first entries.
    pub(crate) fn groups(&self) -> Vec<&[ShelfId]> {
        let mut groups: Vec<&[ShelfId]> = self.0.values().map(Vec::as_slice).collect();
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
            by_subject.put(subject, ShelfId::at(entry));
        }
        let places = |ids: &[ShelfId]| ids.iter().map(|id| id.place()).collect::<Vec<_>>();
        let groups: Vec<Vec<usize>> = by_subject.groups().into_iter().map(places).collect();
        assert_eq!(groups, [vec![0, 2], vec![1, 4], vec![3]]);
        assert_eq!(places(by_subject.named(b"a")), [1, 4]);
        assert!(by_subject.named(b"d").is_empty());
    }
}

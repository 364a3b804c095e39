//! Entries by digest: the one kind of map in the page's worker, since each further kind is code in it.

use crate::sha256;

/// Slots of the smallest table; always a power of two.
const SLOTS: usize = 16;
/// Up to so many texts are compared with each other rather than hashed.
const FEW: usize = 16;

/// Entries by a SHA-256 digest, in the order in which they were put.
#[derive(Clone, Debug, Default)]
pub struct Index {
    groups: Vec<([u8; 32], Vec<usize>)>,
    /// One more than the place of a group, 0 where there is none; at most half of the slots are taken.
    slots: Vec<usize>,
}

impl Index {
    /// Puts an entry under a digest; answers whether it is the first there.
    pub fn put(&mut self, digest: [u8; 32], entry: usize) -> bool {
        if let Some((_, entries)) = self.place(&digest).and_then(|place| self.groups.get_mut(place)) {
            entries.push(entry);
            return false;
        }
        self.groups.push((digest, vec![entry]));
        if self.groups.len() * 2 > self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 2).max(SLOTS)];
            for place in 0..self.groups.len() {
                self.take_slot(place);
            }
        } else {
            self.take_slot(self.groups.len() - 1);
        }
        true
    }

    /// Puts an entry under the digest of some bytes; answers whether it is the first there.
    pub fn put_bytes(&mut self, bytes: &[u8], entry: usize) -> bool {
        self.put(sha256(bytes), entry)
    }

    /// The entries under a digest.
    #[must_use]
    pub fn find(&self, digest: &[u8; 32]) -> &[usize] {
        let group = self.place(digest).and_then(|place| self.groups.get(place));
        group.map_or(&[], |(_, entries)| entries)
    }

    /// The entries under the digest of some bytes.
    #[must_use]
    pub fn find_bytes(&self, bytes: &[u8]) -> &[usize] {
        self.find(&sha256(bytes))
    }

    /// The groups of entries that share a digest, in the order of their first entries.
    pub fn groups(&self) -> impl Iterator<Item = &[usize]> {
        self.groups.iter().map(|(_, entries)| entries.as_slice())
    }

    fn place(&self, digest: &[u8; 32]) -> Option<usize> {
        let mut slot = self.first_slot(digest);
        loop {
            let place = self.slots.get(slot)?.checked_sub(1)?;
            if self.groups.get(place)?.0 == *digest {
                return Some(place);
            }
            slot = self.next_slot(slot);
        }
    }

    fn take_slot(&mut self, place: usize) {
        let Some((digest, _)) = self.groups.get(place) else { return };
        let mut slot = self.first_slot(digest);
        while self.slots.get(slot).is_some_and(|taken| *taken != 0) {
            slot = self.next_slot(slot);
        }
        if let Some(free) = self.slots.get_mut(slot) {
            *free = place + 1;
        }
    }

    fn first_slot(&self, digest: &[u8; 32]) -> usize {
        let [a, b, c, d, ..] = *digest;
        u32::from_le_bytes([a, b, c, d]) as usize & self.slots.len().wrapping_sub(1)
    }

    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & self.slots.len().wrapping_sub(1)
    }
}

/// The places of texts that stand earlier already.
#[must_use]
pub fn repeated(texts: &[&str]) -> Vec<usize> {
    let mut index = Index::default();
    let mut repeated = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        let is_first = if texts.len() <= FEW {
            !texts.iter().take(place).any(|earlier| earlier == text)
        } else {
            index.put_bytes(text.as_bytes(), place)
        };
        if !is_first {
            repeated.push(place);
        }
    }
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_in_the_order_in_which_they_were_put() {
        let mut index = Index::default();
        assert!(index.find_bytes(b"0").is_empty());
        for entry in 0..1000 {
            let is_first = index.put_bytes((entry % 100).to_string().as_bytes(), entry);
            assert_eq!(is_first, entry < 100, "{entry}");
        }
        for entry in 0..100 {
            let expected: Vec<usize> = (entry..1000).step_by(100).collect();
            assert_eq!(index.find_bytes(entry.to_string().as_bytes()), expected);
        }
        assert!(index.find_bytes(b"100").is_empty());
        let firsts: Vec<usize> = index.groups().filter_map(|group| group.first().copied()).collect();
        assert_eq!(firsts, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn digests_that_begin_alike_are_kept_apart() {
        let mut index = Index::default();
        let digest = |last: u8| {
            let mut digest = [7; 32];
            digest[31] = last;
            digest
        };
        for last in 0..200 {
            assert!(index.put(digest(last), usize::from(last)), "{last}");
        }
        assert!((0..200).all(|last| index.find(&digest(last)) == [usize::from(last)]));
        assert!(index.find(&digest(200)).is_empty());
    }

    #[test]
    fn what_stands_twice_is_told_among_few_and_among_many() {
        assert_eq!(repeated(&["a", "b", "a", "", "a", ""]), [2, 4, 5]);
        let many: Vec<String> = (0..50).map(|number| (number % 40).to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(repeated(&many), (40..50).collect::<Vec<_>>());
        assert!(repeated(&[]).is_empty());
    }
}

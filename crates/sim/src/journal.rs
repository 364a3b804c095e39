use credscope_clock::Instant;

/// An entry of a journal, by the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryId(usize);

/// What happened, in the order of time; entries of one instant are in the order in which they were written.
///
/// An entry may be written before others that happen earlier: when a message is sent, its arrival is already known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal<T> {
    /// In the order of writing.
    entries: Vec<(Instant, T)>,
    /// In the order of time.
    order: Vec<EntryId>,
}

impl<T> Journal<T> {
    /// An empty journal.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new(), order: Vec::new() }
    }

    /// Writes an entry.
    pub fn write(&mut self, at: Instant, entry: T) -> EntryId {
        let id = EntryId(self.entries.len());
        self.entries.push((at, entry));
        let is_later = |written: &&EntryId| self.entry(**written).is_some_and(|(then, _)| *then > at);
        let later = self.order.iter().rev().take_while(is_later).count();
        self.order.insert(self.order.len() - later, id);
        id
    }

    /// An entry with its instant.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&(Instant, T)> {
        self.entries.get(id.0)
    }

    /// An entry, to complete it.
    #[must_use]
    pub fn entry_mut(&mut self, id: EntryId) -> Option<&mut T> {
        self.entries.get_mut(id.0).map(|(_, entry)| entry)
    }

    /// Every entry in the order of time.
    #[must_use]
    pub fn order(&self) -> &[EntryId] {
        &self.order
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing has been written.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where each entry, in the order of writing, comes in the order of time.
    #[must_use]
    pub fn ranks(&self) -> Ranks {
        let mut ranks = vec![0; self.entries.len()];
        for (rank, id) in self.order.iter().enumerate() {
            if let Some(place) = ranks.get_mut(id.0) {
                *place = rank;
            }
        }
        Ranks(ranks)
    }
}

/// The places of a journal's entries in the order of time.
#[derive(Clone, Debug)]
pub struct Ranks(Vec<usize>);

impl Ranks {
    /// The place of an entry, from 0.
    #[must_use]
    pub fn of(&self, id: EntryId) -> Option<usize> {
        self.0.get(id.0).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_ordered_by_instant_and_then_as_they_were_written() {
        let second = Instant::from_unix_seconds;
        let mut journal = Journal::new();
        for (at, entry) in [(3, 'd'), (1, 'a'), (3, 'e'), (2, 'b'), (2, 'c')] {
            journal.write(second(at), entry);
        }
        let read: String = journal.order().iter().map(|id| journal.entry(*id).unwrap().1).collect();
        assert_eq!(read, "abcde");
        let ranks = journal.ranks();
        let found: Vec<Option<usize>> = journal.order().iter().map(|id| ranks.of(*id)).collect();
        assert_eq!(found, [0, 1, 2, 3, 4].map(Some));
    }

    #[test]
    fn an_entry_can_be_completed_by_its_id() {
        let second = Instant::from_unix_seconds;
        let mut journal = Journal::new();
        let [later, earlier] = [journal.write(second(2), 'a'), journal.write(second(1), 'b')];
        *journal.entry_mut(later).unwrap() = 'c';
        assert_eq!(journal.entry(later), Some(&(second(2), 'c')));
        assert_eq!(journal.entry(earlier), Some(&(second(1), 'b')));
        assert_eq!(journal.order(), [earlier, later]);
        assert_eq!(Journal::<char>::new().entry_mut(later), None);
    }
}

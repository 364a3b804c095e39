use credscope_clock::Instant;

/// What happened, in the order of time; of things at one instant, in the order in which they were written down.
///
/// An entry may be written ahead of what is still to come: a message is sent and its arrival is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal<T> {
    /// By their numbers.
    entries: Vec<(Instant, T)>,
    /// Their numbers in the order of time.
    order: Vec<usize>,
}

impl<T> Journal<T> {
    /// With nothing written.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new(), order: Vec::new() }
    }

    /// Writes an entry down and tells its number.
    pub fn write(&mut self, at: Instant, entry: T) -> usize {
        let number = self.entries.len();
        self.entries.push((at, entry));
        let is_later = |written: &&usize| self.entries.get(**written).is_some_and(|(then, _)| *then > at);
        let later = self.order.iter().rev().take_while(is_later).count();
        self.order.insert(self.order.len() - later, number);
        number
    }

    /// The entry of a number, to complete it.
    #[must_use]
    pub fn entry_mut(&mut self, number: usize) -> Option<&mut T> {
        self.entries.get_mut(number).map(|(_, entry)| entry)
    }

    /// The numbers in the order of time.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// Everything written, by number.
    #[must_use]
    pub fn entries(&self) -> &[(Instant, T)] {
        &self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_by_instant_and_then_as_they_were_written() {
        let second = Instant::from_unix_seconds;
        let mut journal = Journal::new();
        for (at, entry) in [(3, 'd'), (1, 'a'), (3, 'e'), (2, 'b'), (2, 'c')] {
            journal.write(second(at), entry);
        }
        let read: String = journal.order().iter().map(|number| journal.entries()[*number].1).collect();
        assert_eq!(read, "abcde");
    }

    #[test]
    fn an_entry_can_be_completed_by_its_number() {
        let second = Instant::from_unix_seconds;
        let mut journal = Journal::new();
        assert_eq!([journal.write(second(2), 'a'), journal.write(second(1), 'b')], [0, 1]);
        *journal.entry_mut(0).unwrap() = 'c';
        assert_eq!(journal.entry_mut(2), None);
        assert_eq!(journal.entries(), [(second(2), 'c'), (second(1), 'b')]);
        assert_eq!(journal.order(), [1, 0]);
    }
}

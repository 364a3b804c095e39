use credscope_clock::Instant;

/// What happened, in the order of time; of things at one instant, in the order in which they were written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal<T> {
    entries: Vec<(Instant, T)>,
}

impl<T> Journal<T> {
    /// With nothing written.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Writes an entry down and tells its number. Time does not go back: an earlier instant is a mistake of the caller, held
    /// to in debug builds, and is written behind what is there.
    pub fn write(&mut self, at: Instant, entry: T) -> usize {
        debug_assert!(self.entries.last().is_none_or(|(last, _)| *last <= at), "time went back");
        self.entries.push((at, entry));
        self.entries.len() - 1
    }

    /// The entry of a number, to complete it.
    #[must_use]
    pub fn entry_mut(&mut self, number: usize) -> Option<&mut T> {
        self.entries.get_mut(number).map(|(_, entry)| entry)
    }

    /// Everything written, in its order.
    #[must_use]
    pub fn entries(&self) -> &[(Instant, T)] {
        &self.entries
    }

    /// Everything written, handed out.
    #[must_use]
    pub fn into_entries(self) -> Vec<(Instant, T)> {
        self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_their_order_and_can_be_completed() {
        let second = Instant::from_unix_seconds;
        let mut journal = Journal::new();
        assert_eq!([journal.write(second(1), 'a'), journal.write(second(1), 'b')], [0, 1]);
        *journal.entry_mut(0).unwrap() = 'c';
        assert_eq!(journal.entry_mut(2), None);
        assert_eq!(journal.entries(), [(second(1), 'c'), (second(1), 'b')]);
    }

    #[test]
    #[should_panic(expected = "time went back")]
    fn time_that_goes_back_is_found_in_debug_builds() {
        let mut journal = Journal::new();
        journal.write(Instant::from_unix_seconds(2), ());
        journal.write(Instant::from_unix_seconds(1), ());
    }
}

//! Which thing on the shelf: its place in the order of the report's items.

use std::fmt;

/// A thing on the shelf, by its place among the items of the report.
///
/// Not called `EntryId`, which is the name of an entry of a simulation's journal. As text it is the item's id, `i3` for the
/// third item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShelfId(usize);

impl ShelfId {
    /// The item at this place of the report, counted from 0.
    #[must_use]
    pub const fn at(place: usize) -> Self {
        Self(place)
    }

    /// Reads an item's id, as `i3`; none when it is not the id of any place.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let number: usize = id.strip_prefix('i')?.parse().ok()?;
        number.checked_sub(1).map(Self)
    }

    /// The place among the items of the report, counted from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0
    }
}

impl fmt::Display for ShelfId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "i{}", self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_an_id_is_read_back() {
        for place in [0, 1, 9, 19_999] {
            assert_eq!(ShelfId::parse(&ShelfId::at(place).to_string()), Some(ShelfId::at(place)));
        }
        for text in ["", "i", "i0", "3", "f3", "i-1", "i3x"] {
            assert_eq!(ShelfId::parse(text), None, "{text}");
        }
    }
}

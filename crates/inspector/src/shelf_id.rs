//! The id of an item on the shelf.

use std::fmt;

/// An item on the shelf, by its position in the report.
///
/// It is not called `EntryId` because `sim` has that name for an entry of a simulation's journal. As text it is the item's
/// id, `i3` for the third item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShelfId(usize);

impl ShelfId {
    /// The item at this position of the report, from 0.
    #[must_use]
    pub const fn at(place: usize) -> Self {
        Self(place)
    }

    /// Reads an item's id, such as `i3`; `None` if it is not one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let number: usize = id.strip_prefix('i')?.parse().ok()?;
        number.checked_sub(1).map(Self)
    }

    /// The position in the report, from 0.
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

//! The files that were provided, by name.

use super::anchors::{is_same_file, parts_from_end};
use crate::shelf::Shelf;
use crate::shelf_id::ShelfId;
use std::collections::BTreeMap;

/// The entries that are files as provided, not items within one, by the last part of the file's name.
pub(crate) struct FileNames<'a>(BTreeMap<&'a [u8], Vec<(ShelfId, &'a str)>>);

impl<'a> FileNames<'a> {
    pub(super) fn find(shelf: &'a Shelf) -> Self {
        let mut names: BTreeMap<&[u8], Vec<(ShelfId, &str)>> = BTreeMap::new();
        for (index, entry) in shelf.iter().filter(|(_, entry)| entry.place.parent.is_none()) {
            let Some(name) = shelf.input_name(entry) else { continue };
            if let Some(last) = parts_from_end(name).next() {
                names.entry(last).or_default().push((index, name));
            }
        }
        Self(names)
    }

    /// The entries of the file that a flag or a field names, in order; as [`is_same_file`].
    pub(crate) fn named(&self, file: &str) -> impl Iterator<Item = ShelfId> {
        let called = parts_from_end(file).next().and_then(|last| self.0.get(last));
        called
            .into_iter()
            .flatten()
            .filter(move |(_, name)| is_same_file(name, file))
            .map(|(index, _)| *index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::recognise_input;
    use crate::shelf::ShelfInput;

    #[test]
    fn files_are_found_as_they_are_compared() {
        let names =
            ["ca.crt", "pki/ca.crt", "pki/etcd/ca.crt", "x\\pki\\ca.crt", "ca.key", "", "./pki/./ca.crt/"];
        let mut shelf = Shelf::default();
        for (input, name) in names.into_iter().enumerate() {
            shelf.inputs.push(ShelfInput { name: Some(name.to_owned()), is_anchor: false });
            recognise_input(&mut shelf, input, b"nothing");
        }
        let files = FileNames::find(&shelf);
        for file in ["/etc/kubernetes/pki/ca.crt", "ca.crt", "a/ca.key", "crt", "", "/", "etcd\\ca.crt"] {
            let found: Vec<usize> = files.named(file).map(ShelfId::place).collect();
            let expected: Vec<usize> = (0..names.len()).filter(|at| is_same_file(names[*at], file)).collect();
            assert_eq!(found, expected, "{file}");
        }
    }
}

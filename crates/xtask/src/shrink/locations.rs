//! Places in sources: `core::panic::Location`, which panics alone would read.
//!
//! They go with the messages, and so do the paths of the machine that built the page.

use super::module::{Module, Segment};
use crate::failure::Result;
use std::ops::Range;

/// Address and length of a path, line, column: 32 bits each.
const LENGTH: u32 = 16;
const ALIGNMENT: u32 = 4;
/// No path in a source is as long, no line or column as large.
const PATH_LIMIT: u32 = 512;
const LINE_LIMIT: u32 = 1 << 20;
const COLUMN_LIMIT: u32 = 1 << 12;

/// Fills every place, and the path it names, with zeros, and tells how many there were.
///
/// # Errors
/// When the section of data is damaged.
pub(super) fn forget(module: &mut Module) -> Result<usize> {
    let mut segments = module.data()?;
    let places = places(&segments);
    for (address, length) in places.iter().flatten() {
        if let Some(bytes) = segments.iter_mut().find_map(|segment| bytes_of(segment, *address, *length)) {
            bytes.fill(0);
        }
    }
    module.replace_data(&segments);
    Ok(places.len())
}

/// Address and length of each place, and of its path.
fn places(segments: &[Segment]) -> Vec<[(u32, u32); 2]> {
    let mut places = Vec::new();
    for segment in segments {
        let end = segment.address.saturating_add(u32::try_from(segment.bytes.len()).unwrap_or(u32::MAX));
        let mut address = segment.address.next_multiple_of(ALIGNMENT);
        while address.saturating_add(LENGTH) <= end {
            match path_at(segment, address, segments) {
                Some(path) => {
                    places.push([(address, LENGTH), path]);
                    address += LENGTH;
                }
                None => address += ALIGNMENT,
            }
        }
    }
    places
}

/// Address and length of the path, where these words are a place.
fn path_at(segment: &Segment, address: u32, segments: &[Segment]) -> Option<(u32, u32)> {
    let bytes = segment.bytes.get(range(segment, address, LENGTH)?)?;
    let mut words = bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word));
    let (path, length, line, column) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let is_place =
        length < PATH_LIMIT && (1..LINE_LIMIT).contains(&line) && (1..COLUMN_LIMIT).contains(&column);
    if !is_place {
        return None;
    }
    let text = segments.iter().find_map(|segment| segment.bytes.get(range(segment, path, length)?))?;
    let is_path = text.ends_with(b".rs") && text.contains(&b'/');
    is_path.then_some((path, length))
}

fn bytes_of(segment: &mut Segment, address: u32, length: u32) -> Option<&mut [u8]> {
    let range = range(segment, address, length)?;
    segment.bytes.get_mut(range)
}

/// Where in the segment these bytes would stand.
fn range(segment: &Segment, address: u32, length: u32) -> Option<Range<usize>> {
    let begin = usize::try_from(address.checked_sub(segment.address)?).ok()?;
    Some(begin..begin.checked_add(usize::try_from(length).ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: u32 = 0x10_0000;
    const PATH: &[u8] = b"/home/someone/src/lib.rs";

    fn place(path: u32, length: u32, line: u32, column: u32) -> Vec<u8> {
        [path, length, line, column].iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    fn found(bytes: Vec<u8>) -> Vec<[(u32, u32); 2]> {
        places(&[Segment { address: BASE, bytes: PATH.to_vec() }, Segment { address: BASE + 0x102, bytes }])
    }

    #[test]
    fn places_are_told_from_other_words() {
        let aligned = |place: Vec<u8>| [b"ab".to_vec(), place].concat();
        for (bytes, count) in [
            (aligned(place(BASE, 24, 7, 9)), 1),
            (aligned([place(BASE, 24, 7, 9), place(BASE, 24, 8, 1)].concat()), 2),
            (place(BASE, 24, 7, 9), 0),
            (aligned(place(BASE, 23, 7, 9)), 0),
            (aligned(place(BASE + 18, 6, 7, 9)), 0),
            (aligned(place(BASE + 1, 24, 7, 9)), 0),
            (aligned(place(BASE, 24, 0, 9)), 0),
            (aligned(place(BASE, 24, 7, BASE)), 0),
            (aligned(place(BASE - 1, 24, 7, 9)), 0),
        ] {
            assert_eq!(found(bytes.clone()).len(), count, "{bytes:x?}");
        }
        assert_eq!(found(aligned(place(BASE, 24, 7, 9))), [[(BASE + 0x104, LENGTH), (BASE, 24)]]);
    }
}

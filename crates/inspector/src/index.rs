//! One kind of sort for every question, since each further kind is code in the page's worker.

/// Sorts by three numbers, of which the last is a position.
pub(crate) fn sort(keys: &mut Vec<[i64; 3]>) {
    heap_sort(keys);
    keys.dedup();
}

/// A position as part of a key.
pub(crate) fn key(position: usize) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

/// A part of a key as a position.
pub(crate) fn position(key: i64) -> usize {
    usize::try_from(key).unwrap_or_default()
}

/// Heapsort: not the fastest, and the least code that no input makes slow.
fn heap_sort(keys: &mut [[i64; 3]]) {
    for top in (0..keys.len() / 2).rev() {
        sift_down(keys, top);
    }
    for end in (1..keys.len()).rev() {
        keys.swap(0, end);
        sift_down(keys.get_mut(..end).unwrap_or_default(), 0);
    }
}

/// Restores the heap below `top`, where alone it may be broken.
fn sift_down(heap: &mut [[i64; 3]], mut top: usize) {
    loop {
        let mut largest = top;
        for child in [2 * top + 1, 2 * top + 2] {
            if heap.get(child) > heap.get(largest) {
                largest = child;
            }
        }
        if largest == top {
            return;
        }
        heap.swap(top, largest);
        top = largest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_library_does_and_keeps_each_once() {
        for length in 0..70 {
            let number = |place: i64, factor: i64| place * factor % 7 - 3;
            let mut keys: Vec<[i64; 3]> =
                (0..length).map(|place| [number(place, 5), number(place, 11), place * 31 % 13]).collect();
            let mut expected = keys.clone();
            expected.sort_unstable();
            expected.dedup();
            sort(&mut keys);
            assert_eq!(keys, expected);
        }
    }
}

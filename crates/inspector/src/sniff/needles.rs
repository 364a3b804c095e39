//! Finds many short texts in one pass.

/// Texts that are searched for together.
pub(crate) struct Needles {
    texts: Vec<&'static str>,
    /// For each of the first bytes of the texts: the sets that have a text with this byte there.
    ///
    /// A text is in the set of its position, modulo 64. One that is shorter has any byte after its end.
    sets: Box<[[u64; 256]; LENGTH]>,
}

/// Number of bytes that are compared before whole texts are: two rule out nearly every place.
const LENGTH: usize = 4;

impl Needles {
    pub(crate) fn new(texts: impl IntoIterator<Item = &'static str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut sets = Box::new([[0; 256]; LENGTH]);
        for (index, text) in texts.iter().enumerate() {
            let set = 1_u64 << (index % 64);
            for (place, of_place) in sets.iter_mut().enumerate() {
                match text.as_bytes().get(place) {
                    Some(byte) => of_place[usize::from(*byte)] |= set,
                    None => of_place.iter_mut().for_each(|sets| *sets |= set),
                }
            }
        }
        Self { texts, sets }
    }

    /// Whether one of the texts is in this text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some((place, sets)) = self.next(bytes, at) {
            if self.of(sets).any(|(_, needle)| starts_at(bytes, place, needle)) {
                return true;
            }
            at = place + 1;
        }
        false
    }

    /// For each of the texts the places at which it begins; nothing if there are none at all.
    pub(crate) fn find(&self, text: &str) -> Vec<Vec<usize>> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((place, sets)) = self.next(bytes, at) {
            for (index, _) in self.of(sets).filter(|(_, needle)| starts_at(bytes, place, needle)) {
                found.resize(self.texts.len(), Vec::new());
                found[index].push(place);
            }
            at = place + 1;
        }
        found
    }

    /// The next place at which a text of these sets can begin.
    fn next(&self, bytes: &[u8], from: usize) -> Option<(usize, u64)> {
        let [first, second, third, fourth] = self.sets.as_ref();
        let rest = bytes.get(from..)?;
        let full = rest.windows(LENGTH).enumerate().find_map(|(offset, window)| match window {
            [one, two, three, four] => {
                let sets = first[usize::from(*one)] & second[usize::from(*two)];
                if sets == 0 {
                    return None;
                }
                let sets = sets & third[usize::from(*three)] & fourth[usize::from(*four)];
                (sets != 0).then_some((from + offset, sets))
            }
            _ => None,
        });
        // Only short texts begin in the last bytes.
        full.or_else(|| {
            let last = from.max((bytes.len() + 1).saturating_sub(LENGTH));
            (last..bytes.len()).find_map(|at| {
                let mut sets = u64::MAX;
                for (byte, of_place) in bytes.get(at..)?.iter().zip(self.sets.iter()) {
                    sets &= of_place[usize::from(*byte)];
                }
                (sets != 0).then_some((at, sets))
            })
        })
    }

    /// The texts of these sets, with their positions.
    fn of(&self, sets: u64) -> impl Iterator<Item = (usize, &'static str)> {
        let without_last = |sets: &u64| Some(sets & (sets - 1)).filter(|sets| *sets != 0);
        std::iter::successors(Some(sets).filter(|sets| *sets != 0), without_last)
            .flat_map(|sets| (sets.trailing_zeros() as usize..self.texts.len()).step_by(64))
            .filter_map(|index| Some((index, *self.texts.get(index)?)))
    }
}

fn starts_at(bytes: &[u8], at: usize, needle: &str) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(needle.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_wherever_it_is() {
        // More texts than sets, of lengths below and above the number of bytes that are compared first.
        let many: Vec<&'static str> = (0..70_u8).map(|at| &*vec_text(at).leak()).collect();
        let needles = Needles::new(many.iter().copied().chain(["s.", "é", "s.txt"]));
        for (index, needle) in needles.texts.iter().enumerate() {
            for (before, after) in [("", ""), ("", "s"), ("é", ""), ("aaaa", "é"), ("s", " and more")] {
                let text = format!("{before}{needle}{after}");
                assert!(needles.are_in(&text), "{text}");
                assert!(needles.find(&text)[index].contains(&before.len()), "{text}");
            }
        }
        let text = "s.s.txt é";
        let found = needles.find(text);
        assert!(found[..70].iter().all(Vec::is_empty));
        assert_eq!(found[70..], [vec![0, 2], vec![8], vec![2]]);
        for text in ["", "s", "w rd", "s,", "W0", "Ã", "ord"] {
            assert!(!needles.are_in(text), "{text}");
            assert!(needles.find(text).is_empty(), "{text}");
        }
    }

    fn vec_text(at: u8) -> String {
        format!("w{}{}", char::from(b'a' + at % 26), "xyz".repeat(usize::from(at / 26)))
    }
}

//! Damage that is the same in every run.

/// Characters that mean something in YAML, and some that do not.
const CHARACTERS: [&str; 40] = [
    " ", " ", "  ", "\n", "\n", "\n  ", "\t", ":", ": ", ":\n", "-", "- ", "\n- ", ",", ", ", "[", "]", "{",
    "}", "#", " #", "&x ", "*x", "!", "!!str ", "|", "|\n  ", ">", "'", "\"", "\\", "%", "@", "---\n",
    "...\n", "é", "a", "1", "\r\n", "~",
];

/// A stream of damaged texts.
pub(crate) struct Mutation(u64);

impl Mutation {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a bound (Knuth's MMIX generator, its upper bits).
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }

    /// One of the texts, or two of them, with up to three changes.
    pub(crate) fn next_text(&mut self, texts: &[&str]) -> String {
        let mut text = texts[self.below(texts.len())].to_owned();
        if self.below(4) == 0 {
            text.push_str(texts[self.below(texts.len())]);
        }
        for _ in 0..=self.below(3) {
            self.change(&mut text);
        }
        // A byte order mark within a text is damage that both readers tell in their own way.
        let (mark, rest) = text.split_at(if text.starts_with('\u{feff}') { 3 } else { 0 });
        format!("{mark}{}\n", rest.replace('\u{feff}', ""))
    }

    /// Puts something in, takes something out, or puts something in place of another.
    pub(crate) fn change(&mut self, text: &mut String) {
        let mut start = self.below(text.len() + 1);
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let kind = self.below(3);
        let mut end = start;
        if kind > 0 {
            let length = if self.below(4) == 0 { self.below(8) } else { 1 };
            end = (start + length).min(text.len());
            while !text.is_char_boundary(end) {
                end += 1;
            }
        }
        let new = if kind == 1 { "" } else { CHARACTERS[self.below(CHARACTERS.len())] };
        text.replace_range(start..end, new);
    }
}

//! What remains of a text while its parts are recognised.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

/// A text whose recognised parts are replaced by spaces, which keeps offsets.
pub(super) struct Rest<'a> {
    pub(super) original: &'a str,
    bytes: Cow<'a, [u8]>,
    /// The remaining text, until the next part is taken.
    text: OnceCell<Rc<Cow<'a, str>>>,
}

impl<'a> Rest<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { original: text, bytes: Cow::Borrowed(text.as_bytes()), text: OnceCell::new() }
    }

    /// Blanks a recognised range, but keeps line breaks.
    pub(super) fn take(&mut self, range: Range<usize>) {
        self.text.take();
        for byte in self.bytes.to_mut().get_mut(range).into_iter().flatten() {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }

    /// The remaining text.
    pub(super) fn text(&self) -> Rc<Cow<'a, str>> {
        let read = || match &self.bytes {
            Cow::Borrowed(_) => Cow::Borrowed(self.original),
            Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(bytes).into_owned()),
        };
        Rc::clone(self.text.get_or_init(|| Rc::new(read())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_is_blank_in_the_next_text_and_not_in_one_read_before() {
        let mut rest = Rest::new("a b\nc d");
        let before = rest.text();
        rest.take(2..5);
        assert_eq!((before.as_ref(), rest.text().as_ref()), (&"a b\nc d".into(), &"a  \n  d".into()));
        rest.take(6..90);
        assert_eq!(rest.text().as_ref(), "a  \n  d");
        rest.take(0..1);
        assert_eq!(rest.text().as_ref(), "   \n  d");
        assert_eq!(rest.original, "a b\nc d");
    }
}

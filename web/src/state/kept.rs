use super::{Doubles, Haste, InputFile, JudgedAt, State};
use crate::assumed::Assumed;
use credscope_clock::Instant;
use std::rc::Rc;

/// Input, files and settings before something else replaced them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    text: Rc<str>,
    files: Vec<InputFile>,
    moment: JudgedAt,
    /// The text that the instant came with.
    lent: Option<Rc<str>>,
    assumed: Assumed,
}

impl Kept {
    /// A text and files, judged at an instant, or now if there is none.
    pub(crate) fn of(text: &str, files: Vec<InputFile>, at: Option<Instant>) -> Self {
        let moment = at.map_or(JudgedAt::Now, JudgedAt::At);
        let text: Rc<str> = text.into();
        let lent = at.map(|_| Rc::clone(&text));
        Self { text, files, moment, lent, assumed: Assumed::default() }
    }

    /// The same, judged with these assumptions.
    pub(crate) fn with(self, assumed: Assumed) -> Self {
        Self { assumed, ..self }
    }
}

impl State {
    pub(super) fn put_away(&self) -> Kept {
        let Self { text, files, moment, lent, assumed, .. } = self.clone();
        Kept { text, files, moment, lent, assumed }
    }

    pub(super) fn put_back(&mut self, kept: Kept) {
        let Kept { text, files, moment, lent, assumed } = kept;
        self.refused.clear();
        self.doubles = Doubles::default();
        (self.text, self.files, self.moment, self.lent, self.assumed) = (text, files, moment, lent, assumed);
        self.put = self.put.wrapping_add(1);
        self.ask(Haste::Now, false);
    }
}

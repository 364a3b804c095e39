use super::lent::is_edit_of;
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
    selected: Option<String>,
    folded: Vec<String>,
}

impl Kept {
    /// A text and files, judged at an instant, or now if there is none.
    pub(crate) fn of(text: &str, files: Vec<InputFile>, at: Option<Instant>) -> Self {
        let moment = at.map_or(JudgedAt::Now, JudgedAt::At);
        let text: Rc<str> = text.into();
        let lent = at.map(|_| Rc::clone(&text));
        let assumed = Assumed::default();
        Self { text, files, moment, lent, assumed, selected: None, folded: Vec::new() }
    }

    /// The same, judged with these assumptions.
    pub(crate) fn with(self, assumed: Assumed) -> Self {
        Self { assumed, ..self }
    }
}

impl State {
    pub(super) fn put_away(&self) -> Kept {
        let Self { text, files, moment, lent, assumed, selected, folded, .. } = self.clone();
        Kept { text, files, moment, lent, assumed, selected, folded }
    }

    pub(super) fn put_back(&mut self, kept: Kept) {
        let Kept { text, files, moment, lent, assumed, selected, folded } = kept;
        self.refused.clear();
        self.doubles = Doubles::default();
        (self.text, self.files, self.moment, self.lent, self.assumed) = (text, files, moment, lent, assumed);
        self.put = self.put.wrapping_add(1);
        self.pasted = None;
        let keeps = selected.is_some();
        if keeps {
            self.choose(selected);
            self.folded = folded;
        }
        self.ask(Haste::Now, keeps);
        // Items are numbered by their input, so the same input has the same ids.
        self.keeps_selection = keeps;
        self.reads = self.is_busy;
    }

    /// Puts other input in place of the current one, which can be brought back.
    pub(super) fn replace(&mut self, other: Kept) {
        self.remember();
        self.put_back(other);
    }

    /// Keeps the current input for [`Self::undo`].
    pub(super) fn remember(&mut self) {
        if !self.is_empty() {
            self.undone = Some(Rc::new(self.put_away()));
        }
    }

    /// Brings back what was replaced last. What is there instead can be brought back in turn.
    pub(super) fn undo(&mut self) {
        if let Some(before) = self.undone.take() {
            self.replace((*before).clone());
        }
    }

    /// Ends the clock that came with a sample if the box no longer holds it.
    pub(super) fn end_lent_clock(&mut self) {
        if self.lent.as_ref().is_some_and(|sample| !is_edit_of(sample, &self.text)) {
            self.end_clock();
        }
    }

    /// Ends the clock that came with a sample, because something else was given.
    pub(super) fn end_clock(&mut self) {
        if self.lent.take().is_some() {
            self.moment = JudgedAt::Now;
        }
    }
}

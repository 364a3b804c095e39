use super::{Gathered, Haste, InputFile, Kept, State};
use credscope_finding::args;

/// What a paste does with the input that is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PasteChoice {
    Join,
    Replace,
}

/// Characters from which a text is pasted rather than typed: shorter ones edit what is there.
const MIN_PASTE: usize = 16;

/// Length in bytes from which a pasted text becomes a file.
const LARGE_PASTE: usize = 262_144;

/// Whether a pasted text is input of its own.
pub(crate) fn is_further_input(text: &str) -> bool {
    text.trim().len() >= MIN_PASTE
}

/// Whether a pasted text becomes a file, because a browser takes seconds to lay it out in the box.
pub(crate) fn is_large_input(text: &str) -> bool {
    text.len() >= LARGE_PASTE
}

impl State {
    /// Takes a text that is pasted or dropped onto what is there. Until the user chooses otherwise both are
    /// judged together, so nothing is lost.
    pub(super) fn paste(&mut self, text: &str) {
        if is_large_input(text) {
            let name = self.words.ui("pasted-text", &args! {});
            let file = InputFile { name: name.into(), bytes: text.as_bytes().into() };
            return self.add(Gathered { files: vec![file], refused: Vec::new() });
        }
        self.remember();
        if self.paste_choice == Some(PasteChoice::Replace) {
            return self.put_back(Kept::of(text, Vec::new(), None));
        }
        let is_first = self.is_empty();
        let own = self.text.trim_end();
        let joined = if own.is_empty() { text.to_owned() } else { format!("{own}\n{text}") };
        self.text = joined.into();
        self.end_lent_clock();
        self.put = self.put.wrapping_add(1);
        self.pasted = (!is_first && self.paste_choice.is_none()).then(|| text.into());
        self.ask(Haste::Now, false);
        self.reads = self.is_busy;
    }

    /// Does with the last paste, and with all later ones of this visit, what the user chose.
    pub(super) fn choose_paste(&mut self, choice: PasteChoice) {
        self.paste_choice = Some(choice);
        if let Some(text) = self.pasted.take()
            && choice == PasteChoice::Replace
        {
            // What was there before the paste is remembered already.
            self.put_back(Kept::of(&text, Vec::new(), None));
        }
    }
}

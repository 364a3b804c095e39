//! The page's complete state, and every way to change it.

use crate::assumed::Assumed;
use crate::engine::{EngineFailure, Given, Question};
use crate::preferences::Theme;
use crate::selection::{Act, ByteView, Loaded};
use crate::table::{self, TableFilter};
use crate::timeline::Timeline;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_l10n::Language;
use std::rc::Rc;
use yew::Reducible;

pub(crate) use action::Action;
pub(crate) use gathered::{Doubles, Gathered, InputFile};
pub(crate) use kept::Kept;
pub(crate) use pasting::{PasteChoice, is_further_input, is_large_input};
pub(crate) use shared::Shared;
pub(crate) use view::View;

/// The instant to judge at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JudgedAt {
    /// The time of the question.
    Now,
    /// A chosen instant.
    At(Instant),
}

/// The result of the last question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// No question was asked.
    Nothing,
    /// The report.
    Report(Shared),
    /// The reason why there is no report.
    Failure(EngineFailure),
}

/// When to ask a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Haste {
    /// At a pause in typing.
    Pause,
    /// Immediately.
    Now,
}

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// The text in the box.
    pub(crate) text: Rc<str>,
    /// Number of texts that were put there other than by typing.
    pub(crate) put: u32,
    /// The added files.
    pub(crate) files: Vec<InputFile>,
    /// Files that were refused.
    pub(crate) refused: Vec<String>,
    /// Files of the last addition whose name was taken.
    pub(crate) doubles: Doubles,
    /// The instant to judge at.
    pub(crate) moment: JudgedAt,
    /// The text that the instant came with; it ends when the box holds another.
    lent: Option<Rc<str>>,
    /// The assumptions about the cluster.
    pub(crate) assumed: Assumed,
    /// Number of questions; an increase triggers a new one.
    pub(crate) asked: u32,
    /// When to ask it.
    pub(crate) haste: Haste,
    /// Whether the last question is still open.
    pub(crate) is_busy: bool,
    /// The last answer, kept until the next one arrives.
    pub(crate) answer: Answer,
    /// Number of answers.
    pub(crate) answered: u32,
    /// The data of the time bar; `None` if nothing has dates.
    pub(crate) timeline: Option<Rc<Timeline>>,
    /// The selected item.
    pub(crate) selected: Option<String>,
    keeps_selection: bool,
    /// Whether the user chose the selected item, so that it stays when another one decides.
    is_chosen: bool,
    /// What the table of all items shows; `None` if the selected item is shown in its place.
    pub(crate) table: Option<TableFilter>,
    /// Items whose contents are hidden.
    pub(crate) folded: Vec<String>,
    /// The bytes of the selected item, and the selection in them.
    pub(crate) view: ByteView,
    /// The chosen language; until its words are loaded, the previous ones stay in use.
    pub(crate) language: Language,
    /// The words of the page.
    pub(crate) words: Words,
    /// Number of times that a language was chosen, including the same one again.
    pub(crate) spoken: u32,
    /// Whether loading the words of the chosen language has failed.
    pub(crate) lacks_words: bool,
    /// The theme.
    pub(crate) theme: Theme,
    /// Whether large type is on.
    pub(crate) is_large: bool,
    /// Whether the user wants the text of the box masked; `None` follows the type size.
    pub(crate) mask: Option<bool>,
    /// The visible part of the page.
    pub(crate) shown: View,
    /// The input that the simulator has replaced.
    pub(crate) kept: Option<Rc<Kept>>,
    /// The input that was cleared or replaced last.
    pub(crate) undone: Option<Rc<Kept>>,
    /// The text that was pasted beside other input, until the user says what to do with it.
    pub(crate) pasted: Option<Rc<str>>,
    /// What pastes do in this visit.
    paste_choice: Option<PasteChoice>,
    /// Whether input that was given at once, rather than typed, is being read.
    pub(crate) reads: bool,
}

impl State {
    pub(crate) fn new(words: Words, theme: Theme) -> Self {
        Self {
            text: "".into(),
            put: 0,
            files: Vec::new(),
            refused: Vec::new(),
            doubles: Doubles::default(),
            moment: JudgedAt::Now,
            lent: None,
            assumed: Assumed::default(),
            asked: 0,
            haste: Haste::Pause,
            is_busy: false,
            answer: Answer::Nothing,
            answered: 0,
            timeline: None,
            selected: None,
            keeps_selection: false,
            is_chosen: false,
            table: None,
            folded: Vec::new(),
            view: ByteView::default(),
            language: words.language(),
            words,
            spoken: 0,
            lacks_words: false,
            theme,
            is_large: false,
            mask: None,
            shown: View::Inspect,
            kept: None,
            undone: None,
            pasted: None,
            paste_choice: None,
            reads: false,
        }
    }

    /// Whether there is no input.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.text.trim().is_empty()
    }

    /// Whether the text of the box is masked; in large type, which others can see, it is unless chosen otherwise.
    pub(crate) fn is_masked(&self) -> bool {
        self.mask.unwrap_or(self.is_large)
    }

    /// The selected item, if the user chose it.
    pub(crate) fn chosen(&self) -> Option<String> {
        self.selected.clone().filter(|_| self.is_chosen)
    }

    /// Whether the words of the chosen language are loaded.
    pub(crate) fn has_words(&self) -> bool {
        self.words.language() == self.language
    }

    /// The question to ask, about everything or about one item; `None` if there is no input.
    pub(crate) fn question(&self, now: Instant, item: Option<String>) -> Option<Question> {
        let judged_at = match self.moment {
            JudgedAt::Now => now,
            JudgedAt::At(instant) => instant,
        };
        let text = Some(&self.text).filter(|text| !text.trim().is_empty());
        let pasted = text.map(|text| Given { name: None, bytes: text.as_bytes().into(), is_anchor: false });
        let files = self.files.iter().map(|file| Given {
            name: Some(Rc::clone(&file.name)),
            bytes: Rc::clone(&file.bytes),
            is_anchor: false,
        });
        let inputs: Vec<_> = pasted.into_iter().chain(files).collect();
        (!inputs.is_empty()).then_some(Question { judged_at, inputs, assumed: self.assumed.clone(), item })
    }

    fn ask(&mut self, haste: Haste, keeps_selection: bool) {
        self.asked = self.asked.wrapping_add(1);
        self.haste = haste;
        self.is_busy = !self.is_empty();
        // Several questions can be asked before one is answered; the selection only survives if all of them
        // keep it.
        self.keeps_selection &= keeps_selection;
        if self.is_empty() {
            self.show(Answer::Nothing);
            self.choose(None);
        }
    }

    /// Adds files.
    fn add(&mut self, gathered: Gathered) {
        self.reads = true;
        self.doubles = gathered::add(&mut self.files, gathered.files);
        self.refused = gathered.refused;
        self.end_clock();
        self.ask(Haste::Now, false);
    }

    /// Replaces the answer.
    fn show(&mut self, answer: Answer) {
        self.reads = false;
        self.answer = answer;
        self.answered = self.answered.wrapping_add(1);
    }

    /// Selects an item; only the same item keeps its bytes.
    fn choose(&mut self, chosen: Option<String>) {
        if self.selected != chosen {
            self.selected = chosen;
            self.view.forget();
        }
        self.view.want();
    }

    /// Shows a report.
    fn take(&mut self, report: Shared) {
        let is_there = |id: &String| report.items.iter().any(|item| item.id == *id);
        let is_kept = self.keeps_selection && self.is_chosen;
        let kept = self.selected.clone().filter(|id| is_kept && is_there(id));
        let chosen = kept
            .or_else(|| report.verdict_item.clone())
            .or_else(|| report.items.first().map(|item| item.id.clone()));
        if !self.keeps_selection {
            self.folded.clear();
            self.selected = None;
            self.is_chosen = false;
            self.table = table::is_many(&report).then_some(TableFilter::All);
        }
        self.choose(chosen);
        self.keeps_selection = true;
        self.is_busy = false;
        self.timeline = Timeline::of(&report, self.timeline.as_deref()).map(Rc::new);
        self.show(Answer::Report(report));
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Type(text) => {
                next.text = text.into();
                next.pasted = None;
                next.end_lent_clock();
                next.reads |= matches!(next.answer, Answer::Nothing);
                next.ask(Haste::Pause, false);
            }
            Action::Give(text) => {
                next = Rc::unwrap_or_clone(Rc::new(next).reduce(Action::Type(text)));
                next.haste = Haste::Now;
                next.reads = next.is_busy;
            }
            Action::Paste(text) => next.paste(&text),
            Action::ChoosePaste(choice) => next.choose_paste(choice),
            Action::Undo => next.undo(),
            Action::Add(gathered) => next.add(gathered),
            Action::Remove(index) => {
                if index < next.files.len() {
                    next.remember();
                    next.files.remove(index);
                }
                next.refused.clear();
                next.doubles = Doubles::default();
                next.ask(Haste::Now, false);
            }
            Action::Clear => next.replace(Kept::of("", Vec::new(), None)),
            Action::Open(sample, text) => next.replace(Kept::of(&text, Vec::new(), sample.judged_at())),
            Action::Pick(moment) => {
                next.moment = moment;
                // The user chose it, so it stays whatever is given.
                next.lent = None;
                next.ask(Haste::Now, true);
            }
            Action::Assume(field, text) => {
                next.assumed.set(field, &text);
                next.ask(Haste::Pause, true);
            }
            Action::Judge => next.ask(Haste::Now, true),
            Action::Answered(report) => next.take(report),
            // Only bytes were requested.
            Action::Failed(failure)
                if !next.is_busy && next.view.is_open && failure != EngineFailure::Unreadable =>
            {
                next.view.reduce(Act::Came(Loaded::of(None, false)));
            }
            Action::Failed(failure) => {
                next.is_busy = false;
                next.choose(None);
                next.show(Answer::Failure(failure));
            }
            Action::Select(id) => {
                next.is_chosen = true;
                next.table = None;
                next.choose(Some(id));
            }
            Action::Tabulate(filter) => next.table = filter,
            Action::View(act) => {
                next.view.reduce(act);
                // Bytes that are looked at stay.
                next.is_chosen |= next.view.is_open;
            }
            Action::Fold(id) => {
                let open: Vec<String> = next.folded.iter().filter(|known| **known != id).cloned().collect();
                let was_folded = open.len() < next.folded.len();
                next.folded = open;
                next.folded.extend((!was_folded).then_some(id));
            }
            Action::Speak(language) => {
                next.language = language;
                next.lacks_words = false;
                next.spoken = next.spoken.wrapping_add(1);
            }
            // Words that arrive too late are in a language that is no longer chosen.
            Action::Spoken(words) if words.language() == next.language => next.words = words,
            Action::Spoken(_) => {}
            Action::Unspoken(language) => next.lacks_words = language == next.language,
            Action::Paint(theme) => next.theme = theme,
            Action::Enlarge(is_large) => next.is_large = is_large,
            Action::Mask(is_masked) => next.mask = Some(is_masked),
            Action::Show(view) => next.shown = view,
            Action::Bring(brought) => {
                // Input from the simulator itself is not kept, because it can be opened again.
                if next.kept.is_none() && !next.is_empty() {
                    next.kept = Some(Rc::new(next.put_away()));
                }
                next.replace(brought);
            }
            Action::Restore => {
                if let Some(kept) = next.kept.take() {
                    next.replace((*kept).clone());
                }
            }
        }
        Rc::new(next)
    }
}

mod action;
mod gathered;
mod kept;
mod lent;
mod pasting;
mod shared;
#[cfg(test)]
mod tests;
mod view;

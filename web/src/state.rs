//! Everything that the page knows, and the only ways in which it changes.

use crate::assumed::{Assumed, AssumedField};
use crate::engine::{EngineFailure, Given, Question};
use crate::model::ItemOrder;
use crate::preferences::Theme;
use crate::samples::Sample;
use crate::selection::{Act, ByteView, Loaded};
use crate::timeline::Timeline;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_inspector::Report;
use credscope_l10n::Language;
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

pub(crate) use kept::Kept;
pub(crate) use view::View;

/// A file that was dropped or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InputFile {
    /// Its path as given.
    pub(crate) name: Rc<str>,
    /// Its bytes.
    pub(crate) bytes: Rc<[u8]>,
}

/// What came of reading dropped or chosen files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gathered {
    /// What was read.
    pub(crate) files: Vec<InputFile>,
    /// Paths of what was not: too large, too many, or unreadable.
    pub(crate) refused: Vec<String>,
}

/// The instant to judge at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JudgedAt {
    /// Whenever the question is asked.
    Now,
    /// A chosen one.
    At(Instant),
}

/// A report with what every pane asks of it; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Shared(Rc<(Report, ItemOrder, String)>);

impl Shared {
    /// A report, and the JSON that it was read from.
    pub(crate) fn new(report: Report, json: String) -> Self {
        let shelf = ItemOrder::of(&report);
        Self(Rc::new((report, shelf, json)))
    }

    /// The order and the marks of its items.
    pub(crate) fn shelf(&self) -> &ItemOrder {
        &self.0.1
    }

    /// The report as the worker sent it.
    pub(crate) fn json(&self) -> &str {
        &self.0.2
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Report;
    fn deref(&self) -> &Report {
        &self.0.0
    }
}

/// What came of the last question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// Nothing was asked.
    Nothing,
    /// The report.
    Report(Shared),
    /// No report.
    Failure(EngineFailure),
}

/// How soon a question is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Haste {
    /// When typing pauses.
    Pause,
    /// At once.
    Now,
}

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// What stands in the box.
    pub(crate) text: Rc<str>,
    /// Counts the texts that were put there by anything but typing.
    pub(crate) put: u32,
    /// Files beside it.
    pub(crate) files: Vec<InputFile>,
    /// Files that were not taken.
    pub(crate) refused: Vec<String>,
    /// The instant to judge at.
    pub(crate) moment: JudgedAt,
    /// What else is said about the cluster.
    pub(crate) assumed: Assumed,
    /// Counts the questions; a new one is asked whenever it grows.
    pub(crate) asked: u32,
    /// How soon.
    pub(crate) haste: Haste,
    /// Whether the last question is still open.
    pub(crate) is_busy: bool,
    /// The last answer; kept while the next is awaited.
    pub(crate) answer: Answer,
    /// Counts the answers.
    pub(crate) answered: u32,
    /// What the time bar is drawn from; none when nothing is dated.
    pub(crate) timeline: Option<Rc<Timeline>>,
    /// The item that is shown.
    pub(crate) selected: Option<String>,
    keeps_selection: bool,
    /// Items whose content is folded away.
    pub(crate) folded: Vec<String>,
    /// The bytes of the item that is shown, and what is selected in them.
    pub(crate) view: ByteView,
    /// The language chosen; until its words are here the page keeps those that it has.
    pub(crate) language: Language,
    /// The words of the page.
    pub(crate) words: Words,
    /// Counts the times that a language was chosen, the same again included.
    pub(crate) spoken: u32,
    /// Whether the words of the language chosen could not be fetched.
    pub(crate) lacks_words: bool,
    /// Its colours.
    pub(crate) theme: Theme,
    /// Whether its type is large.
    pub(crate) is_large: bool,
    /// What is shown of it.
    pub(crate) shown: View,
    /// What the simulator has taken the place of.
    pub(crate) kept: Option<Rc<Kept>>,
}

/// Everything that can happen.
pub(crate) enum Action {
    Type(String),
    Add(Gathered),
    Remove(usize),
    Clear,
    Open(&'static Sample, String),
    Pick(JudgedAt),
    Assume(AssumedField, String),
    Judge,
    Answered(Shared),
    Failed(EngineFailure),
    Select(String),
    /// Folds an item that is unfolded, and the other way.
    Fold(String),
    View(Act),
    Speak(Language),
    Spoken(Words),
    /// The words of a language could not be fetched.
    Unspoken(Language),
    Paint(Theme),
    Enlarge(bool),
    Show(View),
    /// Puts something of the simulator's on the shelf, at its instant; what was there is kept.
    Bring(Kept),
    /// Puts back what was kept.
    Restore,
}

impl State {
    pub(crate) fn new(words: Words, theme: Theme) -> Self {
        Self {
            text: "".into(),
            put: 0,
            files: Vec::new(),
            refused: Vec::new(),
            moment: JudgedAt::Now,
            assumed: Assumed::default(),
            asked: 0,
            haste: Haste::Pause,
            is_busy: false,
            answer: Answer::Nothing,
            answered: 0,
            timeline: None,
            selected: None,
            keeps_selection: false,
            folded: Vec::new(),
            view: ByteView::default(),
            language: words.language(),
            words,
            spoken: 0,
            lacks_words: false,
            theme,
            is_large: false,
            shown: View::Inspect,
            kept: None,
        }
    }

    /// Whether there is nothing to ask about.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.text.trim().is_empty()
    }

    /// Whether the page speaks the language chosen.
    pub(crate) fn has_words(&self) -> bool {
        self.words.language() == self.language
    }

    /// What to ask, or what to ask of one item; none when there is nothing to ask about.
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
        // Several questions may be asked before one is answered; a selection survives only if every one keeps it.
        self.keeps_selection &= keeps_selection;
        if self.is_empty() {
            self.show(Answer::Nothing);
            self.choose(None);
        }
    }

    /// Puts another answer in the place of the last.
    fn show(&mut self, answer: Answer) {
        self.answer = answer;
        self.answered = self.answered.wrapping_add(1);
    }

    /// Shows another item, or the same again; bytes are kept only of the same.
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
        let kept = self.selected.clone().filter(|id| self.keeps_selection && is_there(id));
        let chosen = kept
            .or_else(|| report.verdict_item.clone())
            .or_else(|| report.items.first().map(|item| item.id.clone()));
        if !self.keeps_selection {
            self.folded.clear();
            self.selected = None;
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
                next.ask(Haste::Pause, false);
            }
            Action::Add(gathered) => {
                for file in gathered.files {
                    next.files.retain(|known| known.name != file.name);
                    next.files.push(file);
                }
                next.refused = gathered.refused;
                next.ask(Haste::Now, false);
            }
            Action::Remove(index) => {
                if index < next.files.len() {
                    next.files.remove(index);
                }
                next.refused.clear();
                next.ask(Haste::Now, false);
            }
            Action::Clear => next.put_back(Kept::of("", Vec::new(), None)),
            Action::Open(sample, text) => next.put_back(Kept::of(&text, Vec::new(), sample.judged_at())),
            Action::Pick(moment) => {
                next.moment = moment;
                next.ask(Haste::Now, true);
            }
            Action::Assume(field, text) => {
                next.assumed.set(field, &text);
                next.ask(Haste::Pause, true);
            }
            Action::Judge => next.ask(Haste::Now, true),
            Action::Answered(report) => next.take(report),
            // Nothing was asked but bytes.
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
            Action::Select(id) => next.choose(Some(id)),
            Action::View(act) => next.view.reduce(act),
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
            // What came too late is of a language that was left again.
            Action::Spoken(words) if words.language() == next.language => next.words = words,
            Action::Spoken(_) => {}
            Action::Unspoken(language) => next.lacks_words = language == next.language,
            Action::Paint(theme) => next.theme = theme,
            Action::Enlarge(is_large) => next.is_large = is_large,
            Action::Show(view) => next.shown = view,
            Action::Bring(brought) => {
                // What was brought before is the simulator's own; it can bring it again.
                if next.kept.is_none() && !next.is_empty() {
                    next.kept = Some(Rc::new(next.put_away()));
                }
                next.put_back(brought);
            }
            Action::Restore => {
                if let Some(kept) = next.kept.take() {
                    next.put_back((*kept).clone());
                }
            }
        }
        Rc::new(next)
    }
}

mod kept;
#[cfg(test)]
mod tests;
mod view;

//! Everything that the page knows, and the only ways in which it changes.

use crate::engine::{Failure, Given, Question};
use crate::model::Shelf;
use crate::preferences::Theme;
use crate::samples::Sample;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_inspector::Report;
use credscope_l10n::Language;
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

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
pub(crate) enum Moment {
    /// Whenever the question is asked.
    Now,
    /// A chosen one.
    At(Instant),
}

/// A report with what every pane asks of it; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Shared(Rc<(Report, Shelf, String)>);

impl Shared {
    /// A report, and the JSON that it was read from.
    pub(crate) fn new(report: Report, json: String) -> Self {
        let shelf = Shelf::of(&report);
        Self(Rc::new((report, shelf, json)))
    }

    /// The order and the marks of its items.
    pub(crate) fn shelf(&self) -> &Shelf {
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
    Failure(Failure),
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
    /// Files beside it.
    pub(crate) files: Vec<InputFile>,
    /// Files that were not taken.
    pub(crate) refused: Vec<String>,
    /// The instant to judge at.
    pub(crate) moment: Moment,
    /// Counts the questions; a new one is asked whenever it grows.
    pub(crate) asked: u32,
    /// How soon.
    pub(crate) haste: Haste,
    /// Whether the last question is still open.
    pub(crate) is_busy: bool,
    /// The last answer; kept while the next is awaited.
    pub(crate) answer: Answer,
    /// The item that is shown.
    pub(crate) selected: Option<String>,
    keeps_selection: bool,
    /// Items whose content is folded away.
    pub(crate) folded: Vec<String>,
    /// The words of the page.
    pub(crate) words: Words,
    /// Its colours.
    pub(crate) theme: Theme,
}

/// Everything that can happen.
pub(crate) enum Action {
    Type(String),
    Add(Gathered),
    Remove(usize),
    Clear,
    Open(&'static Sample, String),
    Pick(Moment),
    Judge,
    Answered(Shared),
    Failed(Failure),
    Select(String),
    /// Folds an item that is unfolded, and the other way.
    Fold(String),
    Speak(Language),
    Spoken(Words),
    Paint(Theme),
}

impl State {
    pub(crate) fn new(words: Words, theme: Theme) -> Self {
        Self {
            text: "".into(),
            files: Vec::new(),
            refused: Vec::new(),
            moment: Moment::Now,
            asked: 0,
            haste: Haste::Pause,
            is_busy: false,
            answer: Answer::Nothing,
            selected: None,
            keeps_selection: false,
            folded: Vec::new(),
            words,
            theme,
        }
    }

    /// Whether there is nothing to ask about.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.text.trim().is_empty()
    }

    /// The answer as it can be shown: a report waits for its words.
    pub(crate) fn shown(&self) -> &Answer {
        match &self.answer {
            Answer::Report(_) if !self.words.is_complete => &Answer::Nothing,
            answer => answer,
        }
    }

    /// What to ask; none when there is nothing to ask about.
    pub(crate) fn question(&self, now: Instant) -> Option<Question> {
        let judged_at = match self.moment {
            Moment::Now => now,
            Moment::At(instant) => instant,
        };
        let text = Some(&self.text).filter(|text| !text.trim().is_empty());
        let pasted = text.map(|text| Given { name: None, bytes: text.as_bytes().into() });
        let files = self
            .files
            .iter()
            .map(|file| Given { name: Some(Rc::clone(&file.name)), bytes: Rc::clone(&file.bytes) });
        let inputs: Vec<_> = pasted.into_iter().chain(files).collect();
        (!inputs.is_empty()).then_some(Question { judged_at, inputs })
    }

    fn ask(&mut self, haste: Haste, keeps_selection: bool) {
        self.asked = self.asked.wrapping_add(1);
        self.haste = haste;
        self.is_busy = !self.is_empty();
        // Several questions may be asked before one is answered; a selection survives only if every one keeps it.
        self.keeps_selection &= keeps_selection;
        if self.is_empty() {
            self.answer = Answer::Nothing;
            self.selected = None;
        }
    }

    fn answered(&mut self, report: Shared) {
        let is_there = |id: &String| report.items.iter().any(|item| item.id == *id);
        let kept = self.selected.take().filter(|id| self.keeps_selection && is_there(id));
        self.selected = kept
            .or_else(|| report.verdict_item.clone())
            .or_else(|| report.items.first().map(|item| item.id.clone()));
        if !self.keeps_selection {
            self.folded.clear();
        }
        self.keeps_selection = true;
        self.is_busy = false;
        self.answer = Answer::Report(report);
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
            Action::Clear => {
                next.text = "".into();
                next.files.clear();
                next.refused.clear();
                next.moment = Moment::Now;
                next.ask(Haste::Now, false);
            }
            Action::Open(sample, text) => {
                next.text = text.into();
                next.files.clear();
                next.refused.clear();
                next.moment = sample.judged_at().map_or(Moment::Now, Moment::At);
                next.ask(Haste::Now, false);
            }
            Action::Pick(moment) => {
                next.moment = moment;
                next.ask(Haste::Now, true);
            }
            Action::Judge => next.ask(Haste::Now, true),
            Action::Answered(report) => next.answered(report),
            Action::Failed(failure) => {
                next.is_busy = false;
                next.selected = None;
                next.answer = Answer::Failure(failure);
            }
            Action::Select(id) => next.selected = Some(id),
            Action::Fold(id) => {
                let open: Vec<String> = next.folded.iter().filter(|known| **known != id).cloned().collect();
                let was_folded = open.len() < next.folded.len();
                next.folded = open;
                next.folded.extend((!was_folded).then_some(id));
            }
            // The words are on their way; until they are here the page keeps its language.
            Action::Speak(_) => {}
            Action::Spoken(words) => next.words = words,
            Action::Paint(theme) => next.theme = theme,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Duration;

    fn after(actions: Vec<Action>) -> Rc<State> {
        let start = Rc::new(State::new(Words::chrome(Language::En), Theme::System));
        actions.into_iter().fold(start, Reducible::reduce)
    }

    fn file(name: &str, bytes: &[u8]) -> InputFile {
        InputFile { name: name.into(), bytes: bytes.into() }
    }

    fn gathered(files: &[(&str, &[u8])]) -> Action {
        let files = files.iter().map(|(name, bytes)| file(name, bytes)).collect();
        Action::Add(Gathered { files, refused: Vec::new() })
    }

    const NOON: Instant = Instant::from_unix_seconds(1_795_262_400);

    #[test]
    fn nothing_is_asked_about_nothing() {
        for actions in
            [vec![], vec![Action::Type(" \n ".to_owned())], vec![gathered(&[("a", b"b")]), Action::Clear]]
        {
            let state = after(actions);
            assert!(state.question(NOON).is_none());
            assert!(!state.is_busy);
        }
    }

    #[test]
    fn text_comes_before_files() {
        let state = after(vec![gathered(&[("pki/ca.crt", b"x")]), Action::Type("token".to_owned())]);
        let question = state.question(NOON).unwrap();
        let inputs: Vec<_> = question.inputs.iter().map(|one| (one.name.as_deref(), &*one.bytes)).collect();
        assert_eq!(inputs, [(None, &b"token"[..]), (Some("pki/ca.crt"), b"x")]);
        assert_eq!(question.judged_at, NOON);
    }

    #[test]
    fn a_file_given_twice_is_replaced() {
        let state = after(vec![gathered(&[("a", b"1"), ("b", b"2")]), gathered(&[("a", b"3")])]);
        assert_eq!(state.files, [file("b", b"2"), file("a", b"3")]);
    }

    #[test]
    fn a_picked_instant_is_asked_at_once_and_cleared_with_the_box() {
        let then = NOON - Duration::from_seconds(60);
        let state = after(vec![Action::Type("x".to_owned()), Action::Pick(Moment::At(then))]);
        assert_eq!(state.haste, Haste::Now);
        assert_eq!(state.question(NOON).unwrap().judged_at, then);
        assert_eq!(state.reduce(Action::Clear).moment, Moment::Now);
    }

    #[test]
    fn every_change_of_input_or_instant_is_a_new_question() {
        let state = after(vec![
            Action::Type("x".to_owned()),
            Action::Pick(Moment::Now),
            gathered(&[("a", b"1")]),
            Action::Remove(0),
            Action::Remove(7),
            Action::Judge,
        ]);
        assert_eq!(state.asked, 6);
        for action in [
            Action::Spoken(Words::chrome(Language::Zh)),
            Action::Paint(Theme::Dark),
            Action::Select("i1".to_owned()),
        ] {
            assert_eq!(Rc::clone(&state).reduce(action).asked, 6);
        }
    }

    #[test]
    fn folding_twice_unfolds() {
        let fold = || Action::Fold("i1".to_owned());
        assert_eq!(after(vec![fold()]).folded, ["i1"]);
        assert!(after(vec![fold(), fold()]).folded.is_empty());
    }

    #[test]
    fn a_failure_ends_the_question_and_empties_the_shelf() {
        let state = after(vec![Action::Type("x".to_owned()), Action::Failed(Failure::Stopped)]);
        assert!(!state.is_busy);
        assert_eq!(state.answer, Answer::Failure(Failure::Stopped));
        assert_eq!(state.reduce(Action::Clear).answer, Answer::Nothing);
    }
}

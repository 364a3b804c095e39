//! The simulator's complete state, and every way to change it.

use super::route::{Route, UnreadPart};
use super::run::{DrawnRun, OfferedStory, Said};
use super::scale::{Scale, SeenRange, Spacing};
use super::sift::Sift;
use crate::engine::EngineFailure;
use crate::state::Shared;
use crate::words::Words;
use credscope_finding::Severity;
use credscope_l10n::Language;
use moves::first_speed;
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

/// Initial minimum width of a step, in pixels.
const STEP: f64 = 36.0;
/// For each speed: steps in a second, and seconds of the run that pass in one.
pub(crate) const SPEEDS: [(i64, i64); 8] =
    [(1, 1), (2, 10), (4, 60), (6, 600), (10, 3_600), (20, 21_600), (30, 86_400), (40, 604_800)];
/// The initial speed: one step a second.
const FIRST_SPEED: usize = 1;
/// Maximum length of playback of a whole run at the initial speed, in seconds, by time.
const WATCHED: i64 = 120;

/// A run with the JSON it was parsed from; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct SharedRun(Rc<(DrawnRun, String)>);

impl SharedRun {
    pub(crate) fn new(run: DrawnRun, json: String) -> Self {
        Self(Rc::new((run, json)))
    }

    /// The run as the worker sent it.
    pub(crate) fn json(&self) -> &str {
        &self.0.1
    }
}

impl PartialEq for SharedRun {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedRun {
    type Target = DrawnRun;
    fn deref(&self) -> &DrawnRun {
        &self.0.0
    }
}

/// Everything that the drawings along the time line depend on, compared to decide whether to draw again.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) run: SharedRun,
    pub(crate) scale: Rc<Scale>,
    pub(crate) window: SeenRange,
    /// Width of the lanes in pixels, and size of a root em divided by sixteen.
    pub(crate) width: f64,
    pub(crate) unit: f64,
    /// Height that the lanes should not exceed, in pixels.
    pub(crate) room: f64,
}

/// What is explained below the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    /// The entry at the position.
    Present,
    /// The state of this lane's actor.
    Lane(usize),
}

/// The outcome of inspecting an opened artefact.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Read {
    /// It is being inspected.
    Awaited,
    /// Its report.
    Report(Shared),
    /// The inspection has failed.
    Failed(EngineFailure),
}

/// The simulator's state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SimulatorState {
    /// The request for the run; its position is kept separately.
    pub(crate) route: Route,
    /// The parts of the address that could not be read.
    pub(crate) unread: Vec<UnreadPart>,
    /// The list of stories; `None` until the worker has sent it.
    pub(crate) stories: Option<Rc<[OfferedStory]>>,
    /// Number of requests for a run.
    pub(crate) asked: u32,
    /// Whether the last request is still open.
    pub(crate) is_busy: bool,
    /// The reason why there is no answer.
    pub(crate) failure: Option<EngineFailure>,
    /// The problems of the last request.
    pub(crate) findings: Rc<[(Severity, Said)]>,
    pub(crate) run: Option<SharedRun>,
    /// Milliseconds since the beginning.
    pub(crate) position: i64,
    /// The place of the position on the line; each of several entries at one instant has its own.
    pub(crate) place: f64,
    /// Index of the current entry; `None` before the first.
    pub(crate) current: Option<usize>,
    /// Number of addresses followed.
    pub(crate) routed: u32,
    /// Number of artefacts opened.
    pub(crate) opened_artefacts: u32,
    /// Number of steps, each of which is announced.
    pub(crate) stepped: u32,
    pub(crate) is_playing: bool,
    /// Index of the speed.
    pub(crate) speed: usize,
    pub(crate) scale: Option<Rc<Scale>>,
    pub(crate) window: SeenRange,
    /// Width of the lanes in pixels.
    pub(crate) width: f64,
    /// Size of a root em divided by sixteen: with large type, the whole drawing grows.
    pub(crate) unit: f64,
    /// Height that the lanes should not exceed, in pixels; infinite where the page scrolls.
    pub(crate) room: f64,
    /// Which lines of the log are shown.
    pub(crate) sift: Sift,
    /// Whether the presenter's layout is shown.
    pub(crate) is_presenting: bool,
    pub(crate) opened: Opened,
    /// The opened artefact, by its id, with the outcome of its inspection.
    pub(crate) artefact: Option<(String, Read)>,
    /// The chosen language; until its words are loaded, those of another stay in use.
    pub(crate) language: Language,
    pub(crate) words: Words,
}

/// Every action.
pub(crate) enum SimulatorAction {
    Told(Vec<OfferedStory>),
    /// Requests another run; the position stays.
    Ask(Route),
    /// Follows an address.
    Follow(Route, Vec<UnreadPart>),
    Ran(Rc<[(Severity, Said)]>, Option<SharedRun>),
    Failed(EngineFailure),
    Speak(Language),
    Spoken(Words),
    Seek(f64),
    /// Moves to the entry with this index.
    Choose(usize),
    /// Moves to the next or the previous entry.
    Step(bool),
    /// Moves to the beginning or the end.
    Edge(bool),
    Toggle,
    Pause,
    /// Moves to the next entry during playback.
    Next,
    /// Advances playback by this many milliseconds.
    Pass(i64),
    Speed(usize),
    Space(Spacing),
    /// Scales the visible part by a factor, around a place of the line.
    Zoom(f64, Option<f64>),
    /// Moves the visible part by a fraction of its length.
    Pan(f64),
    /// Centres the visible part on this place.
    Centre(f64),
    Whole,
    /// Another width, type size, and height of the lanes.
    Measure(f64, f64, f64),
    /// Chooses the lines of the log.
    Sift(Sift),
    /// Moves to the next or the previous line that the log shows.
    StepLine(bool),
    /// Moves to the next or the previous failure.
    Failure(bool),
    /// Enters or leaves the presenter's layout.
    Present(bool),
    Open(Opened),
    Artefact(Option<String>),
    Was(String, Read),
}

impl SimulatorState {
    pub(crate) fn new(route: Route, unread: Vec<UnreadPart>, words: Words) -> Self {
        Self {
            position: route.position,
            asked: u32::from(!route.story.is_empty()),
            is_busy: !route.story.is_empty(),
            route,
            unread,
            stories: None,
            failure: None,
            findings: Rc::new([]),
            run: None,
            place: 0.0,
            current: None,
            routed: 0,
            opened_artefacts: 0,
            stepped: 0,
            is_playing: false,
            speed: FIRST_SPEED,
            scale: None,
            window: SeenRange { from: 0.0, until: 1.0 },
            width: 800.0,
            unit: 1.0,
            room: f64::INFINITY,
            sift: Sift::default(),
            is_presenting: false,
            opened: Opened::Present,
            artefact: None,
            language: words.language(),
            words,
        }
    }

    /// The state that the drawings depend on; `None` before there is a run.
    pub(crate) fn seen(&self) -> Option<Seen> {
        let (run, scale) = (self.run.clone()?, self.scale.clone()?);
        Some(Seen { run, scale, window: self.window, width: self.width, unit: self.unit, room: self.room })
    }

    /// The current story.
    pub(crate) fn story(&self) -> Option<&OfferedStory> {
        self.stories.as_ref()?.iter().find(|story| story.id == self.route.story)
    }

    /// The number of the current entry among those at its instant, if it is not the last; at the beginning
    /// always, because there may be no current entry yet.
    fn nth(&self) -> Option<usize> {
        let (run, current) = (self.run.as_ref()?, self.current?);
        let (first, last) = run.at(run.entries.get(current).filter(|entry| entry.at == self.position)?.at);
        (current + 1 < last || self.position == 0).then_some(current - first)
    }

    /// The address of the current view.
    pub(crate) fn fragment(&self) -> String {
        let (position, nth) = (self.position, self.nth());
        Route { position, nth, language: None, ..self.route.clone() }.fragment()
    }

    /// The address for sharing, with the sender's language.
    pub(crate) fn link(&self) -> String {
        let (position, nth, language) = (self.position, self.nth(), Some(self.words.language()));
        Route { position, nth, language, ..self.route.clone() }.fragment()
    }
}

impl Reducible for SimulatorState {
    type Action = SimulatorAction;

    fn reduce(self: Rc<Self>, action: SimulatorAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            SimulatorAction::Told(stories) => {
                if next.route.story.is_empty()
                    && let Some(story) = stories.first()
                {
                    let route = Route { story: story.id.clone(), ..next.route.clone() };
                    let unread = std::mem::take(&mut next.unread);
                    next.ask(route);
                    next.unread = unread;
                }
                next.stories = Some(stories.into());
            }
            SimulatorAction::Ask(route) => next.ask(route),
            SimulatorAction::Follow(route, unread) => next.follow(route, unread),
            SimulatorAction::Ran(findings, run) => {
                next.findings = findings;
                next.take(run);
            }
            SimulatorAction::Failed(failure) => {
                next.is_busy = false;
                next.failure = Some(failure);
            }
            SimulatorAction::Speak(language) => next.language = language,
            // Words that arrive too late are in another language.
            SimulatorAction::Spoken(words) if words.language() == next.language => next.words = words,
            SimulatorAction::Spoken(_) => {}
            SimulatorAction::Seek(place) => next.seek_place(place),
            SimulatorAction::Choose(index) => next.choose(index),
            SimulatorAction::Step(is_forward) => {
                next.is_playing = false;
                next.step(is_forward);
            }
            SimulatorAction::Edge(is_end) => {
                next.is_playing = false;
                next.edge(is_end);
            }
            SimulatorAction::Toggle => {
                if !next.is_playing && next.run.as_ref().is_some_and(|run| next.position >= run.length) {
                    next.edge(false);
                }
                next.is_playing = !next.is_playing && next.run.is_some();
            }
            SimulatorAction::Pause => next.is_playing = false,
            SimulatorAction::Next => {
                next.step(true);
                next.is_playing = next.run.as_ref().is_some_and(|run| next.position < run.length);
            }
            SimulatorAction::Pass(millis) => next.pass(millis),
            SimulatorAction::Speed(speed) => next.speed = speed.min(SPEEDS.len() - 1),
            SimulatorAction::Space(spacing) => {
                if let Some(run) = &next.run {
                    let scale = Scale::new(run, spacing);
                    next.window = SeenRange::readable(&scale, next.width, STEP * next.unit)
                        .showing(scale.place(next.position), &scale);
                    next.speed = first_speed(&scale);
                    next.scale = Some(Rc::new(scale));
                    next.stay();
                }
            }
            SimulatorAction::Zoom(factor, around) => {
                if let Some(scale) = &next.scale {
                    let around = around.unwrap_or(next.place);
                    next.window = next.window.zoomed(factor, around, scale);
                }
            }
            SimulatorAction::Pan(share) => {
                if let Some(scale) = &next.scale {
                    next.window = next.window.moved(share * next.window.length(), scale);
                }
            }
            SimulatorAction::Centre(place) => {
                if let Some(scale) = &next.scale {
                    next.window =
                        next.window.moved(place - next.window.from - next.window.length() / 2.0, scale);
                }
            }
            SimulatorAction::Whole => {
                if let Some(scale) = &next.scale {
                    next.window = SeenRange::whole(scale);
                }
            }
            SimulatorAction::Measure(width, unit, room) => {
                next.room = room;
                next.measure(width, unit);
            }
            SimulatorAction::Sift(sift) => next.sift = sift,
            SimulatorAction::StepLine(is_forward) => next.step_line(is_forward),
            SimulatorAction::Failure(is_forward) => next.step_failure(is_forward),
            SimulatorAction::Present(is_presenting) => {
                next.is_presenting = is_presenting && next.run.is_some();
            }
            SimulatorAction::Open(opened) => next.opened = opened,
            SimulatorAction::Artefact(id) => {
                next.artefact = id.map(|id| (id, Read::Awaited));
                next.opened_artefacts = next.opened_artefacts.wrapping_add(1);
            }
            SimulatorAction::Was(id, read) => {
                if let Some((opened, was)) = &mut next.artefact
                    && *opened == id
                {
                    *was = read;
                }
            }
        }
        Rc::new(next)
    }
}

mod moves;
#[cfg(test)]
mod tests;

//! Everything that the simulator knows, and the only ways in which it changes.

use super::route::{Route, Unread};
use super::run::{Run, Said, Story};
use super::scale::{Scale, Spacing, Window};
use crate::engine::Failure;
use crate::state::Shared;
use crate::words::Words;
use credscope_finding::Severity;
use credscope_l10n::Language;
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

/// Pixels that a step takes at least at first.
const STEP: f64 = 30.0;
/// Parts of a second in which one step is played, by speed; and how many seconds of the run pass in one.
pub(crate) const SPEEDS: [(i64, i64); 6] = [(1, 1), (2, 10), (4, 60), (10, 600), (20, 3_600), (40, 86_400)];
/// The speed at first: a step a second.
const FIRST_SPEED: usize = 1;

/// A run with the JSON that it was read from; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct SharedRun(Rc<(Run, String)>);

impl SharedRun {
    pub(crate) fn new(run: Run, json: String) -> Self {
        Self(Rc::new((run, json)))
    }

    /// As the worker told it.
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
    type Target = Run;
    fn deref(&self) -> &Run {
        &self.0.0
    }
}

/// What is explained below the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    /// The entry at the position, wherever that is.
    Present,
    /// The state of the actor of this lane.
    Lane(usize),
}

/// What became of an artefact that was opened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Read {
    /// It is being read.
    Awaited,
    /// What it is.
    Report(Shared),
    /// It could not be read.
    Failed(Failure),
}

/// The simulator's state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// What the run is made of; its position is kept by itself.
    pub(crate) route: Route,
    /// What of the address could not be read.
    pub(crate) unread: Vec<Unread>,
    /// The stories there are; none until the worker has told them.
    pub(crate) stories: Option<Rc<[Story]>>,
    /// Counts the requests for a run.
    pub(crate) asked: u32,
    /// Whether the last one is still open.
    pub(crate) is_busy: bool,
    /// Why there is no answer.
    pub(crate) failure: Option<Failure>,
    /// What is wrong with the last request.
    pub(crate) findings: Rc<[(Severity, Said)]>,
    pub(crate) run: Option<SharedRun>,
    /// Milliseconds since the beginning.
    pub(crate) position: i64,
    /// The entry that is shown, an index; none before the first.
    pub(crate) current: Option<usize>,
    /// Counts the addresses that were followed.
    pub(crate) routed: u32,
    /// Counts the artefacts that were opened.
    pub(crate) opened_artefacts: u32,
    /// Counts the steps, each of which is announced.
    pub(crate) stepped: u32,
    pub(crate) is_playing: bool,
    /// Index of one of the speeds.
    pub(crate) speed: usize,
    pub(crate) scale: Option<Rc<Scale>>,
    pub(crate) window: Window,
    /// Pixels of the lanes.
    pub(crate) width: f64,
    /// Pixels of a root em over sixteen: with large type, everything that is drawn grows.
    pub(crate) unit: f64,
    pub(crate) opened: Opened,
    /// The artefact that is opened, by its id, and what became of it.
    pub(crate) artefact: Option<(String, Read)>,
    /// The language chosen; until its words are here those of another stay.
    pub(crate) language: Language,
    pub(crate) words: Words,
}

/// Everything that can happen.
pub(crate) enum Action {
    Told(Vec<Story>),
    /// Another run is asked for; the position stays.
    Ask(Route),
    /// An address was followed.
    Follow(Route, Vec<Unread>),
    Ran(Rc<[(Severity, Said)]>, Option<SharedRun>),
    Failed(Failure),
    Speak(Language),
    Spoken(Words),
    Seek(i64),
    /// To the entry of this index.
    Choose(usize),
    /// To the next entry, or to the one before.
    Step(bool),
    /// To the beginning, or to the end.
    Edge(bool),
    Toggle,
    Pause,
    /// To the next entry, playing on.
    Next,
    /// So many milliseconds have passed while it plays.
    Pass(i64),
    Speed(usize),
    Space(Spacing),
    /// So many times as much is seen, around a place of the line.
    Zoom(f64, Option<f64>),
    /// What is seen moves by so much of itself.
    Pan(f64),
    /// What is seen is moved round this place.
    Centre(f64),
    Whole,
    Measure(f64, f64),
    Open(Opened),
    Artefact(Option<String>),
    Was(String, Read),
}

impl State {
    pub(crate) fn new(route: Route, unread: Vec<Unread>, words: Words) -> Self {
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
            current: None,
            routed: 0,
            opened_artefacts: 0,
            stepped: 0,
            is_playing: false,
            speed: FIRST_SPEED,
            scale: None,
            window: Window { from: 0.0, until: 1.0 },
            width: 800.0,
            unit: 1.0,
            opened: Opened::Present,
            artefact: None,
            language: words.language(),
            words,
        }
    }

    /// The story that is told.
    pub(crate) fn story(&self) -> Option<&Story> {
        self.stories.as_ref()?.iter().find(|story| story.id == self.route.story)
    }

    /// The address of what is seen.
    pub(crate) fn fragment(&self) -> String {
        Route { position: self.position, language: None, ..self.route.clone() }.fragment()
    }

    /// The address to send to someone, in the language of who sends it.
    pub(crate) fn link(&self) -> String {
        Route { position: self.position, language: Some(self.words.language()), ..self.route.clone() }
            .fragment()
    }

    fn ask(&mut self, route: Route) {
        self.is_busy = !route.story.is_empty();
        if route.story != self.route.story {
            self.run = None;
            self.findings = Rc::new([]);
            self.position = route.position;
            self.opened = Opened::Present;
            self.scale = None;
        }
        self.failure = None;
        self.route = route;
        self.asked = self.asked.wrapping_add(1);
        self.is_playing = false;
        self.unread.clear();
    }

    /// The route of the page's header names no story: then what is there stays.
    fn follow(&mut self, route: Route, unread: Vec<Unread>) {
        self.routed = self.routed.wrapping_add(1);
        let (position, language) = (route.position, self.route.language);
        let route = Route { position: self.route.position, language, ..route };
        if route.story.is_empty() && unread.is_empty() {
            return;
        }
        if route != self.route || !unread.is_empty() {
            self.ask(route);
            self.unread = unread;
            self.position = position;
        } else {
            self.seek(position);
        }
    }

    fn take(&mut self, run: Option<SharedRun>) {
        self.is_busy = false;
        self.artefact = None;
        let Some(run) = run else {
            self.run = None;
            return;
        };
        let spacing = self.scale.as_ref().map_or_else(|| Spacing::of(&run), |scale| scale.spacing());
        let is_new = self.scale.is_none();
        let scale = Scale::new(&run, spacing);
        if let Opened::Lane(lane) = self.opened
            && lane >= run.lanes.len()
        {
            self.opened = Opened::Present;
        }
        self.run = Some(run);
        if is_new {
            self.window = Window::readable(&scale, self.width, STEP * self.unit);
        }
        self.window = self.window.moved(0.0, &scale);
        self.scale = Some(Rc::new(scale));
        self.seek(self.position);
    }

    /// Moves the position, and what is seen with it.
    fn seek(&mut self, position: i64) {
        let (Some(run), Some(scale)) = (&self.run, &self.scale) else { return };
        self.position = position.clamp(0, run.length);
        let current = run.current(self.position);
        if current != self.current {
            self.artefact = None;
        }
        self.current = current;
        self.window = self.window.showing(scale.place(self.position), scale);
    }

    fn choose(&mut self, index: usize) {
        let Some(at) = self.run.as_ref().and_then(|run| run.entries.get(index)).map(|entry| entry.at) else {
            return;
        };
        self.seek(at);
        if self.current != Some(index) {
            self.artefact = None;
        }
        self.current = Some(index);
        self.opened = Opened::Present;
    }

    fn step(&mut self, is_forward: bool) {
        let Some(run) = &self.run else { return };
        let next = match (is_forward, self.current) {
            (true, current) => current.map_or(0, |current| current + 1),
            // From between two entries back to the one that was last.
            (false, Some(current))
                if run.entries.get(current).is_some_and(|entry| entry.at < self.position) =>
            {
                current
            }
            (false, current) => match current.and_then(|current| current.checked_sub(1)) {
                Some(before) => before,
                None => return self.edge(false),
            },
        };
        let is_there = next < run.entries.len();
        self.stepped = self.stepped.wrapping_add(1);
        if is_there { self.choose(next) } else { self.edge(true) }
    }

    fn edge(&mut self, is_end: bool) {
        let length = self.run.as_ref().map_or(0, |run| run.length);
        self.stepped = self.stepped.wrapping_add(1);
        self.seek(if is_end { length } else { 0 });
        if !is_end {
            self.current = None;
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "milliseconds between two pictures")]
    fn pass(&mut self, millis: i64) {
        let (Some(run), Some(scale)) = (&self.run, &self.scale) else { return };
        let (steps, seconds) = SPEEDS.get(self.speed).copied().unwrap_or((2, 1));
        let next = match scale.spacing() {
            Spacing::Time => self.position + millis * seconds,
            Spacing::Events => {
                let place = scale.place(self.position) + (millis * steps) as f64 / 2_000.0;
                // Rounding must not stop it between two instants that are nearly one.
                scale.at(place).max(self.position + 1)
            }
        };
        self.is_playing = next < run.length;
        self.seek(next);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Told(stories) => {
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
            Action::Ask(route) => next.ask(route),
            Action::Follow(route, unread) => next.follow(route, unread),
            Action::Ran(findings, run) => {
                next.findings = findings;
                next.take(run);
            }
            Action::Failed(failure) => {
                next.is_busy = false;
                next.failure = Some(failure);
            }
            Action::Speak(language) => next.language = language,
            // Words that came too late are of another language.
            Action::Spoken(words) if words.language() == next.language => next.words = words,
            Action::Spoken(_) => {}
            Action::Seek(position) => next.seek(position),
            Action::Choose(index) => next.choose(index),
            Action::Step(is_forward) => {
                next.is_playing = false;
                next.step(is_forward);
            }
            Action::Edge(is_end) => {
                next.is_playing = false;
                next.edge(is_end);
            }
            Action::Toggle => {
                if !next.is_playing && next.run.as_ref().is_some_and(|run| next.position >= run.length) {
                    next.edge(false);
                }
                next.is_playing = !next.is_playing && next.run.is_some();
            }
            Action::Pause => next.is_playing = false,
            Action::Next => {
                next.step(true);
                next.is_playing = next.run.as_ref().is_some_and(|run| next.position < run.length);
            }
            Action::Pass(millis) => next.pass(millis),
            Action::Speed(speed) => next.speed = speed.min(SPEEDS.len() - 1),
            Action::Space(spacing) => {
                if let Some(run) = &next.run {
                    let scale = Scale::new(run, spacing);
                    next.window = Window::readable(&scale, next.width, STEP * next.unit)
                        .showing(scale.place(next.position), &scale);
                    next.scale = Some(Rc::new(scale));
                }
            }
            Action::Zoom(factor, around) => {
                if let Some(scale) = &next.scale {
                    let around = around.unwrap_or_else(|| scale.place(next.position));
                    next.window = next.window.zoomed(factor, around, scale);
                }
            }
            Action::Pan(share) => {
                if let Some(scale) = &next.scale {
                    next.window = next.window.moved(share * next.window.length(), scale);
                }
            }
            Action::Centre(place) => {
                if let Some(scale) = &next.scale {
                    next.window =
                        next.window.moved(place - next.window.from - next.window.length() / 2.0, scale);
                }
            }
            Action::Whole => {
                if let Some(scale) = &next.scale {
                    next.window = Window::whole(scale);
                }
            }
            Action::Measure(width, unit) => (next.width, next.unit) = (width, unit),
            Action::Open(opened) => next.opened = opened,
            Action::Artefact(id) => {
                next.artefact = id.map(|id| (id, Read::Awaited));
                next.opened_artefacts = next.opened_artefacts.wrapping_add(1);
            }
            Action::Was(id, read) => {
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

#[cfg(test)]
mod tests;

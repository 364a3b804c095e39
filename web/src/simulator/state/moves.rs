//! How the position, the run and its visible part change together.

use super::{
    FIRST_SPEED, Opened, Route, SPEEDS, STEP, Scale, SeenRange, SharedRun, SimulatorState, Spacing,
    UnreadPart, WATCHED,
};
use crate::simulator::sift::{Only, Sift, failure, neighbour};
use std::rc::Rc;

/// One step a second; by time, fast enough to watch to the end.
pub(super) fn first_speed(scale: &Scale) -> usize {
    let length = scale.at(f64::MAX) / 1_000;
    let is_watched = |(_, seconds): &(i64, i64)| length <= seconds * WATCHED;
    match scale.spacing() {
        Spacing::Events => FIRST_SPEED,
        Spacing::Time => SPEEDS.iter().position(is_watched).unwrap_or(SPEEDS.len() - 1),
    }
}

impl SimulatorState {
    pub(super) fn ask(&mut self, route: Route) {
        self.is_busy = !route.story.is_empty();
        if route.story != self.route.story {
            self.run = None;
            self.findings = Rc::new([]);
            self.position = route.position;
            self.opened = Opened::Present;
            self.scale = None;
            self.sift = Sift::default();
        }
        let nth = self.nth();
        self.failure = None;
        self.route = Route { nth, ..route };
        self.asked = self.asked.wrapping_add(1);
        self.is_playing = false;
        self.unread.clear();
    }

    /// The route in the page's header names no story: the current run stays.
    pub(super) fn follow(&mut self, route: Route, unread: Vec<UnreadPart>) {
        self.routed = self.routed.wrapping_add(1);
        let (position, nth) = (route.position, route.nth);
        let Route { position: own_position, nth: own_nth, language, .. } = self.route;
        let route = Route { position: own_position, nth: own_nth, language, ..route };
        if route.story.is_empty() && unread.is_empty() {
            return;
        }
        if route != self.route || !unread.is_empty() {
            self.ask(route);
            self.unread = unread;
            (self.position, self.route.nth) = (position, nth);
        } else {
            self.position = position;
            self.seek_to(nth);
        }
    }

    pub(super) fn take(&mut self, run: Option<SharedRun>) {
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
        // Another set of lanes: the chosen one may be another now.
        if matches!(self.sift.only, Only::Lane(lane) if lane >= run.lanes.len()) {
            self.sift.only = Only::All;
        }
        self.run = Some(run);
        if is_new {
            self.window = SeenRange::readable(&scale, self.width, STEP * self.unit);
            self.speed = first_speed(&scale);
        }
        self.window = self.window.moved(0.0, &scale);
        self.scale = Some(Rc::new(scale));
        let (nth, opened) = (self.route.nth.take(), self.opened);
        self.seek_to(nth);
        self.opened = opened;
    }

    /// Moves to one of the entries at the position, counted from 0, or to the last of them.
    fn seek_to(&mut self, nth: Option<usize>) {
        let Some((first, last)) = self.run.as_ref().map(|run| run.at(self.position)) else { return };
        match nth.map(|nth| first + nth).filter(|index| *index < last) {
            Some(index) => self.choose(index),
            None if self.position == 0 => self.show(None),
            None => self.seek(self.position),
        }
    }

    /// Moves the position, and the visible part with it.
    pub(super) fn seek(&mut self, position: i64) {
        let Some(run) = &self.run else { return };
        self.position = position.clamp(0, run.length);
        self.show(run.current(self.position));
    }

    /// The same by a place of the line.
    pub(super) fn seek_place(&mut self, place: f64) {
        let Some(scale) = &self.scale else { return };
        let place = place.clamp(0.0, scale.length());
        self.position = scale.at(place);
        let current = scale.entry(place);
        self.show(current);
        self.place = place;
    }

    /// Sets the current entry: one at the position, or the last one before it; `None` before the first.
    fn show(&mut self, current: Option<usize>) {
        if current != self.current {
            self.artefact = None;
        }
        self.current = current;
        self.stay();
    }

    /// Applies another width or type size: the readable size stays, and more or less of the line is visible.
    pub(super) fn measure(&mut self, width: f64, unit: f64) {
        let factor = width / self.width * self.unit / unit;
        (self.width, self.unit) = (width, unit);
        if let Some(scale) = self.scale.as_ref().filter(|scale| scale.spacing() == Spacing::Events) {
            self.window = self.window.zoomed(factor, self.window.from, scale);
            self.stay();
        }
    }

    /// Finds the place of the current entry, and makes it visible.
    pub(super) fn stay(&mut self) {
        let (Some(run), Some(scale)) = (&self.run, &self.scale) else { return };
        let present =
            self.current.filter(|at| run.entries.get(*at).is_some_and(|entry| entry.at == self.position));
        self.place = present.map_or_else(|| scale.place(self.position), |at| scale.of_entry(at));
        self.window = self.window.showing(self.place, scale);
    }

    pub(super) fn choose(&mut self, index: usize) {
        let entry = self.run.as_ref().and_then(|run| run.entries.get(index));
        let Some(at) = entry.map(|entry| entry.at) else { return };
        self.position = at;
        self.show(Some(index));
        self.opened = Opened::Present;
    }

    pub(super) fn step(&mut self, is_forward: bool) {
        let Some(run) = &self.run else { return };
        let next = match (is_forward, self.current) {
            (true, current) => current.map_or(0, |current| current + 1),
            // From between two entries, back to the previous one.
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

    /// Moves along the lines that the log shows.
    pub(super) fn step_line(&mut self, is_forward: bool) {
        self.is_playing = false;
        if self.sift.is_all() {
            return self.step(is_forward);
        }
        let shown = self.run.as_ref().map(|run| self.sift.shown(&self.words, run)).unwrap_or_default();
        if let Some(index) = neighbour(&shown, self.current, is_forward) {
            self.stepped = self.stepped.wrapping_add(1);
            self.choose(index);
        }
    }

    pub(super) fn step_failure(&mut self, is_forward: bool) {
        self.is_playing = false;
        let found = self.run.as_ref().and_then(|run| failure(run, self.current, is_forward));
        if let Some(index) = found {
            self.stepped = self.stepped.wrapping_add(1);
            self.choose(index);
        }
    }

    pub(super) fn edge(&mut self, is_end: bool) {
        let length = self.run.as_ref().map_or(0, |run| run.length);
        self.stepped = self.stepped.wrapping_add(1);
        self.seek(if is_end { length } else { 0 });
        if !is_end {
            self.show(None);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "milliseconds between two pictures")]
    pub(super) fn pass(&mut self, millis: i64) {
        let Some(scale) = &self.scale else { return };
        let (steps, seconds) = SPEEDS.get(self.speed).copied().unwrap_or((2, 1));
        let place = match scale.spacing() {
            Spacing::Time => self.place + (millis * seconds) as f64,
            Spacing::Events => self.place + (millis * steps) as f64 / 2_000.0,
        };
        self.is_playing = place < scale.length();
        self.seek_place(place);
    }
}

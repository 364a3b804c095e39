//! The words on the lanes: short labels for a learner, the request beneath, whole or absent where they would
//! touch another.

use super::draw::{Drawing, bare, escaped, fitted, px, width_of};
use super::layout::Place;
use super::run::DrawnEntry;
use crate::words::Words;
use credscope_finding::{Value, args};
use credscope_inspector::simulation::{EntryKind, Tone};
use std::fmt::Write as _;

/// The distance that words keep from a dot on their bar, and from each other, in pixels.
const DOT: f64 = 9.0;
const APART: f64 = 8.0;
/// How much wider bold words are.
const BOLD: f64 = 1.18;
/// Width of a letter of a request, in pixels.
const MACHINE: f64 = 6.6;

/// A request's method, and what it is about: the last name of a resource in its path.
fn parts(target: &str) -> (&str, Option<&str>) {
    let path = target.split('?').next().unwrap_or(target);
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    let is_group = segments.next() == Some("apis");
    let skipped = if is_group { 2 } else { 1 };
    let mut rest: Vec<&str> = segments.skip(skipped).collect();
    if rest.first() == Some(&"namespaces") && rest.len() > 2 {
        rest.drain(..2);
    }
    (rest.first().copied().unwrap_or_default(), rest.get(2).copied())
}

/// The identifier of the words for a request: what the caller wants.
pub(super) fn wish(method: &str, target: &str) -> &'static str {
    let (resource, subresource) = parts(target);
    let is_watch = target.contains("watch=");
    match (method, resource, subresource) {
        ("POST", "certificatesigningrequests", _) => "asks-certificate",
        ("PUT" | "PATCH", "certificatesigningrequests", Some("approval")) => "asks-approval",
        ("PUT" | "PATCH", "certificatesigningrequests", Some("status")) => "asks-status",
        ("GET", "certificatesigningrequests", _) => "asks-certificate-state",
        ("POST", "serviceaccounts", Some("token")) => "asks-token",
        ("POST", "subjectaccessreviews", _) => "asks-access",
        ("POST", "nodes", _) => "asks-node-new",
        ("GET", "nodes", _) if !is_watch => "asks-node",
        ("PUT" | "PATCH", "leases", _) => "asks-lease",
        ("GET", _, _) if is_watch => "asks-watch",
        ("GET", ..) => "asks-read",
        ("POST", ..) => "asks-create",
        ("PUT" | "PATCH", ..) => "asks-update",
        ("DELETE", ..) => "asks-delete",
        _ => "asks-other",
    }
}

/// The request of an entry, as its method and target.
pub(super) fn request(entry: &DrawnEntry) -> Option<(&str, &str)> {
    let text = |name| entry.said.args.get(name).and_then(Value::as_text);
    Some((text("method")?, text("target")?))
}

impl Drawing<'_> {
    /// A few words about an entry: what a caller wants, or what happens.
    pub(super) fn short(&self, entry: &DrawnEntry) -> String {
        short(self.words, entry)
    }

    /// The label of a bar, between the dots, arrows and bars on the same row.
    pub(super) fn label(&self, svg: &mut String, index: usize, entry: &DrawnEntry) {
        let Some(place) = self.layout.place(index, entry) else { return };
        let unit = self.layout.unit;
        let (begin, end) = (place.x.max(0.0), place.end.min(self.layout.width));
        let mut ends = self.obstacles(index, entry, &place);
        ends.retain(|x| (begin..end).contains(x));
        ends.push(end + DOT * unit);
        ends.sort_by(f64::total_cmp);
        let whole = self.short(entry);
        let length = width_of(&whole, unit);
        let mut from = begin;
        let mut rooms: Vec<(f64, f64)> = Vec::new();
        for x in ends {
            rooms.push((from + 4.0 * unit, x - DOT * unit - from - 4.0 * unit));
            from = x + DOT * unit;
        }
        let fitting = rooms.iter().find(|(_, room)| *room >= length);
        let widest = rooms.iter().max_by(|one, other| one.1.total_cmp(&other.1));
        let Some((x, room)) = fitting.or(widest) else { return };
        let text = fitted(&whole, *room, unit);
        if !text.is_empty() {
            self.words_at(svg, "sim-label", index, (*x, place.y + 4.0 * unit), &text);
        }
    }

    /// Where something else is drawn on the row of a bar.
    fn obstacles(&self, index: usize, bar: &DrawnEntry, place: &Place) -> Vec<f64> {
        let is_first_row = self.layout.track(index) == 0;
        let mut obstacles = Vec::new();
        for (other, entry) in self.run.entries.iter().enumerate() {
            let Some(found) = self.layout.place(other, entry) else { continue };
            match entry.kind {
                EntryKind::Span => {
                    let is_same_row =
                        entry.lane == bar.lane && self.layout.track(other) == self.layout.track(index);
                    if other != index && is_same_row && found.x > place.x {
                        obstacles.push(found.x);
                    }
                }
                _ if !is_first_row => {}
                EntryKind::Mark | EntryKind::Message => {
                    if entry.lane == bar.lane {
                        obstacles.push(found.x);
                    }
                    if entry.to == Some(bar.lane) && entry.until.is_some() {
                        obstacles.push(found.end);
                    }
                }
            }
        }
        obstacles
    }

    /// The captions above a line: the current one, and all others that fit whole beside it.
    pub(super) fn captions(&self, svg: &mut String, lane: usize) {
        let Some(row) = self.layout.lanes.get(lane) else { return };
        let (unit, width) = (self.layout.unit, self.layout.width);
        // What callers want, and what fails, is worth more than the steps between.
        let rank = |index: usize, entry: &DrawnEntry| match entry.tone {
            _ if self.current == Some(index) => 0,
            _ if request(entry).is_some() => 1,
            Tone::Bad => 2,
            Tone::Good | Tone::Waiting | Tone::Neutral => 3,
        };
        let mut seen: [Vec<(usize, &DrawnEntry, f64)>; 4] = Default::default();
        for (index, entry) in self.run.entries.iter().enumerate() {
            let is_here = entry.lane == lane && entry.kind != EntryKind::Span;
            let Some(place) = is_here.then(|| self.layout.place(index, entry)).flatten() else { continue };
            if let Some(of_rank) =
                seen.get_mut(rank(index, entry)).filter(|_| (0.0..=width).contains(&place.x))
            {
                of_rank.push((index, entry, place.x));
            }
        }
        let mut placed: Vec<(f64, f64, usize, String)> = Vec::new();
        for (index, entry, x) in seen.into_iter().flatten() {
            let is_current = self.current == Some(index);
            let whole = self.short(entry);
            // The current one is bold.
            let length = width_of(&whole, unit) * if is_current { BOLD } else { 1.0 };
            let (left, last) = ((x - 5.0 * unit).max(2.0), width - length - 2.0);
            let left = if is_current { left.min(last).max(2.0) } else { left };
            let touches = |(from, until, ..): &(f64, f64, usize, String)| {
                left < until + APART * unit && *from < left + length + APART * unit
            };
            if (is_current || left <= last) && !placed.iter().any(touches) {
                let at = placed.partition_point(|(other, ..)| *other < left);
                placed.insert(at, (left, left + length, index, fitted(&whole, width - left, unit)));
            }
        }
        let nexts: Vec<f64> = placed.iter().skip(1).map(|(left, ..)| *left).chain([width]).collect();
        for ((left, _, index, text), next) in placed.iter().zip(nexts) {
            self.words_at(svg, "sim-caption", *index, (*left, row.caption), text);
            let request = self.run.entries.get(*index).and_then(request);
            if let (Some((method, target)), Some(baseline)) = (request, row.request) {
                self.request(svg, *index, (*left, baseline), &format!("{method} {target}"), next - left);
            }
        }
    }

    fn request(&self, svg: &mut String, index: usize, at: (f64, f64), whole: &str, room: f64) {
        let unit = self.layout.unit;
        let mut rest = (room - APART * unit) / unit / MACHINE;
        let mut cut = String::new();
        for letter in whole.chars() {
            rest -= 1.0;
            if rest < 1.0 {
                cut.push('…');
                break;
            }
            cut.push(letter);
        }
        // A method without a path says nothing.
        if cut.contains('/') {
            self.words_at(svg, "sim-request", index, at, &cut);
        }
    }

    fn words_at(&self, svg: &mut String, class: &str, index: usize, (x, y): (f64, f64), text: &str) {
        let Some(entry) = self.run.entries.get(index) else { return };
        let whole = bare(&self.words.title(entry.said.code, &entry.said.args));
        let _ = write!(
            svg,
            "<text class=\"{class}\" data-entry=\"{index}\" data-current=\"{}\" data-ahead=\"{}\" x=\"{}\" y=\"{}\">{}<title>{}</title></text>",
            self.current == Some(index),
            self.current.is_none_or(|current| current < index),
            px(x),
            px(y),
            escaped(text),
            escaped(&whole)
        );
    }
}

/// A few words about an entry: what a caller wants, or what happens.
pub(super) fn short(words: &Words, entry: &DrawnEntry) -> String {
    if let Some((method, target)) = request(entry) {
        let resource = parts(target).0;
        let wish = wish(method, target);
        // Many are read or watched, one is made or changed.
        let kind = if matches!(wish, "asks-read" | "asks-watch") { "resources" } else { "resource" };
        let what = match resource {
            "" => target.to_owned(),
            _ => words.word(kind, resource),
        };
        return bare(&words.ui(wish, &args! { what: what }));
    }
    let id = format!("short-{}", entry.said.code.text().replace(['.', '_'], "-"));
    let short = words.ui(&id, &entry.said.args);
    if short != id {
        return bare(&short);
    }
    // A rule that a server applies is a check.
    match words.rule(entry.said.code) {
        Some(rule) => bare(&words.ui("short-check", &args! { rule: rule })),
        None => bare(&words.title(entry.said.code, &entry.said.args)),
    }
}

#[cfg(test)]
mod tests;

//! The lanes of a run as SVG: bars, arrows, dots, and as many captions as fit.
//!
//! It is text because a run has hundreds of elements, and a browser parses a drawing faster than a page
//! creates its elements. The text contains sentences with values from the input, so every text is escaped.

use super::axis::AxisTick;
use super::layout::{Layout, Place};
use super::run::{DrawnEntry, DrawnRun, FaultSpan};
use crate::words::Words;
use credscope_inspector::simulation::{EntryKind, Tone};
use credscope_l10n::{SentenceRun, runs};
use std::fmt::Write as _;

/// Minimum width of a caption, in pixels.
const CAPTION_ROOM: f64 = 48.0;

/// Minimum number of characters of a truncated text.
const LEAST: usize = 5;

/// Text escaped for XML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// A sentence without backticks.
pub(super) fn bare(sentence: &str) -> String {
    let text = |run| match run {
        SentenceRun::Prose(text) | SentenceRun::Machine(text) => text,
    };
    runs(sentence).map(text).collect()
}

/// The beginning of a text that fits into this many pixels, at the size of captions.
fn fitted(text: &str, room: f64, unit: f64) -> String {
    let mut rest = room / unit;
    let mut end = 0;
    for (at, character) in text.char_indices() {
        rest -= if character.is_ascii() { 6.3 } else { 12.0 };
        if rest < 0.0 {
            let cut = text.get(..end).unwrap_or_default().trim_end();
            // One or two words of a sentence are meaningless.
            return if cut.chars().count() < LEAST { String::new() } else { format!("{cut}…") };
        }
        // Leaves room for the ellipsis.
        if rest > 9.0 {
            end = at + character.len_utf8();
        }
    }
    text.to_owned()
}

/// The input of a drawing: the run, its layout, its words, and the current entry.
pub(super) struct Drawing<'a> {
    pub(super) run: &'a DrawnRun,
    pub(super) layout: &'a Layout,
    pub(super) words: &'a Words,
    pub(super) current: Option<usize>,
}

/// A number of pixels, rounded.
pub(super) fn px(pixels: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen, and some beyond its edges")]
    {
        pixels.clamp(-20_000.0, 20_000.0).round() as i64
    }
}

impl Drawing<'_> {
    /// The complete drawing.
    pub(super) fn svg(&self) -> String {
        let Layout { width, height, .. } = *self.layout;
        let (width, height) = (px(width), px(height));
        let mut svg = format!(
            "<svg class=\"sim-drawing\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\"><defs><pattern id=\"sim-hatch\" width=\"6\" \
             height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\"/></pattern></defs>"
        );
        self.faults(&mut svg);
        self.axis(&mut svg);
        self.lines(&mut svg);
        for kind in [EntryKind::Span, EntryKind::Message, EntryKind::Mark] {
            for (index, entry) in self.run.entries.iter().enumerate().filter(|(_, entry)| entry.kind == kind)
            {
                self.entry(&mut svg, index, entry);
            }
        }
        self.captions(&mut svg);
        svg + "</svg>"
    }

    fn faults(&self, svg: &mut String) {
        for (row, fault) in self.run.faults.iter().enumerate() {
            let FaultSpan { name, from, until } = fault;
            let (x, end) =
                (self.layout.x(*from), until.map_or(self.layout.width + 40.0, |until| self.layout.x(until)));
            let (x, end) = (x.max(-10.0), end.min(self.layout.width + 10.0));
            if end <= x {
                continue;
            }
            let top = self.layout.fault_top(row);
            let name = fitted(
                &self.words.word("fault", name),
                end - x.max(0.0) - 22.0 * self.layout.unit,
                self.layout.unit,
            );
            let (y, height) = (px(top + 2.0), px(self.layout.height - top));
            let text_y = px(top + 12.0 * self.layout.unit);
            let text_x = px(x.max(0.0) + 16.0 * self.layout.unit);
            let (x, width) = (px(x), px(end - x));
            let _ = write!(
                svg,
                "<g class=\"sim-fault\"><rect class=\"sim-fault-band\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\
                 <path class=\"sim-fault-sign\" transform=\"translate({} {}) scale({})\" d=\"M5 0L1 6h3l-1 5l5-7H5z\"/>\
                 <text class=\"sim-fault-name\" x=\"{text_x}\" y=\"{text_y}\">{}</text></g>",
                text_x - px(12.0 * self.layout.unit),
                y,
                if self.layout.unit > 1.2 { "1.5" } else { "1" },
                escaped(&name)
            );
        }
    }

    fn axis(&self, svg: &mut String) {
        let unit = self.layout.unit;
        for AxisTick { x, left, text } in self.layout.ticks() {
            let x = px(x);
            let _ = write!(
                svg,
                "<g class=\"sim-tick\"><line x1=\"{x}\" x2=\"{x}\" y1=\"{}\" y2=\"{}\"/><text x=\"{}\" y=\"{}\">{}</text></g>",
                px(4.0 * unit),
                px(self.layout.height),
                px(left),
                px(13.0 * unit),
                text
            );
        }
    }

    fn lines(&self, svg: &mut String) {
        for (lane, place) in self.run.lanes.iter().zip(&self.layout.lanes) {
            let (y, width) = (px(place.line), px(self.layout.width));
            let _ = write!(
                svg,
                "<g data-actor=\"{}\"><line class=\"sim-edge\" x1=\"0\" x2=\"{width}\" y1=\"{}\" y2=\"{}\"/>\
                 <line class=\"sim-line\" x1=\"0\" x2=\"{width}\" y1=\"{y}\" y2=\"{y}\"/></g>",
                escaped(&lane.actor),
                px(place.top),
                px(place.top)
            );
        }
    }

    fn entry(&self, svg: &mut String, index: usize, entry: &DrawnEntry) {
        let Some(place) = self.layout.place(index, entry) else { return };
        let title = bare(&self.words.title(entry.said.code, &entry.said.args));
        let actor = self.run.lanes.get(entry.lane).map_or("", |lane| lane.actor.as_str());
        let _ = write!(
            svg,
            "<g class=\"sim-{}\" data-entry=\"{index}\" data-tone=\"{}\" data-actor=\"{}\" data-current=\"{}\"><title>{}</title>",
            entry.kind.word(),
            entry.tone.word(),
            escaped(actor),
            self.current == Some(index),
            escaped(&title)
        );
        match entry.kind {
            EntryKind::Span => self.bar(svg, &place, entry, &title),
            EntryKind::Message => self.arrow(svg, &place, entry),
            EntryKind::Mark => self.dot(svg, &place, entry.tone),
        }
        svg.push_str("</g>");
    }

    fn bar(&self, svg: &mut String, place: &Place, entry: &DrawnEntry, title: &str) {
        let unit = self.layout.unit;
        let (x, width) = (
            px(place.x.max(-8.0)),
            px((place.end.min(self.layout.width + 8.0) - place.x.max(-8.0)).max(3.0)),
        );
        let (y, height) = (px(place.y - 8.0 * unit), px(16.0 * unit));
        let _ = write!(
            svg,
            "<rect class=\"sim-bar\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"/>"
        );
        if entry.tone == Tone::Bad {
            let _ = write!(
                svg,
                "<rect class=\"sim-hatched\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\"/>"
            );
        }
        // A dot can be at the start of the bar.
        let begin = place.x.max(0.0) + 9.0 * unit;
        let label = fitted(title, place.end.min(self.layout.width) - begin - 4.0, unit);
        if !label.is_empty() && place.end - begin > CAPTION_ROOM * unit {
            let _ = write!(
                svg,
                "<text class=\"sim-label\" x=\"{}\" y=\"{}\">{}</text>",
                px(begin),
                px(place.y + 4.0 * unit),
                escaped(&label)
            );
        }
    }

    fn arrow(&self, svg: &mut String, place: &Place, entry: &DrawnEntry) {
        let unit = self.layout.unit;
        let (dx, dy) = (place.end - place.x, place.end_y - place.y);
        let length = (dx * dx + dy * dy).sqrt().max(1.0);
        let (ux, uy) = (dx / length, dy / length);
        // A message that never arrives ends in the middle.
        let is_lost = entry.until.is_none();
        let (tip_x, tip_y) = match is_lost {
            true => (place.x + dx * 0.55, place.y + dy * 0.55),
            false => (place.end - ux * 2.0, place.end_y - uy * 2.0),
        };
        let _ = write!(
            svg,
            "<path class=\"sim-hit\" d=\"M{} {}L{} {}\"/><path class=\"sim-arrow\" d=\"M{} {}L{} {}\"/>",
            px(place.x),
            px(place.y),
            px(tip_x),
            px(tip_y),
            px(place.x),
            px(place.y),
            px(tip_x),
            px(tip_y)
        );
        let (back, wide) = (8.0 * unit, 4.0 * unit);
        if is_lost || entry.tone == Tone::Bad {
            let (cross_x, cross_y) = match is_lost {
                true => (tip_x, tip_y),
                false => (place.end - ux * 16.0 * unit, place.end_y - uy * 16.0 * unit),
            };
            cross(svg, cross_x, cross_y, 4.0 * unit);
        }
        if !is_lost {
            let _ = write!(
                svg,
                "<path class=\"sim-head\" d=\"M{} {}L{} {}L{} {}z\"/>",
                px(tip_x),
                px(tip_y),
                px(tip_x - ux * back - uy * wide),
                px(tip_y - uy * back + ux * wide),
                px(tip_x - ux * back + uy * wide),
                px(tip_y - uy * back - ux * wide)
            );
        }
        let _ = write!(
            svg,
            "<circle class=\"sim-tail\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            px(place.x),
            px(place.y),
            px(3.0 * unit)
        );
    }

    fn dot(&self, svg: &mut String, place: &Place, tone: Tone) {
        let unit = self.layout.unit;
        let (x, y, r) = (px(place.x), px(place.y), px(6.0 * unit));
        let _ = write!(svg, "<circle class=\"sim-dot\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>");
        match tone {
            Tone::Bad => cross(svg, place.x, place.y, 3.0 * unit),
            Tone::Good => {
                let scale = if unit > 1.2 { "1.5" } else { "1" };
                let _ = write!(
                    svg,
                    "<path class=\"sim-check\" transform=\"translate({x} {y}) scale({scale})\" d=\"M-2.8 .2l2 2.1l3.8-4.3\"/>"
                );
            }
            Tone::Neutral | Tone::Waiting => {}
        }
    }

    /// The captions above each line, as far as there is room before the next one.
    fn captions(&self, svg: &mut String) {
        let unit = self.layout.unit;
        for (lane, of_lane) in self.layout.lanes.iter().enumerate() {
            let is_captioned = |entry: &DrawnEntry| entry.lane == lane && entry.kind != EntryKind::Span;
            let mut waiting: Option<(f64, usize)> = None;
            let mut free = f64::MIN;
            let seen = self.run.entries.iter().enumerate().filter(|(_, entry)| is_captioned(entry));
            let places = seen.filter_map(|(index, entry)| Some((self.layout.place(index, entry)?.x, index)));
            for (x, index) in places.map(|(x, index)| (x, Some(index))).chain([(self.layout.width, None)]) {
                if let Some((from, told)) = waiting.take() {
                    let room = x - from - 6.0 * unit;
                    if room > CAPTION_ROOM * unit && from >= free {
                        self.caption(svg, told, from, of_lane.caption, room);
                        free = x;
                    }
                }
                waiting = index.map(|index| ((x - 5.0 * unit).max(2.0), index));
            }
        }
    }

    fn caption(&self, svg: &mut String, index: usize, x: f64, y: f64, room: f64) {
        let Some(entry) = self.run.entries.get(index) else { return };
        let text = bare(&self.words.title(entry.said.code, &entry.said.args));
        let _ = write!(
            svg,
            "<text class=\"sim-caption\" data-entry=\"{index}\" data-current=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
            self.current == Some(index),
            px(x),
            px(y),
            escaped(&fitted(&text, room, self.layout.unit))
        );
    }
}

/// The sign of a failure, independent of its colour.
fn cross(svg: &mut String, x: f64, y: f64, arm: f64) {
    let (left, right, top, bottom) = (px(x - arm), px(x + arm), px(y - arm), px(y + arm));
    let _ = write!(
        svg,
        "<path class=\"sim-cross\" d=\"M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}\"/>"
    );
}

#[cfg(test)]
mod tests;

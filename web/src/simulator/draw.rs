//! The lanes of a run as SVG: bars, arrows and dots; above them, in a drawing of its own, as many words as fit.
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

/// Width of a character at the size of captions, in pixels: as wide as in the widest of common fonts.
fn width_of_letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 3.5,
        ' ' | 'f' | 'r' | 't' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '"' => 4.6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 11.0,
        letter if letter.is_ascii_uppercase() => 8.8,
        letter if letter.is_ascii() => 6.9,
        _ => 12.0,
    }
}

/// Width of a text at the size of captions, in pixels.
pub(super) fn width_of(text: &str, unit: f64) -> f64 {
    text.chars().map(width_of_letter).sum::<f64>() * unit
}

/// The beginning of a text that fits into this many pixels, at the size of captions.
pub(super) fn fitted(text: &str, room: f64, unit: f64) -> String {
    let mut rest = room / unit;
    let mut end = 0;
    for (at, character) in text.char_indices() {
        rest -= width_of_letter(character);
        if rest < 0.0 {
            let cut = text.get(..end).unwrap_or_default().trim_end();
            // One or two words of a sentence are meaningless.
            return if cut.chars().count() < LEAST { String::new() } else { format!("{cut}…") };
        }
        // Leaves room for the ellipsis.
        if rest > 12.0 {
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
    fn begun(&self, class: &str) -> String {
        let Layout { width, height, .. } = *self.layout;
        let (width, height) = (px(width), px(height));
        format!(
            "<svg class=\"{class}\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">"
        )
    }

    /// Everything but words.
    pub(super) fn shapes(&self) -> String {
        let mut svg = self.begun("sim-drawing");
        svg.push_str(
            "<defs><pattern id=\"sim-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\"/></pattern></defs>",
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
        svg + "</svg>"
    }

    /// The words, which stay readable when what lies ahead is veiled.
    pub(super) fn texts(&self) -> String {
        let mut svg = self.begun("sim-drawing sim-words");
        for AxisTick { left, text, .. } in self.layout.ticks() {
            let y = px(13.0 * self.layout.unit);
            let _ = write!(svg, "<text class=\"sim-time\" x=\"{}\" y=\"{y}\">{text}</text>", px(left));
        }
        for (row, fault) in self.run.faults.iter().enumerate() {
            self.fault_name(&mut svg, row, fault);
        }
        for (index, entry) in self.run.entries.iter().enumerate() {
            if entry.kind == EntryKind::Span {
                self.label(&mut svg, index, entry);
            }
        }
        for lane in 0..self.run.lanes.len() {
            self.captions(&mut svg, lane);
        }
        svg + "</svg>"
    }

    /// The visible part of a fault, in pixels.
    fn fault_ends(&self, fault: &FaultSpan) -> Option<(f64, f64)> {
        let width = self.layout.width;
        let end = fault.until.map_or(width + 40.0, |until| self.layout.x(until)).min(width + 10.0);
        let x = self.layout.x(fault.from).max(-10.0);
        (end > x).then_some((x, end))
    }

    fn faults(&self, svg: &mut String) {
        for (row, fault) in self.run.faults.iter().enumerate() {
            let Some((x, end)) = self.fault_ends(fault) else { continue };
            let top = self.layout.fault_top(row);
            let (y, height) = (px(top + 2.0), px(self.layout.height - top));
            let sign = px(x.max(0.0) + 4.0 * self.layout.unit);
            let (x, width) = (px(x), px(end - x));
            let scale = if self.layout.unit > 1.2 { "1.5" } else { "1" };
            let _ = write!(
                svg,
                "<g class=\"sim-fault\"><rect class=\"sim-fault-band\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\
                 <path class=\"sim-fault-sign\" transform=\"translate({sign} {y}) scale({scale})\" d=\"M5 0L1 6h3l-1 5l5-7H5z\"/></g>"
            );
        }
    }

    fn fault_name(&self, svg: &mut String, row: usize, fault: &FaultSpan) {
        let Some((x, end)) = self.fault_ends(fault) else { return };
        let unit = self.layout.unit;
        let whole = self.words.word("fault", &fault.name);
        let name = fitted(&whole, end - x.max(0.0) - 22.0 * unit, unit);
        let y = px(self.layout.fault_top(row) + 12.0 * unit);
        let _ = write!(
            svg,
            "<text class=\"sim-fault-name\" x=\"{}\" y=\"{y}\">{}<title>{}</title></text>",
            px(x.max(0.0) + 16.0 * unit),
            escaped(&name),
            escaped(&whole)
        );
    }

    fn axis(&self, svg: &mut String) {
        for AxisTick { x, .. } in self.layout.ticks() {
            let (x, top, bottom) = (px(x), px(4.0 * self.layout.unit), px(self.layout.height));
            let _ = write!(
                svg,
                "<g class=\"sim-tick\"><line x1=\"{x}\" x2=\"{x}\" y1=\"{top}\" y2=\"{bottom}\"/></g>"
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
            EntryKind::Span => self.bar(svg, &place, entry),
            EntryKind::Message => self.arrow(svg, &place, entry),
            EntryKind::Mark => self.dot(svg, &place, entry.tone),
        }
        svg.push_str("</g>");
    }

    fn bar(&self, svg: &mut String, place: &Place, entry: &DrawnEntry) {
        let (x, width) = (
            px(place.x.max(-8.0)),
            px((place.end.min(self.layout.width + 8.0) - place.x.max(-8.0)).max(3.0)),
        );
        let thick = self.layout.bar();
        let (y, height) = (px(place.y - thick / 2.0), px(thick));
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

//! Elements and attributes as text. All numbers are integers, or tenths with one decimal.

use crate::run::label::Piece;
use credscope_l10n::visible;

/// Fonts for words, whatever the machine has installed.
pub(crate) const SANS: &str = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";
const MONO: &str = "ui-monospace, 'Noto Sans Mono', 'Noto Sans Mono CJK SC', monospace";

/// A document under construction.
#[derive(Default)]
pub(crate) struct Svg {
    pub(crate) out: String,
}

/// Position and style of a line of text.
#[derive(Clone, Copy)]
pub(crate) struct Face {
    pub(crate) size: i64,
    pub(crate) fill: &'static str,
    pub(crate) is_strong: bool,
    pub(crate) is_machine: bool,
    /// `start`, `middle` or `end`.
    pub(crate) anchor: &'static str,
}

impl Face {
    pub(crate) const fn plain(size: i64, fill: &'static str) -> Self {
        Self { size, fill, is_strong: false, is_machine: false, anchor: "start" }
    }

    pub(crate) const fn strong(self) -> Self {
        Self { is_strong: true, ..self }
    }

    pub(crate) const fn machine(self) -> Self {
        Self { is_machine: true, ..self }
    }

    pub(crate) const fn anchored(self, anchor: &'static str) -> Self {
        Self { anchor, ..self }
    }
}

/// Whether XML 1.0 section 2.2 allows the character; control characters are spelled out before.
const fn is_allowed(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for letter in visible(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            plain if is_allowed(plain) => out.push(plain),
            _ => {}
        }
    }
}

/// Tenths as a number with one decimal, omitted if it is zero.
pub(crate) fn push_tenths(out: &mut String, tenths: i64) {
    if tenths < 0 {
        out.push('-');
    }
    out.push_str(&(tenths.abs() / 10).to_string());
    if tenths % 10 != 0 {
        out.push('.');
        out.push_str(&(tenths.abs() % 10).to_string());
    }
}

/// A path command with its points, in tenths.
pub(crate) fn push_points(out: &mut String, command: char, points: &[i64]) {
    out.push(command);
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        push_tenths(out, *point);
    }
}

impl Svg {
    /// Begins an element; attributes follow.
    pub(crate) fn begin(&mut self, name: &str) {
        self.out.push_str("\n<");
        self.out.push_str(name);
    }

    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        self.out.extend([" ", name, "=\""]);
        push_escaped(&mut self.out, value);
        self.out.push('"');
    }

    pub(crate) fn number(&mut self, name: &str, value: i64) {
        self.out.extend([" ", name, "=\"", &value.to_string(), "\""]);
    }

    /// Ends an element without content.
    pub(crate) fn end(&mut self) {
        self.out.push_str("/>");
    }

    /// Ends an element whose only content is its tooltip.
    pub(crate) fn end_titled(&mut self, name: &str, title: &str) {
        self.out.push_str("><title>");
        push_escaped(&mut self.out, title);
        self.out.extend(["</title></", name, ">"]);
    }

    /// An element that contains only text.
    pub(crate) fn element(&mut self, name: &str, text: &str) {
        self.begin(name);
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.out.extend(["</", name, ">"]);
    }

    pub(crate) fn rectangle(&mut self, x: i64, y: i64, width: i64, height: i64) {
        self.begin("rect");
        self.number("x", x);
        self.number("y", y);
        self.number("width", width.max(0));
        self.number("height", height.max(0));
    }

    pub(crate) fn path(&mut self, points: &str, fill: &str, stroke: &str, width: &str) {
        self.begin("path");
        self.attribute("d", points);
        self.attribute("fill", fill);
        if !stroke.is_empty() {
            self.attribute("stroke", stroke);
            self.attribute("stroke-width", width);
            self.attribute("stroke-linecap", "round");
            self.attribute("stroke-linejoin", "round");
        }
    }

    fn face(&mut self, face: Face) {
        self.number("font-size", face.size);
        self.attribute("fill", face.fill);
        if face.is_strong {
            self.attribute("font-weight", "600");
        }
        if face.is_machine {
            self.attribute("font-family", MONO);
        }
        if face.anchor != "start" {
            self.attribute("text-anchor", face.anchor);
        }
    }

    /// One line of text.
    pub(crate) fn text(&mut self, x: i64, y: i64, face: Face, text: &str) {
        self.begin("text");
        self.number("x", x);
        self.number("y", y);
        self.face(face);
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.out.push_str("</text>");
    }

    /// Begins a text of several parts.
    pub(crate) fn begin_text(&mut self, x: i64, y: i64, face: Face) {
        self.begin("text");
        self.number("x", x);
        self.number("y", y);
        self.face(face);
        self.out.push('>');
    }

    /// A part in a style of its own.
    pub(crate) fn stretch(&mut self, fill: &str, is_strong: bool, text: &str) {
        self.out.push_str("<tspan");
        self.attribute("fill", fill);
        if is_strong {
            self.attribute("font-weight", "600");
        }
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.out.push_str("</tspan>");
    }

    /// The parts of a line.
    pub(crate) fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            if piece.is_machine {
                self.out.push_str("<tspan");
                self.attribute("font-family", MONO);
                self.number("font-size", 11);
                self.out.push('>');
            }
            push_escaped(&mut self.out, &piece.text);
            if piece.is_machine {
                self.out.push_str("</tspan>");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        for (text, expected) in [
            ("plain 证书", "plain 证书"),
            ("<b a=\"x\">&", "&lt;b a=&quot;x&quot;&gt;&amp;"),
            ("\u{1b}[2J\0", "\\u{1B}[2J\\u{0}"),
            ("a\u{FFFF}b", "ab"),
        ] {
            let mut out = String::new();
            push_escaped(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn tenths_are_written_with_as_few_digits_as_they_need() {
        for (tenths, expected) in [(0, "0"), (10, "1"), (-5, "-0.5"), (123, "12.3"), (-120, "-12")] {
            let mut out = String::new();
            push_tenths(&mut out, tenths);
            assert_eq!(out, expected);
        }
    }
}

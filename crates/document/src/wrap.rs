//! Lines for a terminal: wrapped at its width, coloured if it supports that.

use credscope_l10n::{SentenceRun, runs};

/// Columns of a line; commands and names are never broken and may exceed it.
pub(crate) const WIDTH: usize = 100;

/// The style of a piece of text, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// The terminal's default.
    Plain,
    /// Bold.
    Strong,
    /// Less prominent than its surroundings.
    Dim,
    /// Valid.
    Good,
    /// Rejected.
    Bad,
    /// It needs attention.
    Warning,
    /// Not decided.
    Unknown,
    /// Text read or written by a machine.
    Machine,
}

/// Whether to use colours.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    /// Whether colours are on.
    pub is_on: bool,
}

impl Paint {
    /// The text in the colour of its tone.
    #[must_use]
    pub fn paint(self, tone: TextStyle, text: &str) -> String {
        let code = match tone {
            TextStyle::Plain => return text.to_owned(),
            TextStyle::Strong => "1",
            TextStyle::Dim => "2",
            TextStyle::Good => "32",
            TextStyle::Bad => "31",
            TextStyle::Warning => "33",
            TextStyle::Unknown => "34",
            TextStyle::Machine => "36",
        };
        if self.is_on && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// Machine-written text: coloured, or between backticks.
    fn machine(self, text: &str) -> String {
        if self.is_on { self.paint(TextStyle::Machine, text) } else { format!("`{text}`") }
    }
}

/// Columns that a text takes: two for wide East Asian characters.
#[must_use]
pub fn width(text: &str) -> usize {
    text.chars().map(|character| if is_wide(character) { 2 } else { 1 }).sum()
}

pub(crate) fn is_wide(character: char) -> bool {
    matches!(u32::from(character),
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6 | 0x1F300..=0x1F64F | 0x20000..=0x3FFFD)
}

/// Characters that must not begin a line.
pub(crate) fn is_closing(character: char) -> bool {
    matches!(
        character,
        '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '」' | '』' | '》' | '”' | '’' | '…'
    )
}

/// Characters that must not end a line.
pub(crate) fn is_opening(character: char) -> bool {
    matches!(character, '（' | '「' | '『' | '《' | '“' | '‘')
}

/// Text between two possible line breaks.
#[derive(Default)]
struct Unit {
    painted: String,
    width: usize,
    has_space_before: bool,
}

struct Units {
    paint: Paint,
    tone: TextStyle,
    done: Vec<Unit>,
    open: Unit,
    last: Option<char>,
}

impl Units {
    fn close(&mut self, has_space_before: bool) {
        let unit = std::mem::take(&mut self.open);
        if unit.width > 0 {
            self.done.push(unit);
        }
        self.open.has_space_before |= has_space_before;
    }

    fn prose(&mut self, prose: &str) {
        let mut plain = String::new();
        for character in prose.chars() {
            let may_break = match self.last {
                _ if is_closing(character) => false,
                Some(last) => !is_opening(last) && (is_wide(character) || is_wide(last)) && last != ' ',
                None => false,
            };
            if character == ' ' || may_break {
                self.flush(&mut plain);
                self.close(character == ' ');
            }
            if character != ' ' {
                plain.push(character);
            }
            self.last = Some(character);
        }
        self.flush(&mut plain);
    }

    fn flush(&mut self, plain: &mut String) {
        self.open.width += width(plain);
        self.open.painted.push_str(&self.paint.paint(self.tone, plain));
        plain.clear();
    }

    fn machine(&mut self, machine: &str) {
        if self.last.is_some_and(|last| is_wide(last) && !is_opening(last)) {
            self.close(false);
        }
        self.open.width += width(machine) + if self.paint.is_on { 0 } else { 2 };
        self.open.painted.push_str(&self.paint.machine(machine));
        self.last = Some('`');
    }
}

/// Columns that a painted text takes.
fn painted_width(painted: &str) -> usize {
    let mut pieces = painted.split("\u{1b}[");
    let plain = width(pieces.next().unwrap_or_default());
    plain + pieces.map(|piece| width(piece.split_once('m').map_or("", |(_, text)| text))).sum::<usize>()
}

/// A sentence in lines of at most 100 columns. `first`, which may be painted, begins the first line and
/// `rest` the others. Ends with a newline.
#[must_use]
pub fn wrap(sentence: &str, first: &str, rest: &str, tone: TextStyle, paint: Paint) -> String {
    let mut units = Units { paint, tone, done: Vec::new(), open: Unit::default(), last: None };
    for run in runs(sentence) {
        match run {
            SentenceRun::Prose(prose) => units.prose(prose),
            SentenceRun::Machine(machine) => units.machine(machine),
        }
    }
    units.close(false);
    let (mut lines, mut column, mut is_fresh) = (first.to_owned(), painted_width(first), true);
    for unit in units.done {
        let space = usize::from(unit.has_space_before && !is_fresh);
        if !is_fresh && column + space + unit.width > WIDTH {
            lines.push('\n');
            lines.push_str(rest);
            column = width(rest);
        } else if space == 1 {
            lines.push(' ');
            column += 1;
        }
        lines.push_str(&unit.painted);
        column += unit.width;
        is_fresh = false;
    }
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Paint = Paint { is_on: false };

    #[test]
    fn lines_are_broken_at_spaces_and_keep_their_indentation() {
        let wrapped = wrap(&"word ".repeat(40), "* ", "  ", TextStyle::Plain, PLAIN);
        let lines: Vec<_> = wrapped.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| width(line) <= WIDTH));
        assert!(lines.iter().skip(1).all(|line| line.starts_with("  word")));
        assert!(wrapped.starts_with("* word"));
        let led = wrap(&"word ".repeat(40), "\u{1b}[2mled by this\u{1b}[0m  ", "  ", TextStyle::Plain, PLAIN);
        assert_eq!(led.lines().next().map(painted_width), Some(97), "{led}");
    }

    #[test]
    fn chinese_is_broken_between_characters_but_not_before_its_marks() {
        let wrapped = wrap(&"证书已经到期，".repeat(20), "", "  ", TextStyle::Plain, PLAIN);
        for line in wrapped.lines() {
            assert!(width(line) <= WIDTH, "{line}");
            assert!(!line.trim_start().starts_with('，'), "{line}");
        }
        assert_eq!(wrapped.replace("\n  ", "").trim_end(), "证书已经到期，".repeat(20));
    }

    #[test]
    fn a_command_stays_on_one_line() {
        let command = "kubectl get --raw /openid/v1/jwks ".repeat(4);
        let wrapped =
            wrap(&format!("Fetch the keys with `{command}`, then paste."), "", "", TextStyle::Plain, PLAIN);
        assert!(wrapped.lines().any(|line| line == format!("`{command}`,")), "{wrapped}");
    }

    #[test]
    fn colour_stands_in_for_backticks() {
        let paint = Paint { is_on: true };
        assert_eq!(wrap("see `ca.crt`", "", "", TextStyle::Plain, paint), "see \u{1b}[36mca.crt\u{1b}[0m\n");
        assert_eq!(wrap("see `ca.crt`", "", "", TextStyle::Plain, PLAIN), "see `ca.crt`\n");
    }

    #[test]
    fn spacing_between_scripts_is_kept_as_written() {
        for sentence in ["Pod `web-0` 是否仍然存在，只有集群知道。", "还剩 42 分钟", "由`a`签名", "a  b"]
        {
            let wrapped = wrap(sentence, "", "", TextStyle::Plain, PLAIN);
            assert_eq!(wrapped.trim_end(), sentence.replace("  ", " "));
        }
    }
}

//! Which lines of the log are shown: all, failures, or one lane; and only those with the searched text.

use super::caption::{request, short};
use super::draw::bare;
use super::run::{DrawnEntry, DrawnRun};
use crate::words::Words;
use credscope_inspector::simulation::{Lane, Tone};

/// The lines to show, whatever their text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Only {
    #[default]
    All,
    Failures,
    /// A lane, by its index; messages to it too.
    Lane(usize),
}

/// The lines to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sift {
    pub(crate) only: Only,
    /// The searched text.
    pub(crate) text: String,
}

/// A text in the form in which it is compared.
fn folded(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

/// The actor of a lane, with the name that tells it from others of its kind.
pub(super) fn lane_name(words: &Words, lane: &Lane) -> String {
    format!("{} {}", words.word("actor", &lane.actor), lane.name).trim_end().to_owned()
}

/// The words of an entry as the log shows them: its actor, what it wants, and its sentence.
fn words_of(words: &Words, run: &DrawnRun, entry: &DrawnEntry) -> String {
    let lane = run.lanes.get(entry.lane);
    let actor = lane.map(|lane| lane_name(words, lane));
    let wish = request(entry).map(|_| short(words, entry));
    let sentence = bare(&words.title(entry.said.code, &entry.said.args));
    format!("{} {} {sentence}", actor.unwrap_or_default(), wish.unwrap_or_default())
}

impl Sift {
    /// Whether every line is shown.
    pub(crate) fn is_all(&self) -> bool {
        self.only == Only::All && folded(&self.text).is_empty()
    }

    /// The entries to show, in order.
    pub(crate) fn shown(&self, words: &Words, run: &DrawnRun) -> Vec<usize> {
        let wanted = folded(&self.text);
        let is_shown = |entry: &DrawnEntry| {
            let is_of_kind = match self.only {
                Only::All => true,
                Only::Failures => entry.tone == Tone::Bad,
                Only::Lane(lane) => entry.lane == lane || entry.to == Some(lane),
            };
            is_of_kind && (wanted.is_empty() || folded(&words_of(words, run, entry)).contains(&wanted))
        };
        run.entries.iter().enumerate().filter(|(_, entry)| is_shown(entry)).map(|(index, _)| index).collect()
    }
}

/// The next one of these entries, or the previous one.
pub(super) fn neighbour(shown: &[usize], current: Option<usize>, is_forward: bool) -> Option<usize> {
    match (is_forward, current) {
        (true, None) => shown.first(),
        (true, Some(current)) => shown.iter().find(|index| **index > current),
        (false, None) => None,
        (false, Some(current)) => shown.iter().rev().find(|index| **index < current),
    }
    .copied()
}

/// The next failure of a run, or the previous one.
pub(super) fn failure(run: &DrawnRun, current: Option<usize>, is_forward: bool) -> Option<usize> {
    let is_failure = |(_, entry): &(usize, &DrawnEntry)| entry.tone == Tone::Bad;
    let failures: Vec<usize> =
        run.entries.iter().enumerate().filter(is_failure).map(|(index, _)| index).collect();
    neighbour(&failures, current, is_forward)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::fixture;
    use credscope_l10n::Language;

    fn shown(only: Only, text: &str) -> Vec<usize> {
        Sift { only, text: text.to_owned() }.shown(&Words::whole(Language::En), &fixture::run())
    }

    #[test]
    fn lines_are_chosen_by_failure_lane_and_text() {
        assert_eq!(shown(Only::All, ""), [0, 1, 2, 3, 4]);
        assert_eq!(shown(Only::Failures, ""), [3, 4]);
        assert_eq!(shown(Only::Lane(0), ""), [0, 1, 2, 3, 4], "a message to a lane belongs to it");
        assert_eq!(shown(Only::Lane(1), ""), [1, 4]);
        assert_eq!(shown(Only::All, "  ABCDEF "), [0]);
        assert_eq!(shown(Only::Lane(1), "api server"), [4]);
        assert_eq!(shown(Only::Failures, "no such text"), [0; 0]);
    }

    #[test]
    fn failures_are_found_in_both_directions() {
        let run = fixture::run();
        for (current, is_forward, expected) in [
            (None, true, Some(3)),
            (None, false, None),
            (Some(3), true, Some(4)),
            (Some(4), true, None),
            (Some(4), false, Some(3)),
            (Some(3), false, None),
        ] {
            assert_eq!(failure(&run, current, is_forward), expected, "{current:?}");
        }
    }
}

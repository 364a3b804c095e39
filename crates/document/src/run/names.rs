use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Citation, args};
use credscope_inspector::simulation::{ArtefactEntry, FaultEntry, Run, RunEntry, Tone, format_duration};
use credscope_l10n::{Localizer, visible};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The names used in a run's document, and the format of its instants.
pub(crate) struct Names<'a> {
    pub(crate) run: &'a Run,
    pub(crate) localizer: &'a Localizer,
    /// Whether any instant has a fraction of a second.
    has_millis: bool,
    /// Digits of the largest number of days; 0 for a run within a day.
    day_digits: usize,
}

/// The character for a tone.
pub(crate) const fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "·",
        Tone::Good => "✓",
        Tone::Bad => "✗",
        Tone::Waiting => "…",
    }
}

/// A number with at least this many digits.
fn padded(number: i64, digits: usize, fill: char) -> String {
    let text = number.to_string();
    let mut padded = String::new();
    for _ in text.len()..digits {
        padded.push(fill);
    }
    padded + &text
}

fn time_of_day(millis: i64) -> String {
    let part = |unit: i64, of: i64| padded(millis.rem_euclid(of) / unit, 2, '0');
    part(HOUR, DAY) + ":" + &part(MINUTE, HOUR) + ":" + &part(SECOND, MINUTE)
}

/// The fraction of a second with its point; empty for a whole second.
fn fraction(millis: i64) -> String {
    match millis.rem_euclid(SECOND) {
        0 => String::new(),
        within => ".".to_owned() + &padded(within, 3, '0'),
    }
}

impl<'a> Names<'a> {
    pub(crate) fn new(run: &'a Run, localizer: &'a Localizer) -> Self {
        let mut names = Self { run, localizer, has_millis: false, day_digits: 0 };
        for entry in &run.entries {
            names.meet(entry.at_ms);
        }
        for fact in &run.facts {
            names.meet(fact.at_ms);
        }
        for artefact in &run.artefacts {
            names.meet(artefact.at_ms);
        }
        for fault in &run.faults {
            names.meet(fault.from_ms);
            names.meet(fault.until_ms.unwrap_or_default());
        }
        names.meet(names.length());
        names
    }

    /// Widens the format for an instant.
    fn meet(&mut self, at_ms: i64) {
        self.has_millis |= at_ms % SECOND != 0;
        let days = at_ms / DAY;
        if days != 0 {
            self.day_digits = self.day_digits.max(days.abs().to_string().len());
        }
    }

    /// Milliseconds from the beginning to the end.
    pub(crate) fn length(&self) -> i64 {
        (self.run.ends - self.run.begins).millis()
    }

    pub(crate) fn instant(&self, at_ms: i64) -> Instant {
        self.run.begins + Duration::from_millis(at_ms)
    }

    /// The time from the beginning to an instant, as `3d 04:05:06.789`.
    pub(crate) fn offset(&self, at_ms: i64) -> String {
        let magnitude = at_ms.saturating_abs();
        let mut text = String::from(if at_ms < 0 { "-" } else { "" });
        if magnitude >= DAY {
            text += &(magnitude / DAY).to_string();
            text += "d ";
        }
        text + &time_of_day(magnitude) + &fraction(magnitude)
    }

    /// The same, with the same width for all instants of this run.
    pub(crate) fn offset_column(&self, at_ms: i64) -> String {
        let text = self.offset(at_ms);
        let whole = text.split_once('.').map_or(text.as_str(), |(whole, _)| whole);
        let days = if self.day_digits == 0 { 0 } else { self.day_digits + 2 };
        let mut column = String::new();
        for _ in whole.len()..days + 10 {
            column.push(' ');
        }
        column + &self.with_fraction(&text, at_ms)
    }

    /// The time of day in UTC, with the same width for all instants of this run.
    pub(crate) fn utc_column(&self, at_ms: i64) -> String {
        let millis = self.instant(at_ms).unix_millis();
        self.with_fraction(&(time_of_day(millis) + &fraction(millis)), millis)
    }

    /// The date in UTC.
    pub(crate) fn date(&self, at_ms: i64) -> String {
        let civil = self.instant(at_ms).civil();
        let mut text = padded(civil.year, 4, '0');
        text.push('-');
        text += &padded(civil.month.into(), 2, '0');
        text.push('-');
        text + &padded(civil.day.into(), 2, '0')
    }

    /// Adds spaces in place of a fraction if other instants have one.
    fn with_fraction(&self, text: &str, millis: i64) -> String {
        let room = if self.has_millis && millis % SECOND == 0 { "    " } else { "" };
        text.to_owned() + room
    }

    pub(crate) fn duration(millis: i64) -> String {
        format_duration(Duration::from_millis(millis))
    }

    pub(crate) fn say(&self, id: &str) -> String {
        self.localizer.ui(id, &Args::new())
    }

    pub(crate) fn story(&self) -> String {
        self.localizer.word("story", &self.run.story)
    }

    /// The explanation of the story, if it has one.
    pub(crate) fn explanation(&self) -> Option<String> {
        let id = "story-".to_owned() + &self.run.story;
        self.localizer.ui_explain(&id)
    }

    /// The name of a lane: the actor, and its machine name.
    pub(crate) fn lane(&self, id: &str) -> String {
        let Some(lane) = self.run.lanes.iter().find(|lane| lane.id == id) else {
            return visible(id).into_owned();
        };
        let mut name = self.localizer.word("actor", &lane.actor);
        if !lane.name.is_empty() {
            name.push(' ');
            name.push_str(&visible(&lane.name));
        }
        name
    }

    /// The lane of an entry, and the destination of a message.
    pub(crate) fn lanes(&self, entry: &RunEntry) -> String {
        let mut name = self.lane(&entry.lane);
        if let Some(to) = &entry.to {
            name += " → ";
            name += &self.lane(to);
        }
        name
    }

    pub(crate) fn sentence(&self, entry: &RunEntry) -> String {
        self.localizer.title(entry.code, &entry.args)
    }

    pub(crate) fn fault(&self, fault: &FaultEntry, begins: bool) -> String {
        let name = self.localizer.word("fault", &fault.name);
        let id = if begins { "run-text-fault-begins" } else { "run-text-fault-ends" };
        self.localizer.ui(id, &args! { name: name })
    }

    /// The kind, label and id of an artefact; only the id if it is not in the run.
    pub(crate) fn artefact(&self, id: &str) -> String {
        let Some(artefact) = self.run.artefacts.iter().find(|artefact| artefact.id == id) else {
            return visible(id).into_owned();
        };
        let named = args! { artefact: self.artefact_named(artefact), id: id };
        self.localizer.ui("run-text-artefact", &named)
    }

    /// The kind and label of an artefact.
    pub(crate) fn artefact_named(&self, artefact: &ArtefactEntry) -> String {
        let mut named = self.localizer.word("kind", &artefact.kind);
        if !artefact.label.is_empty() {
            named += " `";
            named += &visible(&artefact.label).replace('`', "'");
            named.push('`');
        }
        named
    }

    pub(crate) fn rule(&self, citation: &Citation) -> String {
        let named = args! { document: citation.document.as_ref(), section: citation.section.as_ref() };
        self.localizer.ui("run-text-rule", &named)
    }

    /// The end of an entry, or when it arrives; empty if it is a point in time.
    pub(crate) fn until(&self, entry: &RunEntry) -> String {
        use credscope_inspector::simulation::EntryKind::{Mark, Message, Span};
        let id = match (entry.kind, entry.until_ms) {
            (Mark, _) => return String::new(),
            (Message, None) => return self.say("run-text-lost"),
            (Span, None) => return self.say("run-text-open"),
            (Message, Some(_)) => "run-text-arrives",
            (Span, Some(_)) => "run-text-until",
        };
        let until_ms = entry.until_ms.unwrap_or_default();
        let length = Self::duration(until_ms - entry.at_ms);
        self.localizer.ui(id, &args! { at: self.offset(until_ms), length: length })
    }

    /// The command that reproduces this run.
    pub(crate) fn command(&self) -> String {
        let run = self.run;
        let mut command = "credscope simulate ".to_owned() + &visible(&run.story);
        command += " --seed ";
        command += &run.seed.to_string();
        command += " --kubernetes ";
        command += &visible(&run.kubernetes);
        command += " --at ";
        command += &run.begins.to_string();
        for parameter in &run.parameters {
            if parameter.value != parameter.default {
                command += " --set ";
                command += &visible(&parameter.name);
                command.push('=');
                command += &visible(&parameter.value);
            }
        }
        for fault in &run.faults {
            command += " --fault ";
            command += &visible(&fault.name);
            command.push('@');
            command += &Self::duration(fault.from_ms);
            command += "..";
            command += &fault.until_ms.map(Self::duration).unwrap_or_default();
        }
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::sample;
    use credscope_l10n::Language;

    #[track_caller]
    fn check(run: &Run, at_ms: i64, offset: &str, utc: &str) {
        let localizer = Localizer::new(Language::En);
        let names = Names::new(run, &localizer);
        assert_eq!((names.offset_column(at_ms).as_str(), names.utc_column(at_ms).as_str()), (offset, utc));
    }

    #[test]
    fn instants_are_exact_and_as_wide_as_the_run_needs() {
        let run = sample::run();
        check(&run, 0, "  00:00:00    ", "08:00:00    ");
        check(&run, 1_250, "  00:00:01.250", "08:00:01.250");
        let mut long = run.clone();
        long.ends = long.begins + Duration::from_millis(12 * DAY);
        check(&long, DAY + 61_007, "   1d 00:01:01.007", "08:01:01.007");
        check(&long, 12 * DAY, "  12d 00:00:00    ", "08:00:00    ");
        check(&long, -HOUR, "     -01:00:00    ", "07:00:00    ");
        let mut whole = sample::empty();
        whole.ends = whole.begins + Duration::from_millis(HOUR);
        check(&whole, HOUR, "  01:00:00", "09:00:00");
    }

    #[test]
    fn the_command_gives_the_run_again() {
        let localizer = Localizer::new(Language::En);
        assert_eq!(
            Names::new(&sample::run(), &localizer).command(),
            "credscope simulate tls-bootstrap --seed 7 --kubernetes 1.36 --at 2026-03-02T08:00:00Z \
             --set token-ttl=1h --fault approver-missing@2s..15m --fault apiserver-down@59m.."
        );
    }
}

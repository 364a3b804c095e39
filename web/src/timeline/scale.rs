//! Places for instants, so that an hour can be seen beside ten years.

use super::{Bar, seconds};
use credscope_clock::{Civil, Duration, Instant};

/// Parts of the width that places count in.
pub(crate) const WIDTH: u32 = 10_000;
/// How long the shortest bar is to be, where squeezing can do that.
const SHORTEST: u32 = WIDTH / 20;
/// How often the root is drawn at most: by then ten years are but three times as long as an hour.
const MAX_SQUEEZE: u32 = 3;
/// What a root multiplies its argument by first, or the shortest stretches would be rounded away.
const FINENESS: u64 = 1_000_000;

/// Instants with their places; between two of them time runs evenly.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    knots: Vec<(Instant, u32)>,
    squeeze: u32,
}

/// What stands at the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Where.
    pub(crate) place: u32,
    /// A date as short as it can be.
    pub(crate) text: String,
    /// Whether there is room for it on a phone.
    pub(crate) is_sparse: bool,
}

impl Scale {
    /// The scale over these dates, on which everything from the first to the last instant is seen and some time around it.
    pub(super) fn of(dates: &[Instant], (first, last): (Instant, Instant), bars: &[Bar]) -> Self {
        let all = seconds(last - first).max(600);
        let margin = |part: u64| Duration::from_seconds(i64::try_from(all / part).unwrap_or(0));
        let mut instants = vec![first - margin(20), last + margin(8)];
        for &date in dates {
            if let Err(place) = instants.binary_search(&date) {
                instants.insert(place, date);
            }
        }
        let mut scale = Self::squeezed(&instants, 0);
        while scale.squeeze < MAX_SQUEEZE && scale.shortest(bars) < SHORTEST {
            scale = Self::squeezed(&instants, scale.squeeze + 1);
        }
        scale
    }

    fn squeezed(instants: &[Instant], squeeze: u32) -> Self {
        let weight = |pair: &[Instant]| match pair {
            [from, until] => {
                (0..squeeze).fold(seconds(*until - *from), |weight, _| (weight * FINENESS).isqrt())
            }
            _ => 0,
        };
        let weights: Vec<u64> = instants.windows(2).map(weight).collect();
        let all = weights.iter().sum::<u64>().max(1);
        let mut sum = 0;
        let mut knots = Vec::with_capacity(instants.len());
        for (index, instant) in instants.iter().enumerate() {
            knots.push((*instant, part(sum, all, WIDTH)));
            sum += weights.get(index).copied().unwrap_or(0);
        }
        Self { knots, squeeze }
    }

    fn shortest(&self, bars: &[Bar]) -> u32 {
        let length = |bar: &Bar| {
            let from = bar.from.map_or(0, |from| self.place(from));
            bar.until.map_or(WIDTH, |until| self.place(until)).saturating_sub(from)
        };
        bars.iter().map(length).min().unwrap_or(WIDTH)
    }

    /// Whether an instant lies on it.
    pub(super) fn covers(&self, at: Instant) -> bool {
        self.knots.first().is_some_and(|(first, _)| *first <= at)
            && self.knots.last().is_some_and(|(last, _)| at <= *last)
    }

    pub(super) fn is_squeezed(&self) -> bool {
        self.squeeze > 0
    }

    fn pairs(&self) -> impl Iterator<Item = ((Instant, u32), (Instant, u32))> {
        self.knots.iter().copied().zip(self.knots.iter().copied().skip(1))
    }

    /// Where an instant stands; what lies beyond stands at the end.
    pub(super) fn place(&self, at: Instant) -> u32 {
        let mut place = 0;
        for ((from, left), (until, right)) in self.pairs() {
            if at >= until {
                place = right;
            } else if at > from {
                return left + part(seconds(at - from), seconds(until - from), right - left);
            }
        }
        place
    }

    /// The instant at a place.
    fn instant(&self, place: u32) -> Instant {
        let mut instant = self.knots.first().map_or(Instant::EARLIEST, |(first, _)| *first);
        for ((from, left), (until, right)) in self.pairs() {
            if place >= right {
                instant = until;
            } else if place > left {
                let after = (until - from).seconds() * i64::from(place - left) / i64::from(right - left);
                return from + Duration::from_seconds(after);
            }
        }
        instant
    }

    /// The instant at a place, no finer than can be pointed at.
    pub(super) fn round_instant(&self, place: u32) -> Instant {
        let at = self.instant(place);
        let step = seconds(self.instant(place + WIDTH / 500) - at);
        let unit = [86_400, 3_600, 60].into_iter().find(|unit| *unit <= step).unwrap_or(1);
        let unit = i64::try_from(unit).unwrap_or(1);
        Instant::from_unix_seconds(at.unix_seconds().div_euclid(unit) * unit)
    }

    /// Labels at round dates, coarse ones first, none too near to another.
    pub(super) fn labels(&self) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        for (gap, is_sparse) in [(WIDTH / 4, true), (WIDTH / 8, false)] {
            for step in STEPS {
                for stretch in self.pairs() {
                    self.add(&mut labels, (gap, is_sparse), step, stretch);
                }
            }
        }
        labels
    }

    fn add(
        &self,
        labels: &mut Vec<Label>,
        (gap, is_sparse): (u32, bool),
        step: Step,
        ((from, left), (until, right)): ((Instant, u32), (Instant, u32)),
    ) {
        let (first, last) = (step.number(from), step.number(until));
        // Of eight in a gap one is shown; what is finer has no place there.
        if i64::from(right - left) * 8 < (last - first) * i64::from(gap) {
            return;
        }
        for at in (first + 1..=last).filter_map(|number| step.instant(number)) {
            let place = self.place(at);
            let is_inside = gap / 3 <= place && place <= WIDTH - gap / 3;
            if is_inside && labels.iter().all(|label| label.place.abs_diff(place) >= gap) {
                labels.push(Label { place, text: step.text(at), is_sparse });
            }
        }
    }
}

/// What lies between two labels.
#[derive(Clone, Copy)]
enum Step {
    Months(i64),
    Seconds(i64),
}

const STEPS: [Step; 8] = [
    Step::Months(120),
    Step::Months(12),
    Step::Months(3),
    Step::Months(1),
    Step::Seconds(86_400),
    Step::Seconds(21_600),
    Step::Seconds(3_600),
    Step::Seconds(600),
];

impl Step {
    /// The number of the last step that is not after an instant.
    fn number(self, at: Instant) -> i64 {
        match self {
            Self::Months(step) => {
                let civil = at.civil();
                (civil.year * 12 + i64::from(civil.month) - 1).div_euclid(step)
            }
            Self::Seconds(step) => at.unix_seconds().div_euclid(step),
        }
    }

    fn instant(self, number: i64) -> Option<Instant> {
        match self {
            Self::Months(step) => {
                let (year, month) = ((number * step).div_euclid(12), (number * step).rem_euclid(12) + 1);
                let month = u8::try_from(month).ok()?;
                Instant::from_civil(Civil { year, month, day: 1, hour: 0, minute: 0, second: 0 })
            }
            Self::Seconds(step) => Some(Instant::from_unix_seconds(number * step)),
        }
    }

    /// The date of a label: year, month, day, or day and time of day.
    fn text(self, at: Instant) -> String {
        let text = at.to_string();
        let shown = match self {
            Self::Months(step) if step >= 12 => text.get(..4),
            Self::Months(_) => text.get(..7),
            Self::Seconds(86_400..) => text.get(..10),
            Self::Seconds(_) => text.get(5..16),
        };
        shown.unwrap_or_default().replace('T', " ")
    }
}

/// So many parts of `width` as `some` is of `all`.
fn part(some: u64, all: u64, width: u32) -> u32 {
    u32::try_from(some * u64::from(width) / all.max(1)).unwrap_or(width)
}

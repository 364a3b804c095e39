use credscope_clock::Instant;

/// An interval of time, its end excluded; without an end it lasts for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first instant within.
    pub from: Instant,
    /// The first instant after it.
    pub until: Option<Instant>,
}

impl Window {
    /// Whether an instant is within.
    #[must_use]
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

/// Windows by name: when which fault is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Windows<N> {
    windows: Vec<(N, Window)>,
}

impl<N: Copy + PartialEq> Windows<N> {
    /// Windows by name; overlapping ones of a name count as one.
    #[must_use]
    pub const fn new(windows: Vec<(N, Window)>) -> Self {
        Self { windows }
    }

    /// Whether a window of this name covers an instant.
    #[must_use]
    pub fn is_on(&self, name: N, at: Instant) -> bool {
        self.of(name).any(|window| window.covers(at))
    }

    /// The first instant from this one on at which no window of this name is on; none when that never comes.
    #[must_use]
    pub fn end(&self, name: N, at: Instant) -> Option<Instant> {
        let mut free = at;
        while let Some(window) = self.of(name).find(|window| window.covers(free)) {
            free = window.until?;
        }
        Some(free)
    }

    /// The windows of a name.
    pub fn of(&self, name: N) -> impl Iterator<Item = Window> {
        self.windows.iter().filter(move |(known, _)| *known == name).map(|(_, window)| *window)
    }

    /// Names and windows, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (N, Window)> {
        self.windows.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(second: i64) -> Instant {
        Instant::from_unix_seconds(second)
    }

    fn window(from: i64, until: Option<i64>) -> Window {
        Window { from: second(from), until: until.map(second) }
    }

    #[test]
    fn a_window_has_its_beginning_and_not_its_end() {
        for (at, expected) in [(9, false), (10, true), (19, true), (20, false)] {
            assert_eq!(window(10, Some(20)).covers(second(at)), expected, "{at}");
        }
        assert!(window(10, None).covers(Instant::LATEST));
        assert!(!window(10, Some(10)).covers(second(10)));
    }

    #[test]
    fn windows_of_one_name_are_joined() {
        let windows = Windows::new(vec![
            ('a', window(10, Some(20))),
            ('b', window(0, None)),
            ('a', window(15, Some(30))),
            ('a', window(40, Some(50))),
        ]);
        for (name, at, expected) in
            [('a', 5, Some(5)), ('a', 12, Some(30)), ('a', 45, Some(50)), ('b', 3, None)]
        {
            assert_eq!(windows.end(name, second(at)), expected.map(second), "{name} {at}");
        }
        assert!(windows.is_on('a', second(25)) && !windows.is_on('a', second(30)));
        assert_eq!(windows.iter().count(), 4);
    }
}

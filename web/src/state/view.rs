/// What the page is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// Reading credentials.
    Inspect,
    /// Watching how they are born and renewed; a binary of its own draws it.
    Simulate,
}

impl View {
    /// What the route in the fragment names; every other one is the first.
    pub(crate) fn of_fragment(fragment: &str) -> Self {
        let rest = fragment.strip_prefix("#/simulate");
        let is_it = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        if is_it { Self::Simulate } else { Self::Inspect }
    }
}

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// Inspecting credentials.
    Inspect,
    /// Simulating their life; a separate binary draws it.
    Simulate,
}

impl View {
    /// The part that the route in the fragment names; the first one for any other route.
    pub(crate) fn of_fragment(fragment: &str) -> Self {
        let rest = fragment.strip_prefix("#/simulate");
        let is_it = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        if is_it { Self::Simulate } else { Self::Inspect }
    }
}

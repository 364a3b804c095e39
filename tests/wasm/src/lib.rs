//! Checks that must answer alike on the host and in the browser: they take bytes and return what was wrong, so that both
//! harnesses hold them to the same numbers.

pub mod attacks;
pub mod runs;
pub mod verdicts;

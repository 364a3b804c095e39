//! Checks that must give the same result on the host and in the browser: they take bytes and return what was
//! wrong, so that both harnesses compare with the same numbers.

pub mod attacks;
pub mod runs;
pub mod verdicts;

//! Public suites of path validation, and the verdict files of Kubernetes, run case by case: what goes in is bytes, what comes out is a line of text each, so
//! that the host and the browser can be held to the same file.

pub mod kubernetes;
pub mod limbo;
pub mod pkits;
mod verdict;

pub use verdict::{Answer, Verdict};

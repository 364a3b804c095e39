//! Public suites for path validation, and the verdict files of Kubernetes, run case by case: the input is
//! bytes, the output one line of text per case, so that the host and the browser can be compared with the
//! same file.

pub mod kubernetes;
pub mod limbo;
pub mod pkits;
mod verdict;

pub use verdict::{Answer, Verdict};

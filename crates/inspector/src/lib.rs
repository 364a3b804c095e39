//! The boundary: what is asked, and the report that answers it.

pub mod report;
pub mod request;

pub use report::Report;
pub use request::{Input, Purpose, Request};

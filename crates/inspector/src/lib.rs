//! The boundary of the core: requests and the reports that answer them, the only entry point for the page and
//! the command line.

pub mod bytes;
pub mod report;
pub mod request;
pub mod simulation;

mod blanks;
mod describe;
mod inspect;
mod join;
mod judge;
mod lints;
mod matching;
mod recognise;
mod redact;
mod shelf;
mod shelf_id;
mod sniff;
mod summary;

pub use bytes::{all_bytes, bytes};
pub use inspect::inspect;
pub use report::Report;
pub use request::{AskedPurpose, Input, Request};
pub use shelf_id::ShelfId;
pub use simulation::{simulate, stories};

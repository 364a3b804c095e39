//! Instants and durations as integers, and their RFC 3339 text.
//!
//! This crate reads no clock: the instant to judge at is always a parameter.

mod boundary;
mod civil;
mod duration;
mod instant;
mod rfc3339;

pub use boundary::Boundary;
pub use civil::{Civil, days_from_civil};
pub use duration::Duration;
pub use instant::Instant;
pub use rfc3339::ParseInstantError;

//! Shared by all integration tests: real input, the source tree, and a browser on the built page.
//! These helpers panic with a sentence when something goes wrong, which fails the calling test.
#![allow(clippy::panic)]

#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "page")]
pub mod chromedriver;
pub mod handshake;
#[cfg(feature = "page")]
pub mod host;
pub mod input;
pub mod metadata;
#[cfg(feature = "page")]
pub mod net_log;
#[cfg(feature = "page")]
pub mod page;
pub mod second_opinion;
pub mod source;

//! A simulation run as a document: its log as text, and a still picture.

mod caption;
mod chart;
mod draw;
mod frame;
mod label;
mod layout;
mod log;
mod moment;
mod names;
mod picture;
#[cfg(test)]
mod sample;
mod series;
mod svg;

pub use log::run_text;
pub use picture::run_svg;

//! The visible elements. Components get data and callbacks; only `app` has state.

mod app;
mod assumptions;
mod bytes;
mod changes;
mod command;
mod detail;
mod empty;
mod export;
mod facts;
mod findings;
mod header;
mod host_record;
mod identity;
mod input_pane;
mod instant_control;
mod mark;
mod parts;
mod picking;
mod prose;
mod related;
#[cfg(test)]
mod render;
mod samples_menu;
mod shelf;
mod switches;
mod text_box;
mod time_bar;
mod trace;
mod verdict_strip;
mod wordless;

pub use app::run_app;
pub(crate) use command::copy;
pub(crate) use facts::facts;
pub(crate) use findings::findings;
pub(crate) use identity::identity;
pub(crate) use mark::mark;
pub(crate) use parts::{because, copy_label, icon, section, truth};
pub(crate) use prose::{machine, prose};
pub(crate) use trace::trace;

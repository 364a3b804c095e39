use crate::cluster::token_source::TokenSource;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_sim::{EntryId, Random};

/// The program in the Pod: a reflector, and a request every so often.
pub(super) struct Program {
    pub(super) source: TokenSource,
    pub(super) is_connected: bool,
    pub(super) open: Option<Open>,
    pub(super) watches: u64,
    pub(super) timeouts: Random,
    pub(super) waits: Random,
    pub(super) wait: Duration,
    pub(super) failed_at: Instant,
    pub(super) failures: i64,
    pub(super) resource_version: u64,
    pub(super) asked: Option<u16>,
    pub(super) old_recorded: Option<usize>,
    pub(super) outlived: Option<u64>,
    pub(super) has_reacted: bool,
}

/// An open watch.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) number: u64,
    pub(super) token: usize,
    pub(super) span: EntryId,
    pub(super) ends: Instant,
}

impl Program {
    pub(super) fn new(setting: &Setting) -> Self {
        Self {
            source: TokenSource::new(setting.choice("client") == "resettable"),
            is_connected: false,
            open: None,
            watches: 0,
            timeouts: setting.random("watch timeouts"),
            waits: setting.random("reflector waits"),
            wait: Duration::ZERO,
            failed_at: Instant::EARLIEST,
            failures: 0,
            resource_version: 0,
            asked: None,
            old_recorded: None,
            outlived: None,
            has_reacted: false,
        }
    }
}

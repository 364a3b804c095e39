//! A request of the kubelet's, and what it learns.

use credscope_clock::Instant;
use credscope_kube::UserInfo;

/// A credential as it travels.
#[derive(Default)]
pub(super) struct Credential {
    pub(super) certificate: Option<String>,
    pub(super) header: Option<String>,
    pub(super) artefact: Option<String>,
}

/// What the kubelet learns.
pub(super) struct Heard {
    pub(super) status: u16,
    pub(super) at: Instant,
    pub(super) user: Option<UserInfo>,
}

/// An answer that was not recorded, given again while nothing changes: most answers of a year are of this kind.
pub(super) struct Known {
    pub(super) target: String,
    pub(super) artefact: Option<String>,
    pub(super) status: u16,
    pub(super) user: Option<UserInfo>,
    pub(super) until: Instant,
}

impl Known {
    pub(super) fn answers(&self, ask: &Ask<'_>, at: Instant) -> bool {
        at < self.until && self.target == ask.target && self.artefact == ask.credential.artefact
    }
}

/// What is asked.
pub(super) struct Ask<'a> {
    pub(super) method: &'a str,
    pub(super) target: &'a str,
    pub(super) credential: &'a Credential,
    /// A further artefact that travels.
    pub(super) body: Option<&'a str>,
    /// Whether it opens a connection.
    pub(super) opens: bool,
    pub(super) is_recorded: bool,
}

//! The node's disk, as far as it holds credentials.

use super::certificate_manager::Use;
use credscope_clock::Instant;
use credscope_mint::{IssuedCertificate, SigningKey};

/// `--cert-dir`.
const DIRECTORY: &str = "/var/lib/kubelet/pki";

/// A file of the store: a certificate and its key.
#[derive(Clone, Debug)]
pub(super) struct PemFile {
    pub(super) name: String,
    pub(super) certificate: IssuedCertificate,
    pub(super) artefact: String,
}

/// The node's disk, as far as it holds credentials.
#[derive(Default)]
pub(super) struct Disk {
    pub(super) has_kubeconfig: bool,
    pub(super) has_bootstrap_kubeconfig: bool,
    pub(super) files: Vec<PemFile>,
    /// The target of `-current.pem`, for the client and for the server.
    pub(super) current: [Option<usize>; 2],
    /// The target of `-updated.pem`.
    pub(super) updated: [Option<usize>; 2],
}

impl Disk {
    pub(super) fn current(&self, of: Use) -> Option<&PemFile> {
        let [client, serving] = self.current;
        let place = if of == Use::Client { client } else { serving };
        self.files.get(place?)
    }

    pub(super) fn link(&mut self, of: Use, is_updated: bool) -> &mut Option<usize> {
        let [client, serving] = if is_updated { &mut self.updated } else { &mut self.current };
        if of == Use::Client { client } else { serving }
    }
}

/// `<prefix>-current.pem`.
pub(super) fn current_link(of: Use) -> String {
    format!("{DIRECTORY}/{}-current.pem", of.prefix())
}

pub(super) fn updated_link(of: Use) -> String {
    format!("{DIRECTORY}/{}-updated.pem", of.prefix())
}

/// `<prefix>-YYYY-MM-DD-HH-MM-SS.pem` by the node's clock, whose zone is UTC.
pub(super) fn dated_name(of: Use, clock: Instant) -> String {
    let at = clock.civil();
    format!(
        "{DIRECTORY}/{}-{:04}-{:02}-{:02}-{:02}-{:02}-{:02}.pem",
        of.prefix(),
        at.year,
        at.month,
        at.day,
        at.hour,
        at.minute,
        at.second
    )
}

/// A new pair, on its way to the disk.
pub(super) struct Pair {
    pub(super) certificate: IssuedCertificate,
    pub(super) key: SigningKey,
    /// The artefact of the CA that signed it.
    pub(super) authority: String,
}

//! The clients: their credentials, whom they trust, and the outcome of their requests.

use credscope_clock::Instant;
use credscope_kube::server_identity::ServerTrust;
use credscope_mint::IssuedCertificate;
use credscope_sim::EntryId;

/// One of the two CAs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Issuer {
    Old,
    New,
}

impl Issuer {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Old => "old_ca",
            Self::New => "new_ca",
        }
    }
}

/// What is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trusted {
    Old,
    Both,
    New,
}

impl Trusted {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Old => "old_ca",
            Self::Both => "both_cas",
            Self::New => "new_ca",
        }
    }
}

/// A certificate in use.
#[derive(Clone)]
pub(super) struct LeafInUse {
    pub(super) pem: String,
    pub(super) not_before: Instant,
    pub(super) not_after: Instant,
    pub(super) issuer: Issuer,
}

impl LeafInUse {
    pub(super) fn of(certificate: &IssuedCertificate, issuer: Issuer) -> Self {
        let IssuedCertificate { not_before, not_after, .. } = *certificate;
        Self { pem: certificate.pem.clone(), not_before, not_after, issuer }
    }
}

/// A client of the API server.
pub(super) struct Client {
    pub(super) lane: &'static str,
    pub(super) target: String,
    /// The value of the header, of a pod.
    pub(super) header: Option<String>,
    pub(super) leaf: Option<LeafInUse>,
    /// The artefact of its credential.
    pub(super) artefact: String,
    pub(super) trusted: Trusted,
    pub(super) authorities: ServerTrust,
    /// The outcome of its last request, and when it was determined.
    pub(super) seen: Option<(Instant, Seen)>,
    /// What was recorded last.
    pub(super) recorded: Option<Recorded>,
    pub(super) outage: Option<EntryId>,
}

/// The outcome of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// 0 when there is no answer.
    pub(super) status: u16,
    /// The error if the status is not 200, without the times in it.
    pub(super) error: String,
}

/// What a recorded request said; the next one is recorded when any of this differs.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Recorded {
    pub(super) seen: Seen,
    pub(super) credential: String,
    pub(super) trusted: Trusted,
    pub(super) server: (Issuer, Trusted),
}

impl Seen {
    pub(super) fn new(status: u16, error: &str) -> Self {
        let error = error.split(": current time").next().unwrap_or_default().to_owned();
        Self { status, error }
    }

    pub(super) const fn is_good(&self) -> bool {
        self.status == 200
    }
}

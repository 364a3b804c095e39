use crate::{Certificate, CertificateRevocationList, KeyUsage, PolicyInputs, Profile};
use credscope_clock::Instant;

/// The purpose that a path is judged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To authenticate a server.
    ServerAuth,
    /// To authenticate a client.
    ClientAuth,
    /// To sign certificates: checks basicConstraints and keyUsage, but not extKeyUsage.
    CertSign,
    /// For anything: extKeyUsage is not checked.
    Any,
}

/// The inputs of path building and validation (RFC 5280 section 6.1.1).
#[derive(Clone, Copy, Debug)]
pub struct PathRequest<'a> {
    /// The certificate to judge.
    pub end_entity: &'a Certificate,
    /// Candidate intermediates, in any order.
    pub intermediates: &'a [&'a Certificate],
    /// The trust anchors.
    pub anchors: &'a [&'a Certificate],
    /// The instant to judge at.
    pub at: Instant,
    /// The purpose.
    pub purpose: Purpose,
    /// The host name or address that the certificate must be valid for.
    pub host: Option<&'a str>,
    /// The mailbox that the certificate must be valid for.
    pub mailbox: Option<&'a str>,
    /// The usages that the certificate's key must have.
    pub key_usage: Option<KeyUsage>,
    /// The maximum number of intermediates; whether self-issued ones count depends on the profile.
    pub max_intermediates: Option<usize>,
    /// The inputs about policies.
    pub policies: PolicyInputs<'a>,
    /// Revocation lists, of any issuer; if empty, revocation is not checked.
    pub revocation_lists: &'a [&'a CertificateRevocationList],
    /// The rules.
    pub profile: Profile,
}

impl<'a> PathRequest<'a> {
    /// A request with only a certificate, an instant and rules; no anchors, and no further requirements.
    #[must_use]
    pub const fn new(end_entity: &'a Certificate, at: Instant, profile: Profile) -> Self {
        Self {
            end_entity,
            intermediates: &[],
            anchors: &[],
            at,
            purpose: Purpose::Any,
            host: None,
            mailbox: None,
            key_usage: None,
            max_intermediates: None,
            policies: PolicyInputs {
                acceptable: &[],
                is_explicit: false,
                is_mapping_inhibited: false,
                is_any_inhibited: false,
            },
            revocation_lists: &[],
            profile,
        }
    }
}

/// A certificate of a path, by its index in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathMember {
    /// The certificate to judge.
    EndEntity,
    /// One of the intermediates.
    Intermediate(usize),
    /// One of the anchors.
    Anchor(usize),
}

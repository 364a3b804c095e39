use crate::{Certificate, CertificateRevocationList, KeyUsage, PolicyInputs, Profile};
use credscope_clock::Instant;

/// What a path is judged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To authenticate a server.
    ServerAuth,
    /// To authenticate a client.
    ClientAuth,
    /// To sign certificates: extKeyUsage is not looked at, basicConstraints and keyUsage are.
    CertSign,
    /// For anything: extKeyUsage is not looked at.
    Any,
}

/// What is asked: the inputs of path building and validation (RFC 5280 section 6.1.1).
#[derive(Clone, Copy, Debug)]
pub struct PathRequest<'a> {
    /// The certificate that is judged.
    pub end_entity: &'a Certificate,
    /// What may stand between it and an anchor, in any order.
    pub intermediates: &'a [&'a Certificate],
    /// What is trusted.
    pub anchors: &'a [&'a Certificate],
    /// The instant to judge at.
    pub at: Instant,
    /// What for.
    pub purpose: Purpose,
    /// The host name or address that the certificate is to be valid for.
    pub host: Option<&'a str>,
    /// The mailbox that the certificate is to be valid for.
    pub mailbox: Option<&'a str>,
    /// What the certificate's key is to be used for.
    pub key_usage: Option<KeyUsage>,
    /// How many intermediates may stand between; self-issued ones as the profile counts them.
    pub max_intermediates: Option<usize>,
    /// What is asked about policies.
    pub policies: PolicyInputs<'a>,
    /// Revocation lists, of any issuer; if there is none, nothing is said about revocation.
    pub revocation_lists: &'a [&'a CertificateRevocationList],
    /// The rules.
    pub profile: Profile,
}

impl<'a> PathRequest<'a> {
    /// A certificate, an instant and rules; nothing is trusted, and nothing more is asked.
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
    /// The certificate that is judged.
    EndEntity,
    /// One of the intermediates.
    Intermediate(usize),
    /// One of the anchors.
    Anchor(usize),
}

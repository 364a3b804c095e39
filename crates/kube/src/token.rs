//! Service-account tokens as kube-apiserver judges them.

mod authenticator;
mod bearer;
mod claims;
mod issue;
mod keys;
mod log;
mod objects;
mod oidc;
mod reading;
mod refresh;
mod rules;
mod times;
mod types;

pub(crate) use authenticator::end_at_first_failure;
pub use authenticator::{
    Claimant, TokenAnswer, TokenContext, TokenEvidence, claimant_of, deciding_step, validate_token,
};
pub use bearer::{BearerAnswer, BearerEvidence, validate_bearer};
pub use claims::{Family, KubernetesClaims, NamedObject, decode_kubernetes_claims, token_facts};
pub use issue::{
    DEFAULT_EXPIRATION, EXTENDED_EXPIRATION, IssuePolicy, LifetimeRequest, MAXIMUM_EXPIRATION,
    MINIMUM_EXPIRATION, TokenLifetime, WARN_ONLY_EXPIRATION, token_lifetime,
};
pub use keys::{CertificateKey, KeyAnswer, TokenKey, check_token_keys};
pub(crate) use log::error_of_refusal;
pub use log::log_of_refusal;
pub use objects::{INVALID_SINCE, ObjectRef, ObjectState, check_objects};
pub use oidc::{Mapping, Provider, decode_providers};
pub use reading::{read_as_server, unverified_issuer};
pub use refresh::{JITTERS_END, Refresh, client_reads_again, refresh_due, refresh_of, requires_refresh};
pub use rules::{token_findings, user_of_token};
pub use times::LEEWAY;

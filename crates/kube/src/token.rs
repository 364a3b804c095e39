//! Service-account tokens as kube-apiserver judges them.

mod claims;
mod objects;
mod rules;
mod times;

pub use claims::{Family, KubernetesClaims, NamedObject, decode_kubernetes_claims, token_facts};
pub use objects::{INVALID_SINCE, ObjectRef, ObjectState, check_objects};
pub use rules::{TokenContext, TokenEvidence, deciding_step, token_findings, user_of_token, validate_token};
pub use times::LEEWAY;

//! JSON Web Signature, Key and Token (RFC 7515, 7517, 7518, 7519, 7638, 7797, 8037, 8725).
//!
//! Decoding never fails: it returns what could be read and the problems found. A signature is verified over
//! the exact bytes received. Encrypted tokens are recognised and refused.

pub mod json;

mod algorithm;
mod claims;
mod compact;
mod facts;
mod header;
mod jwk;
mod jwk_set;
mod key;
mod numeric_date;
mod part;
mod serialization;
mod signature;
mod strict;
mod thumbprint;
mod validate;
mod verify;

#[cfg(test)]
mod samples;

pub use algorithm::Algorithm;
pub use claims::{Claim, RegisteredClaims, decode_claims};
pub use compact::{Decoded, Form, MAX_TOKEN_BYTES, decode_compact};
pub use facts::{facts, jwk_facts, jwk_set_facts};
pub use header::{Crit, ProtectedHeader, REGISTERED_PARAMETERS};
pub use jwk::{Jwk, JwkError, decode_jwk};
pub use jwk_set::{JwkSet, Selection, decode_jwk_set, select_key};
pub use key::{SymmetricKey, VerificationKey};
pub use numeric_date::NumericDate;
pub use part::Part;
pub use serialization::{JsonForm, JsonSerialization, decode_json_serialization};
pub use signature::{Candidate, SignatureCheck, check_signature, find_signer};
pub use strict::{StrictConfig, VerifiedToken, check_strict, verify_strict};
pub use thumbprint::jwk_thumbprint;
pub use validate::{ClaimsPolicy, check_audience, check_issuer, check_time_claims, validate_claims};
pub use verify::{
    MismatchReason, SignatureAnswer, explain_mismatch, verify_detached, verify_over, verify_signature,
};

//! The two identifiers that Kubernetes derives from a public key: both are SHA-256 over its DER
//! SubjectPublicKeyInfo.

use credscope_crypto::PublicKey;
use credscope_encoding::{encode_hex, encode_url_unpadded};

/// The `kid` of tokens that this key signs: base64url without padding, 43 characters.
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `keyIDFromPublicKey`.
#[must_use]
pub fn kubernetes_key_id(key: &PublicKey) -> String {
    encode_url_unpadded(&key.spki_sha256())
}

/// The pin of a CA with this key: `sha256:` and hexadecimal.
/// Source: Kubernetes `cmd/kubeadm/app/util/pubkeypin`.
#[must_use]
pub fn ca_pin(key: &PublicKey) -> String {
    format!("sha256:{}", encode_hex(&key.spki_sha256()))
}

/// Whether two pins are equal: kubeadm compares the hexadecimal case-insensitively.
#[must_use]
pub fn is_same_pin(left: &str, right: &str) -> bool {
    left.trim().eq_ignore_ascii_case(right.trim())
}

//! Certificates and keys from PEM, and cached results about them.

use crate::kubernetes_key_id;
use crate::token::{KeyAnswer, TokenKey};
use credscope_crypto::{PublicKey, public_half_of_private_der, sha256};
use credscope_encoding::find_pem_blocks;
use credscope_jose::VerificationKey;
use credscope_x509::{Certificate, decode_certificate};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Maximum number of cached chains and of cached tokens; beyond it, the cache is cleared. A simulation run
/// has some hundreds.
const MEMORY: usize = 4096;

/// The certificates of a PEM text, and whether one of them could not be read.
pub(crate) fn certificates_of(pem: &str) -> (Vec<Certificate>, bool) {
    let mut certificates = Vec::new();
    let mut is_damaged = false;
    for block in find_pem_blocks(pem).iter().filter(|block| block.label == "CERTIFICATE") {
        match block.contents.as_ref().ok().and_then(|der| decode_certificate(der).ok()) {
            Some(certificate) => certificates.push(certificate),
            None => is_damaged = true,
        }
    }
    (certificates, is_damaged)
}

/// The keys of a PEM text: public keys, the public half of private ones, and those of certificates.
///
/// Source: client-go `util/keyutil/key.go`, `ParsePublicKeysPEM`.
pub(super) fn keys_of(pem: &str) -> Vec<TokenKey> {
    let key_of = |label: &str, der: &[u8]| match label {
        "CERTIFICATE" => decode_certificate(der).ok()?.spki.key.ok(),
        "PUBLIC KEY" => PublicKey::from_spki_der(der).ok(),
        "RSA PUBLIC KEY" => PublicKey::from_pkcs1_der(der).ok(),
        _ if label.ends_with("PRIVATE KEY") => Some(public_half_of_private_der(der).ok()?.key),
        _ => None,
    };
    let mut keys = Vec::new();
    for block in find_pem_blocks(pem) {
        let key = block.contents.as_ref().ok().and_then(|der| key_of(&block.label, der));
        keys.extend(key.map(|key| TokenKey {
            kids: vec![kubernetes_key_id(&key)],
            source: "--service-account-key-file".to_owned(),
            key: VerificationKey::Public(key),
        }));
    }
    keys
}

/// A client's certificate chain.
pub(super) struct Chain {
    /// Its certificates, the client's own first.
    pub(super) certificates: Vec<Certificate>,
    /// Whether one could not be read.
    pub(super) is_damaged: bool,
}

/// Cached results by the digest of a text.
#[derive(Clone)]
pub(super) struct Remembered<T>(BTreeMap<[u8; 32], T>);

/// The chains that clients presented.
pub(super) type Chains = Remembered<Rc<Chain>>;
/// The key selection and signature steps of tokens, which do not depend on time.
pub(super) type TokenSignatures = Remembered<KeyAnswer>;

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Clone> Remembered<T> {
    /// The cached result for a text.
    pub(super) fn find(&self, text: &str) -> Option<T> {
        self.0.get(&sha256(text.as_bytes())).cloned()
    }

    pub(super) fn put(&mut self, text: &str, answer: T) {
        if self.0.len() >= MEMORY {
            self.0.clear();
        }
        self.0.insert(sha256(text.as_bytes()), answer);
    }
}

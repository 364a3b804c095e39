//! Keys on the shelf that may verify tokens.

use super::anchors::base_name;
use crate::index::Index;
use crate::shelf::{Content, Shelf};
use credscope_crypto::PublicKey;
use credscope_jose::{Candidate, VerificationKey};
use credscope_kube::kubernetes_key_id;

/// A key that may have signed a token.
pub(super) struct TokenKey {
    /// Its entry.
    pub(super) index: usize,
    /// The key id that Kubernetes derives from it, or the JWK's own.
    pub(super) kids: Vec<String>,
    pub(super) key: VerificationKey,
    /// Whether it was pasted as a key for tokens: a private key by itself may be anything.
    pub(super) is_declared: bool,
}

impl TokenKey {
    /// Whether this is the key that a token names.
    pub(super) fn is_named(&self, kid: Option<&str>) -> bool {
        kid.is_some_and(|kid| self.kids.iter().any(|known| known == kid))
    }

    /// The key as `jose` takes it; known by the key id that the token names, when it has that one.
    pub(super) fn candidate(&self, wanted: Option<&str>) -> Candidate<'_> {
        let kid = self.kids.iter().find(|kid| Some(kid.as_str()) == wanted).or(self.kids.first()).cloned();
        Candidate { label: kid.clone().unwrap_or_default(), kid, key: &self.key }
    }
}

/// Finds the keys that may verify tokens: JWKs, bare public keys, and private keys that belong to no certificate.
pub(super) fn token_keys(shelf: &Shelf) -> Vec<TokenKey> {
    let mut of_certificates = Index::default();
    for (index, entry) in shelf.entries.iter().enumerate() {
        match &entry.content {
            Content::Certificate(certificate) => of_certificates.put(certificate.spki.sha256(), index),
            Content::Request(request) => of_certificates.put(request.spki.sha256(), index),
            _ => false,
        };
    }
    let mut declared = Index::default();
    let mut undeclared = Index::default();
    let mut keys = Vec::new();
    for (index, entry) in shelf.entries.iter().enumerate() {
        let mut put = |kids: Vec<String>, key: VerificationKey, is_declared: bool| {
            // The same key as JWK and as PEM is one key; a symmetric one has no public half to compare.
            let seen = if is_declared { &mut declared } else { &mut undeclared };
            let is_new = key.public_key().is_none_or(|public| seen.put(public.spki_sha256(), index));
            if is_new {
                keys.push(TokenKey { index, kids, key, is_declared });
            }
        };
        match &entry.content {
            Content::Jwk(jwk) => {
                if let Ok(key) = &jwk.key {
                    let derived = key.public_key().map(kubernetes_key_id);
                    let mut kids: Vec<String> = derived.into_iter().collect();
                    kids.extend(jwk.kid.clone().filter(|kid| !kids.contains(kid)));
                    put(kids, key.clone(), true);
                }
            }
            Content::PublicKey(Some(key)) => {
                put(vec![kubernetes_key_id(key)], VerificationKey::Public(key.clone()), true);
            }
            Content::PrivateKey(Some(key)) if of_certificates.find(&key.spki_sha256()).is_empty() => {
                let name = shelf.input_name(entry).map(base_name);
                let is_declared = entry.place.parent.is_none() && name == Some("sa.key");
                put(vec![kubernetes_key_id(key)], VerificationKey::Public(key.clone()), is_declared);
            }
            _ => (),
        }
    }
    keys
}

/// The public key of an entry, if it has one.
pub(crate) fn public_key(content: &Content) -> Option<&PublicKey> {
    match content {
        Content::PublicKey(key) | Content::PrivateKey(key) => key.as_ref(),
        Content::Jwk(jwk) => jwk.key.as_ref().ok()?.public_key(),
        Content::Certificate(certificate) => certificate.spki.key.as_ref().ok(),
        Content::Request(request) => request.spki.key.as_ref().ok(),
        _ => None,
    }
}

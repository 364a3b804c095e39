//! The keys on the shelf that can verify tokens.

use super::anchors::base_name;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_crypto::PublicKey;
use credscope_jose::VerificationKey;
use credscope_kube::kubernetes_key_id;
use credscope_kube::token::{CertificateKey, TokenKey};
use std::collections::BTreeSet;

/// A key that may have signed a token.
pub(super) struct ShelfKey {
    /// Its entry.
    pub(super) index: ShelfId,
    pub(super) key: TokenKey,
    /// Whether it was provided as a key for tokens: a private key on its own can have any purpose.
    pub(super) is_declared: bool,
    /// Whether it was provided on its own, as `sa.pub` is: the key of one API server.
    pub(super) is_bare: bool,
}

/// Where an item was found, for the user: file and path; for pasted text its PEM label and line.
fn name_of(shelf: &Shelf, entry: &ShelfEntry) -> String {
    let name = shelf.input_name(entry).unwrap_or_default();
    match entry.place.source.as_str() {
        "" if name.is_empty() => {
            let label = entry.pem_label.as_deref().unwrap_or(entry.kind.word());
            format!("{label} :{}", entry.place.line)
        }
        "" => name.to_owned(),
        source if name.is_empty() => source.to_owned(),
        source => format!("{name} {source}"),
    }
}

/// Certificates on their own, without duplicates, which can have been confused with keys for tokens.
pub(super) fn certificate_keys(shelf: &Shelf) -> Vec<(ShelfId, CertificateKey)> {
    let mut seen = BTreeSet::new();
    let mut keys = Vec::new();
    for (index, entry) in shelf.iter() {
        if let Content::Certificate(certificate) = &entry.content
            && entry.place.parent.is_none()
            && let Ok(key) = &certificate.spki.key
            && seen.insert(key.spki_sha256())
        {
            let key = CertificateKey { kid: kubernetes_key_id(key), source: name_of(shelf, entry) };
            keys.push((index, key));
        }
    }
    keys
}

/// Finds the keys that can verify tokens: JWKs, bare public keys, and private keys that belong to no
/// certificate.
pub(super) fn token_keys(shelf: &Shelf) -> Vec<ShelfKey> {
    let of_certificates: BTreeSet<[u8; 32]> = shelf
        .entries()
        .filter_map(|entry| match &entry.content {
            Content::Certificate(certificate) => Some(certificate.spki.sha256()),
            Content::Request(request) => Some(request.spki.sha256()),
            _ => None,
        })
        .collect();
    let mut declared = BTreeSet::new();
    let mut undeclared = BTreeSet::new();
    let mut keys = Vec::new();
    for (index, entry) in shelf.iter() {
        let mut put = |kids: Vec<String>, key: VerificationKey, is_declared: bool| {
            // A key that was provided both as JWK and as PEM counts once; a symmetric one has no public half
            // to compare.
            let seen = if is_declared { &mut declared } else { &mut undeclared };
            let is_new = key.public_key().is_none_or(|public| seen.insert(public.spki_sha256()));
            if is_new {
                let is_bare = matches!(entry.content, Content::PublicKey(_)) && entry.place.parent.is_none();
                let key = TokenKey { kids, source: name_of(shelf, entry), key };
                keys.push(ShelfKey { index, key, is_declared, is_bare });
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
            Content::PrivateKey(Some(key)) if !of_certificates.contains(&key.spki_sha256()) => {
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

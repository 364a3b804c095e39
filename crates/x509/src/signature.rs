use crate::{AlgorithmIdentifier, Certificate, CertificateRevocationList, SignatureScheme};
use credscope_crypto::{SignatureAlgorithm, VerifyError};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The result of verifying a certificate's signature with a key, independent of whether its algorithm is
/// accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureState {
    /// The key signed these bytes.
    Valid,
    /// The key made the signature, but over different bytes: they were modified since.
    Altered,
    /// The key did not sign these bytes; it is unknown which key did, or whether they were modified.
    Invalid,
    /// The algorithm requires another kind of key.
    KeyType,
    /// The signature's bytes are not a valid encoding.
    Malformed,
    /// The key or the algorithm is unsupported.
    NotPossible,
}

/// How the key ids of a certificate and its issuer compare (RFC 5280 section 4.2.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyIdentifiers {
    /// Both are present and equal, or both are absent: Go ranks these alike.
    Match,
    /// One is absent.
    OneMissing,
    /// Both are present and differ.
    Differ,
}

/// Whether one certificate signed another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignerAnswer {
    /// Whether the child's issuer equals the other's subject, byte for byte.
    pub name_matches: bool,
    /// How the key ids compare.
    pub key_identifiers: KeyIdentifiers,
    /// The result of verifying the signature with the other's key.
    pub signature: SignatureState,
}

/// Results of signature verification, by the fingerprint of what is signed and the issuer's key: they do not
/// depend on time.
#[derive(Clone, Debug, Default)]
pub struct SignatureCache {
    /// By the fingerprint of what is signed and the digest of the issuer's key.
    answers: RefCell<BTreeMap<[[u8; 32]; 2], SignatureState>>,
}

impl SignatureCache {
    /// An empty cache.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many signatures were verified.
    #[must_use]
    pub fn len(&self) -> usize {
        self.answers.borrow().len()
    }

    /// Whether no signature was verified yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether `issuer`'s key signed `child`, verified at most once.
    #[must_use]
    pub fn verify(&self, child: &Certificate, issuer: &Certificate) -> SignatureState {
        let signed = Signed {
            fingerprint: &child.fingerprint_sha256,
            algorithm: &child.signature_algorithm,
            bytes: child.tbs_bytes(),
            signature: &child.signature,
        };
        self.verify_signed(&signed, issuer)
    }

    /// Whether `issuer`'s key signed the list, verified at most once.
    #[must_use]
    pub fn verify_list(&self, list: &CertificateRevocationList, issuer: &Certificate) -> SignatureState {
        let signed = Signed {
            fingerprint: &list.fingerprint_sha256,
            algorithm: &list.signature_algorithm,
            bytes: list.tbs_bytes(),
            signature: &list.signature,
        };
        self.verify_signed(&signed, issuer)
    }

    fn verify_signed(&self, signed: &Signed<'_>, issuer: &Certificate) -> SignatureState {
        let pair = [*signed.fingerprint, issuer.spki.sha256()];
        *self.answers.borrow_mut().entry(pair).or_insert_with(|| verify_signature(signed, issuer))
    }
}

/// What is signed, and how.
struct Signed<'a> {
    fingerprint: &'a [u8; 32],
    algorithm: &'a AlgorithmIdentifier,
    bytes: &'a [u8],
    signature: &'a [u8],
}

fn verify_signature(signed: &Signed<'_>, issuer: &Certificate) -> SignatureState {
    let (SignatureScheme::Verifiable(scheme), Ok(key)) = (signed.algorithm.scheme, &issuer.spki.key) else {
        return SignatureState::NotPossible;
    };
    match credscope_crypto::verify(key, scheme, signed.bytes, signed.signature) {
        Ok(()) => SignatureState::Valid,
        Err(VerifyError::KeyType) => SignatureState::KeyType,
        Err(VerifyError::Malformed) => SignatureState::Malformed,
        Err(VerifyError::Unsupported | VerifyError::KeyTooLarge) => SignatureState::NotPossible,
        Err(VerifyError::Mismatch) => {
            let is_rsa = matches!(scheme, SignatureAlgorithm::RsaPkcs1(_));
            if is_rsa && credscope_crypto::recovered_rsa_digest(key, signed.signature).is_some() {
                SignatureState::Altered
            } else {
                SignatureState::Invalid
            }
        }
    }
}

/// Whether `issuer` signed `child`: names, key ids, and the signature itself.
#[must_use]
pub fn signed_by(child: &Certificate, issuer: &Certificate, cache: &SignatureCache) -> SignerAnswer {
    SignerAnswer {
        name_matches: child.issuer.raw == issuer.subject.raw,
        key_identifiers: key_identifiers(child, issuer),
        signature: cache.verify(child, issuer),
    }
}

/// Go's ranking of candidates (`CertPool.findPotentialParents`).
pub(crate) fn key_identifiers(child: &Certificate, issuer: &Certificate) -> KeyIdentifiers {
    let wanted = child.authority_key_id().unwrap_or_default();
    let given = issuer.subject_key_id().unwrap_or_default();
    if wanted == given {
        KeyIdentifiers::Match
    } else if wanted.is_empty() || given.is_empty() {
        KeyIdentifiers::OneMissing
    } else {
        KeyIdentifiers::Differ
    }
}

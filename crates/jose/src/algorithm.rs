use crate::VerificationKey;
use credscope_crypto::{Curve, Hash, KeyAlgorithm, SignatureAlgorithm};

/// `alg` of a JWS ([RFC 7518 section 3.1](https://www.rfc-editor.org/rfc/rfc7518#section-3.1), RFC 8037, RFC 9864).
///
/// Names are case-sensitive; anything else is [`Algorithm::Unknown`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC.
    Hs(Hash),
    /// RSASSA-PKCS1-v1_5.
    Rs(Hash),
    /// RSASSA-PSS with a salt as long as the hash.
    Ps(Hash),
    /// ECDSA on the curve that belongs to the hash, `r` and `s` of fixed length.
    Es(Hash),
    /// `EdDSA` with Ed25519; Ed448 is not supported.
    EdDsa,
    /// `Ed25519` by its own name (RFC 9864).
    Ed25519,
    /// `none`: an unsecured JWS.
    None,
    /// Any other text.
    Unknown(String),
}

/// Every algorithm that can be verified.
const VERIFIABLE: [(&str, Algorithm); 14] = [
    ("HS256", Algorithm::Hs(Hash::Sha256)),
    ("HS384", Algorithm::Hs(Hash::Sha384)),
    ("HS512", Algorithm::Hs(Hash::Sha512)),
    ("RS256", Algorithm::Rs(Hash::Sha256)),
    ("RS384", Algorithm::Rs(Hash::Sha384)),
    ("RS512", Algorithm::Rs(Hash::Sha512)),
    ("PS256", Algorithm::Ps(Hash::Sha256)),
    ("PS384", Algorithm::Ps(Hash::Sha384)),
    ("PS512", Algorithm::Ps(Hash::Sha512)),
    ("ES256", Algorithm::Es(Hash::Sha256)),
    ("ES384", Algorithm::Es(Hash::Sha384)),
    ("ES512", Algorithm::Es(Hash::Sha512)),
    ("EdDSA", Algorithm::EdDsa),
    ("Ed25519", Algorithm::Ed25519),
];

impl Algorithm {
    /// The algorithm with this name, compared exactly.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match VERIFIABLE.into_iter().find(|(known, _)| *known == name) {
            Some((_, algorithm)) => algorithm,
            None if name == "none" => Self::None,
            None => Self::Unknown(name.to_owned()),
        }
    }

    /// Its name in the header.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Unknown(name) => name,
            known => VERIFIABLE.iter().find(|(_, algorithm)| algorithm == known).map_or("", |(name, _)| name),
        }
    }

    /// Every algorithm that can be verified.
    #[must_use]
    pub fn verifiable() -> Vec<Self> {
        VERIFIABLE.into_iter().map(|(_, algorithm)| algorithm).collect()
    }

    /// Whether this is `none`.
    #[must_use]
    pub const fn is_unsecured(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Whether the verifier and the signer share a secret.
    #[must_use]
    pub const fn is_symmetric(&self) -> bool {
        matches!(self, Self::Hs(_))
    }

    /// The public-key algorithm; `None` for HMAC and for algorithms that cannot be verified.
    #[must_use]
    pub const fn signature_algorithm(&self) -> Option<SignatureAlgorithm> {
        Some(match self {
            Self::Rs(hash) => SignatureAlgorithm::RsaPkcs1(*hash),
            Self::Ps(hash) => SignatureAlgorithm::RsaPss { hash: *hash, salt_len: None },
            Self::Es(hash) => SignatureAlgorithm::EcdsaFixed(*hash),
            Self::EdDsa | Self::Ed25519 => SignatureAlgorithm::Ed25519,
            Self::Hs(_) | Self::None | Self::Unknown(_) => return None,
        })
    }

    /// The curve of an `ES…` algorithm.
    const fn curve(&self) -> Option<Curve> {
        match self {
            Self::Es(Hash::Sha256) => Some(Curve::P256),
            Self::Es(Hash::Sha384) => Some(Curve::P384),
            Self::Es(Hash::Sha512) => Some(Curve::P521),
            _ => None,
        }
    }

    /// Whether the key has the type and the curve that the algorithm requires.
    #[must_use]
    pub fn is_for(&self, key: &VerificationKey) -> bool {
        match (self, key) {
            (Self::Hs(_), VerificationKey::Symmetric(_)) => true,
            (_, VerificationKey::Public(key)) => match (self, key.algorithm()) {
                (Self::Rs(_) | Self::Ps(_), KeyAlgorithm::Rsa { .. })
                | (Self::EdDsa | Self::Ed25519, KeyAlgorithm::Ed25519) => true,
                (_, KeyAlgorithm::Ec(curve)) => self.curve() == Some(curve),
                _ => false,
            },
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_exactly() {
        for algorithm in Algorithm::verifiable() {
            assert_eq!(Algorithm::from_name(algorithm.name()), algorithm);
        }
        assert_eq!(Algorithm::from_name("none"), Algorithm::None);
        for name in ["None", "NONE", "none ", "rs256", "RS257", "", "RS256\0", "ES256K", "Ed448"] {
            assert_eq!(Algorithm::from_name(name), Algorithm::Unknown(name.to_owned()));
            assert_eq!(Algorithm::from_name(name).name(), name);
        }
    }
}

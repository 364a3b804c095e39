//! Digests, public keys, signature verification, and signing with keys made from a seed or with public test keys.
//!
//! This crate answers whether a signature verifies and leaves policy to the caller: a SHA-1 signature or a small RSA key
//! verifies, and the caller refuses it.
//! Private numbers are read only to find the public half and are not kept.

mod asn1;
mod digest;
mod ec;
mod ecdsa;
mod ed25519;
mod error;
mod key;
mod mac;
mod number;
mod private;
mod rsa;
mod sign;
mod spki;
mod verify;

pub use digest::{Hash, sha1, sha256, sha384, sha512};
pub use ec::Curve;
pub use error::{KeyError, VerifyError};
pub use key::{KeyAlgorithm, PublicKey};
pub use mac::{hmac, verify_hmac};
pub use private::{
    PrivateKeyFormat, PublicHalf, public_half_of_ec_scalar, public_half_of_ed25519_seed,
    public_half_of_pkcs1, public_half_of_pkcs8, public_half_of_private_der, public_half_of_rsa_numbers,
    public_half_of_sec1,
};
pub use rsa::{SaltLength, recovered_rsa_digest};
pub use sign::SigningKey;
pub use verify::{SignatureAlgorithm, verify};

#[cfg(test)]
mod fixtures;

//! Message digests ([FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final)).

use sha2::Digest;

/// The SHA-1 digest: for key identifiers, and for recognising what is refused.
pub fn sha1(data: &[u8]) -> [u8; 20] {
    sha1::Sha1::digest(data).into()
}

/// The SHA-256 digest.
pub fn sha256(data: &[u8]) -> [u8; 32] {
    sha2::Sha256::digest(data).into()
}

/// The SHA-384 digest.
pub fn sha384(data: &[u8]) -> [u8; 48] {
    sha2::Sha384::digest(data).into()
}

/// The SHA-512 digest.
pub fn sha512(data: &[u8]) -> [u8; 64] {
    sha2::Sha512::digest(data).into()
}

/// A hash function that signatures name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// SHA-1.
    Sha1,
    /// SHA-224.
    Sha224,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Hash {
    /// Every hash function, shortest output first.
    pub const ALL: [Self; 5] = [Self::Sha1, Self::Sha224, Self::Sha256, Self::Sha384, Self::Sha512];

    /// The digest of the data.
    pub fn digest(self, data: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => sha1(data).to_vec(),
            Self::Sha224 => sha2::Sha224::digest(data).to_vec(),
            Self::Sha256 => sha256(data).to_vec(),
            Self::Sha384 => sha384(data).to_vec(),
            Self::Sha512 => sha512(data).to_vec(),
        }
    }

    /// The length of the digest in bytes.
    pub fn output_len(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::hex;

    #[test]
    fn digests_equal_the_known_answers_for_abc() {
        let check = |hash: Hash, expected: &str| {
            assert_eq!(hash.digest(b"abc"), hex(expected), "{hash:?}");
            assert_eq!(hash.output_len() * 2, expected.len(), "{hash:?}");
        };
        check(Hash::Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d");
        check(Hash::Sha224, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
        check(Hash::Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        check(
            Hash::Sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
        );
        check(
            Hash::Sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        );
    }

    #[test]
    fn the_hash_functions_are_those_of_the_enumeration() {
        for data in [&b""[..], b"abc", &[0xff; 200]] {
            assert_eq!(Hash::Sha1.digest(data), sha1(data));
            assert_eq!(Hash::Sha256.digest(data), sha256(data));
            assert_eq!(Hash::Sha384.digest(data), sha384(data));
            assert_eq!(Hash::Sha512.digest(data), sha512(data));
        }
    }
}

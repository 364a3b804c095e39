//! Every Wycheproof vector for RSA, ECDSA, EdDSA and HMAC must answer as labelled; a list names the sets that this crate
//! cannot verify, each with the reason.

use credscope_crypto::{Hash, PublicKey, SaltLength, SignatureAlgorithm, verify, verify_hmac};
use std::collections::BTreeMap;
use std::io::Write;
use wycheproof::{HashFunction, TestResult};

/// Sets that this crate cannot verify, by a word in their names, each with the reason.
type Exceptions = [(&'static str, &'static str)];

const CURVE: &str = "no curve of JOSE (RFC 7518 section 3.4) nor of any key that Kubernetes makes";
const HASH: &str = "no hash of JOSE (RFC 7518 section 3), and no algorithm of Go's x509 has it";

const ECDSA: &Exceptions = &[
    ("Brainpool", CURVE),
    ("Secp160", CURVE),
    ("Secp192", CURVE),
    ("Secp224", CURVE),
    ("Secp256k1", "ES256K (RFC 8812) is optional, and Go's x509 does not read the curve"),
    ("Sha3_", HASH),
    ("Shake", HASH),
];
const EDDSA: &Exceptions = &[("Ed448", "optional in RFC 8037, and Go has no Ed448")];
const RSA_PKCS1: &Exceptions = &[("Sha3_", HASH), ("Sha512_", HASH)];
const RSA_PSS: &Exceptions = &[("Shake", HASH), ("Sha512_", HASH)];
const HMAC: &Exceptions = &[("Sha3_", HASH), ("Sha512_", HASH), ("Sm3", HASH)];

fn hash_of(function: HashFunction) -> Option<Hash> {
    Some(match function {
        HashFunction::Sha1 => Hash::Sha1,
        HashFunction::Sha2_224 => Hash::Sha224,
        HashFunction::Sha2_256 => Hash::Sha256,
        HashFunction::Sha2_384 => Hash::Sha384,
        HashFunction::Sha2_512 => Hash::Sha512,
        _ => return None,
    })
}

/// The key, which is written again as it was read.
fn key_of(der: &[u8]) -> Option<PublicKey> {
    let key = PublicKey::from_spki_der(der).ok()?;
    assert_eq!(key.to_spki_der(), der);
    Some(key)
}

/// Collects, by set, the vectors that answer otherwise than labelled.
#[derive(Default)]
struct Tally {
    /// How many vectors each set has, and those that deviate.
    sets: BTreeMap<String, (usize, Vec<String>)>,
    lenient: Vec<String>,
}

impl Tally {
    fn add(&mut self, set: &str, id: usize, label: TestResult, is_accepted: bool) {
        let (vectors, deviations) = self.sets.entry(set.to_owned()).or_default();
        *vectors += 1;
        // All that are acceptable are DigestInfo values without NULL, which Go refuses too.
        let is_valid = label == TestResult::Valid;
        if is_valid != is_accepted {
            deviations.push(format!("{set} {id}: {label:?}, accepted: {is_accepted}"));
        }
        if is_accepted && !is_valid {
            self.lenient.push(format!("{set} {id}"));
        }
    }

    /// Holds every set to its labels, and the exceptions to being some.
    fn finish(self, family: &str, vectors: usize, exceptions: &Exceptions) {
        assert_eq!(self.lenient, Vec::<String>::new(), "accepted: no exception is for that");
        let mut wrong = Vec::new();
        let (mut held, mut excepted) = (0, 0);
        for (set, (count, deviations)) in &self.sets {
            let is_excepted = exceptions.iter().any(|(word, _)| set.contains(word));
            *if is_excepted { &mut excepted } else { &mut held } += count;
            match (is_excepted, deviations.is_empty()) {
                (true, true) => wrong.push(format!("{set}: a stale exception")),
                (false, false) => wrong.extend_from_slice(deviations),
                _ => {}
            }
        }
        let is_set = |word: &str| self.sets.keys().any(|set| set.contains(word));
        let strangers = exceptions.iter().filter(|(word, _)| !is_set(word));
        wrong.extend(strangers.map(|(word, _)| format!("{word}: an exception for no set")));
        // Past the capture of the harness: how many vectors ran is part of the answer.
        let line = format!("{family}: {held} vectors ran, {excepted} in sets that are excepted\n");
        assert!(std::io::stderr().write_all(line.as_bytes()).is_ok(), "{line}");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(held, vectors, "the number of vectors changed");
    }
}

#[test]
fn ecdsa_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::ecdsa::TestName::all() {
        let set = format!("{name:?}");
        for group in wycheproof::ecdsa::TestSet::load(name).unwrap().test_groups {
            let key = key_of(&group.der);
            let algorithm = hash_of(group.hash).map(|hash| {
                let is_fixed = set.ends_with("P1363");
                if is_fixed {
                    SignatureAlgorithm::EcdsaFixed(hash)
                } else {
                    SignatureAlgorithm::EcdsaDer(hash)
                }
            });
            for test in &group.tests {
                let is_accepted = key
                    .as_ref()
                    .zip(algorithm)
                    .is_some_and(|(key, algorithm)| verify(key, algorithm, &test.msg, &test.sig).is_ok());
                tally.add(&set, test.tc_id, test.result, is_accepted);
            }
        }
    }
    tally.finish("ECDSA", 4_608, ECDSA);
}

#[test]
fn eddsa_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::eddsa::TestName::all() {
        for group in wycheproof::eddsa::TestSet::load(name).unwrap().test_groups {
            let key = key_of(&group.der);
            for test in &group.tests {
                let verifies = |key| verify(key, SignatureAlgorithm::Ed25519, &test.msg, &test.sig).is_ok();
                tally.add(&format!("{name:?}"), test.tc_id, test.result, key.as_ref().is_some_and(verifies));
            }
        }
    }
    tally.finish("EdDSA", 151, EDDSA);
}

#[test]
fn rsa_pkcs1_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::rsa_pkcs1_verify::TestName::all() {
        for group in wycheproof::rsa_pkcs1_verify::TestSet::load(name).unwrap().test_groups {
            let key = key_of(&group.der).unwrap();
            assert_eq!(PublicKey::from_pkcs1_der(&group.asn_key).unwrap(), key);
            let algorithm = hash_of(group.hash).map(SignatureAlgorithm::RsaPkcs1);
            for test in &group.tests {
                let verifies = |algorithm| verify(&key, algorithm, &test.msg, &test.sig).is_ok();
                tally.add(&format!("{name:?}"), test.tc_id, test.result, algorithm.is_some_and(verifies));
            }
        }
    }
    tally.finish("RSASSA-PKCS1-v1_5", 3_364, RSA_PKCS1);
}

#[test]
fn rsa_pss_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::rsa_pss_verify::TestName::all() {
        for group in wycheproof::rsa_pss_verify::TestSet::load(name).unwrap().test_groups {
            let key = PublicKey::from_spki_der(&group.der).unwrap();
            let salt = SaltLength::Exactly(group.salt_size);
            let hashes = hash_of(group.hash).zip(group.mgf_hash.and_then(hash_of));
            let algorithm =
                hashes.map(|(hash, mgf1_hash)| SignatureAlgorithm::RsaPssWith { hash, mgf1_hash, salt });
            for test in &group.tests {
                let verifies = |algorithm| verify(&key, algorithm, &test.msg, &test.sig).is_ok();
                tally.add(&format!("{name:?}"), test.tc_id, test.result, algorithm.is_some_and(verifies));
            }
        }
    }
    tally.finish("RSASSA-PSS", 2_502, RSA_PSS);
}

#[test]
fn hmac_tags_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::mac::TestName::all() {
        let set = format!("{name:?}");
        let Some(hash) = set.strip_prefix("Hmac") else { continue };
        let hash = match hash {
            "Sha1" => Some(Hash::Sha1),
            "Sha224" => Some(Hash::Sha224),
            "Sha256" => Some(Hash::Sha256),
            "Sha384" => Some(Hash::Sha384),
            "Sha512" => Some(Hash::Sha512),
            _ => None,
        };
        for group in wycheproof::mac::TestSet::load(name).unwrap().test_groups {
            for test in &group.tests {
                let is_tag = |hash: Hash| {
                    if group.tag_size == 8 * hash.output_len() {
                        return verify_hmac(hash, &test.key, &test.msg, &test.tag);
                    }
                    // Truncated tags would be for the caller to accept; JOSE has none.
                    credscope_crypto::hmac(hash, &test.key, &test.msg).starts_with(&test.tag)
                };
                tally.add(&set, test.tc_id, test.result, hash.is_some_and(is_tag));
            }
        }
    }
    tally.finish("HMAC", 864, HMAC);
}

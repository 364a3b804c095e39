//! Every Wycheproof vector of an algorithm that this crate has, as labelled.

use credscope_crypto::{Hash, PublicKey, SaltLength, SignatureAlgorithm, VerifyError, verify, verify_hmac};
use wycheproof::{HashFunction, TestResult};

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

/// Counts vectors and collects those that answer otherwise than labelled.
#[derive(Default)]
struct Tally {
    vectors: usize,
    deviations: Vec<String>,
}

impl Tally {
    fn check(&mut self, set: &str, id: usize, label: TestResult, answer: Result<(), VerifyError>) {
        self.vectors += 1;
        let is_as_labelled = match label {
            TestResult::Valid => answer.is_ok(),
            // All that are acceptable are DigestInfo values without NULL, which Go refuses too.
            TestResult::Invalid | TestResult::Acceptable => answer.is_err(),
        };
        if !is_as_labelled {
            self.deviations.push(format!("{set} {id}: {label:?} but {answer:?}"));
        }
    }

    fn finish(self, vectors: usize) {
        assert_eq!(self.deviations, Vec::<String>::new());
        assert_eq!(self.vectors, vectors, "the number of vectors changed");
    }
}

#[test]
fn ecdsa_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::ecdsa::TestName::all() {
        let set = format!("{name:?}");
        let is_ours = ["Secp256r1", "Secp384r1", "Secp521r1"].iter().any(|curve| set.contains(curve));
        if !is_ours || set.contains("Sha3_") || set.contains("Shake") {
            continue;
        }
        for group in wycheproof::ecdsa::TestSet::load(name).unwrap().test_groups {
            let hash = hash_of(group.hash).unwrap();
            let algorithm = if set.ends_with("P1363") {
                SignatureAlgorithm::EcdsaFixed(hash)
            } else {
                SignatureAlgorithm::EcdsaDer(hash)
            };
            let key = PublicKey::from_spki_der(&group.der).unwrap();
            assert_eq!(key.to_spki_der(), group.der.as_ref());
            for test in &group.tests {
                tally.check(&set, test.tc_id, test.result, verify(&key, algorithm, &test.msg, &test.sig));
            }
        }
    }
    tally.finish(4_608);
}

#[test]
fn ed25519_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for group in wycheproof::eddsa::TestSet::load(wycheproof::eddsa::TestName::Ed25519).unwrap().test_groups {
        let key = PublicKey::from_spki_der(&group.der).unwrap();
        assert_eq!(key.to_spki_der(), group.der.as_ref());
        for test in &group.tests {
            let answer = verify(&key, SignatureAlgorithm::Ed25519, &test.msg, &test.sig);
            tally.check("ed25519", test.tc_id, test.result, answer);
        }
    }
    tally.finish(151);
}

#[test]
fn rsa_pkcs1_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::rsa_pkcs1_verify::TestName::all() {
        for group in wycheproof::rsa_pkcs1_verify::TestSet::load(name).unwrap().test_groups {
            let Some(hash) = hash_of(group.hash) else { continue };
            let key = PublicKey::from_spki_der(&group.der).unwrap();
            assert_eq!(key.to_spki_der(), group.der.as_ref());
            assert_eq!(PublicKey::from_pkcs1_der(&group.asn_key).unwrap(), key);
            for test in &group.tests {
                let answer = verify(&key, SignatureAlgorithm::RsaPkcs1(hash), &test.msg, &test.sig);
                tally.check(&format!("{name:?}"), test.tc_id, test.result, answer);
            }
        }
    }
    tally.finish(3_364);
}

#[test]
fn rsa_pss_signatures_answer_as_labelled() {
    let mut tally = Tally::default();
    for name in wycheproof::rsa_pss_verify::TestName::all() {
        let set = format!("{name:?}");
        if set.contains("Shake") {
            continue;
        }
        for group in wycheproof::rsa_pss_verify::TestSet::load(name).unwrap().test_groups {
            let Some(hash) = hash_of(group.hash) else { continue };
            let Some(mgf1_hash) = group.mgf_hash.and_then(hash_of) else { continue };
            let key = PublicKey::from_spki_der(&group.der).unwrap();
            let salt = SaltLength::Exactly(group.salt_size);
            let algorithm = SignatureAlgorithm::RsaPssWith { hash, mgf1_hash, salt };
            for test in &group.tests {
                tally.check(&set, test.tc_id, test.result, verify(&key, algorithm, &test.msg, &test.sig));
            }
        }
    }
    tally.finish(2_502);
}

#[test]
fn hmac_tags_answer_as_labelled() {
    use wycheproof::mac::TestName::{HmacSha1, HmacSha224, HmacSha256, HmacSha384, HmacSha512};
    let mut tally = Tally::default();
    for (name, hash) in [
        (HmacSha1, Hash::Sha1),
        (HmacSha224, Hash::Sha224),
        (HmacSha256, Hash::Sha256),
        (HmacSha384, Hash::Sha384),
        (HmacSha512, Hash::Sha512),
    ] {
        for group in wycheproof::mac::TestSet::load(name).unwrap().test_groups {
            for test in &group.tests {
                let is_whole = group.tag_size == 8 * hash.output_len();
                let is_tag = if is_whole {
                    verify_hmac(hash, &test.key, &test.msg, &test.tag)
                } else {
                    // Truncated tags are for the caller, who never meets them: JOSE has none.
                    credscope_crypto::hmac(hash, &test.key, &test.msg).starts_with(&test.tag)
                };
                let answer = if is_tag { Ok(()) } else { Err(VerifyError::Mismatch) };
                tally.check(&format!("{name:?}"), test.tc_id, test.result, answer);
            }
        }
    }
    tally.finish(864);
}

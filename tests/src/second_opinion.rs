//! rustls-webpki's results for limbo's cases, with signatures verified by this project's `crypto` or by ring.

use credscope_clock::Instant;
use credscope_conformance::limbo::{Case, Material};
use credscope_crypto::{Curve, Hash, PublicKey, SignatureAlgorithm, verify};
use rustls_pki_types::{
    AlgorithmIdentifier, CertificateDer, InvalidSignature, ServerName, SignatureVerificationAlgorithm,
    UnixTime, alg_id,
};
use std::time::Duration;
use webpki::{
    CertRevocationList, EndEntityCert, KeyUsage, OwnedCertRevocationList, RevocationOptionsBuilder,
};

/// The result: accepted, refused with a reason, or not applicable to webpki.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// The path is valid.
    Accepted,
    /// The path is not valid.
    Refused(String),
    /// The case requires an input that this verifier does not have.
    NotAsked,
}

/// A signature algorithm of `crypto` in webpki's interface: by the key's algorithm and the signature's.
#[derive(Debug)]
struct Ours {
    key: AlgorithmIdentifier,
    signature: AlgorithmIdentifier,
    algorithm: SignatureAlgorithm,
    curve: Option<Curve>,
}

impl SignatureVerificationAlgorithm for Ours {
    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.key
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        self.signature
    }

    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        let key = match (self.curve, self.algorithm) {
            (Some(curve), _) => key
                .split_first()
                .and_then(|(_, point)| point.split_at_checked(curve.field_len()))
                .and_then(|(x, y)| PublicKey::from_ec_coordinates(curve, x, y).ok()),
            (None, SignatureAlgorithm::Ed25519) => PublicKey::from_ed25519(key).ok(),
            (None, _) => PublicKey::from_pkcs1_der(key).ok(),
        };
        let key = key.ok_or(InvalidSignature)?;
        verify(&key, self.algorithm, message, signature).map_err(|_| InvalidSignature)
    }
}

const fn ours(
    key: AlgorithmIdentifier,
    signature: AlgorithmIdentifier,
    algorithm: SignatureAlgorithm,
    curve: Option<Curve>,
) -> Ours {
    Ours { key, signature, algorithm, curve }
}

const fn pss(hash: Hash) -> SignatureAlgorithm {
    SignatureAlgorithm::RsaPss { hash, salt_len: None }
}

const RSA: AlgorithmIdentifier = alg_id::RSA_ENCRYPTION;
const P256: (AlgorithmIdentifier, Option<Curve>) = (alg_id::ECDSA_P256, Some(Curve::P256));
const P384: (AlgorithmIdentifier, Option<Curve>) = (alg_id::ECDSA_P384, Some(Curve::P384));
const P521: (AlgorithmIdentifier, Option<Curve>) = (alg_id::ECDSA_P521, Some(Curve::P521));

/// All of webpki's algorithms, verified by this project's `crypto`.
pub static BY_OUR_CRYPTO: &[&dyn SignatureVerificationAlgorithm] = &[
    &ours(P256.0, alg_id::ECDSA_SHA256, SignatureAlgorithm::EcdsaDer(Hash::Sha256), P256.1),
    &ours(P256.0, alg_id::ECDSA_SHA384, SignatureAlgorithm::EcdsaDer(Hash::Sha384), P256.1),
    &ours(P256.0, alg_id::ECDSA_SHA512, SignatureAlgorithm::EcdsaDer(Hash::Sha512), P256.1),
    &ours(P384.0, alg_id::ECDSA_SHA256, SignatureAlgorithm::EcdsaDer(Hash::Sha256), P384.1),
    &ours(P384.0, alg_id::ECDSA_SHA384, SignatureAlgorithm::EcdsaDer(Hash::Sha384), P384.1),
    &ours(P384.0, alg_id::ECDSA_SHA512, SignatureAlgorithm::EcdsaDer(Hash::Sha512), P384.1),
    &ours(P521.0, alg_id::ECDSA_SHA256, SignatureAlgorithm::EcdsaDer(Hash::Sha256), P521.1),
    &ours(P521.0, alg_id::ECDSA_SHA384, SignatureAlgorithm::EcdsaDer(Hash::Sha384), P521.1),
    &ours(P521.0, alg_id::ECDSA_SHA512, SignatureAlgorithm::EcdsaDer(Hash::Sha512), P521.1),
    &ours(RSA, alg_id::RSA_PKCS1_SHA256, SignatureAlgorithm::RsaPkcs1(Hash::Sha256), None),
    &ours(RSA, alg_id::RSA_PKCS1_SHA384, SignatureAlgorithm::RsaPkcs1(Hash::Sha384), None),
    &ours(RSA, alg_id::RSA_PKCS1_SHA512, SignatureAlgorithm::RsaPkcs1(Hash::Sha512), None),
    &ours(RSA, alg_id::RSA_PSS_SHA256, pss(Hash::Sha256), None),
    &ours(RSA, alg_id::RSA_PSS_SHA384, pss(Hash::Sha384), None),
    &ours(RSA, alg_id::RSA_PSS_SHA512, pss(Hash::Sha512), None),
    &ours(alg_id::ED25519, alg_id::ED25519, SignatureAlgorithm::Ed25519, None),
];

/// The same, verified by ring.
pub static BY_RING: &[&dyn SignatureVerificationAlgorithm] = webpki::ALL_VERIFICATION_ALGS;

/// webpki's result for a case.
#[must_use]
pub fn opinion(
    case: &Case,
    material: &Material,
    now: Instant,
    algorithms: &[&dyn SignatureVerificationAlgorithm],
) -> Opinion {
    let is_server = case.validation_kind != "CLIENT";
    if !is_server || case.max_chain_depth.is_some() || !case.key_usage.is_empty() {
        return Opinion::NotAsked;
    }
    let judged = case.at(now).ok_or_else(|| "no time".to_owned()).and_then(|at| {
        let names = case.expected_peer_name.iter().chain(&case.expected_peer_names);
        let names: Vec<&str> = names.map(|name| name.value.as_str()).collect();
        judge(material, at, &names, algorithms)
    });
    told(judged)
}

/// webpki's result for a path at an instant, without a host.
#[must_use]
pub fn opinion_of_path(material: &Material, at: Instant) -> Opinion {
    told(judge(material, at, &[], BY_OUR_CRYPTO))
}

fn told(judged: Result<(), String>) -> Opinion {
    judged.map_or_else(Opinion::Refused, |()| Opinion::Accepted)
}

fn judge(
    material: &Material,
    at: Instant,
    names: &[&str],
    algorithms: &[&dyn SignatureVerificationAlgorithm],
) -> Result<(), String> {
    let told = |error: webpki::Error| format!("{error:?}");
    let certificates = |ders: &[Vec<u8>]| -> Vec<CertificateDer<'static>> {
        ders.iter().map(|der| CertificateDer::from(der.clone())).collect()
    };
    let end_entity = CertificateDer::from(material.end_entity.as_deref().ok_or("no certificate")?);
    let end_entity = EndEntityCert::try_from(&end_entity).map_err(told)?;
    let roots = certificates(&material.anchors);
    let anchors: Vec<_> =
        roots.iter().map(webpki::anchor_from_trusted_cert).collect::<Result<_, _>>().map_err(told)?;
    let intermediates = certificates(&material.intermediates);
    let seconds = u64::try_from(at.unix_seconds()).unwrap_or_default();
    let at = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
    let lists = material
        .lists
        .iter()
        .map(|der| OwnedCertRevocationList::from_der(der).map(CertRevocationList::Owned));
    let lists: Vec<CertRevocationList<'_>> = lists.collect::<Result<_, _>>().map_err(told)?;
    let lists: Vec<&CertRevocationList<'_>> = lists.iter().collect();
    let revocation = RevocationOptionsBuilder::new(&lists).ok().map(RevocationOptionsBuilder::build);
    end_entity
        .verify_for_usage(algorithms, &anchors, &intermediates, at, KeyUsage::server_auth(), revocation, None)
        .map_err(told)?;
    for name in names {
        let name = ServerName::try_from(*name).map_err(|_| "not a server's name")?;
        end_entity.verify_is_valid_for_subject_name(&name).map_err(told)?;
    }
    Ok(())
}

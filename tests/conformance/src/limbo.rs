//! x509-limbo: its cases as JSON, each judged with the profile that its name implies.

use crate::{Answer, Verdict};
use credscope_clock::Instant;
use credscope_encoding::find_pem_blocks;
use credscope_x509::{
    Certificate, CertificateRevocationList, DecodeError, KeyUsage, PathAnswer, PathRequest, Profile, Purpose,
    SignatureCache, decode_certificate, decode_certificate_revocation_list, validate_path,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The current time for runs that must give the same result everywhere: the day after the newest of the
/// suite's certificates.
pub const PRESENT: Instant = Instant::from_unix_seconds(1_795_392_000);

/// The suite's file.
#[derive(Clone, Debug)]
pub struct Limbo {
    /// The version of its schema.
    pub version: u32,
    /// Its cases.
    pub testcases: Vec<Case>,
}

/// One case; absent fields have their default.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// `SERVER` or `CLIENT`.
    pub validation_kind: String,
    /// Anchors, PEM.
    pub trusted_certs: Vec<String>,
    /// Candidate intermediates, PEM.
    pub untrusted_intermediates: Vec<String>,
    /// The certificate to judge, PEM.
    pub peer_certificate: String,
    /// Revocation lists, PEM.
    pub crls: Option<Vec<String>>,
    /// The instant to judge at; absent means now.
    pub validation_time: Option<String>,
    /// Bits of keyUsage.
    pub key_usage: Vec<String>,
    /// Names of purposes.
    pub extended_key_usage: Vec<String>,
    /// Maximum number of intermediates.
    pub max_chain_depth: Option<usize>,
    /// The host that a client connects to.
    pub expected_peer_name: Option<PeerName>,
    /// The names that a server expects.
    pub expected_peer_names: Vec<PeerName>,
    /// `SUCCESS` or `FAILURE`.
    pub expected_result: String,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            id: String::new(),
            validation_kind: "SERVER".to_owned(),
            trusted_certs: Vec::new(),
            untrusted_intermediates: Vec::new(),
            peer_certificate: String::new(),
            crls: None,
            validation_time: None,
            key_usage: Vec::new(),
            extended_key_usage: Vec::new(),
            max_chain_depth: None,
            expected_peer_name: None,
            expected_peer_names: Vec::new(),
            expected_result: String::new(),
        }
    }
}

/// A name that the certificate must contain.
#[derive(Clone, Debug, Deserialize)]
pub struct PeerName {
    /// `DNS`, `IP` or `RFC822`.
    pub kind: String,
    /// The name.
    pub value: String,
}

/// The suite's result file.
#[derive(Clone, Debug, Serialize)]
pub struct LimboResult {
    /// The version of its schema.
    pub version: u32,
    /// The verifier.
    pub harness: String,
    /// The result of each case.
    pub results: Vec<CaseResult>,
}

/// The result of a case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseResult {
    /// The case's name.
    pub id: String,
    /// `SUCCESS`, `FAILURE` or `SKIPPED`.
    pub actual_result: &'static str,
    /// The reason.
    pub context: Option<String>,
}

impl From<Verdict> for CaseResult {
    fn from(verdict: Verdict) -> Self {
        let actual_result = match verdict.answer {
            Answer::Accepted => "SUCCESS",
            Answer::Refused => "FAILURE",
            Answer::Skipped => "SKIPPED",
        };
        Self { id: verdict.id, actual_result, context: Some(verdict.reason) }
    }
}

impl Case {
    /// Whether a perfect verifier accepts it.
    #[must_use]
    pub fn is_to_be_accepted(&self) -> bool {
        self.expected_result == "SUCCESS"
    }

    /// The instant to judge at, if `now` is the current time.
    #[must_use]
    pub fn at(&self, now: Instant) -> Option<Instant> {
        self.validation_time.as_deref().map_or(Some(now), |time| time.parse().ok())
    }
}

/// Reads the file's cases. A null member counts as absent; a case that cannot be read keeps its name and is
/// skipped.
///
/// # Errors
/// The bytes are not the suite's JSON.
pub fn read(json: &[u8]) -> Result<Limbo, serde_json::Error> {
    let file: RawLimbo = serde_json::from_slice(json)?;
    Ok(Limbo { version: file.version, testcases: file.testcases.into_iter().map(read_case).collect() })
}

#[derive(Deserialize)]
struct RawLimbo {
    #[serde(default)]
    version: u32,
    testcases: Vec<Map<String, Value>>,
}

fn read_case(mut case: Map<String, Value>) -> Case {
    case.retain(|_, value| !value.is_null());
    let id = case.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let unreadable = || Case { id, validation_kind: "unreadable".to_owned(), ..Case::default() };
    serde_json::from_value(Value::Object(case)).unwrap_or_else(|_| unreadable())
}

/// The bytes of a case, decoded from PEM; invalid PEM is skipped.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// The certificate to judge.
    pub end_entity: Option<Vec<u8>>,
    /// The trust anchors.
    pub anchors: Vec<Vec<u8>>,
    /// Candidate intermediates.
    pub intermediates: Vec<Vec<u8>>,
    /// Revocation lists.
    pub lists: Vec<Vec<u8>>,
}

impl Material {
    /// The bytes of this case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let all = |pems: &[String]| pems.iter().filter_map(|pem| der(pem)).collect();
        Self {
            end_entity: der(&case.peer_certificate),
            anchors: all(&case.trusted_certs),
            intermediates: all(&case.untrusted_intermediates),
            lists: all(case.crls.as_deref().unwrap_or_default()),
        }
    }
}

/// Judges a case as if `now` were the current time.
#[must_use]
pub fn answer(case: &Case, now: Instant) -> Verdict {
    answer_of(case, &Material::of(case), now)
}

/// Judges a case whose bytes are already decoded.
#[must_use]
pub fn answer_of(case: &Case, material: &Material, now: Instant) -> Verdict {
    match try_answer(case, material, now) {
        Ok(verdict) => verdict,
        Err(Obstacle::Unreadable) => Verdict::without_path(&case.id, Answer::Refused, "not a certificate"),
        Err(Obstacle::Unknown(what)) => Verdict::without_path(&case.id, Answer::Skipped, what),
    }
}

/// Judges all cases, one line each, in order.
#[must_use]
pub fn verdict_file(limbo: &Limbo, now: Instant) -> String {
    limbo.testcases.iter().map(|case| format!("{}\n", answer(case, now))).collect()
}

enum Obstacle {
    /// A required part cannot be read.
    Unreadable,
    /// The case requires something unsupported.
    Unknown(&'static str),
}

impl From<DecodeError> for Obstacle {
    fn from(_: DecodeError) -> Self {
        Self::Unreadable
    }
}

fn try_answer(case: &Case, material: &Material, now: Instant) -> Result<Verdict, Obstacle> {
    let at = case.at(now).ok_or(Obstacle::Unknown("validation_time"))?;
    let purpose = purpose(case)?;
    let end_entity = decode_certificate(material.end_entity.as_deref().ok_or(Obstacle::Unreadable)?)?;
    // Anything that is not a certificate is skipped.
    let certificates = |ders: &[Vec<u8>]| -> Vec<Certificate> {
        ders.iter().filter_map(|der| decode_certificate(der).ok()).collect()
    };
    let (anchors, intermediates) = (certificates(&material.anchors), certificates(&material.intermediates));
    let lists: Vec<CertificateRevocationList> =
        material.lists.iter().filter_map(|der| decode_certificate_revocation_list(der).ok()).collect();
    let usages: Vec<&str> = case.key_usage.iter().map(String::as_str).collect();
    let usage = KeyUsage::from_names(&usages);
    if usage.names().len() != usages.len() {
        return Err(Obstacle::Unknown("key_usage"));
    }
    // The Web PKI's rules for those cases, RFC 5280 for all others; they apply to anchors too.
    let profile =
        if case.id.starts_with("webpki::") { Profile::web_pki() } else { Profile::rfc5280_strict() };
    let request = PathRequest {
        anchors: &anchors.iter().collect::<Vec<_>>(),
        intermediates: &intermediates.iter().collect::<Vec<_>>(),
        revocation_lists: &lists.iter().collect::<Vec<_>>(),
        purpose,
        key_usage: Some(usage).filter(|usage| !usage.is_empty()),
        max_intermediates: case.max_chain_depth,
        ..PathRequest::new(&end_entity, at, profile)
    };
    let cache = SignatureCache::new();
    let names: Vec<&PeerName> = case.expected_peer_name.iter().chain(&case.expected_peer_names).collect();
    let mut answer = None;
    for name in &names {
        let named = match name.kind.as_str() {
            "DNS" | "IP" => PathRequest { host: Some(&name.value), ..request },
            "RFC822" => PathRequest { mailbox: Some(&name.value), ..request },
            _ => return Err(Obstacle::Unknown("expected_peer_name")),
        };
        let next = validate_path(&named, &cache);
        if answer.as_ref().is_none_or(PathAnswer::is_accepted) {
            answer = Some(next);
        }
    }
    let answer = answer.unwrap_or_else(|| validate_path(&request, &cache));
    Ok(Verdict::of(&case.id, &answer))
}

fn purpose(case: &Case) -> Result<Purpose, Obstacle> {
    let by_kind = match case.validation_kind.as_str() {
        "SERVER" => Purpose::ServerAuth,
        "CLIENT" => Purpose::ClientAuth,
        _ => return Err(Obstacle::Unknown("validation_kind")),
    };
    match case.extended_key_usage.as_slice() {
        [] => Ok(by_kind),
        [one] => match one.as_str() {
            "serverAuth" => Ok(Purpose::ServerAuth),
            "clientAuth" => Ok(Purpose::ClientAuth),
            "anyExtendedKeyUsage" => Ok(Purpose::Any),
            _ => Err(Obstacle::Unknown("extended_key_usage")),
        },
        _ => Err(Obstacle::Unknown("extended_key_usage")),
    }
}

fn der(pem: &str) -> Option<Vec<u8>> {
    find_pem_blocks(pem).into_iter().next()?.contents.ok()
}

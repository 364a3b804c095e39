//! NIST PKITS: each case's certificates and lists by name, judged by RFC 5280's path validation.

use crate::{Answer, Verdict};
use credscope_clock::Instant;
use credscope_x509::{
    ANY_POLICY, Certificate, CertificateRevocationList, PathRequest, PolicyInputs, Profile, SignatureCache,
    decode_certificate, decode_certificate_revocation_list, validate_path,
};
use serde::Deserialize;

/// 2011-04-15, the instant at which the suite is judged.
pub const JUDGED_AT: Instant = Instant::from_unix_seconds(1_302_825_600);

/// One case of `expectations.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// The section that describes it.
    pub number: String,
    /// The part of the suite that it belongs to.
    pub suite: String,
    /// Its title.
    pub title: String,
    /// Certificates by name, anchor first, end entity last.
    pub certs: Vec<String>,
    /// Revocation lists by name.
    pub crls: Vec<String>,
    /// Whether a perfect verifier accepts it.
    pub should_validate: bool,
    /// The acceptable policies, by their names in the suite.
    pub initial_policy_set: Vec<String>,
    /// Whether a policy is required.
    pub initial_explicit_policy: bool,
    /// Whether policy mapping is inhibited.
    pub initial_policy_mapping_inhibit: bool,
    /// Whether anyPolicy is inhibited.
    pub initial_inhibit_any_policy: bool,
}

/// Reads the cases.
///
/// # Errors
/// The bytes are not the suite's JSON.
pub fn read(json: &[u8]) -> Result<Vec<Case>, serde_json::Error> {
    serde_json::from_slice(json)
}

/// Judges all cases, one line each, in order; `file` returns the files of the suite's folder.
#[must_use]
pub fn verdict_file(cases: &[Case], file: &dyn Fn(&str) -> Option<Vec<u8>>) -> String {
    let cache = SignatureCache::new();
    cases.iter().map(|case| format!("{}\n", answer(case, file, &cache))).collect()
}

/// Judges a case.
#[must_use]
pub fn answer(case: &Case, file: &dyn Fn(&str) -> Option<Vec<u8>>, cache: &SignatureCache) -> Verdict {
    try_answer(case, file, cache).unwrap_or_else(|| {
        Verdict::without_path(&case.number, Answer::Skipped, "a file or a policy is not known")
    })
}

fn try_answer(
    case: &Case,
    file: &dyn Fn(&str) -> Option<Vec<u8>>,
    cache: &SignatureCache,
) -> Option<Verdict> {
    let certificate = |name: &String| decode_certificate(&file(&format!("certs/{name}.crt"))?).ok();
    let list = |name: &String| decode_certificate_revocation_list(&file(&format!("crls/{name}.crl"))?).ok();
    let certificates: Vec<Certificate> = case.certs.iter().map(certificate).collect::<Option<_>>()?;
    let lists: Vec<CertificateRevocationList> = case.crls.iter().map(list).collect::<Option<_>>()?;
    let (anchor, below) = certificates.split_first()?;
    let (end_entity, intermediates) = below.split_last()?;
    let acceptable: Vec<&str> =
        case.initial_policy_set.iter().map(|name| policy(name)).collect::<Option<_>>()?;
    let request = PathRequest {
        anchors: &[anchor],
        intermediates: &intermediates.iter().collect::<Vec<_>>(),
        revocation_lists: &lists.iter().collect::<Vec<_>>(),
        policies: PolicyInputs {
            acceptable: &acceptable,
            is_explicit: case.initial_explicit_policy,
            is_mapping_inhibited: case.initial_policy_mapping_inhibit,
            is_any_inhibited: case.initial_inhibit_any_policy,
        },
        ..PathRequest::new(end_entity, JUDGED_AT, Profile::rfc5280())
    };
    Some(Verdict::of(&case.number, &validate_path(&request, cache)))
}

/// The policies named in the suite, by their arc under 2.16.840.1.101.3.2.1.48.
fn policy(name: &str) -> Option<&'static str> {
    Some(match name {
        "anyPolicy" => ANY_POLICY,
        "NIST-test-policy-1" => "2.16.840.1.101.3.2.1.48.1",
        "NIST-test-policy-2" => "2.16.840.1.101.3.2.1.48.2",
        "NIST-test-policy-3" => "2.16.840.1.101.3.2.1.48.3",
        "NIST-test-policy-4" => "2.16.840.1.101.3.2.1.48.4",
        "NIST-test-policy-5" => "2.16.840.1.101.3.2.1.48.5",
        "NIST-test-policy-6" => "2.16.840.1.101.3.2.1.48.6",
        "NIST-test-policy-7" => "2.16.840.1.101.3.2.1.48.7",
        "NIST-test-policy-8" => "2.16.840.1.101.3.2.1.48.8",
        _ => return None,
    })
}

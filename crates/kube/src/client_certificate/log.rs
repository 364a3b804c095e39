//! What the API server logs for a refused client certificate. The caller never sees it.

use super::{validate_certificate, verify_error};
use crate::Release;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Value, codes::kube as codes};
use credscope_x509::{CandidateRule, Certificate, PathRequest, SignatureCache, validate_path};

/// The API server's settings for front proxies.
#[derive(Clone, Copy, Debug)]
pub struct FrontProxy<'a> {
    /// `--requestheader-client-ca-file`.
    pub anchors: &'a [&'a Certificate],
    /// `--requestheader-allowed-names`; empty for any.
    pub allowed_names: &'a [String],
}

impl FrontProxy<'_> {
    /// Whether this common name is not among the allowed ones.
    #[must_use]
    pub fn refuses(&self, name: &str) -> bool {
        !self.allowed_names.is_empty() && !self.allowed_names.iter().any(|allowed| allowed == name)
    }
}

/// The error after `Unable to authenticate the request`: that of the front proxy's check first, then that of
/// the client CA; `None` if Go's wording of it is unsupported.
///
/// `request` is the input of the client CA's check. Source: apiserver
/// `pkg/authentication/request/x509/x509.go`; Kubernetes `pkg/kubeapiserver/authenticator/config.go`.
#[must_use]
pub fn log_of_refusal(
    request: &PathRequest<'_>,
    front_proxy: FrontProxy<'_>,
    release: Release,
    cache: &SignatureCache,
) -> Option<String> {
    let mut errors = errors_of_front_proxy(request, front_proxy, release, cache)?;
    errors.extend(errors_of_client(request, release, cache)?);
    match errors.as_slice() {
        [one, other] => Some(format!("[{one}, {other}]")),
        errors => errors.first().cloned(),
    }
}

/// The errors of the front proxy's check: empty if it accepts, `None` if Go's wording is unsupported.
pub(crate) fn errors_of_front_proxy(
    request: &PathRequest<'_>,
    front_proxy: FrontProxy<'_>,
    release: Release,
    cache: &SignatureCache,
) -> Option<Vec<String>> {
    let request = PathRequest { anchors: front_proxy.anchors, ..*request };
    if let Err(error) = error_of(&request, release, cache) {
        return Some(vec![error?]);
    }
    let name = request.end_entity.subject.common_names().last().copied().unwrap_or_default();
    let refused = || format!("x509: subject with cn={name} is not in the allowed list");
    Some(front_proxy.refuses(name).then(refused).into_iter().collect())
}

/// The errors of the client CA's check, likewise.
pub(crate) fn errors_of_client(
    request: &PathRequest<'_>,
    release: Release,
    cache: &SignatureCache,
) -> Option<Vec<String>> {
    let Err(error) = error_of(request, release, cache) else {
        return Some(uid_error(request, release, cache).into_iter().collect());
    };
    let certificate = request.end_entity;
    let key_id = |id: Option<&[u8]>| id.map(encode_hex_colons).unwrap_or_default().to_uppercase();
    Some(vec![format!(
        "verifying certificate SN={}, SKID={}, AKID={} failed: {}",
        certificate.serial_number.to_decimal()?,
        key_id(certificate.subject_key_id()),
        key_id(certificate.authority_key_id()),
        error?
    )])
}

/// The error of a path that is not valid; without text if Go's wording is unsupported.
fn error_of(
    request: &PathRequest<'_>,
    release: Release,
    cache: &SignatureCache,
) -> Result<(), Option<String>> {
    let mut request = *request;
    if release.checks_names_of_whole_path() {
        // Every other error is reported before those about names.
        let profile = request.profile;
        request.profile.candidate_rules = &WITHOUT_NAMES;
        request.profile.anchor_rules = &WITHOUT_NAMES;
        error_by(&request, release, cache)?;
        request.profile = profile;
    }
    error_by(&request, release, cache)
}

/// Go's rules for an issuer, without those about names.
const WITHOUT_NAMES: [CandidateRule; 11] = [
    CandidateRule::Structure,
    CandidateRule::IssuerName,
    CandidateRule::KeyIdentifier,
    CandidateRule::BasicConstraints,
    CandidateRule::KeyUsage,
    CandidateRule::SignatureAlgorithm,
    CandidateRule::Signature,
    CandidateRule::CriticalExtensions,
    CandidateRule::Validity,
    CandidateRule::IntermediateIsCa,
    CandidateRule::PathLength,
];

fn error_by(
    request: &PathRequest<'_>,
    release: Release,
    cache: &SignatureCache,
) -> Result<(), Option<String>> {
    let answer = validate_path(request, cache);
    match answer.is_accepted() {
        true => Ok(()),
        false => Err(verify_error(&answer.trace, request, release)),
    }
}

fn uid_error(request: &PathRequest<'_>, release: Release, cache: &SignatureCache) -> Option<String> {
    let trace = validate_certificate(request, release, cache).path.trace;
    let step = trace.iter().find(|step| step.code == codes::IDENTITY_UID_INVALID)?;
    let Some(Value::List(uids)) = step.args.get("uids") else { return None };
    Some(match uids.as_slice() {
        [_] => "UID cannot be an empty string".to_owned(),
        several => format!("expected 1 UID, but found multiple: [{}]", several.join(" ")),
    })
}

//! Client certificates as the API server judges them, and what it logs for those that it refuses.

mod log;
mod verify_error;

use crate::identity::{CertificateSubject, identity_step, user_of_certificate};
use crate::{Release, UserInfo};
use credscope_encoding::encode_hex;
use credscope_finding::{Outcome, Step, Value, args, codes::certificate as codes, codes::x509};
use credscope_x509::{
    Certificate, KUBERNETES_UID, PathAnswer, PathRequest, Purpose, SignatureCache, validate_path,
};

pub use log::{FrontProxy, log_of_refusal};
pub(crate) use log::{errors_of_client, errors_of_front_proxy};
pub use verify_error::{tls_error, verify_error};

/// The result for a client certificate.
#[derive(Clone, Debug)]
pub struct CertificateAnswer {
    /// The steps of the path, then the step that determines the user.
    pub path: PathAnswer,
    /// The user, if the certificate names one and its purpose includes client authentication.
    pub user: Option<UserInfo>,
}

/// What the X.509 authenticator reads from a certificate.
#[must_use]
pub fn subject_of(certificate: &Certificate) -> CertificateSubject {
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    CertificateSubject {
        common_names: owned(certificate.subject.common_names()),
        organizations: owned(certificate.subject.organizations()),
        uids: owned(certificate.subject.texts_of(KUBERNETES_UID)),
        fingerprint: encode_hex(&certificate.fingerprint_sha256),
    }
}

/// A path to an anchor, then the user that the API server takes from the certificate.
///
/// Source: apiserver `pkg/authentication/request/x509/x509.go`.
#[must_use]
pub fn validate_certificate(
    request: &PathRequest<'_>,
    release: Release,
    cache: &SignatureCache,
) -> CertificateAnswer {
    let mut path = validate_path(request, cache);
    if request.purpose == Purpose::ServerAuth {
        return CertificateAnswer { path, user: None };
    }
    let span = request.end_entity.subject.span;
    let mut user = None;
    match user_of_certificate(&subject_of(request.end_entity), release) {
        Ok(found) => {
            let mut step = identity_step(&found).at(span);
            if path.trace.iter().any(|step| step.outcome == Outcome::Failed) {
                step.outcome = Outcome::NotEvaluated;
            }
            path.trace.push(step);
            user = Some(found);
        }
        // Only a client certificate needs a name.
        Err(step) if request.purpose == Purpose::ClientAuth => path.trace.push(Step::at(*step, span)),
        Err(_) => (),
    }
    CertificateAnswer { path, user }
}

/// Turns an unknown issuer into a refusal, for callers that know everything the verifier trusts.
pub fn refuse_unknown_issuer(trace: &mut [Step], trusted: &dyn Fn() -> Vec<String>) {
    let is_open = |step: &&mut Step| step.outcome == Outcome::Inconclusive;
    let is_unknown =
        |step: &&mut Step| [x509::PATH_ISSUER_UNKNOWN, x509::PATH_SELF_SIGNED].contains(&step.code);
    let Some(step) = trace.iter_mut().filter(is_open).find(is_unknown) else { return };
    let text = |name: &str| step.args.get(name).and_then(Value::as_text).unwrap_or_default().to_owned();
    if step.code == x509::PATH_ISSUER_UNKNOWN {
        step.args = args! { issuer: text("issuer"), key_id: text("key_id"), trusted: trusted() };
        step.code = codes::ISSUER_NOT_TRUSTED;
    }
    step.outcome = Outcome::Failed;
}

/// Judges the certificate as a front proxy's, if a path leads to the front proxy's CA: the user then comes
/// from the request headers.
///
/// Source: apiserver `pkg/authentication/request/headerrequest/requestheader.go`.
#[must_use]
pub fn validate_front_proxy(
    request: &PathRequest<'_>,
    front_proxy: FrontProxy<'_>,
    cache: &SignatureCache,
) -> Option<CertificateAnswer> {
    if front_proxy.anchors.is_empty() {
        return None;
    }
    let mut path = validate_path(&PathRequest { anchors: front_proxy.anchors, ..*request }, cache);
    if !path.is_accepted() {
        return None;
    }
    let subject = &request.end_entity.subject;
    let name = subject.common_names().last().copied().unwrap_or_default();
    let step = match front_proxy.refuses(name) {
        false => Step::inconclusive(codes::FRONT_PROXY, args! { name: name }),
        true => {
            let accepted = front_proxy.allowed_names.to_vec();
            Step::failed(codes::FRONT_PROXY_NAME, args! { name: name, accepted: accepted })
        }
    };
    path.trace.push(step.at(subject.span));
    Some(CertificateAnswer { path, user: None })
}

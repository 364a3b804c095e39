//! Go's `crypto/x509` error texts for a path that it refuses.

use crate::{Release, quote};
use credscope_crypto::{KeyAlgorithm, PublicKey};
use credscope_finding::{Code, Outcome, Step, Value, codes::x509 as codes};
use credscope_x509::{Certificate, PathRequest};

/// Go's error for any reason why a candidate may not sign.
const CANNOT_SIGN: &str = "x509: invalid signature: parent certificate cannot sign this kind of certificate";

/// The steps of a candidate that are about the candidates above it.
const ABOVE: [Code; 5] = [
    codes::CANDIDATE_KEPT,
    codes::CANDIDATE_DROPPED,
    codes::CANDIDATE_REPEATED,
    codes::CANDIDATE_OPEN,
    codes::PATH_BUDGET_EXHAUSTED,
];

/// The error of `Certificate.Verify`, for the trace of [`credscope_x509::validate_path`]; `None` if the path
/// is valid or Go's wording is unsupported.
///
/// Source: Go `crypto/x509` `verify.go`, `x509.go`; 1.19 and 1.26.
#[must_use]
pub fn verify_error(trace: &[Step], request: &PathRequest<'_>, release: Release) -> Option<String> {
    let step = trace.iter().find(|step| matches!(step.outcome, Outcome::Failed | Outcome::Inconclusive))?;
    let go = Go { request, release };
    // A certificate that cannot be parsed ends the handshake before it is verified.
    if step.code == codes::STRUCTURE_REFUSED {
        return None;
    }
    if let Some(told) = go.of_certificate(step) {
        return Some(told);
    }
    if [codes::HOST_MISMATCH, codes::HOST_NO_IDENTIFIERS].contains(&step.code) {
        return Some(host_error(request.end_entity, text(step, "host")));
    }
    Some(go.of_search(&step.steps, request.end_entity))
}

/// A client's error for a server whose certificate it refuses.
#[must_use]
pub fn tls_error(error: &str, release: Release) -> String {
    match release.prefixes_verify_errors() {
        true => format!("tls: failed to verify certificate: {error}"),
        false => error.to_owned(),
    }
}

fn text<'a>(step: &'a Step, name: &str) -> &'a str {
    step.args.get(name).and_then(Value::as_text).unwrap_or_default()
}

struct Go<'r, 'a> {
    request: &'r PathRequest<'a>,
    release: Release,
}

impl Go<'_, '_> {
    /// The error of a single certificate, at the end of the path or above.
    fn of_certificate(&self, step: &Step) -> Option<String> {
        let expired = |side: &str, date: &str| {
            let at = self.request.at;
            let date = step.args.get(date).and_then(Value::as_instant)?;
            Some(format!(
                "x509: certificate has expired or is not yet valid: current time {at} is {side} {date}"
            ))
        };
        if step.code == codes::VALIDITY_EXPIRED {
            return expired("after", "not_after");
        }
        if step.code == codes::VALIDITY_NOT_YET_VALID {
            return expired("before", "not_before");
        }
        let fixed = [
            (codes::UNHANDLED_CRITICAL, "unhandled critical extension"),
            (codes::PURPOSE_NOT_PERMITTED, "certificate specifies an incompatible key usage"),
            (codes::NOT_CA, "certificate is not authorized to sign other certificates"),
            (codes::PATH_TOO_LONG, "too many intermediates for path length constraint"),
        ];
        if step.code == codes::NAME_NOT_PERMITTED {
            let name = text(step, "name").strip_prefix("DNS:").map(quote)?;
            return Some(format!(
                "x509: a root or intermediate certificate is not authorized to sign for this name: DNS name {name} is not \
                 permitted by any constraint"
            ));
        }
        let (_, told) = fixed.iter().find(|(code, _)| *code == step.code)?;
        // The promoted reasons in a path step belong to one candidate, whose own steps give them in Go's
        // order.
        step.steps.is_empty().then(|| format!("x509: {told}"))
    }

    /// Go's `buildChains`: the error of the last candidate that signed, else that none did, with the first
    /// failure as a hint.
    fn of_search(&self, steps: &[Step], child: &Certificate) -> String {
        let mut error = None;
        let mut hint = None;
        for candidate in steps {
            if candidate.code == codes::PATH_BUDGET_EXHAUSTED {
                error = Some(
                    "x509: signature check attempts limit reached while verifying certificate chain"
                        .to_owned(),
                );
            }
            if ![codes::CANDIDATE_DROPPED, codes::CANDIDATE_OPEN].contains(&candidate.code) {
                continue;
            }
            let Some(certificate) = self.find(text(candidate, "name")) else { continue };
            let has_signed = candidate.steps.iter().any(|step| step.code == codes::SIGNATURE_VALID);
            let is_above = |step: &&Step| ABOVE.contains(&step.code);
            let broken =
                candidate.steps.iter().find(|step| step.outcome == Outcome::Failed && !is_above(step));
            let told = match broken {
                // It was never added to the certificate pool.
                Some(step) if step.code == codes::STRUCTURE_REFUSED => continue,
                Some(step) if !has_signed => self.of_signature(step, child, certificate),
                Some(step) if step.code == codes::PURPOSE_NOT_PERMITTED => continue,
                Some(step) => self.of_certificate(step),
                None => {
                    let above: Vec<Step> = candidate.steps.iter().filter(is_above).cloned().collect();
                    error = Some(self.of_search(&above, certificate));
                    continue;
                }
            };
            if has_signed {
                error.clone_from(&told);
            }
            hint = hint.or(told.map(|told| (told, certificate)));
        }
        error.unwrap_or_else(|| unknown_authority(hint.as_ref()))
    }

    fn find(&self, name: &str) -> Option<&Certificate> {
        let all = self.request.anchors.iter().chain(self.request.intermediates);
        all.copied().find(|certificate| certificate.subject.to_text() == name)
    }

    /// Go's `CheckSignatureFrom`.
    fn of_signature(&self, step: &Step, child: &Certificate, candidate: &Certificate) -> Option<String> {
        let unimplemented = || "x509: cannot verify signature: algorithm unimplemented".to_owned();
        if [codes::NOT_CA, codes::CERT_SIGN_NOT_PERMITTED].contains(&step.code) {
            return Some(CANNOT_SIGN.to_owned());
        }
        if step.code == codes::ALGORITHM_UNSUPPORTED {
            return Some(unimplemented());
        }
        let name = child.signature_algorithm.name();
        if step.code == codes::ALGORITHM_REFUSED {
            let (name, has_override) = match name.as_str() {
                "sha1WithRSAEncryption" => ("SHA1-RSA", true),
                "ecdsa-with-SHA1" => ("ECDSA-SHA1", true),
                "md5WithRSAEncryption" => ("MD5-RSA", false),
                _ => return None,
            };
            let hint = match has_override && self.release.may_accept_sha1() {
                true => " (temporarily override with GODEBUG=x509sha1=1)",
                false => "",
            };
            return Some(format!("x509: cannot verify signature: insecure algorithm {name}{hint}"));
        }
        let (asked, failure) = match name.as_str() {
            name if name.starts_with("ecdsa") => ("ECDSA", "x509: ECDSA verification failure"),
            "id-Ed25519" => ("Ed25519", "x509: Ed25519 verification failure"),
            _ => ("RSA", "crypto/rsa: verification error"),
        };
        let (given, kind) = match candidate.spki.key.as_ref().map(PublicKey::algorithm) {
            Ok(KeyAlgorithm::Rsa { .. }) => ("RSA", "*rsa.PublicKey"),
            Ok(KeyAlgorithm::Ed25519) => ("Ed25519", "ed25519.PublicKey"),
            Ok(KeyAlgorithm::Unsupported { .. }) | Err(_) => return Some(unimplemented()),
            Ok(_) => ("ECDSA", "*ecdsa.PublicKey"),
        };
        Some(match asked == given {
            true => failure.to_owned(),
            false => format!(
                "x509: signature algorithm specifies an {asked} public key, but have public key of type {kind}"
            ),
        })
    }
}

/// Go's `UnknownAuthorityError`.
fn unknown_authority(hint: Option<&(String, &Certificate)>) -> String {
    let mut told = "x509: certificate signed by unknown authority".to_owned();
    if let Some((error, candidate)) = hint {
        let subject = &candidate.subject;
        let name = match (subject.common_names().last(), subject.organizations().first()) {
            (Some(name), _) if !name.is_empty() => (*name).to_owned(),
            (_, Some(organization)) => (*organization).to_owned(),
            _ => format!("serial:{}", candidate.serial_number.to_decimal().unwrap_or_default()),
        };
        told.push_str(" (possibly because of ");
        told.push_str(&quote(error));
        told.push_str(" while trying to verify candidate authority certificate ");
        told.push_str(&quote(&name));
        told.push(')');
    }
    told
}

/// Go's `HostnameError`.
fn host_error(certificate: &Certificate, host: &str) -> String {
    let san = certificate.extensions.subject_alt_name.as_ref();
    let bare = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host);
    if san.is_none() && certificate.subject.common_names().last().is_some_and(|name| *name == host) {
        return "x509: certificate relies on legacy Common Name field, use SANs instead".to_owned();
    }
    let valid: Vec<String> = match (san, bare.parse::<std::net::IpAddr>()) {
        (Some(san), Ok(_)) => san.ip_addresses().map(|address| address.to_string()).collect(),
        (Some(san), Err(_)) => san.dns_names().map(str::to_owned).collect(),
        (None, _) => Vec::new(),
    };
    if valid.is_empty() && bare.parse::<std::net::IpAddr>().is_ok() {
        return format!(
            "x509: cannot validate certificate for {host} because it doesn't contain any IP SANs"
        );
    }
    if valid.is_empty() {
        return format!("x509: certificate is not valid for any names, but wanted to match {host}");
    }
    format!("x509: certificate is valid for {}, not {host}", valid.join(", "))
}

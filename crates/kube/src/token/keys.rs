//! The key that a token is verified with, and what the known key ids show before any signature is verified.

use crate::Release;
use credscope_finding::{Code, Outcome, Step, args, codes::jwt, codes::kube as codes};
use credscope_jose::{Candidate, Crit, Decoded, VerificationKey, check_signature, find_signer};

/// Maximum number of other keys in the table: a whole cluster's files contain dozens of keys.
const MAX_OTHERS: usize = 8;

/// A key that may have signed tokens.
#[derive(Clone, Debug)]
pub struct TokenKey {
    /// Its key ids: the one that Kubernetes derives, then a JWK's own.
    pub kids: Vec<String>,
    /// Where it was found, as text for the user.
    pub source: String,
    /// The key.
    pub key: VerificationKey,
}

impl TokenKey {
    /// Whether a token names this key.
    #[must_use]
    pub fn is_named(&self, kid: Option<&str>) -> bool {
        kid.is_some_and(|kid| self.kids.iter().any(|known| known == kid))
    }

    /// The key in the form of `jose`, labelled with the key id that the token names if it has that one.
    #[must_use]
    pub fn candidate(&self, wanted: Option<&str>) -> Candidate<'_> {
        let kid = self.kids.iter().find(|kid| Some(kid.as_str()) == wanted).or(self.kids.first()).cloned();
        Candidate { label: kid.clone().unwrap_or_default(), kid, key: &self.key }
    }
}

/// The key of a certificate that was provided, which is not a key for tokens.
#[derive(Clone, Debug)]
pub struct CertificateKey {
    /// The key id that Kubernetes would derive from it.
    pub kid: String,
    /// Where the certificate was found.
    pub source: String,
}

/// Key selection and signature.
#[derive(Clone, Debug)]
pub struct KeyAnswer {
    /// The steps before the signature, in the API server's order.
    pub steps: Vec<Step>,
    /// The step of the signature; `None` if a step before it failed.
    pub signature: Option<Step>,
    /// The position of the key that signed, among the keys given.
    pub signed_by: Option<usize>,
}

/// Selects the key and verifies the signature: from 1.31 by key id, before by trying all.
///
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `AuthenticateToken`, `StaticPublicKeysGetter`.
#[must_use]
pub fn check_token_keys(
    decoded: &Decoded,
    keys: &[&TokenKey],
    certificates: &[&CertificateKey],
    release: Release,
) -> KeyAnswer {
    let kid = decoded.parameters.kid.as_deref().filter(|kid| !kid.is_empty());
    // A symmetric key is never a key of the API server.
    let usable: Vec<usize> = (0..keys.len())
        .filter(|position| keys.get(*position).is_some_and(|key| key.key.public_key().is_some()))
        .collect();
    let named = |position: &usize| keys.get(*position).is_some_and(|key| key.is_named(kid));
    let mut steps = Vec::new();
    if let Some(step) = check_crit(decoded) {
        return KeyAnswer { steps: vec![step], signature: None, signed_by: None };
    }
    if let Some(kid) = kid {
        steps.extend(compare_keys(kid, keys, certificates).map(|step| step.at(decoded.header.span)));
    }
    let labels = |positions: &[usize]| {
        let labels = positions.iter().filter_map(|position| keys.get(*position));
        labels.map(|key| key.candidate(kid).label).collect::<Vec<String>>()
    };
    let mut chosen = usable.clone();
    match kid {
        Some(kid) if release.selects_key_by_kid() && !usable.is_empty() => {
            chosen.retain(named);
            if chosen.is_empty() {
                // An unsupported algorithm is refused before any key is looked up.
                let refused = check_signature(decoded, &[]);
                let args = args! { kid: kid, tried: labels(&usable) };
                let step = match refused.outcome {
                    Outcome::Failed => refused,
                    _ => Step::failed(jwt::SIGNATURE_WRONG_KEY, args).at(decoded.header.span),
                };
                return KeyAnswer { steps, signature: Some(step), signed_by: None };
            }
            steps.push(Step::passed(codes::TOKEN_KEY_CHOSEN, args! { kid: kid }).at(decoded.header.span));
        }
        _ if !usable.is_empty() => {
            steps.push(Step::passed(codes::TOKEN_KEY_ANY, args! { keys: labels(&usable) }));
        }
        _ => {}
    }
    let candidates: Vec<Candidate<'_>> =
        chosen.iter().filter_map(|position| Some(keys.get(*position)?.candidate(kid))).collect();
    let check = find_signer(decoded, &candidates);
    KeyAnswer {
        steps,
        signature: Some(check.step),
        signed_by: check.signed_by.and_then(|position| chosen.get(position).copied()),
    }
}

/// go-jose supports `b64` as the only critical parameter; it ignores an empty list.
fn check_crit(decoded: &Decoded) -> Option<Step> {
    let step = match decoded.parameters.crit.as_ref()? {
        Crit::Malformed => Step::failed(jwt::CRIT_MALFORMED, args! {}),
        Crit::Names(names) => {
            let unknown: Vec<String> = names.iter().filter(|name| *name != "b64").cloned().collect();
            if unknown.is_empty() {
                return None;
            }
            Step::failed(jwt::CRIT_UNKNOWN, args! { names: unknown })
        }
    };
    Some(step.at(decoded.header.span))
}

/// The table of key ids: a key with a different id cannot have signed, whatever the signature is.
fn compare_keys(kid: &str, keys: &[&TokenKey], certificates: &[&CertificateKey]) -> Option<Step> {
    let mut rows = Vec::new();
    let mut others = Vec::new();
    let mut count = 0_usize;
    let mut put = |fits: bool, other: Code, key: &str, source: &str| {
        count += 1;
        if fits {
            let args = args! { key: kid, source: source };
            rows.push(Step::new(codes::TOKEN_KEY_FITS, Outcome::Passed, args));
        } else if others.len() < MAX_OTHERS {
            others.push(Step::new(other, Outcome::NotApplicable, args! { key: key, source: source }));
        }
    };
    for key in keys {
        let derived = key.kids.first().map(String::as_str).unwrap_or_default();
        put(key.is_named(Some(kid)), codes::TOKEN_KEY_OTHER, derived, &key.source);
    }
    for certificate in certificates {
        let source = &certificate.source;
        put(certificate.kid == kid, codes::TOKEN_KEY_OF_CERTIFICATE, &certificate.kid, source);
    }
    if count == 0 {
        return None;
    }
    let fitting = rows.len();
    let outcome = if fitting > 0 { Outcome::Passed } else { Outcome::NotApplicable };
    rows.append(&mut others);
    let args = args! { kid: kid, keys: count, fitting: fitting };
    Some(Step::new(codes::TOKEN_KEYS_COMPARED, outcome, args).with(rows))
}

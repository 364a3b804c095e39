use crate::header::REGISTERED_PARAMETERS;
use crate::{
    Algorithm, Candidate, ClaimsPolicy, Crit, Decoded, Form, Jwk, JwkSet, Selection, VerificationKey,
    check_signature, decode_compact, find_signer, select_key, validate_claims,
};
use credscope_finding::codes::jwt;
use credscope_finding::{CodeFamily, Finding, Outcome, Step, args};
use std::collections::BTreeSet;

/// The configuration of a strict verifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrictConfig {
    /// Algorithms that are accepted.
    pub algorithms: Vec<Algorithm>,
    /// Required `typ`, with or without `application/`.
    pub typ: Option<String>,
    /// Whether the payload must be a claims set, validated by `policy`.
    pub is_jwt: bool,
    /// The policy for claims.
    pub policy: ClaimsPolicy,
}

/// A token accepted by a strict verifier.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedToken {
    /// The decoded token.
    pub decoded: Decoded,
    /// The rules that were applied; none failed.
    pub steps: Vec<Step>,
}

/// Decodes, verifies and validates a compact token, the exact string.
///
/// # Errors
/// The steps, of which at least one failed or, without a key, could not be applied.
pub fn verify_strict(token: &str, keys: &JwkSet, config: &StrictConfig) -> Result<VerifiedToken, Vec<Step>> {
    let decoded = decode_compact(token);
    let mut steps = vec![check_form(&decoded, config.is_jwt)];
    let mut is_verified = false;
    if decoded.form != Form::Encrypted {
        steps.extend(check_typ(&decoded, config.typ.as_deref()));
        steps.extend(check_crit(&decoded));
        if config.is_jwt {
            steps.extend(check_payload_kind(&decoded));
        }
        steps.extend(check_algorithm(&decoded, &config.algorithms));
        is_verified = check_keys_and_signature(&decoded, keys, &mut steps);
        if config.is_jwt {
            steps.extend(validate_claims(&decoded, &config.policy));
        }
    }
    if is_verified && steps.iter().all(|step| step.outcome != Outcome::Failed) {
        Ok(VerifiedToken { decoded, steps })
    } else {
        Err(steps)
    }
}

/// A strict verifier's checks of a JWT except its signature: form, critical headers, a verifiable algorithm,
/// claims.
#[must_use]
pub fn check_strict(decoded: &Decoded, policy: &ClaimsPolicy) -> Vec<Step> {
    let mut steps = vec![check_form(decoded, true)];
    if decoded.form != Form::Encrypted {
        steps.extend(check_crit(decoded));
        steps.extend(check_payload_kind(decoded));
        steps.extend(validate_claims(decoded, policy));
    }
    steps
}

fn check_form(decoded: &Decoded, is_jwt: bool) -> Step {
    if decoded.form == Form::Encrypted {
        return Step::failed(jwt::FORM_ENCRYPTED, args! {});
    }
    // `alg` has steps of its own.
    let own = [jwt::HEADER_ALG_MISSING, jwt::HEADER_ALG_NONE, jwt::HEADER_ALG_UNKNOWN];
    // Once decoded, the contents of a JWS are not restricted.
    let payload = decoded.payload.span;
    let is_content = |finding: &Finding| {
        finding.span.is_some_and(|span| payload.start <= span.start && span.end <= payload.end)
            && !CodeFamily::JWT_ENCODING.contains(finding.code)
    };
    let counts = |finding: &&Finding| !own.contains(&finding.code) && (is_jwt || !is_content(finding));
    let breaches: Vec<_> = decoded.breaches().filter(counts).collect();
    let Some(first) = breaches.first() else { return Step::passed(jwt::FORM_STRICT, args! {}) };
    let place = first.span;
    let mut problems: Vec<String> = Vec::new();
    for finding in breaches {
        let code = finding.code.text();
        if let Err(place) = problems.binary_search_by(|problem| problem.as_str().cmp(code)) {
            problems.insert(place, code.to_owned());
        }
    }
    Step::failed(jwt::FORM_BROKEN, args! { problems: problems }).at(place)
}

/// Media types are compared case-insensitively, and `application/` may be omitted (RFC 7515 section 4.1.9).
fn check_typ(decoded: &Decoded, expected: Option<&str>) -> Option<Step> {
    let expected = expected?;
    let short = |typ: &str| {
        let typ = typ.to_ascii_lowercase();
        typ.strip_prefix("application/").map_or(typ.clone(), str::to_owned)
    };
    Some(match &decoded.parameters.typ {
        None => Step::failed(jwt::TYP_MISSING, args! { expected: expected }),
        Some(typ) if short(typ) == short(expected) => Step::passed(jwt::TYP_EXPECTED, args! { typ: typ }),
        Some(typ) => Step::failed(jwt::TYP_MISMATCH, args! { typ: typ, expected: expected }),
    })
}

/// RFC 7515 section 4.1.11; `b64` (RFC 7797) is the only supported extension.
fn check_crit(decoded: &Decoded) -> Option<Step> {
    let parameters = &decoded.parameters;
    let malformed = || Some(Step::failed(jwt::CRIT_MALFORMED, args! {}).at(decoded.header.span));
    let names = match &parameters.crit {
        None if parameters.b64 == Some(false) => return malformed(),
        None => return None,
        Some(Crit::Malformed) => return malformed(),
        Some(Crit::Names(names)) => names,
    };
    let header = decoded.header.json.as_ref();
    let is_present = |name: &str| header.is_some_and(|header| header.member(name).is_some());
    let distinct: BTreeSet<&String> = names.iter().collect();
    let is_registered = |name: &str| name != "b64" && REGISTERED_PARAMETERS.contains(&name);
    if names.is_empty()
        || distinct.len() < names.len()
        || names.iter().any(|name| is_registered(name) || !is_present(name))
        || (parameters.b64 == Some(false) && !parameters.is_unencoded())
    {
        return malformed();
    }
    let unknown: Vec<String> = names.iter().filter(|name| *name != "b64").cloned().collect();
    Some(if unknown.is_empty() {
        Step::passed(jwt::CRIT_UNDERSTOOD, args! { names: names.clone() })
    } else {
        Step::failed(jwt::CRIT_UNKNOWN, args! { names: unknown }).at(decoded.header.span)
    })
}

fn check_payload_kind(decoded: &Decoded) -> Vec<Step> {
    let mut steps = Vec::new();
    if decoded.parameters.is_unencoded() {
        steps.push(Step::failed(jwt::B64_UNENCODED, args! {}).at(decoded.header.span));
    }
    if let Some(cty) = decoded.parameters.cty.as_ref().filter(|cty| is_jwt(cty)) {
        steps.push(Step::failed(jwt::CTY_NESTED, args! { cty: cty }).at(decoded.header.span));
    }
    steps
}

fn is_jwt(cty: &str) -> bool {
    let cty = cty.to_ascii_lowercase();
    matches!(cty.strip_prefix("application/").unwrap_or(&cty), "jwt")
}

fn check_algorithm(decoded: &Decoded, allowed: &[Algorithm]) -> Option<Step> {
    let alg = decoded.parameters.alg.as_ref().filter(|alg| !alg.is_unsecured())?;
    Some(if allowed.contains(alg) {
        Step::passed(jwt::ALG_ALLOWED, args! { alg: alg.name() })
    } else {
        let allowed: Vec<String> = allowed.iter().map(|alg| alg.name().to_owned()).collect();
        Step::failed(jwt::ALG_NOT_ALLOWED, args! { alg: alg.name(), allowed: allowed })
            .at(decoded.header.span)
    })
}

/// Selects keys by `kid`, skips those not intended for `alg`, and verifies with the rest. Returns whether one of them signed.
fn check_keys_and_signature(decoded: &Decoded, set: &JwkSet, steps: &mut Vec<Step>) -> bool {
    let Some(alg) = decoded.parameters.alg.as_ref().filter(|alg| Algorithm::verifiable().contains(alg))
    else {
        steps.push(check_signature(decoded, &[]));
        return false;
    };
    let kid = decoded.parameters.kid.as_deref();
    let selected = match select_key(set, kid) {
        Selection::Found(key) => vec![key],
        Selection::Several(_) if kid.is_some() => {
            steps.push(Step::failed(jwt::KEY_AMBIGUOUS, args! { kid: decoded.parameters.kid_or_dash() }));
            return false;
        }
        Selection::Several(keys) => keys,
        Selection::None => set.keys.iter().filter(|key| key.kid.is_none()).collect(),
    };
    if selected.is_empty() && !set.keys.is_empty() {
        let tried: Vec<String> = set.keys.iter().map(Jwk::label).collect();
        let args = args! { kid: decoded.parameters.kid_or_dash(), tried: tried };
        steps.push(Step::failed(jwt::SIGNATURE_WRONG_KEY, args).at(decoded.signature.span));
        return false;
    }
    let checked: Vec<(&Jwk, Step)> = selected.into_iter().map(|key| (key, check_key(key, alg))).collect();
    let fitting = checked.iter().filter(|(_, step)| step.outcome == Outcome::Passed);
    let candidates: Vec<Candidate<'_>> = fitting.filter_map(|(key, _)| Candidate::from_jwk(key)).collect();
    if candidates.is_empty() && !checked.is_empty() {
        steps.extend(checked.into_iter().map(|(_, step)| step));
        return false;
    }
    let check = find_signer(decoded, &candidates);
    steps.extend(checked.into_iter().map(|(_, step)| step).filter(|step| step.outcome == Outcome::Passed));
    steps.push(check.step);
    check.signed_by.is_some()
}

/// Whether the key is intended for verifying with the algorithm, and long enough for it.
fn check_key(jwk: &Jwk, alg: &Algorithm) -> Step {
    let label = jwk.label();
    let Ok(key) = &jwk.key else { return Step::failed(jwt::KEY_UNUSABLE, args! { key: label }) };
    if !alg.is_for(key) {
        return Step::failed(jwt::KEY_KIND, args! { key: label, alg: alg.name() });
    }
    if let Some(key_use) = jwk.use_.as_ref().filter(|key_use| *key_use != "sig") {
        return Step::failed(jwt::KEY_USE, args! { key: label, key_use: key_use });
    }
    if let Some(key_ops) =
        jwk.key_ops.as_ref().filter(|key_ops| !key_ops.iter().any(|name| may_verify(name, jwk)))
    {
        return Step::failed(jwt::KEY_OPS, args! { key: label, key_ops: key_ops.clone() });
    }
    if let Some(key_alg) = jwk.alg.as_ref().filter(|key_alg| !is_same(alg, key_alg)) {
        return Step::failed(jwt::KEY_ALG, args! { key: label, key_alg: key_alg, alg: alg.name() });
    }
    let minimum = match alg {
        Algorithm::Hs(hash) => hash.output_len() * 8,
        Algorithm::Rs(_) | Algorithm::Ps(_) => 2048,
        _ => 0,
    };
    if let Some(bits) = key.bits().filter(|bits| *bits < minimum) {
        return Step::failed(jwt::KEY_TOO_SHORT, args! { key: label, bits: bits, minimum: minimum });
    }
    if is_small_order(key) {
        return Step::failed(jwt::KEY_WEAK, args! { key: label });
    }
    Step::passed(jwt::KEY_FITS, args! { key: label, alg: alg.name() })
}

/// A private key's own operation is `sign`; its public half verifies.
fn may_verify(key_op: &str, jwk: &Jwk) -> bool {
    key_op == "verify" || (key_op == "sign" && (jwk.is_private || jwk.kty.as_deref() == Some("oct")))
}

/// `Ed25519` is another name for `EdDSA` with this curve.
fn is_same(alg: &Algorithm, key_alg: &str) -> bool {
    let is_ed25519 = |name: &str| matches!(name, "EdDSA" | "Ed25519");
    alg.name() == key_alg || (is_ed25519(alg.name()) && is_ed25519(key_alg))
}

/// Whether the key is a point of small order, for which a signature proves nothing (RFC 8032 section 8.9).
fn is_small_order(key: &VerificationKey) -> bool {
    let Some(mut point) = key.public_key().and_then(credscope_crypto::PublicKey::ed25519_bytes) else {
        return false;
    };
    if let Some(last) = point.last_mut() {
        *last &= 0x7f;
    }
    SMALL_ORDER.iter().any(|known| credscope_encoding::encode_hex(&point) == *known)
}

/// The y-coordinates of the points of order 1, 2, 4 and 8, reduced and unreduced, without the sign.
const SMALL_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

#[cfg(test)]
mod tests;

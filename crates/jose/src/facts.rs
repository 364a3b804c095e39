use crate::{Claim, Decoded, Jwk, JwkSet, NumericDate, VerificationKey, decode_claims, jwk_thumbprint};
use credscope_finding::codes::{jwk, jwt};
use credscope_finding::{Code, Fact, Span, Value};

/// The contents of header and registered claims; spans refer to the token's text.
#[must_use]
pub fn facts(decoded: &Decoded) -> Vec<Fact> {
    let mut facts = Vec::new();
    header_facts(decoded, &mut facts);
    claim_facts(decoded, &mut facts);
    if !decoded.signature.bytes.is_empty() {
        facts
            .push(Fact::new(jwt::SIGNATURE_LENGTH, decoded.signature.bytes.len()).at(decoded.signature.span));
    }
    facts
}

fn header_facts(decoded: &Decoded, facts: &mut Vec<Fact>) {
    let place = |name: &str| -> Option<Span> {
        let value = decoded.header.json.as_ref()?.member(name)?;
        Some(decoded.header_span_to_token(value.span))
    };
    let parameters = &decoded.parameters;
    let alg = parameters.alg.as_ref().map(|alg| alg.name().to_owned());
    for (code, name, value) in [
        (jwt::HEADER_ALG, "alg", &alg),
        (jwt::HEADER_KID, "kid", &parameters.kid),
        (jwt::HEADER_TYP, "typ", &parameters.typ),
        (jwt::HEADER_CTY, "cty", &parameters.cty),
        (jwt::HEADER_ENC, "enc", &parameters.enc),
    ] {
        if let Some(value) = value {
            facts.push(Fact::new(code, value).at(place(name)));
        }
    }
    if let Some(crate::Crit::Names(names)) = &parameters.crit {
        facts.push(Fact::new(jwt::HEADER_CRIT, names.clone()).at(place("crit")));
    }
    let other: Vec<String> = parameters.key_parameters.iter().chain(&parameters.other).cloned().collect();
    if !other.is_empty() {
        facts.push(Fact::new(jwt::HEADER_OTHER, other).at(decoded.header.span));
    }
}

fn claim_facts(decoded: &Decoded, facts: &mut Vec<Fact>) {
    let Some(claims_set) = decoded.claims_set() else { return };
    let claims = decode_claims(claims_set);
    let mut add = |code: Code, value: Option<Value>, span: Option<Span>| {
        if let Some(value) = value {
            facts.push(Fact::new(code, value).at(span.map(|span| decoded.payload_span_to_token(span))));
        }
    };
    let text = |claim: &Claim<String>| claim.value().map(Value::from);
    let instant = |claim: &Claim<NumericDate>| claim.value().map(|date| date.instant);
    add(jwt::CLAIM_ISS, text(&claims.iss), claims.iss.span());
    add(jwt::CLAIM_SUB, text(&claims.sub), claims.sub.span());
    add(jwt::CLAIM_AUD, claims.aud.value().map(|aud| aud.as_slice().into()), claims.aud.span());
    for (code, claim) in
        [(jwt::CLAIM_IAT, &claims.iat), (jwt::CLAIM_NBF, &claims.nbf), (jwt::CLAIM_EXP, &claims.exp)]
    {
        add(code, instant(claim).map(Value::from), claim.span());
    }
    let begin = instant(&claims.iat).or(instant(&claims.nbf));
    if let (Some(begin), Some(exp)) = (begin, instant(&claims.exp)) {
        add(jwt::CLAIM_LIFETIME, Some((exp - begin).into()), claims.exp.span());
    }
    add(jwt::CLAIM_JTI, text(&claims.jti), claims.jti.span());
    if !claims.other.is_empty() {
        add(jwt::CLAIM_OTHER, Some(claims.other.clone().into()), None);
    }
}

/// The contents of a JWK, never a private member.
#[must_use]
pub fn jwk_facts(key: &Jwk) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (code, value) in [
        (jwk::KEY_KID, &key.kid),
        (jwk::KEY_KTY, &key.kty),
        (jwk::KEY_CRV, &key.crv),
        (jwk::KEY_USE, &key.use_),
        (jwk::KEY_ALG, &key.alg),
    ] {
        if let Some(value) = value {
            facts.push(Fact::new(code, value).at(key.span));
        }
    }
    if let Some(key_ops) = &key.key_ops {
        facts.push(Fact::new(jwk::KEY_OPS, key_ops.clone()).at(key.span));
    }
    if let Ok(verification_key) = &key.key {
        if let Some(bits) = verification_key.bits() {
            facts.push(Fact::new(jwk::KEY_BITS, bits).at(key.span));
        }
        if let Some(thumbprint) = thumbprint(verification_key) {
            facts.push(Fact::new(jwk::KEY_THUMBPRINT, thumbprint).at(key.span));
        }
    }
    if !key.x5c.is_empty() {
        facts.push(Fact::new(jwk::KEY_X5C, key.x5c.len()).at(key.span));
    }
    facts
}

fn thumbprint(key: &VerificationKey) -> Option<String> {
    key.public_key().and_then(jwk_thumbprint)
}

/// The properties of a JWK Set itself.
#[must_use]
pub fn jwk_set_facts(set: &JwkSet) -> Vec<Fact> {
    let kids: Vec<String> = set.keys.iter().filter_map(|key| key.kid.clone()).collect();
    let mut facts = vec![Fact::new(jwk::SET_SIZE, set.keys.len())];
    if !kids.is_empty() {
        facts.push(Fact::new(jwk::SET_KIDS, kids));
    }
    facts
}

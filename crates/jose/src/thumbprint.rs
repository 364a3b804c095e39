use credscope_crypto::{PublicKey, sha256};
use credscope_encoding::encode_url_unpadded;

/// The SHA-256 JWK thumbprint of a public key ([RFC 7638](https://www.rfc-editor.org/rfc/rfc7638),
/// base64url); `None` for a key whose JWK form is unsupported. It differs from Kubernetes' `kid`.
#[must_use]
pub fn jwk_thumbprint(key: &PublicKey) -> Option<String> {
    required_members(key).map(|json| encode_url_unpadded(&sha256(json.as_bytes())))
}

/// The required members in the order and spelling of RFC 7638 section 3.
fn required_members(key: &PublicKey) -> Option<String> {
    let text = encode_url_unpadded;
    if let Some((n, e)) = key.rsa_numbers() {
        return Some(format!(r#"{{"e":"{}","kty":"RSA","n":"{}"}}"#, text(&e), text(&n)));
    }
    if let Some((curve, x, y)) = key.ec_coordinates() {
        let (crv, x, y) = (curve.name(), text(&x), text(&y));
        return Some(format!(r#"{{"crv":"{crv}","kty":"EC","x":"{x}","y":"{y}"}}"#));
    }
    let x = key.ed25519_bytes()?;
    Some(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, text(&x)))
}

#[cfg(test)]
mod tests {
    use crate::{decode_jwk, json, jwk_thumbprint, samples};

    #[test]
    fn thumbprints_are_those_that_another_implementation_computes() {
        for (jwk, thumbprint) in samples::THUMBPRINTS {
            let jwk = decode_jwk(&json::parse(jwk.as_bytes()).value);
            let key = jwk.key.as_ref().unwrap().public_key().unwrap();
            assert_eq!(jwk_thumbprint(key).as_deref(), Some(*thumbprint), "{:?}", jwk.kty);
        }
    }
}

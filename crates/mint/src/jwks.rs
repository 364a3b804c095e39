//! The key set that the API server publishes.

use crate::token::JsonObject;
use credscope_crypto::PublicKey;
use credscope_encoding::encode_url_unpadded;
use credscope_kube::kubernetes_key_id;

/// What `/openid/v1/jwks` answers for the keys of `--service-account-key-file`; a key that signs no tokens is left out.
/// Source: Kubernetes `pkg/serviceaccount/openidmetadata.go`; observed: 1.36.2.
#[must_use]
pub fn jwk_set(keys: &[PublicKey]) -> String {
    let keys: Vec<String> = keys.iter().filter_map(jwk).collect();
    format!("{{\"keys\":[{}]}}", keys.join(","))
}

fn jwk(key: &PublicKey) -> Option<String> {
    let mut jwk = JsonObject::new();
    jwk.text("use", "sig");
    let number = |bytes: &[u8]| encode_url_unpadded(bytes);
    match (key.rsa_numbers(), key.ec_coordinates()) {
        (Some((n, e)), _) => {
            jwk.text("kty", "RSA");
            jwk.text("kid", &kubernetes_key_id(key));
            jwk.text("alg", "RS256");
            jwk.text("n", &number(&n));
            jwk.text("e", &number(&e));
        }
        (None, Some((curve, x, y))) => {
            jwk.text("kty", "EC");
            jwk.text("kid", &kubernetes_key_id(key));
            jwk.text("crv", curve.name());
            jwk.text(
                "alg",
                match curve.field_len() {
                    32 => "ES256",
                    48 => "ES384",
                    _ => "ES512",
                },
            );
            jwk.text("x", &number(&x));
            jwk.text("y", &number(&y));
        }
        (None, None) => return None,
    }
    Some(jwk.close())
}

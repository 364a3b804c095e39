//! The two thumbprints printed in RFCs.

use crate::{json, jwk};
use credscope_jose::jwk_thumbprint;
use serde_json::{Value, json as value};

const RFC7638_MODULUS: &str = concat!(
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3okn",
    "jhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6q",
    "MQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awap",
    "JzKnqDKgw"
);

fn check(key: &Value, thumbprint: &str) {
    let key = jwk(key).key.unwrap();
    assert_eq!(jwk_thumbprint(key.public_key().unwrap()).as_deref(), Some(thumbprint));
}

#[test]
fn thumbprints_are_those_of_the_rfcs() {
    // RFC 7638 section 3.1: only required members count, in any order.
    let key = value!({
        "kty": "RSA", "n": RFC7638_MODULUS, "e": "AQAB", "alg": "RS256", "kid": "2011-04-29"
    });
    check(&key, "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    // RFC 8037 appendix A.3: the key that it signs with, including the private half.
    let key = &json("jose/cookbook/curve25519/jws.json")["input"]["key"];
    check(key, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

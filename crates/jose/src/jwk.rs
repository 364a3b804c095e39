use crate::json::Node;
use crate::{SymmetricKey, VerificationKey, jwk_thumbprint};
use credscope_crypto::{Curve, KeyError, PublicKey};
use credscope_encoding::{decode_tolerant, decode_url_unpadded};
use credscope_finding::codes::jwk;
use credscope_finding::{Finding, NOT_GIVEN, Span, args};

/// A JSON Web Key ([RFC 7517](https://www.rfc-editor.org/rfc/rfc7517)). Private members are detected but not
/// kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Jwk {
    /// The span of the object in the input.
    pub span: Span,
    /// Key type.
    pub kty: Option<String>,
    /// Public key use.
    pub use_: Option<String>,
    /// Key operations.
    pub key_ops: Option<Vec<String>>,
    /// The algorithm that the key is for.
    pub alg: Option<String>,
    /// Key id.
    pub kid: Option<String>,
    /// Curve, as written.
    pub crv: Option<String>,
    /// The key itself; for a private key its public half.
    pub key: Result<VerificationKey, JwkError>,
    /// Whether it has members of a private key.
    pub is_private: bool,
    /// Certificates, DER.
    pub x5c: Vec<Vec<u8>>,
    /// The problems found, with spans in the input.
    pub problems: Vec<Finding>,
}

/// Why a JWK has no usable key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JwkError {
    /// Not a JSON object.
    NotObject,
    /// A member is absent.
    Missing {
        /// Its name.
        member: &'static str,
    },
    /// A member is not a string.
    WrongType {
        /// Its name.
        member: &'static str,
        /// Its JSON type.
        found: &'static str,
    },
    /// A member is not base64url.
    Encoding {
        /// Its name.
        member: &'static str,
        /// Offset in its text.
        position: usize,
    },
    /// `kty` is not `RSA`, `EC`, `OKP` or `oct`.
    KtyUnsupported {
        /// Its value.
        kty: String,
    },
    /// `crv` is not `P-256`, `P-384`, `P-521` or `Ed25519`.
    CrvUnsupported {
        /// Its value.
        crv: String,
    },
    /// The point is not on the curve.
    NotOnCurve {
        /// The curve.
        crv: String,
    },
    /// A coordinate does not have the length required by the curve.
    Length {
        /// The curve.
        crv: String,
    },
    /// The modulus is not valid.
    Modulus,
    /// The exponent is not valid.
    Exponent,
    /// The numbers are invalid in another way.
    Damaged,
}

impl JwkError {
    /// The error as a finding, without a span.
    #[must_use]
    pub fn finding(&self) -> Finding {
        match self {
            Self::NotObject => Finding::new(jwk::KEY_NOT_OBJECT, args! {}),
            Self::Missing { member } => Finding::new(jwk::MEMBER_MISSING, args! { member: *member }),
            Self::WrongType { member, found } => wrong_type(member, found),
            Self::Encoding { member, position } => {
                Finding::new(jwk::MEMBER_ENCODING, args! { member: *member, position: *position })
            }
            Self::KtyUnsupported { kty } => Finding::new(jwk::KTY_UNSUPPORTED, args! { kty: kty }),
            Self::CrvUnsupported { crv } => Finding::new(jwk::CRV_UNSUPPORTED, args! { crv: crv }),
            Self::NotOnCurve { crv } => Finding::new(jwk::KEY_NOT_ON_CURVE, args! { crv: crv }),
            Self::Length { crv } => Finding::new(jwk::KEY_LENGTH, args! { crv: crv }),
            Self::Modulus => Finding::new(jwk::KEY_MODULUS, args! {}),
            Self::Exponent => Finding::new(jwk::KEY_EXPONENT, args! {}),
            Self::Damaged => Finding::new(jwk::KEY_DAMAGED, args! {}),
        }
    }
}

fn wrong_type(member: &str, found: &str) -> Finding {
    Finding::new(jwk::MEMBER_WRONG_TYPE, args! { member: member, found: found })
}

impl Jwk {
    /// A label for the user: the `kid`, else the thumbprint, else the key type.
    #[must_use]
    pub fn label(&self) -> String {
        let thumbprint = || jwk_thumbprint(self.key.as_ref().ok()?.public_key()?);
        self.kid
            .clone()
            .or_else(thumbprint)
            .or_else(|| self.kty.clone())
            .unwrap_or_else(|| NOT_GIVEN.to_owned())
    }
}

const PRIVATE_MEMBERS: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "oth"];

/// Decodes a JWK; never fails. Unknown members are ignored.
#[must_use]
pub fn decode_jwk(node: &Node) -> Jwk {
    let mut reader = JwkReader { node, problems: Vec::new() };
    let kty = reader.optional("kty");
    let mut decoded = Jwk {
        span: node.span,
        use_: reader.optional("use"),
        key_ops: reader.strings("key_ops"),
        alg: reader.optional("alg"),
        kid: reader.optional("kid"),
        crv: reader.optional("crv"),
        key: reader.key(kty.as_deref()),
        is_private: PRIVATE_MEMBERS.iter().any(|name| node.member(name).is_some()),
        x5c: reader.certificates(),
        kty,
        problems: Vec::new(),
    };
    if let Err(error) = &decoded.key {
        reader.problems.push(error.finding().at(node.span));
    }
    if decoded.is_private {
        let first = PRIVATE_MEMBERS.iter().find_map(|name| node.member(name));
        reader.problems.push(Finding::new(jwk::KEY_PRIVATE, args! {}).at(first.map(|value| value.span)));
    }
    if matches!(decoded.key, Ok(VerificationKey::Symmetric(_))) {
        let place = node.member("k").map(|value| value.span);
        reader.problems.push(Finding::new(jwk::KEY_SYMMETRIC, args! {}).at(place));
    }
    decoded.problems = reader.problems;
    decoded
}

struct JwkReader<'a> {
    node: &'a Node,
    problems: Vec<Finding>,
}

impl JwkReader<'_> {
    fn optional(&mut self, name: &str) -> Option<String> {
        let value = self.node.member(name)?;
        if value.as_str().is_none() {
            self.problems.push(wrong_type(name, value.type_name()).at(value.span));
        }
        value.as_str().map(str::to_owned)
    }

    fn strings(&mut self, name: &str) -> Option<Vec<String>> {
        let value = self.node.member(name)?;
        if value.as_strings().is_none() {
            self.problems.push(wrong_type(name, value.type_name()).at(value.span));
        }
        value.as_strings()
    }

    fn text(&self, member: &'static str) -> Result<&str, JwkError> {
        let value = self.node.member(member).ok_or(JwkError::Missing { member })?;
        value.as_str().ok_or(JwkError::WrongType { member, found: value.type_name() })
    }

    fn bytes(&mut self, member: &'static str) -> Result<Vec<u8>, JwkError> {
        let text = self.text(member)?.as_bytes();
        if let Ok(bytes) = decode_url_unpadded(text) {
            return Ok(bytes);
        }
        let decoded =
            decode_tolerant(text).map_err(|error| JwkError::Encoding { member, position: error.position })?;
        let place = self.node.member(member).map(|value| value.span);
        self.problems.push(Finding::new(jwk::MEMBER_NOT_STRICT, args! { member: member }).at(place));
        Ok(decoded.bytes)
    }

    fn key(&mut self, kty: Option<&str>) -> Result<VerificationKey, JwkError> {
        if !self.node.is_object() {
            return Err(JwkError::NotObject);
        }
        match kty {
            None => self.text("kty").and(Err(JwkError::Missing { member: "kty" })),
            Some("oct") => self.bytes("k").map(|bytes| VerificationKey::Symmetric(SymmetricKey::new(bytes))),
            Some("RSA") => {
                let (n, e) = (self.bytes("n")?, self.bytes("e")?);
                public("RSA", PublicKey::from_rsa_numbers(&n, &e))
            }
            Some("EC") => {
                let crv = self.text("crv")?.to_owned();
                let curve = match crv.as_str() {
                    "P-256" => Curve::P256,
                    "P-384" => Curve::P384,
                    "P-521" => Curve::P521,
                    _ => return Err(JwkError::CrvUnsupported { crv }),
                };
                let (x, y) = (self.bytes("x")?, self.bytes("y")?);
                public(&crv, PublicKey::from_ec_coordinates(curve, &x, &y))
            }
            Some("OKP") => {
                let crv = self.text("crv")?.to_owned();
                if crv != "Ed25519" {
                    return Err(JwkError::CrvUnsupported { crv });
                }
                public(&crv, PublicKey::from_ed25519(&self.bytes("x")?))
            }
            Some(kty) => Err(JwkError::KtyUnsupported { kty: kty.to_owned() }),
        }
    }

    fn certificates(&mut self) -> Vec<Vec<u8>> {
        let texts = self.strings("x5c").unwrap_or_default();
        let mut certificates = Vec::new();
        for text in texts {
            match credscope_encoding::decode_standard(text.as_bytes()) {
                Ok(der) => certificates.push(der),
                Err(error) => {
                    let error = JwkError::Encoding { member: "x5c", position: error.position };
                    let place = self.node.member("x5c").map(|value| value.span);
                    self.problems.push(error.finding().at(place));
                }
            }
        }
        certificates
    }
}

fn public(crv: &str, key: Result<PublicKey, KeyError>) -> Result<VerificationKey, JwkError> {
    let crv = || crv.to_owned();
    key.map(VerificationKey::Public).map_err(|error| match error {
        KeyError::PointNotOnCurve => JwkError::NotOnCurve { crv: crv() },
        KeyError::PointLength | KeyError::KeyLength => JwkError::Length { crv: crv() },
        KeyError::RsaModulus => JwkError::Modulus,
        KeyError::RsaExponent => JwkError::Exponent,
        KeyError::Der { .. }
        | KeyError::Algorithm { .. }
        | KeyError::PrivateScalar
        | KeyError::PublicHalfMismatch
        | KeyError::Encrypted => JwkError::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json, samples};

    fn read(text: &str) -> Jwk {
        decode_jwk(&json::parse(text.as_bytes()).value)
    }

    #[test]
    fn keys_of_every_type_are_read() {
        for (text, bits) in [
            (samples::RSA_JWK, 2048),
            (samples::P256_JWK, 256),
            (samples::P521_JWK, 521),
            (samples::ED25519_JWK, 256),
            (samples::OCT_JWK, 512),
        ] {
            let jwk = read(text);
            assert_eq!(jwk.key.as_ref().unwrap().bits(), Some(bits), "{text}");
            assert!(jwk.kid.is_some() && !jwk.is_private);
        }
    }

    #[test]
    fn what_gives_no_key_says_why() {
        let rsa = samples::RSA_JWK;
        let p256 = samples::P256_JWK;
        for (text, code) in [
            ("[]".to_owned(), "jwk.key.not_object"),
            ("{}".to_owned(), "jwk.member.missing"),
            (r#"{"kty":"AKP"}"#.to_owned(), "jwk.kty.unsupported"),
            (r#"{"kty":"EC","crv":"secp256k1"}"#.to_owned(), "jwk.crv.unsupported"),
            (r#"{"kty":"OKP","crv":"Ed448"}"#.to_owned(), "jwk.crv.unsupported"),
            (r#"{"kty":"RSA","n":"AQ"}"#.to_owned(), "jwk.member.missing"),
            (r#"{"kty":"RSA","n":1,"e":"AQAB"}"#.to_owned(), "jwk.member.wrong_type"),
            (r#"{"kty":"RSA","n":"A!","e":"AQAB"}"#.to_owned(), "jwk.member.encoding"),
            (rsa.replace("AQAB", "AQ"), "jwk.key.exponent"),
            (p256.replace(r#""y":""#, r#""y":"AAAA"#), "jwk.key.length"),
            (p256.replace("P-256", "P-384"), "jwk.key.length"),
            (samples::OFF_CURVE_JWK.to_owned(), "jwk.key.not_on_curve"),
        ] {
            let jwk = read(&text);
            assert!(jwk.key.is_err(), "{text}");
            assert_eq!(jwk.problems.last().map(|problem| problem.code.text()), Some(code), "{text}");
        }
    }

    #[test]
    fn private_members_are_told_and_not_kept() {
        let jwk = read(&samples::P256_JWK.replacen('{', r#"{"d":"c2VjcmV0","#, 1));
        assert!(jwk.is_private && jwk.key.is_ok());
        assert_eq!(
            jwk.problems.iter().map(|problem| problem.code.text()).collect::<Vec<_>>(),
            ["jwk.key.private"]
        );
        assert!(!format!("{jwk:?}").contains("c2VjcmV0"));
        let secret = format!("{:?}", read(samples::OCT_JWK));
        assert!(!samples::OCT_SECRET.is_empty() && !secret.contains(samples::OCT_SECRET));
    }
}

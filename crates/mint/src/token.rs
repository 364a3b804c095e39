//! Service-account tokens.

use credscope_clock::Instant;
use credscope_crypto::{KeyAlgorithm, SigningKey};
use credscope_encoding::{encode_hex, encode_url_unpadded};
use credscope_kube::{Release, kubernetes_key_id, make_username};

/// An object's name and UID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// `metadata.name`.
    pub name: &'a str,
    /// `metadata.uid`.
    pub uid: &'a str,
}

/// The node in a token's claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeReference<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its UID; `None` if the Node object did not exist when the token was issued.
    pub uid: Option<&'a str>,
}

/// The contents of a bound token.
#[derive(Clone, Debug)]
pub struct BoundToken<'a> {
    /// The first `--service-account-issuer`.
    pub issuer: &'a str,
    /// Its audiences.
    pub audiences: &'a [&'a str],
    /// The ServiceAccount's namespace.
    pub namespace: &'a str,
    /// The ServiceAccount.
    pub service_account: Reference<'a>,
    /// The Pod that it is bound to.
    pub pod: Option<Reference<'a>>,
    /// The Secret that it is bound to.
    pub secret: Option<Reference<'a>>,
    /// The Pod's node, or the node that the token is bound to. Releases before 1.30 do not write it.
    pub node: Option<NodeReference<'a>>,
    /// A UUID; releases before 1.30 do not write it.
    pub token_id: &'a str,
    /// iat and nbf.
    pub issued_at: Instant,
    /// exp, as `credscope_kube::token::token_lifetime` computes it.
    pub expires_at: Instant,
    /// warnafter of an extended token, computed by the same function.
    pub warn_after: Option<Instant>,
    /// The release of the API server.
    pub release: Release,
}

/// The contents of a legacy token, which kube-controller-manager puts into a Secret.
#[derive(Clone, Copy, Debug)]
pub struct LegacyToken<'a> {
    /// The ServiceAccount's namespace, and the Secret's.
    pub namespace: &'a str,
    /// The Secret's name.
    pub secret_name: &'a str,
    /// The ServiceAccount.
    pub service_account: Reference<'a>,
}

/// A bound token as the API server signs it: claims in the order of their names, header `alg` and `kid` alone.
/// Source: Kubernetes `pkg/serviceaccount/{claims,jwt}.go`; observed: 1.36.2.
#[must_use]
pub fn bound_token(key: &SigningKey, token: &BoundToken<'_>) -> String {
    let has_node = token.release.reads_node();
    let mut private = JsonObject::new();
    private.text("namespace", token.namespace);
    if let Some(node) = token.node.filter(|_| has_node) {
        private.raw("node", &reference(node.name, node.uid));
    }
    for (name, bound) in
        [("pod", token.pod), ("secret", token.secret), ("serviceaccount", Some(token.service_account))]
    {
        if let Some(bound) = bound {
            private.raw(name, &reference(bound.name, Some(bound.uid)));
        }
    }
    if let Some(instant) = token.warn_after {
        private.raw("warnafter", &seconds(instant));
    }
    let audiences: Vec<String> = token.audiences.iter().map(|audience| json_text(audience)).collect();
    let mut claims = JsonObject::new();
    claims.raw("aud", &format!("[{}]", audiences.join(",")));
    claims.raw("exp", &seconds(token.expires_at));
    claims.raw("iat", &seconds(token.issued_at));
    claims.text("iss", token.issuer);
    if token.release.reads_jti() {
        claims.text("jti", token.token_id);
    }
    claims.raw("kubernetes.io", &private.close());
    claims.raw("nbf", &seconds(token.issued_at));
    claims.text("sub", &make_username(token.namespace, token.service_account.name));
    sign_claims(key, &claims.close())
}

/// A legacy token as kube-controller-manager signs it: no times, no audience.
/// Source: Kubernetes `pkg/serviceaccount/legacy.go`; observed: 1.36.2.
#[must_use]
pub fn legacy_token(key: &SigningKey, token: &LegacyToken<'_>) -> String {
    let mut claims = JsonObject::new();
    claims.text("iss", "kubernetes/serviceaccount");
    claims.text("kubernetes.io/serviceaccount/namespace", token.namespace);
    claims.text("kubernetes.io/serviceaccount/secret.name", token.secret_name);
    claims.text("kubernetes.io/serviceaccount/service-account.name", token.service_account.name);
    claims.text("kubernetes.io/serviceaccount/service-account.uid", token.service_account.uid);
    claims.text("sub", &make_username(token.namespace, token.service_account.name));
    sign_claims(key, &claims.close())
}

/// A UUID of version 4 ([RFC 9562 section 5.4](https://www.rfc-editor.org/rfc/rfc9562#section-5.4)) of random bytes, as UIDs
/// and token ids are.
#[must_use]
pub fn uuid(random: [u8; 16]) -> String {
    let mut bytes = random;
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let hex = encode_hex(&bytes);
    let mut text = String::new();
    for (index, digit) in hex.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

/// JWS Compact Serialization of claims, the header as go-jose writes it.
fn sign_claims(key: &SigningKey, claims: &str) -> String {
    let mut header = JsonObject::new();
    header.text("alg", algorithm(key));
    header.text("kid", &kubernetes_key_id(&key.public_key()));
    let input = format!(
        "{}.{}",
        encode_url_unpadded(header.close().as_bytes()),
        encode_url_unpadded(claims.as_bytes())
    );
    let signature = encode_url_unpadded(&key.sign_jws(input.as_bytes()));
    format!("{input}.{signature}")
}

/// `alg` of a key's tokens.
pub(crate) fn algorithm(key: &SigningKey) -> &'static str {
    match key.algorithm() {
        KeyAlgorithm::Rsa { .. } => "RS256",
        _ => "ES256",
    }
}

fn seconds(instant: Instant) -> String {
    instant.unix_seconds().to_string()
}

fn reference(name: &str, uid: Option<&str>) -> String {
    let mut object = JsonObject::new();
    object.text("name", name);
    if let Some(uid) = uid {
        object.text("uid", uid);
    }
    object.close()
}

/// A JSON object without spaces; members keep the order in which they are added.
pub(crate) struct JsonObject(String);

impl JsonObject {
    pub(crate) fn new() -> Self {
        Self(String::from("{"))
    }

    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &json_text(value));
    }

    pub(crate) fn raw(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push_str(&json_text(name));
        self.0.push(':');
        self.0.push_str(json);
    }

    pub(crate) fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A JSON string as Go writes it: characters that are special in HTML are escaped too.
pub(crate) fn json_text(text: &str) -> String {
    let mut json = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\x1f' => {
                json.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
    json
}

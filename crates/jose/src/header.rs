use crate::Algorithm;
use crate::json::{Member, Node};
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, NOT_GIVEN, args};

/// Parameters defined by RFC 7515, 7516, 7797 and 8555; of these only `b64` is allowed in `crit`.
pub const REGISTERED_PARAMETERS: [&str; 19] = [
    "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit", "enc", "zip", "epk",
    "apu", "apv", "iv", "tag", "b64",
];

/// Parameters that contain a key or a location of one: never followed, never used.
const KEY_PARAMETERS: [&str; 6] = ["jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"];

/// The header of a JWS ([RFC 7515 section 4](https://www.rfc-editor.org/rfc/rfc7515#section-4)).
///
/// A parameter of the wrong JSON type counts as absent; the problems report it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProtectedHeader {
    /// Algorithm.
    pub alg: Option<Algorithm>,
    /// Key id.
    pub kid: Option<String>,
    /// Media type of the complete token.
    pub typ: Option<String>,
    /// Media type of the payload.
    pub cty: Option<String>,
    /// Content encryption of a JWE.
    pub enc: Option<String>,
    /// Extensions that must be understood.
    pub crit: Option<Crit>,
    /// Whether the payload is base64url encoded (RFC 7797); `false` only counts if `crit` lists it.
    pub b64: Option<bool>,
    /// Names of the parameters that contain a key or a location of one.
    pub key_parameters: Vec<String>,
    /// Names of all other parameters.
    pub other: Vec<String>,
}

/// The value of `crit`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Crit {
    /// Names.
    Names(Vec<String>),
    /// Not an array of strings.
    Malformed,
}

impl ProtectedHeader {
    /// The `kid`, or a dash for arguments if there is none.
    #[must_use]
    pub fn kid_or_dash(&self) -> &str {
        self.kid.as_deref().unwrap_or(NOT_GIVEN)
    }

    /// The `alg` as written, or a dash.
    #[must_use]
    pub fn alg_or_dash(&self) -> &str {
        self.alg.as_ref().map_or(NOT_GIVEN, Algorithm::name)
    }

    /// Whether the payload is unencoded: `b64` is false and critical.
    #[must_use]
    pub fn is_unencoded(&self) -> bool {
        self.b64 == Some(false)
            && matches!(&self.crit, Some(Crit::Names(names)) if names.iter().any(|name| name == "b64"))
    }
}

/// Decodes the header; problems have spans in the header's JSON.
pub(crate) fn decode_header(node: &Node, problems: &mut Vec<Finding>) -> ProtectedHeader {
    let mut header = ProtectedHeader::default();
    let mut wrong_type = |name: &str, value: &Node| {
        let args = args! { parameter: name, found: value.type_name() };
        problems.push(Finding::new(jwt::HEADER_WRONG_TYPE, args).at(value.span));
    };
    let mut text = |name: &str| {
        let value = node.member(name)?;
        if value.as_str().is_none() {
            wrong_type(name, value);
        }
        value.as_str().map(str::to_owned)
    };
    header.alg = text("alg").map(|name| Algorithm::from_name(&name));
    header.kid = text("kid");
    header.typ = text("typ");
    header.cty = text("cty");
    header.enc = text("enc");
    for name in ["jku", "x5u", "x5t", "x5t#S256"] {
        text(name);
    }
    if let Some(value) = node.member("x5c").filter(|value| value.as_strings().is_none()) {
        wrong_type("x5c", value);
    }
    if let Some(value) = node.member("jwk").filter(|value| !value.is_object()) {
        wrong_type("jwk", value);
    }
    if let Some(value) = node.member("b64") {
        header.b64 = value.as_bool();
        if header.b64.is_none() {
            wrong_type("b64", value);
        }
    }
    if let Some(value) = node.member("crit") {
        header.crit = Some(value.as_strings().map_or(Crit::Malformed, Crit::Names));
        if header.crit == Some(Crit::Malformed) {
            wrong_type("crit", value);
        }
    }
    for Member { key, .. } in node.members() {
        if KEY_PARAMETERS.contains(&key.as_str()) {
            header.key_parameters.push(key.clone());
        } else if !REGISTERED_PARAMETERS.contains(&key.as_str()) {
            header.other.push(key.clone());
        }
    }
    header
}

/// Reports notable parameters of a JWS header; problems have spans in the header's JSON.
pub(crate) fn check_header(header: &ProtectedHeader, node: &Node, problems: &mut Vec<Finding>) {
    let place = |name: &str| node.member(name).map(|value| value.span);
    let mut tell = |finding: Finding| problems.push(finding);
    match &header.alg {
        Some(Algorithm::None) => tell(Finding::new(jwt::HEADER_ALG_NONE, args! {}).at(place("alg"))),
        Some(Algorithm::Unknown(alg)) => {
            tell(Finding::new(jwt::HEADER_ALG_UNKNOWN, args! { alg: alg }).at(place("alg")));
        }
        Some(_) => {}
        None => tell(Finding::new(jwt::HEADER_ALG_MISSING, args! {}).at(node.span)),
    }
    if let Some(Crit::Names(names)) = &header.crit {
        tell(Finding::new(jwt::HEADER_CRIT_PRESENT, args! { names: names.clone() }).at(place("crit")));
    }
    if !header.key_parameters.is_empty() {
        let names = header.key_parameters.clone();
        let span = names.first().and_then(|name| place(name));
        tell(Finding::new(jwt::HEADER_KEY_INSIDE, args! { names: names }).at(span));
    }
    if let Some(value) = node.member("zip") {
        tell(Finding::new(jwt::HEADER_ZIP, args! {}).at(value.span));
    }
    if header.is_unencoded() {
        tell(Finding::new(jwt::HEADER_UNENCODED, args! {}).at(place("b64")));
    }
}

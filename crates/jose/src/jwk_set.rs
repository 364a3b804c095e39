use crate::json::Node;
use crate::{Jwk, decode_jwk};
use credscope_finding::codes::jwk;
use credscope_finding::{Finding, args};
use std::collections::BTreeSet;

/// A JWK Set ([RFC 7517 section 5](https://www.rfc-editor.org/rfc/rfc7517#section-5)).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JwkSet {
    /// Its keys in order, including those that could not be decoded.
    pub keys: Vec<Jwk>,
    /// The problems of the set; each key has its own.
    pub problems: Vec<Finding>,
}

/// The keys of a set that a `kid` selects.
#[derive(Clone, Debug, PartialEq)]
pub enum Selection<'a> {
    /// Exactly one.
    Found(&'a Jwk),
    /// None.
    None,
    /// More than one.
    Several(Vec<&'a Jwk>),
}

impl From<Jwk> for JwkSet {
    fn from(key: Jwk) -> Self {
        Self { keys: vec![key], problems: Vec::new() }
    }
}

/// Decodes a JWK Set; never fails.
#[must_use]
pub fn decode_jwk_set(node: &Node) -> JwkSet {
    let mut problems = Vec::new();
    let Some(array) = node.member("keys").filter(|keys| keys.is_array()) else {
        problems.push(Finding::new(jwk::SET_NOT_ARRAY, args! {}).at(node.span));
        return JwkSet { keys: Vec::new(), problems };
    };
    let keys: Vec<Jwk> = array.items().iter().map(decode_jwk).collect();
    if keys.is_empty() {
        problems.push(Finding::new(jwk::SET_EMPTY, args! {}).at(array.span));
    }
    let mut seen = BTreeSet::new();
    for key in &keys {
        if let Some(kid) = key.kid.as_deref()
            && !seen.insert(kid)
        {
            problems.push(Finding::new(jwk::SET_DUPLICATE_KID, args! { kid: kid }).at(key.span));
        }
    }
    JwkSet { keys, problems }
}

/// The keys with this `kid`; all keys if there is none.
#[must_use]
pub fn select_key<'a>(set: &'a JwkSet, kid: Option<&str>) -> Selection<'a> {
    let is_selected = |key: &&Jwk| kid.is_none() || key.kid.as_deref() == kid;
    let keys: Vec<&Jwk> = set.keys.iter().filter(is_selected).collect();
    match keys.as_slice() {
        [] => Selection::None,
        [key] => Selection::Found(key),
        _ => Selection::Several(keys),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    fn check(text: &str, keys: usize, codes: &[&str]) -> JwkSet {
        let set = decode_jwk_set(&parse(text.as_bytes()).value);
        assert_eq!(set.keys.len(), keys, "{text}");
        assert_eq!(
            set.problems.iter().map(|problem| problem.code.text()).collect::<Vec<_>>(),
            codes,
            "{text}"
        );
        set
    }

    #[test]
    fn a_set_is_read_key_by_key() {
        check(r#"{"keys":[]}"#, 0, &["jwk.set.empty"]);
        check(r#"{"keys":{}}"#, 0, &["jwk.set.not_array"]);
        check("[]", 0, &["jwk.set.not_array"]);
        check(r#"{"keys":[1,{"kid":"a"},{"kid":"a"}]}"#, 3, &["jwk.set.duplicate_kid"]);
    }

    #[test]
    fn a_kid_selects_one_none_or_several() {
        let set =
            check(r#"{"keys":[{"kid":"a"},{"kid":"b"},{"kid":"b"},{}]}"#, 4, &["jwk.set.duplicate_kid"]);
        assert_eq!(select_key(&set, Some("a")), Selection::Found(&set.keys[0]));
        assert_eq!(select_key(&set, Some("c")), Selection::None);
        assert_eq!(select_key(&set, Some("b")), Selection::Several(vec![&set.keys[1], &set.keys[2]]));
        assert!(matches!(select_key(&set, None), Selection::Several(keys) if keys.len() == 4));
    }
}

//! Names compared according to RFC 5280 section 7.1, which ignores case and extra spaces.

use crate::{AttributeTypeAndValue, Name, RelativeDistinguishedName};

/// Whether the names are equal.
pub(crate) fn is_same_name(one: &Name, other: &Name) -> bool {
    one.raw == other.raw || (one.rdns.len() == other.rdns.len() && is_name_within(one, other))
}

/// Whether the name begins with all RDNs of the base (RFC 5280 section 4.2.1.10, directoryName).
pub(crate) fn is_name_within(name: &Name, base: &Name) -> bool {
    name.rdns.len() >= base.rdns.len()
        && name.rdns.iter().zip(&base.rdns).all(|(one, other)| is_same_rdn(one, other))
}

/// RDNs are sets: the order of their attributes does not matter.
pub(crate) fn is_same_rdn(one: &RelativeDistinguishedName, other: &RelativeDistinguishedName) -> bool {
    one.attributes.len() == other.attributes.len()
        && one
            .attributes
            .iter()
            .all(|attribute| other.attributes.iter().any(|candidate| is_same_attribute(attribute, candidate)))
}

fn is_same_attribute(one: &AttributeTypeAndValue, other: &AttributeTypeAndValue) -> bool {
    one.oid == other.oid
        && (one.value == other.value
            || match (&one.text, &other.text) {
                (Some(one), Some(other)) => folded(one).eq(folded(other)),
                _ => false,
            })
}

/// The characters in lower case, without leading and trailing spaces, and with repeated spaces collapsed.
fn folded(text: &str) -> impl Iterator<Item = char> {
    let words = text.split_whitespace().enumerate();
    words
        .flat_map(|(index, word)| (index > 0).then_some(' ').into_iter().chain(word.chars()))
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::Span;

    fn name(parts: &[&[&str]]) -> Name {
        let attribute = |text: &&str| AttributeTypeAndValue {
            oid: "2.5.4.3".to_owned(),
            text: Some((*text).to_owned()),
            value: text.as_bytes().to_vec(),
            span: Span::default(),
        };
        let rdns = parts
            .iter()
            .map(|rdn| RelativeDistinguishedName { attributes: rdn.iter().map(attribute).collect() })
            .collect();
        Name { raw: parts.concat().concat().into_bytes(), rdns, ..Name::default() }
    }

    fn check(one: &[&[&str]], other: &[&[&str]], is_same: bool, is_within: bool) {
        let (one, other) = (name(one), name(other));
        assert_eq!((is_same_name(&one, &other), is_name_within(&one, &other)), (is_same, is_within));
    }

    #[test]
    fn case_and_superfluous_spaces_do_not_count() {
        check(&[&["Good CA"]], &[&["good   ca "]], true, true);
        check(&[&["Gööd"]], &[&["GÖÖD"]], true, true);
        check(&[&["Good CA"]], &[&["GoodCA"]], false, false);
        check(&[&["a", "b"]], &[&["B", "A"]], true, true);
        check(&[&["a"], &["b"]], &[&["a"]], false, true);
        check(&[&["a"]], &[&["a"], &["b"]], false, false);
        check(&[&["b"], &["a"]], &[&["a"]], false, false);
        check(&[&["a"]], &[], false, true);
    }
}

use credscope_asn1::is_hidden;
use credscope_encoding::encode_hex;
use credscope_finding::Span;
use std::fmt::Write;

/// Attribute types that Kubernetes uses.
pub mod attribute {
    /// commonName.
    pub const COMMON_NAME: &str = "2.5.4.3";
    /// organizationName.
    pub const ORGANIZATION: &str = "2.5.4.10";
}

/// The attribute type whose value Kubernetes uses as the user's UID since 1.33.
pub const KUBERNETES_UID: &str = "1.3.6.1.4.1.57683.2";

/// A distinguished name (RFC 5280 section 4.1.2.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Its span.
    pub span: Span,
    /// Its DER bytes, by which Go compares names.
    pub raw: Vec<u8>,
    /// Its RDNs in the order of the DER.
    pub rdns: Vec<RelativeDistinguishedName>,
}

/// A part of a name: usually one attribute, rarely several (RFC 5280 section 4.1.2.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelativeDistinguishedName {
    /// Its attributes in the order of the DER.
    pub attributes: Vec<AttributeTypeAndValue>,
}

/// One attribute of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeTypeAndValue {
    /// The attribute type, dotted.
    pub oid: String,
    /// The exact characters; `None` if the value is not a string.
    pub text: Option<String>,
    /// The value's DER bytes, tag and length included.
    pub value: Vec<u8>,
    /// The span of type and value.
    pub span: Span,
}

impl Name {
    /// Whether it has no attributes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attributes().next().is_none()
    }

    /// Its attributes in the order of the DER.
    pub fn attributes(&self) -> impl Iterator<Item = &AttributeTypeAndValue> {
        self.rdns.iter().flat_map(|rdn| &rdn.attributes)
    }

    /// The texts of all attributes of this type in the order of the DER; exact, so not safe to show.
    #[must_use]
    pub fn texts_of(&self, oid: &str) -> Vec<&str> {
        self.attributes()
            .filter(|attribute| attribute.oid == oid)
            .filter_map(|attribute| attribute.text.as_deref())
            .collect()
    }

    /// The common names in order; Kubernetes uses the last.
    #[must_use]
    pub fn common_names(&self) -> Vec<&str> {
        self.texts_of(attribute::COMMON_NAME)
    }

    /// The organizations in order; Kubernetes uses each as a group.
    #[must_use]
    pub fn organizations(&self) -> Vec<&str> {
        self.texts_of(attribute::ORGANIZATION)
    }

    /// RFC 4514 text, the last RDN first; safe to show.
    ///
    /// A string value of a type without a short name is shown as text, where section 2.4 requires
    /// hexadecimal.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (index, rdn) in self.rdns.iter().rev().enumerate() {
            if index > 0 {
                text.push(',');
            }
            for (index, attribute) in rdn.attributes.iter().enumerate() {
                if index > 0 {
                    text.push('+');
                }
                text.push_str(short_name(&attribute.oid).unwrap_or(&attribute.oid));
                text.push('=');
                match &attribute.text {
                    Some(value) => push_escaped(&mut text, value),
                    None => {
                        text.push('#');
                        text.push_str(&encode_hex(&attribute.value));
                    }
                }
            }
        }
        text
    }

    /// A short name to show: the last common name, else the whole text.
    #[must_use]
    pub fn label(&self) -> String {
        match self.common_names().last() {
            Some(name) if !name.is_empty() => credscope_asn1::escape_hidden(name),
            _ => self.to_text(),
        }
    }
}

/// RFC 4514 section 3, and OpenSSL's names for other common types.
fn short_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.5.4.3" => "CN",
        "2.5.4.4" => "SN",
        "2.5.4.5" => "serialNumber",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "STREET",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.12" => "title",
        "2.5.4.13" => "description",
        "2.5.4.15" => "businessCategory",
        "2.5.4.17" => "postalCode",
        "2.5.4.42" => "GN",
        "2.5.4.43" => "initials",
        "2.5.4.44" => "generationQualifier",
        "2.5.4.46" => "dnQualifier",
        "2.5.4.65" => "pseudonym",
        "2.5.4.97" => "organizationIdentifier",
        "0.9.2342.19200300.100.1.25" => "DC",
        "0.9.2342.19200300.100.1.1" => "UID",
        "1.2.840.113549.1.9.1" => "emailAddress",
        _ => return None,
    })
}

/// RFC 4514 section 2.4; characters that are not visible are written as bytes too.
fn push_escaped(text: &mut String, value: &str) {
    let last = value.chars().count().saturating_sub(1);
    for (index, character) in value.chars().enumerate() {
        match character {
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => {
                text.push('\\');
                text.push(character);
            }
            '#' if index == 0 => text.push_str("\\#"),
            ' ' if index == 0 || index == last => text.push_str("\\ "),
            _ if is_hidden(character) => {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    let written = write!(text, "\\{byte:02x}");
                    debug_assert!(written.is_ok(), "a String takes every write");
                }
            }
            _ => text.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(parts: &[&[(&str, &str)]]) -> Name {
        let attribute = |(oid, text): &(&str, &str)| AttributeTypeAndValue {
            oid: (*oid).to_owned(),
            text: Some((*text).to_owned()),
            value: Vec::new(),
            span: Span::new(0, 0),
        };
        let rdns = parts
            .iter()
            .map(|rdn| RelativeDistinguishedName { attributes: rdn.iter().map(attribute).collect() })
            .collect();
        Name { rdns, ..Name::default() }
    }

    fn check(parts: &[&[(&str, &str)]], text: &str) {
        assert_eq!(name(parts).to_text(), text);
    }

    #[test]
    fn the_text_is_that_of_rfc_4514() {
        const CN: &str = attribute::COMMON_NAME;
        const O: &str = attribute::ORGANIZATION;
        check(
            &[&[(O, "kubeadm:cluster-admins")], &[(CN, "kubernetes-admin")]],
            "CN=kubernetes-admin,O=kubeadm:cluster-admins",
        );
        check(&[&[(O, "qa"), (O, "dev")], &[(CN, "u")]], "CN=u,O=qa+O=dev");
        check(&[&[(CN, " lab, \"user\" ")]], "CN=\\ lab\\, \\\"user\\\"\\ ");
        check(&[&[(CN, "#a#")]], "CN=\\#a#");
        check(&[&[(CN, " ")]], "CN=\\ ");
        check(&[&[(CN, "a\u{202e}b\n\0")]], "CN=a\\e2\\80\\aeb\\0a\\00");
        check(&[&[(KUBERNETES_UID, "uid-1234")]], "1.3.6.1.4.1.57683.2=uid-1234");
        check(&[], "");
    }

    #[test]
    fn kubernetes_reads_names_and_groups_in_the_order_of_the_der() {
        const CN: &str = attribute::COMMON_NAME;
        const O: &str = attribute::ORGANIZATION;
        let name = name(&[&[(O, "ops"), (O, "qa")], &[(CN, "first")], &[(CN, "second")], &[(O, "dev")]]);
        assert_eq!(name.organizations(), ["ops", "qa", "dev"]);
        assert_eq!(name.common_names(), ["first", "second"]);
        assert_eq!(name.label(), "second");
    }
}

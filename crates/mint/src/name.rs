//! Names of subjects and issuers.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{COMMON_NAME, ORGANIZATION_NAME};
use der::Tag;
use der::asn1::Any;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

/// Who a certificate or a request is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubjectName {
    /// The common name; left out when empty.
    pub common_name: String,
    /// The organizations, which are groups to Kubernetes.
    pub organizations: Vec<String>,
}

impl SubjectName {
    /// A subject of a common name and organizations.
    #[must_use]
    pub fn new(common_name: &str, organizations: &[&str]) -> Self {
        let organizations = organizations.iter().map(|organization| (*organization).to_owned()).collect();
        Self { common_name: common_name.to_owned(), organizations }
    }

    /// The Name as Go's `pkix.Name` writes it: all organizations in one set, the common name after them.
    pub(crate) fn to_name(&self) -> der::Result<Name> {
        let mut names = RdnSequence::default();
        if !self.organizations.is_empty() {
            let organizations = self.organizations.iter().map(|text| attribute(ORGANIZATION_NAME, text));
            names.push(RelativeDistinguishedName::try_from(organizations.collect::<der::Result<Vec<_>>>()?)?);
        }
        if !self.common_name.is_empty() {
            let common_name = attribute(COMMON_NAME, &self.common_name)?;
            names.push(RelativeDistinguishedName::try_from(vec![common_name])?);
        }
        Ok(Name::hazmat_from_rdn_sequence(names))
    }
}

/// PrintableString if it can be one, else UTF8String, as Go chooses: `*` and `&` do not count as printable.
fn attribute(oid: ObjectIdentifier, text: &str) -> der::Result<AttributeTypeAndValue> {
    let is_printable = |byte: u8| byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte);
    let tag = if text.bytes().all(is_printable) { Tag::PrintableString } else { Tag::Utf8String };
    Ok(AttributeTypeAndValue { oid, value: Any::new(tag, text.as_bytes())? })
}

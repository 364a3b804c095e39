use crate::Name;
use crate::names::name_of;
use credscope_asn1::escape_hidden;
use credscope_encoding::encode_hex;
use credscope_finding::Span;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A name of one of the forms (RFC 5280 section 4.2.1.6); texts are exact, so not safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeneralName {
    /// dNSName.
    DnsName(String),
    /// iPAddress, four or sixteen bytes; twice as many in name constraints.
    IpAddress(Vec<u8>),
    /// uniformResourceIdentifier.
    Uri(String),
    /// rfc822Name.
    Rfc822Name(String),
    /// directoryName.
    DirectoryName(Name),
    /// registeredID, dotted.
    RegisteredId(String),
    /// otherName: its type, dotted, and its value as text that is safe to show.
    OtherName(String, String),
    /// x400Address, as text that is safe to show.
    X400Address(String),
    /// ediPartyName, as text that is safe to show.
    EdiPartyName(String),
    /// A damaged name or one of an unknown form: its tag.
    Other(u32),
}

/// A name with its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlternativeName {
    /// The name.
    pub name: GeneralName,
    /// Its span.
    pub span: Span,
}

/// The subjectAltName extension (RFC 5280 section 4.2.1.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubjectAltName {
    /// The names in order.
    pub names: Vec<AlternativeName>,
    /// The span of its value.
    pub span: Span,
}

impl GeneralName {
    /// The form and the name as OpenSSL shows them, as `DNS:kubernetes`; safe to show.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::DnsName(name) => format!("DNS:{}", escape_hidden(name)),
            Self::IpAddress(bytes) => format!("IP:{}", address_text(bytes)),
            Self::Uri(uri) => format!("URI:{}", escape_hidden(uri)),
            Self::Rfc822Name(mailbox) => format!("email:{}", escape_hidden(mailbox)),
            Self::DirectoryName(name) => format!("DirName:{}", name.to_text()),
            Self::RegisteredId(oid) => format!("RID:{oid}"),
            Self::OtherName(type_id, value) => format!("otherName:{}={value}", name_of(type_id)),
            Self::X400Address(value) => format!("x400Address:{value}"),
            Self::EdiPartyName(value) => format!("ediPartyName:{value}"),
            Self::Other(tag) => match tag {
                0 => "otherName".to_owned(),
                3 => "x400Address".to_owned(),
                5 => "ediPartyName".to_owned(),
                _ => format!("[{tag}]"),
            },
        }
    }
}

impl SubjectAltName {
    /// The dNSNames in order; exact, so not safe to show.
    pub fn dns_names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().filter_map(|entry| match &entry.name {
            GeneralName::DnsName(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The addresses in order; those of a wrong length are skipped.
    pub fn ip_addresses(&self) -> impl Iterator<Item = IpAddr> {
        self.names.iter().filter_map(|entry| match &entry.name {
            GeneralName::IpAddress(bytes) => address(bytes),
            _ => None,
        })
    }

    /// Every name as text, safe to show.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        self.names.iter().map(|entry| entry.name.to_text()).collect()
    }
}

/// An address from its bytes.
pub(crate) fn address(bytes: &[u8]) -> Option<IpAddr> {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        return Some(Ipv4Addr::from(four).into());
    }
    <[u8; 16]>::try_from(bytes).ok().map(|sixteen| Ipv6Addr::from(sixteen).into())
}

/// An address, an address with its mask, or the bytes in hexadecimal.
fn address_text(bytes: &[u8]) -> String {
    if let Some(address) = address(bytes) {
        return address.to_string();
    }
    if matches!(bytes.len(), 8 | 32) {
        let (base, mask) = bytes.split_at(bytes.len() / 2);
        let ones: u32 = mask.iter().map(|byte| byte.leading_ones()).sum();
        if let (Some(base), Some(mask_text)) = (address(base), address(mask)) {
            return if is_prefix_mask(mask) {
                format!("{base}/{ones}")
            } else {
                format!("{base}/{mask_text}")
            };
        }
    }
    encode_hex(bytes)
}

/// Whether all ones of a mask come before its zeros.
pub(crate) fn is_prefix_mask(mask: &[u8]) -> bool {
    let mut rest = mask.iter().skip_while(|byte| **byte == 0xff);
    let edge = rest.next().is_none_or(|byte| byte.leading_ones() == byte.count_ones());
    edge && rest.all(|byte| *byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_with_their_form() {
        for (name, text) in [
            (GeneralName::DnsName("*.corp.example".to_owned()), "DNS:*.corp.example"),
            (GeneralName::DnsName("a\u{202e}b".to_owned()), "DNS:a\\u{202e}b"),
            (GeneralName::IpAddress(vec![10, 96, 0, 1]), "IP:10.96.0.1"),
            (GeneralName::IpAddress([[0; 15].as_slice(), &[1]].concat()), "IP:::1"),
            (GeneralName::IpAddress(vec![10, 0, 0, 0, 255, 240, 0, 0]), "IP:10.0.0.0/12"),
            (GeneralName::IpAddress(vec![10, 0, 0, 0, 255, 0, 255, 0]), "IP:10.0.0.0/255.0.255.0"),
            (GeneralName::IpAddress(vec![1, 2, 3]), "IP:010203"),
            (
                GeneralName::OtherName("1.3.6.1.4.1.311.20.2.3".to_owned(), "a@b".to_owned()),
                "otherName:userPrincipalName=a@b",
            ),
            (GeneralName::X400Address("a, b".to_owned()), "x400Address:a, b"),
            (GeneralName::EdiPartyName("a, b".to_owned()), "ediPartyName:a, b"),
            (GeneralName::RegisteredId("1.2.3".to_owned()), "RID:1.2.3"),
            (GeneralName::Other(0), "otherName"),
            (GeneralName::Other(9), "[9]"),
        ] {
            assert_eq!(name.to_text(), text);
        }
    }

    #[test]
    fn a_mask_is_a_prefix_when_its_ones_come_first() {
        for (mask, is_prefix) in [
            (&[255, 240, 0][..], true),
            (&[0, 0], true),
            (&[255, 255], true),
            (&[255, 0, 1], false),
            (&[0b1010_0000], false),
        ] {
            assert_eq!(is_prefix_mask(mask), is_prefix, "{mask:?}");
        }
    }
}

use crate::names::name_of;
use credscope_finding::Span;

/// The keyUsage extension (RFC 5280 section 4.2.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUsage {
    /// Bit 0 of the extension is the lowest bit.
    bits: u16,
    /// The span of its value.
    pub span: Span,
}

const USAGES: [&str; 9] = [
    "digitalSignature",
    "contentCommitment",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

/// The names of the bits that are set, in order.
pub(crate) fn bit_names(bits: &[u8], names: &[&str]) -> Vec<String> {
    let is_set = |bit: usize| bits.get(bit / 8).is_some_and(|byte| byte & (0x80 >> (bit % 8)) != 0);
    names.iter().enumerate().filter(|(bit, _)| is_set(*bit)).map(|(_, name)| (*name).to_owned()).collect()
}

impl KeyUsage {
    /// The usages in a BIT STRING's bytes; bits after the ninth are ignored.
    #[must_use]
    pub fn from_bit_string(bits: &[u8], span: Span) -> Self {
        let is_set = |bit: usize| bits.get(bit / 8).is_some_and(|byte| byte & (0x80 >> (bit % 8)) != 0);
        let bits = (0..USAGES.len()).filter(|bit| is_set(*bit)).fold(0, |set, bit| set | 1 << bit);
        Self { bits, span }
    }

    /// The usages with these names, as RFC 5280 spells them; unknown names are ignored.
    #[must_use]
    pub fn from_names(names: &[&str]) -> Self {
        let bits = USAGES.iter().enumerate().filter(|(_, usage)| names.contains(usage));
        Self { bits: bits.fold(0, |set, (bit, _)| set | 1 << bit), span: Span::default() }
    }

    /// Whether these include every usage of the other.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        other.bits & !self.bits == 0
    }

    /// Whether no bit is set; Go treats that as an absent extension.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Whether the key may verify signatures other than those on certificates and revocation lists.
    #[must_use]
    pub const fn digital_signature(self) -> bool {
        self.bits & 1 != 0
    }

    /// Whether keys may be encrypted to the key.
    #[must_use]
    pub const fn key_encipherment(self) -> bool {
        self.bits & 1 << 2 != 0
    }

    /// Whether the key may verify signatures on certificates.
    #[must_use]
    pub const fn key_cert_sign(self) -> bool {
        self.bits & 1 << 5 != 0
    }

    /// Whether the key may verify signatures on revocation lists.
    #[must_use]
    pub const fn crl_sign(self) -> bool {
        self.bits & 1 << 6 != 0
    }

    /// The names of the bits that are set, in the RFC's order.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        let all = USAGES.iter().enumerate();
        all.filter(|(bit, _)| self.bits & 1 << bit != 0).map(|(_, name)| (*name).to_owned()).collect()
    }
}

/// The extKeyUsage extension (RFC 5280 section 4.2.1.12).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtKeyUsage {
    /// The purposes in order.
    pub purposes: Vec<KeyPurposeId>,
    /// The span of its value.
    pub span: Span,
}

/// One purpose, by its dotted object identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPurposeId(pub String);

impl KeyPurposeId {
    /// id-kp-serverAuth.
    pub const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
    /// id-kp-clientAuth.
    pub const CLIENT_AUTH: &str = "1.3.6.1.5.5.7.3.2";
    /// anyExtendedKeyUsage.
    pub const ANY: &str = "2.5.29.37.0";

    /// The RFC's name, or the dotted text.
    #[must_use]
    pub fn name(&self) -> &str {
        name_of(&self.0)
    }
}

impl ExtKeyUsage {
    /// Whether the list contains this purpose.
    #[must_use]
    pub fn contains(&self, oid: &str) -> bool {
        self.purposes.iter().any(|purpose| purpose.0 == oid)
    }

    /// The names of the purposes.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.purposes.iter().map(|purpose| purpose.name().to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_counted_from_the_left() {
        for (bits, names) in [
            (&[0xa0][..], &["digitalSignature", "keyEncipherment"][..]),
            (&[0x06], &["keyCertSign", "cRLSign"]),
            (&[0x00, 0x80], &["decipherOnly"]),
            (&[0x00, 0x7f, 0xff], &[]),
            (&[], &[]),
        ] {
            assert_eq!(KeyUsage::from_bit_string(bits, Span::new(0, 0)).names(), names, "{bits:02x?}");
        }
    }
}

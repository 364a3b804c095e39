use crate::{AlternativeName, Name, RelativeDistinguishedName};
use credscope_finding::Span;

/// cRLDistributionPoints and freshestCRL (RFC 5280 sections 4.2.1.13 and 4.2.1.15).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrlDistributionPoints {
    /// The points in order.
    pub points: Vec<DistributionPoint>,
    /// The span of its value.
    pub span: Span,
}

/// Where to find a revocation list, and what it covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistributionPoint {
    /// Its name.
    pub name: Option<DistributionPointName>,
    /// The reasons that the list covers; `None` for all.
    pub reasons: Option<ReasonFlags>,
    /// The list's issuer, if it is not the certificate's issuer.
    pub crl_issuer: Vec<AlternativeName>,
}

/// The name of a distribution point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DistributionPointName {
    /// Complete names, all for the same list.
    FullName(Vec<AlternativeName>),
    /// The part that is appended to the name of the list's issuer.
    NameRelativeToCrlIssuer(RelativeDistinguishedName),
}

/// ReasonFlags (RFC 5280 section 4.2.1.13): why a certificate may be revoked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReasonFlags(u16);

/// The names of the bits.
pub(crate) const REASON_FLAGS: &str = "unused keyCompromise cACompromise affiliationChanged superseded \
    cessationOfOperation certificateHold privilegeWithdrawn aACompromise";

/// Bits 1 to 8; bit 0 is unused.
const ALL_REASONS: u16 = 0b1_1111_1110;

impl DistributionPointName {
    /// Its names, each with its form; safe to show.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        match self {
            Self::FullName(names) => names.iter().map(|name| name.name.to_text()).collect(),
            Self::NameRelativeToCrlIssuer(rdn) => {
                let name = Name { rdns: vec![rdn.clone()], ..Name::default() };
                vec![format!("nameRelativeToCRLIssuer {}", name.to_text())]
            }
        }
    }
}

impl ReasonFlags {
    /// Every reason.
    pub const ALL: Self = Self(ALL_REASONS);

    /// The reasons in a BIT STRING's bytes; undefined bits are ignored.
    #[must_use]
    pub fn from_bit_string(bits: &[u8]) -> Self {
        let is_set = |bit: usize| bits.get(bit / 8).is_some_and(|byte| byte & (0x80 >> (bit % 8)) != 0);
        Self((0..9).filter(|bit| is_set(*bit)).fold(0, |set, bit| set | 1 << bit) & ALL_REASONS)
    }

    /// The names of the reasons that are set.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        let named = REASON_FLAGS.split(' ').enumerate();
        named.filter(|(bit, _)| self.0 >> bit & 1 == 1).map(|(_, name)| name.to_owned()).collect()
    }

    /// The reasons in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The reasons in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of these are among the other's.
    #[must_use]
    pub const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

/// issuingDistributionPoint of a revocation list (RFC 5280 section 5.2.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssuingDistributionPoint {
    /// Its name.
    pub name: Option<DistributionPointName>,
    /// It covers only end entities.
    pub only_contains_user_certs: bool,
    /// It covers only CAs.
    pub only_contains_ca_certs: bool,
    /// The reasons that it covers; `None` for all.
    pub only_some_reasons: Option<ReasonFlags>,
    /// It may contain certificates of other issuers.
    pub indirect_crl: bool,
    /// It covers only attribute certificates.
    pub only_contains_attribute_certs: bool,
    /// The span of its value.
    pub span: Span,
}

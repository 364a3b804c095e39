//! The fields of every structure, as the RFCs name them.

use credscope_asn1::{Class, DerNode, is_string_tag, tag};
use credscope_finding::{Code, codes::bytes as codes};

/// A field, and its meaning.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// Its name; `%` for the name of the object identifier that it begins with, `-` for no name.
    pub(super) name: &'static str,
    /// The type of the fields within; `-` if nothing within is shown.
    ///
    /// `@P` is the type named by P plus the preceding object identifier. `!P` leaves the field itself to that
    /// type.
    pub(super) kind: &'static str,
    /// The arguments of the code.
    pub(super) recipe: &'static str,
    pub(super) code: Code,
}

/// Type, tag, name, kind, recipe; in the order of the fields of a type, each of which may be absent. Stored
/// as text, since rows of pointers are five times as large.
///
/// A tag is `[n]` by its number, else universal: s SEQUENCE, e SET, i INTEGER, E ENUMERATED, b BIT STRING, o
/// OCTET STRING, O OBJECT IDENTIFIER, B BOOLEAN, n NULL, t a time, u a string of characters, ? any. A star
/// precedes the tag of a field that may repeat, in any order with other such fields; + includes all rows of
/// another type.
#[rustfmt::skip]
const ROWS: &[(&str, Code)] = &[
    ("Certificate s Certificate CertificateFields role_length", codes::CERTIFICATE),
    ("CertificateFields s tbsCertificate Tbs length", codes::TBS_CERTIFICATE),
    ("CertificateFields s signatureAlgorithm Algorithm named", codes::SIGNATURE_ALGORITHM),
    ("CertificateFields b signatureValue !Signature length", codes::SIGNATURE_VALUE),
    ("Tbs 0 - Version by_type", codes::DER_TAGGED),
    ("Tbs i serialNumber - serial", codes::SERIAL_NUMBER),
    ("Tbs s signature Algorithm named", codes::TBS_SIGNATURE),
    ("Tbs s issuer Name name", codes::ISSUER),
    ("Tbs s validity Validity validity", codes::VALIDITY),
    ("Tbs s subject Subject name_role", codes::SUBJECT),
    ("Tbs s subjectPublicKeyInfo KeyFields key", codes::KEY),
    ("Tbs 1 issuerUniqueID - length", codes::UNIQUE_ID),
    ("Tbs 2 subjectUniqueID - length", codes::UNIQUE_ID),
    ("Tbs 3 - Extended by_type", codes::DER_TAGGED),
    ("Version i version - version", codes::VERSION),
    ("Validity t notBefore - time", codes::NOT_BEFORE),
    ("Validity t notAfter - time", codes::NOT_AFTER),
    ("Extended s extensions Extensions count", codes::EXTENSIONS),

    ("Request s CertificationRequest RequestFields length", codes::REQUEST),
    ("RequestFields s certificationRequestInfo Info length", codes::TBS_REQUEST),
    ("RequestFields s signatureAlgorithm Algorithm named", codes::SIGNATURE_ALGORITHM),
    ("RequestFields b signature !Signature length", codes::SIGNATURE_VALUE),
    ("Info i version - version", codes::VERSION),
    ("Info s subject Subject name_role", codes::SUBJECT),
    ("Info s subjectPKInfo KeyFields key", codes::KEY),
    ("Info 0 attributes Attributes count", codes::ATTRIBUTES),
    ("Attributes *s % Attribute named", codes::REQUEST_ATTRIBUTE),
    ("Attribute O type - oid", codes::ATTRIBUTE_TYPE),
    ("Attribute e values @Values named", codes::REQUEST_VALUES),
    ("Values1.2.840.113549.1.9.14 s extensionRequest Extensions count", codes::EXTENSION_REQUEST),
    ("Values1.2.840.113549.1.9.7 u challengePassword - hidden", codes::CHALLENGE_PASSWORD),

    ("List s CertificateList ListFields length", codes::LIST),
    ("ListFields s tbsCertList TbsList length", codes::TBS_LIST),
    ("ListFields s signatureAlgorithm Algorithm named", codes::SIGNATURE_ALGORITHM),
    ("ListFields b signatureValue !Signature length", codes::SIGNATURE_VALUE),
    ("TbsList i version - version", codes::VERSION),
    ("TbsList s signature Algorithm named", codes::TBS_SIGNATURE),
    ("TbsList s issuer Name name", codes::ISSUER),
    ("TbsList t thisUpdate - time", codes::THIS_UPDATE),
    ("TbsList t nextUpdate - time", codes::NEXT_UPDATE),
    ("TbsList s revokedCertificates Revoked count", codes::REVOKED),
    ("TbsList 0 - ListExtended by_type", codes::DER_TAGGED),
    ("ListExtended s crlExtensions Extensions count", codes::EXTENSIONS),
    ("Revoked *s - Entry none", codes::REVOKED_ONE),
    ("Entry i userCertificate - hex", codes::REVOKED_SERIAL),
    ("Entry t revocationDate - time", codes::REVOKED_AT),
    ("Entry s crlEntryExtensions Extensions count", codes::ENTRY_EXTENSIONS),

    ("Name *e - Rdn count", codes::RDN),
    ("Rdn *s % NameAttribute named", codes::ATTRIBUTE),
    ("NameAttribute O type - oid", codes::ATTRIBUTE_TYPE),
    ("NameAttribute ? value - attribute", codes::ATTRIBUTE_VALUE),
    ("Subject *e - SubjectRdn count", codes::RDN),
    ("SubjectRdn *s % SubjectAttribute named", codes::ATTRIBUTE),
    ("SubjectAttribute O type - oid", codes::ATTRIBUTE_TYPE),
    ("SubjectAttribute ? value !Value attribute", codes::SUBJECT_VALUE),
    ("Value2.5.4.3 u value - role", codes::COMMON_NAME),
    ("Value2.5.4.10 u value - group", codes::ORGANIZATION),
    ("Value1.3.6.1.4.1.57683.2 u value - text", codes::KUBERNETES_UID),
    ("Value ? value - attribute", codes::SUBJECT_VALUE),

    ("Key s SubjectPublicKeyInfo KeyFields key", codes::KEY),
    ("KeyFields s algorithm Algorithm named", codes::KEY_ALGORITHM),
    ("KeyFields b subjectPublicKey !Public length", codes::KEY_BITS),
    ("Public b subjectPublicKey - length", codes::KEY_BITS),
    ("Public1.2.840.113549.1.1.1 b subjectPublicKey RsaBits length", codes::KEY_BITS),
    ("Public1.2.840.113549.1.1.10 b subjectPublicKey RsaBits length", codes::KEY_BITS),
    ("Public1.2.840.10045.2.1 b subjectPublicKey - point", codes::EC_POINT),
    ("RsaBits s RSAPublicKey Rsa none", codes::RSA_KEY),
    ("Pkcs1 s RSAPublicKey Rsa none", codes::RSA_KEY),
    ("Rsa i modulus - modulus", codes::MODULUS),
    ("Rsa i publicExponent - value", codes::PUBLIC_EXPONENT),
    ("Algorithm O algorithm - oid", codes::ALGORITHM),
    ("Algorithm ? parameters !Parameters none", codes::PARAMETERS),
    ("Parameters1.2.840.10045.2.1 O namedCurve - oid", codes::NAMED_CURVE),
    ("Parameters1.2.840.113549.1.1.10 s parameters Pss none", codes::PARAMETERS),
    ("Parameters1.2.840.113549.1.1.8 s parameters Algorithm named", codes::PSS_HASH),
    ("Parameters n parameters - none", codes::PARAMETERS_NULL),
    ("Pss 0 - PssHash by_type", codes::DER_TAGGED),
    ("Pss 1 - PssMask by_type", codes::DER_TAGGED),
    ("Pss 2 - PssSalt by_type", codes::DER_TAGGED),
    ("Pss 3 - PssTrailer by_type", codes::DER_TAGGED),
    ("PssHash s hashAlgorithm Algorithm named", codes::PSS_HASH),
    ("PssMask s maskGenAlgorithm Algorithm named", codes::PSS_MASK),
    ("PssSalt i saltLength - value", codes::PSS_SALT),
    ("PssTrailer i trailerField - value", codes::PSS_TRAILER),
    ("Signature b signatureValue - length", codes::SIGNATURE_VALUE),
    ("Signature1.2.840.10045.4.1 b signatureValue Ecdsa length", codes::SIGNATURE_ECDSA),
    ("Signature1.2.840.10045.4.3.1 b signatureValue Ecdsa length", codes::SIGNATURE_ECDSA),
    ("Signature1.2.840.10045.4.3.2 b signatureValue Ecdsa length", codes::SIGNATURE_ECDSA),
    ("Signature1.2.840.10045.4.3.3 b signatureValue Ecdsa length", codes::SIGNATURE_ECDSA),
    ("Signature1.2.840.10045.4.3.4 b signatureValue Ecdsa length", codes::SIGNATURE_ECDSA),
    ("Ecdsa s Ecdsa-Sig-Value Numbers none", codes::SIGNATURE_NUMBERS),
    ("Numbers i r - field_length", codes::SIGNATURE_NUMBER),
    ("Numbers i s - field_length", codes::SIGNATURE_NUMBER),

    ("Extensions *s % Extension extension", codes::EXTENSION),
    ("Extension O extnID - oid", codes::EXTENSION_ID),
    ("Extension B critical - value", codes::CRITICAL),
    ("Extension o extnValue @ named_length", codes::EXTENSION_VALUE),
    ("2.5.29.19 s basicConstraints BasicConstraints count", codes::BASIC_CONSTRAINTS),
    ("BasicConstraints B cA - value", codes::CA),
    ("BasicConstraints i pathLenConstraint - value", codes::PATH_LENGTH),
    ("2.5.29.15 b keyUsage - usages", codes::KEY_USAGE),
    ("2.5.29.37 s extKeyUsage Purposes count", codes::EXT_KEY_USAGE),
    ("Purposes *O KeyPurposeId - oid", codes::KEY_PURPOSE),
    ("2.5.29.17 s subjectAltName AltNames count", codes::ALT_NAMES),
    ("AltNames *2 dNSName - general", codes::DNS_NAME),
    ("AltNames *7 iPAddress - general", codes::IP_ADDRESS),
    ("AltNames + - Names -", codes::GENERAL_NAME),
    ("2.5.29.18 s issuerAltName Names count", codes::ISSUER_ALT_NAMES),
    ("Names *0 otherName Other general", codes::GENERAL_NAME),
    ("Names *1 rfc822Name - general", codes::GENERAL_NAME),
    ("Names *2 dNSName - general", codes::GENERAL_NAME),
    ("Names *3 x400Address Other general", codes::GENERAL_NAME),
    ("Names *4 directoryName Directory general", codes::GENERAL_NAME),
    ("Names *5 ediPartyName Other general", codes::GENERAL_NAME),
    ("Names *6 uniformResourceIdentifier - general", codes::GENERAL_NAME),
    ("Names *7 iPAddress - general", codes::GENERAL_NAME),
    ("Names *8 registeredID - general", codes::GENERAL_NAME),
    ("Directory s Name Name name", codes::NAME),
    ("2.5.29.14 o subjectKeyIdentifier - hex", codes::SUBJECT_KEY_ID),
    ("2.5.29.35 s authorityKeyIdentifier AuthorityKey none", codes::AUTHORITY_KEY_ID),
    ("AuthorityKey 0 keyIdentifier - hex", codes::AUTHORITY_KEY),
    ("AuthorityKey 1 authorityCertIssuer Names none", codes::AUTHORITY_NAME),
    ("AuthorityKey 2 authorityCertSerialNumber - hex", codes::AUTHORITY_SERIAL),
    ("2.5.29.30 s nameConstraints NameConstraints none", codes::NAME_CONSTRAINTS),
    ("NameConstraints 0 permittedSubtrees Subtrees count", codes::PERMITTED),
    ("NameConstraints 1 excludedSubtrees Subtrees count", codes::EXCLUDED),
    ("Subtrees *s GeneralSubtree Subtree none", codes::SUBTREE),
    ("Subtree ? base !Base general", codes::SUBTREE_BASE),
    ("Subtree 0 minimum - number", codes::NUMBER),
    ("Subtree 1 maximum - number", codes::NUMBER),
    ("Base 4 base Directory general", codes::SUBTREE_BASE),
    ("Base ? base - general", codes::SUBTREE_BASE),
    ("2.5.29.31 s cRLDistributionPoints Points count", codes::DISTRIBUTION_POINTS),
    ("2.5.29.46 s freshestCRL Points count", codes::DISTRIBUTION_POINTS),
    ("Points *s DistributionPoint Point none", codes::DISTRIBUTION_POINT),
    ("Point 0 distributionPoint PointName none", codes::DISTRIBUTION_NAME),
    ("Point 1 reasons - reasons", codes::REASONS),
    ("Point 2 cRLIssuer Names none", codes::LIST_ISSUER),
    ("PointName 0 fullName Names none", codes::DISTRIBUTION_NAME),
    ("PointName 1 nameRelativeToCRLIssuer Rdn none", codes::DISTRIBUTION_NAME),
    ("2.5.29.28 s issuingDistributionPoint Issuing none", codes::ISSUING_POINT),
    ("Issuing 0 distributionPoint PointName none", codes::DISTRIBUTION_NAME),
    ("Issuing 1 onlyContainsUserCerts - flag", codes::ISSUING_FLAG),
    ("Issuing 2 onlyContainsCACerts - flag", codes::ISSUING_FLAG),
    ("Issuing 3 onlySomeReasons - reasons", codes::REASONS),
    ("Issuing 4 indirectCRL - flag", codes::ISSUING_FLAG),
    ("Issuing 5 onlyContainsAttributeCerts - flag", codes::ISSUING_FLAG),
    ("1.3.6.1.5.5.7.1.1 s authorityInfoAccess Accesses count", codes::ACCESS),
    ("1.3.6.1.5.5.7.1.11 s subjectInfoAccess Accesses count", codes::ACCESS),
    ("Accesses *s AccessDescription Access named", codes::ACCESS_ONE),
    ("Access O accessMethod - oid", codes::ACCESS_METHOD),
    ("Access ? accessLocation !Names general", codes::GENERAL_NAME),
    ("2.5.29.32 s certificatePolicies Policies count", codes::POLICIES),
    ("Policies *s PolicyInformation Policy named", codes::POLICY),
    ("Policy O policyIdentifier - oid", codes::POLICY_ID),
    ("Policy s policyQualifiers Qualifiers count", codes::POLICY_QUALIFIERS),
    ("Qualifiers *s PolicyQualifierInfo Qualifier named", codes::POLICY_QUALIFIER),
    ("Qualifier O policyQualifierId - oid", codes::POLICY_QUALIFIER),
    ("Qualifier u cPSuri - by_type", codes::DER_TEXT),
    ("Qualifier s userNotice Notice by_type", codes::DER_LIST),
    ("Notice s noticeRef Other by_type", codes::DER_LIST),
    ("Notice u explicitText - by_type", codes::DER_TEXT),
    ("2.5.29.33 s policyMappings Mappings count", codes::POLICY_MAPPINGS),
    ("Mappings *s - Mapping none", codes::POLICY_MAPPING),
    ("Mapping O issuerDomainPolicy - oid", codes::POLICY_ID),
    ("Mapping O subjectDomainPolicy - oid", codes::POLICY_ID),
    ("2.5.29.36 s policyConstraints PolicyConstraints none", codes::POLICY_CONSTRAINTS),
    ("PolicyConstraints 0 requireExplicitPolicy - number", codes::POLICY_SKIP),
    ("PolicyConstraints 1 inhibitPolicyMapping - number", codes::POLICY_SKIP),
    ("2.5.29.54 i inhibitAnyPolicy - number", codes::POLICY_SKIP),
    ("2.5.29.20 i cRLNumber - number", codes::NUMBER),
    ("2.5.29.27 i baseCRLNumber - number", codes::NUMBER),
    ("2.5.29.21 E reasonCode - reason", codes::REASON_CODE),
    ("2.5.29.24 t invalidityDate - time", codes::INVALIDITY_DATE),
    ("2.5.29.29 s certificateIssuer Names none", codes::ENTRY_ISSUER),
    ("1.3.6.1.5.5.7.1.24 s tlsFeature Features count", codes::TLS_FEATURE),
    ("Features *i feature - number", codes::NUMBER),
    ("1.3.6.1.4.1.11129.2.4.2 o signedCertificateTimestampList - length", codes::TIMESTAMPS),
];

/// Whether the table has fields for a type.
pub(super) fn is_known(kind: &str) -> bool {
    ROWS.iter().any(|(text, _)| is_of(text, kind))
}

fn is_of(text: &str, kind: &str) -> bool {
    text.strip_prefix(kind).is_some_and(|rest| rest.starts_with(' '))
}

/// The field of a type that a value matches, searched from an index in the table on; with the index at which
/// to continue.
pub(super) fn find_row(kind: &str, from: usize, node: &DerNode) -> Option<(Row, usize)> {
    for (place, (text, code)) in ROWS.iter().enumerate().skip(from) {
        if !is_of(text, kind) {
            continue;
        }
        let mut words = text.split(' ').skip(1);
        let mut next = || words.next().unwrap_or_default();
        let (tag, name, kind, recipe) = (next(), next(), next(), next());
        if tag == "+" {
            if let Some((row, _)) = find_row(kind, 0, node) {
                return Some((row, from));
            }
        } else if is_tag(tag.trim_start_matches('*'), node) {
            let row = Row { name: if name == "-" { "" } else { name }, kind, recipe, code: *code };
            return Some((row, if tag.starts_with('*') { from } else { place + 1 }));
        }
    }
    None
}

fn is_tag(letter: &str, node: &DerNode) -> bool {
    if node.class == Class::ContextSpecific {
        return letter == "?" || letter.parse() == Ok(node.number);
    }
    node.class == Class::Universal
        && match letter {
            "s" => node.is_sequence(),
            "e" => node.number == tag::SET,
            "i" => node.number == tag::INTEGER,
            "E" => node.number == tag::ENUMERATED,
            "b" => node.number == tag::BIT_STRING,
            "o" => node.number == tag::OCTET_STRING,
            "O" => node.number == tag::OBJECT_IDENTIFIER,
            "B" => node.number == tag::BOOLEAN,
            "n" => node.number == tag::NULL,
            "t" => matches!(node.number, tag::UTC_TIME | tag::GENERALIZED_TIME),
            "u" => is_string_tag(node.number),
            _ => letter == "?",
        }
}

/// The X.680 name of a universal type, in the order of their numbers.
pub(super) fn universal(number: u32) -> Option<&'static str> {
    const WORDS: &str = "END-OF-CONTENTS|BOOLEAN|INTEGER|BIT STRING|OCTET STRING|NULL|OBJECT IDENTIFIER|ObjectDescriptor|\
        EXTERNAL|REAL|ENUMERATED|EMBEDDED PDV|UTF8String|RELATIVE-OID|TIME||SEQUENCE|SET|NumericString|PrintableString|\
        TeletexString|VideotexString|IA5String|UTCTime|GeneralizedTime|GraphicString|VisibleString|GeneralString|\
        UniversalString|CHARACTER STRING|BMPString";
    WORDS.split('|').nth(usize::try_from(number).ok()?).filter(|word| !word.is_empty())
}

/// The names of the bits set in a BIT STRING.
pub(super) fn bit_names(names: &str, bits: &[u8]) -> Vec<String> {
    let is_set = |bit: usize| bits.get(bit / 8).is_some_and(|byte| byte & (0x80 >> (bit % 8)) != 0);
    names.split(' ').enumerate().filter(|(bit, _)| is_set(*bit)).map(|(_, name)| name.to_owned()).collect()
}

/// CRLReason by number (RFC 5280 section 5.3.1).
pub(super) const REASON_CODES: &str = "unspecified keyCompromise cACompromise affiliationChanged superseded \
    cessationOfOperation certificateHold ? removeFromCRL privilegeWithdrawn aACompromise";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_five_words_and_every_type_its_rows() {
        for (text, _) in ROWS {
            let words: Vec<&str> = text.split(' ').collect();
            let [_, _, _, kind, _] = words.as_slice() else { panic!("{text}") };
            if !matches!(*kind, "-" | "Other" | "@") {
                let name = kind.trim_start_matches(['@', '!']);
                assert!(ROWS.iter().any(|(other, _)| other.starts_with(name)), "{text} leads nowhere");
            }
        }
        assert_eq!(universal(tag::BMP_STRING), Some("BMPString"));
        assert_eq!(universal(tag::SEQUENCE), Some("SEQUENCE"));
        assert_eq!(universal(15), None);
        assert_eq!(universal(31), None);
    }
}

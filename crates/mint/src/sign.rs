//! Certificates as the signers of kube-controller-manager issue them.

use crate::authority::Authority;
use crate::certificate::{END_ENTITY, IssuedCertificate, Template, sign_certificate};
use crate::name::SubjectName;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{
    ANY_EXTENDED_KEY_USAGE, ID_KP_CLIENT_AUTH, ID_KP_CODE_SIGNING, ID_KP_EMAIL_PROTECTION,
    ID_KP_OCSP_SIGNING, ID_KP_SERVER_AUTH, ID_KP_TIME_STAMPING,
};
use credscope_clock::Instant;
use credscope_crypto::verify;
use credscope_kube::quote;
use credscope_x509::{SignatureScheme, decode_certification_request};
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

/// What the signer adds to a request.
#[derive(Clone, Copy, Debug)]
pub struct SigningParameters<'a> {
    /// `spec.usages`, as `digital signature`, `client auth`.
    pub usages: &'a [&'a str],
    /// 128 bits, read as an unsigned number.
    pub serial_number: [u8; 16],
    /// The first second at which the certificate is valid.
    pub not_before: Instant,
    /// The last second at which it is valid.
    pub not_after: Instant,
}

/// Why a request is not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignError {
    /// The bytes are not a certification request.
    Unreadable,
    /// Its own signature does not verify.
    Signature,
    /// Usages that the signer does not know, in the controller's words.
    Usages(String),
}

/// Bits of keyUsage by the name of a usage. Source: Kubernetes `pkg/controller/certificates/authority/policies.go`.
const KEY_USAGES: [(&str, KeyUsages); 10] = [
    ("signing", KeyUsages::DigitalSignature),
    ("digital signature", KeyUsages::DigitalSignature),
    ("content commitment", KeyUsages::NonRepudiation),
    ("key encipherment", KeyUsages::KeyEncipherment),
    ("data encipherment", KeyUsages::DataEncipherment),
    ("key agreement", KeyUsages::KeyAgreement),
    ("cert sign", KeyUsages::KeyCertSign),
    ("crl sign", KeyUsages::CRLSign),
    ("encipher only", KeyUsages::EncipherOnly),
    ("decipher only", KeyUsages::DecipherOnly),
];

/// Purposes by the name of a usage, in the order in which they are written. Source: the same, and Go's `x509.ExtKeyUsage`.
const EXT_KEY_USAGES: [(&str, ObjectIdentifier); 13] = [
    ("any", ANY_EXTENDED_KEY_USAGE),
    ("server auth", ID_KP_SERVER_AUTH),
    ("client auth", ID_KP_CLIENT_AUTH),
    ("code signing", ID_KP_CODE_SIGNING),
    ("email protection", ID_KP_EMAIL_PROTECTION),
    ("s/mime", ID_KP_EMAIL_PROTECTION),
    ("ipsec end system", ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.5")),
    ("ipsec tunnel", ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.6")),
    ("ipsec user", ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.7")),
    ("timestamping", ID_KP_TIME_STAMPING),
    ("ocsp signing", ID_KP_OCSP_SIGNING),
    ("microsoft sgc", ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.3")),
    ("netscape sgc", ObjectIdentifier::new_unwrap("2.16.840.1.113730.4.1")),
];

/// Signs a request as the signers of kube-controller-manager do: key and names of the request, usages of the object, CA:FALSE,
/// the CA's key id, and nothing else that was asked for. The caller applies the signer's rules and computes the lifetime
/// (`credscope_kube::signer`).
///
/// # Errors
/// The request cannot be read, does not verify, or a usage is unknown.
///
/// Source: Kubernetes `pkg/controller/certificates/authority/authority.go`; observed: 1.36.2.
pub fn sign_request(
    authority: &Authority,
    request_der: &[u8],
    parameters: &SigningParameters<'_>,
) -> Result<IssuedCertificate, SignError> {
    let request = decode_certification_request(request_der).map_err(|_| SignError::Unreadable)?;
    let names = request.requested_extensions.subject_alt_name.as_ref();
    let dns_names: Vec<String> =
        names.map_or_else(Vec::new, |names| names.dns_names().map(str::to_owned).collect());
    // Go's parser refuses such a request.
    if !dns_names.iter().all(|name| name.is_ascii()) {
        return Err(SignError::Unreadable);
    }
    let public_key = request.spki.key.as_ref().map_err(|_| SignError::Unreadable)?;
    let SignatureScheme::Verifiable(scheme) = request.signature_algorithm.scheme else {
        return Err(SignError::Signature);
    };
    verify(public_key, scheme, request.info.of(&request.der), &request.signature)
        .map_err(|_| SignError::Signature)?;
    let (key_usage, purposes) = usages(parameters.usages)?;
    let subject = SubjectName {
        common_name: request.subject.common_names().last().copied().unwrap_or_default().to_owned(),
        organizations: request.subject.organizations().into_iter().map(str::to_owned).collect(),
    };
    let template = Template {
        serial_number: &parameters.serial_number,
        issuer: &authority.subject,
        subject: &subject,
        not_before: parameters.not_before,
        not_after: parameters.not_after,
        public_key,
        key_usage,
        ext_key_usage: &purposes,
        basic_constraints: Some(END_ENTITY),
        subject_key_id: None,
        authority_key_id: Some(&authority.subject_key_id),
        dns_names: &dns_names,
        ip_addresses: &names.map_or_else(Vec::new, |names| names.ip_addresses().collect()),
    };
    Ok(sign_certificate(&authority.key, &template))
}

fn usages(wanted: &[&str]) -> Result<(KeyUsage, Vec<ObjectIdentifier>), SignError> {
    let is_known = |usage: &str| {
        KEY_USAGES.iter().any(|(name, _)| *name == usage)
            || EXT_KEY_USAGES.iter().any(|(name, _)| *name == usage)
    };
    let unknown: Vec<String> =
        wanted.iter().filter(|usage| !is_known(usage)).map(|usage| quote(usage)).collect();
    if !unknown.is_empty() {
        return Err(SignError::Usages(format!("unrecognized usage values: [{}]", unknown.join(" "))));
    }
    let mut bits = KeyUsage(None.into());
    for (_, bit) in KEY_USAGES.iter().filter(|(name, _)| wanted.contains(name)) {
        bits.0 |= *bit;
    }
    let mut purposes: Vec<ObjectIdentifier> = Vec::new();
    for (name, purpose) in EXT_KEY_USAGES {
        if wanted.contains(&name) && !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    Ok((bits, purposes))
}

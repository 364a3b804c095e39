//! What kube-controller-manager's signers sign.

use crate::authority::Authority;
use crate::certificate::{BasicConstraints, IssuedCertificate, Template, sign_certificate};
use crate::name::Subject;
use credscope_clock::Instant;
use credscope_crypto::verify;
use credscope_kube::quote;
use credscope_x509::{SignatureScheme, decode_certification_request};

/// What the signer adds to a request.
#[derive(Clone, Copy, Debug)]
pub struct SigningParameters<'a> {
    /// `spec.usages`, as `digital signature`, `client auth`.
    pub usages: &'a [&'a str],
    /// 128 bits; the sign is never set, whatever they are.
    pub serial_number: [u8; 16],
    /// The first instant at which the certificate holds.
    pub not_before: Instant,
    /// The last second at which it holds.
    pub not_after: Instant,
}

/// Why a request is not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignError {
    /// It is no certification request.
    Unreadable,
    /// Its own signature does not hold.
    Signature,
    /// Usages that the signer does not know, in the controller's words.
    Usages(String),
}

/// Bits of keyUsage by the name of a usage. Source: Kubernetes `pkg/controller/certificates/authority/policies.go`.
const KEY_USAGES: [(&str, u16); 10] = [
    ("signing", 1),
    ("digital signature", 1),
    ("content commitment", 1 << 1),
    ("key encipherment", 1 << 2),
    ("data encipherment", 1 << 3),
    ("key agreement", 1 << 4),
    ("cert sign", 1 << 5),
    ("crl sign", 1 << 6),
    ("encipher only", 1 << 7),
    ("decipher only", 1 << 8),
];

/// Purposes by the name of a usage, in the order in which they are written. Source: the same, and Go's `x509.ExtKeyUsage`.
const EXT_KEY_USAGES: [(&str, &[u8]); 13] = [
    ("any", &[0x55, 0x1d, 0x25, 0x00]),
    ("server auth", &[0x2b, 6, 1, 5, 5, 7, 3, 1]),
    ("client auth", &[0x2b, 6, 1, 5, 5, 7, 3, 2]),
    ("code signing", &[0x2b, 6, 1, 5, 5, 7, 3, 3]),
    ("email protection", &[0x2b, 6, 1, 5, 5, 7, 3, 4]),
    ("s/mime", &[0x2b, 6, 1, 5, 5, 7, 3, 4]),
    ("ipsec end system", &[0x2b, 6, 1, 5, 5, 7, 3, 5]),
    ("ipsec tunnel", &[0x2b, 6, 1, 5, 5, 7, 3, 6]),
    ("ipsec user", &[0x2b, 6, 1, 5, 5, 7, 3, 7]),
    ("timestamping", &[0x2b, 6, 1, 5, 5, 7, 3, 8]),
    ("ocsp signing", &[0x2b, 6, 1, 5, 5, 7, 3, 9]),
    ("microsoft sgc", &[0x2b, 6, 1, 4, 1, 0x82, 0x37, 0x0a, 3, 3]),
    ("netscape sgc", &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 4, 1]),
];

/// Signs a request as the signers of kube-controller-manager do: key and names of the request, usages of the object, CA:FALSE,
/// the CA's key id, and nothing else that was asked for. Rules of the signer and the lifetime are the caller's
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
    let public_key = request.spki.key.as_ref().map_err(|_| SignError::Unreadable)?;
    let SignatureScheme::Verifiable(scheme) = request.signature_algorithm.scheme else {
        return Err(SignError::Signature);
    };
    verify(public_key, scheme, request.info.of(&request.der), &request.signature)
        .map_err(|_| SignError::Signature)?;
    let (key_usage, purposes) = usages(parameters.usages)?;
    let names = request.requested_extensions.subject_alt_name.as_ref();
    let subject = Subject {
        common_name: request.subject.common_names().last().copied().unwrap_or_default().to_owned(),
        organizations: request.subject.organizations().into_iter().map(str::to_owned).collect(),
    };
    let template = Template {
        serial_number: &parameters.serial_number,
        issuer: &authority.subject.to_der(),
        subject: &subject.to_der(),
        not_before: parameters.not_before,
        not_after: parameters.not_after,
        public_key,
        key_usage,
        ext_key_usage: &purposes,
        basic_constraints: BasicConstraints::EndEntity,
        subject_key_id: None,
        authority_key_id: Some(&authority.subject_key_id),
        dns_names: &names.map_or_else(Vec::new, |names| names.dns_names().map(str::to_owned).collect()),
        ip_addresses: &names.map_or_else(Vec::new, |names| names.ip_addresses().collect()),
    };
    Ok(sign_certificate(&authority.key, &template))
}

fn usages(wanted: &[&str]) -> Result<(u16, Vec<&'static [u8]>), SignError> {
    let is_known = |usage: &str| {
        KEY_USAGES.iter().any(|(name, _)| *name == usage)
            || EXT_KEY_USAGES.iter().any(|(name, _)| *name == usage)
    };
    let unknown: Vec<String> =
        wanted.iter().filter(|usage| !is_known(usage)).map(|usage| quote(usage)).collect();
    if !unknown.is_empty() {
        return Err(SignError::Usages(format!("unrecognized usage values: [{}]", unknown.join(" "))));
    }
    let bits =
        KEY_USAGES.iter().filter(|(name, _)| wanted.contains(name)).fold(0, |bits, (_, bit)| bits | bit);
    let mut purposes: Vec<&'static [u8]> = Vec::new();
    for (name, purpose) in EXT_KEY_USAGES {
        if wanted.contains(&name) && !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    Ok((bits, purposes))
}

//! Certification requests as Go writes them ([RFC 2986 section 4](https://www.rfc-editor.org/rfc/rfc2986#section-4)).

use crate::certificate::{signed, subject_alt_name};
use crate::der::{explicit, oid, sequence, set_of, unsigned};
use crate::name::Subject;
use crate::pem::encode_pem;
use credscope_crypto::SigningKey;
use std::net::IpAddr;

/// extensionRequest ([RFC 2985 section 5.4.2](https://www.rfc-editor.org/rfc/rfc2985#section-5.4.2)).
const EXTENSION_REQUEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e];

/// A request that was made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificationRequest {
    /// Its DER.
    pub der: Vec<u8>,
    /// Its PEM, one block.
    pub pem: String,
}

/// A request as the kubelet makes one: subject, names (DNS names in ASCII) as an extensionRequest if there are any, signed by its own key.
/// Source: client-go `util/cert/csr.go`; observed: kubelet and kubeadm 1.36.2.
#[must_use]
pub fn request(
    key: &SigningKey,
    subject: &Subject,
    dns_names: &[String],
    ip_addresses: &[IpAddr],
) -> CertificationRequest {
    let is_nameless = subject.common_name.is_empty() && subject.organizations.is_empty();
    let wanted = subject_alt_name(dns_names, ip_addresses, is_nameless)
        .map(|extension| sequence(&[oid(EXTENSION_REQUEST), set_of(vec![sequence(&[extension])])]));
    let content = sequence(&[
        unsigned(&[0]),
        subject.to_der(),
        key.public_key().to_spki_der(),
        explicit(0, &wanted.unwrap_or_default()),
    ]);
    let der = signed(key, content);
    let pem = encode_pem("CERTIFICATE REQUEST", &der);
    CertificationRequest { der, pem }
}

//! Certification requests as Go writes them ([RFC 2986 section 4](https://www.rfc-editor.org/rfc/rfc2986#section-4)).

use crate::certificate::{public_key_info, sign, signature_algorithm, subject_alt_name, written};
use crate::name::SubjectName;
use crate::pem::encode_pem;
use credscope_crypto::SigningKey;
use der::Encode;
use std::net::IpAddr;
use x509_cert::attr::Attributes;
use x509_cert::request::{CertReq, CertReqInfo, ExtensionReq, Version};

/// A request that this crate made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeRequest {
    /// Its DER.
    pub der: Vec<u8>,
    /// Its PEM, one block.
    pub pem: String,
}

/// A request as the kubelet makes one, signed by its own key. DNS names (in ASCII) and addresses, if any, become an
/// extensionRequest ([RFC 2985 section 5.4.2](https://www.rfc-editor.org/rfc/rfc2985#section-5.4.2)).
/// Source: client-go `util/cert/csr.go`; observed: kubelet and kubeadm 1.36.2.
#[must_use]
pub fn request(
    key: &SigningKey,
    subject: &SubjectName,
    dns_names: &[String],
    ip_addresses: &[IpAddr],
) -> MadeRequest {
    let der = written(encode_request(key, subject, dns_names, ip_addresses));
    let pem = encode_pem("CERTIFICATE REQUEST", &der);
    MadeRequest { der, pem }
}

fn encode_request(
    key: &SigningKey,
    subject: &SubjectName,
    dns_names: &[String],
    ip_addresses: &[IpAddr],
) -> der::Result<Vec<u8>> {
    let subject = subject.to_name()?;
    let mut attributes = Attributes::new();
    if let Some(names) = subject_alt_name(&subject, dns_names, ip_addresses)? {
        attributes.insert(ExtensionReq(vec![names]).try_into()?)?;
    }
    let public_key = public_key_info(&key.public_key())?;
    let info = CertReqInfo { version: Version::V1, subject, public_key, attributes };
    let signature = sign(key, &info)?;
    CertReq { info, algorithm: signature_algorithm(key), signature }.to_der()
}

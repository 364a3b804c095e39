//! PEM as Go writes it: lines of 64 characters ([RFC 7468](https://www.rfc-editor.org/rfc/rfc7468#section-3)).

use credscope_crypto::{PrivateKeyFormat, PublicKey, SigningKey};
use credscope_encoding::encode_standard;

const LINE: usize = 64;

/// One block with its label; it ends with a line feed.
pub(crate) fn encode_pem(label: &str, der: &[u8]) -> String {
    let mut pem = format!("-----BEGIN {label}-----\n");
    let text = encode_standard(der);
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at_checked(LINE).unwrap_or((rest, ""));
        pem.push_str(line);
        pem.push('\n');
        rest = after;
    }
    pem.push_str("-----END ");
    pem.push_str(label);
    pem.push_str("-----\n");
    pem
}

/// A certificate's DER as a `CERTIFICATE` block.
#[must_use]
pub fn certificate_pem(der: &[u8]) -> String {
    encode_pem("CERTIFICATE", der)
}

/// The private key as kubeadm and the kubelet write it: `EC PRIVATE KEY` or `RSA PRIVATE KEY`.
/// Source: client-go `util/keyutil/key.go`.
#[must_use]
pub fn private_key_pem(key: &SigningKey) -> String {
    let (format, der) = key.to_private_der();
    let label = match format {
        PrivateKeyFormat::Sec1 => "EC PRIVATE KEY",
        PrivateKeyFormat::Pkcs1 => "RSA PRIVATE KEY",
        PrivateKeyFormat::Pkcs8 | PrivateKeyFormat::Jwk => "PRIVATE KEY",
    };
    encode_pem(label, &der)
}

/// The public key as kubeadm writes `sa.pub`: `PUBLIC KEY`.
/// Source: Kubernetes `cmd/kubeadm/app/util/pkiutil`, `EncodePublicKeyPEM`.
#[must_use]
pub fn public_key_pem(key: &PublicKey) -> String {
    encode_pem("PUBLIC KEY", &key.to_spki_der())
}

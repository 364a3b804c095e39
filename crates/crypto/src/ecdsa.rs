//! ECDSA verification ([FIPS 186-5 section 6.4.2](https://csrc.nist.gov/pubs/fips/186-5/final)); any hash with any curve,
//! high s accepted.

use crate::asn1::{decode_whole, read_unsigned};
use crate::ec::{Curve, p256_operations, p384_operations, p521_operations};
use crate::error::VerifyError;
use der::Reader;

/// Verifies r ‖ s, each of the field's length, as JOSE writes it.
pub(crate) fn verify_fixed(
    curve: Curve,
    point: &[u8],
    digest: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    if signature.len() != 2 * curve.field_len() {
        return Err(VerifyError::Malformed);
    }
    let sec1 = [&[0x04], point].concat();
    let answer = match curve {
        Curve::P256 => p256_operations::verify(&sec1, digest, signature),
        Curve::P384 => p384_operations::verify(&sec1, digest, signature),
        Curve::P521 => p521_operations::verify(&sec1, digest, signature),
    };
    match answer {
        None => Err(VerifyError::Malformed),
        Some(true) => Ok(()),
        Some(false) => Err(VerifyError::Mismatch),
    }
}

/// Verifies the DER `ECDSA-Sig-Value` ([RFC 3279 section 2.2.3](https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3)).
pub(crate) fn verify_der(
    curve: Curve,
    point: &[u8],
    digest: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    let (r, s) = decode_whole(signature, |reader| {
        reader.sequence(|reader| Ok((read_unsigned(reader)?, read_unsigned(reader)?)))
    })
    .map_err(|_| VerifyError::Malformed)?;
    let mut fixed = Vec::with_capacity(2 * curve.field_len());
    for number in [r, s] {
        // A longer number is not below the order of the curve.
        let missing = curve.field_len().checked_sub(number.len()).ok_or(VerifyError::Malformed)?;
        fixed.resize(fixed.len() + missing, 0);
        fixed.extend(number);
    }
    verify_fixed(curve, point, digest, &fixed)
}

//! The few DER structures that keys and signatures are made of.

use crate::error::KeyError;
use der::asn1::{BitStringRef, ObjectIdentifier, UintRef};
use der::{ErrorKind, Reader, SliceReader, Tag};
use std::fmt;

pub(crate) const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
pub(crate) const RSASSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
pub(crate) const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
pub(crate) const ID_ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// Reads all of `der` with `read`; trailing bytes are an error at their offset.
pub(crate) fn decode_whole<'a, T>(
    der: &'a [u8],
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, KeyError>,
) -> Result<T, KeyError> {
    let mut reader = SliceReader::new(der)?;
    let value = read(&mut reader)?;
    reader.finish()?;
    Ok(value)
}

/// Reads a structure inside another one, whose content starts at `base`, so that errors point into the outer one.
pub(crate) fn decode_nested<'a, T>(
    der: &'a [u8],
    base: usize,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, KeyError>,
) -> Result<T, KeyError> {
    decode_whole(der, read).map_err(|error| match error {
        KeyError::Der { position } => KeyError::Der { position: base + position },
        other => other,
    })
}

/// The reader's position in bytes.
pub(crate) fn position(reader: &SliceReader) -> usize {
    usize::try_from(reader.position()).unwrap_or(usize::MAX)
}

/// A non-negative INTEGER, big endian without leading zeros (zero itself is one zero byte).
pub(crate) fn read_unsigned<'a>(reader: &mut SliceReader<'a>) -> Result<&'a [u8], KeyError> {
    let start = position(reader);
    let number: UintRef = reader.decode().map_err(|_| KeyError::Der { position: start })?;
    Ok(number.as_bytes())
}

/// The bytes of a BIT STRING that has no unused bits, and where they start.
pub(crate) fn read_bit_string<'a>(reader: &mut SliceReader<'a>) -> Result<(&'a [u8], usize), KeyError> {
    let start = position(reader);
    let bits = reader.decode::<BitStringRef>()?;
    let bytes = bits.as_bytes().ok_or(KeyError::Der { position: start })?;
    Ok((bytes, position(reader).saturating_sub(bytes.len())))
}

/// `AlgorithmIdentifier`: the algorithm, and its parameters as a whole value if there are any.
pub(crate) struct KeyAlgorithmIdentifier<'a> {
    pub(crate) oid: ObjectIdentifier,
    pub(crate) parameters: Option<&'a [u8]>,
    pub(crate) parameters_at: usize,
}

impl KeyAlgorithmIdentifier<'_> {
    /// Checks that the parameters are NULL or absent; both are in use.
    pub(crate) fn check_no_parameters(&self) -> Result<(), KeyError> {
        match self.parameters {
            None | Some([0x05, 0x00]) => Ok(()),
            Some(_) => Err(KeyError::Der { position: self.parameters_at }),
        }
    }

    /// The parameters as an OID, such as `namedCurve`; `None` for parameters of another kind.
    pub(crate) fn parameter_oid(&self) -> Result<Option<ObjectIdentifier>, KeyError> {
        match self.parameters {
            None => Err(KeyError::Der { position: self.parameters_at }),
            Some(der @ [0x06, ..]) => {
                decode_nested(der, self.parameters_at, |reader| Ok(Some(reader.decode()?)))
            }
            Some(_) => Ok(None),
        }
    }
}

pub(crate) fn read_algorithm<'a>(
    reader: &mut SliceReader<'a>,
) -> Result<KeyAlgorithmIdentifier<'a>, KeyError> {
    reader.sequence(|reader| {
        let oid = reader.decode()?;
        let parameters_at = position(reader);
        let parameters = if reader.is_finished() { None } else { Some(reader.tlv_bytes()?) };
        Ok(KeyAlgorithmIdentifier { oid, parameters, parameters_at })
    })
}

/// The tag of the next value.
pub(crate) fn peek_tag(reader: &SliceReader) -> Result<Tag, KeyError> {
    Ok(Tag::peek(reader)?)
}

/// The error of a value that has another tag than it should.
pub(crate) fn unexpected(reader: &SliceReader) -> KeyError {
    ErrorKind::Failed.at(reader.position()).into()
}

/// Unwraps encoded DER. Encoding fails only for lengths above 256 MiB, and no key is that long.
pub(crate) fn written<E: fmt::Debug>(der: Result<Vec<u8>, E>) -> Vec<u8> {
    debug_assert!(der.is_ok(), "{der:?}");
    der.unwrap_or_default()
}

//! Recognises DER by its structure.

use crate::report::ItemKind;
use crate::shelf::{Content, Place, Shelf};
use crate::shelf_id::ShelfId;
use credscope_crypto::{KeyError, PublicKey, public_half_of_private_der};
use credscope_finding::{Finding, args, codes::key as codes};
use credscope_x509::{
    Recognised, decode_certificate, decode_certificate_revocation_list, decode_certification_request,
};

/// Recognises DER; returns whether it was.
pub(super) fn recognise_der(shelf: &mut Shelf, place: &Place, der: &[u8]) -> bool {
    put_der(shelf, place, der).is_some()
}

/// Adds DER to the shelf by its structure: signed structures, then public keys, then private keys.
pub(super) fn put_der(shelf: &mut Shelf, place: &Place, der: &[u8]) -> Option<ShelfId> {
    match credscope_x509::recognise(der) {
        Some(Recognised::Certificate) => put_certificate(shelf, place, der),
        Some(Recognised::CertificationRequest) => put_request(shelf, place, der),
        Some(Recognised::CertificateRevocationList) => put_revocation_list(shelf, place, der),
        None => put_key(shelf, place, der),
    }
}

pub(super) fn put_certificate(shelf: &mut Shelf, place: &Place, der: &[u8]) -> Option<ShelfId> {
    let certificate = decode_certificate(der).ok()?;
    let problems = certificate.problems.clone();
    let content = Content::Certificate(Box::new(certificate));
    let index = shelf.put(ItemKind::Certificate, place, der.to_vec(), content)?;
    problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

pub(super) fn put_request(shelf: &mut Shelf, place: &Place, der: &[u8]) -> Option<ShelfId> {
    let request = decode_certification_request(der).ok()?;
    let problems = request.problems.clone();
    let content = Content::Request(Box::new(request));
    let index = shelf.put(ItemKind::CertificationRequest, place, der.to_vec(), content)?;
    problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

pub(super) fn put_revocation_list(shelf: &mut Shelf, place: &Place, der: &[u8]) -> Option<ShelfId> {
    let list = decode_certificate_revocation_list(der).ok()?;
    let problems = list.problems.clone();
    let content = Content::RevocationList(Box::new(list));
    let index = shelf.put(ItemKind::CertificateRevocationList, place, der.to_vec(), content)?;
    problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

fn put_key(shelf: &mut Shelf, place: &Place, der: &[u8]) -> Option<ShelfId> {
    if let Ok(key) = PublicKey::from_spki_der(der).or_else(|_| PublicKey::from_pkcs1_der(der)) {
        return shelf.put(ItemKind::PublicKey, place, der.to_vec(), Content::PublicKey(Some(key)));
    }
    match public_half_of_private_der(der) {
        Ok(half) => put_private_key(shelf, place, Ok(half.key)),
        Err(KeyError::Encrypted) => put_private_key(shelf, place, Err(KeyError::Encrypted)),
        Err(_) => None,
    }
}

/// Adds a private key to the shelf, with only its public half.
pub(super) fn put_private_key(
    shelf: &mut Shelf,
    place: &Place,
    key: Result<PublicKey, KeyError>,
) -> Option<ShelfId> {
    let (key, problem) = match key {
        Ok(key) => (Some(key), None),
        Err(KeyError::Encrypted) => (None, Some(Finding::new(codes::PRIVATE_ENCRYPTED, args! {}))),
        Err(error) => {
            let finding = Finding::new(codes::PRIVATE_UNREADABLE, args! { reason: key_error_word(&error) });
            (None, Some(finding))
        }
    };
    let index = shelf.put(ItemKind::PrivateKey, place, Vec::new(), Content::PrivateKey(key))?;
    problem.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

/// The word for the reason why a key cannot be read.
pub(super) fn key_error_word(error: &KeyError) -> &'static str {
    match error {
        KeyError::Der { .. } => "key_der",
        KeyError::Algorithm { .. } => "key_algorithm",
        KeyError::PointNotOnCurve => "key_not_on_curve",
        KeyError::PointLength => "key_point_length",
        KeyError::RsaModulus => "key_modulus",
        KeyError::RsaExponent => "key_exponent",
        KeyError::KeyLength => "key_length",
        KeyError::PublicHalfMismatch => "key_halves_differ",
        KeyError::PrivateScalar => "key_scalar",
        KeyError::Encrypted => "key_encrypted",
    }
}

//! Relations between items: signatures, keys, names.

use crate::judge::{BySubject, Judge, public_key};
use crate::recognise::component_flags;
use crate::report::RelationKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Finding, args, codes::kube as codes};
use credscope_x509::{Certificate, SignatureState};
use std::cell::LazyCell;
use std::collections::BTreeMap;

/// The entries that repeat an earlier one, each with the earlier one.
type Copies = BTreeMap<ShelfId, ShelfId>;

/// A relation between two entries.
pub(crate) type Pair = (ShelfId, ShelfId, RelationKind);

/// Maximum number of relations of one kind for one item; more would not be read.
const MAX_PER_ITEM: usize = 32;

/// Finds the relations between the entries of a shelf. `signed` has the entries whose signer is known from judging, each with it.
pub(crate) fn relations(judge: &Judge<'_>, signed: &[(ShelfId, ShelfId)]) -> Vec<Pair> {
    let shelf = judge.shelf;
    let copies = copies(shelf);
    let mut pairs: Vec<Pair> =
        copies.iter().map(|(copy, first)| (*copy, *first, RelationKind::SameAs)).collect();
    pairs.extend(signatures(judge, &copies));
    pairs.extend(signed.iter().map(|(from, signer)| (*from, *signer, RelationKind::SignedBy)));
    pairs.extend(keys(shelf, &copies));
    pairs.extend(files(judge));
    pairs.extend(pins(shelf));
    pairs.extend(judge.access.pairs().into_iter().map(|(from, to)| (from, to, RelationKind::Names)));
    pairs.extend(error_lines(judge));
    pairs.extend(same_names(shelf, &copies));
    in_order(&pairs)
}

/// The pairs without duplicates, sorted by their first entry, and limited for each kind.
fn in_order(pairs: &[Pair]) -> Vec<Pair> {
    let mut ordered = pairs.to_vec();
    ordered.sort_by_key(|&(from, to, kind)| (from, kind, to));
    ordered.dedup();
    ordered
        .chunk_by(|one, other| (one.0, one.2) == (other.0, other.2))
        .flat_map(|of_kind| of_kind.iter().take(MAX_PER_ITEM))
        .filter(|(from, to, _)| from != to)
        .copied()
        .collect()
}

fn certificates(shelf: &Shelf) -> impl Iterator<Item = (ShelfId, &ShelfEntry, &Certificate)> {
    shelf.iter().filter_map(|(index, entry)| match &entry.content {
        Content::Certificate(certificate) => Some((index, entry, certificate.as_ref())),
        _ => None,
    })
}

/// The certificates, requests, tokens and public keys that repeat an earlier one.
fn copies(shelf: &Shelf) -> Copies {
    let mut first = BTreeMap::new();
    let copy_of = |(index, entry)| {
        let entry: &ShelfEntry = entry;
        let is_comparable = matches!(
            entry.content,
            Content::Certificate(_) | Content::Request(_) | Content::Token(..) | Content::PublicKey(_)
        );
        if !is_comparable || entry.bytes.is_empty() {
            return None;
        }
        let earliest = *first.entry(entry.bytes.as_slice()).or_insert(index);
        (earliest != index).then_some((index, earliest))
    };
    shelf.iter().filter_map(copy_of).collect()
}

fn is_copy(copies: &Copies, index: ShelfId) -> bool {
    copies.contains_key(&index)
}

/// Which certificate signed which: first by name, then by verifying the signature. Among equal issuers the
/// one next to the certificate is used, else the first.
fn signatures(judge: &Judge<'_>, copies: &Copies) -> Vec<Pair> {
    let shelf = judge.shelf;
    let mut by_subject = BySubject::default();
    let mut by_place: BTreeMap<_, Vec<ShelfId>> = BTreeMap::new();
    for (index, entry, certificate) in certificates(shelf) {
        let subject = certificate.subject.raw.as_slice();
        if !is_copy(copies, index) {
            by_subject.put(subject, index);
        }
        let siblings = by_place.entry((entry.place.input, entry.place.parent, subject)).or_default();
        // Of equal ones in one place the first is used.
        let is_known = |sibling: &ShelfId| {
            let sibling = shelf.certificate(*sibling);
            sibling.is_some_and(|sibling| sibling.fingerprint_sha256 == certificate.fingerprint_sha256)
        };
        if !siblings.iter().any(is_known) {
            siblings.push(index);
        }
    }
    let mut pairs = Vec::new();
    for (index, entry, certificate) in certificates(shelf) {
        let mut named: Vec<[u8; 32]> = Vec::new();
        let issuer = certificate.issuer.raw.as_slice();
        let siblings = by_place.get(&(entry.place.input, entry.place.parent, issuer));
        for &candidate in siblings.into_iter().flatten().chain(by_subject.named(issuer)) {
            let Some(Content::Certificate(issuer)) = shelf.get(candidate).map(|entry| &entry.content) else {
                continue;
            };
            let is_itself = issuer.fingerprint_sha256 == certificate.fingerprint_sha256;
            if is_itself || named.contains(&issuer.fingerprint_sha256) {
                continue;
            }
            named.push(issuer.fingerprint_sha256);
            if judge.signatures().verify(certificate, issuer) == SignatureState::Valid {
                pairs.push((index, candidate, RelationKind::SignedBy));
            }
        }
    }
    pairs
}

/// Which keys belong together: private key, public key, JWK; and which certificate was issued for which
/// request.
fn keys(shelf: &Shelf, copies: &Copies) -> Vec<Pair> {
    let mut by_key: BTreeMap<[u8; 32], Vec<ShelfId>> = BTreeMap::new();
    for (index, entry) in shelf.iter() {
        if let Some(key) = public_key(&entry.content) {
            by_key.entry(key.spki_sha256()).or_default().push(index);
        }
    }
    // The direction of a relation: a private key belongs to a certificate, not the other way round.
    let rank = |index: ShelfId| match shelf.get(index).map(|entry| &entry.content) {
        Some(Content::PrivateKey(_)) => 0,
        Some(Content::PublicKey(_) | Content::Jwk(_)) => 1,
        Some(Content::Request(_)) => 2,
        _ => 3,
    };
    let mut pairs = Vec::new();
    for indices in by_key.values() {
        let ranked: Vec<(ShelfId, u8)> = indices.iter().map(|index| (*index, rank(*index))).collect();
        let of = |is_meant: fn(u8) -> bool| -> Vec<ShelfId> {
            ranked.iter().filter(|(_, rank)| is_meant(*rank)).map(|(index, _)| *index).collect()
        };
        let (of_private, of_public, requests) =
            (of(|rank| rank > 0), of(|rank| rank > 1), of(|rank| rank == 2));
        for (from, rank) in ranked {
            let (others, kind) = match rank {
                0 => (&of_private, RelationKind::KeyOf),
                1 => (&of_public, RelationKind::KeyOf),
                2 => continue,
                _ => (&requests, RelationKind::IssuedFor),
            };
            let others = others.iter().filter(|to| !is_copy(copies, **to) || is_beside(shelf, from, **to));
            pairs.extend(others.take(MAX_PER_ITEM).map(|to| (from, *to, kind)));
        }
    }
    pairs
}

fn is_beside(shelf: &Shelf, left: ShelfId, right: ShelfId) -> bool {
    let place = |index: ShelfId| shelf.get(index).map(|entry| (entry.place.input, entry.place.parent));
    place(left) == place(right)
}

/// Flags and fields that name files that were provided.
fn files(judge: &Judge<'_>) -> Vec<Pair> {
    let shelf = judge.shelf;
    let mut named: Vec<(ShelfId, String)> = component_flags(shelf)
        .filter(|(_, _, value)| value.contains('/'))
        .map(|(index, _, value)| (index, value))
        .collect();
    for (index, entry) in shelf.iter() {
        if let Content::Kubeconfig(config) = &entry.content {
            let of_users = config
                .users
                .iter()
                .flat_map(|user| [&user.certificate_file, &user.key_file, &user.token_file]);
            let fields = config.clusters.iter().map(|cluster| &cluster.ca_file).chain(of_users);
            named.extend(fields.flatten().map(|field| (index, field.text.clone())));
        }
        if let Content::Curl(curl) = &entry.content {
            named.extend(
                [&curl.ca, &curl.certificate].into_iter().flatten().map(|file| (index, file.clone())),
            );
        }
    }
    named
        .iter()
        .flat_map(|(from, file)| {
            let files = judge.files.named(file).take(MAX_PER_ITEM);
            files.map(|to| (*from, to, RelationKind::Names))
        })
        .collect()
}

/// Pins, separate or in join commands, with the CAs that they match.
fn pins(shelf: &Shelf) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let own_pins = LazyCell::new(|| -> Vec<(ShelfId, String)> {
        certificates(shelf).map(|(index, _, certificate)| (index, certificate.ca_pin())).collect()
    });
    for (from, entry) in shelf.iter() {
        let pins: &[String] = match &entry.content {
            Content::CaHash(pin) => std::slice::from_ref(pin),
            Content::Join(join) => &join.pins,
            _ => continue,
        };
        let is_pinned = |own: &str| pins.iter().any(|pin| credscope_kube::is_same_pin(pin, own));
        let pinned = own_pins.iter().filter(|(_, own)| is_pinned(own));
        pairs.extend(pinned.take(MAX_PER_ITEM).map(|(to, _)| (from, *to, RelationKind::Names)));
    }
    pairs
}

/// Error lines with the items that they are about.
fn error_lines(judge: &Judge<'_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (from, entry) in judge.shelf.iter() {
        if let Content::ErrorLine(line) = &entry.content {
            pairs.extend(judge.named_by(line).into_iter().map(|to| (from, to, RelationKind::Names)));
        }
    }
    pairs
}

/// Pairs of CAs with the same name and different keys, each pair once.
fn same_names(shelf: &Shelf, copies: &Copies) -> Vec<Pair> {
    let mut by_name = BySubject::default();
    for (index, _, certificate) in certificates(shelf) {
        if certificate.is_ca() && !is_copy(copies, index) {
            by_name.put(&certificate.subject.raw, index);
        }
    }
    let key_of = |index: ShelfId| match shelf.get(index).map(|entry| &entry.content) {
        Some(Content::Certificate(certificate)) => Some(certificate.spki.sha256()),
        _ => None,
    };
    let mut pairs = Vec::new();
    for group in by_name.groups() {
        let keys: Vec<(ShelfId, Option<[u8; 32]>)> =
            group.iter().map(|index| (*index, key_of(*index))).collect();
        for (position, (left, key)) in keys.iter().enumerate() {
            let others = keys.iter().skip(position + 1).filter(|(_, other)| key != other);
            let others = others.take(MAX_PER_ITEM);
            pairs.extend(others.map(|(right, _)| (*left, *right, RelationKind::SameNameDifferentKey)));
        }
    }
    pairs
}

/// The finding about two CAs with the same name.
pub(crate) fn same_name_finding(shelf: &Shelf, left: ShelfId, right: ShelfId) -> Option<Finding> {
    let certificate = |index: ShelfId| match &shelf.get(index)?.content {
        Content::Certificate(certificate) => Some(certificate),
        _ => None,
    };
    let (left, right) = (certificate(left)?, certificate(right)?);
    let key_id = |certificate: &Certificate| {
        encode_hex_colons(
            certificate
                .subject_key_id()
                .unwrap_or_else(|| certificate.fingerprint_sha256.get(..8).unwrap_or_default()),
        )
    };
    let args = args! {
        name: left.subject.to_text(),
        key_id: key_id(left),
        since: left.validity.not_before?,
        other_key_id: key_id(right),
        other_since: right.validity.not_before?,
    };
    Some(Finding::new(codes::CA_SAME_NAME, args))
}

//! What belongs to what: signatures, keys, names.

use crate::judge::{Judge, is_same_file, public_key};
use crate::recognise::component_flags;
use crate::report::{ItemKind, RelationKind};
use crate::shelf::{Content, Entry, Shelf};
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Finding, args, codes::kube as codes};
use credscope_x509::{Certificate, SignatureState};
use std::collections::{BTreeMap, BTreeSet};

/// A relation between two entries.
pub(crate) type Pair = (usize, usize, RelationKind);

/// Relations of one kind that are told at most for one item: of hundreds nobody reads the rest.
const MAX_PER_ITEM: usize = 32;

/// Finds the relations between the entries of a shelf.
pub(crate) fn relations(judge: &Judge<'_>, signed_by: &BTreeMap<usize, usize>) -> Vec<Pair> {
    let shelf = judge.shelf;
    let mut pairs: BTreeSet<Pair> = BTreeSet::new();
    let copies = copies(shelf);
    for (&copy, &first) in &copies {
        pairs.insert((copy, first, RelationKind::SameAs));
    }
    pairs.extend(signatures(judge, &copies));
    for (&token, &key) in signed_by {
        pairs.insert((token, key, RelationKind::SignedBy));
    }
    pairs.extend(keys(shelf, &copies));
    pairs.extend(files(shelf));
    pairs.extend(pins(shelf));
    pairs.extend(
        same_names(shelf, &copies)
            .into_iter()
            .map(|(left, right)| (left, right, RelationKind::SameNameDifferentKey)),
    );
    let mut counts: BTreeMap<(usize, RelationKind), usize> = BTreeMap::new();
    pairs
        .into_iter()
        .filter(|(from, to, kind)| {
            let count = counts.entry((*from, *kind)).or_default();
            *count += 1;
            from != to && *count <= MAX_PER_ITEM
        })
        .collect()
}

fn certificates(shelf: &Shelf) -> impl Iterator<Item = (usize, &Entry, &Certificate)> {
    shelf.entries.iter().enumerate().filter_map(|(index, entry)| match &entry.content {
        Content::Certificate(certificate) => Some((index, entry, certificate.as_ref())),
        _ => None,
    })
}

/// Entries that repeat an earlier certificate, request, or token, with the earlier one.
fn copies(shelf: &Shelf) -> BTreeMap<usize, usize> {
    let mut first: BTreeMap<(ItemKind, &[u8]), usize> = BTreeMap::new();
    let mut copies = BTreeMap::new();
    for (index, entry) in shelf.entries.iter().enumerate() {
        let is_comparable = matches!(
            entry.content,
            Content::Certificate(_) | Content::Request(_) | Content::Token(..) | Content::PublicKey(_)
        );
        if !is_comparable || entry.bytes.is_empty() {
            continue;
        }
        match first.get(&(entry.kind, entry.bytes.as_slice())) {
            Some(&earlier) => {
                copies.insert(index, earlier);
            }
            None => {
                first.insert((entry.kind, entry.bytes.as_slice()), index);
            }
        }
    }
    copies
}

/// Which certificate signed which: names first, then the signature itself. Of equal issuers the one beside the
/// certificate is named, else the first.
fn signatures(judge: &Judge<'_>, copies: &BTreeMap<usize, usize>) -> Vec<Pair> {
    let shelf = judge.shelf;
    let mut by_subject: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (index, _, certificate) in certificates(shelf) {
        by_subject.entry(certificate.subject.raw.as_slice()).or_default().push(index);
    }
    let mut pairs = Vec::new();
    for (index, entry, certificate) in certificates(shelf) {
        let mut named = BTreeSet::new();
        let candidates =
            by_subject.get(certificate.issuer.raw.as_slice()).map(Vec::as_slice).unwrap_or_default();
        let is_sibling = |candidate: &&usize| {
            shelf.entries.get(**candidate).is_some_and(|other| {
                other.place.parent == entry.place.parent && other.place.input == entry.place.input
            })
        };
        let siblings = candidates.iter().filter(is_sibling);
        let others = candidates.iter().filter(|candidate| !copies.contains_key(candidate));
        for &candidate in siblings.chain(others) {
            let Some(Content::Certificate(issuer)) = shelf.entries.get(candidate).map(|entry| &entry.content)
            else {
                continue;
            };
            let is_itself = issuer.fingerprint_sha256 == certificate.fingerprint_sha256;
            if is_itself || !named.insert(issuer.fingerprint_sha256) {
                continue;
            }
            if judge.signatures().verify(certificate, issuer) == SignatureState::Valid {
                pairs.push((index, candidate, RelationKind::SignedBy));
            }
        }
    }
    pairs
}

/// Which key fits what: private key, public key, JWK; and which certificate was issued for which request.
fn keys(shelf: &Shelf, copies: &BTreeMap<usize, usize>) -> Vec<Pair> {
    let mut by_key: BTreeMap<[u8; 32], Vec<usize>> = BTreeMap::new();
    for (index, entry) in shelf.entries.iter().enumerate() {
        if let Some(key) = public_key(&entry.content) {
            by_key.entry(key.spki_sha256()).or_default().push(index);
        }
    }
    // What a key fits, in the order in which it is said: a private key is a certificate's, not the other way round.
    let rank = |index: usize| match shelf.entries.get(index).map(|entry| &entry.content) {
        Some(Content::PrivateKey(_)) => 0,
        Some(Content::PublicKey(_) | Content::Jwk(_)) => 1,
        Some(Content::Request(_)) => 2,
        _ => 3,
    };
    let mut pairs = Vec::new();
    for indices in by_key.values() {
        for &from in indices {
            for &to in indices.iter().filter(|to| !copies.contains_key(to) || is_beside(shelf, from, **to)) {
                match (rank(from), rank(to)) {
                    (3, 2) => pairs.push((from, to, RelationKind::IssuedFor)),
                    (0, 1..=3) | (1, 2 | 3) => pairs.push((from, to, RelationKind::KeyOf)),
                    _ => (),
                }
            }
        }
    }
    pairs
}

fn is_beside(shelf: &Shelf, left: usize, right: usize) -> bool {
    let place = |index: usize| shelf.entries.get(index).map(|entry| (entry.place.input, entry.place.parent));
    place(left) == place(right)
}

/// Flags and fields that name files which are on the shelf.
fn files(shelf: &Shelf) -> Vec<Pair> {
    let mut named: Vec<(usize, String)> = component_flags(shelf)
        .filter(|(_, _, value)| value.contains('/'))
        .map(|(index, _, value)| (index, value))
        .collect();
    for (index, entry) in shelf.entries.iter().enumerate() {
        if let Content::Kubeconfig(config) = &entry.content {
            let of_users = config
                .users
                .iter()
                .flat_map(|user| [&user.certificate_file, &user.key_file, &user.token_file]);
            let fields = config.clusters.iter().map(|cluster| &cluster.ca_file).chain(of_users);
            named.extend(fields.flatten().map(|field| (index, field.text.clone())));
        }
    }
    let given: Vec<(usize, &str)> = shelf
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.place.parent.is_none())
        .filter_map(|(index, entry)| Some((index, shelf.input_name(entry)?)))
        .collect();
    named
        .iter()
        .flat_map(|(from, file)| {
            given
                .iter()
                .filter(|(_, name)| is_same_file(name, file))
                .map(|(to, _)| (*from, *to, RelationKind::Names))
        })
        .collect()
}

/// Pins, alone or in join commands, with the CAs that they are of.
fn pins(shelf: &Shelf) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (from, entry) in shelf.entries.iter().enumerate() {
        let pins: &[String] = match &entry.content {
            Content::CaHash(pin) => std::slice::from_ref(pin),
            Content::Join(join) => &join.pins,
            _ => continue,
        };
        for (to, _, certificate) in certificates(shelf) {
            if pins.iter().any(|pin| credscope_kube::is_same_pin(pin, &certificate.ca_pin())) {
                pairs.push((from, to, RelationKind::Names));
            }
        }
    }
    pairs
}

/// Pairs of CAs with one name and different keys, each pair once.
fn same_names(shelf: &Shelf, copies: &BTreeMap<usize, usize>) -> Vec<(usize, usize)> {
    let authorities: Vec<(usize, &Certificate)> = certificates(shelf)
        .filter(|(index, _, certificate)| certificate.is_ca() && !copies.contains_key(index))
        .map(|(index, _, certificate)| (index, certificate))
        .collect();
    let mut by_name: BTreeMap<&[u8], Vec<(usize, &Certificate)>> = BTreeMap::new();
    for (index, certificate) in authorities {
        by_name.entry(certificate.subject.raw.as_slice()).or_default().push((index, certificate));
    }
    let mut pairs = Vec::new();
    for group in by_name.values() {
        for (position, (left, certificate)) in group.iter().enumerate() {
            for (right, other) in group.iter().skip(position + 1) {
                if certificate.spki.sha256() != other.spki.sha256() {
                    pairs.push((*left, *right));
                }
            }
        }
    }
    pairs
}

/// The finding that tells of two CAs with one name.
pub(crate) fn same_name_finding(shelf: &Shelf, left: usize, right: usize) -> Option<Finding> {
    let certificate = |index: usize| match &shelf.entries.get(index)?.content {
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
    let args = args! { name: left.subject.to_text(), key_id: key_id(left), other_key_id: key_id(right) };
    Some(Finding::new(codes::CA_SAME_NAME, args))
}

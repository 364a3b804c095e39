//! What several things come to: counted, with what is left open and what breaks first.

use crate::report::{Break, CountedAuthorities, CountedKind, Item, ItemKind, RelationKind, Summary};
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::{
    Code, NOT_GIVEN, Outcome, Verdict, args, codes::bootstrap, codes::input, codes::kube,
};
use credscope_x509::Certificate;
use std::collections::{BTreeMap, BTreeSet};

/// Verdicts that only the cluster can complete, whatever else is provided offline.
const FOR_CLUSTER: [Code; 10] = [
    kube::TOKEN_OBJECTS_UNKNOWN,
    kube::TOKEN_KEYS_SOME,
    kube::TOKEN_ISSUER_UNKNOWN,
    kube::TOKEN_OPAQUE,
    kube::CSR_PENDING_AUTOMATIC,
    kube::CSR_PENDING_MANUAL,
    kube::CSR_APPROVED,
    kube::CONFIG_OPAQUE_TOKEN,
    kube::CONFIG_BASIC,
    bootstrap::BOOTSTRAP_SECRET_UNKNOWN,
];

/// A verdict's end: the instant as written, the entry, and the code that then decides.
pub(crate) type VerdictEnd = (Instant, ShelfId, Code);

/// Counts the items, and finds what only the cluster can tell and what breaks first.
pub(crate) fn summary(
    shelf: &Shelf,
    items: &[Item],
    pairs: &[(ShelfId, ShelfId, RelationKind)],
    ends: &[VerdictEnd],
    at: Instant,
) -> Summary {
    let mut counts: BTreeMap<(ItemKind, u8), CountedKind> = BTreeMap::new();
    for Item { kind, verdict: Verdict { outcome, .. }, .. } in items {
        let counted = counts.entry((*kind, outcome.rank()));
        counted.or_insert(CountedKind { kind: *kind, outcome: *outcome, count: 0 }).count += 1;
    }
    let is_open = |item: &&Item| {
        item.verdict.outcome == Outcome::Inconclusive && FOR_CLUSTER.contains(&item.verdict.code)
    };
    // Of an item and what contains it, which end together, the one that comes first speaks.
    let first = ends.iter().min_by_key(|(at, id, _)| (*at, *id));
    Summary {
        inputs: shelf.inputs.len(),
        counts: counts.into_values().collect(),
        for_cluster: items.iter().filter(is_open).map(|item| item.id.clone()).collect(),
        external_authorities: external(shelf, pairs).iter().map(ToString::to_string).collect(),
        authorities: authorities(shelf, at),
        first_to_break: first.map(|(at, id, code)| Break { at: *at, item: id.to_string(), code: *code }),
    }
}

fn authority(entry: &ShelfEntry) -> Option<&Certificate> {
    match &entry.content {
        Content::Certificate(certificate) if certificate.is_ca() => Some(certificate),
        _ => None,
    }
}

/// The CAs that signed something on the shelf and whose private keys are not there, if the shelf has private
/// keys at all.
fn external(shelf: &Shelf, pairs: &[(ShelfId, ShelfId, RelationKind)]) -> Vec<ShelfId> {
    let mut keys: BTreeSet<[u8; 32]> = BTreeSet::new();
    keys.extend(shelf.entries().filter_map(|entry| match &entry.content {
        Content::PrivateKey(Some(key)) => Some(key.spki_sha256()),
        _ => None,
    }));
    if keys.is_empty() {
        return Vec::new();
    }
    let signed = pairs.iter().filter(|(.., kind)| *kind == RelationKind::SignedBy);
    let mut signers: BTreeSet<ShelfId> = BTreeSet::new();
    signers.extend(signed.map(|(_, signer, _)| *signer));
    let mut seen = BTreeSet::new();
    let is_external = |id: &ShelfId| {
        shelf.get(*id).and_then(authority).is_some_and(|certificate| {
            let key = certificate.spki.sha256();
            !keys.contains(&key) && seen.insert(key)
        })
    };
    signers.into_iter().filter(is_external).collect()
}

/// The CAs: how many, how many have expired, and the next to expire.
fn authorities(shelf: &Shelf, at: Instant) -> CountedAuthorities {
    let mut counted = CountedAuthorities::default();
    let mut seen = BTreeSet::new();
    for (id, entry) in shelf.iter() {
        let Some(certificate) = authority(entry).filter(|one| seen.insert(one.fingerprint_sha256)) else {
            continue;
        };
        counted.count += 1;
        let Some(end) = certificate.validity.not_after else { continue };
        if at > end {
            counted.expired += 1;
        } else if counted.next.as_ref().is_none_or(|next| end < next.at) {
            counted.next = Some(Break { at: end, item: id.to_string(), code: kube::CA_EXPIRED });
        }
    }
    counted
}

/// The verdict on several CAs and nothing else, which have none of their own.
pub(crate) fn verdict_of_authorities(summary: &Summary, items: &[Item]) -> Option<Verdict> {
    let is_ca =
        |item: &Item| item.kind == ItemKind::Certificate && item.verdict.outcome == Outcome::NotApplicable;
    let counted = &summary.authorities;
    if counted.count < 2 || !items.iter().all(is_ca) {
        return None;
    }
    let args = match &counted.next {
        Some(next) => {
            let label = items.iter().find(|item| item.id == next.item).map_or(NOT_GIVEN, |item| &item.label);
            args! { count: counted.count, expired: counted.expired, next: label, not_after: next.at }
        }
        None => {
            let args = args! { count: counted.count };
            return Some(Verdict::new(Outcome::NotApplicable, input::AUTHORITIES_EXPIRED, args));
        }
    };
    Some(Verdict::new(Outcome::NotApplicable, input::AUTHORITIES, args))
}

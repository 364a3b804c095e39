//! Produces the report for a request.

use crate::blanks::blanks;
use crate::describe;
use crate::join::{Pair, relations, same_name_finding};
use crate::judge::{Judge, Judgement};
use crate::lints::Lints;
use crate::matching;
use crate::recognise::{recognise_input, tell_private_keys};
use crate::redact::redact;
use crate::report::{
    Change, FindingEntry, Item, ItemKind, MAX_OTHERS, Relation, RelationKind, Report, ReportedUser,
};
use crate::request::Request;
use crate::shelf::{Content, Shelf, ShelfEntry, ShelfInput};
use crate::shelf_id::ShelfId;
use crate::summary::{VerdictEnd, summary, verdict_of_authorities};
use credscope_clock::{Boundary, Duration, Instant};
use credscope_finding::{
    Code, Fact, Finding, Outcome, Step, Verdict, args, codes::input, codes::kube as codes,
};
use credscope_kube::token::{Refresh, refresh_of};
use credscope_kube::{Moment, Release, well_known};
use std::collections::BTreeMap;

/// Maximum number of changes followed for one item: a chain of ten certificates has twenty dates.
const MAX_CHANGES: usize = 40;

/// Reads all inputs, judges them at the requested instant, and finds their relations.
///
/// Pure and synchronous: the same request gives the same report. Never panics and never fails; whatever
/// cannot be read is reported in a finding.
#[must_use]
pub fn inspect(request: &Request) -> Report {
    let release = request.kubernetes.as_deref().and_then(Release::parse).unwrap_or(Release::NEWEST);
    // The rules of Kubernetes use whole seconds.
    let judged_at = Instant::from_unix_seconds(request.judged_at.unix_seconds());
    let shelf = read(request);
    let judge = Judge::new(&shelf, request, release);
    let lints = Lints::find(&shelf);
    let mut judgements = Vec::new();
    let mut changes = Vec::new();
    let mut ends: Vec<VerdictEnd> = Vec::new();
    for (id, _) in shelf.iter() {
        let moment = Moment::new(judged_at);
        let mut judgement = judge.judge(id, &moment);
        lints.add(&judge, id, judged_at, &mut judgement);
        let access = judge.access_of(id, &judgement);
        judgement.trace.extend(access);
        let (mut found, end) = follow(&judge, id, &judgement.verdict, moment.horizon());
        ends.extend(end.map(|(at, code)| (at, id, code)));
        found.extend(refresh_changes(&shelf, id, judged_at));
        found.extend(renewal_changes(&judge, id, judged_at));
        for change in found {
            let place = changes.partition_point(|known: &Change| known.at <= change.at);
            changes.insert(place, change);
        }
        judgements.push(judgement);
    }
    let ids = shelf.iter().map(|(id, _)| id);
    let signed: Vec<(ShelfId, ShelfId)> =
        ids.zip(&judgements).filter_map(|(id, judgement)| Some((id, judgement.signed_by?))).collect();
    let pairs = relations(&judge, &signed);
    let findings = findings(&shelf, &judgements, &pairs);
    let blanks = blanks(&shelf, &pairs);
    let mut items: Vec<Item> = shelf
        .iter()
        .zip(judgements)
        .zip(blanks)
        .map(|(((id, entry), judgement), blanks)| {
            let moment = Moment::new(judged_at);
            let purposes = judge.purposes(id, &moment);
            let of_certificate = judge.certificate_readings(id, &judgement.verdict, &moment);
            let item = item(&shelf, id, entry, judgement);
            let readings = of_certificate.or(item.readings);
            Item { purposes, readings, blanks, ..item }
        })
        .collect();
    point(&mut items, &pairs);
    let summary = summary(&shelf, &items, &pairs, &ends, judged_at);
    let (verdict, verdict_item) = match verdict_of_authorities(&summary, &items) {
        Some(verdict) => (verdict, None),
        None => worst(&items),
    };
    let mut report = Report {
        judged_at,
        kubernetes: release.to_string(),
        verdict,
        verdict_others: others(&items, verdict_item.as_deref()),
        verdict_item,
        summary,
        items,
        findings,
        relations: pairs
            .into_iter()
            .map(|(from, to, kind)| Relation { from: from.to_string(), to: to.to_string(), kind })
            .collect(),
        changes,
    };
    redact(&mut report);
    report
}

/// The shelf for all inputs; its positions are those of the items.
pub(crate) fn read(request: &Request) -> Shelf {
    let mut shelf = Shelf::default();
    for (index, given) in request.inputs.iter().enumerate() {
        shelf.inputs.push(ShelfInput { name: given.name.clone(), is_anchor: given.is_anchor });
        recognise_input(&mut shelf, index, &given.bytes);
    }
    shelf.sort();
    tell_private_keys(&mut shelf);
    shelf
}

/// The future instants at which the verdict changes, found by judging again at each boundary; and the first of
/// them at which it becomes a refusal, with the code.
fn follow(
    judge: &Judge<'_>,
    id: ShelfId,
    verdict: &Verdict,
    mut horizon: Option<Boundary>,
) -> (Vec<Change>, Option<(Instant, Code)>) {
    let mut changes = Vec::new();
    let mut end = None;
    let mut known = (verdict.outcome, verdict.code);
    for _ in 0..MAX_CHANGES {
        let Some(Boundary { at, written }) = horizon else { break };
        let moment = Moment::new(at);
        let verdict = judge.judge(id, &moment).verdict;
        if (verdict.outcome, verdict.code) != known {
            // A refused item stays refused until `at` itself, not until the written instant.
            let named = if known.0 == Outcome::Failed { at } else { written };
            if verdict.outcome == Outcome::Failed && known.0 != Outcome::Failed {
                end = end.or(Some((named, verdict.code)));
            }
            known = (verdict.outcome, verdict.code);
            changes.push(Change { at, named, item: id.to_string(), code: verdict.code, args: verdict.args });
        }
        horizon = moment.horizon();
    }
    (changes, end)
}

/// The future instants at which a token in a volume is replaced, and after which its use counts as stale. The
/// verdict does not change at these instants.
fn refresh_changes(shelf: &Shelf, id: ShelfId, judged_at: Instant) -> Vec<Change> {
    let Some(Content::Token(decoded, Some(claims))) = shelf.get(id).map(|entry| &entry.content) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    let mut put = |at: Boundary, code, args| {
        let Boundary { at, written: named } = at;
        if at > judged_at {
            changes.push(Change { at, named, item: id.to_string(), code, args });
        }
    };
    if let Some(Refresh { from, until, settled }) = refresh_of(decoded, claims) {
        put(from.into(), codes::REFRESH_DUE, args! { from: from, until: until });
        put(settled.into(), codes::REFRESH_SETTLED, args! { at: settled });
    }
    if let Some(warn_after) = claims.warn_after {
        let stale = Boundary::after(warn_after, Duration::from_seconds(1));
        put(stale, codes::TOKEN_STALE, args! { warn_after: warn_after, judged_at: stale.at });
    }
    changes
}

/// The future instants at which the kubelet's renewal of a certificate is due, and overdue.
fn renewal_changes(judge: &Judge<'_>, id: ShelfId, judged_at: Instant) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, Finding { code, args, .. }) in judge.renewal_changes(id) {
        if at > judged_at {
            changes.push(Change { at, named: at, item: id.to_string(), code, args });
        }
    }
    changes
}

fn item(shelf: &Shelf, id: ShelfId, entry: &ShelfEntry, judgement: Judgement) -> Item {
    let mut facts = describe::facts(entry);
    // The page must not suggest granting something to everyone.
    let user = judgement.user.as_ref().filter(|user| user.username != well_known::SYSTEM_ANONYMOUS);
    let subject = user.map(credscope_kube::UserInfo::rbac_subject);
    facts.extend(subject.map(|subject| Fact::new(codes::IDENTITY_SUBJECT, subject)));
    Item {
        id: id.to_string(),
        kind: entry.kind,
        source: entry.place.source.clone(),
        input: shelf.input_name(entry).map(str::to_owned),
        line: entry.place.line,
        parent: entry.place.parent.map(|id| id.to_string()),
        label: describe::label(shelf, entry),
        verdict: judgement.verdict,
        readings: judgement.readings,
        purposes: Vec::new(),
        user_info: judgement.user.map(|user| ReportedUser {
            username: user.username,
            uid: user.uid,
            groups: user.groups,
            extra: user.extra,
        }),
        facts,
        trace: judgement.trace,
        simulations: matching::simulations(entry),
        blanks: BTreeMap::new(),
    }
}

fn findings(
    shelf: &Shelf,
    judgements: &[Judgement],
    pairs: &[(ShelfId, ShelfId, RelationKind)],
) -> Vec<FindingEntry> {
    let mut all: Vec<(Option<ShelfId>, &Finding)> =
        shelf.findings.iter().map(|finding| (None, finding)).collect();
    let same_names: Vec<(ShelfId, Finding)> = pairs
        .iter()
        .filter(|(_, _, kind)| *kind == RelationKind::SameNameDifferentKey)
        .filter_map(|(left, right, _)| Some((*left, same_name_finding(shelf, *left, *right)?)))
        .collect();
    for ((id, entry), judgement) in shelf.iter().zip(judgements) {
        all.extend(entry.findings.iter().chain(&judgement.findings).map(|finding| (Some(id), finding)));
    }
    all.extend(same_names.iter().map(|(id, finding)| (Some(*id), finding)));
    // Findings about the whole input precede those about an item.
    all.sort_by_key(|(item, finding)| (finding.severity, *item));
    all.iter()
        .enumerate()
        .map(|(position, (item, finding))| FindingEntry {
            id: format!("f{}", position + 1),
            code: finding.code,
            severity: finding.severity,
            item: item.map(|id| id.to_string()),
            args: finding.args.clone(),
            span: finding.span,
        })
        .collect()
}

/// The worst verdict: failed, then inconclusive, then passed; the first input decides among equals. An item
/// within another is represented by that one, if that one has a verdict; what failed is not represented by what did
/// not.
fn worst(items: &[Item]) -> (Verdict, Option<String>) {
    let claims = |item: &Item| item.verdict.outcome != Outcome::NotApplicable;
    let parent_of = |item: &Item| items.get(ShelfId::parse(item.parent.as_ref()?)?.place());
    let failed = |item: &Item| item.verdict.outcome == Outcome::Failed;
    let represents = |item: &Item, parent: &Item| claims(parent) && (failed(parent) || !failed(item));
    let speaks =
        |item: &&Item| claims(item) && !parent_of(item).is_some_and(|parent| represents(item, parent));
    let found = items.iter().filter(speaks).min_by_key(|item| item.verdict.outcome.rank());
    match found {
        Some(item) => (item.verdict.clone(), Some(item.id.clone())),
        None => match items {
            [] => (Verdict::new(Outcome::NotApplicable, input::NOTHING_GIVEN, args! {}), None),
            [only] => (only.verdict.clone(), Some(only.id.clone())),
            _ if items.iter().all(|item| item.verdict.code == input::UNRECOGNISED) => {
                let first = items.first().map(|item| item.id.clone());
                (items.first().map_or_else(nothing_claimed, |item| item.verdict.clone()), first)
            }
            _ => (nothing_claimed(), None),
        },
    }
}

/// Whether an item is a credential of which there are often two to compare.
fn is_token(item: &Item) -> bool {
    let kinds = [ItemKind::ServiceAccountToken, ItemKind::Jwt, ItemKind::BootstrapToken];
    kinds.contains(&item.kind) && item.verdict.outcome != Outcome::NotApplicable
}

/// The other tokens, if the verdict is about one; none if there are too many to name.
fn others(items: &[Item], about: Option<&str>) -> Vec<String> {
    let is_of_token = items.iter().find(|item| Some(item.id.as_str()) == about).is_some_and(is_token);
    let others = items.iter().filter(|item| is_token(item) && Some(item.id.as_str()) != about);
    let others: Vec<String> = others.map(|item| item.id.clone()).collect();
    if is_of_token && others.len() <= MAX_OTHERS { others } else { Vec::new() }
}

/// Adds to each step that repeats the verdict on another item the id of that item: one that it contains, or
/// one that it names.
fn point(items: &mut [Item], pairs: &[Pair]) {
    let mut below: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        let mut above = item.parent.clone();
        while let Some(id) = above {
            let parent = ShelfId::parse(&id).and_then(|id| items.get(id.place()));
            above = parent.and_then(|parent| parent.parent.clone());
            below.entry(id).or_default().push(place);
        }
    }
    for (from, to, _) in pairs.iter().filter(|(_, _, kind)| *kind == RelationKind::Names) {
        below.entry(from.to_string()).or_default().push(to.place());
    }
    for place in 0..items.len() {
        let Some(others) = items.get(place).and_then(|item| below.get(&item.id)) else { continue };
        let found = |step: &Step| {
            let verdict = step.args.get("verdict")?.as_text()?;
            let others = others.iter().filter_map(|other| items.get(*other));
            others.clone().find(|item| item.verdict.code.text() == verdict).map(|item| item.id.clone())
        };
        let pointed: Vec<Option<String>> =
            items.get(place).map_or_else(Vec::new, |item| item.trace.iter().map(found).collect());
        if let Some(item) = items.get_mut(place) {
            for (step, pointed) in item.trace.iter_mut().zip(pointed) {
                step.item = pointed;
            }
        }
    }
}

fn nothing_claimed() -> Verdict {
    Verdict::new(Outcome::NotApplicable, input::NOTHING_CLAIMED, args! {})
}

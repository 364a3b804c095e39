//! Whole path validation: several certificates, every profile; each link of an accepted path is signed, up to
//! an anchor.

use crate::spans::check_within;
use credscope_clock::{Duration, Instant};
use credscope_encoding::find_pem_blocks;
use credscope_finding::{Outcome, Span, Step};
use credscope_x509::{
    Certificate, PathAnswer, PathMember, PathRequest, Profile, Purpose, SignatureCache, SignatureState,
    decode_certificate, signed_by, validate_path,
};
use std::time;

/// Words of chains.
pub const WORDS: &[&str] = &[
    "-----BEGIN CERTIFICATE-----\n",
    "-----END CERTIFICATE-----\n",
    "-----BEGIN TRUSTED CERTIFICATE-----\n",
    "-----END TRUSTED CERTIFICATE-----\n",
    "kubernetes\n",
    "10.96.0.1\n",
];

/// 2026-11-22T12:00:00Z: after the seeds were made.
const NOW: i64 = 1_795_348_800;

/// Maximum time for one request: a hundred signatures of the largest accepted key, without optimisation.
const LONGEST: time::Duration = time::Duration::from_secs(8);

/// Number of boundaries of a path at which it is judged again.
const BOUNDARIES: usize = 6;

/// All profiles.
fn profiles() -> [Profile; 3] {
    [Profile::go(), Profile::rfc5280(), Profile::web_pki()]
}

/// Judges a path, for any purpose.
///
/// # Panics
/// If it takes too long.
pub(crate) fn ask(
    end_entity: &Certificate,
    intermediates: &[&Certificate],
    anchors: &[&Certificate],
    profile: Profile,
    host: Option<&str>,
) -> PathAnswer {
    ask_at(end_entity, intermediates, anchors, profile, host, Instant::from_unix_seconds(NOW))
}

fn ask_at(
    end_entity: &Certificate,
    intermediates: &[&Certificate],
    anchors: &[&Certificate],
    profile: Profile,
    host: Option<&str>,
    at: Instant,
) -> PathAnswer {
    let purpose = if host.is_some() { Purpose::ServerAuth } else { Purpose::Any };
    let request =
        PathRequest { intermediates, anchors, purpose, host, ..PathRequest::new(end_entity, at, profile) };
    let begun = time::Instant::now();
    let answer = validate_path(&request, &SignatureCache::new());
    assert!(begun.elapsed() < LONGEST, "{:?} for {} certificates", begun.elapsed(), intermediates.len());
    answer
}

/// The first line may be a host; the first PEM block is the end entity, blocks called `TRUSTED CERTIFICATE`
/// are anchors, the others intermediates.
///
/// # Panics
/// If an invalid path is accepted, or the result varies.
pub fn check(data: &[u8]) {
    check_profiles(data);
}

/// Whether each of the profiles accepts it; empty if there is no certificate.
fn check_profiles(data: &[u8]) -> Vec<bool> {
    let mut accepted = Vec::new();
    let Ok(text) = std::str::from_utf8(data) else { return accepted };
    let host = text.lines().next().filter(|line| !line.is_empty() && !line.starts_with('-'));
    let mut given = Vec::new();
    let mut trusted = Vec::new();
    for block in find_pem_blocks(text) {
        let Some(certificate) = block.contents.ok().and_then(|der| decode_certificate(&der).ok()) else {
            continue;
        };
        let list = if block.label.starts_with("TRUSTED") { &mut trusted } else { &mut given };
        list.push(certificate);
    }
    let Some((end_entity, rest)) = given.split_first() else { return accepted };
    let mut intermediates: Vec<&Certificate> = rest.iter().collect();
    let anchors: Vec<&Certificate> = trusted.iter().collect();
    for profile in profiles() {
        let answer = ask(end_entity, &intermediates, &anchors, profile, host);
        check_answer(end_entity, &intermediates, &anchors, profile, &answer);
        check_boundaries(end_entity, &intermediates, &anchors, profile, host, &answer);
        // The order of the certificates does not matter, as long as every one can be tried.
        intermediates.reverse();
        let reversed = ask(end_entity, &intermediates, &anchors, profile, host);
        if ![&answer, &reversed].iter().any(|answer| is_exhausted(&answer.trace)) {
            assert_eq!(answer.is_accepted(), reversed.is_accepted(), "the order decides");
        }
        intermediates.reverse();
        if anchors.is_empty() {
            assert!(!answer.is_accepted(), "nothing is trusted");
        }
        accepted.push(answer.is_accepted());
    }
    accepted
}

fn is_exhausted(steps: &[Step]) -> bool {
    steps.iter().any(|step| step.code.text().contains("exhausted") || is_exhausted(&step.steps))
}

/// A path consists of signed links, from the end entity to an anchor; no step after a failure is evaluated.
fn check_answer(
    end_entity: &Certificate,
    intermediates: &[&Certificate],
    anchors: &[&Certificate],
    profile: Profile,
    answer: &PathAnswer,
) {
    let whole = Span::new(0, end_entity.der.len());
    for step in &answer.trace {
        if let Some(span) = step.span {
            check_within(span, whole, step.code.text());
        }
    }
    let mut behind = answer.trace.iter().skip_while(|step| step.outcome != Outcome::Failed).skip(1);
    assert!(behind.all(|step| step.outcome == Outcome::NotEvaluated), "something behind a failure");
    assert!(answer.boundaries.is_sorted());
    let Some(path) = &answer.path else {
        assert!(!answer.is_accepted(), "accepted without a path");
        return;
    };
    let member = |member: &PathMember| match member {
        PathMember::EndEntity => Some(end_entity),
        PathMember::Intermediate(index) => intermediates.get(*index).copied(),
        PathMember::Anchor(index) => anchors.get(*index).copied(),
    };
    let certificates: Vec<&Certificate> = path.iter().filter_map(member).collect();
    assert_eq!(certificates.len(), path.len(), "{path:?}");
    assert!(certificates.first().is_some_and(|first| first.der == end_entity.der), "{path:?}");
    let ends_trusted = match path.last() {
        Some(PathMember::Anchor(_)) => true,
        _ => certificates.last().is_some_and(|last| anchors.iter().any(|anchor| anchor.der == last.der)),
    };
    assert!(ends_trusted || !answer.is_accepted(), "{path:?}");
    let cache = SignatureCache::new();
    for pair in certificates.windows(2) {
        let [certificate, issuer] = pair else { continue };
        let signed = signed_by(certificate, issuer, &cache);
        // By RFC 5280 section 7.1 different bytes can be the same name; in Go they never are.
        let is_named = signed.name_matches || profile != Profile::go();
        let is_signed = is_named && signed.signature == SignatureState::Valid;
        assert!(
            is_signed || !answer.is_accepted(),
            "{} was not signed by {}",
            certificate.subject.to_text(),
            issuer.subject.to_text()
        );
    }
}

/// Between two boundaries the result does not change.
fn check_boundaries(
    end_entity: &Certificate,
    intermediates: &[&Certificate],
    anchors: &[&Certificate],
    profile: Profile,
    host: Option<&str>,
    answer: &PathAnswer,
) {
    let second = Duration::from_seconds(1);
    let verdict = |at: Instant| {
        let answer = ask_at(end_entity, intermediates, anchors, profile, host, at);
        (!is_exhausted(&answer.trace)).then(|| answer.is_accepted())
    };
    let boundaries: Vec<Instant> =
        answer.boundaries.iter().map(|boundary| boundary.at).take(BOUNDARIES).collect();
    for pair in boundaries.windows(2) {
        let [from, until] = pair else { continue };
        if *from < *until {
            assert_eq!(verdict(*from), verdict(*until - second), "between {from} and {until}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_seeds_are_accepted_and_some_are_not() {
        for (seed, by_go) in [
            (&include_bytes!("../seeds/path/api-server")[..], true),
            (include_bytes!("../seeds/path/anchor-itself"), true),
            (include_bytes!("../seeds/path/intermediate"), true),
            (include_bytes!("../seeds/path/cross-signed"), true),
            (include_bytes!("../seeds/path/same-name"), true),
            (include_bytes!("../seeds/path/loop"), false),
            (include_bytes!("../seeds/path/other-ca"), false),
        ] {
            let accepted = check_profiles(seed);
            assert_eq!(accepted.first(), Some(&by_go), "{}", seed.escape_ascii());
        }
    }
}

use crate::Certificate;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Args, Code, Value, args, codes::x509 as codes};

/// Why a candidate does not lead to an anchor, understandable without the candidate's own steps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reason {
    pub(super) code: Code,
    pub(super) args: Args,
    pub(super) rank: Rank,
}

/// How informative a reason is; the first is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The candidate signed, and another rule failed.
    Signer,
    /// The candidate has the requested key id.
    Named,
    /// The candidate has the right name.
    Other,
}

/// Turns the result of a rule about a candidate into a reason about the path.
pub(super) fn promote(
    code: Code,
    args: &Args,
    child: &Certificate,
    candidate: &Certificate,
    rank: Rank,
) -> Reason {
    let issuer = || Value::from(candidate.subject.to_text());
    let with_issuer = |code: Code, names: &[&str]| {
        let mut kept = Args::new();
        for (name, value) in args.iter().filter(|(name, _)| names.contains(name)) {
            kept.insert(name.to_owned(), value.clone());
        }
        kept.insert("issuer", issuer());
        Reason { code, args: kept, rank }
    };
    if code == codes::VALIDITY_EXPIRED {
        with_issuer(codes::PATH_ISSUER_EXPIRED, &["not_after", "judged_at", "off"])
    } else if code == codes::VALIDITY_NOT_YET_VALID {
        with_issuer(codes::PATH_ISSUER_NOT_YET_VALID, &["not_before", "judged_at", "off"])
    } else if code == codes::SIGNATURE_OTHER_KEY
        && let Some(issued) = candidate.validity.not_before
    {
        let args = args! {
            issuer: issuer(),
            issued: issued,
            wanted_key_id: key_id_text(child.authority_key_id()),
            given_key_id: key_id_text(candidate.subject_key_id()),
        };
        Reason { code: codes::PATH_SAME_NAME_DIFFERENT_KEY, args, rank }
    } else {
        Reason { code, args: args.clone(), rank }
    }
}

/// The most informative reason; if several of that rank have different codes, a general one.
pub(super) fn choose(reasons: Vec<Reason>, child: &Certificate) -> Reason {
    let candidates = reasons.len();
    let best = reasons.iter().map(|reason| reason.rank).min();
    let mut told = reasons.into_iter().filter(|reason| Some(reason.rank) == best);
    let first = told.next();
    match first {
        Some(first) if told.all(|other| other.code == first.code) => first,
        _ => {
            let args = args! { issuer: child.issuer.to_text(), candidates: candidates };
            Reason { code: codes::PATH_NO_VALID_PATH, args, rank: best.unwrap_or(Rank::Other) }
        }
    }
}

/// A key id, or a dash if there is none.
pub(super) fn key_id_text(key_id: Option<&[u8]>) -> String {
    key_id.filter(|key_id| !key_id.is_empty()).map_or_else(|| "—".to_owned(), encode_hex_colons)
}

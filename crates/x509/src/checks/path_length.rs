use crate::Certificate;
use credscope_finding::{Outcome, Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.9: at most so many intermediates stand between this CA and the end entity.
///
/// Go counts self-issued ones too.
pub(crate) fn check_path_length(candidate: &Certificate, below: usize) -> Step {
    let Some(limit) =
        candidate.extensions.basic_constraints.and_then(|constraints| constraints.path_len_constraint)
    else {
        return Step::new(codes::PATH_LENGTH_UNLIMITED, Outcome::NotApplicable, args! {});
    };
    let shown = i64::try_from(limit).unwrap_or(i64::MAX);
    if u64::try_from(below).is_ok_and(|below| below <= limit) {
        Step::passed(codes::PATH_LENGTH_WITHIN, args! { limit: shown, below: below })
    } else {
        Step::failed(
            codes::PATH_TOO_LONG,
            args! { issuer: candidate.subject.to_text(), limit: shown, below: below },
        )
    }
}

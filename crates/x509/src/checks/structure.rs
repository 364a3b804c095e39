use crate::{Certificate, Profile};
use credscope_finding::{Step, args, codes::x509 as codes};

/// What the verifier's parser refuses, it never judges: the first such problem decides.
pub(crate) fn check_structure(certificate: &Certificate, profile: &Profile) -> Step {
    match certificate.problems.iter().find(|problem| profile.refuses(problem.code)) {
        None => Step::passed(codes::STRUCTURE_SOUND, args! {}),
        Some(problem) => {
            Step::failed(codes::STRUCTURE_REFUSED, args! { problem: problem.code }).at(problem.span)
        }
    }
}

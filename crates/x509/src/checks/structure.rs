use crate::{Certificate, Profile};
use credscope_finding::{Step, args, codes::x509 as codes};

/// A certificate that the verifier's parser refuses is not judged further: the first such problem decides.
pub(crate) fn check_structure(certificate: &Certificate, profile: &Profile) -> Step {
    match certificate.problems.iter().find(|problem| profile.refuses(problem.code)) {
        None => Step::passed(codes::STRUCTURE_SOUND, args! {}),
        Some(problem) => {
            Step::failed(codes::STRUCTURE_REFUSED, args! { problem: problem.code }).at(problem.span)
        }
    }
}

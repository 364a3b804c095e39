//! What a certificate may be used for: each purpose answered on its own, whatever the context decides.

use super::Judge;
use super::certificate::verdict_of;
use crate::report::{CertificatePurpose, PurposeVerdict};
use crate::shelf::Content;
use credscope_finding::{Outcome, Verdict};
use credscope_kube::Moment;
use credscope_x509::{Certificate, Purpose, check_authority};

impl Judge<'_> {
    /// The verdicts of a certificate as a client's, as a server's and as a CA's; none of anything else.
    pub(crate) fn purposes(&self, index: usize, moment: &Moment) -> Vec<PurposeVerdict> {
        let Some(Content::Certificate(certificate)) =
            self.shelf.entries.get(index).map(|entry| &entry.content)
        else {
            return Vec::new();
        };
        let sides = self.sides(index, certificate);
        let verdict = |purpose: Purpose| {
            let answer = self.validate(&sides, certificate, purpose, moment).0;
            verdict_of(&answer.path.trace)
        };
        [
            (CertificatePurpose::Client, verdict(Purpose::ClientAuth)),
            (CertificatePurpose::Server, verdict(Purpose::ServerAuth)),
            (CertificatePurpose::Ca, authority(certificate, &|| verdict(Purpose::Any))),
        ]
        .map(|(purpose, verdict)| PurposeVerdict { purpose, verdict })
        .into()
    }
}

/// A CA must say so and may sign; then it needs a path itself.
fn authority(certificate: &Certificate, path: &dyn Fn() -> Verdict) -> Verdict {
    let step = check_authority(certificate);
    if step.outcome == Outcome::Failed { step.verdict() } else { path() }
}

//! The purposes of a certificate, each judged separately from the purpose in its context.

use super::Judge;
use super::certificate::verdict_of;
use crate::report::{CertificatePurpose, PurposeVerdict};
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use credscope_kube::Moment;
use credscope_x509::Purpose;

impl Judge<'_> {
    /// The verdicts on a certificate as a client's, a server's and a CA's; none for other items.
    pub(crate) fn purposes(&self, index: ShelfId, moment: &Moment) -> Vec<PurposeVerdict> {
        let Some(Content::Certificate(certificate)) = self.shelf.get(index).map(|entry| &entry.content)
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
            (CertificatePurpose::Ca, verdict(Purpose::CertSign)),
        ]
        .map(|(purpose, verdict)| PurposeVerdict { purpose, verdict })
        .into()
    }
}

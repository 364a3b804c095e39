//! Whether a certificate was renewed in time.

use super::Judge;
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::codes::{rotation as codes, x509::VALIDITY_EXPIRED};
use credscope_finding::{Finding, Step, args};
use credscope_kube::rotation::{Renewal, Renewer, RotationWindow};
use credscope_x509::Certificate;

/// Adds to the steps of an expired certificate who renews it, and the command.
pub(super) fn advise(trace: &mut [Step], certificate: &Certificate) {
    let Some(renewer) = Renewer::of(certificate) else { return };
    for step in trace.iter_mut().filter(|step| step.code == VALIDITY_EXPIRED) {
        step.args.insert("renewer", renewer.word().into());
        step.args.insert("command", renewer.command(certificate).into());
    }
}

impl Judge<'_> {
    /// The finding about a certificate's renewal at an instant.
    pub(super) fn renewal_finding(&self, certificate: &Certificate, at: Instant) -> Option<Finding> {
        let renewal = Renewal::of(certificate)?;
        let finding = renewal.finding(at)?;
        let next = self.next(certificate, &renewal).filter(|next| *next <= at);
        Some(next.map_or(finding, |next| Finding::new(codes::REPLACED, args! { not_before: next })))
    }

    /// The findings at the start and at the end of the renewal window, each with its instant.
    pub(crate) fn renewal_changes(&self, index: ShelfId) -> Vec<(Instant, Finding)> {
        let certificate = match self.shelf.get(index).map(|entry| &entry.content) {
            Some(Content::Certificate(certificate)) => certificate,
            _ => return Vec::new(),
        };
        let Some(renewal) = Renewal::of(certificate) else { return Vec::new() };
        let Some(RotationWindow { from, until }) = renewal.window else { return Vec::new() };
        if self.next(certificate, &renewal).is_some() {
            return Vec::new();
        }
        [from, until].into_iter().filter_map(|at| Some((at, renewal.finding(at)?))).collect()
    }

    /// The start of the certificate's successor, which can be on the shelf because the kubelet keeps old
    /// files.
    fn next(&self, certificate: &Certificate, renewal: &Renewal<'_>) -> Option<Instant> {
        let of_subject = self.certificates.named(&certificate.subject.raw).iter();
        let later = of_subject.filter_map(|other| match &self.shelf.get(*other)?.content {
            Content::Certificate(other) => {
                let is_of_kind = Renewal::of(other).is_some_and(|other| other.renewer == renewal.renewer);
                let is_later = other.validity.not_after > certificate.validity.not_after;
                other.validity.not_before.filter(|_| is_of_kind && is_later)
            }
            _ => None,
        });
        later.min()
    }
}

//! The verdict on a certificate by the RFCs, where it differs from that of Kubernetes.

use super::Judge;
use super::certificate::verdict_of;
use super::renewal::advise;
use crate::report::Readings;
use crate::request::AskedPurpose;
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use credscope_finding::{Outcome, Verdict};
use credscope_kube::Moment;
use credscope_kube::client_certificate::refuse_unknown_issuer;
use credscope_x509::{Certificate, CertificateRevocationList, Profile, validate_path};

impl Judge<'_> {
    /// Both verdicts on a certificate; `None` if they are the same. Revocation lists only count for that by
    /// the RFCs; the verdict of the public Web PKI is only given for requests about a server's certificate.
    pub(crate) fn certificate_readings(
        &self,
        index: ShelfId,
        verdict: &Verdict,
        moment: &Moment,
    ) -> Option<Readings> {
        let Content::Certificate(certificate) = &self.shelf.get(index)?.content else { return None };
        if verdict.outcome == Outcome::NotApplicable {
            return None;
        }
        let rfc = self.by_profile(index, certificate, Profile::rfc5280(), moment);
        let web_pki = (self.request.purpose == Some(AskedPurpose::Server))
            .then(|| self.by_profile(index, certificate, Profile::web_pki(), moment))
            .filter(|web_pki| is_other(web_pki, &rfc));
        (is_other(&rfc, verdict) || web_pki.is_some()).then(|| Readings {
            kubernetes: verdict.clone(),
            rfc,
            web_pki,
        })
    }

    fn by_profile(
        &self,
        index: ShelfId,
        certificate: &Certificate,
        profile: Profile,
        moment: &Moment,
    ) -> Verdict {
        let sides = self.sides(index, certificate);
        let lists = self.revocation_lists();
        let mut request = self.request_of(&sides, certificate, self.purpose(index, certificate), moment);
        request.profile = profile;
        request.revocation_lists = &lists;
        let mut trace = validate_path(&request, &self.signatures).trace;
        if self.anchors.is_given {
            refuse_unknown_issuer(&mut trace, &|| self.anchor_names());
        }
        advise(&mut trace, certificate);
        verdict_of(&trace)
    }

    /// The revocation lists on the shelf.
    pub(super) fn revocation_lists(&self) -> Vec<&CertificateRevocationList> {
        let entries = self.shelf.entries();
        entries
            .filter_map(|entry| match &entry.content {
                Content::RevocationList(list) => Some(list.as_ref()),
                _ => None,
            })
            .collect()
    }
}

/// Whether the verdicts differ in outcome or rule.
fn is_other(one: &Verdict, other: &Verdict) -> bool {
    (one.outcome, one.code) != (other.outcome, other.code)
}

//! The certificate of a kubeconfig's server: which one on the shelf it is, and whether the client accepts it.

use super::Judge;
use super::anchors::{base_name, is_same_file};
use super::renewal::advise;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Args, Finding, Step, args, codes::kubeconfig as codes, codes::x509};
use credscope_kube::Moment;
use credscope_kube::client_certificate::{refuse_unknown_issuer, verify_error};
use credscope_kube::kubeconfig::{Cluster, ServerCertificateAnswer, host_of};
use credscope_x509::{
    Certificate, KeyPurposeId, PathRequest, Purpose, SignatureState, is_valid_for, validate_path,
};

impl Judge<'_> {
    /// Validates the server's certificate with a kubeconfig's CAs, for the name that it is verified by.
    pub(super) fn judge_server(
        &self,
        cluster: &Cluster,
        authorities: &[ShelfId],
        host: &str,
        moment: &Moment,
    ) -> Option<(ServerCertificateAnswer, Option<Finding>)> {
        let index = self.find_server(cluster, host)?;
        let entry = self.shelf.get(index)?;
        let certificate = certificate_of(entry)?;
        let beside: Vec<&Certificate> = self
            .shelf
            .entries()
            .filter(|other| {
                other.place.input == entry.place.input && other.place.parent == entry.place.parent
            })
            .filter_map(certificate_of)
            .filter(|other| !other.is_self_issued())
            .collect();
        let has_authority = cluster.authority().is_some();
        let private: Vec<ShelfId>;
        let authorities = if has_authority {
            authorities
        } else {
            private = self.anchor_entries();
            &private
        };
        let anchors = self.certificates_at(authorities);
        let request = PathRequest {
            intermediates: &beside,
            anchors: &anchors,
            purpose: Purpose::ServerAuth,
            host: Some(host),
            ..PathRequest::new(certificate, moment.at(), self.release.profile())
        };
        let mut answer = validate_path(&request, &self.signatures);
        for boundary in &answer.boundaries {
            moment.has_reached(*boundary);
        }
        advise(&mut answer.trace, certificate);
        let subject = certificate.subject.to_text();
        let mut private_ca = None;
        let mut error = verify_error(&answer.trace, &request, self.release);
        let mut finding = None;
        if has_authority {
            refuse_unknown_issuer(&mut answer.trace, &|| {
                anchors.iter().map(|anchor| anchor.subject.to_text()).collect()
            });
            finding = self.rebuilt(certificate, &anchors, &answer.trace).map(|mut args| {
                args.insert("server", host.into());
                Finding::new(codes::CLUSTER_REBUILT, args)
            });
        } else if answer.is_accepted() {
            // A cluster's own CA is in no machine's set of roots.
            private_ca = Some(certificate.issuer.to_text());
            error = Some("x509: certificate signed by unknown authority".to_owned());
        }
        without_places(&mut answer.trace);
        Some((ServerCertificateAnswer { subject, trace: answer.trace, error, private_ca }, finding))
    }

    fn anchor_entries(&self) -> Vec<ShelfId> {
        let is_anchor =
            |entry: &ShelfEntry| certificate_of(entry).is_some_and(|one| self.anchors.contains_copy(one));
        let entries = self.shelf.iter();
        entries.filter(|(_, entry)| is_anchor(entry)).map(|(index, _)| index).collect()
    }

    /// The certificate on the shelf that is most likely the server's: one named as the API server's, else one
    /// valid for the host, else the only one.
    fn find_server(&self, cluster: &Cluster, host: &str) -> Option<ShelfId> {
        let called = cluster.server.as_ref().and_then(|server| host_of(&server.text)).unwrap_or(host);
        let mut best = None;
        let mut count = 0;
        for &(index, is_named) in &self.servers {
            let Some(certificate) = self.shelf.get(index).and_then(certificate_of) else { continue };
            let is_valid = |host: &str| is_valid_for(certificate, host);
            let score = 4 * u8::from(is_named)
                + 2 * u8::from(is_valid(called) || is_valid(host))
                + u8::from(certificate.subject.common_names().contains(&"kube-apiserver"));
            count += 1;
            if best.is_none_or(|(_, known)| score > known) {
                best = Some((index, score));
            }
        }
        best.filter(|(_, score)| *score > 0 || count == 1).map(|(index, _)| index)
    }

    /// Two CAs with the same name, if a path fails because of that: the trusted one, and the one that signed.
    pub(super) fn rebuilt(
        &self,
        certificate: &Certificate,
        anchors: &[&Certificate],
        trace: &[Step],
    ) -> Option<Args> {
        trace.iter().find(|step| step.code == x509::PATH_SAME_NAME_DIFFERENT_KEY)?;
        let held = anchors.iter().find(|anchor| anchor.subject.raw == certificate.issuer.raw)?;
        let signer = self.certificates.named(&certificate.issuer.raw).iter().find_map(|index| {
            let issuer = certificate_of(self.shelf.get(*index)?)?;
            (self.signatures.verify(certificate, issuer) == SignatureState::Valid).then_some(issuer)
        });
        // If the other CA was not provided, its oldest known date is that of the certificate it signed.
        let since = signer.unwrap_or(certificate).validity.not_before?;
        let key_id = |id: Option<&[u8]>| id.map_or_else(|| "—".to_owned(), encode_hex_colons);
        Some(args! {
            issuer: certificate.issuer.to_text(),
            key_id: key_id(held.subject_key_id()),
            since: held.validity.not_before?,
            other_key_id: key_id(certificate.authority_key_id()),
            other_since: since,
        })
    }
}

/// The possible server certificates, which excludes those of CAs, clients and etcd; and whether they are
/// named as the API server's.
pub(super) fn servers(shelf: &Shelf, flags: &[(String, String)]) -> Vec<(ShelfId, bool)> {
    let mut found = Vec::new();
    for (index, entry) in shelf.iter() {
        let Some(certificate) = certificate_of(entry).filter(|certificate| !certificate.is_ca()) else {
            continue;
        };
        let extensions = &certificate.extensions;
        let is_server = match &extensions.ext_key_usage {
            Some(usage) => usage.contains(KeyPurposeId::SERVER_AUTH),
            None => extensions.subject_alt_name.is_some(),
        };
        let name = shelf.input_name(entry).unwrap_or_default();
        let is_named = |wanted: &[&str]| {
            flags.iter().any(|(flag, file)| wanted.contains(&flag.as_str()) && is_same_file(name, file))
        };
        let is_of_etcd = name.contains("etcd/") || is_named(&["--cert-file", "--peer-cert-file"]);
        if is_server && !is_of_etcd && !entry.place.source.contains("certificate-") {
            found.push((index, base_name(name) == "apiserver.crt" || is_named(&["--tls-cert-file"])));
        }
    }
    found
}

fn certificate_of(entry: &ShelfEntry) -> Option<&Certificate> {
    match &entry.content {
        Content::Certificate(certificate) => Some(certificate.as_ref()),
        _ => None,
    }
}

/// Removes spans, which refer to the certificate's bytes, from steps that are shown for the kubeconfig.
fn without_places(trace: &mut [Step]) {
    for step in trace {
        step.span = None;
        without_places(&mut step.steps);
    }
}

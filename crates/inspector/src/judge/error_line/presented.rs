//! The certificate that the server presents: which one on the shelf it is.

use super::{Held, Inquiry, NONE, host_of, key_text};
use crate::shelf::{Content, ShelfEntry};
use credscope_finding::{Outcome, args, codes::error_line as codes};
use credscope_x509::{Certificate, KeyPurposeId, is_valid_for};

impl<'a> Inquiry<'a> {
    /// The certificate in a handshake, preferably with the dialled host; otherwise a server certificate.
    ///
    /// Go compares the name before it looks for a CA. So if the line complains about something else
    /// (`is_for_host`), a certificate for other hosts is that of another server.
    pub(super) fn server(&mut self, is_for_host: bool) -> Option<Held<'a>> {
        let dialled = self.dialled().map(host_of);
        let (mut best, mut other) = (None, None);
        for &(index, certificate) in self.all {
            let Some(entry) = self.judge.shelf.get(index) else { continue };
            let is_presented = self.judge.shelf.is_presented(entry);
            let is_for_servers = certificate
                .extensions
                .ext_key_usage
                .as_ref()
                .is_some_and(|usage| usage.contains(KeyPurposeId::SERVER_AUTH));
            let is_leaf = if is_presented { entry.place.source == "chain[0]" } else { !certificate.is_ca() };
            if !is_leaf || !(is_presented || is_for_servers) {
                continue;
            }
            let is_at_host = dialled.is_some() && self.answered_at(entry) == dialled;
            if let Some(host) = dialled.filter(|_| is_for_host && !is_at_host)
                && !self.is_for(certificate, host)
            {
                other = other.or(Some((host, certificate)));
                continue;
            }
            let rank = u8::from(is_presented) + u8::from(is_at_host);
            if best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, (index, certificate)));
            }
        }
        let found = best.map(|(_, held)| held);
        match (found, other) {
            (Some((_, certificate)), _) => {
                let texts = [certificate.subject.to_text(), certificate.issuer.to_text()];
                let [subject, issuer] = &texts;
                let key_id = key_text(certificate.authority_key_id());
                let texts = [("subject", subject.as_str()), ("issuer", issuer), ("key_id", &key_id)];
                self.put(Outcome::Passed, codes::PRESENTED, &texts, NONE);
            }
            (None, other) => {
                if let Some((host, certificate)) = other {
                    let names = certificate.extensions.subject_alt_name.as_ref();
                    let names = names.map(credscope_x509::SubjectAltName::texts).unwrap_or_default();
                    let subject = certificate.subject.to_text();
                    let texts = [("host", host), ("subject", &subject)];
                    self.put(Outcome::NotApplicable, codes::OTHER_SERVER, &texts, args! { names: names });
                    self.place(codes::ENDPOINT);
                }
                let command = self.handshake_command();
                self.put(Outcome::Inconclusive, codes::NEEDS_SERVER, &[("command", &command)], NONE);
            }
        }
        found
    }

    /// The host at which a certificate was presented.
    pub(super) fn answered_at(&self, entry: &ShelfEntry) -> Option<&'a str> {
        match &self.judge.shelf.get(entry.place.parent?)?.content {
            Content::Handshake(handshake) => handshake.endpoint.as_deref().map(host_of),
            _ => None,
        }
    }

    /// Whether a certificate is valid for a host, or for the name that a kubeconfig checks in its place.
    fn is_for(&self, certificate: &Certificate, host: &str) -> bool {
        is_valid_for(certificate, host)
            || self.judge.shelf.entries().any(|entry| match &entry.content {
                Content::Kubeconfig(config) => config.clusters.iter().any(|cluster| {
                    let name = cluster.tls_server_name.as_ref().map(|name| name.text.as_str());
                    name.is_some_and(|name| is_valid_for(certificate, name))
                }),
                _ => false,
            })
    }
}

//! CertificateSigningRequests in the API server.

use super::certificate_manager::Use;
use super::disk::Pair;
use super::names::API;
use super::requests::{Draft, Request};
use super::world::NodeWorld;
use crate::record::Artefact;
use credscope_clock::Instant;
use credscope_finding::{Fact, Outcome, codes::kube, codes::run_node as codes};
use credscope_kube::UserInfo;

/// The characters of generated names: apimachinery `pkg/util/rand/rand.go`.
const LETTERS: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";
/// How many objects the fact lists.
const NAMED: usize = 6;
/// After this many, requests that are not recorded change no counter until one is recorded.
pub(super) const COUNTED: usize = 120;

impl NodeWorld<'_> {
    /// Creates the object in the API server, and returns its number.
    pub(super) fn create_request(
        &mut self,
        draft: Draft,
        at: Instant,
        user: UserInfo,
        is_loud: bool,
    ) -> usize {
        let letters: [u8; 5] = self.draws.names.bytes();
        let letter = |byte: &u8| LETTERS.get(usize::from(*byte) % LETTERS.len()).copied().map(char::from);
        let suffix: String = letters.iter().filter_map(letter).collect();
        let number = self.requests.len();
        let (uid, version) = (self.cluster.next_uid(), self.cluster.next_resource_version());
        self.requests.push(Request {
            name: format!("csr-{suffix}"),
            uid,
            version,
            of: draft.of,
            created: at,
            draft,
            user,
            approved: None,
            failed: None,
            failed_at: None,
            certificate: None,
            issued_until: None,
            is_deleted: false,
            is_explained: false,
            artefact: None,
        });
        if is_loud {
            self.keep_request(number, at);
        }
        if is_loud || number < COUNTED {
            self.record_requests(at);
        }
        number
    }

    /// The objects, without the first ones that are all deleted.
    pub(super) fn kept(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter().skip(self.deleted)
    }

    /// Keeps the object as it is now.
    pub(super) fn keep_request(&mut self, number: usize, at: Instant) -> Option<String> {
        let version = self.cluster.next_resource_version();
        let release = self.cluster.release;
        let request = self.requests.get_mut(number)?;
        request.version = version;
        let (outcome, code) = match (request.condition(), request.of) {
            ("Pending", Use::Client) => (Outcome::Inconclusive, kube::CSR_PENDING_AUTOMATIC),
            ("Pending", Use::Serving) => (Outcome::Inconclusive, kube::CSR_PENDING_MANUAL),
            ("Approved", _) => (Outcome::Inconclusive, kube::CSR_APPROVED),
            ("Approved,Issued", _) => (Outcome::Passed, kube::CSR_ISSUED),
            _ => (Outcome::Failed, kube::CSR_FAILED),
        };
        let artefact = Artefact {
            kind: "certificate_signing_request",
            label: request.name.clone(),
            text: request.to_yaml(release),
            context: Vec::new(),
            outcome,
            code: Some(code),
        };
        let id = self.record.artefact(at, artefact);
        request.artefact = Some(id.clone());
        Some(id)
    }

    pub(super) fn request_name(&self, number: usize) -> String {
        self.requests.get(number).map(|request| request.name.clone()).unwrap_or_default()
    }

    /// Records which objects there are.
    pub(super) fn record_requests(&mut self, at: Instant) {
        let first_kept = self.kept().position(|request| !request.is_deleted);
        self.deleted += first_kept.unwrap_or(self.requests.len() - self.deleted);
        let there: Vec<&Request> = self.kept().filter(|request| !request.is_deleted).collect();
        let first = there.len().saturating_sub(NAMED);
        let mut names: Vec<String> = there
            .iter()
            .skip(first)
            .map(|request| format!("{} {}", request.name, request.condition()))
            .collect();
        if first > 0 {
            names.insert(0, format!("+ {first}"));
        }
        let pending = there.iter().filter(|request| request.is_pending()).count();
        let pending = i64::try_from(pending).unwrap_or_default();
        if names.is_empty() {
            self.record.no_fact(at, API, codes::REQUESTS);
        } else {
            self.record.fact(at, API, Fact::new(codes::REQUESTS, names));
        }
        let counted = self.record.counted("requests_pending");
        if counted != pending {
            self.record.add(at, "requests_pending", pending - counted);
        }
    }

    /// The certificate that was signed for a request with the key that the kubelet made, and the object's artefact.
    pub(super) fn signed_pair(&self, number: usize) -> Option<(Pair, String)> {
        let request = self.requests.get(number)?;
        let (certificate, authority) = request.certificate.clone()?;
        let pair = Pair { certificate, key: request.draft.key(), authority };
        Some((pair, request.artefact.clone()?))
    }
}

//! CertificateSigningRequests: the objects, and how the kubelet makes them.

use super::kubelet::username;
use super::manager::Use;
use super::store::Pair;
use super::{API, NODE, Node};
use crate::record::Artefact;
use credscope_clock::Instant;
use credscope_finding::{Fact, Outcome as Verdict, codes::kube, codes::run_node as codes, codes::x509};
use credscope_kube::{Release, UserInfo};
use credscope_mint::{
    CertificationRequest, Condition, IssuedCertificate, Metadata, RequestObject, SigningKey,
    certificate_signing_request, node_subject, request,
};
use std::net::{IpAddr, Ipv4Addr};

/// The node's address. Ours.
pub(super) const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 168, 0, 21));
/// The characters of generated names: apimachinery `pkg/util/rand/rand.go`.
const LETTERS: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";
/// How many objects a fact names.
const NAMED: usize = 6;
/// Behind so many, those that are not told change no counter until one is.
pub(super) const COUNTED: usize = 120;

/// A key with its request, made only when somebody looks.
#[derive(Clone)]
pub(super) struct Draft {
    of: Use,
    seed: [u8; 32],
}

impl Draft {
    fn key(&self) -> SigningKey {
        SigningKey::p256(self.seed)
    }

    pub(super) fn request(&self) -> CertificationRequest {
        let (names, addresses) = match self.of {
            Use::Client => (Vec::new(), Vec::new()),
            Use::Serving => (vec![NODE.to_owned()], vec![ADDRESS]),
        };
        request(&self.key(), &node_subject(NODE), &names, &addresses)
    }

    pub(super) fn artefact(&self, node: &mut Node<'_>, at: Instant) -> String {
        node.record.artefact(
            at,
            Artefact {
                kind: "certification_request",
                label: username(),
                text: self.request().pem,
                context: Vec::new(),
                outcome: Verdict::Passed,
                code: Some(x509::REQUEST_SIGNATURE_VALID),
            },
        )
    }
}

/// What came of creating the object.
pub(super) enum Outcome {
    /// It is there.
    Created { request: Draft, at: Instant, user: UserInfo },
    /// It is not; whether the server answered.
    Failed { at: Instant, is_answered: bool },
    /// The client could not even be built.
    Unloadable,
}

/// An object in the API.
pub(super) struct Request {
    pub(super) name: String,
    uid: String,
    version: u64,
    pub(super) of: Use,
    pub(super) created: Instant,
    pub(super) draft: Draft,
    user: UserInfo,
    /// When, why and with which message it was approved.
    pub(super) approved: Option<(Instant, &'static str, &'static str)>,
    /// The message of the condition `Failed`.
    pub(super) failed: Option<String>,
    pub(super) failed_at: Option<Instant>,
    /// What was signed, and the CA's artefact.
    pub(super) certificate: Option<(IssuedCertificate, String)>,
    /// Until when that holds.
    pub(super) issued_until: Option<Instant>,
    pub(super) is_deleted: bool,
    /// Whether it was said that it stays as it is.
    pub(super) is_explained: bool,
    /// The artefact of the object as it was last kept.
    pub(super) artefact: Option<String>,
}

impl Request {
    /// Whether only a person can approve it.
    pub(super) fn awaits_person(&self) -> bool {
        self.of == Use::Serving && self.is_pending()
    }

    pub(super) fn is_pending(&self) -> bool {
        !self.is_deleted && self.approved.is_none()
    }

    pub(super) fn awaits_signer(&self) -> bool {
        !self.is_deleted && self.approved.is_some() && self.issued_until.is_none() && self.failed.is_none()
    }

    pub(super) const fn user(&self) -> &UserInfo {
        &self.user
    }

    pub(super) fn username(&self) -> &str {
        &self.user.username
    }

    /// What `kubectl get csr` calls its condition.
    const fn condition(&self) -> &'static str {
        match (self.approved.is_some(), self.issued_until.is_some(), self.failed.is_some()) {
            (false, ..) => "Pending",
            (true, true, _) => "Approved,Issued",
            (true, false, true) => "Approved,Failed",
            (true, false, false) => "Approved",
        }
    }

    /// As `kubectl get csr -o yaml` prints it.
    pub(super) fn to_yaml(&self, release: Release) -> String {
        let groups: Vec<&str> = self.user.groups.iter().map(String::as_str).collect();
        let credential = self.user.extra.get("authentication.kubernetes.io/credential-id");
        let credential = credential.and_then(|values| values.first()).map(String::as_str);
        let mut conditions = Vec::new();
        if let Some((at, reason, message)) = self.approved {
            conditions.push(Condition { condition_type: "Approved", reason, message, at });
        }
        if let Some((message, at)) = self.failed.as_deref().zip(self.failed_at) {
            let reason = "SignerValidationFailure";
            conditions.push(Condition { condition_type: "Failed", reason, message, at });
        }
        certificate_signing_request(
            &Metadata {
                name: &self.name,
                generate_name: "csr-",
                namespace: "",
                uid: &self.uid,
                resource_version: self.version,
                created: self.created,
            },
            &RequestObject {
                request_pem: &self.draft.request().pem,
                signer_name: self.of.signer(),
                usages: usages(self.of, release),
                expiration_seconds: None,
                username: &self.user.username,
                uid: &self.user.uid,
                groups: &groups,
                credential_id: credential.unwrap_or_default(),
                conditions: &conditions,
                certificate_pem: self.certificate.as_ref().map(|(certificate, _)| certificate.pem.as_str()),
            },
        )
    }
}

/// What the kubelet asks for with its ECDSA key: without key encipherment from 1.27 on.
///
/// Source: Kubernetes `pkg/kubelet/certificate/kubelet.go`.
pub(super) fn usages(of: Use, release: Release) -> &'static [&'static str] {
    match (of, release >= Release::minor(27)) {
        (Use::Client, true) => &["digital signature", "client auth"],
        (Use::Client, false) => &["digital signature", "key encipherment", "client auth"],
        (Use::Serving, true) => &["digital signature", "server auth"],
        (Use::Serving, false) => &["digital signature", "key encipherment", "server auth"],
    }
}

impl Node<'_> {
    pub(super) const fn new_request_key(&self, of: Use, seed: [u8; 32]) -> Draft {
        Draft { of, seed }
    }

    /// The object as the API server keeps it; answers its number.
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
            self.tell_requests(at);
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
            ("Pending", Use::Client) => (Verdict::Inconclusive, kube::CSR_PENDING_AUTOMATIC),
            ("Pending", Use::Serving) => (Verdict::Inconclusive, kube::CSR_PENDING_MANUAL),
            ("Approved", _) => (Verdict::Inconclusive, kube::CSR_APPROVED),
            ("Approved,Issued", _) => (Verdict::Passed, kube::CSR_ISSUED),
            _ => (Verdict::Failed, kube::CSR_FAILED),
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

    /// Says which objects there are.
    pub(super) fn tell_requests(&mut self, at: Instant) {
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

//! CertificateSigningRequests: the objects, and how the kubelet makes them.

use super::certificate_manager::Use;
use super::names::{NODE, username};
use crate::record::{Artefact, Record};
use credscope_clock::Instant;
use credscope_finding::{Outcome, codes::x509};
use credscope_kube::{Release, UserInfo};
use credscope_mint::{
    Condition, IssuedCertificate, MadeRequest, Metadata, RequestObject, SigningKey,
    certificate_signing_request, node_subject, request,
};
use std::net::{IpAddr, Ipv4Addr};

/// The node's address, made up.
pub(super) const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 168, 0, 21));

/// A key with its request, both derived only when they are needed.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) of: Use,
    seed: [u8; 32],
}

impl Draft {
    pub(super) const fn new(of: Use, seed: [u8; 32]) -> Self {
        Self { of, seed }
    }

    pub(super) fn key(&self) -> SigningKey {
        SigningKey::p256(self.seed)
    }

    pub(super) fn request(&self) -> MadeRequest {
        let (names, addresses) = match self.of {
            Use::Client => (Vec::new(), Vec::new()),
            Use::Serving => (vec![NODE.to_owned()], vec![ADDRESS]),
        };
        request(&self.key(), &node_subject(NODE), &names, &addresses)
    }

    pub(super) fn artefact(&self, record: &mut Record, at: Instant) -> String {
        record.artefact(
            at,
            Artefact {
                kind: "certification_request",
                label: username(),
                text: self.request().pem,
                context: Vec::new(),
                outcome: Outcome::Passed,
                code: Some(x509::REQUEST_SIGNATURE_VALID),
            },
        )
    }
}

/// The outcome of creating the object.
pub(super) enum CreationOutcome {
    /// It was created.
    Created { request: Draft, at: Instant, user: UserInfo },
    /// It was not; with whether the server answered.
    Failed { at: Instant, is_answered: bool },
    /// The client could not even be built.
    Unloadable,
}

/// An object in the API.
pub(super) struct Request {
    pub(super) name: String,
    pub(super) uid: String,
    pub(super) version: u64,
    pub(super) of: Use,
    pub(super) created: Instant,
    pub(super) draft: Draft,
    pub(super) user: UserInfo,
    /// When it was approved, with reason and message.
    pub(super) approved: Option<(Instant, &'static str, &'static str)>,
    /// The message of the condition `Failed`.
    pub(super) failed: Option<String>,
    pub(super) failed_at: Option<Instant>,
    /// The signed certificate, and the CA's artefact.
    pub(super) certificate: Option<(IssuedCertificate, String)>,
    /// When that certificate expires.
    pub(super) issued_until: Option<Instant>,
    pub(super) is_deleted: bool,
    /// Whether an entry already explains why it is pending.
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
    pub(super) const fn condition(&self) -> &'static str {
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

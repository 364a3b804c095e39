//! What Kubernetes would do with each thing on the shelf.

mod access;
mod anchors;
mod bootstrap;
mod call;
mod certificate;
mod cluster_info;
mod config;
mod keys;
mod request;
mod review;
mod token;

use crate::report::{ItemKind, Readings};
use crate::request::Request;
use crate::shelf::{Content, Entry, Shelf};
use access::{Access, access_step};
use anchors::Anchors;
pub(crate) use anchors::is_same_file;
pub(crate) use call::attributes_of;
use credscope_crypto::Index;
use credscope_finding::{Finding, Outcome, Step, Verdict, args, codes::input};
use credscope_kube::token::CertificateKey;
use credscope_kube::token::TokenContext;
use credscope_kube::{Moment, Release, UserInfo};
use credscope_x509::SignatureCache;
use keys::ShelfKey;
pub(crate) use keys::public_key;
use std::cell::RefCell;

/// What came of judging one thing.
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    pub(crate) trace: Vec<Step>,
    pub(crate) user: Option<UserInfo>,
    pub(crate) findings: Vec<Finding>,
    /// Entries that its signature leads to: the issuer of a certificate, the key of a token.
    pub(crate) signed_by: Option<usize>,
    /// Both verdicts, where the RFCs ask for something else.
    pub(crate) readings: Option<Readings>,
}

/// A shelf with all that judging needs and that does not depend on time.
pub(crate) struct Judge<'a> {
    pub(crate) shelf: &'a Shelf,
    request: &'a Request,
    release: Release,
    context: TokenContext,
    anchors: Anchors,
    pub(crate) access: Access,
    /// Certificates by their subject, byte for byte; of equal certificates the first.
    certificates: Index,
    token_keys: Vec<ShelfKey>,
    certificate_keys: Vec<(usize, CertificateKey)>,
    signatures: SignatureCache,
    token_signatures: RefCell<Vec<Option<SignatureTrace>>>,
}

/// The steps of key choice and signature of a token, and the entry of the key that signed it.
type SignatureTrace = (Vec<Step>, Option<usize>);

impl Judgement {
    fn decided(trace: Vec<Step>, holds: impl FnOnce() -> Verdict) -> Self {
        let verdict = Step::deciding(&trace).map_or_else(holds, Step::verdict);
        Self { verdict, trace, user: None, findings: Vec::new(), signed_by: None, readings: None }
    }

    fn claims_nothing(kind: ItemKind) -> Self {
        let verdict =
            Verdict::new(Outcome::NotApplicable, input::CLAIMS_NOTHING, args! { kind: kind.word() });
        Self::decided(Vec::new(), || verdict)
    }
}

impl<'a> Judge<'a> {
    /// Prepares a shelf for judging.
    pub(crate) fn new(shelf: &'a Shelf, request: &'a Request, release: Release) -> Self {
        let certificates = index_certificates(shelf);
        Self {
            shelf,
            request,
            release,
            context: token::context(shelf, request, release),
            anchors: Anchors::find(shelf),
            access: Access::find(shelf, release),
            certificates,
            token_keys: keys::token_keys(shelf),
            certificate_keys: keys::certificate_keys(shelf),
            signatures: SignatureCache::new(),
            token_signatures: RefCell::default(),
        }
    }

    /// Judges one entry at a moment.
    pub(crate) fn judge(&self, index: usize, moment: &Moment) -> Judgement {
        let Some(entry) = self.shelf.entries.get(index) else {
            return Judgement::claims_nothing(ItemKind::Unrecognised);
        };
        match &entry.content {
            Content::Certificate(certificate) => self.judge_certificate(index, certificate, moment),
            Content::Request(request) => request::judge_request(request),
            Content::Token(decoded, claims) => self.judge_token(index, decoded, claims.is_some(), moment),
            Content::Kubeconfig(config) => self.judge_kubeconfig(index, config, moment),
            Content::BootstrapToken(token) => self.judge_bootstrap_token(entry, token, moment),
            Content::Join(join) => self.judge_join(join, moment),
            Content::Object(node) if entry.kind == ItemKind::Secret => self.judge_secret(node, moment),
            Content::Object(node) if entry.kind == ItemKind::KubeadmConfiguration => {
                self.judge_kubeadm_configuration(node, moment)
            }
            Content::Object(_) if entry.kind == ItemKind::CertificateSigningRequest => {
                self.judge_csr(index, entry)
            }
            Content::Object(node) if entry.kind == ItemKind::TokenReview => {
                self.judge_review(index, node, moment)
            }
            Content::Object(_) if entry.kind == ItemKind::RoleBinding => self.judge_role_binding(index),
            Content::Header(header) => self.judge_header(index, header, moment),
            Content::Curl(curl) => self.judge_curl(index, curl, moment),
            Content::Unrecognised(guess) => judge_unrecognised(entry, guess),
            _ => Judgement::claims_nothing(entry.kind),
        }
    }

    /// What the user of a credential may do, which decides nothing about the credential.
    pub(crate) fn access_of(&self, index: usize, judgement: &Judgement) -> Option<Step> {
        let is_credential = matches!(
            self.shelf.entries.get(index)?.content,
            Content::Certificate(_) | Content::Token(..) | Content::BootstrapToken(_)
        );
        let user = judgement.user.as_ref()?;
        (is_credential && judgement.verdict.outcome != Outcome::Failed)
            .then(|| access_step(self, user))
            .flatten()
    }

    /// The signatures that were verified so far.
    pub(crate) fn signatures(&self) -> &SignatureCache {
        &self.signatures
    }
}

fn index_certificates(shelf: &Shelf) -> Index {
    let mut index = Index::default();
    let mut seen = Index::default();
    for (position, entry) in shelf.entries.iter().enumerate() {
        if let Content::Certificate(certificate) = &entry.content
            && seen.put(certificate.fingerprint_sha256, position)
        {
            index.put_bytes(&certificate.subject.raw, position);
        }
    }
    index
}

fn judge_unrecognised(entry: &Entry, guess: &str) -> Judgement {
    let args = args! { guess: guess, bytes: entry.bytes.len() };
    Judgement::decided(Vec::new(), || Verdict::new(Outcome::NotApplicable, input::UNRECOGNISED, args))
}

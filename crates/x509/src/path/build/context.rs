use crate::checks::signature_algorithm::check_signature_algorithm;
use crate::path::{PathMember, PathRequest, validate};
use crate::{Certificate, CertificateRevocationList, Profile, SignatureCache, SignatureState};
use credscope_finding::Outcome;
use std::cell::{Cell, RefCell};

/// State shared by all searches for one result: the path's, and those for the issuers of its revocation
/// lists.
pub(in crate::path) struct Context<'r> {
    pub(super) cache: &'r SignatureCache,
    /// How many more candidates and lists may be tried.
    left: Cell<usize>,
    /// The issuers of revocation lists whose own paths are being built.
    pending: RefCell<Vec<[u8; 32]>>,
}

impl<'r> Context<'r> {
    pub(in crate::path) const fn new(cache: &'r SignatureCache, budget: usize) -> Self {
        Self { cache, left: Cell::new(budget), pending: RefCell::new(Vec::new()) }
    }

    /// Whether another candidate may be tried; counts it.
    pub(super) fn may_try(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }

    /// Whether the key made the list's signature, with an accepted algorithm. A cached result does not count
    /// against the budget.
    pub(in crate::path) fn verify_list(
        &self,
        list: &CertificateRevocationList,
        signer: &Certificate,
        profile: &Profile,
    ) -> bool {
        let algorithm = check_signature_algorithm(&list.signature_algorithm, signer, profile);
        if algorithm.outcome == Outcome::Failed || self.left.get() == 0 {
            return false;
        }
        let before = self.cache.len();
        let state = self.cache.verify_list(list, signer);
        self.left.set(self.left.get().saturating_sub(self.cache.len() - before));
        state == SignatureState::Valid
    }

    /// Whether the path of this certificate is being built: a list that it signs would be about itself.
    pub(in crate::path) fn is_pending(&self, fingerprint: &[u8; 32]) -> bool {
        self.pending.borrow().contains(fingerprint)
    }

    /// Whether the issuer of a revocation list leads to this anchor; false if too many are being followed
    /// already.
    pub(in crate::path) fn follow(
        &self,
        request: &PathRequest<'_>,
        limit: usize,
        anchor: &Certificate,
    ) -> bool {
        if self.pending.borrow().len() >= limit {
            return false;
        }
        self.pending.borrow_mut().push(request.end_entity.fingerprint_sha256);
        let answer = validate(request, self);
        self.pending.borrow_mut().pop();
        let top = answer.path.as_ref().and_then(|path| match path.last()? {
            PathMember::Anchor(index) => request.anchors.get(*index),
            PathMember::EndEntity | PathMember::Intermediate(_) => None,
        });
        answer.is_accepted() && top.is_some_and(|top| top.spki.sha256() == anchor.spki.sha256())
    }
}

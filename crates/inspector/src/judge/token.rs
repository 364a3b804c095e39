//! Tokens: service-account tokens by the API server's rules, all others by the RFCs.

use super::cluster_info;
use super::keys::ShelfKey;
use super::{Judge, Judgement};
use crate::report::{ItemKind, Readings};
use crate::request::Request;
use crate::shelf::{Content, Shelf};
use crate::shelf_id::ShelfId;
use credscope_clock::Duration;
use credscope_encoding::decode_standard;
use credscope_finding::{Args, Finding, Outcome, Step, Verdict, args, codes::jwt, codes::kube as codes};
use credscope_jose::json::Node;
use credscope_jose::{
    Candidate, ClaimsPolicy, Decoded, SignatureCheck, check_signature, check_strict, decode_claims,
    find_signer, validate_claims,
};
use credscope_kube::object::ObjectHead;
use credscope_kube::token::{
    CertificateKey, Claimant, INVALID_SINCE, KeyAnswer, ObjectRef, ObjectState, TokenContext, TokenEvidence,
    TokenKey, check_token_keys, claimant_of, deciding_step, decode_providers, log_of_refusal, token_findings,
    validate_token,
};
use credscope_kube::{Moment, Release};

/// What is known about the API server: from the request, or from flags and discovery documents on the shelf.
pub(super) fn context(shelf: &Shelf, request: &Request, release: Release) -> TokenContext {
    let mut issuers = request.issuers.clone();
    let mut audiences = request.audiences.clone();
    let flag_values = |name: &'static str| {
        crate::recognise::component_flags(shelf)
            .filter(move |(_, flag, _)| flag == name)
            .map(|(_, _, value)| value)
    };
    if issuers.is_empty() {
        issuers.extend(flag_values("--service-account-issuer"));
    }
    if audiences.is_empty() {
        audiences.extend(
            flag_values("--api-audiences")
                .flat_map(|list| list.split(',').map(str::to_owned).collect::<Vec<_>>()),
        );
    }
    if issuers.is_empty() {
        let documents = shelf.entries().filter(|entry| entry.kind == ItemKind::OpenidConfiguration);
        issuers.extend(documents.filter_map(|entry| match &entry.content {
            Content::Object(node) => node.str_at(&["issuer"]).map(str::to_owned),
            _ => None,
        }));
    }
    issuers.dedup();
    let configurations = shelf.entries().filter(|entry| entry.kind == ItemKind::AuthenticationConfiguration);
    let providers = configurations
        .filter_map(|entry| match &entry.content {
            Content::Object(node) => Some(decode_providers(node)),
            _ => None,
        })
        .flatten()
        .collect();
    TokenContext { release, issuers, audiences, reviewed_for: Vec::new(), providers }
}

/// What the shelf provides for a token.
pub(super) struct ShelfEvidence<'a> {
    pub(super) judge: &'a Judge<'a>,
    pub(super) index: ShelfId,
    /// The token's text on the shelf.
    pub(super) text: &'a str,
}

impl TokenEvidence for ShelfEvidence<'_> {
    fn signature(&self, decoded: &Decoded) -> KeyAnswer {
        self.judge.remembered(self.index, &|| self.judge.verify_token(decoded))
    }

    fn provider_signature(&self, decoded: &Decoded) -> SignatureCheck {
        let KeyAnswer { signature, signed_by, .. } =
            self.judge.remembered(self.index, &|| self.judge.verify_jwt(decoded));
        let step = signature.unwrap_or_else(|| check_signature(decoded, &[]));
        SignatureCheck { step, signed_by }
    }

    fn object(&self, object: &ObjectRef) -> Option<ObjectState> {
        find_object(self.judge.shelf, object, self.text)
    }
}

impl Judge<'_> {
    /// Judges a token by the authenticator that handles it; by the RFCs if it is not for Kubernetes.
    pub(super) fn judge_token(
        &self,
        index: ShelfId,
        decoded: &Decoded,
        is_of_kubernetes: bool,
        moment: &Moment,
    ) -> Judgement {
        if let Some(step) = cluster_info::check(self.shelf, index, decoded) {
            let verdict = step.verdict();
            return Judgement::decided(vec![step], || verdict);
        }
        let context = self.context_of(index);
        let is_taken = !matches!(
            claimant_of(decoded, &context),
            Claimant::Unknown | Claimant::Nobody | Claimant::Foreign
        );
        if !is_of_kubernetes && !is_taken {
            return self.judge_jwt(index, decoded, moment);
        }
        let evidence = ShelfEvidence { judge: self, index, text: decoded.text() };
        let answer = validate_token(decoded, &context, &evidence, moment);
        let deciding = deciding_step(&answer.trace).or_else(|| answer.trace.last());
        let verdict = match deciding {
            Some(step) => step.verdict(),
            None => Judgement::claims_nothing(ItemKind::ServiceAccountToken).verdict,
        };
        let verdict = match (verdict.outcome, &answer.user) {
            (Outcome::Passed, Some(user)) if answer.claims.is_none() => {
                Verdict::new(Outcome::Passed, codes::OIDC_HOLDS, args! { username: &user.username })
            }
            _ => verdict,
        };
        let verdict = match self.keys_at_odds(decoded) {
            Some(args) if matches!(verdict.outcome, Outcome::Passed | Outcome::Inconclusive) => {
                Verdict::new(verdict.outcome, codes::TOKEN_KEYS_SOME, args)
            }
            _ => verdict,
        };
        let mut findings = match &answer.claims {
            Some(claims) => token_findings(decoded, claims, moment),
            None => Vec::new(),
        };
        let signed_by = self.signer(answer.signed_by);
        findings.extend(self.key_findings(decoded, &verdict));
        findings.extend(self.refusal(deciding));
        let signature = answer.signature.and_then(|at| answer.trace.get(at));
        let readings = self.readings(decoded, &context, signature, &verdict, moment);
        Judgement { verdict, trace: answer.trace, user: answer.user, findings, signed_by, readings }
    }

    /// What is known about the API server, with the audiences of a TokenReview that contains the token.
    fn context_of(&self, index: ShelfId) -> TokenContext {
        let parent = self.shelf.get(index).and_then(|entry| entry.place.parent);
        let review = parent
            .and_then(|parent| self.shelf.get(parent))
            .filter(|parent| parent.kind == ItemKind::TokenReview);
        match review.map(|review| &review.content) {
            Some(Content::Object(review)) => self.context_of_review(review),
            _ => self.context.clone(),
        }
    }

    /// What is known about the API server, with the audiences of a TokenReview.
    pub(super) fn context_of_review(&self, review: &Node) -> TokenContext {
        let reviewed_for = review.at(&["spec", "audiences"]).and_then(Node::as_strings).unwrap_or_default();
        TokenContext { reviewed_for, ..self.context.clone() }
    }

    /// What the caller with a refused token gets, and what the API server logs.
    pub(super) fn refusal(&self, step: Option<&Step>) -> Option<Finding> {
        let log = log_of_refusal(step.filter(|step| step.outcome == Outcome::Failed)?, self.release);
        Some(Finding::new(codes::CALLER_UNAUTHORIZED, args! { log: log }))
    }

    /// The entry of the key that signed.
    fn signer(&self, signed_by: Option<usize>) -> Option<ShelfId> {
        self.token_keys.get(signed_by?).map(|key| key.index)
    }

    /// Key choice and signature of an entry, verified once: they do not depend on time.
    fn remembered(&self, index: ShelfId, verify: &dyn Fn() -> KeyAnswer) -> KeyAnswer {
        if let Some(known) = self.token_signatures.borrow().get(&index) {
            return known.clone();
        }
        let answer = verify();
        self.token_signatures.borrow_mut().insert(index, answer.clone());
        answer
    }

    /// The keys that may have signed, with their positions. A private key that was not pasted as a token key counts when the
    /// token names it.
    fn usable_keys(&self, kid: Option<&str>) -> Vec<(usize, &TokenKey)> {
        let usable = self.token_keys.iter().enumerate();
        let usable = usable.filter(|(_, key)| key.is_declared || key.key.is_named(kid));
        usable.map(|(position, key)| (position, &key.key)).collect()
    }

    fn verify_token(&self, decoded: &Decoded) -> KeyAnswer {
        let kid = decoded.parameters.kid.as_deref().filter(|kid| !kid.is_empty());
        let usable = self.usable_keys(kid);
        let keys: Vec<&TokenKey> = usable.iter().map(|(_, key)| *key).collect();
        let certificates: Vec<&CertificateKey> = self.certificate_keys.iter().map(|(_, key)| key).collect();
        let answer = check_token_keys(decoded, &keys, &certificates, self.release);
        let signed_by = answer.signed_by.and_then(|at| usable.get(at)).map(|(position, _)| *position);
        KeyAnswer { signed_by, ..answer }
    }

    /// How many of several keys, each that of one API server, can verify the token, and which; `None` if none
    /// or all can.
    fn keys_at_odds(&self, decoded: &Decoded) -> Option<Args> {
        let kid = decoded.parameters.kid.as_deref().filter(|kid| !kid.is_empty())?;
        let bare: Vec<&ShelfKey> = self.token_keys.iter().filter(|key| key.is_bare).collect();
        let fitting = bare.iter().filter(|key| key.key.is_named(Some(kid)));
        let sources: Vec<String> = fitting.map(|key| key.key.source.clone()).collect();
        let is_odd = !sources.is_empty() && sources.len() < bare.len();
        is_odd.then(|| args! { keys: bare.len(), fitting: sources.len(), sources: sources })
    }

    /// Findings about keys that disagree, and about certificates that were provided instead of keys.
    fn key_findings(&self, decoded: &Decoded, verdict: &Verdict) -> Vec<Finding> {
        let kid = decoded.parameters.kid.as_deref().filter(|kid| !kid.is_empty());
        let bare: Vec<&ShelfKey> = self.token_keys.iter().filter(|key| key.is_bare).collect();
        let fitting = bare.iter().filter(|key| key.key.is_named(kid)).count();
        let mut findings = Vec::new();
        if fitting > 0 && fitting < bare.len() {
            let args = args! { keys: bare.len(), fitting: fitting };
            findings.push(Finding::new(codes::TOKEN_KEYS_DISAGREE, args));
        }
        // If no key fits, the user may have provided a certificate instead.
        let is_unsigned = [jwt::SIGNATURE_NO_KEY, jwt::SIGNATURE_WRONG_KEY].contains(&verdict.code);
        for (index, key) in self.certificate_keys.iter().filter(|_| is_unsigned && fitting == 0) {
            if let Some(Content::Certificate(certificate)) =
                self.shelf.get(*index).map(|entry| &entry.content)
            {
                let args = args! { subject: certificate.subject.to_text(), key: &key.kid };
                findings.push(Finding::new(codes::TOKEN_CERTIFICATE_NO_KEY, args));
            }
        }
        findings.truncate(4);
        findings
    }

    /// Both verdicts, if Kubernetes and a strict verifier by the RFCs differ.
    fn readings(
        &self,
        decoded: &Decoded,
        context: &TokenContext,
        signature: Option<&Step>,
        verdict: &Verdict,
        moment: &Moment,
    ) -> Option<Readings> {
        let policy = ClaimsPolicy {
            at: moment.at(),
            clock_tolerance: Duration::ZERO,
            issuers: context.issuers.clone(),
            audiences: context.accepted_audiences().clone(),
        };
        let mut steps = check_strict(decoded, &policy);
        // A rule that was not reached is not violated.
        let signature = signature.filter(|step| step.outcome != Outcome::NotEvaluated);
        steps.extend(signature.cloned());
        let rfc = Step::deciding(&steps).or(signature).map(Step::verdict)?;
        let differs = (rfc.outcome == Outcome::Failed) != (verdict.outcome == Outcome::Failed);
        differs.then(|| Readings { kubernetes: verdict.clone(), rfc, web_pki: None })
    }

    fn verify_jwt(&self, decoded: &Decoded) -> KeyAnswer {
        let kid = decoded.parameters.kid.as_deref();
        let usable = self.usable_keys(kid);
        let candidates: Vec<Candidate<'_>> = usable.iter().map(|(_, key)| key.candidate(kid)).collect();
        let check = find_signer(decoded, &candidates);
        let signed_by = check.signed_by.and_then(|at| usable.get(at)).map(|(position, _)| *position);
        KeyAnswer { steps: Vec::new(), signature: Some(check.step), signed_by }
    }

    fn judge_jwt(&self, index: ShelfId, decoded: &Decoded, moment: &Moment) -> Judgement {
        let KeyAnswer { signature, signed_by, .. } = self.remembered(index, &|| self.verify_jwt(decoded));
        let mut trace: Vec<Step> = signature.into_iter().collect();
        let policy = ClaimsPolicy {
            at: moment.at(),
            clock_tolerance: Duration::ZERO,
            issuers: self.context.issuers.clone(),
            audiences: self.context.audiences.clone(),
        };
        remember_times(decoded, moment);
        trace.extend(validate_claims(decoded, &policy));
        let verified = signed_by.and(trace.first()).map(Step::verdict);
        let mut judgement = Judgement::decided(trace, || {
            verified.unwrap_or_else(|| Judgement::claims_nothing(ItemKind::Jwt).verdict)
        });
        judgement.signed_by = self.signer(signed_by);
        judgement
    }
}

fn remember_times(decoded: &Decoded, moment: &Moment) {
    let Some(claims) = decoded.claims_set().map(decode_claims) else { return };
    for date in [claims.exp.value(), claims.nbf.value(), claims.iat.value()].into_iter().flatten() {
        moment.has_reached(date.instant);
    }
}

fn find_object(shelf: &Shelf, object: &ObjectRef, token: &str) -> Option<ObjectState> {
    let is_kind = |kind: ItemKind, head: &ObjectHead| match object.resource {
        "serviceaccount" => kind == ItemKind::ServiceAccount,
        "secret" => kind == ItemKind::Secret,
        "pod" => matches!(kind, ItemKind::Pod | ItemKind::StaticPod),
        _ => head.kind == "Node",
    };
    shelf.entries().find_map(|entry| {
        let Content::Object(node) = &entry.content else { return None };
        let head = ObjectHead::decode(node);
        if !is_kind(entry.kind, &head) || head.name != object.name || head.namespace != object.namespace {
            return None;
        }
        let copy = node.str_at(&["data", "token"]).and_then(|text| decode_standard(text.as_bytes()).ok());
        let holds_token =
            (object.resource == "secret").then(|| copy.map(|copy| copy == token.as_bytes())).flatten();
        let deleted = node.str_at(&["metadata", "deletionTimestamp"]).and_then(|text| text.parse().ok());
        let is_marked_invalid = node.at(&["metadata", "labels", INVALID_SINCE]).is_some();
        Some(ObjectState { uid: head.uid, holds_token, deleted, is_marked_invalid, is_absent: false })
    })
}

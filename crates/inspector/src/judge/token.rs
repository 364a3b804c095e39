//! Tokens: service accounts by the API server's rules, all others by the RFCs.

use super::cluster_info;
use super::keys::TokenKey;
use super::{Judge, Judgement, SignatureTrace};
use crate::report::ItemKind;
use crate::request::Request;
use crate::shelf::{Content, Shelf};
use credscope_clock::Duration;
use credscope_encoding::decode_standard;
use credscope_finding::{Outcome, Step, args, codes::jwt, codes::kube as codes};
use credscope_jose::{Candidate, ClaimsPolicy, Decoded, check_signature, decode_claims, validate_claims};
use credscope_kube::object::ObjectHead;
use credscope_kube::token::{
    INVALID_SINCE, KubernetesClaims, ObjectRef, ObjectState, TokenContext, TokenEvidence, deciding_step,
    token_findings, user_of_token, validate_token,
};
use credscope_kube::{Moment, Release};

/// What is known of the API server: as asked, else from flags and discovery documents on the shelf.
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
        let documents = shelf.entries.iter().filter(|entry| entry.kind == ItemKind::OpenidConfiguration);
        issuers.extend(documents.filter_map(|entry| match &entry.content {
            Content::Object(node) => node.str_at(&["issuer"]).map(str::to_owned),
            _ => None,
        }));
    }
    issuers.dedup();
    TokenContext { release, issuers, audiences }
}

struct ShelfEvidence<'a> {
    judge: &'a Judge<'a>,
    index: usize,
    decoded: &'a Decoded,
}

impl TokenEvidence for ShelfEvidence<'_> {
    fn signature_steps(&self) -> Vec<Step> {
        self.judge.token_signature(self.index, self.decoded).0
    }

    fn object(&self, object: &ObjectRef) -> Option<ObjectState> {
        find_object(self.judge.shelf, object, self.decoded.text())
    }
}

impl Judge<'_> {
    pub(super) fn judge_token(
        &self,
        index: usize,
        decoded: &Decoded,
        claims: &KubernetesClaims,
        moment: &Moment,
    ) -> Judgement {
        let evidence = ShelfEvidence { judge: self, index, decoded };
        let trace = validate_token(decoded, claims, &self.context, &evidence, moment);
        let deciding = deciding_step(&trace).or_else(|| trace.last());
        let verdict = match deciding {
            Some(step) => step.verdict(),
            None => Judgement::claims_nothing(ItemKind::ServiceAccountToken).verdict,
        };
        Judgement {
            verdict,
            trace,
            user: Some(user_of_token(claims, self.release)),
            findings: token_findings(decoded, claims, moment),
            signed_by: self.token_signature(index, decoded).1,
        }
    }

    /// Key choice and signature, verified once: they do not depend on time.
    fn token_signature(&self, index: usize, decoded: &Decoded) -> SignatureTrace {
        self.remembered(index, &|| self.verify_token(decoded))
    }

    /// What was found out about an entry's signature before, or is now.
    fn remembered(&self, index: usize, verify: &dyn Fn() -> SignatureTrace) -> SignatureTrace {
        if let Some(Some(known)) = self.token_signatures.borrow().get(index) {
            return known.clone();
        }
        let answer = verify();
        let mut remembered = self.token_signatures.borrow_mut();
        if remembered.len() <= index {
            remembered.resize(index + 1, None);
        }
        if let Some(slot) = remembered.get_mut(index) {
            *slot = Some(answer.clone());
        }
        answer
    }

    /// The keys that may have signed. A private key that was not pasted as a token key counts when the token names it.
    fn usable_keys(&self, kid: Option<&str>) -> Vec<&TokenKey> {
        self.token_keys.iter().filter(|key| key.is_declared || key.is_named(kid)).collect()
    }

    fn verify_token(&self, decoded: &Decoded) -> SignatureTrace {
        let kid = decoded.parameters.kid.as_deref().filter(|kid| !kid.is_empty());
        let mut usable = self.usable_keys(kid);
        usable.retain(|key| key.key.public_key().is_some());
        let labels =
            |keys: &[&TokenKey]| keys.iter().map(|key| key.candidate(kid).label).collect::<Vec<String>>();
        let mut steps = Vec::new();
        let chosen: Vec<&TokenKey> = match kid {
            Some(kid) if self.release.selects_key_by_kid() && !usable.is_empty() => {
                let chosen: Vec<&TokenKey> =
                    usable.iter().copied().filter(|key| key.is_named(Some(kid))).collect();
                if chosen.is_empty() {
                    let step =
                        Step::failed(jwt::SIGNATURE_WRONG_KEY, args! { kid: kid, tried: labels(&usable) });
                    // An algorithm that is refused is refused before any key is looked for.
                    let refused = check_signature(decoded, &[]);
                    let step = if refused.outcome == Outcome::Failed {
                        refused
                    } else {
                        step.at(decoded.header.span)
                    };
                    return (vec![step], None);
                }
                steps.push(Step::passed(codes::TOKEN_KEY_CHOSEN, args! { kid: kid }).at(decoded.header.span));
                chosen
            }
            _ => {
                if !usable.is_empty() {
                    steps.push(Step::passed(codes::TOKEN_KEY_ANY, args! { keys: labels(&usable) }));
                }
                usable
            }
        };
        let candidates: Vec<Candidate<'_>> = chosen.iter().map(|key| key.candidate(kid)).collect();
        let step = check_signature(decoded, &candidates);
        let signed_by = signing_key(decoded, &step, &chosen);
        steps.push(step);
        (steps, signed_by)
    }

    fn verify_jwt(&self, decoded: &Decoded) -> SignatureTrace {
        let kid = decoded.parameters.kid.as_deref();
        let usable = self.usable_keys(kid);
        let candidates: Vec<Candidate<'_>> = usable.iter().map(|key| key.candidate(kid)).collect();
        let step = check_signature(decoded, &candidates);
        let signed_by = signing_key(decoded, &step, &usable);
        (vec![step], signed_by)
    }

    pub(super) fn judge_jwt(&self, index: usize, decoded: &Decoded, moment: &Moment) -> Judgement {
        if let Some(step) = cluster_info::check(self.shelf, index, decoded) {
            let verdict = step.verdict();
            return Judgement::decided(vec![step], || verdict);
        }
        let (mut trace, signed_by) = self.remembered(index, &|| self.verify_jwt(decoded));
        let policy = ClaimsPolicy {
            at: moment.at(),
            clock_tolerance: Duration::ZERO,
            issuers: self.context.issuers.clone(),
            audiences: self.context.audiences.clone(),
        };
        remember_times(decoded, moment);
        trace.extend(validate_claims(decoded, &policy));
        let verified = trace.iter().find(|step| step.code == jwt::SIGNATURE_VERIFIED).map(Step::verdict);
        let mut judgement = Judgement::decided(trace, || {
            verified.unwrap_or_else(|| Judgement::claims_nothing(ItemKind::Jwt).verdict)
        });
        judgement.signed_by = signed_by;
        judgement
    }
}

/// The entry of the key that the signature step names.
fn signing_key(decoded: &Decoded, step: &Step, keys: &[&TokenKey]) -> Option<usize> {
    if step.code != jwt::SIGNATURE_VERIFIED {
        return None;
    }
    let label = step.args.get("key")?.as_text()?;
    let kid = decoded.parameters.kid.as_deref();
    keys.iter().find(|key| key.candidate(kid).label == label).map(|key| key.index)
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
    shelf.entries.iter().find_map(|entry| {
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
        Some(ObjectState { uid: head.uid, holds_token, deleted, is_marked_invalid })
    })
}

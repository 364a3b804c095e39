//! Requests: PKCS#10 on its own, and in a CertificateSigningRequest object.

use super::Judge;
use super::judgement::Judgement;
use crate::shelf::{Content, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{Args, Code, Outcome, Step, args, codes::kube as codes};
use credscope_jose::json::Node;
use credscope_kube::object::ObjectHead;
use credscope_kube::signer::{RequestFacts, check_signer_rules, is_approved_automatically, is_built_in};
use credscope_x509::{CertificationRequest, verify_self_signature};

pub(super) fn judge_request(request: &CertificationRequest) -> Judgement {
    let step = verify_self_signature(request);
    let verdict = step.verdict();
    Judgement::decided(vec![step], || verdict)
}

struct Condition<'a> {
    kind: &'a str,
    reason: &'a str,
    message: &'a str,
}

fn conditions(object: &Node) -> Vec<Condition<'_>> {
    let items = object.at(&["status", "conditions"]).map_or(&[][..], Node::items);
    items
        .iter()
        .map(|item| Condition {
            kind: item.str_at(&["type"]).unwrap_or_default(),
            reason: item.str_at(&["reason"]).unwrap_or_default(),
            message: item.str_at(&["message"]).unwrap_or_default(),
        })
        .collect()
}

impl Judge<'_> {
    pub(super) fn judge_csr(&self, index: ShelfId, entry: &ShelfEntry) -> Judgement {
        let Content::Object(object) = &entry.content else { return Judgement::claims_nothing(entry.kind) };
        let signer = object.str_at(&["spec", "signerName"]).unwrap_or_default();
        let mut trace = Vec::new();
        let request = self.shelf.children(index).find_map(|(_, child)| match &child.content {
            Content::Request(request) => Some(request.as_ref()),
            _ => None,
        });
        match request {
            None => trace.push(Step::failed(codes::CSR_REQUEST_UNREADABLE, args! { path: "spec.request" })),
            Some(request) => {
                trace.push(Step::passed(codes::CSR_REQUEST, args! { subject: request.subject.to_text() }));
                trace.push(verify_self_signature(request));
                let usages = object.at(&["spec", "usages"]).and_then(Node::as_strings).unwrap_or_default();
                trace.push(check_signer(signer, &RequestFacts::of(request, usages)));
            }
        }
        trace.push(check_state(object, signer));
        let last = trace.last().map(Step::verdict);
        Judgement::decided(trace, || last.unwrap_or_else(|| Judgement::claims_nothing(entry.kind).verdict))
    }
}

fn check_signer(signer: &str, facts: &RequestFacts) -> Step {
    if !is_built_in(signer) {
        return Step::new(codes::CSR_SIGNER_FOREIGN, Outcome::NotApplicable, args! { signer: signer });
    }
    match check_signer_rules(signer, facts) {
        Ok(()) => Step::passed(codes::CSR_SIGNER_RULES, args! { signer: signer }),
        Err(message) => Step::failed(codes::CSR_SIGNER_REFUSES, args! { signer: signer, message: message }),
    }
}

/// The state in the object: issued, denied, failed, approved, or pending.
fn check_state(object: &Node, signer: &str) -> Step {
    let conditions = conditions(object);
    let find = |kind: &str| conditions.iter().find(|condition| condition.kind == kind);
    let told = |code: Code, condition: &Condition<'_>| {
        Step::failed(code, args! { reason: condition.reason, message: condition.message })
    };
    let is_issued =
        object.str_at(&["status", "certificate"]).is_some_and(|certificate| !certificate.is_empty());
    if let Some(condition) = find("Failed") {
        return told(codes::CSR_FAILED, condition);
    }
    if let Some(condition) = find("Denied") {
        return told(codes::CSR_DENIED, condition);
    }
    if is_issued {
        return Step::passed(codes::CSR_ISSUED, Args::new());
    }
    if find("Approved").is_some() {
        return Step::inconclusive(codes::CSR_APPROVED, Args::new());
    }
    if is_approved_automatically(signer) {
        let requestor = object.str_at(&["spec", "username"]).unwrap_or("—");
        return Step::inconclusive(
            codes::CSR_PENDING_AUTOMATIC,
            args! { signer: signer, requestor: requestor },
        );
    }
    let name = ObjectHead::decode(object).name;
    Step::inconclusive(codes::CSR_PENDING_MANUAL, args! { signer: signer, name: name })
}

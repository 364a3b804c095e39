//! The detached signatures in `cluster-info`, made with the secret half of bootstrap tokens.

use crate::report::ItemKind;
use crate::shelf::{Content, Shelf};
use crate::shelf_id::ShelfId;
use credscope_finding::{Outcome, Step, args, codes::bootstrap as codes};
use credscope_jose::Decoded;
use credscope_kube::discovery::{SIGNATURE_DIFFERS, detached_signature};

/// The prefix of the keys of the signatures.
const PREFIX: &str = "data.jws-kubeconfig-";

/// Checks a signature in cluster-info as kubeadm does: signs again and compares the texts. `None` for any
/// other token. Source: Kubernetes cluster-bootstrap `token/jws/jws.go`.
pub(super) fn check(shelf: &Shelf, index: ShelfId, decoded: &Decoded) -> Option<Step> {
    let entry = shelf.get(index)?;
    let id = entry.place.source.strip_prefix(PREFIX)?;
    let parent = shelf.get(entry.place.parent?).filter(|parent| parent.kind == ItemKind::ClusterInfo)?;
    let Content::Object(object) = &parent.content else { return None };
    let content = object.str_at(&["data", "kubeconfig"])?;
    let mut tokens = shelf.entries().filter_map(|entry| match &entry.content {
        Content::BootstrapToken(token) => Some(token),
        _ => None,
    });
    let has_tokens = tokens.clone().next().is_some();
    let step = match tokens.find(|token| token.token_id == id) {
        Some(token) if detached_signature(id, &token.token_secret, content) == decoded.text() => {
            Step::passed(codes::CLUSTER_INFO_SIGNED, args! { id: id })
        }
        Some(_) => Step::failed(codes::CLUSTER_INFO_NOT_SIGNED, args! { id: id, message: SIGNATURE_DIFFERS }),
        // The signature is for another token, which a join with this token ignores.
        None if has_tokens => {
            Step::new(codes::CLUSTER_INFO_OTHER_TOKEN, Outcome::NotApplicable, args! { id: id })
        }
        None => {
            let secret = format!("bootstrap-token-{id}");
            Step::inconclusive(codes::CLUSTER_INFO_TOKEN_UNKNOWN, args! { id: id, secret: secret })
        }
    };
    Some(step.at(decoded.signature.span))
}

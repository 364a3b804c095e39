//! The detached signatures of `cluster-info`, made with the secret half of bootstrap tokens.

use crate::report::ItemKind;
use crate::shelf::{Content, Shelf};
use credscope_crypto::{Hash, hmac};
use credscope_encoding::encode_url_unpadded;
use credscope_finding::{Outcome, Step, args, codes::bootstrap as codes};
use credscope_jose::Decoded;

/// The prefix of the keys under which the signatures stand.
const PREFIX: &str = "data.jws-kubeconfig-";

/// Checks a signature of cluster-info: kubeadm makes it anew and compares the texts. None for any other token.
/// Source: Kubernetes cluster-bootstrap `token/jws/jws.go`.
pub(super) fn check(shelf: &Shelf, index: usize, decoded: &Decoded) -> Option<Step> {
    let entry = shelf.entries.get(index)?;
    let id = entry.place.source.strip_prefix(PREFIX)?;
    let parent =
        shelf.entries.get(entry.place.parent?).filter(|parent| parent.kind == ItemKind::ClusterInfo)?;
    let Content::Object(object) = &parent.content else { return None };
    let content = object.str_at(&["data", "kubeconfig"])?;
    let mut tokens = shelf.entries.iter().filter_map(|entry| match &entry.content {
        Content::BootstrapToken(token) => Some(token),
        _ => None,
    });
    let has_tokens = tokens.clone().next().is_some();
    let step = match tokens.find(|token| token.token_id == id) {
        Some(token) if sign(id, &token.token_secret, content) == decoded.text() => {
            Step::passed(codes::CLUSTER_INFO_SIGNED, args! { id: id })
        }
        Some(_) => Step::failed(codes::CLUSTER_INFO_NOT_SIGNED, args! { id: id }),
        // Someone else's token: whoever joins with the one at hand does not look at it.
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

/// The signature as the controller writes it: the header in exactly these bytes, the payload left out.
fn sign(id: &str, secret: &str, content: &str) -> String {
    let header = encode_url_unpadded(format!("{{\"alg\":\"HS256\",\"kid\":\"{id}\"}}").as_bytes());
    let input = format!("{header}.{}", encode_url_unpadded(content.as_bytes()));
    let tag = hmac(Hash::Sha256, secret.as_bytes(), input.as_bytes());
    format!("{header}..{}", encode_url_unpadded(&tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_controllers_own_vectors_come_out() {
        let content = "Hello from the other side. I must have called a thousand times.";
        for (content, expected) in [
            (
                content,
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Impvc2h1YSJ9..VShe2taLd-YTrmWuRkcL_8QTNDHYxQIEBsAYYiIj1_8",
            ),
            ("", "eyJhbGciOiJIUzI1NiIsImtpZCI6Impvc2h1YSJ9..7Ui1ALizW4jXphVUB7xUqC9vLYLL9RZeOFfVLoB7Tgk"),
        ] {
            assert_eq!(sign("joshua", "my voice is my passcode", content), expected);
        }
    }
}

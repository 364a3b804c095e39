//! What an API server knows about a token: its keys, and every object.

use super::ApiServer;
use super::objects::Content;
use crate::bootstrap_token::{BootstrapToken, SECRET_NAMESPACE, validate_bootstrap_token};
use crate::token::{
    BearerEvidence, KeyAnswer, ObjectRef, ObjectState, TokenEvidence, TokenKey, check_token_keys,
};
use crate::user_info::well_known;
use crate::{Moment, UserInfo};
use credscope_finding::{Step, args, codes::bootstrap};
use credscope_jose::{Decoded, SignatureCheck, find_signer};

/// The server, for one token.
pub(super) struct Evidence<'a> {
    pub(super) server: &'a ApiServer,
    pub(super) token: &'a str,
}

impl TokenEvidence for Evidence<'_> {
    fn signature(&self, decoded: &Decoded) -> KeyAnswer {
        if let Some(known) = self.server.token_signatures.borrow().find(self.token) {
            return known;
        }
        let keys: Vec<&TokenKey> = self.server.keys.iter().collect();
        let answer = check_token_keys(decoded, &keys, &[], self.server.release());
        self.server.token_signatures.borrow_mut().put(self.token, answer.clone());
        answer
    }

    /// No OpenID provider is configured, so there are no keys.
    fn provider_signature(&self, decoded: &Decoded) -> SignatureCheck {
        find_signer(decoded, &[])
    }

    fn object(&self, object: &ObjectRef) -> Option<ObjectState> {
        let kind = match object.resource {
            "serviceaccount" => "ServiceAccount",
            "secret" => "Secret",
            "pod" => "Pod",
            _ => "Node",
        };
        let Some(entry) = self.server.objects.find(kind, &object.namespace, &object.name) else {
            return Some(ObjectState { is_absent: true, ..ObjectState::default() });
        };
        // A Secret without a token holds none; only a legacy token is compared with it, because a bound token
        // claims a UID.
        let is_of_legacy = object.resource == "secret" && object.uid.is_empty();
        let holds_token = is_of_legacy.then(|| match &entry.content {
            Content::Token(token) => token == self.token.as_bytes(),
            _ => false,
        });
        Some(ObjectState { holds_token, ..entry.state.clone() })
    }
}

impl BearerEvidence for Evidence<'_> {
    fn bootstrap(&self, token: &BootstrapToken, moment: &Moment) -> (Vec<Step>, UserInfo) {
        let name = token.secret_name();
        let mut groups = vec![well_known::BOOTSTRAPPERS.to_owned()];
        let secret = match self.server.takes_bootstrap_tokens {
            true => self.server.objects.bootstrap_secret(&name),
            false => None,
        };
        let trace = match secret {
            Some(secret) => {
                secret.groups().into_iter().for_each(|group| insert(&mut groups, group));
                let steps = validate_bootstrap_token(token, secret, moment);
                // Spans in the Secret are meaningless in the token.
                steps.into_iter().map(|step| step.at(None)).collect()
            }
            None => vec![
                Step::passed(bootstrap::BOOTSTRAP_SHAPE, args! { id: &token.token_id }),
                Step::failed(
                    bootstrap::BOOTSTRAP_SECRET_ABSENT,
                    args! { secret: format!("{SECRET_NAMESPACE}/{name}") },
                ),
            ],
        };
        let user = UserInfo { username: token.username(), groups, ..UserInfo::default() };
        (trace, user.authenticated())
    }
}

/// Inserts a group into a sorted list without duplicates, as Go's `sets.List` returns it.
fn insert(groups: &mut Vec<String>, group: String) {
    let place = groups.iter().position(|known| *known >= group).unwrap_or(groups.len());
    if groups.get(place) != Some(&group) {
        groups.insert(place, group);
    }
}

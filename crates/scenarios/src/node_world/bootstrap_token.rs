//! The bootstrap token's Secret in the API server.

use super::world::NodeWorld;
use crate::fault::Fault;
use crate::record::Artefact;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, codes::bootstrap};
use credscope_kube::bootstrap_token::SECRET_NAMESPACE;
use credscope_mint::{BootstrapSecretParameters, bootstrap_secret};

/// The group of kubeadm's tokens, which its bindings name.
const TOKEN_GROUP: &str = "system:bootstrappers:kubeadm:default-node-token";
/// A well-formed group, made up, that no binding names.
const OTHER_GROUP: &str = "system:bootstrappers:other";

impl NodeWorld<'_> {
    pub(super) fn has_secret(&self) -> bool {
        self.token.as_ref().is_some_and(|token| token.has_secret)
    }

    /// Writes the token's Secret as the faults require: with the right group or another, expired or not.
    pub(super) fn put_token(&mut self, now: Instant) {
        let is_expired = self.is_on(Fault::TokenExpired, now);
        let group = if self.is_on(Fault::WrongGroup, now) { OTHER_GROUP } else { TOKEN_GROUP };
        let (uid, version) = (self.cluster.next_uid(), self.cluster.next_resource_version());
        let Some(token) = &mut self.token else { return };
        let was_expired = token.expiration.is_some_and(|expiration| expiration <= now);
        if is_expired {
            // The Secret has whole seconds.
            token.expiration = Some(token.expiration.map_or(now, |expiration| expiration.min(now)));
        } else if !token.has_secret || was_expired {
            let ttl = self.plan.token_ttl();
            token.expiration = (ttl > Duration::ZERO).then(|| now + ttl);
        }
        token.has_secret = true;
        let yaml = bootstrap_secret(&BootstrapSecretParameters {
            token: &token.value,
            expiration: token.expiration,
            description: "",
            authenticates: true,
            signs: true,
            groups: &[group],
            uid: &uid,
            resource_version: version,
            created: now,
        });
        self.cluster.api.put_object(&yaml);
        let (outcome, code) = match is_expired {
            true => (Outcome::Failed, bootstrap::BOOTSTRAP_EXPIRED),
            false => (Outcome::Passed, bootstrap::BOOTSTRAP_HOLDS),
        };
        let label = format!("{SECRET_NAMESPACE}/{}", token.value.secret_name());
        let secret =
            Artefact { kind: "secret", label, text: yaml, context: Vec::new(), outcome, code: Some(code) };
        token.secret_artefact = self.record.artefact(now, secret);
        if token.artefact.is_empty() {
            token.artefact = self.record.artefact(
                now,
                Artefact {
                    kind: "bootstrap_token",
                    label: token.value.token_id.clone(),
                    text: token.text(),
                    context: vec![token.secret_artefact.clone()],
                    outcome,
                    code: Some(code),
                },
            );
        }
    }
}

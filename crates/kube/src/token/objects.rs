//! The objects that a token is bound to: those provided count as the cluster's state, all others are unknown.

use super::{Family, KubernetesClaims, LEEWAY, NamedObject};
use crate::{Moment, Release, make_username};
use credscope_clock::{Boundary, Duration, Instant};
use credscope_finding::{Outcome, Step, args, codes::kube as codes};

/// An object that a token refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRef {
    /// Singular resource name, as kubectl accepts it: `serviceaccount`, `pod`, `secret`, `node`.
    pub resource: &'static str,
    /// Namespace; empty for nodes.
    pub namespace: String,
    /// Name.
    pub name: String,
    /// UID that the token claims; empty if it claims none.
    pub uid: String,
}

/// The state of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectState {
    /// UID; empty if the object as provided has none.
    pub uid: String,
    /// Whether the object contains the token itself: for the Secret of a legacy token.
    pub holds_token: Option<bool>,
    /// metadata.deletionTimestamp.
    pub deleted: Option<Instant>,
    /// Whether the cleaner's label `kubernetes.io/legacy-token-invalid-since` is set.
    pub is_marked_invalid: bool,
    /// Whether the object is known not to exist, for callers that know every object. The other fields are
    /// then meaningless.
    pub is_absent: bool,
}

/// The label that the cleaner of unused legacy tokens sets before it deletes them.
pub const INVALID_SINCE: &str = "kubernetes.io/legacy-token-invalid-since";

impl ObjectRef {
    fn new(resource: &'static str, namespace: &str, object: &NamedObject) -> Self {
        Self { resource, namespace: namespace.to_owned(), name: object.name.clone(), uid: object.uid.clone() }
    }

    /// `pod lab/web-0`.
    #[must_use]
    pub fn text(&self) -> String {
        match self.namespace.as_str() {
            "" => format!("{} {}", self.resource, self.name),
            namespace => format!("{} {namespace}/{}", self.resource, self.name),
        }
    }

    /// The command that shows whether it exists, with the UID to compare.
    #[must_use]
    pub fn command(&self) -> String {
        let namespace = match self.namespace.as_str() {
            "" => String::new(),
            namespace => format!("-n {} ", shell_word(namespace)),
        };
        let name = shell_word(&self.name);
        format!("kubectl {namespace}get {} {name} -o jsonpath='{{.metadata.uid}}'", self.resource)
    }
}

/// A word quoted for a shell. A token's claims can contain anything, and users copy the commands.
fn shell_word(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':');
    match !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_plain) {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}

/// The objects that are looked up, in the validator's order. The node of a pod-bound token is informational
/// and never looked up.
fn bound_objects(claims: &KubernetesClaims) -> Vec<ObjectRef> {
    let namespace = claims.namespace.as_str();
    let account = ObjectRef::new("serviceaccount", namespace, &claims.service_account);
    let secret = claims.secret.iter().map(|secret| ObjectRef::new("secret", namespace, secret));
    if claims.family == Family::Legacy {
        return secret.chain([account]).collect();
    }
    let mut objects = vec![account];
    objects.extend(secret);
    match (&claims.pod, &claims.node) {
        (Some(pod), _) => objects.push(ObjectRef::new("pod", namespace, pod)),
        (None, Some(node)) => objects.push(ObjectRef::new("node", "", node)),
        (None, None) => (),
    }
    objects
}

/// Looks up each object.
/// Source: Kubernetes `pkg/serviceaccount/{claims,legacy}.go`, `Validate`.
#[must_use]
pub fn check_objects(
    claims: &KubernetesClaims,
    find: &dyn Fn(&ObjectRef) -> Option<ObjectState>,
    moment: &Moment,
    release: Release,
) -> Step {
    // Deleted objects still count during the leeway of one minute, but not for legacy tokens.
    let leeway = if claims.family == Family::Legacy { Duration::ZERO } else { LEEWAY };
    let objects = bound_objects(claims);
    let check = |object: &ObjectRef| {
        let state = find(object);
        if state.as_ref().is_some_and(|state| state.is_absent) {
            let args = args! { object: object.text(), family: claims.family_word() };
            return Step::failed(codes::TOKEN_OBJECT_ABSENT, args);
        }
        let deleted = state.as_ref().and_then(|state| state.deleted);
        if let Some(deleted) = deleted.filter(|deleted| moment.has_reached(Boundary::after(*deleted, leeway)))
        {
            return Step::failed(
                codes::TOKEN_OBJECT_DELETED,
                args! { object: object.text(), deleted: deleted },
            );
        }
        let is_marked = state.as_ref().is_some_and(|state| state.is_marked_invalid);
        if is_marked && claims.family == Family::Legacy && release.tracks_legacy_tokens() {
            let args = args! { object: object.text(), label: INVALID_SINCE };
            return Step::failed(codes::TOKEN_MARKED_INVALID, args);
        }
        check_object(object, state)
    };
    let steps: Vec<Step> = objects.iter().map(check).collect();
    if let Some(failed) = steps.iter().find(|step| step.outcome == Outcome::Failed) {
        return failed.clone().with(steps);
    }
    let unknown: Vec<&ObjectRef> = objects
        .iter()
        .zip(&steps)
        .filter(|(_, step)| step.outcome == Outcome::Inconclusive)
        .map(|(object, _)| object)
        .collect();
    let texts = |objects: &[&ObjectRef]| objects.iter().map(|object| object.text()).collect::<Vec<String>>();
    if unknown.is_empty() {
        let found: Vec<&ObjectRef> = objects.iter().collect();
        return Step::passed(codes::TOKEN_OBJECTS_FOUND, args! { objects: texts(&found) }).with(steps);
    }
    let commands: Vec<String> = unknown.iter().map(|object| object.command()).collect();
    let username = make_username(&claims.namespace, &claims.service_account.name);
    let args = args! { username: username, objects: texts(&unknown), commands: commands };
    Step::inconclusive(codes::TOKEN_OBJECTS_UNKNOWN, args).with(steps)
}

fn check_object(object: &ObjectRef, state: Option<ObjectState>) -> Step {
    let text = object.text();
    match state {
        None => {
            Step::inconclusive(codes::TOKEN_OBJECT_UNKNOWN, args! { object: text, command: object.command() })
        }
        Some(ObjectState { holds_token: Some(false), .. }) => {
            Step::failed(codes::TOKEN_SECRET_OTHER, args! { object: text })
        }
        Some(ObjectState { holds_token: Some(true), .. }) => {
            Step::passed(codes::TOKEN_SECRET_EQUAL, args! { object: text })
        }
        Some(ObjectState { uid, .. }) if !object.uid.is_empty() && !uid.is_empty() && uid != object.uid => {
            Step::failed(codes::TOKEN_OBJECT_REPLACED, args! { object: text, uid: uid, claimed: &object.uid })
        }
        Some(ObjectState { uid, .. }) => {
            Step::passed(codes::TOKEN_OBJECT_FOUND, args! { object: text, uid: uid })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forged_name_cannot_leave_its_word() {
        for (text, expected) in [
            ("web-0", "web-0"),
            ("a b", "'a b'"),
            ("x; rm -rf /", "'x; rm -rf /'"),
            ("it's", "'it'\\''s'"),
            ("--all", "'--all'"),
            ("", "''"),
        ] {
            assert_eq!(shell_word(text), expected);
        }
    }
}

//! Bootstrap tokens by their Secrets, and join commands.

use super::{Judge, Judgement};
use crate::report::ItemKind;
use crate::shelf::{Content, Shelf};
use crate::sniff::JoinCommand;
use credscope_encoding::decode_standard;
use credscope_finding::{Finding, Outcome, Step, Verdict, args, codes::bootstrap as codes};
use credscope_jose::json::Node;
use credscope_kube::bootstrap_token::{
    BootstrapSecret, BootstrapToken, SECRET_NAMESPACE, expires_at, validate_bootstrap_token,
};
use credscope_kube::object::ObjectHead;
use credscope_kube::{Moment, UserInfo, is_same_pin, well_known};
use std::collections::BTreeMap;

/// Reads the Secret of a bootstrap token: `data` decoded, `stringData` over it.
pub(crate) fn decode_bootstrap_secret(node: &Node) -> BootstrapSecret {
    let head = ObjectHead::decode(node);
    let mut data = BTreeMap::new();
    for member in node.member("data").map_or(&[][..], Node::members) {
        let text = member.value.as_str().unwrap_or_default();
        // A value that is not base64 never reaches the cluster; in clear it says what was meant.
        let value = decode_standard(text.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        data.insert(member.key.clone(), value.unwrap_or_else(|| text.to_owned()));
    }
    for member in node.member("stringData").map_or(&[][..], Node::members) {
        data.insert(member.key.clone(), member.value.as_str().unwrap_or_default().to_owned());
    }
    BootstrapSecret {
        namespace: head.namespace,
        name: head.name,
        secret_type: node.str_at(&["type"]).unwrap_or_default().to_owned(),
        is_being_deleted: head.is_being_deleted,
        data,
    }
}

fn find_secret(shelf: &Shelf, token: &BootstrapToken) -> Option<BootstrapSecret> {
    shelf.entries.iter().filter(|entry| entry.kind == ItemKind::Secret).find_map(|entry| {
        let Content::Object(node) = &entry.content else { return None };
        let head = ObjectHead::decode(node);
        let is_named = head.name == token.secret_name()
            && (head.namespace == SECRET_NAMESPACE || head.namespace.is_empty());
        is_named.then(|| decode_bootstrap_secret(node))
    })
}

/// The user that a bootstrap token stands for.
fn user_of(token: &BootstrapToken, secret: Option<&BootstrapSecret>) -> UserInfo {
    let mut groups = vec![well_known::BOOTSTRAPPERS.to_owned()];
    groups.extend(secret.map(BootstrapSecret::groups).unwrap_or_default());
    UserInfo { username: token.username(), groups, ..UserInfo::default() }.authenticated()
}

impl Judge<'_> {
    pub(super) fn judge_bootstrap_token(&self, token: &BootstrapToken, moment: &Moment) -> Judgement {
        let secret = find_secret(self.shelf, token);
        let trace = match &secret {
            Some(secret) => {
                if let Some(expiration) = expires_at(secret) {
                    moment.has_reached(expiration);
                }
                validate_bootstrap_token(token, secret, moment.at())
            }
            None => {
                let name = token.secret_name();
                let command = format!("kubectl -n {SECRET_NAMESPACE} get secret {name} -o yaml");
                let secret = format!("{SECRET_NAMESPACE}/{name}");
                vec![
                    Step::passed(codes::BOOTSTRAP_SHAPE, args! { id: &token.token_id }),
                    Step::inconclusive(
                        codes::BOOTSTRAP_SECRET_UNKNOWN,
                        args! { secret: secret, command: command },
                    ),
                ]
            }
        };
        let user = user_of(token, secret.as_ref());
        let holds = Verdict::new(Outcome::Passed, codes::BOOTSTRAP_HOLDS, args! { username: &user.username });
        let mut judgement = Judgement::decided(trace, || holds);
        judgement.user = Some(user);
        judgement
    }

    pub(super) fn judge_join(&self, index: usize, join: &JoinCommand, moment: &Moment) -> Judgement {
        let mut trace = Vec::new();
        let mut findings = Vec::new();
        match &join.token {
            None => trace.push(Step::failed(codes::JOIN_NO_TOKEN, args! {})),
            Some(_) => {
                trace.push(Step::passed(codes::JOIN_SHAPE, args! { endpoint: &join.endpoint }));
                trace.push(self.join_token_step(index, moment));
            }
        }
        let authorities = self.authority_pins();
        for pin in &join.pins {
            trace.push(check_pin(pin, &authorities));
        }
        if join.pins.is_empty() && join.skips_verification {
            trace.push(Step::passed(codes::JOIN_NO_PIN, args! {}));
            findings.push(Finding::new(codes::JOIN_SKIPS_VERIFICATION, args! {}));
        } else if join.pins.is_empty() {
            trace.push(Step::failed(codes::JOIN_NO_PIN, args! {}));
        }
        // Any one certificate may match any one pin.
        if trace.iter().any(|step| step.code == codes::JOIN_PIN_MATCHES) {
            for step in trace.iter_mut().filter(|step| step.code == codes::JOIN_PIN_DIFFERS) {
                step.outcome = Outcome::NotApplicable;
            }
        }
        let endpoint = join.endpoint.clone();
        let mut judgement = Judgement::decided(trace, || {
            Verdict::new(Outcome::Passed, codes::JOIN_SHAPE, args! { endpoint: endpoint })
        });
        judgement.findings = findings;
        judgement
    }

    fn join_token_step(&self, index: usize, moment: &Moment) -> Step {
        let token = self.shelf.children(index).find_map(|(child, entry)| match &entry.content {
            Content::BootstrapToken(token) => Some((child, token)),
            _ => None,
        });
        match token {
            Some((child, token)) => {
                let verdict = self.judge(child, moment).verdict;
                Step::new(
                    codes::JOIN_TOKEN,
                    verdict.outcome,
                    args! { id: &token.token_id, verdict: verdict.code },
                )
            }
            None => Step::failed(codes::BOOTSTRAP_MALFORMED, args! {}),
        }
    }

    /// Pins and names of every CA on the shelf, each once.
    fn authority_pins(&self) -> Vec<(String, String)> {
        let mut pins: Vec<(String, String)> = Vec::new();
        for (index, entry) in self.shelf.entries.iter().enumerate() {
            if let Content::Certificate(certificate) = &entry.content
                && (certificate.is_ca() || self.anchors.contains(index, certificate))
            {
                let pin = certificate.ca_pin();
                if pins.iter().all(|(known, _)| *known != pin) {
                    pins.push((pin, certificate.subject.to_text()));
                }
            }
        }
        pins
    }
}

fn check_pin(pin: &str, authorities: &[(String, String)]) -> Step {
    let is_pin = pin
        .to_ascii_lowercase()
        .strip_prefix("sha256:")
        .is_some_and(|digits| digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !is_pin {
        return Step::failed(codes::JOIN_PIN_MALFORMED, args! { pin: pin });
    }
    match authorities.iter().find(|(known, _)| is_same_pin(known, pin)) {
        Some((_, name)) => Step::passed(codes::JOIN_PIN_MATCHES, args! { pin: pin, ca: name }),
        None if authorities.is_empty() => Step::inconclusive(codes::JOIN_CA_UNKNOWN, args! { pin: pin }),
        None => {
            let found: Vec<String> = authorities.iter().map(|(pin, _)| pin.clone()).collect();
            Step::failed(codes::JOIN_PIN_DIFFERS, args! { pin: pin, found: found })
        }
    }
}

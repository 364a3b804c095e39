//! Bootstrap tokens, their Secrets, and joining with them.

use super::Judge;
use super::judgement::Judgement;
use super::types::type_findings;
use crate::report::ItemKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use credscope_finding::{Finding, Outcome, Step, Verdict, args, codes::bootstrap as codes};
use credscope_jose::json::Node;
use credscope_kube::bootstrap_token::{
    BootstrapSecret, BootstrapToken, SECRET_NAMESPACE, decode_bootstrap_secret, validate_bootstrap_secret,
    validate_bootstrap_token,
};
use credscope_kube::discovery::{
    AuthorityDigests, ClusterInfo, DiscoveryEvidence, JoinRequest, decode_join_configuration,
    validate_discovery,
};
use credscope_kube::schema::Mismatch;
use credscope_kube::{Moment, UserInfo, well_known};

/// The Secret of a token: by name and namespace as the API server looks it up, or another one that contains
/// its id.
fn find_secret(shelf: &Shelf, token: &BootstrapToken) -> Option<BootstrapSecret> {
    let name = token.secret_name();
    let secrets = || {
        shelf.entries().filter(|entry| entry.kind == ItemKind::Secret).filter_map(|entry| {
            let Content::Object(node) = &entry.content else { return None };
            let is_candidate = node.str_at(&["metadata", "name"]) == Some(name.as_str())
                || node.at(&["data", "token-id"]).is_some()
                || node.at(&["stringData", "token-id"]).is_some();
            is_candidate.then(|| decode_bootstrap_secret(node))
        })
    };
    let is_in_place = |secret: &BootstrapSecret| {
        secret.name == name && (secret.namespace == SECRET_NAMESPACE || secret.namespace.is_empty())
    };
    let holds_id =
        |secret: &BootstrapSecret| secret.name == name || secret.value("token-id") == token.token_id;
    secrets().find(is_in_place).or_else(|| secrets().find(holds_id))
}

/// cluster-info, if it was provided; of several, the one with a signature for this token.
fn find_cluster_info<'a>(shelf: &'a Shelf, token: Option<&BootstrapToken>) -> Option<ClusterInfo<'a>> {
    let infos = || {
        shelf.entries().filter(|entry| entry.kind == ItemKind::ClusterInfo).filter_map(|entry| {
            let Content::Object(node) = &entry.content else { return None };
            Some(ClusterInfo::of_object(node))
        })
    };
    let is_signed =
        |info: &ClusterInfo<'_>| token.is_some_and(|token| info.signature(&token.token_id).is_some());
    infos().find(is_signed).or_else(|| infos().next())
}

/// The user that a bootstrap token authenticates.
fn user_of(id: &str, secret: Option<&BootstrapSecret>) -> UserInfo {
    let mut groups = vec![well_known::BOOTSTRAPPERS.to_owned()];
    groups.extend(secret.map(BootstrapSecret::groups).unwrap_or_default());
    UserInfo { username: format!("system:bootstrap:{id}"), groups, ..UserInfo::default() }.authenticated()
}

/// The user of a token, with the groups that its Secret adds, if the Secret was provided.
pub(super) fn user_of_bootstrap_token(shelf: &Shelf, token: &BootstrapToken) -> UserInfo {
    user_of(&token.token_id, find_secret(shelf, token).as_ref())
}

/// The authenticator's steps for a token, and its user.
pub(super) fn authentication_of(
    shelf: &Shelf,
    token: &BootstrapToken,
    moment: &Moment,
) -> (Vec<Step>, UserInfo) {
    let secret = find_secret(shelf, token);
    (authentication(token, secret.as_ref(), moment), user_of(&token.token_id, secret.as_ref()))
}

/// The authenticator's steps for a token, as far as its Secret was provided. Spans in the Secret are not in
/// the token.
fn authentication(token: &BootstrapToken, secret: Option<&BootstrapSecret>, moment: &Moment) -> Vec<Step> {
    let Some(secret) = secret else {
        let name = token.secret_name();
        let command = format!("kubectl -n {SECRET_NAMESPACE} get secret {name} -o yaml");
        let secret = format!("{SECRET_NAMESPACE}/{name}");
        let unknown = args! { secret: secret, command: command };
        return vec![
            Step::passed(codes::BOOTSTRAP_SHAPE, args! { id: &token.token_id }),
            Step::inconclusive(codes::BOOTSTRAP_SECRET_UNKNOWN, unknown),
        ];
    };
    validate_bootstrap_token(token, secret, moment).into_iter().map(|step| step.at(None)).collect()
}

impl Judge<'_> {
    /// A token within its own Secret has that Secret's verdict; any other is judged as presented to the API
    /// server.
    pub(super) fn judge_bootstrap_token(
        &self,
        entry: &ShelfEntry,
        token: &BootstrapToken,
        moment: &Moment,
    ) -> Judgement {
        let parent = entry.place.parent.and_then(|parent| self.shelf.get(parent));
        if let Some(ShelfEntry { kind: ItemKind::Secret, content: Content::Object(object), .. }) = parent {
            // Changes, findings and spans belong to the Secret.
            let judgement = self.judge_secret(object, &Moment::new(moment.at()));
            let trace = judgement.trace.into_iter().map(|step| step.at(None)).collect();
            return Judgement { trace, findings: Vec::new(), ..judgement };
        }
        let (trace, user) = authentication_of(self.shelf, token, moment);
        authenticated(trace, user)
    }

    /// Only a bootstrap token's Secret has a verdict.
    pub(super) fn judge_secret(&self, object: &Node, moment: &Moment) -> Judgement {
        let secret = decode_bootstrap_secret(object);
        if !secret.is_of_token() {
            return Judgement::claims_nothing(ItemKind::Secret);
        }
        let trace = validate_bootstrap_secret(&secret, moment);
        let is_other = |step: &&Step| step.code == codes::BOOTSTRAP_NOT_FOR_AUTHENTICATION;
        let mut judgement = match trace.iter().find(is_other).map(Step::verdict) {
            Some(verdict) => Judgement::decided(trace, || verdict),
            None => authenticated(trace, user_of(secret.id(), Some(&secret))),
        };
        let mismatches: Vec<Mismatch> = secret.mismatch.clone().into_iter().collect();
        judgement.findings.extend(type_findings(ItemKind::Secret, object, &mismatches, self.release));
        // What is not base64 at all was reported when the Secret was read.
        for clear in secret.clear_text.into_iter().filter(|clear| clear.is_base64) {
            let finding = Finding::new(codes::BOOTSTRAP_CLEAR_TEXT, args! { key: clear.key });
            judgement.findings.push(finding.at(clear.span));
        }
        judgement
    }

    /// Of kubeadm's documents only a JoinConfiguration is judged, like the equivalent command.
    pub(super) fn judge_kubeadm_configuration(&self, document: &Node, moment: &Moment) -> Judgement {
        match decode_join_configuration(document) {
            Some(join) => self.judge_join(&join, moment),
            None => Judgement::claims_nothing(ItemKind::KubeadmConfiguration),
        }
    }

    /// First kubeadm's discovery, then the API server's authentication of the kubelet that requests a
    /// certificate.
    pub(super) fn judge_join(&self, join: &JoinRequest, moment: &Moment) -> Judgement {
        if let Some(file) = &join.configuration_file {
            let mut judgement = self.judge_join_by_file(file, moment);
            judgement.findings.extend(join_findings(join));
            return judgement;
        }
        let parse = |token: &Option<String>| token.as_deref().and_then(BootstrapToken::parse);
        let token = parse(&join.discovery_token);
        let secret = token.as_ref().and_then(|token| find_secret(self.shelf, token));
        let cluster_info = find_cluster_info(self.shelf, token.as_ref());
        let authorities = if cluster_info.is_none() { self.authorities() } else { Vec::new() };
        let evidence =
            DiscoveryEvidence { cluster_info, secret: secret.as_ref(), authorities: &authorities, moment };
        let mut trace = validate_discovery(join, &evidence, self.release);
        let kubelet = parse(&join.tls_bootstrap_token);
        match &kubelet {
            Some(kubelet) => {
                let is_same = join.tls_bootstrap_token == join.discovery_token;
                let secret = if is_same { secret } else { find_secret(self.shelf, kubelet) };
                let steps = authentication(kubelet, secret.as_ref(), moment);
                // Discovery has already checked the form of the same token.
                trace.extend(steps.into_iter().skip(usize::from(is_same)));
            }
            None if join.tls_bootstrap_token.is_some()
                && join.tls_bootstrap_token != join.discovery_token =>
            {
                trace.push(Step::failed(codes::BOOTSTRAP_MALFORMED, args! {}));
            }
            None => (),
        }
        let endpoint = &join.endpoint;
        if trace.iter().all(|step| step.outcome != Outcome::Failed) {
            let left = args! { endpoint: endpoint };
            trace.push(Step::new(codes::JOIN_LEFT_TO_CLUSTER, Outcome::NotApplicable, left));
        }
        let username = kubelet.as_ref().map(BootstrapToken::username).unwrap_or_default();
        let mut judgement = Judgement::decided(trace, || {
            let holds = args! { endpoint: endpoint, username: username };
            Verdict::new(Outcome::Passed, codes::JOIN_HOLDS, holds)
        });
        judgement.findings = join_findings(join);
        judgement
    }

    /// A command that leaves everything to a file has the verdict of the provided JoinConfiguration.
    fn judge_join_by_file(&self, file: &str, moment: &Moment) -> Judgement {
        let configuration = self.shelf.entries().find_map(|entry| match &entry.content {
            Content::Object(node) if entry.kind == ItemKind::KubeadmConfiguration => {
                decode_join_configuration(node)
            }
            _ => None,
        });
        if let Some(configuration) = configuration {
            return Judgement { findings: Vec::new(), ..self.judge_join(&configuration, moment) };
        }
        let step = Step::inconclusive(codes::JOIN_CONFIGURATION_UNKNOWN, args! { file: file });
        let verdict = step.verdict();
        Judgement::decided(vec![step], || verdict)
    }

    /// Every CA on the shelf, without duplicate keys.
    fn authorities(&self) -> Vec<AuthorityDigests> {
        let mut authorities: Vec<AuthorityDigests> = Vec::new();
        for (index, entry) in self.shelf.iter() {
            if let Content::Certificate(certificate) = &entry.content
                && (certificate.is_ca() || self.anchors.contains(index, certificate))
            {
                let authority = AuthorityDigests::of(certificate);
                if authorities.iter().all(|known| known.fingerprint != authority.fingerprint) {
                    authorities.push(authority);
                }
            }
        }
        authorities
    }
}

fn authenticated(trace: Vec<Step>, user: UserInfo) -> Judgement {
    let holds = Verdict::new(Outcome::Passed, codes::BOOTSTRAP_HOLDS, args! { username: &user.username });
    let mut judgement = Judgement::decided(trace, || holds);
    judgement.user = Some(user);
    judgement
}

fn join_findings(join: &JoinRequest) -> Vec<Finding> {
    let mut findings = Vec::new();
    if join.pins.is_empty() && join.skips_verification && join.discovery_file.is_none() {
        findings.push(Finding::new(codes::JOIN_SKIPS_VERIFICATION, args! {}));
    }
    for flag in &join.unknown_flags {
        findings.push(Finding::new(codes::JOIN_FLAG_UNKNOWN, args! { flag: flag }));
    }
    if let Some(key) = &join.certificate_key {
        if !join.is_certificate_key_valid() {
            let characters = args! { characters: key.chars().count() };
            findings.push(Finding::new(codes::JOIN_CERTIFICATE_KEY, characters));
        }
        if !join.is_control_plane {
            findings.push(Finding::new(codes::JOIN_CONTROL_PLANE_MISSING, args! {}));
        }
    }
    findings
}

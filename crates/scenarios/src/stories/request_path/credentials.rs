//! The caller's possible credentials, made once, each kept in the record when it is first used.

use super::choices::{CertificateChoice, TokenChoice};
use crate::cluster::KubeadmCluster;
use crate::cluster::pod_identity::{NAMESPACE, PodIdentity, SERVICE_ACCOUNT};
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{
    Code, Outcome, codes::error_line, codes::input, codes::jwt, codes::kube, codes::request, codes::x509,
};
use credscope_kube::token::WARN_ONLY_EXPIRATION;
use credscope_mint::{Leaf, SigningKey, SubjectName, sign_leaf};

/// The user of the client certificate and her group, made up.
const USER: (&str, &str) = ("jane", "developers");
/// How old the pod's token is. Chosen for this simulator.
const TOKEN_AGE: Duration = Duration::from_seconds(20 * 60);
/// When the expired token was issued, for an hour. Chosen for this simulator.
const EXPIRED_TOKEN_AGE: Duration = Duration::from_seconds(3 * 3_600);
/// How long the expired certificate was valid, from the day the cluster was created. Chosen for this simulator.
const SHORT_LIFE: Duration = Duration::from_seconds(7 * 86_400);
/// How long ago certificates were signed: on the day the cluster was created, which this simulator chose.
const CERTIFICATE_AGE: Duration = Duration::from_seconds(30 * 86_400);

/// Something that is kept in the record when it is first used.
pub(super) struct Credential {
    /// The text itself.
    pub(super) text: String,
    /// The last instant at which it is valid.
    pub(super) until: Instant,
    kind: &'static str,
    label: String,
    context: Vec<String>,
    outcome: Outcome,
    code: Code,
    kept: Option<String>,
}

impl Credential {
    /// Its id in the record.
    pub(super) fn keep(&mut self, record: &mut Record, at: Instant) -> String {
        if let Some(id) = &self.kept {
            return id.clone();
        }
        let id = record.artefact(
            at,
            Artefact {
                kind: self.kind,
                label: self.label.clone(),
                text: self.text.clone(),
                context: self.context.clone(),
                outcome: self.outcome,
                code: Some(self.code),
            },
        );
        self.kept = Some(id.clone());
        id
    }
}

/// Everything that may be presented.
pub(super) struct Credentials {
    good: Credential,
    damaged: Credential,
    expired: Credential,
    foreign: Credential,
    certificate: Credential,
    expired_certificate: Credential,
    /// The header of a user name and a password.
    pub(super) password: Credential,
}

impl Credentials {
    /// Makes the credentials and the objects that they name.
    pub(super) fn new(setting: &Setting, record: &mut Record, cluster: &mut KubeadmCluster) -> Self {
        let at = setting.begins;
        let mut random = setting.random("credentials");
        let workload = PodIdentity::new(setting, record, cluster, "worker-1");
        let context = workload.context.clone();
        let of_token = |(text, until): (String, Instant), label: &str, outcome, code| Credential {
            text,
            until,
            kind: "service_account_token",
            label: label.to_owned(),
            context: context.clone(),
            outcome,
            code,
            kept: None,
        };
        let failed = Outcome::Failed;
        let foreign_key = cluster.next_key();
        let key = cluster.token_key.clone();
        let good = workload.token(cluster, &key, at - TOKEN_AGE, WARN_ONLY_EXPIRATION);
        let damaged = (damage(&good.0), good.1);
        let expired = workload.token(cluster, &key, at - EXPIRED_TOKEN_AGE, 3_600);
        let foreign = workload.token(cluster, &foreign_key, at - TOKEN_AGE, WARN_ONLY_EXPIRATION);
        let user_key = SigningKey::p256(random.bytes());
        let mut leaf = Leaf::client(
            SubjectName::new(USER.0, &[USER.1]),
            at - CERTIFICATE_AGE,
            random.bytes(),
            setting.release,
        );
        let lasting = sign_leaf(&cluster.authority, &user_key.public_key(), &leaf);
        leaf.lifetime = SHORT_LIFE;
        leaf.serial_number = random.bytes();
        let short = sign_leaf(&cluster.authority, &user_key.public_key(), &leaf);
        let of_certificate = |text: String, until: Instant, label: &str, outcome, code| Credential {
            text,
            until,
            kind: "certificate",
            label: label.to_owned(),
            context: vec![cluster.authority_artefact.clone()],
            outcome,
            code,
            kept: None,
        };
        Self {
            good: of_token(good, "token", Outcome::Passed, kube::TOKEN_OBJECTS_FOUND),
            damaged: of_token(damaged, "token", failed, jwt::SIGNATURE_INVALID),
            expired: of_token(expired, "token", failed, kube::TOKEN_EXPIRED),
            foreign: of_token(foreign, "token", failed, jwt::SIGNATURE_WRONG_KEY),
            certificate: of_certificate(
                lasting.pem,
                lasting.not_after,
                "jane.crt",
                Outcome::Passed,
                x509::PATH_FOUND,
            ),
            expired_certificate: of_certificate(
                short.pem,
                short.not_after,
                "jane.crt",
                failed,
                x509::VALIDITY_EXPIRED,
            ),
            password: Credential {
                // jane:secret
                text: "Authorization: Basic amFuZTpzZWNyZXQ=".to_owned(),
                until: at,
                kind: "authorization_header",
                label: "Authorization".to_owned(),
                context: Vec::new(),
                outcome: failed,
                code: request::HEADER_IGNORED,
                kept: None,
            },
        }
    }

    /// The token of a choice.
    pub(super) const fn token(&mut self, choice: TokenChoice) -> &mut Credential {
        match choice {
            TokenChoice::Good => &mut self.good,
            TokenChoice::Damaged => &mut self.damaged,
            TokenChoice::Expired => &mut self.expired,
            TokenChoice::Foreign => &mut self.foreign,
        }
    }

    /// The certificate of a choice.
    pub(super) const fn certificate(&mut self, choice: CertificateChoice) -> &mut Credential {
        match choice {
            CertificateChoice::Good => &mut self.certificate,
            CertificateChoice::Expired => &mut self.expired_certificate,
        }
    }
}

/// The Role that lets pods be listed, and the binding of both users.
pub(super) fn permission() -> [String; 2] {
    let (user, _) = USER;
    let role = format!(
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: pod-reader\n  namespace: {NAMESPACE}\nrules:\n\
         - apiGroups: [\"\"]\n  resources: [\"pods\"]\n  verbs: [\"get\", \"list\", \"watch\"]\n"
    );
    let binding = format!(
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: read-pods\n  namespace: {NAMESPACE}\n\
         roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: pod-reader\nsubjects:\n\
         - kind: ServiceAccount\n  name: {SERVICE_ACCOUNT}\n  namespace: {NAMESPACE}\n\
         - apiGroup: rbac.authorization.k8s.io\n  kind: User\n  name: {user}\n"
    );
    [role, binding]
}

/// Another letter in the middle of the signature.
fn damage(token: &str) -> String {
    let place = token.len() - 40;
    let letter = if token.get(place..=place) == Some("A") { "B" } else { "A" };
    let before = token.get(..place).unwrap_or_default();
    let after = token.get(place + 1..).unwrap_or_default();
    format!("{before}{letter}{after}")
}

/// A body of the API server that says why it refuses. Source: apimachinery `pkg/apis/meta/v1/types.go`, `Status`.
pub(super) fn status_body(status: u16, message: &str) -> String {
    let escaped = message.replace('\\', "\\\\").replace('"', "\\\"");
    let (reason, details) = match status {
        401 => ("Unauthorized", ""),
        _ => ("Forbidden", "  \"details\": {\n    \"kind\": \"pods\"\n  },\n"),
    };
    format!(
        "{{\n  \"kind\": \"Status\",\n  \"apiVersion\": \"v1\",\n  \"metadata\": {{}},\n  \"status\": \"Failure\",\n  \
         \"message\": \"{escaped}\",\n  \"reason\": \"{reason}\",\n{details}  \"code\": {status}\n}}\n"
    )
}

/// Texts that are kept once, however often they are printed.
#[derive(Default)]
pub(super) struct Lines(Vec<(String, String)>);

impl Lines {
    /// The id of a text: what it is, and what the inspector says of it.
    pub(super) fn keep(
        &mut self,
        record: &mut Record,
        at: Instant,
        (kind, label): (&'static str, &str),
        text: &str,
        code: Code,
    ) -> String {
        if let Some((_, id)) = self.0.iter().find(|(known, _)| known == text) {
            return id.clone();
        }
        let outcome = match code {
            input::CLAIMS_NOTHING => Outcome::NotApplicable,
            error_line::CAUSE_CLOCK_AHEAD => Outcome::Failed,
            _ => Outcome::Inconclusive,
        };
        let (label, code) = (label.to_owned(), Some(code));
        let text = text.to_owned();
        let kept = Artefact { kind, label, text: text.clone(), context: Vec::new(), outcome, code };
        let id = record.artefact(at, kept);
        self.0.push((text, id.clone()));
        id
    }
}

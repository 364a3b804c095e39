use super::Node;
use crate::cluster::Cluster;
use crate::fault::Fault;
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, codes::bootstrap, codes::x509};
use credscope_kube::bootstrap_token::{BootstrapToken, SECRET_NAMESPACE};
use credscope_mint::{
    BootstrapSecretParameters, IssuedCertificate, Leaf, LeafPlace, SigningKey, admin_subject,
    bootstrap_secret, bootstrap_token, sign_leaf,
};
use credscope_sim::Random;

/// The group of kubeadm's tokens, which its bindings name.
const TOKEN_GROUP: &str = "system:bootstrappers:kubeadm:default-node-token";
/// A well-formed group that no binding names. Ours.
const OTHER_GROUP: &str = "system:bootstrappers:other";

/// The person's client certificate: that of `admin.conf`.
pub(super) struct Admin {
    key: SigningKey,
    pub(super) certificate: IssuedCertificate,
    pub(super) artefact: String,
}

impl Admin {
    pub(super) fn new(setting: &Setting, record: &mut Record, cluster: &mut Cluster) -> Self {
        let mut random = setting.random("person keys");
        let key = SigningKey::p256(random.bytes());
        let certificate = sign_admin(cluster, &key, setting.begins, &mut random);
        let context = vec![cluster.authority_artefact.clone()];
        let artefact = keep_certificate(record, setting.begins, "admin.conf", &certificate, context);
        Self { key, certificate, artefact }
    }

    pub(super) fn sign(&mut self, cluster: &Cluster, at: Instant, serials: &mut Random) {
        self.certificate = sign_admin(cluster, &self.key, at, serials);
    }
}

fn sign_admin(cluster: &Cluster, key: &SigningKey, at: Instant, random: &mut Random) -> IssuedCertificate {
    let leaf = Leaf {
        place: LeafPlace::Kubeconfig,
        ..Leaf::client(admin_subject(cluster.release), at, random.bytes(), cluster.release)
    };
    sign_leaf(&cluster.authority, &key.public_key(), &leaf)
}

/// Keeps a certificate beside the CA that signed it.
pub(super) fn keep_certificate(
    record: &mut Record,
    at: Instant,
    label: &str,
    certificate: &IssuedCertificate,
    context: Vec<String>,
) -> String {
    keep_pem(record, at, label, certificate, certificate.pem.clone(), context)
}

/// Keeps a file that begins with a certificate.
pub(super) fn keep_pem(
    record: &mut Record,
    at: Instant,
    label: &str,
    certificate: &IssuedCertificate,
    text: String,
    context: Vec<String>,
) -> String {
    let (outcome, code) = if certificate.not_after < at {
        (Outcome::Failed, x509::VALIDITY_EXPIRED)
    } else if at < certificate.not_before {
        (Outcome::Failed, x509::VALIDITY_NOT_YET_VALID)
    } else {
        (Outcome::Passed, x509::PATH_FOUND)
    };
    let label = label.to_owned();
    record.artefact(at, Artefact { kind: "certificate", label, text, context, outcome, code: Some(code) })
}

/// A bootstrap token and its Secret.
pub(super) struct Token {
    pub(super) value: BootstrapToken,
    /// The artefact of the token.
    pub(super) artefact: String,
    /// The artefact of its Secret as it is now.
    pub(super) secret_artefact: String,
    /// When it expires; none for never.
    pub(super) expiration: Option<Instant>,
    /// Whether the Secret is there.
    pub(super) has_secret: bool,
}

impl Token {
    pub(super) fn draw(random: &mut Random) -> Self {
        Self {
            value: bootstrap_token(random.bytes()),
            artefact: String::new(),
            secret_artefact: String::new(),
            expiration: None,
            has_secret: false,
        }
    }

    /// As it stands in a header and in files.
    pub(super) fn text(&self) -> String {
        format!("{}.{}", self.value.token_id, self.value.token_secret)
    }
}

impl Node<'_> {
    pub(super) fn has_secret(&self) -> bool {
        self.token.as_ref().is_some_and(|token| token.has_secret)
    }

    /// Puts the token's Secret as it has to be now: with the right group or another, expired or not.
    pub(super) fn put_token(&mut self, now: Instant) {
        let is_expired = self.is_on(Fault::TokenExpired, now);
        let group = if self.is_on(Fault::WrongGroup, now) { OTHER_GROUP } else { TOKEN_GROUP };
        let (uid, version) = (self.cluster.next_uid(), self.cluster.next_resource_version());
        let Some(token) = &mut self.token else { return };
        let was_expired = token.expiration.is_some_and(|expiration| expiration <= now);
        if is_expired {
            // Whole seconds stand in the Secret.
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

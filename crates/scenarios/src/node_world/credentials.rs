use crate::cluster::KubeadmCluster;
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::Instant;
use credscope_finding::{Outcome, codes::x509};
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_mint::{
    IssuedCertificate, Leaf, LeafPlace, SigningKey, admin_subject, bootstrap_token, sign_leaf,
};
use credscope_sim::Random;

/// The person's client certificate: that of `admin.conf`.
pub(super) struct Admin {
    key: SigningKey,
    pub(super) certificate: IssuedCertificate,
    pub(super) artefact: String,
}

impl Admin {
    pub(super) fn new(setting: &Setting, record: &mut Record, cluster: &mut KubeadmCluster) -> Self {
        let mut random = setting.random("person keys");
        let key = SigningKey::p256(random.bytes());
        let certificate = sign_admin(cluster, &key, setting.begins, &mut random);
        let context = vec![cluster.authority_artefact.clone()];
        let artefact = keep_certificate(record, setting.begins, "admin.conf", &certificate, context);
        Self { key, certificate, artefact }
    }

    pub(super) fn sign(&mut self, cluster: &KubeadmCluster, at: Instant, serials: &mut Random) {
        self.certificate = sign_admin(cluster, &self.key, at, serials);
    }
}

fn sign_admin(
    cluster: &KubeadmCluster,
    key: &SigningKey,
    at: Instant,
    random: &mut Random,
) -> IssuedCertificate {
    let leaf = Leaf {
        place: LeafPlace::Kubeconfig,
        ..Leaf::client(admin_subject(cluster.release), at, random.bytes(), cluster.release)
    };
    sign_leaf(&cluster.authority, &key.public_key(), &leaf)
}

/// Keeps a certificate, with the CA that signed it as context.
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
    /// The artefact of its current Secret.
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

    /// As it is written in a header and in files.
    pub(super) fn text(&self) -> String {
        format!("{}.{}", self.value.token_id, self.value.token_secret)
    }
}

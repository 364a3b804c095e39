//! The report: one shape for the page, the command line and the tests.
//!
//! Names here are fixed: add, never rename.

use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::{
    Args, Code, Fact, Severity, Span, Step, Verdict, codes::kube as codes, codes::rotation,
};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;

/// All that is said about what was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The instant everything was judged at.
    pub judged_at: Instant,
    /// The Kubernetes release whose rules were used, as `1.36`.
    pub kubernetes: String,
    /// The worst item's verdict.
    pub verdict: Verdict,
    /// The item that the verdict is about; none when nothing was given or nothing claims anything.
    pub verdict_item: Option<String>,
    /// Everything recognised, and what was not; a parent before its children.
    pub items: Vec<Item>,
    /// Everything worth telling, worst first.
    pub findings: Vec<FindingEntry>,
    /// What belongs to what.
    pub relations: Vec<Relation>,
    /// Every instant after `judged_at` at which some verdict will change, or a token or certificate is to be renewed, in order
    /// of time.
    pub changes: Vec<Change>,
}

impl Report {
    /// The item of this id.
    #[must_use]
    pub fn item(&self, id: ShelfId) -> Option<&Item> {
        self.items.get(id.place())
    }

    /// Every item in order, with its id.
    pub fn with_ids(&self) -> impl DoubleEndedIterator<Item = (ShelfId, &Item)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(place, item)| (ShelfId::at(place), item))
    }

    /// The item with this id. Reports number their items, so the first guess is nearly always right.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ShelfId> {
        let is_it = |id: &ShelfId| self.item(*id).is_some_and(|item| item.id == name);
        let is_named = |(_, item): &(ShelfId, &Item)| item.id == name;
        ShelfId::parse(name).filter(is_it).or_else(|| self.with_ids().find(is_named).map(|(id, _)| id))
    }
}

/// One thing on the shelf.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Name within this report, as `i3`.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// The path inside its input, as `users[0].user.client-certificate-data`; empty for the whole input.
    pub source: String,
    /// The file's name as given; none for pasted text.
    pub input: Option<String>,
    /// The line of the input at which it begins, counted from 1.
    pub line: usize,
    /// The item it was found in.
    pub parent: Option<String>,
    /// A short name made from its content: a subject, an object's name, a key id.
    pub label: String,
    /// What Kubernetes would do with it.
    pub verdict: Verdict,
    /// Both verdicts, where the RFCs ask for something else.
    pub readings: Option<Readings>,
    /// Of a certificate, what it may be used for; its own verdict is that of the purpose that the context gives.
    pub purposes: Vec<PurposeVerdict>,
    /// The user that the API server would see.
    pub user_info: Option<ReportedUser>,
    /// What was read.
    pub facts: Vec<Fact>,
    /// The rules that were applied, in the order in which Kubernetes applies them.
    pub trace: Vec<Step>,
    /// Runs that show what becomes of such a thing, each as it stands behind `#/simulate/` in the page's address: a story, when it
    /// begins, parameters. Dates and lengths of time, and nothing else of the thing.
    pub simulations: Vec<String>,
}

/// The verdict by each reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Readings {
    /// What Kubernetes does.
    pub kubernetes: Verdict,
    /// What a strict verifier by the RFCs does.
    pub rfc: Verdict,
    /// Of a certificate that is asked about as a server's, what the public Web PKI does, where that is something else yet.
    pub web_pki: Option<Verdict>,
}

/// The verdict on a certificate for one purpose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurposeVerdict {
    /// What for.
    pub purpose: CertificatePurpose,
    /// What Kubernetes makes of it.
    pub verdict: Verdict,
}

/// What a certificate may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificatePurpose {
    /// To authenticate a client.
    Client,
    /// To authenticate a server.
    Server,
    /// To sign other certificates.
    Ca,
}

impl CertificatePurpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Client, Self::Server, Self::Ca];

    /// The word used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.label().trim_start_matches("purpose-")
    }

    /// The name of its label, as `purpose-client`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Client => "purpose-client",
            Self::Server => "purpose-server",
            Self::Ca => "purpose-ca",
        }
    }
}

/// A user as the API server sees it (Kubernetes `authentication.k8s.io/v1` UserInfo).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedUser {
    /// User name.
    pub username: String,
    /// UID; empty when the credential carries none.
    pub uid: String,
    /// Groups in the API server's order.
    pub groups: Vec<String>,
    /// Extra attributes.
    pub extra: BTreeMap<String, Vec<String>>,
}

/// A finding with its name and its item.
///
/// In JSON it also has `citation`: where the rule of its code is written down, or null.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FindingEntry {
    /// Name within this report, as `f2`.
    pub id: String,
    /// What it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The item it is about; none when it is about the input as a whole.
    pub item: Option<String>,
    /// The values that its sentence names.
    pub args: Args,
    /// The bytes of the item that it is about.
    pub span: Option<Span>,
}

impl Serialize for FindingEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("FindingEntry", 7)?;
        finding.serialize_field("id", &self.id)?;
        finding.serialize_field("code", &self.code)?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("item", &self.item)?;
        finding.serialize_field("args", &self.args)?;
        finding.serialize_field("span", &self.span)?;
        finding.serialize_field("citation", &self.code.citation())?;
        finding.end()
    }
}

/// Something that belongs to something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Relation {
    /// The item that the relation is said of.
    pub from: String,
    /// The item it points to.
    pub to: String,
    /// What the relation is.
    pub kind: RelationKind,
}

/// How one item belongs to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// `to` holds the key that signed `from`; the signature was verified.
    SignedBy,
    /// `from` is the key (private, public, or JWK) of `to`; or both hold the same public key.
    KeyOf,
    /// `from` names `to`: a kubeconfig its credentials, a flag its file.
    Names,
    /// `from` was issued for `to`: a certificate for a request.
    IssuedFor,
    /// Both are called the same and hold different keys.
    SameNameDifferentKey,
    /// Both are the same bytes.
    SameAs,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::SignedBy, Self::KeyOf, Self::Names, Self::IssuedFor, Self::SameNameDifferentKey, Self::SameAs];

    /// The word used in JSON and in the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedBy => "signed_by",
            Self::KeyOf => "key_of",
            Self::Names => "names",
            Self::IssuedFor => "issued_for",
            Self::SameNameDifferentKey => "same_name_different_key",
            Self::SameAs => "same_as",
        }
    }
}

/// An instant at which a verdict changes, or the use of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The first instant of the new state, leeway included.
    pub at: Instant,
    /// The instant that a sentence about it names: the `exp` or `notAfter` as it is written, where what was accepted comes to
    /// its end; else `at`.
    pub named: Instant,
    /// The item that changes.
    pub item: String,
    /// The deciding code of the new verdict, or what happens to the item.
    pub code: Code,
    /// The values that its sentence names.
    pub args: Args,
}

impl Change {
    /// Whether the item's verdict becomes another. The rest is about its use: when it is refreshed or renewed, and from when
    /// on a use counts as stale.
    #[must_use]
    pub fn is_of_verdict(&self) -> bool {
        let is_of_token =
            [codes::REFRESH_DUE, codes::REFRESH_SETTLED, codes::TOKEN_STALE].contains(&self.code);
        !is_of_token && !rotation::ALL.contains(&self.code)
    }
}

macro_rules! item_kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// What a thing on the shelf is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ItemKind {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl ItemKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word used in JSON and in the page's attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

item_kinds! {
    /// A token that claims to be a Kubernetes service-account token.
    ServiceAccountToken = "service_account_token",
    /// Any other JSON Web Token or JWS.
    Jwt = "jwt",
    /// X.509 certificate.
    Certificate = "certificate",
    /// PKCS#10 request.
    CertificationRequest = "certification_request",
    /// X.509 CRL.
    CertificateRevocationList = "certificate_revocation_list",
    /// Private key; only its public half is kept.
    PrivateKey = "private_key",
    /// Bare public key.
    PublicKey = "public_key",
    /// JSON Web Key.
    Jwk = "jwk",
    /// JWK Set.
    JwkSet = "jwk_set",
    /// kubeconfig.
    Kubeconfig = "kubeconfig",
    /// Secret.
    Secret = "secret",
    /// ConfigMap.
    ConfigMap = "config_map",
    /// The ConfigMap `kube-public/cluster-info`.
    ClusterInfo = "cluster_info",
    /// Bootstrap token string.
    BootstrapToken = "bootstrap_token",
    /// `kubeadm join …`.
    JoinCommand = "join_command",
    /// CertificateSigningRequest object.
    CertificateSigningRequest = "certificate_signing_request",
    /// TokenRequest object.
    TokenRequest = "token_request",
    /// TokenReview object.
    TokenReview = "token_review",
    /// OpenID provider configuration.
    OpenidConfiguration = "openid_configuration",
    /// Pod manifest of a control-plane component.
    StaticPod = "static_pod",
    /// KubeletConfiguration.
    KubeletConfiguration = "kubelet_configuration",
    /// InitConfiguration, ClusterConfiguration, JoinConfiguration.
    KubeadmConfiguration = "kubeadm_configuration",
    /// AuthenticationConfiguration.
    AuthenticationConfiguration = "authentication_configuration",
    /// ExecCredential.
    ExecCredential = "exec_credential",
    /// ServiceAccount.
    ServiceAccount = "service_account",
    /// Pod.
    Pod = "pod",
    /// ClusterTrustBundle.
    ClusterTrustBundle = "cluster_trust_bundle",
    /// Role or ClusterRole.
    Role = "role",
    /// RoleBinding or ClusterRoleBinding.
    RoleBinding = "role_binding",
    /// Any other object with `apiVersion` and `kind`.
    KubernetesObject = "kubernetes_object",
    /// `Authorization: …`.
    AuthorizationHeader = "authorization_header",
    /// A curl command line.
    CurlCommand = "curl_command",
    /// A kubeadm certificate key (AES key of the Secret `kubeadm-certs`).
    CertificateKey = "certificate_key",
    /// A pin, `sha256:…`, of a CA's public key.
    CaCertificateHash = "ca_certificate_hash",
    /// One line of an error.
    ErrorLine = "error_line",
    /// Lines that a program wrote.
    Log = "log",
    /// JSON or YAML of no kind that is known here.
    Document = "document",
    /// Not recognised.
    Unrecognised = "unrecognised",
}

//! Nodes, service accounts and Pods, as the API server holds them.

use super::{Keys, KubeadmCluster, keep_plain};
use crate::record::{Artefact, Entry, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, args, codes::run_token as codes, codes::x509};
use credscope_kube::signer::{SIGNING_DURATION, signed_validity};
use credscope_mint::{
    IssuedCertificate, Leaf, Metadata, SigningKey, SigningParameters, admin_subject, node_subject, request,
    service_account, sign_leaf, sign_request,
};
use credscope_sim::Random;

/// The namespace of the stories' Pods, made up.
pub(crate) const NAMESPACE: &str = "lab";
/// Their service account, made up.
pub(crate) const ACCOUNT: &str = "web";
/// The node that they run on, made up.
pub(crate) const NODE: &str = "worker-1";
/// Where containers find token, CA and namespace. Source: Kubernetes `plugin/pkg/admission/serviceaccount/admission.go`.
pub(crate) const TOKEN_PATH: &str = "/var/run/secrets/kubernetes.io/serviceaccount";
/// The lane of the person in the stories of tokens.
pub(crate) const PERSON: &str = "person";
/// A run with more entries than this ends early, since it would be too long to read. Chosen for this simulator.
const MOST_ENTRIES: usize = 15_000;
/// How old a client certificate is when a story begins. Chosen for this simulator.
const AGE: Duration = Duration::from_seconds(3 * 86_400);
/// What the kubelet asks for. Source: Kubernetes `pkg/kubelet/certificate/kubelet.go`.
const CLIENT_USAGES: [&str; 2] = ["digital signature", "client auth"];
/// The letters of generated names. Source: apimachinery `pkg/util/rand/rand.go`.
const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";

/// A client certificate and the artefact of it.
pub(crate) struct Credential {
    /// The certificate.
    pub(crate) certificate: IssuedCertificate,
    /// Its artefact.
    pub(crate) artefact: String,
}

/// An object of the API, and the artefact of it.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Its name.
    pub(crate) name: String,
    /// Its UID.
    pub(crate) uid: String,
    /// Its artefact.
    pub(crate) artefact: String,
    /// Its text, where others need it.
    pub(crate) text: String,
}

/// What a Pod is made of.
pub(crate) struct PodSpec<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// The projected volume of the token.
    pub(crate) volume: &'a str,
    /// `expirationSeconds` of the token in it.
    pub(crate) expiration_seconds: i64,
    /// When it is deleted, `metadata.deletionTimestamp`, and the grace period that led there.
    pub(crate) deleted: Option<(Instant, Duration)>,
}

/// Whether a run has so many entries that it ends early; the first time, records that and remembers when.
pub(crate) fn is_long_enough(record: &mut Record, ended: &mut Option<Instant>, now: Instant) -> bool {
    if ended.is_none() && record.written() > MOST_ENTRIES {
        *ended = Some(now);
        let values = args! { entries: MOST_ENTRIES };
        record.write(now, Entry::mark(PERSON, codes::ENDS_EARLY, values));
    }
    ended.is_some()
}

/// The five letters after a generated name. Source: apiserver `pkg/storage/names/generate.go`.
pub(crate) fn suffix(random: &mut Random) -> String {
    let letter = |random: &mut Random| {
        let place = usize::try_from(random.below(LETTERS.len() as u64)).unwrap_or_default();
        LETTERS.get(place).copied().map_or('x', char::from)
    };
    (0..5).map(|_| letter(random)).collect()
}

/// What every story of tokens begins with.
pub(crate) struct Premises {
    /// The cluster.
    pub(crate) cluster: KubeadmCluster,
    /// The service account.
    pub(crate) account: Object,
    /// The node's UID.
    pub(crate) node_uid: String,
    /// The certificate of `admin.conf`.
    pub(crate) admin: Credential,
    /// The certificate of the node's kubelet.
    pub(crate) kubelet: Credential,
}

/// A cluster with a node and a service account; none when the kubelet's certificate can no longer be signed.
pub(crate) fn premises(setting: &Setting, record: &mut Record) -> Option<Premises> {
    let begins = setting.begins;
    let mut cluster = KubeadmCluster::kubeadm(setting, record, Keys::of(setting.choice("keys")));
    let (account, node_uid) = cluster.put_workload(record, begins);
    let mut random = setting.random("credentials");
    let admin = admin_credential(&cluster, &mut random, record, begins);
    let kubelet = kubelet_credential(&cluster, &mut random, record, begins)?;
    Some(Premises { cluster, account, node_uid, admin, kubelet })
}

/// The certificate of a kubelet, signed three days before the story begins.
fn kubelet_credential(
    cluster: &KubeadmCluster,
    random: &mut Random,
    record: &mut Record,
    begins: Instant,
) -> Option<Credential> {
    let key = SigningKey::p256(random.bytes());
    let asked = request(&key, &node_subject(NODE), &[], &[]);
    let authority = &cluster.authority;
    let ends = authority.certificate.not_after;
    let (not_before, not_after) =
        signed_validity(cluster.release, begins - AGE, SIGNING_DURATION, None, ends).ok()?;
    let parameters =
        SigningParameters { usages: &CLIENT_USAGES, serial_number: random.bytes(), not_before, not_after };
    let certificate = sign_request(authority, &asked.der, &parameters).ok()?;
    Some(keep_credential(cluster, record, begins, "kubelet-client-current.pem", certificate))
}

/// The certificate in `admin.conf`, as old as the kubelet's.
fn admin_credential(
    cluster: &KubeadmCluster,
    random: &mut Random,
    record: &mut Record,
    begins: Instant,
) -> Credential {
    let key = SigningKey::p256(random.bytes());
    let subject = admin_subject(cluster.release);
    let leaf = Leaf::client(subject, begins - AGE, random.bytes(), cluster.release);
    let certificate = sign_leaf(&cluster.authority, &key.public_key(), &leaf);
    keep_credential(cluster, record, begins, "admin.conf", certificate)
}

fn keep_credential(
    cluster: &KubeadmCluster,
    record: &mut Record,
    at: Instant,
    label: &str,
    certificate: IssuedCertificate,
) -> Credential {
    let artefact = record.artefact(
        at,
        Artefact {
            kind: "certificate",
            label: label.to_owned(),
            text: certificate.pem.clone(),
            context: vec![cluster.authority_artefact.clone()],
            outcome: Outcome::Passed,
            code: Some(x509::PATH_FOUND),
        },
    );
    Credential { certificate, artefact }
}

impl KubeadmCluster {
    /// Creates the node, the service account and the role of the stories' Pods, and returns the service account and the
    /// node's UID.
    pub(crate) fn put_workload(&mut self, record: &mut Record, begins: Instant) -> (Object, String) {
        let (uid, version) = (self.next_uid(), self.next_resource_version());
        self.api.put_object(&format!(
            "apiVersion: v1\nkind: Node\nmetadata:\n  name: {NODE}\n  resourceVersion: \"{version}\"\n  uid: {uid}\n"
        ));
        self.api.put_object(&format!(
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: {ACCOUNT}\n  namespace: {NAMESPACE}\n\
             rules:\n- apiGroups:\n  - \"\"\n  resources:\n  - configmaps\n  - pods\n  verbs:\n  - get\n  - list\n  - watch\n"
        ));
        self.api.put_object(&format!(
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: {ACCOUNT}\n  namespace: \
             {NAMESPACE}\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: {ACCOUNT}\nsubjects:\n\
             - kind: ServiceAccount\n  name: {ACCOUNT}\n  namespace: {NAMESPACE}\n"
        ));
        (self.put_account(record, begins), uid)
    }

    /// The service account, with a new UID.
    pub(crate) fn put_account(&mut self, record: &mut Record, at: Instant) -> Object {
        let (uid, resource_version) = (self.next_uid(), self.next_resource_version());
        let text = service_account(&Metadata {
            name: ACCOUNT,
            generate_name: "",
            namespace: NAMESPACE,
            uid: &uid,
            resource_version,
            created: at,
        });
        self.api.put_object(&text);
        let artefact = keep_plain(record, at, "service_account", &format!("{NAMESPACE}/{ACCOUNT}"), text);
        Object { name: ACCOUNT.to_owned(), uid, artefact, text: String::new() }
    }

    /// Puts a Pod that runs on the node.
    pub(crate) fn put_pod(
        &mut self,
        record: &mut Record,
        at: Instant,
        uid: &str,
        spec: &PodSpec<'_>,
    ) -> Object {
        let text = pod_yaml(spec, uid, at, self.next_resource_version());
        self.api.put_object(&text);
        let artefact = keep_plain(record, at, "pod", &format!("{NAMESPACE}/{}", spec.name), text.clone());
        Object { name: spec.name.to_owned(), uid: uid.to_owned(), artefact, text }
    }
}

/// A Pod as the API server prints it, with the fields that tokens need.
fn pod_yaml(spec: &PodSpec<'_>, uid: &str, created: Instant, version: u64) -> String {
    let seconds = |at: Instant| Instant::from_unix_seconds(at.unix_seconds());
    let PodSpec { name, volume, expiration_seconds, deleted } = spec;
    let deletion = match deleted {
        Some((at, grace)) => format!(
            "  deletionGracePeriodSeconds: {}\n  deletionTimestamp: \"{}\"\n",
            grace.seconds(),
            seconds(*at)
        ),
        None => String::new(),
    };
    format!(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  creationTimestamp: \"{}\"\n{deletion}  name: {name}\n  namespace: {NAMESPACE}\n  \
         resourceVersion: \"{version}\"\n  uid: {uid}\nspec:\n  containers:\n  - image: registry.k8s.io/pause:3.10\n    name: {ACCOUNT}\n    \
         volumeMounts:\n    - mountPath: {TOKEN_PATH}\n      name: {volume}\n      readOnly: true\n  nodeName: {NODE}\n  \
         serviceAccountName: {ACCOUNT}\n  volumes:\n  - name: {volume}\n    projected:\n      defaultMode: 420\n      sources:\n      \
         - serviceAccountToken:\n          expirationSeconds: {expiration_seconds}\n          path: token\n      - configMap:\n          \
         items:\n          - key: ca.crt\n            path: ca.crt\n          name: kube-root-ca.crt\n      - downwardAPI:\n          items:\n          \
         - fieldRef:\n              apiVersion: v1\n              fieldPath: metadata.namespace\n            path: namespace\n",
        seconds(created)
    )
}

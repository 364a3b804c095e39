//! The cluster before the first step: everything is signed by the old CA.

use super::client::{Client, Issuer, LeafInUse, Trusted};
use super::event::Event;
use super::kubelet::{Kubelet, usages};
use super::lanes::{KUBECTL, KUBELETS, MANAGER, NODES, POD};
use super::plan::Plan;
use super::world::World;
use crate::cluster::pod_identity::PodIdentity;
use crate::cluster::{Keys, KubeadmCluster, SERVER};
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, codes::kube, codes::run_authority as codes};
use credscope_kube::Release;
use credscope_kube::server_identity::ServerTrust;
use credscope_kube::signer::signed_validity;
use credscope_kube::token::WARN_ONLY_EXPIRATION;
use credscope_mint::{
    Authority, AuthorityParameters, IssuedCertificate, KubeconfigCredential, KubeconfigParameters, Leaf,
    LeafPlace, SigningKey, SigningParameters, SubjectName, admin_subject, kubeconfig, node_subject,
    private_key_pem, request, sign_leaf, sign_request,
};
use credscope_sim::Schedule;

/// Source: Kubernetes `cmd/kubeadm/app/constants/constants.go`.
pub(super) const ADMIN_FILE: &str = "/etc/kubernetes/admin.conf";
/// The same.
pub(super) const MANAGER_FILE: &str = "/etc/kubernetes/controller-manager.conf";
/// The same.
pub(super) const KUBELET_FILE: &str = "/etc/kubernetes/kubelet.conf";
/// The age of kubeadm's certificates, which is the cluster's. Chosen for this simulator.
const AGE: Duration = Duration::from_seconds(30 * 86_400);
/// The most of its lifetime that a kubelet's certificate has used, in per cent, so that none is due when the run begins.
/// Chosen for this simulator.
const LIVED: i64 = 60;
/// How old the pod's token is. Chosen for this simulator.
const TOKEN_AGE: Duration = Duration::from_seconds(10 * 60);

/// How long ago a certificate of this lifetime was signed.
fn lived(lifetime: Duration) -> Duration {
    Duration::from_millis(lifetime.millis() / 100 * LIVED).min(AGE)
}

/// Source: Kubernetes `cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go`.
pub(super) fn manager_subject() -> SubjectName {
    SubjectName::new("system:kube-controller-manager", &[])
}

/// A client certificate as kubeadm writes it into a kubeconfig.
pub(super) fn sign_client(
    authority: &Authority,
    key: &SigningKey,
    subject: SubjectName,
    at: Instant,
    lifetime: Duration,
    serial_number: [u8; 8],
    release: Release,
) -> IssuedCertificate {
    let mut leaf = Leaf::client(subject, at, serial_number, release);
    leaf.lifetime = lifetime;
    leaf.place = LeafPlace::Kubeconfig;
    sign_leaf(authority, &key.public_key(), &leaf)
}

/// `admin.conf`, with certificate and key in it.
pub(super) fn admin_kubeconfig(
    key: &SigningKey,
    leaf: &LeafInUse,
    authority_pem: &str,
    release: Release,
) -> String {
    let key = private_key_pem(key);
    kubeconfig(&KubeconfigParameters {
        cluster: "kubernetes",
        server: SERVER,
        authority_pem,
        user: "kubernetes-admin",
        context: "kubernetes-admin@kubernetes",
        namespace: "",
        credential: KubeconfigCredential::Embedded { certificate: &leaf.pem, key: &key },
        release,
    })
}

/// Keeps `admin.conf`.
pub(super) fn keep_kubeconfig(record: &mut Record, at: Instant, leaf: &LeafInUse, text: String) -> String {
    let (outcome, code) = match at > leaf.not_after {
        true => (Outcome::Failed, kube::CONFIG_CERTIFICATE),
        false => (Outcome::Passed, kube::CONFIG_HOLDS),
    };
    record.artefact(
        at,
        Artefact {
            kind: "kubeconfig",
            label: ADMIN_FILE.to_owned(),
            text,
            context: Vec::new(),
            outcome,
            code: Some(code),
        },
    )
}

impl<'a> World<'a> {
    pub(super) fn new(
        setting: &'a Setting,
        record: &'a mut Record,
        plan: Plan,
        schedule: &mut Schedule<Event>,
    ) -> Self {
        let (begins, release) = (setting.begins, setting.release);
        let mut random = setting.random("ca-rotation");
        let mut cluster = KubeadmCluster::kubeadm(setting, record, Keys::of(setting.choice("keys")));
        let make = |cluster: &mut KubeadmCluster, serial_number| {
            let parameters = AuthorityParameters::new("kubernetes", begins, serial_number, release);
            Authority::new(cluster.next_key(), &parameters)
        };
        let new = make(&mut cluster, random.bytes());
        let stranger = make(&mut cluster, random.bytes());
        let stranger_serving = cluster.serve_with(&stranger, begins);
        let workload = PodIdentity::new(setting, record, &mut cluster, NODES[1]);
        let token_key = cluster.token_key.clone();
        let (token, _) = workload.token(&mut cluster, &token_key, begins - TOKEN_AGE, WARN_ONLY_EXPIRATION);
        let (admin_key, manager_key) = (SigningKey::p256(random.bytes()), SigningKey::p256(random.bytes()));
        let mut world = Self {
            setting,
            record,
            plan,
            serving: cluster.serving.clone(),
            cluster,
            new,
            new_artefact: String::new(),
            stranger: (stranger, stranger_serving),
            serving_issuer: Issuer::Old,
            client_ca: Trusted::Old,
            shown_face: None,
            signer: Issuer::Old,
            root_ca: Trusted::Old,
            published: Trusted::Old,
            in_volume: Trusted::Old,
            admin_key,
            manager_key,
            clients: Vec::new(),
            kubelets: Vec::new(),
            pending: Vec::new(),
            requests_made: 0,
            random,
        };
        world.count_old(begins, None, Some(Issuer::Old));
        for (kubelet, (lane, node)) in KUBELETS.into_iter().zip(NODES).enumerate() {
            world.add_kubelet(kubelet, lane, node, schedule);
        }
        world.add_manager();
        world.add_admin();
        let artefact = world.record.artefact(
            begins,
            Artefact {
                kind: "service_account_token",
                label: "token".to_owned(),
                text: token.clone(),
                context: workload.context.clone(),
                outcome: Outcome::Passed,
                code: Some(kube::TOKEN_OBJECTS_FOUND),
            },
        );
        world.add(POD, "/api", Some(format!("Bearer {token}")), artefact);
        world.record_server(begins);
        let fact = Fact::new(codes::SIGNS_WITH, Issuer::Old.word());
        world.record.fact(begins, MANAGER, fact);
        world
    }

    /// Adds a client that trusts the old CA, and returns its index.
    fn add(&mut self, lane: &'static str, target: &str, header: Option<String>, artefact: String) -> usize {
        self.clients.push(Client {
            lane,
            target: target.to_owned(),
            header,
            leaf: None,
            artefact,
            trusted: Trusted::Old,
            authorities: ServerTrust::new(self.setting.release, ""),
            seen: None,
            recorded: None,
            outage: None,
        });
        let place = self.clients.len() - 1;
        self.set_trust(place, self.setting.begins, Trusted::Old);
        place
    }

    fn add_kubelet(
        &mut self,
        kubelet: usize,
        lane: &'static str,
        node: &'static str,
        schedule: &mut Schedule<Event>,
    ) {
        let begins = self.setting.begins;
        let mut random = self.setting.random(lane);
        let duration = self.setting.duration("signing-duration");
        let lived = Duration::from_millis(duration.millis() / 100 * random.between(0, LIVED));
        let issued_at = begins - lived.min(AGE);
        let client = self.add(lane, &format!("/api/v1/nodes/{node}"), None, String::new());
        self.kubelets.push(Kubelet {
            client,
            generation: 0,
            waits_for: 0,
            deadline: begins,
            has_exited: false,
            failures: 0,
            time_outs: 0,
            has_expired: false,
            random: random.clone(),
        });
        let key = SigningKey::p256(random.bytes());
        let made = request(&key, &node_subject(node), &[], &[]);
        let release = self.setting.release;
        let authority = &self.cluster.authority;
        let not_after = authority.certificate.not_after;
        let Ok((not_before, not_after)) = signed_validity(release, issued_at, duration, None, not_after)
        else {
            return;
        };
        let serial_number = random.bytes();
        let parameters = SigningParameters { usages: usages(release), serial_number, not_before, not_after };
        let Ok(certificate) = sign_request(authority, &made.der, &parameters) else { return };
        if let Some(known) = self.kubelets.get_mut(kubelet) {
            known.random = random;
        }
        let leaf = LeafInUse::of(&certificate, Issuer::Old);
        let artefact = self.keep_leaf(begins, "kubelet-client-current.pem", &leaf);
        self.set_leaf(client, begins, leaf, artefact);
        self.plan_renewal(kubelet, begins, schedule);
    }

    fn add_manager(&mut self) {
        let (begins, release) = (self.setting.begins, self.setting.release);
        let lifetime = self.setting.duration("leaf-lifetime");
        let (subject, serial) = (manager_subject(), self.random.bytes());
        let made = sign_client(
            &self.cluster.authority,
            &self.manager_key,
            subject,
            begins - lived(lifetime),
            lifetime,
            serial,
            release,
        );
        let leaf = LeafInUse::of(&made, Issuer::Old);
        let artefact = self.keep_leaf(begins, "controller-manager.crt", &leaf);
        let client = self.add(MANAGER, "/api", None, String::new());
        self.set_leaf(client, begins, leaf, artefact);
    }

    fn add_admin(&mut self) {
        let (begins, release) = (self.setting.begins, self.setting.release);
        let lifetime = self.setting.duration("leaf-lifetime");
        let (subject, serial) = (admin_subject(release), self.random.bytes());
        let made = sign_client(
            &self.cluster.authority,
            &self.admin_key,
            subject,
            begins - lived(lifetime),
            lifetime,
            serial,
            release,
        );
        let leaf = LeafInUse::of(&made, Issuer::Old);
        let text = admin_kubeconfig(&self.admin_key, &leaf, &self.cluster.authority.certificate.pem, release);
        let artefact = keep_kubeconfig(self.record, begins, &leaf, text);
        let client = self.add(KUBECTL, "/api/v1/nodes", None, String::new());
        self.set_leaf(client, begins, leaf, artefact);
    }
}

use super::address::ISSUER;
use super::artefacts::{keep_authority, keep_public_key};
use super::exchange::{Call, Reply, exchange};
use super::keys::{Keys, first_key, make_key};
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, codes::x509};
use credscope_kube::Release;
use credscope_kube::authentication::ApiServer;
use credscope_mint::{
    ApiServerNames, Authority, AuthorityParameters, IssuedCertificate, SigningKey, api_server_leaf,
    public_key_pem, sign_leaf, uuid,
};
use credscope_sim::Random;
use std::net::{IpAddr, Ipv4Addr};

/// How old the cluster is when a story begins. Chosen for this simulator.
const AGE: Duration = Duration::from_seconds(30 * 86_400);
/// The roles and bindings that kubeadm 1.36 and the API server made, as far as stories ask for them.
const RBAC: &str = include_str!("rbac.json");

/// A cluster.
pub(crate) struct KubeadmCluster {
    /// Release of every part of it.
    pub(crate) release: Release,
    /// Its CA.
    pub(crate) authority: Authority,
    /// The artefact `ca.crt`.
    pub(crate) authority_artefact: String,
    /// The API server's certificate.
    pub(crate) serving: IssuedCertificate,
    /// The artefact `apiserver.crt`.
    pub(crate) serving_artefact: String,
    /// The key that signs tokens of service accounts.
    pub(crate) token_key: SigningKey,
    /// The artefact `sa.pub`.
    pub(crate) token_key_artefact: String,
    /// What judges requests.
    pub(crate) api: ApiServer,
    keys: Keys,
    keys_made: usize,
    random: Random,
    resource_version: u64,
}

impl KubeadmCluster {
    /// A cluster that kubeadm made a month before the story begins.
    pub(crate) fn kubeadm(setting: &Setting, record: &mut Record, keys: Keys) -> Self {
        let mut random = setting.random("cluster");
        let release = setting.release;
        let made = setting.begins - AGE;
        let mut keys_made = first_key(&mut random);
        let mut next = |random: &mut Random| make_key(keys, &mut keys_made, random);
        let parameters = AuthorityParameters::new("kubernetes", made, random.bytes(), release);
        let authority = Authority::new(next(&mut random), &parameters);
        let token_key = next(&mut random);
        let serving_key = SigningKey::p256(random.bytes());
        let serving = serving_certificate(&authority, &serving_key, made, random.bytes(), release);
        let token_key_pem = public_key_pem(&token_key.public_key());
        let mut api = ApiServer::new(release);
        api.trust_client_authorities(&authority.certificate.pem);
        // kubeadm gives the API server a CA of front proxies too, against which every client certificate is checked
        // first.
        let mut proxies = setting.random("front proxy");
        let front_proxy = AuthorityParameters::new("front-proxy-ca", made, proxies.bytes(), release);
        let front_proxy = Authority::new(SigningKey::p256(proxies.bytes()), &front_proxy);
        api.trust_front_proxy(&front_proxy.certificate.pem, &["front-proxy-client"]);
        api.accept_keys(&token_key_pem);
        api.accept_issuers(&[ISSUER]);
        api.put_object(RBAC);
        record.issuer(ISSUER);
        let at = setting.begins;
        let authority_artefact = keep_authority(record, at, "ca.crt", &authority);
        let token_key_artefact = keep_public_key(record, at, "sa.pub", token_key_pem);
        let serving_artefact = record.artefact(
            at,
            Artefact {
                kind: "certificate",
                label: "apiserver.crt".to_owned(),
                text: serving.pem.clone(),
                context: vec![authority_artefact.clone()],
                outcome: Outcome::Passed,
                code: Some(x509::PATH_FOUND),
            },
        );
        Self {
            release,
            authority,
            authority_artefact,
            serving,
            serving_artefact,
            token_key,
            token_key_artefact,
            api,
            keys,
            keys_made,
            random,
            resource_version: 500,
        }
    }

    /// A key for another CA or for tokens: none that was used before.
    pub(crate) fn next_key(&mut self) -> SigningKey {
        make_key(self.keys, &mut self.keys_made, &mut self.random)
    }

    /// A UID, as the API server gives to objects.
    pub(crate) fn next_uid(&mut self) -> String {
        uuid(self.random.bytes())
    }

    /// A version, as etcd gives to objects.
    pub(crate) fn next_resource_version(&mut self) -> u64 {
        self.resource_version += 1 + self.random.below(40);
        self.resource_version
    }

    /// The API server's certificate of a CA, for the same names, with a new key.
    pub(crate) fn serve_with(&mut self, authority: &Authority, at: Instant) -> IssuedCertificate {
        let key = SigningKey::p256(self.random.bytes());
        serving_certificate(authority, &key, at, self.random.bytes(), self.release)
    }

    /// A request to the API server, with its answer; see `exchange`.
    pub(crate) fn exchange(
        &self,
        setting: &Setting,
        record: &mut Record,
        at: Instant,
        call: &Call<'_>,
    ) -> Reply {
        exchange(&self.api, &self.serving.pem, setting, record, at, call)
    }
}

fn serving_certificate(
    authority: &Authority,
    key: &SigningKey,
    at: Instant,
    serial_number: [u8; 8],
    release: Release,
) -> IssuedCertificate {
    let names = ApiServerNames {
        node: "control-plane-1".to_owned(),
        dns_domain: "cluster.local".to_owned(),
        service_address: IpAddr::V4(Ipv4Addr::new(10, 96, 0, 1)),
        advertise_address: IpAddr::V4(Ipv4Addr::new(192, 168, 0, 10)),
        further_names: Vec::new(),
        further_addresses: Vec::new(),
    };
    sign_leaf(authority, &key.public_key(), &api_server_leaf(&names, at, serial_number, release))
}

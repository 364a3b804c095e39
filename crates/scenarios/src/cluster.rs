//! A cluster as kubeadm makes it: a CA, the keys of service accounts, RBAC, and an API server that judges what it is sent.
//!
//! Everything in it is real: what the API server says of a credential, kube's rules say.

mod exchange;
mod faults;
pub(crate) mod issue;
pub(crate) mod judge;
pub(crate) mod mount;
pub(crate) mod node;
pub(crate) mod pod;
pub(crate) mod token_manager;
pub(crate) mod token_source;
#[cfg(test)]
pub(crate) mod told;
pub(crate) mod volume;
pub(crate) mod workload;

pub(crate) use exchange::{Call, HOP, Reply, Trust, exchange};
pub(crate) use faults::mark_faults;

use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Outcome, codes::x509};
use credscope_kube::Release;
use credscope_kube::authentication::ApiServer;
use credscope_mint::{
    ApiServerNames, Authority, AuthorityParameters, IssuedCertificate, SigningKey, api_server_leaf,
    public_key_pem, sign_leaf, uuid,
};
use credscope_sim::Random;
use std::net::{IpAddr, Ipv4Addr};

/// What `--service-account-issuer` is by default of kubeadm.
pub(crate) const ISSUER: &str = "https://kubernetes.default.svc.cluster.local";
/// Where the API server is, as kubeconfigs name it. Ours.
pub(crate) const SERVER: &str = "https://192.168.0.10:6443";
/// The host of it, for which its certificate is valid. Ours.
pub(crate) const HOST: &str = "192.168.0.10";
/// The address of the Service `kubernetes`: the first of kubeadm's default subnet.
pub(crate) const SERVICE_HOST: &str = "10.96.0.1";
/// How old the cluster is when a story begins. Ours.
const AGE: Duration = Duration::from_seconds(30 * 86_400);
/// The roles and bindings that kubeadm 1.36 and the API server made, as far as stories ask for them.
const RBAC: &str = include_str!("cluster/rbac.json");

/// What keys of CAs and service accounts are: the parameter `keys`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    /// RSA 2048, kubeadm's default: public test keys, since to make one takes seconds.
    Rsa,
    /// ECDSA P-256, made of the seed.
    Ecdsa,
}

impl Keys {
    /// The words of the parameter `keys`.
    pub(crate) const WORDS: &'static [&'static str] = &["rsa", "ecdsa"];

    /// The choice of a word.
    pub(crate) fn of(word: &str) -> Self {
        if word == "ecdsa" { Self::Ecdsa } else { Self::Rsa }
    }
}

/// A cluster.
pub(crate) struct Cluster {
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

impl Cluster {
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
        // kubeadm gives the API server a CA of front proxies too, to which every client certificate is held first.
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

/// Keeps the certificate of a CA: an anchor for what it signed, and by itself nothing to be judged.
pub(crate) fn keep_authority(record: &mut Record, at: Instant, label: &str, authority: &Authority) -> String {
    let text = authority.certificate.pem.clone();
    keep_plain(record, at, "certificate", label, text)
}

/// Keeps a public key.
pub(crate) fn keep_public_key(record: &mut Record, at: Instant, label: &str, pem: String) -> String {
    keep_plain(record, at, "public_key", label, pem)
}

/// Keeps what claims nothing.
pub(crate) fn keep_plain(
    record: &mut Record,
    at: Instant,
    kind: &'static str,
    label: &str,
    text: String,
) -> String {
    let label = label.to_owned();
    let (outcome, code) = (Outcome::NotApplicable, Some(CLAIMS_NOTHING));
    record.artefact(at, Artefact { kind, label, text, context: Vec::new(), outcome, code })
}

/// Where in the pool of RSA keys a seed begins.
fn first_key(random: &mut Random) -> usize {
    usize::try_from(random.below(6)).unwrap_or_default()
}

fn make_key(keys: Keys, made: &mut usize, random: &mut Random) -> SigningKey {
    // Drawn in both cases, so that the kind of keys changes nothing else.
    let seed = random.bytes();
    *made += 1;
    match keys {
        Keys::Rsa => SigningKey::rsa(*made),
        Keys::Ecdsa => SigningKey::p256(seed),
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

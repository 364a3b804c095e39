//! Everything that changes in this story.

use super::caller::Caller;
use super::instance::ApiInstance;
use crate::cluster::KubeadmCluster;
use crate::cluster::issue::Token;
use crate::cluster::mount::Mount;
use crate::cluster::workload::{Credential, Object};
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::Instant;
use credscope_finding::{Fact, codes::run_token as codes};
use credscope_kube::kubernetes_key_id;
use credscope_mint::SigningKey;
use credscope_sim::Random;

/// Several API servers over one etcd, and Pods that ask all of them.
pub(super) struct World<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: KubeadmCluster,
    pub(super) servers: Vec<ApiInstance>,
    /// The old key and the new one.
    pub(super) keys: [SigningKey; 2],
    pub(super) key_artefacts: [String; 2],
    pub(super) account: Object,
    pub(super) node_uid: String,
    pub(super) kubelet: Credential,
    pub(super) tokens: Vec<Token>,
    pub(super) ids: Random,
    pub(super) names: Random,
    pub(super) syncs: Random,
    pub(super) mounts: Vec<Option<Mount>>,
    pub(super) callers: Vec<Caller>,
    /// The server that the next connection goes to.
    pub(super) next: usize,
    /// When the run was cut short for its length.
    pub(super) ended: Option<Instant>,
}

impl World<'_> {
    pub(super) fn kid(&self, key: usize) -> String {
        self.keys.get(key).map(|key| kubernetes_key_id(&key.public_key())).unwrap_or_default()
    }

    /// What a server accepts and signs with, as facts.
    pub(super) fn know(&mut self, server: usize, at: Instant) {
        let Some(instance) = self.servers.get(server) else { return };
        let (lane, signs) = (instance.lane, instance.signs);
        let accepted: Vec<String> = instance.accepts.iter().map(|key| self.kid(*key)).collect();
        let signing = self.kid(signs);
        self.record.fact(at, lane, Fact::new(codes::ACCEPTED_KEYS, accepted));
        self.record.fact(at, lane, Fact::new(codes::SIGNING_KEY, signing));
    }
}

//! Everything that changes in this story.

use super::caller::{Caller, Held};
use super::event::API;
use crate::cluster::issue::{Issuing, Token};
use crate::cluster::judge::{Accepted, Judged, Server};
use crate::cluster::mount::Mount;
use crate::cluster::workload::{ACCOUNT, Credential, Object};
use crate::cluster::{Call, HOP, KubeadmCluster};
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_kube::token::IssuePolicy;
use credscope_sim::Random;

/// A Pod, and whether its object is still there.
pub(super) struct Placed {
    pub(super) mount: Mount,
    pub(super) volume: String,
    pub(super) is_there: bool,
    pub(super) deletion: Option<Instant>,
    pub(super) sync_wait: Duration,
}

/// The Secret of the legacy token.
pub(super) struct LegacySecret {
    pub(super) object: Object,
    pub(super) created: Instant,
    pub(super) is_labelled: bool,
    pub(super) last_used: String,
    /// The token in it, once the controller has signed it.
    pub(super) token: Option<Held>,
}

/// A cluster, and two callers outside.
pub(super) struct World<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: KubeadmCluster,
    pub(super) accepted: Accepted,
    pub(super) account: Object,
    pub(super) has_account: bool,
    pub(super) node_uid: String,
    pub(super) kubelet: Credential,
    pub(super) admin: Credential,
    pub(super) tokens: Vec<Token>,
    pub(super) ids: Random,
    pub(super) names: Random,
    pub(super) syncs: Random,
    pub(super) pods: Vec<Placed>,
    pub(super) secret: Option<LegacySecret>,
    pub(super) callers: [Caller; 2],
    pub(super) is_waiting_recorded: bool,
    /// Commands whose failure has been recorded and that are being retried.
    pub(super) failing: Vec<String>,
    pub(super) secrets_made: u32,
    pub(super) former: String,
}

impl World<'_> {
    /// Judges a request.
    pub(super) fn judge(&mut self, at: Instant, call: &Call<'_>) -> Judged {
        let mut server = Server {
            api: &self.cluster.api,
            accepted: &mut self.accepted,
            is_down: self.setting.is_on(Fault::ApiServerDown, at + HOP),
            clock_offset: Duration::ZERO,
        };
        server.judge(self.record, at, call)
    }

    pub(super) fn policy(&self) -> IssuePolicy {
        IssuePolicy::default()
    }

    /// What tokens are issued with.
    pub(super) fn issuing<'a>(
        cluster: &'a KubeadmCluster,
        node_uid: &'a str,
        setting: &Setting,
        policy: IssuePolicy,
    ) -> Issuing<'a> {
        Issuing {
            lane: API,
            key: &cluster.token_key,
            keys_artefact: &cluster.token_key_artefact,
            policy,
            release: setting.release,
            clock_offset: Duration::ZERO,
            node_uid,
        }
    }

    /// The name of a Pod of the workload.
    pub(super) fn pod_name(&mut self) -> String {
        format!("{ACCOUNT}-6f5b8d7c9-{}", crate::cluster::workload::suffix(&mut self.names))
    }
}

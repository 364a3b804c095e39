//! Everything that changes in a story of a node.

use super::ask::Known;
use super::certificate_manager::Use;
use super::credentials::{Admin, Token};
use super::disk::PemFile;
use super::kubelet::Kubelet;
use super::plan::Plan;
use super::requests::Request;
use crate::cluster::KubeadmCluster;
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code};
use credscope_kube::UserInfo;
use credscope_kube::authentication::Recogniser;
use credscope_kube::server_identity::ServerTrust;
use credscope_mint::Authority;
use credscope_sim::{EntryId, Random};

/// Random streams, one for each purpose.
pub(super) struct Draws {
    pub(super) keys: Random,
    pub(super) names: Random,
    pub(super) deadlines: Random,
    pub(super) back_off: Random,
    pub(super) serials: Random,
    pub(super) retries: Random,
    pub(super) beats: Random,
    pub(super) tokens: Random,
    pub(super) admin: Random,
}

/// The model.
pub(crate) struct NodeWorld<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) plan: Plan,
    pub(super) cluster: KubeadmCluster,
    pub(super) draws: Draws,
    pub(super) admin: Admin,
    /// Whom clients trust: the CA of the beginning, which is what their kubeconfigs hold.
    pub(super) trust: ServerTrust,
    /// Its PEM.
    pub(super) trusted_pem: String,
    /// The CA that a fault replaced, and its artefact.
    pub(super) replaced: Option<(Authority, String)>,
    pub(super) token: Option<Token>,
    pub(super) kubelet: Kubelet,
    pub(super) requests: Vec<Request>,
    /// By which rule requests of a use and a user are approved.
    pub(super) recognised: Vec<(Use, UserInfo, Option<Recogniser>)>,
    /// The last answer that was not recorded, valid while nothing changes.
    pub(super) known: Option<Known>,
    /// How many of the first ones are all deleted.
    pub(super) deleted: usize,
    /// How often the cleaner deleted some requests and left others, and how many it deleted since that was last recorded.
    pub(super) cleanings: u32,
    pub(super) cleaned: i64,
    /// When `kubeadm join` began to wait, while it does.
    pub(super) joins_since: Option<Instant>,
    /// Whether the cleaner is scheduled.
    pub(super) is_cleaner_due: bool,
    /// Whether the person's approval is scheduled.
    pub(super) is_approval_due: bool,
    /// How many approvals in a row had no effect.
    pub(super) vain_approvals: u32,
    /// How many certificates of the kind that the story follows were stored.
    pub(super) stored: u32,
    /// The pair that the kubelet serves with where it requests none.
    pub(super) own_serving: Option<PemFile>,
    /// When the run ends, once that is known.
    pub(super) ends: Option<Instant>,
}

impl NodeWorld<'_> {
    pub(super) fn is_on(&self, fault: Fault, at: Instant) -> bool {
        self.setting.is_on(fault, at)
    }

    /// What the node's clock shows.
    pub(super) fn clock(&self, at: Instant) -> Instant {
        at + self.clock_offset(at)
    }

    pub(super) fn clock_offset(&self, at: Instant) -> Duration {
        match self.is_on(Fault::ClockOff, at) {
            true => self.plan.clock_offset,
            false => Duration::ZERO,
        }
    }

    /// The next instant at which a fault happens or is undone.
    pub(super) fn next_change(&self, now: Instant) -> Option<Instant> {
        let edges = self.setting.faults.iter().flat_map(|(_, window)| [Some(window.from), window.until]);
        edges.flatten().filter(|edge| *edge > now).min()
    }

    pub(super) fn mark(
        &mut self,
        at: Instant,
        lane: &'static str,
        code: Code,
        values: Args,
        tone: Tone,
    ) -> EntryId {
        self.record.write(at, Entry::mark(lane, code, values).tone(tone))
    }

    /// Ends the run at an instant, unless it already ends.
    pub(super) fn finish(&mut self, at: Instant) {
        self.ends.get_or_insert(at);
    }
}

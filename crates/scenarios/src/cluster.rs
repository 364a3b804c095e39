//! A cluster as kubeadm makes it: a CA, the keys of service accounts, RBAC, and an API server that judges what it is sent.
//!
//! Everything in it is real: the API server judges credentials by the rules of the crate `kube`.

mod address;
mod artefacts;
mod exchange;
mod faults;
pub(crate) mod issue;
pub(crate) mod judge;
mod keys;
mod kubeadm;
pub(crate) mod mount;
pub(crate) mod pod_identity;
pub(crate) mod token_manager;
pub(crate) mod token_source;
pub(crate) mod volume;
pub(crate) mod workload;

pub(crate) use address::{HOST, ISSUER, SERVER, SERVICE_HOST};
pub(crate) use artefacts::{keep_authority, keep_plain, keep_public_key};
pub(crate) use exchange::{Call, HOP, Reply, Trust, exchange};
pub(crate) use faults::mark_faults;
pub(crate) use keys::Keys;
pub(crate) use kubeadm::KubeadmCluster;

//! Makes real keys, requests, certificates and tokens from the bytes that the caller passes in.
//!
//! Nothing in this crate is random: seeds, serial numbers and UIDs come from the caller's seeded generator, instants are
//! parameters, ECDSA is deterministic, and RSA keys come from a pool of public test keys. The same input therefore gives the
//! same bytes on every machine. Everything has the shape that the programs of Kubernetes give it; each function names the
//! source, or the release in which it was observed.

mod authority;
mod bootstrap;
mod certificate;
mod jwks;
mod kubeconfig;
mod kubelet;
mod leaf;
mod name;
mod objects;
mod pem;
mod pod;
mod request;
mod sign;
mod time;
mod token;
mod yaml;

pub use authority::{Authority, AuthorityParameters};
pub use bootstrap::{BootstrapSecretParameters, bootstrap_secret, bootstrap_token, cluster_info};
pub use certificate::{IssuedCertificate, LeafPurpose};
pub use credscope_crypto::SigningKey;
pub use jwks::jwk_set;
pub use kubeconfig::{KubeconfigCredential, KubeconfigParameters, cluster_info_kubeconfig, kubeconfig};
pub use kubelet::{KubeletCertificate, KubeletParameters, kubelet_certificate};
pub use leaf::{
    ApiServerNames, Leaf, LeafPlace, admin_subject, api_server_leaf, kubelet_client_subject, node_subject,
    sign_leaf,
};
pub use name::SubjectName;
pub use objects::{
    Condition, Metadata, RequestObject, TokenRequestObject, certificate_signing_request, legacy_token_secret,
    service_account, token_request,
};
pub use pem::{certificate_pem, private_key_pem, public_key_pem};
pub use pod::{PodParameters, pod};
pub use request::{MadeRequest, request};
pub use sign::{SignError, SigningParameters, sign_request};
pub use token::{BoundToken, LegacyToken, NodeReference, Reference, bound_token, legacy_token, uuid};

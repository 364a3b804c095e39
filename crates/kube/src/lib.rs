//! How Kubernetes treats a credential: tokens, identities, kubeconfig, Secrets, signers, bootstrap tokens.
//!
//! Rules follow the Kubernetes source, release by release; each function names the file that it follows.

pub mod authentication;
pub mod authorization;
pub mod bootstrap_token;
pub mod client_certificate;
pub mod discovery;
pub mod error_line;
pub mod identity;
mod key_id;
pub mod kubeconfig;
pub mod lint;
mod moment;
pub mod object;
pub mod rbac;
mod release;
pub mod request_info;
pub mod rotation;
pub mod schema;
pub mod server_identity;
pub mod signer;
pub mod token;
mod user_info;
pub mod yaml;

pub use key_id::{ca_pin, is_same_pin, kubernetes_key_id};
pub use moment::Moment;
pub use release::Release;
pub use user_info::{UserInfo, make_username, quote, service_account_user, split_username, well_known};

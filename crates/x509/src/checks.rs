//! The rules, one per file. Each returns its own step, independently of the others.

pub(crate) mod basic_constraints;
pub(crate) mod certificate_profile;
pub(crate) mod critical_extensions;
pub(crate) mod ext_key_usage;
pub(crate) mod host;
pub(crate) mod issuer_name;
pub(crate) mod key_identifier;
pub(crate) mod key_usage;
pub(crate) mod mailbox;
pub(crate) mod name_constraints;
pub(crate) mod name_forms;
pub(crate) mod near_names;
pub(crate) mod path_length;
pub(crate) mod policies;
pub(crate) mod requested_key_usage;
pub(crate) mod signature;
pub(crate) mod signature_algorithm;
pub(crate) mod structure;
pub(crate) mod validity;

//! The worker that a first visit loads: the whole one without what most first pastes never reach.
//!
//! Functions that are left out become traps. One that is reached after all stops the first worker, and the page puts the same
//! question to the whole one: no answer can differ, and nothing in the core knows of it.

use super::module::Module;
use super::panics::{TRAP, path};
use crate::failure::{Failure, Result};

/// How the paths of functions begin that a service-account token and its keys do not reach: certificates and what is said
/// of them, lines of errors, bytes, simulations, and the curves that kubeadm does not choose by itself.
const LATER: &[&str] = &[
    "credscope_crypto::ec::p384_operations",
    "credscope_crypto::ec::p521_operations",
    "credscope_crypto::private",
    "credscope_inspector::bytes",
    "credscope_inspector::judge::certificate",
    "credscope_inspector::judge::config",
    "credscope_inspector::judge::error_line",
    "credscope_inspector::judge::server",
    "credscope_inspector::recognise::binary",
    "credscope_kube::client_certificate",
    "credscope_kube::error_line",
    "credscope_kube::kubeconfig::decode_kubeconfig",
    "credscope_kube::kubeconfig::exec",
    "credscope_kube::kubeconfig::printed",
    "credscope_kube::kubeconfig::rules",
    "credscope_kube::kubeconfig::server",
    "credscope_kube::lint",
    "credscope_kube::rotation",
    "credscope_mint",
    "credscope_scenarios::catalogue",
    "credscope_scenarios::cluster",
    "credscope_scenarios::fault",
    "credscope_scenarios::record",
    "credscope_scenarios::request",
    "credscope_scenarios::run",
    "credscope_scenarios::setting",
    "credscope_scenarios::stories",
    "credscope_scenarios::story",
    "credscope_sim",
    "credscope_x509::certificate",
    "credscope_x509::checks",
    "credscope_x509::decode",
    "credscope_x509::explain::Walk",
    "credscope_x509::facts",
    "credscope_x509::general_name",
    "credscope_x509::name_match",
    "credscope_x509::path",
    "credscope_x509::signature",
    "curve25519_dalek",
    "ed25519_dalek",
    "worker::list",
    "worker::run",
];

/// Makes a trap of every function that is left out, and tells how many there were.
///
/// # Errors
/// When the module is damaged or has no names, or when there is nothing to leave out.
pub(super) fn leave_out_later(module: &mut Module) -> Result<usize> {
    let mut functions = module.functions()?;
    let mut count = 0;
    for function in &mut functions {
        if LATER.iter().any(|later| is_of(&function.name, later)) {
            function.body = TRAP.to_vec();
            count += 1;
        }
    }
    if count == 0 {
        return Err(Failure::new("nothing of the worker can be left out: its names must have changed"));
    }
    module.replace_functions(&functions);
    Ok(count)
}

/// Whether a function's path begins so, methods of types and implementations of traits for them included.
fn is_of(name: &str, begin: &str) -> bool {
    path(name).trim_start_matches('<').trim_start_matches('&').starts_with(begin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_module_is_told_by_its_path() {
        for (name, module, expected) in [
            ("credscope_x509::path::validate_path::h0123456789abcdef", "credscope_x509::", true),
            ("<credscope_x509[a5]::name::Name>::to_text", "credscope_x509::", true),
            ("<ed25519_dalek[a5]::Signature as core[b6]::ops::Drop>::drop", "ed25519_dalek::", true),
            (
                "credscope_inspector::judge::token::context",
                "credscope_inspector::judge::certificate::",
                false,
            ),
            ("core::ptr::drop_in_place::<credscope_x509[a5]::Name>", "credscope_x509::", false),
        ] {
            assert_eq!(is_of(name, module), expected, "{name}");
        }
    }
}

//! Functions that only panic stop at once, without a message.
//!
//! A panic ends a request all the same: the profile `page` aborts, and the trap is what the page hears of. What goes is the
//! message on the console, and with it the formatting and the arguments at every check.

use super::module::{Function, Module};
use crate::failure::{Failure, Result};

/// No locals, `unreachable`, `end`.
pub(super) const TRAP: &[u8] = &[0, 0, 0x0b];

/// The standard library's own paths; other crates may name functions alike that do return.
const LIBRARY: &[&str] = &["core::", "alloc::", "std::", "<alloc::", "<core::"];

/// All of these modules' functions.
const MODULES: &[&str] = &["core::panicking::"];

/// The last words of the paths of functions that never return.
const FAILURES: &[&str] = &["_fail", "_failed", "_fail_rt"];

/// The last parts of paths that stand for themselves.
const NAMES: &[&str] = &[
    "capacity_overflow",
    "handle_alloc_error",
    "handle_error",
    "panic_already_borrowed",
    "panic_already_mutably_borrowed",
    "panic_on_ord_violation",
    "panic_poisoned",
];

/// Makes every function that only panics a trap, and tells how many there were.
///
/// # Errors
/// When the module is damaged or has no names, when such a function might return, or when there is none at all: then the
/// standard library has named them anew.
pub(super) fn silence(module: &mut Module) -> Result<usize> {
    let mut functions = module.functions()?;
    let mut count = 0;
    for function in functions.iter_mut().filter(|function| is_panic(&function.name)) {
        if !never_returns(function) {
            return Err(Failure::new(format!("{} may return, and is no panic", function.name)));
        }
        function.body = TRAP.to_vec();
        count += 1;
    }
    if count == 0 {
        return Err(Failure::new("a module without panics: their names must have changed"));
    }
    module.replace_functions(&functions);
    Ok(count)
}

fn is_panic(name: &str) -> bool {
    let path = path(name);
    let last = path.rsplit("::").next().unwrap_or_default();
    LIBRARY.iter().any(|library| path.starts_with(library))
        && (MODULES.iter().any(|module| path.starts_with(module))
            || FAILURES.iter().any(|end| last.ends_with(end))
            || NAMES.contains(&last))
}

/// The last instruction before the end is `unreachable`.
fn never_returns(function: &Function) -> bool {
    function.body.ends_with(&[0, 0x0b])
}

/// The path of a function in either spelling of the compiler, without hashes and generic arguments.
pub(super) fn path(name: &str) -> String {
    let name = match name.rsplit_once("::h") {
        Some((path, hash)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => path,
        _ => name,
    };
    let name = name.split_once("::<").map_or(name, |(path, _)| path);
    let mut path = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        path.push_str(before);
        rest = match after.split_once(']') {
            Some((hash, rest)) if hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => rest,
            _ => after,
        };
    }
    path + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_of_the_library_are_told_from_all_else() {
        for (name, expected) in [
            ("core[c5930c85a12de822]::panicking::panic_fmt", true),
            ("core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>", true),
            ("core::panicking::assert_failed::hbf8bfd5d24760a7a", true),
            ("core[c5930c85a12de822]::str::slice_error_fail_rt", true),
            ("core[c5930c85a12de822]::slice::copy_from_slice_impl::len_mismatch_fail", true),
            ("core::slice::copy_from_slice_impl::ha35aa3c032cdf73a", false),
            ("<alloc[3ca501edff3f0c7c]::vec::Vec<_, _>>::insert_mut::assert_failed", true),
            ("alloc[3ca501edff3f0c7c]::raw_vec::handle_error", true),
            ("<hashbrown[5e619d7d1129c59f]::raw::Fallibility>::capacity_overflow", false),
            ("std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path", false),
            ("credscope_kube::discovery::check_failed", false),
            ("core::option::Option<T>::expect::h0123456789abcdef", false),
            ("core::ptr::drop_in_place::<std[a5]::panicking::panic_handler::FormatStringPayload>", false),
            ("", false),
        ] {
            assert_eq!(is_panic(name), expected, "{name}");
        }
    }
}

//! Tools that `cargo install` builds into the cache: Trunk, and the wasm-bindgen version in `Cargo.lock`.

use crate::failure::{Result, TaskFailure};
use crate::place::Folders;
use crate::run::{command, install, say};
use std::fs;

const TRUNK: &str = "0.21.14";

/// Installs Trunk in the version that `Trunk.toml` requires.
///
/// # Errors
/// If it cannot be built.
pub fn set_up_trunk(place: &Folders) -> Result<()> {
    set_up(place, &["trunk"], "trunk", TRUNK, "5 min")
}

/// Installs wasm-bindgen and its test runner in exactly the version of the crate in `Cargo.lock`.
///
/// # Errors
/// If `Cargo.lock` does not name the crate, or the tool cannot be built.
pub fn set_up_wasm_bindgen(place: &Folders) -> Result<()> {
    let lock = place.root.join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(TaskFailure::of(lock.display()))?;
    let version = locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| TaskFailure::new("Cargo.lock does not contain wasm-bindgen, which the page needs"))?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    set_up(place, &programs, "wasm-bindgen-cli", version, "3 min")
}

fn set_up(place: &Folders, programs: &[&str], package: &str, version: &str, takes: &str) -> Result<()> {
    let is_right = || {
        let mut found = programs.iter().map(|program| place.version_of(program, 1));
        found.all(|found| found.is_some_and(|found| found == version))
    };
    if is_right() {
        return Ok(());
    }
    say(format!(
        "installing {package} {version} with cargo into {} (about {takes}, once)",
        place.tools().display()
    ));
    // A locked dependency may be yanked or not mirrored yet; without the lock file cargo uses its successor.
    let refused = match build(place, package, version, &["--locked"]) {
        Ok(()) => None,
        Err(failure) => {
            say(format!("{package} could not be built with its own lock file; retrying without it"));
            build(place, package, version, &[]).err().or(Some(failure))
        }
    };
    if is_right() {
        return Ok(());
    }
    let why = refused.map(|failure| format!("\n{failure}")).unwrap_or_default();
    Err(TaskFailure::new(format!("{package} {version} could not be installed{why}")).remedy(format!(
        "install it by hand: cargo install {package} --version {version}, then run this again"
    )))
}

fn build(place: &Folders, package: &str, version: &str, extra: &[&str]) -> Result<()> {
    fs::create_dir_all(&place.cache).map_err(TaskFailure::of(place.cache.display()))?;
    // Kept if the installation is interrupted, so that the next one resumes.
    let target = place.cache.join("install").join(package);
    let mut cargo = command("cargo");
    // The debug profile: these tools are fast enough, and it builds in a quarter of the time.
    cargo.args(["install", package, "--version", version, "--debug", "--force"]).args(extra);
    cargo.arg("--root").arg(place.tools()).arg("--target-dir").arg(&target);
    cargo.current_dir(&place.cache).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    install(&format!("cargo install {package}"), &mut cargo, &place.log(package))?;
    // Not needed after the installation.
    fs::remove_dir_all(&target).map_err(TaskFailure::of(target.display()))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_exactly_this_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.5\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}

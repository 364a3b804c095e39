//! Debian packages, if apt-get is available.

use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, install, say, text_of};
use std::process::Command;

/// Whether Debian packages can be installed on this machine.
#[must_use]
pub fn is_here() -> bool {
    find_program("apt-get").is_some()
}

/// Installs packages with apt-get, directly as root, else with sudo.
///
/// # Errors
/// If this is not root and there is no sudo, or if apt-get fails.
pub fn install_packages(place: &Folders, packages: &[&str], takes: &str) -> Result<()> {
    let wanted = packages.join(" ");
    say(format!("installing Debian packages {wanted} (about {takes})"));
    let by_hand = || format!("install them by hand: apt-get install {wanted}");
    let mut update = apt_get()
        .ok_or_else(|| TaskFailure::new("apt-get needs root, and sudo is not installed").remedy(by_hand()))?;
    // An outdated list may be sufficient, so a failed update is not fatal.
    if install("apt-get update", update.arg("update"), &place.log("apt-update")).is_err() {
        say("apt-get update failed; continuing with the existing package lists");
    }
    let mut command = apt_get().ok_or_else(|| TaskFailure::new("apt-get needs root"))?;
    command.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    install("apt-get install", &mut command, &place.log("apt-install"))
        .map_err(|failure| failure.remedy(by_hand()))
}

fn apt_get() -> Option<Command> {
    let is_root = text_of(command("id").arg("-u")).is_some_and(|id| id == "0");
    let mut words = if is_root {
        command("env")
    } else {
        find_program("sudo")?;
        let mut sudo = command("sudo");
        sudo.arg("env");
        sudo
    };
    words.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Some(words)
}

//! Packages of Debian, where there is apt-get.

use crate::failure::{Failure, Result};
use crate::place::{Place, find_program};
use crate::run::{command, install, say, text_of};
use std::process::Command;

/// Whether packages of Debian can be installed here.
#[must_use]
pub fn is_here() -> bool {
    find_program("apt-get").is_some()
}

/// Installs packages with apt-get: as root as it is, else by sudo.
///
/// # Errors
/// When this is not root and there is no sudo, or when apt-get fails.
pub fn install_packages(place: &Place, packages: &[&str], takes: &str) -> Result<()> {
    let wanted = packages.join(" ");
    say(format!("installing Debian packages {wanted} (about {takes})"));
    let by_hand = || format!("install them by hand: apt-get install {wanted}");
    let mut update = apt_get()
        .ok_or_else(|| Failure::new("apt-get needs root, and there is no sudo here").remedy(by_hand()))?;
    // An old list may still do, so a failed update is no reason to stop.
    if install("apt-get update", update.arg("update"), &place.log("apt-update")).is_err() {
        say("apt-get update failed; going on with the package lists that are there");
    }
    let mut command = apt_get().ok_or_else(|| Failure::new("apt-get needs root"))?;
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

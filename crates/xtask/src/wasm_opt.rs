//! `wasm-opt`, from the npm package binaryen.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, install, say};
use std::fs;

/// The version that `Trunk.toml` asks for.
pub const VERSION: &str = "132";

/// Finds or installs `wasm-opt` of that version.
///
/// # Errors
/// When there is no npm to be had, or npm fails.
pub fn set_up(place: &Folders) -> Result<()> {
    let is_right = || place.version_of("wasm-opt", 2).is_some_and(|found| found == VERSION);
    if is_right() {
        return Ok(());
    }
    if find_program("npm").is_none() && debian::is_here() {
        debian::install_packages(place, &["nodejs", "npm"], "2 min, 200 MB")?;
    }
    let remedy = format!("install Node.js with npm, or put wasm-opt {VERSION} on PATH, then run this again");
    if find_program("npm").is_none() {
        return Err(
            TaskFailure::new(format!("no wasm-opt {VERSION}, and no npm to fetch it with")).remedy(remedy)
        );
    }
    let folder = place.binaryen();
    say(format!("installing wasm-opt {VERSION} by npm into {} (about 20 s, 100 MB, once)", folder.display()));
    fs::create_dir_all(&folder).map_err(TaskFailure::of(folder.display()))?;
    let mut npm = command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&folder);
    npm.arg(format!("binaryen@{VERSION}")).current_dir(&folder);
    install("npm install binaryen", &mut npm, &place.log("binaryen"))
        .map_err(|failure| failure.remedy(remedy.clone()))?;
    if is_right() {
        return Ok(());
    }
    Err(TaskFailure::new(format!(
        "npm installed binaryen, but its wasm-opt does not say it is version {VERSION}"
    ))
    .remedy(remedy))
}

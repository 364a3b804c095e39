//! `wasm-opt`, from the npm package binaryen.

use crate::failure::Result;
use crate::npm::NpmPackage;
use crate::place::Folders;

/// The version that `Trunk.toml` asks for.
pub const PACKAGE: NpmPackage =
    NpmPackage { name: "binaryen", version: "132", what: "wasm-opt", cost: "about 20 s, 100 MB" };

/// Finds or installs `wasm-opt` of that version.
///
/// # Errors
/// When there is no npm to be had, or npm fails.
pub fn set_up(place: &Folders) -> Result<()> {
    let version = PACKAGE.version;
    let is_right = || place.version_of("wasm-opt", 2).is_some_and(|found| found == version);
    let remedy = format!("install Node.js with npm, or put wasm-opt {version} on PATH, then run this again");
    PACKAGE.set_up(place, is_right, &remedy)
}

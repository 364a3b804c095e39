//! axe-core, which finds what is not accessible on a page; for the tests in a browser.

use crate::failure::Result;
use crate::npm::NpmPackage;
use crate::place::Folders;
use std::fs;
use std::path::PathBuf;

const PACKAGE: NpmPackage =
    NpmPackage { name: "axe-core", version: "4.14.1", what: "axe-core", cost: "about 2 s, 3 MB" };

/// The script that defines `axe`, once it is set up.
#[must_use]
pub fn script(place: &Folders) -> PathBuf {
    PACKAGE.folder(place).join("node_modules/axe-core/axe.min.js")
}

/// Installs it, if it is not in the cache.
///
/// # Errors
/// When there is no npm to be had, or npm fails.
pub fn set_up(place: &Folders) -> Result<()> {
    let begins = format!("/*! axe v{}\n", PACKAGE.version);
    let is_right = || fs::read(script(place)).is_ok_and(|found| found.starts_with(begins.as_bytes()));
    PACKAGE.set_up(place, is_right, "install Node.js with npm, then run this again")
}

//! Packages that npm fetches into the cache, each pinned to one version.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, install, say};
use std::fs;
use std::path::PathBuf;

/// One version of a package.
#[derive(Clone, Copy, Debug)]
pub struct NpmPackage {
    /// Its name in the registry.
    pub name: &'static str,
    /// The version in the registry.
    pub version: &'static str,
    /// What is installed from it, for people.
    pub what: &'static str,
    /// How long that takes, and how much it is.
    pub cost: &'static str,
}

impl NpmPackage {
    /// The folder that it is installed into.
    #[must_use]
    pub fn folder(&self, place: &Folders) -> PathBuf {
        place.cache.join(format!("npm/{}-{}", self.name, self.version))
    }

    /// Installs it, unless `is_right` finds that it is there.
    ///
    /// # Errors
    /// When there is no npm to be had, npm fails, or what it installed is not right; with `remedy` as advice.
    pub fn set_up(&self, place: &Folders, is_right: impl Fn() -> bool, remedy: &str) -> Result<()> {
        if is_right() {
            return Ok(());
        }
        if find_program("npm").is_none() && debian::is_here() {
            debian::install_packages(place, &["nodejs", "npm"], "2 min, 200 MB")?;
        }
        let Self { name, version, what, cost } = self;
        if find_program("npm").is_none() {
            let missing = format!("no {what} {version}, and no npm to fetch it with");
            return Err(TaskFailure::new(missing).remedy(remedy));
        }
        let folder = self.folder(place);
        say(format!("installing {what} {version} by npm into {} ({cost}, once)", folder.display()));
        fs::create_dir_all(&folder).map_err(TaskFailure::of(folder.display()))?;
        let mut npm = command("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&folder);
        npm.arg(format!("{name}@{version}")).current_dir(&folder);
        install(&format!("npm install {name}"), &mut npm, &place.log(name))
            .map_err(|failure| failure.remedy(remedy))?;
        if is_right() {
            return Ok(());
        }
        let wrong = format!("npm installed {name}, but its {what} does not say it is version {version}");
        Err(TaskFailure::new(wrong).remedy(remedy))
    }
}

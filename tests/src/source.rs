//! The repository's own files.

use credscope_xtask::place;
use std::fs;
use std::path::{Path, PathBuf};

const NOT_OURS: &[&str] = &[".git", "target", "target-page", "dist", "node_modules"];

/// One text file of the repository.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path from the root, with `/`.
    pub path: String,
    /// Its contents.
    pub text: String,
}

impl Source {
    /// Whether its name ends with this, as `.rs`.
    #[must_use]
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The crate it belongs to, as `clock` for `crates/clock/src/lib.rs`; `web` and `tests` are their own.
    #[must_use]
    pub fn package(&self) -> &str {
        let mut parts = self.path.split('/');
        match parts.next() {
            Some("crates") => parts.next().unwrap_or_default(),
            first => first.unwrap_or_default(),
        }
    }
}

/// Every text file below this folder of the repository; an empty name means all of it.
///
/// # Panics
/// If a file cannot be read.
#[must_use]
pub fn sources(folder: &str) -> Vec<Source> {
    let root = place::root();
    let mut found = Vec::new();
    collect(&root.join(folder), &root, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// One file of the repository.
///
/// # Panics
/// If it cannot be read.
#[must_use]
pub fn text(path: &str) -> String {
    fs::read_to_string(place::root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn collect(folder: &Path, root: &Path, found: &mut Vec<Source>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.file_name().is_none_or(|name| !NOT_OURS.iter().any(|other| name == *other)));
    for path in paths {
        if path.is_dir() {
            collect(&path, root, found);
        } else if let Ok(bytes) = fs::read(&path)
            && let Ok(text) = String::from_utf8(bytes)
            && let Ok(relative) = path.strip_prefix(root)
        {
            found.push(Source { path: relative.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

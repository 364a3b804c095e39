//! Folders and programs of this machine.

use crate::failure::{Result, TaskFailure};
use crate::run::{command, text_of};
use crate::wasm_opt;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The folders of this run: the checkout, the cache, and the target folders of compilers.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The root of the checkout.
    pub root: PathBuf,
    /// Tools and caches that outlive the checkout.
    pub cache: PathBuf,
    /// Whether this is a run of continuous integration: a fresh clone that shares the cache's target folders.
    pub is_ci: bool,
}

impl Folders {
    /// The folders of this process, according to its environment.
    ///
    /// # Errors
    /// If `CREDSCOPE_CACHE`, `XDG_CACHE_HOME` and `HOME` are all unset.
    pub fn of_environment() -> Result<Self> {
        let cache = variable("CREDSCOPE_CACHE")
            .map(PathBuf::from)
            .or_else(|| variable("XDG_CACHE_HOME").map(|folder| Path::new(&folder).join("credscope")))
            .or_else(|| env::home_dir().map(|home| home.join(".cache/credscope")))
            .ok_or_else(|| {
                TaskFailure::new("there is no folder for tools")
                    .remedy("set CREDSCOPE_CACHE to a writable folder")
            })?;
        let is_ci = variable("CI").is_some_and(|value| value == "true");
        Ok(Self { root: root(), cache: std::path::absolute(&cache).unwrap_or(cache), is_ci })
    }

    /// The built page.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The target folder of the host's builds; `None` for cargo's default.
    #[must_use]
    pub fn host_target(&self) -> Option<PathBuf> {
        self.is_ci.then(|| self.cache.join("target/host"))
    }

    /// The target folder of the page's builds.
    #[must_use]
    pub fn page_target(&self) -> PathBuf {
        if self.is_ci { self.cache.join("target/page") } else { self.root.join("target-page") }
    }

    /// Where `cargo install` puts this project's tools.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// The log file of an installation.
    #[must_use]
    pub fn log(&self, name: &str) -> PathBuf {
        self.cache.join("logs").join(name).with_extension("log")
    }

    /// `PATH` with this project's tools first.
    #[must_use]
    pub fn path_with_tools(&self) -> OsString {
        let binaryen = wasm_opt::PACKAGE.folder(self);
        let ours = [binaryen.join("node_modules/.bin"), self.tools().join("bin")];
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(ours.into_iter().chain(env::split_paths(&path))).unwrap_or(path)
    }

    /// The version of a program among this project's tools or on `PATH`: the word at this index in the output
    /// of `--version`.
    #[must_use]
    pub fn version_of(&self, program: &str, word: usize) -> Option<String> {
        let program = find_in(&self.path_with_tools(), program)?;
        let text = text_of(command(program).arg("--version").env("PATH", self.path_with_tools()))?;
        text.split_whitespace().nth(word).map(str::to_owned)
    }
}

/// The root of the checkout that this program was built from.
#[must_use]
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).unwrap_or(manifest).to_path_buf()
}

/// An environment variable, if set and not empty.
#[must_use]
pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

/// The first program of this name on `PATH`.
#[must_use]
pub fn find_program(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, name)
}

fn find_in(path: &OsStr, name: impl AsRef<OsStr>) -> Option<PathBuf> {
    env::split_paths(path).map(|folder| folder.join(name.as_ref())).find(|file| is_program(file))
}

/// Whether the file is executable.
#[cfg(unix)]
#[must_use]
pub fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

/// Whether the file is executable.
#[cfg(not(unix))]
#[must_use]
pub fn is_program(file: &Path) -> bool {
    file.is_file()
}

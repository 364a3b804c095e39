//! The standard library for WebAssembly: rustup's own, or Debian's compiler that builds it with the page.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, install, say, text_of};
use std::path::Path;
use std::process::Command;

/// The target that the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const TOOLCHAIN: &str = "debian";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// How this machine compiles for the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    /// The running toolchain has the target's standard library.
    Shipped,
    /// Debian's compiler builds the standard library from Debian's sources.
    FromSource,
}

impl Wasm {
    /// The environment that makes cargo, and Trunk through it, compile this way.
    #[must_use]
    pub fn environment(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Shipped => &[],
            Self::FromSource => &[
                ("RUSTUP_TOOLCHAIN", TOOLCHAIN),
                ("RUSTC_BOOTSTRAP", "1"),
                ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
                // Else cargo builds the library once for each way to panic, and tests are given both.
                ("CARGO_UNSTABLE_PANIC_ABORT_TESTS", "true"),
            ],
        }
    }

    /// Finds a way to compile for the page, and installs one when there is none.
    ///
    /// # Errors
    /// When neither rustup nor Debian has a standard library for the target.
    pub fn set_up(place: &Folders) -> Result<Self> {
        if let Some(found) = Self::detect() {
            return Ok(found);
        }
        if find_program("rustup").is_none() {
            return Err(TaskFailure::new(format!("this Rust has no standard library for {TARGET}"))
                .remedy("install Rust with rustup, then run this again"));
        }
        say(format!("adding the Rust target {TARGET} (a download of 25 MB, about 20 s)"));
        let log = place.log("rustup-target");
        let refused =
            match install("rustup target add", command("rustup").args(["target", "add", TARGET]), &log) {
                Ok(()) => TaskFailure::new(format!("rustup added {TARGET}, but rustc does not find it")),
                Err(failure) => failure,
            };
        if let Some(found) = Self::detect() {
            return Ok(found);
        }
        if !debian::is_here() {
            return Err(TaskFailure::new(format!("no standard library for {TARGET}: {refused}"))
                .remedy(format!("make `rustup target add {TARGET}` work, then run this again")));
        }
        say("rustup cannot have it here; taking Debian's compiler, which builds it from source");
        debian::install_packages(place, PACKAGES, "1 min, 250 MB")?;
        let log = place.log("rustup-link");
        install(
            "rustup toolchain link",
            command("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]),
            &log,
        )?;
        Self::detect().ok_or_else(|| {
            TaskFailure::new(format!("Debian's compiler is installed, but cannot build for {TARGET}"))
                .remedy("look at what `rustup run debian rustc --version` says")
        })
    }

    /// The way that is there already.
    #[must_use]
    pub fn detect() -> Option<Self> {
        if has_library(command("rustc").args(["--print", "target-libdir", "--target", TARGET])) {
            return Some(Self::Shipped);
        }
        let sysroot = text_of(command("rustup").args(["run", TOOLCHAIN, "rustc", "--print", "sysroot"]))?;
        let sources = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml");
        (sources.is_file() && find_program("lld-22").is_some()).then_some(Self::FromSource)
    }
}

fn has_library(print: &mut Command) -> bool {
    let Some(folder) = text_of(print) else { return false };
    let Ok(entries) = Path::new(&folder).read_dir() else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

//! The page's binaries made small: what only panics need goes, then `wasm-opt` does its part.
//!
//! The one place for it: Trunk calls this after a release build by the hook in `Trunk.toml`.

use crate::failure::{Failure, Result};
use crate::place::Place;
use crate::run::{command, run, say};
use crate::wasm_opt;
use std::fs;
use std::path::{Path, PathBuf};

mod first;
mod locations;
mod module;
mod panics;

use module::Module;

/// Exactly the features that rustc uses; with all of them wasm-opt writes what browsers refuse.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Chosen by what brotli makes of the result, not by its length. The stack stands first in memory and grows down, so nobody
/// uses the lowest addresses; the page relies on checks that trap, so `--traps-never-happen` is not here.
const PASSES: &str = "--low-memory-unused -ocimfs 1 -aimfs 0 -fimfs 0 -Oz --flatten --rereloop -Oz -Oz --strip-debug \
                      --strip-producers --strip-target-features --reorder-functions-by-name";

/// The worker as Trunk names it, and the one that is made of it for a first visit.
const WORKER: &str = "worker_bg.wasm";
const FIRST_WORKER: &str = "first_bg.wasm";

/// Shrinks every binary in the folder, each in its place.
///
/// # Errors
/// When there is no binary, one cannot be read as what the compiler and wasm-bindgen write, or wasm-opt fails.
pub fn shrink_folder(place: &Place, folder: &Path) -> Result<()> {
    wasm_opt::set_up(place)?;
    let binaries = binaries(folder)?;
    if binaries.is_empty() {
        return Err(Failure::new(format!("{} holds no WebAssembly", folder.display())));
    }
    binaries.iter().try_for_each(|file| shrink(place, file))
}

/// What Trunk's hook calls this with: the folder to shrink, none where the page is not built for release.
///
/// # Errors
/// When this is not called by Trunk.
pub fn folder_of_hook() -> Result<Option<PathBuf>> {
    let called_by_hand = || {
        Failure::new("only Trunk's hook has something to shrink")
            .remedy("run `cargo xtask build` or `trunk build --release`")
    };
    let variable = |name| crate::place::variable(name).ok_or_else(called_by_hand);
    let is_release = variable("TRUNK_PROFILE")? == "release";
    Ok(is_release.then_some(variable("TRUNK_STAGING_DIR")?.into()))
}

fn binaries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::of(folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "wasm"))
        .collect();
    files.sort();
    Ok(files)
}

fn shrink(place: &Place, file: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = fs::read(file).map_err(Failure::of(file.display()))?;
    let mut module = Module::decode(&bytes).map_err(Failure::of(&name))?;
    let panics = panics::silence(&mut module).map_err(Failure::of(&name))?;
    let places = locations::forget(&mut module).map_err(Failure::of(&name))?;
    let mut of_visit = None;
    if name == WORKER {
        let mut first = module.clone();
        let later = first::leave_out_later(&mut first).map_err(Failure::of(&name))?;
        of_visit = Some((first, later));
    }
    optimise(place, &module, file)?;
    say(format!("{name}: {panics} panics and {places} places taken out, {}", lengths(file, &bytes)?));
    if let Some((first, later)) = of_visit {
        let file = file.with_file_name(FIRST_WORKER);
        optimise(place, &first, &file)?;
        say(format!("{FIRST_WORKER}: {later} functions left out, {}", lengths(&file, &bytes)?));
    }
    Ok(())
}

fn optimise(place: &Place, module: &Module, file: &Path) -> Result<()> {
    fs::write(file, module.encode()).map_err(Failure::of(file.display()))?;
    let mut optimise = command("wasm-opt");
    optimise.env("PATH", place.path_with_tools()).args(FEATURES).args(PASSES.split_whitespace());
    run(optimise.arg(file).arg("--output").arg(file))
}

fn lengths(file: &Path, before: &[u8]) -> Result<String> {
    let length = fs::metadata(file).map_err(Failure::of(file.display()))?.len();
    Ok(format!("{length} of {} bytes left", before.len()))
}

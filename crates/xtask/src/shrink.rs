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
mod names;
mod panics;
mod stories;

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

/// How the name of the app's binary begins, behind which Trunk sets its hash.
const APP: &str = "app-";

/// The script of the binary that draws simulations, and what it is called in the page, where the app has the common name.
const SIMULATOR: &str = "simulator.js";
const SIMULATOR_ENTRY: &str = "wasm_simulator";
/// How the name of a binary ends, and that of the script which loads it.
const BINARY_END: &str = "_bg.wasm";
const SCRIPT_END: &str = ".js";

/// Lets the scripts in the folder stand beside one another in one page; every build needs that.
///
/// # Errors
/// When the script of simulations is not there or not as wasm-bindgen writes one.
pub fn settle_folder(folder: &Path) -> Result<()> {
    let file = folder.join(SIMULATOR);
    let script = fs::read_to_string(&file).map_err(Failure::of(file.display()))?;
    fs::write(&file, names::rename_entry(&script, SIMULATOR_ENTRY)?).map_err(Failure::of(file.display()))
}

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

/// What Trunk's hook calls this with: the folder of the build, and whether it is for release.
///
/// # Errors
/// When this is not called by Trunk.
pub fn folder_of_hook() -> Result<(PathBuf, bool)> {
    let called_by_hand = || {
        Failure::new("only Trunk's hook has something to shrink")
            .remedy("run `cargo xtask build` or `trunk build --release`")
    };
    let variable = |name| crate::place::variable(name).ok_or_else(called_by_hand);
    let is_release = variable("TRUNK_PROFILE")? == "release";
    Ok((variable("TRUNK_STAGING_DIR")?.into(), is_release))
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
    let stories =
        if name.starts_with(APP) { stories::forget(&mut module).map_err(Failure::of(&name))? } else { 0 };
    shorten_names(&mut module, file).map_err(Failure::of(&name))?;
    let mut of_visit = None;
    if name == WORKER {
        let mut first = module.clone();
        let later = first::leave_out_later(&mut first).map_err(Failure::of(&name))?;
        of_visit = Some((first, later));
    }
    optimise(place, &module, file)?;
    let left = lengths(file, &bytes)?;
    say(format!(
        "{name}: {panics} panics, {places} places and {stories} codes of simulations taken out, {left}"
    ));
    if let Some((first, later)) = of_visit {
        let file = file.with_file_name(FIRST_WORKER);
        optimise(place, &first, &file)?;
        say(format!("{FIRST_WORKER}: {later} functions left out, {}", lengths(&file, &bytes)?));
    }
    Ok(())
}

/// Binary and script call their imports and exports by short names.
fn shorten_names(module: &mut Module, file: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().replace(BINARY_END, SCRIPT_END);
    let script = file.with_file_name(name);
    let text = fs::read_to_string(&script).map_err(Failure::of(script.display()))?;
    fs::write(&script, names::shorten(module, &text)?).map_err(Failure::of(script.display()))
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

//! Finds the suites of others, which are never committed, for tests that cannot read files.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=CREDSCOPE_VECTORS");
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/conformance");
    let folder = env::var_os("CREDSCOPE_VECTORS").map_or_else(beside, PathBuf::from);
    let folder = fs::canonicalize(&folder).unwrap_or(folder);
    println!("cargo::rerun-if-changed={}", folder.display());
    let limbo = folder.join("limbo.json.gz");
    let limbo = if limbo.is_file() { format!("Some(include_bytes!({limbo:?}))") } else { "None".to_owned() };
    let mut files = Vec::new();
    for part in ["", "certs", "crls"] {
        let Ok(entries) = fs::read_dir(folder.join("pkits").join(part)) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let name = if part.is_empty() { name } else { format!("{part}/{name}") };
            files.push(format!("({name:?}, include_bytes!({path:?})),\n"));
        }
    }
    files.sort();
    let code = format!(
        "/// x509-limbo, packed; none where it was not there when this was built.\n\
         pub(super) const LIMBO: Option<&[u8]> = {limbo};\n\
         /// The files of PKITS by their paths, in order; empty where they were not there when this was built.\n\
         pub(super) const PKITS: &[(&str, &[u8])] = &[\n{}];\n",
        files.concat()
    );
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("suites.rs"), code)
}

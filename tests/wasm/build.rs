//! Finds what tests that cannot read files are held to: the suites of others, which are never committed, and the verdict files
//! of Kubernetes. `CREDSCOPE_VECTORS` and `CREDSCOPE_KUBERNETES` name them where they do not lie beside the checkout.

use flate2::read::GzDecoder;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let vectors = place("CREDSCOPE_VECTORS", "conformance");
    let limbo = vectors.join("limbo.json.gz");
    let limbo = if limbo.is_file() { format!("Some(include_bytes!({limbo:?}))") } else { "None".to_owned() };
    let code = format!(
        "/// x509-limbo, packed; none where it was not there when this was built.\n\
         pub(super) const LIMBO: Option<&[u8]> = {limbo};\n\
         /// The files of PKITS by their paths, in order; empty where they were not there when this was built.\n\
         pub(super) const PKITS: &[(&str, &[u8])] = &[\n{}];\n\
         /// The verdict files of Kubernetes and what they name, likewise.\n\
         pub(super) const KUBERNETES: &[(&str, &[u8])] = &[\n{}];\n",
        list(pkits(&vectors)),
        list(kubernetes(&place("CREDSCOPE_KUBERNETES", "kubernetes/corpus.tar.gz"), &out)?),
    );
    fs::write(out.join("suites.rs"), code)
}

fn place(variable: &str, beside: &str) -> PathBuf {
    println!("cargo::rerun-if-env-changed={variable}");
    let shared = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(beside);
    let place = env::var_os(variable).map_or_else(shared, PathBuf::from);
    let place = fs::canonicalize(&place).unwrap_or(place);
    println!("cargo::rerun-if-changed={}", place.display());
    place
}

fn list(mut files: Vec<(String, PathBuf)>) -> String {
    files.sort();
    files.iter().map(|(name, path)| format!("({name:?}, include_bytes!({path:?})),\n")).collect()
}

fn pkits(vectors: &Path) -> Vec<(String, PathBuf)> {
    let mut files = Vec::new();
    for part in ["", "certs", "crls"] {
        let Ok(entries) = fs::read_dir(vectors.join("pkits").join(part)) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((if part.is_empty() { name } else { format!("{part}/{name}") }, path));
        }
    }
    files
}

/// What the verdict files need out of the archive, unpacked into a folder.
fn kubernetes(archive: &Path, out: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    let Ok(packed) = fs::File::open(archive) else { return Ok(files) };
    for entry in tar::Archive::new(GzDecoder::new(packed)).entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if is_of_verdicts(&name) && entry.header().entry_type().is_file() {
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            let place = out.join(files.len().to_string());
            fs::write(&place, content)?;
            files.push((name, place));
        }
    }
    Ok(files)
}

fn is_of_verdicts(path: &str) -> bool {
    let files = ["client-cert-verdicts.jsonl", "kubectl-verdicts.jsonl", "manifests/kube-apiserver.yaml"];
    path.contains("/live/kubeconfigs/")
        || path.contains("/clusters/alpha/pki/")
        || files.iter().any(|name| path.ends_with(name))
}

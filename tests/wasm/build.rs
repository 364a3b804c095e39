//! Finds the data of tests that cannot read files: PKITS in the cache, limbo among the vectors that are not
//! in any registry, and the verdict files of Kubernetes. Missing data is left out; its test then fails.

use credscope_xtask::place::{self, Folders};
use credscope_xtask::{pkits, vectors};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    for variable in ["CREDSCOPE_VECTORS", "CREDSCOPE_CACHE", "XDG_CACHE_HOME", "HOME"] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let limbo = watched(vectors::folder(&place::root()).join("limbo.json.gz"));
    let limbo = if limbo.is_file() { format!("Some(include_bytes!({limbo:?}))") } else { "None".to_owned() };
    let mut pkits = vec![("expectations.json".to_owned(), data("pkits/expectations.json"))];
    if let Ok(place) = Folders::of_environment() {
        let folder = watched(pkits::folder(&place));
        collect(&folder, &folder, &mut pkits)?;
    }
    let mut kubernetes = Vec::new();
    collect(&data(""), &data("kubernetes"), &mut kubernetes)?;
    kubernetes.retain(|(name, _)| is_of_verdicts(name));
    let code = format!(
        "/// x509-limbo, packed; `None` if it was missing at build time.\n\
         pub(super) const LIMBO: Option<&[u8]> = {limbo};\n\
         /// The files of PKITS by their paths, in order; only the expectations if the others were missing.\n\
         pub(super) const PKITS: &[(&str, &[u8])] = &[\n{}];\n\
         /// The verdict files of Kubernetes and the files that they refer to, likewise.\n\
         pub(super) const KUBERNETES: &[(&str, &[u8])] = &[\n{}];\n",
        list(pkits),
        list(kubernetes),
    );
    fs::write(out.join("suites.rs"), code)
}

fn data(path: &str) -> PathBuf {
    watched(place::root().join("tests/data").join(path))
}

fn watched(path: PathBuf) -> PathBuf {
    println!("cargo::rerun-if-changed={}", path.display());
    path
}

fn list(mut files: Vec<(String, PathBuf)>) -> String {
    files.sort();
    files.iter().map(|(name, path)| format!("({name:?}, include_bytes!({path:?})),\n")).collect()
}

/// The files below this folder, by their paths from the root; empty if it does not exist.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push((name, path));
        }
    }
    Ok(())
}

fn is_of_verdicts(path: &str) -> bool {
    let files = ["client-cert-verdicts.jsonl", "kubectl-verdicts.jsonl", "manifests/kube-apiserver.yaml"];
    path.contains("/live/kubeconfigs/")
        || path.contains("/clusters/alpha/pki/")
        || files.iter().any(|name| path.ends_with(name))
}

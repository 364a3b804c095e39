//! Puts the verdict files of Kubernetes beside the tests, and what the host says of them.
//!
//! `CREDSCOPE_KUBERNETES` names the archive where it does not lie beside the checkout.

use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CREDSCOPE_KUBERNETES");
    let beside =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../../shared/kubernetes/corpus.tar.gz");
    let archive = env::var_os("CREDSCOPE_KUBERNETES").map_or(beside, PathBuf::from);
    println!("cargo::rerun-if-changed={}", archive.display());
    let file = fs::File::open(&archive)
        .map_err(|error| format!("{}: {error}; set CREDSCOPE_KUBERNETES", archive.display()))?;
    let mut files = BTreeMap::new();
    for entry in tar::Archive::new(GzDecoder::new(file)).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        if is_needed(&path) {
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            files.insert(path, content);
        }
    }
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let mut list = String::from("[\n");
    for (index, (path, content)) in files.iter().enumerate() {
        let file = folder.join(index.to_string());
        fs::write(&file, content)?;
        writeln!(list, "    ({path:?}, include_bytes!({file:?})),")?;
    }
    list.push_str("]\n");
    fs::write(folder.join("kubernetes.rs"), list)?;
    let told = credscope_conformance::kubernetes::verdicts(&|path| files.get(path).cloned());
    fs::write(folder.join("kubernetes.txt"), told)?;
    Ok(())
}

fn is_needed(path: &str) -> bool {
    let of_verdicts =
        ["client-cert-verdicts.jsonl", "kubectl-verdicts.jsonl", "manifests/kube-apiserver.yaml"];
    path.contains("/live/kubeconfigs/")
        || path.contains("/clusters/alpha/pki/")
        || of_verdicts.iter().any(|name| path.ends_with(name))
}

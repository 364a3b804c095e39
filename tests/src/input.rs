//! Input that is not ours: the corpus that Kubernetes wrote, the articles that started the project, vectors of others.

use credscope_xtask::place;
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Files by their path within the collection, in the order of their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every file of the Kubernetes corpus, as `kubernetes/k8s-1.36/…`.
///
/// # Panics
/// When the archive is not there; `CREDSCOPE_KUBERNETES` names it where it does not lie beside the checkout.
pub fn corpus() -> &'static Files {
    static CORPUS: OnceLock<Files> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let path = shared("CREDSCOPE_KUBERNETES", "kubernetes/corpus.tar.gz");
        let file = File::open(&path).unwrap_or_else(|error| absent("CREDSCOPE_KUBERNETES", &path, &error));
        unpacked(file).unwrap_or_else(|error| panic!("{} cannot be unpacked: {error}", path.display()))
    })
}

/// The file of the corpus whose path ends so.
///
/// # Panics
/// When there is none.
pub fn corpus_file(path: &str) -> &'static [u8] {
    let found = corpus().iter().find(|(name, _)| name.ends_with(path));
    found.map_or_else(|| panic!("the corpus has no {path}"), |(_, bytes)| bytes)
}

/// The HTTP method of a verb; the corpus' audit log keeps only the verb.
pub fn method_of(verb: &str) -> &'static str {
    match verb {
        "create" => "POST",
        "update" => "PUT",
        "patch" => "PATCH",
        "delete" | "deletecollection" => "DELETE",
        _ => "GET",
    }
}

/// Every seed, as `003-kubernetes-certificates-in-use.md`.
///
/// # Panics
/// When the folder is not there; `CREDSCOPE_SEEDS` names it where it does not lie beside the checkout.
pub fn seeds() -> &'static Files {
    static SEEDS: OnceLock<Files> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let folder = shared("CREDSCOPE_SEEDS", "seeds");
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| absent("CREDSCOPE_SEEDS", &folder, &error));
        let files = entries.map(|entry| {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, fs::read(&path)?))
        });
        files
            .collect::<std::io::Result<Files>>()
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()))
    })
}

/// A file of the conformance data, as `wycheproof/json_web_key_test.json`.
///
/// # Panics
/// When it is not there; `CREDSCOPE_VECTORS` names the folder where it does not lie beside the checkout.
#[must_use]
pub fn vectors(path: &str) -> Vec<u8> {
    let file = shared("CREDSCOPE_VECTORS", "conformance").join(path);
    fs::read(&file).unwrap_or_else(|error| absent("CREDSCOPE_VECTORS", &file, &error))
}

fn shared(variable: &str, path: &str) -> PathBuf {
    let beside = || place::root().with_file_name("shared").join(path);
    place::variable(variable).map_or_else(beside, PathBuf::from)
}

fn absent(variable: &str, path: &std::path::Path, error: &std::io::Error) -> ! {
    panic!("the test data is not at {} ({error}); set {variable} to where it is", path.display())
}

fn unpacked(archive: impl Read) -> std::io::Result<Files> {
    let mut files = Files::new();
    for entry in tar::Archive::new(GzDecoder::new(archive)).entries()? {
        let mut entry = entry?;
        if entry.header().entry_type().is_file() {
            let path = entry.path()?.to_string_lossy().into_owned();
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            files.insert(path, content);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corpus_holds_both_releases_and_the_seeds_are_five() {
        for file in
            ["kubernetes/k8s-1.36/clusters/alpha/admin.conf", "kubernetes/k8s-1.20/clusters/alpha/admin.conf"]
        {
            assert!(corpus().get(file).is_some_and(|content| content.starts_with(b"apiVersion")), "{file}");
        }
        assert_eq!(seeds().len(), 5);
    }
}

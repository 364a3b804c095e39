//! The data of the tests: this project's own in `tests/data`, PKITS from the cache, and the vectors that are
//! not in any registry.

use credscope_xtask::place::{self, Folders};
use credscope_xtask::{pkits, vectors};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Files by their path within the collection, in the order of their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every file of the Kubernetes corpus, as `kubernetes/k8s-1.36/…`.
///
/// # Panics
/// If a file cannot be read.
pub fn corpus() -> &'static Files {
    static CORPUS: OnceLock<Files> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let mut files = Files::new();
        collect(&data(), &data().join("kubernetes"), &mut files);
        files
    })
}

/// The file of the corpus whose path ends with `path`.
///
/// # Panics
/// If there is none.
pub fn corpus_file(path: &str) -> &'static [u8] {
    let found = corpus().iter().find(|(name, _)| name.ends_with(path));
    found.map_or_else(|| panic!("the corpus has no {path}"), |(_, bytes)| bytes)
}

/// The text files of kubeadm's control plane as its administrator has them, by path; the key of its CA is elsewhere.
#[must_use]
pub fn control_plane() -> Vec<(String, String)> {
    let files = corpus().iter().filter_map(|(name, bytes)| {
        let (_, path) = name.split_once("k8s-1.36/clusters/alpha/")?;
        let is_given = !path.starts_with("csr/") && !path.starts_with("out/") && path != "pki/ca.key";
        Some((path.to_owned(), String::from_utf8(bytes.clone()).ok()?)).filter(|_| is_given)
    });
    files.collect()
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

/// Every article, as `certificates-in-use.md`: pages with credentials between prose.
///
/// # Panics
/// If a file cannot be read.
pub fn articles() -> &'static Files {
    static ARTICLES: OnceLock<Files> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let folder = data().join("articles");
        let mut files = Files::new();
        collect(&folder, &folder, &mut files);
        files
    })
}

/// The expected results of all PKITS cases.
///
/// # Panics
/// If the file cannot be read.
pub fn pkits_expectations() -> Vec<u8> {
    read(&data().join("pkits/expectations.json"), "it belongs to the checkout")
}

/// A file of PKITS, as `certs/GoodCACert.crt`.
///
/// # Panics
/// If the suite is not in the cache.
#[must_use]
pub fn pkits(path: &str) -> Vec<u8> {
    let place = Folders::of_environment().unwrap_or_else(|failure| panic!("{failure}"));
    read(&pkits::folder(&place).join(path), "`cargo xtask setup` fetches PKITS into the cache")
}

/// A file of the vectors that are not in any registry, as `jose/rfc7515.json`.
///
/// # Panics
/// If it is missing.
#[must_use]
pub fn vectors(path: &str) -> Vec<u8> {
    let remedy = "CREDSCOPE_VECTORS names the folder of the vectors";
    read(&vectors::folder(&place::root()).join(path), remedy)
}

fn data() -> PathBuf {
    place::root().join("tests/data")
}

fn read(path: &Path, remedy: &str) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}; {remedy}", path.display()))
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    let fail = |error| -> ! { panic!("{}: {error}", folder.display()) };
    for entry in fs::read_dir(folder).unwrap_or_else(|error| fail(error)) {
        let path = entry.unwrap_or_else(|error| fail(error)).path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.insert(name, read(&path, "it belongs to the checkout"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corpus_holds_both_releases_and_the_articles_are_five() {
        for file in
            ["kubernetes/k8s-1.36/clusters/alpha/admin.conf", "kubernetes/k8s-1.20/clusters/alpha/admin.conf"]
        {
            assert!(corpus().get(file).is_some_and(|content| content.starts_with(b"apiVersion")), "{file}");
        }
        assert_eq!(articles().len(), 5);
    }
}

//! Files, directories and standard input, read into inputs.

use crate::failure::Failure;
use credscope_finding::args;
use credscope_inspector::Input;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

const MEBIBYTE: u64 = 1 << 20;
/// Far larger than any credential, but smaller than an `etcd` snapshot.
const FILE_LIMIT: u64 = 8 * MEBIBYTE;
const TOTAL_LIMIT: u64 = 64 * MEBIBYTE;
const COUNT_LIMIT: usize = 4_096;

/// What was read, and what could not be.
#[derive(Default)]
pub(crate) struct GivenFiles {
    pub(crate) inputs: Vec<Input>,
    pub(crate) failures: Vec<Failure>,
    /// Inputs that were skipped without an error.
    pub(crate) notes: Vec<Failure>,
    bytes: u64,
    is_full: bool,
}

impl GivenFiles {
    /// Reads the paths in order, then the trust anchors; without any path, standard input.
    pub(crate) fn read(paths: &[OsString], anchors: &[OsString], standard_input: &mut dyn Read) -> Self {
        let mut files = Self::default();
        if paths.is_empty() {
            files.read_standard_input(standard_input);
        }
        for path in paths {
            if path == "-" {
                files.read_standard_input(standard_input);
            } else if Path::new(path).is_dir() {
                files.read_directory(Path::new(path));
            } else {
                files.read_file(Path::new(path), false);
            }
        }
        for path in anchors {
            files.read_file(Path::new(path), true);
        }
        files
    }

    fn read_standard_input(&mut self, standard_input: &mut dyn Read) {
        self.take(None, false, "-", |bytes, limit| standard_input.take(limit).read_to_end(bytes));
    }

    fn read_file(&mut self, path: &Path, is_anchor: bool) {
        let name = path.to_string_lossy().into_owned();
        self.take(Some(name.clone()), is_anchor, &name, |bytes, limit| {
            File::open(path)?.take(limit).read_to_end(bytes)
        });
    }

    fn take(
        &mut self,
        name: Option<String>,
        is_anchor: bool,
        shown: &str,
        read: impl FnOnce(&mut Vec<u8>, u64) -> io::Result<usize>,
    ) {
        if self.is_full {
            return;
        }
        if self.inputs.len() >= COUNT_LIMIT {
            self.is_full = true;
            return self.fail(Failure::new("cli-error-too-many", args! { path: shown, limit: COUNT_LIMIT }));
        }
        let mut bytes = Vec::new();
        let length = match read(&mut bytes, FILE_LIMIT + 1) {
            Ok(length) => length as u64,
            Err(error) => return self.fail(Failure::of_reading(shown, &error)),
        };
        if length > FILE_LIMIT {
            return self.fail(too_large("cli-error-too-large", shown, FILE_LIMIT));
        }
        if self.bytes + length > TOTAL_LIMIT {
            self.is_full = true;
            return self.fail(too_large("cli-error-too-much", shown, TOTAL_LIMIT));
        }
        self.bytes += length;
        self.inputs.push(Input { name, bytes, is_anchor });
    }

    fn fail(&mut self, failure: Failure) {
        self.failures.push(failure);
    }

    fn read_directory(&mut self, root: &Path) {
        let shown = root.to_string_lossy();
        match root.canonicalize() {
            Ok(canonical) => self.walk(root, &canonical),
            Err(error) => self.fail(Failure::of_reading(&shown, &error)),
        }
    }

    /// Reads regular files below a directory in the order of their names. A link to a file is read under its
    /// own name if its target is also below `root`; links to directories are skipped, since their targets are
    /// read anyway.
    fn walk(&mut self, directory: &Path, root: &Path) {
        let shown = directory.to_string_lossy();
        let mut names = Vec::new();
        match directory.read_dir() {
            Err(error) => return self.fail(Failure::of_reading(&shown, &error)),
            Ok(entries) => {
                for entry in entries {
                    match entry {
                        Ok(entry) => names.push(entry.file_name()),
                        Err(error) => self.fail(Failure::of_reading(&shown, &error)),
                    }
                }
            }
        }
        names.sort();
        for name in names.into_iter().filter(|name| !is_versioned_copy(name)) {
            if self.is_full {
                return;
            }
            self.visit(&directory.join(name), root);
        }
    }

    fn visit(&mut self, path: &Path, root: &Path) {
        let shown = path.to_string_lossy();
        let kind = match path.symlink_metadata() {
            Ok(metadata) => metadata.file_type(),
            Err(error) => return self.fail(Failure::of_reading(&shown, &error)),
        };
        if kind.is_dir() {
            self.walk(path, root);
        } else if kind.is_file() {
            self.read_file(path, false);
        } else if kind.is_symlink() {
            match path.canonicalize() {
                Ok(target) if target.is_dir() => {}
                Ok(target) if !target.starts_with(root) => {
                    self.notes.push(Failure::new("cli-note-link", args! { path: shown.as_ref() }));
                }
                Ok(target) if target.is_file() => self.read_file(path, false),
                // Devices, pipes and sockets hold no credentials.
                Ok(_) => {}
                Err(error) => self.fail(Failure::of_reading(&shown, &error)),
            }
        }
    }
}

/// The kubelet writes volumes as `..2026_03_02_…/token`, `..data` and a link `token`; the link is what applications read.
fn is_versioned_copy(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with("..")
}

fn too_large(id: &'static str, path: &str, limit: u64) -> Failure {
    Failure::new(id, args! { path: path, limit: i64::try_from(limit / MEBIBYTE).unwrap_or(i64::MAX) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    /// A temporary directory for one test, removed afterwards.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("credscope-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn write(&self, name: &str, bytes: &[u8]) {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }

        fn read(&self, names: &[&str], anchors: &[&str], standard_input: &[u8]) -> GivenFiles {
            let join = |names: &[&str]| -> Vec<OsString> {
                names
                    .iter()
                    .map(|name| if *name == "-" { "-".into() } else { self.0.join(name).into() })
                    .collect()
            };
            GivenFiles::read(&join(names), &join(anchors), &mut &*standard_input)
        }

        fn names(&self, files: &GivenFiles) -> Vec<String> {
            let prefix = format!("{}/", self.0.display());
            let short = |input: &Input| input.name.as_deref().unwrap_or("-").replace(&prefix, "");
            files.inputs.iter().map(short).collect()
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_directory_is_every_file_below_it_in_order() {
        let scratch = Scratch::new("directory");
        for name in ["pki/etcd/ca.crt", "pki/ca.key", "pki/ca.crt", "admin.conf"] {
            scratch.write(name, name.as_bytes());
        }
        let files = scratch.read(&["pki", "admin.conf"], &["pki/ca.crt"], b"");
        assert_eq!(
            scratch.names(&files),
            ["pki/ca.crt", "pki/ca.key", "pki/etcd/ca.crt", "admin.conf", "pki/ca.crt"]
        );
        assert_eq!(
            files.inputs.iter().map(|input| input.is_anchor).collect::<Vec<_>>(),
            [false, false, false, false, true]
        );
        assert_eq!(files.inputs.first().map(|input| input.bytes.as_slice()), Some(b"pki/ca.crt".as_slice()));
        assert_eq!(files.failures, []);
    }

    #[test]
    fn standard_input_is_read_when_no_path_is_given_or_asked_for() {
        let scratch = Scratch::new("stdin");
        for names in [&[][..], &["-"]] {
            let files = scratch.read(names, &[], b"pasted");
            assert_eq!(files.inputs, [Input { name: None, bytes: b"pasted".to_vec(), is_anchor: false }]);
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_within_the_directory_only() {
        use std::os::unix::fs::symlink;
        let scratch = Scratch::new("links");
        scratch.write("outside", b"secret of another");
        scratch.write("volume/..2026_03_02/token", b"token");
        symlink("..2026_03_02", scratch.0.join("volume/..data")).unwrap();
        symlink("..data/token", scratch.0.join("volume/token")).unwrap();
        symlink("../outside", scratch.0.join("volume/away")).unwrap();
        symlink("..", scratch.0.join("volume/round")).unwrap();
        let files = scratch.read(&["volume"], &[], b"");
        assert_eq!(scratch.names(&files), ["volume/token"]);
        assert_eq!(files.notes.iter().map(|note| note.id).collect::<Vec<_>>(), ["cli-note-link"]);
        assert_eq!(files.failures, []);
    }

    #[test]
    fn what_cannot_be_read_is_told_and_the_rest_is_read() {
        let scratch = Scratch::new("failures");
        scratch.write("good", b"good");
        scratch.write("large", &vec![b'a'; 8 * 1_048_576 + 1]);
        scratch.write("full", &vec![b'a'; 8 * 1_048_576]);
        let files = scratch.read(&["absent", "large", "good", "full"], &["."], b"");
        assert_eq!(scratch.names(&files), ["good", "full"]);
        assert_eq!(
            files.failures.iter().map(|failure| failure.id).collect::<Vec<_>>(),
            ["cli-error-not-found", "cli-error-too-large", "cli-error-directory"]
        );
    }

    #[test]
    fn everything_together_is_bounded() {
        let scratch = Scratch::new("total");
        for number in 0..9 {
            scratch.write(&format!("{number}"), &vec![b'a'; 8 * 1_048_576]);
        }
        let files = scratch.read(&["."], &[], b"");
        assert_eq!(files.inputs.len(), 8);
        assert_eq!(
            files.failures.iter().map(|failure| failure.id).collect::<Vec<_>>(),
            ["cli-error-too-much"]
        );
    }
}

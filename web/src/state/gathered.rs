use std::rc::Rc;

/// A dropped or chosen file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InputFile {
    /// Its path as given.
    pub(crate) name: Rc<str>,
    /// Its bytes.
    pub(crate) bytes: Rc<[u8]>,
}

/// The result of reading dropped or chosen files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gathered {
    /// The files read.
    pub(crate) files: Vec<InputFile>,
    /// Paths of files that were too large, too many, or unreadable.
    pub(crate) refused: Vec<String>,
}

/// What was done with files whose name was already taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doubles {
    /// The new names of files that have other contents.
    pub(crate) renamed: Vec<String>,
    /// The names of files that are the same, byte for byte, and were not added again.
    pub(crate) same: Vec<String>,
}

/// Adds files to others; none replaces another. A name that is taken gets a number as its first folder, because
/// the last part of a path decides what a file such as `ca.crt` is trusted for.
pub(super) fn add(files: &mut Vec<InputFile>, added: Vec<InputFile>) -> Doubles {
    let mut doubles = Doubles::default();
    for file in added {
        let name = file.name.as_ref();
        for number in 1_usize.. {
            let tried = if number == 1 { name.to_owned() } else { format!("{number}/{name}") };
            match files.iter().find(|known| *known.name == *tried) {
                Some(known) if known.bytes == file.bytes => doubles.same.push(tried),
                Some(_) => continue,
                None => {
                    doubles.renamed.extend((number > 1).then(|| tried.clone()));
                    files.push(InputFile { name: tried.into(), bytes: Rc::clone(&file.bytes) });
                }
            }
            break;
        }
    }
    doubles
}

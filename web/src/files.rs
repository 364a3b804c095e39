//! Reads dropped and chosen files and folders into memory only.

use crate::state::{Gathered, InputFile};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// Maximum size of a file, in bytes: the largest realistic input is a hundred times smaller.
const MAX_FILE_BYTES: f64 = 8_388_608.0;
/// Maximum total size of one drop, in bytes.
const MAX_TOTAL_BYTES: f64 = 67_108_864.0;
/// Maximum number of files in one drop.
const MAX_FILES: usize = 2_000;

/// The contents of a drop event, which the event itself only provides until its handler returns.
pub(crate) struct Dropped {
    entries: Vec<FileSystemEntry>,
    files: Vec<File>,
    /// The dragged text, if there are no files.
    pub(crate) text: Option<String>,
}

impl Dropped {
    /// Takes the contents of the event.
    pub(crate) fn take(data: &DataTransfer) -> Self {
        let items = data.items();
        let entries: Vec<FileSystemEntry> = (0..items.length())
            .filter_map(|index| items.get(index))
            .filter(|item| item.kind() == "file")
            .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
            .collect();
        let files = if entries.is_empty() { listed(data.files()) } else { Vec::new() };
        let has_files = !entries.is_empty() || !files.is_empty();
        let text = data.get_data("text/plain").ok().filter(|text| !has_files && !text.is_empty());
        Self { entries, files, text }
    }

    /// Reads everything, including nested folders, sorted by path.
    pub(crate) async fn read(self) -> Gathered {
        let mut files = with_paths(self.files);
        let mut refused = Vec::new();
        let mut open = self.entries;
        while let Some(entry) = open.pop() {
            let path = entry.full_path().trim_start_matches('/').to_owned();
            if files.len() >= MAX_FILES {
                refused.push(path);
            } else if entry.is_directory() {
                match children(&entry).await {
                    Ok(children) => open.extend(children),
                    Err(_) => refused.push(path),
                }
            } else {
                match file_of(&entry).await {
                    Ok(file) => insert(&mut files, path, file),
                    Err(_) => refused.push(path),
                }
            }
        }
        read_all(files, refused).await
    }
}

/// Reads the files of a file input.
pub(crate) async fn read_list(list: Option<FileList>) -> Gathered {
    read_all(with_paths(listed(list)), Vec::new()).await
}

fn listed(list: Option<FileList>) -> Vec<File> {
    list.map(|list| (0..list.length()).filter_map(|index| list.get(index)).collect()).unwrap_or_default()
}

/// The path within the chosen folder, or the name.
fn path_of(file: &File) -> String {
    Reflect::get(file, &JsValue::from_str("webkitRelativePath"))
        .ok()
        .and_then(|path| path.as_string())
        .filter(|path| !path.is_empty())
        .unwrap_or_else(|| file.name())
}

fn with_paths(files: Vec<File>) -> Vec<(String, File)> {
    let mut ordered = Vec::with_capacity(files.len());
    for file in files {
        insert(&mut ordered, path_of(&file), file);
    }
    ordered
}

/// Inserts by path: a drop has few files, and the general sort would add a tenth to the page's size.
fn insert(files: &mut Vec<(String, File)>, path: String, file: File) {
    let at = files.partition_point(|(known, _)| *known <= path);
    files.insert(at, (path, file));
}

async fn read_all(files: Vec<(String, File)>, mut refused: Vec<String>) -> Gathered {
    let mut gathered = Gathered::default();
    let mut total = 0.0;
    for (name, file) in files {
        let size = file.size();
        if size > MAX_FILE_BYTES || total + size > MAX_TOTAL_BYTES || gathered.files.len() >= MAX_FILES {
            refused.push(name);
            continue;
        }
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                total += size;
                let bytes = Uint8Array::new(&buffer).to_vec().into();
                gathered.files.push(InputFile { name: name.into(), bytes });
            }
            Err(_) => refused.push(name),
        }
    }
    gathered.refused = refused;
    gathered
}

async fn file_of(entry: &FileSystemEntry) -> Result<File, JsValue> {
    let entry: &FileSystemFileEntry = entry.unchecked_ref();
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        entry.file_with_callback_and_callback(resolve.unchecked_ref(), reject.unchecked_ref());
    });
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

async fn children(entry: &FileSystemEntry) -> Result<Vec<FileSystemEntry>, JsValue> {
    let directory: &FileSystemDirectoryEntry = entry.unchecked_ref();
    let reader = directory.create_reader();
    let mut children = Vec::new();
    // Each read returns up to a hundred entries, and an empty list at the end.
    loop {
        let mut refused = None;
        let promise = Promise::new(&mut |resolve: Function, reject: Function| {
            let asked = reader
                .read_entries_with_callback_and_callback(resolve.unchecked_ref(), reject.unchecked_ref());
            refused = asked.err();
        });
        if let Some(error) = refused {
            return Err(error);
        }
        let batch: Array = JsFuture::from(promise).await?.unchecked_into();
        if batch.length() == 0 || children.len() >= MAX_FILES {
            return Ok(children);
        }
        children.extend(batch.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

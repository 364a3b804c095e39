//! Completes the built page where Trunk cannot: one style sheet per part of the page, one file of words per
//! language, the words that `index.html` itself shows, and a mark that distinguishes builds.
//!
//! Trunk calls this after every build through the hook in `Trunk.toml`.

use crate::failure::{Result, TaskFailure};
use crate::place::{root, variable};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// The folder with the words of each language, relative to the root of the checkout.
const LOCALES: &str = "crates/l10n/locales";
const LANGUAGES: [&str; 2] = ["en", "zh"];
/// Words that are compiled into the page's binaries, and those of the command line.
const ELSEWHERE: [&str; 2] = ["wordless", "cli"];
/// Prefixes of the files whose words are only used by the simulator.
const OF_RUNS: [&str; 3] = ["run", "simulate", "stories"];

/// The styles, relative to the root of the checkout.
const STYLES: &str = "web/styles";
/// The styles of the initial view, of a report, and of the simulator: each is requested as a whole.
const SHEETS: [(&str, &[&str]); 3] = [
    ("page", &["tokens", "base", "frame", "header", "panes", "shell", "panels"]),
    ("report", &["trace", "detail", "table", "bytes", "time", "print"]),
    ("simulator", &["simulate", "lanes", "player", "present"]),
];

/// The placeholder for the build's mark in the page.
const MARK: &str = "BUILD";
/// The file that contains it.
const PAGE: &str = "index.html";
/// The service worker, which contains it too.
const KEEPER: &str = "sw.js";
/// The placeholder for the list of files in the service worker.
const FILES: &str = "FILES";
/// Files that the page requests without the mark: their names change with their content, or they are of all builds.
const NAMED_ONCE: [&str; 4] = ["app-", "fonts/", "icon.svg", "samples/"];

/// Completes the page in this folder.
///
/// # Errors
/// If words cannot be read, the folder cannot be written, or its page does not contain the placeholder.
pub fn pack(folder: &Path) -> Result<()> {
    let page = folder.join(PAGE);
    let mut text = read(&page)?;
    if !text.contains(MARK) {
        return Err(TaskFailure::new(format!("{} does not say where the build's mark goes", page.display())));
    }
    for (name, parts) in SHEETS {
        let parts = parts.iter().map(|part| read(&root().join(STYLES).join(part).with_extension("css")));
        write(&folder.join(name).with_extension("css"), &parts.collect::<Result<String>>()?)?;
    }
    let words = folder.join("words");
    fs::create_dir_all(&words).map_err(TaskFailure::of(words.display()))?;
    for language in LANGUAGES {
        let locale = root().join(LOCALES).join(language);
        for (name, text) in words_of(&locale)? {
            write(&words.join(format!("{language}{name}.ftl")), &text)?;
        }
        text = filled(&text, language, &read(&locale.join("ui.ftl"))?)?;
    }
    let mark = mark_of(folder)?;
    write(&page, &text.replace(MARK, &mark))?;
    let keeper = folder.join(KEEPER);
    let script = read(&keeper)?;
    if !script.contains(MARK) || !script.contains(FILES) {
        return Err(TaskFailure::new(format!("{} does not say where mark and files go", keeper.display())));
    }
    write(&keeper, &script.replace(MARK, &mark).replace(FILES, &files_to_keep(folder, &mark)?))
}

/// The files of the page as the service worker lists them: the address that the page itself uses, with the digest in the
/// form of Subresource Integrity.
fn files_to_keep(folder: &Path, mark: &str) -> Result<String> {
    let mut files = Vec::new();
    for file in files_below(folder)? {
        let path = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let address = match path.as_str() {
            KEEPER => continue,
            PAGE => "./".to_owned(),
            path if NAMED_ONCE.iter().any(|begins| path.starts_with(begins)) => path.to_owned(),
            path => format!("{path}?{mark}"),
        };
        let content = fs::read(&file).map_err(TaskFailure::of(file.display()))?;
        let digest = STANDARD.encode(Sha256::digest(content));
        files.push(format!("  [\"{address}\", \"sha256-{digest}\"],\n"));
    }
    Ok(format!("[\n{}]", files.concat()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).map_err(TaskFailure::of(file.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(TaskFailure::of(file.display()))
}

/// The folder that Trunk is building.
///
/// # Errors
/// If this was not called by Trunk.
pub fn folder_of_hook() -> Result<PathBuf> {
    variable("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        TaskFailure::new("only Trunk's hook has a page to pack")
            .remedy("run `cargo xtask build` or `trunk build --release`")
    })
}

/// The words of reports, and those that only the simulator needs in addition, each with the suffix of its
/// file's name.
fn words_of(folder: &Path) -> Result<[(&'static str, String); 2]> {
    let (mut of_reports, mut of_runs) = (String::new(), String::new());
    for file in files_below(folder)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if ELSEWHERE.contains(&name.as_str()) {
            continue;
        }
        let is_of_runs = OF_RUNS.iter().any(|beginning| name.starts_with(beginning));
        let words = if is_of_runs { &mut of_runs } else { &mut of_reports };
        words.push_str(&read(&file)?);
        // Otherwise the last message of a file would continue in the next.
        words.push_str("\n\n");
    }
    Ok([("", of_reports), ("-runs", of_runs)])
}

/// The page with every `{en:ID}` replaced by that message of the language.
fn filled(page: &str, language: &str, source: &str) -> Result<String> {
    let (mut filled, mut rest) = (String::with_capacity(page.len()), page);
    let begins = format!("{{{language}:");
    while let Some((before, after)) = rest.split_once(&begins) {
        let named = after.split_once('}').and_then(|(id, after)| Some((message(source, id)?, after)));
        let (message, after) = named.ok_or_else(|| {
            let shown: String = after.chars().take_while(|one| *one != '}').take(40).collect();
            TaskFailure::new(format!("{PAGE} shows {language}:{shown}, which is no plain message"))
        })?;
        filled.push_str(before);
        filled.push_str(&message.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"));
        rest = after;
    }
    Ok(filled + rest)
}

/// The text of a message without placeables.
fn message(source: &str, id: &str) -> Option<String> {
    let mut lines =
        source.lines().skip_while(|line| line.split_once(" =").is_none_or(|(name, _)| name != id));
    let first = lines.next()?.split_once('=')?.1.trim();
    let more = lines.take_while(|line| line.starts_with(' ')).map(str::trim);
    let text =
        [first].into_iter().filter(|first| !first.is_empty()).chain(more).collect::<Vec<_>>().join("\n");
    (!text.is_empty() && !text.contains('{')).then_some(text)
}

/// The mark of a build, which changes whenever one of its files does. Most file names do not change between
/// builds, and with the mark as their query no cache combines two versions.
fn mark_of(folder: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files_below(folder)? {
        hasher.write(&fs::read(&file).map_err(TaskFailure::of(file.display()))?);
        hasher.write(file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().as_bytes());
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every file below the folder, in the order of their paths.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(TaskFailure::of(folder.display()))?.flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A page in a temporary folder.
    fn page(name: &str, html: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("credscope-pack-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(PAGE), html).unwrap();
        fs::write(folder.join("worker.js"), "1").unwrap();
        fs::write(folder.join(KEEPER), "const files = FILES; // BUILD").unwrap();
        folder
    }

    #[test]
    fn every_file_of_words_is_in_one_bundle_or_carried_elsewhere() {
        let folder = page("words", "<p>BUILD");
        pack(&folder).unwrap();
        for language in LANGUAGES {
            let read = |name: &str| fs::read_to_string(folder.join("words").join(name)).unwrap();
            let (of_reports, of_runs) =
                (read(&format!("{language}.ftl")), read(&format!("{language}-runs.ftl")));
            for file in files_below(&root().join(LOCALES).join(language)).unwrap() {
                let text = fs::read_to_string(&file).unwrap();
                let name = file.file_stem().unwrap().to_string_lossy().into_owned();
                let expected = match name.as_str() {
                    "wordless" | "cli" => (false, false),
                    "run.node" | "run_text" | "simulate_view" | "stories" => (false, true),
                    "ui" | "x509" | "words" | "rbac" => (true, false),
                    _ => (of_reports.contains(&text), !of_reports.contains(&text)),
                };
                assert_eq!(
                    (of_reports.contains(&text), of_runs.contains(&text)),
                    expected,
                    "{language} {name}"
                );
            }
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn every_style_is_in_one_sheet() {
        let known: BTreeSet<String> =
            SHEETS.iter().flat_map(|(_, parts)| *parts).map(|part| (*part).to_owned()).collect();
        let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
        let there: BTreeSet<String> = files_below(&root().join(STYLES)).unwrap().iter().map(name).collect();
        assert_eq!(known, there);
    }

    #[test]
    fn another_build_has_another_mark() {
        let mark = |name: &str, worker: &str| {
            let folder = page(name, "<p>BUILD</p><i>BUILD</i>");
            fs::write(folder.join("worker.js"), worker).unwrap();
            pack(&folder).unwrap();
            let text = fs::read_to_string(folder.join(PAGE)).unwrap();
            fs::remove_dir_all(folder).unwrap();
            text
        };
        let one = mark("one", "1");
        assert!(!one.contains(MARK));
        assert_eq!(one, mark("same", "1"));
        assert_ne!(one, mark("other", "2"));
    }

    #[test]
    fn the_service_worker_lists_every_file_with_its_digest() {
        let folder = page("keeper", "<p>BUILD");
        fs::create_dir_all(folder.join("fonts")).unwrap();
        fs::write(folder.join("fonts/a.woff2"), "abc").unwrap();
        pack(&folder).unwrap();
        let script = fs::read_to_string(folder.join(KEEPER)).unwrap();
        let mark = mark_in(&folder);
        // NIST's example for SHA-256, in base64.
        assert!(
            script.contains(r#"["fonts/a.woff2", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="]"#)
        );
        for address in ["./", &format!("worker.js?{mark}"), &format!("words/zh-runs.ftl?{mark}")] {
            assert!(script.contains(&format!("[\"{address}\", \"sha256-")), "{address} is not in {script}");
        }
        assert!(!script.contains("sw.js") && !script.contains(MARK) && !script.contains(FILES), "{script}");
        fs::remove_dir_all(folder).unwrap();
    }

    /// The mark in the packed page `<p>MARK`.
    fn mark_in(folder: &Path) -> String {
        fs::read_to_string(folder.join(PAGE)).unwrap().trim_start_matches("<p>").to_owned()
    }

    #[test]
    fn the_page_shows_words_of_both_languages() {
        let source = "# one\none = Say \"<&>\"\ntwo =\n    first\n    second\n\nthree = { $x }\n";
        let cases = [
            ("<p>{en:one}</p>{zh:one}", Some("<p>Say &quot;&lt;&amp;>&quot;</p>{zh:one}")),
            ("<i a=\"{en:two}\">{ en }", Some("<i a=\"first\nsecond\">{ en }")),
            ("{en:three}", None),
            ("{en:tw}", None),
            ("{en:one", None),
        ];
        for (page, expected) in cases {
            assert_eq!(filled(page, "en", source).ok().as_deref(), expected, "{page}");
        }
    }

    #[test]
    fn a_page_that_asks_for_no_mark_is_refused() {
        let folder = page("without", "<p>");
        assert!(pack(&folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}

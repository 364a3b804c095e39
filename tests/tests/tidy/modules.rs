//! The modules of a crate and the paths in its files, read from tokens.

use crate::tokens::{inside, is_sign, is_word, of};
use proc_macro2::{Delimiter, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// A path as written, segment by segment.
type Path = Vec<String>;

/// A module: a file, or a `mod name { … }` within one.
#[derive(Debug, Default)]
struct Module {
    file: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// Imports, by their local names.
    imports: BTreeMap<String, Path>,
    /// The paths of `use path::*`.
    globs: Vec<Path>,
    /// Items by name, if their keyword shows them.
    items: BTreeSet<String>,
    /// Every path in the text, including those of `use`.
    paths: BTreeSet<Path>,
}

/// The target of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Module(usize),
    /// An item of a module.
    Item(usize),
}

/// All modules of a crate.
#[derive(Debug)]
pub(crate) struct Modules {
    all: Vec<Module>,
    /// The modules of exported macros, whose names are at the root.
    exported: BTreeMap<String, usize>,
}

const ITEMS: &[&str] = &["const", "enum", "fn", "static", "struct", "trait", "type", "union"];

impl Modules {
    /// Reads a crate from its root file; `text` returns the content of a file, or `None` if it does not
    /// exist.
    pub(crate) fn read(root: &str, text: &impl Fn(&str) -> Option<String>) -> Self {
        let mut modules = Self { all: Vec::new(), exported: BTreeMap::new() };
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        modules.read_file(root, folder, None, text);
        modules
    }

    fn read_file(
        &mut self,
        file: &str,
        folder: &str,
        parent: Option<usize>,
        text: &impl Fn(&str) -> Option<String>,
    ) -> usize {
        let held = text(file).unwrap_or_else(|| panic!("{file} is declared but does not exist"));
        let tokens: Vec<TokenTree> = of(file, &held).into_iter().collect();
        let module = self.add(file, parent);
        self.read_tokens(module, folder, &tokens, text);
        module
    }

    fn add(&mut self, file: &str, parent: Option<usize>) -> usize {
        self.all.push(Module { file: file.to_owned(), parent, ..Module::default() });
        self.all.len() - 1
    }

    /// Reads the tokens between two brackets. A `use` within a function counts as one of its module.
    fn read_tokens(
        &mut self,
        module: usize,
        folder: &str,
        tokens: &[TokenTree],
        text: &impl Fn(&str) -> Option<String>,
    ) {
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let at = |offset: usize| tokens.get(index + offset);
            let next = word(at(1));
            if let (true, Some(name)) = (is_word(Some(token), "mod"), &next) {
                let below = format!("{folder}/{name}");
                if let Some(body) = inside(at(2), Delimiter::Brace) {
                    let file = self.all[module].file.clone();
                    let child = self.add(&file, Some(module));
                    self.all[module].children.insert(name.clone(), child);
                    self.read_tokens(child, &below, &body, text);
                    index += 3;
                    continue;
                }
                if is_sign(at(2), ';') {
                    let child = self.read_file(&format!("{below}.rs"), &below, Some(module), text);
                    self.all[module].children.insert(name.clone(), child);
                }
            }
            if is_word(Some(token), "use") {
                let end = tokens[index..].iter().position(|token| is_sign(Some(token), ';'));
                let end = index + end.unwrap_or(tokens.len() - index);
                self.read_use(module, Vec::new(), &tokens[index + 1..end]);
                index = end;
                continue;
            }
            if let (Some(keyword), Some(name)) = (word(Some(token)), next) {
                if ITEMS.contains(&keyword.as_str()) {
                    self.all[module].items.insert(name);
                }
            } else if is_word(Some(token), "macro_rules") {
                let name = word(at(2)).unwrap_or_default();
                if is_exported(&tokens[..index]) {
                    self.exported.insert(name.clone(), module);
                }
                self.all[module].items.insert(name);
            }
            if let TokenTree::Group(group) = token {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                self.read_tokens(module, folder, &inner, text);
            } else if !is_sign(index.checked_sub(1).and_then(|before| tokens.get(before)), ':') {
                let path = path_at(tokens, index);
                if path.len() > 1 {
                    self.all[module].paths.insert(path);
                }
            }
            index += 1;
        }
    }

    /// Reads one tree of a `use`, after the segments that lead to it.
    fn read_use(&mut self, module: usize, mut path: Path, tokens: &[TokenTree]) {
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            match token {
                TokenTree::Ident(ident) if *ident == "as" => {
                    let name = word(tokens.get(index + 1)).unwrap_or_else(|| "_".to_owned());
                    self.import(module, name, path);
                    return;
                }
                TokenTree::Ident(ident) if *ident == "self" && !path.is_empty() => (),
                TokenTree::Ident(ident) => path.push(ident.to_string()),
                TokenTree::Punct(punct) if punct.as_char() == '*' => {
                    self.all[module].globs.push(path);
                    return;
                }
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    for tree in inner.split(|token| is_sign(Some(token), ',')) {
                        self.read_use(module, path.clone(), tree);
                    }
                    return;
                }
                _ => (),
            }
            index += 1;
        }
        if let Some(name) = path.last().cloned() {
            self.import(module, name, path);
        }
    }

    fn import(&mut self, module: usize, name: String, path: Path) {
        let module = &mut self.all[module];
        module.paths.insert(path.clone());
        module.imports.insert(name, path);
    }

    /// For each file, the other files that it refers to, with the names.
    pub(crate) fn edges(&self) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
        let mut edges: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (index, module) in self.all.iter().enumerate() {
            let from = edges.entry(module.file.clone()).or_default();
            let mut add = |place: usize, path: &Path| {
                let to = &self.all[place].file;
                if *to != module.file {
                    from.entry(to.clone()).or_default().insert(path.join("::"));
                }
            };
            for path in &module.paths {
                // Naming a module does not use its items: their names follow it.
                if let Some(Place::Item(place)) = self.resolve(index, path, &mut Vec::new()) {
                    add(place, path);
                }
            }
            for path in &module.globs {
                if let Some(Place::Module(place) | Place::Item(place)) =
                    self.resolve(index, path, &mut Vec::new())
                {
                    add(place, path);
                }
            }
        }
        edges
    }

    /// The target of a path in a module; `None` if it is outside the crate. `seen` stops cycles of `use`.
    fn resolve(&self, module: usize, path: &[String], seen: &mut Vec<(usize, String)>) -> Option<Place> {
        let (first, mut rest) = path.split_first()?;
        let mut place = match first.as_str() {
            "crate" => Place::Module(0),
            "self" => Place::Module(module),
            "super" => Place::Module(self.all[module].parent?),
            _ => {
                let is_known = self.all[module].children.contains_key(first)
                    || self.all[module].imports.contains_key(first);
                if !is_known {
                    return None;
                }
                self.named(module, first, seen)?
            }
        };
        while let (Place::Module(current), Some((name, further))) = (place, rest.split_first()) {
            place = match name.as_str() {
                "super" => Place::Module(self.all[current].parent?),
                _ => self.named(current, name, seen)?,
            };
            rest = further;
        }
        Some(place)
    }

    /// The target of a name in a module.
    fn named(&self, module: usize, name: &str, seen: &mut Vec<(usize, String)>) -> Option<Place> {
        let here = &self.all[module];
        if let Some(child) = here.children.get(name) {
            return Some(Place::Module(*child));
        }
        let step = (module, name.to_owned());
        if here.items.contains(name) || seen.contains(&step) {
            return Some(Place::Item(module));
        }
        seen.push(step);
        if let Some(path) = here.imports.get(name) {
            return self.resolve(module, path, seen);
        }
        if let (0, Some(place)) = (module, self.exported.get(name)) {
            return Some(Place::Item(*place));
        }
        for glob in &here.globs {
            if let Some(Place::Module(from)) = self.resolve(module, glob, seen)
                && self.has(from, name)
            {
                return self.named(from, name, seen);
            }
        }
        // The item comes from a macro or a derive.
        Some(Place::Item(module))
    }

    fn has(&self, module: usize, name: &str) -> bool {
        let module = &self.all[module];
        module.items.contains(name) || module.imports.contains_key(name) || module.children.contains_key(name)
    }
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

/// Whether the tokens before a macro end with `#[macro_export]`, possibly followed by other attributes.
fn is_exported(before: &[TokenTree]) -> bool {
    let mut attributes = before.rchunks(2).take_while(|pair| is_sign(pair.first(), '#'));
    attributes.any(|pair| {
        inside(pair.get(1), Delimiter::Bracket).is_some_and(|inner| is_word(inner.first(), "macro_export"))
    })
}

/// The path that starts at a token: words with `::` between them.
fn path_at(tokens: &[TokenTree], mut index: usize) -> Path {
    let mut path = Path::new();
    while let Some(name) = word(tokens.get(index)) {
        path.push(name);
        if !(is_sign(tokens.get(index + 1), ':') && is_sign(tokens.get(index + 2), ':')) {
            break;
        }
        index += 3;
    }
    path
}

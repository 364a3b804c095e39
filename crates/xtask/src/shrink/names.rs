//! The names by which a binary and its script know each other, made short.
//!
//! wasm-bindgen gives every import and most exports a name with a hash of sixteen digits, which no compression shortens: they
//! are a fiftieth of the app. Both files are written anew together.

use super::module::Module;
use crate::failure::{Failure, Result};

/// How the names begin that wasm-bindgen makes up; all others may be asked for by people.
const MADE: &[&str] = &["__", "wasm_bindgen__"];
/// What wasm-bindgen calls its entry, in the script's global scope.
const ENTRY: &str = "wasm_bindgen";

/// Shortens the names in the module, and returns the script with the same names in it.
///
/// # Errors
/// When the module is damaged, or the script has a name otherwise than as that of a property.
pub(super) fn shorten(module: &mut Module, script: &str) -> Result<String> {
    let mut script = script.to_owned();
    let mut imports = module.imports()?;
    for (place, import) in imports.iter_mut().filter(|import| is_made(&import.name)).enumerate() {
        let short = short(place);
        script = rename(&script, &import.name, &short)?;
        import.name = short;
    }
    module.replace_imports(&imports);
    let mut exports = module.exports()?;
    for (place, export) in exports.iter_mut().filter(|export| is_made(&export.name)).enumerate() {
        let short = short(place);
        script = rename(&script, &export.name, &short)?;
        export.name = short;
    }
    module.replace_exports(&exports);
    Ok(script)
}

/// The script with another name for its entry: two scripts of one page may not declare the same.
///
/// # Errors
/// When the script does not begin by declaring it.
pub(super) fn rename_entry(script: &str, name: &str) -> Result<String> {
    let declared = format!("let {ENTRY}");
    let rest = script.trim_start().strip_prefix(&declared).filter(|rest| !rest.starts_with(is_of_name));
    let rest = rest.ok_or_else(|| Failure::new("a script that does not begin with its entry"))?;
    Ok(format!("let {name}{rest}"))
}

fn is_made(name: &str) -> bool {
    MADE.iter().any(|begin| name.starts_with(begin))
}

/// The names `a`, `b`, … `z`, `aa`, … in their order.
fn short(place: usize) -> String {
    let letter = |place: usize| char::from(b'a'.saturating_add(u8::try_from(place % 26).unwrap_or_default()));
    match (place / 26).checked_sub(1) {
        Some(before) => short(before) + &letter(place).to_string(),
        None => letter(place).to_string(),
    }
}

fn is_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}

/// The script with every property of this name called otherwise. A name that only begins so, or ends, is another one.
fn rename(script: &str, name: &str, short: &str) -> Result<String> {
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(name) {
        renamed.push_str(before);
        if renamed.ends_with(is_of_name) || after.starts_with(is_of_name) {
            renamed.push_str(name);
        } else if renamed.ends_with('.') || after.trim_start().starts_with(':') {
            renamed.push_str(short);
        } else {
            return Err(Failure::new(format!("{name} is no property in its script")));
        }
        rest = after;
    }
    Ok(renamed + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_never_the_same() {
        let names: Vec<String> = (0..800).map(short).collect();
        assert_eq!(
            [&*names[0], &*names[25], &*names[26], &*names[701], &*names[702]],
            ["a", "z", "aa", "zz", "aaa"]
        );
        let distinct: std::collections::BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
    }

    #[test]
    fn properties_alone_are_renamed() {
        for (script, expected) in [
            ("const a={__wbg_x:(()=>1)}", Some("const a={b:(()=>1)}")),
            ("H.__wbg_x(1);H.__wbg_x1(2);H.a__wbg_x()", Some("H.b(1);H.__wbg_x1(2);H.a__wbg_x()")),
            ("{ __wbg_x : f }", Some("{ b : f }")),
            ("function __wbg_x(){}", None),
            ("nothing", Some("nothing")),
        ] {
            assert_eq!(rename(script, "__wbg_x", "b").ok().as_deref(), expected, "{script}");
        }
    }

    #[test]
    fn an_entry_is_renamed_where_it_is_declared() {
        assert_eq!(rename_entry("let wasm_bindgen=(a=>1)", "wasm_other").unwrap(), "let wasm_other=(a=>1)");
        for script in ["let wasm_bindgen2=1", "const wasm_bindgen=1", ""] {
            assert!(rename_entry(script, "wasm_other").is_err(), "{script}");
        }
    }
}

//! Every declared code is used.

use credscope_tests::source::sources;

/// The names of the constants that a file of the table declares.
fn names(declarations: &str) -> Vec<String> {
    let name = |line: &str| {
        let (name, rest) = line.trim().split_once(" =")?;
        let is_constant =
            name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        let is_retired = rest.trim_start().starts_with("Retired");
        (is_constant && !name.is_empty() && !is_retired).then(|| name.to_owned())
    };
    declarations.lines().filter_map(name).collect()
}

#[test]
fn every_code_is_produced_somewhere() {
    let code: Vec<String> = sources("crates")
        .into_iter()
        .filter(|source| source.is("rs") && !source.path.contains("finding/src/codes/"))
        .map(|source| source.text)
        .collect();
    let mut unused = Vec::new();
    let mut count = 0;
    for table in sources("crates/finding/src/codes") {
        for name in names(&table.text) {
            count += 1;
            let path = format!("::{name}");
            let is_used = code.iter().any(|text| {
                text.match_indices(&path).any(|(at, _)| {
                    let after = text[at + path.len()..].chars().next();
                    !after.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_')
                })
            });
            if !is_used {
                unused.push(format!("{}: {name}", table.path));
            }
        }
    }
    assert!(count > 300, "only {count} codes were found");
    assert!(unused.is_empty(), "nothing produces {unused:#?}");
}

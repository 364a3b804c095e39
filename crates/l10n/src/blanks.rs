//! Fills the blanks of commands (`NAMESPACE`, `SERVER:6443`) with what a report knows.

use crate::value::quoted;
use std::collections::BTreeMap;

/// Fills the blanks within backticks. Values are quoted as a shell asks.
pub(crate) fn filled(text: &str, blanks: &BTreeMap<String, String>) -> String {
    let fill = |(position, part): (usize, &str)| match position % 2 {
        1 => filled_command(part, blanks),
        _ => part.to_owned(),
    };
    text.split('`').enumerate().map(fill).collect::<Vec<String>>().join("`")
}

fn filled_command(command: &str, blanks: &BTreeMap<String, String>) -> String {
    let mut filled = String::new();
    let mut rest = command;
    while let Some(first) = rest.chars().next() {
        let is_inside = filled.chars().next_back().is_some_and(is_of_word);
        let is_here = |name: &&String| {
            let after = rest.strip_prefix(name.as_str()).map(|after| after.chars().next());
            after.is_some_and(|next| !next.is_some_and(is_of_word))
        };
        // Of two blanks that start the same, the longer one counts.
        let found = blanks.keys().filter(|_| !is_inside).filter(is_here).max_by_key(|name| name.len());
        let length = match found {
            Some(name) => {
                filled += &blanks.get(name).map(|value| quoted(value)).unwrap_or_default();
                name.len()
            }
            None => {
                filled.push(first);
                first.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    filled
}

fn is_of_word(character: char) -> bool {
    !character.is_ascii() || character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_whole_words_of_commands() {
        let blanks: BTreeMap<String, String> = [
            ("NAMESPACE", "lab"),
            ("SERVICEACCOUNT", "builder"),
            ("SERVER", "10.0.0.1"),
            ("SERVER:6443", "10.0.0.1:8443"),
            ("USER", "it's me"),
            ("FILE", "a b.crt"),
        ]
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
        for (text, expected) in [
            (
                "Run `kubectl -n NAMESPACE create token SERVICEACCOUNT`.",
                "Run `kubectl -n lab create token builder`.",
            ),
            ("NAMESPACE stays, `-n NAMESPACE`", "NAMESPACE stays, `-n lab`"),
            ("`--server=https://SERVER:6443`", "`--server=https://10.0.0.1:8443`"),
            ("`ping SERVER`", "`ping 10.0.0.1`"),
            ("`users.USER.password`", "`users.'it'\\''s me'.password`"),
            ("`-in FILE -out NEW_FILE FILES`", "`-in 'a b.crt' -out NEW_FILE FILES`"),
            ("`USERNAME SERVER:64430`", "`USERNAME 10.0.0.1:64430`"),
            ("no command", "no command"),
            ("unfinished `-n NAMESPACE", "unfinished `-n lab"),
        ] {
            assert_eq!(filled(text, &blanks), expected);
        }
    }
}

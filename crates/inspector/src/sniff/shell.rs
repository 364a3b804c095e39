//! Reads a command line like a POSIX shell: words, quotes, and parts that only the shell can expand.

use std::ops::Range;

/// Maximum number of bytes of a command: as many as Linux allows in one argument.
const MAX_COMMAND: usize = 128 << 10;
/// Maximum number of characters searched for the end of a `$(…)`.
const MAX_VARIABLE: usize = 1 << 10;

/// One word of a command, without quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word; parts that the shell would expand are unchanged.
    pub(crate) text: String,
    /// The parts that the shell would expand: `$NAME`, `${NAME}`, `$(…)`, `` `…` ``.
    pub(crate) variables: Vec<Range<usize>>,
}

impl Word {
    /// The word without its first bytes.
    pub(crate) fn after(&self, bytes: usize) -> Self {
        let shifted =
            |range: &Range<usize>| range.start.checked_sub(bytes).map(|start| start..range.end - bytes);
        Self {
            text: self.text.get(bytes..).unwrap_or_default().to_owned(),
            variables: self.variables.iter().filter_map(shifted).collect(),
        }
    }

    /// A name for the first variable that reveals no secret: without a default value; for a command only its
    /// program, unless it prints a file.
    pub(crate) fn variable(&self) -> Option<String> {
        let variable = self.text.get(self.variables.first()?.clone())?;
        if let Some(name) = variable.strip_prefix("${") {
            let end = name.find(|other: char| !other.is_ascii_alphanumeric() && other != '_');
            return Some(format!("${{{}}}", name.get(..end.unwrap_or_default()).unwrap_or_default()));
        }
        let Some(command) = variable.strip_prefix("$(").or_else(|| variable.strip_prefix('`')) else {
            return Some(variable.to_owned());
        };
        let command = command.trim_end_matches([')', '`']).trim();
        match command.split_once(char::is_whitespace) {
            Some(("cat" | "<", file)) if !file.contains(['|', ';', '&', '<', '$']) => {
                Some(format!("$(cat {})", file.trim()))
            }
            Some((program, _)) => Some(format!("$({program} …)")),
            None => Some(format!("$({command})")),
        }
    }
}

/// Splits the first command of a line, or of lines joined by backslashes; ends where the shell starts another
/// command.
pub(crate) fn split_command(command: &str) -> Vec<Word> {
    let mut splitter =
        Splitter { rest: beginning(command), words: Vec::new(), word: None, is_redirect: false };
    splitter.run();
    splitter.words
}

/// The variables in a text that is not a command, as a shell would see them in double quotes.
pub(crate) fn variables_of(text: &str) -> Vec<Range<usize>> {
    let text = beginning(text);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(['$', '`'])) {
        let start = from + at;
        let length = variable_length(text.get(start..).unwrap_or_default());
        if length > 1 {
            found.push(start..start + length);
        }
        from = start + length.max(1);
    }
    found
}

fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_COMMAND)).unwrap_or(text)
}

/// The length of the variable or command at the start of a text, in bytes; 0 if there is none.
fn variable_length(text: &str) -> usize {
    if text.starts_with('`') {
        return text.get(1..).and_then(|rest| rest.find('`')).map_or(0, |end| end + 2);
    }
    let Some(rest) = text.strip_prefix('$') else { return 0 };
    let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let (open, close) = match rest.chars().next() {
        Some('{') => ('{', '}'),
        Some('(') => ('(', ')'),
        Some(first) if is_name(first) => return 1 + rest.find(|other| !is_name(other)).unwrap_or(rest.len()),
        _ => return 0,
    };
    let mut depth = 0;
    for (at, character) in rest.char_indices().take(MAX_VARIABLE) {
        if character == open {
            depth += 1;
        } else if character == close {
            depth -= 1;
        }
        if depth == 0 {
            return at + 2;
        }
    }
    0
}

struct Splitter<'a> {
    rest: &'a str,
    words: Vec<Word>,
    word: Option<Word>,
    /// Whether the next word is a file that output is redirected to.
    is_redirect: bool,
}

impl Splitter<'_> {
    fn take(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn push(&mut self, character: char) {
        self.word.get_or_insert_default().text.push(character);
        self.take(character.len_utf8());
    }

    fn end_word(&mut self) {
        if let Some(word) = self.word.take()
            && !std::mem::take(&mut self.is_redirect)
        {
            self.words.push(word);
        }
    }

    /// Reads a variable at the start; returns whether there was one.
    fn variable(&mut self) -> bool {
        let length = variable_length(self.rest);
        let Some(variable) = self.rest.get(..length).filter(|variable| !variable.is_empty()) else {
            return false;
        };
        let word = self.word.get_or_insert_default();
        word.variables.push(word.text.len()..word.text.len() + length);
        word.text.push_str(variable);
        self.take(length);
        true
    }

    fn run(&mut self) {
        while let Some(character) = self.rest.chars().next() {
            match character {
                '\'' => {
                    self.take(1);
                    let end = self.rest.find('\'').unwrap_or(self.rest.len());
                    let text = self.rest.get(..end).unwrap_or_default();
                    self.word.get_or_insert_default().text.push_str(text);
                    self.take(end + 1);
                }
                '"' => self.double_quoted(),
                '\\' => self.escaped(false),
                '$' | '`' if self.variable() => (),
                '#' if self.word.is_none() => break,
                '\n' | '|' | ';' | '&' | '`' | ')' => break,
                '<' | '>' => {
                    // A number before it is a file descriptor.
                    if self
                        .word
                        .as_ref()
                        .is_some_and(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()))
                    {
                        self.word = None;
                    }
                    self.end_word();
                    let length =
                        self.rest.find(|other| !matches!(other, '<' | '>' | '&')).unwrap_or(self.rest.len());
                    self.take(length);
                    self.is_redirect = true;
                }
                white if white.is_whitespace() => {
                    self.take(white.len_utf8());
                    self.end_word();
                }
                other => self.push(other),
            }
        }
        self.end_word();
    }

    fn double_quoted(&mut self) {
        self.take(1);
        self.word.get_or_insert_default();
        while let Some(character) = self.rest.chars().next() {
            match character {
                '"' => {
                    self.take(1);
                    return;
                }
                '\\' => self.escaped(true),
                '$' | '`' if self.variable() => (),
                other => self.push(other),
            }
        }
    }

    /// Reads a backslash: before a line break both are removed; within double quotes it is kept unless the
    /// next character needs escaping.
    fn escaped(&mut self, is_quoted: bool) {
        self.take(1);
        let Some(next) = self.rest.chars().next() else { return };
        match next {
            '\n' => self.take(1),
            '\r' => self.take(if self.rest.starts_with("\r\n") { 2 } else { 1 }),
            other => {
                if is_quoted && !matches!(other, '"' | '\\' | '$' | '`') {
                    self.word.get_or_insert_default().text.push('\\');
                }
                self.push(other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(command: &str, expected: &[&str]) {
        let words: Vec<String> = split_command(command).into_iter().map(|word| word.text).collect();
        assert_eq!(words, expected, "{command}");
    }

    #[test]
    fn quotes_hold_words_together_and_vanish() {
        check("curl -H 'a: b c'  \"d e\" f\\ g", &["curl", "-H", "a: b c", "d e", "f g"]);
        check(r#"a "b\"c\d" 'e\f' ''"#, &["a", r#"b"c\d"#, r"e\f", ""]);
        check("a \\\n  b \\\r\n c", &["a", "b", "c"]);
        check("a'b'\"c\"d", &["abcd"]);
        check("a 'never closed", &["a", "never closed"]);
    }

    #[test]
    fn a_command_ends_where_another_begins() {
        for end in ["| jq .", "; echo x", "&& echo x", "# why", "\necho x", ") done", "` x"] {
            check(&format!("curl u {end}"), &["curl", "u"]);
        }
        check("curl u >out 2> err -k < in", &["curl", "u", "-k"]);
        check("curl u 2>&1 -k", &["curl", "u", "-k"]);
        check("curl 'u?a=b&c' u?a=b&c", &["curl", "u?a=b&c", "u?a=b"]);
    }

    #[track_caller]
    fn check_variables(command: &str, expected: &[&str]) {
        let words = split_command(command);
        let found: Vec<&str> = words
            .iter()
            .flat_map(|word| word.variables.iter().map(|range| &word.text[range.clone()]))
            .collect();
        assert_eq!(found, expected, "{command}");
    }

    #[test]
    fn variables_are_filled_in_everywhere_but_in_single_quotes() {
        check_variables("a $T \"b ${T}c\" x$T-y", &["$T", "${T}", "$T"]);
        check_variables("a '$T' \\$T \"\\$T\" $ $.", &[]);
        check_variables("\"h $(cat \"$(pwd)/f\")\" `cat f` tail", &["$(cat \"$(pwd)/f\")", "`cat f`"]);
        check("a \"$(cat f g)\" b", &["a", "$(cat f g)", "b"]);
        let ranges = variables_of("Bearer $T and $(x) costs $ `y`");
        assert_eq!(ranges, [7..9, 14..18, 27..30]);
    }

    #[test]
    fn of_a_command_only_a_printed_file_is_named() {
        for (text, expected) in [
            ("$T", "$T"),
            ("${T}", "${T}"),
            ("${T:-secret}", "${T}"),
            ("$(cat /run/token)", "$(cat /run/token)"),
            ("`cat /run/token`", "$(cat /run/token)"),
            ("$(< /run/token)", "$(cat /run/token)"),
            ("$(cat a | base64)", "$(cat …)"),
            ("$(echo secret)", "$(echo …)"),
            ("$(token)", "$(token)"),
        ] {
            let word = split_command(&format!("\"{text}\"")).remove(0);
            assert_eq!(word.variable().as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_word_is_cut_with_its_variables() {
        let word = split_command("\"-H$A b$C\"").remove(0).after(2);
        assert_eq!((word.text.as_str(), word.variables), ("$A b$C", vec![0..2, 4..6]));
    }
}

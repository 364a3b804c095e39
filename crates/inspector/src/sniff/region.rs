//! Finds YAML within other text: runs of lines connected by their indentation.

use super::is_error_line;
use std::ops::Range;

/// A run of lines that can be one YAML document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// The bytes of its whole lines.
    pub(crate) range: Range<usize>,
    /// The keys at its base indentation, in order.
    pub(crate) keys: Vec<String>,
    /// Whether any line is indented deeper than the base.
    pub(crate) is_nested: bool,
}

struct Line<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl Line<'_> {
    fn indent(&self) -> usize {
        self.text.bytes().take_while(|&byte| byte == b' ').count()
    }

    fn trimmed(&self) -> &str {
        self.text.trim()
    }

    fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    fn is_sequence_entry(&self) -> bool {
        let trimmed = self.trimmed();
        trimmed == "-" || trimmed.starts_with("- ")
    }

    fn key(&self) -> Option<&str> {
        let trimmed = self.trimmed();
        let (key, rest) = match trimmed.strip_prefix(['"', '\'']) {
            Some(quoted) => {
                quoted.split_once(['"', '\'']).and_then(|(key, rest)| Some((key, rest.strip_prefix(':')?)))?
            }
            None => trimmed.split_once(':')?,
        };
        let is_name = !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'/'));
        if !is_name || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
            return None;
        }
        // `x509: certificate has …` is not a field of the text around it.
        (self.indent() > 0 || !is_error_line(trimmed)).then_some(key)
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let at = start;
            start += line.len();
            Line { start: at, end: start, text: line.trim_end_matches(['\n', '\r']) }
        })
        .collect()
}

/// Finds the runs of lines that could be YAML documents, whatever their content.
pub(crate) fn find_regions(text: &str) -> Vec<Region> {
    let lines = lines(text);
    let mut regions = Vec::new();
    let mut index = 0;
    while let Some(first) = lines.get(index) {
        let Some(key) = first.key() else {
            index += 1;
            continue;
        };
        let base = first.indent();
        let mut region =
            Region { range: first.start..first.end, keys: vec![key.to_owned()], is_nested: false };
        index += 1;
        while let Some(line) = lines.get(index) {
            if !line.is_blank() {
                let indent = line.indent();
                let belongs = indent > base
                    || (indent == base && (line.key().is_some() || line.is_sequence_entry()))
                    || line.trimmed().starts_with('#');
                if !belongs {
                    break;
                }
                region.range.end = line.end;
                region.is_nested |= indent > base || line.is_sequence_entry();
                if indent == base
                    && let Some(key) = line.key()
                {
                    region.keys.push(key.to_owned());
                }
            }
            index += 1;
        }
        regions.push(region);
    }
    regions
}

/// Whether a text is one file of YAML with at most a few damaged lines, not a log or a letter with YAML in it.
///
/// A line around the YAML of a text that is no file can be prose, or a credential of its own.
pub(crate) fn is_one_file(text: &str, is_file: bool) -> bool {
    const LONGEST_TYPO: usize = 12;
    let mut regions = find_regions(text).into_iter().map(|region| region.range).peekable();
    let first = regions.peek().map(|region| region.start);
    let (mut all, mut outside, mut is_after) = (0_usize, 0_usize, false);
    let mut around = 0_usize;
    for line in lines(text) {
        let content = line.trimmed();
        if line.is_blank() || content.starts_with('#') || matches!(content, "---" | "...") {
            continue;
        }
        all += 1;
        while regions.next_if(|region| region.end <= line.start).is_some() {}
        is_after |= regions.peek().is_none();
        if regions.peek().is_some_and(|region| region.start <= line.start) {
            continue;
        }
        if is_error_line(content) || is_prompt(content) {
            return false;
        }
        outside += 1;
        let is_around = is_after || first.is_some_and(|first| line.start < first);
        around += usize::from(is_around && (content.len() > LONGEST_TYPO || content.contains(' ')));
    }
    outside <= (all / 10).max(1) && (is_file || around == 0)
}

/// Whether a line is of a terminal or of an article: a prompt, or a fence.
fn is_prompt(line: &str) -> bool {
    line.starts_with(['$', '`', '>']) || line.contains("$ ") || line.contains("# ") || line.ends_with('$')
}

/// Keys of a Kubernetes object or a configuration, which do not occur in prose.
const TELLING: [&str; 24] = [
    "apiVersion",
    "kind",
    "clusters",
    "contexts",
    "users",
    "current-context",
    "data",
    "stringData",
    "metadata",
    "spec",
    "items",
    "rules",
    "roleRef",
    "subjects",
    "jwt",
    "status",
    "containers",
    "webhooks",
    "secrets",
    "keys",
    "issuer",
    "certificate-authority-data",
    "client-certificate-data",
    "client-key-data",
];

impl Region {
    /// Whether its keys are those of an object worth reading.
    pub(crate) fn is_telling(&self) -> bool {
        let telling = self.keys.iter().filter(|key| TELLING.contains(&key.as_str())).count();
        let names_kind = self.keys.iter().any(|key| key == "apiVersion")
            || self.keys.iter().any(|key| key.ends_with("-data"));
        telling > 0 && (self.is_nested || names_kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, bool)]) {
        let found = find_regions(text);
        let found: Vec<(&str, bool)> =
            found.iter().map(|region| (&text[region.range.clone()], region.is_telling())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_document_ends_where_its_indentation_does() {
        check("$ cat x\napiVersion: v1\ndata:\n  a: b\n```\n", &[("apiVersion: v1\ndata:\n  a: b\n", true)]);
        check(
            "    kind: Secret\n    data:\n      a: b\n  x\n",
            &[("    kind: Secret\n    data:\n      a: b\n", true)],
        );
        check("users:\n- name: a\n\nprose\n", &[("users:\n- name: a\n", true)]);
    }

    #[test]
    fn documents_are_parted() {
        check(
            "kind: A\nspec:\n  b: c\n---\nkind: B\nspec: {}\n",
            &[("kind: A\nspec:\n  b: c\n", true), ("kind: B\nspec: {}\n", false)],
        );
    }

    #[test]
    fn a_line_of_an_error_belongs_to_no_document() {
        let line = "x509: certificate signed by unknown authority\n";
        let document = "apiVersion: v1\ndata:\n  a: b\n";
        for text in
            [format!("{line}{document}"), format!("{document}{line}"), format!("{line}\n{document}\n{line}")]
        {
            let found: Vec<String> = find_regions(&text)
                .into_iter()
                .map(|region| text[region.range].trim_end().to_owned())
                .collect();
            assert_eq!(found, [document.trim_end()], "{text}");
        }
    }

    #[test]
    fn a_file_with_a_damaged_line_is_still_one_file() {
        let config = "apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    token: b\n";
        let typo = config.replace("kind: Config", "kind:Config");
        for (text, of_paste, of_file) in [
            (config.to_owned(), true, true),
            (typo, true, true),
            (format!("{config}oops\n"), true, true),
            (format!("oops\n{config}"), true, true),
            (format!("{config}abcdef.0123456789abcdef\n"), false, true),
            (format!("this does not work\n{config}"), false, true),
            (format!("$ cat config\n{config}"), false, false),
            (format!("{config}```\n"), false, false),
            (format!("x509: certificate signed by unknown authority\n{config}"), false, false),
            (format!("{}{config}", "I0101 started\n".repeat(3)), false, false),
        ] {
            assert_eq!((is_one_file(&text, false), is_one_file(&text, true)), (of_paste, of_file), "{text}");
        }
    }

    #[test]
    fn prose_is_not_telling() {
        check("Note: this is\nnot yaml: at all\n", &[("Note: this is\n", false)]);
        check("error: You must be logged in to the server (Unauthorized)\n", &[]);
    }
}

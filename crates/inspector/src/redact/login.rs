//! Passwords of login commands: `-p` means a port or a path to other programs.

use super::carriers::{next_word, word_at};
use super::named::{Name, extent, is_common_word, is_placeholder};
use std::ops::Range;

/// Programs whose `login` takes a password after `-p`.
const PROGRAMS: [&str; 11] =
    ["docker", "podman", "nerdctl", "buildah", "skopeo", "helm", "oras", "crane", "regctl", "oc", "az"];
/// Words between a program and its `login`: `helm registry login`, `crane auth login`.
const GROUPS: [&str; 2] = ["registry", "auth"];
/// Maximum number of bytes between a program and its `login`.
const MAX_BEFORE: usize = 256;
/// Where the shell ends one command.
const ENDS: [char; 5] = ['\n', ';', '|', '&', '`'];

/// The values of `-p` in login commands.
pub(super) fn find_logins(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, login) in text.match_indices("login") {
        let start = at + login.len();
        if !is_login(text, at) || !text.get(start..).is_some_and(|rest| rest.starts_with([' ', '\t', '\\'])) {
            continue;
        }
        let end = start + end_of_command(text.get(start..).unwrap_or_default());
        let mut from = start;
        while let Some(flag) = next_word(text, from).filter(|flag| *flag < end) {
            let word = word_at(text, flag);
            from = word.end;
            let Some(rest) = text.get(word).and_then(|word| word.strip_prefix("-p")) else { continue };
            let begin = from - rest.len() + usize::from(rest.starts_with('='));
            let Some((value, is_quoted)) = extent(text, begin, Name::Secret) else { continue };
            let written = text.get(value.clone()).unwrap_or_default();
            let is_prose = !is_quoted && rest.is_empty() && is_common_word(written);
            if !is_placeholder(written) && !is_prose {
                from = value.end;
                found.push(value);
            }
        }
    }
    found
}

/// Whether the `login` at an offset is the subcommand of one of the programs: only flags and their values are between them.
fn is_login(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(MAX_BEFORE));
    let before = text.get(from..at).unwrap_or_default();
    if !before.ends_with([' ', '\t']) {
        return false;
    }
    let ends = before.rmatch_indices(ENDS).map(|(end, _)| end);
    let mut ends = ends.filter(|end| !is_continued(before.get(..=*end).unwrap_or_default()));
    let start = ends.next().map_or(0, |end| end + 1);
    let words: Vec<&str> = before.get(start..).unwrap_or_default().split_whitespace().collect();
    let is_program = |word: &&str| {
        let word = word.trim_start_matches(['"', '\'', '(', '$']);
        PROGRAMS.contains(&word.rsplit('/').next().unwrap_or(word))
    };
    let Some(program) = words.iter().rposition(is_program) else { return false };
    let between = words.get(program..).unwrap_or_default();
    between.windows(2).all(|pair| match pair {
        [before, word] => {
            let is_value = before.starts_with('-') && !before.contains('=');
            word.starts_with('-') || is_value || GROUPS.contains(word) || *word == "\\"
        }
        _ => true,
    })
}

/// Whether a text ends with a line that a backslash continues.
fn is_continued(text: &str) -> bool {
    text.strip_suffix('\n').is_some_and(|line| line.trim_end_matches('\r').ends_with('\\'))
}

/// The length of the command that a text begins with; a backslash continues a line.
fn end_of_command(text: &str) -> usize {
    let ends = text.match_indices(ENDS).map(|(at, _)| at);
    ends.into_iter().find(|at| !is_continued(text.get(..=*at).unwrap_or_default())).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use crate::redact::redact_text;
    use crate::redact::secrets::tests::check;

    #[test]
    fn the_password_of_a_login_is_masked() {
        check(&[
            ("docker login -u jane -p hunter2 r.io", "docker login -u jane -p [M] r.io"),
            ("$ sudo /usr/bin/docker login -p=hunter2", "$ sudo /usr/bin/docker login -p=[M]"),
            ("podman login -phunter2 r.io", "podman login -p[M] r.io"),
            ("docker --config /tmp/c login -p 'a; b' r.io", "docker --config /tmp/c login -p '[M]' r.io"),
            ("helm registry login -u a -p hunter2", "helm registry login -u a -p [M]"),
            ("oras login r.io -u a -p hunter2", "oras login r.io -u a -p [M]"),
            ("crane auth login r.io -u a -p hunter2", "crane auth login r.io -u a -p [M]"),
            ("docker login \\\n  -u a \\\n  -p hunter2\nx", "docker login \\\n  -u a \\\n  -p [M]\nx"),
            (
                "cd /x && docker login -p hunter2 && ssh -p 2222 h",
                "cd /x && docker login -p [M] && ssh -p 2222 h",
            ),
            ("run: \"docker login -u a -p hunter2\"", "run: \"docker login -u a -p [M]\""),
            ("skopeo copy --src-creds a:hunter2 x y", "skopeo copy --src-creds a:[M] x y"),
            ("skopeo inspect --creds=a:hunter2 x", "skopeo inspect --creds=a:[M] x"),
        ]);
    }

    #[test]
    fn any_other_p_is_kept() {
        for text in [
            "ssh -p 2222 jane@h",
            "docker run -p 8080:80 nginx",
            "docker run --name login -p 8080:80 nginx",
            "docker login r.io\ndocker run -p 8080:80 nginx",
            "docker login -u a --password-stdin; ssh -p 2222 h",
            "docker login -p $PASSWORD r.io",
            "docker login -p <password>",
            "docker login -p and --password are deprecated",
            "mkdir -p login/docker",
            "npm login -p 2222",
            "kubectl port-forward -p x",
        ] {
            let mut redacted = text.to_owned();
            redact_text(&mut redacted);
            assert_eq!(redacted, text);
        }
    }
}

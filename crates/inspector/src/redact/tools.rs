//! Passwords after the options of known programs: `-p` means a port or a path to other programs.

use super::extent::{extent, next_word, word_at};
use super::placeholder::{is_common_word, is_placeholder, is_public_token};
use std::ops::Range;

/// Where the secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// The value of an option.
    Value,
    /// The value of an option, only if it is written without a blank.
    Joined,
    /// After the first colon of an option's value.
    Pair,
    /// After the first equals sign of an option's value.
    Assigned,
    /// A word that is no option, counted from one; the option is empty.
    Word(usize),
}
use Form::{Assigned, Joined, Pair, Value, Word};

/// The secrets of a program.
struct Tool {
    programs: &'static [&'static str],
    /// Empty: all commands of the program.
    command: &'static str,
    options: &'static [(&'static str, Form)],
}

const TOOLS: &[Tool] = &[
    Tool {
        programs: &[
            "docker",
            "podman",
            "nerdctl",
            "buildah",
            "skopeo",
            "helm",
            "oras",
            "crane",
            "regctl",
            "oc",
            "az",
            "cosign",
            "juju",
            "regclient",
            "flux",
        ],
        command: "login",
        options: &[("-p", Value)],
    },
    Tool { programs: &["rancher"], command: "login", options: &[("-t", Value)] },
    Tool { programs: &["ctr"], command: "", options: &[("-u", Pair)] },
    Tool { programs: &["sshpass"], command: "", options: &[("-p", Value)] },
    Tool {
        programs: &["mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "7z", "7za"],
        command: "",
        options: &[("-p", Joined)],
    },
    Tool { programs: &["redis-cli"], command: "", options: &[("-a", Value)] },
    Tool {
        programs: &["ldapsearch", "ldapwhoami", "ldapadd", "ldapmodify"],
        command: "",
        options: &[("-w", Value)],
    },
    Tool { programs: &["zip", "unzip"], command: "", options: &[("-P", Value)] },
    Tool { programs: &["ssh-keygen"], command: "", options: &[("-N", Value), ("-P", Value)] },
    Tool {
        programs: &["curl"],
        command: "",
        options: &[
            ("-u", Pair),
            ("-U", Pair),
            ("-E", Pair),
            ("--cert", Pair),
            ("--proxy-cert", Pair),
            ("--proxy-user", Pair),
            ("--oauth2-bearer", Value),
            ("--pass", Value),
            ("--proxy-pass", Value),
            ("--tlspassword", Value),
            ("--proxy-tlspassword", Value),
            ("-b", Assigned),
        ],
    },
    Tool { programs: &["http", "https"], command: "", options: &[("-a", Pair), ("--auth", Pair)] },
    Tool {
        programs: &["openssl"],
        command: "",
        options: &[("-passin", Pair), ("-passout", Pair), ("-pass", Pair)],
    },
    Tool { programs: &["openssl"], command: "enc", options: &[("-k", Value), ("-K", Value)] },
    Tool { programs: &["vault"], command: "login", options: &[("", Word(1))] },
    Tool { programs: &["vault"], command: "unseal", options: &[("", Word(1))] },
    Tool { programs: &["gcloud"], command: "login", options: &[("--cred", Value)] },
    Tool {
        programs: &["aws"],
        command: "set",
        options: &[("aws_secret_access_key", Value), ("aws_session_token", Value)],
    },
    Tool { programs: &["mc"], command: "set", options: &[("", Word(4))] },
    Tool { programs: &["kubectl", "oc"], command: "secret", options: &[("--from-literal", Assigned)] },
    Tool { programs: &["flux"], command: "bootstrap", options: &[("--token-auth", Value)] },
];
/// Words between a program and its command: `helm registry login`, `vault operator unseal`.
const GROUPS: &[&str] =
    &["registry", "auth", "acr", "operator", "configure", "alias", "create", "image", "i"];

/// A command while its words are read.
#[derive(Default)]
struct Command {
    /// The tools of which the command's name has been read.
    active: Vec<&'static Tool>,
    /// The tools of which only the program has been read.
    waiting: Vec<&'static Tool>,
    /// Whether the last word can be an option with a value.
    is_after_option: bool,
    /// Number of words after the command's name that are no options.
    words: usize,
}

/// The values after options of known programs. Each word is read once.
pub(super) fn find_options(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut command = Command::default();
    let mut from = 0;
    while let Some(start) = next_argument(text, from) {
        if is_command_end(text.get(from..start).unwrap_or_default()) {
            command = Command::default();
        }
        let word = word_at(text, start);
        let written = text.get(word.clone()).unwrap_or_default();
        from = word.end;
        if matches!(written, "|" | "||" | "&&" | "&" | ";") {
            command = Command::default();
            continue;
        }
        let ends_command = written.ends_with([';', '|']);
        if !command.active.is_empty()
            && let Some((value, end)) = value_of(text, &command, &word)
        {
            from = end;
            command.is_after_option = false;
            found.extend(value);
        } else if let Some(value) = command.read(written) {
            let value = word.start..word.start + value;
            if !is_kept(text.get(value.clone()).unwrap_or_default(), false) {
                found.push(value);
            }
        }
        if ends_command {
            command = Command::default();
        }
    }
    found
}

/// The next word, without the brackets and commas of a list of arguments.
fn next_argument(text: &str, from: usize) -> Option<usize> {
    let mut at = next_word(text, from)?;
    while text.as_bytes().get(at).is_some_and(|byte| matches!(byte, b'[' | b',' | b'(' | b'{' | b'$')) {
        at = next_word(text, at + 1)?;
    }
    Some(at)
}

/// Whether a line that a backslash does not continue, or a backtick, ends a command in this gap.
fn is_command_end(gap: &str) -> bool {
    gap.contains('`')
        || gap
            .match_indices('\n')
            .any(|(at, _)| !gap.get(..at).is_some_and(|before| before.trim_end_matches('\r').ends_with('\\')))
}

impl Command {
    /// Reads a word that is no option of the table; returns the length of the word if it is a secret.
    fn read(&mut self, written: &str) -> Option<usize> {
        let name = written.rsplit(['/', ':']).next().unwrap_or(written).trim_end_matches(".exe");
        let is_option = written.starts_with('-');
        let of_program = || TOOLS.iter().filter(|tool| tool.programs.contains(&name));
        if !is_option && of_program().next().is_some() {
            let is_whole = |tool: &&Tool| tool.command.is_empty();
            self.active = of_program().filter(is_whole).collect();
            self.waiting = of_program().filter(|tool| !is_whole(tool)).collect();
            self.is_after_option = false;
            self.words = 0;
            return None;
        }
        let was_after_option =
            std::mem::replace(&mut self.is_after_option, is_option && !written.contains('='));
        if is_option {
            return None;
        }
        let is_command = self.waiting.iter().any(|tool| tool.command == written);
        if is_command {
            let (named, _): (Vec<&'static Tool>, Vec<&'static Tool>) =
                self.waiting.drain(..).partition(|tool| tool.command == written);
            self.active.extend(named);
            self.words = 0;
            return None;
        }
        if !self.waiting.is_empty() && !was_after_option && !GROUPS.contains(&written) {
            self.waiting.clear();
        }
        // The command that sshpass runs has options of its own.
        if !was_after_option && self.active.iter().any(|tool| tool.programs.contains(&"sshpass")) {
            self.active.clear();
        }
        if self.active.is_empty() || was_after_option || written.contains('=') {
            return None;
        }
        self.words += 1;
        let is_secret =
            self.active.iter().flat_map(|tool| tool.options).any(|(_, form)| *form == Word(self.words));
        is_secret.then(|| written.trim_end_matches([',', '.', ':', ';']).len())
    }
}

/// The secret in the value of an option that is written as this word, and where to read on.
fn value_of(text: &str, command: &Command, word: &Range<usize>) -> Option<(Option<Range<usize>>, usize)> {
    let written = text.get(word.clone())?;
    let mut options =
        command.active.iter().flat_map(|tool| tool.options).filter(|(option, _)| !option.is_empty());
    let (form, begin, is_joined) = options.find_map(|(option, form)| {
        let rest = match written.strip_prefix(option) {
            Some(rest) => rest,
            // `-sSu user:password`: options of one letter in one word.
            None if *form == Pair && option.len() == 2 && is_cluster(written, option) => "",
            None => return None,
        };
        if rest.is_empty() {
            return (*form != Joined).then(|| (*form, after_word(text, word.end), false));
        }
        let is_inline = rest.starts_with('=') || option.len() == 2;
        is_inline.then(|| (*form, word.end - rest.len() + usize::from(rest.starts_with('=')), true))
    })?;
    // The command ends with the option.
    if text.get(begin..)?.starts_with(['\n', '\r']) {
        return None;
    }
    let value = extent(text, begin)?;
    let written = text.get(value.range.clone())?;
    let end = value.range.end.max(word.end);
    if is_kept(written, value.is_quoted || is_joined) {
        return Some((None, end));
    }
    let start = match form {
        Pair => written.find(':').map(|colon| colon + 1),
        Assigned => written.find('=').map(|equals| equals + 1),
        Value | Joined | Word(_) => Some(0),
    };
    let secret = start.map(|start| value.range.start + start..value.range.end);
    let is_path = form == Pair && written.starts_with("file:");
    let secret =
        secret.filter(|secret| !is_path && !is_kept(text.get(secret.clone()).unwrap_or_default(), true));
    Some((secret, end))
}

fn is_cluster(written: &str, option: &str) -> bool {
    let letters = written.strip_prefix('-').unwrap_or_default();
    letters.len() <= 8
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
        && letters.ends_with(&option[1..])
}

fn is_kept(written: &str, is_quoted: bool) -> bool {
    is_placeholder(written) || is_public_token(written) || !is_quoted && is_common_word(written)
}

/// Where the value begins after an option: in a list of arguments a quote and a comma are between them.
fn after_word(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let quoted = rest.trim_start_matches('\\');
    let rest = quoted.strip_prefix(['"', '\'']).map_or(rest, |rest| rest.trim_start_matches([',', ' ']));
    let rest = rest.trim_start_matches([' ', '\t']);
    let continued = rest.strip_prefix("\\\n").or_else(|| rest.strip_prefix("\\\r\n")).unwrap_or(rest);
    text.len() - continued.trim_start_matches([' ', '\t']).len()
}

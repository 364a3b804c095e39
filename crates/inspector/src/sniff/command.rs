//! Command lines: finding them, and `kubeadm join`.

use credscope_kube::discovery::JoinRequest;
use std::ops::Range;

/// The lines, with continuations joined, that start with a program's name, possibly after a prompt or `sudo`.
pub(crate) fn find_commands(text: &str, program: &str) -> Vec<Range<usize>> {
    if !text.contains(program) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let mut end = start + line.len();
        let is_command = command_offset(line, program);
        let mut last = line;
        while last.trim_end().ends_with('\\') && lines.peek().is_some() {
            let Some(next) = lines.next() else { break };
            end += next.len();
            last = next;
        }
        if let Some(offset) = is_command {
            let length = text.get(start + offset..end).map_or(0, |command| command.trim_end().len());
            found.push(start + offset..start + offset + length);
        }
        start = end;
    }
    found
}

fn command_offset(line: &str, program: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(offset) = line.get(from..)?.find(program) {
        let at = from + offset;
        let before = line.get(..at)?.trim_end();
        let is_start = before.is_empty()
            || before.ends_with(['$', '#', '>', '%', '|', ';', '&', '(', '`'])
            || before.ends_with("sudo")
            || before.ends_with('-') && before.len() == 1;
        let is_word = line.get(at + program.len()..)?.starts_with([' ', '\t', '\\']);
        if is_start && is_word {
            return Some(at);
        }
        from = at + program.len();
    }
    None
}

/// Splits a command like a shell: quotes, backslashes, continuations. Placeholders such as `<token>` remain
/// words.
fn split_words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut characters = command.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (Some('\''), other) => word.get_or_insert_default().push(other),
            (None, '"' | '\'') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (_, '\\') => match characters.next() {
                Some('\n') | None => (),
                Some('\r') => {
                    characters.next_if_eq(&'\n');
                }
                Some(escaped) => {
                    let word = word.get_or_insert_default();
                    // Within double quotes a backslash is kept unless the next character needs escaping.
                    if quote == Some('"') && !matches!(escaped, '"' | '\\' | '$' | '`') {
                        word.push('\\');
                    }
                    word.push(escaped);
                }
            },
            (None, white) if white.is_whitespace() => words.extend(word.take()),
            (_, other) => word.get_or_insert_default().push(other),
        }
    }
    words.extend(word);
    words
}

/// Flags of `kubeadm join` with a value that is irrelevant to the token and the CA.
const JOIN_FLAGS: [&str; 14] = [
    "--apiserver-advertise-address",
    "--apiserver-bind-port",
    "--cri-socket",
    "--experimental-patches",
    "--feature-gates",
    "--ignore-preflight-errors",
    "--log-file",
    "--node-name",
    "--patches",
    "--rootfs",
    "--skip-phases",
    "--v",
    "--vmodule",
    "-v",
];
/// Flags of `kubeadm join` without a value.
const JOIN_SWITCHES: [&str; 6] =
    ["--dry-run", "--help", "-h", "--add-dir-header", "--one-output", "--skip-log-headers"];

/// Reads a `kubeadm join` command.
pub(crate) fn decode_join(command: &str) -> JoinRequest {
    let mut join = JoinRequest::default();
    let mut token = None;
    let mut words = split_words(command).into_iter().skip(2);
    while let Some(word) = words.next() {
        let (flag, inline) = match word.split_once('=') {
            Some((flag, value)) if flag.starts_with('-') => (flag.to_owned(), Some(value.to_owned())),
            _ => (word, None),
        };
        let is_on = inline.as_deref() != Some("false");
        let mut value = || inline.clone().or_else(|| words.next()).unwrap_or_default();
        match flag.as_str() {
            "--token" => token = Some(value()),
            "--discovery-token" => join.discovery_token = Some(value()),
            "--tls-bootstrap-token" => join.tls_bootstrap_token = Some(value()),
            "--discovery-token-ca-cert-hash" => join.pins.extend(value().split(',').map(str::to_owned)),
            "--discovery-token-unsafe-skip-ca-verification" => join.skips_verification = is_on,
            "--discovery-file" => join.discovery_file = Some(value()).filter(|file| !file.is_empty()),
            "--config" => join.configuration_file = Some(value()).filter(|file| !file.is_empty()),
            "--certificate-key" => join.certificate_key = Some(value()),
            "--control-plane" | "--experimental-control-plane" => join.is_control_plane = is_on,
            known if JOIN_FLAGS.contains(&known) => drop(value()),
            known if JOIN_SWITCHES.contains(&known) => (),
            verbosity if verbosity.strip_prefix("-v").is_some_and(|level| level.parse::<u8>().is_ok()) => (),
            unknown if unknown.starts_with('-') => join.unknown_flags.push(unknown.to_owned()),
            endpoint if join.endpoint.is_empty() => endpoint.clone_into(&mut join.endpoint),
            _ => (),
        }
    }
    // `--token` replaces each of the two more specific flags if absent; then the discovery token also serves
    // for the other.
    join.tls_bootstrap_token =
        join.tls_bootstrap_token.or_else(|| token.clone()).or_else(|| join.discovery_token.clone());
    join.discovery_token = join.discovery_token.or(token);
    join.masked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_join_command_is_taken_apart() {
        let text = "$ sudo kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef \\\n  --discovery-token-ca-cert-hash sha256:00,sha256:11\nThis node\n";
        let found = find_commands(text, "kubeadm join");
        assert_eq!(found.len(), 1);
        let join = decode_join(&text[found[0].clone()]);
        assert_eq!(join.endpoint, "10.0.0.1:6443");
        assert_eq!(join.discovery_token.as_deref(), Some("abcdef.0123456789abcdef"));
        assert_eq!(join.discovery_token, join.tls_bootstrap_token);
        assert_eq!(join.pins, ["sha256:00", "sha256:11"]);
        assert!(!join.skips_verification);
    }

    #[test]
    fn flags_may_stand_before_the_endpoint_and_carry_their_values() {
        let join = decode_join(
            "kubeadm join --token=a.b --discovery-token-unsafe-skip-ca-verification host:6443 --v=5",
        );
        assert_eq!(
            (join.endpoint.as_str(), join.discovery_token.as_deref(), join.skips_verification),
            ("host:6443", Some("a.b"), true)
        );
    }

    #[test]
    fn a_value_is_no_endpoint_and_an_unknown_flag_is_kept() {
        let join = decode_join(
            "kubeadm join --node-name n1 --certificate-key 00 --control-plane -v 5 --pod-network x:1 -v=5",
        );
        assert_eq!(join.endpoint, "x:1");
        assert_eq!(join.unknown_flags, ["--pod-network"]);
        assert_eq!(join.certificate_key.as_deref(), Some("00"));
        assert!(join.is_control_plane);
        let join =
            decode_join("kubeadm join h:1 --discovery-file d.conf --tls-bootstrap-token c.d --token a.b");
        assert_eq!(join.discovery_file.as_deref(), Some("d.conf"));
        assert_eq!(join.discovery_token.as_deref(), Some("a.b"));
        assert_eq!(join.tls_bootstrap_token.as_deref(), Some("c.d"));
        let join = decode_join("kubeadm join h:1 --discovery-token a.b");
        assert_eq!(join.tls_bootstrap_token.as_deref(), Some("a.b"));
    }

    #[test]
    fn prose_about_a_command_is_no_command() {
        assert!(find_commands("you can use kubeadm join to do it\n", "kubeadm join").is_empty());
        assert!(find_commands("curly braces\n", "curl").is_empty());
    }
}

//! The output of `openssl s_client`: its endpoint, the chain that the server presented, its own verdict.

use std::ops::Range;

/// The output of one handshake.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Handshake {
    /// Host, and port if it is in the output.
    pub(crate) endpoint: Option<String>,
    /// The requested name (`-servername`).
    pub(crate) server_name: Option<String>,
    /// The result of openssl, by the trust store of its machine.
    pub(crate) result: Option<String>,
    /// Names of the CAs whose client certificates the server accepts.
    pub(crate) client_authorities: Vec<String>,
}

/// Prefixes of lines that start the output; the command itself can precede them.
const OPENING: [&str; 4] = ["Connecting to ", "CONNECTED(", "depth=", "Certificate chain"];
/// Prefixes of lines within the output; the last such line ends it.
const WITHIN: [&str; 12] = [
    "---",
    "verify ",
    "Verify return code:",
    "Verification",
    "Server certificate",
    "-----END CERTIFICATE",
    "SSL handshake has read",
    "New, TLS",
    "Extended master secret:",
    "Max Early Data:",
    "read R BLOCK",
    "DONE",
];
/// Lines that the output must contain.
const TELLING: [&str; 3] = ["CONNECTED(", "Certificate chain", "Verify return code:"];

fn is_one_of(line: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| line.starts_with(beginning))
}

/// Finds the outputs in a text, each from its first line to its last.
pub(crate) fn find_handshakes(text: &str) -> Vec<(Range<usize>, Handshake)> {
    if !TELLING.iter().any(|telling| text.contains(telling)) {
        return Vec::new();
    }
    let mut found: Vec<(Range<usize>, Handshake)> = Vec::new();
    // Whether the chain of the current output was found: after that, another opening line starts the next
    // output.
    let mut is_full = true;
    let mut is_told = false;
    let mut in_authorities = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let line = line.trim();
        let is_command = line.contains("openssl s_client ");
        let opens = is_command || is_one_of(line, &OPENING);
        if opens && is_full {
            if !is_told {
                found.pop();
            }
            found.push((range.clone(), Handshake::default()));
            (is_full, is_told) = (false, false);
        }
        let Some((whole, handshake)) = found.last_mut() else { continue };
        if opens || is_one_of(line, &WITHIN) {
            whole.end = range.end;
        }
        is_full |= line.starts_with("Certificate chain") || line.starts_with("Verify return code:");
        is_told |= is_one_of(line, &TELLING);
        if is_command {
            handshake.read_command(line);
        } else if let Some(address) = line.strip_prefix("Connecting to ") {
            handshake.endpoint.get_or_insert(address.to_owned());
        } else if let Some(result) = line.strip_prefix("Verify return code:") {
            handshake.result = Some(result.trim().to_owned());
        } else if line == "Acceptable client certificate CA names" {
            in_authorities = true;
        } else if in_authorities {
            in_authorities = line.contains('=');
            if in_authorities {
                handshake.client_authorities.push(line.to_owned());
            }
        }
    }
    if !is_told {
        found.pop();
    }
    found
}

impl Handshake {
    fn read_command(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        while let Some(word) = words.next() {
            let field = match word {
                "-connect" => &mut self.endpoint,
                "-servername" => &mut self.server_name,
                _ => continue,
            };
            *field = words.next().map(str::to_owned);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "CONNECTED(00000003)\ndepth=0 CN = kube-apiserver\nverify error:num=20:unable to get local issuer \
        certificate\nverify return:1\n---\nCertificate chain\n 0 s:CN = kube-apiserver\n   i:CN = kubernetes\n\
        -----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n---\nServer certificate\nsubject=CN = kube-apiserver\n\
        ---\nAcceptable client certificate CA names\nCN = kubernetes\nCN = front-proxy-ca\nRequested Signature Algorithms: x\n---\n\
        Verify return code: 21 (unable to verify the first certificate)\n---\n";

    #[track_caller]
    fn check(text: &str, expected: &[(Option<&str>, Option<&str>, usize)]) {
        let found = find_handshakes(text);
        let told: Vec<_> = found
            .iter()
            .map(|(range, read)| {
                let pem = text[range.clone()].matches("-----END").count();
                (read.endpoint.as_deref(), read.server_name.as_deref(), pem)
            })
            .collect();
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn an_output_is_found_in_other_text_and_parted_from_the_next() {
        check(OUTPUT, &[(None, None, 1)]);
        let command =
            "$ openssl s_client -connect 10.0.0.1:6443 -servername kubernetes -showcerts </dev/null\n";
        let both = format!(
            "x509: certificate signed by unknown authority\n{command}{OUTPUT}\nConnecting to 10.0.0.2\n{OUTPUT}tail\n"
        );
        check(&both, &[(Some("10.0.0.1:6443"), Some("kubernetes"), 1), (Some("10.0.0.2"), None, 1)]);
        let (range, read) = find_handshakes(&both).remove(0);
        assert!(both[range].starts_with("$ openssl"));
        assert_eq!(read.result.as_deref(), Some("21 (unable to verify the first certificate)"));
        assert_eq!(read.client_authorities, ["CN = kubernetes", "CN = front-proxy-ca"]);
    }

    #[test]
    fn a_command_alone_and_other_text_are_none() {
        for text in ["", "openssl s_client -connect a:1 -showcerts\n", "depth=0 CN = a\n", "---\na: b\n---\n"]
        {
            check(text, &[]);
        }
    }
}

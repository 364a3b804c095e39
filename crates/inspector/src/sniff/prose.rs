//! Lines that programs write, and guesses about unrecognised bytes.

use super::Needles;
use std::sync::LazyLock;

/// Texts that are common in errors of Kubernetes, Go's TLS, and curl. Source: the fact sheet's table of
/// failures, `go crypto/x509/verify.go`, `go crypto/tls`.
const ERROR_MARKS: [&str; 58] = [
    " is invalid: ",
    "x509: ",
    "tls: ",
    "Unauthorized",
    "is forbidden: ",
    "forbidden: User ",
    "invalid bearer token",
    "You must be logged in",
    "Error from server",
    "Unable to connect to the server",
    "illegal base64 data",
    "unable to load bootstrap kubeconfig",
    "existing bootstrap client certificate",
    "client certificate has expired",
    "No valid client certificate",
    "signing request",
    "but subject access review was not approved",
    "JWS signature",
    "are pinned",
    "has expired",
    "is invalid for this cluster",
    "error in cryptographic primitive",
    "service account token",
    "no keys found",
    "token audiences",
    "stale-token",
    "unable to load in-cluster configuration",
    "exec plugin: ",
    "Client sent an HTTP request to an HTTPS server",
    "curl: (",
    "verify error:",
    "SSL certificate problem: ",
    "serving certificate available",
    "unknown node for user",
    "a root certificates file",
    // Joins.
    "could not find a JWS signature",
    "public key hash, expected",
    "discovery token CA certificate hash",
    "the bootstrap token is invalid",
    "will try again: the token",
    "the second kubeconfig from the cluster-info",
    "unable to fetch the kubeadm-config",
    "Secret \"kubeadm-certs\" was not found",
    "with provided key: cipher",
    "error decoding certificate key",
    // The network and RBAC.
    "Forbidden: User ",
    "connection refused",
    "was refused - did you specify",
    "no such host",
    "Could not resolve host",
    "Temporary failure in name resolution",
    "server misbehaving",
    "i/o timeout",
    "TLS handshake timeout",
    "no route to host",
    "network is unreachable",
    "context deadline exceeded",
    "Current certificate is expired",
];

/// Whether a line reports a failure of a credential.
pub(crate) fn is_error_line(line: &str) -> bool {
    static MARKS: LazyLock<Needles> = LazyLock::new(|| Needles::new(ERROR_MARKS));
    MARKS.are_in(line)
}

/// Whether a line has the form of a program's output: a klog header, a bracketed phase, a table, a
/// confirmation.
pub(crate) fn is_program_output(line: &str) -> bool {
    is_klog(line)
        || is_bracketed(line)
        || is_table_head(line)
        || is_confirmation(line)
        || is_json_log(line)
        || is_timestamped(line)
}

fn is_klog(line: &str) -> bool {
    let bytes = line.as_bytes();
    matches!(bytes.first(), Some(b'I' | b'W' | b'E' | b'F'))
        && bytes.get(1..5).is_some_and(|date| date.iter().all(u8::is_ascii_digit))
        && bytes.get(5) == Some(&b' ')
}

fn is_bracketed(line: &str) -> bool {
    line.strip_prefix('[').and_then(|rest| rest.split_once("] ")).is_some_and(|(phase, _)| {
        !phase.is_empty()
            && phase
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'.'))
    }) || line.starts_with("## kubeadm ")
}

/// Whether a line is the head of a table, which kubectl and kubeadm write in capitals: at least two columns.
fn is_table_head(line: &str) -> bool {
    let is_title = |column: &str| {
        column.len() >= 2
            && column.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'-' | b'(' | b')'))
    };
    let mut columns = line.split_whitespace();
    columns.next().is_some_and(is_title) && columns.next().is_some_and(is_title) && columns.all(is_title)
}

fn is_confirmation(line: &str) -> bool {
    let mut words = line.split(' ');
    let is_object = words.next().is_some_and(|word| word.contains('/') && !word.contains(':'));
    let verb = words.next();
    is_object
        && matches!(
            verb,
            Some(
                "created"
                    | "configured"
                    | "unchanged"
                    | "deleted"
                    | "approved"
                    | "denied"
                    | "patched"
                    | "labeled"
                    | "annotated"
            )
        )
        || line.starts_with("generating keys and CSRs")
}

fn is_json_log(line: &str) -> bool {
    line.starts_with('{') && line.ends_with('}')
}

fn is_timestamped(line: &str) -> bool {
    line.get(..20).is_some_and(|head| {
        let head = head.as_bytes();
        head.first().is_some_and(u8::is_ascii_digit)
            && head.get(4) == Some(&b'-')
            && head.get(10) == Some(&b'T')
            && head.get(13) == Some(&b':')
    })
}

/// The guess for what OpenSSL prints with `-text`.
pub(crate) const OPENSSL_TEXT: &str = "openssl_text";

/// Whether a text is a certificate, a request or a revocation list as OpenSSL describes it. Source: OpenSSL
/// `crypto/x509/{t_x509,t_req,t_crl}.c`.
pub(crate) fn is_openssl_text(text: &str) -> bool {
    let heads = ["Certificate:", "Certificate Request:", "Certificate Revocation List (CRL):"];
    let mut lines = text.lines().map(str::trim);
    let has_head = lines.any(|line| heads.contains(&line));
    has_head
        && lines.next().is_some_and(|line| line == "Data:" || line.starts_with("Version"))
        && lines.any(|line| line.starts_with("Signature Algorithm:"))
}

/// The word for the closest kind of unrecognised bytes.
pub(crate) fn guess(bytes: &[u8]) -> &'static str {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return "empty";
    }
    for (magic, word) in [
        (&b"\x1f\x8b"[..], "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"\xfe\xed\xfe\xed", "java_keystore"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"%PDF", "pdf"),
        (b"\x7fELF", "program"),
        (b"SQLite", "database"),
    ] {
        if bytes.starts_with(magic) {
            return word;
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return guess_der(bytes);
    };
    let trimmed = text.trim();
    if is_openssl_text(trimmed) {
        return OPENSSL_TEXT;
    }
    if trimmed.contains("-----BEGIN") {
        "pem"
    } else if trimmed.contains("eyJ") {
        "token"
    } else if trimmed.starts_with(['{', '[']) {
        "json"
    } else if trimmed.to_ascii_lowercase().starts_with("<!doctype") || trimmed.starts_with("<html") {
        "html"
    } else if trimmed.starts_with("ssh-") {
        "ssh_key"
    } else if !trimmed.contains(char::is_whitespace) && trimmed.len() >= 16 {
        "opaque_secret"
    } else if trimmed.lines().filter(|line| line.contains(": ") || line.ends_with(':')).count() * 2
        > trimmed.lines().count()
    {
        "yaml"
    } else {
        "prose"
    }
}

/// Guesses PKCS#12 and PKCS#7 by the content types at their start: 1.2.840.113549.1.7.1 and 1.7.2.
fn guess_der(bytes: &[u8]) -> &'static str {
    const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
    if bytes.first() != Some(&0x30) {
        return "binary";
    }
    let head = bytes.get(..32).unwrap_or(bytes);
    match head
        .windows(PKCS7.len())
        .position(|window| window == PKCS7)
        .and_then(|at| head.get(at + PKCS7.len()))
    {
        Some(1) => "pkcs12",
        Some(_) => "pkcs7",
        None => "der",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_programs_are_known_by_their_shape() {
        for line in [
            "E1121 21:57:44.692843   29955 controller.go:95] Found stale data",
            "[certs] Generating \"ca\" certificate and key",
            "NAME   AGE   SIGNERNAME   REQUESTOR",
            "CERTIFICATE                EXPIRES                  RESIDUAL TIME",
            "certificatesigningrequest.certificates.k8s.io/x created",
            "2026-11-21T21:57:44Z something",
        ] {
            assert!(is_program_output(line), "{line}");
        }
        for line in ["A sentence about it.", "## A heading", "I think so", "see [this] link", ""] {
            assert!(!is_program_output(line), "{line}");
        }
    }

    #[test]
    fn an_error_is_known_by_its_words() {
        assert!(is_error_line(
            "Unable to connect to the server: x509: certificate signed by unknown authority"
        ));
        assert!(!is_error_line("everything is fine"));
    }

    #[test]
    fn a_guess_is_made_about_anything() {
        for (bytes, word) in [
            (&b" \n"[..], "empty"),
            (b"\x1f\x8b\x08", "gzip"),
            (b"\x30\x82\xff", "der"),
            (b"\x00\xff", "binary"),
            (b"{\"a\":", "json"),
            (b"hello there", "prose"),
            (
                b"Certificate:\n    Data:\n        Version: 3 (0x2)\n        Signature Algorithm: sha256WithRSAEncryption\n",
                "openssl_text",
            ),
            (b"$ openssl req -text\nCertificate Request:\n    Data:\n    Signature Algorithm: x\n", "openssl_text"),
            (b"Certificate:\n  name: x\n", "yaml"),
            (b"0123456789abcdefghij", "opaque_secret"),
        ] {
            assert_eq!(guess(bytes), word);
        }
    }
}

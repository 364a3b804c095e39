//! Any pasted text: the report is deterministic, consistent, contains no secret, and a token among other text
//! is found.

use crate::parts;
use crate::spans::{check_facts, check_steps, check_within};
use credscope_clock::Instant;
use credscope_encoding::encode_url_unpadded;
use credscope_finding::Span;
use credscope_inspector::report::{Item, ItemKind, Report};
use credscope_inspector::{Input, Request, inspect};

/// Words of pasted text.
pub const WORDS: &[&str] = &[
    "\n%%\n",
    "shelf\n%%\n",
    "token\n%%\n",
    "around token\n%%\n",
    "around secret\n%%\n",
    "\n",
    "\n\n",
    "\r\n",
    "\n  ",
    " ",
    "\t",
    "\"",
    "'",
    "\\",
    "\\\n",
    "\\_",
    "`",
    "```\n",
    "#",
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "---\n",
    "|\n  ",
    ">-\n  ",
    "&a ",
    "*a",
    "Bearer ",
    "bearer  ",
    "Authorization: Bearer ",
    "authorization:\tBearer ",
    "curl -k -H '",
    "curl -H \"Authorization: Bearer ",
    "https://10.0.0.1:6443/api",
    "kubeadm join 10.0.0.1:6443 --token ",
    "--discovery-token-ca-cert-hash sha256:",
    "--token=",
    "eyJ",
    "eyJhbGciOiJSUzI1NiJ9.",
    ".",
    "..",
    "=",
    "apiVersion: v1\n",
    "kind: Secret\n",
    "kind: Config\n",
    "kind: ConfigMap\n",
    "kind: Pod\n",
    "kind: List\n",
    "\"kind\":\"Secret\",",
    "\"apiVersion\":\"v1\",",
    "metadata:\n  name: ",
    "data:\n  token: ",
    "stringData:\n  token: ",
    "users:\n- name: a\n  user:\n    token: ",
    "contexts:\n",
    "clusters:\n",
    "current-context: ",
    "items:\n- ",
    "token-id: ",
    "token-secret: ",
    "\"payload\":\"",
    "\"signatures\":[",
    "\"keys\":[{\"kty\":",
    "jws-kubeconfig-",
    "-----BEGIN CERTIFICATE-----\n",
    "-----END CERTIFICATE-----\n",
    "-----BEGIN EC PRIVATE KEY-----\n",
    "-----END EC PRIVATE KEY-----\n",
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
    "ZXlKaGJHY2lPaUpTVXpJMU5pSjku",
    "error: You must be logged in to the server (Unauthorized)\n",
    "E0101 00:00:00.000000       1 authentication.go:73] ",
    "x509: certificate signed by unknown authority (possibly because of \"a\" while trying to verify candidate authority certificate \"b\")",
    "verifying certificate SN=1, SKID=, AKID=0A:0B failed: ",
    "x509: certificate has expired or is not yet valid: current time 2026-11-21T21:58:39Z is after 2026-11-21T10:00:00Z",
    "x509: certificate is valid for 10.96.0.1, a, not b",
    "\\\"",
    "&#34;",
    "CONNECTED(00000003)\n",
    "Certificate chain\n",
    "Verify return code: 21 (unable to verify the first certificate)\n",
    "openssl s_client -connect a:1 -showcerts\n",
    "NAME   TYPE   DATA\n",
    "kubectl.kubernetes.io/last-applied-configuration: ",
    "abcdef.0123456789abcdef",
    "\u{feff}",
    "\u{fffd}",
    "é",
];

/// The `kid` that identifies the token of `around token`.
const MARK: &str = "credscope-fuzz";

/// A bootstrap token, and the half of it that must not be reported.
const BOOTSTRAP: (&str, &str) = ("c2d5e8.9zq1x7w3v5u2t4s6", "9zq1x7w3v5u2t4s6");

/// A private key made for this test.
const PRIVATE_KEY: &str = "-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIHSLbY32vwb+njiEBrk+QVxb10gfGCfRQTX+gVFOMxkwoAoGCCqGSM49
AwEHoUQDQgAE1ewo2kS0rh1orJlaEVBGeP+vY4KeVdavT+sNyhZZ2vnW6JYHQx2q
pmZZl7dkEGJfsvbsNjCZmotYwAIqooq3dQ==
-----END EC PRIVATE KEY-----";

/// Inspects the input; its first part determines how the others are used.
///
/// - nothing known, or one part only: the whole is pasted;
/// - `shelf`: each part is an input;
/// - `token`: header, payload, signature, encoded to a token; what comes before and after it;
/// - `around token`, `around secret`: what comes before and after a token, or a bootstrap token and a private key.
///
/// # Panics
/// If the report violates what the module promises.
pub fn check(data: &[u8]) {
    match parts(data).as_slice() {
        [b"shelf", inputs @ ..] => {
            check_inputs(inputs);
        }
        [b"token", header, payload, signature, around @ ..] => {
            let token = [header, payload, signature].map(|part| encode_url_unpadded(part)).join(".");
            let (report, _) = check_inputs(&[&between(around, token.as_bytes(), b"")]);
            if around.is_empty() {
                check_spans(&report, token.len(), &|_| true);
            }
        }
        [b"around token", around @ ..] => check_around_token(around),
        [b"around secret", around @ ..] => check_around_secret(around),
        _ => {
            check_inputs(&[data]);
        }
    }
}

/// A text between the first and the second of the parts.
fn between(around: &[&[u8]], text: &[u8], gap: &[u8]) -> Vec<u8> {
    let before = around.first().copied().unwrap_or_default();
    let behind = around.get(1).copied().unwrap_or_default();
    [before, gap, text, gap, behind].concat()
}

fn check_inputs(inputs: &[&[u8]]) -> (Report, String) {
    let inputs: Vec<Input> =
        inputs.iter().map(|bytes| Input { name: None, bytes: bytes.to_vec(), is_anchor: false }).collect();
    // The maximum expansion of an input's byte: invalid UTF-8 is shown as a character of three bytes.
    let longest = inputs.iter().map(|input| input.bytes.len() * 3).max().unwrap_or_default();
    let request = Request::new(inputs, Instant::from_unix_seconds(1_795_298_400));
    let report = inspect(&request);
    let json = to_json(&report);
    assert_eq!(json, to_json(&inspect(&request)), "the same request gave another report");
    let again = serde_json::from_str::<Report>(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(to_json(&again), json, "the report does not come back from its JSON");
    check_agreement(&report);
    check_spans(&report, longest, &|_| true);
    (report, json)
}

fn to_json(report: &Report) -> String {
    serde_json::to_string(report).unwrap_or_else(|error| panic!("no JSON: {error}"))
}

/// Names refer to existing items, and lists are ordered as documented.
fn check_agreement(report: &Report) {
    let place = |id: &String| report.items.iter().position(|item| item.id == *id);
    for (position, item) in report.items.iter().enumerate() {
        assert_eq!(place(&item.id), Some(position), "two are called {}", item.id);
        if let Some(parent) = &item.parent {
            assert!(
                place(parent).is_some_and(|parent| parent < position),
                "{parent} is not before its children"
            );
        }
    }
    for finding in &report.findings {
        assert!(finding.item.as_ref().is_none_or(|item| place(item).is_some()), "{finding:?}");
    }
    assert!(report.findings.is_sorted_by_key(|finding| finding.severity));
    for relation in &report.relations {
        assert!(place(&relation.from).is_some() && place(&relation.to).is_some(), "{relation:?}");
    }
    assert!(report.changes.is_sorted_by_key(|change| change.at));
    for change in &report.changes {
        assert!(change.at > report.judged_at && place(&change.item).is_some(), "{change:?}");
    }
    if let Some(id) = &report.verdict_item {
        let item = report.items.iter().find(|item| item.id == *id);
        assert_eq!(item.map(|item| &item.verdict), Some(&report.verdict));
    }
}

/// Checks that the spans of the selected items are within a length.
fn check_spans(report: &Report, length: usize, is_wanted: &dyn Fn(&Item) -> bool) {
    let whole = Span::new(0, length);
    for item in report.items.iter().filter(|item| is_wanted(item)) {
        check_facts(&item.facts, whole);
        check_steps(&item.trace, whole);
        for finding in report.findings.iter().filter(|finding| finding.item.as_ref() == Some(&item.id)) {
            if let Some(span) = finding.span {
                check_within(span, whole, finding.code.text());
            }
        }
    }
}

fn marked_token() -> String {
    let header = format!(r#"{{"alg":"ES256","kid":"{MARK}"}}"#);
    let payload =
        br#"{"iss":"https://issuer.example","sub":"alice","aud":["api"],"exp":1700003600,"nbf":1700000000}"#;
    [header.as_bytes(), payload, &[0x5a; 64]].map(encode_url_unpadded).join(".")
}

/// Whether these texts may absorb the text between them into a part that is not examined: of another PEM
/// block, of an annotation that is skipped, of a member's name.
fn swallows(around: &[&[u8]]) -> bool {
    let Ok(before) = std::str::from_utf8(around.first().copied().unwrap_or_default()) else { return true };
    let Ok(behind) = std::str::from_utf8(around.get(1).copied().unwrap_or_default()) else { return true };
    let behind: String = behind.split_whitespace().collect();
    let annotations = ["-----BEGIN ", "managedFields", "last-applied-configuration"];
    annotations.iter().any(|word| before.contains(word)) || behind.contains("\":")
}

/// A token between empty lines is found.
fn check_around_token(around: &[&[u8]]) {
    let token = marked_token();
    let (report, _) = check_inputs(&[&between(around, token.as_bytes(), b"\n\n")]);
    if swallows(around) {
        return;
    }
    let is_marked = |item: &Item| {
        let mut facts = item.facts.iter().filter(|fact| fact.code.text() == "jwt.header.kid");
        item.kind == ItemKind::Jwt && facts.any(|fact| fact.args["value"].as_text() == Some(MARK))
    };
    assert!(report.items.iter().any(is_marked), "the token was not found");
    check_spans(&report, token.len(), &is_marked);
}

/// The secret halves of text between empty lines are not in the report.
fn check_around_secret(around: &[&[u8]]) {
    let (token, secret) = BOOTSTRAP;
    let text = format!("{token}\n\n{PRIVATE_KEY}");
    let (_, json) = check_inputs(&[&between(around, text.as_bytes(), b"\n\n")]);
    if around.concat().windows(secret.len()).any(|window| window == secret.as_bytes()) {
        return;
    }
    assert!(!json.contains(secret), "the report tells the secret of the bootstrap token");
    for line in PRIVATE_KEY.lines().filter(|line| !line.starts_with('-')) {
        assert!(!json.contains(line), "the report tells the private key");
    }
}

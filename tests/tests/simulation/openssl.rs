//! OpenSSL agrees on the stories' certificates and requests.

use crate::{ids, plain, run};
use credscope_clock::Duration;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Outcome, codes::x509};
use credscope_inspector::simulation::{ArtefactEntry, Run};
use std::io::Write;
use std::process::{Command, Stdio};

/// Runs `openssl` with this input: whether it succeeds, and its output.
fn openssl(arguments: &[&str], input: &str) -> (bool, String) {
    let mut child = Command::new("openssl")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("the program openssl: {error}"));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// The authorities that accompany an artefact, in one file.
fn authorities(run: &Run, artefact: &ArtefactEntry) -> String {
    let beside = artefact.context.iter().filter_map(|id| run.artefacts.iter().find(|other| other.id == *id));
    beside
        .filter(|other| other.kind == "certificate" && other.expected.code == Some(CLAIMS_NOTHING))
        .map(|other| other.text.as_str())
        .collect()
}

#[test]
fn certificates_that_a_story_calls_valid_verify() {
    let folder = std::env::temp_dir().join(format!("credscope-openssl-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut verified = 0;
    for id in ids() {
        let run = run(&plain(id, 1));
        let is_good = |artefact: &&ArtefactEntry| {
            artefact.kind == "certificate"
                && artefact.expected.outcome == Outcome::Passed
                && artefact.expected.code == Some(x509::PATH_FOUND)
        };
        for artefact in run.artefacts.iter().filter(is_good) {
            let file = folder.join(format!("{id}-{}.crt", artefact.id));
            std::fs::write(&file, authorities(&run, artefact)).unwrap();
            let at = (run.begins + Duration::from_millis(artefact.at_ms)).unix_seconds().to_string();
            let arguments = ["verify", "-attime", &at, "-CAfile", file.to_str().unwrap()];
            let (is_content, said) = openssl(&arguments, &artefact.text);
            assert!(is_content, "{id} {} {}: {said}", artefact.id, artefact.label);
            verified += 1;
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(verified > 10, "only {verified} certificates");
}

/// `spec.request` of a CertificateSigningRequest.
fn request_pem(object: &str) -> String {
    let line = object.lines().find_map(|line| line.trim().strip_prefix("request: ")).unwrap();
    let (is_decoded, pem) = openssl(&["base64", "-d", "-A"], line);
    assert!(is_decoded, "{pem}");
    pem
}

#[test]
fn requests_verify() {
    let mut verified = 0;
    for id in ids() {
        for artefact in run(&plain(id, 1)).artefacts {
            if artefact.kind == "certificate_signing_request" {
                let (is_content, said) = openssl(&["req", "-verify", "-noout"], &request_pem(&artefact.text));
                assert!(is_content, "{id} {}: {said}", artefact.label);
                verified += 1;
            }
        }
    }
    assert!(verified > 2, "only {verified} requests");
}

//! What kube-apiserver 1.36.2 and 1.20.2 said to certificates, held against this crate.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_finding::Step;
use credscope_x509::{PathRequest, Profile, Purpose, SignatureCache, validate_path};
use support::{Line, certificates, lines};

/// Verified, and refused afterwards because there is no common name to take for a user: a rule of Kubernetes,
/// not of X.509.
const WITHOUT_COMMON_NAME: [&str; 3] = ["empty-subject", "o-only", "san-email-only"];

/// The code that decides, for lines that the server refused or that show a rule; every line of such an id
/// must agree.
const DECIDING: &[(&str, Option<&str>)] = &[
    ("admin-conf", None),
    ("aki-mismatch", None),
    ("aki-missing", None),
    ("apiserver-etcd-client", Some("x509.path.issuer_unknown")),
    ("apiserver-serving", Some("x509.extended_key_usage.not_permitted")),
    ("critical-unknown-ext", Some("x509.extension.unhandled_critical")),
    ("csr-kubelet-serving", Some("x509.extended_key_usage.not_permitted")),
    ("eku-email", Some("x509.extended_key_usage.not_permitted")),
    ("eku-none", None),
    ("eku-server-only", Some("x509.extended_key_usage.not_permitted")),
    ("eku-unknown", Some("x509.extended_key_usage.not_permitted")),
    ("etcd-ca", Some("x509.path.issuer_unknown")),
    ("expired-1h", Some("x509.validity.expired")),
    ("expired-5s", Some("x509.validity.expired")),
    ("expired-years", Some("x509.validity.expired")),
    ("extra-unrelated-chain", None),
    ("intermediate-eku-server", Some("x509.extended_key_usage.not_permitted")),
    ("intermediate-missing", Some("x509.path.issuer_unknown")),
    ("intermediate-no-ku", None),
    ("intermediate-not-ca", Some("x509.basic_constraints.not_ca")),
    ("intermediate-sent", None),
    ("intermediate-wrong-order", None),
    ("name-constraints-violated", Some("x509.name_constraints.not_permitted")),
    ("not-yet-valid", Some("x509.validity.not_yet_valid")),
    ("pathlen-violated", Some("x509.path.too_long")),
    ("rsa-1024", None),
    ("sha1", Some("x509.signature.algorithm_refused")),
    ("sha384", None),
    ("subject-tampered", Some("x509.signature.invalid")),
    ("wrong-ca", Some("x509.path.same_name_different_key")),
    ("wrong-ca-forged-aki", Some("x509.path.same_name_different_key")),
    ("year-9999", None),
];

fn check(line: &Line, anchor: &str, cache: &SignatureCache) {
    let chain = certificates(&line.pem);
    let (end_entity, above) = chain.split_first().expect("a certificate");
    let intermediates: Vec<_> = above.iter().collect();
    let anchors = certificates(anchor);
    let request = PathRequest {
        intermediates: &intermediates,
        anchors: &anchors.iter().collect::<Vec<_>>(),
        purpose: Purpose::ClientAuth,
        ..PathRequest::new(end_entity, line.at, Profile::go())
    };
    let answer = validate_path(&request, cache);
    let wanted = line.accepted || WITHOUT_COMMON_NAME.contains(&line.id.as_str());
    let deciding = Step::deciding(&answer.trace).map(|step| step.code.text());
    assert_eq!(answer.is_accepted(), wanted, "{}: {deciding:?}", line.id);
    if let Some((_, code)) = DECIDING.iter().find(|(id, _)| *id == line.id) {
        assert_eq!(deciding, *code, "{}: {:#?}", line.id, answer.trace);
    }
    // Judging again takes no signature more.
    let verified = cache.len();
    assert_eq!(validate_path(&request, cache), answer, "{}", line.id);
    assert_eq!(cache.len(), verified, "{}", line.id);
}

#[test]
fn kubernetes_1_36_agrees() {
    let cache = SignatureCache::new();
    let lines = lines(include_str!("data/client-cert-verdicts-1.36.jsonl"));
    assert_eq!(lines.len(), 42);
    for line in &lines {
        check(line, include_str!("data/ca-1.36.crt"), &cache);
    }
}

#[test]
fn kubernetes_1_20_agrees() {
    let cache = SignatureCache::new();
    let lines = lines(include_str!("data/client-cert-verdicts-1.20.jsonl"));
    assert_eq!(lines.len(), 41);
    for line in &lines {
        check(line, include_str!("data/ca-1.20.crt"), &cache);
    }
}

#[test]
fn every_line_that_is_expected_to_show_a_rule_is_there() {
    let mut all = lines(include_str!("data/client-cert-verdicts-1.36.jsonl"));
    all.extend(lines(include_str!("data/client-cert-verdicts-1.20.jsonl")));
    for (id, _) in DECIDING {
        assert!(all.iter().any(|line| line.id == *id), "{id}");
    }
    let unnamed = all.iter().filter(|line| !line.accepted && !DECIDING.iter().any(|(id, _)| *id == line.id));
    let unnamed: Vec<&str> =
        unnamed.map(|line| line.id.as_str()).filter(|id| !WITHOUT_COMMON_NAME.contains(id)).collect();
    assert_eq!(unnamed, [""; 0], "refused lines without a code of their own");
}

#[test]
fn the_front_proxy_refuses_certificates_of_the_client_ca() {
    let cache = SignatureCache::new();
    let anchors = certificates(include_str!("data/front-proxy-ca-1.36.crt"));
    let anchors: Vec<_> = anchors.iter().collect();
    for line in lines(include_str!("data/client-cert-verdicts-1.36.jsonl")) {
        let chain = certificates(&line.pem);
        let answer = validate_path(
            &PathRequest {
                anchors: &anchors,
                purpose: Purpose::ClientAuth,
                ..PathRequest::new(&chain[0], line.at, Profile::go())
            },
            &cache,
        );
        assert!(!answer.is_accepted(), "{}", line.id);
    }
}

//! The same lines by path validation only: which rule of X.509 decides each of them.

use credscope_clock::Instant;
use credscope_conformance::kubernetes::client_certificates;
use credscope_encoding::find_pem_blocks;
use credscope_finding::Step;
use credscope_tests::input::{corpus, corpus_file};
use credscope_x509::{
    Certificate, PathRequest, Profile, Purpose, SignatureCache, decode_certificate, validate_path,
};

/// Verified, but then refused because there is no common name to identify a user: a rule of Kubernetes, not
/// of X.509.
const WITHOUT_COMMON_NAME: [&str; 3] = ["empty-subject", "o-only", "san-email-only"];

/// The deciding code, for lines that the server refused or that demonstrate a rule; every line with the id
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

struct Line {
    id: String,
    at: Instant,
    accepted: bool,
    chain: Vec<Certificate>,
}

fn lines(release: &str) -> Vec<Line> {
    let files = |path: &str| corpus().get(path).cloned();
    let line = |line: &serde_json::Value| Line {
        id: line["id"].as_str().expect("an id").to_owned(),
        at: Instant::from_unix_seconds(line["at"].as_i64().expect("an instant")),
        accepted: line["accepted"].as_bool().expect("a verdict"),
        chain: certificates(line["pem"].as_str().expect("a chain")),
    };
    client_certificates(release, &files).iter().map(line).collect()
}

fn certificates(pem: &str) -> Vec<Certificate> {
    let blocks = find_pem_blocks(pem).into_iter().map(|block| block.contents.expect("base64"));
    blocks.map(|der| decode_certificate(&der).expect("a certificate")).collect()
}

/// The certificates of a CA of the release's cluster.
fn authority(release: &str, name: &str) -> Vec<Certificate> {
    let pem = corpus_file(&format!("{release}/clusters/alpha/pki/{name}.crt"));
    certificates(std::str::from_utf8(pem).expect("PEM"))
}

fn check(line: &Line, anchors: &[Certificate], cache: &SignatureCache) {
    let (end_entity, above) = line.chain.split_first().expect("a certificate");
    let intermediates: Vec<_> = above.iter().collect();
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
    // A second validation verifies no further signature.
    let verified = cache.len();
    assert_eq!(validate_path(&request, cache), answer, "{}", line.id);
    assert_eq!(cache.len(), verified, "{}", line.id);
}

#[test]
fn both_releases_agree() {
    for (release, count) in [("k8s-1.36", 42), ("k8s-1.20", 41)] {
        let cache = SignatureCache::new();
        let (lines, anchors) = (lines(release), authority(release, "ca"));
        assert_eq!(lines.len(), count, "{release}");
        for line in &lines {
            check(line, &anchors, &cache);
        }
    }
}

#[test]
fn every_line_that_demonstrates_a_rule_exists() {
    let mut all = lines("k8s-1.36");
    all.extend(lines("k8s-1.20"));
    for (id, _) in DECIDING {
        assert!(all.iter().any(|line| line.id == *id), "{id}");
    }
    let unnamed = all.iter().filter(|line| !line.accepted && !DECIDING.iter().any(|(id, _)| *id == line.id));
    let unnamed: Vec<&str> =
        unnamed.map(|line| line.id.as_str()).filter(|id| !WITHOUT_COMMON_NAME.contains(id)).collect();
    assert_eq!(unnamed, [""; 0], "refused lines without an expected code");
}

#[test]
fn the_front_proxy_refuses_certificates_of_the_client_ca() {
    let cache = SignatureCache::new();
    for release in ["k8s-1.36", "k8s-1.20"] {
        let anchors = authority(release, "front-proxy-ca");
        let anchors: Vec<_> = anchors.iter().collect();
        for line in lines(release) {
            let request = PathRequest {
                anchors: &anchors,
                purpose: Purpose::ClientAuth,
                ..PathRequest::new(&line.chain[0], line.at, Profile::go())
            };
            assert!(!validate_path(&request, &cache).is_accepted(), "{release} {}", line.id);
        }
    }
}

//! No secret is in any output: no private number, signature, secret half, token or password, wherever it was
//! in the input.

mod lines;
mod reader;

use crate::{CORPUS_TIME, report_of};
use credscope_document::{Paint, markdown, terminal};
use credscope_inspector::{Input, Report, Request, all_bytes};
use credscope_l10n::{Language, Localizer};
use credscope_tests::input::{articles, corpus};
use reader::{Secrets, base64url, padded, secrets_of};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Number of consecutive characters of a long secret that must not occur in an export.
const WINDOW: usize = 24;

/// Every form in which a report can be exported, each with its name.
fn exports(report: &Report, localizers: &[Localizer]) -> Vec<(String, String)> {
    let mut exports = vec![("json".to_owned(), serde_json::to_string_pretty(report).unwrap())];
    for localizer in localizers {
        let language = localizer.language().tag();
        exports.push((format!("markdown {language}"), markdown(report, localizer)));
        exports.push((format!("text {language}"), terminal(report, localizer, Paint { is_on: false })));
    }
    exports
}

fn localizers() -> Vec<Localizer> {
    Language::ALL.iter().map(|language| Localizer::for_terminal(*language)).collect()
}

/// The secrets that occur in a text: completely, or a part of a long one.
fn leaks(secrets: &Secrets, text: &str) -> BTreeSet<String> {
    let plain = text.replace(['\\', ':'], "");
    let mut found = BTreeSet::new();
    let mut windows: HashMap<&[u8], &str> = HashMap::new();
    for (secret, kind) in secrets {
        if secret.len() < WINDOW {
            found.extend(plain.contains(secret.as_str()).then(|| format!("{kind}: {secret}")));
        } else {
            let (bytes, last) = (secret.as_bytes(), secret.len() - WINDOW);
            for start in (0..=last).step_by(WINDOW).chain([last]) {
                windows.insert(&bytes[start..start + WINDOW], kind);
            }
        }
    }
    let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || b"+/-_.=".contains(&byte);
    for word in plain.as_bytes().split(|byte| !is_inside(*byte)).filter(|word| word.len() >= WINDOW) {
        for window in word.windows(WINDOW) {
            if let Some(kind) = windows.get(window) {
                found.insert(format!("{kind}: {}", String::from_utf8_lossy(window)));
            }
        }
    }
    found
}

#[test]
fn no_export_of_a_file_contains_its_secrets() {
    let localizers = localizers();
    let mut searched: BTreeMap<&str, usize> = BTreeMap::new();
    let mut leaked = Vec::new();
    for (name, bytes) in corpus().iter().chain(articles()) {
        let secrets = secrets_of(bytes);
        if secrets.is_empty() {
            continue;
        }
        for kind in secrets.values() {
            *searched.entry(kind).or_default() += 1;
        }
        let report = report_of(CORPUS_TIME, &[(Some(name), bytes)]);
        for (export, text) in exports(&report, &localizers) {
            leaked.extend(leaks(&secrets, &text).into_iter().map(|leak| format!("{name}, {export}: {leak}")));
        }
    }
    assert!(leaked.is_empty(), "{leaked:#?}");
    println!("{searched:#?}");
    for (kind, least) in [
        ("token", 300),
        ("signature of a token", 300),
        ("PEM of a private key", 300),
        ("number of a private key", 2_000),
        ("scalar of a private key", 200),
        ("secret of a bootstrap token", 40),
        ("base64 of a secret", 100),
        ("signature of a certificate, a request or a list", 1_500),
        ("certificate key", 2),
        ("value of a secret field, decoded", 6),
    ] {
        let count = searched.get(kind).copied().unwrap_or_default();
        assert!(count >= least, "only {count} secrets of this kind: {kind}");
    }
}

/// Everything that the byte view can show of these bytes: the bytes as text and in hexadecimal, and each
/// text.
fn shown_bytes(pasted: &[u8]) -> Vec<(String, String)> {
    let input = Input { name: None, bytes: pasted.to_vec(), is_anchor: false };
    let all = all_bytes(&Request::new(vec![input], CORPUS_TIME.parse().unwrap()));
    let mut shown = Vec::new();
    for one in all {
        let name = |what: &str| format!("{} {what}", one.item);
        shown.push((name("text"), String::from_utf8_lossy(&one.bytes).into_owned()));
        shown.push((name("json"), serde_json::to_string_pretty(&one).unwrap()));
    }
    shown
}

#[test]
fn no_shown_bytes_contain_a_secret_of_the_file() {
    let mut searched = 0;
    for (name, pasted) in corpus().iter().chain(articles()) {
        let mut secrets = Secrets::new();
        for (secret, kind) in secrets_of(pasted) {
            // A certificate is public including its signature; header and claims of a token are shown.
            let parts: Vec<&str> = secret.splitn(3, '.').collect();
            match parts.as_slice() {
                _ if kind == "signature of a certificate, a request or a list" => continue,
                [_, _, rest] if rest.len() >= 8 => secrets.insert((*rest).to_owned(), kind),
                [_, _, _] => continue,
                [header, _] if header.starts_with("eyJ") => continue,
                _ => secrets.insert(secret, kind),
            };
        }
        searched += secrets.len();
        for (what, text) in shown_bytes(pasted) {
            let leaked = leaks(&secrets, &text);
            assert!(leaked.is_empty(), "{name}, {what}: {leaked:#?}");
        }
    }
    assert!(searched > 3_000, "only {searched} secrets");
}

#[test]
fn no_export_of_all_files_together_contains_a_secret() {
    let files: Vec<(Option<&str>, &[u8])> = corpus()
        .iter()
        .chain(articles())
        .map(|(name, bytes)| (Some(name.as_str()), bytes.as_slice()))
        .collect();
    let mut secrets = Secrets::new();
    for (_, bytes) in &files {
        secrets.extend(secrets_of(bytes));
    }
    let report = report_of(CORPUS_TIME, &files);
    for (export, text) in exports(&report, &localizers()) {
        let leaked = leaks(&secrets, &text);
        assert!(leaked.is_empty(), "{export}: {leaked:#?}");
    }
}

/// Inputs that are not in the corpus, each containing a secret; the reader must find it as `what`.
fn check(what: &str, input: &str, secret: &str) {
    let secrets = secrets_of(input.as_bytes());
    assert!(secrets.contains_key(secret), "the reader does not find {what} in {input}: {secrets:#?}");
    let report = report_of(CORPUS_TIME, &[(None, input.as_bytes())]);
    assert!(!report.items.is_empty());
    for (export, text) in exports(&report, &localizers()).into_iter().chain(shown_bytes(input.as_bytes())) {
        let leaked = leaks(&secrets, &text);
        assert!(leaked.is_empty(), "{what}, {export}: {leaked:#?}\n{text}");
    }
}

const PASSWORD: &str = "correct-horse-battery-staple-42";
const BOOTSTRAP: &str = "07401b.f395accd246ae52d";
const KEY: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

#[test]
fn secrets_beyond_the_corpus_are_in_no_output() {
    let number = base64url(&[0xa7; 32]);
    let encoded = |text: &str| padded(text.as_bytes());
    let jwk = format!(
        "{{\"keys\":[{{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"{x}\",\"y\":\"{x}\",\"d\":\"{number}\"}},\
         {{\"kty\":\"oct\",\"k\":\"{number}\"}},\
         {{\"kty\":\"RSA\",\"n\":\"{x}\",\"e\":\"AQAB\",\"d\":\"{number}\",\"p\":\"{number}\",\"qi\":\"{number}\"}}]}}",
        x = base64url(&[0x31; 32]),
    );
    let kubeconfig = format!(
        "apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: admin\n  user:\n    username: admin\n    \
         password: {PASSWORD}\n- name: other\n  user:\n    token: {PASSWORD}\n"
    );
    let secret = |data: &str| {
        format!(
            "apiVersion: v1\nkind: Secret\ntype: Opaque\nmetadata:\n  name: s\n  namespace: kube-system\n{data}"
        )
    };
    let bootstrap = String::from(
        "apiVersion: v1\nkind: Secret\ntype: bootstrap.kubernetes.io/token\nmetadata:\n  name: bootstrap-token-07401b\n  \
         namespace: kube-system\nstringData:\n  token-id: 07401b\n  token-secret: f395accd246ae52d\n",
    );
    let join = format!(
        "kubeadm join 10.0.0.1:6443 --token {BOOTSTRAP} --discovery-token-ca-cert-hash sha256:{} --control-plane \
         --certificate-key {KEY}",
        "1".repeat(64)
    );
    let configuration = format!(
        "apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\ncertificateKey: {KEY}\nbootstrapTokens:\n- \
         token: {BOOTSTRAP}\n"
    );
    let encryption = format!(
        "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n- resources: [secrets]\n  \
         providers:\n  - aescbc:\n      keys:\n      - name: one\n        secret: {}\n",
        encoded(PASSWORD)
    );
    for (what, input, hidden) in [
        ("a private number", jwk, number.as_str()),
        ("a password of a kubeconfig", kubeconfig, PASSWORD),
        ("a password of a Secret", secret(&format!("data:\n  password: {}\n", encoded(PASSWORD))), PASSWORD),
        ("a password in the clear", secret(&format!("stringData:\n  password: {PASSWORD}\n")), PASSWORD),
        ("a bootstrap token's Secret", bootstrap, "f395accd246ae52d"),
        ("a bootstrap token", BOOTSTRAP.to_owned(), "f395accd246ae52d"),
        ("a join command's token", join.clone(), "f395accd246ae52d"),
        ("a join command's certificate key", join, KEY),
        ("a certificate key", configuration.clone(), KEY),
        ("a configuration's token", configuration, "f395accd246ae52d"),
        ("a key of encryption at rest", encryption, PASSWORD),
        ("a header", format!("Authorization: Bearer token={PASSWORD}"), PASSWORD),
        ("a command", format!("curl --token {PASSWORD} https://10.0.0.1:6443/api"), PASSWORD),
        ("words", format!("login with password={PASSWORD} please"), PASSWORD),
    ] {
        check(what, &input, hidden);
    }
}

/// An opaque token, long enough for each of its parts to be searched for.
const OPAQUE: &str = "1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE";
const UNKNOWN_AUTHORITY: &str =
    "tls: failed to verify certificate: x509: certificate signed by unknown authority";

#[test]
fn error_lines_and_logs_show_no_secret() {
    let registry = format!("Head \"https://robot:{PASSWORD}@registry.example.com/v2/\": {UNKNOWN_AUTHORITY}");
    let odd = "pa,ss)wo;rd]0'1";
    let url = format!("Get \"https://robot:{odd}@10.0.0.1:6443/api\": {UNKNOWN_AUTHORITY}");
    for (what, input, hidden) in [
        ("a password of an address", registry.clone(), PASSWORD),
        ("a password in a log", format!("E1130 12:00:00.000000 1 pull.go:1] {registry}"), PASSWORD),
        ("a password in JSON", format!("{{\"level\":\"error\",\"error\":{registry:?}}}"), PASSWORD),
        ("a password with punctuation", url, odd),
        ("a flag", format!("vault login --password={PASSWORD} failed: {UNKNOWN_AUTHORITY}"), PASSWORD),
        ("a flag and a value", format!("run --token {OPAQUE} failed: {UNKNOWN_AUTHORITY}"), OPAQUE),
        (
            "a token of OpenShift",
            format!("error: Unauthorized for token sha256~{OPAQUE} at https://a"),
            OPAQUE,
        ),
        ("a token of Vault", format!("hvs.{OPAQUE} Unauthorized: {UNKNOWN_AUTHORITY}"), OPAQUE),
        ("a token of EKS", format!("token k8s-aws-v1.{OPAQUE} is Unauthorized"), OPAQUE),
        ("a token of k3s", format!("K10a0b1c2::server:{OPAQUE} failed: {UNKNOWN_AUTHORITY}"), OPAQUE),
        (
            "an opaque token",
            format!("sent Bearer {OPAQUE} - error: You must be logged in to the server"),
            OPAQUE,
        ),
        (
            "an opaque header",
            format!("> Authorization: Bearer {OPAQUE}\n< HTTP/1.1 401 Unauthorized"),
            OPAQUE,
        ),
        ("a login", format!("docker login -u robot -p {PASSWORD} r.io: {UNKNOWN_AUTHORITY}"), PASSWORD),
        (
            "a login with the value at the flag",
            format!("$ helm registry login -p{PASSWORD}\nError: {UNKNOWN_AUTHORITY}"),
            PASSWORD,
        ),
        (
            "a pair after a flag",
            format!("skopeo copy --dest-creds robot:{PASSWORD} a b: {UNKNOWN_AUTHORITY}"),
            PASSWORD,
        ),
        ("a variable", format!("ETCD_ROOT_PASSWORD={PASSWORD} etcdctl: {UNKNOWN_AUTHORITY}"), PASSWORD),
        (
            "a server of a kubeconfig",
            format!(
                "apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster:\n    server: \
                 https://robot:{PASSWORD}@10.0.0.1:6443\n"
            ),
            PASSWORD,
        ),
    ] {
        check(what, &input, hidden);
    }
}

#[test]
fn leaks_are_found() {
    let token = format!("eyJhbGciOiJSUzI1NiJ9.{}.{}", base64url(&[b'p'; 60]), base64url(&[0x5a; 64]));
    let secrets = secrets_of(format!("{token} {BOOTSTRAP} password: {PASSWORD}").as_bytes());
    let middle = token.get(50..90).unwrap();
    for text in [
        token.clone(),
        format!("`{token}`"),
        format!("the token {middle} stands here"),
        format!("signed {}", token.rsplit('.').next().unwrap()),
        BOOTSTRAP.to_owned(),
        format!("user: {}", padded(PASSWORD.as_bytes())),
        "\"correct\\-horse\\-battery\\-staple-42\"".to_owned(),
    ] {
        assert!(!leaks(&secrets, &text).is_empty(), "{text}");
    }
    for text in ["the token 07401b", "password", "eyJhbGciOiJSUzI1NiJ9"] {
        assert_eq!(leaks(&secrets, text), BTreeSet::new(), "{text}");
    }
}

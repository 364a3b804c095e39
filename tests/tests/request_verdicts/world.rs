//! API servers configured like those of the verdict files, with the objects of their clusters.

use credscope_encoding::encode_standard;
use credscope_kube::Release;
use credscope_kube::authentication::ApiServer;
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_tests::input::corpus;
use serde_json::{Value, json};

pub(crate) fn file(path: &str) -> &'static str {
    let bytes = corpus().get(path).unwrap_or_else(|| panic!("{path} is not in the corpus"));
    std::str::from_utf8(bytes).expect("a text")
}

pub(crate) fn lines(folder: &str, file_name: &str) -> Vec<Value> {
    let text = file(&format!("kubernetes/{folder}/live/{file_name}"));
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn json(path: &str) -> Value {
    serde_json::from_str(file(path)).expect("JSON")
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The changes of an extra scenario at the server: keys, issuers, audiences.
fn configure(server: &mut ApiServer, folder: &str, scenario: &str) {
    let first = json(&format!("kubernetes/{folder}/live/token-oracle-keys.json"));
    let old = first["sa_pub"].as_str().expect("a key");
    if matches!(scenario, "" | "kcm-stopped") {
        server.accept_keys(old);
        server.accept_issuers(&[first["issuer"].as_str().expect("an issuer")]);
        server.accept_audiences(&texts(&first["api_audiences"]));
        return;
    }
    let extras = json("kubernetes/k8s-1.36/live/extras-keys.json");
    let rotated = &extras["rotated"];
    server.accept_issuers(&texts(&rotated["issuers"]));
    server.accept_audiences(&texts(&rotated["api_audiences"]));
    let new = rotated["sa_pub_ec"].as_str().expect("a key");
    let keys = match scenario {
        "old-key-withdrawn" => new.to_owned(),
        _ => format!("{new}\n{old}"),
    };
    let count = server.accept_keys(&keys);
    assert_eq!(count, if scenario == "old-key-withdrawn" { 1 } else { 2 }, "{scenario}");
}

/// The control plane of a release, in an extra scenario or in its initial state, without objects except roles
/// and bindings.
pub(crate) fn control_plane(folder: &str, scenario: &str) -> ApiServer {
    let release = Release::parse(folder.trim_start_matches("k8s-")).expect("a release");
    let mut server = ApiServer::new(release);
    let pki = |name: &str| file(&format!("kubernetes/{folder}/clusters/alpha/pki/{name}"));
    assert_eq!(server.trust_client_authorities(pki("ca.crt")), 1);
    assert_eq!(server.trust_front_proxy(pki("front-proxy-ca.crt"), &["front-proxy-client"]), 1);
    configure(&mut server, folder, scenario);
    // The bootstrap policy of 1.20 was not recorded; for these requests that of 1.36 is equivalent.
    assert!(server.put_object(file("kubernetes/k8s-1.36/live/objects/rbac-kubeadm.json")) > 30);
    server
}

/// An object that a token refers to, with this UID.
fn object(kind: &str, namespace: &str, name: &str, uid: &str) -> String {
    json!({ "kind": kind, "metadata": { "namespace": namespace, "name": name, "uid": uid } }).to_string()
}

/// Adds the objects that existed when a line was recorded, as far as the server's answer reveals them: all
/// that an accepted token names, and the UID in a refusal.
pub(crate) fn put_objects_of(server: &mut ApiServer, line: &Value) {
    let is_accepted = line["accepted"].as_bool().expect("a verdict");
    let token = line["token"].as_str().unwrap_or_default();
    let groups = || texts(&line["tokenreview"]["status"]["user"]["groups"]).into_iter();
    if let Some(token) = BootstrapToken::parse(token).filter(|_| is_accepted) {
        let is_extra = |group: &&str| group.starts_with("system:bootstrappers:");
        let extra: Vec<&str> = groups().filter(is_extra).collect();
        let data = |text: &str| encode_standard(text.as_bytes());
        let secret = json!({
            "kind": "Secret", "type": "bootstrap.kubernetes.io/token",
            "metadata": { "namespace": "kube-system", "name": token.secret_name() },
            "data": {
                "token-id": data(&token.token_id), "token-secret": data(&token.token_secret),
                "usage-bootstrap-authentication": data("true"), "auth-extra-groups": data(&extra.join(",")),
            },
        });
        assert_eq!(server.put_object(&secret.to_string()), 1);
        return;
    }
    let claims = &line["claims"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let private = &claims["kubernetes.io"];
    let namespace = text(&private["namespace"]);
    for (member, kind) in
        [("serviceaccount", "ServiceAccount"), ("secret", "Secret"), ("pod", "Pod"), ("node", "Node")]
    {
        let (name, uid) = (text(&private[member]["name"]), text(&private[member]["uid"]));
        if is_accepted && !name.is_empty() {
            server.put_object(&object(kind, if kind == "Node" { "" } else { &namespace }, &name, &uid));
        }
    }
}

/// Adds the object whose UID is in a refusal.
pub(crate) fn put_object_told_by(server: &mut ApiServer, line: &Value) {
    let error = line["tokenreview"]["status"]["error"].as_str().unwrap_or_default();
    let Some((before, rest)) = error.split_once(" UID (") else { return };
    let uid = rest.split(')').next().unwrap_or_default();
    let private = &line["claims"]["kubernetes.io"];
    let (member, kind) = match before.rsplit(' ').next() {
        Some("Pod" | "pod") => ("pod", "Pod"),
        Some("Secret" | "secret") => ("secret", "Secret"),
        Some("node") => ("node", "Node"),
        _ => ("serviceaccount", "ServiceAccount"),
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let name = text(&private[member]["name"]);
    server.put_object(&object(kind, &text(&private["namespace"]), &name, uid));
}

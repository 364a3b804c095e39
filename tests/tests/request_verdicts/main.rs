//! Whole requests, compared with real API servers line by line: the user, the access, and the log.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access;
mod signing;
mod union;
mod world;

use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_kube::authentication::{ApiServer, Presented, RequestAnswer};
use serde_json::{Map, Value, json};
use world::{control_plane, lines, put_object_told_by, put_objects_of};

/// When lines without an instant were recorded: 2026-11-21T22:00:00Z.
const TAKEN: i64 = 1_795_298_400;

pub(crate) fn at(line: &Value) -> Instant {
    Instant::from_unix_seconds(line["at"].as_i64().unwrap_or(TAKEN))
}

/// The user in the form of the audit log.
fn user_of(answer: &RequestAnswer) -> Value {
    let Some(user) = &answer.user else { return Value::Null };
    let extra: Map<String, Value> =
        user.extra.iter().map(|(name, values)| (name.clone(), json!(values))).collect();
    let mut told = json!({ "username": user.username });
    for (name, value) in
        [("uid", json!(user.uid)), ("groups", json!(user.groups)), ("extra", Value::Object(extra))]
    {
        if ![json!(""), json!([]), json!({})].contains(&value) {
            told[name] = value;
        }
    }
    told
}

/// The message of a line of the server's log, without time and source position.
fn line_of_log(log: &Value) -> Option<&str> {
    let lines = log.as_array()?.iter().filter_map(Value::as_str);
    lines
        .filter_map(|line| line.split_once("] "))
        .map(|(_, line)| line)
        .find(|line| line.contains("Unable to authenticate"))
}

/// Checks that a server that knows everything leaves nothing undecided.
fn check_closed(answer: &RequestAnswer, id: &str) {
    for step in answer.trace() {
        assert_ne!(step.outcome, Outcome::Inconclusive, "{id}: {}", step.code);
    }
}

#[test]
fn client_certificates_are_answered_as_by_the_server() {
    for folder in ["k8s-1.36", "k8s-1.20"] {
        let server = control_plane(folder, "");
        let mut differences = Vec::new();
        let mut count = 0;
        for line in lines(folder, "client-cert-verdicts.jsonl") {
            // The client did not send these.
            let Some(pem) = line["pem"].as_str().filter(|_| line["certificate_presented"] == true) else {
                continue;
            };
            count += 1;
            let id = line["id"].as_str().unwrap();
            let presented = Presented { certificate_chain: Some(pem), authorization: None };
            let answer = server.answer(&presented, "GET", "/api", at(&line));
            check_closed(&answer, id);
            differences.extend(difference(id, &answer, &line, pem));
        }
        assert!(count > 30, "{folder}: only {count} lines");
        assert!(differences.is_empty(), "{folder}:\n{}", differences.join("\n"));
    }
}

/// Whether the logs only differ in a front proxy's check against the cluster's CA: OpenSSL, which sent the
/// lines, adds the issuer of a single certificate from its own CA file.
fn is_completed(pem: &str, logged: &str, ours: &str) -> bool {
    let unknown = "[x509: certificate signed by unknown authority,";
    let error = ours.split_once(" failed: ").map_or("", |(_, error)| error).trim_end_matches(['"', ']']);
    pem.matches("BEGIN CERTIFICATE").count() == 1
        && ours.replacen(unknown, &format!("[{error},"), 1) == logged
}

/// How the answer differs from a line about a client certificate.
fn difference(id: &str, answer: &RequestAnswer, line: &Value, pem: &str) -> Option<String> {
    let status = line["http"].as_u64().unwrap();
    // A front proxy's certificate only counts with headers, and these lines have none.
    if u64::from(answer.status) != status {
        return Some(format!("{id}: the server answered {status}, we {}: {:?}", answer.status, answer.log));
    }
    if status == 401 {
        let logged = line_of_log(&line["log"]).unwrap();
        let ours = answer.log.as_deref().unwrap_or_default();
        return (ours != logged && !is_completed(pem, logged, ours))
            .then(|| format!("{id}: logged\n  {logged}, we log\n  {ours}"));
    }
    if answer.message != line["body"]["message"].as_str().unwrap_or_default() {
        return Some(format!("{id}: {}, we say {}", line["body"], answer.message));
    }
    let user = user_of(answer);
    (user != line["audit_user"]).then(|| format!("{id}: the server saw {}, not {user}", line["audit_user"]))
}

/// Whether the line is about a static token or an OpenID provider, whose authenticators this server does not
/// have.
fn is_of_another(line: &Value) -> bool {
    line["category"] == "static" || line["scenario"] == "oidc"
}

/// The API server for a line: with the objects of all accepted lines of its scenario, and those that the line
/// reveals.
fn server_of(folder: &str, scenario: &str, all: &[Value]) -> ApiServer {
    let mut server = control_plane(folder, scenario);
    all.iter().for_each(|line| put_objects_of(&mut server, line));
    server
}

/// Adds the Secret that a re-signed legacy token is compared with.
fn put_legacy_secret(server: &mut ApiServer, line: &Value) {
    let error = line["tokenreview"]["status"]["error"].as_str().unwrap_or_default();
    if error.contains("does not match server's copy") {
        let claims = &line["claims"];
        let claim = |name: &str| claims[format!("kubernetes.io/serviceaccount/{name}")].clone();
        let secret = json!({
            "kind": "Secret", "metadata": { "namespace": claim("namespace"), "name": claim("secret.name") },
            "data": { "token": "b3RoZXI=" },
        });
        server.put_object(&secret.to_string());
    }
}

#[test]
fn bearer_tokens_are_answered_as_by_the_server() {
    for (folder, name) in [
        ("k8s-1.36", "token-verdicts.jsonl"),
        ("k8s-1.36", "extras-token-verdicts.jsonl"),
        ("k8s-1.20", "token-verdicts.jsonl"),
    ] {
        let all = lines(folder, name);
        let mut differences = Vec::new();
        let mut count = 0;
        for line in all.iter().filter(|line| !is_of_another(line)) {
            // A review for other audiences than the server's is not a request.
            if line["review_audiences"].is_array() {
                continue;
            }
            count += 1;
            let scenario = line["scenario"].as_str().unwrap_or_default();
            let mut server = server_of(folder, scenario, &all);
            put_object_told_by(&mut server, line);
            put_legacy_secret(&mut server, line);
            let token = format!("Bearer {}", line["token"].as_str().unwrap_or_default());
            let header = line["authorization"].as_str().unwrap_or(&token);
            let presented = Presented { certificate_chain: None, authorization: Some(header) };
            let answer = server.answer(&presented, "GET", "/api", at(line));
            let id = format!("{folder} {scenario} {}", line["id"].as_str().unwrap());
            check_closed(&answer, &id);
            differences.extend(bearer_difference(&id, &answer, line));
        }
        println!("{folder} {name}: {count} lines");
        assert!(count > 10, "{folder} {name}: only {count} lines");
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    }
}

/// How the answer to `GET /api` with the token differs from the server's.
fn bearer_difference(id: &str, answer: &RequestAnswer, line: &Value) -> Option<String> {
    let bearer = &line["bearer"];
    let told = answer.log.as_deref().unwrap_or_default();
    let by = answer.refused_by().map_or("nothing", |step| step.code.text());
    let Some(status) = bearer["http"].as_u64() else {
        let is_accepted = answer.status == 200;
        return (line["accepted"] != is_accepted)
            .then(|| format!("{id}: accepted {}, we are {by}", line["accepted"]));
    };
    if u64::from(answer.status) != status {
        return Some(format!("{id}: the server answered {status}, we {} by {by}: {told}", answer.status));
    }
    if status == 401 {
        let logged = line_of_log(&bearer["log"]).unwrap_or_default();
        let is_same = match told.split_once('…') {
            // The missing claim is compared with the existing object's UID.
            Some((before, behind)) => logged.starts_with(before) && logged.ends_with(behind),
            None => logged == told,
        };
        return (!is_same).then(|| format!("{id}: logged\n  {logged}, we log\n  {told}"));
    }
    let seen = &bearer["audit"]["user"];
    let user = user_of(answer);
    (seen.is_object() && *seen != user).then(|| format!("{id}: the server saw {seen}, we see {user}"))
}

//! Requests with several real credentials, or with none.

use super::at;
use super::world::{control_plane, file, lines, put_objects_of};
use credscope_clock::{Duration, Instant};
use credscope_kube::authentication::{ApiServer, Authenticator, Presented};
use serde_json::{Value, json};

const FOLDER: &str = "k8s-1.36";

struct Request {
    server: ApiServer,
    at: Instant,
    certificates: Vec<Value>,
    tokens: Vec<Value>,
}

fn requests() -> Request {
    let tokens = lines(FOLDER, "token-verdicts.jsonl");
    let mut server = control_plane(FOLDER, "");
    tokens.iter().for_each(|line| put_objects_of(&mut server, line));
    let certificates = lines(FOLDER, "client-cert-verdicts.jsonl");
    let at = at(tokens.iter().find(|line| line["id"] == "real-default").expect("a token"));
    Request { server, at, certificates, tokens }
}

impl Request {
    fn text(lines: &[Value], id: &str, name: &str) -> String {
        let line = lines.iter().find(|line| line["id"] == id).unwrap_or_else(|| panic!("no {id}"));
        line[name].as_str().expect("a text").to_owned()
    }

    /// Checks the request with a certificate and a token by the ids of their lines; an empty id means none.
    #[track_caller]
    fn check(&self, certificate: &str, token: &str, expected: (u16, &str, Option<Authenticator>, usize)) {
        let pem = match certificate {
            "" => None,
            id => Some(Self::text(&self.certificates, id, "pem")),
        };
        let header = match token {
            "" => None,
            id => Some(format!("Bearer {}", Self::text(&self.tokens, id, "token"))),
        };
        let presented = Presented { certificate_chain: pem.as_deref(), authorization: header.as_deref() };
        let answer = self.server.answer(&presented, "GET", "/api", self.at);
        let (status, username, by, errors) = expected;
        let seen = answer.user.as_ref().map_or("", |user| user.username.as_str());
        assert_eq!((answer.status, seen), (status, username), "{certificate} {token}: {:?}", answer.log);
        assert_eq!(answer.authentication.accepted_by(), by);
        let told = answer.log.unwrap_or_default();
        let count = ["x509: ", "verifying certificate ", "invalid bearer token", "service account token"]
            .iter()
            .filter(|part| told.contains(*part))
            .count();
        assert_eq!(count, errors, "{told}");
        assert_eq!(answer.message == "Unauthorized", status == 401);
    }
}

#[test]
fn the_first_that_accepts_decides_and_an_error_is_never_anonymous() {
    let requests = requests();
    let (by_certificate, by_token) = (Some(Authenticator::Certificate), Some(Authenticator::BearerToken));
    let builder = "system:serviceaccount:lab:builder";
    requests.check("admin-conf", "", (200, "kubernetes-admin", by_certificate, 0));
    requests.check("admin-conf", "real-default", (200, "kubernetes-admin", by_certificate, 0));
    requests.check("admin-conf", "deleted-pod-bound", (200, "kubernetes-admin", by_certificate, 0));
    requests.check("expired-years", "real-default", (200, builder, by_token, 0));
    requests.check("empty-subject", "real-default", (200, builder, by_token, 0));
    requests.check("", "real-default", (200, builder, by_token, 0));
    requests.check("expired-years", "", (401, "", None, 2));
    requests.check("", "deleted-pod-bound", (401, "", None, 2));
    requests.check("expired-years", "deleted-pod-bound", (401, "", None, 4));
    requests.check("", "", (403, "system:anonymous", Some(Authenticator::Anonymous), 0));
}

#[test]
fn an_ignored_header_leaves_the_request_anonymous() {
    let mut requests = requests();
    let token = Request::text(&requests.tokens, "real-default", "token");
    for (header, warns) in
        [("Basic YTpi".to_owned(), false), (format!("Bearer  {token}"), true), (token.clone(), false)]
    {
        let presented = Presented { certificate_chain: None, authorization: Some(&header) };
        for is_allowed in [true, false] {
            requests.server.accept_anonymous(is_allowed);
            let answer = requests.server.answer(&presented, "GET", "/api", requests.at);
            assert_eq!(answer.status, if is_allowed { 403 } else { 401 }, "{header}");
            assert_eq!(answer.authentication.warning.is_some(), warns, "{header}");
            assert_eq!(answer.log, None);
            let message = "forbidden: User \"system:anonymous\" cannot get path \"/api\"";
            assert_eq!(answer.message, if is_allowed { message } else { "Unauthorized" });
        }
    }
}

#[test]
fn a_certificate_without_a_name_is_anonymous_without_a_front_proxy() {
    let mut requests = requests();
    let pem = Request::text(&requests.certificates, "empty-subject", "pem");
    let presented = Presented { certificate_chain: Some(&pem), authorization: None };
    let status = |server: &ApiServer| server.answer(&presented, "GET", "/api", requests.at).status;
    assert_eq!(status(&requests.server), 401);
    requests.server.trust_front_proxy("", &[]);
    assert_eq!(status(&requests.server), 403);
}

/// The status of `GET /api` with a token, and the last error of the log.
fn status_of(server: &ApiServer, line: &Value, at: Instant) -> (u16, String) {
    let header = format!("Bearer {}", line["token"].as_str().unwrap());
    let presented = Presented { certificate_chain: None, authorization: Some(&header) };
    let answer = server.answer(&presented, "GET", "/api", at);
    let log = answer.authentication.log.unwrap_or_default();
    let inner = log.strip_prefix("[invalid bearer token, ").and_then(|rest| rest.strip_suffix(']'));
    (answer.status, inner.unwrap_or(&log).to_owned())
}

#[test]
fn a_token_is_refused_without_its_objects_and_a_minute_after_their_deletion() {
    let Request { mut server, tokens, at, .. } = requests();
    let line = tokens.iter().find(|line| line["id"] == "real-exp-3607-warnafter").unwrap();
    let pod = &line["claims"]["kubernetes.io"]["pod"];
    let deleted = json!({
        "kind": "Pod",
        "metadata": {
            "namespace": "lab", "name": pod["name"], "uid": pod["uid"], "deletionTimestamp": at.to_string(),
        },
    });
    let invalidated = (401, "service account token has been invalidated".to_owned());
    let after = |seconds: i64| at + Duration::from_seconds(seconds);
    assert_eq!(status_of(&server, line, at), (200, String::new()));
    server.put_object(&deleted.to_string());
    assert_eq!(status_of(&server, line, after(59)), (200, String::new()));
    assert_eq!(status_of(&server, line, after(61)), invalidated);
    let again =
        json!({ "kind": "Pod", "metadata": { "namespace": "lab", "name": pod["name"], "uid": "another" } });
    server.put_object(&again.to_string());
    let (status, error) = status_of(&server, line, at);
    assert_eq!(status, 401);
    assert!(error.starts_with("pod UID (another) does not match service account pod ref claim ("), "{error}");
    assert!(server.remove_object("Pod", "lab", pod["name"].as_str().unwrap()));
    assert_eq!(status_of(&server, line, at), invalidated);
    assert!(server.remove_object("ServiceAccount", "lab", "builder"));
    assert_eq!(status_of(&server, line, at), (401, "serviceaccounts \"builder\" not found".to_owned()));
}

#[test]
fn a_token_is_judged_by_the_current_keys_and_issuers() {
    let Request { mut server, tokens, at, .. } = requests();
    let line = tokens.iter().find(|line| line["id"] == "real-default").unwrap();
    let key = |cluster: &str| file(&format!("kubernetes/{FOLDER}/clusters/{cluster}/pki/sa.pub"));
    assert_eq!(status_of(&server, line, at).0, 200);
    assert_eq!(server.accept_keys(key("charlie")), 1);
    let unknown = (401, "invalid signature, no keys found".to_owned());
    assert_eq!(status_of(&server, line, at), unknown);
    assert_eq!(server.accept_keys(""), 0);
    assert_eq!(status_of(&server, line, at), unknown);
    assert_eq!(server.accept_keys(&format!("{}{}", key("charlie"), key("alpha"))), 2);
    assert_eq!(status_of(&server, line, at).0, 200);
    server.accept_audiences(&["another"]);
    let (status, error) = status_of(&server, line, at);
    assert_eq!(status, 401);
    assert!(error.ends_with("is invalid for the target audiences [\"another\"]"), "{error}");
    server.accept_issuers(&["https://another.example"]);
    assert_eq!(status_of(&server, line, at), (401, "invalid bearer token".to_owned()));
}

#[test]
fn a_legacy_token_is_judged_by_its_secret() {
    let Request { mut server, at, .. } = requests();
    let kept = file(&format!("kubernetes/{FOLDER}/live/objects/legacy-secrets.json"));
    let kept: Value = serde_json::from_str(kept).unwrap();
    let is_token = |object: &&Value| object["type"] == "kubernetes.io/service-account-token";
    let mut secret = kept["items"].as_array().unwrap().iter().find(is_token).expect("a Secret").clone();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let token = credscope_encoding::decode_standard(text(&secret["data"]["token"]).as_bytes()).unwrap();
    let line = json!({ "token": String::from_utf8(token).unwrap() });
    let metadata = secret["metadata"].clone();
    let (namespace, name) = (text(&metadata["namespace"]), text(&metadata["name"]));
    let annotation =
        |name: &str| text(&metadata["annotations"][format!("kubernetes.io/service-account.{name}")]);
    let account = annotation("name");
    let uid = annotation("uid");
    let object = json!({
        "kind": "ServiceAccount", "metadata": { "namespace": namespace, "name": account, "uid": uid },
    });
    server.put_object(&object.to_string());
    assert_eq!(status_of(&server, &line, at), (401, "Token has been invalidated".to_owned()));
    server.put_object(&secret.to_string());
    // Its times are ignored.
    assert_eq!(status_of(&server, &line, at + Duration::from_seconds(1_000_000_000)).0, 200);
    secret["metadata"]["labels"] = json!({ "kubernetes.io/legacy-token-invalid-since": "2026-11-21" });
    server.put_object(&secret.to_string());
    let (status, error) = status_of(&server, &line, at);
    let told = format!(
        "the token in secret {namespace}/{name} for service account {namespace}/{account} has been marked invalid. Use tokens"
    );
    assert_eq!((status, error.starts_with(&told)), (401, true), "{error}");
    secret["metadata"]["labels"] = json!({});
    secret["data"]["token"] = json!("b3RoZXI=");
    server.put_object(&secret.to_string());
    assert_eq!(status_of(&server, &line, at), (401, "Token does not match server's copy".to_owned()));
}

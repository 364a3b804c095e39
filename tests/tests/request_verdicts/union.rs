//! Requests with several credentials, or with none, of real ones.

use super::at;
use super::world::{control_plane, lines, put_objects_of};
use credscope_clock::Instant;
use credscope_kube::authentication::{ApiServer, Authenticator, Presented};
use serde_json::Value;

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

    /// Certificate and token by the ids of their lines, an empty one for none.
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
fn the_first_that_accepts_wins_and_an_error_keeps_from_being_anonymous() {
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
fn a_header_that_is_ignored_leaves_the_request_anonymous() {
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
fn a_certificate_without_a_name_is_anonymous_where_no_front_proxy_is_asked() {
    let mut requests = requests();
    let pem = Request::text(&requests.certificates, "empty-subject", "pem");
    let presented = Presented { certificate_chain: Some(&pem), authorization: None };
    let status = |server: &ApiServer| server.answer(&presented, "GET", "/api", requests.at).status;
    assert_eq!(status(&requests.server), 401);
    requests.server.trust_front_proxy("", &[]);
    assert_eq!(status(&requests.server), 403);
}

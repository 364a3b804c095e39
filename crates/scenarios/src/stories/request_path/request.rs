//! The caller: how it finds its configuration, connects and asks.

use super::choices::{Caller, CertificateChoice, Present, TokenChoice, Trusting};
use super::credentials::{Credentials, Lines, permission};
use super::failure::{Failure, NOT_IN_CLUSTER, PLAIN};
use super::lanes::{API, HOP, THOUGHT};
use crate::cluster::pod_identity::{DIRECTORY, NAMESPACE};
use crate::cluster::{KubeadmCluster, SERVICE_HOST, keep_authority};
use crate::fault::Fault;
use crate::record::{Artefact, Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Fact, Outcome, args, codes::run_request as codes, codes::x509};
use credscope_kube::authentication::Presented;
use credscope_kube::server_identity::ServerTrust;
use credscope_mint::{Authority, AuthorityParameters, IssuedCertificate};
use credscope_sim::EntryId;

/// What is asked for.
pub(super) const METHOD: &str = "GET";
/// The same.
pub(super) const TARGET: &str = "/api/v1/namespaces/default/pods";
/// The host that curl is given.
const SERVICE_NAME: &str = "kubernetes.default.svc";
/// How long client-go uses the token that it read: a minute less ten seconds. Source: client-go
/// `transport/token_source.go`.
const TOKEN_READ_EVERY: Duration = Duration::from_seconds(50);

/// An open connection.
pub(super) struct Connection {
    pub(super) opened: Instant,
    pub(super) span: EntryId,
}

/// A CA of the same name, and what it signed for the API server.
pub(super) struct Replacement {
    pub(super) authority: Authority,
    pub(super) serving: IssuedCertificate,
    kept: Option<String>,
}

/// A token that was accepted.
pub(super) struct Remembered {
    pub(super) token: String,
    pub(super) since: Instant,
}

/// One caller, one API server, and the path between them.
pub(super) struct Path<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: KubeadmCluster,
    pub(super) caller: Caller,
    pub(super) trusting: Trusting,
    pub(super) version: &'static str,
    pub(super) lane: &'static str,
    pub(super) authorities: ServerTrust,
    pub(super) connection: Option<Connection>,
    /// Whether a whole handshake has been recorded.
    pub(super) has_shaken_hands: bool,
    /// The last status whose reasons have been recorded.
    pub(super) recorded: Option<u16>,
    pub(super) remembered: Option<Remembered>,
    pub(super) port: u64,
    pub(super) lines: Lines,
    present: Present,
    credentials: Credentials,
    replacement: Replacement,
    read_token: Option<Instant>,
}

impl<'a> Path<'a> {
    pub(super) fn new(
        setting: &'a Setting,
        record: &'a mut Record,
        mut cluster: KubeadmCluster,
        caller: Caller,
    ) -> Self {
        let credentials = Credentials::new(setting, record, &mut cluster);
        if setting.choice("permission") == "granted" {
            permission().iter().for_each(|object| {
                cluster.api.put_object(object);
            });
        }
        cluster.api.accept_anonymous(setting.switch("anonymous"));
        let mut random = setting.random("request-path");
        let new = AuthorityParameters::new("kubernetes", setting.begins, random.bytes(), setting.release);
        let authority = Authority::new(cluster.next_key(), &new);
        let serving = cluster.serve_with(&authority, setting.begins);
        let trusting = Trusting::of(setting.choice("trust"));
        let trusted = match trusting {
            Trusting::Authority => cluster.authority.certificate.pem.as_str(),
            _ => "",
        };
        let authorities = ServerTrust::new(setting.release, trusted);
        Self {
            setting,
            record,
            caller,
            trusting,
            version: if setting.choice("tls") == "1.2" { "TLS 1.2" } else { "TLS 1.3" },
            lane: caller.lane(),
            authorities,
            connection: None,
            has_shaken_hands: false,
            recorded: None,
            remembered: None,
            port: 32_768 + random.below(28_232),
            lines: Lines::default(),
            present: Present::of(setting.choice("present")),
            credentials,
            replacement: Replacement { authority, serving, kept: None },
            read_token: None,
            cluster,
        }
    }

    /// The host that is called.
    pub(super) const fn host(&self) -> &'static str {
        match self.caller {
            Caller::InCluster => SERVICE_HOST,
            Caller::Curl => SERVICE_NAME,
        }
    }

    pub(super) fn endpoint(&self) -> String {
        format!("{}:443", self.host())
    }

    pub(super) fn url(&self) -> String {
        let (scheme, port) = match (self.trusting, self.caller) {
            (Trusting::Plain, _) => ("http", ":443"),
            (_, Caller::InCluster) => ("https", ":443"),
            (_, Caller::Curl) => ("https", ""),
        };
        format!("{scheme}://{}{port}{TARGET}", self.host())
    }

    /// Whether the API server went down since an instant, or is down.
    pub(super) fn is_cut(&self, since: Instant, at: Instant) -> bool {
        let mut windows = self.setting.faults.of(Fault::ApiServerDown);
        windows.any(|window| window.covers(at) || (since < window.from && window.from <= at))
    }

    /// What the caller authenticates with at an instant.
    pub(super) fn present_at(&self, at: Instant) -> Present {
        let is_expired = self.setting.is_on(Fault::TokenExpired, at);
        let token = self.present.token.map(|token| if is_expired { TokenChoice::Expired } else { token });
        Present { token, ..self.present }
    }

    /// The API server's certificate of this instant, and its id; the client CA is set with it.
    pub(super) fn serving_at(&mut self, at: Instant) -> (IssuedCertificate, String) {
        if !self.setting.is_on(Fault::CaReplaced, at) {
            self.cluster.api.trust_client_authorities(&self.cluster.authority.certificate.pem);
            return (self.cluster.serving.clone(), self.cluster.serving_artefact.clone());
        }
        let Replacement { authority, serving, kept } = &mut self.replacement;
        self.cluster.api.trust_client_authorities(&authority.certificate.pem);
        let id = match kept {
            Some(id) => id.clone(),
            None => {
                let beside = keep_authority(self.record, at, "ca.crt (new)", authority);
                let id = self.record.artefact(
                    at,
                    Artefact {
                        kind: "certificate",
                        label: "apiserver.crt (new)".to_owned(),
                        text: serving.pem.clone(),
                        context: vec![beside],
                        outcome: Outcome::Passed,
                        code: Some(x509::PATH_FOUND),
                    },
                );
                *kept = Some(id.clone());
                id
            }
        };
        (serving.clone(), id)
    }

    /// Records which certificate the API server has.
    pub(super) fn record_authority(&mut self, at: Instant) {
        let (serving, _) = self.serving_at(at);
        self.record.fact(at, API, Fact::new(codes::SERVING_UNTIL, serving.not_after));
        let word = if self.setting.switch("anonymous") { "switched_on" } else { "switched_off" };
        self.record.fact(at, API, Fact::new(codes::ANONYMOUS_ALLOWED, word));
    }

    /// Records what the caller authenticates with.
    pub(super) fn record_credential(&mut self, at: Instant) {
        let present = self.present_at(at);
        self.record.fact(at, self.lane, Fact::new(codes::CREDENTIAL, present.word()));
        self.record.fact(at, self.lane, Fact::new(codes::TRUSTS, self.trusting.word()));
        if let Some(token) = present.token {
            let until = self.credentials.token(token).until;
            self.record.fact(at, self.lane, Fact::new(codes::TOKEN_UNTIL, until));
        }
    }

    /// One request, from its beginning; returns whether another follows.
    pub(super) fn ask(&mut self, at: Instant) -> bool {
        let mut now = at;
        match self.caller {
            Caller::Curl => self.call_curl(now),
            Caller::InCluster if self.read_token.is_none() => match self.configure(now) {
                Some(after) => now = after,
                None => return false,
            },
            Caller::InCluster => now = self.read_again(now),
        }
        if self.trusting == Trusting::Plain {
            self.ask_in_clear(now);
            return true;
        }
        if self.connection.is_some() {
            let reused = args! { endpoint: self.endpoint() };
            self.record.write(now, Entry::mark(self.lane, codes::CONNECTION_REUSED, reused));
        } else {
            match self.connect(now) {
                Some(after) => now = after,
                None => return true,
            }
        }
        self.send(now);
        true
    }

    /// InClusterConfig, with the file that a program reads beside it.
    fn configure(&mut self, at: Instant) -> Option<Instant> {
        let lane = self.lane;
        let mark = |code, args| Entry::mark(lane, code, args);
        if !self.setting.switch("service-environment") {
            let error = NOT_IN_CLUSTER;
            let id = self.keep_line(at, error, CLAIMS_NOTHING);
            let absent = mark(codes::ENVIRONMENT_ABSENT, args! { error: error });
            self.record.write(at, absent.tone(Tone::Bad).carrying(&id));
            self.record.fact(at, self.lane, Fact::new(codes::OUTPUT, error));
            return None;
        }
        let found = args! { host: SERVICE_HOST, port: "443" };
        self.record.write(at, mark(codes::ENVIRONMENT_FOUND, found));
        let mut now = at + THOUGHT;
        let file = |name: &str| format!("{DIRECTORY}/{name}");
        let present = self.present_at(now);
        let token = self.credentials.token(present.token.unwrap_or(TokenChoice::Good));
        let read = args! { file: file("token"), expires: token.until };
        let id = token.keep(self.record, now);
        self.record.write(now, mark(codes::TOKEN_READ, read).carrying(&id));
        now = now + THOUGHT;
        if self.trusting == Trusting::System {
            let absent = mark(codes::AUTHORITY_ABSENT, args! { file: file("ca.crt") });
            self.record.write(now, absent.tone(Tone::Bad));
        } else {
            let until = self.cluster.authority.certificate.not_after;
            let read = mark(codes::AUTHORITY_READ, args! { file: file("ca.crt"), expires: until });
            self.record.write(now, read.carrying(&self.cluster.authority_artefact));
        }
        now = now + THOUGHT;
        let read = args! { file: file("namespace"), namespace: NAMESPACE };
        self.record.write(now, mark(codes::NAMESPACE_READ, read));
        let is_usual = matches!(self.trusting, Trusting::Authority | Trusting::System)
            && self.present.token.is_some()
            && self.present.certificate.is_none();
        if !is_usual {
            self.record.write(now, mark(codes::CONFIG_CHANGED, args! {}));
        }
        self.read_token = Some(now);
        Some(now + THOUGHT)
    }

    /// A program with client-go reads the token file again when its cache has expired.
    fn read_again(&mut self, at: Instant) -> Instant {
        let is_due = self.read_token.is_some_and(|read| at >= read + TOKEN_READ_EVERY);
        let Some(choice) = self.present_at(at).token.filter(|_| is_due) else { return at };
        let token = self.credentials.token(choice);
        let read = args! { file: format!("{DIRECTORY}/token"), expires: token.until };
        let id = token.keep(self.record, at);
        self.record.write(at, Entry::mark(self.lane, codes::TOKEN_READ_AGAIN, read).carrying(&id));
        self.read_token = Some(at);
        at + THOUGHT
    }

    fn call_curl(&mut self, at: Instant) {
        let trust = match self.trusting {
            Trusting::Authority => format!("--cacert {DIRECTORY}/ca.crt "),
            Trusting::Anybody => "-k ".to_owned(),
            Trusting::System | Trusting::Plain => String::new(),
        };
        let certificate = match self.present.certificate {
            Some(_) => "--cert jane.crt --key jane.key ",
            None => "",
        };
        let header = match self.present.token {
            Some(_) => "-H \"Authorization: Bearer $TOKEN\" ",
            None if self.present.has_password => "-u jane:secret ",
            None => "",
        };
        let command = format!("curl {trust}{certificate}{header}{}", self.url());
        self.record.write(at, Entry::mark(self.lane, codes::CURL_CALLED, args! { command: command }));
    }

    /// The certificate that is shown in the handshake, with its id.
    pub(super) fn certificate(&mut self, at: Instant) -> Option<(String, String)> {
        let choice: CertificateChoice = self.present.certificate?;
        let certificate = self.credentials.certificate(choice);
        Some((certificate.text.clone(), certificate.keep(self.record, at)))
    }

    /// The value of the header, with the id of what is in it.
    fn header(&mut self, at: Instant) -> Option<(String, String)> {
        if let Some(choice) = self.present_at(at).token {
            let token = self.credentials.token(choice);
            return Some((format!("Bearer {}", token.text), token.keep(self.record, at)));
        }
        let password = &mut self.credentials.password;
        let value = password.text.strip_prefix("Authorization: ")?.to_owned();
        self.present.has_password.then(|| (value, password.keep(self.record, at)))
    }

    /// A request to a port that speaks TLS, without any.
    fn ask_in_clear(&mut self, at: Instant) {
        let Some(now) = self.open_tcp(at) else { return };
        let sent = args! { method: METHOD, target: TARGET };
        let header = self.header(now);
        let entry = Entry::message(self.lane, API, Some(now + HOP), codes::SENT_IN_CLEAR, sent);
        let entry = match &header {
            Some((_, id)) => entry.carrying(id),
            None => entry,
        };
        let sent = self.record.write(now, entry.tone(Tone::Bad));
        let arrives = now + HOP;
        if self.is_cut(at, arrives) {
            return self.reset(arrives, &Failure::ResetBeforeAnswer);
        }
        let answer = args! { message: PLAIN };
        let entry = Entry::message(API, self.lane, Some(arrives + HOP), codes::ANSWERED_IN_CLEAR, answer);
        self.record.write(arrives, entry.tone(Tone::Bad).about(sent));
        self.fail(arrives + HOP, &Failure::Plain);
    }

    /// The request, on an open connection.
    fn send(&mut self, at: Instant) {
        let header = self.header(at);
        let certificate = self.certificate(at);
        let arrives = at + HOP;
        let code = match (&header, &certificate) {
            (Some(_), _) if self.present.has_password => codes::SENT_WITH_PASSWORD,
            (Some(_), _) => codes::SENT_WITH_TOKEN,
            (None, Some(_)) => codes::SENT_WITH_CERTIFICATE,
            (None, None) => codes::SENT_WITH_NOTHING,
        };
        let values = args! { method: METHOD, target: TARGET };
        let mut entry = Entry::message(self.lane, API, Some(arrives), code, values);
        for (_, id) in header.iter().chain(&certificate) {
            entry = entry.carrying(id);
        }
        let sent = self.record.write(at, entry);
        if self.is_cut(at, arrives) {
            return self.reset(arrives, &Failure::ResetBeforeAnswer);
        }
        let presented = Presented {
            certificate_chain: certificate.as_ref().map(|(pem, _)| pem.as_str()),
            authorization: header.as_ref().map(|(value, _)| value.as_str()),
        };
        self.judge(arrives, &presented, sent);
    }
}

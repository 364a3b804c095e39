use super::SERVER;
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_cluster as codes};
use credscope_kube::authentication::{ApiServer, Presented, RequestAnswer};
use credscope_kube::server_identity::ServerTrust;

/// How long a message is in transit. Chosen for this simulator: only the order matters.
pub(crate) const HOP: Duration = Duration::from_millis(2);
/// How long the API server takes to answer. Chosen for this simulator.
const THOUGHT: Duration = Duration::from_millis(1);

/// A request to the API server.
pub(crate) struct Call<'a> {
    /// The lane it comes from.
    pub(crate) from: &'static str,
    /// The API server's lane.
    pub(crate) to: &'static str,
    /// HTTP method.
    pub(crate) method: &'a str,
    /// Path and query.
    pub(crate) target: &'a str,
    /// The credential.
    pub(crate) presented: Presented<'a>,
    /// Ids of the artefacts that travel.
    pub(crate) carries: &'a [&'a str],
    /// Whom the client trusts, when this request opens a connection.
    pub(crate) trust: Option<Trust<'a>>,
}

/// What a client verifies a server's certificate with.
#[derive(Clone, Copy)]
pub(crate) struct Trust<'a> {
    /// The CAs that it trusts.
    pub(crate) authorities: &'a ServerTrust,
    /// The host that it calls.
    pub(crate) host: &'a str,
    /// How far its clock is ahead of true time.
    pub(crate) clock_offset: Duration,
}

/// The outcome of a request.
pub(crate) struct Reply {
    /// 200, 401 or 403; 0 if there was no answer.
    pub(crate) status: u16,
    /// When the client knows the outcome.
    pub(crate) at: Instant,
    /// What the API server found; none when it was never asked.
    pub(crate) answer: Option<RequestAnswer>,
}

/// A request to an API server with its answer; both are recorded, and 401s are counted.
///
/// The server's certificate is verified first when the request opens a connection; a client that does not trust it sends
/// nothing. The server judges the credential when it arrives, by its own clock.
pub(crate) fn exchange(
    api: &ApiServer,
    serving_pem: &str,
    setting: &Setting,
    record: &mut Record,
    at: Instant,
    call: &Call<'_>,
) -> Reply {
    let arrives = at + HOP;
    let replied = arrives + THOUGHT + HOP;
    let values = args! { method: call.method, target: call.target };
    let code = match (call.presented.authorization, call.presented.certificate_chain) {
        (Some(_), _) => codes::REQUEST_WITH_TOKEN,
        (None, Some(_)) => codes::REQUEST_WITH_CERTIFICATE,
        (None, None) => codes::REQUEST_WITHOUT_CREDENTIAL,
    };
    let request = |until| {
        let entry = Entry::message(call.from, call.to, until, code, values.clone());
        call.carries.iter().fold(entry, |entry, artefact| entry.carrying(artefact))
    };
    if setting.is_on(Fault::ApiServerDown, arrives) {
        let sent = record.write(at, request(None).tone(Tone::Bad));
        let refused = Entry::mark(call.from, codes::NO_ANSWER, args! { server: SERVER });
        record.write(arrives, refused.tone(Tone::Bad).about(sent));
        return Reply { status: 0, at: arrives, answer: None };
    }
    if let Some(trust) = call.trust {
        let seen = trust.authorities.validate(serving_pem, trust.host, arrives + trust.clock_offset);
        if !seen.is_trusted {
            let sent = record.write(at, request(None).tone(Tone::Bad));
            let error = seen.error.unwrap_or_default();
            let refused = Entry::mark(call.from, codes::SERVER_NOT_TRUSTED, args! { error: &error });
            record.write(arrives, refused.tone(Tone::Bad).about(sent));
            return Reply { status: 0, at: arrives, answer: None };
        }
    }
    let sent = record.write(at, request(Some(arrives)));
    let answer = api.answer(&call.presented, call.method, call.target, arrives);
    let (code, values, tone) = match answer.status {
        401 => {
            record.add(arrives, "answers_401", 1);
            (codes::UNAUTHORIZED, args! { log: answer.log.as_deref().unwrap_or_default() }, Tone::Bad)
        }
        403 => (codes::FORBIDDEN, args! { message: &answer.message }, Tone::Bad),
        status => {
            // Every POST of a story creates an object.
            let status = if call.method == "POST" { 201 } else { status };
            let user = answer.user.as_ref().map(|user| user.username.as_str()).unwrap_or_default();
            (codes::ANSWERED, args! { status: i64::from(status), user: user }, Tone::Good)
        }
    };
    let back = Entry::message(call.to, call.from, Some(replied), code, values);
    record.write(arrives + THOUGHT, back.tone(tone).about(sent));
    Reply { status: answer.status, at: replied, answer: Some(answer) }
}

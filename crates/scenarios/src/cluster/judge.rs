use super::{Call, HOP, SERVER};
use crate::record::{Entry, Record};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_cluster as codes};
use credscope_kube::authentication::{ApiServer, RequestAnswer, TOKEN_CACHE};
use credscope_kube::request_info::request_info;
use credscope_sim::EntryId;

/// How long the API server takes to answer. Chosen for this simulator.
const THOUGHT: Duration = Duration::from_millis(1);

/// What one process of kube-apiserver remembers: tokens that it accepted a moment ago. A restart forgets them.
#[derive(Default)]
pub(crate) struct Accepted(Vec<Memory>);

struct Memory {
    authorization: String,
    answer: RequestAnswer,
    until: Instant,
}

/// An API server as a request finds it.
pub(crate) struct Server<'a> {
    /// Its rules and objects.
    pub(crate) api: &'a ApiServer,
    /// What it remembers.
    pub(crate) accepted: &'a mut Accepted,
    /// Whether the server is down.
    pub(crate) is_down: bool,
    /// How far its clock is ahead of true time.
    pub(crate) clock_offset: Duration,
}

/// The outcome of a request that has not been recorded: of periodic requests only some are worth an entry.
pub(crate) struct Judged {
    /// When it was sent.
    pub(crate) sent_at: Instant,
    /// When the client knows the outcome.
    pub(crate) at: Instant,
    /// What the API server found; none if it does not answer.
    pub(crate) answer: Option<RequestAnswer>,
    /// Until when the API server goes on accepting the token without judging it, when that is why it was accepted.
    pub(crate) remembered: Option<Instant>,
}

impl Accepted {
    /// Judges a request; a token that was accepted within the last ten seconds is not judged again. Setting the clock
    /// does not affect what is remembered.
    fn answer(
        &mut self,
        api: &ApiServer,
        call: &Call<'_>,
        at: Instant,
        clock_offset: Duration,
    ) -> (RequestAnswer, Option<Instant>) {
        self.0.retain(|memory| at < memory.until);
        let clock = at + clock_offset;
        let token = call.presented.authorization.filter(|_| call.presented.certificate_chain.is_none());
        let Some(token) = token else {
            return (api.answer(&call.presented, call.method, call.target, clock), None);
        };
        if let Some(memory) = self.0.iter().find(|memory| memory.authorization == token)
            && let Some(user) = &memory.answer.user
        {
            let authorization = api.authorize(user, &request_info(call.method, call.target));
            let status = if authorization.is_allowed { 200 } else { 403 };
            let message = authorization.message.clone();
            let answer = RequestAnswer {
                status,
                message,
                authorization: Some(authorization),
                ..memory.answer.clone()
            };
            return (answer, Some(memory.until));
        }
        let answer = api.answer(&call.presented, call.method, call.target, clock);
        if answer.user.is_some() {
            let (authorization, until) = (token.to_owned(), at + TOKEN_CACHE);
            self.0.push(Memory { authorization, answer: answer.clone(), until });
        }
        (answer, None)
    }
}

impl Server<'_> {
    /// Judges a request without recording it; only 401s are counted.
    pub(crate) fn judge(&mut self, record: &mut Record, at: Instant, call: &Call<'_>) -> Judged {
        let arrives = at + HOP;
        if self.is_down {
            return Judged { sent_at: at, at: arrives, answer: None, remembered: None };
        }
        let (answer, remembered) = self.accepted.answer(self.api, call, arrives, self.clock_offset);
        if answer.status == 401 {
            record.add(arrives, "answers_401", 1);
        }
        Judged { sent_at: at, at: arrives + THOUGHT + HOP, answer: Some(answer), remembered }
    }
}

impl Judged {
    /// 200, 401 or 403; 0 if the server does not answer.
    pub(crate) fn status(&self) -> u16 {
        self.answer.as_ref().map_or(0, |answer| answer.status)
    }

    /// Why there was no good answer, in the client's words.
    pub(crate) fn error(&self) -> String {
        match &self.answer {
            None => {
                format!("dial tcp {}: connect: connection refused", SERVER.trim_start_matches("https://"))
            }
            Some(answer) => answer.message.clone(),
        }
    }

    /// The line of the server's log for a 401.
    pub(crate) fn log(&self) -> &str {
        self.answer.as_ref().and_then(|answer| answer.log.as_deref()).unwrap_or_default()
    }

    /// Records the request and its answer; `returns` are ids of the artefacts in the answer.
    pub(crate) fn write(&self, record: &mut Record, call: &Call<'_>, returns: &[&str]) -> EntryId {
        let arrives = self.sent_at + HOP;
        let code = match (call.presented.authorization, call.presented.certificate_chain) {
            (_, Some(_)) => codes::REQUEST_WITH_CERTIFICATE,
            (Some(_), None) => codes::REQUEST_WITH_TOKEN,
            (None, None) => codes::REQUEST_WITHOUT_CREDENTIAL,
        };
        let until = self.answer.as_ref().map(|_| arrives);
        let values = args! { method: call.method, target: call.target };
        let entry = Entry::message(call.from, call.to, until, code, values);
        let entry = call.carries.iter().fold(entry, |entry, artefact| entry.carrying(artefact));
        let Some(answer) = &self.answer else {
            let sent = record.write(self.sent_at, entry.tone(Tone::Bad));
            let refused = Entry::mark(call.from, codes::NO_ANSWER, args! { server: SERVER });
            record.write(self.at, refused.tone(Tone::Bad).about(sent));
            return sent;
        };
        let sent = record.write(self.sent_at, entry);
        let (code, values, tone) = match answer.status {
            401 => (codes::UNAUTHORIZED, args! { log: self.log() }, Tone::Bad),
            403 => (codes::FORBIDDEN, args! { message: &answer.message }, Tone::Bad),
            status => {
                let user = answer.user.as_ref().map(|user| user.username.as_str()).unwrap_or_default();
                let status = if call.method == "POST" { 201 } else { i64::from(status) };
                (codes::ANSWERED, args! { status: status, user: user }, Tone::Good)
            }
        };
        let back = Entry::message(call.to, call.from, Some(self.at), code, values).tone(tone).about(sent);
        let back = returns.iter().fold(back, |entry, artefact| entry.carrying(artefact));
        record.write(arrives + THOUGHT, back);
        sent
    }
}

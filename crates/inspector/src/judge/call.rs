//! Requests as users send them: an `Authorization` header, a `curl` command, step by step up to the API
//! server's answer.

use super::Judge;
use super::judgement::Judgement;
use crate::report::ItemKind;
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use crate::sniff::{AuthorizationHeader, CurlCommand, Word};
use credscope_finding::{Finding, Outcome, Step, args, codes::request as codes};
use credscope_kube::authorization::{EXTRA_SPACE_WARNING, Ignored};
use credscope_kube::request_info::{Attributes, request_info};
use credscope_kube::{Moment, UserInfo, well_known};

/// The answer of Go's server to a request without TLS, with status 400.
const PLAIN_HTTP_MESSAGE: &str = "Client sent an HTTP request to an HTTPS server.";

/// The result of judging the credential of a request.
struct Credential {
    steps: Vec<Step>,
    user: Option<UserInfo>,
}

impl Credential {
    fn outcome(&self) -> Outcome {
        Step::deciding(&self.steps).map_or(Outcome::Passed, |step| step.outcome)
    }
}

impl Judge<'_> {
    pub(super) fn judge_header(
        &self,
        index: ShelfId,
        header: &AuthorizationHeader,
        moment: &Moment,
    ) -> Judgement {
        let Credential { steps, user } = self.read_header(index, header, moment);
        let holds = steps.last().map(Step::verdict);
        let mut judgement = Judgement::decided(steps, || {
            holds.unwrap_or_else(|| Judgement::claims_nothing(ItemKind::AuthorizationHeader).verdict)
        });
        judgement.user = user;
        judgement
    }

    /// The steps of a header, and the resulting user; `None` if the answer is 401 or unknown.
    fn read_header(&self, index: ShelfId, header: &AuthorizationHeader, moment: &Moment) -> Credential {
        let bearer = Step::passed(codes::HEADER_BEARER, args! {});
        let (steps, user) = match header {
            AuthorizationHeader::Ignored(Ignored::ExtraSpace) => {
                let args = args! { warning: EXTRA_SPACE_WARNING };
                (vec![Step::failed(codes::HEADER_EXTRA_SPACE, args)], Some(anonymous()))
            }
            AuthorizationHeader::Ignored(reason) => {
                let step = Step::failed(codes::HEADER_IGNORED, args! { reason: reason.word() });
                (vec![step], Some(anonymous()))
            }
            AuthorizationHeader::SchemeTwice => {
                (vec![bearer, Step::failed(codes::HEADER_SCHEME_TWICE, args! {})], None)
            }
            AuthorizationHeader::Quoted(variable) => {
                let step = Step::failed(codes::HEADER_VARIABLE_QUOTED, args! { variable: variable });
                (vec![bearer, step], None)
            }
            AuthorizationHeader::Variable(variable) => {
                (vec![Step::inconclusive(codes::HEADER_VARIABLE, args! { variable: variable })], None)
            }
            AuthorizationHeader::Bearer => {
                let (step, user) = self.read_token(index, moment);
                (vec![bearer, step], user)
            }
        };
        Credential { steps, user }
    }

    /// The token in a header, with its own verdict.
    fn read_token(&self, header: ShelfId, moment: &Moment) -> (Step, Option<UserInfo>) {
        let Some((token, _)) = self.shelf.children(header).next() else {
            return (Step::inconclusive(codes::HEADER_OPAQUE, args! {}), None);
        };
        let judgement = self.judge(token, moment);
        let verdict = judgement.verdict;
        let outcome = match verdict.outcome {
            // An item without a verdict of its own can only be checked by the cluster when it is sent as a
            // token.
            Outcome::NotApplicable => Outcome::Inconclusive,
            outcome => outcome,
        };
        let user = judgement.user.filter(|_| outcome != Outcome::Failed);
        (Step::new(codes::HEADER_TOKEN, outcome, args! { verdict: verdict.code }), user)
    }

    pub(super) fn judge_curl(&self, index: ShelfId, curl: &CurlCommand, moment: &Moment) -> Judgement {
        let mut trace = vec![check_url(curl.url.as_ref())];
        let is_call = trace.iter().all(|step| step.code != codes::CURL_LOCAL);
        let mut user = None;
        if is_call {
            trace.push(check_server(curl));
            let credential = self.credential(index, curl, moment);
            trace.extend(credential.steps);
            user = credential.user;
            if let Some(user) = user.as_ref().filter(|_| !curl.impersonates) {
                trace.push(self.access.answer(user, &attributes_of(curl)));
            }
        }
        // Nothing is reached after a failed call.
        let is_over = trace.first().is_some_and(|step| step.outcome == Outcome::Failed);
        for step in trace.iter_mut().skip(1).filter(|_| is_over) {
            step.outcome = Outcome::NotEvaluated;
        }
        let holds = trace.last().map(Step::verdict);
        let mut judgement = Judgement::decided(trace, || {
            holds.unwrap_or_else(|| Judgement::claims_nothing(ItemKind::CurlCommand).verdict)
        });
        judgement.user = user;
        if let Some(flag) = &curl.insecure {
            judgement.findings.push(Finding::new(codes::CURL_INSECURE, args! { flag: flag }));
        }
        judgement
    }

    /// First the certificate, then the token, as the API server tries them; the first valid one decides.
    fn credential(&self, index: ShelfId, curl: &CurlCommand, moment: &Moment) -> Credential {
        let certificate = curl.certificate.as_deref().map(|file| self.read_certificate(file, moment));
        let header = self.shelf.children(index).find_map(|(child, entry)| match &entry.content {
            Content::Header(header) => Some(self.read_header(child, header, moment)),
            _ => None,
        });
        match (certificate, header) {
            (None, None) => {
                let step = Step::inconclusive(codes::CURL_ANONYMOUS, args! {});
                Credential { steps: vec![step], user: Some(anonymous()) }
            }
            (Some(only), None) | (None, Some(only)) => only,
            (Some(mut first), Some(mut second)) => {
                let is_ignored =
                    second.user.as_ref().is_some_and(|user| user.username == well_known::SYSTEM_ANONYMOUS);
                match (first.outcome(), second.outcome()) {
                    (Outcome::Passed, _) => set_aside(&mut second, Outcome::NotEvaluated),
                    (Outcome::Failed, Outcome::Failed) => (),
                    (Outcome::Failed, _) => set_aside(&mut first, Outcome::NotApplicable),
                    (_, Outcome::Failed) => set_aside(&mut second, Outcome::NotApplicable),
                    _ => (),
                }
                let user = first.user.or(second.user.filter(|_| !is_ignored));
                first.steps.append(&mut second.steps);
                Credential { steps: first.steps, user }
            }
        }
    }

    fn read_certificate(&self, file: &str, moment: &Moment) -> Credential {
        let Some(found) = self.files.named(file).find(|index| self.shelf.certificate(*index).is_some())
        else {
            let step = Step::inconclusive(codes::CURL_CERTIFICATE_UNKNOWN, args! { file: file });
            return Credential { steps: vec![step], user: None };
        };
        let judgement = self.judge(found, moment);
        let verdict = judgement.verdict;
        let args = args! { file: file, verdict: verdict.code };
        let user = judgement.user.filter(|_| verdict.outcome != Outcome::Failed);
        Credential { steps: vec![Step::new(codes::CURL_CERTIFICATE, verdict.outcome, args)], user }
    }
}

/// Sets the outcome of the steps that did not pass, in a credential that another one makes irrelevant.
fn set_aside(credential: &mut Credential, outcome: Outcome) {
    for step in credential.steps.iter_mut().filter(|step| step.outcome != Outcome::Passed) {
        step.outcome = outcome;
    }
}

/// The user of a request without a usable credential.
fn anonymous() -> UserInfo {
    UserInfo {
        username: well_known::SYSTEM_ANONYMOUS.to_owned(),
        groups: vec![well_known::SYSTEM_UNAUTHENTICATED.to_owned()],
        ..UserInfo::default()
    }
}

/// The API request of a curl command.
pub(crate) fn attributes_of(curl: &CurlCommand) -> Attributes {
    request_info(&curl.method, curl.url.as_ref().map_or("/", target))
}

/// The path and query of a URL; if it starts with a variable, the text after that.
fn target(url: &Word) -> &str {
    let start = match (url.text.find("://"), url.variables.first()) {
        (Some(at), _) => at + "://".len(),
        (None, Some(variable)) if variable.start == 0 => variable.end,
        _ => 0,
    };
    let rest = url.text.get(start..).unwrap_or_default();
    rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or("/")
}

fn check_url(url: Option<&Word>) -> Step {
    let Some(url) = url else { return Step::failed(codes::CURL_NO_URL, args! {}) };
    let text = url.text.as_str();
    let scheme = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    if scheme.starts_with("https://") {
        return Step::passed(codes::CURL_HTTPS, args! { url: text });
    }
    if url.variables.first().is_some_and(|variable| variable.start == 0) {
        return Step::inconclusive(
            codes::CURL_URL_VARIABLE,
            args! { variable: url.variable().unwrap_or_default() },
        );
    }
    // curl's default scheme is http.
    let host = if scheme.starts_with("http://") { text.get(7..).unwrap_or_default() } else { text };
    let is_local = ["localhost", "127.", "[::1]"].iter().any(|local| host.starts_with(local));
    match is_local {
        true => Step::inconclusive(codes::CURL_LOCAL, args! { url: text }),
        false => Step::failed(codes::CURL_PLAIN_HTTP, args! { url: text, message: PLAIN_HTTP_MESSAGE }),
    }
}

fn check_server(curl: &CurlCommand) -> Step {
    match (&curl.insecure, &curl.ca) {
        // Nothing is verified, so nothing passes.
        (Some(flag), _) => Step::new(codes::CURL_UNVERIFIED, Outcome::NotApplicable, args! { flag: flag }),
        (None, Some(file)) => Step::passed(codes::CURL_CA, args! { file: file }),
        (None, None) => Step::inconclusive(codes::CURL_CA_SYSTEM, args! {}),
    }
}

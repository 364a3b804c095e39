//! The union of the authenticators: the first that accepts wins, and any error prevents the request from
//! being anonymous.
//!
//! Source: Kubernetes `pkg/kubeapiserver/authenticator/config.go`; apiserver `pkg/authentication/request/union/union.go`.

use super::closed::close;
use super::credentials::{Chain, certificates_of};
use super::evidence::Evidence;
use super::{ApiServer, Attempt, Authentication, Authenticator, Presented};
use crate::authorization::{EXTRA_SPACE_WARNING, Ignored, decode_authorization};
use crate::client_certificate::{
    FrontProxy, errors_of_client, errors_of_front_proxy, refuse_unknown_issuer, validate_certificate,
    validate_front_proxy,
};
use crate::token::{INVALID_SINCE, error_of_refusal, validate_bearer};
use crate::user_info::well_known;
use crate::{Moment, UserInfo, split_username};
use credscope_clock::Instant;
use credscope_finding::{
    Outcome, Step, args, codes::certificate, codes::kube as codes, codes::request, codes::x509,
};
use credscope_x509::{Certificate, PathRequest, Purpose, validate_path};
use std::rc::Rc;

/// The errors of the authenticators that did not accept; `None` once one of them has unsupported wording.
struct Errors(Option<Vec<String>>);

impl Errors {
    fn extend(&mut self, errors: Option<Vec<String>>) {
        self.0 = self.0.take().zip(errors).map(|(mut known, errors)| {
            known.extend(errors);
            known
        });
    }

    /// Joined as Go does it: each error once, in brackets if there are several.
    ///
    /// Source: apimachinery `pkg/util/errors/errors.go`, `aggregate.Error`.
    fn join(self) -> Option<String> {
        let mut seen: Vec<String> = Vec::new();
        for error in self.0? {
            if !seen.contains(&error) {
                seen.push(error);
            }
        }
        match seen.as_slice() {
            [only] => Some(only.clone()),
            several => Some(format!("[{}]", several.join(", "))),
        }
    }
}

impl ApiServer {
    /// The user who makes the request, after trying all authenticators in order.
    ///
    /// A watch is authenticated when it begins and never again; callers have to account for that.
    #[must_use]
    pub fn authenticate(&self, presented: &Presented<'_>, at: Instant) -> Authentication {
        let mut answer = Authentication::default();
        let mut errors = Errors(Some(Vec::new()));
        let chain = presented.certificate_chain.map(|pem| self.chain_of(pem));
        if let Some(chain) = &chain {
            let refused = self.try_certificate(chain, at, &mut answer);
            if answer.user.is_some() || answer.is_cut_off {
                return answer;
            }
            errors.extend(refused);
        }
        if let Some(header) = presented.authorization {
            errors.extend(self.try_header(header, at, &mut answer));
            if answer.user.is_some() {
                return answer;
            }
        }
        let has_errors = errors.0.as_ref().is_none_or(|errors| !errors.is_empty());
        if has_errors {
            answer.log = errors.join();
        } else if self.is_anonymous_allowed {
            let user = anonymous();
            answer.attempts.push(Attempt {
                authenticator: Authenticator::Anonymous,
                trace: Vec::new(),
                user: Some(user.clone()),
            });
            answer.user = Some(user);
        }
        answer
    }

    fn chain_of(&self, pem: &str) -> Rc<Chain> {
        if let Some(known) = self.chains.borrow().find(pem) {
            return known;
        }
        let (certificates, is_damaged) = certificates_of(pem);
        let chain = Rc::new(Chain { certificates, is_damaged });
        self.chains.borrow_mut().put(pem, Rc::clone(&chain));
        chain
    }

    /// The front proxy's check, then that of client certificates; returns the errors of both.
    fn try_certificate(
        &self,
        chain: &Chain,
        at: Instant,
        answer: &mut Authentication,
    ) -> Option<Vec<String>> {
        let Some((leaf, rest)) = chain.certificates.split_first() else {
            answer.is_cut_off = chain.is_damaged;
            return Some(Vec::new());
        };
        let intermediates: Vec<&Certificate> = rest.iter().collect();
        let anchors: Vec<&Certificate> = self.authorities.iter().collect();
        let proxies: Vec<&Certificate> = self.front_proxy_authorities.iter().collect();
        let request = PathRequest {
            intermediates: &intermediates,
            anchors: &anchors,
            purpose: Purpose::ClientAuth,
            ..PathRequest::new(leaf, at, self.release().profile())
        };
        let front_proxy = FrontProxy { anchors: &proxies, allowed_names: &self.front_proxy_names };
        if !proxies.is_empty() {
            let trace = self.front_proxy_trace(&request, front_proxy);
            answer.attempts.push(Attempt { authenticator: Authenticator::FrontProxy, trace, user: None });
        }
        if !anchors.is_empty() {
            let found = validate_certificate(&request, self.release(), &self.signatures);
            let mut trace = found.path.trace;
            refuse_unknown_issuer(&mut trace, &|| names_of(&anchors));
            close(&mut trace, &[]);
            let is_accepted = trace.iter().all(|step| step.outcome != Outcome::Failed);
            let user = found.user.filter(|_| is_accepted);
            answer.user.clone_from(&user);
            answer.attempts.push(Attempt { authenticator: Authenticator::Certificate, trace, user });
        }
        if answer.user.is_some() {
            return Some(Vec::new());
        }
        let is_refused_by_parser =
            |step: &Step| step.code == x509::STRUCTURE_REFUSED && step.outcome == Outcome::Failed;
        answer.is_cut_off = chain.is_damaged
            || answer.attempts.iter().any(|attempt| attempt.trace.iter().any(is_refused_by_parser));
        let mut errors = Vec::new();
        if !proxies.is_empty() {
            errors.extend(errors_of_front_proxy(&request, front_proxy, self.release(), &self.signatures)?);
        }
        if !anchors.is_empty() {
            errors.extend(errors_of_client(&request, self.release(), &self.signatures)?);
        }
        Some(errors)
    }

    /// A front proxy's certificate alone identifies no user: the request headers would, and there are none.
    fn front_proxy_trace(&self, request: &PathRequest<'_>, front_proxy: FrontProxy<'_>) -> Vec<Step> {
        if let Some(found) = validate_front_proxy(request, front_proxy, &self.signatures) {
            let mut trace = found.path.trace;
            let is_proxy = |step: &&mut Step| step.code == certificate::FRONT_PROXY;
            for step in trace.iter_mut().filter(is_proxy) {
                step.outcome = Outcome::NotApplicable;
            }
            return trace;
        }
        let asked = PathRequest { anchors: front_proxy.anchors, ..*request };
        let mut trace = validate_path(&asked, &self.signatures).trace;
        refuse_unknown_issuer(&mut trace, &|| names_of(front_proxy.anchors));
        close(&mut trace, &[]);
        trace
    }

    /// The header, if it carries a bearer token; returns the errors of the authenticators.
    fn try_header(&self, header: &str, at: Instant, answer: &mut Authentication) -> Option<Vec<String>> {
        let token = match decode_authorization(header) {
            Ok(token) => token,
            Err(reason) => {
                let ignored = match reason {
                    Ignored::ExtraSpace => {
                        answer.warning = Some(EXTRA_SPACE_WARNING);
                        let args = args! { warning: EXTRA_SPACE_WARNING };
                        Step::new(request::HEADER_EXTRA_SPACE, Outcome::NotApplicable, args)
                    }
                    _ => {
                        let args = args! { reason: reason.word() };
                        Step::new(request::HEADER_IGNORED, Outcome::NotApplicable, args)
                    }
                };
                let trace = vec![ignored];
                answer.attempts.push(Attempt {
                    authenticator: Authenticator::BearerToken,
                    trace,
                    user: None,
                });
                return Some(Vec::new());
            }
        };
        let evidence = Evidence { server: self, token };
        let found = validate_bearer(token, &self.context, &evidence, &Moment::new(at));
        let mut trace = found.trace;
        close(&mut trace, &self.context.issuers);
        let failed = trace.iter().find(|step| step.outcome == Outcome::Failed);
        let errors = failed.map_or_else(Vec::new, |step| {
            let mut errors = vec!["invalid bearer token".to_owned()];
            let own = error_of_refusal(step, self.release());
            errors.extend(own.map(|error| match step.code == codes::TOKEN_MARKED_INVALID {
                true => marked_invalid(&error, found.user.as_ref()),
                false => error,
            }));
            errors
        });
        let user = found.user.filter(|_| errors.is_empty());
        answer.user.clone_from(&user);
        trace.insert(0, Step::passed(request::HEADER_BEARER, args! {}));
        answer.attempts.push(Attempt { authenticator: Authenticator::BearerToken, trace, user });
        Some(errors)
    }
}

/// The complete error for a legacy token that is marked invalid, which also names the account.
///
/// Source: Kubernetes `pkg/serviceaccount/legacy.go`, `Validate`.
fn marked_invalid(error: &str, user: Option<&UserInfo>) -> String {
    let account = user.and_then(|user| split_username(&user.username));
    let Some(((namespace, name), object)) = account.zip(error.strip_suffix(" has been marked invalid"))
    else {
        return error.to_owned();
    };
    format!(
        "{object} for service account {namespace}/{name} has been marked invalid. Use tokens from the TokenRequest API or \
         manually created secret-based tokens, or remove the '{INVALID_SINCE}' label from the secret to temporarily allow use of \
         this token"
    )
}

fn names_of(certificates: &[&Certificate]) -> Vec<String> {
    certificates.iter().map(|certificate| certificate.subject.to_text()).collect()
}

/// Source: apiserver `pkg/authentication/request/anonymous/anonymous.go`.
fn anonymous() -> UserInfo {
    UserInfo {
        username: well_known::SYSTEM_ANONYMOUS.to_owned(),
        groups: vec![well_known::SYSTEM_UNAUTHENTICATED.to_owned()],
        ..UserInfo::default()
    }
}

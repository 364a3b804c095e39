//! What the line itself says: the values in its meaning, what it decides, and what it makes likely.

use super::{Inquiry, NONE, Text, host_of};
use credscope_finding::{Code, NOT_GIVEN, Outcome, codes::error_line as codes};

/// Meanings that name the cause, so that nothing else is needed.
pub(super) const IS_REASON: [Code; 9] = [
    codes::SAYS_PIN,
    codes::SAYS_PIN_MALFORMED,
    codes::SAYS_TOKEN_MALFORMED,
    codes::SAYS_OTHER_SIGNATURE,
    codes::SAYS_CLUSTER_INFO_FORBIDDEN,
    codes::SAYS_JOIN_UNAUTHORIZED,
    codes::SAYS_JOIN_FORBIDDEN,
    codes::SAYS_CERTS_GONE,
    codes::SAYS_CERTS_KEY,
];

const KUBELET_PORT: &str = "10250";

/// What Go says of a CA that may not sign, in place of a signature that does not match.
const NOT_A_CA: &str = "parent certificate cannot sign this kind of certificate";

impl Inquiry<'_> {
    /// Adds the step with the line's meaning. It does not pass: it states the error.
    pub(super) fn say(&mut self, said: Code) {
        let value = |code: Code| self.line.text(code).unwrap_or(NOT_GIVEN);
        let host = self.dialled().unwrap_or(NOT_GIVEN);
        let command = self.may_command();
        let texts: &[Text<'_>] = match said {
            codes::SAYS_PIN => &[("pin", value(codes::PIN))],
            codes::SAYS_NO_SIGNATURE | codes::SAYS_JOIN_FORBIDDEN => &[("id", value(codes::TOKEN_ID))],
            codes::SAYS_NO_HOST => &[("host", self.line.text(codes::HOST).unwrap_or(host))],
            codes::SAYS_CONNECTION_REFUSED | codes::SAYS_TIMEOUT => &[("host", host)],
            codes::SAYS_FORBIDDEN => &[("user", value(codes::NAME)), ("command", &command)],
            _ => &[],
        };
        self.put(Outcome::NotApplicable, said, texts, NONE);
    }

    /// The command that asks whether the line's user may do what it says.
    fn may_command(&self) -> String {
        let value = |code: Code| self.line.text(code);
        let mut command = match (value(codes::VERB), value(codes::RESOURCE)) {
            (Some(verb), Some(resource)) => format!("kubectl auth can-i {verb} {resource}"),
            _ => "kubectl auth can-i --list".to_owned(),
        };
        for (flag, code) in [(" -n ", codes::NAMESPACE), (" --as ", codes::NAME)] {
            if let Some(value) = value(code) {
                command += flag;
                command += value;
            }
        }
        command
    }

    /// Adds what a line about an unknown authority makes likely. Go names a CA that it tried if one has the
    /// issuer's name, and nothing otherwise.
    pub(super) fn likely_authority(&mut self) {
        let (Some(name), Some(reason)) = (self.line.text(codes::CANDIDATE), self.line.text(codes::REASON))
        else {
            self.put(Outcome::Inconclusive, codes::LIKELY_OTHER_ISSUER, &[], NONE);
            return self.likely_first();
        };
        let is_ca = !reason.contains(NOT_A_CA);
        let code = if is_ca { codes::LIKELY_SAME_NAME } else { codes::LIKELY_NOT_CA };
        self.put(Outcome::Inconclusive, code, &[("name", name), ("reason", reason)], NONE);
        self.place(codes::REASON);
        self.likely_first();
    }

    /// Adds the most likely reason why a kubelet has no serving certificate.
    pub(super) fn likely_request(&mut self) {
        let dialled = self.dialled();
        let port = dialled.and_then(|dialled| dialled.strip_prefix(host_of(dialled))?.strip_prefix(':'));
        if port.is_some_and(|port| port != KUBELET_PORT) {
            return;
        }
        let command = "kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving";
        let texts = [("host", dialled.map_or(NOT_GIVEN, host_of)), ("command", command)];
        self.put(Outcome::Inconclusive, codes::LIKELY_REQUEST_WAITS, &texts, NONE);
        self.likely_first();
    }

    /// Moves the last step, a likely cause, before the steps that ask for more.
    fn likely_first(&mut self) {
        let asking = self.trace.iter().position(|step| step.outcome == Outcome::Inconclusive);
        if let (Some(at), Some(step)) = (asking, self.trace.pop()) {
            self.trace.insert(at, step);
        }
    }

    /// Finds why cluster-info is not signed for a token; a token that is gone is the most likely reason.
    pub(super) fn unsigned(&mut self) {
        self.explained(codes::SAYS_NO_SIGNATURE);
        let id = self.line.text(codes::TOKEN_ID).unwrap_or(NOT_GIVEN);
        if self.trace.iter().all(|step| step.outcome != Outcome::Failed) {
            let command = format!("kubectl -n kube-system get secret bootstrap-token-{id}");
            let texts = [("id", id), ("command", &command)];
            self.put(Outcome::Inconclusive, codes::LIKELY_TOKEN_GONE, &texts, NONE);
            self.place(codes::TOKEN_ID);
        }
    }
}

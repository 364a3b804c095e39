//! Dates: which certificate has exactly the date in the line, and which clock is off.

use super::{Held, Inquiry, MAX_COMPARED, NONE, host_of, step};
use credscope_clock::{Boundary, Duration, Instant};
use credscope_finding::{Code, NOT_GIVEN, Outcome, Step, args, codes::error_line as codes};
use credscope_kube::rotation::Renewer;
use credscope_x509::{KeyPurposeId, is_valid_for};

/// How much Kubernetes backdates the certificates that it signs, which tolerates small clock differences.
/// Source: Kubernetes `pkg/controller/certificates/authority/policies.go`, backdate.
const BACKDATE: Duration = Duration::from_seconds(300);

impl<'a> Inquiry<'a> {
    /// The certificates with exactly this date, and a step for each one compared.
    fn compare(&self, date: Instant, of: fn(&Held<'_>) -> Option<Instant>) -> (Vec<Held<'a>>, Vec<Step>) {
        let mut found = Vec::new();
        let (mut same, mut other) = (Vec::new(), Vec::new());
        for &held in self.all {
            let Some(own) = of(&held) else { continue };
            let (name, text) = (held.1.subject.to_text(), own.to_string());
            let texts = [("subject", name.as_str()), ("date", &text)];
            if own == date {
                found.push(held);
                same.push(step(Outcome::Passed, codes::SAME_DATE, &texts, NONE));
            } else {
                other.push(step(Outcome::NotApplicable, codes::OTHER_DATE, &texts, NONE));
            }
        }
        same.append(&mut other);
        same.truncate(MAX_COMPARED);
        (found, same)
    }

    /// Explains a certificate that had expired at the line's time, or at the moment if the line has none.
    pub(super) fn expired(&mut self, said: Code) {
        let now = self.moment.at();
        let time = self.line.instant(codes::TIME).unwrap_or(now);
        let Some(date) = self.line.instant(codes::NOT_AFTER) else { return self.expired_by_now(said) };
        self.identify();
        let (found, steps) = self.compare(date, |(_, certificate)| certificate.validity.not_after);
        self.about.extend(found.iter().map(|(index, _)| *index));
        // A certificate is still valid in the second of its notAfter.
        if !self.moment.has_reached(Boundary::after(date, Duration::from_seconds(1))) && time > date {
            let (told, judged) = (time.to_string(), now.to_string());
            let texts = [("time", told.as_str()), ("judged_at", &judged)];
            self.put(Outcome::Failed, codes::CAUSE_CLOCK_AHEAD, &texts, args! { ahead: time - now });
            self.place(codes::TIME);
        }
        match found.first() {
            Some(held) => self.has_expired(*held, date, time),
            None => {
                let command = match said {
                    codes::SAYS_KUBELET => {
                        "sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem".to_owned()
                    }
                    codes::SAYS_SIGNER => "sudo openssl x509 -in /etc/kubernetes/pki/ca.crt".to_owned(),
                    _ if self.line.is_of_client() => {
                        "kubectl config view --raw --minify --flatten".to_owned()
                    }
                    _ => self.handshake_command(),
                };
                let text = date.to_string();
                let texts = [("not_after", text.as_str()), ("command", &command)];
                self.put(Outcome::Inconclusive, codes::NEEDS_DATE, &texts, args! { late: time - date });
                self.place(codes::NOT_AFTER);
            }
        }
        self.explain(steps);
    }

    /// Finds the client's certificate if the line names one; its absence is not reported yet.
    fn identify(&mut self) {
        if self.line.text(codes::SERIAL_NUMBER).is_some() {
            let _ = self.subject();
            self.trace.retain(|step| step.code != codes::NEEDS_CLIENT);
        }
    }

    fn has_expired(&mut self, (_, certificate): Held<'_>, date: Instant, time: Instant) {
        let code = if certificate.is_ca() { codes::CAUSE_CA_EXPIRED } else { codes::CAUSE_EXPIRED };
        let (name, text) = (certificate.subject.to_text(), date.to_string());
        let renewer = Renewer::of(certificate);
        let command = renewer.map_or_else(|| NOT_GIVEN.to_owned(), |renewer| renewer.command(certificate));
        let word = renewer.map_or(NOT_GIVEN, Renewer::word);
        let mut texts = vec![("subject", name.as_str()), ("not_after", &text)];
        if code == codes::CAUSE_EXPIRED {
            texts.extend([("renewer", word), ("command", &command)]);
        }
        self.put(Outcome::Failed, code, &texts, args! { late: time - date });
        self.place(codes::NOT_AFTER);
    }

    /// Whether a line that names no date can be about this certificate.
    fn can_be_meant(&self, said: Code, (index, certificate): Held<'_>) -> bool {
        match said {
            codes::SAYS_KUBELET => Renewer::of(certificate) == Some(Renewer::KubeletClient),
            codes::SAYS_SIGNER => certificate.is_ca(),
            _ if certificate.is_ca() => true,
            _ => {
                let side = if self.line.is_of_client() {
                    KeyPurposeId::CLIENT_AUTH
                } else {
                    KeyPurposeId::SERVER_AUTH
                };
                let usage = certificate.extensions.ext_key_usage.as_ref();
                let host = self.dialled().map(host_of).filter(|_| !self.line.is_of_client());
                let answered = self.judge.shelf.get(index).and_then(|entry| self.answered_at(entry));
                usage.is_none_or(|usage| usage.contains(side))
                    && host.is_none_or(|host| answered == Some(host) || is_valid_for(certificate, host))
            }
        }
    }

    /// For lines without dates, such as curl's.
    fn expired_by_now(&mut self, said: Code) {
        let now = self.moment.at();
        for &held in self.all {
            if self.can_be_meant(said, held)
                && let Some(date) = held.1.validity.not_after
                && self.moment.has_reached(Boundary::after(date, Duration::from_seconds(1)))
            {
                self.about.push(held.0);
                return self.has_expired(held, date, now);
            }
        }
        if said == codes::SAYS_EXPIRED && self.subject().is_some() {
            self.explained(said);
        }
    }

    /// Explains a certificate that was not valid yet: the difference shows which clock can be off.
    pub(super) fn not_yet(&mut self) {
        let now = self.moment.at();
        let Some(date) = self.line.instant(codes::NOT_BEFORE) else {
            return self.explained(codes::SAYS_NOT_YET);
        };
        self.identify();
        let time = self.line.instant(codes::TIME).unwrap_or(now);
        let (found, steps) = self.compare(date, |(_, certificate)| certificate.validity.not_before);
        self.about.extend(found.iter().map(|(index, _)| *index));
        let behind = date - time;
        let is_ahead = !self.moment.has_reached(date);
        let (code, name, other) = match is_ahead {
            true => (codes::CAUSE_ISSUER_AHEAD, "judged_at", now),
            false if behind < BACKDATE => (codes::CAUSE_NOT_BACKDATED, "time", time),
            false => (codes::CAUSE_CLOCK_BEHIND, "time", time),
        };
        let args = if is_ahead {
            args! { ahead: date - now }
        } else {
            args! { behind: behind }
        };
        let (date, other) = (date.to_string(), other.to_string());
        self.put(Outcome::Failed, code, &[("not_before", &date), (name, &other)], args);
        self.place(codes::TIME);
        self.explain(steps);
    }
}

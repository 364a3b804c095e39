//! Dates: which certificate has exactly the one in the line, and whose clock is off.

use super::{Held, Inquiry, MAX_COMPARED};
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, Outcome, Step, args, codes::error_line as codes};

/// Kubernetes dates what it signs this much back, so that clocks may differ a little.
/// Source: Kubernetes `pkg/controller/certificates/authority/policies.go`, backdate.
const BACKDATE: Duration = Duration::from_seconds(300);

impl<'a> Inquiry<'a> {
    /// Certificates that have exactly this date, and a step for each that was compared.
    fn compare(&self, date: Instant, of: fn(&Held<'_>) -> Option<Instant>) -> (Vec<Held<'a>>, Vec<Step>) {
        let mut found = Vec::new();
        let (mut same, mut other) = (Vec::new(), Vec::new());
        for held in self.certificates() {
            let Some(own) = of(&held) else { continue };
            let args = args! { subject: held.1.subject.to_text(), date: own };
            if own == date {
                found.push(held);
                same.push(Step::passed(codes::SAME_DATE, args));
            } else {
                other.push(Step::new(codes::OTHER_DATE, Outcome::NotApplicable, args));
            }
        }
        same.append(&mut other);
        same.truncate(MAX_COMPARED);
        (found, same)
    }

    /// A certificate that had expired at the line's time, else at the moment.
    pub(super) fn expired(&mut self, said: Code) {
        let now = self.moment.at();
        let time = self.line.instant(codes::TIME).unwrap_or(now);
        let Some(date) = self.line.instant(codes::NOT_AFTER) else { return self.expired_by_now(said) };
        self.identify();
        let (found, steps) = self.compare(date, |(_, certificate)| certificate.validity.not_after);
        self.about.extend(found.iter().map(|(index, _)| *index));
        // Seconds matter: at the date itself a certificate still holds.
        if !self.moment.has_reached(date + Duration::from_seconds(1)) && time > date {
            let args = args! { time: time, judged_at: now, ahead: time - now };
            self.push(Step::failed(codes::CAUSE_CLOCK_AHEAD, args).at(self.line.span(codes::TIME)));
        }
        let span = self.line.span(codes::NOT_AFTER);
        match found.first() {
            Some(held) => self.has_expired(*held, date, time, steps),
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
                let args = args! { not_after: date, late: time - date, command: command };
                self.push(Step::inconclusive(codes::NEEDS_DATE, args).at(span).with(steps));
            }
        }
    }

    /// The client's certificate, where the line names one; that it is not here says nothing yet.
    fn identify(&mut self) {
        if self.line.text(codes::SERIAL_NUMBER).is_some() {
            let _ = self.subject();
            self.trace.retain(|step| step.code != codes::NEEDS_CLIENT);
        }
    }

    fn has_expired(&mut self, (_, certificate): Held<'_>, date: Instant, time: Instant, steps: Vec<Step>) {
        let code = if certificate.is_ca() { codes::CAUSE_CA_EXPIRED } else { codes::CAUSE_EXPIRED };
        let args = args! { subject: certificate.subject.to_text(), not_after: date, late: time - date };
        self.push(Step::failed(code, args).at(self.line.span(codes::NOT_AFTER)).with(steps));
    }

    /// The line has no dates, as curl's.
    fn expired_by_now(&mut self, said: Code) {
        let now = self.moment.at();
        for held in self.certificates() {
            if let Some(date) = held.1.validity.not_after
                && self.moment.has_reached(date + Duration::from_seconds(1))
            {
                self.about.push(held.0);
                return self.has_expired(held, date, now, Vec::new());
            }
        }
        if said == codes::SAYS_EXPIRED && self.subject().is_some() {
            self.explained(said);
        }
    }

    /// A certificate that did not hold yet: the gap says whose clock it may be.
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
        let step = if !self.moment.has_reached(date) {
            Step::failed(
                codes::CAUSE_ISSUER_AHEAD,
                args! { not_before: date, judged_at: now, ahead: date - now },
            )
        } else {
            let code = if behind < BACKDATE { codes::CAUSE_NOT_BACKDATED } else { codes::CAUSE_CLOCK_BEHIND };
            Step::failed(code, args! { not_before: date, time: time, behind: behind })
        };
        self.push(step.at(self.line.span(codes::TIME)).with(steps));
    }
}

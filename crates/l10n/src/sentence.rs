//! The line of a verdict: answer, reason, horizon.

use crate::Localizer;
use crate::message::{Argument, Arguments};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::kube;
use credscope_finding::{Code, Outcome, Verdict};

/// The API server accepts a token until 61 s after the `exp` that a sentence names (`clock_tolerance` of a minute).
const TOKEN_LEEWAY: Duration = Duration::from_seconds(61);
/// A certificate's `notAfter` is the last second at which it holds.
const CERTIFICATE_LEEWAY: Duration = Duration::from_seconds(1);
const OF_TOKENS: [&str; 3] = ["kube.token.", "kube.kubeconfig.token", "kube.header.token"];
/// An `exp` by the RFC and the expiration of a bootstrap token are the first instants at which nothing holds.
const WITHOUT_LEEWAY: [&str; 3] = ["jwt.", "kube.bootstrap_token.", "kube.join."];

impl Localizer {
    /// A verdict as one sentence. `horizon` is the next change of this verdict, its instant and new code as the report
    /// gives them; the sentence names the `exp` or `notAfter` behind it, and how far that is from `judged_at`.
    #[must_use]
    pub fn sentence(
        &self,
        verdict: &Verdict,
        horizon: Option<(Instant, Code)>,
        judged_at: Instant,
    ) -> String {
        self.sentence_as(word_of(verdict), verdict, horizon, judged_at)
    }

    /// The same for a verdict that passed with a finding that warns.
    #[must_use]
    pub fn sentence_with_warning(
        &self,
        verdict: &Verdict,
        horizon: Option<(Instant, Code)>,
        judged_at: Instant,
    ) -> String {
        let word = if verdict.outcome == Outcome::Passed { "warning" } else { word_of(verdict) };
        self.sentence_as(word, verdict, horizon, judged_at)
    }

    fn sentence_as(
        &self,
        word: &str,
        verdict: &Verdict,
        horizon: Option<(Instant, Code)>,
        judged_at: Instant,
    ) -> String {
        let title = self.title(verdict.code, &verdict.args);
        let deadline = horizon.map(|(at, code)| named_instant(verdict.outcome, at, code));
        self.compose(word, &title, deadline, judged_at)
    }

    fn compose(&self, word: &str, title: &str, deadline: Option<Instant>, judged_at: Instant) -> String {
        let id = format!("sentence-{word}");
        let title_text = Argument::Text(self.continued(title));
        let mut args = Arguments::from([("title".to_owned(), title_text)]);
        let attribute = deadline.map(|at| {
            args.insert("at".to_owned(), Argument::Text(self.instant_near(at, judged_at)));
            args.insert("left".to_owned(), Argument::Text(self.about(at - judged_at)));
            "until"
        });
        let said = |attribute| self.message(&id, attribute, Some(&args));
        attribute.and_then(|name| said(Some(name))).or_else(|| said(None)).unwrap_or_else(|| title.to_owned())
    }

    /// A title as it stands after a colon: its first word lowered where the language asks for it, its end marked.
    fn continued(&self, title: &str) -> String {
        let text = |id| self.message(id, None, None).unwrap_or_default();
        let mut continued = title.to_owned();
        let first = title.split(' ').next().unwrap_or_default();
        if text("sentence-lowered").split(' ').any(|word| word == first) {
            // The words are English: the case of every other letter would be a twentieth of the page.
            continued = first.to_ascii_lowercase() + title.strip_prefix(first).unwrap_or_default();
        }
        if !continued.ends_with(['.', '。', '?', '？', '…', ':', '：']) {
            continued += &text("sentence-end");
        }
        continued
    }
}

/// The word of the sentence that says a verdict.
fn word_of(verdict: &Verdict) -> &'static str {
    let is_error = verdict.code.text().starts_with("error.");
    let is_pending = [kube::CSR_PENDING_AUTOMATIC, kube::CSR_PENDING_MANUAL].contains(&verdict.code);
    match verdict.outcome {
        Outcome::Inconclusive if is_error => "unexplained",
        Outcome::Inconclusive if is_pending => "waiting",
        outcome => outcome.word(),
    }
}

fn named_instant(outcome: Outcome, at: Instant, code: Code) -> Instant {
    let is_of = |areas: &[&str]| areas.iter().any(|prefix| code.text().starts_with(prefix));
    match outcome {
        // What begins to hold does so at the instant itself.
        Outcome::Failed => at,
        _ if is_of(&WITHOUT_LEEWAY) => at,
        _ if is_of(&OF_TOKENS) => at - TOKEN_LEEWAY,
        _ => at - CERTIFICATE_LEEWAY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use credscope_finding::args;

    const NOW: &str = "2026-03-02T13:25:00Z";

    fn check(outcome: Outcome, deadline: Option<&str>, title: &str, english: &str, chinese: &str) {
        let deadline = deadline.map(|at| at.parse().unwrap());
        for (language, expected) in [(Language::En, english), (Language::Zh, chinese)] {
            let said =
                Localizer::new(language).compose(outcome.word(), title, deadline, NOW.parse().unwrap());
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_verdict_is_answer_horizon_and_reason() {
        check(
            Outcome::Inconclusive,
            Some("2026-03-02T14:07:00Z"),
            "Whether `web-0` exists only the cluster knows",
            "Valid as far as can be checked offline, until 14:07 UTC (42 min): whether `web-0` exists only the cluster knows.",
            "离线可检查的各项均有效，至 14:07 UTC（还剩 42 分钟）：Whether `web-0` exists only the cluster knows。",
        );
        check(
            Outcome::Passed,
            Some("2027-03-02T13:25:00Z"),
            "`x` was signed by `y`.",
            "Valid until 2027-03-02 13:25:00 UTC (1 y): `x` was signed by `y`.",
            "有效，至 2027-03-02 13:25:00 UTC（还剩 1 年）：`x` was signed by `y`.",
        );
        check(
            Outcome::Failed,
            None,
            "This certificate was signed by another CA.",
            "Rejected: this certificate was signed by another CA.",
            "被拒绝：This certificate was signed by another CA.",
        );
    }

    #[test]
    fn an_error_that_is_not_explained_is_neither_valid_nor_rejected() {
        let code = credscope_finding::codes::error_line::SAYS_KEY;
        let verdict = Verdict::new(Outcome::Inconclusive, code, credscope_finding::Args::new());
        for (language, expected) in [
            (Language::En, "Not explained yet: the private key does not belong to the certificate."),
            (Language::Zh, "原因尚未查明：私钥与证书不对应。"),
        ] {
            let localizer = Localizer::new(language);
            assert_eq!(localizer.sentence(&verdict, None, NOW.parse().unwrap()), expected);
        }
    }

    #[test]
    fn what_claims_nothing_is_not_judged() {
        check(
            Outcome::NotApplicable,
            None,
            "A key claims nothing.",
            "Nothing to judge: a key claims nothing.",
            "无需判定：A key claims nothing.",
        );
    }

    #[test]
    fn a_request_that_is_pending_waits_and_a_warning_is_named() {
        let args = args! { signer: "kubernetes.io/kubelet-serving", name: "web" };
        let waiting = Verdict::new(Outcome::Inconclusive, kube::CSR_PENDING_MANUAL, args);
        let passed = Verdict::new(Outcome::Passed, kube::CSR_ISSUED, args! {});
        let refused = Verdict::new(Outcome::Failed, kube::CSR_ISSUED, args! {});
        let until = Some(("2026-03-02T14:08:01Z".parse().unwrap(), kube::CONFIG_CERTIFICATE));
        let (en, zh) = (Localizer::new(Language::En), Localizer::new(Language::Zh));
        let now = NOW.parse().unwrap();
        assert_eq!(
            en.sentence(&waiting, None, now),
            "Well formed, waiting: pending until someone approves it; Kubernetes never approves \
             `kubernetes.io/kubelet-serving` automatically."
        );
        assert!(zh.sentence(&waiting, None, now).starts_with("格式正确，等待中：待处理"));
        for (verdict, horizon, english, chinese) in [
            (&passed, None, "Valid, with a warning: the", "有效，但有警告："),
            (&passed, until, "Valid until 14:08 UTC (43 min), with a warning: the", "有效，至 14:08 UTC"),
            (&refused, None, "Rejected: the", "被拒绝："),
        ] {
            let said = [&en, &zh].map(|words| words.sentence_with_warning(verdict, horizon, now));
            assert!(said[0].starts_with(english) && said[1].starts_with(chinese), "{said:?}");
        }
    }

    #[test]
    fn names_at_the_front_keep_their_case() {
        check(
            Outcome::Passed,
            None,
            "Kubernetes accepts it.",
            "Valid: Kubernetes accepts it.",
            "有效：Kubernetes accepts it.",
        );
    }

    #[test]
    fn the_instant_named_is_the_one_written_in_the_credential() {
        for (outcome, change, code, named) in [
            (Outcome::Inconclusive, "2026-03-02T14:08:01Z", kube::TOKEN_EXPIRED, "2026-03-02T14:07:00Z"),
            (Outcome::Passed, "2026-03-02T14:08:01Z", kube::CONFIG_CERTIFICATE, "2026-03-02T14:08:00Z"),
            (Outcome::Failed, "2026-03-02T14:08:01Z", kube::IDENTITY, "2026-03-02T14:08:01Z"),
        ] {
            assert_eq!(named_instant(outcome, change.parse().unwrap(), code), named.parse().unwrap());
        }
    }
}

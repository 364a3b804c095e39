//! Verdict lines: answer, reason, horizon.

use crate::Localizer;
use credscope_clock::Instant;
use credscope_finding::codes::{error_line, kube};
use credscope_finding::{CodeFamily, Outcome, Verdict};

impl Localizer {
    /// A verdict as one sentence. `until` is the instant of this verdict's next change in the report; the
    /// sentence gives its distance from `judged_at`.
    #[must_use]
    pub fn sentence(&self, verdict: &Verdict, until: Option<Instant>, judged_at: Instant) -> String {
        self.sentence_as(word_of(verdict), verdict, until, judged_at)
    }

    /// The same for a verdict that passed, with a warning.
    #[must_use]
    pub fn sentence_with_warning(
        &self,
        verdict: &Verdict,
        until: Option<Instant>,
        judged_at: Instant,
    ) -> String {
        let word = if verdict.outcome == Outcome::Passed { "warning" } else { word_of(verdict) };
        self.sentence_as(word, verdict, until, judged_at)
    }

    fn sentence_as(
        &self,
        word: &str,
        verdict: &Verdict,
        until: Option<Instant>,
        judged_at: Instant,
    ) -> String {
        let title = self.title(verdict.code, &verdict.args);
        // The line of an error is past: what will change is about the credentials that it is compared with.
        let until = until.filter(|_| !error_line::ALL.contains(&verdict.code));
        self.compose(word, &title, until, judged_at)
    }

    fn compose(&self, word: &str, title: &str, deadline: Option<Instant>, judged_at: Instant) -> String {
        let id = format!("sentence-{word}");
        let mut args = vec![("title".to_owned(), self.continued(title).into())];
        let attribute = deadline.map(|at| {
            args.push(("at".to_owned(), self.instant_near(at, judged_at).into()));
            args.push(("left".to_owned(), self.about(at - judged_at).into()));
            "until"
        });
        let said = |attribute| self.message(&id, attribute, Some(&args));
        attribute.and_then(|name| said(Some(name))).or_else(|| said(None)).unwrap_or_else(|| title.to_owned())
    }

    /// A title as the continuation after a colon: with a lower-case first letter where the language requires
    /// it, and with an end mark.
    fn continued(&self, title: &str) -> String {
        let text = |id| self.message(id, None, None).unwrap_or_default();
        let mut continued = title.to_owned();
        let first = title.split(' ').next().unwrap_or_default();
        if text("sentence-lowered").split(' ').any(|word| word == first) {
            // The titles are English: Unicode case mapping would add a twentieth to the size of the page.
            continued = first.to_ascii_lowercase() + title.strip_prefix(first).unwrap_or_default();
        }
        if !continued.ends_with(['.', '。', '?', '？', '…', ':', '：']) {
            continued += &text("sentence-end");
        }
        continued
    }
}

/// The id of the word for a verdict.
fn word_of(verdict: &Verdict) -> &'static str {
    let is_pending = [kube::CSR_PENDING_AUTOMATIC, kube::CSR_PENDING_MANUAL].contains(&verdict.code);
    match verdict.outcome {
        Outcome::Inconclusive if CodeFamily::ERROR_LIKELY.contains(verdict.code) => "likely",
        Outcome::Inconclusive if error_line::ALL.contains(&verdict.code) => "unexplained",
        Outcome::Inconclusive if is_pending => "waiting",
        outcome => outcome.word(),
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
        let likely = Verdict::new(Outcome::Inconclusive, error_line::LIKELY_OTHER_ISSUER, args! {});
        for (language, expected) in [
            (Language::En, "Likely cause: none of the trusted CAs"),
            (Language::Zh, "可能的原因：受信任的 CA"),
        ] {
            let said = Localizer::new(language).sentence(&likely, None, NOW.parse().unwrap());
            assert!(said.starts_with(expected), "{said}");
        }
        let code = error_line::SAYS_KEY;
        let verdict = Verdict::new(Outcome::Inconclusive, code, credscope_finding::Args::new());
        for (language, expected) in [
            (Language::En, "Not explained yet: the private key does not belong to the certificate."),
            (Language::Zh, "原因尚未查明：私钥与证书不对应。"),
        ] {
            let localizer = Localizer::new(language);
            let now = NOW.parse().unwrap();
            assert_eq!(localizer.sentence(&verdict, None, now), expected);
            let later = "2027-03-02T13:25:00Z".parse().ok();
            assert_eq!(localizer.sentence(&verdict, later, now), expected, "an error line has no horizon");
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
        let until = Some("2026-03-02T14:08:00Z".parse().unwrap());
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
}

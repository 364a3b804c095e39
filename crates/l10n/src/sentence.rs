//! The line of a verdict: answer, reason, horizon.

use crate::Localizer;
use credscope_clock::Instant;
use credscope_finding::{Outcome, Verdict, codes::error_line};
use fluent_bundle::FluentArgs;

impl Localizer {
    /// A verdict as one sentence. `until` is the instant that the next change of this verdict names in the report; the
    /// sentence says how far that is from `judged_at`.
    #[must_use]
    pub fn sentence(&self, verdict: &Verdict, until: Option<Instant>, judged_at: Instant) -> String {
        let title = self.title(verdict.code, &verdict.args);
        if verdict.outcome == Outcome::Inconclusive && error_line::ALL.contains(&verdict.code) {
            return self.compose_as("unexplained", verdict.outcome, &title, None, judged_at);
        }
        self.compose(verdict.outcome, &title, until, judged_at)
    }

    fn compose(
        &self,
        outcome: Outcome,
        title: &str,
        deadline: Option<Instant>,
        judged_at: Instant,
    ) -> String {
        self.compose_as(outcome.word(), outcome, title, deadline, judged_at)
    }

    fn compose_as(
        &self,
        word: &str,
        outcome: Outcome,
        title: &str,
        deadline: Option<Instant>,
        judged_at: Instant,
    ) -> String {
        let id = format!("sentence-{word}");
        let mut args = FluentArgs::from_iter([("title", self.continued(outcome, title))]);
        let attribute = deadline.map(|at| {
            args.set("at", self.instant_near(at, judged_at));
            args.set("left", self.about(at - judged_at));
            "until"
        });
        let said = |attribute| self.message(&id, attribute, Some(&args));
        attribute.and_then(|name| said(Some(name))).or_else(|| said(None)).unwrap_or_else(|| title.to_owned())
    }

    /// A title as it stands after a colon: its first word lowered where the language asks for it, its end marked.
    fn continued(&self, outcome: Outcome, title: &str) -> String {
        let text = |id| self.message(id, None, None).unwrap_or_default();
        let mut continued = title.to_owned();
        let first = title.split(' ').next().unwrap_or_default();
        if outcome != Outcome::NotApplicable && text("sentence-lowered").split(' ').any(|word| word == first)
        {
            // The words are English: the case of every other letter would be a twentieth of the page.
            continued = first.to_ascii_lowercase() + title.strip_prefix(first).unwrap_or_default();
        }
        if !continued.ends_with(['.', '。', '?', '？', '…', ':', '：']) {
            continued += &text("sentence-end");
        }
        continued
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    const NOW: &str = "2026-03-02T13:25:00Z";

    fn check(outcome: Outcome, deadline: Option<&str>, title: &str, english: &str, chinese: &str) {
        let deadline = deadline.map(|at| at.parse().unwrap());
        for (language, expected) in [(Language::En, english), (Language::Zh, chinese)] {
            let said = Localizer::new(language).compose(outcome, title, deadline, NOW.parse().unwrap());
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_verdict_is_answer_horizon_and_reason() {
        check(
            Outcome::Inconclusive,
            Some("2026-03-02T14:07:00Z"),
            "Whether `web-0` exists only the cluster knows",
            "Holds as far as can be checked here, until 14:07 UTC (42 min): whether `web-0` exists only the cluster knows.",
            "就此处能检查的而言有效，到 14:07 UTC 为止（还剩 42 分钟）：Whether `web-0` exists only the cluster knows。",
        );
        check(
            Outcome::Passed,
            Some("2027-03-02T13:25:00Z"),
            "`x` was signed by `y`.",
            "Holds until 2027-03-02 13:25:00 UTC (1 y): `x` was signed by `y`.",
            "有效，到 2027-03-02 13:25:00 UTC 为止（还剩 1 年）：`x` was signed by `y`.",
        );
        check(
            Outcome::Failed,
            None,
            "This certificate was signed by another CA.",
            "Fails: this certificate was signed by another CA.",
            "不通过：This certificate was signed by another CA.",
        );
    }

    #[test]
    fn an_error_that_is_not_explained_holds_nothing() {
        let code = error_line::SAYS_KEY;
        let verdict = Verdict::new(Outcome::Inconclusive, code, credscope_finding::Args::new());
        for (language, expected) in [
            (Language::En, "Not explained yet: the private key does not belong to the certificate."),
            (Language::Zh, "原因尚未查明：私钥与证书不是一对。"),
        ] {
            let localizer = Localizer::new(language);
            assert_eq!(localizer.sentence(&verdict, None, NOW.parse().unwrap()), expected);
        }
    }

    #[test]
    fn what_claims_nothing_keeps_its_own_words() {
        check(
            Outcome::NotApplicable,
            None,
            "A key claims nothing.",
            "A key claims nothing.",
            "A key claims nothing.",
        );
    }

    #[test]
    fn names_at_the_front_keep_their_case() {
        check(
            Outcome::Passed,
            None,
            "Kubernetes accepts it.",
            "Holds: Kubernetes accepts it.",
            "有效：Kubernetes accepts it.",
        );
    }
}

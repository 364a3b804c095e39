use super::changes::changes;
use super::element::{classed, element, group, keyed};
use super::facts::facts;
use super::findings::findings;
use super::identity::identity;
use super::mark::mark;
use super::prose::{machine, plain, prose};
use super::related::related;
use super::trace::trace;
use crate::model::{self, Mark};
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Verdict, args};
use credscope_inspector::Report;
use credscope_inspector::report::{Item, PurposeVerdict};
use yew::prelude::*;

/// Where in the input the item was found.
fn place(words: &Words, item: &Item) -> Html {
    let mut parts: Vec<Html> = item.input.iter().map(|name| machine(name)).collect();
    if !item.source.is_empty() {
        parts.push(machine(&item.source));
    }
    parts.push(element("span", &[], &[], vec![plain(words.ui("line", &args! { line: item.line }))]));
    classed("p", "place", parts)
}

/// What opens the pane of bytes, and closes it.
fn opener(words: &Words, is_open: bool) -> Html {
    let keys = &["type", "class", "id", "aria-expanded"];
    let values = ["button", "quiet", "show-bytes", if is_open { "true" } else { "false" }];
    element("button", keys, &values, vec![words.text("bytes")])
}

/// A verdict as a line under this tag.
fn verdict_line(tag: &'static str, class: &str, shown: Mark, sentence: &str) -> Html {
    classed(tag, class, vec![mark(shown), element("span", &[], &[], vec![prose(sentence)])])
}

fn reading(words: &Words, report: &Report, id: &str, verdict: &Verdict) -> Html {
    let label = element("dt", &[], &[], vec![words.text(id)]);
    let sentence = words.sentence(verdict, None, report.judged_at);
    group(vec![label, verdict_line("dd", "", Mark::of_outcome(verdict.outcome), &sentence)])
}

/// Everything about the item that is chosen on the shelf.
pub(crate) fn detail(
    words: &Words,
    report: &Report,
    (selected, shows_bytes): (Option<&str>, bool),
    act: &Callback<Action>,
) -> Html {
    let Some(item) = selected.and_then(|id| model::item(report, id)) else {
        return element(
            "div",
            &["class", "id", "tabindex"],
            &["pane pane-empty", "detail", "-1"],
            Vec::new(),
        );
    };
    let horizon = model::horizon(report, &item.id).map(|change| (change.at, change.code));
    let sentence = words.sentence(&item.verdict, horizon, report.judged_at);
    let own_verdict = verdict_line("p", "detail-verdict", model::mark_of_item(report, item), &sentence);
    // Another item, or another instant, opens and folds its lines afresh.
    let key = format!("{}-{}", item.id, report.judged_at);
    let mut heading = vec![classed("span", "detail-kind", vec![plain(words.word("kind", item.kind.word()))])];
    if !item.label.is_empty() {
        heading.push(machine(&item.label));
    }
    let run = |link: &String| {
        let href = ["#/simulate/", link].concat();
        element("a", &["class", "href"], &["quiet", &href], vec![words.text("simulate")])
    };
    let mut head = vec![
        opener(words, shows_bytes),
        group(item.simulations.iter().map(run).collect()),
        element("h2", &["id"], &["detail-heading"], heading),
        place(words, item),
    ];
    if report.verdict_item.as_ref() != Some(&item.id) {
        head.push(own_verdict);
    }
    if let Some(readings) = &item.readings {
        let mut lines = vec![
            reading(words, report, "reading-kubernetes", &readings.kubernetes),
            reading(words, report, "reading-rfc", &readings.rfc),
        ];
        lines.extend(
            readings.web_pki.iter().map(|web_pki| reading(words, report, "reading-web_pki", web_pki)),
        );
        head.push(classed("dl", "readings", lines));
    }
    if !item.purposes.is_empty() {
        let line = |one: &PurposeVerdict| reading(words, report, one.purpose.label(), &one.verdict);
        head.push(classed("dl", "readings purposes", item.purposes.iter().map(line).collect()));
    }
    let user = item.user_info.as_ref().map(|user| identity(words, user, &item.facts));
    let centre = vec![trace(words, item), findings(words, report, item, act), changes(words, report, act)];
    let right = vec![
        user.unwrap_or_default(),
        related(words, report, item, act),
        facts(words, item, report.judged_at),
    ];
    let parts = vec![
        classed("header", "detail-head", head),
        classed("div", "pane pane-centre", centre),
        classed("div", "pane pane-right", right),
    ];
    let keys = &["class", "id", "tabindex", "aria-labelledby", "data-item"];
    keyed(key, "article", keys, &["detail", "detail", "-1", "detail-heading", &item.id], parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::render::seen;
    use credscope_clock::Instant;
    use credscope_finding::{Outcome, codes};
    use credscope_inspector::report::{ItemKind, Readings};
    use credscope_l10n::Language;

    fn report(readings: Option<Readings>) -> Report {
        let verdict = Verdict::new(Outcome::Passed, codes::kube::TOKEN_TIMELESS, args! {});
        Report {
            judged_at: Instant::from_unix_seconds(0),
            kubernetes: "1.36".to_owned(),
            verdict: verdict.clone(),
            verdict_item: Some("i0".to_owned()),
            items: vec![Item {
                id: "i0".to_owned(),
                kind: ItemKind::ServiceAccountToken,
                source: String::new(),
                input: None,
                line: 1,
                parent: None,
                label: String::new(),
                verdict,
                readings,
                purposes: Vec::new(),
                user_info: None,
                facts: Vec::new(),
                trace: Vec::new(),
                simulations: Vec::new(),
            }],
            findings: Vec::new(),
            relations: Vec::new(),
            changes: Vec::new(),
        }
    }

    #[test]
    fn what_becomes_of_an_item_is_a_link_away() {
        let words = Words::whole(Language::En);
        let shown = |report| seen(detail(&words, &report, (Some("i0"), false), &Callback::noop()));
        let mut suggested = report(None);
        assert!(!shown(suggested.clone()).contains("Simulate"));
        suggested.items[0].simulations = vec!["fleet".to_owned()];
        assert!(shown(suggested).contains("Simulate"));
    }

    #[test]
    fn two_readings_say_who_says_what() {
        let readings = Readings {
            kubernetes: Verdict::new(Outcome::Passed, codes::kube::TOKEN_TIMELESS, args! {}),
            web_pki: None,
            rfc: Verdict::new(Outcome::Failed, codes::kube::TOKEN_NO_EXP, args! {}),
        };
        for (language, kubernetes, rfc) in [
            (Language::En, "|Kubernetes|Valid: ", "|The RFCs|Rejected: "),
            (Language::Zh, "|Kubernetes|有效：", "|按 RFC|被拒绝："),
        ] {
            let words = Words::whole(language);
            let shown = |report| seen(detail(&words, &report, (Some("i0"), false), &Callback::noop()));
            let both = shown(report(Some(readings.clone())));
            assert!(both.contains(kubernetes) && both.contains(rfc), "{both}");
            assert!(!shown(report(None)).contains(kubernetes));
        }
    }
}

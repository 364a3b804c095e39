use super::changes::changes;
use super::element::{classed, element, group};
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
use credscope_inspector::report::Item;
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
        return html! { <div class="pane pane-empty" id="detail" tabindex="-1" /> };
    };
    let horizon = model::horizon(report, &item.id).map(|change| (change.at, change.code));
    let sentence = words.sentence(&item.verdict, horizon, report.judged_at);
    let own_verdict = verdict_line("p", "detail-verdict", model::mark_of_item(report, item), &sentence);
    // Another item, or another instant, opens and folds its lines afresh.
    let key = format!("{}-{}", item.id, report.judged_at);
    html! {
        <article
            {key} class="detail" id="detail" tabindex="-1" aria-labelledby="detail-heading" data-item={item.id.clone()}
        >
            <header class="detail-head">
                { opener(words, shows_bytes) }
                <h2 id="detail-heading">
                    <span class="detail-kind">{ plain(words.word("kind", item.kind.word())) }</span>
                    if !item.label.is_empty() {
                        { machine(&item.label) }
                    }
                </h2>
                { place(words, item) }
                if report.verdict_item.as_ref() != Some(&item.id) {
                    { own_verdict }
                }
                if let Some(readings) = &item.readings {
                    <dl class="readings">
                        { reading(words, report, "reading-kubernetes", &readings.kubernetes) }
                        { reading(words, report, "reading-rfc", &readings.rfc) }
                        { for readings.web_pki.iter().map(|web_pki| reading(words, report, "reading-web_pki", web_pki)) }
                    </dl>
                }
                if !item.purposes.is_empty() {
                    <dl class="readings purposes">
                        { for item.purposes.iter().map(|one| reading(words, report, one.purpose.label(), &one.verdict)) }
                    </dl>
                }
            </header>
            <div class="pane pane-centre">
                { trace(words, item) }
                { findings(words, report, item, act) }
                { changes(words, report, act) }
            </div>
            <div class="pane pane-right">
                if let Some(user) = &item.user_info {
                    { identity(words, user, &item.facts) }
                }
                { related(words, report, item, act) }
                { facts(words, item, report.judged_at) }
            </div>
        </article>
    }
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
            }],
            findings: Vec::new(),
            relations: Vec::new(),
            changes: Vec::new(),
        }
    }

    #[test]
    fn two_readings_say_who_says_what() {
        let readings = Readings {
            kubernetes: Verdict::new(Outcome::Passed, codes::kube::TOKEN_TIMELESS, args! {}),
            web_pki: None,
            rfc: Verdict::new(Outcome::Failed, codes::kube::TOKEN_NO_EXP, args! {}),
        };
        for (language, kubernetes, rfc) in [
            (Language::En, "|Kubernetes|Holds: ", "|The RFCs|Fails: "),
            (Language::Zh, "|Kubernetes|有效：", "|按 RFC|不通过："),
        ] {
            let words = Words::whole(language);
            let shown = |report| seen(detail(&words, &report, (Some("i0"), false), &Callback::noop()));
            let both = shown(report(Some(readings.clone())));
            assert!(both.contains(kubernetes) && both.contains(rfc), "{both}");
            assert!(!shown(report(None)).contains(kubernetes));
        }
    }
}

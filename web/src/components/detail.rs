use super::changes::changes;
use super::facts::facts;
use super::findings::Findings;
use super::identity::identity;
use super::mark::mark;
use super::parts::{self, item_link, truth};
use super::prose::{machine, prose};
use super::related::related;
use super::script::copy_commands;
use super::trace::trace_with;
use crate::model::{self, Mark};
use crate::state::{Action, Shared};
use crate::words::Words;
use credscope_finding::{Outcome, Verdict, args};
use credscope_inspector::Report;
use credscope_inspector::report::{Item, PurposeVerdict};
use yew::prelude::*;

/// The item's place in the input.
fn place(words: &Words, item: &Item) -> Html {
    html! {
        <p class="place">
            { item.input.as_deref().map(machine) }
            if !item.source.is_empty() {
                { machine(&item.source) }
            }
            <span>{ words.ui("line", &args! { line: item.line }) }</span>
        </p>
    }
}

/// A verdict as a line.
fn verdict_line(shown: Mark, sentence: &str) -> Html {
    html! { <>{ mark(shown) }<span>{ prose(sentence) }</span></> }
}

fn reading(words: &Words, report: &Report, id: &str, verdict: &Verdict) -> Html {
    let sentence = words.sentence(verdict, None, report.judged_at);
    html! {
        <>
            <dt>{ words.text(id) }</dt>
            <dd>{ verdict_line(Mark::of_outcome(verdict.outcome), &sentence) }</dd>
        </>
    }
}

/// One purpose: the reason why the certificate cannot serve it, or the verdict.
fn purpose(words: &Words, report: &Report, one: &PurposeVerdict) -> Html {
    let PurposeVerdict { purpose, verdict } = one;
    if verdict.outcome != Outcome::Failed {
        return reading(words, report, purpose.label(), verdict);
    }
    let reason = words.title(verdict.code, &verdict.args);
    html! {
        <>
            <dt>{ words.text(&format!("{}-refused", purpose.label())) }</dt>
            <dd>{ verdict_line(Mark::Fails, &reason) }</dd>
        </>
    }
}

/// What an item is good for. If it is refused for every purpose for the same reason, the reason is given once,
/// and not at all if it is the item's verdict, which is above.
fn purposes(words: &Words, report: &Report, item: &Item) -> Html {
    let all = &item.purposes;
    let Some((first, others)) = all.split_first() else { return Html::default() };
    let is_refused = first.verdict.outcome == Outcome::Failed;
    let reason = words.title(first.verdict.code, &first.verdict.args);
    let is_same = |one: &PurposeVerdict| {
        one.verdict.outcome == Outcome::Failed && words.title(one.verdict.code, &one.verdict.args) == reason
    };
    let is_all_refused = is_refused && !others.is_empty() && others.iter().all(is_same);
    if is_all_refused && words.title(item.verdict.code, &item.verdict.args) == reason {
        return Html::default();
    }
    let rows = if is_all_refused {
        html! {
            <>
                <dt>{ words.text("purpose-all-refused") }</dt>
                <dd>{ verdict_line(Mark::Fails, &reason) }</dd>
            </>
        }
    } else {
        all.iter().map(|one| purpose(words, report, one)).collect()
    };
    html! { <dl class="readings purposes">{ rows }</dl> }
}

/// The item's kind, place and verdicts.
fn head(words: &Words, report: &Shared, item: &Item, shows_bytes: bool) -> Html {
    let own_verdict = || {
        let shown = report.mark(item);
        let horizon = model::horizon(report, &item.id);
        verdict_line(shown, &parts::sentence(words, report, shown, &item.verdict, horizon))
    };
    let run = |link: &String| {
        html! { <a class="quiet" href={format!("#/simulate/{link}")}>{ words.text("simulate") }</a> }
    };
    html! {
        <header class="detail-head">
            <button type="button" class="quiet" id="show-bytes" aria-expanded={truth(shows_bytes)}>
                { words.text("bytes") }
            </button>
            { for item.simulations.iter().map(run) }
            <h2 id="detail-heading">
                <span class="detail-kind">{ words.word("kind", item.kind.word()) }</span>
                if !item.label.is_empty() {
                    <code title={item.label.clone()}>{ &item.label }</code>
                }
            </h2>
            { place(words, item) }
            if report.verdict_item.as_ref() != Some(&item.id) {
                <p class="detail-verdict">{ own_verdict() }</p>
            }
            if let Some(readings) = &item.readings {
                <dl class="readings">
                    { reading(words, report, "reading-kubernetes", &readings.kubernetes) }
                    { reading(words, report, "reading-rfc", &readings.rfc) }
                    { for readings.web_pki.iter().map(|verdict| reading(words, report, "reading-web_pki", verdict)) }
                </dl>
            }
            { purposes(words, report, item) }
        </header>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct DetailProps {
    pub(crate) words: Words,
    pub(crate) report: Shared,
    pub(crate) selected: Option<String>,
    pub(crate) shows_bytes: bool,
    pub(crate) act: Callback<Action>,
}

/// Everything about the selected item. It is a component because typing does not change it until there is
/// another report.
#[component]
pub(crate) fn Detail(props: &DetailProps) -> Html {
    let DetailProps { words, report, selected, shows_bytes, act } = props;
    let Some(item) = selected.as_deref().and_then(|id| model::item(report, id)) else {
        return html! { <div class="pane pane-empty" id="detail" tabindex="-1" /> };
    };
    // Where the steps are that decide a verdict which a step repeats.
    let see = |id: &str| {
        let other = model::item(report, id).filter(|other| other.id != item.id);
        let link = |other: &Item| html! { <p class="see">{ words.text("see-steps") }{ item_link(words, other, act) }</p> };
        other.map(link).unwrap_or_default()
    };
    html! {
        // Another item or another instant resets the opened and folded lines.
        <article
            key={format!("{}-{}", item.id, report.judged_at)} class="detail" id="detail" tabindex="-1"
            aria-labelledby="detail-heading" data-item={item.id.clone()}
        >
            { head(words, report, item, *shows_bytes) }
            <div class="pane pane-centre">
                { trace_with(words, item, copy_commands(words, report, item), &see) }
                <Findings words={words.clone()} report={report.clone()} id={item.id.clone()} act={act.clone()} />
                { changes(words, report, act) }
            </div>
            <div class="pane pane-right">
                { item.user_info.as_ref().map(|user| identity(words, user, &item.facts)) }
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
    use credscope_inspector::report::{CertificatePurpose, ItemKind, Readings};
    use credscope_l10n::Language;

    fn report(readings: Option<Readings>) -> Report {
        let verdict = Verdict::new(Outcome::Passed, codes::kube::TOKEN_TIMELESS, args! {});
        Report {
            judged_at: Instant::from_unix_seconds(0),
            kubernetes: "1.36".to_owned(),
            verdict: verdict.clone(),
            verdict_item: Some("i0".to_owned()),
            verdict_others: Vec::new(),
            summary: credscope_inspector::report::Summary::default(),
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
                blanks: std::collections::BTreeMap::new(),
            }],
            findings: Vec::new(),
            relations: Vec::new(),
            changes: Vec::new(),
        }
    }

    fn shown(words: &Words, report: Report) -> String {
        let (words, report) = (words.clone(), Shared::new(report, wasm_bindgen::JsValue::UNDEFINED));
        let selected = Some("i0".to_owned());
        seen(html! { <Detail {words} {report} {selected} shows_bytes=false act={Callback::noop()} /> })
    }

    #[test]
    fn what_becomes_of_an_item_is_a_link_away() {
        let words = Words::whole(Language::En);
        let mut suggested = report(None);
        assert!(!shown(&words, suggested.clone()).contains("Simulate"));
        suggested.items[0].simulations = vec!["fleet".to_owned()];
        assert!(shown(&words, suggested).contains("Simulate"));
    }

    #[test]
    fn the_reason_why_nothing_works_is_said_once() {
        let words = Words::whole(Language::En);
        let refused = |code| Verdict::new(Outcome::Failed, code, args! {});
        let with = |codes: [credscope_finding::Code; 3]| {
            let mut report = report(None);
            report.items[0].verdict = refused(codes::kube::TOKEN_NO_EXP);
            let names = CertificatePurpose::ALL;
            let one = |(purpose, code)| PurposeVerdict { purpose, verdict: refused(code) };
            report.items[0].purposes = names.iter().copied().zip(codes).map(one).collect();
            shown(&words, report)
        };
        let (own, other) = (codes::kube::TOKEN_NO_EXP, codes::kube::TOKEN_TIMELESS);
        assert!(!with([own; 3]).contains("usable"));
        assert_eq!(with([other; 3]).matches("Not usable at all").count(), 1);
        assert_eq!(with([own, own, other]).matches("Not usable as").count(), 3);
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
            let both = shown(&words, report(Some(readings.clone())));
            assert!(both.contains(kubernetes) && both.contains(rfc), "{both}");
            assert!(!shown(&words, report(None)).contains(kubernetes));
        }
    }
}

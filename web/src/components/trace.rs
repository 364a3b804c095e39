use super::mark::mark;
use super::parts::{KnownBlanks, because, disclosure, section};
use super::prose::{machine, prose, shortened};
use crate::model::{self, Mark};
use crate::selection::place;
use crate::words::Words;
use credscope_finding::{Outcome, Step, Value, Verdict};
use credscope_inspector::report::Item;
use yew::prelude::*;

/// The arguments of steps about one key each, with the headings of their table.
const KEY_COLUMNS: [(&str, &str); 2] = [("source", "keys-source"), ("key", "keys-id")];

fn text<'a>(step: &'a Step, name: &str) -> Option<&'a str> {
    step.args.get(name).and_then(Value::as_text)
}

/// Whether a step decides the item's verdict.
fn decides(verdict: &Verdict, step: &Step) -> bool {
    step.code == verdict.code && step.outcome == verdict.outcome
}

/// What the steps of an item are drawn with.
struct Drawing<'a> {
    words: &'a Words,
    /// The item.
    id: &'a str,
    /// What the blanks in its commands stand for.
    blanks: &'a KnownBlanks,
    /// Draws a link to another item, of which a step repeats the verdict.
    link: &'a dyn Fn(&str) -> Html,
}

/// The sentence of a step, its result in words for those who do not see its mark, and its explanation. The
/// verdict already says the sentence of the step that decides it, so that step has the name of its rule.
fn answer(drawing: &Drawing<'_>, step: &Step, verdict: Option<&Verdict>, is_open: bool) -> Html {
    let Drawing { words, blanks, link, .. } = drawing;
    let deciding = verdict.filter(|verdict| decides(verdict, step));
    let sentence = words.title(step.code, &step.args);
    let is_said = deciding.is_some_and(|verdict| words.title(verdict.code, &verdict.args) == sentence);
    let sentence = words.rule(step.code).filter(|_| is_said).unwrap_or(sentence);
    let title = html! {
        <>
            { prose(&sentence) }
            if deciding.is_some() {
                <span class="decides">{ words.text("step-decides") }</span>
            }
            <span class="unseen">{ words.word("outcome", step.outcome.word()) }</span>
        </>
    };
    let within = model::opened(&step.steps).filter(|_| is_open);
    let body = html! {
        <>
            { because(words, step.code, &step.args, blanks, step.span) }
            { step.item.as_deref().map(link) }
            { steps(drawing, &step.steps, None, within) }
        </>
    };
    disclosure(is_open, Mark::of_outcome(step.outcome), title, Html::default(), body)
}

/// A step that was not reached has no result, so the name of its rule is shown.
fn unreached(words: &Words, step: &Step) -> Html {
    html! {
        <p class="brief">
            { mark(Mark::Neutral) }
            <span class="step-title">
                { words.rule(step.code).map_or_else(|| machine(step.code.text()), Html::from) }
            </span>
            <span class="severity">{ words.word("outcome", step.outcome.word()) }</span>
        </p>
    }
}

/// A step as a row of a table or an entry of a list.
fn entry(tag: &'static str, id: &str, step: &Step, parts: Html) -> Html {
    html! {
        <@{tag}
            class="step" data-code={step.code.text()} data-outcome={step.outcome.word()}
            data-place={place(id, step.span)}
        >
            { parts }
        </@>
    }
}

/// A table with a row for each key: its source, its key id, and the result.
fn table(drawing: &Drawing<'_>, trace: &[Step], opened: Option<usize>) -> Html {
    let words = drawing.words;
    let [(source, source_heading), (key, key_heading)] = KEY_COLUMNS;
    let heading = |id: &str| html! { <th scope="col">{ words.text(id) }</th> };
    let row = |(at, step): (usize, &Step)| {
        let shown = |name: &str| html! { <td>{ shortened(text(step, name).unwrap_or_default(), true) }</td> };
        let cells = html! {
            <>
                { shown(source) }
                { shown(key) }
                <td>{ answer(drawing, step, None, opened == Some(at)) }</td>
            </>
        };
        entry("tr", drawing.id, step, cells)
    };
    html! {
        <table class="keys">
            <thead>
                <tr>{ heading(source_heading) }{ heading(key_heading) }{ heading("keys-answer") }</tr>
            </thead>
            <tbody class="steps">{ for trace.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

fn is_of_key(step: &Step) -> bool {
    KEY_COLUMNS.into_iter().all(|(name, _)| text(step, name).is_some())
}

/// Whether several keys are compared, which is shown as an open table.
fn compares_keys(step: &Step) -> bool {
    step.steps.len() > 1 && step.steps.iter().all(is_of_key)
}

fn steps(drawing: &Drawing<'_>, trace: &[Step], verdict: Option<&Verdict>, opened: Option<usize>) -> Html {
    if trace.is_empty() {
        return Html::default();
    }
    if trace.iter().all(is_of_key) {
        return table(drawing, trace, opened);
    }
    let step = |(at, step): (usize, &Step)| {
        let shown = match step.outcome {
            Outcome::NotEvaluated => unreached(drawing.words, step),
            _ => answer(drawing, step, verdict, opened == Some(at) || compares_keys(step)),
        };
        entry("li", drawing.id, step, shown)
    };
    html! { <ol class="steps">{ for trace.iter().enumerate().map(step) }</ol> }
}

/// The applied rules, in order; the deciding one is open.
pub(crate) fn trace(words: &Words, item: &Item) -> Html {
    trace_with(words, item, Html::default(), &|_| Html::default())
}

/// The same with a control above the steps, and with links to other items.
pub(crate) fn trace_with(words: &Words, item: &Item, control: Html, link: &dyn Fn(&str) -> Html) -> Html {
    if item.trace.is_empty() {
        return Html::default();
    }
    let passed = item.trace.iter().filter(|step| step.outcome == Outcome::Passed).count();
    let count = format!("{passed}/{}", item.trace.len());
    let opened = model::opened_by(&item.verdict, &item.trace);
    let drawing = Drawing { words, id: &item.id, blanks: &item.blanks, link };
    let body = html! {
        <>
            { control }
            { steps(&drawing, &item.trace, Some(&item.verdict), opened) }
        </>
    };
    section(words, "trace", Some(count), body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::render::{markup, seen};
    use credscope_finding::{args, codes};
    use credscope_l10n::Language;

    fn drawn(words: &Words, trace: &[Step], verdict: Option<&Verdict>) -> Html {
        let drawing = Drawing { words, id: "i1", blanks: &KnownBlanks::new(), link: &|id| id.into() };
        steps(&drawing, trace, verdict, None)
    }

    fn steps_of(language: Language, trace: &[Step]) -> Html {
        drawn(&Words::whole(language), trace, None)
    }

    #[test]
    fn a_step_that_was_not_reached_is_shown_by_its_rule() {
        let within = Step::new(
            codes::kube::TOKEN_TIME,
            Outcome::NotEvaluated,
            args! { exp: "2026-11-21T22:00:00Z", leeway: 60_i64 },
        );
        for (language, expected) in [(Language::En, "Times|not reached|"), (Language::Zh, "时间|未评估|")]
        {
            assert_eq!(seen(steps_of(language, std::slice::from_ref(&within))), expected);
        }
    }

    #[test]
    fn the_deciding_step_is_marked_and_does_not_repeat_the_verdict() {
        let args = args! { exp: "2026-11-21T22:00:00Z", judged_at: "2026-11-22T22:00:00Z", leeway: 60_i64 };
        let step = Step::new(codes::kube::TOKEN_EXPIRED, Outcome::Failed, args.clone());
        let verdict = Verdict::new(Outcome::Failed, codes::kube::TOKEN_EXPIRED, args);
        for (language, expected) in
            [(Language::En, "Times|decides the verdict|"), (Language::Zh, "时间|决定了判定结果|")]
        {
            let words = Words::whole(language);
            let of = |verdict: Option<&Verdict>| seen(drawn(&words, std::slice::from_ref(&step), verdict));
            assert!(of(Some(&verdict)).starts_with(expected), "{}", of(Some(&verdict)));
            assert!(of(None).contains("2026-11-21") && !of(None).contains(expected), "{}", of(None));
        }
    }

    #[test]
    fn a_rule_without_a_name_shows_its_code() {
        let fact = Step {
            code: codes::kube::TOKEN_FAMILY,
            ..Step::new(codes::kube::TOKEN_TIMELESS, Outcome::NotEvaluated, args! {})
        };
        let words = Words::chrome(Language::En);
        assert!(seen(drawn(&words, &[fact], None)).starts_with("kube.token.family|"));
    }

    /// A step about one key; the table is the same for every rule.
    fn of_key(outcome: Outcome, key: &str, source: &str) -> Step {
        let args = args! { key: key, source: source };
        Step { args, ..Step::new(codes::kube::TOKEN_TIMELESS, outcome, args! {}) }
    }

    #[test]
    fn steps_about_one_key_each_are_a_table() {
        let rows = [of_key(Outcome::Failed, "GGmc", "sa-old.pub"), of_key(Outcome::Passed, "hFZw", "sa.pub")];
        let table = markup(steps_of(Language::En, &rows));
        assert_eq!((table.matches("<tr").count(), table.matches("<th ").count()), (3, 3), "{table}");
        let cells =
            ["<td><code>sa-old.pub</code></td>", "<td><code>GGmc</code></td>", "<td><code>hFZw</code></td>"];
        for cell in cells {
            assert!(table.contains(cell), "{cell} in {table}");
        }
        for outcome in ["failed", "passed"] {
            assert!(table.contains(&format!("data-outcome=\"{outcome}\"")), "{table}");
        }
    }

    #[test]
    fn steps_of_another_sort_among_them_are_a_list() {
        let rows =
            [of_key(Outcome::Failed, "GGmc", "sa.pub"), Step::passed(codes::kube::TOKEN_TIMELESS, args! {})];
        assert!(!markup(steps_of(Language::En, &rows)).contains("<table"));
    }

    #[test]
    fn a_step_that_repeats_a_verdict_leads_to_its_item() {
        let mut step = Step::passed(codes::kube::TOKEN_TIMELESS, args! {});
        assert!(!seen(steps_of(Language::En, std::slice::from_ref(&step))).contains("i7"));
        step.item = Some("i7".to_owned());
        assert!(seen(steps_of(Language::En, &[step])).contains("i7"));
    }
}

use super::command::fix;
use super::mark::mark;
use super::prose::prose;
use crate::model::{self, Mark};
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Severity, args};
use credscope_inspector::Report;
use credscope_inspector::report::{FindingEntry, Item};
use yew::prelude::*;

fn finding(words: &Words, about: (&Report, &Item), act: &Callback<Action>, entry: &FindingEntry, may_open: bool) -> Html {
    let (report, item) = about;
    let severity = words.word("severity", severity_word(entry.severity));
    let elsewhere = entry.item.as_deref().filter(|id| *id != item.id).and_then(|id| model::item(report, id));
    let is_open = may_open && matches!(entry.severity, Severity::Error | Severity::Warning);
    html! {
        <li
            class="finding" key={format!("{}-{}-{}", item.id, entry.id, entry.code)}
            data-code={entry.code.text()} data-severity={severity_word(entry.severity)}
        >
            <details open={is_open}>
                <summary>
                    { mark(Mark::of_severity(entry.severity)) }
                    <span class="step-title">
                        { prose(&words.title(entry.code, &entry.args)) }
                    </span>
                    <span class="severity">{ severity }</span>
                    <svg class="caret" viewBox="0 0 8 8" aria-hidden="true" focusable="false"><path d="M2.5 1l3 3l-3 3" /></svg>
                </summary>
                <div class="step-body">
                    if let Some(text) = words.explain(entry.code, &entry.args) {
                        <p>{ prose(&text) }</p>
                    }
                    if let Some(text) = words.fix(entry.code, &entry.args) {
                        { fix(&text) }
                    }
                    <p class="origin">
                        <code>{ entry.code.text() }</code>
                        if let Some(source) = entry.code.citation() {
                            <cite><span>{ source.document.to_string() }</span>{ " " }<span>{ source.section.to_string() }</span></cite>
                        }
                    </p>
                    if let Some(item) = elsewhere {
                        <p class="about">
                            <button type="button" class="link" onclick={
                                let id = item.id.clone();
                                act.reform(move |_: MouseEvent| Action::Select(id.clone()))
                            }>
                                { words.word("kind", item.kind.word()) }
                                <code>{ item.label.clone() }</code>
                            </button>
                        </p>
                    }
                </div>
            </details>
        </li>
    }
}

const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
        Severity::Info => "info",
    }
}

/// What is worth telling: about this item and what is in it, then about the rest of the shelf.
pub(crate) fn findings(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let (here, elsewhere) = model::findings(report, &item.id);
    if here.is_empty() && elsewhere.is_empty() {
        return Html::default();
    }
    html! {
        <section class="findings" aria-labelledby="findings-heading">
            <h3 class="section-title" id="findings-heading">
                { words.say("findings") }
                <span class="count">{ here.len().to_string() }</span>
            </h3>
            <ul class="steps">{ for here.into_iter().map(|entry| finding(words, (report, item), act, entry, true)) }</ul>
            if !elsewhere.is_empty() {
                <details class="elsewhere">
                    <summary>{ words.ui("findings-elsewhere", &args! { count: elsewhere.len() }) }</summary>
                    <ul class="steps">{ for elsewhere.into_iter().map(|entry| finding(words, (report, item), act, entry, false)) }</ul>
                </details>
            }
        </section>
    }
}

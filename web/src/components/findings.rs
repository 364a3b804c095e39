use super::command::copy_button;
use super::gradual::Fold;
use super::mark::mark;
use super::parts::{because, disclosure, item_link, section};
use super::prose::prose;
use crate::model::{self, Mark};
use crate::selection::place;
use crate::state::{Action, Shared};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::FindingEntry;
use yew::prelude::*;

fn title(words: &Words, entry: &FindingEntry) -> Html {
    prose(&words.title(entry.code, &entry.args))
}

/// One finding of a list.
fn entry(id: &str, entry: &FindingEntry, shown: Html) -> Html {
    let place = place(entry.item.as_deref().unwrap_or(id), entry.span);
    html! {
        <li
            class="finding" data-code={entry.code.text()} data-severity={entry.severity.word()} data-place={place}
        >
            { shown }
        </li>
    }
}

/// Findings of one kind: a group of places in a list of findings.
type Group<'a> = Vec<&'a FindingEntry>;

/// The findings of this item and its contents, and those of the others, each by kind.
fn groups<'a>(report: &'a Report, id: &str) -> (Vec<Group<'a>>, Vec<Group<'a>>) {
    let of_group = |places: Vec<usize>| {
        let entries = places.into_iter().filter_map(|place| report.findings.get(place));
        entries.partition::<Group<'_>, _>(|entry| model::is_about(report, entry, id))
    };
    let (own, others): (Vec<_>, Vec<_>) = report.finding_groups().into_iter().map(of_group).unzip();
    let filled = |groups: Vec<Group<'a>>| groups.into_iter().filter(|group| !group.is_empty()).collect();
    (filled(own), filled(others))
}

/// How many findings a group has, if there are several.
fn times(group: &[&FindingEntry]) -> Html {
    match group.len() {
        0 | 1 => Html::default(),
        count => html! { <span class="count">{ format!("×{count}") }</span> },
    }
}

/// Links to the items of findings whose sentence was said already.
fn members(words: &Words, report: &Report, group: &[&FindingEntry], act: &Callback<Action>) -> Html {
    let said = group.first().map(|first| words.title(first.code, &first.args));
    let member = |found: &&FindingEntry| {
        let title = Some(words.title(found.code, &found.args)).filter(|title| said.as_ref() != Some(title));
        let about = found.item.as_deref().and_then(|id| model::item(report, id));
        html! {
            <li class="brief" data-place={found.item.as_deref().and_then(|id| place(id, found.span))}>
                { about.map(|about| item_link(words, about, act)) }
                { title.map(|title| html! { <span>{ prose(&title) }</span> }) }
            </li>
        }
    };
    html! { <ul class="members">{ for group.iter().map(member) }</ul> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsProps {
    pub(crate) words: Words,
    pub(crate) report: Shared,
    /// The item.
    pub(crate) id: String,
    pub(crate) act: Callback<Action>,
}

/// The findings: about this item and its contents, then about the other items. Those of one kind are one line, and
/// their items are drawn when it is opened.
#[component]
pub(crate) fn Findings(props: &FindingsProps) -> Html {
    let FindingsProps { words, report, id, act } = props;
    let Some(item) = model::item(report, id) else { return Html::default() };
    let shown = |found: &FindingEntry| Mark::of_severity(found.severity);
    let about = |found: &FindingEntry| found.item.as_deref().and_then(|id| model::item(report, id));
    let link = |found: &FindingEntry| {
        about(found).filter(|about| about.id != item.id).map(|about| item_link(words, about, act))
    };
    let here = |group: &Group<'_>| {
        let Some(found) = group.first() else { return Html::default() };
        let side = html! {
            <>
                { times(group) }
                <span class="severity">{ words.word("severity", found.severity.word()) }</span>
            </>
        };
        let blanks = &about(found).unwrap_or(item).blanks;
        let of_all = match group.len() {
            1 => link(found).unwrap_or_default(),
            _ => members(words, report, group, act),
        };
        let body = html! {
            <>
                { because(words, found.code, &found.args, blanks, found.span) }
                { of_all }
                <p class="finding-tools">{ copy_button(words, &words.title(found.code, &found.args).replace('`', "")) }</p>
            </>
        };
        let is_open = found.severity.is_warning();
        entry(&item.id, found, disclosure(is_open, shown(found), title(words, found), side, body))
    };
    // A line with a link to its item, where it is shown in full; of several of a kind, a line that lists them.
    let elsewhere = |group: &Group<'_>| {
        let Some(found) = group.first() else { return Html::default() };
        let line = html! { <>{ mark(shown(found)) }<span>{ title(words, found) }{ times(group) }</span></> };
        let drawn = if group.len() == 1 {
            html! { <p class="brief">{ line }{ link(found) }</p> }
        } else {
            let places: Vec<String> = group.iter().map(|found| found.id.clone()).collect();
            let (words, report, act) = (words.clone(), report.clone(), act.clone());
            let body = Callback::from(move |()| {
                let group: Group<'_> =
                    report.findings.iter().filter(|found| places.contains(&found.id)).collect();
                members(&words, &report, &group, &act)
            });
            html! { <Fold class="kind" title={line} {body} /> }
        };
        entry(&item.id, found, drawn)
    };
    let (own, others) = groups(report, &item.id);
    if own.is_empty() && others.is_empty() {
        return Html::default();
    }
    let count_of = |groups: &[Group<'_>]| groups.iter().map(Vec::len).sum::<usize>();
    let body = html! {
        <>
            if !own.is_empty() {
                <ul class="steps">{ for own.iter().map(here) }</ul>
            }
            if !others.is_empty() {
                <details class="more">
                    <summary>{ words.ui("findings-elsewhere", &args! { count: count_of(&others) }) }</summary>
                    <ul class="steps">{ for others.iter().map(elsewhere) }</ul>
                </details>
            }
        </>
    };
    section(words, "findings", (!own.is_empty()).then(|| count_of(&own).to_string()), body)
}

use super::element::{classed, element, group};
use super::mark::mark;
use super::parts::{because, disclosure, item_link, section};
use super::prose::{plain, prose};
use crate::model::{self, Mark};
use crate::selection::place;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::{FindingEntry, Item};
use yew::prelude::*;

fn title(words: &Words, entry: &FindingEntry) -> Html {
    prose(&words.title(entry.code, &entry.args))
}

/// One finding of a list.
fn entry(id: &str, entry: &FindingEntry, shown: Html) -> Html {
    let place = place(entry.item.as_deref().unwrap_or(id), entry.span);
    let values = ["finding", entry.code.text(), entry.severity.word(), &place];
    element("li", &["class", "data-code", "data-severity", "data-place"], &values, vec![shown])
}

/// What is worth telling: about this item and what is in it, then about the rest of the shelf.
pub(crate) fn findings(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let shown = |found: &FindingEntry| Mark::of_severity(found.severity);
    let link = |found: &FindingEntry| {
        let about = found.item.as_deref().filter(|id| *id != item.id).and_then(|id| model::item(report, id));
        about.map(|about| item_link(words, about, act)).unwrap_or_default()
    };
    let here = |found: &&FindingEntry| {
        let severity = plain(words.word("severity", found.severity.word()));
        let side = classed("span", "severity", vec![severity]);
        let body = vec![because(words, found.code, &found.args, found.span), link(found)];
        let line = vec![title(words, found)];
        entry(&item.id, found, disclosure(found.severity.is_warning(), shown(found), line, side, body))
    };
    // In one line, with the way to the item that it is about; there it is told in full.
    let elsewhere = |found: &&FindingEntry| {
        let line = element("span", &[], &[], vec![title(words, found), link(found)]);
        entry(&item.id, found, classed("p", "brief", vec![mark(shown(found)), line]))
    };
    let (own, others) = model::findings(report, &item.id);
    if own.is_empty() && others.is_empty() {
        return Html::default();
    }
    let mut body = Vec::new();
    if !own.is_empty() {
        body.push(classed("ul", "steps", own.iter().map(here).collect()));
    }
    if !others.is_empty() {
        let count = plain(words.ui("findings-elsewhere", &args! { count: others.len() }));
        let list = classed("ul", "steps", others.iter().map(elsewhere).collect());
        body.push(classed("details", "more", vec![element("summary", &[], &[], vec![count]), list]));
    }
    let count = (!own.is_empty()).then(|| own.len().to_string());
    section(words, "findings", count, group(body))
}

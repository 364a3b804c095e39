use super::element::{button, classed, element, group};
use super::parts::{item_link, section};
use super::prose::{plain, prose};
use crate::model;
use crate::state::{Action, Moment};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::Change;
use yew::prelude::*;

/// How many changes are shown before the rest is folded away.
const SHOWN: usize = 8;

/// The instants at which some verdict changes, each a step of the time machine.
pub(crate) fn changes(words: &Words, report: &Report, act: &Callback<Action>) -> Html {
    if report.changes.is_empty() {
        return Html::default();
    }
    let change = |change: &Change| {
        let at = change.at;
        let instant = words.instant(at);
        let label = words.ui("judge-then", &args! { at: instant.clone() });
        let pick = act.reform(move |_: MouseEvent| Action::Pick(Moment::At(at)));
        let keys = &["type", "class", "title", "aria-label"];
        let pick = button(keys, &["button", "link change-at", &label, &label], pick, vec![plain(instant)]);
        let item = model::item(report, &change.item).map(|item| item_link(words, item, act));
        let title = element("span", &[], &[], vec![prose(&words.title(change.code, &change.args))]);
        let parts = vec![
            pick,
            classed("span", "relative", vec![plain(words.relative(at, report.judged_at))]),
            classed("span", "change-what", vec![title, item.unwrap_or_default()]),
        ];
        let values = ["change", change.code.text(), &change.item];
        element("li", &["class", "data-code", "data-item"], &values, parts)
    };
    let (next, later) = report.changes.split_at(report.changes.len().min(SHOWN));
    let list = |changes: &[Change]| element("ol", &[], &[], changes.iter().map(change).collect());
    let mut body = vec![list(next)];
    if !later.is_empty() {
        let count = plain(words.ui("changes-later", &args! { count: later.len() }));
        let summary = element("summary", &[], &[], vec![count]);
        body.push(classed("details", "more", vec![summary, list(later)]));
    }
    section(words, "changes", None, group(body))
}

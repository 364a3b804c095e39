use super::mark::mark;
use super::parts::{item_link, row, section};
use crate::model;
use crate::state::{Action, Shared};
use crate::words::Words;
use credscope_inspector::report::{Item, RelationKind};
use yew::prelude::*;

/// The message id for the relation, from this item's side.
const fn message(kind: RelationKind, is_from: bool) -> &'static str {
    match (kind, is_from) {
        (RelationKind::SignedBy, true) => "related-signed-by",
        (RelationKind::SignedBy, false) => "related-signed",
        (RelationKind::KeyOf, true) => "related-key-of",
        (RelationKind::KeyOf, false) => "related-has-key",
        (RelationKind::Names, true) => "related-names",
        (RelationKind::Names, false) => "related-named-by",
        (RelationKind::IssuedFor, true) => "related-issued-for",
        (RelationKind::IssuedFor, false) => "related-request-of",
        (RelationKind::SameNameDifferentKey, _) => "related-same-name-different-key",
        (RelationKind::SameAs, _) => "related-same-as",
    }
}

/// The item's relations.
pub(crate) fn related(words: &Words, report: &Shared, item: &Item, act: &Callback<Action>) -> Html {
    let related = model::related(report, &item.id);
    if related.is_empty() {
        return Html::default();
    }
    let entry = |(kind, is_from, other): (RelationKind, bool, &Item)| {
        let message = message(kind, is_from);
        let value = html! {
            <>
                { mark(report.mark(other)) }
                { item_link(words, other, act) }
            </>
        };
        row(message, None, words.text(message), value)
    };
    section(words, "related", None, html! { <dl>{ for related.into_iter().map(entry) }</dl> })
}

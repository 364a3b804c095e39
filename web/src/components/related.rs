use super::mark::mark;
use crate::model;
use crate::state::Action;
use crate::words::Words;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, RelationKind};
use yew::prelude::*;

/// The message that says the relation from the side of this item.
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

/// What the item belongs to.
pub(crate) fn related(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let related = model::related(report, &item.id);
    if related.is_empty() {
        return Html::default();
    }
    let entry = |(kind, is_from, item): (RelationKind, bool, &Item)| {
        let id = item.id.clone();
        html! {
            <div class="fact">
                <dt>{ words.say(message(kind, is_from)) }</dt>
                <dd>
                    <button
                        type="button" class="link"
                        onclick={act.reform(move |_: MouseEvent| Action::Select(id.clone()))}
                    >
                        { mark(model::mark_of_item(report, item)) }
                        <span>
                            { words.word("kind", item.kind.word()) }
                            <code>{ item.label.clone() }</code>
                        </span>
                    </button>
                </dd>
            </div>
        }
    };
    html! {
        <section class="related" aria-labelledby="related-heading">
            <h3 class="section-title" id="related-heading">{ words.say("related") }</h3>
            <dl>{ for related.into_iter().map(entry) }</dl>
        </section>
    }
}

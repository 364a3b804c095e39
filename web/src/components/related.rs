use super::mark_icon::MarkIcon;
use crate::model;
use crate::words::use_words;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, RelationKind};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct RelatedProps {
    pub(crate) report: Rc<Report>,
    pub(crate) item: String,
    pub(crate) on_select: Callback<String>,
}

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
#[component]
pub(crate) fn Related(props: &RelatedProps) -> Html {
    let words = use_words();
    let related = model::related(&props.report, &props.item);
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
                        onclick={props.on_select.reform(move |_: MouseEvent| id.clone())}
                    >
                        <MarkIcon mark={model::mark_of_item(&props.report, item)} />
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

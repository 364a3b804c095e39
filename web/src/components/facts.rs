use super::identity::is_subject;
use super::parts::{row, section, to_bytes};
use super::prose::machine;
use crate::selection::place;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::{ArgKind, Fact, Value};
use credscope_inspector::report::Item;
use yew::prelude::*;

/// The instant of a fact, if it is one.
fn instant(fact: &Fact) -> Option<Instant> {
    let is_instant = matches!(*fact.code.args(), [(_, ArgKind::Instant)]);
    fact.args.get("value").filter(|_| is_instant).and_then(Value::as_instant)
}

/// The facts, with label and value.
pub(crate) fn facts(words: &Words, item: &Item, judged_at: Instant) -> Html {
    let mut shown = item.facts.iter().filter(|fact| !is_subject(fact)).peekable();
    if shown.peek().is_none() {
        return Html::default();
    }
    let fact = |fact: &Fact| {
        let value = html! {
            <>
                { machine(&words.fact_value(fact)) }
                if let Some(at) = instant(fact) {
                    <span class="relative">{ words.relative(at, judged_at) }</span>
                }
                { to_bytes(words, fact.span) }
            </>
        };
        let label = Html::from(words.title(fact.code, &fact.args));
        row(fact.code.text(), place(&item.id, fact.span), label, value)
    };
    section(words, "facts", None, html! { <dl>{ for shown.map(fact) }</dl> })
}

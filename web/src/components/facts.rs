use super::command::copy_button;
use super::identity::is_subject;
use super::parts::{row, section, to_bytes};
use super::prose::value;
use crate::dom;
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

/// The value of a fact; an instant also in the browser's time zone.
fn value_of(words: &Words, fact: &Fact) -> Html {
    let text = words.fact_value(fact);
    let local = instant(fact).and_then(dom::local);
    if let Some(local) = local {
        return html! { <code class="moment" tabindex="0" title={local.clone()} data-local={local}>{ text }</code> };
    }
    value(&text)
}

/// The facts, with label and value.
pub(crate) fn facts(words: &Words, item: &Item, judged_at: Instant) -> Html {
    let mut shown = item.facts.iter().filter(|fact| !is_subject(fact)).peekable();
    if shown.peek().is_none() {
        return Html::default();
    }
    let fact = |fact: &Fact| {
        let name = words.title(fact.code, &fact.args);
        let value = html! {
            <>
                { copy_button(words, &name) }
                { value_of(words, fact) }
                if let Some(at) = instant(fact) {
                    <span class="relative">{ words.relative(at, judged_at) }</span>
                }
                { to_bytes(words, fact.span) }
            </>
        };
        row(fact.code.text(), place(&item.id, fact.span), Html::from(name), value)
    };
    section(words, "facts", None, html! { <dl>{ for shown.map(fact) }</dl> })
}

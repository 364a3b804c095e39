use super::command::copy_button;
use super::identity::is_subject;
use super::parts::{row, section, to_bytes};
use super::prose::machine;
use crate::dom;
use crate::selection::place;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::{ArgKind, Fact, Value};
use credscope_inspector::report::Item;
use yew::prelude::*;

/// Number of characters from which a word does not fit next to its label.
const WIDE: usize = 24;

/// The instant of a fact, if it is one.
fn instant(fact: &Fact) -> Option<Instant> {
    let is_instant = matches!(fact.code.args(), [(_, ArgKind::Instant)]);
    fact.args.get("value").filter(|_| is_instant).and_then(Value::as_instant)
}

/// The value of a fact; an instant also in the browser's time zone, a long id with places to break a line.
fn value_of(words: &Words, fact: &Fact) -> Html {
    let text = words.fact_value(fact);
    let local = instant(fact).and_then(dom::local);
    if let Some(local) = local {
        return html! { <code class="moment" tabindex="0" title={local.clone()} data-local={local}>{ text }</code> };
    }
    if is_wide(&text) {
        let parts = text.split_inclusive([':', ',', '/']);
        return html! { <code class="wide">{ for parts.map(|part| html! { <>{ part.to_owned() }<wbr /></> }) }</code> };
    }
    machine(&text)
}

/// Whether a value needs the width of the whole row.
fn is_wide(text: &str) -> bool {
    text.chars().count() > WIDE && text.split(' ').any(|word| word.chars().count() > WIDE)
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

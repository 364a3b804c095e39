use super::parts::{row, section};
use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::{Fact, Kind, Value};
use yew::prelude::*;

/// The instant of a fact, if it is one.
fn instant(fact: &Fact) -> Option<Instant> {
    let is_instant = matches!(fact.code.args(), [(_, Kind::Instant)]);
    fact.args.get("value").filter(|_| is_instant).and_then(Value::as_instant)
}

/// What was read, label and value.
pub(crate) fn facts(words: &Words, facts: &[Fact], judged_at: Instant) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    let fact = |fact: &Fact| {
        let value = html! {
            <>
                <code>{ words.fact_value(fact) }</code>
                if let Some(at) = instant(fact) {
                    <span class="relative">{ words.relative(at, judged_at) }</span>
                }
            </>
        };
        row(fact.code.text().into(), html! { { words.title(fact.code, &fact.args) } }, value)
    };
    section("facts", words.say("facts"), None, html! { <dl>{ for facts.iter().map(fact) }</dl> })
}

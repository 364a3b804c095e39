use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::{Fact, Kind, Value};
use yew::prelude::*;

/// The instant of a fact, if it is one.
fn instant(fact: &Fact) -> Option<Instant> {
    let is_instant = matches!(fact.code.definition().args, [(_, Kind::Instant)]);
    fact.args.get("value").filter(|_| is_instant).and_then(Value::as_instant)
}

/// What was read, label and value.
pub(crate) fn facts(words: &Words, facts: &[Fact], judged_at: Instant) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    let fact = |fact: &Fact| {
        html! {
            <div class="fact" data-code={fact.code.text()}>
                <dt>{ words.title(fact.code, &fact.args) }</dt>
                <dd>
                    <code>{ words.fact_value(fact) }</code>
                    if let Some(at) = instant(fact) {
                        <span class="relative">{ words.relative(at, judged_at) }</span>
                    }
                </dd>
            </div>
        }
    };
    html! {
        <section class="facts" aria-labelledby="facts-heading">
            <h3 class="section-title" id="facts-heading">{ words.say("facts") }</h3>
            <dl>{ for facts.iter().map(fact) }</dl>
        </section>
    }
}

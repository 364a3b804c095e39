use crate::words::use_words;
use credscope_clock::Instant;
use credscope_finding::{Fact, Kind, Value};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct FactsProps {
    pub(crate) facts: Vec<Fact>,
    pub(crate) judged_at: Instant,
}

/// The instant of a fact, if it is one.
fn instant(fact: &Fact) -> Option<Instant> {
    let is_instant = matches!(fact.code.definition().args, [(_, Kind::Instant)]);
    fact.args.get("value").filter(|_| is_instant).and_then(Value::as_instant)
}

/// What was read, label and value.
#[component]
pub(crate) fn Facts(props: &FactsProps) -> Html {
    let words = use_words();
    if props.facts.is_empty() {
        return Html::default();
    }
    let fact = |fact: &Fact| {
        html! {
            <div class="fact" data-code={fact.code.text()}>
                <dt>{ words.title(fact.code, &fact.args) }</dt>
                <dd>
                    <code>{ words.fact_value(fact) }</code>
                    if let Some(at) = instant(fact) {
                        <span class="relative">{ words.relative(at, props.judged_at) }</span>
                    }
                </dd>
            </div>
        }
    };
    html! {
        <section class="facts" aria-labelledby="facts-heading">
            <h3 class="section-title" id="facts-heading">{ words.say("facts") }</h3>
            <dl>{ for props.facts.iter().map(fact) }</dl>
        </section>
    }
}

use super::as_of::as_of;
use super::assumptions::assumptions;
use super::command::command;
use super::instant_control::instant_control;
use super::mark::mark;
use super::parts::{self, item_link, truth};
use super::prose::{headline, prose, width};
use super::script::first_command;
use super::summary::{about, summary, table_link};
use crate::model::{self, Mark};
use crate::state::{Action, Answer, Shared, State};
use crate::table::is_many;
use crate::words::Words;
use credscope_finding::{args, codes::input};
use yew::prelude::*;

/// A verdict below the headline: its mark and sentence, a link to its item, and what follows it.
fn verdict_below(words: &Words, report: &Shared, id: &str, further: Html, act: &Callback<Action>) -> Html {
    let Some(item) = model::item(report, id) else { return Html::default() };
    let shown = report.mark(item);
    let sentence = parts::sentence(words, report, shown, &item.verdict, model::horizon(report, id));
    html! {
        <div class="below" data-item={item.id.clone()} data-outcome={item.verdict.outcome.word()}>
            { mark(shown) }
            <p>{ prose(&sentence) }{ item_link(words, item, act) }{ further }</p>
        </div>
    }
}

/// A sentence as the headline, and what is below it.
struct Headline {
    shown: Mark,
    sentence: String,
    drawn: Html,
    below: Html,
}

/// The headline of a report: of many things their sum, and below it the verdict that decides; else the verdict on
/// the worst one, and below it those on others of its kind.
fn of_report(words: &Words, report: &Shared, is_table: bool, act: &Callback<Action>) -> Headline {
    let (verdict, horizon) = model::verdict_and_horizon(report);
    let shown = model::mark_of_report(report);
    let table = table_link(words, report, is_table, act);
    let is_sum = [input::AUTHORITIES, input::AUTHORITIES_EXPIRED].contains(&verdict.code);
    if is_many(report)
        && !is_sum
        && let Some((sentence, drawn)) = summary(words, report, act)
    {
        let decides = report.verdict_item.as_deref().and_then(|id| model::item(report, id));
        let below = match decides {
            // Where the table is open, the item's steps with their commands are not.
            Some(item) => html! {
                <>
                    { verdict_below(words, report, &item.id, table, act) }
                    if is_table {
                        { first_command(words, item).map(|text| command(words, &text)) }
                    }
                </>
            },
            None => html! { <p class="about">{ table }</p> },
        };
        return Headline { shown, sentence, drawn, below };
    }
    let sentence = parts::sentence(words, report, shown, verdict, horizon);
    let below = html! {
        <>
            { for report.verdict_others.iter().map(|id| verdict_below(words, report, id, Html::default(), act)) }
            <p class="about">{ about(words, report, act) }{ table }</p>
        </>
    };
    Headline { shown, drawn: headline(&sentence), sentence, below }
}

/// The reason why there is no report, and a button to try again.
fn failed(words: &Words, act: &Callback<Action>) -> Html {
    let again = act.reform(|_: MouseEvent| Action::Judge);
    html! {
        <p class="about">
            <button type="button" class="quiet" onclick={again}>{ words.text("try-again") }</button>
        </p>
    }
}

/// How long a sentence is: on a desktop the longer ones are smaller, so that two lines are enough.
fn length(sentence: &str) -> &'static str {
    match width(sentence) {
        0..=140 => "short",
        141..=210 => "long",
        _ => "longer",
    }
}

/// The headline with the verdict.
pub(crate) fn verdict_strip(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let said = |shown: Mark, id: &str, below: Html| {
        let sentence = words.ui(id, &args! {});
        Headline { shown, drawn: headline(&sentence), sentence, below }
    };
    let Headline { shown, sentence, drawn, below } = match &state.answer {
        Answer::Nothing => {
            let id = if state.is_busy { "reading" } else { "verdict-nothing" };
            said(Mark::Neutral, id, Html::default())
        }
        Answer::Failure(failure) => {
            said(Mark::Fails, &format!("failure-{}", failure.word()), failed(words, act))
        }
        Answer::Report(report) => of_report(words, report, state.table.is_some(), act),
    };
    let verdict = match &state.answer {
        Answer::Report(report) => Some(&report.verdict),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    let failure = match &state.answer {
        Answer::Failure(failure) => Some(failure.word()),
        Answer::Nothing | Answer::Report(_) => None,
    };
    html! {
        <section
            class="strip" aria-label={words.say("verdict")} data-mark={shown.word()}
            data-busy={truth(state.is_busy)}
        >
            <div
                class="verdict" role="status" aria-live="polite" aria-busy={truth(state.is_busy)}
                data-outcome={verdict.map(|verdict| verdict.outcome.word())}
                data-code={verdict.map(|verdict| verdict.code.text())} data-failure={failure}
            >
                if state.answer != Answer::Nothing {
                    { mark(shown) }
                }
                <p class="sentence" data-length={length(&sentence)}>{ drawn }</p>
                { below }
                { as_of(words, state, act) }
            </div>
            <div class="judged">
                { instant_control(words, state, act) }
                { assumptions(words, state, act) }
            </div>
        </section>
    }
}

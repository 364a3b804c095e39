use crate::dom;
use crate::state::{Action, Answer, JudgedAt, State};
use crate::words::Words;
use credscope_clock::{Duration, Instant};
use credscope_finding::args;
use yew::prelude::*;

/// The sentence for an instant: its date, or within a day the instant itself, and the distance from now.
fn sentence(words: &Words, at: Instant, now: Instant) -> String {
    let is_near = (at - now).magnitude() < Duration::from_seconds(86_400);
    let at_text = if is_near { words.instant(at) } else { words.date(at) };
    words.ui("as-of", &args! { at: at_text, distance: words.relative(at, now) })
}

/// Says beside the verdict that it is not about now, with a button that judges now; empty otherwise.
pub(crate) fn as_of(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let (JudgedAt::At(at), Answer::Report(_)) = (state.moment, &state.answer) else {
        return Html::default();
    };
    let judge = act.reform(|_: MouseEvent| Action::Pick(JudgedAt::Now));
    html! {
        <p class="as-of">
            <span>{ sentence(words, at, dom::now()) }</span>
            <button type="button" class="link" id="judge-now" onclick={judge}>{ words.text("judge-now") }</button>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::Language;

    #[test]
    fn a_clock_that_is_not_now_is_said() {
        let [en, zh] = [Language::En, Language::Zh].map(Words::whole);
        let at: Instant = "2026-11-21T22:00:00Z".parse().unwrap();
        let eight = Duration::from_seconds(8 * 86_400);
        assert_eq!(sentence(&en, at, at + eight), "As of 2026-11-21, 8 d ago");
        assert_eq!(sentence(&en, at, at - eight), "As of 2026-11-21, in 8 d");
        assert_eq!(sentence(&zh, at, at + eight), "按 2026-11-21（8 天前）判定");
        let near = sentence(&en, at, at + Duration::from_seconds(300));
        assert!(near.contains("22:00:00"), "{near}");
    }
}

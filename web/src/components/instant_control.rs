use super::parts::truth;
use crate::dom;
use crate::state::{Action, Answer, JudgedAt, State};
use crate::words::Words;
use credscope_clock::Instant;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Parses an instant: RFC 3339, Unix seconds, or a UTC date with or without a time.
fn parse(text: &str) -> Option<Instant> {
    let text = text.trim();
    let text = text.strip_suffix("UTC").map_or(text, str::trim_end);
    let tries = [text.to_owned(), format!("{text}Z"), format!("{text}:00Z"), format!("{text}T00:00:00Z")];
    // Up to four digits are a year, not seconds in 1970.
    if text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("{text}-01-01T00:00:00Z").parse().ok();
    }
    tries.iter().find_map(|text| Instant::parse_lenient(text).ok())
}

/// An instant to the second, such as `2026-11-21 22:00:00`.
fn written(instant: Instant) -> String {
    Instant::from_unix_seconds(instant.unix_seconds())
        .to_string()
        .replace('T', " ")
        .trim_end_matches('Z')
        .to_owned()
}

/// The instant to judge at: now, or one that the user enters.
pub(crate) fn instant_control(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let shown = match (state.moment, &state.answer) {
        (JudgedAt::At(instant), _) => instant,
        (JudgedAt::Now, Answer::Report(report)) => report.judged_at,
        (JudgedAt::Now, Answer::Nothing | Answer::Failure(_)) => dom::now(),
    };
    let hint = words.say("instant-hint");
    let on_change = {
        let (act, hint) = (act.clone(), hint.clone());
        move |event: Event| {
            let Some(input) = dom::input(&event) else { return };
            let instant = parse(&input.value());
            // Unreadable text is reported at the input, and nothing is judged.
            input.set_custom_validity(if instant.is_some() { "" } else { &hint });
            match instant {
                Some(instant) => act.emit(Action::Pick(JudgedAt::At(instant))),
                None => {
                    input.report_validity();
                }
            }
        }
    };
    let on_now = act.reform(|_: MouseEvent| {
        if let Some(input) = dom::find("#instant").and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        {
            input.set_custom_validity("");
        }
        Action::Pick(JudgedAt::Now)
    });
    html! {
        <div class="instant" role="group" aria-label={words.say("judged-at")}>
            <label for="instant">{ words.text("judged-at") }</label>
            <button
                type="button" class="toggle" aria-pressed={truth(state.moment == JudgedAt::Now)} onclick={on_now}
            >
                { words.text("now") }
            </button>
            <input
                id="instant" type="text" value={written(shown)} onchange={on_change} spellcheck="false"
                autocomplete="off" size="19" title={hint}
            />
            <span class="unit">{ words.text("utc") }</span>
            if let Some(local) = dom::local(shown) {
                <span class="local">{ local }</span>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_taken_as_people_write_it() {
        for (text, expected) in [
            ("2026-11-21T22:00:00Z", "2026-11-21T22:00:00Z"),
            (" 2026-11-21 22:00:00 ", "2026-11-21T22:00:00Z"),
            ("2026-11-21 22:00:00 UTC", "2026-11-21T22:00:00Z"),
            ("2026-11-21 22:00", "2026-11-21T22:00:00Z"),
            ("2026-11-22T06:00:00+08:00", "2026-11-21T22:00:00Z"),
            ("2026-11-21", "2026-11-21T00:00:00Z"),
            ("2026", "2026-01-01T00:00:00Z"),
            ("1795298400", "2026-11-21T22:00:00Z"),
        ] {
            assert_eq!(parse(text).map(|instant| instant.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "tomorrow", "2026-13-01", "21.11.2026"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_can_be_read_back() {
        let instant = Instant::from_unix_millis(1_795_298_400_123);
        assert_eq!(written(instant), "2026-11-21 22:00:00");
        assert_eq!(parse(&written(instant)), Some(Instant::from_unix_seconds(1_795_298_400)));
    }
}

use crate::dom;
use crate::state::{Action, Moment};
use crate::words::use_words;
use credscope_clock::Instant;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct InstantControlProps {
    pub(crate) moment: Moment,
    /// The instant of the report that is shown.
    pub(crate) judged_at: Option<Instant>,
    pub(crate) act: Callback<Action>,
}

/// An instant as a person writes it: RFC 3339, Unix seconds, or a UTC date with or without its time.
fn parse(text: &str) -> Option<Instant> {
    let text = text.trim();
    let text = text.strip_suffix("UTC").map_or(text, str::trim_end);
    let tries = [text.to_owned(), format!("{text}Z"), format!("{text}:00Z"), format!("{text}T00:00:00Z")];
    // A bare year is a year and not the first hour of 1970.
    if text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("{text}-01-01T00:00:00Z").parse().ok();
    }
    tries.iter().find_map(|text| Instant::parse_lenient(text).ok())
}

/// An instant to the second, as `2026-11-21 22:00:00`.
fn written(instant: Instant) -> String {
    Instant::from_unix_seconds(instant.unix_seconds()).to_string().replace('T', " ").trim_end_matches('Z').to_owned()
}

/// The instant to judge at: now, or one that is written here.
#[component]
pub(crate) fn InstantControl(props: &InstantControlProps) -> Html {
    let words = use_words();
    let is_wrong = use_state(|| false);
    let opened_at = use_memo((), |()| dom::now());
    let shown = match props.moment {
        Moment::At(instant) => instant,
        Moment::Now => props.judged_at.unwrap_or(*opened_at),
    };
    use_effect_with(shown, {
        let is_wrong = is_wrong.clone();
        move |_| is_wrong.set(false)
    });
    let on_now = {
        let (act, is_wrong) = (props.act.clone(), is_wrong.clone());
        Callback::from(move |_: MouseEvent| {
            is_wrong.set(false);
            act.emit(Action::Pick(Moment::Now));
        })
    };
    let on_change = {
        let (act, is_wrong) = (props.act.clone(), is_wrong.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            match parse(&input.value()) {
                Some(instant) => {
                    is_wrong.set(false);
                    act.emit(Action::Pick(Moment::At(instant)));
                }
                None => is_wrong.set(true),
            }
        })
    };
    html! {
        <div class="instant" role="group" aria-label={words.say("judged-at")}>
            <label for="instant">{ words.say("judged-at") }</label>
            <button
                type="button" class="toggle" onclick={on_now}
                aria-pressed={(props.moment == Moment::Now).to_string()}
            >
                { words.say("now") }
            </button>
            <input
                id="instant" type="text" value={written(shown)} onchange={on_change} spellcheck="false"
                autocomplete="off" size="19" aria-invalid={is_wrong.to_string()} aria-describedby="instant-hint"
                title={words.say("instant-hint")}
            />
            <span class="unit">{ words.say("utc") }</span>
            <span id="instant-hint" class={if *is_wrong { "hint" } else { "unseen" }}>{ words.say("instant-hint") }</span>
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

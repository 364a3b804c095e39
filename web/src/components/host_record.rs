use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// The event of `public/start.js` when one of the values below has changed.
const CHANGED: &str = "host";

/// What the page has to do with its host, as `public/start.js` records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Record {
    /// Requests that went to the host since the page was opened, as the browser reports them.
    sent: i64,
    /// The same up to when the whole page had been fetched; `None` before that.
    until_whole: Option<i64>,
    /// Whether the page is kept for visits without a network.
    is_kept: bool,
    /// Whether a newer build is ready to take over.
    has_update: bool,
}

impl Record {
    fn read() -> Self {
        Self {
            sent: dom::shared_number("requests").unwrap_or_default(),
            until_whole: dom::root_attribute("data-whole").and_then(|count| count.parse().ok()),
            is_kept: dom::root_attribute("data-kept").is_some(),
            has_update: dom::root_attribute("data-update").is_some(),
        }
    }
}

/// The properties of [`HostRecord`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HostRecordProps {
    /// The words to show it in.
    pub(crate) words: Words,
}

/// Counts the requests since the page was opened and since it was whole, says whether it works without a network, and offers
/// a newer build.
#[component]
pub(crate) fn HostRecord(props: &HostRecordProps) -> Html {
    let words = &props.words;
    let record = use_state_eq(Record::read);
    {
        let record = record.setter();
        use_effect_with((), move |()| {
            dom::hear(CHANGED, Box::new(move |_| record.set(Record::read())));
        });
    }
    let opened = words.ui("host-requests", &args! { count: record.sent });
    let since = match record.until_whole {
        Some(until) => words.ui("host-since", &args! { count: record.sent - until }),
        None => words.ui("host-awaited", &args! {}),
    };
    let take = |_: MouseEvent| {
        if let Ok(take) = dom::shared("takeUpdate") {
            take.call0(&wasm_bindgen::JsValue::UNDEFINED).ok();
        }
    };
    html! {
        <div class="host-record">
            <p data-requests={record.sent.to_string()}>
                { opened }{ " " }{ since }
                if record.is_kept { { " " }{ words.text("host-kept") } }
            </p>
            if record.has_update {
                <p role="status">
                    { words.text("host-update") }{ " " }
                    <button type="button" class="quiet" id="take-update" onclick={take}>{ words.text("host-update-take") }</button>
                </p>
            }
        </div>
    }
}

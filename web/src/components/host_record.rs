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
    /// Whether the whole page is kept for visits without a network.
    is_kept: bool,
    /// Whether a newer build is ready to take over.
    has_update: bool,
}

impl Record {
    fn read() -> Self {
        Self {
            sent: dom::shared_number("requests").unwrap_or_default(),
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
    /// Whether anything has been given to the page.
    pub(crate) is_given: bool,
}

/// Counts the requests since the page was opened and since something was first pasted, says whether the page works without
/// a network, and offers a newer build.
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
    // What had been sent when something was first given.
    let at_first = use_state_eq(|| None::<i64>);
    {
        let (at_first, sent) = (at_first.clone(), record.sent);
        use_effect_with(props.is_given, move |is_given| {
            if *is_given && at_first.is_none() {
                at_first.set(Some(sent));
            }
        });
    }
    let opened = words.ui("host-requests", &args! { count: record.sent });
    let since = at_first.map(|first| words.ui("host-since", &args! { count: record.sent - first }));
    let take = |_: MouseEvent| {
        if let Ok(take) = dom::shared("takeUpdate") {
            take.call0(&wasm_bindgen::JsValue::UNDEFINED).ok();
        }
    };
    html! {
        <div class="host-record">
            <p data-requests={record.sent.to_string()}>
                { opened }
                if let Some(since) = since { { " " }{ since } }
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

//! The report as a file or on the clipboard.

use crate::dom;
use crate::state::Shared;
use crate::words::Words;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlElement, Url};

/// Milliseconds after which the browser has certainly fetched an offered file.
const TAKEN_MILLIS: u32 = 10_000;

/// The format of an exported report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    Markdown,
    Json,
}

impl ExportFormat {
    const fn file(self) -> &'static str {
        match self {
            Self::Markdown => "credscope-report.md",
            Self::Json => "credscope-report.json",
        }
    }

    /// The report in this format, byte for byte as the command line prints it.
    pub(crate) fn write(self, words: &Words, report: &Shared) -> String {
        match self {
            Self::Markdown => credscope_document::markdown(report, words),
            Self::Json => report.json(),
        }
    }
}

/// Offers a text as a file; does nothing if the browser does not support files.
pub(crate) fn offer(format: ExportFormat, text: &str) {
    offer_file(format.file(), text).ok();
}

/// Offers a text as a file with this name.
pub(crate) fn offer_file(name: &str, text: &str) -> Result<(), JsValue> {
    let Some(document) = dom::document() else { return Ok(()) };
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    Timeout::new(TAKEN_MILLIS, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
    Ok(())
}

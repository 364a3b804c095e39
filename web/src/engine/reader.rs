//! Reads the worker's answers.
//!
//! Page and worker are built together and share their types, so anything else is from another version.

use super::client::EngineFailure;
use super::pieces::Joined;
use crate::dom;
use credscope_inspector::Report;
use credscope_inspector::bytes::Bytes;
use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use serde::de::DeserializeOwned;

/// Parses an answer. The page reports a failure, and the console has its cause.
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> Result<T, EngineFailure> {
    serde_json::from_str(json).map_err(|error| unreadable(&error))
}

/// The failure for an answer that cannot be read.
pub(crate) fn unreadable(error: &serde_json::Error) -> EngineFailure {
    dom::complain(&error.to_string());
    EngineFailure::Unreadable
}

/// Parses a report, and lets the browser draw between its pieces.
pub(crate) async fn read_report(pieces: &Array) -> Result<Report, EngineFailure> {
    let mut joined = Joined::default();
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            TimeoutFuture::new(0).await;
        }
        joined.add(&piece.as_string().unwrap_or_default()).map_err(|error| unreadable(&error))?;
    }
    joined.whole().ok_or(EngineFailure::Unreadable)
}

/// Parses the description of an item's bytes, and adds the bytes; `None` if it has none.
pub(super) fn read_bytes(json: &str, own: Vec<u8>) -> Result<Option<Bytes>, EngineFailure> {
    let bytes: Option<Bytes> = read(json)?;
    Ok(bytes.map(|bytes| Bytes { bytes: own, ..bytes }))
}

#[cfg(test)]
mod tests {
    use credscope_clock::Instant;
    use credscope_inspector::{Input, Report, Request, inspect};
    use serde_json::json;

    fn report_of(sample: &str) -> Report {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples").join(sample);
        inspect(&Request::new(
            vec![Input { name: None, bytes: std::fs::read(path).unwrap(), is_anchor: false }],
            Instant::from_unix_seconds(1_795_298_400),
        ))
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        for sample in
            ["token-and-keys.txt", "admin-conf.txt", "legacy-secret.txt", "controller-manager-conf.txt"]
        {
            let report = report_of(sample);
            assert!(!report.items.is_empty(), "{sample}");
            let read: Report = serde_json::from_str(&serde_json::to_string_pretty(&report).unwrap()).unwrap();
            assert_eq!(read, report, "{sample}");
        }
    }

    #[test]
    fn a_report_of_another_version_is_refused() {
        let whole = serde_json::to_value(report_of("token-alone.txt")).unwrap();
        for (pointer, wrong) in [
            ("/judged_at", json!("yesterday")),
            ("/items/0/kind", json!("no_such_kind")),
            ("/items/0/verdict/code", json!("no.such.code")),
            ("/items/0/trace/0/outcome", json!("perhaps")),
            ("/findings", json!({})),
        ] {
            let mut broken = whole.clone();
            *broken.pointer_mut(pointer).unwrap() = wrong;
            assert!(serde_json::from_str::<Report>(&broken.to_string()).is_err(), "{pointer}");
        }
    }
}

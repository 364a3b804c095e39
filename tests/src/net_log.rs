//! Chromium's own log of its network activity: every request of every page, worker and service worker.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// One request that left the browser.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
    /// The requested address.
    pub url: String,
    /// The origin that initiated it, or `not an origin` for the browser's own and for addresses typed in its
    /// address bar.
    pub initiator: String,
}

/// The browser's network activity from its start to its end.
#[derive(Clone, Debug)]
pub struct NetLog {
    /// Every request, once.
    pub requests: BTreeSet<Request>,
    /// Every name that was looked up.
    pub hosts: BTreeSet<String>,
}

impl NetLog {
    /// Reads the log that `--log-net-log` wrote.
    ///
    /// # Panics
    /// If it is missing or incomplete.
    #[must_use]
    pub fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Self::decode(&text)
    }

    fn decode(text: &str) -> Self {
        let log: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("net log: {error}"));
        let number = |name: &str| {
            let number = &log["constants"]["logEventTypes"][name];
            assert!(number.is_u64(), "this Chromium's net log does not know {name}");
            number
        };
        let request = number("URL_REQUEST_START_JOB");
        let resolution = number("HOST_RESOLVER_MANAGER_REQUEST");
        let mut found = Self { requests: BTreeSet::new(), hosts: BTreeSet::new() };
        for event in log["events"].as_array().into_iter().flatten() {
            let word = |name: &str| event["params"][name].as_str().unwrap_or_default().to_owned();
            if event["type"] == *request && event["params"]["url"].is_string() {
                found.requests.insert(Request { url: word("url"), initiator: word("initiator") });
            } else if event["type"] == *resolution && event["params"]["host"].is_string() {
                found.hosts.insert(word("host"));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_and_names_are_read_by_the_numbers_that_the_log_declares() {
        let log = NetLog::decode(
            r#"{"constants": {"logEventTypes": {"URL_REQUEST_START_JOB": 7, "HOST_RESOLVER_MANAGER_REQUEST": 8}},
                "events": [
                  {"type": 7, "params": {"url": "http://127.0.0.1:1/a", "initiator": "http://127.0.0.1:1"}},
                  {"type": 7},
                  {"type": 8, "params": {"host": "example.org"}}]}"#,
        );
        let request =
            Request { url: "http://127.0.0.1:1/a".to_owned(), initiator: "http://127.0.0.1:1".to_owned() };
        assert_eq!(log.requests, BTreeSet::from([request]));
        assert_eq!(log.hosts, BTreeSet::from(["example.org".to_owned()]));
    }
}

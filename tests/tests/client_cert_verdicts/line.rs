//! One line of the verdict files.

use credscope_inspector::report::Item;
use serde_json::{Map, Value, json};

pub(crate) struct Line {
    pub(crate) id: String,
    /// The chain as sent, leaf first.
    pub(crate) pem: String,
    pub(crate) is_accepted: bool,
    /// The error that the server logged.
    pub(crate) log: Option<String>,
    user: Value,
}

/// The error after the fixed words of each release; 1.36 writes it in Go's quotes, which are compatible with
/// JSON.
fn error_of(line: &str) -> String {
    match line.split_once(" err=") {
        Some((_, quoted)) => serde_json::from_str(quoted).expect("a quoted text"),
        None => line.split_once("due to an error: ").expect("an error").1.to_owned(),
    }
}

impl Line {
    pub(crate) fn decode(line: &Value) -> Self {
        let text = |name: &str| line[name].as_str().expect("a text").to_owned();
        Self {
            id: text("id"),
            pem: text("pem"),
            is_accepted: line["accepted"].as_bool().expect("a verdict"),
            log: line["log"][0].as_str().map(error_of),
            user: line["audit_user"].clone(),
        }
    }

    /// Whether the logs only differ in a front proxy's check against the cluster's CA: OpenSSL, which sent
    /// the line, adds the issuer of a single certificate from its own CA file, so the server received a chain
    /// that is not in the line.
    pub(crate) fn is_completed_by_client(&self, ours: &str) -> bool {
        let Some((_, error)) = ours.split_once(" failed: ") else { return false };
        let completed = ours.replacen(
            "[x509: certificate signed by unknown authority,",
            &format!("[{},", error.trim_end_matches(']')),
            1,
        );
        self.pem.matches("BEGIN CERTIFICATE").count() == 1 && self.log.as_deref() == Some(&completed)
    }

    /// How the user differs from the one that the server saw.
    pub(crate) fn other_user(&self, item: &Item) -> Option<String> {
        let info = item.user_info.as_ref()?;
        let extra: Map<String, Value> =
            info.extra.iter().map(|(name, values)| (name.clone(), json!(values))).collect();
        let mut ours = json!({ "username": info.username });
        for (name, value) in [
            ("uid", (!info.uid.is_empty()).then(|| json!(info.uid))),
            ("groups", (!info.groups.is_empty()).then(|| json!(info.groups))),
            ("extra", (!extra.is_empty()).then_some(Value::Object(extra))),
        ] {
            if let Some(value) = value {
                ours[name] = value;
            }
        }
        (ours != self.user).then(|| format!("the server saw {}, we see {ours}", self.user))
    }
}

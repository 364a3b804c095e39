//! One line of the verdict files.

use credscope_clock::Instant;
use credscope_kube::{Release, UserInfo};
use credscope_tests::input::corpus;
use serde_json::Value;

/// When lines without an instant were recorded: 2026-11-21T22:00:00Z.
const TAKEN: i64 = 1_795_298_400;

/// Refusals that depend only on the token, although their text mentions the cluster.
const OF_THE_TOKEN: [&str; 3] = ["k8s-claim-missing", "k8s-uid-missing", "k8s-namespace-missing"];

/// Parts of refusals that depend on the cluster's state.
const OF_THE_CLUSTER: [&str; 4] = ["invalidated", "not found", "does not match", "has been marked invalid"];

pub(crate) struct Line {
    pub(crate) release: Release,
    pub(crate) at: Instant,
    pub(crate) id: String,
    /// Category, or extra scenario.
    pub(crate) category: String,
    pub(crate) token: String,
    /// The header as sent, for lines about headers.
    pub(crate) authorization: Option<String>,
    pub(crate) reviewed_for: Vec<String>,
    pub(crate) is_accepted: bool,
    pub(crate) error: String,
    user: Value,
}

/// The lines of a file.
pub(crate) fn lines(folder: &str, file: &str) -> Vec<Line> {
    let path = format!("kubernetes/{folder}/live/{file}");
    let bytes = corpus().get(&path).unwrap_or_else(|| panic!("{path} is not in the corpus"));
    let text = std::str::from_utf8(bytes).expect("a text");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).map(|line| decode(&line)).collect()
}

fn decode(line: &Value) -> Line {
    let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
    let status = &line["tokenreview"]["status"];
    let list = |value: &Value| {
        value.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    Line {
        release: Release::parse(&text("kubernetes")).expect("a release"),
        at: Instant::from_unix_seconds(line["at"].as_i64().unwrap_or(TAKEN)),
        id: text("id"),
        category: if line["scenario"].is_string() { text("scenario") } else { text("category") },
        token: text("token"),
        authorization: line["authorization"].as_str().map(str::to_owned),
        reviewed_for: list(&line["review_audiences"]),
        is_accepted: line["accepted"].as_bool().expect("a verdict"),
        error: status["error"].as_str().unwrap_or_default().to_owned(),
        user: if status["user"].is_object() {
            status["user"].clone()
        } else {
            line["bearer"]["audit"]["user"].clone()
        },
    }
}

impl Line {
    /// Whether the token is for a static token file or an OpenID provider.
    pub(crate) fn is_of_another_authenticator(&self) -> bool {
        matches!(self.category.as_str(), "static" | "oidc")
    }

    fn is_bootstrap_token(&self) -> bool {
        credscope_kube::bootstrap_token::BootstrapToken::parse(&self.token).is_some()
    }

    pub(crate) fn is_refused_by_cluster(&self) -> bool {
        let names_cluster = OF_THE_CLUSTER.iter().any(|text| self.error.contains(text))
            && !OF_THE_TOKEN.contains(&self.id.as_str());
        let is_oidc = self.id == "oidc-token";
        names_cluster || is_oidc || self.is_bootstrap_token() || self.is_of_another_authenticator()
    }

    /// Whether the user is the server's, for service-account tokens; names for other tokens have other
    /// sources.
    pub(crate) fn has_same_user(&self, user: Option<&UserInfo>) -> bool {
        let name = self.user["username"].as_str().unwrap_or_default();
        if !name.starts_with("system:serviceaccount:") {
            return true;
        }
        let Some(user) = user else { return false };
        let extra: serde_json::Map<String, Value> =
            user.extra.iter().map(|(key, values)| (key.clone(), Value::from(values.clone()))).collect();
        let expected = match &self.user["extra"] {
            Value::Object(extra) => extra.clone(),
            _ => serde_json::Map::new(),
        };
        name == user.username
            && self.user["uid"].as_str() == Some(&user.uid)
            && self.user["groups"] == Value::from(user.groups.clone())
            && expected == extra
    }
}

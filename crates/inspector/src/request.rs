//! Requests to the core.

use credscope_clock::Instant;
use serde::{Deserialize, Serialize};

/// The complete input of `inspect`, which reads nothing from the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The inputs, in order.
    pub inputs: Vec<Input>,
    /// The instant to judge at.
    pub judged_at: Instant,
    /// The Kubernetes release whose rules apply, such as `1.36`; `None` for the newest known one.
    #[serde(default)]
    pub kubernetes: Option<String>,
    /// Issuers that the API server accepts.
    #[serde(default)]
    pub issuers: Vec<String>,
    /// Audiences that the API server accepts.
    #[serde(default)]
    pub audiences: Vec<String>,
    /// The host name or address that a server certificate must be valid for.
    #[serde(default)]
    pub host: Option<String>,
    /// The purpose that certificates are judged for; `None` to decide by context.
    #[serde(default)]
    pub purpose: Option<AskedPurpose>,
}

impl Request {
    /// A request with only inputs and an instant; everything else is taken from the inputs, or unknown.
    #[must_use]
    pub const fn new(inputs: Vec<Input>, judged_at: Instant) -> Self {
        Self {
            inputs,
            judged_at,
            kubernetes: None,
            issuers: Vec::new(),
            audiences: Vec::new(),
            host: None,
            purpose: None,
        }
    }
}

/// One pasted text or one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// The file's name or path as given; `None` for pasted text.
    #[serde(default)]
    pub name: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether its certificates are trust anchors, as with `--ca`.
    #[serde(default)]
    pub is_anchor: bool,
}

/// The purpose that a certificate is judged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedPurpose {
    /// To authenticate a server.
    Server,
    /// To authenticate a client.
    Client,
}

//! What is asked.

use credscope_clock::Instant;
use serde::{Deserialize, Serialize};

/// Everything `inspect` is told: nothing is taken from the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What was pasted or dropped, in its order.
    pub inputs: Vec<Input>,
    /// The instant to judge at.
    pub judged_at: Instant,
    /// The Kubernetes release whose rules apply, as `1.36`; none for the newest known.
    #[serde(default)]
    pub kubernetes: Option<String>,
    /// Issuers that the API server accepts.
    #[serde(default)]
    pub issuers: Vec<String>,
    /// Audiences that the API server accepts.
    #[serde(default)]
    pub audiences: Vec<String>,
    /// The host name or address that a server certificate is to be valid for.
    #[serde(default)]
    pub host: Option<String>,
    /// What certificates are judged for; none to decide by context.
    #[serde(default)]
    pub purpose: Option<AskedPurpose>,
}

impl Request {
    /// What to judge, and when; everything else from what is given, else unknown.
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
    /// The file's name or path as given; none for pasted text.
    #[serde(default)]
    pub name: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether its certificates are trust anchors, as with `--ca`.
    #[serde(default)]
    pub is_anchor: bool,
}

/// What a certificate is judged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedPurpose {
    /// To authenticate a server.
    Server,
    /// To authenticate a client.
    Client,
}

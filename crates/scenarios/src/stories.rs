//! The list of stories.

mod ca_rotation;
mod client_rotation;
mod fleet;
mod legacy_and_bound_token;
mod node_parameters;
#[cfg(test)]
mod node_tests;
mod request_path;
mod service_account_token;
mod serving_certificate;
mod signing_key_rotation;
mod tls_bootstrap;

use crate::story::Story;

/// Every story.
const STORIES: &[Story] = &[
    tls_bootstrap::STORY,
    client_rotation::STORY,
    serving_certificate::STORY,
    service_account_token::STORY,
    legacy_and_bound_token::STORY,
    signing_key_rotation::STORY,
    ca_rotation::STORY,
    request_path::STORY,
    fleet::STORY,
];

/// Every story, in the order of the catalogue.
#[must_use]
pub const fn stories() -> &'static [Story] {
    STORIES
}

/// The story of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Story> {
    STORIES.iter().find(|story| story.id == id)
}

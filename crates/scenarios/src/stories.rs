//! The stories, in the order in which they are told.

mod client_rotation;
mod node_parameters;
#[cfg(test)]
mod node_tests;
mod serving_certificate;
mod tls_bootstrap;

use crate::story::Story;

/// Every story.
const STORIES: &[Story] = &[tls_bootstrap::STORY, client_rotation::STORY, serving_certificate::STORY];

/// Every story, in the order in which they are told.
#[must_use]
pub const fn stories() -> &'static [Story] {
    STORIES
}

/// The story of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Story> {
    STORIES.iter().find(|story| story.id == id)
}

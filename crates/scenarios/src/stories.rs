//! The stories, in the order in which they are told.

mod fleet;
mod legacy_and_bound_token;
mod service_account_token;
mod signing_key_rotation;

use crate::story::Story;

/// Every story.
const STORIES: &[Story] = &[
    service_account_token::STORY,
    legacy_and_bound_token::STORY,
    signing_key_rotation::STORY,
    fleet::STORY,
];

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

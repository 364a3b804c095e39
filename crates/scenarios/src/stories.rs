//! The stories, in the order in which they are told.

mod ca_rotation;
mod fleet;
mod request_path;

use crate::story::Story;

/// Every story.
const STORIES: &[Story] = &[ca_rotation::STORY, request_path::STORY, fleet::STORY];

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

//! Markup as text, for tests.

use super::still::{Still, StillProps};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::{Html, LocalServerRenderer};

/// The markup.
pub(super) fn markup(html: Html) -> String {
    let renderer = LocalServerRenderer::<Still>::with_props(StillProps { html: Rc::new(html) });
    let mut rendering = pin!(renderer.hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    // Nothing in it waits for anything.
    loop {
        if let Poll::Ready(markup) = rendering.as_mut().poll(&mut context) {
            return markup;
        }
    }
}

/// What a reader sees of it: every text with a bar after it.
pub(super) fn seen(html: Html) -> String {
    let markup = markup(html);
    let texts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.filter(|text| !text.is_empty()).map(|text| format!("{text}|")).collect()
}

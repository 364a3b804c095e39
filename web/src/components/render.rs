//! Renders markup as text, for tests.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct WholeProps {
    children: Html,
}

/// Wraps the markup, because the renderer only accepts components.
#[component]
fn Whole(props: &WholeProps) -> Html {
    props.children.clone()
}

/// The markup.
pub(super) fn markup(html: Html) -> String {
    let renderer = LocalServerRenderer::<Whole>::with_props(WholeProps { children: html });
    let mut rendering = pin!(renderer.hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    // Nothing in it is asynchronous.
    loop {
        if let Poll::Ready(markup) = rendering.as_mut().poll(&mut context) {
            return markup;
        }
    }
}

/// The visible text, with a bar after each part.
pub(super) fn seen(html: Html) -> String {
    let markup = markup(html);
    let texts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.filter(|text| !text.is_empty()).map(|text| format!("{text}|")).collect()
}

use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct StillProps {
    pub(crate) html: Rc<Html>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.html, &other.html)
    }
}

/// A part of the page that is looked at again only when it was made again: typing leaves a long shelf alone.
#[component]
pub(crate) fn Still(props: &StillProps) -> Html {
    (*props.html).clone()
}

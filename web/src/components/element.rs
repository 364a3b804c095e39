use std::rc::Rc;
use yew::html::onclick;
use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};

/// Several in the place of one.
#[inline(never)]
pub(crate) fn group(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// An element with a class alone.
#[inline(never)]
pub(crate) fn classed(tag: &'static str, class: &str, children: Vec<Html>) -> Html {
    element(tag, &["class"], &[class], children)
}

/// An element of so many attributes, without those whose value is empty. Markup makes each of its elements with code of its
/// own; where there are many without listeners, this is a third of it.
#[inline(never)]
pub(crate) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    made(tag, keys, values, Listeners::None, children)
}

/// A button that does something when it is pressed.
#[inline(never)]
pub(crate) fn button(
    keys: &'static [&'static str],
    values: &[&str],
    press: Callback<MouseEvent>,
    children: Vec<Html>,
) -> Html {
    let listeners = Listeners::Pending(Box::new([Some(Rc::new(onclick::Wrapper::new(press)))]));
    made("button", keys, values, listeners, children)
}

#[inline(never)]
fn made(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    listeners: Listeners,
    children: Vec<Html>,
) -> Html {
    let value = |value: &&str| {
        (!value.is_empty()).then(|| AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())))
    };
    let attributes = Attributes::Dynamic { keys, values: values.iter().map(value).collect() };
    let children = group(children);
    VTag::__new_other(tag.into(), NodeRef::default(), None, attributes, listeners, children).into()
}

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// An element of so many attributes, without those whose value is empty. Markup makes each of its elements with code of its
/// own; where there are many, this is a third of it.
#[inline(never)]
pub(crate) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let value = |value: &&str| {
        (!value.is_empty()).then(|| AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())))
    };
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys, values: values.iter().map(value).collect() });
    element.add_children(children);
    element.into()
}

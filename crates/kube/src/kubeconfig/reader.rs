use credscope_finding::Span;
use credscope_jose::json::{Kind, Node};

/// A text field with its path and span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Path inside the file, as `users[0].user.token`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its span in the file.
    pub span: Span,
}

/// An object of the file, with its path.
pub(super) struct ConfigReader<'a> {
    pub(super) node: &'a Node,
    pub(super) path: String,
}

impl<'a> ConfigReader<'a> {
    /// The object in the member of this name.
    pub(super) fn within(&self, name: &str) -> Option<ConfigReader<'a>> {
        let node = self.node.member(name).filter(|node| matches!(node.kind, Kind::Object(_)))?;
        Some(ConfigReader { node, path: format!("{}.{name}", self.path) })
    }

    pub(super) fn field(&self, name: &str) -> Option<Field> {
        let node = self.node.member(name)?;
        let text = match &node.kind {
            Kind::String(text) => text.clone(),
            Kind::Number(number) => number.text().to_owned(),
            Kind::Bool(value) => value.to_string(),
            Kind::Null | Kind::Array(_) | Kind::Object(_) => return None,
        };
        (!text.is_empty()).then(|| Field { path: format!("{}.{name}", self.path), text, span: node.span })
    }
}

/// The entries of a list: the name of each, and its object.
pub(super) fn entries<'a>(root: &'a Node, list: &str, inner: &str) -> Vec<(String, ConfigReader<'a>)> {
    let items = root.member(list).map_or(&[][..], Node::items);
    items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let name = item.str_at(&["name"]).unwrap_or_default().to_owned();
            let node = item.member(inner).unwrap_or(item);
            (name, ConfigReader { node, path: format!("{list}[{index}].{inner}") })
        })
        .collect()
}

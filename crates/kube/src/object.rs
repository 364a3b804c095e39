//! The metadata that every Kubernetes object has.

use credscope_finding::{Fact, codes::kube as codes};
use credscope_jose::json::Node;

/// Type and metadata of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectHead {
    /// apiVersion; empty when absent.
    pub api_version: String,
    /// kind; empty when absent.
    pub kind: String,
    /// metadata.name.
    pub name: String,
    /// metadata.namespace.
    pub namespace: String,
    /// metadata.uid.
    pub uid: String,
    /// Whether metadata.deletionTimestamp is set.
    pub is_being_deleted: bool,
}

impl ObjectHead {
    /// Reads the metadata of an object; values that are not strings count as absent.
    #[must_use]
    pub fn decode(object: &Node) -> Self {
        let text = |path: &[&str]| object.str_at(path).unwrap_or_default().to_owned();
        Self {
            api_version: text(&["apiVersion"]),
            kind: text(&["kind"]),
            name: text(&["metadata", "name"]),
            namespace: text(&["metadata", "namespace"]),
            uid: text(&["metadata", "uid"]),
            is_being_deleted: object.str_at(&["metadata", "deletionTimestamp"]).is_some(),
        }
    }

    /// `namespace/name`, or the name alone.
    #[must_use]
    pub fn full_name(&self) -> String {
        match self.namespace.as_str() {
            "" => self.name.clone(),
            namespace => format!("{namespace}/{}", self.name),
        }
    }

    /// The facts of the metadata, with the spans of their values.
    #[must_use]
    pub fn facts(object: &Node) -> Vec<Fact> {
        let mut facts = Vec::new();
        for (code, path) in [
            (codes::API_VERSION, &["apiVersion"][..]),
            (codes::KIND, &["kind"]),
            (codes::NAME, &["metadata", "name"]),
            (codes::NAMESPACE, &["metadata", "namespace"]),
            (codes::UID, &["metadata", "uid"]),
        ] {
            if let Some(node) = object.at(path)
                && let Some(text) = node.as_str()
            {
                facts.push(Fact::new(code, text).at(node.span));
            }
        }
        if let Some(node) = object.at(&["metadata", "creationTimestamp"])
            && let Some(instant) =
                node.as_str().and_then(|text| text.parse::<credscope_clock::Instant>().ok())
        {
            facts.push(Fact::new(codes::CREATED, instant).at(node.span));
        }
        facts
    }
}

/// Splits `apps/v1` into group and version.
#[must_use]
pub fn group_of(api_version: &str) -> &str {
    api_version.rsplit_once('/').map_or("", |(group, _)| group)
}

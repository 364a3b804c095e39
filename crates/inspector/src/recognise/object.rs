//! Recognises documents by their own kind.

use super::walk::walk;
use crate::report::ItemKind;
use crate::shelf::{Content, Place, Shelf};
use crate::shelf_id::ShelfId;
use credscope_finding::Finding;
use credscope_jose::json::{Kind, Member, Node};
use credscope_jose::{decode_json_serialization, decode_jwk, decode_jwk_set};
use credscope_kube::bootstrap_token::{BootstrapToken, decode_bootstrap_secret};
use credscope_kube::kubeconfig::{decode_kubeconfig, is_kubeconfig};
use credscope_kube::object::group_of;
use credscope_kube::token::decode_kubernetes_claims;

/// Adds a document to the shelf with everything inside it; returns whether it is an item.
pub(super) fn put_document(
    shelf: &mut Shelf,
    place: &Place,
    text: &str,
    value: Node,
    problems: Vec<Finding>,
    is_json: bool,
) -> bool {
    // Go keeps the last of several members with one name, so the others are no items.
    let value = if is_json { value.with_last_members() } else { value };
    let kind = match kind_of(&value) {
        Some(kind) => kind,
        None if place.is_quiet => return super::walk::walk_quietly(shelf, place, &value, text),
        None => ItemKind::Document,
    };
    let before = shelf.next();
    let Some(index) = put_object(shelf, place, text, value, kind) else { return false };
    for problem in problems {
        shelf.tell(Some(index), problem);
    }
    // JSON without a kind and without credentials is plain text, except at the top level.
    let is_empty_document = kind == ItemKind::Document && shelf.since(before).len() == 1;
    if is_empty_document && is_json && place.parent.is_some() {
        shelf.remove_since(before);
        return false;
    }
    true
}

/// Adds an object of a known kind to the shelf, with everything inside it.
pub(super) fn put_object(
    shelf: &mut Shelf,
    place: &Place,
    text: &str,
    value: Node,
    kind: ItemKind,
) -> Option<ShelfId> {
    let bytes = text.as_bytes().to_vec();
    match kind {
        ItemKind::JwkSet => {
            let set = decode_jwk_set(&value);
            let keys: Vec<Node> = value.member("keys").map(|keys| keys.items().to_vec()).unwrap_or_default();
            let lines = crate::shelf::LineIndex::new(text);
            let index = shelf.put(kind, place, bytes, Content::Object(Box::new(value)))?;
            set.problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
            for (position, key) in keys.into_iter().enumerate() {
                let slice = text.get(key.span.range()).unwrap_or_default().to_owned();
                let inside = place.inside(index, format!("keys[{position}]"), lines.before(key.span.start));
                put_jwk(shelf, &inside, &slice, &rebased(&key));
            }
            Some(index)
        }
        ItemKind::Jwk => put_jwk(shelf, place, text, &value),
        ItemKind::Jwt => {
            let serialization = decode_json_serialization(text.as_bytes())?;
            let index = shelf.put(ItemKind::Document, place, bytes, Content::Object(Box::new(value)))?;
            serialization.problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
            for (position, decoded) in serialization.signatures.into_iter().enumerate() {
                put_token(shelf, &place.inside(index, format!("signatures[{position}]"), 0), decoded);
            }
            Some(index)
        }
        ItemKind::Kubeconfig => {
            let config = decode_kubeconfig(&value);
            let index = shelf.put(kind, place, bytes, Content::Kubeconfig(Box::new(config)))?;
            walk(shelf, place, index, &value, text, "");
            Some(index)
        }
        _ => {
            let index = shelf.put(kind, place, bytes, Content::Object(Box::new(value.clone())))?;
            if kind == ItemKind::Secret {
                put_bootstrap_token(shelf, place, index, &value);
            }
            walk(shelf, place, index, &value, text, "");
            Some(index)
        }
    }
}

/// Adds the token whose halves are in a Secret.
fn put_bootstrap_token(shelf: &mut Shelf, place: &Place, secret: ShelfId, value: &Node) {
    let fields = decode_bootstrap_secret(value);
    let text = format!("{}.{}", fields.value("token-id"), fields.value("token-secret"));
    if let Some(token) = BootstrapToken::parse(&text) {
        let field = if value.at(&["stringData", "token-secret"]).is_some() { "stringData" } else { "data" };
        let inside = place.inside(secret, format!("{field}.token-secret"), 0);
        shelf.put(ItemKind::BootstrapToken, &inside, Vec::new(), Content::BootstrapToken(token));
    }
}

fn put_jwk(shelf: &mut Shelf, place: &Place, text: &str, value: &Node) -> Option<ShelfId> {
    let jwk = decode_jwk(value);
    let problems = jwk.problems.clone();
    // The text of a private key is not kept.
    let bytes = if jwk.is_private { Vec::new() } else { text.as_bytes().to_vec() };
    let index = shelf.put(ItemKind::Jwk, place, bytes, Content::Jwk(Box::new(jwk)))?;
    problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

/// Adds a token to the shelf, with a kind by its claims.
pub(super) fn put_token(
    shelf: &mut Shelf,
    place: &Place,
    decoded: credscope_jose::Decoded,
) -> Option<ShelfId> {
    let claims = decode_kubernetes_claims(&decoded);
    let kind = if claims.is_some() { ItemKind::ServiceAccountToken } else { ItemKind::Jwt };
    let problems = decoded.problems.clone();
    let bytes = decoded.text().as_bytes().to_vec();
    let index = shelf.put(kind, place, bytes, Content::Token(Box::new(decoded), claims.map(Box::new)))?;
    problems.into_iter().for_each(|problem| shelf.tell(Some(index), problem));
    Some(index)
}

/// Whether a document within other text is worth recognising.
pub(super) fn is_telling(value: &Node) -> bool {
    kind_of(value).is_some()
        || ["clusters", "users", "data", "stringData", "spec", "containers"]
            .iter()
            .any(|name| value.member(name).is_some_and(|node| !node.is_null()))
}

/// The kind that a document states.
pub(super) fn kind_of(value: &Node) -> Option<ItemKind> {
    if !value.is_object() {
        return None;
    }
    if is_kubeconfig(value) {
        return Some(ItemKind::Kubeconfig);
    }
    let has = |name: &str| value.member(name).is_some();
    if value.str_at(&["kty"]).is_some() {
        return Some(ItemKind::Jwk);
    }
    if value
        .member("keys")
        .is_some_and(|keys| keys.is_array() && keys.items().iter().all(|key| key.str_at(&["kty"]).is_some()))
    {
        return Some(ItemKind::JwkSet);
    }
    if has("issuer") && has("jwks_uri") {
        return Some(ItemKind::OpenidConfiguration);
    }
    if has("payload") && (has("signatures") || (has("signature") && (has("protected") || has("header")))) {
        return Some(ItemKind::Jwt);
    }
    let kind = value.str_at(&["kind"]);
    let Some(kind) = kind else { return kind_by_shape(value) };
    let api_version = value.str_at(&["apiVersion"]).unwrap_or_default();
    Some(kind_by_name(api_version, kind, value))
}

fn kind_by_name(api_version: &str, kind: &str, value: &Node) -> ItemKind {
    match (group_of(api_version), kind) {
        (_, "Secret") => ItemKind::Secret,
        (_, "ConfigMap") => {
            let is_cluster_info = value.str_at(&["metadata", "name"]) == Some("cluster-info")
                || value.member("data").is_some_and(|data| {
                    data.members().iter().any(|member| member.key.starts_with("jws-kubeconfig-"))
                });
            if is_cluster_info { ItemKind::ClusterInfo } else { ItemKind::ConfigMap }
        }
        (_, "CertificateSigningRequest") => ItemKind::CertificateSigningRequest,
        (_, "TokenRequest") => ItemKind::TokenRequest,
        (_, "TokenReview") => ItemKind::TokenReview,
        (_, "KubeletConfiguration") => ItemKind::KubeletConfiguration,
        (_, "InitConfiguration" | "ClusterConfiguration" | "JoinConfiguration") => {
            ItemKind::KubeadmConfiguration
        }
        (_, "AuthenticationConfiguration") => ItemKind::AuthenticationConfiguration,
        (_, "ExecCredential") => ItemKind::ExecCredential,
        (_, "ServiceAccount") => ItemKind::ServiceAccount,
        (_, "Pod") if is_component(value) => ItemKind::StaticPod,
        (_, "Pod") => ItemKind::Pod,
        (_, "ClusterTrustBundle") => ItemKind::ClusterTrustBundle,
        (_, "Role" | "ClusterRole") => ItemKind::Role,
        (_, "RoleBinding" | "ClusterRoleBinding") => ItemKind::RoleBinding,
        _ => ItemKind::KubernetesObject,
    }
}

/// The kind of an object without its head, as articles quote them.
fn kind_by_shape(value: &Node) -> Option<ItemKind> {
    if is_component(value) {
        Some(ItemKind::StaticPod)
    } else if value.at(&["spec", "containers"]).is_some() || value.member("containers").is_some() {
        Some(ItemKind::Pod)
    } else if value.at(&["data", "token-id"]).is_some()
        || value.at(&["stringData", "token-id"]).is_some()
        || value.at(&["data", "token"]).is_some()
    {
        Some(ItemKind::Secret)
    } else if value.str_at(&["spec", "signerName"]).is_some() && value.at(&["spec", "request"]).is_some() {
        Some(ItemKind::CertificateSigningRequest)
    } else if value.member("apiVersion").is_some() {
        Some(ItemKind::KubernetesObject)
    } else {
        None
    }
}

/// Whether a Pod runs a control-plane component: its command or its first argument names one.
fn is_component(value: &Node) -> bool {
    component_containers(value).next().is_some()
}

/// Containers whose command is a control-plane component.
pub(crate) fn component_containers(value: &Node) -> impl Iterator<Item = &Node> {
    const COMPONENTS: [&str; 6] =
        ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd", "kubelet", "kube-proxy"];
    let containers = value.at(&["spec", "containers"]).or_else(|| value.member("containers"));
    containers.map_or(&[][..], Node::items).iter().filter(|container| {
        let words =
            ["command", "args"].iter().filter_map(|name| container.member(name)).flat_map(Node::items);
        words.filter_map(Node::as_str).any(|word| {
            let program = word.rsplit('/').next().unwrap_or(word);
            COMPONENTS.contains(&program)
        })
    })
}

/// The same tree, with spans relative to its own first byte.
pub(super) fn rebased(node: &Node) -> Node {
    shifted(node, node.span.start)
}

fn shifted(node: &Node, by: usize) -> Node {
    let span = |span: credscope_finding::Span| {
        credscope_finding::Span::new(span.start.saturating_sub(by), span.end.saturating_sub(by))
    };
    let kind = match &node.kind {
        Kind::Array(items) => Kind::Array(items.iter().map(|item| shifted(item, by)).collect()),
        Kind::Object(members) => Kind::Object(
            members
                .iter()
                .map(|member| Member {
                    key: member.key.clone(),
                    key_span: span(member.key_span),
                    value: shifted(&member.value, by),
                })
                .collect(),
        ),
        other => other.clone(),
    };
    Node { span: span(node.span), kind }
}

/// The flags of every component on the shelf: entry, flag, value.
pub(crate) fn component_flags(shelf: &Shelf) -> impl Iterator<Item = (ShelfId, String, String)> {
    let pods = shelf.iter().filter(|(_, entry)| entry.kind == ItemKind::StaticPod);
    pods.filter_map(|(index, entry)| match &entry.content {
        Content::Object(node) => Some((index, node)),
        _ => None,
    })
    .flat_map(|(index, node)| flags_of(node).into_iter().map(move |(flag, value, _)| (index, flag, value)))
}

/// The flags of one Pod's components, with the spans of their words.
pub(crate) fn flags_of(pod: &Node) -> Vec<(String, String, credscope_finding::Span)> {
    component_containers(pod)
        .flat_map(|container| {
            ["command", "args"].into_iter().filter_map(|name| container.member(name)).flat_map(Node::items)
        })
        .filter_map(|word| {
            let (flag, value) = word.as_str()?.split_once('=')?;
            flag.starts_with("--").then(|| (flag.to_owned(), value.to_owned(), word.span))
        })
        .collect()
}

//! What the blanks in commands stand for, as far as an item says so.

use crate::report::RelationKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::codes::error_line::ENDPOINT;
use credscope_jose::json::Node;
use credscope_kube::kubeconfig::{Kubeconfig, endpoint_of, host_of};
use credscope_kube::token::KubernetesClaims;
use credscope_kube::well_known::NODE_PREFIX;
use std::collections::BTreeMap;

/// A blank and its value.
pub(crate) type Blanks = BTreeMap<String, String>;

/// The annotation of a legacy token's Secret. Source: Kubernetes `core/v1 types.go`.
const SERVICE_ACCOUNT_NAME: &str = "kubernetes.io/service-account.name";

fn put(blanks: &mut Blanks, name: &str, value: &str) {
    if !value.is_empty() {
        blanks.entry(name.to_owned()).or_insert_with(|| value.to_owned());
    }
}

/// The blanks of every entry, in order: its own, then those of what contains it, of what it names or is named by, and of the
/// only cluster on the shelf.
pub(crate) fn blanks(shelf: &Shelf, pairs: &[(ShelfId, ShelfId, RelationKind)]) -> Vec<Blanks> {
    let own: Vec<Blanks> = shelf.iter().map(|(_, entry)| of_entry(shelf, entry)).collect();
    let only = only_server(shelf);
    let of = |id: ShelfId| own.get(id.place()).cloned().unwrap_or_default();
    let mut named: Vec<Vec<ShelfId>> = vec![Vec::new(); own.len()];
    for (from, to, kind) in pairs {
        if *kind == RelationKind::Names && from != to {
            for (one, other) in [(from, to), (to, from)] {
                if let Some(others) = named.get_mut(one.place()) {
                    others.push(*other);
                }
            }
        }
    }
    shelf
        .iter()
        .zip(named)
        .map(|((id, entry), named)| {
            let mut blanks = of(id);
            for (name, value) in entry.place.parent.into_iter().chain(named).flat_map(of) {
                put(&mut blanks, &name, &value);
            }
            if let Some(endpoint) = &only {
                put_server(&mut blanks, endpoint);
            }
            blanks
        })
        .collect()
}

fn of_entry(shelf: &Shelf, entry: &ShelfEntry) -> Blanks {
    let mut blanks = Blanks::new();
    match &entry.content {
        Content::Token(_, Some(claims)) => of_claims(&mut blanks, claims),
        Content::Kubeconfig(config) => of_config(&mut blanks, config),
        Content::Object(object) => of_object(&mut blanks, object),
        Content::Certificate(certificate) => {
            let names = certificate.subject.common_names();
            if let Some(node) = names.last().and_then(|name| name.strip_prefix(NODE_PREFIX)) {
                put(&mut blanks, "NODE", node);
            }
        }
        Content::Join(join) => put_server(&mut blanks, &join.endpoint),
        Content::ErrorLine(line) => {
            let endpoint = line.text(ENDPOINT).unwrap_or_default();
            if endpoint
                .rsplit_once(':')
                .is_some_and(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
            {
                put(&mut blanks, "HOST:PORT", endpoint);
            }
        }
        _ => (),
    }
    if entry.place.parent.is_none() && matches!(entry.content, Content::Certificate(_) | Content::Request(_))
    {
        put(&mut blanks, "FILE", shelf.input_name(entry).unwrap_or_default());
    }
    blanks
}

fn of_claims(blanks: &mut Blanks, claims: &KubernetesClaims) {
    put(blanks, "NAMESPACE", &claims.namespace);
    put(blanks, "SERVICEACCOUNT", &claims.service_account.name);
    for (name, object) in [("SECRET", &claims.secret), ("POD", &claims.pod), ("NODE", &claims.node)] {
        if let Some(object) = object {
            put(blanks, name, &object.name);
        }
    }
}

fn of_config(blanks: &mut Blanks, config: &Kubeconfig) {
    let Some(context) = config.current() else { return };
    put(blanks, "CONTEXT", &config.current_context);
    put(blanks, "CLUSTER", &context.cluster);
    put(blanks, "USER", &context.user);
    let cluster = config.clusters.iter().find(|cluster| cluster.name == context.cluster);
    if let Some(server) = cluster.and_then(|cluster| cluster.server.as_ref()) {
        put_server(blanks, endpoint_of(&server.text));
    }
}

fn of_object(blanks: &mut Blanks, object: &Node) {
    let text = |path: &[&str]| object.str_at(path).unwrap_or_default();
    put(blanks, "NAMESPACE", text(&["metadata", "namespace"]));
    match text(&["kind"]) {
        "Secret" => {
            put(blanks, "SECRET", text(&["metadata", "name"]));
            put(blanks, "SERVICEACCOUNT", text(&["metadata", "annotations", SERVICE_ACCOUNT_NAME]));
        }
        "ServiceAccount" => put(blanks, "SERVICEACCOUNT", text(&["metadata", "name"])),
        "Pod" => {
            put(blanks, "POD", text(&["metadata", "name"]));
            put(blanks, "SERVICEACCOUNT", text(&["spec", "serviceAccountName"]));
        }
        _ => (),
    }
}

/// The host of a server, and the same with its port where commands have the usual one.
fn put_server(blanks: &mut Blanks, endpoint: &str) {
    let host = host_of(endpoint).unwrap_or_default().to_owned();
    if !host.is_empty() && host != endpoint {
        put(blanks, "SERVER:6443", endpoint);
        put(blanks, "HOST:6443", endpoint);
    }
    put(blanks, "SERVER", &host);
}

/// The server of all kubeconfigs on the shelf, if they have the same.
fn only_server(shelf: &Shelf) -> Option<String> {
    let mut servers = shelf.entries().filter_map(|entry| match &entry.content {
        Content::Kubeconfig(config) => {
            let server = config.clusters.first()?.server.as_ref()?;
            Some(endpoint_of(&server.text).to_owned())
        }
        _ => None,
    });
    let first = servers.next()?;
    servers.all(|other| other == first).then_some(first)
}

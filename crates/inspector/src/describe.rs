//! The label and the facts of each item. They contain nothing secret: private keys are only on the shelf with
//! their public half, and tokens are named by their claims.

use crate::judge::attributes_of;
use crate::recognise::flags_of;
use crate::redact::redact_text;
use crate::report::ItemKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::sniff::Handshake;
use credscope_clock::Duration;
use credscope_crypto::PublicKey;
use credscope_encoding::decode_standard;
use credscope_finding::{
    Fact, codes::bootstrap, codes::error_line, codes::input, codes::key, codes::kube as codes, codes::request,
};
use credscope_jose::json::Node;
use credscope_jose::{facts as token_facts, jwk_facts};
use credscope_kube::bootstrap_token::decode_bootstrap_secret;
use credscope_kube::discovery::{JoinRequest, decode_join_configuration};
use credscope_kube::kubeconfig::Kubeconfig;
use credscope_kube::object::ObjectHead;
use credscope_kube::rotation::Renewal;
use credscope_kube::{ca_pin, kubernetes_key_id, token};
use credscope_x509 as x509;

/// Maximum length of a label, in characters.
const MAX_LABEL: usize = 120;

/// A short name, made from the content.
pub(crate) fn label(shelf: &Shelf, entry: &ShelfEntry) -> String {
    let text = match &entry.content {
        Content::Certificate(certificate) => certificate.subject.label(),
        Content::Request(request) => request.subject.label(),
        Content::RevocationList(list) => list.issuer.label(),
        Content::PrivateKey(Some(key)) | Content::PublicKey(Some(key)) => key_label(key),
        Content::Token(_, Some(claims)) => format!("{}/{}", claims.namespace, claims.service_account.name),
        Content::Token(decoded, None) => {
            let claim = |name: &str| {
                decoded.claims_set().and_then(|set| set.str_at(&[name])).unwrap_or_default().to_owned()
            };
            let subject = claim("sub");
            let named = [subject, claim("iss"), decoded.parameters.kid.clone().unwrap_or_default()];
            named.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
        }
        Content::Jwk(jwk) => jwk.label(),
        Content::Kubeconfig(config) => config_label(config),
        Content::Object(node) => object_label(entry.kind, node),
        Content::BootstrapToken(token) => token.masked(),
        Content::Join(join) => join.endpoint.clone(),
        Content::Curl(curl) => curl.url.as_ref().map_or_else(String::new, |url| url.text.clone()),
        Content::CaHash(pin) => pin.clone(),
        Content::ErrorLine(_) => {
            // The prefix of a log line does not help to identify the error.
            let line = String::from_utf8_lossy(&entry.bytes);
            line.split_once("err=\"").map_or(&*line, |(_, error)| error).to_owned()
        }
        Content::Handshake(handshake) => {
            let endpoint = handshake.endpoint.as_deref().unwrap_or_default();
            format!("openssl s_client {endpoint}").trim_end().to_owned()
        }
        _ => String::new(),
    };
    let text = if text.is_empty() && entry.place.parent.is_none() {
        shelf.input_name(entry).unwrap_or_default().to_owned()
    } else {
        text
    };
    let mut text = text;
    // Before truncation, because half a secret would not be recognised as one.
    redact_text(&mut text);
    match text.char_indices().nth(MAX_LABEL) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn key_label(key: &PublicKey) -> String {
    x509::key_algorithm_text(&key.algorithm())
}

fn config_label(config: &Kubeconfig) -> String {
    match config.current() {
        Some(context) => context.name.clone(),
        None => config
            .clusters
            .first()
            .and_then(|cluster| cluster.server.as_ref())
            .map(|server| server.text.clone())
            .unwrap_or_default(),
    }
}

fn object_label(kind: ItemKind, node: &Node) -> String {
    let head = ObjectHead::decode(node);
    let name = head.full_name();
    match kind {
        ItemKind::KubernetesObject if name.is_empty() => head.kind,
        ItemKind::KubernetesObject => format!("{} {name}", head.kind),
        ItemKind::OpenidConfiguration => node.str_at(&["issuer"]).unwrap_or_default().to_owned(),
        ItemKind::StaticPod if name.is_empty() => {
            node.str_at(&["containers", "0", "name"]).unwrap_or_default().to_owned()
        }
        ItemKind::KubeadmConfiguration | ItemKind::KubeletConfiguration => head.kind,
        ItemKind::JwkSet => {
            let kids = node
                .member("keys")
                .map_or(&[][..], Node::items)
                .iter()
                .filter_map(|key| key.str_at(&["kid"]));
            kids.collect::<Vec<_>>().join(", ")
        }
        _ => name,
    }
}

/// The facts of an entry.
pub(crate) fn facts(entry: &ShelfEntry) -> Vec<Fact> {
    let mut facts = match &entry.content {
        Content::Certificate(certificate) => {
            let mut facts = x509::facts(certificate);
            if let Ok(public) = &certificate.spki.key {
                facts.push(
                    Fact::new(key::KUBERNETES_KEY_ID, kubernetes_key_id(public)).at(certificate.spki.span),
                );
            }
            facts.extend(Renewal::of(certificate).iter().flat_map(Renewal::facts));
            facts
        }
        Content::Request(request) => x509::request_facts(request),
        Content::RevocationList(list) => x509::revocation_list_facts(list),
        Content::PrivateKey(Some(public)) | Content::PublicKey(Some(public)) => key_facts(public),
        Content::Token(decoded, claims) => {
            let mut facts = token_facts(decoded);
            facts.extend(claims.iter().flat_map(|claims| token::token_facts(decoded, claims)));
            facts
        }
        Content::Jwk(jwk) => {
            let mut facts = jwk_facts(jwk);
            let public = jwk.key.as_ref().ok().and_then(|key| key.public_key());
            facts.extend(public.map(|public| Fact::new(key::KUBERNETES_KEY_ID, kubernetes_key_id(public))));
            facts
        }
        Content::Kubeconfig(config) => config_facts(config),
        Content::Object(node) => object_facts(entry.kind, node),
        Content::BootstrapToken(token) => vec![Fact::new(bootstrap::BOOTSTRAP_ID, &token.token_id)],
        Content::Join(join) => join_facts(join),
        Content::Curl(curl) => {
            let url = curl.url.iter().map(|url| Fact::new(request::CURL_URL, &url.text));
            url.chain([Fact::new(request::CURL_REQUEST, attributes_of(curl).to_text())]).collect()
        }
        Content::CaHash(pin) => vec![Fact::new(key::SPKI_SHA256, pin)],
        Content::ErrorLine(line) => line.facts.clone(),
        Content::Handshake(handshake) => handshake_facts(handshake),
        Content::Text => text_facts(entry),
        _ => Vec::new(),
    };
    if let Some(label) = &entry.pem_label {
        facts.push(Fact::new(key::PEM_LABEL, label));
    }
    facts
}

fn key_facts(public: &PublicKey) -> Vec<Fact> {
    vec![
        Fact::new(key::ALGORITHM, x509::key_algorithm_text(&public.algorithm())),
        Fact::new(key::KUBERNETES_KEY_ID, kubernetes_key_id(public)),
        Fact::new(key::SPKI_SHA256, ca_pin(public)),
    ]
}

fn text_facts(entry: &ShelfEntry) -> Vec<Fact> {
    let lines = entry.bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
    vec![Fact::new(input::LENGTH, entry.bytes.len()), Fact::new(input::LINES, lines)]
}

fn handshake_facts(handshake: &Handshake) -> Vec<Fact> {
    let named = [
        (error_line::HANDSHAKE_ENDPOINT, &handshake.endpoint),
        (error_line::HANDSHAKE_NAME, &handshake.server_name),
        (error_line::HANDSHAKE_RESULT, &handshake.result),
    ];
    let mut facts: Vec<Fact> =
        named.into_iter().filter_map(|(code, text)| Some(Fact::new(code, text.as_deref()?))).collect();
    if !handshake.client_authorities.is_empty() {
        facts.push(Fact::new(error_line::HANDSHAKE_CLIENT_CAS, handshake.client_authorities.clone()));
    }
    facts
}

fn config_facts(config: &Kubeconfig) -> Vec<Fact> {
    let mut facts = Vec::new();
    if !config.current_context.is_empty() {
        facts.push(Fact::new(codes::CONFIG_CONTEXT, &config.current_context));
    }
    if config.contexts.len() > 1 {
        let names: Vec<String> = config.contexts.iter().map(|context| context.name.clone()).collect();
        facts.push(Fact::new(codes::CONFIG_CONTEXTS, names));
    }
    let current = config.current();
    let cluster = current.and_then(|context| config.cluster(&context.cluster)).or(config.clusters.first());
    if let Some(server) = cluster.and_then(|cluster| cluster.server.as_ref()) {
        facts.push(Fact::new(codes::CONFIG_SERVER, &server.text).at(server.span));
    }
    if let Some(user) = current.and_then(|context| config.user(&context.user)) {
        facts.push(Fact::new(codes::CONFIG_USER, &user.name));
        facts.push(Fact::new(codes::CONFIG_METHODS, user.methods()));
    }
    facts
}

fn object_facts(kind: ItemKind, node: &Node) -> Vec<Fact> {
    let mut facts = ObjectHead::facts(node);
    let mut text = |code, path: &[&str]| {
        if let Some(found) = node.at(path)
            && let Some(text) = found.as_str()
        {
            facts.push(Fact::new(code, text).at(found.span));
        }
    };
    match kind {
        ItemKind::Secret => text(codes::SECRET_TYPE, &["type"]),
        ItemKind::OpenidConfiguration => {
            text(codes::OPENID_ISSUER, &["issuer"]);
            text(codes::OPENID_JWKS_URI, &["jwks_uri"]);
        }
        ItemKind::CertificateSigningRequest => {
            text(codes::CSR_SIGNER, &["spec", "signerName"]);
            text(codes::CSR_REQUESTOR, &["spec", "username"]);
        }
        _ => (),
    }
    match kind {
        ItemKind::Secret | ItemKind::ConfigMap | ItemKind::ClusterInfo => {
            facts.extend(data_keys(node));
            if kind == ItemKind::Secret {
                facts.extend(secret_namespace(node));
                facts.extend(bootstrap_facts(node));
            }
        }
        ItemKind::CertificateSigningRequest => facts.extend(csr_facts(node)),
        ItemKind::StaticPod => facts.extend(pod_facts(node)),
        ItemKind::KubeadmConfiguration => {
            facts.extend(decode_join_configuration(node).iter().flat_map(join_facts));
        }
        ItemKind::Role => facts.extend(role_facts(node)),
        ItemKind::RoleBinding => facts.extend(binding_facts(node)),
        ItemKind::AuthenticationConfiguration => facts.extend(provider_facts(node)),
        _ => (),
    }
    facts
}

fn data_keys(node: &Node) -> Option<Fact> {
    let members = ["data", "stringData", "binaryData"]
        .into_iter()
        .filter_map(|name| node.member(name))
        .flat_map(Node::members);
    let keys: Vec<String> = members.map(|member| member.key.clone()).collect();
    (!keys.is_empty()).then(|| Fact::new(codes::DATA_KEYS, keys))
}

fn bootstrap_facts(node: &Node) -> Vec<Fact> {
    let secret = decode_bootstrap_secret(node);
    if secret.span("token-id").is_none() {
        return Vec::new();
    }
    let mut facts = vec![Fact::new(bootstrap::BOOTSTRAP_ID, secret.shown_id())];
    let usages: Vec<String> = ["authentication", "signing"]
        .into_iter()
        .filter(|usage| secret.has_usage(usage))
        .map(str::to_owned)
        .collect();
    facts.push(Fact::new(bootstrap::BOOTSTRAP_USAGES, usages));
    facts.push(Fact::new(bootstrap::BOOTSTRAP_GROUPS, secret.groups()));
    facts
        .extend(secret.expires_at().map(|expiration| Fact::new(bootstrap::BOOTSTRAP_EXPIRATION, expiration)));
    facts
}

fn join_facts(join: &JoinRequest) -> Vec<Fact> {
    let endpoint = (!join.endpoint.is_empty()).then(|| Fact::new(bootstrap::JOIN_ENDPOINT, &join.endpoint));
    let pins = (!join.pins.is_empty()).then(|| Fact::new(bootstrap::JOIN_PINS, join.pins.clone()));
    endpoint.into_iter().chain(pins).collect()
}

fn secret_namespace(node: &Node) -> Option<Fact> {
    let value = node.at(&["data", "namespace"])?;
    let namespace = String::from_utf8(decode_standard(value.as_str()?.as_bytes()).ok()?).ok()?;
    Some(Fact::new(codes::SECRET_NAMESPACE, namespace).at(value.span))
}

fn csr_facts(node: &Node) -> Vec<Fact> {
    let mut facts = Vec::new();
    let list = |path: &[&str]| node.at(path).and_then(Node::as_strings).filter(|list| !list.is_empty());
    facts.extend(list(&["spec", "groups"]).map(|groups| Fact::new(codes::CSR_GROUPS, groups)));
    facts.extend(list(&["spec", "usages"]).map(|usages| Fact::new(codes::CSR_USAGES, usages)));
    if let Some(seconds) = node.at(&["spec", "expirationSeconds"]).and_then(Node::as_integer) {
        facts.push(Fact::new(codes::CSR_EXPIRATION, Duration::from_seconds(seconds)));
    }
    let conditions = node.at(&["status", "conditions"]).map_or(&[][..], Node::items).iter();
    let mut state: Vec<String> =
        conditions.filter_map(|item| item.str_at(&["type"])).map(str::to_owned).collect();
    if node.str_at(&["status", "certificate"]).is_some_and(|certificate| !certificate.is_empty()) {
        state.push("Issued".to_owned());
    }
    if state.is_empty() {
        state.push("Pending".to_owned());
    }
    facts.push(Fact::new(codes::CSR_STATE, state));
    facts
}

/// Flags that name credentials or affect how they are judged.
fn is_credential_flag(flag: &str) -> bool {
    [
        "cert",
        "key",
        "-ca",
        "cafile",
        "kubeconfig",
        "token",
        "service-account",
        "requestheader",
        "signing",
        "anonymous",
        "authorization-mode",
        "api-audiences",
    ]
    .iter()
    .any(|part| flag.contains(part))
}

fn pod_facts(node: &Node) -> Vec<Fact> {
    let containers =
        node.at(&["spec", "containers"]).or_else(|| node.member("containers")).map_or(&[][..], Node::items);
    let images = containers.iter().filter_map(|container| container.member("image"));
    let mut facts: Vec<Fact> =
        images.filter_map(|image| Some(Fact::new(codes::IMAGE, image.as_str()?).at(image.span))).collect();
    for (flag, value, span) in flags_of(node) {
        if is_credential_flag(&flag) {
            facts.push(Fact::new(codes::FLAG, format!("{flag}={value}")).at(span));
        }
    }
    facts
}

fn role_facts(node: &Node) -> Option<Fact> {
    let words =
        |rule: &Node, name: &str| rule.member(name).and_then(Node::as_strings).unwrap_or_default().join(",");
    let rules: Vec<String> = node
        .member("rules")
        .map_or(&[][..], Node::items)
        .iter()
        .map(|rule| {
            let mut what = words(rule, "resources");
            if what.is_empty() {
                what = words(rule, "nonResourceURLs");
            }
            format!("{} {what}", words(rule, "verbs"))
        })
        .collect();
    (!rules.is_empty()).then(|| Fact::new(codes::ROLE_RULES, rules))
}

/// For each provider: issuer, audiences, claim mappings, and CEL expressions, which are not evaluated.
fn provider_facts(node: &Node) -> Vec<Fact> {
    let mut facts = Vec::new();
    for provider in token::decode_providers(node) {
        facts.push(Fact::new(codes::OPENID_ISSUER, &provider.issuer));
        facts.push(Fact::new(codes::OIDC_AUDIENCES, provider.audiences.clone()));
        facts.push(Fact::new(codes::OIDC_MAPPING, provider.mappings()));
        if !provider.expressions.is_empty() {
            facts.push(Fact::new(codes::OIDC_EXPRESSIONS, provider.expressions));
        }
    }
    facts
}

fn binding_facts(node: &Node) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let (Some(kind), Some(name)) = (node.str_at(&["roleRef", "kind"]), node.str_at(&["roleRef", "name"])) {
        facts.push(Fact::new(codes::BINDING_ROLE, format!("{kind} {name}")));
    }
    let subjects: Vec<String> = node
        .member("subjects")
        .map_or(&[][..], Node::items)
        .iter()
        .map(|subject| {
            let text = |name: &str| subject.str_at(&[name]).unwrap_or_default();
            match text("namespace") {
                "" => format!("{} {}", text("kind"), text("name")),
                namespace => format!("{} {namespace}/{}", text("kind"), text("name")),
            }
        })
        .collect();
    if !subjects.is_empty() {
        facts.push(Fact::new(codes::BINDING_SUBJECTS, subjects));
    }
    facts
}

//! Objects of the API as `kubectl get -o yaml` prints them.

use crate::token::Reference;
use crate::yaml::{YamlValue, map, print, text, text_if_any, texts_if_any};
use credscope_clock::Instant;
use credscope_encoding::encode_standard;

/// The metadata that every object has.
#[derive(Clone, Copy, Debug)]
pub struct Metadata<'a> {
    /// Its name.
    pub name: &'a str,
    /// The prefix from which its name was generated, such as `csr-` for the kubelet's requests; empty for none.
    pub generate_name: &'a str,
    /// Its namespace; empty for cluster-scoped objects.
    pub namespace: &'a str,
    /// Its UID.
    pub uid: &'a str,
    /// Its version in etcd.
    pub resource_version: u64,
    /// When it was created.
    pub created: Instant,
}

impl Metadata<'_> {
    pub(crate) fn value(&self, annotations: Option<YamlValue>) -> YamlValue {
        map([
            ("annotations", annotations),
            ("creationTimestamp", text(&seconds(self.created))),
            ("generateName", text_if_any(self.generate_name)),
            ("name", text(self.name)),
            ("namespace", text_if_any(self.namespace)),
            ("resourceVersion", text(&self.resource_version.to_string())),
            ("uid", text(self.uid)),
        ])
    }
}

/// An instant as the API prints it, in whole seconds.
pub(crate) fn seconds(instant: Instant) -> String {
    Instant::from_unix_seconds(instant.unix_seconds()).to_string()
}

fn base64(value: &str) -> Option<YamlValue> {
    text(&encode_standard(value.as_bytes()))
}

/// A Secret: `data` in base64, never `stringData`, as the API server keeps it.
pub(crate) fn secret(
    metadata: &Metadata<'_>,
    annotations: Option<YamlValue>,
    data: &[(&str, &str)],
    secret_type: &str,
) -> String {
    let data = data.iter().filter_map(|(name, value)| Some(((*name).to_owned(), base64(value)?))).collect();
    print(&map([
        ("apiVersion", text("v1")),
        ("data", Some(YamlValue::Map(data))),
        ("kind", text("Secret")),
        ("metadata", Some(metadata.value(annotations))),
        ("type", text(secret_type)),
    ]))
}

/// A ConfigMap; `data` in the order of its keys.
pub(crate) fn config_map(metadata: &Metadata<'_>, data: Vec<(String, YamlValue)>) -> String {
    print(&map([
        ("apiVersion", text("v1")),
        ("data", Some(YamlValue::Map(data))),
        ("kind", text("ConfigMap")),
        ("metadata", Some(metadata.value(None))),
    ]))
}

/// A ServiceAccount. Observed: 1.36.2.
#[must_use]
pub fn service_account(metadata: &Metadata<'_>) -> String {
    print(&map([
        ("apiVersion", text("v1")),
        ("kind", text("ServiceAccount")),
        ("metadata", Some(metadata.value(None))),
    ]))
}

/// The Secret of a legacy token, as the tokens controller fills it.
/// Source: Kubernetes `pkg/controller/serviceaccount/tokens_controller.go`; observed: 1.36.2.
#[must_use]
pub fn legacy_token_secret(
    metadata: &Metadata<'_>,
    service_account: Reference<'_>,
    authority_pem: &str,
    token: &str,
) -> String {
    let annotations = map([
        ("kubernetes.io/service-account.name", text(service_account.name)),
        ("kubernetes.io/service-account.uid", text(service_account.uid)),
    ]);
    let data = [("ca.crt", authority_pem), ("namespace", metadata.namespace), ("token", token)];
    secret(metadata, Some(annotations), &data, "kubernetes.io/service-account-token")
}

/// A condition of a CertificateSigningRequest; its status is always True.
#[derive(Clone, Copy, Debug)]
pub struct Condition<'a> {
    /// `Approved`, `Denied` or `Failed`.
    pub condition_type: &'a str,
    /// The reason, as `AutoApproved`.
    pub reason: &'a str,
    /// The message.
    pub message: &'a str,
    /// When it was set.
    pub at: Instant,
}

/// The contents of a CertificateSigningRequest.
#[derive(Clone, Copy, Debug)]
pub struct RequestObject<'a> {
    /// The request's PEM.
    pub request_pem: &'a str,
    /// `spec.signerName`.
    pub signer_name: &'a str,
    /// `spec.usages`.
    pub usages: &'a [&'a str],
    /// `spec.expirationSeconds`; from 1.22 on.
    pub expiration_seconds: Option<i64>,
    /// The name of the user who made the request.
    pub username: &'a str,
    /// The user's UID; empty for nodes and bootstrap tokens, which have none.
    pub uid: &'a str,
    /// The user's groups.
    pub groups: &'a [&'a str],
    /// The user's `authentication.kubernetes.io/credential-id`; empty for none.
    pub credential_id: &'a str,
    /// Its conditions, in the order in which they were set.
    pub conditions: &'a [Condition<'a>],
    /// `status.certificate`: the PEM that the signer issued.
    pub certificate_pem: Option<&'a str>,
}

/// A CertificateSigningRequest of `certificates.k8s.io/v1`. Observed: 1.36.2.
#[must_use]
pub fn certificate_signing_request(metadata: &Metadata<'_>, request: &RequestObject<'_>) -> String {
    let credential = (!request.credential_id.is_empty()).then(|| {
        map([("authentication.kubernetes.io/credential-id", texts_if_any(&[request.credential_id]))])
    });
    let spec = map([
        ("expirationSeconds", request.expiration_seconds.map(YamlValue::Integer)),
        ("extra", credential),
        ("groups", texts_if_any(request.groups)),
        ("request", base64(request.request_pem)),
        ("signerName", text(request.signer_name)),
        ("uid", text_if_any(request.uid)),
        ("usages", texts_if_any(request.usages)),
        ("username", text(request.username)),
    ]);
    let conditions: Vec<YamlValue> = request.conditions.iter().map(condition).collect();
    let status = map([
        ("certificate", request.certificate_pem.and_then(base64)),
        ("conditions", (!conditions.is_empty()).then_some(YamlValue::List(conditions))),
    ]);
    print(&map([
        ("apiVersion", text("certificates.k8s.io/v1")),
        ("kind", text("CertificateSigningRequest")),
        ("metadata", Some(metadata.value(None))),
        ("spec", Some(spec)),
        ("status", Some(status)),
    ]))
}

fn condition(condition: &Condition<'_>) -> YamlValue {
    let at = seconds(condition.at);
    map([
        ("lastTransitionTime", text(&at)),
        ("lastUpdateTime", text(&at)),
        ("message", text(condition.message)),
        ("reason", text(condition.reason)),
        ("status", text("True")),
        ("type", text(condition.condition_type)),
    ])
}

/// A TokenRequest, and the API server's answer.
#[derive(Clone, Copy, Debug)]
pub struct TokenRequestObject<'a> {
    /// The ServiceAccount's namespace.
    pub namespace: &'a str,
    /// The ServiceAccount.
    pub service_account: Reference<'a>,
    /// When it was answered.
    pub created: Instant,
    /// `spec.audiences`, as the API server filled them in.
    pub audiences: &'a [&'a str],
    /// Kind, name and UID of what the token is bound to.
    pub bound_object: Option<(&'a str, Reference<'a>)>,
    /// `spec.expirationSeconds`, as the API server shortened it.
    pub expiration_seconds: i64,
    /// `status.token`.
    pub token: &'a str,
    /// `status.expirationTimestamp`, from which the kubelet computes its refresh.
    pub expiration_timestamp: Instant,
}

/// The answer to a TokenRequest of `authentication.k8s.io/v1`. Observed: 1.36.2 (there as JSON, with `managedFields`).
#[must_use]
pub fn token_request(request: &TokenRequestObject<'_>) -> String {
    let bound = request.bound_object.map_or(YamlValue::Null, |(kind, object)| {
        map([
            ("apiVersion", text("v1")),
            ("kind", text(kind)),
            ("name", text(object.name)),
            ("uid", text(object.uid)),
        ])
    });
    let metadata = map([
        ("creationTimestamp", text(&seconds(request.created))),
        ("name", text(request.service_account.name)),
        ("namespace", text(request.namespace)),
        ("uid", text(request.service_account.uid)),
    ]);
    let spec = map([
        ("audiences", texts_if_any(request.audiences)),
        ("boundObjectRef", Some(bound)),
        ("expirationSeconds", Some(YamlValue::Integer(request.expiration_seconds))),
    ]);
    let status = map([
        ("expirationTimestamp", text(&seconds(request.expiration_timestamp))),
        ("token", text(request.token)),
    ]);
    print(&map([
        ("apiVersion", text("authentication.k8s.io/v1")),
        ("kind", text("TokenRequest")),
        ("metadata", Some(metadata)),
        ("spec", Some(spec)),
        ("status", Some(status)),
    ]))
}

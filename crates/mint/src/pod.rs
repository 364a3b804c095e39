//! Pods, with what their token depends on.

use crate::objects::Metadata;
use crate::yaml::{YamlValue, map, print, text};
use credscope_kube::token::WARN_ONLY_EXPIRATION;

/// The fields of a Pod that decide its identity.
#[derive(Clone, Copy, Debug)]
pub struct PodParameters<'a> {
    /// Its ServiceAccount.
    pub service_account: &'a str,
    /// The node that it runs on.
    pub node: &'a str,
    /// The image of its one container.
    pub image: &'a str,
    /// The five characters after `kube-api-access-`.
    pub volume_suffix: &'a str,
    /// `Pending`, `Running` …
    pub phase: &'a str,
}

/// A Pod with the volume that the ServiceAccount admission plugin adds: a token of 3607 seconds, the CA, the namespace.
/// Source: Kubernetes `plugin/pkg/admission/serviceaccount/admission.go`; observed: 1.36.2.
#[must_use]
pub fn pod(metadata: &Metadata<'_>, parameters: &PodParameters<'_>) -> String {
    let volume = format!("kube-api-access-{}", parameters.volume_suffix);
    let mount = map([
        ("mountPath", text("/var/run/secrets/kubernetes.io/serviceaccount")),
        ("name", text(&volume)),
        ("readOnly", Some(YamlValue::Boolean(true))),
    ]);
    let container = map([
        ("image", text(parameters.image)),
        ("imagePullPolicy", text("IfNotPresent")),
        ("name", text("c")),
        ("resources", Some(YamlValue::Map(Vec::new()))),
        ("terminationMessagePath", text("/dev/termination-log")),
        ("terminationMessagePolicy", text("File")),
        ("volumeMounts", Some(YamlValue::List(vec![mount]))),
    ]);
    let spec = map([
        ("containers", Some(YamlValue::List(vec![container]))),
        ("dnsPolicy", text("ClusterFirst")),
        ("enableServiceLinks", Some(YamlValue::Boolean(true))),
        ("nodeName", text(parameters.node)),
        ("preemptionPolicy", text("PreemptLowerPriority")),
        ("priority", Some(YamlValue::Integer(0))),
        ("restartPolicy", text("Always")),
        ("schedulerName", text("default-scheduler")),
        ("securityContext", Some(YamlValue::Map(Vec::new()))),
        ("serviceAccount", text(parameters.service_account)),
        ("serviceAccountName", text(parameters.service_account)),
        ("terminationGracePeriodSeconds", Some(YamlValue::Integer(30))),
        ("volumes", Some(YamlValue::List(vec![token_volume(&volume)]))),
    ]);
    let status = map([("phase", text(parameters.phase)), ("qosClass", text("BestEffort"))]);
    print(&map([
        ("apiVersion", text("v1")),
        ("kind", text("Pod")),
        ("metadata", Some(metadata.value(None))),
        ("spec", Some(spec)),
        ("status", Some(status)),
    ]))
}

fn token_volume(name: &str) -> YamlValue {
    let token =
        map([("expirationSeconds", Some(YamlValue::Integer(WARN_ONLY_EXPIRATION))), ("path", text("token"))]);
    let authority = map([("key", text("ca.crt")), ("path", text("ca.crt"))]);
    let authority =
        map([("items", Some(YamlValue::List(vec![authority]))), ("name", text("kube-root-ca.crt"))]);
    let field = map([("apiVersion", text("v1")), ("fieldPath", text("metadata.namespace"))]);
    let namespace = map([("fieldRef", Some(field)), ("path", text("namespace"))]);
    let namespace = map([("items", Some(YamlValue::List(vec![namespace])))]);
    let sources = vec![
        map([("serviceAccountToken", Some(token))]),
        map([("configMap", Some(authority))]),
        map([("downwardAPI", Some(namespace))]),
    ];
    let projected =
        map([("defaultMode", Some(YamlValue::Integer(420))), ("sources", Some(YamlValue::List(sources)))]);
    map([("name", text(name)), ("projected", Some(projected))])
}

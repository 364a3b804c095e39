//! Objects of the API, as far as they contain credentials.
//!
//! Source: Kubernetes `staging/src/k8s.io/api/{core,certificates,authentication,rbac}/*/types.go`, apimachinery
//! `meta/v1/types.go`.

use super::files::{
    AUTHENTICATION_CONFIGURATION, CLUSTER_CONFIGURATION, EXEC_CREDENTIAL, INIT_CONFIGURATION,
    JOIN_CONFIGURATION, KUBELET_CONFIGURATION,
};
use super::pod::POD;
use super::types::{Object, TEXT, TEXT_MAP, TEXTS, Type};

/// The fields of a kind; for an unknown kind only those of its metadata.
pub(super) fn schema(kind: &str) -> &'static Object {
    match kind {
        "Secret" => &SECRET,
        "ConfigMap" => &CONFIG_MAP,
        "CertificateSigningRequest" => &SIGNING_REQUEST,
        "ServiceAccount" => &SERVICE_ACCOUNT,
        "TokenRequest" => &TOKEN_REQUEST,
        "TokenReview" => &TOKEN_REVIEW,
        "ClusterTrustBundle" => &CLUSTER_TRUST_BUNDLE,
        "Role" => &ROLE,
        "ClusterRole" => &CLUSTER_ROLE,
        "RoleBinding" => &ROLE_BINDING,
        "ClusterRoleBinding" => &CLUSTER_ROLE_BINDING,
        "Pod" => &POD,
        "ExecCredential" => &EXEC_CREDENTIAL,
        "JoinConfiguration" => &JOIN_CONFIGURATION,
        "InitConfiguration" => &INIT_CONFIGURATION,
        "ClusterConfiguration" => &CLUSTER_CONFIGURATION,
        "KubeletConfiguration" => &KUBELET_CONFIGURATION,
        "AuthenticationConfiguration" => &AUTHENTICATION_CONFIGURATION,
        _ => &OTHER,
    }
}

const UID: Type = Type::Text("types.UID");
pub(super) const META: Type = Type::Object(&OBJECT_META);

const OBJECT_META: Object = Object {
    name: "v1.ObjectMeta",
    fields: &[
        ("annotations", TEXT_MAP),
        ("creationTimestamp", TEXT),
        ("deletionGracePeriodSeconds", Type::Int64),
        ("deletionTimestamp", TEXT),
        ("finalizers", TEXTS),
        ("generateName", TEXT),
        ("generation", Type::Int64),
        ("labels", TEXT_MAP),
        ("name", TEXT),
        ("namespace", TEXT),
        ("ownerReferences", Type::List(&Type::Object(&OWNER_REFERENCE))),
        ("resourceVersion", TEXT),
        ("selfLink", TEXT),
        ("uid", UID),
    ],
};

const OWNER_REFERENCE: Object = Object {
    name: "v1.OwnerReference",
    fields: &[
        ("apiVersion", TEXT),
        ("blockOwnerDeletion", Type::Bool),
        ("controller", Type::Bool),
        ("kind", TEXT),
        ("name", TEXT),
        ("uid", UID),
    ],
};

const OTHER: Object = Object { name: "v1.PartialObjectMetadata", fields: &[("metadata", META)] };

const SECRET: Object = Object {
    name: "v1.Secret",
    fields: &[
        ("data", Type::Map(&Type::Bytes)),
        ("immutable", Type::Bool),
        ("metadata", META),
        ("stringData", TEXT_MAP),
        ("type", Type::Text("v1.SecretType")),
    ],
};

const CONFIG_MAP: Object = Object {
    name: "v1.ConfigMap",
    fields: &[
        ("binaryData", Type::Map(&Type::Bytes)),
        ("data", TEXT_MAP),
        ("immutable", Type::Bool),
        ("metadata", META),
    ],
};

const EXTRA: Type = Type::Map(&Type::NamedList("v1.ExtraValue", &TEXT));

const SIGNING_REQUEST: Object = Object {
    name: "v1.CertificateSigningRequest",
    fields: &[
        ("metadata", META),
        ("spec", Type::Object(&SIGNING_REQUEST_SPEC)),
        ("status", Type::Object(&SIGNING_REQUEST_STATUS)),
    ],
};

const SIGNING_REQUEST_SPEC: Object = Object {
    name: "v1.CertificateSigningRequestSpec",
    fields: &[
        ("expirationSeconds", Type::Int32),
        ("extra", EXTRA),
        ("groups", TEXTS),
        ("request", Type::Bytes),
        ("signerName", TEXT),
        ("uid", TEXT),
        ("usages", Type::List(&Type::Text("v1.KeyUsage"))),
        ("username", TEXT),
    ],
};

const SIGNING_REQUEST_STATUS: Object = Object {
    name: "v1.CertificateSigningRequestStatus",
    fields: &[
        ("certificate", Type::Bytes),
        ("conditions", Type::List(&Type::Object(&SIGNING_REQUEST_CONDITION))),
    ],
};

const SIGNING_REQUEST_CONDITION: Object = Object {
    name: "v1.CertificateSigningRequestCondition",
    fields: &[
        ("lastTransitionTime", TEXT),
        ("lastUpdateTime", TEXT),
        ("message", TEXT),
        ("reason", TEXT),
        ("status", Type::Text("v1.ConditionStatus")),
        ("type", Type::Text("v1.RequestConditionType")),
    ],
};

pub(super) const LOCAL_REFERENCE: Object =
    Object { name: "v1.LocalObjectReference", fields: &[("name", TEXT)] };

const OBJECT_REFERENCE: Object = Object {
    name: "v1.ObjectReference",
    fields: &[
        ("apiVersion", TEXT),
        ("fieldPath", TEXT),
        ("kind", TEXT),
        ("name", TEXT),
        ("namespace", TEXT),
        ("resourceVersion", TEXT),
        ("uid", UID),
    ],
};

const SERVICE_ACCOUNT: Object = Object {
    name: "v1.ServiceAccount",
    fields: &[
        ("automountServiceAccountToken", Type::Bool),
        ("imagePullSecrets", Type::List(&Type::Object(&LOCAL_REFERENCE))),
        ("metadata", META),
        ("secrets", Type::List(&Type::Object(&OBJECT_REFERENCE))),
    ],
};

const TOKEN_REQUEST: Object = Object {
    name: "v1.TokenRequest",
    fields: &[
        ("metadata", META),
        ("spec", Type::Object(&TOKEN_REQUEST_SPEC)),
        ("status", Type::Object(&TOKEN_REQUEST_STATUS)),
    ],
};

const TOKEN_REQUEST_SPEC: Object = Object {
    name: "v1.TokenRequestSpec",
    fields: &[
        ("audiences", TEXTS),
        ("boundObjectRef", Type::Object(&BOUND_OBJECT)),
        ("expirationSeconds", Type::Int64),
    ],
};

const BOUND_OBJECT: Object = Object {
    name: "v1.BoundObjectReference",
    fields: &[("apiVersion", TEXT), ("kind", TEXT), ("name", TEXT), ("uid", UID)],
};

const TOKEN_REQUEST_STATUS: Object =
    Object { name: "v1.TokenRequestStatus", fields: &[("expirationTimestamp", TEXT), ("token", TEXT)] };

const TOKEN_REVIEW: Object = Object {
    name: "v1.TokenReview",
    fields: &[
        ("metadata", META),
        ("spec", Type::Object(&TOKEN_REVIEW_SPEC)),
        ("status", Type::Object(&TOKEN_REVIEW_STATUS)),
    ],
};

const TOKEN_REVIEW_SPEC: Object =
    Object { name: "v1.TokenReviewSpec", fields: &[("audiences", TEXTS), ("token", TEXT)] };

const TOKEN_REVIEW_STATUS: Object = Object {
    name: "v1.TokenReviewStatus",
    fields: &[
        ("audiences", TEXTS),
        ("authenticated", Type::Bool),
        ("error", TEXT),
        ("user", Type::Object(&USER_INFO)),
    ],
};

const USER_INFO: Object = Object {
    name: "v1.UserInfo",
    fields: &[("extra", EXTRA), ("groups", TEXTS), ("uid", TEXT), ("username", TEXT)],
};

const CLUSTER_TRUST_BUNDLE: Object = Object {
    name: "v1.ClusterTrustBundle",
    fields: &[("metadata", META), ("spec", Type::Object(&CLUSTER_TRUST_BUNDLE_SPEC))],
};

const CLUSTER_TRUST_BUNDLE_SPEC: Object =
    Object { name: "v1.ClusterTrustBundleSpec", fields: &[("signerName", TEXT), ("trustBundle", TEXT)] };

const RULES: Type = Type::List(&Type::Object(&POLICY_RULE));

const POLICY_RULE: Object = Object {
    name: "v1.PolicyRule",
    fields: &[
        ("apiGroups", TEXTS),
        ("nonResourceURLs", TEXTS),
        ("resourceNames", TEXTS),
        ("resources", TEXTS),
        ("verbs", TEXTS),
    ],
};

const ROLE: Object = Object { name: "v1.Role", fields: &[("metadata", META), ("rules", RULES)] };

const CLUSTER_ROLE: Object =
    Object { name: "v1.ClusterRole", fields: &[("metadata", META), ("rules", RULES)] };

const SUBJECTS: Type = Type::List(&Type::Object(&SUBJECT));

const SUBJECT: Object = Object {
    name: "v1.Subject",
    fields: &[("apiGroup", TEXT), ("kind", TEXT), ("name", TEXT), ("namespace", TEXT)],
};

const ROLE_REF: Object =
    Object { name: "v1.RoleRef", fields: &[("apiGroup", TEXT), ("kind", TEXT), ("name", TEXT)] };

const ROLE_BINDING: Object = Object {
    name: "v1.RoleBinding",
    fields: &[("metadata", META), ("roleRef", Type::Object(&ROLE_REF)), ("subjects", SUBJECTS)],
};

const CLUSTER_ROLE_BINDING: Object = Object {
    name: "v1.ClusterRoleBinding",
    fields: &[("metadata", META), ("roleRef", Type::Object(&ROLE_REF)), ("subjects", SUBJECTS)],
};

//! Pods, as far as they refer to credentials.
//!
//! Source: Kubernetes `staging/src/k8s.io/api/core/v1/types.go`.

use super::core::{LOCAL_REFERENCE, META};
use super::types::{Object, TEXT, TEXT_MAP, TEXTS, Type};

pub(super) const POD: Object =
    Object { name: "v1.Pod", fields: &[("metadata", META), ("spec", Type::Object(&POD_SPEC))] };

const CONTAINERS: Type = Type::List(&Type::Object(&CONTAINER));

const POD_SPEC: Object = Object {
    name: "v1.PodSpec",
    fields: &[
        ("automountServiceAccountToken", Type::Bool),
        ("containers", CONTAINERS),
        ("hostNetwork", Type::Bool),
        ("imagePullSecrets", Type::List(&Type::Object(&LOCAL_REFERENCE))),
        ("initContainers", CONTAINERS),
        ("nodeName", TEXT),
        ("nodeSelector", TEXT_MAP),
        ("priorityClassName", TEXT),
        ("serviceAccount", TEXT),
        ("serviceAccountName", TEXT),
        ("volumes", Type::List(&Type::Object(&VOLUME))),
    ],
};

const CONTAINER: Object = Object {
    name: "v1.Container",
    fields: &[
        ("args", TEXTS),
        ("command", TEXTS),
        ("env", Type::List(&Type::Object(&ENV_VAR))),
        ("image", TEXT),
        ("imagePullPolicy", Type::Text("v1.PullPolicy")),
        ("name", TEXT),
        ("volumeMounts", Type::List(&Type::Object(&VOLUME_MOUNT))),
        ("workingDir", TEXT),
    ],
};

const ENV_VAR: Object = Object { name: "v1.EnvVar", fields: &[("name", TEXT), ("value", TEXT)] };

const VOLUME_MOUNT: Object = Object {
    name: "v1.VolumeMount",
    fields: &[("mountPath", TEXT), ("name", TEXT), ("readOnly", Type::Bool), ("subPath", TEXT)],
};

const VOLUME: Object = Object {
    name: "v1.Volume",
    fields: &[
        ("configMap", Type::Object(&CONFIG_MAP_VOLUME)),
        ("hostPath", Type::Object(&HOST_PATH)),
        ("name", TEXT),
        ("projected", Type::Object(&PROJECTED)),
        ("secret", Type::Object(&SECRET_VOLUME)),
    ],
};

const CONFIG_MAP_VOLUME: Object = Object {
    name: "v1.ConfigMapVolumeSource",
    fields: &[("defaultMode", Type::Int32), ("name", TEXT), ("optional", Type::Bool)],
};

const SECRET_VOLUME: Object = Object {
    name: "v1.SecretVolumeSource",
    fields: &[("defaultMode", Type::Int32), ("optional", Type::Bool), ("secretName", TEXT)],
};

const HOST_PATH: Object = Object {
    name: "v1.HostPathVolumeSource",
    fields: &[("path", TEXT), ("type", Type::Text("v1.HostPathType"))],
};

const PROJECTED: Object = Object {
    name: "v1.ProjectedVolumeSource",
    fields: &[("defaultMode", Type::Int32), ("sources", Type::List(&Type::Object(&PROJECTION)))],
};

const PROJECTION: Object = Object {
    name: "v1.VolumeProjection",
    fields: &[("serviceAccountToken", Type::Object(&TOKEN_PROJECTION))],
};

const TOKEN_PROJECTION: Object = Object {
    name: "v1.ServiceAccountTokenProjection",
    fields: &[("audience", TEXT), ("expirationSeconds", Type::Int64), ("path", TEXT)],
};

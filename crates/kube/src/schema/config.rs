//! kubeconfig, as client-go decodes it.
//!
//! Source: client-go `tools/clientcmd/api/v1/types.go`.

use super::types::{Object, TEXT, TEXT_MAP, TEXTS, Type};

pub(super) const CONFIG: Object = Object {
    name: "v1.Config",
    fields: &[
        ("apiVersion", TEXT),
        ("clusters", Type::List(&Type::Object(&NAMED_CLUSTER))),
        ("contexts", Type::List(&Type::Object(&NAMED_CONTEXT))),
        ("current-context", TEXT),
        ("extensions", EXTENSIONS),
        ("kind", TEXT),
        ("preferences", Type::Object(&PREFERENCES)),
        ("users", Type::List(&Type::Object(&NAMED_AUTH_INFO))),
    ],
};

const EXTENSIONS: Type = Type::List(&Type::Object(&NAMED_EXTENSION));

const NAMED_EXTENSION: Object =
    Object { name: "v1.NamedExtension", fields: &[("extension", Type::Any), ("name", TEXT)] };

const PREFERENCES: Object =
    Object { name: "v1.Preferences", fields: &[("colors", Type::Bool), ("extensions", EXTENSIONS)] };

const NAMED_CLUSTER: Object =
    Object { name: "v1.NamedCluster", fields: &[("cluster", Type::Object(&CLUSTER)), ("name", TEXT)] };

const CLUSTER: Object = Object {
    name: "v1.Cluster",
    fields: &[
        ("certificate-authority", TEXT),
        ("certificate-authority-data", Type::Bytes),
        ("disable-compression", Type::Bool),
        ("extensions", EXTENSIONS),
        ("insecure-skip-tls-verify", Type::Bool),
        ("proxy-url", TEXT),
        ("server", TEXT),
        ("tls-server-name", TEXT),
    ],
};

const NAMED_CONTEXT: Object =
    Object { name: "v1.NamedContext", fields: &[("context", Type::Object(&CONTEXT)), ("name", TEXT)] };

const CONTEXT: Object = Object {
    name: "v1.Context",
    fields: &[("cluster", TEXT), ("extensions", EXTENSIONS), ("namespace", TEXT), ("user", TEXT)],
};

const NAMED_AUTH_INFO: Object =
    Object { name: "v1.NamedAuthInfo", fields: &[("name", TEXT), ("user", Type::Object(&AUTH_INFO))] };

const AUTH_INFO: Object = Object {
    name: "v1.AuthInfo",
    fields: &[
        ("as", TEXT),
        ("as-groups", TEXTS),
        ("as-uid", TEXT),
        ("as-user-extra", Type::Map(&TEXTS)),
        ("auth-provider", Type::Object(&AUTH_PROVIDER)),
        ("client-certificate", TEXT),
        ("client-certificate-data", Type::Bytes),
        ("client-key", TEXT),
        ("client-key-data", Type::Bytes),
        ("exec", Type::Object(&EXEC)),
        ("extensions", EXTENSIONS),
        ("password", TEXT),
        ("token", TEXT),
        ("tokenFile", TEXT),
        ("username", TEXT),
    ],
};

const AUTH_PROVIDER: Object =
    Object { name: "v1.AuthProviderConfig", fields: &[("config", TEXT_MAP), ("name", TEXT)] };

const EXEC: Object = Object {
    name: "v1.ExecConfig",
    fields: &[
        ("apiVersion", TEXT),
        ("args", TEXTS),
        ("command", TEXT),
        ("env", Type::List(&Type::Object(&EXEC_ENV))),
        ("installHint", TEXT),
        ("interactiveMode", Type::Text("v1.ExecInteractiveMode")),
        ("provideClusterInfo", Type::Bool),
    ],
};

const EXEC_ENV: Object = Object { name: "v1.ExecEnvVar", fields: &[("name", TEXT), ("value", TEXT)] };

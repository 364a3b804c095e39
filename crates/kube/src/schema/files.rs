//! Configuration files of components, as far as they contain credentials.
//!
//! Source: Kubernetes `cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go`, kubelet `config/v1beta1/types.go`, apiserver
//! `apis/apiserver/v1/types.go`, client-go `pkg/apis/clientauthentication/v1/types.go`.

use super::types::{Object, TEXT, TEXTS, Type};

pub(super) const EXEC_CREDENTIAL: Object =
    Object { name: "v1.ExecCredential", fields: &[("status", Type::Object(&EXEC_CREDENTIAL_STATUS))] };

const EXEC_CREDENTIAL_STATUS: Object = Object {
    name: "v1.ExecCredentialStatus",
    fields: &[
        ("clientCertificateData", TEXT),
        ("clientKeyData", TEXT),
        ("expirationTimestamp", TEXT),
        ("token", TEXT),
    ],
};

pub(super) const JOIN_CONFIGURATION: Object = Object {
    name: "v1beta4.JoinConfiguration",
    fields: &[
        ("caCertPath", TEXT),
        ("controlPlane", Type::Object(&JOIN_CONTROL_PLANE)),
        ("discovery", Type::Object(&DISCOVERY)),
        ("nodeRegistration", Type::Object(&NODE_REGISTRATION)),
    ],
};

const JOIN_CONTROL_PLANE: Object =
    Object { name: "v1beta4.JoinControlPlane", fields: &[("certificateKey", TEXT)] };

const DISCOVERY: Object = Object {
    name: "v1beta4.Discovery",
    fields: &[
        ("bootstrapToken", Type::Object(&BOOTSTRAP_DISCOVERY)),
        ("file", Type::Object(&FILE_DISCOVERY)),
        ("tlsBootstrapToken", TEXT),
    ],
};

const BOOTSTRAP_DISCOVERY: Object = Object {
    name: "v1beta4.BootstrapTokenDiscovery",
    fields: &[
        ("apiServerEndpoint", TEXT),
        ("caCertHashes", TEXTS),
        ("token", TEXT),
        ("unsafeSkipCAVerification", Type::Bool),
    ],
};

const FILE_DISCOVERY: Object = Object { name: "v1beta4.FileDiscovery", fields: &[("kubeConfigPath", TEXT)] };

const NODE_REGISTRATION: Object = Object {
    name: "v1beta4.NodeRegistrationOptions",
    fields: &[("criSocket", TEXT), ("ignorePreflightErrors", TEXTS), ("name", TEXT)],
};

pub(super) const INIT_CONFIGURATION: Object = Object {
    name: "v1beta4.InitConfiguration",
    fields: &[
        ("bootstrapTokens", Type::List(&Type::Object(&KUBEADM_TOKEN))),
        ("certificateKey", TEXT),
        ("nodeRegistration", Type::Object(&NODE_REGISTRATION)),
    ],
};

// The token has its own decoder, which accepts any value.
const KUBEADM_TOKEN: Object = Object {
    name: "v1.BootstrapToken",
    fields: &[("description", TEXT), ("groups", TEXTS), ("usages", TEXTS)],
};

pub(super) const CLUSTER_CONFIGURATION: Object = Object {
    name: "v1beta4.ClusterConfiguration",
    fields: &[
        ("certificatesDir", TEXT),
        ("clusterName", TEXT),
        ("controlPlaneEndpoint", TEXT),
        ("imageRepository", TEXT),
        ("kubernetesVersion", TEXT),
    ],
};

pub(super) const KUBELET_CONFIGURATION: Object = Object {
    name: "v1beta1.KubeletConfiguration",
    fields: &[
        ("authentication", Type::Object(&KUBELET_AUTHENTICATION)),
        ("clusterDNS", TEXTS),
        ("clusterDomain", TEXT),
        ("rotateCertificates", Type::Bool),
        ("serverTLSBootstrap", Type::Bool),
        ("staticPodPath", TEXT),
        ("tlsCertFile", TEXT),
        ("tlsPrivateKeyFile", TEXT),
    ],
};

const KUBELET_AUTHENTICATION: Object = Object {
    name: "v1beta1.KubeletAuthentication",
    fields: &[
        ("anonymous", Type::Object(&KUBELET_ANONYMOUS)),
        ("webhook", Type::Object(&KUBELET_WEBHOOK)),
        ("x509", Type::Object(&KUBELET_X509)),
    ],
};

const KUBELET_ANONYMOUS: Object =
    Object { name: "v1beta1.KubeletAnonymousAuthentication", fields: &[("enabled", Type::Bool)] };

const KUBELET_WEBHOOK: Object =
    Object { name: "v1beta1.KubeletWebhookAuthentication", fields: &[("enabled", Type::Bool)] };

const KUBELET_X509: Object =
    Object { name: "v1beta1.KubeletX509Authentication", fields: &[("clientCAFile", TEXT)] };

pub(super) const AUTHENTICATION_CONFIGURATION: Object = Object {
    name: "v1.AuthenticationConfiguration",
    fields: &[("jwt", Type::List(&Type::Object(&JWT_AUTHENTICATOR)))],
};

const JWT_AUTHENTICATOR: Object =
    Object { name: "v1.JWTAuthenticator", fields: &[("issuer", Type::Object(&JWT_ISSUER))] };

const JWT_ISSUER: Object = Object {
    name: "v1.Issuer",
    fields: &[
        ("audienceMatchPolicy", Type::Text("v1.AudienceMatchPolicyType")),
        ("audiences", TEXTS),
        ("certificateAuthority", TEXT),
        ("discoveryURL", TEXT),
        ("url", TEXT),
    ],
};

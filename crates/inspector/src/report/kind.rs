use serde::{Deserialize, Serialize};

macro_rules! item_kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// The kind of an item.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ItemKind {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl ItemKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The identifier for JSON and the page's attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

item_kinds! {
    /// A token that claims to be a Kubernetes service-account token.
    ServiceAccountToken = "service_account_token",
    /// Any other JSON Web Token or JWS.
    Jwt = "jwt",
    /// X.509 certificate.
    Certificate = "certificate",
    /// PKCS#10 request.
    CertificationRequest = "certification_request",
    /// X.509 CRL.
    CertificateRevocationList = "certificate_revocation_list",
    /// Private key; only its public half is kept.
    PrivateKey = "private_key",
    /// A public key on its own.
    PublicKey = "public_key",
    /// JSON Web Key.
    Jwk = "jwk",
    /// JWK Set.
    JwkSet = "jwk_set",
    /// kubeconfig.
    Kubeconfig = "kubeconfig",
    /// Secret.
    Secret = "secret",
    /// ConfigMap.
    ConfigMap = "config_map",
    /// The ConfigMap `kube-public/cluster-info`.
    ClusterInfo = "cluster_info",
    /// A bootstrap token as text.
    BootstrapToken = "bootstrap_token",
    /// `kubeadm join …`.
    JoinCommand = "join_command",
    /// CertificateSigningRequest object.
    CertificateSigningRequest = "certificate_signing_request",
    /// TokenRequest object.
    TokenRequest = "token_request",
    /// TokenReview object.
    TokenReview = "token_review",
    /// OpenID provider configuration.
    OpenidConfiguration = "openid_configuration",
    /// Pod manifest of a control-plane component.
    StaticPod = "static_pod",
    /// KubeletConfiguration.
    KubeletConfiguration = "kubelet_configuration",
    /// InitConfiguration, ClusterConfiguration, JoinConfiguration.
    KubeadmConfiguration = "kubeadm_configuration",
    /// AuthenticationConfiguration.
    AuthenticationConfiguration = "authentication_configuration",
    /// ExecCredential.
    ExecCredential = "exec_credential",
    /// ServiceAccount.
    ServiceAccount = "service_account",
    /// Pod.
    Pod = "pod",
    /// ClusterTrustBundle.
    ClusterTrustBundle = "cluster_trust_bundle",
    /// Role or ClusterRole.
    Role = "role",
    /// RoleBinding or ClusterRoleBinding.
    RoleBinding = "role_binding",
    /// Any other object with `apiVersion` and `kind`.
    KubernetesObject = "kubernetes_object",
    /// `Authorization: …`.
    AuthorizationHeader = "authorization_header",
    /// A curl command line.
    CurlCommand = "curl_command",
    /// A kubeadm certificate key (AES key of the Secret `kubeadm-certs`).
    CertificateKey = "certificate_key",
    /// A pin, `sha256:…`, of a CA's public key.
    CaCertificateHash = "ca_certificate_hash",
    /// A single error line.
    ErrorLine = "error_line",
    /// Output of programs.
    Log = "log",
    /// JSON or YAML of an unknown kind.
    Document = "document",
    /// Not recognised.
    Unrecognised = "unrecognised",
}

codes! {
    /// The server's certificate is valid for the host with the kubeconfig's CA.
    SERVER_VERIFIED = Rule "kube.kubeconfig.server_verified" [subject: Text, host: Text] "Go" "crypto/tls handshake_client.go";
    /// The server's certificate, and the reason why the client does not accept it.
    SERVER_CERTIFICATE = Rule "kube.kubeconfig.server_certificate" [subject: Text, host: Text, verdict: Code] "Go" "crypto/tls handshake_client.go";
    /// The kubeconfig has no CA, and the server's certificate is from a cluster's own CA.
    CA_MISSING = Rule "kube.kubeconfig.ca_missing" [subject: Text, issuer: Text] "Kubernetes" "client-go transport/transport.go";
    /// A proxy of a kind that client-go does not support.
    PROXY_INVALID = Rule "kube.kubeconfig.proxy_invalid" [proxy: Text] "Kubernetes" "client-go tools/clientcmd/helpers.go";
    /// A plug-in that cannot be called because a field is missing.
    EXEC_INCOMPLETE = Rule "kube.kubeconfig.exec_incomplete" [path: Text, missing: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// A version of the plug-in interface that client-go does not support.
    EXEC_VERSION = Rule "kube.kubeconfig.exec_version" [path: Text, version: Text, accepted: List] "Kubernetes" "client-go plugin/pkg/client/auth/exec/exec.go";
    /// User name and password, which the API server ignores.
    BASIC_IGNORED = Rule "kube.kubeconfig.basic_ignored" [username: Text] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// The credential's own user is allowed to impersonate anyone.
    IMPERSONATION = Rule "kube.kubeconfig.impersonation_allowed" [user: Text, by: Text] "Kubernetes" "apiserver pkg/endpoints/filters/impersonation.go";
    /// Only the cluster knows whether the credential's own user is allowed to impersonate the other.
    IMPERSONATION_UNKNOWN = Rule "kube.kubeconfig.impersonation_unknown" [user: Text, by: Text] "Kubernetes" "apiserver pkg/endpoints/filters/impersonation.go";
    /// The kubeconfig's CA and the CA that signed the server's certificate have the same name.
    CLUSTER_REBUILT = Finding(Warning) "kube.kubeconfig.cluster_rebuilt"
        [issuer: Text, key_id: Text, since: Instant, other_key_id: Text, other_since: Instant, server: Text] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// The server is called through a proxy.
    PROXY_USED = Finding(Notice) "kube.kubeconfig.proxy_used" [proxy: Text] "Kubernetes" "client-go tools/clientcmd/api/v1";
    /// A field that another field overrides.
    FIELD_OVERRIDDEN = Finding(Notice) "kube.kubeconfig.field_overridden" [path: Text, by: Text] "Kubernetes" "client-go tools/clientcmd/client_config.go";
    /// A different name for verifying the server.
    SERVER_NAME_SET = Finding(Notice) "kube.kubeconfig.server_name_set" [name: Text, host: Text] "Kubernetes" "client-go transport/transport.go";
    /// The output of kubectl.
    KUBECTL_PRINTS = Finding(Info) "kube.kubeconfig.kubectl_prints" [message: Text] "Kubernetes" "kubectl pkg/cmd/util/helpers.go";
    /// Several kubeconfigs, each judged on its own.
    NOT_MERGED = Finding(Info) "kube.kubeconfig.not_merged" [files: List] "Kubernetes" "client-go tools/clientcmd/loader.go";
    /// The YAML of the file cannot be read.
    FILE_UNREADABLE = Rule "kube.kubeconfig.file_unreadable" [line: Integer, column: Integer] "Kubernetes" "sigs.k8s.io/yaml goyaml.v2";
    /// It is not the first document of its file.
    FILE_LATER_DOCUMENT = Rule "kube.kubeconfig.later_document" [] "Kubernetes" "sigs.k8s.io/yaml goyaml.v2";
    /// A version that client-go does not support.
    FILE_VERSION = Rule "kube.kubeconfig.version_unknown" [version: Text] "Kubernetes" "client-go tools/clientcmd/api/latest/latest.go";
    /// A value of the wrong type for its field.
    FILE_TYPE = Rule "kube.kubeconfig.wrong_type" [path: Text, found: Text, expected: Text] "Kubernetes" "client-go tools/clientcmd/api/v1/types.go";
    /// Two entries with the same name.
    FILE_NAME_TWICE = Rule "kube.kubeconfig.duplicate_name" [list: Text, name: Text] "Kubernetes" "client-go tools/clientcmd/api/v1/conversion.go";
}

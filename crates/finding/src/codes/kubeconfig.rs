codes! {
    /// The server's certificate is good for the host by the kubeconfig's CA.
    SERVER_VERIFIED = Rule "kube.kubeconfig.server_verified" [subject: Text, host: Text] "Go" "crypto/tls handshake_client.go";
    /// The server's certificate, and what keeps the client from taking it.
    SERVER_CERTIFICATE = Rule "kube.kubeconfig.server_certificate" [subject: Text, host: Text, verdict: Code] "Go" "crypto/tls handshake_client.go";
    /// No CA is given, and the server's certificate is of a cluster's own CA.
    CA_MISSING = Rule "kube.kubeconfig.ca_missing" [subject: Text, issuer: Text] "Kubernetes" "client-go transport/transport.go";
    /// A proxy of a kind that client-go does not know.
    PROXY_INVALID = Rule "kube.kubeconfig.proxy_invalid" [proxy: Text] "Kubernetes" "client-go tools/clientcmd/helpers.go";
    /// A plug-in that cannot be asked, for a field is missing.
    EXEC_INCOMPLETE = Rule "kube.kubeconfig.exec_incomplete" [path: Text, missing: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// A version of the plug-in's interface that client-go does not speak.
    EXEC_VERSION = Rule "kube.kubeconfig.exec_version" [path: Text, version: Text, accepted: List] "Kubernetes" "client-go plugin/pkg/client/auth/exec/exec.go";
    /// User name and password, which the API server does not read.
    BASIC_IGNORED = Rule "kube.kubeconfig.basic_ignored" [username: Text] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// The credential's own user may act for anybody.
    IMPERSONATION = Rule "kube.kubeconfig.impersonation_allowed" [user: Text, by: Text] "Kubernetes" "apiserver pkg/endpoints/filters/impersonation.go";
    /// Whether the credential's own user may act for another only the cluster knows.
    IMPERSONATION_UNKNOWN = Rule "kube.kubeconfig.impersonation_unknown" [user: Text, by: Text] "Kubernetes" "apiserver pkg/endpoints/filters/impersonation.go";
    /// The CA of the kubeconfig and the one that signed the server's certificate share a name.
    CLUSTER_REBUILT = Finding(Warning) "kube.kubeconfig.cluster_rebuilt"
        [issuer: Text, key_id: Text, since: Instant, other_key_id: Text, other_since: Instant, server: Text] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";
    /// The server is called through a proxy.
    PROXY_USED = Finding(Notice) "kube.kubeconfig.proxy_used" [proxy: Text] "Kubernetes" "client-go tools/clientcmd/api/v1";
    /// A field that loses against another.
    FIELD_OVERRIDDEN = Finding(Notice) "kube.kubeconfig.field_overridden" [path: Text, by: Text] "Kubernetes" "client-go tools/clientcmd/client_config.go";
    /// Another name under which the server is verified.
    SERVER_NAME_SET = Finding(Notice) "kube.kubeconfig.server_name_set" [name: Text, host: Text] "Kubernetes" "client-go transport/transport.go";
    /// What kubectl prints.
    KUBECTL_PRINTS = Finding(Info) "kube.kubeconfig.kubectl_prints" [message: Text] "Kubernetes" "kubectl pkg/cmd/util/helpers.go";
    /// Several kubeconfigs, each judged for itself.
    NOT_MERGED = Finding(Info) "kube.kubeconfig.not_merged" [files: List] "Kubernetes" "client-go tools/clientcmd/loader.go";
    /// The YAML of the file cannot be read.
    FILE_UNREADABLE = Rule "kube.kubeconfig.file_unreadable" [line: Integer, column: Integer] "Kubernetes" "sigs.k8s.io/yaml goyaml.v2";
    /// Another document comes before in the same file.
    FILE_LATER_DOCUMENT = Rule "kube.kubeconfig.later_document" [] "Kubernetes" "sigs.k8s.io/yaml goyaml.v2";
    /// A version of the file that client-go does not know.
    FILE_VERSION = Rule "kube.kubeconfig.version_unknown" [version: Text] "Kubernetes" "client-go tools/clientcmd/api/latest/latest.go";
    /// A value of another type than its field's.
    FILE_TYPE = Rule "kube.kubeconfig.wrong_type" [path: Text, found: Text, expected: Text] "Kubernetes" "client-go tools/clientcmd/api/v1/types.go";
    /// Two entries of one name.
    FILE_NAME_TWICE = Rule "kube.kubeconfig.duplicate_name" [list: Text, name: Text] "Kubernetes" "client-go tools/clientcmd/api/v1/conversion.go";
}

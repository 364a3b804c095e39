use crate::bootstrap_token::mask_tokens;
use credscope_jose::json::Node;

/// The input of a `kubeadm join` command or a JoinConfiguration. No `Debug`: the tokens are secret.
#[derive(Clone, Default)]
pub struct JoinRequest {
    /// Host and port of the API server; empty if absent.
    pub endpoint: String,
    /// The token for discovery, as written.
    pub discovery_token: Option<String>,
    /// The token with which the kubelet then authenticates, as written; by default the one for discovery.
    pub tls_bootstrap_token: Option<String>,
    /// Hashes of the public keys of CAs.
    pub pins: Vec<String>,
    /// Whether discovery may proceed without a hash.
    pub skips_verification: bool,
    /// The kubeconfig used instead of a discovery token.
    pub discovery_file: Option<String>,
    /// The configuration file, which contains all other settings.
    pub configuration_file: Option<String>,
    /// The key that encrypts the uploaded certificates, as written.
    pub certificate_key: Option<String>,
    /// Whether the machine becomes a control-plane node.
    pub is_control_plane: bool,
    /// Flags that kubeadm does not know.
    pub unknown_flags: Vec<String>,
}

/// Reads a JoinConfiguration, kubeadm v1beta1 to v1beta4; `None` for any other document.
/// Source: Kubernetes `cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go`.
#[must_use]
pub fn decode_join_configuration(document: &Node) -> Option<JoinRequest> {
    if document.str_at(&["kind"]) != Some("JoinConfiguration") {
        return None;
    }
    let discovery = |path: &[&str]| document.member("discovery").and_then(|discovery| discovery.at(path));
    let text = |path: &[&str]| {
        let text = discovery(path).and_then(Node::as_str).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let discovery_token = text(&["bootstrapToken", "token"]);
    let pins = discovery(&["bootstrapToken", "caCertHashes"]).map_or(&[][..], Node::items);
    let certificate_key = document.str_at(&["controlPlane", "certificateKey"]).filter(|key| !key.is_empty());
    let request = JoinRequest {
        endpoint: text(&["bootstrapToken", "apiServerEndpoint"]).unwrap_or_default(),
        tls_bootstrap_token: text(&["tlsBootstrapToken"]).or_else(|| discovery_token.clone()),
        discovery_token,
        pins: pins.iter().filter_map(Node::as_str).map(str::to_owned).collect(),
        skips_verification: discovery(&["bootstrapToken", "unsafeSkipCAVerification"])
            .and_then(Node::as_bool)
            .unwrap_or_default(),
        discovery_file: text(&["file", "kubeConfigPath"]),
        configuration_file: None,
        certificate_key: certificate_key.map(str::to_owned),
        is_control_plane: document.member("controlPlane").is_some_and(Node::is_object),
        unknown_flags: Vec::new(),
    };
    Some(request.masked())
}

impl JoinRequest {
    /// The same request with tokens masked in the fields that should not contain any.
    #[must_use]
    pub fn masked(mut self) -> Self {
        let texts = std::iter::once(&mut self.endpoint).chain(&mut self.pins).chain(&mut self.unknown_flags);
        for text in texts.chain(&mut self.discovery_file).chain(&mut self.configuration_file) {
            *text = mask_tokens(text);
        }
        self
    }

    /// Whether the certificate key, if given, is the hexadecimal form of 32 bytes.
    #[must_use]
    pub fn is_certificate_key_valid(&self) -> bool {
        let is_key = |key: &String| key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.certificate_key.as_ref().is_none_or(is_key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    #[test]
    fn a_configuration_is_read_as_a_command_is() {
        let text = "apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    \
                    token: abcdef.0123456789abcdef\n    apiServerEndpoint: 10.0.0.1:6443\n    caCertHashes:\n    - sha256:00\n    - \
                    sha256:11\n    unsafeSkipCAVerification: true\ncontrolPlane:\n  certificateKey: \"00\"\n";
        let request = decode_join_configuration(&yaml::parse(text).value).unwrap();
        assert_eq!(request.endpoint, "10.0.0.1:6443");
        assert_eq!(request.discovery_token.as_deref(), Some("abcdef.0123456789abcdef"));
        assert_eq!(request.tls_bootstrap_token, request.discovery_token);
        assert_eq!(request.pins, ["sha256:00", "sha256:11"]);
        assert!(
            request.skips_verification && request.is_control_plane && !request.is_certificate_key_valid()
        );
        let text = "kind: JoinConfiguration\ndiscovery:\n  file:\n    kubeConfigPath: /d.conf\n  tlsBootstrapToken: a.b\n";
        let request = decode_join_configuration(&yaml::parse(text).value).unwrap();
        assert_eq!(request.discovery_file.as_deref(), Some("/d.conf"));
        assert_eq!((request.discovery_token, request.tls_bootstrap_token.as_deref()), (None, Some("a.b")));
        assert!(decode_join_configuration(&yaml::parse("kind: InitConfiguration\n").value).is_none());
    }
}

//! What a certificate is used as.

/// One use of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateRole {
    /// A client certificate.
    Client,
    /// A serving certificate.
    Server,
    /// The API server's serving certificate.
    ApiServer,
    /// etcd's serving certificate, or a peer's.
    Etcd,
    /// The front proxy's client certificate.
    FrontProxy,
    /// The CA of the API server's clients.
    ClientAuthority,
    /// The CA of the front proxy.
    FrontProxyAuthority,
}

/// All known uses of a certificate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// Adds a use.
    pub fn put(&mut self, role: CertificateRole) {
        self.0 |= 1 << role as u8;
    }

    /// Whether this use is among them.
    #[must_use]
    pub const fn has(self, role: CertificateRole) -> bool {
        self.0 & 1 << role as u8 != 0
    }
}

/// Flags that refer to a certificate file. Source: the options of the API server, etcd and the controller
/// manager.
const FLAGS: [(&str, CertificateRole); 9] = [
    ("--tls-cert-file", CertificateRole::Server),
    ("--cert-file", CertificateRole::Etcd),
    ("--peer-cert-file", CertificateRole::Etcd),
    ("--kubelet-client-certificate", CertificateRole::Client),
    ("--etcd-certfile", CertificateRole::Client),
    ("--proxy-client-cert-file", CertificateRole::FrontProxy),
    ("--client-ca-file", CertificateRole::ClientAuthority),
    ("--requestheader-client-ca-file", CertificateRole::FrontProxyAuthority),
    ("--cluster-signing-cert-file", CertificateRole::ClientAuthority),
];

/// Files of kubeadm and the kubelet by path suffix. Source: `cmd/kubeadm/app/constants/constants.go`; where
/// one suffix contains another, the longer comes first.
const FILES: [(&str, Option<CertificateRole>); 11] = [
    ("pki/etcd/server.crt", Some(CertificateRole::Etcd)),
    ("pki/etcd/peer.crt", Some(CertificateRole::Etcd)),
    ("healthcheck-client.crt", Some(CertificateRole::Client)),
    ("apiserver-kubelet-client.crt", Some(CertificateRole::Client)),
    ("apiserver-etcd-client.crt", Some(CertificateRole::Client)),
    ("kubelet-client-current.pem", Some(CertificateRole::Client)),
    ("front-proxy-client.crt", Some(CertificateRole::FrontProxy)),
    ("front-proxy-ca.crt", Some(CertificateRole::FrontProxyAuthority)),
    ("apiserver.crt", Some(CertificateRole::ApiServer)),
    ("etcd/ca.crt", None),
    ("ca.crt", Some(CertificateRole::ClientAuthority)),
];

impl CertificateRole {
    /// The use of the file that a flag refers to.
    #[must_use]
    pub fn of_flag(flag: &str) -> Option<Self> {
        FLAGS.iter().find(|(known, _)| *known == flag).map(|(_, role)| *role)
    }

    /// The use of a file at a path where kubeadm and the kubelet store it.
    #[must_use]
    pub fn of_file(path: &str) -> Option<Self> {
        let is_end = |end: &str| {
            path.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', '\\']))
        };
        FILES.iter().find(|(end, _)| is_end(end)).and_then(|(_, role)| *role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_the_ends_of_their_paths() {
        for (path, role) in [
            ("/etc/kubernetes/pki/ca.crt", Some(CertificateRole::ClientAuthority)),
            ("ca.crt", Some(CertificateRole::ClientAuthority)),
            ("/etc/kubernetes/pki/etcd/ca.crt", None),
            ("/etc/kubernetes/pki/front-proxy-ca.crt", Some(CertificateRole::FrontProxyAuthority)),
            ("my-ca.crt", None),
            ("pki/apiserver.crt", Some(CertificateRole::ApiServer)),
            ("pki/etcd/server.crt", Some(CertificateRole::Etcd)),
            ("server.crt", None),
            ("", None),
        ] {
            assert_eq!(CertificateRole::of_file(path), role, "{path}");
        }
    }

    #[test]
    fn uses_add_up() {
        let mut roles = Roles::default();
        roles.put(CertificateRole::Client);
        roles.put(CertificateRole::FrontProxyAuthority);
        let has = [CertificateRole::Client, CertificateRole::Server, CertificateRole::FrontProxyAuthority]
            .map(|role| roles.has(role));
        assert_eq!(has, [true, false, true]);
        assert_eq!(CertificateRole::of_flag("--peer-cert-file"), Some(CertificateRole::Etcd));
        assert_eq!(CertificateRole::of_flag("--etcd-cafile"), None);
    }
}

/// kubeadm's default for `--service-account-issuer`.
pub(crate) const ISSUER: &str = "https://kubernetes.default.svc.cluster.local";
/// The API server's address in kubeconfigs, made up.
pub(crate) const SERVER: &str = "https://192.168.0.10:6443";
/// The host in that address, which its certificate is valid for.
pub(crate) const HOST: &str = "192.168.0.10";
/// The address of the Service `kubernetes`: the first of kubeadm's default subnet.
pub(crate) const SERVICE_HOST: &str = "10.96.0.1";

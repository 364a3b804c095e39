/// What `--service-account-issuer` is by default of kubeadm.
pub(crate) const ISSUER: &str = "https://kubernetes.default.svc.cluster.local";
/// Where the API server is, as kubeconfigs name it. Ours.
pub(crate) const SERVER: &str = "https://192.168.0.10:6443";
/// The host of it, for which its certificate is valid. Ours.
pub(crate) const HOST: &str = "192.168.0.10";
/// The address of the Service `kubernetes`: the first of kubeadm's default subnet.
pub(crate) const SERVICE_HOST: &str = "10.96.0.1";

use super::DiscoveryEvidence;
use crate::bootstrap_token::{BootstrapToken, signing_refusal};
use crate::kubeconfig::{Cluster, Kubeconfig, decode_kubeconfig};
use crate::{Release, yaml};
use credscope_crypto::{Hash, hmac};
use credscope_encoding::{decode_standard, encode_hex, encode_url_unpadded, find_pem_blocks};
use credscope_finding::{Step, args, codes::bootstrap as codes};
use credscope_jose::json::Node;
use credscope_x509::{Certificate, decode_certificate};

/// The prefix of a token signature's key.
const SIGNATURE_PREFIX: &str = "jws-kubeconfig-";
/// kubeadm's error if the signature differs from the one that it computes.
pub const SIGNATURE_DIFFERS: &str =
    "failed to verify JWS signature of received cluster info object, can't trust this API Server";

/// The ConfigMap `kube-public/cluster-info`.
#[derive(Clone, Copy)]
pub struct ClusterInfo<'a> {
    data: Option<&'a Node>,
}

impl<'a> ClusterInfo<'a> {
    /// Takes the whole object.
    #[must_use]
    pub fn of_object(object: &'a Node) -> Self {
        Self { data: object.member("data") }
    }

    /// Takes its `data` only.
    #[must_use]
    pub fn of_data(data: &'a Node) -> Self {
        Self { data: Some(data) }
    }

    /// The value of a key.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&'a str> {
        self.data?.member(key)?.as_str()
    }

    /// The detached signature for a token id.
    #[must_use]
    pub fn signature(&self, token_id: &str) -> Option<&'a str> {
        self.value(&format!("{SIGNATURE_PREFIX}{token_id}"))
    }

    fn kubeconfig(&self) -> &'a str {
        self.value("kubeconfig").unwrap_or_default()
    }
}

/// A CA with the two digests that people take for its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityDigests {
    /// Its subject.
    pub name: String,
    /// `sha256:` and the digest of its key, which kubeadm compares.
    pub pin: String,
    /// `sha256:` and the digest of the certificate.
    pub fingerprint: String,
}

impl AuthorityDigests {
    /// The CA of a certificate.
    #[must_use]
    pub fn of(certificate: &Certificate) -> Self {
        Self {
            name: certificate.subject.to_text(),
            pin: certificate.ca_pin(),
            fingerprint: format!("sha256:{}", encode_hex(&certificate.fingerprint_sha256)),
        }
    }
}

/// The signature of cluster-info for a token as the controller writes it: the header in exactly these bytes,
/// the payload omitted, the key only the sixteen characters of the secret part.
/// Source: Kubernetes cluster-bootstrap `token/jws/jws.go`.
#[must_use]
pub fn detached_signature(token_id: &str, token_secret: &str, kubeconfig: &str) -> String {
    let header = encode_url_unpadded(format!("{{\"alg\":\"HS256\",\"kid\":\"{token_id}\"}}").as_bytes());
    let input = format!("{header}.{}", encode_url_unpadded(kubeconfig.as_bytes()));
    let tag = hmac(Hash::Sha256, token_secret.as_bytes(), input.as_bytes());
    format!("{header}..{}", encode_url_unpadded(&tag))
}

/// cluster-info contains a kubeconfig. If the signature is missing too, kubeadm reports that instead.
pub(super) fn check_kubeconfig_key(info: &ClusterInfo<'_>, token: &BootstrapToken) -> Option<Step> {
    let message = match info.signature(&token.token_id) {
        Some(_) => "there is no kubeconfig key in the cluster-info ConfigMap. This API Server isn't set up for token \
                    bootstrapping, can't connect"
            .to_owned(),
        None => not_found(&token.token_id),
    };
    let is_absent = info.kubeconfig().is_empty();
    is_absent.then(|| Step::failed(codes::CLUSTER_INFO_NO_KUBECONFIG, args! { message: message }))
}

fn not_found(id: &str) -> String {
    format!("could not find a JWS signature in the cluster-info ConfigMap for token ID \"{id}\"")
}

/// cluster-info contains a signature for the token; if not, the Secret explains why, as far as it is known.
pub(super) fn check_signature_key(
    info: &ClusterInfo<'_>,
    token: &BootstrapToken,
    evidence: &DiscoveryEvidence<'_>,
) -> Option<Step> {
    let id = &token.token_id;
    let message = match info.signature(id) {
        None => not_found(id),
        Some("") => format!(
            "token id \"{id}\" is invalid for this cluster or it has expired. Use \"kubeadm token create\" on the \
             control-plane node to create a new valid token"
        ),
        Some(_) => return None,
    };
    let is_expired = evidence.secret.is_none_or(|secret| match secret.expiration() {
        None => false,
        Some((_, expiration)) => expiration.is_none_or(|expiration| evidence.moment.has_reached(expiration)),
    });
    let refusal = evidence.secret.and_then(|secret| signing_refusal(secret, id));
    Some(match refusal {
        Some((field, expected)) if !is_expired => Step::failed(
            codes::CLUSTER_INFO_NEVER_SIGNED,
            args! { id: id, field: field, expected: expected, message: message },
        ),
        _ if is_expired => Step::failed(codes::CLUSTER_INFO_EXPIRED, args! { id: id, message: message }),
        _ => Step::failed(codes::CLUSTER_INFO_SIGNER_ABSENT, args! { id: id, message: message }),
    })
}

/// The signature equals, byte for byte, the one computed from the token's secret part.
pub(super) fn check_signature(info: &ClusterInfo<'_>, token: &BootstrapToken) -> Step {
    let id = &token.token_id;
    let expected = detached_signature(id, &token.token_secret, info.kubeconfig());
    match info.signature(id) == Some(expected.as_str()) {
        true => Step::passed(codes::CLUSTER_INFO_SIGNED, args! { id: id }),
        false => Step::failed(codes::CLUSTER_INFO_NOT_SIGNED, args! { id: id, message: SIGNATURE_DIFFERS }),
    }
}

/// The kubeconfig inside names a cluster and, if hashes have to be compared, a CA; returns the CAs.
pub(super) fn check_readable(
    info: &ClusterInfo<'_>,
    release: Release,
    needs_ca: bool,
) -> (Step, Vec<AuthorityDigests>) {
    let document = yaml::parse(info.kubeconfig());
    let config = decode_kubeconfig(&document.value);
    let unreadable = |message: &str| {
        (Step::failed(codes::CLUSTER_INFO_UNREADABLE, args! { message: message }), Vec::new())
    };
    let is_refused = document.refusal.is_some() || !config.mismatches.is_empty();
    if document.broken_at.is_some() || is_refused || !document.value.is_object() {
        return unreadable("couldn't parse the kubeconfig file in the cluster-info ConfigMap");
    }
    let Some(cluster) = find_cluster(&config, release) else {
        return unreadable(match release.reads_current_cluster() {
            true => "malformed kubeconfig in the cluster-info ConfigMap",
            false => "expected the kubeconfig file in the cluster-info ConfigMap to have a single cluster",
        });
    };
    let data = cluster.ca_data.as_ref().map_or("", |field| field.text.as_str());
    let Ok(pem) = decode_standard(data.as_bytes()) else {
        return unreadable("couldn't parse the kubeconfig file in the cluster-info ConfigMap");
    };
    let authorities = decode_authorities(&String::from_utf8_lossy(&pem));
    match authorities {
        None if needs_ca => {
            let message = "failed to parse cluster CA from the cluster-info ConfigMap";
            (Step::failed(codes::CLUSTER_INFO_CA_UNREADABLE, args! { message: message }), Vec::new())
        }
        authorities => {
            let server = cluster.server.as_ref().map_or("", |field| field.text.as_str());
            let step = Step::passed(codes::CLUSTER_INFO_READABLE, args! { server: server });
            (step, authorities.unwrap_or_default())
        }
    }
}

/// The cluster without a name, else that of the current context; older releases: the only one.
/// Source: Kubernetes `cmd/kubeadm/app/util/kubeconfig`, `GetClusterFromKubeConfig`.
fn find_cluster(config: &Kubeconfig, release: Release) -> Option<&Cluster> {
    if !release.reads_current_cluster() {
        return config.clusters.first().filter(|_| config.clusters.len() == 1);
    }
    let current = || config.current().and_then(|context| config.cluster(&context.cluster));
    config.cluster("").or_else(current)
}

/// The certificates of a bundle as client-go reads it; `None` if there are none or one cannot be read.
/// Source: client-go `util/cert/pem.go`, `ParseCertsPEM`.
fn decode_authorities(pem: &str) -> Option<Vec<AuthorityDigests>> {
    let blocks = find_pem_blocks(pem);
    let certificates = blocks.iter().filter(|block| block.label == "CERTIFICATE" && block.headers.is_empty());
    let authorities: Option<Vec<AuthorityDigests>> = certificates
        .map(|block| {
            let contents = block.contents.as_ref().ok()?;
            decode_certificate(contents).ok().map(|certificate| AuthorityDigests::of(&certificate))
        })
        .collect();
    authorities.filter(|authorities| !authorities.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_controllers_own_vectors_come_out() {
        let content = "Hello from the other side. I must have called a thousand times.";
        for (content, expected) in [
            (
                content,
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Impvc2h1YSJ9..VShe2taLd-YTrmWuRkcL_8QTNDHYxQIEBsAYYiIj1_8",
            ),
            ("", "eyJhbGciOiJIUzI1NiIsImtpZCI6Impvc2h1YSJ9..7Ui1ALizW4jXphVUB7xUqC9vLYLL9RZeOFfVLoB7Tgk"),
        ] {
            assert_eq!(detached_signature("joshua", "my voice is my passcode", content), expected);
        }
    }
}

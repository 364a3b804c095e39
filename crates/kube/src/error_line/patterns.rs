//! The texts, each with its meaning. Where one text contains another, the longer comes first.
//!
//! Sources: Go `crypto/x509/verify.go`, `crypto/tls/{tls,alert}.go`; Kubernetes `apiserver/pkg/authentication/request`,
//! `client-go/{transport,util/certificate,tools/clientcmd}`, `pkg/kubelet/certificate`, `pkg/controller/certificates`;
//! OpenSSL `crypto/x509/x509_txt.c`; curl `lib/vtls/openssl.c`.

use credscope_finding::{Code, codes::error_line as codes};

/// Slots by their letters.
pub(super) const SLOTS: [(&str, Code); 19] = [
    ("e", codes::ENDPOINT),
    ("h", codes::HOST),
    ("n", codes::NAMES),
    ("t", codes::TIME),
    ("a", codes::NOT_AFTER),
    ("b", codes::NOT_BEFORE),
    ("s", codes::SERIAL_NUMBER),
    ("k", codes::SUBJECT_KEY),
    ("i", codes::AUTHORITY_KEY),
    ("c", codes::CANDIDATE),
    ("r", codes::REASON),
    ("f", codes::FILE),
    ("u", codes::NAME),
    ("p", codes::CALLER),
    ("q", codes::PIN),
    ("o", codes::TOKEN_ID),
    ("v", codes::VERB),
    ("x", codes::RESOURCE),
    ("m", codes::NAMESPACE),
];

/// The text before the reason why a client's certificate was refused.
pub(super) const VERIFYING: &str = "verifying certificate SN={s}, SKID={k}, AKID={i} failed: ";
/// What the API server's log says before the reason why it refused a caller.
pub(super) const CALLER_CONTEXT: &str = "Unable to authenticate the request";

const UNKNOWN: Option<Code> = Some(codes::SAYS_UNKNOWN_AUTHORITY);
const EXPIRED: Option<Code> = Some(codes::SAYS_EXPIRED);
const NOT_YET: Option<Code> = Some(codes::SAYS_NOT_YET);
const NAME: Option<Code> = Some(codes::SAYS_NAME);
const RULE: Option<Code> = Some(codes::SAYS_RULE);
const REFUSED: Option<Code> = Some(codes::SAYS_REFUSED);
const UNAUTHORIZED: Option<Code> = Some(codes::SAYS_UNAUTHORIZED);
const KUBELET: Option<Code> = Some(codes::SAYS_KUBELET);
const SERVING: Option<Code> = Some(codes::SAYS_SERVING);
const NO_SIGNATURE: Option<Code> = Some(codes::SAYS_NO_SIGNATURE);
const PIN_MALFORMED: Option<Code> = Some(codes::SAYS_PIN_MALFORMED);
const CERTS_KEY: Option<Code> = Some(codes::SAYS_CERTS_KEY);
const REFUSED_CONNECTION: Option<Code> = Some(codes::SAYS_CONNECTION_REFUSED);
const TIMEOUT: Option<Code> = Some(codes::SAYS_TIMEOUT);
const NO_HOST: Option<Code> = Some(codes::SAYS_NO_HOST);
const FORBIDDEN: Option<Code> = Some(codes::SAYS_FORBIDDEN);
const ANONYMOUS: Option<Code> = Some(codes::SAYS_ANONYMOUS);

/// The table; a text without a code only provides values.
pub(super) const PATTERNS: &[(Option<Code>, &str)] = &[
    (None, VERIFYING),
    (None, "TLS handshake error from {p}: "),
    (None, "https://{e}"),
    // Go's verifier.
    (
        UNKNOWN,
        "certificate signed by unknown authority (possibly because of \"{r}\" while trying to verify candidate authority certificate \"{c}\")",
    ),
    (UNKNOWN, "certificate signed by unknown authority"),
    (EXPIRED, "certificate has expired or is not yet valid: current time {t} is after {a}"),
    (NOT_YET, "certificate has expired or is not yet valid: current time {t} is before {b}"),
    (EXPIRED, "certificate has expired or is not yet valid"),
    (NAME, "names, but none matched {h}"),
    (NAME, "IP SANs, but none matched {h}"),
    (NAME, "certificate is valid for {n}, not {h}"),
    (NAME, "certificate is not valid for any names, but wanted to match {h}"),
    (
        Some(codes::SAYS_NO_ADDRESS),
        "cannot validate certificate for {h} because it doesn't contain any IP SANs",
    ),
    (Some(codes::SAYS_COMMON_NAME), "certificate relies on legacy Common Name field"),
    (Some(codes::SAYS_USAGE), "certificate specifies an incompatible key usage"),
    (RULE, "negative serial number"),
    (RULE, "unhandled critical extension"),
    (RULE, "too many intermediates for path length constraint"),
    (RULE, "is not authorized to sign for this name: {r}"),
    (RULE, "certificate is not authorized to sign other certificates"),
    (RULE, "cannot verify signature: insecure algorithm {r}"),
    (RULE, "issuer name does not match subject from issuing certificate"),
    // Key pairs and kubeconfigs.
    (Some(codes::SAYS_KEY), "private key does not match public key"),
    (Some(codes::SAYS_KEY), "private key type does not match public key type"),
    (Some(codes::SAYS_PEM), "but did find a private key; PEM inputs may have been switched"),
    (Some(codes::SAYS_PEM), "failed to find any PEM data in "),
    (Some(codes::SAYS_BASE64), "illegal base64 data at input byte"),
    (Some(codes::SAYS_CONFLICT), "specifying a root certificates file with the insecure flag is not allowed"),
    // Kubelets, front proxies, signers.
    (Some(codes::SAYS_BOOTSTRAP), "unable to load bootstrap kubeconfig: stat {f}: no such file or directory"),
    (KUBELET, "part of the existing bootstrap client certificate in {f} is expired: {a} UTC"),
    (KUBELET, "part of the existing bootstrap client certificate in {f} is expired"),
    (KUBELET, "currently active client certificate has expired"),
    (KUBELET, "No valid client certificate is found"),
    (SERVING, "kubelet-serving: Current certificate is expired"),
    (KUBELET, "Current certificate is expired"),
    (SERVING, "remote error: tls: internal error"),
    (SERVING, "no serving certificate available for the kubelet"),
    (Some(codes::SAYS_NODE), "unknown node for user \"{u}\""),
    (Some(codes::SAYS_FRONT_PROXY), "subject with cn={u} is not in the allowed list"),
    (Some(codes::SAYS_SIGNER), "the signer has expired: NotAfter={a} UTC"),
    (Some(codes::SAYS_SIGNER), "the signer has expired"),
    // From the peer of a handshake.
    (REFUSED, "remote error: tls: bad certificate"),
    (REFUSED, "remote error: tls: unknown certificate authority"),
    (REFUSED, "remote error: tls: unknown certificate"),
    (REFUSED, "remote error: tls: expired certificate"),
    (REFUSED, "remote error: tls: unsupported certificate"),
    (REFUSED, "remote error: tls: certificate required"),
    // curl and OpenSSL.
    (NAME, "no alternative certificate subject name matches target host name '{h}'"),
    (NAME, "no alternative certificate subject name matches target ipv4 address '{h}'"),
    (NAME, "no alternative certificate subject name matches target ipv6 address '{h}'"),
    (Some(codes::SAYS_COMMON_NAME), "' does not match target host name '{h}'"),
    (NAME, ":hostname mismatch"),
    (NAME, ":IP address mismatch"),
    (UNKNOWN, "unable to get local issuer certificate"),
    (UNKNOWN, "unable to verify the first certificate"),
    (UNKNOWN, ": self-signed certificate"),
    (UNKNOWN, ":self-signed certificate"),
    (UNKNOWN, ": self signed certificate"),
    (UNKNOWN, ":self signed certificate"),
    (EXPIRED, ": certificate has expired"),
    (EXPIRED, ":certificate has expired"),
    (NOT_YET, ": certificate is not yet valid"),
    (NOT_YET, ":certificate is not yet valid"),
    (Some(codes::SAYS_USAGE), "unsuitable certificate purpose"),
    (Some(codes::SAYS_USAGE), "unsupported certificate purpose"),
    // Refused credentials: the client sees only the first three texts.
    (UNAUTHORIZED, "You must be logged in to the server"),
    (UNAUTHORIZED, "the server has asked for the client to provide credentials"),
    (UNAUTHORIZED, "401 Unauthorized"),
    (UNAUTHORIZED, "invalid bearer token"),
    (UNAUTHORIZED, "service account token has expired"),
    (UNAUTHORIZED, "service account token is not valid yet"),
    (UNAUTHORIZED, "service account token is issued in the future"),
    (UNAUTHORIZED, "service account token has been invalidated"),
    (UNAUTHORIZED, "Token has been invalidated"),
    (UNAUTHORIZED, "Token has expired"),
    (UNAUTHORIZED, "error in cryptographic primitive"),
    (UNAUTHORIZED, "invalid signature, no keys found"),
    (UNAUTHORIZED, "is invalid for the target audiences"),
    // Joins.
    (Some(codes::SAYS_PIN), "none of the public keys \"{q}\" are pinned"),
    (PIN_MALFORMED, "invalid public key hash, expected "),
    (PIN_MALFORMED, "invalid discovery token CA certificate hash"),
    (Some(codes::SAYS_TOKEN_MALFORMED), "the bootstrap token is invalid"),
    (NO_SIGNATURE, "could not find a JWS signature in the cluster-info ConfigMap for token ID \"{o}\""),
    (NO_SIGNATURE, "Failed to request cluster info, will try again: the token \"{o}\" is not found"),
    (NO_SIGNATURE, "oken ID \"{o}\" is invalid for this cluster or it has expired"),
    (NO_SIGNATURE, "oken id \"{o}\" is invalid for this cluster or it has expired"),
    (Some(codes::SAYS_OTHER_SIGNATURE), "failed to verify JWS signature of received cluster info object"),
    (
        Some(codes::SAYS_CLUSTER_INFO_CHANGED),
        "the second kubeconfig from the cluster-info ConfigMap (using validated TLS) was different from the first",
    ),
    (
        Some(codes::SAYS_CLUSTER_INFO_FORBIDDEN),
        "configmaps \"cluster-info\" is forbidden: User \"system:anonymous\"",
    ),
    (Some(codes::SAYS_JOIN_UNAUTHORIZED), "failed to get config map: Unauthorized"),
    (Some(codes::SAYS_JOIN_FORBIDDEN), "is forbidden: User \"system:bootstrap:{o}\" cannot "),
    (Some(codes::SAYS_CERTS_GONE), "Secret \"kubeadm-certs\" was not found"),
    (CERTS_KEY, "error decoding secret data with provided key"),
    (CERTS_KEY, "error decoding certificate key"),
    // Answers of the network and of RBAC. The text of an API server's refusal is in apiserver
    // `pkg/endpoints/handlers/responsewriters/errors.go`.
    (ANONYMOUS, "orbidden: User \"system:anonymous\""),
    (FORBIDDEN, "User \"{u}\" cannot {v} resource \"{x}\" in API group \"{g}\" in the namespace \"{m}\""),
    (FORBIDDEN, "User \"{u}\" cannot {v} resource \"{x}\" in API group \"{g}\" at the cluster scope"),
    (FORBIDDEN, "orbidden: User \"{u}\""),
    (None, "dial tcp {e}: "),
    (
        REFUSED_CONNECTION,
        "The connection to the server {e} was refused - did you specify the right host or port",
    ),
    (REFUSED_CONNECTION, "connection refused"),
    (NO_HOST, "lookup {h} on {dns}: no such host"),
    (NO_HOST, "lookup {h}: no such host"),
    (NO_HOST, "no such host"),
    (NO_HOST, "Could not resolve host: {h}"),
    (NO_HOST, "Temporary failure in name resolution"),
    (NO_HOST, "server misbehaving"),
    (TIMEOUT, "i/o timeout"),
    (TIMEOUT, "TLS handshake timeout"),
    (TIMEOUT, "no route to host"),
    (TIMEOUT, "network is unreachable"),
    (TIMEOUT, "context deadline exceeded"),
    (TIMEOUT, "Connection timed out"),
];

/// What is said beside the reason, or about something else than a credential.
pub(super) const OF_NO_CREDENTIAL: [Code; 4] =
    [codes::SAYS_CONNECTION_REFUSED, codes::SAYS_TIMEOUT, codes::SAYS_NO_HOST, codes::SAYS_FORBIDDEN];

//! The texts, each with its meaning. Where one text contains another, the longer comes first.
//!
//! Sources: Go `crypto/x509/verify.go`, `crypto/tls/{tls,alert}.go`; Kubernetes `apiserver/pkg/authentication/request`,
//! `client-go/{transport,util/certificate,tools/clientcmd}`, `pkg/kubelet/certificate`, `pkg/controller/certificates`;
//! OpenSSL `crypto/x509/x509_txt.c`; curl `lib/vtls/openssl.c`.

use credscope_finding::{Code, codes::error_line as codes};

/// Slots by their letters.
pub(super) const SLOTS: [(&str, Code); 14] = [
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
    (Some(codes::SAYS_SERVING), "remote error: tls: internal error"),
    (Some(codes::SAYS_SERVING), "no serving certificate available for the kubelet"),
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
];

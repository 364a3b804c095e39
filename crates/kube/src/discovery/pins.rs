use super::AuthorityDigests;
use crate::{Release, is_same_pin};
use credscope_finding::{Outcome, Step, args, codes::bootstrap as codes};

/// The hashes of a request, as far as kubeadm reads them.
pub(super) struct Pins {
    /// Well formed and read.
    pub(super) read: Vec<String>,
    /// Not read by this release.
    pub(super) unread: Vec<String>,
    /// The step of the first malformed hash.
    pub(super) broken: Option<Step>,
}

/// Reads hashes in order, up to the first malformed one.
/// Source: Kubernetes `cmd/kubeadm/app/util/pubkeypin`, `Set.Allow`.
pub(super) fn read_pins(pins: &[String], release: Release) -> Pins {
    let count = if release.reads_every_pin() { pins.len() } else { 1 };
    let mut answer =
        Pins { read: Vec::new(), unread: pins.iter().skip(count).cloned().collect(), broken: None };
    for pin in pins.iter().take(count) {
        match refusal(pin, release) {
            None => answer.read.push(pin.clone()),
            Some(message) => {
                answer.broken =
                    Some(Step::failed(codes::JOIN_PIN_MALFORMED, args! { pin: pin, message: message }));
                break;
            }
        }
    }
    answer
}

/// Why a text is not a hash, in kubeadm's words; `None` if it is one. The wording became longer with 1.21.
fn refusal(pin: &str, release: Release) -> Option<String> {
    let is_long = release.explains_pins();
    let known = if is_long { ". Known format(s) are: sha256" } else { "" };
    let mut parts = pin.split(':');
    let (Some(format), Some(value), None) = (parts.next(), parts.next(), parts.next()) else {
        let reason = if is_long {
            "invalid hash, expected \"format:hex-value\""
        } else {
            "invalid public key hash, expected \"format:value\""
        };
        return Some([lead(is_long), reason, known].concat());
    };
    if !format.eq_ignore_ascii_case("sha256") {
        return Some([lead(is_long), "unknown hash format \"", format, "\"", known].concat());
    }
    let bytes = value.len() / 2;
    let reason = if bytes != 32 {
        format!("expected a 32 byte SHA-256 hash, found {bytes} bytes")
    } else if value.len() != 64 || !value.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "could not decode SHA-256 from hex".to_owned()
    } else {
        return None;
    };
    let which = if is_long { format!("invalid hash \"{pin}\", ") } else { String::new() };
    Some([lead(is_long), &which, &reason].concat())
}

fn lead(is_long: bool) -> &'static str {
    if is_long { "invalid discovery token CA certificate hash: " } else { "" }
}

/// Compares hashes with the keys of CAs: any one hash may match any one CA. `is_bundle` says whether the CAs
/// are complete, or only those that happen to be known.
/// Source: Kubernetes `cmd/kubeadm/app/util/pubkeypin`, `Set.CheckAny`.
pub(super) fn check_pins(
    read: &[String],
    unread: &[String],
    authorities: &[AuthorityDigests],
    is_bundle: bool,
) -> Vec<Step> {
    let is_any = read.iter().any(|pin| find(pin, authorities).is_some());
    let mut steps: Vec<Step> =
        read.iter().map(|pin| check_pin(pin, authorities, is_bundle, is_any)).collect();
    for pin in unread {
        steps.push(Step::new(codes::JOIN_PIN_NOT_READ, Outcome::NotApplicable, args! { pin: pin }));
    }
    steps
}

fn find<'a>(pin: &str, authorities: &'a [AuthorityDigests]) -> Option<&'a AuthorityDigests> {
    authorities.iter().find(|authority| is_same_pin(&authority.pin, pin))
}

fn check_pin(pin: &str, authorities: &[AuthorityDigests], is_bundle: bool, is_any: bool) -> Step {
    if let Some(authority) = find(pin, authorities) {
        return Step::passed(codes::JOIN_PIN_MATCHES, args! { pin: pin, ca: &authority.name });
    }
    if authorities.is_empty() && !is_bundle {
        return Step::inconclusive(codes::JOIN_CA_UNKNOWN, args! { pin: pin });
    }
    let found: Vec<String> = authorities.iter().map(|authority| authority.pin.clone()).collect();
    let message = format!(
        "cluster CA found in cluster-info ConfigMap is invalid: none of the public keys \"{}\" are pinned",
        found.join(":")
    );
    let outcome = if is_any { Outcome::NotApplicable } else { Outcome::Failed };
    match authorities.iter().find(|authority| is_same_pin(&authority.fingerprint, pin)) {
        Some(authority) => Step::new(
            codes::JOIN_PIN_OF_CERTIFICATE,
            outcome,
            args! { pin: pin, ca: &authority.name, expected: &authority.pin, message: message },
        ),
        None => {
            Step::new(codes::JOIN_PIN_DIFFERS, outcome, args! { pin: pin, found: found, message: message })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pin: &str, minor: u16, expected: Option<&str>) {
        assert_eq!(refusal(pin, Release::minor(minor)).as_deref(), expected, "{pin}");
    }

    #[test]
    fn a_hash_that_is_none_is_refused_in_kubeadms_words() {
        let digits = "00".repeat(32);
        check(&format!("sha256:{digits}"), 36, None);
        check(&format!("SHA256:{}", digits.replace('0', "A")), 36, None);
        check(
            &digits,
            36,
            Some(
                "invalid discovery token CA certificate hash: invalid hash, expected \"format:hex-value\". Known format(s) are: sha256",
            ),
        );
        check(&digits, 20, Some("invalid public key hash, expected \"format:value\""));
        check("sha512:00", 20, Some("unknown hash format \"sha512\""));
        check(
            "sha256:00",
            36,
            Some(
                "invalid discovery token CA certificate hash: invalid hash \"sha256:00\", expected a 32 byte SHA-256 hash, found 1 bytes",
            ),
        );
        check(&format!("sha256:{digits}0"), 20, Some("could not decode SHA-256 from hex"));
        check(&format!("sha256:{}", digits.replace('0', "g")), 20, Some("could not decode SHA-256 from hex"));
        check(&format!("sha256: {digits}"), 20, Some("could not decode SHA-256 from hex"));
        check(&format!("sha256:{digits}:"), 20, Some("invalid public key hash, expected \"format:value\""));
    }
}

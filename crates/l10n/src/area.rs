macro_rules! areas {
    ($($name:literal)+) => {
        /// The files of words and of codes' sentences, by name without the extension; a longer name precedes
        /// its prefixes.
        pub const AREAS: &[&str] = &[$($name),+];
        pub(crate) const ENGLISH: &[&str] = &[$(include_str!(concat!("../locales/en/", $name, ".ftl"))),+];
        pub(crate) const CHINESE: &[&str] = &[$(include_str!(concat!("../locales/zh/", $name, ".ftl"))),+];
    };
}

areas! {
    "words" "report" "run_text" "glossary"
    "asn1" "byte_view" "bytes" "error" "input" "jwk" "jwt.claims" "jwt.header" "jwt.signature" "jwt" "key"
    "kube.bootstrap_token" "kube.caller" "kube.certificate" "kube.cluster_info" "kube.csr" "kube.curl"
    "kube.header" "kube.identity" "kube.join" "kube.kubeconfig" "kube.oidc" "kube.refresh" "kube.rotation"
    "kube.token" "kube" "lint" "rbac" "run.authority" "run.cluster" "run.fault" "run.fleet" "run.node"
    "run.request" "run.token" "simulate" "simulate_view" "simulate_short" "stories" "x509.policy" "x509.profile"
    "x509.revocation" "x509"
}

/// The position in `AREAS` of the file with a code's sentences: the file with the longest name that is a
/// prefix of the code.
#[must_use]
pub fn area_of(code: &str) -> Option<usize> {
    AREAS.iter().position(|name| code.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_in_the_file_with_the_longest_name_that_is_its_prefix() {
        for (code, file) in [
            ("kube.token.malformed", Some("kube.token")),
            ("kube.role_binding.role", Some("kube")),
            ("jwt.signature.invalid", Some("jwt.signature")),
            ("jwt.aud.mismatch", Some("jwt")),
            ("x509.validity.expired", Some("x509")),
            ("kubernetes.default.svc", None),
            ("kube", None),
            ("", None),
        ] {
            assert_eq!(area_of(code).map(|place| AREAS[place]), file, "{code}");
        }
    }

    #[test]
    fn every_name_finds_itself() {
        for (place, name) in AREAS.iter().enumerate() {
            assert_eq!(area_of(&format!("{name}.any")), Some(place), "{name} comes after a shorter name");
        }
    }
}

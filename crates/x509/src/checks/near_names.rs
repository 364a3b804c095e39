use crate::SubjectAltName;

/// Maximum number of near names reported.
const MAX_NEAR: usize = 3;

/// The presented names most similar to a host that none of them matches, as `DNS:…` or `IP:…`; empty if none
/// is similar.
///
/// Similarity is the length of the common prefix and suffix: one wrong digit or letter, one label too few.
pub(crate) fn near_names(names: &SubjectAltName, host: &str) -> Vec<String> {
    let mut near: Vec<String> = Vec::new();
    let mut best = 0;
    for text in names.texts() {
        let Some(name) = text.strip_prefix("DNS:").or_else(|| text.strip_prefix("IP:")) else { continue };
        let alike = likeness(name, host);
        if alike * 2 < name.len().max(host.len()) || alike < best {
            continue;
        }
        if alike > best {
            best = alike;
            near.clear();
        }
        if near.len() < MAX_NEAR {
            near.push(text);
        }
    }
    near
}

/// How many bytes two texts have in common at their beginning and end.
fn likeness(one: &str, other: &str) -> usize {
    let is_same = |(one, other): &(u8, u8)| one.eq_ignore_ascii_case(other);
    let prefix = one.bytes().zip(other.bytes()).take_while(is_same).count();
    let room = one.len().min(other.len()) - prefix;
    let suffix = one.bytes().rev().zip(other.bytes().rev()).take(room).take_while(is_same).count();
    prefix + suffix
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AlternativeName, GeneralName};
    use credscope_finding::Span;

    fn check(host: &str, expected: &[&str]) {
        let dns = |name: &str| GeneralName::DnsName(name.to_owned());
        let names = [
            dns("kubernetes"),
            dns("kubernetes.default.svc"),
            dns("api.example.org"),
            GeneralName::IpAddress(vec![10, 96, 0, 1]),
            GeneralName::IpAddress(vec![172, 16, 72, 21]),
        ];
        let span = Span::default();
        let names = names.map(|name| AlternativeName { name, span }).into();
        assert_eq!(near_names(&SubjectAltName { names, span }, host), expected, "{host}");
    }

    #[test]
    fn the_names_that_differ_least_are_told() {
        check("172.16.72.10", &["IP:172.16.72.21"]);
        check("api.exmaple.org", &["DNS:api.example.org"]);
        check("kubernetes.default.svc.corp", &["DNS:kubernetes.default.svc"]);
        check("10.96.0.10", &["IP:10.96.0.1"]);
        check("192.0.2.99", &[]);
        check("localhost", &[]);
        check("", &[]);
    }
}

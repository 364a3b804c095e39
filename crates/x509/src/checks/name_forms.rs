//! Compares one name with one base of name constraints (RFC 5280 section 4.2.1.10).

use crate::GeneralName;
use crate::general_name::is_prefix_mask;
use crate::name_match::is_name_within;
use crate::profile::Dialect;

/// The form of a name: the number of its tag.
pub(crate) const fn form(name: &GeneralName) -> u32 {
    match name {
        GeneralName::Rfc822Name(_) => 1,
        GeneralName::DnsName(_) => 2,
        GeneralName::DirectoryName(_) => 4,
        GeneralName::Uri(_) => 6,
        GeneralName::IpAddress(_) => 7,
        GeneralName::RegisteredId(_) => 8,
        GeneralName::OtherName(..) => 0,
        GeneralName::X400Address(_) => 3,
        GeneralName::EdiPartyName(_) => 5,
        GeneralName::Other(number) => *number,
    }
}

/// Whether the name is within the base of the same form; `None` if either cannot be read. A wildcard is
/// within an excluded base if one of the names that it matches is.
pub(crate) fn is_within(
    name: &GeneralName,
    base: &GeneralName,
    is_excluded: bool,
    dialect: Dialect,
) -> Option<bool> {
    let is_go = dialect == Dialect::Go;
    match (name, base) {
        (GeneralName::DnsName(name), GeneralName::DnsName(base)) => {
            if !is_go && (base.starts_with('.') || base.contains('*')) {
                return None;
            }
            let wildcard = name.strip_prefix("*.").filter(|_| is_excluded);
            let is_met = wildcard
                .zip(base.split_once('.'))
                .is_some_and(|(rest, (_, parent))| rest.eq_ignore_ascii_case(parent));
            Some(is_domain_within(name, base)? || is_met)
        }
        (GeneralName::Rfc822Name(name), GeneralName::Rfc822Name(base)) => {
            let (local, domain) = mailbox(name)?;
            match base.contains('@') {
                true => {
                    let (base_local, base_domain) = mailbox(base)?;
                    Some(local == base_local && domain.eq_ignore_ascii_case(base_domain))
                }
                false => is_host_within(domain, base, is_go),
            }
        }
        (GeneralName::Uri(uri), GeneralName::Uri(base)) => is_host_within(uri_host(uri)?, base, is_go),
        (GeneralName::IpAddress(address), GeneralName::IpAddress(base)) => {
            let (base, mask) = base.split_at_checked(base.len() / 2)?;
            if base.len() != mask.len() || !matches!(base.len(), 4 | 16) || !is_prefix_mask(mask) {
                return None;
            }
            if !matches!(address.len(), 4 | 16) {
                return None;
            }
            let masked =
                address.iter().zip(base).zip(mask).all(|((one, other), mask)| (one ^ other) & mask == 0);
            Some(address.len() == base.len() && masked)
        }
        (GeneralName::DirectoryName(name), GeneralName::DirectoryName(base)) => {
            Some(is_name_within(name, base))
        }
        _ => None,
    }
}

/// Local part and domain of a mailbox; `None` unless there is a single `@` outside of quotes and both parts
/// are non-empty.
pub(crate) fn mailbox(text: &str) -> Option<(&str, &str)> {
    let (local, domain) = text.rsplit_once('@')?;
    let is_quoted = local.len() > 1 && local.starts_with('"') && local.ends_with('"');
    let is_readable = !local.is_empty() && (is_quoted || !local.contains(['@', '"', ' ']));
    (is_readable && is_domain(domain)).then_some((local, domain))
}

/// Whether a host is within the base of a mailbox or URI: exactly that host, or with a leading period those
/// below it. In Go the period only excludes the host itself.
fn is_host_within(host: &str, base: &str, is_go: bool) -> Option<bool> {
    let is_below = is_domain_within(host, base)?;
    let is_exact = is_go || base.is_empty() || base.starts_with('.') || host.eq_ignore_ascii_case(base);
    Some(is_below && is_exact)
}

/// Whether no label is empty and all characters are printable ASCII.
pub(crate) fn is_domain(name: &str) -> bool {
    name.split('.').all(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_graphic()))
}

/// Go's `matchDomainConstraint`: compares labels from the right; a leading period requires at least one more
/// label.
fn is_domain_within(domain: &str, base: &str) -> Option<bool> {
    if !is_domain(domain) {
        return None;
    }
    if base.is_empty() {
        return Some(true);
    }
    let (base, must_be_below) = match base.strip_prefix('.') {
        Some(rest) => (rest, true),
        None => (base, false),
    };
    if !is_domain(base) {
        return None;
    }
    let (mut labels, mut wanted) = (domain.rsplit('.'), base.rsplit('.'));
    loop {
        match (labels.next(), wanted.next()) {
            (Some(label), Some(wanted)) if label.eq_ignore_ascii_case(wanted) => {}
            (_, Some(_)) => return Some(false),
            (Some(_), None) => return Some(true),
            (None, None) => return Some(!must_be_below),
        }
    }
}

/// The host of `scheme://user@host:port/…`; `None` if there is none, or it is an address.
fn uri_host(uri: &str) -> Option<&str> {
    let (_, rest) = uri.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    (!host.is_empty() && !host.starts_with('[') && host.parse::<std::net::IpAddr>().is_err()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &GeneralName, base: &GeneralName, is_inside: Option<bool>) {
        check_in(Dialect::Go, name, base, is_inside);
    }

    fn check_in(dialect: Dialect, name: &GeneralName, base: &GeneralName, is_inside: Option<bool>) {
        assert_eq!(is_within(name, base, false, dialect), is_inside, "{name:?} {base:?}");
    }

    fn dns(text: &str) -> GeneralName {
        GeneralName::DnsName(text.to_owned())
    }

    fn email(text: &str) -> GeneralName {
        GeneralName::Rfc822Name(text.to_owned())
    }

    fn uri(text: &str) -> GeneralName {
        GeneralName::Uri(text.to_owned())
    }

    #[test]
    fn names_lie_under_their_bases() {
        let address = |bytes: &[u8]| GeneralName::IpAddress(bytes.to_vec());
        check(&dns("ok.example"), &dns("ok.example"), Some(true));
        check(&dns("a.OK.example"), &dns("ok.example"), Some(true));
        check(&dns("aok.example"), &dns("ok.example"), Some(false));
        check(&dns("example"), &dns("ok.example"), Some(false));
        check(&dns("ok.example"), &dns(".ok.example"), Some(false));
        check(&dns("a.ok.example"), &dns(".ok.example"), Some(true));
        check(&dns("anything"), &dns(""), Some(true));
        check(&dns("a..example"), &dns("example"), None);
        check(&dns(".example"), &dns(""), None);
        check(&email("a@ok.example"), &email("ok.example"), Some(true));
        check(&email("a@ok.example"), &email("a@OK.example"), Some(true));
        check(&email("b@ok.example"), &email("a@ok.example"), Some(false));
        check(&uri("https://u@ok.example:1/x"), &uri("ok.example"), Some(true));
        check(&uri("https://10.0.0.1/"), &uri("ok.example"), None);
        check(&uri("urn:x"), &uri("ok.example"), None);
        check(&address(&[10, 1, 2, 3]), &address(&[10, 0, 0, 0, 255, 0, 0, 0]), Some(true));
        check(&address(&[11, 1, 2, 3]), &address(&[10, 0, 0, 0, 255, 0, 0, 0]), Some(false));
        check(&address(&[0; 16]), &address(&[10, 0, 0, 0, 255, 0, 0, 0]), Some(false));
        check(&address(&[10, 1, 2, 3]), &address(&[10, 0, 0, 0, 255, 0, 255, 0]), None);
        check(&address(&[10, 1, 2, 3, 255, 0, 0, 0]), &address(&[10, 0, 0, 0, 255, 0, 0, 0]), None);
        check(&GeneralName::Other(0), &GeneralName::Other(0), None);
    }

    #[test]
    fn the_rfc_takes_hosts_of_mailboxes_and_uris_exactly() {
        let rfc = Dialect::Rfc5280;
        check_in(rfc, &email("a@b.ok.example"), &email("ok.example"), Some(false));
        check_in(Dialect::Go, &email("a@b.ok.example"), &email("ok.example"), Some(true));
        check_in(rfc, &email("a@b.ok.example"), &email(".ok.example"), Some(true));
        check_in(rfc, &email("a@ok.example"), &email(".ok.example"), Some(false));
        check_in(rfc, &email("*@ok.example"), &email("**@ok.example"), Some(false));
        check_in(rfc, &email("a@ok.example"), &email("a@b@ok.example"), None);
        check_in(rfc, &uri("https://b.ok.example/"), &uri("ok.example"), Some(false));
        check_in(rfc, &uri("https://ok.example/"), &uri("ok.example"), Some(true));
        check_in(rfc, &dns("a.ok.example"), &dns(".ok.example"), None);
    }

    #[test]
    fn a_wildcard_is_excluded_with_any_name_that_it_stands_for() {
        let check = |name: &str, base: &str, is_excluded: bool, expected: bool| {
            let found = is_within(&dns(name), &dns(base), is_excluded, Dialect::Go);
            assert_eq!(found, Some(expected), "{name} {base}");
        };
        check("*.ok.example", "bad.ok.example", true, true);
        check("*.ok.example", "bad.ok.example", false, false);
        check("*.ok.example", "a.bad.ok.example", true, false);
        check("*.ok.example", "ok.example", true, true);
        check("*.ok.example", "other.example", true, false);
    }
}

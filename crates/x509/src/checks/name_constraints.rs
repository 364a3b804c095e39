use crate::general_name::is_prefix_mask;
use crate::{Certificate, GeneralName, GeneralSubtree};
use credscope_finding::{Step, args, codes::x509 as codes};

/// How many names are compared with how many subtrees (Go's `maxConstraintComparisons`).
const COMPARISON_BUDGET: usize = 250_000;

/// RFC 5280 section 4.2.1.10 for the forms that Go reads: names, addresses, mailboxes and URIs of the
/// subjectAltName of every certificate below. None when the candidate constrains nothing.
///
/// Not done: directoryName (Go gives up on it earlier), and Go's refusal of quoted mailboxes.
pub(crate) fn check_name_constraints(candidate: &Certificate, below: &[&Certificate]) -> Option<Step> {
    let constraints = candidate.extensions.name_constraints.as_ref()?;
    let issuer = candidate.subject.to_text();
    let subtrees = constraints.permitted_subtrees.len() + constraints.excluded_subtrees.len();
    let mut compared = 0;
    for name in below
        .iter()
        .filter_map(|certificate| certificate.extensions.subject_alt_name.as_ref())
        .flat_map(|san| &san.names)
    {
        let name = &name.name;
        let same_form = |subtree: &&GeneralSubtree| is_same_form(&subtree.base.name, name);
        let permitted: Vec<_> = constraints.permitted_subtrees.iter().filter(same_form).collect();
        let excluded: Vec<_> = constraints.excluded_subtrees.iter().filter(same_form).collect();
        let within = |subtrees: &[&GeneralSubtree]| -> Option<bool> {
            subtrees
                .iter()
                .try_fold(false, |found, subtree| Some(found | is_within(name, &subtree.base.name)?))
        };
        compared += subtrees;
        let readable = (compared <= COMPARISON_BUDGET)
            .then(|| Some((within(&permitted)?, within(&excluded)?)))
            .flatten();
        let Some((is_permitted, is_excluded)) = readable else {
            let args = args! { issuer: issuer, name: name.to_text() };
            return Some(Step::failed(codes::NAME_CONSTRAINTS_UNREADABLE, args));
        };
        if is_excluded || (!permitted.is_empty() && !is_permitted) {
            let broken = if is_excluded { &excluded } else { &permitted };
            let constraints: Vec<String> = broken.iter().map(|subtree| subtree.base.name.to_text()).collect();
            let args = args! { issuer: issuer, name: name.to_text(), constraints: constraints };
            return Some(Step::failed(codes::NAME_NOT_PERMITTED, args));
        }
    }
    Some(Step::passed(codes::NAMES_PERMITTED, args! { issuer: issuer }))
}

fn is_same_form(one: &GeneralName, other: &GeneralName) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// Whether the name lies under the base; none when either cannot be read.
fn is_within(name: &GeneralName, base: &GeneralName) -> Option<bool> {
    match (name, base) {
        (GeneralName::DnsName(name), GeneralName::DnsName(base)) => is_domain_within(name, base),
        (GeneralName::Rfc822Name(name), GeneralName::Rfc822Name(base)) => {
            let (local, domain) = name.rsplit_once('@')?;
            match base.rsplit_once('@') {
                Some((base_local, base_domain)) => {
                    Some(local == base_local && domain.eq_ignore_ascii_case(base_domain))
                }
                None => is_domain_within(domain, base),
            }
        }
        (GeneralName::Uri(uri), GeneralName::Uri(base)) => is_domain_within(uri_host(uri)?, base),
        (GeneralName::IpAddress(address), GeneralName::IpAddress(base)) => {
            let (base, mask) = base.split_at_checked(base.len() / 2)?;
            if base.len() != mask.len() || !is_prefix_mask(mask) {
                return None;
            }
            let masked =
                address.iter().zip(base).zip(mask).all(|((one, other), mask)| (one ^ other) & mask == 0);
            Some(address.len() == base.len() && masked)
        }
        _ => None,
    }
}

/// Go's `matchDomainConstraint`: label by label from the right; a leading period asks for at least one label
/// more.
fn is_domain_within(domain: &str, base: &str) -> Option<bool> {
    if base.is_empty() {
        return Some(true);
    }
    let (base, must_be_below) = match base.strip_prefix('.') {
        Some(rest) => (rest, true),
        None => (base, false),
    };
    let is_readable = |name: &str| {
        name.split('.').all(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_graphic()))
    };
    if !is_readable(domain) || !is_readable(base) {
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

/// The host of `scheme://user@host:port/…`; none when there is none, or an address.
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
        assert_eq!(is_within(name, base), is_inside, "{name:?} {base:?}");
    }

    #[test]
    fn names_lie_under_their_bases() {
        let dns = |text: &str| GeneralName::DnsName(text.to_owned());
        let email = |text: &str| GeneralName::Rfc822Name(text.to_owned());
        let uri = |text: &str| GeneralName::Uri(text.to_owned());
        let address = |bytes: &[u8]| GeneralName::IpAddress(bytes.to_vec());
        check(&dns("ok.example"), &dns("ok.example"), Some(true));
        check(&dns("a.OK.example"), &dns("ok.example"), Some(true));
        check(&dns("aok.example"), &dns("ok.example"), Some(false));
        check(&dns("example"), &dns("ok.example"), Some(false));
        check(&dns("ok.example"), &dns(".ok.example"), Some(false));
        check(&dns("a.ok.example"), &dns(".ok.example"), Some(true));
        check(&dns("anything"), &dns(""), Some(true));
        check(&dns("a..example"), &dns("example"), None);
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
    }
}

use crate::extension::oid;
use crate::name_match::is_same_name;
use crate::path::PathRequest;
use crate::revocation_list::REMOVE_FROM_CRL;
use crate::{Certificate, CertificateProfile, CertificateRevocationList, RevokedCertificate};
use credscope_clock::Instant;
use credscope_finding::{Step, args, codes::x509_rules as codes};
use std::cmp::Ordering;

/// The extensions of a list that this crate handles (RFC 5280 section 5.2).
const HANDLED: [&str; 5] = [
    oid::AUTHORITY_KEY_IDENTIFIER,
    oid::CRL_NUMBER,
    oid::DELTA_CRL_INDICATOR,
    oid::ISSUING_DISTRIBUTION_POINT,
    oid::FRESHEST_CRL,
];

/// Why a list cannot be used: its form, an unhandled critical extension, its dates.
pub(super) fn list_problem(list: &CertificateRevocationList, request: &PathRequest<'_>) -> Option<Step> {
    let issuer = || list.issuer.to_text();
    let extensions = &list.extensions;
    let is_damaged = list.problems.iter().any(|problem| request.profile.refuses(problem.code));
    let is_beyond = extensions
        .all
        .iter()
        .any(|extension| extension.critical && !HANDLED.contains(&extension.extn_id.as_str()))
        || list.revoked.iter().any(|entry| entry.has_unknown_critical);
    // Section 5.2.3: present, and not critical.
    let is_unnumbered = request.profile.certificate_profile != CertificateProfile::Any
        && extensions.find(oid::CRL_NUMBER).is_none_or(|number| number.critical);
    let (Some(this_update), Some(next_update), false) =
        (list.this_update, list.next_update, is_damaged || is_beyond || is_unnumbered)
    else {
        return Some(Step::failed(codes::LIST_UNUSABLE, args! { issuer: issuer() }));
    };
    let at = Instant::from_unix_seconds(request.at.unix_seconds());
    if at < this_update {
        let args = args! { issuer: issuer(), this_update: this_update, judged_at: at };
        Some(Step::failed(codes::LIST_NOT_YET_VALID, args))
    } else if at > next_update {
        let args = args! { issuer: issuer(), next_update: next_update, judged_at: at };
        Some(Step::failed(codes::LIST_EXPIRED, args))
    } else {
        None
    }
}

/// Section 5.2.4: the delta has the same scope, begins at the base or before, and is newer than both.
pub(super) fn is_delta_of(
    delta: &CertificateRevocationList,
    base: &CertificateRevocationList,
    newest: Option<&CertificateRevocationList>,
) -> bool {
    let number = |list: &CertificateRevocationList| list.extensions.crl_number.clone();
    let (Some(begins), Some(number_of_delta), Some(number_of_base)) =
        (&delta.extensions.base_crl_number, number(delta), number(base))
    else {
        return false;
    };
    let scope = |list: &CertificateRevocationList| {
        let extension = list.extensions.find(oid::ISSUING_DISTRIBUTION_POINT);
        extension.map(|extension| extension.extn_value.of(&list.der).to_vec())
    };
    let key_id = |list: &CertificateRevocationList| {
        list.extensions
            .authority_key_identifier
            .as_ref()
            .and_then(|identifier| identifier.key_identifier.clone())
    };
    let newest = newest.and_then(number).unwrap_or_else(|| number_of_base.clone());
    is_same_name(&delta.issuer, &base.issuer)
        && scope(delta) == scope(base)
        && key_id(delta) == key_id(base)
        && compare(begins, &number_of_base) != Ordering::Greater
        && compare(&number_of_delta, &newest) == Ordering::Greater
}

/// Compares two non-negative numbers, most significant byte first.
fn compare(one: &[u8], other: &[u8]) -> Ordering {
    let trimmed = |number: &[u8]| {
        let zeros = number.iter().take_while(|byte| **byte == 0).count();
        number.get(zeros..).unwrap_or_default().to_vec()
    };
    let (one, other) = (trimmed(one), trimmed(other));
    one.len().cmp(&other.len()).then_with(|| one.cmp(&other))
}

/// The entry of a certificate: by serial number, and by issuer, which an entry may set for itself and the
/// following ones (section 5.3.3). The last match counts.
pub(super) fn find_entry<'l>(
    list: &'l CertificateRevocationList,
    certificate: &Certificate,
) -> Option<&'l RevokedCertificate> {
    let mut issuer = &list.issuer;
    let mut found = None;
    for entry in &list.revoked {
        if let Some(named) = &entry.certificate_issuer {
            issuer = named;
        }
        if entry.serial_number.bytes == certificate.serial_number.bytes
            && is_same_name(issuer, &certificate.issuer)
        {
            found = Some(entry);
        }
    }
    found
}

impl RevokedCertificate {
    /// Whether a delta list reverses the revocation.
    pub(super) const fn is_taken_back(&self) -> bool {
        self.reason == REMOVE_FROM_CRL
    }
}

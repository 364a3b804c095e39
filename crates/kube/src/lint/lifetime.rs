use super::LintContext;
use crate::well_known;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::Certificate;

/// The lifetime of kubeadm's CAs, 87600 hours, plus a day for clock differences. Source: kubeadm
/// `app/constants/constants.go`, `CACertificateValidityPeriod`.
const TEN_YEARS: Duration = Duration::from_seconds(3_651 * 86_400);

/// The lifetime of certificates from kubeadm and the controller manager, 8760 hours, plus a day.
const YEAR: Duration = Duration::from_seconds(366 * 86_400);

fn lifetime(certificate: &Certificate) -> Option<Duration> {
    Some(certificate.validity.not_after? - certificate.validity.not_before?)
}

/// Whether notBefore equals the issuer's, as kubeadm up to 1.30 sets it.
fn starts_with_issuer(certificate: &Certificate, context: &LintContext<'_>) -> bool {
    let start = certificate.validity.not_before;
    start.is_some() && context.issuer.is_some_and(|issuer| issuer.validity.not_before == start)
}

/// A member of system:masters for longer than a year: the permission cannot be revoked. Source: apiserver
/// `pkg/authentication/user/user.go`; the group passes every authorizer.
pub(super) fn check_masters(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let username = *certificate.subject.common_names().last()?;
    let not_after = certificate.validity.not_after?;
    let lifetime = match starts_with_issuer(certificate, context) {
        // The start is meaningless then; the remaining time is not.
        true => not_after - context.judged_at,
        false => lifetime(certificate)?,
    };
    let is_master = certificate.subject.organizations().contains(&well_known::SYSTEM_MASTERS);
    (is_master && lifetime > YEAR).then(|| {
        let args = args! { username: username, lifetime: lifetime, not_after: not_after };
        Finding::new(codes::MASTERS_LONG_LIVED, args).at(certificate.validity.not_after_span)
    })
}

/// A certificate ends no later than its issuer: after that its path is invalid.
pub(super) fn check_beyond_issuer(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let issuer = context.issuer?;
    let (not_after, end) = (certificate.validity.not_after?, issuer.validity.not_after?);
    (not_after > end).then(|| {
        let args = args! { not_after: not_after, issuer: issuer.subject.to_text(), issuer_not_after: end };
        Finding::new(codes::BEYOND_ISSUER, args).at(certificate.validity.not_after_span)
    })
}

/// No certificate has a longer lifetime than kubeadm's CAs.
pub(super) fn check_very_long(certificate: &Certificate, _: &LintContext<'_>) -> Option<Finding> {
    let lifetime = lifetime(certificate).filter(|lifetime| *lifetime > TEN_YEARS)?;
    let args = args! { lifetime: lifetime };
    Some(Finding::new(codes::VERY_LONG, args).at(certificate.validity.span))
}

/// A notBefore copied from the issuer is misleading once the certificate was renewed. Source: kubeadm up to
/// 1.30 `app/util/pkiutil/pki_helpers.go`, `NewSignedCert`.
pub(super) fn check_copied_start(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let issuer =
        context.issuer.filter(|_| !certificate.is_ca() && starts_with_issuer(certificate, context))?;
    let not_before: Instant = certificate.validity.not_before?;
    (lifetime(certificate)? > YEAR).then(|| {
        let args = args! { not_before: not_before, issuer: issuer.subject.to_text() };
        Finding::new(codes::COPIED_START, args).at(certificate.validity.not_before_span)
    })
}

/// A CA that ends within a year shortens the certificates it signs, or they outlive it. Source:
/// `authority/policies.go` shortens them, kubeadm does not.
pub(super) fn check_authority_end(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let not_after = certificate.validity.not_after?;
    let is_near = not_after >= context.judged_at && not_after - context.judged_at < YEAR;
    // A shorter lifetime than that is intended, as in a kubelet's self-signed pair.
    let was_long = lifetime(certificate)? > Duration::from_seconds(YEAR.seconds() * 2);
    (certificate.is_ca() && is_near && was_long).then(|| {
        let args = args! { subject: certificate.subject.to_text(), not_after: not_after };
        Finding::new(codes::AUTHORITY_ENDS_SOON, args).at(certificate.validity.not_after_span)
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, authority, check, context, name, now};
    use super::*;

    fn days(count: i64) -> Duration {
        Duration::from_seconds(count * 86_400)
    }

    /// The certificate, valid from this many days before now until that many after.
    fn dated(mut certificate: Certificate, before: i64, after: i64) -> Certificate {
        certificate.validity.not_before = Some(now() - days(before));
        certificate.validity.not_after = Some(now() + days(after));
        certificate
    }

    #[test]
    fn nothing_outlives_its_issuer() {
        let issuer = dated(authority(), 3_000, 100);
        let context = LintContext { issuer: Some(&issuer), ..context() };
        check(
            check_beyond_issuer(&dated(api_server(), 1, 101), &context),
            Some("lint.validity.beyond_issuer"),
        );
        check(check_beyond_issuer(&dated(api_server(), 1, 100), &context), None);
        check(check_beyond_issuer(&dated(api_server(), 1, 101), &super::super::samples::context()), None);
    }

    #[test]
    fn ten_years_are_enough() {
        check(check_very_long(&authority(), &context()), None);
        check(check_very_long(&dated(authority(), 0, 3_652), &context()), Some("lint.validity.very_long"));
    }

    #[test]
    fn a_copied_start_is_told_once_it_misleads() {
        let issuer = dated(authority(), 1_000, 2_000);
        let context = LintContext { issuer: Some(&issuer), ..context() };
        let told = Some("lint.validity.copied_start");
        check(check_copied_start(&dated(api_server(), 1_000, 300), &context), told);
        check(check_copied_start(&dated(api_server(), 1_000, -700), &context), None);
        check(check_copied_start(&dated(api_server(), 999, 300), &context), None);
        check(check_copied_start(&dated(authority(), 1_000, 300), &context), None);
    }

    #[test]
    fn a_ca_is_replaced_in_time() {
        for (before, after, code) in [
            (3_300, 350, Some("lint.authority.ends_soon")),
            (3_300, -1, None),
            (3_000, 650, None),
            (0, 365, None),
        ] {
            check(check_authority_end(&dated(authority(), before, after), &context()), code);
        }
        check(check_authority_end(&dated(api_server(), 3_300, 350), &context()), None);
    }

    #[test]
    fn every_right_lasts_a_year_at_most() {
        let issuer = dated(authority(), 1_000, 3_000);
        for (before, after, code) in [
            (0, 365, None),
            (10, 3_650, Some("lint.masters.long_lived")),
            (1_000, 300, None),
            (1_000, 400, Some("lint.masters.long_lived")),
        ] {
            let mut certificate = dated(api_server(), before, after);
            certificate.subject = name("admin", &["system:masters"]);
            let context = LintContext { issuer: Some(&issuer), ..context() };
            check(check_masters(&certificate, &context), code);
            certificate.subject = name("admin", &["others"]);
            check(check_masters(&certificate, &context), None);
        }
    }
}

//! Revocation lists and the verdict on the API server's certificate, which the list revokes. The contents of
//! lists are modified after they are decoded, so their signature is still valid.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_clock::{Boundary, Duration, Instant};
use credscope_finding::{Span, Step};
use credscope_x509::{
    AlternativeName, Certificate, CertificateRevocationList, CrlDistributionPoints, DistributionPoint,
    DistributionPointName, Extension, GeneralName, IssuingDistributionPoint, KeyUsage, Name, PathAnswer,
    PathRequest, Profile, Purpose, ReasonFlags, SignatureCache, decode_certificate_revocation_list,
    validate_path,
};
use support::{API_SERVER, CA, certificates, der_blocks};

const LIST_VALID: Instant = Instant::from_unix_seconds(1_795_500_000);
const REVOKED: &str = "x509.revocation.revoked";
const GOOD: &str = "x509.revocation.none_revoked";
const UNDETERMINED: &str = "x509.revocation.undetermined";

struct Shelf {
    server: Certificate,
    ca: Certificate,
    list: CertificateRevocationList,
}

/// kubeadm gives its CAs no cRLSign; in this test they have it.
fn shelf() -> Shelf {
    let der = der_blocks(include_str!("data/crl.pem")).remove(0);
    let mut ca = certificates(CA).remove(0);
    ca.extensions.key_usage = Some(KeyUsage::from_names(&["keyCertSign", "cRLSign"]));
    Shelf {
        server: certificates(API_SERVER).remove(0),
        ca,
        list: decode_certificate_revocation_list(&der).expect("a list"),
    }
}

fn answer(shelf: &Shelf, lists: &[&CertificateRevocationList], at: Instant, profile: Profile) -> PathAnswer {
    let request = PathRequest {
        anchors: &[&shelf.ca],
        revocation_lists: lists,
        purpose: Purpose::ServerAuth,
        host: Some("kubernetes"),
        ..PathRequest::new(&shelf.server, at, profile)
    };
    validate_path(&request, &SignatureCache::new())
}

/// Checks the code of the revocation step, and the codes of the lists within it.
fn check_at(shelf: &Shelf, lists: &[&CertificateRevocationList], at: Instant, code: &str, of_lists: &[&str]) {
    let answer = answer(shelf, lists, at, Profile::rfc5280());
    let step = answer.trace.last().expect("a step");
    let within: Vec<&str> =
        step.steps.iter().flat_map(|step| &step.steps).map(|step| step.code.text()).collect();
    assert_eq!((step.code.text(), within.as_slice()), (code, of_lists));
    assert_eq!(answer.is_accepted(), [GOOD, "x509.revocation.not_checked"].contains(&code));
}

fn check(shelf: &Shelf, lists: &[&CertificateRevocationList], code: &str, of_lists: &[&str]) {
    check_at(shelf, lists, LIST_VALID, code, of_lists);
}

const USED: &str = "x509.revocation.list_used";

#[test]
fn what_the_list_names_is_revoked_while_the_list_holds() {
    let shelf = shelf();
    let lists = [&shelf.list];
    check(&shelf, &[], "x509.revocation.not_checked", &[]);
    check(&shelf, &lists, REVOKED, &[USED]);
    let end = shelf.list.next_update.expect("an end");
    check_at(&shelf, &lists, end, REVOKED, &[USED]);
    check_at(
        &shelf,
        &lists,
        end + Duration::from_seconds(1),
        UNDETERMINED,
        &["x509.revocation.list_expired"],
    );
    let begin = shelf.list.this_update.expect("a beginning");
    let early = ["x509.revocation.list_not_yet_valid"];
    check_at(&shelf, &lists, begin - Duration::from_seconds(1), UNDETERMINED, &early);
    let boundaries = answer(&shelf, &lists, LIST_VALID, Profile::rfc5280()).boundaries;
    let expiry = Boundary::after(end, Duration::from_seconds(1));
    assert!(boundaries.contains(&begin.into()) && boundaries.contains(&expiry));
}

#[test]
fn kubernetes_looks_at_no_list() {
    let shelf = shelf();
    let answer = answer(&shelf, &[&shelf.list], LIST_VALID, Profile::go());
    assert!(answer.is_accepted());
    assert!(answer.trace.iter().all(|step| !step.code.text().starts_with("x509.revocation")));
}

#[test]
fn what_the_list_does_not_name_is_not_revoked() {
    let mut shelf = shelf();
    shelf.server.serial_number.bytes = vec![1];
    check(&shelf, &[&shelf.list], GOOD, &[USED]);
    // An entry of another issuer, which also applies to the following ones.
    let mut shelf = self::shelf();
    shelf.list.revoked[0].certificate_issuer = Some(Name::default());
    check(&shelf, &[&shelf.list], GOOD, &[USED]);
}

#[test]
fn only_a_list_that_can_be_read_and_is_signed_by_its_issuer_counts() {
    let broken = |change: &dyn Fn(&mut Shelf), code: &str| {
        let mut shelf = shelf();
        change(&mut shelf);
        check(&shelf, &[&shelf.list], UNDETERMINED, &[code]);
    };
    broken(&|shelf| shelf.list.signature[9] ^= 1, "x509.revocation.list_no_signer");
    broken(
        &|shelf| shelf.ca.extensions.key_usage = Some(KeyUsage::from_names(&["keyCertSign"])),
        "x509.revocation.list_no_signer",
    );
    broken(&|shelf| shelf.list.next_update = None, "x509.revocation.list_unusable");
    broken(&|shelf| shelf.list.revoked[0].has_unknown_critical = true, "x509.revocation.list_unusable");
    broken(&|shelf| shelf.list.extensions.all.push(extension("1.2.3")), "x509.revocation.list_unusable");
    let mut shelf = shelf();
    shelf.list.issuer = Name::default();
    check(&shelf, &[&shelf.list], UNDETERMINED, &[]);
}

fn extension(extn_id: &str) -> Extension {
    Extension {
        extn_id: extn_id.to_owned(),
        critical: true,
        extn_value: Span::default(),
        span: Span::default(),
    }
}

fn delta(shelf: &Shelf, number: u8, base: u8, reason: Option<u8>) -> CertificateRevocationList {
    let mut delta = shelf.list.clone();
    delta.fingerprint_sha256 = [number; 32];
    delta.extensions.crl_number = Some(vec![number]);
    delta.extensions.base_crl_number = Some(vec![base]);
    delta.extensions.all.push(extension("2.5.29.27"));
    match reason {
        Some(reason) => delta.revoked[0].reason = reason,
        None => delta.revoked.clear(),
    }
    delta
}

#[test]
fn a_delta_adds_to_its_base_and_takes_back() {
    let mut shelf = shelf();
    let taken_back = delta(&shelf, 3, 1, Some(8));
    check(&shelf, &[&shelf.list, &taken_back], GOOD, &[USED, USED]);
    check(&shelf, &[&taken_back], UNDETERMINED, &[]);
    // Of two the newer counts; one that begins after the base, or is older than it, is skipped.
    check(&shelf, &[&shelf.list, &taken_back, &delta(&shelf, 4, 1, Some(1))], REVOKED, &[USED, USED, USED]);
    check(&shelf, &[&shelf.list, &delta(&shelf, 3, 2, Some(8))], REVOKED, &[USED]);
    check(&shelf, &[&shelf.list, &delta(&shelf, 1, 1, Some(8))], REVOKED, &[USED]);
    let added = delta(&shelf, 3, 1, Some(1));
    shelf.list.revoked.clear();
    check(&shelf, &[&shelf.list], GOOD, &[USED]);
    check(&shelf, &[&shelf.list, &added], REVOKED, &[USED, USED]);
}

fn point(uri: &str) -> Option<DistributionPointName> {
    let name = AlternativeName { name: GeneralName::Uri(uri.to_owned()), span: Span::default() };
    Some(DistributionPointName::FullName(vec![name]))
}

#[test]
fn a_list_speaks_for_its_distribution_point_and_its_reasons() {
    let check_scope = |scope: IssuingDistributionPoint, points: Vec<DistributionPoint>, code: &str| {
        let mut shelf = shelf();
        shelf.list.revoked.clear();
        shelf.list.extensions.issuing_distribution_point = Some(scope);
        shelf.server.extensions.crl_distribution_points =
            Some(CrlDistributionPoints { points, span: Span::default() });
        let found = answer(&shelf, &[&shelf.list], LIST_VALID, Profile::rfc5280());
        assert_eq!(found.trace.last().map(|step| step.code.text()), Some(code));
    };
    let scope = IssuingDistributionPoint::default;
    let at = |uri: &str| vec![DistributionPoint { name: point(uri), ..DistributionPoint::default() }];
    check_scope(scope(), Vec::new(), GOOD);
    check_scope(IssuingDistributionPoint { name: point("http://a"), ..scope() }, at("http://a"), GOOD);
    check_scope(
        IssuingDistributionPoint { name: point("http://a"), ..scope() },
        at("http://b"),
        UNDETERMINED,
    );
    check_scope(IssuingDistributionPoint { only_contains_user_certs: true, ..scope() }, Vec::new(), GOOD);
    check_scope(
        IssuingDistributionPoint { only_contains_ca_certs: true, ..scope() },
        Vec::new(),
        UNDETERMINED,
    );
    let some = Some(ReasonFlags::from_bit_string(&[0x40]));
    check_scope(IssuingDistributionPoint { only_some_reasons: some, ..scope() }, Vec::new(), UNDETERMINED);
    let other = vec![DistributionPoint {
        crl_issuer: vec![AlternativeName {
            name: GeneralName::DirectoryName(Name::default()),
            span: Span::default(),
        }],
        ..DistributionPoint::default()
    }];
    // The point is another one; the list of the certificate's own issuer still covers it.
    check_scope(scope(), other, GOOD);
}

#[test]
fn the_deciding_step_names_the_certificate_and_the_reason() {
    let shelf = shelf();
    let answer = answer(&shelf, &[&shelf.list], LIST_VALID, Profile::rfc5280());
    let step = Step::deciding(&answer.trace).expect("a step");
    assert_eq!(step.args["name"].as_text(), Some("CN=kube-apiserver"));
    assert_eq!(step.args["reason"].as_text(), Some("unspecified"));
    assert_eq!(step.args["since"].as_text(), Some("2026-11-21T23:46:14Z"));
    assert_eq!(step.span, Some(shelf.server.serial_number.span));
}

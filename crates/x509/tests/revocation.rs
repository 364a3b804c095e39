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

struct ServerCaAndList {
    server: Certificate,
    ca: Certificate,
    list: CertificateRevocationList,
}

/// kubeadm gives its CAs no cRLSign; in this test they have it.
fn given() -> ServerCaAndList {
    let der = der_blocks(include_str!("data/crl.pem")).remove(0);
    let mut ca = certificates(CA).remove(0);
    ca.extensions.key_usage = Some(KeyUsage::from_names(&["keyCertSign", "cRLSign"]));
    ServerCaAndList {
        server: certificates(API_SERVER).remove(0),
        ca,
        list: decode_certificate_revocation_list(&der).expect("a list"),
    }
}

fn answer(
    given: &ServerCaAndList,
    lists: &[&CertificateRevocationList],
    at: Instant,
    profile: Profile,
) -> PathAnswer {
    let request = PathRequest {
        anchors: &[&given.ca],
        revocation_lists: lists,
        purpose: Purpose::ServerAuth,
        host: Some("kubernetes"),
        ..PathRequest::new(&given.server, at, profile)
    };
    validate_path(&request, &SignatureCache::new())
}

/// Checks the code of the revocation step, and the codes of the lists within it.
fn check_at(
    given: &ServerCaAndList,
    lists: &[&CertificateRevocationList],
    at: Instant,
    code: &str,
    of_lists: &[&str],
) {
    let answer = answer(given, lists, at, Profile::rfc5280());
    let step = answer.trace.last().expect("a step");
    let within: Vec<&str> =
        step.steps.iter().flat_map(|step| &step.steps).map(|step| step.code.text()).collect();
    assert_eq!((step.code.text(), within.as_slice()), (code, of_lists));
    assert_eq!(answer.is_accepted(), [GOOD, "x509.revocation.not_checked"].contains(&code));
}

fn check(given: &ServerCaAndList, lists: &[&CertificateRevocationList], code: &str, of_lists: &[&str]) {
    check_at(given, lists, LIST_VALID, code, of_lists);
}

const USED: &str = "x509.revocation.list_used";

#[test]
fn what_the_list_names_is_revoked_while_the_list_holds() {
    let given = given();
    let lists = [&given.list];
    check(&given, &[], "x509.revocation.not_checked", &[]);
    check(&given, &lists, REVOKED, &[USED]);
    let end = given.list.next_update.expect("an end");
    check_at(&given, &lists, end, REVOKED, &[USED]);
    check_at(
        &given,
        &lists,
        end + Duration::from_seconds(1),
        UNDETERMINED,
        &["x509.revocation.list_expired"],
    );
    let begin = given.list.this_update.expect("a beginning");
    let early = ["x509.revocation.list_not_yet_valid"];
    check_at(&given, &lists, begin - Duration::from_seconds(1), UNDETERMINED, &early);
    let boundaries = answer(&given, &lists, LIST_VALID, Profile::rfc5280()).boundaries;
    let expiry = Boundary::after(end, Duration::from_seconds(1));
    assert!(boundaries.contains(&begin.into()) && boundaries.contains(&expiry));
}

#[test]
fn kubernetes_looks_at_no_list() {
    let given = given();
    let answer = answer(&given, &[&given.list], LIST_VALID, Profile::go());
    assert!(answer.is_accepted());
    assert!(answer.trace.iter().all(|step| !step.code.text().starts_with("x509.revocation")));
}

#[test]
fn what_the_list_does_not_name_is_not_revoked() {
    let mut given = given();
    given.server.serial_number.bytes = vec![1];
    check(&given, &[&given.list], GOOD, &[USED]);
    // An entry of another issuer, which also applies to the following ones.
    let mut given = self::given();
    given.list.revoked[0].certificate_issuer = Some(Name::default());
    check(&given, &[&given.list], GOOD, &[USED]);
}

#[test]
fn only_a_list_that_can_be_read_and_is_signed_by_its_issuer_counts() {
    let broken = |change: &dyn Fn(&mut ServerCaAndList), code: &str| {
        let mut given = given();
        change(&mut given);
        check(&given, &[&given.list], UNDETERMINED, &[code]);
    };
    broken(&|given| given.list.signature[9] ^= 1, "x509.revocation.list_no_signer");
    broken(
        &|given| given.ca.extensions.key_usage = Some(KeyUsage::from_names(&["keyCertSign"])),
        "x509.revocation.list_no_signer",
    );
    broken(&|given| given.list.next_update = None, "x509.revocation.list_unusable");
    broken(&|given| given.list.revoked[0].has_unknown_critical = true, "x509.revocation.list_unusable");
    broken(&|given| given.list.extensions.all.push(extension("1.2.3")), "x509.revocation.list_unusable");
    let mut given = given();
    given.list.issuer = Name::default();
    check(&given, &[&given.list], UNDETERMINED, &[]);
}

fn extension(extn_id: &str) -> Extension {
    Extension {
        extn_id: extn_id.to_owned(),
        critical: true,
        extn_value: Span::default(),
        span: Span::default(),
    }
}

fn delta(given: &ServerCaAndList, number: u8, base: u8, reason: Option<u8>) -> CertificateRevocationList {
    let mut delta = given.list.clone();
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
    let mut given = given();
    let taken_back = delta(&given, 3, 1, Some(8));
    check(&given, &[&given.list, &taken_back], GOOD, &[USED, USED]);
    check(&given, &[&taken_back], UNDETERMINED, &[]);
    // Of two the newer counts; one that begins after the base, or is older than it, is skipped.
    check(&given, &[&given.list, &taken_back, &delta(&given, 4, 1, Some(1))], REVOKED, &[USED, USED, USED]);
    check(&given, &[&given.list, &delta(&given, 3, 2, Some(8))], REVOKED, &[USED]);
    check(&given, &[&given.list, &delta(&given, 1, 1, Some(8))], REVOKED, &[USED]);
    let added = delta(&given, 3, 1, Some(1));
    given.list.revoked.clear();
    check(&given, &[&given.list], GOOD, &[USED]);
    check(&given, &[&given.list, &added], REVOKED, &[USED, USED]);
}

fn point(uri: &str) -> Option<DistributionPointName> {
    let name = AlternativeName { name: GeneralName::Uri(uri.to_owned()), span: Span::default() };
    Some(DistributionPointName::FullName(vec![name]))
}

#[test]
fn a_list_speaks_for_its_distribution_point_and_its_reasons() {
    let check_scope = |scope: IssuingDistributionPoint, points: Vec<DistributionPoint>, code: &str| {
        let mut given = given();
        given.list.revoked.clear();
        given.list.extensions.issuing_distribution_point = Some(scope);
        given.server.extensions.crl_distribution_points =
            Some(CrlDistributionPoints { points, span: Span::default() });
        let found = answer(&given, &[&given.list], LIST_VALID, Profile::rfc5280());
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
    let given = given();
    let answer = answer(&given, &[&given.list], LIST_VALID, Profile::rfc5280());
    let step = Step::deciding(&answer.trace).expect("a step");
    assert_eq!(step.args["name"].as_text(), Some("CN=kube-apiserver"));
    assert_eq!(step.args["reason"].as_text(), Some("unspecified"));
    assert_eq!(step.args["since"].as_text(), Some("2026-11-21T23:46:14Z"));
    assert_eq!(step.span, Some(given.server.serial_number.span));
}

//! One path, judged by each profile: the differences between Kubernetes and RFC 5280.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_clock::{Duration, Instant};
use credscope_finding::Step;
use credscope_x509::{Certificate, KeyUsage, PathRequest, Profile, Purpose, SignatureCache, validate_path};
use support::{API_SERVER, CA, certificates};

const JUDGED_AT: Instant = Instant::from_unix_seconds(1_795_298_316);
const FOUND: &str = "x509.path.found";

struct ServerAndCa {
    server: Certificate,
    ca: Certificate,
}

fn given() -> ServerAndCa {
    ServerAndCa { server: certificates(API_SERVER).remove(0), ca: certificates(CA).remove(0) }
}

/// Checks the deciding code, or that of the path: by Kubernetes, by RFC 5280, and by RFC 5280 with section 4.
fn check(change: &dyn Fn(&mut ServerAndCa), ask: &dyn Fn(&mut PathRequest<'_>), codes: [&str; 3]) {
    let mut given = given();
    change(&mut given);
    let found = [Profile::go(), Profile::rfc5280(), Profile::rfc5280_strict()].map(|profile| {
        let mut request = PathRequest {
            anchors: &[&given.ca],
            purpose: Purpose::ServerAuth,
            host: Some("kubernetes"),
            ..PathRequest::new(&given.server, JUDGED_AT, profile)
        };
        ask(&mut request);
        let answer = validate_path(&request, &SignatureCache::new());
        let path = || answer.trace.iter().find(|step| step.code.text() == FOUND);
        Step::deciding(&answer.trace).or_else(path).map_or("", |step| step.code.text())
    });
    assert_eq!(found, codes);
}

fn check_change(change: &dyn Fn(&mut ServerAndCa), codes: [&str; 3]) {
    check(change, &|_| (), codes);
}

#[test]
fn an_anchor_s_dates_count_for_kubernetes_and_not_for_the_rfc() {
    let expired = "x509.path.issuer_expired";
    let end = JUDGED_AT - Duration::from_seconds(1);
    check_change(&|given| given.ca.validity.not_after = Some(end), [expired, FOUND, expired]);
}

#[test]
fn a_name_in_another_case_is_the_issuer_s_to_the_rfc_alone() {
    let change = |given: &mut ServerAndCa| {
        given.ca.subject.raw.clear();
        given.ca.subject.rdns[0].attributes[0].text = Some("  KUBERNETES ".to_owned());
        given.ca.subject.rdns[0].attributes[0].value.clear();
    };
    check_change(&change, ["x509.path.issuer_unknown", FOUND, FOUND]);
}

#[test]
fn what_section_4_asks_of_cas_is_asked_by_the_strict_profile_alone() {
    let missing = "x509.profile.extension_missing";
    check_change(&|given| given.ca.extensions.subject_key_identifier = None, [FOUND, FOUND, missing]);
    check_change(&|given| given.server.extensions.authority_key_identifier = None, [FOUND, FOUND, missing]);
}

#[test]
fn a_fraction_of_the_last_second_counts_for_kubernetes_alone() {
    let end = Instant::from_unix_seconds(JUDGED_AT.unix_seconds());
    let late = end + Duration::from_millis(5);
    let expired = "x509.validity.expired";
    check(
        &|given| given.server.validity.not_after = Some(end),
        &|request| request.at = late,
        [expired, FOUND, FOUND],
    );
}

#[test]
fn each_purpose_is_answered_on_its_own() {
    let ask = |purpose: Purpose| move |request: &mut PathRequest<'_>| request.purpose = purpose;
    check(&|_| (), &ask(Purpose::ClientAuth), ["x509.extended_key_usage.not_permitted"; 3]);
    check(&|_| (), &ask(Purpose::CertSign), ["x509.basic_constraints.not_ca"; 3]);
    check(&|_| (), &ask(Purpose::Any), [FOUND; 3]);
}

#[test]
fn a_request_may_ask_for_usages_mailboxes_and_short_paths() {
    let usage =
        |request: &mut PathRequest<'_>| request.key_usage = Some(KeyUsage::from_names(&["keyAgreement"]));
    let refused = "x509.key_usage.not_permitted";
    check(&|_| (), &usage, [FOUND, refused, refused]);
    let mailbox = |request: &mut PathRequest<'_>| request.mailbox = Some("admin@corp.example");
    check(&|_| (), &mailbox, ["x509.mailbox.mismatch"; 3]);
    check(&|_| (), &|request| request.max_intermediates = Some(0), [FOUND; 3]);
}

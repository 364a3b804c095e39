//! Path building and validation on real chains.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, Step};
use credscope_x509::{
    Certificate, PathAnswer, PathMember, PathRequest, Profile, Purpose, SignatureCache, decode_certificate,
    validate_path,
};
use support::{API_SERVER, CA, OLD_CA, OLD_VERDICTS, VERDICTS, certificates, lines};

const CHARLIE: &str = include_str!("data/charlie-1.36.pem");
const JUDGED_AT: Instant = Instant::from_unix_seconds(1_795_298_316);

struct Case<'a> {
    end_entity: &'a Certificate,
    intermediates: Vec<&'a Certificate>,
    anchors: Vec<&'a Certificate>,
    at: Instant,
    purpose: Purpose,
    host: Option<&'a str>,
}

impl<'a> Case<'a> {
    fn new(
        end_entity: &'a Certificate,
        intermediates: &[&'a Certificate],
        anchors: &[&'a Certificate],
    ) -> Self {
        let (intermediates, anchors) = (intermediates.to_vec(), anchors.to_vec());
        Self { end_entity, intermediates, anchors, at: JUDGED_AT, purpose: Purpose::ServerAuth, host: None }
    }

    fn answer(&self) -> PathAnswer {
        let request = PathRequest {
            intermediates: &self.intermediates,
            anchors: &self.anchors,
            purpose: self.purpose,
            host: self.host,
            ..PathRequest::new(self.end_entity, self.at, Profile::go())
        };
        validate_path(&request, &SignatureCache::new())
    }

    /// Compares the codes of the trace, in order.
    fn check(&self, wanted: &[&str]) -> PathAnswer {
        let answer = self.answer();
        let codes: Vec<&str> = answer.trace.iter().map(|step| step.code.text()).collect();
        assert_eq!(codes, wanted, "{:#?}", answer.trace);
        answer
    }
}

fn find<'a>(steps: &'a [Step], code: &str) -> Option<&'a Step> {
    steps.iter().find_map(|step| if step.code.text() == code { Some(step) } else { find(&step.steps, code) })
}

#[test]
fn a_path_is_found_through_an_intermediate_whatever_their_order() {
    let chain = certificates(CHARLIE);
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let wanted = [
        "x509.structure.sound",
        "x509.extension.critical_handled",
        "x509.validity.within",
        "x509.host.matched",
        "x509.path.found",
        "x509.extended_key_usage.permitted",
    ];
    for intermediates in [
        vec![intermediate],
        vec![root, intermediate],
        vec![leaf, root, intermediate, intermediate, leaf, root],
    ] {
        let case = Case { host: Some("k8s.lab.example"), ..Case::new(leaf, &intermediates, &[root]) };
        let answer = case.check(&wanted);
        let place = intermediates.iter().position(|one| std::ptr::eq(*one, intermediate)).expect("there");
        let path = [PathMember::EndEntity, PathMember::Intermediate(place), PathMember::Anchor(0)];
        assert_eq!(answer.path.as_deref(), Some(&path[..]));
    }
    // An intermediate may be an anchor too: Go stops at it.
    let answer = Case { host: Some("kubernetes"), ..Case::new(leaf, &[], &[intermediate]) }.check(&wanted);
    assert_eq!(answer.path, Some(vec![PathMember::EndEntity, PathMember::Anchor(0)]));
}

#[test]
fn a_missing_issuer_is_not_a_failure_and_the_rest_is_still_judged() {
    let chain = certificates(CHARLIE);
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let wanted = |path: &'static str, usage: &'static str| {
        [
            "x509.structure.sound",
            "x509.extension.critical_handled",
            "x509.validity.within",
            "x509.host.not_given",
            path,
            usage,
        ]
    };
    let permitted = "x509.extended_key_usage.permitted";
    let answer = Case::new(leaf, &[], &[root]).check(&wanted("x509.path.issuer_unknown", permitted));
    let step = Step::deciding(&answer.trace).expect("a deciding step");
    assert_eq!(step.outcome, Outcome::Inconclusive);
    assert_eq!(step.args["issuer"].as_text(), Some("CN=kubernetes,O=Lab Example"));
    assert_eq!(
        step.args["key_id"].as_text(),
        Some("C4:F3:6E:EA:EC:63:AF:AF:8D:4B:5F:DE:9C:80:7C:E3:E3:5A:6D:60")
    );
    // The intermediate was provided, the root was not.
    let answer = Case::new(leaf, &[intermediate], &[]).check(&wanted("x509.path.issuer_unknown", permitted));
    let step = Step::deciding(&answer.trace).expect("a deciding step");
    assert_eq!(step.args["issuer"].as_text(), Some("CN=Lab Example Root CA,O=Lab Example"));
    // The root is presented but not trusted.
    Case::new(leaf, &[intermediate, root], &[])
        .check(&wanted("x509.path.self_signed_not_trusted", permitted));
    // The purpose is refused nevertheless.
    let case = Case { purpose: Purpose::ClientAuth, ..Case::new(leaf, &[], &[]) };
    let answer = case.answer();
    assert_eq!(
        Step::deciding(&answer.trace).map(|step| step.code.text()),
        Some("x509.extended_key_usage.not_permitted")
    );
}

#[test]
fn an_anchor_is_accepted_as_it_is() {
    let chain = certificates(CHARLIE);
    let [leaf, _, root] = &chain[..] else { panic!("three certificates") };
    let wanted = ["x509.structure.sound", "x509.extension.critical_handled", "x509.validity.within"];
    let case = Case { purpose: Purpose::Any, ..Case::new(root, &[], &[root]) };
    let rest = ["x509.path.end_entity_is_anchor", "x509.extended_key_usage.not_asked"];
    case.check(&[&wanted[..], &rest].concat());
    let case = Case { purpose: Purpose::ClientAuth, ..Case::new(leaf, &[], &[leaf]) };
    let rest = ["x509.path.end_entity_is_anchor", "x509.extended_key_usage.not_permitted"];
    case.check(&[&wanted[..], &rest].concat());
}

#[test]
fn dates_come_before_host_and_host_before_path() {
    let chain = certificates(CHARLIE);
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let late = leaf.validity.not_after.expect("an instant") + Duration::from_seconds(1);
    let case = Case { at: late, host: Some("elsewhere"), ..Case::new(leaf, &[], &[]) };
    let answer = case.check(&[
        "x509.structure.sound",
        "x509.extension.critical_handled",
        "x509.validity.expired",
        "x509.host.not_reached",
        "x509.path.not_reached",
        "x509.extended_key_usage.not_reached",
    ]);
    assert!(answer.trace[3..].iter().all(|step| step.outcome == Outcome::NotEvaluated));
    let case = Case { host: Some("elsewhere"), ..Case::new(leaf, &[intermediate], &[root]) };
    case.check(&[
        "x509.structure.sound",
        "x509.extension.critical_handled",
        "x509.validity.within",
        "x509.host.mismatch",
        "x509.path.not_reached",
        "x509.extended_key_usage.not_reached",
    ]);
}

#[test]
fn an_expired_issuer_is_told_from_an_expired_certificate() {
    let mut chain = certificates(CHARLIE);
    // The signature covers other bytes, so the decoded fields may be modified for the test.
    chain[2].validity.not_after = Some(JUDGED_AT - Duration::from_seconds(1));
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let answer = Case::new(leaf, &[intermediate], &[root]).answer();
    let step = Step::deciding(&answer.trace).expect("a deciding step");
    assert_eq!(step.code.text(), "x509.path.issuer_expired");
    assert_eq!(step.args["issuer"].as_text(), Some("CN=Lab Example Root CA,O=Lab Example"));
    let expired = find(&answer.trace, "x509.validity.expired").expect("the candidate's own step");
    assert_eq!(expired.span, None, "not a place in the end entity");
}

#[test]
fn the_boundaries_are_the_instants_at_which_the_answer_changes() {
    let chain = certificates(CHARLIE);
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let case = |at| Case { at, ..Case::new(leaf, &[intermediate], &[root]) };
    let boundaries = case(JUDGED_AT).answer().boundaries;
    assert_eq!(boundaries.len(), 6);
    assert!(boundaries.is_sorted());
    let end = leaf.validity.not_after.expect("an instant") + Duration::from_seconds(1);
    assert!(
        boundaries
            .iter()
            .any(|boundary| boundary.at == end && Some(boundary.written) == leaf.validity.not_after)
    );
    assert!(case(end - Duration::from_seconds(1)).answer().is_accepted());
    assert!(!case(end).answer().is_accepted());
    // Judged after expiration, the boundaries are the same.
    assert_eq!(case(end).answer().boundaries, boundaries);
    // The last representable year means never.
    let lines = lines(OLD_VERDICTS);
    let endless =
        lines.iter().find(|line| line.id == "year-9999").map(|line| certificates(&line.pem)).expect("a line");
    assert_eq!(Case::new(&endless[0], &[], &[]).answer().boundaries.len(), 1);
}

#[test]
fn the_likeliest_candidate_is_tried_first_and_every_try_is_told() {
    let old = certificates(OLD_CA);
    let new = certificates(CA);
    let lines = lines(VERDICTS);
    let line = lines.iter().find(|line| line.id == "admin-conf").expect("a line");
    let leaf = certificates(&line.pem).remove(0);
    let case = Case { purpose: Purpose::ClientAuth, ..Case::new(&leaf, &[], &[&old[0], &new[0]]) };
    let answer = case.answer();
    assert_eq!(answer.path, Some(vec![PathMember::EndEntity, PathMember::Anchor(1)]));
    let path = find(&answer.trace, "x509.path.found").expect("a path");
    assert_eq!(path.steps.len(), 1, "the one whose key id is asked for does");
    assert!(find(&path.steps, "x509.key_identifier.matches").is_some());

    let case = Case { purpose: Purpose::ClientAuth, ..Case::new(&leaf, &[], &[&old[0]]) };
    let answer = case.answer();
    let step = Step::deciding(&answer.trace).expect("a deciding step");
    assert_eq!(step.code.text(), "x509.path.same_name_different_key");
    assert_eq!(
        step.args["issued"].as_text(),
        Some(old[0].validity.not_before.expect("an instant").to_string().as_str())
    );
    assert!(find(&step.steps, "x509.signature.other_key").is_some());
    assert!(find(&step.steps, "x509.key_identifier.differs").is_some());
}

#[test]
fn a_hundred_like_named_candidates_are_tried_and_no_more() {
    let ca = certificates(OLD_CA).remove(0);
    let leaf = certificates(API_SERVER).remove(0);
    let many: Vec<Certificate> = (0..150_u8)
        .map(|number| {
            let mut one = ca.clone();
            one.fingerprint_sha256 = [number; 32];
            one
        })
        .collect();
    let intermediates: Vec<_> = many.iter().collect();
    let answer = Case::new(&leaf, &intermediates, &[&ca]).answer();
    let step = Step::deciding(&answer.trace).expect("a deciding step");
    assert_eq!((step.code.text(), step.steps.len()), ("x509.path.budget_exhausted", 101));
}

#[test]
fn certificates_that_issue_each_other_do_not_hang() {
    let chain = certificates(CHARLIE);
    let leaf = &chain[0];
    // Two CAs of the same name and different alternative names, each a candidate issuer of the other.
    let mut one = chain[2].clone();
    let mut other = chain[2].clone();
    one.extensions.subject_alt_name = chain[0].extensions.subject_alt_name.clone();
    other.fingerprint_sha256 = [7; 32];
    let intermediates = [&chain[1], &one, &other, &one];
    let answer = Case::new(leaf, &intermediates, &[]).answer();
    assert_eq!(
        Step::deciding(&answer.trace).map(|step| step.code.text()),
        Some("x509.path.self_signed_not_trusted")
    );
}

#[test]
fn what_go_s_parser_refuses_is_not_judged() {
    let chain = certificates(CHARLIE);
    let [leaf, intermediate, root] = &chain[..] else { panic!("three certificates") };
    let serial_number = leaf.serial_number.span.start;
    let mut negative = leaf.der.clone();
    negative[serial_number] |= 0x80;
    let mut longer = leaf.der.clone();
    longer.extend([0, 0]);
    for (der, problem) in
        [(negative, "x509.serial_number.negative"), (longer, "asn1.document.trailing_bytes")]
    {
        let certificate = decode_certificate(&der).expect("a certificate");
        let answer = Case::new(&certificate, &[intermediate], &[root]).check(&[
            "x509.structure.refused",
            "x509.extension.critical_not_reached",
            "x509.validity.not_reached",
            "x509.host.not_reached",
            "x509.path.not_reached",
            "x509.extended_key_usage.not_reached",
        ]);
        assert_eq!(answer.trace[0].args["problem"].as_text(), Some(problem));
    }
}

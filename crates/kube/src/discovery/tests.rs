use super::*;
use credscope_clock::Instant;
use credscope_encoding::encode_standard;
use credscope_finding::Value;
use credscope_jose::json::{Node, parse};

const ID: &str = "abcdef";
const SECRET: &str = "0123456789abcdef";
/// A CA made for this test: P-256, valid for a century.
const CA: &str = include_str!("tests/ca.pem");

fn kubeconfig(ca: &str) -> String {
    let ca = encode_standard(ca.as_bytes());
    format!(
        "apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: {ca}\n    server: https://10.0.0.1:6443\n  \
         name: \"\"\ncontexts: null\ncurrent-context: \"\"\nkind: Config\nusers: null\n"
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

fn members(pairs: &[(&str, &str)]) -> String {
    let members: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}:{}", quoted(key), quoted(value))).collect();
    format!("{{{}}}", members.join(","))
}

fn object(pairs: &[(&str, &str)]) -> Node {
    parse(members(pairs).as_bytes()).value
}

/// `data` of a valid cluster-info.
fn good_info() -> Node {
    let config = kubeconfig(CA);
    object(&[("jws-kubeconfig-abcdef", &detached_signature(ID, SECRET, &config)), ("kubeconfig", &config)])
}

fn secret(pairs: &[(&str, &str)]) -> BootstrapSecret {
    let object = parse(format!("{{\"stringData\":{}}}", members(pairs)).as_bytes()).value;
    crate::bootstrap_token::decode_bootstrap_secret(&object)
}

fn authority() -> AuthorityDigests {
    let config = kubeconfig(CA);
    let info = object(&[("kubeconfig", &config)]);
    let (_, mut found) = check_readable(&ClusterInfo::of_data(&info), Release::NEWEST, true);
    found.remove(0)
}

fn request(pins: &[&str]) -> JoinRequest {
    JoinRequest {
        endpoint: "10.0.0.1:6443".to_owned(),
        discovery_token: Some(format!("{ID}.{SECRET}")),
        pins: pins.iter().map(|pin| (*pin).to_owned()).collect(),
        ..JoinRequest::default()
    }
}

#[track_caller]
fn check_all(
    request: &JoinRequest,
    info: Option<&Node>,
    secret: Option<&BootstrapSecret>,
    release: Release,
    expected: &str,
) -> Step {
    let moment = Moment::new(Instant::from_unix_seconds(1_700_000_000));
    let cluster_info = info.map(ClusterInfo::of_data);
    let evidence = DiscoveryEvidence { cluster_info, secret, authorities: &[authority()], moment: &moment };
    let trace = validate_discovery(request, &evidence, release);
    assert!(!format!("{trace:?}").contains(SECRET), "{trace:?}");
    let step = Step::deciding(&trace).or(trace.last()).unwrap().clone();
    assert_eq!(step.code.text(), expected, "{trace:#?}");
    step
}

#[track_caller]
fn check(request: &JoinRequest, info: &Node, expected: &str) -> Step {
    check_all(request, Some(info), None, Release::NEWEST, expected)
}

#[test]
fn token_signature_and_pin_make_discovery_accepted() {
    let pin = authority().pin;
    let accepted = "kube.join.discovery_accepted";
    check(&request(&[&pin]), &good_info(), accepted);
    check(&request(&[&pin.to_ascii_uppercase()]), &good_info(), accepted);
    check(&JoinRequest { skips_verification: true, ..request(&[]) }, &good_info(), accepted);
}

#[test]
fn what_the_request_lacks_is_told_before_anything_is_fetched() {
    let pin = authority().pin;
    let with = |change: &dyn Fn(&mut JoinRequest)| {
        let mut request = request(&[&pin]);
        change(&mut request);
        request
    };
    let none =
        |request: &JoinRequest, expected: &str| check_all(request, None, None, Release::NEWEST, expected);
    none(&with(&|request| request.discovery_token = None), "kube.join.no_token");
    for token in ["ABCDEF.0123456789abcdef", "abcdef", "abcdef.0123456789abcde", ""] {
        none(
            &with(&|request| request.discovery_token = Some(token.to_owned())),
            "kube.bootstrap_token.malformed",
        );
    }
    none(&with(&|request| request.pins.clear()), "kube.join.no_pin");
    none(&with(&|request| request.endpoint.clear()), "kube.join.no_endpoint");
    for endpoint in ["10.0.0.1", "https://10.0.0.1:6443", "fd00::1:6443", "[fd00::1]"] {
        none(&with(&|request| endpoint.clone_into(&mut request.endpoint)), "kube.join.endpoint_refused");
    }
    none(&with(&|request| "[fd00::1]:6443".clone_into(&mut request.endpoint)), "kube.cluster_info.unknown");
    none(&with(&|request| request.discovery_file = Some("d.conf".to_owned())), "kube.join.file_unknown");
}

#[test]
fn a_signature_is_compared_letter_for_letter() {
    let config = kubeconfig(CA);
    let right = detached_signature(ID, SECRET, &config);
    let other_order = {
        use credscope_crypto::{Hash, hmac};
        use credscope_encoding::encode_url_unpadded;
        let header = encode_url_unpadded(b"{\"kid\":\"abcdef\",\"alg\":\"HS256\"}");
        let input = format!("{header}.{}", encode_url_unpadded(config.as_bytes()));
        format!("{header}..{}", encode_url_unpadded(&hmac(Hash::Sha256, SECRET.as_bytes(), input.as_bytes())))
    };
    let attached =
        right.replace("..", &format!(".{}.", credscope_encoding::encode_url_unpadded(config.as_bytes())));
    let cases = [
        format!("{}AAAA", &right[..right.len() - 4]),
        attached,
        other_order,
        format!("{right}="),
        format!("{right} "),
        detached_signature(ID, "fedcba9876543210", &config),
        detached_signature("ghijkl", SECRET, &config),
        detached_signature(ID, "abcdef.0123456789abcdef", &config),
        detached_signature(ID, SECRET, &kubeconfig("")),
    ];
    for signature in cases {
        let info = object(&[("jws-kubeconfig-abcdef", &signature), ("kubeconfig", &config)]);
        let step = check(&request(&[&authority().pin]), &info, "kube.cluster_info.signature_differs");
        assert_eq!(step.args.get("message"), Some(&Value::from(SIGNATURE_DIFFERS)));
    }
}

#[test]
fn a_missing_signature_has_its_reason_from_the_secret() {
    let info = object(&[("kubeconfig", &kubeconfig(CA))]);
    let case = |secret: Option<&BootstrapSecret>, expected: &str| {
        check_all(&request(&[&authority().pin]), Some(&info), secret, Release::NEWEST, expected)
    };
    let gone = case(None, "kube.cluster_info.expired_and_cleaned");
    let message = "could not find a JWS signature in the cluster-info ConfigMap for token ID \"abcdef\"";
    assert_eq!(gone.args.get("message"), Some(&Value::from(message)));
    let id = ("token-id", ID);
    let signing = ("usage-bootstrap-signing", "true");
    case(
        Some(&secret(&[id, ("expiration", "2023-11-14T22:13:20Z")])),
        "kube.cluster_info.expired_and_cleaned",
    );
    case(
        Some(&secret(&[id, signing, ("expiration", "2023-11-14")])),
        "kube.cluster_info.expired_and_cleaned",
    );
    case(Some(&secret(&[id, ("expiration", "2023-11-14T22:13:21Z")])), "kube.cluster_info.never_signed");
    case(Some(&secret(&[id, ("usage-bootstrap-signing", "True")])), "kube.cluster_info.never_signed");
    case(Some(&secret(&[id, signing])), "kube.cluster_info.signer_absent");
    let info = object(&[("jws-kubeconfig-abcdef", ""), ("kubeconfig", &kubeconfig(CA))]);
    let empty = check(&request(&["sha256:00"]), &info, "kube.cluster_info.expired_and_cleaned");
    assert!(format!("{:?}", empty.args).contains("is invalid for this cluster or it has expired"));
}

#[test]
fn a_cluster_info_that_says_nothing_is_told() {
    let pinned = request(&[&authority().pin]);
    let signed = |config: &str| {
        object(&[("jws-kubeconfig-abcdef", &detached_signature(ID, SECRET, config)), ("kubeconfig", config)])
    };
    check(&pinned, &object(&[("jws-kubeconfig-abcdef", "x")]), "kube.cluster_info.no_kubeconfig");
    check(&pinned, &signed(""), "kube.cluster_info.no_kubeconfig");
    check(&pinned, &object(&[]), "kube.cluster_info.no_kubeconfig");
    check(&pinned, &signed("clusters: ["), "kube.cluster_info.kubeconfig_unreadable");
    check(&pinned, &signed("kind: Config\nclusters: []\n"), "kube.cluster_info.kubeconfig_unreadable");
    let named = kubeconfig(CA).replace("name: \"\"", "name: a");
    check(&pinned, &signed(&named), "kube.cluster_info.kubeconfig_unreadable");
    check_all(&pinned, Some(&signed(&named)), None, Release::minor(20), "kube.join.discovery_accepted");
    check(&pinned, &signed(&kubeconfig("")), "kube.cluster_info.ca_unreadable");
    check(
        &pinned,
        &signed(&kubeconfig("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")),
        "kube.cluster_info.ca_unreadable",
    );
    let waived = JoinRequest { skips_verification: true, ..request(&[]) };
    check(&waived, &signed(&kubeconfig("")), "kube.join.discovery_accepted");
}

#[test]
fn one_right_pin_of_several_is_enough_where_all_are_read() {
    let (right, wrong) = (authority().pin, format!("sha256:{}", "ab".repeat(32)));
    let info = good_info();
    let case = |pins: &[&str], minor: u16, expected: &str| {
        check_all(&request(pins), Some(&info), None, Release::minor(minor), expected)
    };
    case(&[&wrong, &right], 36, "kube.join.discovery_accepted");
    case(&[&right, &wrong], 20, "kube.join.discovery_accepted");
    case(&[&right, "sha512:00"], 20, "kube.join.discovery_accepted");
    case(&[&right, "sha512:00"], 36, "kube.join.pin_malformed");
    let step = case(&[&wrong, &right], 20, "kube.join.pin_differs");
    let message = format!(
        "cluster CA found in cluster-info ConfigMap is invalid: none of the public keys \"{right}\" are pinned"
    );
    assert_eq!(step.args.get("message"), Some(&Value::from(message)));
    let step = case(&[&authority().fingerprint], 36, "kube.join.pin_of_certificate");
    assert_eq!(step.args.get("expected"), Some(&Value::from(right)));
}

#[test]
fn without_cluster_info_pins_are_compared_with_what_is_known() {
    let case = |pin: &str, expected: &str| check_all(&request(&[pin]), None, None, Release::NEWEST, expected);
    case(&authority().pin, "kube.cluster_info.unknown");
    case(&format!("sha256:{}", "ab".repeat(32)), "kube.join.pin_differs");
    case("sha256:00", "kube.join.pin_malformed");
}

use crate::{Run, SimulationRequest, simulate};
use credscope_finding::Value;

fn request(seed: u64, parameters: &[(&str, &str)], faults: &[&str]) -> Run {
    let mut all = vec![("keys".to_owned(), "ecdsa".to_owned())];
    all.extend(parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let request = SimulationRequest {
        story: "request-path".to_owned(),
        seed,
        parameters: all,
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        ..SimulationRequest::default()
    };
    let answer = simulate(&request);
    answer.run.unwrap_or_else(|| panic!("{:?}", answer.findings))
}

/// The entries of this story's codes, without the area, with their instants.
fn happened(run: &Run) -> Vec<(i64, &'static str)> {
    let code = |code: &'static str| code.strip_prefix("run.request.");
    run.entries.iter().filter_map(|entry| Some((entry.at_ms, code(entry.code.text())?))).collect()
}

fn outputs(run: &Run) -> Vec<String> {
    let facts = run.facts.iter().filter(|fact| fact.code.text() == "run.request.output");
    facts.filter_map(|fact| fact.args.get("value").and_then(Value::as_text).map(str::to_owned)).collect()
}

#[test]
fn the_whole_path_is_walked_once_and_then_the_connection_is_used_again() {
    let run = request(1, &[], &[]);
    let expected = [
        (0, "environment_found"),
        (1, "token_read"),
        (2, "authority_read"),
        (3, "namespace_read"),
        (4, "tcp_opening"),
        (6, "tcp_open"),
        (8, "client_hello"),
        (10, "certificate_asked"),
        (10, "server_hello"),
        (13, "server_trusted"),
        (13, "keys_agreed"),
        (13, "finished"),
        (13, "connection_open"),
        (13, "sent_with_token"),
        (15, "certificate_absent"),
        (16, "authenticator_asked"),
        (16, "authenticator_accepted"),
        (17, "identified"),
        (18, "admission_not_asked"),
        (18, "revision_asked"),
        (20, "etcd_answered"),
        (22, "answered"),
        (24, "received"),
        (15_000, "connection_reused"),
        (15_000, "sent_with_token"),
        (15_002, "authenticator_accepted"),
        (15_003, "identified"),
        (15_004, "admission_not_asked"),
        (15_004, "revision_asked"),
        (15_006, "etcd_answered"),
        (15_008, "answered"),
        (15_010, "received"),
    ];
    assert_eq!(happened(&run), expected);
    assert_eq!(outputs(&run), ["200 OK", "200 OK"]);
}

/// One request: what the caller has of it in the end.
#[track_caller]
fn check(parameters: &[(&str, &str)], expected: &str) {
    let run = request(2, &[parameters, &[("requests", "1")]].concat(), &[]);
    let found = outputs(&run);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with(expected), "{}", found[0]);
}

#[test]
fn what_is_presented_decides_between_200_401_and_403() {
    let forbidden = |user: &str| {
        format!("pods is forbidden: User \"{user}\" cannot list resource \"pods\" in API group \"\"")
    };
    let anonymous = forbidden("system:anonymous");
    for caller in ["in-cluster", "curl"] {
        for (present, expected) in [
            ("token", "200 OK"),
            ("none", anonymous.as_str()),
            ("bad-token", "Unauthorized"),
            ("expired-token", "Unauthorized"),
            ("foreign-token", "Unauthorized"),
            ("certificate", "200 OK"),
            ("expired-certificate", "Unauthorized"),
            ("expired-certificate-and-token", "200 OK"),
            ("basic", &anonymous),
        ] {
            check(&[("caller", caller), ("present", present)], expected);
        }
        check(&[("caller", caller), ("permission", "none")], &forbidden("system:serviceaccount:default:web"));
        let of_user = &[("caller", caller), ("permission", "none"), ("present", "certificate")];
        check(of_user, &forbidden("jane"));
        for present in ["none", "basic"] {
            check(&[("caller", caller), ("present", present), ("anonymous", "off")], "Unauthorized");
        }
    }
}

#[test]
fn who_is_trusted_decides_whether_anything_is_sent() {
    check(
        &[("caller", "curl"), ("trust", "none")],
        "curl: (60) SSL certificate problem: unable to get local issuer certificate",
    );
    check(&[("caller", "curl"), ("trust", "insecure")], "200 OK");
    check(&[("caller", "curl"), ("trust", "plain-http")], "Client sent an HTTP request to an HTTPS server.");
    check(
        &[("trust", "none")],
        "Get \"https://10.96.0.1:443/api/v1/namespaces/default/pods\": tls: failed to verify certificate: x509: \
         certificate signed by unknown authority",
    );
    check(&[("service-environment", "off")], "unable to load in-cluster configuration");
}

#[test]
fn a_handshake_of_tls_1_2_takes_one_round_trip_more() {
    let sent = |version| {
        let run = request(1, &[("tls", version)], &[]);
        happened(&run).into_iter().find(|(_, code)| *code == "sent_with_token").unwrap().0
    };
    assert_eq!((sent("1.3"), sent("1.2")), (13, 17));
}

#[test]
fn an_accepted_token_is_remembered_for_ten_seconds() {
    let run = request(1, &[("pause", "9s"), ("requests", "3")], &[]);
    let found: Vec<(i64, &str)> = happened(&run)
        .into_iter()
        .filter(|(_, code)| ["token_remembered", "authenticator_accepted"].contains(code))
        .collect();
    let expected =
        [(16, "authenticator_accepted"), (9_002, "token_remembered"), (18_002, "authenticator_accepted")];
    assert_eq!(found, expected);
}

#[test]
fn a_token_is_read_again_after_fifty_seconds_at_the_earliest() {
    let run = request(1, &[("pause", "30s"), ("requests", "4")], &[]);
    let read = |code: &&(i64, &str)| code.1.starts_with("token_read");
    let found: Vec<(i64, &str)> = happened(&run).iter().filter(read).copied().collect();
    assert_eq!(found, [(1, "token_read"), (60_000, "token_read_again")]);
}

/// Two requests, the fault on from the beginning or between them: both outputs.
#[track_caller]
fn check_fault(parameters: &[(&str, &str)], fault: &str, expected: [&str; 2]) {
    let found = outputs(&request(3, parameters, &[fault]));
    let fits = found.len() == 2 && found.iter().zip(expected).all(|(found, part)| found.contains(part));
    assert!(fits, "{fault}: {found:?}");
}

#[test]
fn faults_come_out_where_they_hit() {
    let curl = &[("caller", "curl")][..];
    check_fault(
        &[],
        "apiserver-down@0s..10s",
        ["dial tcp 10.96.0.1:443: connect: connection refused", "200 OK"],
    );
    check_fault(&[], "apiserver-down@10s..", ["200 OK", "connection refused"]);
    check_fault(&[], "apiserver-down@9ms..10s", ["connection reset by peer", "200 OK"]);
    check_fault(curl, "apiserver-down@5ms..10s", ["curl: (35)", "200 OK"]);
    check_fault(curl, "apiserver-down@10ms..10s", ["curl: (56)", "200 OK"]);
    check_fault(&[], "token-expired@10s..", ["200 OK", "Unauthorized"]);
    check_fault(&[], "token-expired@0s..10s", ["Unauthorized", "200 OK"]);
    let other = "while trying to verify candidate authority certificate \"kubernetes\"";
    check_fault(&[], "ca-replaced@0s..10s", [other, "200 OK"]);
    // An open connection is not verified again; a client certificate is looked at with each request.
    check_fault(&[], "ca-replaced@10s..", ["200 OK", "200 OK"]);
    check_fault(&[("present", "certificate")], "ca-replaced@10s..", ["200 OK", "Unauthorized"]);
    check_fault(curl, "ca-replaced@10s..", ["200 OK", "curl: (60)"]);
    check_fault(&[], "clock-off@0s..10s", ["certificate has expired or is not yet valid", "200 OK"]);
    check_fault(curl, "clock-off@10s..", ["200 OK", "certificate has expired"]);
}

#[test]
fn a_connection_that_breaks_while_nobody_uses_it_is_opened_anew() {
    let run = request(1, &[], &["apiserver-down@5s..6s"]);
    let codes: Vec<&str> = happened(&run).into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes.iter().filter(|code| **code == "tcp_open").count(), 2);
    assert!(codes.contains(&"tcp_reset") && !codes.contains(&"connection_reused"));
}

#[test]
fn no_credential_leaves_before_the_server_is_verified_and_none_is_accepted_that_is_bad() {
    for seed in 0..50 {
        for caller in ["in-cluster", "curl"] {
            let run = request(seed, &[("caller", caller), ("trust", "none"), ("requests", "1")], &[]);
            assert!(happened(&run).iter().all(|(_, code)| !code.starts_with("sent_")), "{seed}");
        }
        for present in ["bad-token", "expired-token", "foreign-token", "expired-certificate"] {
            let run = request(seed, &[("present", present), ("requests", "1")], &[]);
            assert!(happened(&run).iter().all(|(_, code)| *code != "answered"), "{seed} {present}");
            let asked = happened(&run).iter().filter(|(_, code)| code.starts_with("sent_")).count();
            assert_eq!(outputs(&run), vec!["Unauthorized"; asked], "{seed} {present}");
        }
    }
}

use super::*;

fn read(line: &str) -> Parsed {
    parse(line.split_whitespace().map(OsString::from))
}

fn check(line: &str, expected: &Command) {
    assert_eq!(read(line).command.as_ref(), Ok(expected), "{line}");
}

#[test]
fn every_option_of_inspect_is_read() {
    check(
        "inspect --at 2020-09-01T00:00:00Z --ca ca.crt --ca=other.crt --kubernetes v1.36.2 --issuer https://a \
         --issuer https://b --audience x --host 10.0.0.1 --purpose server --format markdown a.conf - pki",
        &Command::Inspect(Inspect {
            at: Some(Instant::from_unix_seconds(1_598_918_400)),
            anchors: vec!["ca.crt".into(), "other.crt".into()],
            kubernetes: Some("1.36".to_owned()),
            issuers: vec!["https://a".to_owned(), "https://b".to_owned()],
            audiences: vec!["x".to_owned()],
            host: Some("10.0.0.1".to_owned()),
            purpose: Some(Purpose::Server),
            format: Format::Markdown,
            paths: vec!["a.conf".into(), "-".into(), "pki".into()],
        }),
    );
    check("inspect", &Command::Inspect(Inspect::default()));
    check("inspect -- --at", &Command::Inspect(Inspect { paths: vec!["--at".into()], ..Inspect::default() }));
}

#[test]
fn every_option_of_simulate_is_read() {
    check(
        "simulate tls-bootstrap --seed 7 --kubernetes v1.36.2 --at 2020-09-01T00:00:00Z --set token-ttl=1h --set a=b=c \
         --fault approver-missing@5m..20m --fault disk-full --format svg",
        &Command::Simulate(Simulate {
            story: Some("tls-bootstrap".to_owned()),
            seed: 7,
            kubernetes: Some("1.36".to_owned()),
            at: Some(Instant::from_unix_seconds(1_598_918_400)),
            parameters: vec![("token-ttl".to_owned(), "1h".to_owned()), ("a".to_owned(), "b=c".to_owned())],
            faults: vec!["approver-missing@5m..20m".to_owned(), "disk-full".to_owned()],
            format: Format::Svg,
            is_list: false,
        }),
    );
    let listed = Simulate { is_list: true, format: Format::Json, ..Simulate::default() };
    check("simulate --list --format json", &Command::Simulate(listed));
    let one = Simulate { is_list: true, story: Some("fleet".to_owned()), ..Simulate::default() };
    check("simulate fleet --list", &Command::Simulate(one));
}

#[test]
fn the_other_commands_are_read() {
    for (line, command) in [
        ("explain x509.validity.expired", Command::Explain { code: "x509.validity.expired".to_owned() }),
        (
            "bytes --item i2 --format json a.pem -",
            Command::Bytes(Bytes {
                item: Some("i2".to_owned()),
                format: Format::Json,
                paths: vec!["a.pem".into(), "-".into()],
            }),
        ),
        ("bytes", Command::Bytes(Bytes::default())),
        ("codes", Command::Codes { format: Format::Text }),
        ("codes --format json", Command::Codes { format: Format::Json }),
        ("--help", Command::Help),
        ("-h", Command::Help),
        ("help", Command::Help),
        ("inspect a.conf --help", Command::Help),
        ("--version", Command::Version),
        ("-V", Command::Version),
    ] {
        check(line, &command);
    }
}

#[test]
fn the_language_is_known_even_when_the_rest_is_wrong() {
    for (line, language) in [
        ("inspect --lang zh --nonsense", Some(Language::Zh)),
        ("--lang en", Some(Language::En)),
        ("inspect --nonsense --at 0 --lang zh", Some(Language::Zh)),
        ("inspect --lang fr", None),
        ("inspect", None),
    ] {
        assert_eq!(read(line).language, language, "{line}");
    }
}

#[test]
fn what_is_wrong_is_named() {
    for (line, id) in [
        ("", "cli-error-command-missing"),
        ("admin.conf", "cli-error-command-unknown"),
        ("inspect --nonsense", "cli-error-option-unknown"),
        ("inspect -x", "cli-error-option-unknown"),
        ("inspect --at", "cli-error-value-missing"),
        ("inspect --at yesterday", "cli-error-value"),
        ("inspect --kubernetes newest", "cli-error-value"),
        ("inspect --kubernetes 1", "cli-error-value"),
        ("inspect --purpose both", "cli-error-value"),
        ("inspect --format yaml", "cli-error-value"),
        ("inspect --lang fr", "cli-error-value"),
        ("codes --format markdown", "cli-error-value"),
        ("bytes --format markdown", "cli-error-value"),
        ("bytes --at 0", "cli-error-option-unknown"),
        ("codes all", "cli-error-argument-unexpected"),
        ("explain", "cli-error-code-missing"),
        ("explain a b", "cli-error-argument-unexpected"),
        ("--help=no codes", "help"),
    ] {
        match read(line).command {
            Err(failure) => assert_eq!(failure.id, id, "{line}"),
            Ok(command) => assert_eq!((command, id), (Command::Help, "help"), "{line}"),
        }
    }
}

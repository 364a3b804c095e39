use super::*;

fn arguments(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

fn read(line: &str) -> Result<Command, Failure> {
    parse(arguments(line), &Localizer::for_terminal(language(&arguments(line)).unwrap_or_default()))
}

fn check(line: &str, expected: &Command) {
    assert_eq!(read(line).as_ref(), Ok(expected), "{line}");
}

fn told(line: &str) -> String {
    match read(line) {
        Ok(Command::Told(text)) => text,
        other => panic!("{line}: {other:?}"),
    }
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
            purpose: Some(AskedPurpose::Server),
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
            Command::Bytes(BytesArguments {
                item: Some("i2".to_owned()),
                format: Format::Json,
                paths: vec!["a.pem".into(), "-".into()],
            }),
        ),
        ("bytes", Command::Bytes(BytesArguments::default())),
        ("codes", Command::Codes { format: Format::Text }),
        ("codes --format json", Command::Codes { format: Format::Json }),
        ("completions fish", Command::Completions { shell: Shell::Fish }),
        ("codes --format json --format text", Command::Codes { format: Format::Text }),
    ] {
        check(line, &command);
    }
}

#[test]
fn each_command_has_its_own_help_in_both_languages() {
    for line in ["--help", "-h", "help"] {
        let text = told(line);
        for command in ["inspect", "bytes", "explain", "codes", "simulate", "completions", "help"] {
            assert!(text.contains(&format!("\n  {command} ")), "{line}: {text}");
        }
        assert!(text.contains("Usage:\n  credscope COMMAND"), "{text}");
    }
    for (line, expected, absent) in [
        ("inspect a.conf --help", "--audience <NAME>", "--seed"),
        ("help simulate", "--seed <NUMBER>", "--audience"),
        ("bytes -h", "--item <ID>", "--at"),
        ("explain --help --lang zh", "用法:", "Usage"),
        ("inspect --help --lang zh", "以此时刻判定", "Judge"),
    ] {
        let text = told(line);
        assert!(text.contains(expected) && !text.contains(absent), "{line}: {text}");
        assert!(!text.contains("cli-") && !text.contains("{ $"), "{line}: {text}");
    }
    for line in ["--version", "-V", "--lang zh -V"] {
        assert_eq!(told(line), format!("credscope {}\n", env!("CARGO_PKG_VERSION")), "{line}");
    }
}

#[test]
fn every_shell_completes_commands_options_and_stories() {
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        let mut script = Vec::new();
        clap_complete::generate(
            shell,
            &mut grammar(&Localizer::for_terminal(Language::En)),
            "credscope",
            &mut script,
        );
        let script = String::from_utf8(script).unwrap();
        // clap_complete writes the values of positional arguments for bash and zsh only.
        let stories: &[&str] = if shell == Shell::Fish { &[] } else { &["tls-bootstrap", "fleet"] };
        for word in ["inspect", "simulate", "audience", "markdown"].iter().chain(stories) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn the_language_is_known_even_when_the_rest_is_wrong() {
    for (line, language) in [
        ("inspect --lang zh --nonsense", Some(Language::Zh)),
        ("--lang en", Some(Language::En)),
        ("inspect --nonsense --at 0 --lang zh", Some(Language::Zh)),
        ("inspect --lang fr", None),
        ("inspect --lang=zh", Some(Language::Zh)),
        ("inspect -- --lang zh", None),
        ("inspect", None),
    ] {
        assert_eq!(super::language(&arguments(line)), language, "{line}");
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
        ("explain", "cli-error-argument-missing"),
        ("inspct", "cli-error-command-near"),
        ("inspect --formt json", "cli-error-option-near"),
        ("completions tcsh", "cli-error-value"),
        ("completions", "cli-error-argument-missing"),
        ("help meteor", "cli-error-command-unknown"),
        ("explain a b", "cli-error-argument-unexpected"),
        ("--help=no codes", "cli-error-value-unexpected"),
    ] {
        assert_eq!(read(line).map_err(|failure| failure.id), Err(id), "{line}");
    }
}

#[test]
fn a_typing_error_is_answered_with_what_was_meant() {
    for (line, expected) in [
        ("inspct", "credscope: `inspct` is not a command. Did you mean `inspect`?"),
        ("inspect --formt json", "credscope: There is no option `--formt`. Did you mean `--format`?"),
        ("inspect --formt json --lang zh", "credscope：没有 `--formt` 这个选项，是否想用 `--format`？"),
        (
            "inspect --format yaml",
            "credscope: `yaml` is not valid for `--format`; it takes text, json or markdown.",
        ),
        ("explain", "credscope: The argument <CODE> is missing."),
    ] {
        let localizer = Localizer::for_terminal(language(&arguments(line)).unwrap_or_default());
        let failure = read(line).unwrap_err();
        assert_eq!(failure.line(&localizer), expected);
    }
}

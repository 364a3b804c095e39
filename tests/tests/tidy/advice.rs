//! No sentence advises users to disable verification.

use crate::assert_none;
use credscope_tests::source::sources;

/// Words in commands that disable verification.
const SWITCHES: [&str; 6] = [
    "-k",
    "--insecure",
    "--insecure-skip-tls-verify",
    "--insecure-skip-tls-verify=true",
    "--no-check-certificate",
    "insecure-skip-tls-verify:",
];
/// Words that must not occur in next steps.
const PROSE: [&str; 8] =
    ["skip", "insecure", "disable", "without verif", "跳过", "不验证", "关闭验证", "忽略证书"];

/// The problems in a line of sentences.
fn faults(line: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    for (place, part) in line.split('`').enumerate() {
        let is_command = place % 2 == 1;
        if is_command && part.contains(' ') {
            faults.extend(
                SWITCHES.iter().filter(|switch| part.split_whitespace().any(|word| word == **switch)),
            );
        }
        if !is_command && line.trim_start().starts_with(".fix") {
            faults.extend(PROSE.iter().filter(|word| part.to_lowercase().contains(**word)));
        }
    }
    faults
}

#[test]
fn no_sentence_advises_disabling_verification() {
    let mut found = Vec::new();
    let mut count = 0;
    for file in sources("crates/l10n/locales") {
        for (number, line) in file.text.lines().enumerate() {
            count += usize::from(line.trim_start().starts_with(".fix"));
            let places =
                faults(line).into_iter().map(|fault| format!("{}:{}: {fault}", file.path, number + 1));
            found.extend(places);
        }
    }
    assert!(count > 200, "only {count} sentences that say what to do were read");
    assert_none("advice to disable verification", &found);
}

#[test]
fn advice_to_disable_verification_is_found() {
    for (line, is_fault) in [
        ("    .fix = Call it with `curl -k https://HOST`.", true),
        ("    .explain = Use `kubectl --insecure-skip-tls-verify get nodes`.", true),
        ("    .fix = Skip the check of the certificate.", true),
        ("    .fix = 请跳过验证。", true),
        ("    .fix = Keep it on: `kubectl config set-cluster C --insecure-skip-tls-verify=false`.", false),
        ("x = The server is not verified: `insecure-skip-tls-verify` is true.", false),
    ] {
        assert_eq!(!faults(line).is_empty(), is_fault, "{line}");
    }
}

//! Texts that are not what was meant to be pasted: descriptions of certificates, tokens cut short.

use crate::{CORPUS_TIME, report};
use credscope_finding::Outcome;
use credscope_inspector::report::ItemKind;
use credscope_l10n::{Language, Localizer};
use credscope_tests::input::corpus_file;

#[test]
fn what_openssl_prints_about_a_certificate_is_known() {
    let certificate = "Certificate:\n    Data:\n        Version: 3 (0x2)\n        Serial Number: 3781062097775237424\n        \
                       Signature Algorithm: sha256WithRSAEncryption\n        Issuer: CN = kubernetes\n";
    let request = "Certificate Request:\n    Data:\n        Version: 1 (0x0)\n        Subject: CN = x\n    \
                   Signature Algorithm: ecdsa-with-SHA256\n";
    for (text, code) in [
        (certificate.to_owned(), "input.item.openssl_text"),
        (request.to_owned(), "input.item.openssl_text"),
        (format!("$ openssl x509 -text -noout -in a.crt\n{certificate}"), "input.item.openssl_text"),
        ("Certificate:\n  name: x\n  kind: y\n".to_owned(), "input.item.claims_nothing"),
    ] {
        let report = report(CORPUS_TIME, &[text.as_bytes()]);
        assert_eq!(
            (report.verdict.code.text(), report.verdict.outcome),
            (code, Outcome::NotApplicable),
            "{text}"
        );
        for language in Language::ALL {
            let fix =
                Localizer::new(*language).fix(report.verdict.code, &report.verdict.args).unwrap_or_default();
            assert!(!code.ends_with("text") || fix.contains("`openssl x509 -in FILE`"), "{fix}");
        }
    }
    // With the PEM after it, the certificate is what counts.
    let pem = std::str::from_utf8(corpus_file("k8s-1.36/clusters/alpha/pki/apiserver.crt")).unwrap();
    let both = report(CORPUS_TIME, &[format!("{certificate}{pem}").as_bytes()]);
    assert!(both.items.iter().any(|item| item.kind == ItemKind::Certificate));
}

#[test]
fn a_token_cut_short_is_read_as_far_as_it_goes() {
    let requests = corpus_file("k8s-1.36/live/tokenrequests.json");
    let requests: serde_json::Value = serde_json::from_slice(requests).unwrap();
    let token = requests["default"]["response"]["status"]["token"].as_str().unwrap();
    let header = token.find('.').unwrap();
    let payload = token.rfind('.').unwrap();
    for (length, claims) in
        [(header, None), (header + 1, None), (header + 200, Some(1)), (400, Some(2)), (payload, Some(5))]
    {
        for text in [
            token[..length].to_owned(),
            format!("token: \"{}\"\n", &token[..length]),
            format!("{}…", &token[..length]),
        ] {
            let report = report(CORPUS_TIME, &[text.as_bytes()]);
            let kinds = [ItemKind::Jwt, ItemKind::ServiceAccountToken];
            let item = report.items.iter().find(|item| kinds.contains(&item.kind)).unwrap_or_else(|| {
                panic!("{length}: {:?}", report.items.iter().map(|item| item.kind).collect::<Vec<_>>())
            });
            assert_eq!(item.verdict.outcome, Outcome::Failed, "{length}: {}", item.verdict.code);
            let facts = item.facts.iter().filter(|fact| fact.code.text().starts_with("jwt.claims."));
            assert!(facts.count() >= claims.unwrap_or_default(), "{length}: {:?}", item.facts);
            assert!(item.facts.iter().any(|fact| fact.code.text() == "jwt.header.alg"), "{length}");
        }
    }
    // What only looks like the beginning of a token is none.
    for text in [
        "eyJhdXRocyI6eyJyZWdpc3RyeSI6eyJhdXRoIjoiIn19fQ==",
        "eyJh",
        "eyJ hello",
        "abceyJhbGciOiJSUzI1NiIsImtpZCI6Imh",
    ] {
        let report = report(CORPUS_TIME, &[text.as_bytes()]);
        assert!(report.items.iter().all(|item| item.kind != ItemKind::Jwt), "{text}");
    }
}

//! PEM: it decodes to the same however an editor, a terminal or a manifest has reformatted it.

use credscope_clock::Instant;
use credscope_encoding::{encode_standard, find_pem_blocks};
use credscope_inspector::report::ItemKind;
use credscope_inspector::{Input, Request, inspect};

/// Words of pasted PEM.
pub const WORDS: &[&str] = &[
    "-----BEGIN CERTIFICATE-----\n",
    "-----END CERTIFICATE-----\n",
    "-----BEGIN CERTIFICATE REQUEST-----\n",
    "-----END CERTIFICATE REQUEST-----\n",
    "-----BEGIN X509 CRL-----\n",
    "-----END X509 CRL-----\n",
    "-----BEGIN TRUSTED CERTIFICATE-----",
    "-----BEGIN ",
    "-----END ",
    "-----",
    "Certificate:\n    Data:\n",
    "subject=CN = kubernetes\n",
    " 0 s:CN = kube-apiserver\n   i:CN = kubernetes\n",
    "Proc-Type: 4,ENCRYPTED\n",
    "\n",
    "\r\n",
    "\\n",
    "    ",
    "\t",
    "> ",
    "\"",
    "=",
    "#",
];

/// Ways in which text is reformatted on its way to the clipboard.
const BENT: [fn(&str) -> String; 4] = [
    |text| text.replace('\n', "\r\n"),
    |text| text.lines().map(|line| format!("    {line}\n")).collect(),
    |text| text.replace('\n', "\\n"),
    |text| format!("before\n\n{text}\nbehind\n"),
];

/// Checks every block, and again with each reformatting; then the whole as pasted input.
///
/// # Panics
/// If a block decodes differently, or a certificate is not on the shelf.
pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for block in find_pem_blocks(text) {
        let Ok(contents) = &block.contents else { continue };
        if block.label.contains('-') || block.label.is_empty() || contents.is_empty() {
            continue; // The end of a label with a dash is ambiguous.
        }
        let mut encoded = encode_standard(contents);
        let breaks = (1..=encoded.len() / 64).rev().map(|line| line * 64);
        for at in breaks.filter(|at| *at < contents.len().div_ceil(3) * 4).collect::<Vec<_>>() {
            encoded.insert(at, '\n');
        }
        let whole = format!("-----BEGIN {0}-----\n{encoded}\n-----END {0}-----\n", block.label);
        for bend in BENT {
            let bent = bend(&whole);
            let again = find_pem_blocks(&bent);
            let [again] = again.as_slice() else { panic!("{bent} has {} blocks", again.len()) };
            assert_eq!((&again.label, again.contents.as_ref()), (&block.label, Ok(contents)), "{bent}");
        }
    }
    check_shelf(data);
}

/// Whole certificates in the paste are certificates on the shelf.
fn check_shelf(data: &[u8]) {
    let input = Input { name: None, bytes: data.to_vec(), is_anchor: false };
    let report = inspect(&Request::new(vec![input], Instant::from_unix_seconds(1_795_298_400)));
    let certificates = report.items.iter().filter(|item| item.kind == ItemKind::Certificate);
    for certificate in certificates {
        assert!(!certificate.facts.is_empty(), "{}", certificate.label);
    }
}

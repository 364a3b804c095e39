//! The bytes of an input: navigated by keyboard, hovered, and reached from facts and steps.

use super::*;
use credscope_encoding::encode_standard;
use serde_json::{Value, json};

const SHOWN_ROWS: u64 = 112;

fn certificate() -> String {
    file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem")
}

/// The selected row of the tree, and its bytes as shown, including those of its children.
fn selected(page: &Page) -> (String, String) {
    page.browser.wait_for("#nodes [data-tint=that]");
    let script = "const text = element => [...element.children].map(child => child.textContent.trim()).join(' ').trim();
        const runs = [...document.querySelectorAll('#rows .hex > :is([data-tint=that], [data-tint=within])')];
        return [text(document.querySelector('#nodes [data-tint=that]')), runs.map(run => run.innerText).join(' ')];";
    let found: [String; 2] = serde_json::from_value(page.browser.execute(script, &[])).unwrap();
    let [row, bytes] = found;
    (row, bytes)
}

/// Presses a key in the tree, and waits until this row is the active descendant.
fn walk(page: &Page, key: &str, number: u32, name: &str) {
    press(page, key, number);
    page.browser.wait_until(&format!(
        "(document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))
            ?.querySelector('.node-name')?.innerText ?? '') === '{name}'"
    ));
}

#[test]
fn the_bytes_are_navigated_by_keyboard() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &certificate(), CORPUS_TIME);
    assert_eq!(page.browser.count(".bytes"), 0, "the pane is open without being requested");
    let _ = page.browser.execute("document.querySelector('textarea').focus();", &[]);
    for _ in 0..20 {
        press(&page, "Tab", 9);
        if page.browser.execute("return document.activeElement.id;", &[]) == "show-bytes" {
            break;
        }
    }
    page.browser.wait_until("document.activeElement.id === 'show-bytes'");
    page.browser.press("#show-bytes", "\u{E007}");
    page.browser.wait_until("document.activeElement.id === 'nodes'");

    walk(&page, "ArrowDown", 40, "tbsCertificate");
    walk(&page, "End", 35, "");
    walk(&page, "Home", 36, "Certificate");
    walk(&page, "ArrowRight", 39, "tbsCertificate");
    for name in ["", "version", "serialNumber"] {
        walk(&page, "ArrowDown", 40, name);
    }
    let (row, bytes) = selected(&page);
    assert!(row.starts_with("serialNumber INTEGER"), "{row}");
    assert!(bytes.starts_with("02 10 28 de 14"), "{bytes}");
    let card = page.browser.text(".card");
    assert!(card.contains("serialNumber") && card.contains("13 (0xd)"), "{card}");

    press(&page, "Enter", 13);
    page.browser.wait_for("#nodes [aria-selected=true][data-tint=that]");
    walk(&page, "ArrowLeft", 37, "tbsCertificate");
    page.browser.wait_for("#nodes [aria-selected=true][data-tint=within]");
    press(&page, "ArrowLeft", 37);
    page.browser.wait_for("#nodes [aria-expanded=false][data-tint=that]");
    walk(&page, "ArrowDown", 40, "signatureAlgorithm");

    press(&page, "Escape", 27);
    page.browser.wait_until("document.querySelectorAll('[data-tint=that]').length === 0");
    assert_eq!(page.browser.count("#nodes [aria-selected=true]"), 0);
    press(&page, "Escape", 27);
    page.browser.wait_until("document.activeElement.id === 'show-bytes'");
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn a_fact_selects_its_bytes_and_bytes_select_their_fact() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &certificate(), CORPUS_TIME);
    let fact = ".fact[data-field='x509.certificate.not_after']";
    page.browser.click(&format!("{fact} .to-bytes"));
    page.browser.wait_for("#nodes [aria-selected=true]");
    let (row, bytes) = selected(&page);
    assert!(row.starts_with("notAfter UTCTime"), "{row}");
    // UTCTime, 13 bytes: 271121215315Z.
    assert_eq!(bytes, "17 0d 32 37 31 31 32 31 32 31 35 33 31 35 5a");
    page.browser.wait_for(&format!("{fact}[data-tint=that]"));
    page.browser.wait_for(".step[data-code='x509.validity.within'][data-tint=around]");

    // The other direction: hovering over a run in the rows highlights its fact.
    let run =
        "[...document.querySelectorAll('#rows .hex > *')].find(run => run.innerText.startsWith('de 14'))";
    let over = format!("{run}.dispatchEvent(new MouseEvent('mousemove', {{ bubbles: true }}));");
    let _ = page.browser.execute(&over, &[]);
    page.browser.wait_for(".fact[data-field='x509.certificate.serial_number'][data-tint=that]");
    assert!(page.browser.text(".card").contains("serialNumber"));
    page.browser.wait_for(&format!("{fact}:not([data-tint=that])"));
    let out = "document.querySelector('main').dispatchEvent(new MouseEvent('mouseleave'));";
    let _ = page.browser.execute(out, &[]);
    page.browser.wait_for(&format!("{fact}[data-tint=that]"));

    // Selecting a node scrolls its fact into view.
    page.browser.click("#nodes [aria-level='1']");
    page.browser.click("#nodes [data-node='4']");
    page.browser.wait_until(
        "(said => said && said.top >= 0 && said.bottom <= innerHeight)(
            document.querySelector('.fact[data-tint=that]')?.getBoundingClientRect())",
    );

    // Another item has its own bytes.
    page.browser.click("[role=treeitem][data-kind=private_key]");
    page.browser.wait_for(".bytes > .card:only-child");
    assert_eq!(page.browser.count("#rows"), 0, "the bytes of a private key are shown");
}

#[test]
fn a_token_shows_its_parts_and_their_members() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &bound_token(), CORPUS_TIME);
    page.browser.click("#show-bytes");
    page.browser.wait_for("#rows .row");
    let script = "return [...document.querySelectorAll('#rows [data-byte]')].map(run => run.dataset.byte);";
    let mut parts: Vec<String> = serde_json::from_value(page.browser.execute(script, &[])).unwrap();
    parts.dedup();
    assert_eq!(parts, ["header", "value", "payload", "value", "signature"]);
    let drawn = page.browser.execute(
        "return [...document.querySelectorAll('#rows .row')].map(row => row.lastChild.textContent).join('');",
        &[],
    );
    // Usable parts are hidden: the signature is masked.
    let (token, drawn) = (bound_token(), drawn.as_str().unwrap_or_default().to_owned());
    let (signed, signature) = token.rsplit_once('.').unwrap();
    assert_eq!(drawn, format!("{signed}.{}", "*".repeat(signature.len())));
    let names = page.browser.text("#nodes");
    for claim in ["aud", "exp", "kubernetes.io", "namespace"] {
        assert!(names.contains(claim), "{claim} is not in {names}");
    }
}

#[test]
fn bytes_are_described_in_the_chosen_language() {
    let page = Page::open(Settings::default());
    page.inspect(&certificate());
    page.browser.click("#show-bytes");
    page.browser.wait_for("#rows .row");
    page.browser.click("[data-language=zh-Hans]");
    page.browser.wait_until("document.querySelector('.legend').innerText.includes('签名')");
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x84][..], &length, content].concat()
}

/// A certificate with an extension of a megabyte, as PEM.
fn large() -> String {
    let name = tlv(0x30, &[]);
    let algorithm = tlv(0x30, &[6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2]);
    let times = tlv(0x30, &[tlv(0x17, b"260101000000Z"), tlv(0x17, b"270101000000Z")].concat());
    let key = tlv(0x30, &[algorithm.clone(), tlv(3, &[0, 4, 1, 2])].concat());
    let content: Vec<u8> = (0..=250).cycle().take(1 << 20).collect();
    let extension = tlv(0x30, &[vec![6, 3, 0x2A, 3, 4], tlv(4, &content)].concat());
    let extensions = tlv(0xA3, &tlv(0x30, &extension));
    let version = tlv(0xA0, &[2, 1, 2]);
    let tbs =
        [version, vec![2, 1, 9], algorithm.clone(), name.clone(), times, name, key, extensions].concat();
    let der = tlv(0x30, &[tlv(0x30, &tbs), algorithm, tlv(3, &[0, 1, 2, 3])].concat());
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", encode_standard(&der))
}

#[test]
fn only_the_visible_part_of_a_megabyte_is_drawn() {
    let page = Page::open(Settings::default());
    add_files(&page, &[("large.pem", &large())]);
    page.browser.click("#show-bytes");
    page.browser.wait_for("#rows .row");
    let script = "const list = document.querySelector('#rows');
        const drawn = [];
        for (const part of [0, 0.1, 0.37, 0.5, 0.9, 1]) {
            list.scrollTop = list.scrollHeight * part;
            for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
            const place = list.getBoundingClientRect();
            const seen = [place.top + 12, place.bottom - 12].map(y =>
                document.elementFromPoint(place.left + 24, y).closest('.row') !== null);
            drawn.push([document.querySelectorAll('#rows .row').length, ...seen,
                parseInt(document.querySelector('#rows .row .offset').innerText, 16)]);
        }
        return drawn;";
    let drawn = page.browser.execute_async(script, &[]);
    let drawn: Vec<(u64, bool, bool, u64)> = serde_json::from_value(drawn).unwrap();
    assert!(drawn.iter().all(|(count, top, bottom, _)| *count <= SHOWN_ROWS && *top && *bottom), "{drawn:?}");
    assert!(drawn.last().is_some_and(|(.., first)| *first > 1_040_000), "{drawn:?}");
    let all: Value = page.browser.execute("return document.querySelectorAll('*').length;", &[]);
    assert!(all.as_u64().is_some_and(|count| count < 6_000), "{all} elements");

    // From the tree to the end of the megabyte and back.
    press(&page, "End", 35);
    page.browser.wait_for("#rows [data-tint=that]");
    press(&page, "Home", 36);
    page.browser.wait_until("document.querySelector('#rows .offset').innerText === '000000'");
    assert_eq!(page.browser.console(), Vec::<String>::new(), "{}", json!(drawn));
}
